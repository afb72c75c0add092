"""A piece of the window in a size and colours that are not chosen yet."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from aidesk.gui.theme import Look, font, hexes, look

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_HEIGHT: Final = 172
_TEXT: Final = 15


class LookSample(QWidget):
    """Paints a sentence, a row of a list and a button as a look would show them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = look()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_look(self._shown)

    def shown(self) -> Look:
        """Return the look that is seen here."""
        return self._shown

    def show_look(self, shown: Look) -> None:
        """Show another look here, and nowhere else."""
        self._shown = shown
        self.setFixedHeight(self._size(_HEIGHT) + 1)
        name = self.tr("样子：{percent}% 的字").format(percent=shown.percent)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._colour("line"))
        painter.setBrush(self._colour("bg"))
        painter.drawRoundedRect(area, self._size(10), self._size(10))
        inner = area.adjusted(self._size(16), 0, -self._size(16), 0)
        self._paint_sentence(painter, inner)
        self._paint_row(painter, inner)
        self._paint_button(painter, inner)
        painter.end()

    def _paint_sentence(self, painter: QPainter, area: QRectF) -> None:
        box = QRectF(area.left(), self._size(8), area.width(), self._size(36))
        painter.setFont(self._font())
        painter.setPen(self._colour("text"))
        painter.drawText(box, _LEFT, self.tr("看得清吗？这个月有 2 户要看一看。"))

    def _paint_row(self, painter: QPainter, area: QRectF) -> None:
        box = QRectF(area.left(), self._size(50), area.width(), self._size(44))
        painter.setPen(self._colour("line"))
        painter.setBrush(self._colour("card"))
        painter.drawRoundedRect(box, self._size(6), self._size(6))
        words = box.adjusted(self._size(12), 0, -self._size(12), 0)
        painter.setFont(self._font())
        painter.setPen(self._colour("text"))
        painter.drawText(words, _LEFT, self.tr("张三　云溪社区　2 人"))
        painter.drawText(words, _RIGHT, "860.00")

    def _paint_button(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self._font(bold=True))
        words = self.tr("名单没错，去做审批表")
        width = painter.fontMetrics().horizontalAdvance(words) + self._size(36)
        box = QRectF(
            area.left(), self._size(110), min(width, area.width()), self._size(40)
        )
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(self._colour("accent"))
        painter.drawRoundedRect(box, self._size(6), self._size(6))
        painter.setPen(self._colour("on_accent"))
        painter.drawText(box, _CENTRE, words)

    def _size(self, at_usual: int) -> int:
        return at_usual * self._shown.percent // 100

    def _font(self, *, bold: bool = False) -> QFont:
        made = font(bold=bold)
        made.setPixelSize(self._size(_TEXT))
        return made

    def _colour(self, name: str) -> QColor:
        return QColor(hexes(self._shown.mode)[name])
