"""The tables of reports and letters: a caption, one or two rows of heads, rows, sums."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from aidesk.reports.blocks import Table
from aidesk.reports.fonts import Role
from aidesk.reports.grid import (
    CENTRE,
    LEFT,
    RIGHT,
    THIN,
    Band,
    Cell,
    Grid,
    Place,
    fitted_edges,
)
from aidesk.reports.lists import NUMBERS, sums
from aidesk.reports.page import MM, Document
from aidesk.reports.strips import Strip, nothing
from aidesk.wording.formats import worded

_SIZE: Final = 12.0
_ROW: Final = 8 * MM
_DENSE: Final = {7: 10.0, 9: 9.0}
"""From so many columns on, a table is set smaller."""
_DENSE_ROW: Final = 6.6 * MM
_GAP: Final = 8.0
_WHOLE: Final = 225 * MM / 2


def table_strips(document: Document, block: Table) -> Iterator[Strip]:
    """Yield a table as strips; its heads are repeated on each page."""
    setting = _Setting(document, block)
    yield Strip(_GAP, nothing, joined=True)
    yield from setting.caption()
    head = setting.head()
    bands = list(setting.bands())
    whole = head.height + sum(band.height for band in bands) < _WHOLE
    yield head
    for place, band in enumerate(bands, 1):
        last = place == len(bands)
        before_total = block.has_total and place == len(bands) - 1
        draw = partial(setting.draw, band)
        joined = not last and (whole or before_total)
        yield Strip(band.height, draw, joined=joined, heads=(head,))
    yield Strip(_GAP, nothing)


class _Setting:
    """The setting of one table."""

    def __init__(self, document: Document, block: Table) -> None:
        self._document, self._block = document, block
        count = len(block.columns)
        self._size = next(
            (s for least, s in sorted(_DENSE.items(), reverse=True) if count >= least),
            _SIZE,
        )
        self._row = _ROW if self._size == _SIZE else _DENSE_ROW
        wished = [column.width for column in block.columns]
        frame = document.frame
        edges = fitted_edges(frame.left, frame.text_width, wished, [0.0] * count)
        self._grid = Grid(document, list(edges), self._size, self._row)
        self._plain, self._strong = (
            self._grid.places([role] * count) for role in (Role.TABLE, Role.STRONG)
        )

    def caption(self) -> Iterator[Strip]:
        """Yield the caption, with the unit at the right."""
        block, frame = self._block, self._document.frame
        if not (block.caption or block.unit):
            return
        strong = self._document.lettering(Role.STRONG, _SIZE)
        plain = self._document.lettering(Role.TABLE, _SIZE - 2)
        unit = f"单位：{block.unit}" if block.unit else ""
        middle, right = frame.left + frame.text_width / 2, frame.width - frame.right

        def draw(top: float) -> None:
            y = top - _SIZE * 1.2
            self._document.write(strong.centred(middle, y, block.caption))
            self._document.write(plain.ending(right, y, unit))

        yield Strip(_SIZE * 1.8, draw, joined=True)

    def bands(self) -> Iterator[Band]:
        """Yield the rows, and the sums of summed columns."""
        block = self._block
        last = len(block.rows) if block.has_total else 0
        for place, row in enumerate(block.rows, 1):
            places = self._strong if place == last else self._plain
            cells = list(self._cells(row))
            if place == last:
                cells[0] = (cells[0][0], CENTRE)
            yield self._grid.band(zip(places, cells, strict=True))
        totals = sums(block.columns, block.rows)
        if totals:
            count = len(block.columns)
            cells = [(worded(totals.get(i)), RIGHT) for i in range(count)]
            cells[0] = ("合计", CENTRE)
            yield self._grid.band(zip(self._strong, cells, strict=True))

    def _cells(self, row: object) -> Iterator[Cell]:
        for column in self._block.columns:
            value = column.value(row)
            align = CENTRE if column.centred else LEFT
            yield column.printed(value), RIGHT if isinstance(value, NUMBERS) else align

    def head(self) -> Strip:
        """Return the row of titles, or two where some stand under a common one."""
        titles = [(column.title, CENTRE) for column in self._block.columns]
        groups = self._block.groups
        if not groups:
            band = self._grid.band(zip(self._strong, titles, strict=True))
            return Strip(band.height, partial(self.draw, band), joined=True)
        inside = {i for _t, first, n in groups for i in range(first, first + n)}
        places = list(zip(self._strong, titles, strict=True))
        lower = self._grid.band(p for i, p in enumerate(places) if i in inside)
        alone = self._grid.band(p for i, p in enumerate(places) if i not in inside)
        upper = self._grid.band(self._over(t, first, n) for t, first, n in groups)
        height = max(upper.height + lower.height, alone.height)
        draw = partial(self._draw_two, upper, lower, alone, height)
        return Strip(height, draw, joined=True)

    def _over(self, title: str, first: int, count: int) -> tuple[Place, Cell]:
        return self._grid.spanning(first, first + count, Role.STRONG), (title, CENTRE)

    def _draw_two(
        self, upper: Band, lower: Band, alone: Band, height: float, top: float
    ) -> None:
        document, edges, bottom = self._document, self._grid.edges, top - height
        middle = bottom + lower.height
        document.line((edges[0], top), (edges[-1], top), THIN)
        upper.write(document, top)
        lower.write(document, middle)
        alone.write(document, top - (height - alone.height) / 2)
        document.line((edges[0], bottom), (edges[-1], bottom), THIN)
        inner = set(range(1, len(edges) - 1))
        for _title, first, count in self._block.groups:
            last = first + count
            document.line((edges[first], middle), (edges[last], middle), THIN)
            for i in range(first + 1, last):
                document.line((edges[i], middle), (edges[i], bottom), THIN)
                inner.discard(i)
        for i in (*inner, 0, len(edges) - 1):
            document.line((edges[i], top), (edges[i], bottom), THIN)

    def draw(self, band: Band, top: float) -> None:
        """Draw a row with its lines."""
        bottom = self._grid.draw([band], top)
        self._grid.rule(top, bottom)
        self._grid.frame(top, bottom, THIN)
