"""A household's account with the office: due, paid, came back, still open, by months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from aidesk.domain.bank_return import Decision, LineResult
from aidesk.domain.enrolment import Enrolment
from aidesk.domain.errors import AideskError
from aidesk.domain.household import Household, HouseholdId, NoSuchHouseholdError
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import PAID_STATES, RunId, RunKind
from aidesk.domain.programme import Programme
from aidesk.domain.recovery import RecoveryEntry, RecoveryKind
from aidesk.domain.rules import Purpose
from aidesk.services.amounts import due_by_facts
from aidesk.services.explain import Explained, explain_all
from aidesk.services.holds import OpenHold, open_holds
from aidesk.storage.payouts import Payout
from aidesk.storage.store import Store

_LATER = (RunKind.BACK_PAY, RunKind.REISSUE)
_CAME_BACK = (RecoveryKind.RECEIVED, RecoveryKind.WITHHELD)


@dataclass(frozen=True, slots=True)
class MonthOfRight:
    """One month and purpose of a right; lists count once they went to the bank.

    ``due`` is what the facts that are known now say, None where they say nothing.
    ``paid`` is what the first lists paid, ``back_paid`` and ``reissued`` what others
    added; ``returned`` came back from the bank, ``recovered`` from the household.
    """

    month: Month
    due: Money | None
    paid: Money = ZERO
    returned: Money = ZERO
    reissued: Money = ZERO
    back_paid: Money = ZERO
    recovered: Money = ZERO
    given_up: Money = ZERO
    written_off: Money = ZERO

    @property
    def had(self) -> Money:
        """Return what the household has of it."""
        came = self.paid + self.reissued + self.back_paid
        return came - self.returned - self.recovered

    @property
    def to_pay(self) -> Money:
        """Return what is still to be paid."""
        if self.due is None:
            return ZERO
        return max(self.due - self.had - self.given_up, ZERO)

    @property
    def to_recover(self) -> Money:
        """Return what is still to come back from the household."""
        if self.due is None:
            return ZERO
        return max(self.had - self.due - self.written_off, ZERO)


@dataclass(frozen=True, slots=True)
class StatementPart:
    """What a statement says of one right and purpose, and how it came about."""

    programme: Programme
    person: str
    purpose: Purpose
    months: tuple[MonthOfRight, ...]
    explained: tuple[Explained, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one household was due and got in a span of months.

    ``held`` waits: it is part of what is still to be paid.
    """

    household: Household
    span: Span
    month: Month
    parts: tuple[StatementPart, ...]
    held: tuple[OpenHold, ...] = ()


def household_numbered(store: Store, number: str) -> HouseholdId:
    """Return the household with a number; raise NoSuchHouseholdError."""
    found = store.households.numbered(number.strip().upper())
    if found is None:
        raise NoSuchHouseholdError(number)
    return found


def statement(
    store: Store, household: HouseholdId, span: Span, now: Month
) -> Statement:
    """Return what a household was due and got in some months, up to the present one."""
    known = store.households.get(household)
    programmes = store.programmes.all()
    parts: list[StatementPart] = []
    for right in store.enrolments.of_household(household):
        parts += _parts(store, programmes[right.programme], known, right, span, now)
    held = tuple(
        each
        for each in open_holds(store, now)
        if each.right.household == household
        and span.covers(each.hold.month)
        and each.money
    )
    return Statement(known, span, now, tuple(parts), held)


def _parts(
    store: Store,
    programme: Programme,
    household: Household,
    right: Enrolment,
    span: Span,
    now: Month,
) -> Iterator[StatementPart]:
    """Yield one part for each purpose that a right was due or paid for."""
    sent = [
        payout
        for payout in store.payouts.of_enrolment(right.id)
        if payout.run.state in PAID_STATES and span.covers(payout.payment.month)
    ]
    entries = [
        entry
        for entry in store.recoveries.of_enrolment(right.id)
        if span.covers(entry.key.month) and _counts(store, entry)
    ]
    explained = explain_all(store, [payout.payment for payout in sent])
    dues = _dues(store, right, span, now, sent)
    people = {m.person.id: m.person.name for m in household.members}
    for purpose in Purpose:
        months = tuple(_months(purpose, dues, sent, entries))
        if months:
            yield StatementPart(
                programme=programme,
                person=people[right.person] if right.person is not None else "",
                purpose=purpose,
                months=months,
                explained=tuple(e for e in explained if e.payment.purpose is purpose),
            )


Dues = dict[Month, dict[Purpose, Money] | None]


def _dues(
    store: Store, right: Enrolment, span: Span, now: Month, sent: Iterable[Payout]
) -> Dues:
    """Return what each month is due; None where it cannot be worked out."""
    months = {m for m in right.span.months(now) if span.covers(m)}
    months |= {payout.payment.month for payout in sent}
    dues: Dues = {}
    for month in sorted(months):
        try:
            _, found = due_by_facts(store, right, month, max(month, now))
        except AideskError:
            dues[month] = None
        else:
            dues[month] = {purpose: due.amount for purpose, due in found.items()}
    return dues


def _counts(store: Store, entry: RecoveryEntry) -> bool:
    """Tell whether an entry says that money came back, or never will."""
    if entry.kind is not RecoveryKind.WITHHELD or entry.run is None:
        return entry.kind in (*_CAME_BACK, RecoveryKind.WRITTEN_OFF)
    run = RunId(entry.run)
    if store.runs.get(run).state not in PAID_STATES:
        return False
    answer = store.runs.answers(run).get(entry.line or 0)
    return answer is None or answer.result is LineResult.PAID


def _months(
    purpose: Purpose,
    dues: Dues,
    sent: Iterable[Payout],
    entries: Iterable[RecoveryEntry],
) -> Iterator[MonthOfRight]:
    paid: dict[Month, list[Payout]] = defaultdict(list)
    back: dict[Month, list[RecoveryEntry]] = defaultdict(list)
    for payout in sent:
        if payout.payment.purpose is purpose:
            paid[payout.payment.month].append(payout)
    for entry in entries:
        if entry.key.purpose is purpose:
            back[entry.key.month].append(entry)
    for month, due in dues.items():
        amount = None if due is None else due.get(purpose, ZERO)
        if amount or paid[month]:
            yield _month(month, amount, paid[month], back[month])


def _month(
    month: Month, due: Money | None, paid: list[Payout], back: list[RecoveryEntry]
) -> MonthOfRight:
    return MonthOfRight(
        month=month,
        due=due,
        paid=_sum(paid, lambda p: p.run.kind not in _LATER),
        returned=_sum(paid, lambda p: p.is_returned),
        reissued=_sum(paid, lambda p: p.run.kind is RunKind.REISSUE),
        back_paid=_sum(paid, lambda p: p.run.kind is RunKind.BACK_PAY),
        recovered=total(e.amount for e in back if e.kind in _CAME_BACK),
        given_up=_sum(
            paid, lambda p: p.is_returned and p.decision is Decision.GIVEN_UP
        ),
        written_off=total(e.amount for e in back if e.kind is RecoveryKind.WRITTEN_OFF),
    )


def _sum(payouts: Iterable[Payout], counts: Callable[[Payout], bool]) -> Money:
    return total(payout.payment.amount for payout in payouts if counts(payout))
