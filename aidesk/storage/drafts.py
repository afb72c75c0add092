"""Drafts as rows: what a person has typed and not finished, one text for each form."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from aidesk.storage.connection import Door


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft as it is stored: its content is a text that may be anything."""

    kind: str
    key: str
    content: str
    saved_at: str


class DraftRepository:
    """Reads and writes drafts; each is kept at once, in a write of its own.

    Nothing is journalled: a draft changes no fact of the office.
    """

    def __init__(self, db: Database, door: Door) -> None:
        self._conn = db.conn
        self._door = door

    def keep(self, row: DraftRow) -> None:
        """Store a draft in place of the one that was there, as the newest of all."""
        with self._door.write():
            self.drop_within(row.kind, row.key)
            self._conn.execute(
                "insert into drafts (id, kind, key, content, saved_at) values"
                " ((select coalesce(max(id), 0) + 1 from drafts), ?, ?, ?, ?)",
                [row.kind, row.key, row.content, row.saved_at],
            )

    def drop(self, kind: str, key: str) -> None:
        """Throw a draft away; nothing happens when there is none."""
        with self._door.write():
            self.drop_within(kind, key)

    def drop_within(self, kind: str, key: str) -> None:
        """Throw a draft away inside a write that does what it was about."""
        self._conn.execute("delete from drafts where kind = ? and key = ?", [kind, key])

    def get(self, kind: str, key: str) -> DraftRow | None:
        """Return a draft; None when there is none."""
        found = self._conn.execute(
            "select kind, key, content, saved_at from drafts"
            " where kind = ? and key = ?",
            [kind, key],
        ).fetchone()
        return DraftRow(*found) if found else None

    def of(self, kind: str) -> list[DraftRow]:
        """Return the drafts of a kind, the one saved last first."""
        rows = self._conn.execute(
            "select kind, key, content, saved_at from drafts"
            " where kind = ? order by id desc",
            [kind],
        ).fetchall()
        return [DraftRow(*row) for row in rows]
