"""Work that is broken off, and how it is looked at afterwards: the frame of it."""

from __future__ import annotations

import hashlib
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from aidesk.paths import Keeping
from aidesk.services.checking import check_office
from aidesk.services.opening import NotClosed, Sound, examine

NOW: Final = datetime(2019, 12, 1, 9)  # noqa: DTZ001 - office time
OFFICE: Final = "office.aidesk"


class BrokenError(Exception):
    """Something was lost, halved, doubled or damaged: the program is at fault."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a trial's office lies, and what is kept of it."""

    folder: Path

    @property
    def office(self) -> Path:
        """Return the office file."""
        return self.folder / "data" / OFFICE

    @property
    def keeping(self) -> Keeping:
        """Return where its backups and its witness lie."""
        return Keeping(self.folder / "backups", self.folder / "else" / "witness.json")

    def backups(self) -> list[Path]:
        """Return the copies that have the name of a finished backup."""
        return sorted(self.keeping.backups.glob("*.aidesk"))


@dataclass
class Work(ABC):
    """Steps that are each acknowledged, and what an office is after each of them.

    ``states`` holds for each step what is there before it, and at its end what is
    there after the last; ``calls`` how many calls each step makes, once counted.
    """

    name: str
    states: list[str] = field(default_factory=list)
    calls: list[int] = field(default_factory=list)

    @property
    def length(self) -> int:
        """Return how many steps there are."""
        return len(self.states) - 1

    @abstractmethod
    def lay_out(self, place: Place, start: int) -> None:
        """Put an office there as it is before a step."""

    @abstractmethod
    def session(self, place: Place) -> AbstractContextManager[Any]:
        """Open the office to work on it."""

    @abstractmethod
    def take(self, session: Any, number: int) -> None:
        """Take a step; or find that it was taken, and change nothing."""

    @abstractmethod
    def state(self, session: Any) -> str:
        """Return what is there now."""

    @abstractmethod
    def look(self, place: Place, least: int, most: int, *, finish: bool) -> None:
        """Raise BrokenError unless between ``least`` and ``most`` steps were taken.

        Each counts whole.  The office opens, all its checks are well, and the work
        can go on; with ``finish`` to its end, which is as it would have been.
        """

    def expect(self, state: str, least: int, most: int) -> None:
        """Raise BrokenError unless a state is that after so many steps."""
        allowed = self.states[least : most + 1]
        if state not in allowed:
            known = [n for n, known in enumerate(self.states) if known == state]
            msg = f"{self.name}: neither {least} nor {most} steps, but {known or 'a part'}"
            raise BrokenError(msg)


def expect_opens(place: Place) -> None:
    """Raise BrokenError unless the office opens without a question, and is well."""
    verdict = examine(place.office, place.keeping)
    if not isinstance(verdict, Sound | NotClosed):
        msg = f"the office is {verdict}"
        raise BrokenError(msg)
    if isinstance(verdict, Sound) and not verdict.checked:
        expect_well(place.office)


def expect_well(office: Path) -> None:
    """Raise BrokenError when a check of the office finds anything."""
    found = [r for r in check_office(office) if not r.is_well]
    if found:
        msg = "; ".join(f"{r.checked}: {r.findings}" for r in found)
        raise BrokenError(msg)


def rows_state(conn: sqlite3.Connection, without: Sequence[str] = ()) -> str:
    """Return the fingerprint of all rows and tables, in whatever order they lie."""
    cursor = sqlite3.Cursor(conn)  # the program's own turns each row's errors
    schema = cursor.execute("select type, name, sql from sqlite_master").fetchall()
    found = [repr(row) for row in schema]
    for kind, name, _ in schema:
        if kind == "table" and name not in without:
            rows = cursor.execute(f'select * from "{name}"')  # noqa: S608 - of the file
            found += [f"{name}{row!r}" for row in rows.fetchall()]
    return hashlib.sha256("\n".join(sorted(found)).encode()).hexdigest()
