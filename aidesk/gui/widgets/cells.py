"""How a cell is painted, and how an editable one is edited, as in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from aidesk.gui.models.rows import LEFT, RIGHT, Cell, RowsModel
from aidesk.gui.theme import SMALL_SIZE, colour, font, px, ring
from aidesk.gui.widgets.buttons import ENTER_KEYS
from aidesk.gui.widgets.number_edits import MoneyEdit

if TYPE_CHECKING:
    from aidesk.gui.widgets.table import SheetView

Index = QModelIndex | QPersistentModelIndex
PADDING: Final = 10
NOTE_GAP: Final = 8


class CellDelegate(QStyledItemDelegate):
    """Paints rows of a :class:`SheetView` without asking the style sheet."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        model = index.model()
        if not isinstance(model, RowsModel):
            return
        cell = model.cell(index.row(), index.column())
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, colour(self._ground(cell, index.row(), chosen=chosen)))
        painter.setPen(colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if cell.tone and cell.text:
            _paint_pill(painter, box, cell, chosen=chosen)
        else:
            inner = box.adjusted(px(PADDING), 0, -px(PADDING), 0)
            painter.setPen(colour("text"))
            _paint_words(painter, inner, cell)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), ring()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = ring() // 2
            painter.drawRect(box.adjusted(half, half, -half, -half - 1))
        painter.restore()

    def _ground(self, cell: Cell, row: int, *, chosen: bool) -> str:
        if chosen:
            return "soft"
        if cell.changed:
            return "changed"
        if row == self._view.hovered():
            return "hover"
        return "edit" if cell.editable else "card"

    def createEditor(  # noqa: N802
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        model = index.model()
        right = isinstance(model, RowsModel) and model.is_right(index.column())
        editor = MoneyEdit(parent) if right else QLineEdit(parent)
        editor.setAccessibleName(_heading(model, index))
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let Enter go down and Tab to the right, as people know it."""
        if (
            isinstance(watched, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and (way := way_of(event))
        ):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
            self._view.step(*way)
            return True
        return super().eventFilter(watched, event)


def way_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Return where a key leads to from a cell: so far down, so far to the right."""
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_Backtab:
        return 0, -1
    if keys == Qt.KeyboardModifier.ShiftModifier and event.key() in ENTER_KEYS:
        return -1, 0
    if keys:
        return None
    if event.key() in ENTER_KEYS:
        return 1, 0
    return (0, 1) if event.key() == Qt.Key.Key_Tab else None


def _heading(model: QAbstractItemModel, index: Index) -> str:
    return str(model.headerData(index.column(), Qt.Orientation.Horizontal))


def note_width(cell: Cell) -> int:
    """Return the room that the note of a cell takes behind its text."""
    return QFontMetrics(font(SMALL_SIZE)).horizontalAdvance(cell.note) + px(NOTE_GAP)


def _paint_words(painter: QPainter, inner: QRect, cell: Cell) -> None:
    metrics, words = painter.fontMetrics(), cell.text
    if len(words) * metrics.height() > inner.width():  # else it fits for certain
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, RIGHT if cell.right else LEFT, words)
    if not cell.note:
        return
    left = inner.adjusted(metrics.horizontalAdvance(words) + px(NOTE_GAP), 0, 0, 0)
    painter.setFont(font(SMALL_SIZE))
    painter.setPen(colour("text2"))
    note = painter.fontMetrics().elidedText(
        cell.note, Qt.TextElideMode.ElideRight, left.width()
    )
    painter.drawText(left, LEFT, note)


def _paint_pill(painter: QPainter, box: QRect, cell: Cell, *, chosen: bool) -> None:
    painter.setFont(font(SMALL_SIZE))
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(cell.text) + px(18)
    height = metrics.height() + px(4)
    pill = QRect(box.left() + px(4), 0, min(width, box.width() - px(6)), height)
    if cell.right:
        pill.moveRight(box.right() - px(4))
    pill.moveTop(box.top() + (box.height() - height) // 2)
    plain = cell.tone == "plain"
    soft = "soft" if plain else f"{cell.tone}_soft"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("card" if chosen else soft))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(colour("accent" if plain else cell.tone))
    words = metrics.elidedText(
        cell.text, Qt.TextElideMode.ElideRight, pill.width() - px(10)
    )
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
