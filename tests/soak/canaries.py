"""Canaries: a value of its own for every text field, known again wherever it gets to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from tests.builders import made_up_id

_WORD: Final = re.compile(r"鸑\d{4}鷟")
_NUMBER: Final = re.compile(r"\d{11,19}X?")
_CODECS: Final = ("utf-8", "gb18030", "utf-16-le", "unicode_escape")


class Canaries:
    """Makes values and tells where each was put."""

    def __init__(self) -> None:
        self.places: dict[str, str] = {}
        self._kept: list[str] = []

    def made(self, place: str) -> str:
        """Return a new value that a field of such a name takes."""
        number = len(self.places)
        value = _value(place.rpartition(".")[2], number)
        self.places[value] = place
        return value

    def keep(self, value: str, place: str) -> None:
        """Know a value again that was there before."""
        self.places[value] = place
        self._kept.append(value)

    def hits(self, text: str) -> list[str]:
        """Return where the canaries of a text were put."""
        found = [*_WORD.findall(text), *_NUMBER.findall(text)]
        found += [value for value in self._kept if value in text]
        return [self.places[value] for value in found if value in self.places]

    def hits_in(self, data: bytes) -> list[str]:
        """Return where the canaries of a file were put; packed files are unpacked."""
        found = []
        for part in _unpacked(data):
            for codec in _CODECS:
                found += self.hits(part.decode(codec, "ignore"))
        return found

    def hits_under(self, folder: Path) -> list[str]:
        """Return the files under a folder that hold canaries, each with their places."""
        return [
            f"{file.relative_to(folder)}: {place}"
            for file in sorted(folder.rglob("*"))
            if file.is_file()
            for place in self.hits_in(file.read_bytes())
        ]


def _value(field: str, number: int) -> str:
    if field == "resident_id":
        return made_up_id(f"19{50 + number // 900 % 40}-02-03", number)
    if field in {"account", "number"}:
        return f"62{number:017d}"
    if field == "phone":
        return f"139{number:08d}"
    return f"鸑{number:04d}鷟"


def _unpacked(data: bytes) -> Iterator[bytes]:
    yield data
    try:
        with ZipFile(BytesIO(data)) as packed:
            for name in packed.namelist():
                yield packed.read(name)
    except BadZipFile:
        return
