"""A year's income and expenditure, fund by fund."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from aidesk.domain.fund import Cause, FundState
from aidesk.domain.money import ZERO, Money
from aidesk.domain.payment import PAID_STATES, RunKind
from aidesk.domain.programme import Programme
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class FundYear:
    """A fund in a year; ``lists`` are those that were sent, in full, by kind.

    ``carried_on`` is what next year began with, None before it was carried over.
    """

    programme: Programme
    state: FundState
    lists: Mapping[RunKind, Money]
    carried_on: Money | None

    @property
    def income(self) -> Money:
        """Return all that the fund had, with what left it unspent."""
        moved_in = self.state.of(Cause.MOVED_IN)
        return self.state.came_in + moved_in + self.state.recovered

    @property
    def away(self) -> Money:
        """Return what left the fund unspent: moved out, handed back."""
        return self.state.of(Cause.MOVED_OUT) + self.state.of(Cause.HANDED_BACK)


def fund_years(store: Store, year: int) -> list[FundYear]:
    """Return all funds in a year, in the office's order."""
    return [
        FundYear(
            programme=programme,
            state=store.funds.state(code, year),
            lists=_lists(store, code, year),
            carried_on=_carried_on(store, code, year),
        )
        for code, programme in store.programmes.all().items()
    ]


def _lists(store: Store, code: str, year: int) -> Mapping[RunKind, Money]:
    sums: dict[RunKind, Money] = defaultdict(lambda: ZERO)
    for each in store.run_sums.of_fund(code, year):
        if each.run.state in PAID_STATES:
            sums[each.run.kind] += each.granted
    return sums


def _carried_on(store: Store, code: str, year: int) -> Money | None:
    following = store.funds.state(code, year + 1)
    return following.carried_in if following.entries else None
