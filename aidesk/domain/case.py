"""One-off help: what happened, who may approve it, and that it is given once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from aidesk.domain.enrolment import DatedTerms, EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month, Span
from aidesk.domain.rules import Terms
from aidesk.domain.text import narrowed


class Assistance(StrEnum):
    """The two types of temporary assistance (民发〔2018〕23号)."""

    EMERGENCY = "emergency"
    EXPENDITURE = "expenditure"


class Trouble(StrEnum):
    """What brought a household into need."""

    ILLNESS = "illness"
    ACCIDENT = "accident"
    DISASTER = "disaster"
    EDUCATION = "education"
    OTHER = "other"


class Level(StrEnum):
    """Who approves: the street for small sums (国务院令649号 §48), bureau, meeting."""

    STREET = "street"
    BUREAU = "bureau"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Case:
    """The facts of a right that is granted once.

    ``event`` is what happened, or the matter of a litigation; ``happened_on`` its
    day.  ``level`` is worked out when the right is granted.  ``undertaking`` tells
    that the promise to end the litigation (息诉息访承诺书) is signed;
    ``confirmed_again`` that earlier help was known and confirmed.
    """

    event: str
    assistance: Assistance | None = None
    cause: Trouble | None = None
    happened_on: date | None = None
    level: Level = Level.BUREAU
    undertaking: bool = False
    confirmed_again: bool = False

    def is_same_event(self, other: Case) -> bool:
        """Tell whether both are about one event: its words, or its day and cause."""
        if _folded(self.event) == _folded(other.event):
            return True
        same_day = self.happened_on == other.happened_on
        return self.cause is other.cause and same_day and self.happened_on is not None


@dataclass(frozen=True, slots=True)
class Helped:
    """Help that was granted before: on which day, and how much."""

    enrolment: EnrolmentId
    on: date
    amount: Money


@dataclass(eq=False)
class SameEventError(AideskError):
    """The household was helped for this event before."""

    earlier: tuple[Helped, ...]


@dataclass(eq=False)
class HelpedBeforeError(AideskError):
    """The household, or one of its members, got litigation assistance before."""

    earlier: tuple[Helped, ...]


@dataclass(eq=False)
class OverCeilingError(AideskError):
    """A decided amount is more than the months of standard that are allowed."""

    amount: Money
    most: Money
    months: int
    persons: int


@dataclass(eq=False)
class StagesError(AideskError):
    """The stages of a payment are not together what was decided."""

    decided: Money
    together: Money


@dataclass(eq=False)
class OddAmountError(AideskError):
    """A decided amount is not paid as it is: the programme rounds it."""

    amount: Money
    paid: Money


@dataclass(eq=False)
class EventDayError(AideskError):
    """An event would have happened after the help for it was confirmed."""

    confirmed_on: date


def level_for(amount: Money, street_limit: Money) -> Level:
    """Return who approves an amount; a limit of zero delegates nothing."""
    return Level.STREET if amount <= street_limit else Level.BUREAU


def staged_terms(
    terms: Terms, stages: Sequence[Money], since: Month
) -> tuple[DatedTerms, ...]:
    """Return terms for the months of a payment: one stage of the amount each.

    Without stages all is paid in the first month.  Raises StagesError.
    """
    if not stages:
        return (DatedTerms(Span(since, since), terms),)
    together = total(stages)
    if terms.decided is None or together != terms.decided:
        raise StagesError(terms.decided or Money(0), together)
    return tuple(
        DatedTerms(Span(since + n, since + n), replace(terms, decided=amount))
        for n, amount in enumerate(stages)
    )


def even_stages(decided: Money, count: int) -> tuple[Money, ...]:
    """Split an amount into stages of whole yuan; the first takes what is left over."""
    each = Money(decided.fen // count // 100 * 100)
    first = Money(decided.fen - each.fen * (count - 1))
    return (first, *[each] * (count - 1))


def _folded(event: str) -> str:
    return "".join(narrowed(event).casefold().split())
