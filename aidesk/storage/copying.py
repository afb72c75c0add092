"""A copy of an office file by SQLite itself, and what a file says about itself."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aidesk.domain.backup import Sums
from aidesk.domain.money import Money
from aidesk.storage.connection import Opened, open_connection
from aidesk.storage.durable import FilePrint, file_print, told_as_file_errors
from aidesk.storage.errors import (
    DamagedOfficeError,
    OfficeDiskFullError,
    OfficeReadOnlyError,
    OfficeUnreachableError,
    told_as_office_errors,
)
from aidesk.storage.journal import JournalRepository
from aidesk.storage.office import OfficeRepository

_NOT_COUNTED: Final = frozenset({"drafts"})
"""What is written without a journal line, so it may change while a copy is made."""

_TABLES: Final = """
select name from sqlite_master where type = 'table' and name not like 'sqlite_%'
    order by name
"""
_MOVES: Final = """
select f.programme || '/' || f.year, coalesce(sum(case t.cause
    when 'allotted' then 0 when 'moved_out' then -t.amount
    when 'handed_back' then -t.amount else t.amount end), 0)
from funds as f left join transfers as t on t.fund_id = f.id group by f.id
"""
_SPENT: Final = """
select f.programme || '/' || f.year, sum(p.amount)
from runs as r join payments as p on p.run_id = r.id join funds as f on f.id = r.fund_id
left join line_results as l on l.run_id = p.run_id and l.line = p.line
where r.state in ('sent', 'settled') and l.result is not 'returned' group by f.id
union all
select f.programme || '/' || f.year, sum(e.amount)
from expenditures as e join funds as f on f.id = e.fund_id group by f.id
"""
_RECOVERED: Final = """
select f.programme || '/' || f.year, -sum(e.amount)
from recovery_entries as e join funds as f on f.id = e.fund_id
left join runs as r on r.id = e.run_id
left join line_results as l on l.run_id = e.run_id and l.line = e.line
where e.kind = 'received' or e.kind = 'withheld'
    and r.state in ('sent', 'settled') and l.result is not 'returned'
group by f.id
"""
_PAID: Final = "select coalesce(sum(amount), 0) from payments"
_ARRIVED: Final = """
select coalesce(sum(amount), 0) from transfers where cause = 'arrived'
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """What an office file says about itself: whose it is, how far, and its sums."""

    schema: int
    office: str
    unit: str
    practice: bool
    seq: int
    head: str
    sums: Sums


def standing(path: Path) -> Standing:
    """Read what a file of any step says about itself, and write nothing.

    Raises an OfficeFileError; DamagedOfficeError where something cannot be read.
    """
    with _read_only(path) as (db, _):
        conn = db.conn
        conn.execute("begin")  # all of it at one moment
        schema = conn.execute("pragma user_version").fetchone()[0]
        whose = OfficeRepository(db, lambda _topic: None)
        office, head = whose.get(), JournalRepository(conn).head()
        return Standing(
            schema,
            whose.identity(),
            office.unit,
            office.practice,
            head.seq,
            head.hash,
            _sums(conn),
        )


def settle(path: Path) -> None:
    """Let SQLite take back a write that was cut off, as any opening does."""
    with told_as_office_errors(path):
        db, _ = open_connection(path)
        with closing(db.conn) as conn:
            conn.execute("select 1 from sqlite_master").fetchone()


def copy_office(source: Path, part: Path) -> FilePrint:
    """Write a copy of an office that may be in use; return its print.

    Raises an OfficeFileError that names the source, or the copy where that could
    not be written.
    """
    with told_as_file_errors(part):
        part.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        part.touch()  # what SQLite says of a folder it cannot write does not tell why
    with _read_only(source) as (db, door), _told_of(part), door.migration():
        db.conn.execute("pragma query_only = 0")  # it would forbid the copy as well
        db.conn.execute("vacuum into ?", [str(part)])
    with told_as_file_errors(part), part.open("rb+") as file:
        os.fsync(file.fileno())
    return file_print(part)


@contextmanager
def _told_of(part: Path) -> Iterator[None]:
    """Name the copy in errors about writing: a source is only read."""
    try:
        yield
    except (OfficeDiskFullError, OfficeReadOnlyError, OfficeUnreachableError) as error:
        raise type(error)(part) from error


@contextmanager
def _read_only(path: Path) -> Iterator[Opened]:
    """Open a file for reading; whatever cannot be read in it is damage."""
    with told_as_office_errors(path):
        opened = open_connection(path, read_only=True)
    with closing(opened[0].conn):
        try:
            with told_as_office_errors(path):
                yield opened
        except (sqlite3.DatabaseError, KeyError, TypeError, ValueError) as error:
            raise DamagedOfficeError(path) from error


def _sums(conn: sqlite3.Connection) -> Sums:
    tables = {row[0] for row in conn.execute(_TABLES)} - _NOT_COUNTED
    rows = {name: _one(conn, f'select count(*) from "{name}"') for name in tables}
    balances: dict[str, int] = dict(conn.execute(_MOVES))
    takes = (
        _SPENT
        if "recovery_entries" not in tables
        else f"{_SPENT} union all {_RECOVERED}"
    )
    for fund, amount in conn.execute(takes):
        balances[fund] -= amount
    return Sums(
        rows,
        Money(_one(conn, _PAID)),
        Money(_one(conn, _ARRIVED)),
        {fund: Money(amount) for fund, amount in balances.items()},
    )


def _one(conn: sqlite3.Connection, sql: str) -> int:
    return int(conn.execute(sql).fetchone()[0])
