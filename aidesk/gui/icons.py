"""Icons that take the colour of the text around them, in light and in dark."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from aidesk.gui import theme
from aidesk.paths import resources

ICON_SIZE: Final = 20
_ROOT: Final = b"<svg "


def icon(name: str, colour: str = "text", chosen: str = "") -> QIcon:
    """Return an icon of ``resources/icons`` in a colour of the theme.

    ``chosen`` names the colour of a checked button, which then shows the filled
    drawing of the same icon.
    """
    return QIcon(_Engine(name, colour, chosen))


def paint(painter: QPainter, box: QRect, name: str, colour: str) -> None:
    """Draw an icon as a square in the middle of a box."""
    side = min(box.width(), box.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(box).center())
    _drawing(name, theme.hexes(theme.look().mode)[colour]).render(painter, square)


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon as a picture of so many pixels at 100 %."""
    side = theme.px(size)
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, QRect(0, 0, side, side), name, colour)
    painter.end()
    return made


class _Engine(QIconEngine):
    """Draws at paint time, so that a change of the look needs no new icons.

    The drawing stands at the left of the box: a box wider than high keeps a
    distance to the words beside it.
    """

    def __init__(self, name: str, colour: str, chosen: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._chosen = chosen

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        name, colour = self._name, self._colour
        if mode == QIcon.Mode.Disabled:
            colour = "text2"
        elif self._chosen and state == QIcon.State.On:
            name, colour = f"{name}_filled", self._chosen
        square = QRect(rect)
        square.setWidth(min(rect.width(), rect.height()))
        paint(painter, square, name, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._chosen)


@cache
def _drawing(name: str, fill: str) -> QSvgRenderer:
    raw = (resources() / "icons" / f"{name}.svg").read_bytes()
    filled = raw.replace(_ROOT, b'<svg fill="%s" ' % fill.encode("ascii"), 1)
    return QSvgRenderer(filled)
