"""The one door through which typed text comes in: cleaned, and not too long."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from aidesk.domain.errors import AideskError

_LONGEST: Final = 200
# controls, format and direction marks, surrogates, not assigned
_REFUSED: Final = frozenset({"Cc", "Cf", "Cs", "Cn"})
# Chinese characters only: some in names are newer than Python's tables of characters
_IDEOGRAPHS: Final = range(0x20000, 0x3FFFE)


@dataclass(eq=False)
class TextMissingError(AideskError):
    """A text that must be there is empty; ``what`` names it."""

    what: str


@dataclass(eq=False)
class PrivateCharacterError(AideskError):
    """A text holds a character that this PC made up; other PCs and banks lack it."""

    what: str


@dataclass(eq=False)
class TextTooLongError(AideskError):
    """A text is longer than the office file takes; ``what`` names it."""

    what: str
    length: int
    longest: int


def cleaned(text: str) -> str:
    """Return text without control and direction marks, spaces made single.

    Characters keep their form: a rare Chinese character is never exchanged for
    a common one that looks alike.
    """
    kept = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", text))
    return " ".join("".join(c for c in kept if _may_stand(c)).split())


def _may_stand(c: str) -> bool:
    return ord(c) in _IDEOGRAPHS or unicodedata.category(c) not in _REFUSED


def short_text(text: str, what: str, longest: int = _LONGEST) -> str:
    """Return cleaned text that may be empty.

    Raises TextTooLongError and PrivateCharacterError.
    """
    result = cleaned(text)
    if any(unicodedata.category(c) == "Co" for c in result):
        raise PrivateCharacterError(what)
    if len(result) > longest:
        raise TextTooLongError(what, len(result), longest)
    return result


def needed_text(text: str, what: str, longest: int = _LONGEST) -> str:
    """Return cleaned text; raise TextMissingError and what ``short_text`` raises."""
    result = short_text(text, what, longest)
    if not result:
        raise TextMissingError(what)
    return result
