"""Reads the description of a bank's file format, and refuses one that cannot work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from string import Formatter
from typing import Final

from aidesk.domain.bank_file import FormatFault
from aidesk.domain.bank_return import line_key
from aidesk.domain.text import cleaned
from aidesk.reports.bank.description import (
    ENCODINGS,
    LINE_ENDS,
    BankFormat,
    Cell,
    Item,
    Layout,
    Section,
    Totals,
)
from aidesk.reports.bank.toml_table import TomlTable, read_toml

DELIMITERS: Final = ("|", "\t", ",", ";", "^", "~", "#", "!")
SUFFIXES: Final = (".txt", ".dat", ".csv")
REMARK_NAMES: Final = ("month", "list")
FILE_NAMES: Final = (*REMARK_NAMES, "yyyymm", "run")
_NUMBERS: Final = (Item.NUMBER, Item.AMOUNT, Item.COUNT, Item.SUM)
_OF_RETURN: Final = (Item.STATUS, Item.REASON, Item.IGNORED)
_OF_TOTALS: Final = (Item.COUNT, Item.SUM)
_ORDER: Final = [i for i in Item if i not in (*_OF_RETURN, *_OF_TOTALS)]
_TOTALS: Final = [*_OF_TOTALS, Item.MONTH, Item.REMARK, Item.DAY]
_NEEDED: Final = (Item.KEY, Item.ACCOUNT, Item.AMOUNT)
_RETURN: Final = [*_NEEDED, *_OF_RETURN, Item.DAY]


def read_format(path: Path) -> BankFormat:
    """Return the format that a file describes; raise BankFormatError."""
    return _Description(read_toml(path)).read(path.stem)


class _Description:
    """Reads one description, from the outside in: what a cell may be comes first."""

    def __init__(self, table: TomlTable) -> None:
        self._table = table
        self._layout = Layout(table.choice("layout", Layout))
        self._suffix, self._encoding, self._line_end = ".xlsx", "utf-8", ""
        self._delimiter = ""
        if self._layout is not Layout.XLSX:
            self._suffix = table.choice("suffix", SUFFIXES, ".txt")
            self._encoding = ENCODINGS[table.choice("encoding", ENCODINGS)]
            self._line_end = LINE_ENDS[table.choice("line_end", LINE_ENDS, "crlf")]
        if self._layout is Layout.DELIMITED:
            self._delimiter = table.choice("delimiter", DELIMITERS)

    def read(self, code: str) -> BankFormat:
        table = self._table
        order, answer = table.table("order"), table.table("return")
        paid, returned, pending = self._status(answer.table("status"))
        made = BankFormat(
            code=code,
            name=self._plain(table, "name"),
            about=self._plain(table, "about", ""),
            layout=self._layout,
            suffix=self._suffix,
            encoding=self._encoding,
            delimiter=self._delimiter,
            line_end=self._line_end,
            fen=table.choice("amount", ("yuan", "fen")) == "fen",
            remark=self._pattern("remark", REMARK_NAMES),
            file_name=self._pattern("file_name", FILE_NAMES),
            order=self._section(order, _ORDER, _TOTALS, _NEEDED),
            answer=self._section(
                answer,
                _RETURN,
                [*_TOTALS, Item.IGNORED],
                (*_NEEDED, Item.STATUS),
                skip=answer.number("skip", 0),
            ),
            paid=paid,
            returned=returned,
            pending=pending,
        )
        table.end()
        return made

    def _status(self, table: TomlTable) -> list[frozenset[str]]:
        words = [table.words("paid"), table.words("returned")]
        words.append(table.words("pending", needed=False))
        table.end()
        for key, some in zip(("paid", "returned"), words, strict=False):
            if not some:
                raise table.wrong(FormatFault.EMPTY, key)
        known = [word for some in words for word in some]
        for word in known:
            if known.count(word) > 1:
                raise table.wrong(FormatFault.TWICE, word)
        return [frozenset(some) for some in words]

    def _plain(self, table: TomlTable, key: str, default: str | None = None) -> str:
        """Return a text that people read: in one line, and not empty if it must be."""
        text = table.text(key, default)
        if cleaned(text) != text:
            raise table.wrong(FormatFault.SIGN, key)
        if not text and default is None:
            raise table.wrong(FormatFault.EMPTY, key)
        return text

    def _pattern(self, key: str, names: Sequence[str]) -> str:
        pattern = self._plain(self._table, key)
        expected = " ".join(f"{{{name}}}" for name in names)
        try:
            parts = list(Formatter().parse(pattern))
        except ValueError as error:
            raise self._table.wrong(FormatFault.CHOICE, key, expected) from error
        for _text, name, specified, conversion in parts:
            if name is not None and (name not in names or specified or conversion):
                raise self._table.wrong(FormatFault.CHOICE, key, expected)
        return pattern

    def _section(
        self,
        table: TomlTable,
        items: Iterable[Item],
        of_totals: Iterable[Item],
        needed: Iterable[Item],
        *,
        skip: int = 0,
    ) -> Section:
        header = table.flag("header", default=self._layout is Layout.XLSX)
        cells = self._cells(table, items, needed, header=header)
        totals = None
        if table.has("totals"):
            inner = table.table("totals")
            first = inner.choice("place", ("first", "last")) == "first"
            totals = Totals(first, self._cells(inner, of_totals, _OF_TOTALS))
            inner.end()
        table.end()
        return Section(cells, header, totals, skip)

    def _cells(
        self,
        table: TomlTable,
        items: Iterable[Item],
        needed: Iterable[Item],
        *,
        header: bool = False,
    ) -> tuple[Cell, ...]:
        allowed = list(items)
        cells = []
        for inner in table.tables("columns"):
            cells.append(self._cell(inner, allowed, header=header))
            inner.end()
        found = [cell.item for cell in cells if cell.item is not None]
        for item in needed:
            if item not in found:
                raise table.wrong(FormatFault.MISSING, f'columns item = "{item}"')
        for item in found:
            if found.count(item) > 1 and item is not Item.IGNORED:
                raise table.wrong(FormatFault.TWICE, f'columns item = "{item}"')
        return tuple(cells)

    def _cell(self, table: TomlTable, items: Sequence[Item], *, header: bool) -> Cell:
        item, text = None, ""
        if table.has("text"):
            text = self._fit(table, "text", table.text("text"))
        else:
            item = Item(table.choice("item", items))
        title = table.text("title", None if header else "")
        self._fit(table, "title", title)
        width, right, zeros = 0, item in _NUMBERS, False
        if self._layout is Layout.FIXED:
            width = self._width(table, item, text, title if header else "")
            zeros = table.flag("zeros", default=False)
            usual = "right" if right else "left"
            right = table.choice("align", ("left", "right"), usual) == "right"
        if zeros and item not in _NUMBERS:
            raise table.wrong(FormatFault.ZEROS, "zeros")
        return Cell(title, item, text, width, right or zeros, zeros)

    def _width(self, table: TomlTable, item: Item | None, *texts: str) -> int:
        """Return the width of a column, which its own texts and the key must fit."""
        width = table.number("width", 0)
        least = max(len(text.encode(self._encoding, "replace")) for text in texts)
        if item is Item.KEY:
            least = max(least, len(line_key(0, 0)))
        if width < max(least, 1):
            raise table.wrong(FormatFault.NARROW, "width", str(max(least, 1)))
        return width

    def _fit(self, table: TomlTable, key: str, text: str) -> str:
        """Return a text of the description, if it can stand in the file."""
        try:
            text.encode(self._encoding)
        except UnicodeEncodeError as error:
            raise table.wrong(FormatFault.SIGN, key) from error
        if cleaned(text) != text or (self._delimiter and self._delimiter in text):
            raise table.wrong(FormatFault.SIGN, key)
        return text
