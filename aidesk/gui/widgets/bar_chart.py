"""Bars for the months of a year, each with its number; no axis is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from aidesk.gui import icons
from aidesk.gui.theme import SMALL_SIZE, colour, font, px
from aidesk.wording.joining import clauses, noted

LOCK_SIZE: Final = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: the words below, the words above, and its size.

    A ``planned`` bar is dashed; a ``strong`` one stands out; a ``sealed`` one has a
    small lock beside its label.
    """

    label: str
    text: str
    size: int
    planned: bool = False
    strong: bool = False
    sealed: bool = False


class BarChart(QWidget):
    """Paints bars and says them in words to a screen reader."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[Bar] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show bars from left to right."""
        self._bars = bars
        spoken = clauses(self._spoken(bar) for bar in bars if bar.text)
        self.setAccessibleDescription(spoken)
        self.update()

    def _spoken(self, bar: Bar) -> str:
        words = f"{bar.label} {bar.text}"
        return noted(words, self.tr("已封账")) if bar.sealed else words

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(420), px(130))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(330), px(88))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL_SIZE))
        words = painter.fontMetrics().height() + px(4)
        floor = self.height() - words
        painter.setPen(colour("line"))
        painter.drawLine(0, floor, self.width(), floor)
        tallest = max((bar.size for bar in self._bars), default=0)
        step = self.width() / max(1, len(self._bars))
        for place, bar in enumerate(self._bars):
            height = bar.size * (floor - words) / tallest if tallest else 0
            column = QRectF(place * step, floor - height, step, height)
            self._paint_bar(painter, column, bar)
        painter.end()

    def _paint_bar(self, painter: QPainter, column: QRectF, bar: Bar) -> None:
        words = painter.fontMetrics().height()
        below = QRectF(column.left(), column.bottom() + px(4), column.width(), words)
        above = QRectF(column.left(), column.top() - words - 1, column.width(), words)
        painter.setPen(colour("text" if bar.planned or bar.strong else "text2"))
        centre = Qt.AlignmentFlag.AlignCenter
        shift = _paint_lock(painter, below, bar.label) if bar.sealed else 0.0
        painter.drawText(below.translated(shift, 0), centre, bar.label)
        painter.drawText(above, centre, bar.text)
        if column.height() < 1:
            return
        side = column.width() * 0.24
        _paint_column(painter, column.adjusted(side, 0, -side, 0), bar)


def _paint_lock(painter: QPainter, below: QRectF, label: str) -> float:
    """Draw a lock before a label if there is room; return how far the label moves."""
    side, words = px(LOCK_SIZE), painter.fontMetrics().horizontalAdvance(label)
    if words + side > below.width():
        return 0.0
    left = below.center().x() - (words + side) / 2
    box = QRectF(left, below.center().y() - side / 2, side, side)
    icons.paint(painter, box.toRect(), "lock_closed", "text2")
    return side / 2


def _paint_column(painter: QPainter, box: QRectF, bar: Bar) -> None:
    if bar.planned:
        half = px(2) / 2
        box = box.adjusted(half, half, -half, 0)
        painter.setPen(QPen(colour("accent"), px(2), Qt.PenStyle.DashLine))
        painter.setBrush(colour("soft"))
    else:
        fill = QColor(colour("accent"))
        fill.setAlphaF(0.8 if bar.strong else 0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
    painter.drawPath(_rounded_on_top(box, min(px(3), box.height())))


def _rounded_on_top(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.quadTo(box.topLeft(), box.topLeft() + QPointF(radius, 0))
    path.lineTo(box.right() - radius, box.top())
    path.quadTo(box.topRight(), box.topRight() + QPointF(0, radius))
    path.lineTo(box.bottomRight())
    return path
