"""Forms as PDF: upright pages of framed boxes, the title repeated on each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import BinaryIO, Final

from aidesk.reports import grid
from aidesk.reports.fonts import Role
from aidesk.reports.form import CENTRE, LEFT, RIGHT, Box, Form, FormLine
from aidesk.reports.grid import PADDING, THIN, Band, Grid, Place
from aidesk.reports.imprint import Imprint
from aidesk.reports.page import MM, UPRIGHT_FRAME, Document

_SIZE: Final = 10.5
_TITLE_SIZE: Final = 18
_TITLE_HEIGHT: Final = 11.5 * MM
_LINE_HEIGHT: Final = 7 * MM
_FOOT_HEIGHT: Final = 9 * MM
_ALIGNED: Final[Mapping[str, int]] = {
    LEFT: grid.LEFT,
    CENTRE: grid.CENTRE,
    RIGHT: grid.RIGHT,
}


def draw_form(form: Form, imprint: Imprint, file: BinaryIO) -> None:
    """Draw a form as PDF into an open file."""
    with Document(file, form.title, UPRIGHT_FRAME, imprint) as document:
        _Drawing(document, form).draw()


@dataclass(frozen=True, slots=True)
class _Strip:
    """One line of the form: its texts, and where its boxes part."""

    band: Band
    parted_at: Sequence[float]
    joined: bool


class _Drawing:
    """The drawing of one form."""

    def __init__(self, document: Document, form: Form) -> None:
        self._document = document
        self._form = form
        frame = document.frame
        scale = frame.text_width / sum(form.widths)
        steps = (width * scale for width in form.widths)
        edges = accumulate(steps, initial=frame.left)
        self._grid = Grid(document, tuple(edges), _SIZE, 0)
        self._plain = document.lettering(Role.TABLE, _SIZE)

    def draw(self) -> None:
        """Draw all pages."""
        pages = list(self._pages())
        for page in pages:
            bottom = self._draw_lines(page, self._draw_heading())
            if page is pages[-1]:
                self._draw_remarks(bottom)
            self._document.end_page()

    # what a page holds

    def _pages(self) -> Iterator[list[_Strip]]:
        page: list[_Strip] = []
        frame = self._document.frame
        room = frame.text_top - frame.bottom - _TITLE_HEIGHT - _LINE_HEIGHT
        room -= len(self._remarks()) * _SIZE * 1.5
        free = room
        for group in _groups(map(self._strip, self._form.lines)):
            height = sum(strip.band.height for strip in group)
            if page and height > free + 0.1:
                yield page
                page, free = [], room
            page += group
            free -= height
        yield page

    def _strip(self, line: FormLine) -> _Strip:
        places = list(self._places(line.boxes))
        band = Band(line.height * MM)
        for place, box in zip(places, line.boxes, strict=True):
            self._fill(band, place, box)
        offset = PADDING + 2 * MM - band.height / 2
        for place, box in zip(places, line.boxes, strict=True):
            operations, width = self._plain.encoded(box.foot)
            if operations:
                x = place.right - 3 * MM - width
                band.texts.append((x, offset, operations))
        parted_at = [place.right for place in places[:-1]]
        return _Strip(band, parted_at, line.joined)

    def _places(self, boxes: Sequence[Box]) -> Iterator[Place]:
        first = 0
        for box in boxes:
            role = Role.STRONG if box.label else Role.TABLE
            yield self._grid.spanning(first, first + box.span, role)
            first += box.span

    def _fill(self, band: Band, place: Place, box: Box) -> None:
        """Add the text of a box to its line, above the room for who signs."""
        own = self._grid.band([(place, (box.text, _ALIGNED[box.place]))])
        foot = _FOOT_HEIGHT if box.foot else 0
        band.height = max(band.height, own.height + foot)
        band.texts += [(x, offset + foot / 2, text) for x, offset, text in own.texts]

    def _remarks(self) -> list[str]:
        width = self._document.frame.text_width
        return [
            line
            for remark in self._form.remarks
            for line in self._plain.lines(remark, width, width)
        ]

    # drawing

    def _draw_heading(self) -> float:
        frame, form, plain = self._document.frame, self._form, self._plain
        title = self._document.lettering(Role.TITLE, _TITLE_SIZE)
        middle, right = frame.width / 2, frame.width - frame.right
        top = frame.text_top
        self._document.write(title.centred(middle, top - _TITLE_SIZE, form.title))
        bottom = top - _TITLE_HEIGHT - _LINE_HEIGHT
        y = bottom + 2 * MM
        unit = f"填报单位：{form.unit}" if form.unit else ""
        self._document.write(plain.at(frame.left, y, unit))
        self._document.write(plain.centred(middle, y, form.period))
        self._document.write(plain.ending(right, y, form.note))
        return bottom

    def _draw_lines(self, strips: Sequence[_Strip], top: float) -> float:
        y = top
        for strip in strips:
            bottom = self._grid.draw([strip.band], y)
            for x in strip.parted_at:
                self._document.line((x, y), (x, bottom), THIN)
            y = bottom
        self._grid.frame(top, y)
        return y

    def _draw_remarks(self, y: float) -> None:
        for line in self._remarks():
            y -= _SIZE * 1.5
            self._document.write(self._plain.at(self._document.frame.left, y, line))


def _groups(strips: Iterator[_Strip]) -> Iterator[list[_Strip]]:
    """Yield lines that must stand on one page together."""
    group: list[_Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.joined:
            yield group
            group = []
    if group:
        yield group
