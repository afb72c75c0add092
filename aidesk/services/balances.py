"""Whether each fund's balance is what its entries and its lists make."""

from __future__ import annotations

from collections.abc import Iterator

from aidesk.domain.fund import FundState
from aidesk.domain.money import Money, total
from aidesk.storage.store import Store


def unbalanced_funds(store: Store) -> Iterator[FundState]:
    """Yield funds whose balance is not the sum of their entries and lines."""
    for year in store.funds.years():
        for code in store.programmes.all():
            state = store.funds.state(code, year)
            if state.balance != _from_rows(store, code, year):
                yield state


def _from_rows(store: Store, code: str, year: int) -> Money:
    """Add a fund's balance up from its rows, one by one."""
    came = total(entry.moves for entry in store.funds.transfers(code, year))
    recovered = total(row.amount for row in store.figures.recovered(code, year))
    paid = total(row.amount for row in store.figures.spending(code, year))
    bought = total(entry.amount for entry in store.funds.expenditures(code, year))
    return came + recovered - paid - bought
