"""Rows that are read when they are looked at: too many to go through them all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar, overload

from PySide6.QtCore import Qt

from aidesk.domain.money import Money

Row = TypeVar("Row")


class FarRows(Sequence[Row], ABC, Generic[Row]):
    """What a list asks of rows that it does not hold: their sums and their order."""

    @abstractmethod
    def row(self, place: int) -> Row:
        """Return a row; those behind it may be read with it."""

    @abstractmethod
    def numbers(self) -> Sequence[int]:
        """Return what each row is known by, whatever the order."""

    @abstractmethod
    def place_of(self, key: Hashable) -> int:
        """Return where the row with a key stands, or -1."""

    @abstractmethod
    def total(self, section: int) -> Money | int | None:
        """Return the sum of a column; None while it is not known."""

    @abstractmethod
    def in_order(self, section: int, order: Qt.SortOrder) -> FarRows[Row]:
        """Return the same rows by a column; as they are while that is not known."""

    @abstractmethod
    def part(self, places: Sequence[int]) -> FarRows[Row]:
        """Return some of the rows."""

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        """Return a row, or those of a slice."""
        if isinstance(place, slice):
            return [self.row(each) for each in range(*place.indices(len(self)))]
        return self.row(place)
