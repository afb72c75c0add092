"""How the cells of an entry sheet are painted, and what they are typed into with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from aidesk.gui import icons
from aidesk.gui.models.rows import LEFT, RIGHT, Index
from aidesk.gui.theme import colour, px
from aidesk.gui.widgets.buttons import ENTER_KEYS, Choice
from aidesk.gui.widgets.cells import PADDING
from aidesk.gui.widgets.entry_columns import CellKind, EntryColumn
from aidesk.gui.widgets.entry_model import EntryModel
from aidesk.gui.widgets.number_edits import DateEdit, DigitsEdit, IdEdit, MoneyEdit
from aidesk.services.pinyin import initials

if TYPE_CHECKING:
    from aidesk.gui.widgets.entry_view import EntryView

_TAB_KEYS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_CHEVRON: Final = 14


class PickEdit(Choice):
    """The choice of a cell: letters find words by their pinyin, digits as they are.

    ``picked`` tells that something was taken from the list that drops down.
    """

    picked = Signal()

    def __init__(
        self, name: str, options: Iterable[tuple[str, object]], parent: QWidget
    ) -> None:
        super().__init__(name, options, parent)
        self._dropped = False
        self.activated.connect(self._tell_picked)

    def showPopup(self) -> None:  # noqa: N802
        self._dropped = True
        super().showPopup()

    @Slot()
    def _tell_picked(self) -> None:
        if self._dropped:
            self._dropped = False
            self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        typed = event.text().strip().lower()
        if len(typed) == 1 and (typed.isascii() and typed.isalnum()):
            self._find(typed)
        elif event.key() == Qt.Key.Key_F2:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def _find(self, letter: str) -> None:
        """Choose the next words that begin with a letter."""
        count = self.count()
        for step in range(1, count + 1):
            place = (self.currentIndex() + step) % count
            words = self.itemText(place)
            begins = initials(words).lower().split() or [words.lower()]
            if any(word.startswith(letter) for word in [*begins, words.lower()]):
                self.setCurrentIndex(place)
                return


class EntryDelegate(QStyledItemDelegate):
    """Paints the cells; what is typed is kept at every key, and Esc takes it back."""

    def __init__(self, view: EntryView) -> None:
        super().__init__(view)
        self._view = view
        self._before = ""
        self.editor: QWidget | None = None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        model = index.model()
        if not isinstance(model, EntryModel):
            return
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        told = model.told(index.row(), index.column())
        painter.fillRect(box, colour(_ground(model, index, told.tone, chosen=chosen)))
        painter.setPen(colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        self._paint_words(painter, box, model, index)
        if told.tone == "bad":
            _frame(painter, box, "bad")
        elif told.tone == "warn":
            _frame(painter, box, "warn")
        current = index.row() == self._view.currentIndex().row()
        current = current and index.column() == self._view.currentIndex().column()
        if current and self._view.hasFocus():
            _frame(painter, box, "accent" if told.tone != "bad" else "bad")
        painter.restore()

    def _paint_words(
        self, painter: QPainter, box: QRect, model: EntryModel, index: Index
    ) -> None:
        column = model.columns[index.column()]
        inner = box.adjusted(px(PADDING), 0, -px(PADDING), 0)
        text, name = model.text(index.row(), index.column()), "text"
        empty = model.growing and index.row() == model.rowCount() - 1
        if empty and index.column() == 0:
            text, name = text or self._view.invitation, "text2"
        elif column.fixed:
            name = "text2"
        if column.kind is CellKind.CHOICE and not column.fixed and not empty:
            side = px(_CHEVRON)
            chevron = QRect(inner.right() - side, box.top(), side, box.height())
            icons.paint(painter, chevron, "chevron_down", "text2")
            inner.adjust(0, 0, -side - px(4), 0)
        words = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.setPen(colour(name))
        painter.drawText(inner, RIGHT if column.is_right else LEFT, words)

    def createEditor(  # noqa: N802
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        model = index.model()
        assert isinstance(model, EntryModel)  # noqa: S101 - an EntryView has no other
        column = model.columns[index.column()]
        self._before = model.row(index.row()).get(column.key, "")
        editor = _editor(column, parent)
        editor.setAccessibleName(model.cell_name(index))
        self.editor = editor
        keep = partial(self._keep, model, index.row(), index.column())
        if isinstance(editor, PickEdit):
            editor.currentIndexChanged.connect(partial(self._keep_choice, editor, keep))
            editor.picked.connect(self._view.finish_editing)
        elif isinstance(editor, QLineEdit):
            editor.textEdited.connect(keep)
        return editor

    def _keep(self, model: EntryModel, row: int, column: int, text: str) -> None:
        model.set_text(row, column, text)

    def _keep_choice(self, editor: Choice, keep: partial[None], _place: int) -> None:
        keep(str(editor.value() or ""))

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        value = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, Choice):
            if editor.value() != value:
                editor.choose(value)
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(value)

    def setModelData(  # noqa: N802
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        if isinstance(editor, QLineEdit) and isinstance(model, EntryModel):
            model.set_text(index.row(), index.column(), editor.text())

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def finish(self) -> None:
        """Keep what is typed and close the editor, if one is open."""
        editor, self.editor = self.editor, None
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if (
            isinstance(watched, QLineEdit | QComboBox)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in ENTER_KEYS and not event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier
            ):
                self._view.finish_editing()
                self._view.enter()
                return True
            if event.key() in _TAB_KEYS:
                self._view.finish_editing()
                self._view.step_aside(1 if event.key() == Qt.Key.Key_Tab else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._take_back()
        return super().eventFilter(watched, event)

    def _take_back(self) -> None:
        """Let the cell be as it was before it was typed into."""
        index = self._view.currentIndex()
        model = index.model()
        if isinstance(model, EntryModel):
            model.set_text(index.row(), index.column(), self._before)


def _editor(column: EntryColumn, parent: QWidget) -> QWidget:
    if column.kind is CellKind.CHOICE:
        return PickEdit(column.title, column.choices, parent)
    if column.kind is CellKind.AMOUNT:
        return MoneyEdit(parent)
    if column.kind is CellKind.ID:
        return IdEdit(lambda _number: "", parent)
    if column.kind is CellKind.DIGITS:
        return DigitsEdit(parent)
    if column.kind is CellKind.DAY:
        return DateEdit(column.today, parent)
    return QLineEdit(parent)


def _ground(model: EntryModel, index: Index, tone: str, *, chosen: bool) -> str:
    if tone == "bad":
        return "bad_soft"
    if chosen:
        return "soft"
    if tone == "warn":
        return "warn_soft"
    if model.is_changed(index.row(), index.column()):
        return "changed"
    return "zebra" if model.columns[index.column()].fixed else "card"


def _frame(painter: QPainter, box: QRect, name: str) -> None:
    painter.setPen(QPen(colour(name), px(2)))
    half = px(2) // 2
    painter.drawRect(box.adjusted(half, half, -half - 1, -half - 1))
