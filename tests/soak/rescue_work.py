"""A damaged office that is set aside and restored, as work that is broken off."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

from aidesk.domain.backup import Why
from aidesk.domain.journal import Act
from aidesk.services.backups import make_backup, newest_good
from aidesk.services.opening import NotClosed, Sound, examine
from aidesk.services.restoring import restore
from aidesk.storage.connection import open_connection
from aidesk.storage.store import Store
from tests.soak.month_steps import make_office
from tests.soak.work import NOW, BrokenError, Place, Work, expect_opens, rows_state

PAGE = 4096
_DAMAGED = "damaged, or not there"
_JOURNAL = ("journal",)  # it names what was replaced


class RescueWork(Work):
    """Restores the newest good backup over a damaged office, which is kept."""

    def __init__(self, folder: Path) -> None:
        super().__init__("坏了恢复")
        self._kept = folder / "damaged"
        place = Place(self._kept)
        place.office.parent.mkdir(parents=True)
        make_office(place.office)
        Store.open(place.office, witness=place.keeping.witness).close()
        make_backup(place.office, place.keeping, Why.CLOSE, NOW)
        whole = place.office.read_bytes()
        self._found = whole[: 9 * PAGE] + b"\xff" * PAGE + whole[10 * PAGE :]
        place.office.write_bytes(self._found)
        restored = Place(folder / "restored")
        self.lay_out(restored, 0)
        self.states = [_DAMAGED]
        self.take(restored, 0)
        self.states.append(self.state(restored))

    def lay_out(self, place: Place, start: int) -> None:
        assert not start
        shutil.copytree(self._kept, place.folder)

    @contextmanager
    def session(self, place: Place) -> Iterator[Place]:
        yield place

    def take(self, session: Place, number: int) -> None:
        if _is_sound(session):
            return
        backup = newest_good(session.keeping)
        assert backup is not None
        act = Act(NOW + timedelta(hours=1), "测试员", "恢复")
        restore(session.office, session.keeping, backup, act)

    def state(self, session: Place) -> str:
        if not _is_sound(session):
            return _DAMAGED
        db, _ = open_connection(session.office, read_only=True)
        with closing(db.conn):
            return rows_state(db.conn, _JOURNAL)

    def look(self, place: Place, least: int, most: int, *, finish: bool) -> None:
        self.expect(self.state(place), least, most)
        self._expect_kept(place)
        self.take(place, 0)
        self.expect(self.state(place), 1, 1)
        self._expect_kept(place)
        expect_opens(place)

    def _expect_kept(self, place: Place) -> None:
        """Expect the damaged file to be in its place, or set aside."""
        files = place.office.parent.rglob(place.office.name)
        if self._found not in (file.read_bytes() for file in files):
            msg = "the damaged file is not there any more"
            raise BrokenError(msg)


def _is_sound(place: Place) -> bool:
    return isinstance(examine(place.office, place.keeping), Sound | NotClosed)
