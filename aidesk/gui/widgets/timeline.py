"""A time line: entries under the headings of their years, read from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from aidesk.gui.widgets.buttons import ENTER_KEYS
from aidesk.gui.widgets.timeline_paint import TimelineDelegate
from aidesk.wording.history import HistoryLine

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a year; ``key`` is what one can jump to."""

    key: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An entry: how it is shown, and what it stands for."""

    line: HistoryLine
    value: object


Row = Heading | Item


class TimelineModel(QAbstractListModel):
    """The rows of a time line; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rows(self) -> Sequence[Row]:
        """Return what is shown, from the top."""
        return self._rows

    def row(self, index: Index) -> Row:
        """Return one row."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.row(index)
        return row.text if isinstance(row, Heading) else row.line.spoken()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.row(index), Item):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class TimelineView(QListView):
    """Shows entries with what changed, who recorded it, and what was paid.

    ``chosen`` carries what the current entry stands for, ``opened`` the same when
    Enter or a double click asks for more of it.  Ctrl+C copies the entry.
    """

    chosen = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = -1
        self.rows = TimelineModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(TimelineDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(self._open)

    def fit(self) -> None:
        self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; what was chosen stays chosen while it is there."""
        kept = self.current()
        self.rows.show_rows(rows)
        places = [n for n, row in enumerate(rows) if isinstance(row, Item)]
        same = (n for n in places if self._value(n) == kept)
        place = next(same, next(iter(places), -1))
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))
        else:
            self.chosen.emit(None)
        if kept is None:
            self.scrollToTop()

    def current(self) -> object:
        """Return what the current entry stands for; None when there is none."""
        index = self.currentIndex()
        return self._value(index.row()) if index.isValid() else None

    def jump_to(self, key: int) -> None:
        """Show a year from its heading, and choose its first entry."""
        for place, row in enumerate(self.rows.rows()):
            if isinstance(row, Heading) and row.key == key:
                self.setCurrentIndex(self.rows.index(place + 1))
                top = QAbstractItemView.ScrollHint.PositionAtTop
                self.scrollTo(self.rows.index(place), top)

    def hovered(self) -> int:
        """Return the row under the mouse, or -1."""
        return self._hovered

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.chosen.emit(self._value(current.row()) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _value(self, place: int) -> object:
        rows = self.rows.rows()
        row = rows[place] if 0 <= place < len(rows) else None
        return row.value if isinstance(row, Item) else None

    def _copy(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            text = str(self.rows.data(index))
            QGuiApplication.clipboard().setText(text)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        value = self._value(index.row()) if index.isValid() else None
        if value is not None:
            self.opened.emit(value)

    @Slot(QPoint)
    def _ask_menu(self, place: QPoint) -> None:
        if self.indexAt(place).isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(480, 140)

    def row_width(self) -> int:
        """Return the width that a row has."""
        return self.viewport().width()

    def row_box(self, place: int) -> QRect:
        """Return where a row is."""
        return self.visualRect(self.rows.index(place))
