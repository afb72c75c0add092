"""Keeping back what is owed: which rights can pay, from which month, and how long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from aidesk.domain.enrolment import Enrolment, EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment, RunKind
from aidesk.domain.programme import Programme
from aidesk.domain.recovery import (
    LEAST_LEFT,
    Withheld,
    WithholdingOrder,
    spread,
    to_withhold,
)
from aidesk.domain.standing import PaidKey
from aidesk.services.amounts import MONTHLY_PURPOSES, Overpaid, due_by_facts
from aidesk.services.recoveries import Debt
from aidesk.storage.store import Store

_WITHHOLDING: Final = (RunKind.REGULAR, RunKind.BACK_PAY)


@dataclass(frozen=True, slots=True)
class Payer:
    """A right from whose lists money can be kept back.

    ``granted`` is what it gets each month, less what other orders keep back;
    ``first`` is the month of its next list.
    """

    right: Enrolment
    programme: Programme
    name: str
    granted: Money
    first: Month


@dataclass(frozen=True, slots=True)
class Schedule:
    """How an order pays a debt back: so much a month, until when, and at last."""

    monthly: Money
    since: Month
    until: Month
    last: Money
    left_monthly: Money

    @property
    def months(self) -> int:
        """Return how many lists keep money back."""
        return self.until.since(self.since) + 1


def payers(store: Store, debt: Debt, today: Month) -> list[Payer]:
    """Return the rights of the debtor's household that pay each month, its own first."""
    rights = store.enrolments.of_household(debt.right.household)
    own_first = sorted(rights, key=lambda right: right.id != debt.right.id)
    return [payer for right in own_first for payer in _payer(store, right, debt, today)]


def schedule(
    order: WithholdingOrder, outstanding: Money, granted: Money
) -> Schedule | None:
    """Return how an order pays back, as things stand; None when it never would."""
    monthly = to_withhold(order, outstanding, granted)
    if not monthly:
        return None
    before = (outstanding.fen - 1) // monthly.fen
    return Schedule(
        monthly=monthly,
        since=order.since,
        until=order.since + before,
        last=outstanding - monthly * before,
        left_monthly=granted - monthly,
    )


def schedule_of(store: Store, debt: Debt, today: Month) -> Schedule | None:
    """Return how the order that a debt has goes on; None without one."""
    order = debt.order
    if order is None:
        return None
    for payer in payers(store, debt, today):
        if payer.right.id == order.payer:
            begun = max(order.since, payer.first)
            still = WithholdingOrder(order.debtor, order.payer, order.monthly, begun)
            return schedule(still, debt.outstanding, payer.granted)
    return None


def withheld_from(
    store: Store,
    kind: RunKind,
    month: Month,
    lines: Iterable[Sequence[Payment]],
    claims: Iterable[Overpaid],
) -> tuple[Withheld, ...]:
    """Return what a monthly list keeps back for what was claimed, line by line.

    ``claims`` are what the same list puts into the ledger.
    """
    orders = [order for order in store.recoveries.orders() if order.since <= month]
    if kind not in _WITHHOLDING or not orders:
        return ()
    by_payer = {line[0].enrolment: line for line in lines}
    granted = {id_: total(p.amount for p in line) for id_, line in by_payer.items()}
    changes = {claim.key: claim.amount for claim in claims}
    kept = []
    for order in orders:
        if order.payer not in granted:
            continue
        owed = _owed_by_month(store, order.debtor, changes)
        amount = to_withhold(order, total(owed.values()), granted[order.payer])
        granted[order.payer] -= amount
        line = by_payer[order.payer][0].line
        for key, part in spread(amount, owed).items():
            kept.append(Withheld(line, key, store.standings.fund_programme(key), part))
    return tuple(sorted(kept, key=lambda each: each.line))


def _owed_by_month(
    store: Store, debtor: EnrolmentId, changes: Mapping[PaidKey, Money]
) -> dict[PaidKey, Money]:
    standings = store.standings.of_enrolment(debtor)
    return {k: s.outstanding + changes.get(k, ZERO) for k, s in standings.items()}


def _payer(store: Store, right: Enrolment, debt: Debt, today: Month) -> Iterator[Payer]:
    programme = store.programmes.get(right.programme)
    made = store.runs.months_paid(right.programme)
    first = max(today, made[-1] + 1) if made else today
    try:
        line, dues = due_by_facts(store, right, first, first)
    except AideskError:
        return
    monthly = total(d.amount for p, d in dues.items() if p in MONTHLY_PURPOSES)
    if line is None or not monthly or programme.rhythm != "monthly":
        return
    free = monthly - _of_others(store, right.id, debt.right.id)
    if free > LEAST_LEFT:
        yield Payer(right, programme, line.name, free, first)


def _of_others(store: Store, payer: EnrolmentId, debtor: EnrolmentId) -> Money:
    """Return what other debts keep back from a right each month."""
    return total(
        min(order.monthly, _owed(store, order.debtor))
        for order in store.recoveries.orders()
        if order.payer == payer and order.debtor != debtor
    )


def _owed(store: Store, debtor: EnrolmentId) -> Money:
    standings = store.standings.of_enrolment(debtor)
    return total(paid.outstanding for paid in standings.values())
