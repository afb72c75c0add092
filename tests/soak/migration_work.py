"""An office file of an earlier step that is opened, as work that is broken off."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from aidesk.storage.migrations import VERSION
from aidesk.storage.store import Store
from tests.soak.work import BrokenError, Place, Work, expect_well, rows_state

FILES: Final = Path(__file__).parents[1] / "files"
_WHEN: Final = ("_sqlite_migrations",)  # when each step was applied


class MigrationWork(Work):
    """Brings an office file of one earlier step up to date: whole or not at all."""

    def __init__(self, folder: Path, version: int) -> None:
        super().__init__(f"升级{version}")
        self._old = FILES / f"office_v{version}.aidesk"
        place = Place(folder)
        self.lay_out(place, 0)
        self.states.append(_state(place.office))
        self.take(place, 0)
        self.states.append(_state(place.office))

    def lay_out(self, place: Place, start: int) -> None:
        assert not start
        place.office.parent.mkdir(parents=True)
        shutil.copy(self._old, place.office)

    @contextmanager
    def session(self, place: Place) -> Iterator[Place]:
        yield place

    def take(self, session: Place, number: int) -> None:
        Store.open(session.office, witness=session.keeping.witness).close()

    def state(self, session: Place) -> str:
        """Return what is there; between two steps it counts as before the first."""
        with closing(sqlite3.connect(session.office)) as conn:
            if conn.execute("pragma user_version").fetchone()[0] < VERSION:
                return self.states[0]
        return _state(session.office)

    def look(self, place: Place, least: int, most: int, *, finish: bool) -> None:
        if _state(place.office) != self.states[0]:
            self._expect_a_copy(place)
        self.expect(self.state(place), least, most)
        self.take(place, 0)
        self.expect(self.state(place), 1, 1)
        self._expect_a_copy(place)
        expect_well(place.office)

    def _expect_a_copy(self, place: Place) -> None:
        """Expect the file as it was to be kept, and nothing half beside it."""
        copies = [*place.office.parent.glob("*（升级前*"), *place.backups()]
        if self.states[0] not in map(_state, copies):
            msg = f"{self.name}: of {len(copies)} copies none is the file as it was"
            raise BrokenError(msg)


def _state(office: Path) -> str:
    try:
        with closing(sqlite3.connect(office)) as conn:
            return rows_state(conn, _WHEN)
    except sqlite3.DatabaseError as error:
        return f"unreadable: {error}"
