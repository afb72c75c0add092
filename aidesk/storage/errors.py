"""What can be wrong with an office file, and SQLite's codes as such errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aidesk.domain.errors import AideskError


@dataclass(eq=False)
class OfficeFileError(AideskError):
    """Something is wrong with an office file; the base of those that name it."""

    path: Path


class OfficeMissingError(OfficeFileError):
    """There is no office file at this place."""


class OfficeExistsError(OfficeFileError):
    """There is a file already where a new office should be made."""


class NotAnOfficeError(OfficeFileError):
    """The file is no office file of this program."""


class PracticeOfficeError(OfficeFileError):
    """The file is a practice office, and lies where this unit's own is expected."""


class RealOfficeError(OfficeFileError):
    """The file is a unit's own office, and lies where one for practice is expected."""


class DamagedOfficeError(OfficeFileError):
    """The file is an office file, but damaged."""


class NewerOfficeError(OfficeFileError):
    """The file was made by a newer version of the program."""


class OfficeReadOnlyError(OfficeFileError):
    """The file or its folder cannot be written."""


class OnlyReadingError(OfficeReadOnlyError):
    """The file was opened to be looked at, and nothing is written to it."""


class OfficeBusyError(OfficeFileError):
    """Another program holds the file."""


@dataclass(eq=False)
class OfficeElsewhereError(OfficeFileError):
    """The program has the file open on another computer."""

    host: str


class OfficeDiskFullError(OfficeFileError):
    """The disk is full; nothing was changed."""


class OfficeUnreachableError(OfficeFileError):
    """The disk or the network that the file lies on does not answer."""


@dataclass(eq=False)
class LittleRoomError(OfficeFileError):
    """The disk could become full while a list is made; sizes are in MB."""

    free: int
    needed: int


@dataclass(eq=False)
class BadPlaceError(OfficeFileError):
    """A place where no office is made; ``name`` is what it comes from."""

    name: str


class NetworkPlaceError(BadPlaceError):
    """The place is on another PC: two could write at once, or the line break off."""


class SyncedPlaceError(BadPlaceError):
    """A program copies the folder elsewhere, and may bring an older file back."""


class RemovablePlaceError(BadPlaceError):
    """The place is on a stick that can be pulled out or lost."""


@dataclass(eq=False)
class AlreadyDoneError(AideskError):
    """An act with this key has been done before; ``subject`` is what it made."""

    subject: str


class UnjournalledWriteError(RuntimeError):
    """A use case wrote without a journal line: a fault of the program."""


_BY_EXTENDED_CODE: Final[dict[int, type[OfficeFileError]]] = {
    sqlite3.SQLITE_READONLY_DBMOVED: OfficeUnreachableError,
    sqlite3.SQLITE_IOERR_CORRUPTFS: DamagedOfficeError,
    sqlite3.SQLITE_IOERR_DATA: DamagedOfficeError,
}
_BY_CODE: Final[dict[int, type[OfficeFileError]]] = {
    sqlite3.SQLITE_READONLY: OfficeReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: OfficeReadOnlyError,
    sqlite3.SQLITE_PERM: OfficeReadOnlyError,
    sqlite3.SQLITE_FULL: OfficeDiskFullError,
    sqlite3.SQLITE_BUSY: OfficeBusyError,
    sqlite3.SQLITE_LOCKED: OfficeBusyError,
    sqlite3.SQLITE_CORRUPT: DamagedOfficeError,
    sqlite3.SQLITE_NOTADB: DamagedOfficeError,
    sqlite3.SQLITE_IOERR: OfficeUnreachableError,
}


@contextmanager
def told_as_office_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's troubles with the file into errors that a person can act on."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0)
        kind = _BY_EXTENDED_CODE.get(code) or _BY_CODE.get(code & 0xFF)
        if kind is None:
            raise
        raise kind(path) from error
    except UnicodeDecodeError as error:  # SQLite's own message quotes damaged bytes
        if b"malformed" not in error.object:
            raise
        raise DamagedOfficeError(path) from error
