"""A ruled table on a page: columns with widths, and bands of cells that never split.

A cell that is wider than its column is broken into lines and the row grows; a
very long one is set smaller as well.  Nothing is cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from aidesk.reports.fonts import Role
from aidesk.reports.lettering import Lettering
from aidesk.reports.page import MM, Document

PADDING: Final = 1.1 * MM
LEADING: Final = 1.28
THIN: Final = 0.5
THICK: Final = 1.1
_MOST_LINES: Final = 8
# the base line lies below the middle of a line of Chinese
_BASE: Final = -0.36
_SMALLER: Final = 0.8
_SMALLEST: Final = 2.0

LEFT, CENTRE, RIGHT = range(3)


class Place:
    """Where a column stands, the width a text may take, and its lettering."""

    def __init__(self, left: float, right: float, lettering: Lettering) -> None:
        self.left = left
        self.right = right
        self.inner = right - left - 2 * PADDING
        self.lettering = lettering

    def start(self, width: float, align: int) -> float:
        """Return where a text of some width begins."""
        if align == LEFT:
            return self.left + PADDING
        if align == RIGHT:
            return self.right - PADDING - width
        return (self.left + self.right - width) / 2


Cell = tuple[str, int]


@dataclass(slots=True)
class Band:
    """One row, ready to be drawn: its height, and where in it texts stand.

    A text has its place across, its distance from the row's middle, and the
    operations that show it.
    """

    height: float
    texts: list[tuple[float, float, str]] = field(default_factory=list)

    def write(self, document: Document, top: float) -> None:
        """Draw the texts with the row's upper edge at a height."""
        middle = top - self.height / 2
        for x, offset, operations in self.texts:
            document.write(f"1 0 0 1 {x:.2f} {middle + offset:.2f} Tm {operations}")


class Grid:
    """A table in one size of type between two edges of a page."""

    def __init__(
        self, document: Document, edges: Sequence[float], size: float, row: float
    ) -> None:
        self._document = document
        self._size = size
        self._row = row
        self.edges = tuple(edges)

    def places(self, roles: Iterable[Role]) -> list[Place]:
        """Return the places of the columns, each with the lettering of a role."""
        return [
            Place(left, right, self._document.lettering(role, self._size))
            for left, right, role in zip(
                self.edges, self.edges[1:], roles, strict=False
            )
        ]

    def spanning(self, first: int, last: int, role: Role) -> Place:
        """Return the place of several columns taken together."""
        lettering = self._document.lettering(role, self._size)
        return Place(self.edges[first], self.edges[last], lettering)

    def band(self, cells: Iterable[tuple[Place, Cell]]) -> Band:
        """Set cells as one row."""
        band = Band(self._row)
        base = _BASE * self._size
        for place, (text, align) in cells:
            if not text:
                continue
            operations, width = place.lettering.encoded(text)
            if width <= place.inner:
                band.texts.append((place.start(width, align), base, operations))
            else:
                self._stack(band, place, text, align)
        return band

    def _stack(self, band: Band, place: Place, text: str, align: int) -> None:
        lines, lettering = self._broken(place, text)
        step = lettering.size * LEADING
        offset = _BASE * lettering.size + step * (len(lines) - 1) / 2
        for line in lines:
            operations, width = lettering.encoded(line)
            band.texts.append((place.start(width, align), offset, operations))
            offset -= step
        band.height = max(band.height, len(lines) * step + 2 * PADDING)

    def _broken(self, place: Place, text: str) -> tuple[tuple[str, ...], Lettering]:
        """Break a text into lines; smaller when they would fill half a page."""
        lettering = place.lettering
        tallest = _MOST_LINES * self._size
        lines = lettering.balanced(text, place.inner)
        while len(lines) * lettering.size > tallest and lettering.size > _SMALLEST:
            size = round(lettering.size * _SMALLER, 1)
            lettering = self._document.lettering(lettering.role, size)
            lines = lettering.balanced(text, place.inner)
        return lines, lettering

    def draw(self, bands: Iterable[Band], top: float) -> float:
        """Draw rows under each other with a line below each; return where they end."""
        left, right = self.edges[0], self.edges[-1]
        for band in bands:
            band.write(self._document, top)
            top -= band.height
            self._document.line((left, top), (right, top), THIN)
        return top

    def rule(self, top: float, bottom: float, first: int = 0) -> None:
        """Draw the upright lines between the columns, from a column on."""
        for x in self.edges[first + 1 : -1]:
            self._document.line((x, top), (x, bottom), THIN)

    def frame(self, top: float, bottom: float, width: float = THICK) -> None:
        """Draw the frame around the table."""
        size = (self.edges[-1] - self.edges[0], top - bottom)
        self._document.box(self.edges[0], bottom, size, width)


def fitted_edges(
    left: float, width: float, wished: Sequence[float], least: Sequence[float]
) -> Iterator[float]:
    """Yield the edges of columns that fill a width.

    Columns keep the proportions that are wished, but none gets less than its
    least, which is what a total needs to stand on one line.
    """
    widths = list(wished)
    fixed: set[int] = set()
    while True:
        free = width - sum(widths[i] for i in fixed)
        loose = sum(w for i, w in enumerate(wished) if i not in fixed)
        share = {i: w * free / loose for i, w in enumerate(wished) if i not in fixed}
        short = {i for i, w in share.items() if w < least[i]}
        if not short or len(short) == len(share):
            break
        fixed |= short
        for i in short:
            widths[i] = least[i]
    for i, w in share.items():
        widths[i] = w
    yield left
    for w in widths:
        left += w
        yield left
