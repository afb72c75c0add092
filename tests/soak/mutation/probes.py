"""Try out what the tables of an office file refuse, layer by layer.

Columns are tried without triggers, as if there were none; triggers are tried on the
whole; what undoing needs is tried with those triggers alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any, Final

from tests.soak.mutation.acts import REFUSED, Step
from tests.soak.mutation.people_rows import Row
from tests.soak.mutation.rows import OFFICE, another
from tests.soak.mutation.schema import Part, build
from tests.soak.mutation.wrong import LOOSE, ONCE, TOGETHER, TWICE, WRONG
from tests.unit.storage.test_schema import OPTIONAL

_WITHOUT_IMAGES: Final = {
    "drafts",
    "exports",
    "issued_papers",
    "journal",
    "undo_acts",
    "undo_rows",
    "undoing",
}
"""Tables that undoing leaves alone."""


def not_refused(parts: tuple[Part, ...]) -> Iterator[str]:
    """Yield what these tables take, or let be done, though they must not."""
    yield from _of_columns(parts)
    yield from _of_triggers(parts)
    yield from _of_undoing(parts)


def first_not_refused(parts: tuple[Part, ...], kind: str) -> str | None:
    """Return the first of these of the layer where a guard of this kind stands."""
    layers: tuple[Callable[[tuple[Part, ...]], Iterator[str]], ...] = (
        (_of_triggers, _of_undoing) if kind == "trigger" else (_of_columns,)
    )
    found = (what for layer in layers for what in layer(parts))
    return next(found, None)


def refused_though_good(parts: tuple[Part, ...]) -> Iterator[str]:
    """Yield the tables that do not take one more good row."""
    with closing(_filled(build(parts, "table", "index"))) as conn:
        for table in OFFICE:
            if not _takes(conn, table, another(table)):
                yield table


def wrong_rows() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield rows that a table must refuse: the table, what is wrong, the row."""
    for table in OFFICE:
        good = another(table)
        changes = [{c: v} for c, vs in WRONG.get(table, {}).items() for v in vs]
        changes += [*TOGETHER.get(table, ()), *TWICE.get(table, ())]
        first = OFFICE[table][0] if OFFICE[table] else {}
        changes += [{c: first[c] for c in columns} for columns in ONCE.get(table, ())]
        changes += [{c: None} for c in good if c not in _may_be_missing(table)]
        changes += [dict([LOOSE[table]])] if table in LOOSE else []
        for change in changes:
            yield table, f"{table}: {change}"[:90], {**good, **change}


def _may_be_missing(table: str) -> set[str]:
    """Return the columns that may be left empty; a row's own number is then given."""
    keys = {
        "withholding_orders": {"enrolment_id"},
        "cases": {"enrolment_id"},
        "retired_communities": {"community_id"},
    }
    return {"id", "seq", "act"} | OPTIONAL.get(table, set()) | keys.get(table, set())


def _of_columns(parts: tuple[Part, ...]) -> Iterator[str]:
    with closing(_filled(build(parts, "table", "index"))) as conn:
        for table, wrong, row in wrong_rows():
            if _takes(conn, table, row):
                yield wrong


def _of_triggers(parts: tuple[Part, ...]) -> Iterator[str]:
    conn = _filled(build(parts, "table", "index"))
    with closing(conn):
        _add_triggers(conn, parts)
        for trigger, attacks in REFUSED.items():
            for number, steps in enumerate(attacks, 1):
                with _taken_back(conn):
                    for step in steps[:-1]:
                        _do(conn, step)
                    if _is_done(conn, steps[-1]):
                        yield f"{trigger} {number}"


def _of_undoing(parts: tuple[Part, ...]) -> Iterator[str]:
    """Yield the acts of which undoing would not know, or would know wrongly."""
    conn = _filled(build(parts, "table", "index"))
    with closing(conn):
        undo = tuple(part for part in parts if part.name.startswith("undo_"))
        _add_triggers(conn, undo)
        conn.execute("pragma foreign_keys = off")
        for table in OFFICE.keys() - _WITHOUT_IMAGES:
            for verb in ("insert", "update", "delete"):
                if (table, verb) != ("payments", "insert"):
                    with _taken_back(conn):
                        if not _is_kept(conn, table, verb):
                            yield f"{verb} of {table}"


def _is_kept(conn: sqlite3.Connection, table: str, verb: str) -> bool:
    before = conn.execute("select count(*) from undo_rows").fetchone()[0]
    column = next(iter(another(table)))
    if verb == "insert":
        _make_room(conn, table)
        _insert(conn, table, another(table))
    elif verb == "update":
        conn.execute(f"update {table} set {column} = {column}")  # noqa: S608 - tables of ours
    else:
        conn.execute(f"delete from {table}")  # noqa: S608
    rows = 1 if verb == "insert" else len(OFFICE[table])
    kept = conn.execute(
        "select count(*), count(image) from undo_rows"
        " where id > ? and table_name = ? and op = ?",
        [before, table, verb],
    ).fetchone()
    return bool(kept == (rows, 0 if verb == "insert" else rows))


def _filled(conn: sqlite3.Connection) -> sqlite3.Connection:
    conn.execute("begin")
    for table, rows in OFFICE.items():
        for row in rows:
            _insert(conn, table, row)
    return conn


def _add_triggers(conn: sqlite3.Connection, parts: tuple[Part, ...]) -> None:
    for part in parts:
        if part.kind == "trigger":
            conn.execute(part.sql)
    conn.execute("commit")


def _make_room(conn: sqlite3.Connection, table: str) -> None:
    """Let a good row more be possible where there is never more than one."""
    if table == "office":
        conn.execute("delete from office")


def _insert(conn: sqlite3.Connection, table: str, row: Row) -> None:
    marks = ", ".join("?" * len(row))
    sql = f"insert into {table} ({', '.join(row)}) values ({marks})"  # noqa: S608
    conn.execute(sql, list(row.values()))


def _takes(conn: sqlite3.Connection, table: str, row: Row) -> bool:
    with _taken_back(conn):
        _make_room(conn, table)
        try:
            _insert(conn, table, row)
        except sqlite3.IntegrityError:
            return False
        return True


def _do(conn: sqlite3.Connection, step: Step) -> None:
    if isinstance(step, str):
        conn.execute(step)
    else:
        table, changes = step
        _insert(conn, table, {**another(table), **changes})


def _is_done(conn: sqlite3.Connection, step: Step) -> bool:
    try:
        _do(conn, step)
    except sqlite3.IntegrityError:
        return False
    return True


@contextmanager
def _taken_back(conn: sqlite3.Connection) -> Iterator[None]:
    """Let whatever is done be as if it had never been."""
    conn.execute("savepoint probe")
    try:
        yield
    finally:
        conn.execute("rollback to probe")
        conn.execute("release probe")
