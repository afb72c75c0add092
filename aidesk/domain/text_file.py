"""Files with text that somebody wrote, and why one cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aidesk.domain.errors import AideskError

TEXT_SUFFIXES: Final = (".txt", ".docx", ".pdf")
LARGEST_MEGABYTES: Final = 20


class TextFault(StrEnum):
    """Why a text cannot be read from a file."""

    UNREADABLE = "unreadable"
    UNKNOWN_KIND = "unknown_kind"
    OLD_WORD = "old_word"
    TOO_LARGE = "too_large"
    EMPTY = "empty"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    ONLY_PICTURES = "only_pictures"
    NO_TEXT = "no_text"


@dataclass(eq=False)
class TextFileError(AideskError):
    """A file has no text that can be read; nothing was changed."""

    file: str
    fault: TextFault
