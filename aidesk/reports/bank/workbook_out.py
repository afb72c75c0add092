"""Lines for the bank as a workbook: plain, texts as texts, amounts as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from aidesk.domain.money import Money
from aidesk.reports.bank.description import BankFormat
from aidesk.reports.bank.fitting import Value
from aidesk.reports.sheets import (
    COUNT_FORMAT,
    TEXT_FORMAT,
    Cell,
    count_cell,
    money_cell,
    save_book,
    style_of,
    text_cell,
)

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
    count, text = style_of(sheet, COUNT_FORMAT), style_of(sheet, TEXT_FORMAT)
    yuan = style_of(sheet, _YUAN)

    def cell(value: Value) -> Cell:
        if isinstance(value, Money):
            return count_cell(count, value.fen) if made.fen else money_cell(yuan, value)
        if isinstance(value, int):
            return count_cell(count, value)
        return text_cell(text, value)

    save_book(book, [[[cell(value) for value in row] for row in rows]], file)
