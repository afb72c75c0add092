"""The entries of a fund in a year, as its account book has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from aidesk.domain.fund import Cause, Expenditure, Transfer
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.payment import Run
from aidesk.domain.programme import Programme
from aidesk.services.year_end import ProgrammeYear
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class FundEntry:
    """One entry: a transfer, an expenditure, or a list that was sent to the bank.

    ``promised`` moves no money; ``left`` is the balance after the entry.  The
    money of a list is what it spent: lines that came back are not in it.
    """

    programme: Programme
    on: date
    source: Transfer | Expenditure | Run
    promised: Money | None = None
    came: Money | None = None
    spent: Money | None = None
    left: Money = ZERO

    @property
    def key(self) -> tuple[str, int]:
        """Return by what the entry is found again."""
        return type(self.source).__name__, self.source.id


def fund_entries(store: Store, year: ProgrammeYear) -> tuple[FundEntry, ...]:
    """Return a fund's entries in the order of their days, with the running balance."""
    found = [*_transfers(year), *_expenditures(year), *_lists(store, year)]
    left = ZERO
    entries = []
    for entry in sorted(found, key=lambda entry: entry.on):
        left += (entry.came or ZERO) - (entry.spent or ZERO)
        entries.append(replace(entry, left=left))
    return tuple(entries)


def _transfers(year: ProgrammeYear) -> Iterator[FundEntry]:
    for transfer in year.transfers:
        promise = transfer.cause is Cause.ALLOTTED
        yield FundEntry(
            year.programme,
            transfer.on,
            transfer,
            promised=transfer.amount if promise else None,
            came=None if promise else transfer.amount,
        )


def _expenditures(year: ProgrammeYear) -> Iterator[FundEntry]:
    for bought in year.expenditures:
        yield FundEntry(year.programme, bought.on, bought, spent=bought.amount)


def _lists(store: Store, year: ProgrammeYear) -> Iterator[FundEntry]:
    by_run = sorted(year.spending, key=lambda row: row.run)
    for run, rows in groupby(by_run, key=lambda row: row.run):
        parts = list(rows)
        spent = total(row.amount for row in parts)
        yield FundEntry(
            year.programme, parts[0].sent_on, store.runs.get(run), spent=spent
        )
