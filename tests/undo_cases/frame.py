"""Acts to be done and undone: what each needs, is called, and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.storage.store import Store
from tests.builders import Caseworker

JANUARY = Month(2019, 1)
MARCH = Month(2019, 3)


@dataclass
class Office:
    """A caseworker with three families, a January that is paid, and no February yet."""

    clerk: Caseworker
    chen: HouseholdId
    chens_dibao: EnrolmentId
    li: HouseholdId
    lis_care: EnrolmentId

    @property
    def store(self) -> Store:
        return self.clerk.store


Done = Callable[[Office], Iterator[None]]
"""Prepares, yields, and then acts once."""


@dataclass(frozen=True)
class Case:
    """An act, how it is called when it would be undone, and what it notes."""

    do: Done
    words: str
    actions: frozenset[str]


CASES: list[Case] = []
"""All acts that were defined so far."""


def acts(words: str, *actions: str) -> Callable[[Done], Done]:
    """Let an act be done and undone; it notes these actions."""

    def kept(do: Done) -> Done:
        CASES.append(Case(do, words, frozenset(actions)))
        return do

    return kept
