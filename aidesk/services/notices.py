"""The decisions that a household is told of by letter: granted, changed, stopped.

Nothing of them is stored: they follow from the dated facts of a right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from aidesk.domain.enrolment import Enrolment, EnrolmentId, StopReason
from aidesk.domain.errors import AideskError
from aidesk.domain.household import Household, HouseholdId
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import Payee, Payment
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.rules import Purpose
from aidesk.services.amounts import MONTHLY_PURPOSES, Due, due_by_facts
from aidesk.services.change_reasons import Reason, Reasons
from aidesk.services.right_month import RightMonth, right_month
from aidesk.storage.store import Store


class NoticeKind(StrEnum):
    """What was decided."""

    GRANT = "grant"
    CHANGE = "change"
    STOP = "stop"


@dataclass(eq=False)
class NoNoticeError(AideskError):
    """Nothing was decided about a right with effect from a month."""

    month: Month


@dataclass(frozen=True, slots=True)
class Notice:
    """One decision about a right, with effect from a month."""

    kind: NoticeKind
    right: Enrolment
    programme: Programme
    month: Month


@dataclass(frozen=True, slots=True)
class FullNotice:
    """A decision with all that its letter tells.

    ``before`` is the last month before it, ``after`` the first one since: a grant
    has none before, a stop none after.
    """

    notice: Notice
    before: RightMonth | None
    after: RightMonth | None
    reasons: tuple[Reason, ...] = ()

    @property
    def told(self) -> RightMonth:
        """Return the month whose facts name the people: the present or the last one."""
        found = self.after or self.before
        if found is None:
            raise NoNoticeError(self.notice.month)
        return found


def notices_of(store: Store, household: HouseholdId, now: Month) -> list[Notice]:
    """Return all decisions about a household's rights, the latest first.

    Changes count up to the next month, and later where the facts say so already.
    """
    known = store.households.get(household)
    found: list[Notice] = []
    for right in store.enrolments.of_household(household):
        found += _notices(store, known, right, now)
    return sorted(found, key=lambda notice: notice.month, reverse=True)


def full_notice(store: Store, right: EnrolmentId, month: Month) -> FullNotice:
    """Return the decision about a right that takes effect with a month.

    Raises NoNoticeError where there is none, and the AideskError that keeps its
    amounts from being worked out.
    """
    found = store.enrolments.get(right)
    programme = store.programmes.get(found.programme)
    kind = _kind(found, month)
    notice = Notice(kind, found, programme, month)
    if kind is NoticeKind.GRANT:
        return FullNotice(notice, None, right_month(store, right, month))
    before = right_month(store, right, month - 1)
    if kind is NoticeKind.STOP:
        return FullNotice(notice, before, None)
    after = right_month(store, right, month)
    if programme.rhythm is Rhythm.ONCE or after.amount == before.amount:
        raise NoNoticeError(month)
    return FullNotice(notice, before, after, _reasons(store, before, after))


def _kind(right: Enrolment, month: Month) -> NoticeKind:
    """Return what a month begins; raise NoNoticeError where the right does not hold."""
    until = right.span.until
    if month == right.span.since:
        return NoticeKind.GRANT
    if _is_stopped(right) and until is not None and month == until + 1:
        return NoticeKind.STOP
    if right.covers(month):
        return NoticeKind.CHANGE
    raise NoNoticeError(month)


def _is_stopped(right: Enrolment) -> bool:
    """Tell whether somebody decided that a right ends; what is paid once just ends."""
    return right.stop_reason not in (None, StopReason.PAID)


def _notices(
    store: Store, household: Household, right: Enrolment, now: Month
) -> Iterator[Notice]:
    programme = store.programmes.get(right.programme)
    since, until = right.span.since, right.span.until
    if right.terms_in(since) is None:  # it ended before it began
        return
    yield Notice(NoticeKind.GRANT, right, programme, since)
    if programme.rhythm is Rhythm.MONTHLY:
        last = _last_turn(store, household, right, now)
        for month in _changes(store, right, last):
            yield Notice(NoticeKind.CHANGE, right, programme, month)
    if until is not None and _is_stopped(right):
        yield Notice(NoticeKind.STOP, right, programme, until + 1)


def _changes(store: Store, right: Enrolment, last: Month) -> Iterator[Month]:
    """Yield the months with which the amount of a right becomes another one."""
    before: Money | None = None
    for month in right.span.months(last):
        amount = _amount(store, right, month)
        if None not in (before, amount) and amount != before:
            yield month
        before = amount


def _amount(store: Store, right: Enrolment, month: Month) -> Money | None:
    """Return what a month is due when it is paid in time; None where nobody knows."""
    try:
        _, dues = due_by_facts(store, right, month, month)
    except AideskError:
        return None
    return total(due.amount for due in _monthly(dues))


def _last_turn(
    store: Store, household: Household, right: Enrolment, now: Month
) -> Month:
    """Return the next month, or the last one with which a recorded fact begins or ends."""
    spans: list[Span] = [terms.span for terms in right.dated_terms]
    spans += [member.span for member in household.members]
    spans += [income.span for income in household.incomes]
    turns = [span.since for span in spans]
    turns += [span.until + 1 for span in spans if span.until is not None]
    standards = store.programmes.standard_rows(right.programme)
    turns += [standard.applied_from for standard in standards]
    return max(now + 1, *turns)


def _monthly(dues: Mapping[Purpose, Due]) -> Iterator[Due]:
    return (due for purpose, due in dues.items() if purpose in MONTHLY_PURPOSES)


def _reasons(store: Store, before: RightMonth, after: RightMonth) -> tuple[Reason, ...]:
    reasons = Reasons(store, after.programme, before.month, after.month)
    old, new = (_as_paid(each.dues.values()) for each in (before, after))
    return reasons.changed(after.right, old, new) if old and new else ()


def _as_paid(dues: Iterable[Due]) -> list[Payment]:
    """Return amounts as a list would pay them, for what compares payments."""
    nobody = Payee("", "", "", "", "", "", "")
    return [
        Payment(
            line=1,
            enrolment=due.line.enrolment,
            programme=due.programme,
            month=due.month,
            purpose=due.purpose,
            grade=due.grade,
            amount=due.amount,
            persons=due.persons,
            standard=due.standard,
            income=due.income,
            explanation=due.explanation,
            payee=due.line.payee or nobody,
        )
        for due in dues
    ]
