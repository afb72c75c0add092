"""The description of a bank's file format, as it is read from a TOML file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Layout(StrEnum):
    """How the cells of a line stand in the file."""

    XLSX = "xlsx"
    DELIMITED = "delimited"
    FIXED = "fixed"


class Item(StrEnum):
    """What stands in a column."""

    NUMBER = "number"
    KEY = "key"
    HOLDER = "holder"
    NAME = "name"
    ACCOUNT = "account"
    BANK = "bank"
    RESIDENT_ID = "resident_id"
    HOUSEHOLD = "household"
    COMMUNITY = "community"
    AMOUNT = "amount"
    REMARK = "remark"
    MONTH = "month"
    DAY = "day"
    COUNT = "count"
    SUM = "sum"
    STATUS = "status"
    REASON = "reason"
    IGNORED = "ignored"


ENCODINGS: Final = {
    "gb18030": "gb18030",
    "gbk": "gbk",
    "utf-8": "utf-8",
    "utf-8-bom": "utf-8-sig",
}
"""Encodings as a description names them, and as Python does."""
LINE_ENDS: Final = {"crlf": "\r\n", "lf": "\n"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a line: an item, or a ``text`` that is always the same.

    ``width`` is in bytes of the encoding, for a fixed layout; numbers stand ``right``
    there, and with ``zeros`` in place of spaces where the bank wants that.
    """

    title: str
    item: Item | None = None
    text: str = ""
    width: int = 0
    right: bool = False
    zeros: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """The line with the number of lines and their sum: before all lines or after."""

    first: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The file in one direction: lines to skip, titles, lines, totals."""

    cells: tuple[Cell, ...]
    header: bool
    totals: Totals | None
    skip: int = 0


@dataclass(frozen=True, slots=True)
class BankFormat:
    """A bank's file format: the order that it takes and the return that it gives.

    ``code`` is the name of the file it is described in, ``name`` what people call
    it.  ``fen`` tells that amounts are whole fen.  ``remark`` and ``file_name`` are
    patterns.  ``paid``, ``returned`` and ``pending`` are the bank's words of status.
    """

    code: str
    name: str
    about: str
    layout: Layout
    suffix: str
    encoding: str
    delimiter: str
    line_end: str
    fen: bool
    remark: str
    file_name: str
    order: Section
    answer: Section
    paid: frozenset[str]
    returned: frozenset[str]
    pending: frozenset[str]

    @property
    def codec(self) -> str:
        """Return the encoding of what follows the mark, if the file has one."""
        return self.encoding.removesuffix("-sig")

    def bytes_of(self, text: str) -> bytes:
        """Return a text in the encoding of the file."""
        return text.encode(self.codec)
