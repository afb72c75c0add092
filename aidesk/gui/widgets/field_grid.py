"""Fields in columns; how many there are follows the room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Grid
from aidesk.gui.widgets.field import Field


class FieldGrid(QWidget):
    """Places fields side by side, from the left and from above.

    ``spans`` says which fields are wider than one column.  Fields that are left
    out by :meth:`show_only` take no room and are not asked for anything.
    """

    def __init__(
        self,
        fields: Iterable[Field],
        columns: int = 2,
        spans: Mapping[Field, int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = list(fields)
        self._shown = list(self._fields)
        self._spans = dict(spans or {})
        self._columns = columns
        self._grid = Grid(self, gap=16, line_gap=4)
        self._place()

    def fields(self) -> list[Field]:
        """Return the fields that are shown, in their order."""
        return list(self._shown)

    def all_fields(self) -> list[Field]:
        """Return the fields that can be shown."""
        return list(self._fields)

    def set_columns(self, columns: int) -> None:
        """Use so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def show_only(self, fields: Collection[Field]) -> None:
        """Show some of the fields, and no others."""
        shown = [field for field in self._fields if field in fields]
        if shown != self._shown:
            self._shown = shown
            self._place()

    def _place(self) -> None:
        for field in self._fields:
            self._grid.removeWidget(field)
            field.setVisible(field in self._shown)
        row = column = 0
        for field in self._shown:
            span = min(self._spans.get(field, 1), self._columns)
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, span)
            column += span
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)


def first_wrong(fields: Iterable[Field]) -> Field | None:
    """Let all fields say what is wrong, and return the first that has something."""
    found = None
    for field in fields:
        field.speak()
        if found is None and not field.is_right():
            found = field
    return found
