"""What can speak against an entry of a fund."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money


@dataclass(eq=False)
class CarriedInTwiceError(AideskError):
    """A fund has its money from the year before already."""

    year: int


@dataclass(eq=False)
class CarriedByHandError(AideskError):
    """Money of a year that is kept here is carried over, never typed."""

    year: int
    before: int


@dataclass(eq=False)
class NoSuchEntryError(AideskError):
    """A fund has no such entry."""


@dataclass(eq=False)
class ReversedAlreadyError(AideskError):
    """An entry was taken back before."""


@dataclass(eq=False)
class ReversalReversedError(AideskError):
    """A reversal stays: what it took back is recorded again instead."""


@dataclass(eq=False)
class ReversedTooEarlyError(AideskError):
    """An entry would be taken back before its own day."""

    on: date


@dataclass(eq=False)
class SameFundError(AideskError):
    """Money would be moved from a programme to itself."""


@dataclass(eq=False)
class FundOverdrawnError(AideskError):
    """More was spent of a fund than it had; ``missing`` must be covered first."""

    name: str
    year: int
    missing: Money


@dataclass(eq=False)
class ListsUnsentError(AideskError):
    """Lists that are made and not sent will still take money of a fund."""

    name: str
    year: int
    waiting: Money
