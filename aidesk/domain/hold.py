"""Holds: a month of a right that is not paid for the time being, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money
from aidesk.domain.month import Month

HoldId = NewType("HoldId", int)


class HoldReason(StrEnum):
    """Why a person's money waits."""

    AWAY = "away"
    CARD_LOST = "card_lost"
    NOT_REVIEWED = "not_reviewed"
    PERHAPS_DEAD = "perhaps_dead"
    IN_DOUBT = "in_doubt"
    OTHER = "other"


@dataclass(eq=False)
class HeldAlreadyError(AideskError):
    """A month of a right is held already."""

    month: Month


@dataclass(eq=False)
class MonthListedError(AideskError):
    """The month to be held stands on a list that has not been sent yet."""

    month: Month


@dataclass(eq=False)
class MonthPaidError(AideskError):
    """The month to be held has gone to the bank."""

    month: Month


@dataclass(eq=False)
class NothingToHoldError(AideskError):
    """Nothing is due for the month to be held."""

    month: Month


@dataclass(eq=False)
class NotHeldError(AideskError):
    """The hold to be released is not there, or was released before."""


@dataclass(eq=False)
class HeldError(AideskError):
    """What came back for a month is not paid again while the month is held."""

    month: Month


@dataclass(frozen=True, slots=True)
class NewHold:
    """Months of a right that shall wait; ``note`` says what ``OTHER`` is.

    ``paid_in`` is the month of the list that would pay them, where it is a later one.
    """

    enrolment: EnrolmentId
    months: tuple[Month, ...]
    reason: HoldReason
    note: str = ""
    paid_in: Month | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """One month of a right that waits, or waited until ``released_on``."""

    id: HoldId
    enrolment: EnrolmentId
    month: Month
    reason: HoldReason
    note: str
    held_on: date
    released_on: date | None = None


@dataclass(frozen=True, slots=True)
class HeldMoney:
    """What a list left out because of a hold; its facts as they were then."""

    hold: Hold
    amount: Money
    name: str
    household_number: str
    community: str
