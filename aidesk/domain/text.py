"""The one door through which typed text comes in: cleaned, and not too long."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

from aidesk.domain.errors import AideskError

_LONGEST: Final = 200
_FAR_TOO_LONG: Final = 50  # times as long as allowed: not even looked at
# controls, format and direction marks, surrogates, not assigned
_REFUSED: Final = frozenset({"Cc", "Cf", "Cs", "Cn"})
# Chinese characters only: some in names are newer than Python's tables of characters
_IDEOGRAPHS: Final = range(0x20000, 0x3FFFE)
_LAST_OF_PLANE: Final = 0xFFFE  # this one and the next are no characters, in each plane
_NO_SHAPE: Final = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0"
_FORMS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_ODD: Final = re.compile(f"[{_NO_SHAPE}{_FORMS}{_MARKS}]")
# a mark that chooses a form stays behind its Chinese character only
_SHAPELESS: Final = re.compile(
    f"[{_NO_SHAPE}\ufe03-\ufe0f]|(?<![\u3400-\u9fff\U00020000-\U0003ffff])[{_FORMS}]"
)
# more marks on one letter than any script has would paint over other lines
_PILE: Final = re.compile(f"([{_MARKS}]{{2}})[{_MARKS}]+")


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
    a common one that looks alike.  Cleaning what is clean changes nothing.
    """
    return _normal(text, "NFC")


def narrowed(text: str) -> str:
    """Return cleaned text in its plainest form: for numbers, amounts and searches.

    Wide digits and letters, and characters that stand for others, become those.
    """
    return _normal(text, "NFKC")


def folded(text: str) -> str:
    """Return cleaned text as searches compare it: plain signs, small letters."""
    return unicodedata.normalize("NFKC", text).casefold()


def _normal(text: str, form: Literal["NFC", "NFKC"]) -> str:
    if not text.isprintable():
        kept = (" " if c.isspace() else c for c in text)
        text = "".join(c for c in kept if _may_stand(c))
    if _ODD.search(text):
        text = _PILE.sub(r"\1", _SHAPELESS.sub("", text))
    return " ".join(unicodedata.normalize(form, text).split())


def _may_stand(c: str) -> bool:
    if ord(c) & _LAST_OF_PLANE == _LAST_OF_PLANE:
        return False
    return ord(c) in _IDEOGRAPHS or unicodedata.category(c) not in _REFUSED


def short_text(text: str, what: str, longest: int = _LONGEST) -> str:
    """Return cleaned text that may be empty.

    Raises TextTooLongError and PrivateCharacterError.
    """
    if len(text) > _FAR_TOO_LONG * longest:
        raise TextTooLongError(what, len(text), longest)
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
