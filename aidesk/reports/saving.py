"""Writing files so that there is always a whole one: the old or the new."""

from __future__ import annotations

import errno
import os
import re
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from aidesk.domain.files import (
    DiskFullError,
    DriveGoneError,
    FileInUseError,
    FileWritingError,
    FolderNotWritableError,
)
from aidesk.reports.texts import printable

# a virus scanner holds a new file for a moment; after the last try we give up
_WAITS: Final = (0.1, 0.2, 0.3, None)
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_GONE: Final = frozenset({errno.EIO, errno.ENODEV, errno.ENXIO})
_GONE_ON_WINDOWS: Final = frozenset({21, 53, 55, 59, 64, 67, 433, 1117, 1167})
_LONGEST_NAME: Final = 100
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)

Move = Callable[[Path, Path], None]


@contextmanager
def replacing(path: Path, move: Move = os.replace) -> Iterator[BinaryIO]:
    """Give a file to write into; it takes the place of ``path`` when it is whole.

    Raises FileInUseError, FolderNotWritableError, DiskFullError or DriveGoneError;
    then, as after any other error, what was there before is untouched and nothing
    is left behind.  The caller may go on with :func:`second_name`.
    """
    temporary = path.with_name(f"~{secrets.token_hex(6)}.tmp")
    try:
        file = temporary.open("xb")
    except OSError as error:
        raise _told(error, path) or FolderNotWritableError(path) from error
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _moved(temporary, path, move)
    except OSError as error:
        told = _told(error, path)
        if told:
            raise told from error
        raise
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _moved(temporary: Path, path: Path, move: Move) -> None:
    if path.is_dir():
        raise FileInUseError(path)
    for wait in _WAITS:
        try:
            move(temporary, path)
        except PermissionError as error:
            if wait is None:
                raise FileInUseError(path) from error
            time.sleep(wait)
        else:
            return


def _told(error: OSError, path: Path) -> FileWritingError | None:
    if getattr(error, "winerror", None) in _GONE_ON_WINDOWS or error.errno in _GONE:
        return DriveGoneError(path)
    return DiskFullError(path) if error.errno in _FULL else None


def second_name(path: Path) -> Path:
    """Return a name beside ``path`` that is free: ``发放表 (2).xlsx``."""
    number = 2
    while (other := path.with_stem(f"{path.stem} ({number})")).exists():
        number += 1
    return other


def file_name(text: str) -> str:
    """Return a text, such as a person's name, as Windows takes it for a file."""
    name = re.sub(r'[\\/:*?"<>|]', "_", printable(text))
    name = " ".join(name.split())[:_LONGEST_NAME].rstrip(". ")
    return f"_{name}" if _RESERVED.match(name) or not name else name
