"""The steps by which an office file came to its present tables; only added to."""

from __future__ import annotations

import hashlib
import sqlite3
from functools import cache
from typing import Final

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from aidesk.storage.connection import APPLICATION_ID
from aidesk.storage.schema.daily_work import DAILY_WORK
from aidesk.storage.schema.journal import JOURNAL
from aidesk.storage.schema.keeping import KEEPING
from aidesk.storage.schema.money import MONEY
from aidesk.storage.schema.over_time import OVER_TIME
from aidesk.storage.schema.people import PEOPLE
from aidesk.storage.schema.rights import RIGHTS
from aidesk.storage.schema.undo import UNDO, keep_images

migrations = Migrations("aidesk")


@migrations()
def m001_first_office(db: Database) -> None:
    """Make the tables of the first office file."""
    for script in (PEOPLE, RIGHTS, MONEY, JOURNAL):
        db.executescript(script)


@migrations()
def m002_money_over_time(db: Database) -> None:
    """Let money come back, be recovered, reversed, withheld, and months be sealed."""
    db.executescript(OVER_TIME)
    db.executescript(UNDO)
    keep_images(db)


@migrations()
def m003_daily_work(db: Database) -> None:
    """Keep working days, holds of a payee, terms of office, and drafts."""
    for script in DAILY_WORK:
        db.executescript(script)
    keep_images(db)


@migrations()
def m004_safe_keeping(db: Database) -> None:
    """List what leaves the office."""
    db.executescript(KEEPING)
    keep_images(db)


VERSION: Final = 4
"""How many steps there are; the file's ``user_version``."""


def bring_up_to_date(db: Database) -> None:
    """Apply the steps that a file lacks and stamp it."""
    migrations.apply(db)
    db.conn.execute(f"pragma application_id = {APPLICATION_ID}")
    db.conn.execute(f"pragma user_version = {VERSION}")


def fingerprint(conn: sqlite3.Connection) -> str:
    """Return a hash of all tables, indexes and triggers as they are written."""
    rows = conn.execute(
        "select type, name, coalesce(sql, '') from sqlite_master"
        " where name not like 'sqlite_stat%' order by type, name"
    ).fetchall()
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def names(conn: sqlite3.Connection) -> frozenset[str]:
    """Return what a file has: ``table members``, ``trigger payments_never_change``."""
    rows = conn.execute("select type, name from sqlite_master").fetchall()
    return frozenset(f"{kind} {name}" for kind, name in rows)


@cache
def expected(version: int = VERSION) -> tuple[str, frozenset[str]]:
    """Return the fingerprint and the names that a file of a step has."""
    conn = sqlite3.connect(":memory:")
    try:
        db = Database(conn, execute_plugins=False)
        later = [step.name for step in migrations.pending(db)[version:]]
        migrations.apply(db, stop_before=later)
        return fingerprint(conn), names(conn)
    finally:
        conn.close()


def steps_done(db: Database) -> int:
    """Return how many steps a file has behind it; one that was cut off has some."""
    return len(migrations.applied(db))
