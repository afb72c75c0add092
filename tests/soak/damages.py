"""What can happen to the bytes of a file, and to the files of an office.

Each harm is done to a folder that holds an office, its backups and its witness; older
copies of the office and another office lie there as well.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Final

from aidesk.domain.backup import Manifest
from aidesk.domain.money import Money
from aidesk.paths import Keeping
from aidesk.services.backups import good_backups, manifest_of
from aidesk.storage.witness import keep_witness, read_witness

PAGE: Final = 4096
Spoils = Callable[[bytearray, Random], None]


@dataclass(frozen=True)
class Folder:
    """The files of one office, in a folder of their own."""

    path: Path

    @property
    def office(self) -> Path:
        """Return where the office lies."""
        return self.path / "office.aidesk"

    @property
    def keeping(self) -> Keeping:
        """Return where its backups and its witness lie."""
        return Keeping(self.path / "backups", self.path / "witness")

    @property
    def journal(self) -> Path:
        """Return where SQLite would look for a write that was cut off."""
        return self.path / "office.aidesk-journal"

    def older(self) -> list[Path]:
        """Return the copies of earlier days, the oldest first."""
        return sorted((self.path / "older").iterdir())

    def other(self) -> Path:
        """Return the file of another office."""
        return self.path / "other" / "office.aidesk"


def _at(data: bytearray, random: Random, size: int, below: int | None = None) -> slice:
    begin = random.randrange(max(1, (below or len(data)) - size + 1))
    return slice(begin, min(begin + size, len(data)))


def _page(data: bytearray, random: Random) -> slice:
    begin = PAGE * random.randrange(max(1, len(data) // PAGE))
    return slice(begin, min(begin + PAGE, len(data)))


def _bit(data: bytearray, random: Random) -> None:
    data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _byte(data: bytearray, random: Random) -> None:
    data[random.randrange(len(data))] ^= random.randint(1, 255)


def _sixteen(data: bytearray, random: Random) -> None:
    where = _at(data, random, 16)
    data[where] = random.randbytes(where.stop - where.start)


def _sector(data: bytearray, random: Random) -> None:
    where = _at(data, random, 512)
    data[where] = bytes(where.stop - where.start)


def _zero_page(data: bytearray, random: Random) -> None:
    where = _page(data, random)
    data[where] = bytes(where.stop - where.start)


def _full_page(data: bytearray, random: Random) -> None:
    where = _page(data, random)
    data[where] = b"\xff" * (where.stop - where.start)


def _random_page(data: bytearray, random: Random) -> None:
    where = _page(data, random)
    data[where] = random.randbytes(where.stop - where.start)


def _cut(data: bytearray, random: Random) -> None:
    del data[random.randrange(len(data)) :]


def _cut_by_pages(data: bytearray, random: Random) -> None:
    del data[PAGE * random.randint(1, max(1, len(data) // PAGE - 1)) :]


def _longer(data: bytearray, random: Random) -> None:
    data += random.randbytes(random.randint(1, 2 * PAGE))


def _swapped(data: bytearray, random: Random) -> None:
    one, two = _page(data, random), _page(data, random)
    data[one], data[two] = data[two], data[one]


def _header(data: bytearray, random: Random) -> None:
    data[random.randrange(min(100, len(data)))] ^= random.randint(1, 255)


def _empty(data: bytearray, _random: Random) -> None:
    data.clear()


def _text(data: bytearray, _random: Random) -> None:
    data[:] = "这不是数据文件\n".encode() * 20


SPOILT: Final[Mapping[str, Spoils]] = MappingProxyType(
    {
        "a bit": _bit,
        "a byte": _byte,
        "sixteen bytes": _sixteen,
        "a sector of zeros": _sector,
        "a page of zeros": _zero_page,
        "a page of ones": _full_page,
        "a page of rubbish": _random_page,
        "cut short": _cut,
        "cut at a page": _cut_by_pages,
        "something added": _longer,
        "two pages swapped": _swapped,
        "a byte of the header": _header,
        "nothing left": _empty,
        "a text in its place": _text,
    }
)
"""What happens to bytes, wherever they are."""


def spoil(path: Path, random: Random, how: Spoils) -> None:
    """Do harm to a file, so that its bytes are others."""
    before = path.read_bytes()
    while True:
        data = bytearray(before)
        how(data, random)
        if data != before or not before:
            break
    path.write_bytes(data)


def stale_page(folder: Folder, random: Random) -> None:
    """Put a page of an earlier day in its old place: a write that never arrived."""
    data = bytearray(folder.office.read_bytes())
    old = random.choice(folder.older()[:-1]).read_bytes()
    pages = [
        slice(begin, begin + PAGE)
        for begin in range(0, min(len(old), len(data)), PAGE)
        if old[begin : begin + PAGE] != data[begin : begin + PAGE]
    ]
    where = random.choice(pages)
    data[where] = old[where]
    folder.office.write_bytes(data)


def older_copy(folder: Folder, random: Random) -> None:
    """Put the whole file of an earlier day in its place: from a stick, from a cloud."""
    shutil.copy(random.choice(folder.older()[:-1]), folder.office)


def other_office(folder: Folder, _random: Random) -> None:
    """Put the file of another office in its place."""
    shutil.copy(folder.other(), folder.office)


def gone(folder: Folder, _random: Random) -> None:
    """Take the file away."""
    folder.office.unlink()


def journal_of_another(folder: Folder, _random: Random) -> None:
    """Leave the unfinished write of another office beside this one."""
    shutil.copy(f"{folder.other()}-journal", folder.journal)


def journal_of_rubbish(folder: Folder, random: Random) -> None:
    """Leave a journal that nobody can read."""
    folder.journal.write_bytes(random.randbytes(random.randint(1, 3 * PAGE)))


def log_of_another(folder: Folder, random: Random) -> None:
    """Leave the write-ahead log of another program beside it."""
    beside = folder.path / "office.aidesk-wal"
    beside.write_bytes(random.randbytes(random.randint(32, 3 * PAGE)))


def backup_gone(folder: Folder, _random: Random) -> None:
    """Take the newest backup away, and leave what is written about it."""
    good_backups(folder.keeping.backups)[0].path.unlink()


def backup_of_another(folder: Folder, _random: Random) -> None:
    """Put another office in the place of the newest backup."""
    shutil.copy(folder.other(), good_backups(folder.keeping.backups)[0].path)


def backups_swapped(folder: Folder, _random: Random) -> None:
    """Let the two newest backups change places."""
    _swap(*(each.path for each in good_backups(folder.keeping.backups)[:2]))


def manifest_gone(folder: Folder, _random: Random) -> None:
    """Take away what is written about the newest backup."""
    _manifest(folder).unlink()


def manifests_swapped(folder: Folder, _random: Random) -> None:
    """Let what is written about the two newest backups change places."""
    _swap(*(manifest_of(b.path) for b in good_backups(folder.keeping.backups)[:2]))


def manifest_edited(folder: Folder, random: Random) -> None:
    """Change one fact of the newest manifest, as by hand."""
    whole = json.loads(_manifest(folder).read_bytes())
    name = random.choice(["seq", "size", "number", "schema"])
    whole["manifest"][name] += 1
    _manifest(folder).write_text(json.dumps(whole), encoding="utf-8")


def manifest_lies(folder: Folder, random: Random) -> None:
    """Change what the newest manifest says, and its own hash with it."""
    told = good_backups(folder.keeping.backups)[0].manifest
    sums = told.sums
    lies: list[Manifest] = [
        replace(told, seq=told.seq + 1),
        replace(told, head="0" * 64),
        replace(told, sha256="0" * 64),
        replace(told, size=told.size + PAGE),
        replace(told, sums=replace(sums, paid=sums.paid + Money(1))),
        replace(told, sums=replace(sums, rows={**sums.rows, "payments": 1})),
    ]
    text = random.choice(lies).as_text()
    _manifest(folder).write_text(text, encoding="utf-8")


def witness_gone(folder: Folder, _random: Random) -> None:
    """Take away what is known elsewhere."""
    folder.keeping.witness.unlink()


def witness_behind(folder: Folder, random: Random) -> None:
    """Let what is known elsewhere be that of an earlier day."""
    backup = random.choice(good_backups(folder.keeping.backups)).manifest
    known = read_witness(folder.keeping.witness)
    assert known is not None
    behind = replace(known, seq=backup.seq, hash=backup.head, closed=None)
    keep_witness(folder.keeping.witness, behind)


def witness_of_another(folder: Folder, _random: Random) -> None:
    """Let what is known elsewhere be of another office."""
    shutil.copy(folder.path / "other" / "witness", folder.keeping.witness)


def _manifest(folder: Folder) -> Path:
    return manifest_of(good_backups(folder.keeping.backups)[0].path)


def _swap(one: Path, two: Path) -> None:
    bytes_of = one.read_bytes(), two.read_bytes()
    two.write_bytes(bytes_of[0])
    one.write_bytes(bytes_of[1])
