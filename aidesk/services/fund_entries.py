"""The entries of a fund in a year, as its account book has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from aidesk.domain.fund import Cause, Expenditure, Transfer
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunId
from aidesk.domain.programme import Programme
from aidesk.services.year_end import ProgrammeYear
from aidesk.storage.figures import RecoveredRow
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Recovered:
    """Overpaid money that came back: received, or kept back by one list.

    ``run`` is None where it was received; ``months`` are those it was paid for.
    """

    id: int
    run: Run | None
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """Lines of a list that the bank sent back on one day, for the dated book."""

    run: Run
    lines: int

    @property
    def id(self) -> int:
        """Return the list's number."""
        return self.run.id


@dataclass(frozen=True, slots=True)
class FundEntry:
    """One entry: a transfer, an expenditure, a list that was sent, a recovery.

    ``promised`` moves no money; ``came`` is below zero for money that left by
    another way than being spent; ``left`` is the balance after the entry.  The
    money of a list is what it spent: lines that came back are not in it.  A
    reversal has in ``reverses`` the entry that it takes back; ``partner`` is the
    programme at the other end of a move.
    """

    programme: Programme
    on: date
    source: Transfer | Expenditure | Run | Recovered | Returned
    promised: Money | None = None
    came: Money | None = None
    spent: Money | None = None
    left: Money = ZERO
    reverses: Transfer | Expenditure | None = None
    partner: Programme | None = None

    @property
    def key(self) -> tuple[str, int]:
        """Return by what the entry is found again."""
        return type(self.source).__name__, self.source.id

    @property
    def is_reversed(self) -> bool:
        """Tell whether another entry took this one back."""
        source = self.source
        if not isinstance(source, Transfer | Expenditure):
            return False
        return source.reversed_by is not None

    @property
    def is_reversible(self) -> bool:
        """Tell whether the entry was typed in and still stands."""
        typed = isinstance(self.source, Transfer | Expenditure)
        return typed and self.reverses is None and not self.is_reversed


def fund_entries(store: Store, year: ProgrammeYear) -> tuple[FundEntry, ...]:
    """Return a fund's entries in the order of their days, with the running balance."""
    found = [
        *typed_entries(store, year.programme, year.transfers, year.expenditures),
        *_lists(store, year),
        *_recoveries(store, year),
    ]
    return with_balances(found)


def with_balances(entries: Iterable[FundEntry]) -> tuple[FundEntry, ...]:
    """Return entries in the order of their days, each with the balance after it."""
    left = ZERO
    found = []
    for entry in sorted(entries, key=lambda entry: entry.on):
        left += (entry.came or ZERO) - (entry.spent or ZERO)
        found.append(replace(entry, left=left))
    return tuple(found)


def typed_entries(
    store: Store,
    programme: Programme,
    transfers: Sequence[Transfer],
    expenditures: Sequence[Expenditure],
) -> Iterator[FundEntry]:
    """Yield the entries of a fund that were typed in."""
    yield from _transfers(store, programme, transfers)
    yield from _expenditures(programme, expenditures)


def _transfers(
    store: Store, programme: Programme, transfers: Sequence[Transfer]
) -> Iterator[FundEntry]:
    programmes = store.programmes.all()
    by_id = {transfer.id: transfer for transfer in transfers}
    for transfer in transfers:
        promise = transfer.cause is Cause.ALLOTTED
        yield FundEntry(
            programme,
            transfer.on,
            transfer,
            promised=transfer.amount if promise else None,
            came=None if promise else transfer.moves,
            reverses=by_id.get(transfer.reverses or 0),
            partner=programmes.get(transfer.partner),
        )


def _expenditures(
    programme: Programme, expenditures: Sequence[Expenditure]
) -> Iterator[FundEntry]:
    by_id = {bought.id: bought for bought in expenditures}
    for bought in expenditures:
        yield FundEntry(
            programme,
            bought.on,
            bought,
            spent=bought.amount,
            reverses=by_id.get(bought.reverses or 0),
        )


def _lists(store: Store, year: ProgrammeYear) -> Iterator[FundEntry]:
    by_run = sorted(year.spending, key=lambda row: row.run)
    for run, rows in groupby(by_run, key=lambda row: row.run):
        parts = list(rows)
        spent = total(row.amount for row in parts)
        yield FundEntry(
            year.programme, parts[0].sent_on, store.runs.get(run), spent=spent
        )


def _recoveries(store: Store, year: ProgrammeYear) -> Iterator[FundEntry]:
    """Yield each receipt, and what each list kept back as one entry."""
    by_run: dict[RunId | None, list[RecoveredRow]] = {}
    for row in year.recoveries:
        by_run.setdefault(row.run, []).append(row)
    groups = [[row] for row in by_run.pop(None, [])]
    for rows in (*groups, *by_run.values()):
        first = rows[0]
        run = None if first.run is None else store.runs.get(first.run)
        months = tuple(sorted({row.of_month for row in rows}))
        came = total(row.amount for row in rows)
        source = Recovered(first.id, run, months)
        yield FundEntry(year.programme, first.on, source, came=came)
