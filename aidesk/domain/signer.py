"""Who signs the papers of the office: a person in a post, with the days of office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from aidesk.domain.errors import AideskError

ALWAYS: Final = date(2000, 1, 1)
"""From the beginning: since when nobody knows or has to know."""


class Post(StrEnum):
    """Whose signature a paper about money needs, in the order of signing."""

    HANDLER = "handler"
    SECTION_HEAD = "section_head"
    DEPUTY = "deputy"
    DIRECTOR = "director"


@dataclass(frozen=True, slots=True)
class Signer:
    """A person in a post, from a day on; until a day, or still."""

    post: Post
    name: str
    since: date = ALWAYS
    until: date | None = None
    id: int = 0

    def in_office(self, day: date) -> bool:
        """Tell whether the person signs on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(eq=False)
class NobodyInOfficeError(AideskError):
    """Between two persons a post would be empty."""

    post: Post
    since: date
    until: date


@dataclass(eq=False)
class TwoInOfficeError(AideskError):
    """Two persons would hold a post on the same day."""

    post: Post
    name: str
    since: date


@dataclass(eq=False)
class LeftBeforeComingError(AideskError):
    """A person would leave a post before the day of coming."""

    since: date


def check_terms_of_office(signers: Iterable[Signer]) -> None:
    """Raise what speaks against the persons of one post: a gap, an overlap, no day."""
    in_order = sorted(signers, key=lambda signer: signer.since)
    for signer in in_order:
        if signer.until is not None and signer.until < signer.since:
            raise LeftBeforeComingError(signer.since)
    for earlier, later in pairwise(in_order):
        if earlier.until is None or earlier.until >= later.since:
            raise TwoInOfficeError(earlier.post, earlier.name, later.since)
        next_day = earlier.until + timedelta(days=1)
        if next_day < later.since:
            last = later.since - timedelta(days=1)
            raise NobodyInOfficeError(earlier.post, next_day, last)
