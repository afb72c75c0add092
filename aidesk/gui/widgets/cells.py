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
from PySide6.QtGui import QKeyEvent, QPainter, QPen
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
            and event.key() in ENTER_KEYS
        ):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
            self._view.step_down()
            return True
        return super().eventFilter(watched, event)


def _heading(model: QAbstractItemModel, index: Index) -> str:
    return str(model.headerData(index.column(), Qt.Orientation.Horizontal))


def _paint_words(painter: QPainter, inner: QRect, cell: Cell) -> None:
    words = painter.fontMetrics().elidedText(
        cell.text, Qt.TextElideMode.ElideRight, inner.width()
    )
    painter.drawText(inner, RIGHT if cell.right else LEFT, words)


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
