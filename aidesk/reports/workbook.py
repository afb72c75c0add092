"""A list as a workbook for Excel and WPS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Final, Generic

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from aidesk.domain.issued import shown_code
from aidesk.domain.money import Money
from aidesk.reports.imprint import PRACTICE_LABEL, Imprint
from aidesk.reports.lists import ListGroup, ListPaper, Sum
from aidesk.reports.sheets import (
    COUNT_FORMAT,
    MONEY_FORMAT,
    TEXT_FORMAT,
    Cell,
    count_cell,
    money_cell,
    save_book,
    style_of,
    text_cell,
)
from aidesk.reports.texts import printable
from aidesk.services.progress import paced
from aidesk.wording.columns import Column, Row
from aidesk.wording.formats import worded

HEAD_ROWS: Final = 3
_MM_PER_SIGN: Final = 2.1
_LINE: Final = Side(style="thin")
_BORDER: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_FONT: Final = "宋体"
_SIZE: Final = 11
_TITLE_SIZE: Final = 18


def make_workbook(
    paper: ListPaper[Any] | ListGroup, imprint: Imprint, file: BinaryIO
) -> None:
    """Write a list as a workbook into an open file, a group with a sheet for each."""
    book = Workbook(write_only=True)
    book.properties.title = printable(paper.title)
    book.properties.creator = printable(imprint.unit)
    book.properties.created = imprint.printed_at
    sheets = [
        _Sheet(book.create_sheet(_sheet_title(name)), part, imprint).rows()
        for name, part in _sheets(paper)
    ]
    save_book(book, sheets, file)


def _sheets(
    paper: ListPaper[Any] | ListGroup,
) -> Iterator[tuple[str, ListPaper[Any]]]:
    if isinstance(paper, ListGroup):
        yield from zip(paper.names, paper.parts, strict=True)
    else:
        yield paper.title, paper


def _sheet_title(title: str) -> str:
    return re.sub(r"[/\\?*\[\]:']", "_", printable(title))[:31] or "名册"


class _Look:
    """How the cells of a column look, by what they hold: numbers stand on the right."""

    def __init__(
        self, sheet: WriteOnlyWorksheet, align: str = "left", *, bold: bool = False
    ) -> None:
        self._text = _style(sheet, align, bold=bold)
        self._money = _style(sheet, "right", MONEY_FORMAT, bold=bold)
        self._count = _style(sheet, "right", COUNT_FORMAT, bold=bold)

    def cell(self, value: object) -> Cell:
        """Return the cell that holds a value: numbers as numbers, all else as text."""
        if isinstance(value, str):
            return text_cell(self._text, value)
        if isinstance(value, Money):
            return money_cell(self._money, value)
        if isinstance(value, int):
            return count_cell(self._count, value)
        return text_cell(self._text, worded(value))


def _style(
    sheet: WriteOnlyWorksheet,
    align: str,
    number_format: str = TEXT_FORMAT,
    *,
    bold: bool = False,
    boxed: bool = True,
    size: int = _SIZE,
) -> int:
    return style_of(
        sheet,
        number_format,
        Font(name=_FONT, size=size, bold=bold),
        Alignment(horizontal=align, vertical="center", wrap_text=boxed),
        _BORDER if boxed else None,
    )


class _Sheet(Generic[Row]):
    """The one sheet of a list's workbook."""

    def __init__(
        self, sheet: WriteOnlyWorksheet, paper: ListPaper[Row], imprint: Imprint
    ) -> None:
        self._sheet = sheet
        self._paper = paper
        self._imprint = imprint
        self._width = len(paper.columns) + 1
        self._set_up()
        # styles are numbered before the book is saved
        self._line = _style(sheet, "left", boxed=False)
        self._bold_line = _style(sheet, "left", bold=True, boxed=False)
        across = "centerContinuous"
        self._title = _style(sheet, across, bold=True, boxed=False, size=_TITLE_SIZE)
        self._blank = _style(sheet, across, boxed=False)
        self._head = _style(sheet, "center", bold=True)
        self._total = _Look(sheet, across, bold=True)
        self._number = _Look(sheet)
        self._looks = [self._look_of(column) for column in paper.columns]

    def rows(self) -> Iterator[list[Cell]]:
        """Yield all rows, when they are to be written."""
        yield from self._heading()
        for place, row in enumerate(paced(self._paper.rows), 1):
            values = zip(self._looks, self._paper.columns, strict=True)
            cells = [look.cell(column.value(row)) for look, column in values]
            yield [self._number.cell(place), *cells]
        yield from self._closing()

    def _look_of(self, column: Column[Row]) -> _Look:
        align = "center" if column.centred else "left"
        return _Look(self._sheet, align, bold=column.title == self._paper.paid)

    def _set_up(self) -> None:
        # its types leave out what it has in common with an ordinary sheet
        sheet: Any = self._sheet
        orientation = "portrait" if self._paper.upright else "landscape"
        sheet.page_setup.orientation = orientation
        sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_setup.fitToHeight = 0
        sheet.print_title_rows = f"1:{HEAD_ROWS}"
        sheet.freeze_panes = f"A{HEAD_ROWS + 1}"
        sheet.print_options.horizontalCentered = True
        for place, width in enumerate(
            [10.0, *(c.width for c in self._paper.columns)], 1
        ):
            letter = get_column_letter(place)
            sheet.column_dimensions[letter].width = width / _MM_PER_SIGN
        sheet.oddFooter.center.text = "第 &P 页　共 &N 页"
        moment = worded(self._imprint.printed_at)
        sheet.oddFooter.right.text = f"打印时间：{moment}"
        if self._imprint.number:
            code = shown_code(self._imprint.code)
            text = f"编号 {self._imprint.number}　校验码 {code}"
            text = f"{text}　日志号 {self._imprint.journal}"
            sheet.oddFooter.left.text = text
        if self._imprint.practice:
            sheet.oddHeader.right.text = PRACTICE_LABEL

    def _heading(self) -> Iterator[list[Cell]]:
        paper = self._paper
        blank = text_cell(self._blank, "")
        yield [text_cell(self._title, paper.title), *[blank] * (self._width - 1)]
        label = PRACTICE_LABEL if self._imprint.practice else ""
        unit = f"填报单位：{paper.unit}" if paper.unit else ""
        line = "　　".join(filter(None, [unit, paper.period, paper.note, label]))
        yield [text_cell(self._line, line)]
        heads = ["序号", *(column.title for column in paper.columns)]
        yield [text_cell(self._head, head) for head in heads]

    def _closing(self) -> Iterator[list[Cell]]:
        """Yield total, words, remarks and signatures; texts run over the whole width."""
        paper = self._paper
        if paper.has_total:
            yield list(self._total_cells(paper.sums(paper.rows)))
        words = paper.amount_in_words()
        if words:
            yield [text_cell(self._bold_line, words)]
        for remark in paper.remarks:
            yield [text_cell(self._line, remark)]
        if paper.signatures:
            yield []
            labels = "　　　　　　".join(f"{label}：" for label in paper.signatures)
            yield [text_cell(self._line, labels)]

    def _total_cells(self, totals: dict[int, Sum]) -> Iterator[Cell]:
        label = self._paper.count_label("合计", len(self._paper.rows))
        yield self._total.cell(label)
        for place in range(self._width - 1):
            yield self._total.cell(totals.get(place))
