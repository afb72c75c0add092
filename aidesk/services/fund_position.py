"""Where a fund stood before money was used: what it was made of, and what was left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product, takewhile
from typing import Final

from aidesk.domain.fund import Cause, Expenditure, Source, Transfer
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.payment import PAID_STATES, Run
from aidesk.services.fund_book import fund_book
from aidesk.services.fund_entries import FundEntry, Recovered
from aidesk.storage.store import Store

_CAME: Final = (Cause.CARRIED_IN, Cause.ARRIVED, Cause.MOVED_IN)
_LEFT: Final = (Cause.MOVED_OUT, Cause.HANDED_BACK)


@dataclass(frozen=True, slots=True)
class SourceSum:
    """Money of one kind that a fund had: below zero where it left unspent.

    ``cause`` is None for overpaid money that came back from people.
    """

    cause: Cause | None
    source: Source | None
    amount: Money
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """A fund before a use of it; ``reserved`` are lists made earlier and not sent.

    What the sources came to, less what was spent and reserved, is what was left.
    """

    year: int
    sources: tuple[SourceSum, ...]
    spent: Money
    reserved: Money
    amount: Money

    @property
    def available(self) -> Money:
        """Return what the fund had to spend."""
        return total(each.amount for each in self.sources)

    @property
    def before(self) -> Money:
        """Return what was left before the use."""
        return self.available - self.spent - self.reserved

    @property
    def after(self) -> Money:
        """Return what is left after it."""
        return self.before - self.amount


def before_run(store: Store, run: Run, amount: Money) -> Position:
    """Return where a list's fund stood before the list took an amount from it.

    One that was sent is seen on its day; one that was not comes after all that the
    book has, and after the lists that were made before it and wait like it.
    """
    programme, year = store.programmes.get(run.programme), run.month.year
    book = fund_book(store, programme, year)
    if run.state in PAID_STATES:
        return _position(year, _until(book, run), ZERO, amount)
    earlier = (
        each.run.total
        for each in store.run_sums.of_fund(run.programme, year)
        if each.run.id < run.id and each.run.state not in PAID_STATES
    )
    return _position(year, book, total(earlier), amount)


def before_expenditure(store: Store, bought: Expenditure) -> Position:
    """Return where a fund stood before something was bought from it."""
    programme = store.programmes.get(bought.programme)
    book = fund_book(store, programme, bought.year)
    return _position(bought.year, _until(book, bought), ZERO, bought.amount)


def _until(
    book: Iterable[FundEntry], used_for: Run | Expenditure
) -> Sequence[FundEntry]:
    return list(takewhile(lambda entry: entry.source != used_for, book))


def _position(
    year: int, entries: Sequence[FundEntry], reserved: Money, amount: Money
) -> Position:
    spent = total(entry.spent for entry in entries if entry.spent)
    return Position(year, tuple(_sources(entries)), spent, reserved, amount)


def _sources(entries: Sequence[FundEntry]) -> Iterator[SourceSum]:
    """Yield what the fund was made of, in the order of causes and sources."""
    transfers = [e.source for e in entries if isinstance(e.source, Transfer)]
    yield from _transferred(transfers, _CAME)
    came = (e.came for e in entries if isinstance(e.source, Recovered))
    recovered = total(amount for amount in came if amount)
    if recovered:
        yield SourceSum(None, None, recovered)
    yield from _transferred(transfers, _LEFT)


def _transferred(
    transfers: Sequence[Transfer], causes: Iterable[Cause]
) -> Iterator[SourceSum]:
    for cause, source in product(causes, Source):
        found = [t for t in transfers if t.cause is cause and t.source is source]
        amount = total(transfer.moves for transfer in found)
        if amount:
            standing = (t for t in found if not (t.reverses or t.reversed_by))
            documents = dict.fromkeys(t.document for t in standing if t.document)
            yield SourceSum(cause, source, amount, tuple(documents))
