"""What special funds were used for in a month or a year, use by use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from aidesk.domain.fund import Expenditure
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme
from aidesk.services.fund_use import documents_of
from aidesk.storage.run_sums import ReturnSum, RunSum
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Usage:
    """One use of a fund: a list, money of a list that came back, or a purchase.

    ``month`` is that of the list, or of the day for all else.  ``granted`` is what
    the fund spent, below zero for what came back; what was ``withheld`` of it did not
    leave.  ``undoes`` is the purchase that a reversal takes back.
    """

    month: Month
    programme: Programme
    source: RunSum | ReturnSum | Expenditure
    granted: Money
    withheld: Money = ZERO
    households: int | None = None
    persons: int | None = None
    documents: tuple[str, ...] = ()
    undoes: Expenditure | None = None

    @property
    def amount(self) -> Money:
        """Return what left the fund."""
        return self.granted - self.withheld


def usage_of_month(store: Store, month: Month) -> list[Usage]:
    """Return the uses of a month: its lists, what came back in it, what was bought."""
    bought = (e for e in store.funds.all_expenditures() if Month.of(e.on) == month)
    return _usage(
        store,
        store.run_sums.of_month(month),
        store.run_sums.returned_in(month),
        bought,
    )


def usage_of_year(store: Store, year: int) -> list[Usage]:
    """Return the uses of a year's funds, whenever the bank answered."""
    sums, funds, codes = store.run_sums, store.funds, list(store.programmes.all())
    return _usage(
        store,
        (each for code in codes for each in sums.of_fund(code, year)),
        (back for code in codes for back in sums.returned_of_fund(code, year)),
        (bought for code in codes for bought in funds.expenditures(code, year)),
    )


def _usage(
    store: Store,
    lists: Iterable[RunSum],
    returned: Iterable[ReturnSum],
    bought: Iterable[Expenditure],
) -> list[Usage]:
    """Return uses month by month: lists as they were made, then all else by day."""
    uses = [
        *(_of_list(store, each) for each in lists),
        *(_of_return(store, back) for back in returned),
        *_of_purchases(store, bought),
    ]
    return sorted(uses, key=_order)


def _order(use: Usage) -> tuple[Month, int, date, int]:
    source = use.source
    if isinstance(source, RunSum):
        return use.month, 0, date.min, source.run.id
    if isinstance(source, ReturnSum):
        return use.month, 1, source.on, source.run.id
    return use.month, 2, source.on, source.id


def _of_list(store: Store, each: RunSum) -> Usage:
    return Usage(
        month=each.run.month,
        programme=store.programmes.get(each.run.programme),
        source=each,
        granted=each.granted,
        withheld=each.withheld,
        households=each.households,
        persons=each.persons,
        documents=documents_of(store, each),
    )


def _of_return(store: Store, back: ReturnSum) -> Usage:
    return Usage(
        month=Month.of(back.on),
        programme=store.programmes.get(back.run.programme),
        source=back,
        granted=-back.granted,
        withheld=-back.withheld,
    )


def _of_purchases(store: Store, bought: Iterable[Expenditure]) -> Iterator[Usage]:
    for each in bought:
        undone = (
            None if each.reverses is None else store.funds.expenditure(each.reverses)
        )
        yield Usage(
            month=Month.of(each.on),
            programme=store.programmes.get(each.programme),
            source=each,
            granted=each.amount,
            documents=(each.document,) if each.document else (),
            undoes=undone,
        )
