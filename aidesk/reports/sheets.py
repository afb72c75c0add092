"""Rows of workbooks: openpyxl makes the book and its styles, its rows are put in here.

Written as text they take a fifth of the time of cell after cell.  There are texts
and numbers: nothing made here can be a formula, an error or a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from html import escape
from io import BytesIO, TextIOWrapper
from typing import IO, BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.xml.functions import tostring

from aidesk.domain.money import Money
from aidesk.reports.texts import printable

MONEY_FORMAT: Final = "#,##0.00"
COUNT_FORMAT: Final = "0"
TEXT_FORMAT: Final = "@"
# the one or the other, as openpyxl has lxml beside it or not
_NO_ROWS: Final = re.compile(rb"<sheetData></sheetData>|<sheetData ?/>")
# Excel takes no more in a cell, and reads _x0041_ as the letter with that number
_LONGEST: Final = 32_767
_CODE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

_ABOUT: Final = "docProps/core.xml"

Cell = str
"""What stands in a cell, with its style, as XML: given by the functions below."""


def text_cell(style: int, text: str) -> Cell:
    """Return a cell that holds a text, which stays a text whatever it is.

    ``=1+1`` is no formula, ``#N/A`` no error, and an account keeps its digits.
    """
    shown = printable(text)
    if not shown:
        return f's="{style}"/>'
    if len(shown) > _LONGEST:
        shown = shown[:_LONGEST]
    if "_x" in shown:
        shown = _CODE.sub("_x005F_", shown)
    return (
        f's="{style}" t="inlineStr"><is><t xml:space="preserve">'
        f"{escape(shown, quote=False)}</t></is></c>"
    )


def count_cell(style: int, count: int) -> Cell:
    """Return a cell that holds a whole number."""
    return f's="{style}"><v>{count}</v></c>'


def money_cell(style: int, amount: Money) -> Cell:
    """Return a cell that holds an amount in yuan, as an exact number."""
    return f's="{style}"><v>{amount.yuan():f}</v></c>'


def decimal_cell(style: int, number: Decimal) -> Cell:
    """Return a cell that holds any other number, exactly."""
    return f's="{style}"><v>{number:f}</v></c>'


def style_of(
    sheet: WriteOnlyWorksheet,
    number_format: str,
    font: Font | None = None,
    alignment: Alignment | None = None,
    border: Border | None = None,
) -> int:
    """Return the number by which cells of the sheet's book have a style."""
    cell = WriteOnlyCell(sheet)
    cell.number_format = number_format
    for name, part in (("font", font), ("alignment", alignment), ("border", border)):
        if part is not None:
            setattr(cell, name, part)
    return int(cell.style_id)


def save_book(
    book: Workbook, sheets: Sequence[Iterable[Sequence[Cell]]], file: BinaryIO
) -> None:
    """Save a book whose sheets are empty, with rows put into each, into an open file.

    The book was last changed when it says that it was created: the same book gives the
    same file.
    """
    empty = BytesIO()
    book.save(empty)
    rows = {f"xl/worksheets/sheet{n}.xml": each for n, each in enumerate(sheets, 1)}
    with ZipFile(empty) as parts, ZipFile(file, "w", ZIP_DEFLATED) as whole:
        for name in parts.namelist():
            with whole.open(name, "w") as part:
                content = _description(book) if name == _ABOUT else parts.read(name)
                if name not in rows:
                    part.write(content)
                    continue
                before, after = _NO_ROWS.split(content)
                part.write(before)
                _write_rows(rows[name], part)
                part.write(after)


def _description(book: Workbook) -> bytes:
    """Return who made a book and when; openpyxl takes the clock for its last change."""
    told = book.properties
    told.modified = told.created
    return bytes(tostring(told.to_tree()))


def _write_rows(rows: Iterable[Sequence[Cell]], part: IO[bytes]) -> None:
    text = TextIOWrapper(part, "utf-8", newline="")
    text.write("<sheetData>")
    text.writelines(_row_texts(rows))
    text.write("</sheetData>")
    text.detach()


def _row_texts(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    letters: list[str] = []
    for number, row in enumerate(rows, 1):
        while len(letters) < len(row):
            letters.append(get_column_letter(len(letters) + 1))
        cells = [
            f'<c r="{letter}{number}" {cell}'
            for letter, cell in zip(letters, row, strict=False)
        ]
        yield f'<row r="{number}">{"".join(cells)}</row>'
