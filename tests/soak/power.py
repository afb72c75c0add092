"""A disk that loses power: what was not synced may be there, or not, or torn.

Names are made lasting by syncing their file, as on Windows; syncing a folder does
nothing.  A deleted file may come back, a renamed one may have its old name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from random import Random
from typing import Final, assert_never

from tests.soak.disk_calls import Call, Does

SECTOR: Final = 512


class Fate(Enum):
    """What becomes of the unsynced changes of a file."""

    NONE = "none of them is there"
    ALL = "all are there"
    SOME = "some are there"
    FIRST = "the first ones are there"
    TORN = "sectors of them are there"


@dataclass(eq=False)
class _File:
    """A file's lasting contents, and the changes that are not lasting yet."""

    lasting: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list)

    def sync(self) -> None:
        for call in self.pending:
            _apply(self.lasting, call, b"\0")
        self.pending.clear()

    def after(self, fate: Fate, random: Random) -> bytes:
        """Return what is found of it after a power cut."""
        content = bytearray(self.lasting)
        garbage = fate is not Fate.ALL and random.random() < 0.5
        filling = random.randbytes(1) if garbage else b"\0"
        for call in _survivors(self.pending, fate, random):
            _apply(content, call, filling)
        return bytes(content)


@dataclass(frozen=True, slots=True)
class _Naming:
    """A change of names: ``file`` is no longer called ``old``, but ``new``."""

    file: _File
    old: str = ""
    new: str = ""


class Disk:
    """All files that calls made, and how they may look when the power goes."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._names = {path: _File(bytearray(data)) for path, data in files.items()}
        self._lasting = dict(self._names)
        self._namings: list[_Naming] = []

    def apply(self, call: Call) -> None:
        """Do a call."""
        file = self._names.get(call.path)
        match call.does:
            case Does.CREATE:
                made = self._names[call.path] = _File()
                self._namings.append(_Naming(made, new=call.path))
            case Does.WRITE | Does.TRUNCATE:
                assert file is not None
                file.pending.append(call)
            case Does.SYNC:
                if file is not None:  # a folder is none
                    file.sync()
                    self._keep_names_of(file)
            case Does.DELETE:
                del self._names[call.path]
                assert file is not None
                self._namings.append(_Naming(file, old=call.path))
            case Does.RENAME:
                assert file is not None
                self._names[call.to] = self._names.pop(call.path)
                self._namings.append(_Naming(file, call.path, call.to))
            case Does.FOLDER:
                pass
            case _:
                assert_never(call.does)

    def contents(self) -> dict[str, bytes]:
        """Return the files as they are while the power is on."""
        random = Random(0)  # noqa: S311 - nothing is left to chance
        return {
            path: file.after(Fate.ALL, random) for path, file in self._names.items()
        }

    def after_power_cut(self, random: Random) -> dict[str, bytes]:
        """Return the files that are found afterwards; each may have another fate."""
        share = random.choice((0.0, 0.5, 1.0))
        kept = [naming for naming in self._namings if random.random() < share]
        names = _renamed(self._lasting, kept)
        one = random.choice([*Fate, None])
        return {
            path: file.after(one or random.choice(list(Fate)), random)
            for path, file in names.items()
        }

    def _keep_names_of(self, file: _File) -> None:
        own = [naming for naming in self._namings if naming.file is file]
        self._namings = [n for n in self._namings if n.file is not file]
        self._lasting = _renamed(self._lasting, own)


def _renamed(names: dict[str, _File], changes: Iterable[_Naming]) -> dict[str, _File]:
    found = dict(names)
    for change in changes:
        if found.get(change.old) is change.file:
            del found[change.old]
        if change.new:
            found[change.new] = change.file
    return found


def _survivors(pending: list[Call], fate: Fate, random: Random) -> Iterator[Call]:
    match fate:
        case Fate.NONE:
            return
        case Fate.ALL:
            yield from pending
        case Fate.SOME:
            yield from (call for call in pending if random.random() < 0.5)
        case Fate.FIRST:
            yield from pending[: random.randint(0, len(pending))]
        case Fate.TORN:
            for call in pending:
                yield from _sectors(call, random)


def _sectors(call: Call, random: Random) -> Iterator[Call]:
    """Yield the sectors of a write that reached the disk."""
    if call.does is not Does.WRITE:
        if random.random() < 0.5:
            yield call
        return
    place = 0
    while place < len(call.data):
        end = min(len(call.data), place + SECTOR - (call.at + place) % SECTOR)
        if random.random() < 0.5:
            yield Call(Does.WRITE, call.path, call.at + place, call.data[place:end])
        place = end


def _apply(content: bytearray, call: Call, filling: bytes) -> None:
    if call.does is Does.TRUNCATE:
        del content[call.at :]
        content += filling * (call.at - len(content))
        return
    content += filling * (call.at - len(content))
    content[call.at : call.at + len(call.data)] = call.data
