"""The rows of an entry sheet: their texts, and what is said of each cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from aidesk.gui.models.rows import LEFT, RIGHT, ROOT, Index
from aidesk.gui.widgets.entry_columns import (
    NOTHING,
    CellKind,
    EntryColumn,
    Judge,
    Row,
    Told,
)

MOST_ROWS: Final = 200


@dataclass
class _Line:
    """One row: what is in it, which cells were left once, and what was known before."""

    values: dict[str, str]
    left: set[str] = field(default_factory=set)
    known: Mapping[str, str] | None = None


class EntryModel(QAbstractTableModel):
    """Rows that can be typed into; where rows may be added, the last one is empty.

    ``judge`` says what speaks against a cell.  It is quiet while a cell is filled
    in for the first time; :meth:`leave` lets it speak.
    """

    edited = Signal()

    def __init__(
        self,
        columns: Sequence[EntryColumn],
        judge: Judge,
        *,
        called: str,
        first: int,
        growing: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._judge = judge
        self._called = called
        self._first = first
        self.growing = growing
        self._lines: list[_Line] = []
        self._told: dict[tuple[int, int], Told] = {}
        self._keep_one_empty()

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        base = flag.ItemIsEnabled | flag.ItemIsSelectable
        fixed = index.isValid() and self.columns[index.column()].fixed
        return base if fixed else base | flag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, index.column())
        if role == Qt.ItemDataRole.EditRole:
            return self._lines[row].values.get(column.key, "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self.cell_name(index), self.text(row, index.column()))
            return " ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.told(row, index.column()).text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.is_right else LEFT
        return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title if across else str(self.number(section))
        if role == Qt.ItemDataRole.AccessibleTextRole and not across:
            return self.row_name(section)
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return RIGHT if self.columns[section].is_right else LEFT
        return None

    def number(self, row: int) -> int:
        """Return the number that a row is called by."""
        return self._first + row

    def row_name(self, row: int) -> str:
        """Return what a row is called, such as ``第 2 人``."""
        return self._called.format(number=self.number(row))

    def cell_name(self, index: Index) -> str:
        """Return what a cell is called, such as ``第 2 人 身份证号``."""
        return f"{self.row_name(index.row())} {self.columns[index.column()].title}"

    def text(self, row: int, column: int) -> str:
        """Return what is shown in a cell; nothing in the empty row."""
        line = self._lines[row]
        return "" if self.is_empty(row) else self.columns[column].text(line.values)

    def rows(self) -> list[dict[str, str]]:
        """Return the rows in which something is filled in."""
        places = range(len(self._lines))
        return [dict(self._lines[p].values) for p in places if not self.is_empty(p)]

    def row(self, place: int) -> Row:
        """Return one row, empty or not."""
        return self._lines[place].values

    def is_empty(self, row: int) -> bool:
        """Tell whether nothing was filled in that a new row does not begin with."""
        values = self._lines[row].values
        typed = (c for c in self.columns if not c.fixed and c.shown is None)
        same = all(values.get(c.key, "") in ("", c.first) for c in typed)
        return same and self._lines[row].known is None

    def is_changed(self, row: int, column: int) -> bool:
        """Tell whether a cell is another than what was known before."""
        known, key = self._lines[row].known, self.columns[column].key
        return known is not None and self._lines[row].values.get(key, "") != known.get(
            key, ""
        )

    def known_text(self, row: int, column: int) -> str:
        """Return what was known before in a cell."""
        known = self._lines[row].known
        return self.columns[column].text(known) if known is not None else ""

    def told(self, row: int, column: int) -> Told:
        """Return what is said of a cell now."""
        told = self._told.get((row, column), NOTHING)
        quiet = self.columns[column].key not in self._lines[row].left
        return NOTHING if told.tone == "bad" and quiet else told

    def show_rows(self, rows: Iterable[Row], *, known: bool) -> None:
        """Replace all rows; ``known`` ones tell later which cells were changed."""
        self.beginResetModel()
        self._lines = []
        for row in list(rows)[:MOST_ROWS]:
            line = _Line(self._fresh() | dict(row))
            line.known = dict(line.values) if known else None
            self._lines.append(line)
        self._keep_one_empty()
        self.endResetModel()
        self.judge_again()

    def set_text(self, row: int, column: int, text: str) -> None:
        """Keep what was typed into a cell."""
        line, wanted = self._lines[row], self.columns[column]
        value = wanted.read(text)
        if line.values.get(wanted.key, "") == value:
            return
        line.values[wanted.key] = value
        if wanted.kind is CellKind.ID and len(value) == 18:
            line.left.add(wanted.key)  # a whole number is judged at once
        self._begin_row_below()
        self._tell_edit()

    def leave(self, row: int, column: int) -> None:
        """Let what is wrong with a cell be said from now on."""
        if row < len(self._lines) and not self.is_empty(row):
            self._lines[row].left.add(self.columns[column].key)
            self.judge_again()

    def speak(self) -> None:
        """Let everything that is wrong be said."""
        for row in range(len(self._lines)):
            if not self.is_empty(row):
                self._lines[row].left.update(c.key for c in self.columns)
        self.judge_again()

    def wrong(self) -> list[tuple[int, int]]:
        """Return the cells that something speaks against, said or not yet said."""
        return sorted(cell for cell, told in self._told.items() if told.tone == "bad")

    def judge_again(self) -> None:
        """Ask anew what speaks against each cell."""
        rows = [line.values for line in self._lines]
        self._told = {
            (row, place): told
            for row in range(len(rows))
            if not self.is_empty(row)
            for place, column in enumerate(self.columns)
            if (told := self._judged(rows, row, column)).tone
        }
        if rows:
            last = self.index(len(rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def insert(self, place: int, row: Row) -> None:
        """Put a row back where it was."""
        self.beginInsertRows(ROOT, place, place)
        self._lines.insert(place, _Line(dict(row)))
        self.endInsertRows()
        self._tell_edit()

    def remove(self, place: int) -> Row:
        """Take a row out and return it."""
        self.beginRemoveRows(ROOT, place, place)
        line = self._lines.pop(place)
        self.endRemoveRows()
        self._begin_row_below()
        self._tell_edit()
        return line.values

    def clear(self, cells: Iterable[tuple[int, int]]) -> None:
        """Empty some cells that can be typed into."""
        for row, place in cells:
            column = self.columns[place]
            if not column.fixed:
                self._lines[row].values[column.key] = ""
        self._tell_edit()

    def paste(self, row: int, column: int, table: Sequence[Sequence[str]]) -> list[str]:
        """Fill cells from one on with a table; return words no choice was found for."""
        strange = []
        for down, texts in enumerate(table[: MOST_ROWS - row]):
            while row + down >= len(self._lines):
                if not self.growing:
                    break
                self._add_line()
            if row + down >= len(self._lines):
                break
            for place, text in enumerate(texts[: len(self.columns) - column], column):
                wanted = self.columns[place]
                if wanted.fixed:
                    continue
                value = wanted.read(text)
                if wanted.kind is CellKind.CHOICE and not wanted.is_known(value):
                    strange.append(value)
                    value = value or wanted.first
                self._lines[row + down].values[wanted.key] = value
                self._lines[row + down].left.add(wanted.key)
        self._begin_row_below()
        self._tell_edit()
        return [words for words in strange if words]

    def _judged(self, rows: Sequence[Row], row: int, column: EntryColumn) -> Told:
        value = rows[row].get(column.key, "")
        before = (self._lines[row].known or {}).get(column.key, "")
        strange = value not in ("", before) and not column.is_known(value)
        if column.kind is CellKind.CHOICE and strange:
            text = self.tr("“{words}”不在可选的里面，请按 F2 重新选。")
            return Told(text.format(words=value), "bad")
        return self._judge(rows, row, column.key)

    def _fresh(self) -> dict[str, str]:
        return {column.key: column.first for column in self.columns}

    def _keep_one_empty(self) -> None:
        if self.growing and (not self._lines or not self.is_empty(-1)):
            self._lines.append(_Line(self._fresh()))

    def _begin_row_below(self) -> None:
        last = len(self._lines) - 1
        full = len(self._lines) >= MOST_ROWS
        if self.growing and not full and (last < 0 or not self.is_empty(last)):
            self._add_line()

    def _add_line(self) -> None:
        place = len(self._lines)
        self.beginInsertRows(ROOT, place, place)
        self._lines.append(_Line(self._fresh()))
        self.endInsertRows()

    def _tell_edit(self) -> None:
        self.judge_again()
        self.edited.emit()
