"""Running text with marks behind its figures, each a link to the annex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from aidesk.reports import breaking
from aidesk.reports.letter_annexes import mark_target, origin_target
from aidesk.reports.lettering import Lettering
from aidesk.reports.marks import RAISED, SMALLER, number_of, segments, shown, width
from aidesk.reports.page import Document
from aidesk.reports.strips import Strip
from aidesk.reports.texts import printable

WIDEST_GAP: Final = 0.25
_BASE: Final = 1.25
_HIGH: Final = 1.1


class MarkedText:
    """Sets one paragraph; its ``marks`` are met in their order."""

    def __init__(
        self, document: Document, lettering: Lettering, marks: Sequence[int]
    ) -> None:
        self._document = document
        self._lettering = lettering
        size = round(lettering.size * SMALLER, 2)
        self._small = document.lettering(lettering.role, size)
        self._marks = list(marks)

    def strips(self, text: str, step: float) -> Iterator[Strip]:
        """Yield the lines of a text, the first one indented."""
        frame, size = self._document.frame, self._lettering.size
        room, indent = frame.text_width, 2 * size
        lines = breaking.lines(printable(text), room, self._width, first=room - indent)
        for number, line in enumerate(lines, 1):
            free = room - indent * (number == 1)
            slack = (free - self._width(line)) * (number < len(lines))
            gap = min(slack / max(1, len(line) - 1), WIDEST_GAP * size)
            x = frame.left + room - free
            yield Strip(step, partial(self._draw, x, max(gap, 0.0), line))

    def _width(self, text: str) -> float:
        return width(text, self._lettering, self._small)

    def _draw(self, x: float, gap: float, line: str, top: float) -> None:
        document, lettering = self._document, self._lettering
        y = top - lettering.size * _BASE
        for part, is_mark in segments(line):
            taken = self._width(part) + gap * len(part)
            if is_mark:
                raised = y + lettering.size * RAISED
                document.write(shown(part, self._small, x, raised))
                self._lead(part, x, y, taken)
            else:
                drawn = lettering.at(x, y, part)
                document.write(f"{gap:.3f} Tc {drawn} 0 Tc" if gap else drawn)
            x += taken

    def _lead(self, part: str, x: float, y: float, taken: float) -> None:
        """Make a mark a link, and its first place one that the annex leads back to."""
        number = number_of(part)
        if not self._marks or self._marks[0] != number:
            return  # superscript digits of a person's own
        self._marks.pop(0)
        document, size = self._document, self._lettering.size
        document.link(origin_target(number), (x, y), (taken, size * _HIGH))
        document.target_once(mark_target(number), x, y + 2 * size)
