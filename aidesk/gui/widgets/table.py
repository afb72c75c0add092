"""Lists that behave as people know it from spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
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
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from aidesk.gui.models.rows import RowsModel
from aidesk.gui.theme import px
from aidesk.gui.widgets.buttons import ENTER_KEYS
from aidesk.gui.widgets.cells import CellDelegate, way_of
from aidesk.gui.widgets.columns import Columns
from aidesk.gui.widgets.header import SheetHeader

ROW_HEIGHT: Final = 40
LOW_ROW_HEIGHT: Final = 36
HEADER_HEIGHT: Final = 46
LOW_HEADER_HEIGHT: Final = 38
LOW_WINDOW: Final = 620
FEWEST_ROWS: Final = 3
FEWEST_IN_LOW: Final = 2


class SheetView(QTableView):
    """A table of a :class:`RowsModel`.

    Enter goes down where cells can be typed into, and opens the row elsewhere;
    Tab goes to the right, with Shift both go back; Delete empties a cell.  Ctrl+C
    copies the chosen rows for a spreadsheet, Ctrl+Shift+C with the headings.
    Columns named in ``aside`` step aside when the room is narrow: those with the
    highest number first.
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
        self._hovered = -1
        self.setAccessibleName(name)
        self.setModel(model)
        self.setHorizontalHeader(SheetHeader(self))
        self.setItemDelegate(CellDelegate(self))
        self.columns = Columns(self, model, aside)
        self.columns.placed.connect(self.columns_placed)
        self._behave()
        self.fit()
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
        # once, while there are no rows: Qt looks at each of them
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def fit(self) -> None:
        self._take_height()
        self.columns.fit()

    def keep_in_sight(self, rows: int) -> None:
        """Never be lower than so many rows: for a short list that is seen whole."""
        self._fewest = rows
        self.fit()

    def _take_height(self) -> None:
        """Be as high as the window allows: the rows, the headings, the whole."""
        low = stands_low(self)
        height = px(LOW_ROW_HEIGHT if low else ROW_HEIGHT)
        heading = px(LOW_HEADER_HEIGHT if low else HEADER_HEIGHT)
        rows = self.verticalHeader()
        if rows.defaultSectionSize() != height:
            rows.setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(heading)
        fewest = self._fewest
        if low and fewest == FEWEST_ROWS:
            fewest = FEWEST_IN_LOW
        self.setMinimumHeight(heading + px(LOW_ROW_HEIGHT) * fewest + 2)

    def hovered(self) -> int:
        """Return the row under the mouse, or -1."""
        return self._hovered

    def chosen_places(self) -> list[int]:
        """Return where the chosen rows stand."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(place) for place in range(chosen.count())]
        spans = (range(each.top(), each.bottom() + 1) for each in ranges)
        return sorted(set(chain.from_iterable(spans)))

    def chosen_rows(self) -> Sequence[Any]:
        """Return the rows that are chosen, in the order they are shown."""
        return self._rows.part(self.chosen_places())

    def step(self, down: int, right: int = 0) -> None:
        """Go to another cell; to the next row where the columns end."""
        shown = self.shown_columns()
        index = self.currentIndex()
        if index.column() not in shown:
            return
        turns, place = divmod(shown.index(index.column()) + right, len(shown))
        row = index.row() + down + turns
        if 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row, shown[place]))

    def shown_columns(self) -> list[int]:
        """Return the columns that are not hidden, in the order they stand."""
        return self.columns.shown()

    def copy(self, *, headings: bool = False) -> None:
        """Copy the chosen rows as a table that a spreadsheet takes."""
        columns = [self._rows.columns()[section] for section in self.shown_columns()]
        lines = [
            [_in_one_cell(c.text(row)) for c in columns] for row in self.chosen_rows()
        ]
        if headings:
            lines.insert(0, [column.heading() for column in columns])
        text = "\n".join("\t".join(line) for line in lines)
        QGuiApplication.clipboard().setText(text)

    def add_commands(self, menu: QMenu) -> None:
        """Add what can be done with the chosen rows to a menu, with its keys."""
        copy = menu.addAction(self.tr("复制") + "\tCtrl+C")
        copy.triggered.connect(partial(self.copy))
        headed = menu.addAction(self.tr("连同表头复制") + "\tCtrl+Shift+C")
        headed.triggered.connect(partial(self.copy, headings=True))
        menu.addAction(self.tr("全选") + "\tCtrl+A").triggered.connect(self.selectAll)
        menu.addSeparator()
        self.columns.fill_menu(menu.addMenu(self.tr("选择列")))

    def columns_menu(self) -> QMenu:
        """Return a menu in which the columns are chosen."""
        menu = QMenu(self.tr("选择列"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.columns.fill_menu(menu)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if not self.currentIndex().isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_commands(menu)
        menu.popup(event.globalPos())

    @Slot(QPoint)
    def _offer_columns(self, place: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        editable = self._rows.is_editable()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_C and keys == both:
            self.copy(headings=True)
        elif editable and (way := way_of(event)):
            self.step(*way)
        elif editable and event.key() == Qt.Key.Key_Delete:
            self._rows.setData(self.currentIndex(), "")
        elif not keys and event.key() in ENTER_KEYS:
            self._open_at(self.currentIndex())
        else:
            super().keyPressEvent(event)

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
        self._take_height()
        self.columns.place()


def stands_low(widget: QWidget) -> bool:
    """Tell whether a widget is in a low window, where lists are packed closer."""
    return widget.window().height() < px(LOW_WINDOW)


def _in_one_cell(text: str) -> str:
    """Return a text without what would begin another cell."""
    return " ".join(text.split("\t")).replace("\n", " ")
