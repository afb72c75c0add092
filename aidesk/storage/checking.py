"""Questions to an office file that show damage and changes made by other programs."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sqlite_utils import Database

from aidesk.storage.connection import Opened, open_connection, open_in_memory
from aidesk.storage.durable import told_as_file_errors
from aidesk.storage.errors import (
    OfficeFileError,
    OfficeReadOnlyError,
    told_as_office_errors,
)
from aidesk.storage.migrations import (
    VERSION,
    bring_up_to_date,
    expected,
    fingerprint,
    names,
    steps_done,
)
from aidesk.storage.money_rules import money_findings
from aidesk.storage.store import Store

_COPY: Final = ".check"
_WRITES_AHEAD: Final = 2
_CUT_OFF: Final = {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY}


class FileQuestions:
    """An office file of any step, asked what is wrong with it; nothing is written."""

    def __init__(self, path: Path, opened: Opened | None = None) -> None:
        self._path = path
        with told_as_office_errors(path):
            self._opened = opened or open_connection(path, read_only=True)
        self._db, self._door = self._opened
        self._conn = self._db.conn

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def version(self) -> int:
        """Return a number that is another one after others wrote to the file."""
        return int(self._conn.execute("pragma data_version").fetchone()[0])

    def foreign_keys(self) -> Iterator[str]:
        """Yield rows that point at rows which are not there."""
        rows = self._conn.execute("pragma foreign_key_check").fetchall()
        yield from (f"{row[0]}:{row[1]}" for row in rows)

    def schema(self) -> Iterator[str]:
        """Yield tables, indexes and triggers that are missing, too many or changed."""
        print_expected, names_expected = expected(min(steps_done(self._db), VERSION))
        found = names(self._conn)
        yield from sorted(f"- {name}" for name in names_expected - found)
        yield from sorted(f"+ {name}" for name in found - names_expected)
        if found == names_expected and fingerprint(self._conn) != print_expected:
            yield "≠"

    def money(self) -> Iterator[str]:
        """Yield what breaks the rules that keep the money together."""
        yield from money_findings(self._conn)

    def store(self) -> Store:
        """Return the office to read from; it is open as long as this is."""
        return Store(self._path, opened=self._opened)

    def up_to_date(self) -> FileQuestions:
        """Return the same of a copy in memory that has all steps behind it."""
        opened = open_in_memory(self._path, self._conn.serialize())
        copy = FileQuestions(self._path, opened)
        try:
            with copy._door.migration():
                bring_up_to_date(copy._db)
        except BaseException:
            copy.close()
            raise
        return copy


class PageCheck:
    """SQLite's own check of all pages and indexes; another thread may stop it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._conn: sqlite3.Connection | None = None

    def findings(self) -> Iterator[str]:
        """Yield what it finds."""
        with told_as_office_errors(self._path):
            db, _ = open_connection(self._path, read_only=True)
        self._conn = db.conn
        try:
            rows = db.conn.execute("pragma integrity_check").fetchall()
        finally:
            db.close()
        yield from (row[0] for row in rows if row[0] != "ok")

    def stop(self) -> None:
        """Let it end soon, if it has not; nobody waits for its findings any more."""
        if self._conn is not None:
            with suppress(sqlite3.ProgrammingError):  # it has ended
                self._conn.interrupt()


def integrity(path: Path) -> Iterator[str]:
    """Yield what SQLite's own check of all pages and indexes finds."""
    return PageCheck(path).findings()


def said_of(error: Exception) -> str:
    """Return what went wrong in SQLite's words, or by its kind: those name nobody."""
    cause = error.__cause__ if isinstance(error, OfficeFileError) else error
    return str(cause) if isinstance(cause, sqlite3.Error) else type(error).__name__


@contextmanager
def unwritten(path: Path) -> Iterator[Path]:
    """Yield where an office can be read without a byte of it being written.

    That is the file itself; or a copy, gone afterwards, when its last write was cut
    off: reading it begins with taking that write back.
    """
    if not _was_cut_off(path):
        yield path
        return
    with told_as_file_errors(path), _folder_for(path) as folder:
        copy = Path(folder) / path.name
        for end in ("", "-journal", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{path}{end}", f"{copy}{end}")
        db, _ = open_connection(copy)
        try:
            names(db.conn)  # the first read takes the write back
        finally:
            db.close()
        yield copy


def sweep_copies(path: Path) -> None:
    """Take away copies beside an office whose check was killed before it could."""
    for folder in path.parent.glob(f"{escape(path.name)}.*{_COPY}"):
        shutil.rmtree(folder, ignore_errors=True)


def _folder_for(path: Path) -> TemporaryDirectory[str]:
    """Return a folder beside the office, or elsewhere if none can be made there."""
    try:
        return TemporaryDirectory(_COPY, f"{path.name}.", path.parent)
    except OSError:
        return TemporaryDirectory()


def _was_cut_off(path: Path) -> bool:
    with path.open("rb") as file:
        if _WRITES_AHEAD in file.read(20)[18:20]:
            return True
    db: Database | None = None
    try:
        db, _ = open_connection(path, read_only=True)
        db.conn.execute("select 1 from sqlite_master").fetchone()
    except OfficeReadOnlyError as error:
        return getattr(error.__cause__, "sqlite_errorcode", 0) in _CUT_OFF
    finally:
        if db is not None:
            db.close()
    return False
