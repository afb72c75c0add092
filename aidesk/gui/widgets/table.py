"""Lists that behave as people know it from spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from aidesk.gui.models.rows import RowsModel
from aidesk.gui.theme import font, px
from aidesk.gui.widgets.buttons import ENTER_KEYS
from aidesk.gui.widgets.cells import PADDING, CellDelegate
from aidesk.gui.widgets.header import SheetHeader

ROW_HEIGHT: Final = 40
LOW_ROW_HEIGHT: Final = 36
HEADER_HEIGHT: Final = 46
LOW_WINDOW: Final = 620
FEWEST_ROWS: Final = 3
_MEASURED_ROWS: Final = 300


class SheetView(QTableView):
    """A table of a :class:`RowsModel`.

    Enter goes down where cells can be typed into, and opens the row elsewhere;
    Tab goes to the right; Ctrl+C copies the chosen rows for a spreadsheet,
    Ctrl+Shift+C with the headings.  Columns named in ``aside`` step aside when
    the room is narrow: those with the highest number first.
    """

    opened = Signal(object)
    chosen_rows_changed = Signal()
    columns_placed = Signal()

    def __init__(
        self,
        model: RowsModel[Any],
        name: str,
        aside: Mapping[str, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fewest = FEWEST_ROWS
        self._rows = model
        self._aside = aside
        self._hovered = -1
        self._placing = False
        self._own_widths: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setModel(model)
        self.setHorizontalHeader(SheetHeader(self))
        self.setItemDelegate(CellDelegate(self))
        self._behave()
        self.fit()
        self.horizontalHeader().sectionResized.connect(self._resized_by_hand)
        model.modelReset.connect(self._place_columns)
        self.doubleClicked.connect(self._open_at)

    def _behave(self) -> None:
        editable = self._rows.is_editable()
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(editable)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked
            if editable
            else trigger.NoEditTriggers
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def fit(self) -> None:
        self.horizontalHeader().setFixedHeight(px(HEADER_HEIGHT))
        self.setMinimumHeight(px(HEADER_HEIGHT + LOW_ROW_HEIGHT * self._fewest) + 2)
        self._own_widths.clear()
        self._set_row_height()
        self._place_columns()

    def keep_in_sight(self, rows: int) -> None:
        """Never be lower than so many rows: for a short list that is seen whole."""
        self._fewest = rows
        self.fit()

    def _set_row_height(self) -> None:
        low = self.window().height() < px(LOW_WINDOW)
        height = px(LOW_ROW_HEIGHT if low else ROW_HEIGHT)
        rows = self.verticalHeader()
        if rows.defaultSectionSize() != height:
            rows.setMinimumSectionSize(height)
            rows.setDefaultSectionSize(height)

    def hovered(self) -> int:
        """Return the row under the mouse, or -1."""
        return self._hovered

    def chosen_rows(self) -> list[Any]:
        """Return the rows that are chosen, in the order they are shown."""
        places = {index.row() for index in self.selectionModel().selectedRows()}
        return [self._rows.rows()[place] for place in sorted(places)]

    def step_down(self) -> None:
        """Go to the next row in the same column."""
        index = self.currentIndex()
        if index.row() + 1 < self._rows.rowCount():
            self.setCurrentIndex(index.siblingAtRow(index.row() + 1))

    def shown_columns(self) -> list[int]:
        """Return the columns that are not hidden, in the order they stand."""
        header = self.horizontalHeader()
        sections = (header.logicalIndex(place) for place in range(header.count()))
        return [s for s in sections if not self.isColumnHidden(s)]

    def copy(self, *, headings: bool = False) -> None:
        """Copy the chosen rows as a table that a spreadsheet takes."""
        sections = self.shown_columns()
        columns = [self._rows.columns()[section] for section in sections]
        lines = [[c.text(row) for c in columns] for row in self.chosen_rows()]
        if headings:
            lines.insert(0, [column.heading() for column in columns])
        text = "\n".join("\t".join(line) for line in lines)
        QGuiApplication.clipboard().setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_C and event.modifiers() == both:
            self.copy(headings=True)
        elif plain and event.key() in ENTER_KEYS:
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self._rows.is_editable():
            self.step_down()
        else:
            self._open_at(self.currentIndex())

    @Slot(QModelIndex)
    def _open_at(self, index: QModelIndex) -> None:
        if index.isValid() and not self._rows.is_editable():
            self.opened.emit(self._rows.row_at(index))

    def selectionChanged(  # noqa: N802
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_rows_changed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        before, self._hovered = self._hovered, row
        for place in {before, row} - {-1}:
            top = self.rowViewportPosition(place)
            box = QRect(QPoint(0, top), self.viewport().size())
            box.setHeight(self.rowHeight(place))
            self.viewport().update(box)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._set_row_height()
        self._place_columns()

    @Slot(int, int, int)
    def _resized_by_hand(self, section: int, _before: int, width: int) -> None:
        if not self._placing:
            self._own_widths[section] = width
            self.columns_placed.emit()

    @Slot()
    def _place_columns(self) -> None:
        """Give each column what it needs, then share what is left."""
        count = len(self._rows.columns())
        widths = {section: self._natural_width(section) for section in range(count)}
        room = self.viewport().width()
        hidden = self._step_aside(widths, room)
        shown = [section for section in widths if section not in hidden]
        spare = max(0, room - sum(widths[section] for section in shown))
        growing = [s for s in shown if s not in self._own_widths] or shown
        share, rest = divmod(spare, len(growing)) if growing else (0, 0)
        self._placing = True
        for section in widths:
            self.setColumnHidden(section, section in hidden)
        for section in shown:
            extra = share if section in growing else 0
            last = rest if growing and section == growing[-1] else 0
            self.setColumnWidth(section, widths[section] + extra + last)
        self._placing = False
        self.columns_placed.emit()

    def _step_aside(self, widths: dict[int, int], room: int) -> set[int]:
        columns = self._rows.columns()
        weights = {s: self._aside.get(columns[s].title, 0) for s in widths}
        hidden: set[int] = set()
        for section in sorted(widths, key=lambda s: weights[s], reverse=True):
            needed = sum(width for s, width in widths.items() if s not in hidden)
            if needed <= room or not weights[section]:
                break
            hidden.add(section)
        return hidden

    def _natural_width(self, section: int) -> int:
        if section in self._own_widths:
            return self._own_widths[section]
        column = self._rows.columns()[section]
        bold = QFontMetrics(font(bold=True))
        width = bold.horizontalAdvance(column.heading()) + px(14)
        texts = {column.text(row) for row in self._rows.rows()[:_MEASURED_ROWS]}
        longest = sorted(texts, key=_weight, reverse=True)[:3]
        metrics = QFontMetrics(font())
        for text in (*longest, self._rows.sums()[section]):
            used = bold if text not in texts else metrics
            width = max(width, used.horizontalAdvance(text) + px(4))
        return width + 2 * px(PADDING)


def _weight(text: str) -> int:
    """Return how wide a text is, roughly: Chinese characters count twice."""
    return len(text.encode("gb18030", errors="replace"))
