"""What the last acts can be undone with: the images that the tables keep."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from aidesk.storage.topics import Topic, Touch

TOPICS: Final[Mapping[str, tuple[Topic, ...]]] = MappingProxyType(
    {
        "office": (Topic.OFFICE,),
        "settings": (Topic.OFFICE,),
        "signers": (Topic.OFFICE,),
        "calendar_days": (Topic.OFFICE,),
        "seals": (Topic.OFFICE, Topic.RUNS, Topic.FUNDS),
        "communities": (Topic.HOUSEHOLDS,),
        "retired_communities": (Topic.HOUSEHOLDS,),
        "persons": (Topic.HOUSEHOLDS,),
        "households": (Topic.HOUSEHOLDS,),
        "members": (Topic.HOUSEHOLDS,),
        "incomes": (Topic.HOUSEHOLDS,),
        "institutions": (Topic.HOUSEHOLDS,),
        "accounts": (Topic.HOUSEHOLDS,),
        "programmes": (Topic.PROGRAMMES,),
        "programme_documents": (Topic.PROGRAMMES,),
        "standards": (Topic.PROGRAMMES,),
        "allowance_rates": (Topic.PROGRAMMES,),
        "enrolments": (Topic.ENROLMENTS,),
        "enrolment_terms": (Topic.ENROLMENTS,),
        "cases": (Topic.ENROLMENTS,),
        "funds": (Topic.FUNDS,),
        "transfers": (Topic.FUNDS,),
        "expenditures": (Topic.FUNDS,),
        "runs": (Topic.RUNS, Topic.FUNDS),
        "payments": (Topic.RUNS, Topic.FUNDS),
        "line_results": (Topic.RUNS, Topic.FUNDS),
        "return_decisions": (Topic.RUNS, Topic.FUNDS),
        "recovery_entries": (Topic.RUNS, Topic.FUNDS),
        "withholding_orders": (Topic.RUNS,),
        "holds": (Topic.RUNS, Topic.ENROLMENTS),
        "reports": (Topic.PAPERS,),
        "report_texts": (Topic.PAPERS,),
        "report_scores": (Topic.PAPERS,),
        "held_lines": (Topic.RUNS,),
    }
)
"""What pages must hear of when rows of a table are put back."""

_TABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "household": "households",
        "person": "persons",
        "enrolment": "enrolments",
        "run": "runs",
    }
)
"""Where that lies what journal lines are about, as far as their words need it."""

_AT_ONCE: Final = 1000


class UndoRepository:
    """A pile of acts that can be undone, the newest on top."""

    def __init__(self, conn: sqlite3.Connection, touch: Touch) -> None:
        self._conn = conn
        self._touch = touch
        self._statements: dict[tuple[str, str], str] = {}

    def last(self) -> int | None:
        """Return the first journal line of the newest act that can be undone."""
        row = self._conn.execute("select max(seq) from undo_acts").fetchone()
        return None if row[0] is None else int(row[0])

    def pile(self) -> list[int]:
        """Return the first journal lines of all such acts, the newest first."""
        rows = self._conn.execute("select seq from undo_acts order by seq desc")
        return [int(row[0]) for row in rows.fetchall()]

    def is_there(self, subject: str) -> bool:
        """Tell whether what a journal line is about is there: undoing may remove it."""
        kind, _, number = subject.partition(":")
        if kind not in _TABLES:
            return True
        sql = f"select 1 from {_TABLES[kind]} where id = ?"
        return (
            self._conn.execute(sql, [number.partition(":")[0]]).fetchone() is not None
        )

    def last_row(self) -> int:
        """Return the number of the newest image; 0 when there is none."""
        row = self._conn.execute("select max(id) from undo_rows").fetchone()
        return int(row[0] or 0)

    def put_on_pile(self, seq: int, before: int) -> None:
        """Keep the images after ``before`` as what an act is undone with."""
        last = self.last_row()
        if last > before:
            self._conn.execute(
                "insert into undo_acts values (?, ?, ?)", [seq, before + 1, last]
            )

    def forget(self) -> None:
        """Drop all images: nothing that was done so far can be undone any more."""
        self._conn.execute("delete from undo_acts")
        self._conn.execute("delete from undo_rows")

    def undo(self, seq: int) -> None:
        """Put back what the newest act changed, and take it off the pile."""
        first, last = self._conn.execute(
            "select first_row, last_row from undo_acts where seq = ?", [seq]
        ).fetchone()
        self._conn.execute("insert into undoing values (?)", [seq])
        for table, verb, key, image in self._images(first, last):
            self._put_back(table, verb, key, image)
            for topic in TOPICS[table]:
                self._touch(topic)
        self._conn.execute("delete from undo_acts where seq = ?", [seq])
        self._conn.execute("delete from undo_rows where id >= ?", [first])
        self._conn.execute("delete from undoing")

    def _images(
        self, first: int, last: int
    ) -> Iterator[tuple[str, str, list[object], list[object]]]:
        """Yield images from the last to the first."""
        above = last + 1
        while above > first:
            rows = self._conn.execute(
                "select id, table_name, op, key, coalesce(image, '[]') from undo_rows"
                " where id between ? and ? order by id desc limit ?",
                [first, above - 1, _AT_ONCE],
            ).fetchall()
            if not rows:
                return
            for number, table, verb, key, image in rows:
                above = number
                yield table, verb, _values(key), _values(image)

    def _put_back(
        self, table: str, verb: str, key: list[object], image: list[object]
    ) -> None:
        if (table, verb) == ("runs", "insert"):  # its payments keep no images
            self._conn.execute("delete from payments where run_id = ?", key)
        kind = (table, verb)
        if kind not in self._statements:
            self._statements[kind] = self._statement(table, verb)
        values = image if verb == "delete" else [*image, *key]
        self._conn.execute(self._statements[kind], values)

    def _statement(self, table: str, verb: str) -> str:
        """Return what takes a change of one row back."""
        info = self._conn.execute(f"pragma table_info({table})").fetchall()
        columns = [column[1] for column in info]
        keys = [c[1] for c in sorted(info, key=lambda c: c[5]) if c[5]]
        where = " and ".join(f"{key} = ?" for key in keys)
        if verb == "insert":
            return f"delete from {table} where {where}"
        if verb == "update":
            changed = ", ".join(f"{column} = ?" for column in columns)
            return f"update {table} set {changed} where {where}"
        marks = ", ".join("?" * len(columns))
        return f"insert into {table} ({', '.join(columns)}) values ({marks})"


def _values(array: str) -> list[object]:
    """Return the values that a trigger has written; texts may hold line breaks."""
    values: list[object] = json.loads(array, strict=False)
    return values
