"""A search field that searches while the Chinese input method still composes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.gui import icons
from aidesk.gui.theme import px
from aidesk.gui.widgets.buttons import ENTER_KEYS, Button

_TO_THE_LIST = (*ENTER_KEYS, Qt.Key.Key_Down)


class SearchEdit(QLineEdit):
    """Tells what is looked for at every key; Esc clears, Enter goes to the list."""

    searched = Signal(str)
    entered = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self._told = ""
        self.setPlaceholderText(hint)
        self.setAccessibleName(self.tr("查找"))
        self.setAccessibleDescription(hint)
        self.clear_button = Button(
            "",
            "bare",
            icon="dismiss_circle_filled",
            name=self.tr("清空查找"),
            parent=self,
        )
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.hide()
        self.clear_button.clicked.connect(self.clear)
        self.textChanged.connect(self._tell)

    def looked_for(self) -> str:
        """Return the text with the letters that are still being composed."""
        place = self.cursorPosition()
        text = self.text()
        return f"{text[:place]}{self._composed}{text[place:]}".strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        # input methods part the syllables: l'y'f
        self._composed = event.preeditString().replace("'", "").replace(" ", "")
        super().inputMethodEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _TO_THE_LIST:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Have room for all of the hint: it says what can be looked for."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + px(84), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        side = self.height()
        self.clear_button.setGeometry(self.width() - side, 0, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRect(px(10), 0, px(18), self.height())
        icons.paint(painter, box, "search", "text2")
        painter.end()

    @Slot()
    def _tell(self) -> None:
        self.clear_button.setVisible(bool(self.text()))
        if self._told != self.looked_for():
            self._told = self.looked_for()
            self.searched.emit(self._told)
