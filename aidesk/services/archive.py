"""What belongs into a household's file: what is recorded of it, and what was issued."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.household import Household, HouseholdId
from aidesk.domain.issued import IssuedPaper
from aidesk.domain.programme import Programme
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class ArchivedPaper:
    """One paper of the file; ``number`` and ``on`` are empty where nobody knows."""

    title: str
    number: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """A household's file at the end of a year: its rights, and its papers by day."""

    household: Household
    rights: tuple[tuple[Enrolment, Programme], ...]
    issued: tuple[ArchivedPaper, ...]


def archive_of(
    store: Store, household: HouseholdId, year: int, issued: Iterable[IssuedPaper]
) -> Archive:
    """Return a household's file up to a year, with the papers issued about it."""
    programmes = store.programmes.all()
    rights = [
        (right, programmes[right.programme])
        for right in store.enrolments.of_household(household)
        if right.confirmed_on.year <= year
    ]
    papers = sorted(_papers(issued, year), key=lambda paper: paper.number)
    return Archive(store.households.get(household), tuple(rights), tuple(papers))


def _papers(issued: Iterable[IssuedPaper], year: int) -> Iterator[ArchivedPaper]:
    for paper in issued:
        on = paper.issued_at.date()
        if on.year <= year:
            yield ArchivedPaper(paper.title, paper.number, on)
