"""The register as it is leafed through: rows are read when somebody looks at them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from aidesk.domain.household import HouseholdId
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.services.household_list import Group, HouseholdRow, household_rows
from aidesk.services.household_search import SearchIndex
from aidesk.services.pinyin import spelt
from aidesk.services.progress import Progress, silent
from aidesk.storage.store import Store

BLOCK: Final = 16
"""How many rows are read at once: about as many as a screen shows."""
LARGE: Final = 1000
_MOST_KEPT: Final = 4000
_AT_ONCE: Final = 512

Value = Callable[[HouseholdRow], object]
Rank = Callable[[object], Any]


class RegisterBook:
    """All households of the office in the order of the lists.

    A row is read with those behind it when it is first looked at; a small office
    is read whole.  Places count from 0 in the order of the lists.
    """

    def __init__(self, store: Store, month: Month) -> None:
        self.month = month
        self.order: Sequence[HouseholdId] = store.register.order()
        self.all = range(len(self.order))
        self._store = store
        self._rows: dict[HouseholdId, HouseholdRow] = {}

    @property
    def is_large(self) -> bool:
        """Tell whether it takes too long to read all of it at once."""
        return len(self.order) > LARGE

    def row(self, places: Sequence[int], at: int) -> HouseholdRow:
        """Return the row at one of some places; those behind it are read with it."""
        household = self.order[places[at]]
        if household not in self._rows:
            last = at + BLOCK if self.is_large else None
            self._read([self.order[place] for place in places[at:last]])
        return self._rows[household]

    def rows(self, places: Sequence[int]) -> Iterator[HouseholdRow]:
        """Yield many rows; those of a large office are not kept."""
        if not self.is_large:
            yield from (self.row(places, at) for at in range(len(places)))
            return
        for first in range(0, len(places), _AT_ONCE):
            wanted = [self.order[place] for place in places[first : first + _AT_ONCE]]
            rows = household_rows(self._store, self.month, wanted)
            found = {row.household: row for row in rows}
            yield from (found[household] for household in wanted)

    def place_of(self, household: HouseholdId) -> int:
        """Return where a household stands in the list, or -1."""
        try:
            return self.order.index(household)
        except ValueError:
            return -1

    def _read(self, households: Sequence[HouseholdId]) -> None:
        if len(self._rows) > _MOST_KEPT:
            self._rows.clear()
        wanted = [each for each in households if each not in self._rows]
        for row in household_rows(self._store, self.month, wanted):
            self._rows[row.household] = row


@dataclass(frozen=True)
class RegisterFigures:
    """What must be known of all households: groups, sums, and orders by column.

    ``sums`` has by column what each place adds to the total, those of ``money`` in
    fen; ``orders`` the places by the value of a column: upwards and downwards.
    """

    groups: dict[Group, Sequence[int]]
    sums: Sequence[Sequence[int]]
    money: frozenset[int]
    orders: Sequence[tuple[Sequence[int], Sequence[int]]]

    def counts(self) -> dict[Group, int]:
        """Return how many households each group has."""
        return {group: len(places) for group, places in self.groups.items()}


def search_index(store: Store) -> SearchIndex:
    """Return what the households are found by."""
    return SearchIndex(store.register.texts())


def spelt_names(store: Store) -> list[str]:
    """Return the spellings of all names, by household in the order of the lists."""
    return ["".join(map(spelt, names)) for names in store.register.names()]


def figures_of(
    book: RegisterBook,
    values: Sequence[Value],
    rank: Rank,
    report: Progress = silent,
) -> RegisterFigures:
    """Read all households and return what must be known of all of them.

    ``values`` are those of the columns; ``rank`` returns what a value sorts by.
    """
    groups: dict[Group, list[int]] = {group: [] for group in Group}
    sums = [array("q") for _ in values]
    money = set()
    ranks: list[list[Any]] = [[] for _ in values]
    for place, row in enumerate(book.rows(book.all)):
        for group in row.groups:
            groups[group].append(place)
        for section, value in enumerate(values):
            found = value(row)
            if isinstance(found, Money):
                money.add(section)
                sums[section].append(found.fen)
            else:
                sums[section].append(found if isinstance(found, int) else 0)
            ranks[section].append(rank(found))
        if place % _AT_ONCE == 0:
            report(place, len(book.order))
    return RegisterFigures(
        groups={**groups, Group.ALL: book.all},
        sums=sums,
        money=frozenset(money),
        orders=[_orders(book.all, each) for each in ranks],
    )


def _orders(places: Sequence[int], ranks: list[Any]) -> tuple[array[int], array[int]]:
    key = ranks.__getitem__
    up, down = sorted(places, key=key), sorted(places, key=key, reverse=True)
    return array("l", up), array("l", down)
