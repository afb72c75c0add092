"""Charts of amounts, drawn as bars that can be told apart when printed in grey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color

from aidesk.domain.money import Money
from aidesk.domain.rounding import in_wan
from aidesk.reports.blocks import Chart
from aidesk.reports.fonts import Role, font_of
from aidesk.reports.page import MM
from aidesk.reports.texts import BROKEN, printable

_SIZE: Final = 8.0
_SMALL: Final = 7.0
_PANEL: Final = 26.5 * MM
_PANEL_BARS: Final = 12 * MM
_ROW: Final = 11 * MM
_LEGEND: Final = 6 * MM
_NAMES: Final = 24 * MM
_FIGURES: Final = 16 * MM
_BAR: Final = 3.4 * MM
_SHADES: Final = (0.82, 0.38)
_BLACK: Final = Color(0, 0, 0)
_LINE: Final = 0.4
_Anchor = Literal["start", "middle"]


def drawings(chart: Chart, width: float) -> Iterator[Drawing]:
    """Yield the parts of a chart from the top down; each stays on one page."""
    if chart.manner == "each":
        for name, values in zip(chart.names, chart.values, strict=True):
            yield _panel(name, chart.labels, values, width)
    else:
        yield _legend(chart.names, width)
        most = max((v.fen for values in chart.values for v in values), default=0)
        for place, label in enumerate(chart.labels):
            yield _pair(label, [values[place] for values in chart.values], most, width)


def _panel(
    name: str, labels: Sequence[str], values: Sequence[Money], width: float
) -> Drawing:
    """Return one series as upright bars over its labels."""
    drawing, base = Drawing(width, _PANEL), 4.5 * MM
    drawing.add(_text(0, _PANEL - 5.5 * MM, name))
    most = max((value.fen for value in values), default=0)
    step = width / max(len(labels), 1)
    for place, (label, value) in enumerate(zip(labels, values, strict=True)):
        middle = step * (place + 0.5)
        drawing.add(_text(middle, 1 * MM, label, "middle", _SMALL))
        if value.fen > 0:
            height = _PANEL_BARS * value.fen / most
            drawing.add(_bar(middle - step * 0.3, base, step * 0.6, height, 1))
            text = in_wan(value)
            drawing.add(_text(middle, base + height + 0.8 * MM, text, "middle", _SMALL))
    drawing.add(Line(0, base, width, base, strokeWidth=_LINE, strokeColor=_BLACK))
    return drawing


def _pair(label: str, values: Sequence[Money], most: int, width: float) -> Drawing:
    """Return the bars of one label, one below the other, each with its amount."""
    drawing = Drawing(width, _ROW)
    drawing.add(_text(0, _ROW / 2 - _SIZE * 0.36, label))
    room = width - _NAMES - _FIGURES
    top = _ROW / 2 + _BAR * len(values) / 2
    for place, value in enumerate(values):
        bottom = top - _BAR * (place + 1)
        length = room * max(value.fen, 0) / most if most > 0 else 0
        drawing.add(_bar(_NAMES, bottom, length, _BAR, place))
        x, y = _NAMES + length + 1 * MM, bottom + 0.9 * MM
        drawing.add(_text(x, y, in_wan(value), size=_SMALL))
    drawing.add(Line(_NAMES, 0, _NAMES, _ROW, strokeWidth=_LINE, strokeColor=_BLACK))
    return drawing


def _legend(names: Sequence[str], width: float) -> Drawing:
    drawing, x = Drawing(width, _LEGEND), _NAMES
    for place, name in enumerate(names):
        drawing.add(_bar(x, 1.6 * MM, 5 * MM, 2.6 * MM, place))
        drawing.add(_text(x + 6.5 * MM, 1.8 * MM, name))
        shown = font_of(Role.TABLE).stringWidth(name, _SIZE)
        x += 6.5 * MM + shown + 8 * MM
    return drawing


def _bar(x: float, y: float, width: float, height: float, shade: int) -> Rect:
    grey = _SHADES[min(shade, len(_SHADES) - 1)]
    bar = Rect(x, y, width, height)
    bar.fillColor, bar.strokeColor = Color(grey, grey, grey), _BLACK
    bar.strokeWidth = _LINE
    return bar


def _text(
    x: float, y: float, text: str, anchor: _Anchor = "start", size: float = _SIZE
) -> String:
    known = font_of(Role.TABLE).face.charToGlyph
    shown = "".join(s if ord(s) in known else BROKEN for s in printable(text))
    return String(
        x,
        y,
        shown,
        fontName=font_of(Role.TABLE).fontName,
        fontSize=size,
        textAnchor=anchor,
        fillColor=_BLACK,
    )
