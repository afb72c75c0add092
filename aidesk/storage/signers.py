"""Signers as rows: who holds which post, from which day to which."""

from __future__ import annotations

from datetime import date

from sqlite_utils import Database

from aidesk.domain.signer import Post, Signer
from aidesk.storage.topics import Topic, Touch


class SignerRepository:
    """Reads and writes who signs."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def all(self) -> list[Signer]:
        """Return everybody who ever signed, by post and then by time."""
        rows = self._db.query("select * from signers order by since")
        found = [
            Signer(
                post=Post(row["post"]),
                name=row["name"],
                since=date.fromisoformat(row["since"]),
                until=date.fromisoformat(row["until"]) if row["until"] else None,
                id=row["id"],
            )
            for row in list(rows)
        ]
        return sorted(found, key=lambda signer: list(Post).index(signer.post))

    def add(self, signer: Signer) -> int:
        """Store a signer and return the id."""
        cursor = self._db.conn.execute(
            "insert into signers (post, name, since, until) values (?, ?, ?, ?)",
            _values(signer),
        )
        self._touch(Topic.OFFICE)
        return int(cursor.lastrowid or 0)

    def change(self, signer: Signer) -> None:
        """Store what a signer is now, found by the id."""
        self._db.conn.execute(
            "update signers set post = ?, name = ?, since = ?, until = ? where id = ?",
            [*_values(signer), signer.id],
        )
        self._touch(Topic.OFFICE)

    def remove(self, signer: int) -> None:
        """Take a signer out again."""
        self._db.conn.execute("delete from signers where id = ?", [signer])
        self._touch(Topic.OFFICE)


def _values(signer: Signer) -> list[str | None]:
    until = signer.until.isoformat() if signer.until else None
    return [signer.post, signer.name, signer.since.isoformat(), until]
