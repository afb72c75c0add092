"""The office itself: its unit, settings, communities and institutions."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from aidesk.storage.topics import Topic, Touch


@dataclass(frozen=True, slots=True)
class Office:
    """Whose office this is; a practice office has a day of its own."""

    unit: str
    practice: bool = False
    practice_day: date | None = None


class OfficeRepository:
    """Reads and writes what holds for the whole office."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def found(self, office: Office, secret: str, made_at: str) -> None:
        """Write the one row that every office file has."""
        day = office.practice_day
        self._db.conn.execute(
            "insert into office values (1, ?, ?, ?, ?, ?)",
            [
                office.unit,
                int(office.practice),
                day.isoformat() if day else None,
                secret,
                made_at,
            ],
        )

    def get(self) -> Office:
        """Return whose office this is."""
        row = next(self._rows("select * from office"))
        day = row["practice_day"]
        return Office(
            row["unit"], bool(row["practice"]), date.fromisoformat(day) if day else None
        )

    def set_unit(self, unit: str) -> None:
        """Give the office another name."""
        self._db.conn.execute("update office set unit = ?", [unit])
        self._touch(Topic.OFFICE)

    def set_practice_day(self, day: date) -> None:
        """Let a practice office's calendar stand on another day."""
        self._db.conn.execute("update office set practice_day = ?", [day.isoformat()])
        self._touch(Topic.OFFICE)

    def keyed(self, text: str) -> str:
        """Return a keyed hash by which a journal tells equal texts, not which."""
        row = next(self._rows("select secret from office"))
        secret = bytes.fromhex(row["secret"])
        return hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()[:16]

    def identity(self) -> str:
        """Return by what this office and its copies are told from all others."""
        return self.keyed("aidesk office")

    def settings(self) -> dict[str, str]:
        """Return the settings that were ever set."""
        return {r["name"]: r["value"] for r in self._rows("select * from settings")}

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._db.conn.execute(
            "insert into settings values (?, ?)"
            " on conflict (name) do update set value = excluded.value",
            [name, value],
        )
        self._touch(Topic.OFFICE)

    def communities(self) -> list[tuple[str, str]]:
        """Return street and name of each community that is offered, as lists are."""
        rows = self._rows(
            "select street, name from communities"
            " where id not in (select community_id from retired_communities)"
            " order by street, name"
        )
        return [(r["street"], r["name"]) for r in rows]

    def community(self, street: str, name: str) -> int:
        """Return a community's id; it is added when it is new, and offered again."""
        self._db.conn.execute(
            "insert into communities (street, name) values (?, ?)"
            " on conflict do nothing",
            [street, name],
        )
        sql = "select id from communities where street = ? and name = ?"
        found = int(self._db.conn.execute(sql, [street, name]).fetchone()[0])
        self._db.conn.execute(
            "delete from retired_communities where community_id = ?", [found]
        )
        return found

    def institutions(self) -> dict[int, str]:
        """Return the institutions by id."""
        rows = self._rows("select id, name from institutions order by name")
        return {r["id"]: r["name"] for r in rows}

    def add_institution(self, name: str) -> int:
        """Add an institution and return its id."""
        cursor = self._db.conn.execute(
            "insert into institutions (name) values (?)", [name]
        )
        self._touch(Topic.HOUSEHOLDS)
        return int(cursor.lastrowid or 0)

    def _rows(self, sql: str) -> Any:
        return iter(list(self._db.query(sql)))
