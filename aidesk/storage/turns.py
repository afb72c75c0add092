"""One program after the other in a folder: a lock that ends with who holds it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from aidesk.storage.durable import told_as_file_errors
from aidesk.storage.errors import told_as_office_errors

_WAITS: Final = 60  # seconds; a backup of a large office takes less


@contextmanager
def turn_in(folder: Path) -> Iterator[None]:
    """Hold a folder for oneself; wait for whoever holds it, in any program of this PC.

    It is SQLite's own lock of an empty file beside the folder: the same on every
    system, and gone with a program that is killed.  Raises an OfficeFileError.
    """
    with told_as_file_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with told_as_office_errors(folder):
        lock = sqlite3.connect(
            folder.with_name(f"{folder.name}.lock"),
            timeout=_WAITS,
            isolation_level=None,
        )
    with closing(lock):
        with told_as_office_errors(folder):
            lock.execute("pragma journal_mode = memory")  # nothing is ever written
            lock.execute("begin exclusive")
        yield
