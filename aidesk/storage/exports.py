"""The list of exports as rows: added to, and marked when a file was cleared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.export import CLEARED_AFTER, Export, Leaving, Way
from aidesk.storage.durable import FilePrint
from aidesk.storage.topics import Topic, Touch

_FIELDS: Final = "id, way, paper, title, place, size, sha256, exported_at, cleared_on"


class ExportRepository:
    """Reads and writes the list of what left the office."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._conn = db.conn
        self._touch = touch

    def add(
        self, way: Way, leaving: Leaving, place: str, known_by: FilePrint, at: datetime
    ) -> int:
        """Put an export on the list; return its number."""
        row = (way, leaving.paper, leaving.title, place)
        moment = at.replace(tzinfo=None).isoformat(timespec="seconds")
        cursor = self._conn.execute(
            "insert into exports"
            " (way, paper, title, place, size, sha256, exported_at)"
            " values (?, ?, ?, ?, ?, ?, ?)",
            [*row, known_by.size, known_by.sha256, moment],
        )
        self._touch(Topic.EXPORTS)
        return int(cursor.lastrowid or 0)

    def clear(self, exports: Iterable[int], on: date) -> None:
        """Note that the files of some exports are gone."""
        self._conn.executemany(
            "update exports set cleared_on = ? where id = ?",
            [(on.isoformat(), export) for export in exports],
        )
        self._touch(Topic.EXPORTS)

    def all(self) -> list[Export]:
        """Return every export, the last one first."""
        return self._where("1", [])

    def overdue(self, today: date) -> list[Export]:
        """Return the exports whose files should have been cleared, the last first."""
        last_day = today - timedelta(days=CLEARED_AFTER)
        where = "way = 'file' and cleared_on is null and date(exported_at) <= ?"
        return self._where(where, [last_day.isoformat()])

    def _where(self, condition: str, values: Sequence[str]) -> list[Export]:
        rows = self._conn.execute(
            f"select {_FIELDS} from exports where {condition} order by id desc", values
        ).fetchall()
        return [_export_of(*row) for row in rows]


def _export_of(number: int, way: str, *rest: Any) -> Export:
    paper, title, place, size, sha256, at, cleared_on = rest
    return Export(
        id=number,
        way=Way(way),
        paper=paper,
        title=title,
        place=place,
        size=size,
        sha256=sha256,
        at=datetime.fromisoformat(at),
        cleared_on=date.fromisoformat(cleared_on) if cleared_on else None,
    )
