"""Enrolments: who is in which programme, from when to when, on which terms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NewType

from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId, PersonId
from aidesk.domain.month import Month, Span
from aidesk.domain.rules import Terms

EnrolmentId = NewType("EnrolmentId", int)
DIBAO: Final = "urban_dibao"
TEKUN: Final = "tekun"
_EXCLUSIVE: Final = {DIBAO: TEKUN, TEKUN: DIBAO}


class StopReason(StrEnum):
    """Why a right ends; shipped codes of the change register."""

    INCOME = "income"
    PROPERTY = "property"
    DEATH = "death"
    MOVED = "moved"
    EMPLOYED = "employed"
    TO_TEKUN = "to_tekun"
    VOLUNTARY = "voluntary"
    REFUSED = "refused"
    FRAUD = "fraud"
    PAID = "paid"
    OTHER = "other"


@dataclass(eq=False)
class AlreadyEnrolledError(AideskError):
    """A household or person has the programme already at that time."""

    programme: str
    since: Month


@dataclass(eq=False)
class ExclusiveProgrammeError(AideskError):
    """A person cannot be in dibao and tekun at once (民发〔2021〕43号)."""

    masked_id: str
    programme: str


@dataclass(eq=False)
class NotEnrolledError(AideskError):
    """An enrolment does not cover a month in which it should change or stop."""

    month: Month


@dataclass(eq=False)
class NotAMemberError(AideskError):
    """Who should get a right does not belong to the household in its first month."""

    month: Month


@dataclass(eq=False)
class StopBeforeStartError(AideskError):
    """An enrolment would stop before its first month."""

    since: Month


@dataclass(eq=False)
class NoGraceError(AideskError):
    """A programme that tops up no income has no phase-out."""

    programme: str


@dataclass(eq=False)
class GraceMonthsError(AideskError):
    """A phase-out lasts a month at least, and as many as the office allows at most."""

    months: int
    longest: int


@dataclass(eq=False)
class NeverPaidError(AideskError):
    """A right was not paid up to the month in which its amount should be frozen."""

    month: Month


@dataclass(eq=False)
class MonthToComeError(AideskError):
    """A decision is dated with a month that has not come."""

    month: Month


@dataclass(eq=False)
class NotInDibaoError(AideskError):
    """Who should go over to tekun is not served by dibao in that month."""

    masked_id: str
    month: Month


@dataclass(eq=False)
class GraceUnderWayError(AideskError):
    """The dibao of a household is frozen, so that nobody's share can leave it."""

    until: Month


@dataclass(eq=False)
class NobodyServedError(AideskError):
    """A household's right would go on without anybody whom it serves."""

    month: Month


@dataclass(eq=False)
class CeilingError(AideskError):
    """Temporary assistance asks for more months of standard than allowed."""

    months: int
    ceiling: int


@dataclass(frozen=True, slots=True)
class DatedTerms:
    """Terms and the months for which they hold."""

    span: Span
    terms: Terms


@dataclass(frozen=True, slots=True)
class Enrolment:
    """The standing right of a household, a member or a case in a programme."""

    id: EnrolmentId
    programme: str
    household: HouseholdId
    person: PersonId | None
    span: Span
    confirmed_on: date
    basis: str
    dated_terms: tuple[DatedTerms, ...]
    reason: str = ""
    stop_reason: StopReason | None = None

    def covers(self, month: Month) -> bool:
        """Tell whether the right holds in a month."""
        return self.span.covers(month)

    def terms_in(self, month: Month) -> Terms | None:
        """Return the terms that hold in a month."""
        return next((t.terms for t in self.dated_terms if t.span.covers(month)), None)

    @property
    def grace(self) -> Span | None:
        """Return the months of the phase-out (就业渐退) that the right ends with."""
        frozen = (t.span for t in self.dated_terms if t.terms.decided is not None)
        found = next(frozen, None)
        return found if self.stop_reason is StopReason.EMPLOYED else None


def check_exclusive(
    rights: Iterable[Enrolment], programme: str, span: Span, masked_id: str
) -> None:
    """Raise ExclusiveProgrammeError when a right excludes a programme at that time."""
    for right in rights:
        if right.programme == _EXCLUSIVE.get(programme) and right.span.overlaps(span):
            raise ExclusiveProgrammeError(masked_id, right.programme)


def first_month(confirmed_on: date) -> Month:
    """Return the month a right starts: the one after the confirmation.

    民发〔2021〕57号 §21, 民发〔2021〕43号 §17.
    """
    return Month.of(confirmed_on) + 1


def last_month_of_dead(died_on: date, *, month_of_death_paid: bool) -> Month:
    """Return the last month a dead person is paid for, by the office's setting."""
    month = Month.of(died_on)
    return month if month_of_death_paid else month - 1


def grace_span(approved: Month, months: int) -> Span:
    """Return the months of a phase-out (就业渐退): from the month after the approval.

    民政部 2022 notice: six months at most in principle.
    """
    return Span(approved + 1, approved + months)


def grace_reminder(span: Span) -> date:
    """Return the day from which the end of a phase-out is called to mind."""
    return (span.until or span.since).first_day()
