"""Whether a text can stand in a bank's file as it is: nothing is cut or exchanged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from aidesk.domain.bank_file import TextFault
from aidesk.domain.money import Money
from aidesk.domain.text import cleaned
from aidesk.reports.bank.description import BankFormat, Cell, Layout

Value = str | int | Money
_ACTING: Final = tuple("=+-@")
# texts of these signs are clean, which saves looking at each sign of a long list
_USUAL: Final = re.compile(r"[0-9A-Za-z.\u4e00-\u9fff]*")


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a text does not fit a column, and what of it."""

    fault: TextFault
    sign: str = ""
    length: int = 0
    room: int = 0


def text_of(made: BankFormat, value: Value) -> str:
    """Return a value as a text file has it: no currency sign, no thousands."""
    if isinstance(value, Money):
        return str(value.fen) if made.fen else value.plain()
    return str(value)


def misfit(made: BankFormat, cell: Cell, value: Value) -> Misfit | None:
    """Return why a value cannot stand in a column; None when it can."""
    text = text_of(made, value)
    if not _USUAL.fullmatch(text) and cleaned(text) != text:
        return Misfit(TextFault.CONTROL)
    if made.delimiter and made.delimiter in text:
        return Misfit(TextFault.SEPARATOR, made.delimiter)
    if made.suffix == ".csv" and text.startswith(_ACTING):
        return Misfit(TextFault.FORMULA, text[0])
    try:
        length = len(made.bytes_of(text))
    except UnicodeEncodeError as error:
        return Misfit(TextFault.ENCODING, text[error.start : error.start + 1])
    if made.layout is Layout.FIXED and length > cell.width:
        return Misfit(TextFault.WIDTH, "", length, cell.width)
    return None


def padded(made: BankFormat, cell: Cell, value: Value) -> str:
    """Return the text of a column of fixed width."""
    text = text_of(made, value)
    room = cell.width - len(made.bytes_of(text))
    if cell.right:
        return ("0" if cell.zeros else " ") * room + text
    return text + " " * room
