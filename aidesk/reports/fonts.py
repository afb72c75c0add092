"""The fonts of our papers: which file serves which role, and who has a character.

All come with the program, and none is taken from the PC: an issued paper is drawn
again from its values, and gives the same file only with the same fonts.  Fonts are
read from their files when first asked for, once in a process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import groupby
from types import MappingProxyType
from typing import Any, Final

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from aidesk import paths
from aidesk.reports.texts import printable


class Role(StrEnum):
    """What a font is for on a paper."""

    TITLE = "title"
    BODY = "body"
    HEAD = "head"
    SUBHEAD = "subhead"
    TABLE = "table"
    STRONG = "strong"


_FILES: Final[Mapping[Role, str]] = MappingProxyType(
    {
        Role.TITLE: "NotoSerifSC-Bold.ttf",
        Role.BODY: "NotoSerifSC-Regular.ttf",
        Role.HEAD: "NotoSansSC-Bold.ttf",
        Role.SUBHEAD: "NotoSerifSC-Bold.ttf",
        # digits of one width, which Noto Serif does not have
        Role.TABLE: "NotoSansSC-Regular.ttf",
        Role.STRONG: "NotoSansSC-Bold.ttf",
    }
)
# asked in this order for what the main font of a role lacks
_SECOND_FILES: Final = ("NotoSerifSC-Regular.ttf", "HanaMinB-rare.ttf")


class EmbeddedFont(TTFont):
    """A font whose characters can be searched for and copied, rare ones too."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Add the subsets to a document; rare characters as UTF-16, as PDF asks."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = _in_utf16(stream.content)


def _in_utf16(cmap: str) -> str:
    lines = (line.split("> <") for line in cmap.split("\n"))
    return "\n".join(
        f"{parts[0]}> <{_utf16(parts[1][:-1])}>"
        if len(parts) == 2 and len(parts[1]) > 5
        else "> <".join(parts)
        for parts in lines
    )


def _utf16(code: str) -> str:
    return chr(int(code, 16)).encode("utf-16-be").hex().upper()


@cache
def _font(file: str) -> EmbeddedFont:
    path = paths.resources() / "fonts" / file
    font = EmbeddedFont(path.stem, str(path))
    registerFont(font)
    return font


def font_of(role: Role) -> EmbeddedFont:
    """Return the main font of a role."""
    return _font(_FILES[role])


def _fonts(role: Role) -> Iterator[EmbeddedFont]:
    yield font_of(role)
    yield from map(_font, _SECOND_FILES)


def _font_for(char: str, role: Role) -> EmbeddedFont | None:
    code = ord(char)
    return next((f for f in _fonts(role) if code in f.face.charToGlyph), None)


def runs(text: str, role: Role) -> Iterator[tuple[EmbeddedFont | None, str]]:
    """Split a printable text by the font that has its characters; None where none has."""
    main = font_of(role)
    if main.face.charToGlyph.keys() >= set(map(ord, text)):
        yield main, text
        return
    for font, group in groupby(text, key=lambda char: _font_for(char, role)):
        yield font, "".join(group)


def missing(text: str, role: Role = Role.BODY) -> set[str]:
    """Return the characters of a text that no font has."""
    known = font_of(role).face.charToGlyph
    unknown = {c for c in printable(text) if ord(c) not in known}
    return {c for c in unknown if _font_for(c, role) is None}
