"""Reports and letters as PDF, in the page of GB/T 9704-2012: 22 lines of 28 signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial, singledispatchmethod
from typing import TYPE_CHECKING, BinaryIO, Final

from aidesk.reports import breaking
from aidesk.reports.blocks import (
    Addressee,
    Annex,
    Attachments,
    Block,
    Chart,
    Heading,
    Journal,
    Letter,
    Note,
    Origin,
    Paragraph,
    Reference,
    Signature,
    Table,
)
from aidesk.reports.fonts import Role
from aidesk.reports.imprint import Imprint
from aidesk.reports.letter_annexes import annex_strips, journal_strips, origin_strips
from aidesk.reports.letter_tables import table_strips
from aidesk.reports.lettering import Lettering
from aidesk.reports.marked_text import WIDEST_GAP, MarkedText
from aidesk.reports.numbering import Numbering
from aidesk.reports.page import MM, REPORT_FRAME, Document
from aidesk.reports.strips import Strip, nothing, pages
from aidesk.wording.formats import worded

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_SIZE: Final = 15.75  # 28 signs make 156 mm
_STEP: Final = 225 * MM / 22
_WHOLE_CHART: Final = 8
_TITLE_SIZE: Final = 22.0
_TITLE_STEP: Final = 33.0
_TABLE_SIZE: Final = 12.0
_NOTE_STEP: Final = 6.2 * MM
# how far below the upper edge of its line a text stands, in sizes
_BASE: Final = 1.25
_NUMBER_SIZE: Final = 14.0


def draw_letter(letter: Letter, imprint: Imprint, file: BinaryIO) -> None:
    """Draw a letter as PDF into an open file."""
    with Document(file, "".join(letter.title), REPORT_FRAME, imprint) as document:
        _Setting(document).draw(letter)


_BLANK: Final = Strip(_STEP, nothing, joined=True)


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
        for page in pages(strips, self._frame.text_top - self._frame.bottom):
            top = self._frame.text_top
            for strip in page:
                strip.draw(top)
                top -= strip.height
            self._draw_number()
            self._document.end_page()

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

    def _title(self, title: Sequence[str]) -> Iterator[Strip]:
        lettering = self._document.lettering(Role.TITLE, _TITLE_SIZE)
        width = self._frame.text_width
        for part in title:
            for line in lettering.balanced(part, width, breaking.ITEMS):
                x = self._frame.left + (width - lettering.width(line)) / 2
                draw = partial(self._draw_text, lettering, x, 0, line)
                yield Strip(_TITLE_STEP, draw, joined=True)
        yield _BLANK

    @singledispatchmethod
    def _strips(self, block: Block) -> Iterator[Strip]:
        raise TypeError(block)

    @_strips.register
    def _(self, block: Heading) -> Iterator[Strip]:
        text = self._numbering.next(block.level) + block.text
        role = Role.HEAD if block.level == 1 else Role.SUBHEAD
        return self._lines(text, role, joined=True)

    @_strips.register
    def _(self, block: Paragraph) -> Iterator[Strip]:
        number = self._numbering.next(block.level) if block.level else ""
        text = number + block.text
        if not block.marks:
            return self._lines(text, Role.BODY)
        return MarkedText(self._document, self._body, block.marks).strips(text, _STEP)

    def _lines(self, text: str, role: Role, *, joined: bool = False) -> Iterator[Strip]:
        lettering = self._document.lettering(role, _SIZE)
        indent, width = 2 * _SIZE, self._frame.text_width
        lines = lettering.lines(text, width, width - indent)
        for number, line in enumerate(lines, 1):
            room = width - indent * (number == 1)
            slack = (room - lettering.width(line)) * (number < len(lines))
            gap = min(slack / max(1, len(line) - 1), WIDEST_GAP * _SIZE)
            x = self._frame.left + width - room
            draw = partial(self._draw_text, lettering, x, gap, line)
            yield Strip(_STEP, draw, joined=joined)

    @_strips.register
    def _(self, block: Reference) -> Iterator[Strip]:
        room = self._frame.text_width - self._body.width(block.text)
        left = self._frame.left + room
        draw = partial(self._draw_text, self._body, left, 0, block.text)
        yield Strip(_STEP, draw, joined=True)

    @_strips.register
    def _(self, block: Addressee) -> Iterator[Strip]:
        left, width = self._frame.left, self._frame.text_width
        for line in self._body.lines(f"{block.name}：", width, width):
            draw = partial(self._draw_text, self._body, left, 0, line)
            yield Strip(_STEP, draw, joined=True)

    @_strips.register
    def _(self, block: Attachments) -> Iterator[Strip]:
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
                yield Strip(_STEP, draw)
                before = ""

    def _draw_text(
        self, lettering: Lettering, x: float, gap: float, line: str, top: float
    ) -> None:
        """Draw a line; its signs are set apart a little to fill the width."""
        shown = lettering.at(x, top - lettering.size * _BASE, line)
        self._document.write(f"{gap:.3f} Tc {shown} 0 Tc" if gap else shown)

    @_strips.register
    def _(self, block: Signature) -> Iterator[Strip]:
        yield _BLANK
        day = worded(block.day)
        right = self._frame.width - self._frame.right - 2 * _SIZE
        unit_x = right - self._body.width(block.unit)
        day_x = min(unit_x + 2 * _SIZE, right - self._body.width(day))
        draw_unit = partial(self._draw_text, self._body, unit_x, 0, block.unit)
        draw_day = partial(self._draw_text, self._body, day_x, 0, day)
        yield Strip(_STEP, draw_unit, joined=True)
        yield Strip(_STEP, draw_day)

    @_strips.register
    def _(self, block: Note) -> Iterator[Strip]:
        strong, plain = (
            self._document.lettering(role, _TABLE_SIZE)
            for role in (Role.STRONG, Role.TABLE)
        )
        yield from self._note_lines(block.head, strong, 0)
        for line in block.lines:
            yield from self._note_lines(line, plain, _TABLE_SIZE)
        yield Strip(_NOTE_STEP / 2, nothing)

    def _note_lines(
        self, text: str, lettering: Lettering, indent: float
    ) -> Iterator[Strip]:
        x, width = self._frame.left + indent, self._frame.text_width - indent
        for line in lettering.lines(text, width, width):
            draw = partial(self._draw_text, lettering, x, 0, line)
            yield Strip(_NOTE_STEP, draw, joined=True)

    @_strips.register
    def _(self, block: Table) -> Iterator[Strip]:
        return table_strips(self._document, block)

    @_strips.register
    def _(self, block: Chart) -> Iterator[Strip]:
        from aidesk.reports.charts import (  # noqa: PLC0415 - few papers have charts
            drawings,
        )

        document, left = self._document, self._frame.left
        strong = document.lettering(Role.STRONG, _TABLE_SIZE)
        middle = left + self._frame.text_width / 2

        def draw_caption(top: float) -> None:
            y = top - _TABLE_SIZE * _BASE
            document.write(strong.centred(middle, y, block.caption))

        parts = list(drawings(block, self._frame.text_width))
        yield Strip(_TABLE_SIZE * 2, draw_caption, joined=True)
        for place, drawn in enumerate(parts):

            def draw(top: float, part: Drawing = drawn) -> None:
                document.drawing(part, left, top - part.height)

            whole = block.manner != "each" and len(parts) <= _WHOLE_CHART
            yield Strip(drawn.height, draw, joined=whole or place == 0)
        yield Strip(_SIZE, nothing)

    @_strips.register
    def _(self, block: Annex) -> Iterator[Strip]:
        return annex_strips(self._document, block)

    @_strips.register
    def _(self, block: Origin) -> Iterator[Strip]:
        return origin_strips(self._document, block)

    @_strips.register
    def _(self, block: Journal) -> Iterator[Strip]:
        return journal_strips(self._document, block)
