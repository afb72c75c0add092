"""What may speak against writing a file that leaves the office."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aidesk.domain.errors import AideskError


@dataclass(eq=False)
class FileWritingError(AideskError):
    """A file could not be written; what was there before is untouched."""

    path: Path


class FileInUseError(FileWritingError):
    """The file is open in another program, so it cannot be replaced."""


class FolderNotWritableError(FileWritingError):
    """The folder does not exist or does not let us write."""


class DiskFullError(FileWritingError):
    """There is no room for the file."""


class DriveGoneError(FileWritingError):
    """The drive or the network that the file goes to does not answer any more."""


@dataclass(eq=False)
class FilesExistError(AideskError):
    """Files of these names are in a folder already; nothing was written."""

    folder: Path
    names: tuple[str, ...]


@dataclass(eq=False)
class UnknownFileKindError(AideskError):
    """A paper is not given as this kind of file; carries the endings it is given as."""

    path: Path
    known: tuple[str, ...]


@dataclass(eq=False)
class MissingGlyphError(AideskError):
    """No font has these characters; ``where`` is a text that holds one of them."""

    chars: frozenset[str]
    where: str
