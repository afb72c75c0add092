"""The dated book of a fund: lists in full, and what came back on the day it came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from aidesk.domain.money import Money, total
from aidesk.domain.payment import PAID_STATES, Run, RunId
from aidesk.domain.programme import Programme
from aidesk.services.fund_entries import (
    FundEntry,
    Recovered,
    Returned,
    typed_entries,
    with_balances,
)
from aidesk.storage.run_sums import CameBack
from aidesk.storage.store import Store


def fund_book(store: Store, programme: Programme, year: int) -> tuple[FundEntry, ...]:
    """Return every entry of a fund on its day, with the running balance.

    A list is in it with all that it took from the fund, on the day it was sent; what
    the bank sent back is an entry of its own, below zero, on the day of its answer.
    """
    code = programme.code
    transfers = store.funds.transfers(code, year)
    expenditures = store.funds.expenditures(code, year)
    return with_balances(
        [
            *typed_entries(store, programme, transfers, expenditures),
            *_lists(store, programme, year),
            *_recoveries(store, programme, year),
        ]
    )


def _lists(store: Store, programme: Programme, year: int) -> Iterator[FundEntry]:
    for each in store.run_sums.of_fund(programme.code, year):
        if each.run.state in PAID_STATES and each.run.sent_on is not None:
            yield FundEntry(programme, each.run.sent_on, each.run, spent=each.granted)
    for back in store.run_sums.returned_of_fund(programme.code, year):
        source = Returned(back.run, back.lines)
        yield FundEntry(programme, back.on, source, spent=-back.granted)


def _recoveries(store: Store, programme: Programme, year: int) -> Iterator[FundEntry]:
    """Yield each receipt, what each list kept back, and what was lost of that again."""
    by_run: dict[RunId, list[CameBack]] = {}
    for row in store.run_sums.came_back(programme.code, year):
        if row.run is None:
            yield _recovered(programme, row.on, [row], row.amount)
        else:
            by_run.setdefault(row.run, []).append(row)
    for run, kept in by_run.items():
        of_list, amount = store.runs.get(run), total(row.amount for row in kept)
        yield _recovered(programme, kept[0].on, kept, amount, of_list)
        yield from _lost(programme, kept, of_list)


def _lost(
    programme: Programme, rows: Sequence[CameBack], run: Run
) -> Iterator[FundEntry]:
    days = sorted({row.lost_on for row in rows if row.lost_on})
    for day in days:
        lost = [row for row in rows if row.lost_on == day]
        amount = -total(row.amount for row in lost)
        yield _recovered(programme, day, lost, amount, run)


def _recovered(
    programme: Programme,
    on: date,
    rows: Sequence[CameBack],
    came: Money,
    run: Run | None = None,
) -> FundEntry:
    months = tuple(sorted({row.of_month for row in rows}))
    source = Recovered(rows[0].id, run, months)
    return FundEntry(programme, on, source, came=came)
