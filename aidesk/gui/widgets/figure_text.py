"""A sentence that is edited freely while its figures stay tied to their source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPointF,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from aidesk.domain.report_text import Piece, field_of
from aidesk.gui.theme import colour, font, px
from aidesk.gui.widgets.buttons import ENTER_KEYS
from aidesk.gui.widgets.plain import set_tip

Read = Callable[[str], Iterator[Piece]]
"""Parts a text into words and figures."""

SETTLED_MS: Final = 1200
_CHIP: Final = QTextFormat.ObjectTypes.UserObject.value + 1
_FIGURE: Final = QTextFormat.Property.UserProperty.value + 1
_PRINTED: Final = QTextFormat.Property.UserProperty.value + 2
_OBJECT: Final = "\ufffc"
_LINE_ENDS: Final = str.maketrans({"\n": " ", "\r": "", "\u2028": " ", "\u2029": " "})
_MIME: Final = "application/x-sentence-with-figures"


class _Chips(QPyTextObject):
    """Draws a figure as one sign of the text, on a ground of its own."""

    def intrinsicSize(  # noqa: N802
        self, _document: QTextDocument, _place: int, shape: QTextFormat
    ) -> QSizeF:
        metrics = QFontMetricsF(font())
        words = metrics.horizontalAdvance(str(shape.property(_PRINTED)))
        return QSizeF(words + 2 * px(4), metrics.ascent())

    def drawObject(  # noqa: N802
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _place: int,
        shape: QTextFormat,
    ) -> None:
        metrics = QFontMetricsF(font())
        room = QRectF(rect)
        ground = room.adjusted(px(1), -px(1), -px(1), metrics.descent())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("soft"))
        painter.drawRoundedRect(ground, px(4), px(4))
        painter.setPen(colour("accent"))
        painter.setFont(font())
        left = QPointF(room.left() + px(4), room.bottom())
        painter.drawText(left, str(shape.property(_PRINTED)))
        painter.restore()


class FigureText(QTextEdit):
    """Edits one paragraph; figures in it are single signs that cannot be typed into.

    ``settled`` tells the text, figures as fields, a moment after the last key or when
    the field is left; ``entered`` that it has the focus.  Enter goes on, as in all
    fields.  ``tip_of`` says what a figure is while the mouse rests on it;
    ``insert_wanted`` asks for another figure (F7).
    """

    settled = Signal(str)
    entered = Signal()
    insert_wanted = Signal()

    def __init__(
        self, read: Read, tip_of: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._tip_of = read, tip_of
        self._told = ""
        self._chips = _Chips(self)
        layout = self.document().documentLayout()
        layout.registerHandler(_CHIP, self._chips)
        layout.documentSizeChanged.connect(self._take_height)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLED_MS)
        self._rest.timeout.connect(self.settle)
        self.textChanged.connect(self._rest.start)
        self.fit()

    def show_text(self, text: str) -> None:
        """Show a text with its figures; it counts as settled."""
        self._told = text
        self.clear()
        self._insert(self.textCursor(), text)
        self._rest.stop()
        self._say()

    def text(self) -> str:
        """Return the text, figures as fields."""
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        return self._text_of(whole)

    def insert_figure(self, figure: str) -> None:
        """Put a figure where the cursor is."""
        self._insert(self.textCursor(), field_of(figure))

    @Slot()
    def settle(self) -> None:
        """Tell the text if it is another than was told."""
        self._rest.stop()
        text = self.text()
        if text != self._told:
            self._told = text
            self._say()
            self.settled.emit(text)

    def fit(self) -> None:
        """Take the text size in use."""
        self.document().setDefaultFont(font())
        self.document().setDocumentMargin(px(7))
        self._take_height()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.viewport().mapFrom(self, event.pos())
            figure = self._figure_at(place.toPointF())
            set_tip(self.viewport(), self._tip_of(figure) if figure else "")
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_F7:
            self.insert_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()  # the page scrolls, not the paragraph

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy words as they are read, and for other paragraphs with their figures."""
        text, data = self._text_of(self.textCursor()), QMimeData()
        data.setText("".join(piece.text for piece in self._read(text)))
        data.setData(_MIME, text.encode())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return source.hasFormat(_MIME) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        if source.hasFormat(_MIME):
            self._insert(self.textCursor(), bytes(source.data(_MIME).data()).decode())
        else:
            words = source.text().replace(_OBJECT, "").translate(_LINE_ENDS)
            self.insertPlainText(words)

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        cursor.beginEditBlock()
        for piece in self._read(text):
            if piece.figure is None:
                cursor.insertText(piece.text.translate(_LINE_ENDS), QTextCharFormat())
            else:
                shape = QTextCharFormat()
                shape.setObjectType(_CHIP)
                shape.setProperty(_FIGURE, piece.figure.id)
                shape.setProperty(_PRINTED, piece.text)
                cursor.insertText(_OBJECT, shape)
        cursor.setCharFormat(QTextCharFormat())
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _text_of(self, chosen: QTextCursor) -> str:
        """Return what a cursor has chosen, figures as fields."""
        at = QTextCursor(self.document())
        parts = []
        for place in range(chosen.selectionStart(), chosen.selectionEnd()):
            at.setPosition(place)
            at.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            shape = at.charFormat()
            figure = shape.objectType() == _CHIP
            parts.append(
                field_of(str(shape.property(_FIGURE))) if figure else at.selectedText()
            )
        return "".join(parts).translate(_LINE_ENDS)

    def _figure_at(self, place: QPointF) -> str:
        spot = (
            self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.ExactHit)
        )
        if spot < 0:
            return ""
        at = QTextCursor(self.document())
        at.setPosition(spot)
        at.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
        )
        return str(at.charFormat().property(_FIGURE) or "")

    def _say(self) -> None:
        words = "".join(piece.text for piece in self._read(self._told))
        self.setAccessibleDescription(words)

    @Slot()
    def _take_height(self, *_size: object) -> None:
        height = self.document().documentLayout().documentSize().height()
        self.setFixedHeight(max(px(38), int(height) + 2))
