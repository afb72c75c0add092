"""The office's calendar: the days that are not worked, or worked, as their weekday is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlite_utils import Database

from aidesk.domain.working_days import CalendarDay, DayKind
from aidesk.storage.topics import Topic, Touch


class CalendarRepository:
    """Reads and writes the days of the calendar."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def days(self, year: int | None = None) -> list[CalendarDay]:
        """Return the days of a year, or of all years, in their order."""
        where = "" if year is None else " where day like ?"
        rows = self._db.conn.execute(
            f"select day, kind, name from calendar_days{where} order by day",
            [] if year is None else [f"{year:04d}-%"],
        ).fetchall()
        return [
            CalendarDay(date.fromisoformat(day), DayKind(kind), name)
            for day, kind, name in rows
        ]

    def get(self, day: date) -> CalendarDay | None:
        """Return what the calendar says of a day; None where it says nothing."""
        row = self._db.conn.execute(
            "select kind, name from calendar_days where day = ?", [day.isoformat()]
        ).fetchone()
        return None if row is None else CalendarDay(day, DayKind(row[0]), row[1])

    def keep(self, days: Iterable[CalendarDay]) -> None:
        """Keep days, in place of what was known of them."""
        self._db.conn.executemany(
            "insert into calendar_days values (?, ?, ?) on conflict (day)"
            " do update set kind = excluded.kind, name = excluded.name",
            [(each.day.isoformat(), each.kind, each.name) for each in days],
        )
        self._touch(Topic.OFFICE)

    def remove(self, day: date) -> None:
        """Forget a day."""
        self._db.conn.execute(
            "delete from calendar_days where day = ?", [day.isoformat()]
        )
        self._touch(Topic.OFFICE)
