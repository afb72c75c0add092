"""A list as a workbook for Excel and WPS; :func:`text_cell` is the door for texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Final, Generic

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from aidesk.domain.issued import shown_code
from aidesk.domain.money import Money
from aidesk.reports.imprint import PRACTICE_LABEL, Imprint
from aidesk.reports.lists import ListGroup, ListPaper, Sum
from aidesk.reports.texts import printable
from aidesk.wording.columns import Column, Row
from aidesk.wording.formats import worded

MONEY_FORMAT: Final = "#,##0.00"
COUNT_FORMAT: Final = "0"
TEXT_FORMAT: Final = "@"
HEAD_ROWS: Final = 3
_MM_PER_SIGN: Final = 2.1
_LINE: Final = Side(style="thin")
_BORDER: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_FONT: Final = "宋体"


def make_workbook(
    paper: ListPaper[Any] | ListGroup, imprint: Imprint, file: BinaryIO
) -> None:
    """Write a list as a workbook into an open file, a group with a sheet for each."""
    book = Workbook(write_only=True)
    book.properties.title = printable(paper.title)
    book.properties.creator = printable(imprint.unit)
    book.properties.created = imprint.printed_at
    for name, part in _sheets(paper):
        _Sheet(book.create_sheet(_sheet_title(name)), part, imprint).write()
    book.save(file)


def _sheets(
    paper: ListPaper[Any] | ListGroup,
) -> Iterator[tuple[str, ListPaper[Any]]]:
    if isinstance(paper, ListGroup):
        yield from zip(paper.names, paper.parts, strict=True)
    else:
        yield paper.title, paper


def text_cell(cell: Cell, text: str) -> Cell:
    """Put a text into a cell of the text format; it stays a text whatever it is.

    ``=1+1`` is no formula, ``#N/A`` no error, and an account keeps its digits.
    """
    cell.value = printable(text) or None
    cell.data_type = "s" if cell.value else "n"
    return cell


def _sheet_title(title: str) -> str:
    return re.sub(r"[/\\?*\[\]:']", "_", printable(title))[:31] or "名册"


class _ColumnCells:
    """The cells of one column, used again for each row as rows are written at once."""

    def __init__(
        self, sheet: WriteOnlyWorksheet, align: str = "left", *, bold: bool = False
    ) -> None:
        self._text = _cell(sheet, align, bold=bold)
        self._money = _cell(sheet, "right", bold=bold)
        self._money.number_format = MONEY_FORMAT
        self._count = _cell(sheet, "right", bold=bold)
        self._count.number_format = COUNT_FORMAT

    def filled(self, value: object) -> Cell:
        """Return the cell that holds a value: numbers as numbers, all else as text."""
        if isinstance(value, Money):
            self._money.value = value.yuan()
            return self._money
        if isinstance(value, int):
            self._count.value = value
            return self._count
        return text_cell(self._text, worded(value))


def _cell(
    sheet: WriteOnlyWorksheet, align: str, *, bold: bool = False, boxed: bool = True
) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.font = Font(name=_FONT, size=11, bold=bold)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=boxed)
    cell.number_format = TEXT_FORMAT
    if boxed:
        cell.border = _BORDER
    return cell


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

    def write(self) -> None:
        """Write all rows."""
        paper = self._paper
        self._write_heading()
        columns = [self._cells_of(column) for column in paper.columns]
        number = _ColumnCells(self._sheet)
        for place, row in enumerate(paper.rows, 1):
            values = zip(columns, paper.columns, strict=True)
            cells = [cells.filled(column.value(row)) for cells, column in values]
            self._sheet.append([number.filled(place), *cells])
        self._write_closing()

    def _cells_of(self, column: Column[Row]) -> _ColumnCells:
        align = "center" if column.centred else "left"
        bold = column.title == self._paper.paid
        return _ColumnCells(self._sheet, align, bold=bold)

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
            sheet.oddFooter.left.text = text
        if self._imprint.practice:
            sheet.oddHeader.right.text = PRACTICE_LABEL

    def _write_heading(self) -> None:
        paper, sheet = self._paper, self._sheet
        title = _cell(sheet, "centerContinuous", boxed=False)
        title.font = Font(name=_FONT, size=18, bold=True)
        blank = _cell(sheet, "centerContinuous", boxed=False)
        sheet.append([text_cell(title, paper.title), *[blank] * (self._width - 1)])
        label = PRACTICE_LABEL if self._imprint.practice else ""
        unit = f"填报单位：{paper.unit}" if paper.unit else ""
        line = "　　".join(filter(None, [unit, paper.period, paper.note, label]))
        self._write_across(line)
        heads = ["序号", *(column.title for column in paper.columns)]
        sheet.append([text_cell(_cell(sheet, "center", bold=True), h) for h in heads])

    def _write_closing(self) -> None:
        paper = self._paper
        if paper.has_total:
            self._sheet.append(list(self._total_cells(paper.sums(paper.rows))))
        words = paper.amount_in_words()
        for line in filter(None, [words, *paper.remarks]):
            self._write_across(line, bold=line == words)
        if paper.signatures:
            line = "　　　　　　".join(f"{label}：" for label in paper.signatures)
            self._sheet.append([])
            self._write_across(line)

    def _total_cells(self, totals: dict[int, Sum]) -> Iterator[Cell]:
        label = self._paper.count_label("合计", len(self._paper.rows))
        first = min(totals, default=self._width - 1)
        for place in range(-1, self._width - 1):
            cells = _ColumnCells(self._sheet, "centerContinuous", bold=True)
            if place < first:
                yield cells.filled(label if place < 0 else None)
            else:
                yield cells.filled(totals.get(place, ""))

    def _write_across(self, text: str, *, bold: bool = False) -> None:
        """Write a text that runs over the whole width of the list."""
        cell = _cell(self._sheet, "left", bold=bold, boxed=False)
        self._sheet.append([text_cell(cell, text)])
