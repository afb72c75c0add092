"""The one place where a connection is opened, and the door that guards writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Final, Self, cast
from urllib.parse import quote

from sqlite_utils import Database

from aidesk.storage.errors import OnlyReadingError, told_as_office_errors

APPLICATION_ID: Final = 0x41444B31  # "ADK1"

_PRAGMAS: Final = {
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "busy_timeout": 5000,
    "synchronous": 2,
    "temp_store": 2,
    "cache_spill": 0,
    "cache_size": -65536,  # KiB: the facts of 100,000 households are read but once
}
_ROWS: Final = {sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE}
_SCHEMA: Final = {
    sqlite3.SQLITE_CREATE_INDEX,
    sqlite3.SQLITE_CREATE_TABLE,
    sqlite3.SQLITE_CREATE_TRIGGER,
    sqlite3.SQLITE_CREATE_VIEW,
    sqlite3.SQLITE_CREATE_TEMP_TABLE,
    sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
    sqlite3.SQLITE_CREATE_TEMP_VIEW,
    sqlite3.SQLITE_CREATE_VTABLE,
    sqlite3.SQLITE_DROP_INDEX,
    sqlite3.SQLITE_DROP_TABLE,
    sqlite3.SQLITE_DROP_TRIGGER,
    sqlite3.SQLITE_DROP_VIEW,
    sqlite3.SQLITE_ALTER_TABLE,
    sqlite3.SQLITE_REINDEX,
    sqlite3.SQLITE_ATTACH,
    sqlite3.SQLITE_DETACH,
}


class _Cursor(sqlite3.Cursor):
    """Tells trouble with the file as an error that names it, when reading too."""

    def _told(self) -> AbstractContextManager[None]:
        return told_as_office_errors(cast("_Connection", self.connection).path)

    def execute(self, sql: str, parameters: Any = (), /) -> Self:
        with self._told():
            return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> Self:
        with self._told():
            return super().executemany(sql, parameters)

    def fetchone(self) -> Any:
        with self._told():
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        with self._told():
            return super().fetchall()

    def __next__(self) -> Any:
        try:  # for each row, a context manager would cost as much as the row
            return super().__next__()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            with self._told():
                raise


class _Connection(sqlite3.Connection):
    """A connection that knows its file and works with such cursors."""

    path: Path

    def execute(self, sql: str, parameters: Any = (), /) -> _Cursor:
        return self.cursor(_Cursor).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> _Cursor:
        return self.cursor(_Cursor).executemany(sql, parameters)


class Door:
    """Lets rows change only inside a write, and the schema only in a migration.

    SQLite asks its authorizer when a statement is prepared; setting it anew
    makes SQLite prepare all statements again, so none stays allowed.
    """

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._writing = False
        self._migrating = False
        self._own = False
        self._locked: Path | None = None
        self._guard()

    def lock(self, path: Path) -> None:
        """Let nothing be written any more; whoever tries is told so."""
        self._locked = path

    @contextmanager
    def write(self) -> Iterator[None]:
        """Take the write lock at once; keep all that is written, or nothing.

        Raises OnlyReadingError where the file was opened to be looked at.
        """
        if self._locked is not None:
            raise OnlyReadingError(self._locked)
        self._begin()
        self._writing = True
        self._guard()
        try:
            yield
            self._end("commit -- aidesk")
        except BaseException:
            if self._conn.in_transaction:
                self._end("rollback -- aidesk")
            raise
        finally:
            self._writing = False
            self._guard()

    @contextmanager
    def migration(self) -> Iterator[None]:
        """Let the schema change."""
        self._migrating = True
        self._guard()
        try:
            yield
        finally:
            self._migrating = False
            self._guard()

    def _begin(self) -> None:
        if self._conn.in_transaction:
            msg = "a write inside a write"
            raise RuntimeError(msg)
        self._conn.execute("begin immediate -- aidesk")

    def _end(self, statement: str) -> None:
        self._own = True
        try:
            self._conn.execute(statement)
        finally:
            self._own = False

    def _guard(self) -> None:
        self._conn.set_authorizer(self._allow)

    def _allow(self, action: int, name: str | None, *_: str | None) -> int:
        if self._migrating:
            return sqlite3.SQLITE_OK
        refused = (
            (action in _ROWS and not self._writing)
            or action in _SCHEMA
            or (action == sqlite3.SQLITE_TRANSACTION and self._inside_not_own())
            or (action == sqlite3.SQLITE_PRAGMA and name == "writable_schema")
        )
        return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK

    def _inside_not_own(self) -> bool:
        return self._writing and not self._own


Opened = tuple[Database, Door]


def open_connection(
    path: Path, key: bytes | None = None, *, read_only: bool = False
) -> Opened:
    """Open an office file with all that keeps it safe; the only opener there is.

    ``key`` is for encryption of the whole file, which does not exist yet.
    """
    if key is not None:
        msg = "encrypted office files do not exist yet"
        raise ValueError(msg)
    address = _to_read(path) if read_only else str(path)
    conn = sqlite3.connect(address, timeout=5, factory=_Connection, uri=read_only)
    conn.path = path
    return _prepared(conn, "query_only = 1" if read_only else "journal_mode = truncate")


def open_in_memory(path: Path, content: bytes) -> Opened:
    """Open a copy of an office file that is kept nowhere; ``path`` is named in errors."""
    conn = sqlite3.connect(":memory:", factory=_Connection)
    conn.path = path
    conn.deserialize(content)
    return _prepared(conn, "journal_mode = memory")


def _to_read(path: Path) -> str:
    """Return the address by which SQLite never writes, of a network folder too."""
    name = path.absolute().as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(name)}?mode=ro"


def _prepared(conn: _Connection, at_last: str) -> Opened:
    try:
        for name, value in _PRAGMAS.items():
            conn.execute(f"pragma {name} = {value}")
        conn.execute(f"pragma {at_last}")
        return Database(conn, execute_plugins=False), Door(conn)
    except BaseException:
        conn.close()
        raise
