"""Communities: where households belong, and what speaks against changing them."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.errors import AideskError


@dataclass(frozen=True, slots=True)
class Community:
    """A community of a street; a ``retired`` one is not offered any more."""

    id: int
    street: str
    name: str
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CommunityUse:
    """How many households are registered in a community; how many get money now."""

    community: Community
    households: int
    on_roll: int


@dataclass(eq=False)
class NoSuchCommunityError(AideskError):
    """A community is not, or not any more, on the list."""


@dataclass(eq=False)
class CommunityExistsError(AideskError):
    """A street has a community of this name already."""

    street: str
    name: str


@dataclass(eq=False)
class CommunityInUseError(AideskError):
    """Households of a community get money: it cannot be retired."""

    name: str
    households: int


@dataclass(eq=False)
class SameCommunityError(AideskError):
    """A community would be merged into itself."""
