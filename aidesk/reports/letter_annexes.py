"""The annexes of a report: their heads, and where each figure comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from aidesk.reports import breaking
from aidesk.reports.blocks import Annex, Journal, Origin
from aidesk.reports.fonts import Role
from aidesk.reports.lettering import Lettering
from aidesk.reports.page import MM, Document
from aidesk.reports.strips import Strip, nothing

_LABEL: Final = 15.75
_TITLE: Final = 18.0
_SIZE: Final = 9.0
_HEAD: Final = 10.5
_STEP: Final = 4.6 * MM
_HEAD_STEP: Final = 6.6 * MM
_INDENT: Final = 8 * MM
_BASE: Final = 1.15
_UNDER: Final = 3.4
# where the columns of an origin end, from the right: how much, how many, when
_COLUMNS: Final = (0.0, 34 * MM, 46 * MM)
_WHEN: Final = 36 * MM


def origin_target(number: int) -> str:
    """Return the name of the place in the annex that a mark leads to."""
    return f"origin-{number}"


def mark_target(number: int) -> str:
    """Return the name of the place in the text that an origin leads back to."""
    return f"mark-{number}"


def annex_strips(document: Document, block: Annex) -> Iterator[Strip]:
    """Yield the head of an annex, at the top of a new page."""
    frame = document.frame
    label = document.lettering(Role.HEAD, _LABEL)
    title = document.lettering(Role.TITLE, _TITLE)

    def draw_label(top: float) -> None:
        document.write(label.at(frame.left, top - _LABEL * _BASE, block.label))

    yield Strip(_LABEL * 2, draw_label, joined=True, begins=True)
    for line in title.balanced(block.title, frame.text_width, breaking.ITEMS):
        yield Strip(_TITLE * 1.5, _centred(document, title, line), joined=True)
    yield Strip(_TITLE / 2, nothing, joined=True)


def _centred(document: Document, lettering: Lettering, line: str) -> partial[None]:
    frame = document.frame
    middle = frame.left + frame.text_width / 2

    def draw(text: str, top: float) -> None:
        y = top - lettering.size * _BASE
        document.write(lettering.centred(middle, y, text))

    return partial(draw, line)


def journal_strips(document: Document, block: Journal) -> Iterator[Strip]:
    """Yield up to which line of the journal the figures were made."""
    plain = document.lettering(Role.TABLE, _SIZE)
    for text in block.head:
        yield from _lines(document, plain, text, 0, joined=False)
    yield Strip(_STEP / 2, nothing)


def origin_strips(document: Document, block: Origin) -> Iterator[Strip]:
    """Yield where a figure comes from: what it is, and the lines that make it."""
    setting = _Setting(document, block)
    yield setting.head()
    plain = setting.plain
    several = len(block.lines) > 1
    for text in block.about:
        yield from _lines(document, plain, text, _INDENT, joined=bool(block.lines))
    for place, line in enumerate(block.lines, 1):
        before_last = several and place == len(block.lines) - 1
        yield from setting.line(line, joined=before_last)
    yield Strip(_STEP / 2, nothing)


class _Setting:
    """The setting of one origin."""

    def __init__(self, document: Document, block: Origin) -> None:
        self._document, self._block = document, block
        self.plain = document.lettering(Role.TABLE, _SIZE)
        self._strong = document.lettering(Role.STRONG, _HEAD)

    def head(self) -> Strip:
        """Return the line with number, name and value; the number leads back."""
        return Strip(_HEAD_STEP, self._draw_head, joined=True)

    def _draw_head(self, top: float) -> None:
        block, document, strong = self._block, self._document, self._strong
        frame = document.frame
        x, y, right = frame.left, top - _HEAD * _BASE, frame.width - frame.right
        number = str(block.number)
        document.target(origin_target(block.number), x, top)
        document.write(strong.at(x, y, number))
        document.write(strong.at(x + _INDENT, y, block.name))
        document.write(strong.ending(right, y, block.value))
        document.line((x, y - _UNDER), (right, y - _UNDER), 0.3)
        if block.marked and document.has_target(mark_target(block.number)):
            size = (_INDENT, _HEAD)
            document.link(mark_target(block.number), (x, y - 1), size)

    def line(self, cells: Sequence[str], *, joined: bool) -> Iterator[Strip]:
        """Yield a line of what, when, how many, how much; what it is may be long."""
        what, *others = cells
        frame, plain = self._document.frame, self.plain
        x = frame.left + _INDENT
        needed = _COLUMNS[2] + _WHEN if others[0] else _COLUMNS[1]
        room = frame.text_width - _INDENT - needed
        parts = plain.lines(what, room, room)
        for place, part in enumerate(parts):
            shown = others if place == 0 else ["", "", ""]
            draw = partial(self._draw_line, x, part, shown)
            last = place == len(parts) - 1
            yield Strip(_STEP, draw, joined=joined or not last)

    def _draw_line(
        self, x: float, what: str, others: Sequence[str], top: float
    ) -> None:
        document, plain = self._document, self.plain
        right, y = document.frame.width - document.frame.right, top - _SIZE * _BASE
        when, count, amount = others
        document.write(plain.at(x, y, what))
        if when:
            start = right - _COLUMNS[2] - _WHEN + 2 * MM
            document.write(plain.at(start, y, when))
        document.write(plain.ending(right - _COLUMNS[1], y, count))
        document.write(plain.ending(right - _COLUMNS[0], y, amount))


def _lines(
    document: Document,
    lettering: Lettering,
    text: str,
    indent: float,
    *,
    joined: bool,
) -> Iterator[Strip]:
    frame = document.frame
    x, width = frame.left + indent, frame.text_width - indent

    def draw(line: str, top: float) -> None:
        document.write(lettering.at(x, top - lettering.size * _BASE, line))

    for line in lettering.lines(text, width, width):
        yield Strip(_STEP, partial(draw, line), joined=joined)
