"""Lines for the bank as a workbook: plain, texts as texts, amounts as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from aidesk.domain.money import Money
from aidesk.reports.bank.description import BankFormat
from aidesk.reports.bank.fitting import Value
from aidesk.reports.workbook import COUNT_FORMAT, TEXT_FORMAT, text_cell

_YUAN: Final = "0.00"
_WIDTH: Final = 22


def write_rows(
    rows: Sequence[Sequence[Value]], made: BankFormat, file: BinaryIO
) -> None:
    """Write lines as a workbook into an open file."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet1")
    for place in range(1, max(map(len, rows)) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTH
    for row in rows:
        sheet.append([_cell(sheet, made, value) for value in row])
    book.save(file)


def _cell(sheet: WriteOnlyWorksheet, made: BankFormat, value: Value) -> Cell:
    cell = WriteOnlyCell(sheet)
    if isinstance(value, Money):
        cell.value = value.fen if made.fen else value.yuan()
        cell.number_format = COUNT_FORMAT if made.fen else _YUAN
        return cell
    if isinstance(value, int):
        cell.value = value
        cell.number_format = COUNT_FORMAT
        return cell
    cell.number_format = TEXT_FORMAT
    return text_cell(cell, value)
