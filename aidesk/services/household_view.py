"""All that is shown of one household: its facts, its past rights, its last payments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from aidesk.domain.bank_return import LineResult
from aidesk.domain.case import Case
from aidesk.domain.enrolment import Enrolment, EnrolmentId
from aidesk.domain.household import Household
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment, Run, RunId
from aidesk.domain.programme import Programme
from aidesk.services.household_list import HouseholdRow
from aidesk.services.ledger import LedgerRow, ledger
from aidesk.storage.store import Store

SHOWN_PAYMENTS: Final = 4


@dataclass(frozen=True, slots=True)
class PastRight:
    """A right that is over."""

    enrolment: Enrolment
    programme: Programme


@dataclass(frozen=True, slots=True)
class PaidLine:
    """What one run paid to a household; ``returned`` when the bank sent it back.

    ``amount`` is what went to the bank, less than its ``payments`` where something
    was kept back.
    """

    run: Run
    programme: Programme
    amount: Money
    returned: bool
    payments: tuple[Payment, ...] = ()


@dataclass(frozen=True, slots=True)
class HouseholdView:
    """A row of the list with all that belongs to it; ``cases`` by right.

    ``debts`` are what was paid too much on its rights, paid back or not.
    """

    row: HouseholdRow
    month: Month
    household: Household
    past: tuple[PastRight, ...]
    cases: Mapping[EnrolmentId, Case]
    paid: tuple[PaidLine, ...]
    debts: tuple[LedgerRow, ...]


def household_view(store: Store, row: HouseholdRow, month: Month) -> HouseholdView:
    """Return what is shown of a household in a month."""
    programmes = store.programmes.all()
    rights = store.enrolments.of_household(row.household)
    held = {right.enrolment.id for right in row.rights}
    past = [
        PastRight(right, programmes[right.programme])
        for right in reversed(rights)
        if right.id not in held
    ]
    return HouseholdView(
        row=row,
        month=month,
        household=store.households.get(row.household),
        past=tuple(past),
        cases=store.cases.of(right.id for right in rights),
        paid=tuple(_paid(store, programmes, [right.id for right in rights])),
        debts=tuple(ledger(store, month, row.household)),
    )


def _paid(
    store: Store, programmes: dict[str, Programme], rights: Iterable[EnrolmentId]
) -> list[PaidLine]:
    """Return the last payments, one for each line of a run, the newest first."""
    lines: dict[tuple[RunId, int], list[Payment]] = defaultdict(list)
    runs: dict[RunId, Run] = {}
    for run, payment in store.runs.payments_of_enrolments(rights):
        runs[run.id] = run
        lines[run.id, payment.line].append(payment)
    newest = sorted(lines, key=lambda key: (runs[key[0]].month, key), reverse=True)
    shown = []
    for run_id, line in newest[:SHOWN_PAYMENTS]:
        answer = store.runs.answers(run_id).get(line)
        payments = lines[run_id, line]
        kept = (w.amount for w in store.recoveries.withheld(run_id) if w.line == line)
        granted = total(payment.amount for payment in payments)
        shown.append(
            PaidLine(
                run=runs[run_id],
                programme=programmes[payments[0].programme],
                amount=granted - total(kept),
                returned=answer is not None and answer.result is LineResult.RETURNED,
                payments=tuple(payments),
            )
        )
    return shown
