"""What the first bytes of a file tell, before SQLite touches it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from aidesk.storage.connection import APPLICATION_ID, open_connection
from aidesk.storage.errors import (
    NewerOfficeError,
    NotAnOfficeError,
    OfficeFileError,
    OfficeMissingError,
    OfficeReadOnlyError,
)
from aidesk.storage.migrations import VERSION, expected, fingerprint

_SQLITE: Final = b"SQLite format 3\x00"


def look_at(path: Path) -> int:
    """Return the step that an office file is at; raise what speaks against opening it.

    Raises OfficeMissingError, OfficeReadOnlyError, NotAnOfficeError, NewerOfficeError.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except (FileNotFoundError, NotADirectoryError):
        raise OfficeMissingError(path) from None
    except OSError as error:
        kind = NotAnOfficeError if path.is_dir() else OfficeReadOnlyError
        raise kind(path) from error
    if len(head) < 100 or head[:16] != _SQLITE:
        raise NotAnOfficeError(path)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotAnOfficeError(path)
    version = int.from_bytes(head[60:64], "big")
    if version > VERSION:
        raise NewerOfficeError(path)
    return version


def lacks_steps(path: Path) -> bool:
    """Tell whether an office was made by an older version of the program.

    Raises as ``look_at`` does.
    """
    return look_at(path) < VERSION


def only_says_it_is_newer(path: Path) -> bool:
    """Tell whether a file is a damaged one, not one of a newer version.

    Its tables are those of this version, or cannot be read at all.
    """
    try:
        database, _door = open_connection(path, read_only=True)
        try:
            return fingerprint(database.conn) == expected()[0]
        finally:
            database.close()
    except (OfficeFileError, sqlite3.DatabaseError, UnicodeDecodeError):
        return True
