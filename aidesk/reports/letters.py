"""Reports and letters as PDF, in the page of GB/T 9704-2012: 22 lines of 28 signs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial, singledispatchmethod
from typing import BinaryIO, Final

from aidesk.reports import breaking
from aidesk.reports.blocks import (
    Addressee,
    Attachments,
    Block,
    Heading,
    Letter,
    Note,
    Paragraph,
    Reference,
    Signature,
    Table,
)
from aidesk.reports.fonts import Role
from aidesk.reports.grid import (
    CENTRE,
    LEFT,
    RIGHT,
    THIN,
    Band,
    Cell,
    Grid,
    fitted_edges,
)
from aidesk.reports.imprint import Imprint
from aidesk.reports.lettering import Lettering
from aidesk.reports.lists import NUMBERS, sums
from aidesk.reports.numbering import Numbering
from aidesk.reports.page import MM, REPORT_FRAME, Document
from aidesk.wording.formats import worded

_SIZE: Final = 15.75  # 28 signs make 156 mm
_STEP: Final = 225 * MM / 22
_TITLE_SIZE: Final = 22.0
_TITLE_STEP: Final = 33.0
_TABLE_SIZE: Final = 12.0
_TABLE_ROW: Final = 8 * MM
_NOTE_STEP: Final = 6.2 * MM
_WIDEST_GAP: Final = 0.25
# how far below the upper edge of its line a text stands, in sizes
_BASE: Final = 1.25
_NUMBER_SIZE: Final = 14.0


def draw_letter(letter: Letter, imprint: Imprint, file: BinaryIO) -> None:
    """Draw a letter as PDF into an open file."""
    with Document(file, "".join(letter.title), REPORT_FRAME, imprint) as document:
        _Setting(document).draw(letter)


@dataclass(frozen=True, slots=True)
class _Strip:
    """What takes some height of a page; ``joined`` keeps it above the next one."""

    height: float
    draw: Callable[[float], object]
    joined: bool = False


def _nothing(_top: float) -> None:
    """Draw nothing."""


_BLANK: Final = _Strip(_STEP, _nothing, joined=True)


class _Setting:
    """The setting of one letter into pages."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._frame = document.frame
        self._body = document.lettering(Role.BODY, _SIZE)
        self._numbering = Numbering()

    def draw(self, letter: Letter) -> None:
        """Draw all pages."""
        strips = [*self._title(letter.title)]
        for block in letter.blocks:
            if isinstance(block, Signature):
                # nobody signs an otherwise empty page
                strips[-1] = replace(strips[-1], joined=True)
            strips += self._strips(block)
        for page in self._pages(strips):
            top = self._frame.text_top
            for strip in page:
                strip.draw(top)
                top -= strip.height
            self._draw_number()
            self._document.end_page()

    def _pages(self, strips: Sequence[_Strip]) -> Iterator[list[_Strip]]:
        page: list[_Strip] = []
        room = free = self._frame.text_top - self._frame.bottom
        for group in _groups(strips):
            height = sum(strip.height for strip in group)
            if page and height > free + 0.1:
                yield page
                page, free = [], room
            page += group
            free -= height
        yield page

    def _draw_number(self) -> None:
        """Draw — 1 — one sign from the outer edge, 7 mm below the text."""
        frame, number = self._frame, self._document.page_number
        lettering = self._document.lettering(Role.BODY, _NUMBER_SIZE)
        text, y = f"— {number} —", frame.bottom - 7 * MM - _NUMBER_SIZE
        if number % 2:
            right = frame.width - frame.right - _NUMBER_SIZE
            self._document.write(lettering.ending(right, y, text))
        else:
            self._document.write(lettering.at(frame.left + _NUMBER_SIZE, y, text))

    # blocks as strips

    def _title(self, title: Sequence[str]) -> Iterator[_Strip]:
        lettering = self._document.lettering(Role.TITLE, _TITLE_SIZE)
        width = self._frame.text_width
        for part in title:
            for line in lettering.balanced(part, width, breaking.ITEMS):
                x = self._frame.left + (width - lettering.width(line)) / 2
                draw = partial(self._draw_text, lettering, x, 0, line)
                yield _Strip(_TITLE_STEP, draw, joined=True)
        yield _BLANK

    @singledispatchmethod
    def _strips(self, block: Block) -> Iterator[_Strip]:
        raise TypeError(block)

    @_strips.register
    def _(self, block: Heading) -> Iterator[_Strip]:
        text = self._numbering.next(block.level) + block.text
        role = Role.HEAD if block.level == 1 else Role.SUBHEAD
        return self._lines(text, role, joined=True)

    @_strips.register
    def _(self, block: Paragraph) -> Iterator[_Strip]:
        number = self._numbering.next(block.level) if block.level else ""
        return self._lines(number + block.text, Role.BODY)

    def _lines(
        self, text: str, role: Role, *, joined: bool = False
    ) -> Iterator[_Strip]:
        lettering = self._document.lettering(role, _SIZE)
        indent, width = 2 * _SIZE, self._frame.text_width
        lines = lettering.lines(text, width, width - indent)
        for number, line in enumerate(lines, 1):
            room = width - indent * (number == 1)
            slack = (room - lettering.width(line)) * (number < len(lines))
            gap = min(slack / max(1, len(line) - 1), _WIDEST_GAP * _SIZE)
            x = self._frame.left + width - room
            draw = partial(self._draw_text, lettering, x, gap, line)
            yield _Strip(_STEP, draw, joined=joined)

    @_strips.register
    def _(self, block: Reference) -> Iterator[_Strip]:
        room = self._frame.text_width - self._body.width(block.text)
        left = self._frame.left + room
        draw = partial(self._draw_text, self._body, left, 0, block.text)
        yield _Strip(_STEP, draw, joined=True)

    @_strips.register
    def _(self, block: Addressee) -> Iterator[_Strip]:
        left, width = self._frame.left, self._frame.text_width
        for line in self._body.lines(f"{block.name}：", width, width):
            draw = partial(self._draw_text, self._body, left, 0, line)
            yield _Strip(_STEP, draw, joined=True)

    @_strips.register
    def _(self, block: Attachments) -> Iterator[_Strip]:
        """Hang each name behind its number, and the numbers behind the head."""
        yield _BLANK
        for place, name in enumerate(block.names, 1):
            number = f"{place}. " if len(block.names) > 1 else ""
            indent = 2 * _SIZE + self._body.width(f"附件：{number}")
            x, width = self._frame.left + indent, self._frame.text_width - indent
            before = number if place > 1 else f"附件：{number}"
            for line in self._body.lines(name, width, width):
                start = x - self._body.width(before)
                draw = partial(self._draw_text, self._body, start, 0, before + line)
                yield _Strip(_STEP, draw)
                before = ""

    def _draw_text(
        self, lettering: Lettering, x: float, gap: float, line: str, top: float
    ) -> None:
        """Draw a line; its signs are set apart a little to fill the width."""
        shown = lettering.at(x, top - lettering.size * _BASE, line)
        self._document.write(f"{gap:.3f} Tc {shown} 0 Tc" if gap else shown)

    @_strips.register
    def _(self, block: Signature) -> Iterator[_Strip]:
        yield _BLANK
        day = worded(block.day)
        right = self._frame.width - self._frame.right - 2 * _SIZE
        unit_x = right - self._body.width(block.unit)
        day_x = min(unit_x + 2 * _SIZE, right - self._body.width(day))
        draw_unit = partial(self._draw_text, self._body, unit_x, 0, block.unit)
        draw_day = partial(self._draw_text, self._body, day_x, 0, day)
        yield _Strip(_STEP, draw_unit, joined=True)
        yield _Strip(_STEP, draw_day)

    @_strips.register
    def _(self, block: Note) -> Iterator[_Strip]:
        strong, plain = (
            self._document.lettering(role, _TABLE_SIZE)
            for role in (Role.STRONG, Role.TABLE)
        )
        yield from self._note_lines(block.head, strong, 0)
        for line in block.lines:
            yield from self._note_lines(line, plain, _TABLE_SIZE)
        yield _Strip(_NOTE_STEP / 2, _nothing)

    def _note_lines(
        self, text: str, lettering: Lettering, indent: float
    ) -> Iterator[_Strip]:
        x, width = self._frame.left + indent, self._frame.text_width - indent
        for line in lettering.lines(text, width, width):
            draw = partial(self._draw_text, lettering, x, 0, line)
            yield _Strip(_NOTE_STEP, draw, joined=True)

    @_strips.register
    def _(self, block: Table) -> Iterator[_Strip]:
        wished = [column.width for column in block.columns]
        left, width = self._frame.left, self._frame.text_width
        edges = list(fitted_edges(left, width, wished, [0.0] * len(wished)))
        grid = Grid(self._document, edges, _TABLE_SIZE, _TABLE_ROW)
        plain, strong = (
            grid.places([role] * len(wished)) for role in (Role.TABLE, Role.STRONG)
        )
        bands = [grid.band(zip(strong, _head(block), strict=True))]
        bands += [
            grid.band(zip(plain, _row(block, r), strict=True)) for r in block.rows
        ]
        totals = sums(block.columns, block.rows)
        if totals:
            cells = [(worded(totals.get(i)), RIGHT) for i in range(len(wished))]
            cells[0] = ("合计", CENTRE)
            bands.append(grid.band(zip(strong, cells, strict=True)))

        yield _Strip(_SIZE / 2, _nothing, joined=True)
        whole = sum(band.height for band in bands) < 225 * MM / 2
        for band in bands:
            draw = partial(_draw_band, grid, band)
            joined = band is bands[0] or (whole and band is not bands[-1])
            yield _Strip(band.height, draw, joined=joined)
        yield _Strip(_SIZE / 2, _nothing)


def _draw_band(grid: Grid, band: Band, top: float) -> None:
    bottom = grid.draw([band], top)
    grid.rule(top, bottom)
    grid.frame(top, bottom, THIN)


def _head(block: Table) -> Iterator[Cell]:
    return ((column.title, CENTRE) for column in block.columns)


def _row(block: Table, row: object) -> Iterator[Cell]:
    for column in block.columns:
        value = column.value(row)
        align = CENTRE if column.centred else LEFT
        yield column.printed(value), RIGHT if isinstance(value, NUMBERS) else align


def _groups(strips: Sequence[_Strip]) -> Iterator[list[_Strip]]:
    """Yield strips that must stand on one page together."""
    group: list[_Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.joined:
            yield group
            group = []
    if group:
        yield group
