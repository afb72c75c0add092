"""A copy of an office file as it was, made and looked at before its tables change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from errno import ENOSPC
from itertools import count
from pathlib import Path

from aidesk.storage.durable import replace_durably, settle
from aidesk.storage.errors import (
    DamagedOfficeError,
    OfficeDiskFullError,
    OfficeReadOnlyError,
)


def keep_old_file(conn: sqlite3.Connection, path: Path) -> Path:
    """Keep a verified copy beside an office file; return where it lies.

    Earlier copies stay as they are.  Raises an OfficeFileError when there can be no
    good copy; there is then none at all.
    """
    new = path.with_name(f"{path.name}.copy")
    try:
        new.unlink(missing_ok=True)
        conn.execute("vacuum into ?", [str(new)])
        settle(new)  # SQLite does not
        _verify(new, path)
        kept = next(name for name in _names(path) if not name.exists())
        replace_durably(new, kept)
    except OSError as error:
        full = error.errno == ENOSPC
        raise (OfficeDiskFullError if full else OfficeReadOnlyError)(path) from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
    return kept


def _names(path: Path) -> Iterator[Path]:
    """Yield what a copy may be called: ``社区（升级前）.aidesk``, ``社区（升级前2）…``."""
    for number in count(1):
        which = str(number) if number > 1 else ""
        yield path.with_name(f"{path.stem}（升级前{which}）{path.suffix}")


def _verify(copy: Path, path: Path) -> None:
    conn = sqlite3.connect(copy)
    try:
        found = conn.execute("pragma quick_check").fetchall()
    finally:
        conn.close()
    if found != [("ok",)]:
        raise DamagedOfficeError(path)
