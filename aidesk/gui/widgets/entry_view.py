"""The table of an entry sheet: keys, mouse and clipboard as people know them."""

from __future__ import annotations

import csv
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from aidesk.gui.models.rows import LEFT, Index
from aidesk.gui.theme import colour, font, px
from aidesk.gui.widgets.buttons import ENTER_KEYS
from aidesk.gui.widgets.cells import PADDING
from aidesk.gui.widgets.entry_cells import EntryDelegate, PickEdit
from aidesk.gui.widgets.entry_columns import CellKind
from aidesk.gui.widgets.entry_model import EntryModel

ROW_HEIGHT: Final = 40
HEADER_HEIGHT: Final = 40
NUMBER_WIDTH: Final = 40
ROWS_IN_SIGHT: Final = 12
_LONGEST_PASTE: Final = 200_000


class EntryView(QTableView):
    """Rows to be typed into.

    Enter goes down, to the column where typing began; Tab to the right, F2 edits,
    Esc takes back, Ctrl+C and Ctrl+V copy and paste as a table, Delete empties
    cells, and takes out whole rows that are chosen by their number.  From the last
    row, and from the empty one, Enter and Tab ``left`` the sheet: 1 forwards.
    ``shown_cell`` tells that another cell is current.
    """

    left = Signal(int)
    shown_cell = Signal()
    rows_unwanted = Signal(object)
    pasted = Signal(object)

    def __init__(
        self, model: EntryModel, name: str, invitation: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.invitation = invitation
        self._rows = model
        self._began = 0
        self.setAccessibleName(name)
        self.setModel(model)
        self._cells = EntryDelegate(self)
        self.setItemDelegate(self._cells)
        self._frozen = _FrozenColumn(self)
        self._behave()
        self.fit()
        model.rowsInserted.connect(self.fit)
        model.rowsRemoved.connect(self.fit)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(self._frozen.update)
        self.horizontalScrollBar().valueChanged.connect(self._frozen.place)
        self.horizontalScrollBar().rangeChanged.connect(self.fit)

    def _behave(self) -> None:
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):
            text = self.tr("{sheet}，全选")
            corner.setAccessibleName(text.format(sheet=self.accessibleName()))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        numbers = self.verticalHeader()
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        numbers.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @Slot()
    def fit(self, *_places: object) -> None:
        """Be as high as the rows are, up to a dozen of them."""
        numbers = self.verticalHeader()
        numbers.setMinimumSectionSize(px(ROW_HEIGHT))
        numbers.setDefaultSectionSize(px(ROW_HEIGHT))
        numbers.setFixedWidth(px(NUMBER_WIDTH))
        self.horizontalHeader().setFixedHeight(px(HEADER_HEIGHT))
        shown = min(self._rows.rowCount(), ROWS_IN_SIGHT)
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        frame = 2 * self.frameWidth()
        self.setFixedHeight(px(HEADER_HEIGHT) + shown * px(ROW_HEIGHT) + below + frame)
        self._place_columns()

    def _place_columns(self) -> None:
        columns = self._rows.columns
        widths = [px(column.width) for column in columns]
        spare = max(0, self.viewport().width() - sum(widths))
        growing = [place for place, column in enumerate(columns) if column.grows]
        for order, place in enumerate(growing):
            share = spare // len(growing)
            rest = spare % len(growing) if order == len(growing) - 1 else 0
            widths[place] += share + rest
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        self._frozen.place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_columns()

    @Slot()
    def finish_editing(self) -> None:
        """Keep what is typed in the cell that is open, and close it."""
        had = self._cells.editor is not None
        self._cells.finish()
        if had:
            self.setFocus()

    def enter(self) -> None:
        """Go down to the column where typing began; from the empty row, leave."""
        index = self.currentIndex()
        if not index.isValid():
            return
        self._rows.leave(index.row(), index.column())
        below = index.row() + 1
        blank = self._rows.growing and self._rows.is_empty(index.row())
        if blank or below >= self._rows.rowCount():
            self.left.emit(1)
        else:
            self._go(below, self._began)

    def step_aside(self, step: int) -> None:
        """Go to the next cell that can be typed into; leave where there is none."""
        index = self.currentIndex()
        if not index.isValid():
            self.left.emit(step)
            return
        self._rows.leave(index.row(), index.column())
        blank = self._rows.growing and self._rows.is_empty(index.row())
        if blank and step > 0 and index.row() == self._rows.rowCount() - 1:
            self.left.emit(step)
            return
        width = self._rows.columnCount()
        place = index.row() * width + index.column() + step
        while 0 <= place < width * self._rows.rowCount():
            row, column = divmod(place, width)
            if not self._rows.columns[column].fixed:
                began = self._began if row == index.row() else column
                self._go(row, column)
                self._began = began
                return
            place += step
        self.left.emit(step)

    def _go(self, row: int, column: int) -> None:
        self.setCurrentIndex(self._rows.index(row, column))
        self._began = column

    def start(self, row: int, column: int, *, editing: bool = False) -> None:
        """Make a cell current and put the focus there."""
        self.setFocus()
        self._go(row, column)
        if editing:
            self.edit(self.currentIndex())

    def currentChanged(  # noqa: N802
        self, current: Index, previous: Index
    ) -> None:
        super().currentChanged(current, previous)
        if previous.isValid():
            self._rows.leave(previous.row(), previous.column())
        takes = current.isValid() and self._rows.columns[current.column()].takes_words
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, takes)
        self.shown_cell.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            first = next(p for p, c in enumerate(self._rows.columns) if not c.fixed)
            self._go(0, first)
        self.viewport().update()
        self.shown_cell.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        index, reason = self.currentIndex(), Qt.FocusReason
        gone = event.reason() not in (
            reason.PopupFocusReason,
            reason.ActiveWindowFocusReason,
        )
        if index.isValid() and self._cells.editor is None and gone:
            self._rows.leave(index.row(), index.column())
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open a choice at the first click, as its arrow says."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        self._began = index.column()
        column = self._rows.columns[index.column()]
        drops = column.kind is CellKind.CHOICE and not column.fixed
        if drops and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.edit(index)
            editor = self._cells.editor
            if isinstance(editor, PickEdit):
                editor.showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, with_ = event.key(), event.modifiers()
        plain = not with_ & ~Qt.KeyboardModifier.KeypadModifier
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_C and with_ == both:
            self.copy(headings=True)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif plain and key in ENTER_KEYS:
            self.enter()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.step_aside(1 if key == Qt.Key.Key_Tab else -1)
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self._began = -1
            super().keyPressEvent(event)
            if self._began < 0:
                self._began = self.currentIndex().column()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001, N802 - Qt's
        """Keep the Tab key: the cells decide where it goes."""
        return False

    def copy(self, *, headings: bool = False) -> None:
        """Copy the chosen cells as a table that a spreadsheet takes."""
        cells = self.selectedIndexes()
        rows = sorted({index.row() for index in cells})
        columns = sorted({index.column() for index in cells})
        lines = [[self._rows.text(row, place) for place in columns] for row in rows]
        if headings:
            lines.insert(0, [self._rows.columns[place].title for place in columns])
        text = "\n".join("\t".join(line) for line in lines)
        QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Fill cells from the current one on with the table on the clipboard."""
        index, text = self.currentIndex(), QGuiApplication.clipboard().text()
        if not index.isValid() or not text.strip():
            return
        lines = text[:_LONGEST_PASTE].replace("\x00", "").splitlines(keepends=True)
        table = [row for row in csv.reader(lines, delimiter="\t", strict=False) if row]
        titles = [column.title for column in self._rows.columns[index.column() :]]
        if len(table) > 1 and table[0] == titles[: len(table[0])]:
            table = table[1:]
        strange = self._rows.paste(index.row(), index.column(), table)
        self.pasted.emit(strange)

    def _delete(self) -> None:
        cells = [(i.row(), i.column()) for i in self.selectedIndexes()]
        rows = [i.row() for i in self.selectionModel().selectedRows()]
        if rows and self._rows.growing:
            self.rows_unwanted.emit(sorted(rows))
        else:
            self._rows.clear(cells)


class _FrozenColumn(QWidget):
    """The first column, kept in sight while the others are moved under it."""

    def __init__(self, view: EntryView) -> None:
        super().__init__(view)
        self._view = view
        self.hide()

    @Slot()
    def place(self, *_value: object) -> None:
        """Stand over the left edge where the columns were moved."""
        view = self._view
        self.setVisible(view.horizontalScrollBar().value() > 0)
        inside = view.viewport().geometry()
        head = view.horizontalHeader().height()
        width = min(view.columnWidth(0), inside.width() // 2)
        self.setGeometry(
            QRect(inside.left(), inside.top() - head, width, inside.height() + head)
        )
        self.raise_()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        head = self._view.horizontalHeader().height()
        row = self._view.rowAt(event.position().toPoint().y() - head)
        if row >= 0:
            self._view.start(row, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        view, painter = self._view, QPainter(self)
        model = view.model()
        head = view.horizontalHeader().height()
        painter.fillRect(self.rect(), colour("card"))
        if isinstance(model, EntryModel):
            boxes = [(QRect(0, 0, self.width(), head), model.columns[0].title)]
            for row in range(model.rowCount()):
                top = head + view.rowViewportPosition(row)
                box = QRect(0, top, self.width(), view.rowHeight(row))
                boxes.append((box, model.text(row, 0)))
            for place, (box, text) in enumerate(boxes):
                if place == 0:
                    painter.fillRect(box, colour("zebra"))
                painter.setFont(font(bold=place == 0))
                painter.setPen(colour("line"))
                painter.drawLine(box.bottomLeft(), box.bottomRight())
                painter.setPen(colour("text2" if place == 0 else "text"))
                inner = box.adjusted(px(PADDING), 0, -px(PADDING), 0)
                words = painter.fontMetrics().elidedText(
                    text, Qt.TextElideMode.ElideRight, inner.width()
                )
                painter.drawText(inner, LEFT, words)
        painter.setPen(colour("edge"))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        painter.end()
