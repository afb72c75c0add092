"""The recovery ledger as a dated book: each right's entries, with what it still owes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Run
from aidesk.domain.programme import Programme
from aidesk.domain.recovery import RecoveryKind
from aidesk.services.ledger import LedgerLine, ledger_lines
from aidesk.services.recoveries import Debt, debts
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class RecoveryRow:
    """Entries of one right that were made together, for one month or several.

    ``kind`` is None for what was still owed when the year began.  ``left`` is what
    the right owes after the entries; ``run`` is the list that kept the money back.
    """

    debt: Debt
    programme: Programme
    on: date
    kind: RecoveryKind | None
    months: tuple[Month, ...]
    amount: Money
    left: Money
    is_reversal: bool = False
    run: Run | None = None
    reason: str = ""

    @property
    def claimed(self) -> Money | None:
        """Return what the entries add to what is owed; below zero when they take off."""
        if self.kind in (None, RecoveryKind.DUE):
            return self.amount
        return -self.amount if self.kind is RecoveryKind.REDUCED else None

    @property
    def recovered(self) -> Money | None:
        """Return what came back by the entries."""
        back = (RecoveryKind.RECEIVED, RecoveryKind.WITHHELD)
        return self.amount if self.kind in back else None

    @property
    def written_off(self) -> Money | None:
        """Return what will not be recovered any more."""
        return self.amount if self.kind is RecoveryKind.WRITTEN_OFF else None


def recovery_book(store: Store, year: int) -> list[RecoveryRow]:
    """Return the entries of a year, right by right, after what was owed before.

    What a list kept back from a line that came back does not count and is left out.
    """
    programmes = store.programmes.all()
    rows: list[RecoveryRow] = []
    for debt in debts(store):
        programme = programmes[debt.right.programme]
        lines = [line for line in reversed(ledger_lines(store, debt)) if line.counts]
        rows += _of_debt(debt, programme, sorted(lines, key=_day), year)
    return rows


def _day(line: LedgerLine) -> date:
    return line.entry.on


def _of_debt(
    debt: Debt, programme: Programme, lines: Sequence[LedgerLine], year: int
) -> Iterator[RecoveryRow]:
    before = [line for line in lines if line.entry.on.year < year]
    left = total(map(_adds, before))
    if left:
        opening, months = date(year, 1, 1), tuple(sorted(set(_months(before))))
        yield RecoveryRow(debt, programme, opening, None, months, left, left)
    own = (line for line in lines if line.entry.on.year == year)
    for _together, group in groupby(own, key=_made_together):
        entries = list(group)
        entry = entries[0].entry
        left += total(map(_adds, entries))
        yield RecoveryRow(
            debt=debt,
            programme=programme,
            on=entry.on,
            kind=entry.kind,
            months=tuple(sorted(set(_months(entries)))),
            amount=total(each.entry.amount for each in entries),
            left=left,
            is_reversal=entry.reverses is not None,
            run=entries[0].run,
            reason=entry.reason,
        )


def _adds(line: LedgerLine) -> Money:
    """Return what an entry adds to what is owed."""
    due = line.entry.kind is RecoveryKind.DUE
    return line.entry.amount if due else -line.entry.amount


def _months(lines: Sequence[LedgerLine]) -> Iterator[Month]:
    return (line.entry.key.month for line in lines)


def _made_together(line: LedgerLine) -> tuple[object, ...]:
    entry = line.entry
    return entry.on, entry.kind, entry.run, entry.reverses is None, entry.reason


def left_at_end(rows: Sequence[RecoveryRow]) -> Money:
    """Return what is owed by all after the last entry of each right."""
    last = {row.debt.right.id: row.left for row in rows}
    return total(last.values()) if last else ZERO
