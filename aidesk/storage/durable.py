"""Files that are there whole or not at all, and are still there after a power cut."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EACCES, EDQUOT, EIO, ENODEV, ENOSPC, ENXIO, EPERM, EROFS
from hashlib import sha256
from pathlib import Path
from time import sleep
from typing import BinaryIO, Final

from aidesk.storage.errors import (
    DamagedOfficeError,
    OfficeBusyError,
    OfficeDiskFullError,
    OfficeFileError,
    OfficeMissingError,
    OfficeReadOnlyError,
    OfficeUnreachableError,
)

PART: Final = ".part"
"""How the name of a file ends that is still being written."""

_TRIES_AFTER: Final = (0.1, 0.2, 0.3)  # seconds: a virus scanner lets go by then
_AT_ONCE: Final = 1 << 20
_HELD_BY_OTHERS: Final = {32, 33}  # sharing and lock violations of Windows
_NOT_THERE: Final = {21, 53, 55, 59, 64, 67, 433, 1117, 1167}  # disk or network gone

_BY_ERRNO: Final[dict[int, type[OfficeFileError]]] = {
    ENOSPC: OfficeDiskFullError,
    EDQUOT: OfficeDiskFullError,
    EIO: OfficeUnreachableError,
    ENODEV: OfficeUnreachableError,
    ENXIO: OfficeUnreachableError,
    EACCES: OfficeReadOnlyError,
    EPERM: OfficeReadOnlyError,
    EROFS: OfficeReadOnlyError,
}


@dataclass(frozen=True, slots=True)
class FilePrint:
    """By what a file is known again, byte for byte."""

    size: int
    sha256: str


@contextmanager
def told_as_file_errors(path: Path) -> Iterator[None]:
    """Turn the system's troubles with a file into errors a person can act on."""
    try:
        yield
    except OSError as error:
        raise _kind(error)(path) from error


def file_print(path: Path) -> FilePrint:
    """Read a whole file and return its print; raise an OfficeFileError if it cannot."""
    digest, size = sha256(), 0
    with told_as_file_errors(path), path.open("rb", buffering=0) as file:
        block = memoryview(bytearray(_AT_ONCE))
        while read := file.readinto(block):
            digest.update(block[:read])
            size += read
    return FilePrint(size, digest.hexdigest())


def write_durably(path: Path, content: bytes) -> None:
    """Put a file in its place, whole; what was there stays when that fails."""
    with told_as_file_errors(path), _part_of(path) as part:
        with part.open("wb") as file:
            file.write(content)
            _settle(file)
        replace_durably(part, path)


def copy_durably(source: Path, target: Path) -> FilePrint:
    """Copy a file and read the copy again before it gets its name.

    Raises DamagedOfficeError when the copy reads otherwise than its source.
    """
    before = file_print(source)
    with told_as_file_errors(target), _part_of(target) as part:
        with source.open("rb") as old, part.open("wb") as new:
            shutil.copyfileobj(old, new, _AT_ONCE)
            _settle(new)
        if file_print(part) != before:
            raise DamagedOfficeError(target)
        replace_durably(part, target)
    return before


def replace_durably(part: Path, path: Path) -> None:
    """Give a finished file its name; others may hold the old one for a moment."""
    _patiently(lambda: part.replace(path))
    with suppress(PermissionError):  # read-only, or a scanner has it: it is whole
        settle(path)
    with suppress(OSError):  # Windows cannot: there the file takes its name along
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def settle(path: Path) -> None:
    """Let a file, and the name it has now, outlive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _part_of(path: Path) -> Iterator[Path]:
    """Yield a new file beside a path; it is taken away where it was not renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(PART, f"{path.name}.", path.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _patiently(act: Callable[[], object]) -> None:
    for wait in _TRIES_AFTER:
        try:
            act()
        except PermissionError:
            sleep(wait)
        else:
            return
    act()


def _kind(error: OSError) -> type[OfficeFileError]:
    number = getattr(error, "winerror", None)
    if number in _HELD_BY_OTHERS:
        return OfficeBusyError
    if number in _NOT_THERE:
        return OfficeUnreachableError
    if isinstance(error, FileNotFoundError):
        return OfficeMissingError
    return _BY_ERRNO.get(error.errno or 0, OfficeReadOnlyError)
