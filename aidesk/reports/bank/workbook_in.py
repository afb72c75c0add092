"""A bank's workbook as lines; it is weighed before anything in it is understood."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from openpyxl import load_workbook

from aidesk.domain.bank_file import ReturnFault
from aidesk.reports.bank.description import Cell
from aidesk.reports.bank.grid import MAX_COLUMNS, RefusedFile, check_number

MAX_INSIDE: Final = 50 * 1024 * 1024
MAX_RATIO: Final = 200
MAX_PARTS: Final = 50
MAX_TAGS: Final = 2_000_000
"""Each tag costs some 300 bytes when it is understood; 10,000 lines have 400,000."""
_CHUNK: Final = 1024 * 1024
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class BookLine:
    """A row of a sheet as texts, without what is empty at its end."""

    number: int
    texts: list[str]

    def split(self, cells: Sequence[Cell]) -> list[str]:
        """Return a text for each cell; raise RefusedFile for a row with too many."""
        missing = len(cells) - len(self.texts)
        if missing < 0 or not self.texts:
            counts = str(len(cells)), str(len(self.texts))
            raise RefusedFile(ReturnFault.COLUMNS, self.number, *counts)
        return [*self.texts, *[""] * missing]


def book_lines(data: bytes) -> list[BookLine]:
    """Return the rows of a workbook's first sheet; raise RefusedFile."""
    if data.startswith(_OLD):
        raise RefusedFile(ReturnFault.OLD_WORKBOOK)
    try:
        _weigh(data)
        lines = list(_rows(data))
    except RefusedFile:
        raise
    except Exception as error:  # a damaged file makes the libraries raise anything
        raise RefusedFile(ReturnFault.NO_WORKBOOK) from error
    while lines and not lines[-1].texts:
        lines.pop()
    return lines


def _weigh(data: bytes) -> None:
    """Refuse what would burst when it is unpacked, and what is no plain workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        names = [part.filename for part in parts]
        if any("vbaProject" in name for name in names):
            raise RefusedFile(ReturnFault.MACROS)
        most = min(MAX_INSIDE, MAX_RATIO * len(data))
        told = sum(part.file_size for part in parts)
        if len(parts) > MAX_PARTS or told > most or any(".." in n for n in names):
            raise RefusedFile(ReturnFault.BLOWN_UP)
        size = tags = 0
        for name in names:
            for chunk in _chunks(archive, name):
                size += len(chunk)
                tags += chunk.count(b"<")
                if size > most or tags > MAX_TAGS:
                    raise RefusedFile(ReturnFault.BLOWN_UP)


def _chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            yield chunk


def _rows(data: bytes) -> Iterator[BookLine]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles that nobody needs here
        book = load_workbook(
            io.BytesIO(data), read_only=True, data_only=True, keep_links=False
        )
    try:
        # its types do not tell that a book opened in this way has such sheets
        sheet: Any = book.worksheets[0]
        sheet.reset_dimensions()
        rows = sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS + 1)
        for number, values in enumerate(rows, 1):
            check_number(number)
            texts = [_text(value) for value in values]
            while texts and not texts[-1]:
                texts.pop()
            yield BookLine(number, texts)
    finally:
        book.close()


def _text(value: object) -> str:
    """Return what a cell shows: numbers with all their digits, days as days."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
