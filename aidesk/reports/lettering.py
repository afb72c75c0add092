"""Text on the pages of one PDF: measured, encoded and placed, each text once.

What is drawn goes out as glyph codes in hexadecimal, so no text can act on the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from reportlab.pdfgen.canvas import Canvas

from aidesk.reports import breaking
from aidesk.reports.fonts import EmbeddedFont, Role, font_of, runs
from aidesk.reports.texts import BROKEN, printable

_REMEMBERED: Final = 20_000


class Lettering:
    """One font in one size on one PDF.

    Characters that no font has are noted in ``lacking``, with a text they are in.
    """

    def __init__(
        self, canvas: Canvas, role: Role, size: float, lacking: dict[str, str]
    ) -> None:
        self.role = role
        self.size = size
        # what a font's subsets are kept by; reportlab has no public name for it
        self._document: Any = vars(canvas)["_doc"]
        self._lacking = lacking
        self._font = font_of(role)
        self._plain = self._plain_font()
        self.encoded = lru_cache(maxsize=_REMEMBERED)(self._encode)
        self._measure = lru_cache(maxsize=_REMEMBERED)(self._measured)
        self.balanced = lru_cache(maxsize=_REMEMBERED)(self._balanced)

    def _plain_font(self) -> str:
        """Return how the font is chosen for ASCII when its codes are its glyphs' codes."""
        signs = "".join(map(chr, range(32, 127)))
        if self._font.splitString(signs, self._document) != [(0, signs.encode())]:
            return ""
        name = self._font.getSubsetInternalName(0, self._document)
        return f"{name} {self.size:g} Tf"

    def _encode(self, text: str) -> tuple[str, float]:
        """Return the operations that show a text, and its width in points."""
        if self._plain and text.isascii() and text.isprintable():
            codes = text.encode("ascii").hex()
            width = self._font.stringWidth(text, self.size)
            return f"{self._plain} <{codes}> Tj", width
        return self._encode_runs(text)

    def _encode_runs(self, text: str) -> tuple[str, float]:
        operations: list[str] = []
        width = 0.0
        for font, part in self._runs(text):
            width += font.stringWidth(part, self.size)
            for subset, codes in font.splitString(part, self._document):
                name = font.getSubsetInternalName(subset, self._document)
                operations.append(f"{name} {self.size:g} Tf <{codes.hex()}> Tj")
        return " ".join(operations), width

    def _measured(self, text: str) -> float:
        runs_ = self._runs(text)
        return sum(font.stringWidth(part, self.size) for font, part in runs_)

    def _runs(self, text: str) -> Iterator[tuple[EmbeddedFont, str]]:
        for font, part in runs(printable(text), self.role):
            if font:
                yield font, part
            else:
                self._lacking.update(dict.fromkeys(part, text))
                yield self._font, BROKEN * len(part)

    def forget(self) -> None:
        """Let go of the texts that were remembered, all at once."""
        for memory in (self.encoded, self._measure, self.balanced):
            memory.cache_clear()

    def width(self, text: str) -> float:
        """Return how wide a text is, in points."""
        return self._measure(text)

    def lines(self, text: str, width: float, first: float) -> list[str]:
        """Break a text into lines; the first one may be indented."""
        return breaking.lines(printable(text), width, self._measure, first=first)

    def _balanced(
        self, text: str, width: float, units: re.Pattern[str] = breaking.SIGNS
    ) -> tuple[str, ...]:
        """Break a text into lines about equally long."""
        return tuple(breaking.balanced(printable(text), width, self._measure, units))

    def at(self, x: float, y: float, text: str) -> str:
        """Return the operations that show a text from a point of its base line."""
        return f"1 0 0 1 {x:.2f} {y:.2f} Tm {self.encoded(text)[0]}"

    def centred(self, x: float, y: float, text: str) -> str:
        """Return the operations that show a text around a point."""
        operations, width = self.encoded(text)
        return f"1 0 0 1 {x - width / 2:.2f} {y:.2f} Tm {operations}"

    def ending(self, x: float, y: float, text: str) -> str:
        """Return the operations that show a text up to a point."""
        operations, width = self.encoded(text)
        return f"1 0 0 1 {x - width:.2f} {y:.2f} Tm {operations}"
