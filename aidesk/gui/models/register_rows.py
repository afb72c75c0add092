"""The households that are shown, as rows of a list."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt

from aidesk.domain.household import HouseholdId
from aidesk.domain.money import Money
from aidesk.gui.models.far_rows import FarRows
from aidesk.services.household_list import HouseholdRow
from aidesk.services.register_book import RegisterBook, RegisterFigures


class RegisterRows(FarRows[HouseholdRow]):
    """Some households of a book; without figures their sums are not known yet."""

    def __init__(
        self,
        book: RegisterBook,
        places: Sequence[int],
        figures: RegisterFigures | None,
    ) -> None:
        self._book = book
        self._places = places
        self._figures = figures

    def __len__(self) -> int:
        """Return how many households there are."""
        return len(self._places)

    def row(self, place: int) -> HouseholdRow:
        """Return a household; those behind it are read with it."""
        return self._book.row(self._places, place)

    def numbers(self) -> Sequence[int]:
        """Return where the households stand in the book."""
        return self._places

    def place_of(self, key: Hashable) -> int:
        """Return where a household stands, or -1."""
        if not isinstance(key, int):
            return -1
        try:
            return self._places.index(self._book.place_of(HouseholdId(key)))
        except ValueError:
            return -1

    def total(self, section: int) -> Money | int | None:
        """Return the sum of a column; None while it is not known, or nobody has any."""
        if self._figures is None:
            return None
        sums = self._figures.sums[section]
        if len(self._places) == len(sums):
            total = sum(sums)
        else:
            total = sum(map(sums.__getitem__, self._places))
        if section in self._figures.money:
            return Money(total) if total else None
        return total

    def in_order(self, section: int, order: Qt.SortOrder) -> RegisterRows:
        """Return the same households by a column; as they are while that is not known."""
        if self._figures is None:
            return self
        up, down = self._figures.orders[section]
        whole = up if order == Qt.SortOrder.AscendingOrder else down
        places = whole
        if len(self._places) < len(whole):
            wanted = set(self._places)
            places = [place for place in whole if place in wanted]
        return RegisterRows(self._book, places, self._figures)

    def part(self, places: Sequence[int]) -> RegisterRows:
        """Return some of the households."""
        chosen = [self._places[place] for place in places]
        return RegisterRows(self._book, chosen, self._figures)
