"""What needs a person's attention in a month, worked out from the office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from aidesk.domain.concern import Concern
from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import (
    PAID_STATES,
    NoAccountError,
    Run,
    RunKind,
    RunState,
)
from aidesk.domain.programme import Programme, Rhythm
from aidesk.services.carry_over import CarryLine, carry_lines
from aidesk.services.holds import (
    OpenHold,
    held_total,
    open_holds,
    released_unpaid,
)
from aidesk.services.month_work import MonthWork, ProgrammeMonth
from aidesk.services.monthly_run import RunPlan
from aidesk.services.recoveries import open_debts
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing to look after; which facts it has depends on the concern.

    ``names`` are the people or funds concerned, ``household`` the first one's.  ``amount``
    is what there is and ``needed`` what it should be; ``month`` is what it is
    about, which need not be the month of work; ``since`` is the day from which it waits.
    """

    concern: Concern
    programme: Programme
    month: Month
    names: tuple[str, ...] = ()
    household: HouseholdId | None = None
    amount: Money = ZERO
    needed: Money = ZERO
    run: Run | None = None
    error: AideskError | None = None
    since: date | None = None


def attention(
    store: Store, work: MonthWork, plans: Mapping[str, RunPlan]
) -> tuple[Attention, ...]:
    """Return what needs attention, the most urgent first.

    ``plans`` are the month's plans of the programmes that have no run yet.
    """
    programmes = store.programmes.all()
    unfinished = store.runs.unfinished()
    found = [
        *_returned(store, programmes),
        *_unfinished(work, programmes, unfinished),
    ]
    for each in work.programmes:
        found += _list_missing(store, work.month, each)
        found += _back_pay_due(store, work.month, each.programme)
        found += _released(store, work.month, each.programme)
        found += _of_roll(store, work.month, each.programme)
    found += _held(store, work.month)
    for plan in plans.values():
        found += _cannot_pay(work.month, plan)
    funds = carry_lines(store, work.month.year - 1)
    for fund in funds:
        code = fund.programme.code
        need = _need(work, code, plans.get(code), unfinished)
        found += _of_fund(fund, work.month, need)
        found += _not_as_carried(fund, work.month)
    found += _not_carried_in(funds, work.month)
    found += _to_recover(store, programmes, work.month)
    found += _to_seal(store, programmes, work.month)
    urgency = list(Concern)
    return tuple(sorted(found, key=lambda one: urgency.index(one.concern)))


def _returned(store: Store, programmes: Mapping[str, Programme]) -> Iterator[Attention]:
    for run, lines in groupby(store.runs.returned_waiting(), key=lambda each: each.run):
        payments = [payment for line in lines for payment in line.payments]
        yield Attention(
            Concern.RETURNED,
            programmes[run.programme],
            run.month,
            names=tuple(dict.fromkeys(p.payee.name for p in payments)),
            amount=total(p.amount for p in payments),
            run=run,
        )


def _to_recover(
    store: Store, programmes: Mapping[str, Programme], month: Month
) -> Iterator[Attention]:
    """Yield one reminder for all that was overpaid and has not come back."""
    owing = open_debts(store)
    if owing:
        yield Attention(
            Concern.TO_RECOVER,
            programmes[owing[0].right.programme],
            month,
            names=tuple(dict.fromkeys(debt.name for debt in owing)),
            amount=total(debt.outstanding for debt in owing),
        )


def _to_seal(
    store: Store, programmes: Mapping[str, Programme], month: Month
) -> Iterator[Attention]:
    """Yield the first month before this one that can be sealed and is not."""
    last = store.seals.last_month()
    months = [
        worked
        for worked in store.seals.months_worked()
        if worked < month and (last is None or worked > last)
    ]
    runs = store.runs.of_month(months[0]) if months else []
    settled = all(run.state is RunState.SETTLED for run in runs)
    if runs and settled and not store.seals.waiting(months[0]):
        programme = programmes[runs[0].programme]
        names = tuple(map(str, months))
        yield Attention(Concern.TO_SEAL, programme, months[0], names=names)


def _unfinished(
    work: MonthWork, programmes: Mapping[str, Programme], runs: Iterable[Run]
) -> Iterator[Attention]:
    """Yield all open lists but those of the month's own five steps."""
    for run in runs:
        if run.kind is not RunKind.REGULAR or run.month != work.month:
            programme = programmes[run.programme]
            yield Attention(Concern.UNFINISHED, programme, run.month, run=run)


def _list_missing(
    store: Store, month: Month, each: ProgrammeMonth
) -> Iterator[Attention]:
    """Yield the month before when it was left out between two lists."""
    last = store.runs.before(each.programme.code, RunKind.REGULAR, month)
    if last is not None and last.month < month - 1:
        yield Attention(Concern.LIST_MISSING, each.programme, last.month + 1)


def _back_pay_due(
    store: Store, month: Month, programme: Programme
) -> Iterator[Attention]:
    """Yield a standard that reaches back to months paid without it.

    It is called to mind until back pay is made in or after the month from which the
    standard is paid, for half a year at most: perhaps there is nothing to pay.
    """
    paid = store.runs.months_paid(programme.code)
    late = [
        standard.applied_from
        for standard in store.programmes.standard_rows(programme.code)
        if month - 6 < standard.applied_from <= month
        and any(standard.effective_from <= m < standard.applied_from for m in paid)
    ]
    if late and not store.runs.has_since(programme.code, RunKind.BACK_PAY, max(late)):
        yield Attention(Concern.BACK_PAY_DUE, programme, month)


def _released(store: Store, month: Month, programme: Programme) -> Iterator[Attention]:
    """Yield what was held, is to be paid again, and waits for back pay."""
    waiting = released_unpaid(store, month, programme.code)
    if waiting:
        yield _of_holds(Concern.RELEASED, month, waiting)


def _held(store: Store, month: Month) -> Iterator[Attention]:
    """Yield what waits, programme by programme, as far as there is still money due."""
    waiting = [h for h in open_holds(store, month) if h.amount is None or h.amount]
    for code in dict.fromkeys(each.programme.code for each in waiting):
        own = [each for each in waiting if each.programme.code == code]
        yield _of_holds(Concern.HELD, month, own)


def _of_holds(concern: Concern, month: Month, holds: Sequence[OpenHold]) -> Attention:
    """Return a reminder of holds: since when the oldest waits, and how much."""
    return Attention(
        concern,
        holds[0].programme,
        month,
        names=tuple(dict.fromkeys(each.name for each in holds)),
        household=holds[0].right.household,
        amount=held_total(holds),
        since=min(each.hold.held_on for each in holds),
    )


def _of_roll(store: Store, month: Month, programme: Programme) -> Iterator[Attention]:
    lines = store.rolls.of_month(programme.code, month, month)
    ending = {e.id: e for e in store.enrolments.ending(month)}
    graces = {e.id for e in ending.values() if e.grace is not None}
    by_concern = {
        Concern.NO_ACCOUNT: [line for line in lines if line.payee is None],
        Concern.GRACE_ENDS: [line for line in lines if line.enrolment in graces],
        Concern.RIGHT_ENDS: [
            line for line in lines if line.enrolment in ending.keys() - graces
        ],
    }
    for concern, concerned in by_concern.items():
        if concerned:
            yield Attention(
                concern,
                programme,
                month,
                names=tuple(line.name or line.household_number for line in concerned),
                household=concerned[0].household,
            )


def _cannot_pay(month: Month, plan: RunPlan) -> Iterator[Attention]:
    """Yield what keeps people off the list, one for each kind of trouble."""
    others = [p for p in plan.problems if not isinstance(p.error, NoAccountError)]
    for kind in dict.fromkeys(type(p.error) for p in others):
        concerned = [p for p in others if type(p.error) is kind]
        yield Attention(
            Concern.CANNOT_PAY,
            plan.programme,
            month,
            names=tuple(p.line.name or p.line.household_number for p in concerned),
            household=concerned[0].line.household,
            error=concerned[0].error,
        )


def _need(
    work: MonthWork, code: str, plan: RunPlan | None, unfinished: Iterable[Run]
) -> tuple[Month, Money]:
    """Return what is still to be paid this month, else what next month will take."""
    month = work.month
    needed = plan.total if plan else ZERO
    needed += total(
        run.total
        for run in unfinished
        if (run.programme, run.month.year) == (code, month.year)
        and run.state not in PAID_STATES
    )
    made = [p.run for p in work.programmes if p.programme.code == code and p.run]
    if made and not needed and month.number < 12:
        return month + 1, made[0].total
    return month, needed


def _of_fund(
    years: CarryLine, month: Month, need: tuple[Month, Money]
) -> Iterator[Attention]:
    """Yield what a fund lacks, until the money has arrived and is recorded."""
    programme, fund = years.programme, years.next
    when, needed = need
    if years.last.balance < ZERO:
        december = Month(years.last.year, 12)
        amount = years.last.balance
        yield Attention(Concern.OVERSPENT, programme, december, amount=amount)
    if fund.balance < ZERO:
        yield Attention(Concern.OVERSPENT, programme, month, amount=fund.balance)
    elif fund.balance + _left_over(years) < needed:
        yield Attention(
            Concern.FUND_SHORT, programme, when, amount=fund.balance, needed=needed
        )
    elif programme.rhythm is Rhythm.ONCE and fund.spent and not fund.balance:
        yield Attention(Concern.USED_UP, programme, month, amount=fund.spent)
    if fund.not_arrived:
        yield Attention(Concern.NOT_ARRIVED, programme, month, amount=fund.not_arrived)


def _not_carried_in(funds: Iterable[CarryLine], month: Month) -> Iterator[Attention]:
    """Yield one reminder for all funds whose money of last year waits."""
    waiting = [fund for fund in funds if _left_over(fund)]
    if waiting:
        yield Attention(
            Concern.NOT_CARRIED_IN,
            waiting[0].programme,
            month,
            names=tuple(fund.programme.short_name for fund in waiting),
            amount=total(map(_left_over, waiting)),
        )


def _not_as_carried(fund: CarryLine, month: Month) -> Iterator[Attention]:
    """Yield that last year's balance is another one than was carried in."""
    if not fund.next.follows or _left_over(fund):
        return
    if fund.difference and fund.next.carried_in:
        yield Attention(
            Concern.CARRIED_IN_DIFFERS,
            fund.programme,
            month,
            amount=fund.next.carried_in,
            needed=fund.last.balance,
        )
    elif fund.refill_due and not fund.refused:
        yield Attention(
            Concern.BASE_TO_REFILL, fund.programme, month, amount=fund.last.refill
        )


def _left_over(fund: CarryLine) -> Money:
    """Return what is left of last year and not yet carried into this one."""
    if fund.next.carried_in or not fund.next.follows:
        return ZERO
    return max(fund.last.balance, ZERO)
