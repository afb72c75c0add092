"""Fields in columns; how many there are follows the room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtWidgets import QScrollArea, QWidget

from aidesk.gui.widgets.boxes import Grid
from aidesk.gui.widgets.field import Field


class FieldGrid(QWidget):
    """Places fields side by side, from the left and from above.

    ``spans`` says which fields are wider than one column where there are more than
    two, ``weights`` how wide the columns are against each other where there are so
    many.  Fields that are left out by :meth:`show_only` take no room and are not
    asked for anything.
    """

    def __init__(
        self,
        fields: Iterable[Field],
        columns: int = 2,
        spans: Mapping[Field, int] | None = None,
        weights: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = list(fields)
        for field in self._fields:
            field.setParent(self)  # shown without one, it would be a window of its own
        self._shown = list(self._fields)
        self._spans = dict(spans or {})
        self._weights = weights
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
            span = self._spans.get(field, 1) if self._columns > 2 else 1
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, span)
            column += span
        fits = len(self._weights) == self._columns
        weights = self._weights if fits else [1] * self._columns
        for place in range(self._grid.columnCount()):
            weight = weights[place] if place < self._columns else 0
            self._grid.setColumnStretch(place, weight)


def first_wrong(fields: Iterable[Field]) -> Field | None:
    """Let all fields say what is wrong, and return the first that has something."""
    found = None
    for field in fields:
        field.speak()
        if found is None and not field.is_right():
            found = field
    return found


def focus_on(field: Field) -> None:
    """Put the focus into a field and scroll it into sight."""
    field.edit.setFocus()
    parent = field.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(field)
        parent = parent.parentWidget()
