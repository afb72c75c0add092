"""The year-end report as a Word file that can be written on, from the same blocks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from functools import singledispatchmethod
from io import BytesIO
from typing import BinaryIO, Final

from docx import Document
from docx.enum.section import WD_SECTION
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph as WordParagraph

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
from aidesk.reports.chart_pictures import chart_picture, chart_told
from aidesk.reports.imprint import Imprint
from aidesk.reports.marks import number_of, segments
from aidesk.reports.numbering import Numbering
from aidesk.reports.texts import printable
from aidesk.reports.year_report import word_styles as styles
from aidesk.reports.year_report.word_parts import (
    Places,
    add_link,
    describe_picture,
    with_fixed_times,
)
from aidesk.reports.year_report.word_tables import add_origin_lines, add_table
from aidesk.wording.formats import worded

_MANY_COLUMNS: Final = 8
_SIGNED_FROM_RIGHT: Final = 2


def write_docx(letter: Letter, imprint: Imprint, file: BinaryIO) -> None:
    """Write a report as a Word file into an open file."""
    whole = BytesIO()
    _Writing(letter, imprint).save(whole)
    file.write(with_fixed_times(whole.getvalue()))


class _Writing:
    """The writing of one report."""

    def __init__(self, letter: Letter, imprint: Imprint) -> None:
        self._letter = letter
        self._document = Document()
        self._numbering = Numbering()
        self._places = Places()
        styles.set_up(self._document)
        self._describe(imprint)
        section = self._document.sections[0]
        styles.lay_out(section)
        styles.number_pages(section, practice=imprint.practice)

    def save(self, file: BinaryIO) -> None:
        """Write all blocks, and save."""
        for line in self._letter.title:
            self._add(styles.TITLE, line)
        self._add(styles.BODY)
        for place, block in enumerate(self._letter.blocks):
            if isinstance(block, Annex):
                self._begin_annex(self._letter.blocks[place + 1 :])
            self._write(block)
        self._document.save(file)

    def _describe(self, imprint: Imprint) -> None:
        """Say whose it is; its day is the one that stands under it, not today."""
        signed = [b.day for b in self._letter.blocks if isinstance(b, Signature)]
        moment = datetime.combine(signed[0], time()) if signed else imprint.printed_at
        told = self._document.core_properties
        told.title = printable("".join(self._letter.title))
        told.author = told.last_modified_by = printable(imprint.unit)
        told.created = told.modified = moment
        told.comments, told.language = "", "zh-CN"

    def _add(self, style: str, text: str = "") -> WordParagraph:
        return self._document.add_paragraph(printable(text), style)

    def _begin_annex(self, following: Sequence[Block]) -> None:
        """Begin a page, which lies on its side where a wide table is to come."""
        own: list[Block] = []
        for block in following:
            if isinstance(block, Annex):
                break
            own.append(block)
        lying = any(
            isinstance(b, Table) and len(b.columns) >= _MANY_COLUMNS for b in own
        )
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        styles.lay_out(section, lying=lying)

    @property
    def _width(self) -> Length:
        return styles.text_width(self._document.sections[-1])

    @singledispatchmethod
    def _write(self, block: Block) -> None:
        raise TypeError(block)

    @_write.register
    def _(self, block: Heading) -> None:
        text = self._numbering.next(block.level) + block.text
        self._add(f"Heading {block.level}", text)

    @_write.register
    def _(self, block: Paragraph) -> None:
        number = self._numbering.next(block.level) if block.level else ""
        paragraph = self._add(styles.BODY, number)
        marks = list(block.marks)
        for part, is_mark in segments(printable(block.text)):
            if is_mark and marks and marks[0] == number_of(part):
                self._mark(paragraph, part, marks.pop(0))
            else:
                paragraph.add_run(part)

    def _mark(self, paragraph: WordParagraph, text: str, number: int) -> None:
        """Add a mark that leads to its origin, which leads back to the first one."""
        with self._places.named(paragraph, f"mark_{number}"):
            add_link(paragraph, text, f"origin_{number}", styles.MARK)

    @_write.register
    def _(self, block: Table) -> None:
        unit = f"（单位：{block.unit}）" if block.unit else ""
        if block.caption or unit:
            self._add(styles.CAPTION, block.caption + unit)
        add_table(self._document, block, self._width)
        self._add(styles.NOTE)

    @_write.register
    def _(self, block: Chart) -> None:
        self._add(styles.CAPTION, block.caption)
        drawn = chart_picture(block, self._width.pt)
        run = self._add(styles.PICTURE).add_run()
        run.add_picture(BytesIO(drawn.png), width=Pt(drawn.width))
        describe_picture(run, printable(block.caption), printable(chart_told(block)))

    @_write.register
    def _(self, block: Note) -> None:
        self._add(styles.NOTE_HEAD, block.head)
        for line in block.lines:
            self._add(styles.NOTE, line)

    @_write.register
    def _(self, block: Annex) -> None:
        self._add(styles.ANNEX_LABEL, block.label)
        self._add(styles.ANNEX_TITLE, block.title)

    @_write.register
    def _(self, block: Origin) -> None:
        paragraph = self._add(styles.ORIGIN)
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Pt(24))
        stops.add_tab_stop(self._width, styles.TAB_RIGHT)
        back, number = f"mark_{block.number}", str(block.number)
        with self._places.named(paragraph, f"origin_{block.number}"):
            if block.marked and back in self._places:
                add_link(paragraph, number, back, styles.MARK)
            else:
                paragraph.add_run(number)
        paragraph.add_run(f"\t{printable(block.name)}\t{printable(block.value)}")
        for text in block.about:
            self._add(styles.ORIGIN_LINE, text)
        if block.lines:
            add_origin_lines(self._document, block.lines, self._width)

    @_write.register
    def _(self, block: Journal) -> None:
        for text in block.head:
            self._add(styles.ORIGIN_LINE, text)

    @_write.register
    def _(self, block: Reference) -> None:
        self._add(styles.SIGNED, block.text)

    @_write.register
    def _(self, block: Addressee) -> None:
        self._add(styles.PLAIN, f"{block.name}：")

    @_write.register
    def _(self, block: Attachments) -> None:
        for place, name in enumerate(block.names, 1):
            number = f"{place}. " if len(block.names) > 1 else ""
            head = "附件：" if place == 1 else "　　　"
            self._add(styles.BODY, head + number + name)

    @_write.register
    def _(self, block: Signature) -> None:
        self._add(styles.BODY)
        for text in (block.unit, worded(block.day)):
            paragraph = self._add(styles.SIGNED, text)
            paragraph.paragraph_format.right_indent = Pt(
                _SIGNED_FROM_RIGHT * styles.SIZE
            )
            paragraph.paragraph_format.keep_together = True
