"""Any list as a table model: rows and columns in, cells out; it never fetches."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final, Generic, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.gui.models.far_rows import FarRows, Row
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LOOKED_AT: Final = 20
_MEASURED: Final = 300


class Cell(NamedTuple):
    """What is painted of a cell; the ``note`` stands muted behind its text."""

    text: str
    right: bool
    tone: str
    changed: bool
    editable: bool
    note: str = ""


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows rows; a page replaces them all when its topic changed.

    ``changed`` tells which rows are tinted; ``tones`` gives by column title what
    colour a word has (``ok``, ``warn``, ``bad``, ``plain``; nothing for plain
    text), ``notes`` what is said behind it.  What is typed into an ``editable``
    column is told as ``edited(row, title, text)``; the page then shows the rows
    that come of it.
    """

    edited = Signal(object, str, str)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        parent: QObject | None = None,
        *,
        changed: Callable[[Row], bool] | None = None,
        tones: Mapping[str, Callable[[Row], str]] | None = None,
        notes: Mapping[str, Callable[[Row], str]] | None = None,
        editable: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._changed = changed
        self._tones = [(tones or {}).get(column.title) for column in columns]
        self._notes = [(notes or {}).get(column.title) for column in columns]
        self._editable = [column.title in editable for column in columns]
        self._right = [column.summed for column in columns]
        self._rows: Sequence[Row] = ()
        self._shown: Sequence[Row] = ()
        self._sums: list[str] | None = None
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace what is shown; the order a person chose stays."""
        self.beginResetModel()
        self._rows = rows
        self._sums = None
        self._right = [_is_number(column, rows) for column in self._columns]
        self._shown = self._in_order()
        self.endResetModel()

    def rows(self) -> Sequence[Row]:
        """Return the rows as they are shown."""
        return self._shown

    def measured(self) -> Sequence[Row]:
        """Return the first rows, by which columns get their widths."""
        far = isinstance(self._shown, FarRows)
        return self._shown[: _LOOKED_AT if far else _MEASURED]

    def row_at(self, index: Index) -> Row:
        """Return the value behind a cell."""
        return self._shown[index.row()]

    def place_of(self, key: Callable[[Row], Hashable], wanted: Hashable) -> int:
        """Return where the row with a key stands, or -1."""
        if isinstance(self._shown, FarRows):
            return self._shown.place_of(wanted)
        places = (i for i, row in enumerate(self._shown) if key(row) == wanted)
        return next(places, -1)

    def columns(self) -> Sequence[Column[Row]]:
        """Return the columns."""
        return self._columns

    def is_right(self, section: int) -> bool:
        """Tell whether a column holds numbers, which stand at the right."""
        return self._right[section]

    def is_editable(self) -> bool:
        """Tell whether anything can be typed here."""
        return any(self._editable)

    def cell(self, row: int, section: int) -> Cell:
        """Return what is painted of a cell, in one call."""
        value, tone = self._shown[row], self._tones[section]
        note = self._notes[section]
        return Cell(
            self._columns[section].text(value),
            self._right[section],
            tone(value) if tone else "",
            self._changed(value) if self._changed else False,
            self._editable[section],
            note(value) if note else "",
        )

    def sums(self) -> list[str]:
        """Return the total of each summed column, and nothing for the others."""
        if self._sums is None:
            self._sums = [worded(total) for total in self.totals(self._rows)]
        return self._sums

    def totals(self, rows: Sequence[Row]) -> list[Money | int | None]:
        """Return the sum of each summed column over some rows."""
        return [
            _sum_of(section, column, rows) if column.summed else None
            for section, column in enumerate(self._columns)
        ]

    def part(self, places: Sequence[int]) -> Sequence[Row]:
        """Return the rows at some places."""
        if isinstance(self._shown, FarRows):
            return self._shown.part(places)
        return [self._shown[place] for place in places]

    def tell_sums(self) -> None:
        """Reckon the sums anew: what they are made of is known by now."""
        self._sums = None

    def sort(
        self, section: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Sort by the values of a column; -1 brings back the office's own order."""
        self.layoutAboutToBeChanged.emit()
        self._sorted = (section, order)
        kept = self.persistentIndexList()
        before = _numbers(self._shown)
        self._shown = self._in_order()
        places = {number: place for place, number in enumerate(_numbers(self._shown))}
        moved = [
            self.index(places[before[index.row()]], index.column()) for index in kept
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _in_order(self) -> Sequence[Row]:
        section, order = self._sorted
        if section < 0:
            return self._rows
        if isinstance(self._rows, FarRows):
            return self._rows.in_order(section, order)
        value = self._columns[section].value
        down = order == Qt.SortOrder.DescendingOrder
        return sorted(self._rows, key=lambda row: rank(value(row)), reverse=down)

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._editable[index.column()]:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._right[index.column()] else LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            note = self._notes[index.column()]
            texts = [column.heading(), column.text(row), note(row) if note else ""]
            return " ".join(filter(None, texts))
        return None

    def setData(  # noqa: N802
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self._editable[index.column()]:
            return False
        column, row = self._columns[index.column()], self._shown[index.row()]
        if str(value) != column.text(row):
            self.edited.emit(row, column.title, str(value))
        return True

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._right[section] else LEFT
        return None


def rank(value: object) -> tuple[int, Any]:
    """Return what a value sorts by: nothing first, names as in a dictionary."""
    if value is None:
        return 0, 0
    if isinstance(value, Money):
        return 1, value.fen
    if isinstance(value, int):
        return 1, value
    if isinstance(value, Month | date):
        return 2, str(value).encode("ascii")
    # this encoding has the common characters in the order of their pinyin
    return 2, worded(value).encode("gb18030", errors="replace")


def _sum_of(
    section: int, column: Column[Row], rows: Sequence[Row]
) -> Money | int | None:
    """Add up a column over rows; None where no cell has a value."""
    if isinstance(rows, FarRows):
        return rows.total(section)
    values = [column.value(row) for row in rows]
    fen = [value.fen for value in values if isinstance(value, Money)]
    if fen:
        return Money(sum(fen))
    numbers = [value for value in values if isinstance(value, int)]
    return sum(numbers) if numbers else None


def _is_number(column: Column[Row], rows: Sequence[Row]) -> bool:
    return column.summed or any(column.is_number(row) for row in rows[:_LOOKED_AT])


def _numbers(rows: Sequence[Row]) -> Sequence[int]:
    """Return what tells rows apart, whatever their order."""
    if isinstance(rows, FarRows):
        return rows.numbers()
    return [id(row) for row in rows]
