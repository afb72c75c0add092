"""The recovery ledger as it is looked at: who owes what, and each entry behind it."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.bank_return import LineResult
from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunId
from aidesk.domain.programme import Programme
from aidesk.domain.recovery import RecoveryEntry, RecoveryKind
from aidesk.services.recoveries import Debt, debts
from aidesk.services.withholding import Schedule, schedule_of
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What one right owes; ``schedule`` is how it is being withheld, if it is."""

    debt: Debt
    programme: Programme
    schedule: Schedule | None


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One entry; ``run`` is the list that kept it back.

    An entry of a list line that the bank sent back ``counts`` for nothing.
    """

    entry: RecoveryEntry
    run: Run | None
    counts: bool
    reversible: bool


def ledger(
    store: Store, today: Month, household: HouseholdId | None = None
) -> list[LedgerRow]:
    """Return who owes something, then who has paid it back."""
    found = debts(store, household)
    return [
        LedgerRow(
            debt,
            store.programmes.get(debt.right.programme),
            schedule_of(store, debt, today) if debt.outstanding else None,
        )
        for debt in sorted(found, key=lambda debt: not debt.outstanding)
    ]


def ledger_lines(store: Store, debt: Debt) -> list[LedgerLine]:
    """Return the entries of a debt, the newest first."""
    reversed_ = store.recoveries.reversed()
    own = (RecoveryKind.RECEIVED, RecoveryKind.WRITTEN_OFF)
    lines = []
    for entry in reversed(debt.entries):
        run = None if entry.run is None else store.runs.get(RunId(entry.run))
        answer = (
            None if run is None else store.runs.answers(run.id).get(entry.line or 0)
        )
        lines.append(
            LedgerLine(
                entry=entry,
                run=run,
                counts=answer is None or answer.result is not LineResult.RETURNED,
                reversible=entry.kind in own
                and entry.reverses is None
                and entry.id not in reversed_,
            )
        )
    return lines


def funds_of(store: Store, debt: Debt) -> set[str]:
    """Return the programmes into whose funds money goes that comes back."""
    standings = store.standings.of_enrolment(debt.right.id)
    return {
        store.standings.fund_programme(key)
        for key, paid in standings.items()
        if paid.outstanding
    }
