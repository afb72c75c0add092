"""The tables, charts and origins of a report as a workbook: numbers to reckon with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from typing import Any, BinaryIO, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from aidesk.domain.money import Money
from aidesk.reports.blocks import Chart, Journal, Letter, Origin, Signature, Table
from aidesk.reports.imprint import PRACTICE_LABEL, Imprint
from aidesk.reports.lists import sums
from aidesk.reports.own_text import ORIGINS_TITLE
from aidesk.reports.sheets import (
    COUNT_FORMAT,
    MONEY_FORMAT,
    TEXT_FORMAT,
    Cell,
    count_cell,
    decimal_cell,
    money_cell,
    save_book,
    style_of,
    text_cell,
)
from aidesk.reports.texts import printable
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

Value = str | int | Money | Decimal

_FONT: Final = "宋体"
_LINE: Final = Side(style="thin")
_BORDER: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_MM_PER_SIGN: Final = 2.1
_NARROWEST: Final = 12.0
_UNIT: Final = "单位：元"
_MOST_IN_NAME: Final = 31
_PERCENT: Final = "%"
_DECIMAL_FORMAT: Final = "0.0###"
_NUMBER: Final = re.compile(r"(?P<number>-?[\d,]+(?:\.\d+)?)(?P<unit>\D*)")
_ORIGIN_HEADS: Final = (
    "编号",
    "数字",
    "报告中列为",
    "组成",
    "时间",
    "笔数",
    "数额",
    "单位",
    "含义",
)
_ORIGIN_WIDTHS: Final = (6.0, 40.0, 30.0, 36.0, 24.0, 8.0, 16.0, 8.0, 80.0)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet: a title, a line below it, heads, and rows; the last may be a sum."""

    title: str
    line: str
    heads: Sequence[str]
    widths: Sequence[float]
    rows: Sequence[Sequence[Value]]
    has_total: bool = False


def write_book(letter: Letter, imprint: Imprint, file: BinaryIO) -> None:
    """Write the tables of a report as a workbook into an open file.

    Amounts are exact, in yuan, where the report rounds them to 万元.
    """
    book = Workbook(write_only=True)
    signed = [block.day for block in letter.blocks if isinstance(block, Signature)]
    told = book.properties
    told.title = printable("".join(letter.title))
    told.creator = printable(imprint.unit)
    told.created = datetime.combine(signed[0], time()) if signed else imprint.printed_at
    filled = []
    for name, sheet in _named(_sheets(letter)):
        made = book.create_sheet(name)
        filled.append(_Filling(made, sheet, imprint).rows())
    save_book(book, filled, file)


def _named(sheets: Iterator[_Sheet]) -> Iterator[tuple[str, _Sheet]]:
    """Yield the sheets with names that Excel takes and that differ."""
    used: set[str] = set()
    for sheet in sheets:
        title = re.sub(r"[/\\?*\[\]:']", "_", printable(sheet.title)) or "表"
        name, number = title[:_MOST_IN_NAME], 2
        while name.lower() in used:
            end = f" ({number})"
            name, number = title[: _MOST_IN_NAME - len(end)] + end, number + 1
        used.add(name.lower())
        yield name, sheet


def _sheets(letter: Letter) -> Iterator[_Sheet]:
    for block in letter.blocks:
        if isinstance(block, Table):
            yield _of_table(block)
        elif isinstance(block, Chart):
            yield _of_chart(block)
    yield _of_origins(letter)


def _of_table(table: Table) -> _Sheet:
    """Return a table; a head that stands under a common one is told with it."""
    over = {
        place: title
        for title, first, count in table.groups
        for place in range(first, first + count)
    }
    heads = [
        f"{over[place]}：{column.title}" if place in over else column.title
        for place, column in enumerate(table.columns)
    ]
    rows: list[Sequence[Value]] = [
        [_value(row, column) for column in table.columns] for row in table.rows
    ]
    totals = sums(table.columns, table.rows)
    if totals:
        rows.append(["合计", *(totals.get(i, "") for i in range(1, len(heads)))])
    amounts = any(isinstance(value, Money) for row in rows for value in row)
    line = _UNIT if amounts else f"单位：{table.unit}" * bool(table.unit)
    widths = [column.width for column in table.columns]
    return _Sheet(
        table.caption, line, heads, widths, rows, table.has_total or bool(totals)
    )


def _of_chart(chart: Chart) -> _Sheet:
    """Return the amounts behind a chart, a column for each series."""
    rows: list[Sequence[Value]] = [
        [label, *(values[place] for values in chart.values)]
        for place, label in enumerate(chart.labels)
    ]
    heads = ["", *chart.names]
    caption = chart.caption.removesuffix("（单位：万元）")
    return _Sheet(caption, _UNIT, heads, [30.0] * len(heads), rows)


def _of_origins(letter: Letter) -> _Sheet:
    rows: list[Sequence[Value]] = []
    for block in letter.blocks:
        if isinstance(block, Origin):
            rows += _origin_rows(block)
    journal = [block.head for block in letter.blocks if isinstance(block, Journal)]
    line = "".join(part for head in journal for part in head)
    return _Sheet(ORIGINS_TITLE, line, _ORIGIN_HEADS, _ORIGIN_WIDTHS, rows)


def _origin_rows(origin: Origin) -> Iterator[Sequence[Value]]:
    """Yield a figure as it is printed, then what makes it, each in a row of its own."""
    about = "".join(origin.about)
    yield (origin.number, origin.name, origin.value, "", "", "", "", "", about)
    for what, when, count, amount in origin.lines:
        value, unit = _parted(amount)
        payments, _unit = _parted(count)
        head = (origin.number, origin.name, "")
        yield (*head, what, when, payments, value, unit, "")


def _parted(text: str) -> tuple[Value, str]:
    """Return a printed number and its unit: ``703,150.00元`` is Money and 元."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return text, ""
    number, unit = Decimal(found["number"].replace(",", "")), found["unit"]
    if unit == "元" and number * 100 == int(number * 100):
        return Money(int(number * 100)), unit
    return (int(number) if "." not in found["number"] else number), unit


def _value(row: object, column: Column[Any]) -> Value:
    """Return what stands in a cell; points and shares are numbers, as people see them."""
    value = column.value(row)
    if isinstance(value, Money | int):
        return value
    text = worded(value)
    seen = _NUMBER.fullmatch(text) if column.centred else None
    if not seen or seen["unit"] not in ("", _PERCENT):
        return text
    number = Decimal(seen["number"].replace(",", ""))
    if seen["unit"]:
        return _Share(number / 100)
    return number if "." in seen["number"] else int(number)


class _Share(Decimal):
    """A share, shown in percent."""


class _Filling:
    """The rows of one sheet, in its styles."""

    def __init__(
        self, made: WriteOnlyWorksheet, sheet: _Sheet, imprint: Imprint
    ) -> None:
        self._made, self._sheet, self._imprint = made, sheet, imprint
        self._title = self._style("left", bold=True, size=16, boxed=False)
        self._line = self._style("left", boxed=False)
        self._head = self._style("center", bold=True)
        # styles are numbered before the book is saved
        self._styles = {
            (kind, bold): self._style(align, shown, bold=bold)
            for kind, align, shown in (
                (str, "left", TEXT_FORMAT),
                (int, "right", COUNT_FORMAT),
                (Money, "right", MONEY_FORMAT),
                (_Share, "right", "0.0%"),
                (Decimal, "right", _DECIMAL_FORMAT),
            )
            for bold in (False, True)
        }
        self._set_up()

    def _style(
        self,
        align: str,
        shown: str = TEXT_FORMAT,
        *,
        bold: bool = False,
        size: int = 11,
        boxed: bool = True,
    ) -> int:
        return style_of(
            self._made,
            shown,
            Font(name=_FONT, size=size, bold=bold),
            Alignment(horizontal=align, vertical="center", wrap_text=boxed),
            _BORDER if boxed else None,
        )

    def _set_up(self) -> None:
        # its types leave out what it has in common with an ordinary sheet
        made: Any = self._made
        made.page_setup.orientation = "landscape"
        made.page_setup.paperSize = Worksheet.PAPERSIZE_A4
        made.sheet_properties.pageSetUpPr.fitToPage = True
        made.page_setup.fitToHeight = 0
        made.print_title_rows = "3:3"
        made.freeze_panes = "A4"
        for place, width in enumerate(self._sheet.widths, 1):
            signs = max(width / _MM_PER_SIGN, _NARROWEST)
            made.column_dimensions[get_column_letter(place)].width = signs
        made.oddFooter.center.text = "第 &P 页　共 &N 页"
        if self._imprint.practice:
            made.oddHeader.right.text = PRACTICE_LABEL

    def rows(self) -> Iterator[list[Cell]]:
        """Yield all rows, when they are to be written."""
        sheet = self._sheet
        label = PRACTICE_LABEL if self._imprint.practice else ""
        yield [text_cell(self._title, sheet.title)]
        yield [text_cell(self._line, "　　".join(filter(None, (sheet.line, label))))]
        yield [text_cell(self._head, head) for head in sheet.heads]
        for place, row in enumerate(sheet.rows, 1):
            bold = sheet.has_total and place == len(sheet.rows)
            yield [self._cell(value, bold=bold) for value in row]

    def _cell(self, value: Value, *, bold: bool) -> Cell:
        style = self._styles[type(value), bold]
        if isinstance(value, Money):
            return money_cell(style, value)
        if isinstance(value, int):
            return count_cell(style, value)
        if isinstance(value, Decimal):
            return decimal_cell(style, value)
        return text_cell(style, value)
