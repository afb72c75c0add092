"""How an entry of a time line is painted: when, a mark on the line, words, an amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aidesk.gui import icons
from aidesk.gui.theme import SMALL_SIZE, colour, font, px
from aidesk.wording.history import HistoryLine

if TYPE_CHECKING:
    from aidesk.gui.widgets.timeline import TimelineView

Index = QModelIndex | QPersistentModelIndex
MARGIN: Final = 16
ABOVE: Final = 9
MARK: Final = 28
GAP: Final = 12
_WIDEST_DAY: Final = "12月30日"
_WRAP: Final = (
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class _Words:
    """Some words, where they stand and how they look."""

    box: QRect
    text: str
    font: QFont
    colour: str
    right: bool = False


class TimelineDelegate(QStyledItemDelegate):
    """Paints the rows of a :class:`TimelineView`."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        width = self._view.row_width()
        line = self._line(index)
        if line is None:
            return QSize(width, px(44))
        words = _placed(line, QRect(0, 0, width, 0))
        bottom = max(each.box.bottom() for each in words)
        return QSize(width, max(bottom, px(ABOVE + MARK)) + px(ABOVE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box: QRect = option.rect
        line = self._line(index)
        painter.save()
        if line is None:
            _paint_heading(painter, box, str(index.data()))
        else:
            state: QStyle.StateFlag = option.state
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            hovered = index.row() == self._view.hovered()
            ground = "soft" if chosen else "hover" if hovered else "card"
            painter.fillRect(box, colour(ground))
            _paint_mark(painter, box, line, ground)
            for words in _placed(line, box):
                _paint_words(painter, words)
            if chosen and self._view.hasFocus():
                half = px(2) // 2
                painter.setPen(QPen(colour("accent"), px(2)))
                painter.drawRect(box.adjusted(half, half, -half, -half - 1))
        painter.restore()

    def _line(self, index: Index) -> HistoryLine | None:
        row = self._view.rows.row(index)
        return getattr(row, "line", None)


def _paint_heading(painter: QPainter, box: QRect, text: str) -> None:
    painter.fillRect(box, colour("zebra"))
    painter.setPen(colour("line"))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    painter.setPen(colour("text"))
    painter.setFont(font(16, bold=True))
    inner = box.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
    words = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, inner.width()
    )
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)


def _paint_mark(painter: QPainter, box: QRect, line: HistoryLine, ground: str) -> None:
    """Draw the line of time, and on it what kind of entry this is."""
    left = box.left() + _mark_left()
    side = px(MARK)
    middle = left + side // 2
    painter.setPen(QPen(colour("line"), px(2)))
    painter.drawLine(middle, box.top(), middle, box.bottom())
    mark = QRect(left, box.top() + px(ABOVE) - px(3), side, side)
    painter.fillRect(mark, colour(ground))
    inner = px(4)
    shown = "warn" if line.late else "accent"
    icons.paint(painter, mark.adjusted(inner, inner, -inner, -inner), line.icon, shown)


def _paint_words(painter: QPainter, words: _Words) -> None:
    painter.setFont(words.font)
    painter.setPen(colour(words.colour))
    painter.drawText(words.box, _RIGHT if words.right else _WRAP, words.text)


def _mark_left() -> int:
    metrics = QFontMetrics(font(SMALL_SIZE))
    return px(MARGIN) + metrics.horizontalAdvance(_WIDEST_DAY) + px(6)


def _placed(line: HistoryLine, box: QRect) -> list[_Words]:
    """Return where the words of an entry stand in its box, whatever its height."""
    plain, small, bold = font(), font(SMALL_SIZE), font(bold=True)
    top = box.top() + px(ABOVE)
    when = QRect(box.left() + px(MARGIN), top + px(2), _mark_left() - px(MARGIN), 0)
    found = [_wrapped(when, line.when, small, "text2")]
    at_right = list(_at_right(line, box, bold, small))
    taken = max((words.box.width() for words in at_right), default=0)
    left = box.left() + _mark_left() + px(MARK + GAP)
    right = box.right() - px(MARGIN) - (taken + px(GAP) if taken else 0)
    column = QRect(left, top, max(right - left, px(80)), 0)
    title = plain if line.amount is not None else bold
    found.append(_wrapped(column, line.title, title, "text"))
    told = [(fact, "text2") for fact in line.facts]
    if line.recorded:
        told.append((line.recorded, "warn" if line.late else "text2"))
    for text, shade in told:
        below = QRect(left, found[-1].box.bottom() + px(2), column.width(), 0)
        found.append(_wrapped(below, text, small, shade))
    return [*found, *at_right]


def _at_right(line: HistoryLine, box: QRect, bold: QFont, small: QFont) -> list[_Words]:
    """Return the amount, and below it how far it has come."""
    if line.amount is None:
        return []
    right, top = box.right() - px(MARGIN), box.top() + px(ABOVE)
    found = []
    for text, shown, shade in (
        (str(line.amount), bold, "text"),
        (line.state, small, _SHADES.get(line.tone, "text2")),
    ):
        metrics = QFontMetrics(shown)
        width = metrics.horizontalAdvance(text) + px(2)
        where = QRect(right - width, top, width, metrics.height())
        found.append(_Words(where, text, shown, shade, right=True))
        top += metrics.height() + px(2)
    return found


_SHADES: Final = {"ok": "ok", "warn": "warn", "bad": "bad"}


def _wrapped(box: QRect, text: str, shown: QFont, shade: str) -> _Words:
    """Return words in lines of a width, with the height that they take."""
    room = QRect(box.left(), box.top(), box.width(), 10_000)
    needed = QFontMetrics(shown).boundingRect(room, _WRAP, text)
    where = QRect(box.left(), box.top(), box.width(), needed.height())
    return _Words(where, text, shown, shade)
