"""Fields in columns; how many there are follows the room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from aidesk.gui.widgets.boxes import Grid
from aidesk.gui.widgets.field import Field


class FieldGrid(QWidget):
    """Places fields side by side, from the left and from above.

    It uses at most ``columns``, and fewer where their words need more width than there
    is.  ``spans`` says which fields are wider than one column where there are more than
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
        self._most = self._columns = columns
        self._grid = Grid(self, gap=16, line_gap=4)
        self._place()

    def fields(self) -> list[Field]:
        """Return the fields that are shown, in their order."""
        return list(self._shown)

    def all_fields(self) -> list[Field]:
        """Return the fields that can be shown."""
        return list(self._fields)

    def set_columns(self, columns: int) -> None:
        """Use so many columns where there is room for them."""
        if columns != self._most:
            self._most = columns
            self._use(self._fitting() if self.isVisible() else columns)
            self.updateGeometry()

    def show_only(self, fields: Collection[Field]) -> None:
        """Show some of the fields, and no others."""
        shown = [field for field in self._fields if field in fields]
        if shown != self._shown:
            self._shown = shown
            self._place()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for the width of one column: more of them are a matter of room."""
        return QSize(self._needed(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._use(self._fitting())

    def _fitting(self) -> int:
        """Return how many columns find room now."""
        columns = self._most
        while columns > 1 and self._needed(columns) > self.width():
            columns -= 1
        return columns

    def _needed(self, columns: int) -> int:
        """Return the width that so many columns need."""
        widths = [0] * columns
        for field, _row, column, span in self._cells(columns):
            if span == 1:
                least = field.minimumSizeHint().width()
                widths[column] = max(widths[column], least)
        return sum(widths) + self._grid.horizontalSpacing() * (columns - 1)

    def _use(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _cells(self, columns: int) -> Iterator[tuple[Field, int, int, int]]:
        """Yield the fields with their row, column and span."""
        row = column = 0
        for field in self._shown:
            span = self._spans.get(field, 1) if columns > 2 else 1
            if column + span > columns:
                row, column = row + 1, 0
            yield field, row, column, span
            column += span

    def _place(self) -> None:
        for field in self._fields:
            self._grid.removeWidget(field)
            field.setVisible(field in self._shown)
        for field, row, column, span in self._cells(self._columns):
            self._grid.addWidget(field, row, column, 1, span)
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
