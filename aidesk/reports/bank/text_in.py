"""A bank's text file as lines; what is damaged or of another encoding is refused."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aidesk.domain.bank_file import ReturnFault
from aidesk.reports.bank.description import BankFormat, Cell, Layout
from aidesk.reports.bank.grid import RefusedFile, check_number

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UTF8: Final = "UTF-8"


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a text file, without its end."""

    number: int
    text: str
    made: BankFormat

    def split(self, cells: Sequence[Cell]) -> list[str]:
        """Return a text for each cell, without room around it; raise RefusedFile."""
        if self.made.layout is Layout.FIXED:
            return self._sliced(cells)
        parts = self.text.split(self.made.delimiter)
        if len(parts) != len(cells):
            counts = str(len(cells)), str(len(parts))
            raise RefusedFile(ReturnFault.COLUMNS, self.number, *counts)
        return [part.strip() for part in parts]

    def _sliced(self, cells: Sequence[Cell]) -> list[str]:
        """Cut where the bytes of the columns end, which is between signs."""
        raw, width = self.made.bytes_of(self.text), sum(cell.width for cell in cells)
        if len(raw) != width:
            lengths = str(width), str(len(raw))
            raise RefusedFile(ReturnFault.LENGTH, self.number, *lengths)
        parts, begin = [], 0
        for cell in cells:
            part = raw[begin : begin + cell.width]
            begin += cell.width
            try:
                parts.append(part.decode(self.made.codec).strip())
            except UnicodeDecodeError as error:
                raise RefusedFile(ReturnFault.CUT_SIGN, self.number) from error
        return parts


def text_lines(data: bytes, made: BankFormat) -> list[TextLine]:
    """Return the lines of a text file; raise RefusedFile."""
    lines = _decoded(data, made).split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    check_number(len(lines))
    found = [
        TextLine(number, line.removesuffix("\r"), made)
        for number, line in enumerate(lines, 1)
    ]
    for line in found:
        if _CONTROL.search(line.text):
            raise RefusedFile(ReturnFault.CONTROL, line.number)
    return found


def _decoded(data: bytes, made: BankFormat) -> str:
    name = made.codec.upper()
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise RefusedFile(ReturnFault.OTHER_ENCODING, 0, name, "UTF-16")
    if b"\0" in data:
        raise RefusedFile(ReturnFault.BINARY)
    if name != _UTF8 and (data.startswith(BOM_UTF8) or _is_utf8(data)):
        raise RefusedFile(ReturnFault.OTHER_ENCODING, 0, name, _UTF8)
    try:
        return data.removeprefix(BOM_UTF8).decode(name)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise RefusedFile(ReturnFault.ENCODING, line, name) from error


def _is_utf8(data: bytes) -> bool:
    """Tell whether Chinese text is UTF-8: GB 18030 is that by chance in no real text."""
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False
