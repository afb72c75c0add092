"""A list as PDF: repeated heads, subtotals on each page, one closing on the last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO, Final, Generic

from aidesk.reports.fonts import Role
from aidesk.reports.grid import (
    CENTRE,
    LEFT,
    PADDING,
    RIGHT,
    THIN,
    Band,
    Cell,
    Grid,
    fitted_edges,
)
from aidesk.reports.imprint import Imprint
from aidesk.reports.lists import NUMBERS, ListGroup, ListPaper, Sum
from aidesk.reports.page import LIST_FRAME, MM, UPRIGHT_FRAME, Document
from aidesk.services.progress import paced
from aidesk.wording.columns import Row
from aidesk.wording.formats import worded

_SIZE: Final = 10.5
_ROW: Final = 7.5 * MM
_LOW_ROW: Final = 5.5 * MM
_TITLE_SIZE: Final = 18
_TITLE_HEIGHT: Final = 10.5 * MM
_LINE_HEIGHT: Final = 7 * MM
_SIGNING_HEIGHT: Final = 14 * MM
_SIGNING_GAP: Final = 5 * MM
_MOVED_TO_LAST_PAGE: Final = 3
_NUMBER_TITLE: Final = "序号"
_NUMBER_WIDTH: Final = 10.0


def draw_list(
    paper: ListPaper[Any] | ListGroup, imprint: Imprint, file: BinaryIO
) -> None:
    """Draw a list, or a group of lists, as PDF into an open file."""
    parts = paper.parts if isinstance(paper, ListGroup) else (paper,)
    frame = UPRIGHT_FRAME if parts[0].upright else LIST_FRAME
    with Document(file, paper.title, frame, imprint) as document:
        for part in parts:
            _Drawing(document, part).draw()


def page_count(paper: ListPaper[Any]) -> int:
    """Return on how many pages a list is printed."""
    nowhere = Imprint("", datetime.min)  # noqa: DTZ901 - no time is told
    frame = UPRIGHT_FRAME if paper.upright else LIST_FRAME
    document = Document(BytesIO(), paper.title, frame, nowhere)
    return _Drawing(document, paper).page_count()


class _Drawing(Generic[Row]):
    """The drawing of one list; the first column is the running number."""

    def __init__(self, document: Document, paper: ListPaper[Row]) -> None:
        self._document = document
        self._paper = paper
        self._totals = paper.sums(paper.rows)
        row = _LOW_ROW if paper.dense else _ROW
        self._grid = Grid(document, self._edges(), _SIZE, row)
        self._places = self._grid.places([Role.TABLE, *map(self._role, paper.columns)])
        self._strong = self._grid.places([Role.STRONG] * (len(paper.columns) + 1))
        self._label_end = min(self._totals, default=len(paper.columns)) + 1
        self._head = self._head_band()
        self._closing = self._closing_bands()
        self._remarks = self._remark_lines()

    def draw(self) -> None:
        """Draw all pages."""
        for rows, last in self._pages():
            bottom = self._draw_rows(rows, last=last)
            if last:
                self._draw_closing(bottom)
            self._document.end_page()

    def page_count(self) -> int:
        """Return on how many pages the list stands."""
        return sum(1 for _page in self._pages())

    def _role(self, column: object) -> Role:
        paid = getattr(column, "title", "") == self._paper.paid
        return Role.STRONG if paid else Role.TABLE

    def _edges(self) -> list[float]:
        frame, columns = self._document.frame, self._paper.columns
        strong = self._document.lettering(Role.STRONG, _SIZE)
        least = [0.0] * (len(columns) + 1)
        for place, total in self._totals.items():
            least[place + 1] = strong.width(worded(total)) + 2 * PADDING + 1
        numbers = (_NUMBER_TITLE, str(len(self._paper.rows)))
        least[0] = max(map(strong.width, numbers)) + 2 * PADDING + 1
        wished = [_NUMBER_WIDTH, *(column.width for column in columns)]
        return list(fitted_edges(frame.left, frame.text_width, wished, least))

    def _head_band(self) -> Band:
        titles = [_NUMBER_TITLE, *(column.title for column in self._paper.columns)]
        return self._grid.band(
            (place, (title, CENTRE))
            for place, title in zip(self._strong, titles, strict=True)
        )

    # what a page holds

    def _pages(self) -> Iterator[tuple[list[tuple[Row, Band]], bool]]:
        """Yield the rows of each page, and whether it is the last."""
        page: list[tuple[Row, Band]] = []
        used, room = 0.0, self._room()
        for row, band in self._bands():
            if page and used + band.height > room:
                yield page, False
                page, used = [], 0.0
            page.append((row, band))
            used += band.height
        if page and used + self._closing_height() > room:
            cut = max(1, len(page) - _MOVED_TO_LAST_PAGE)
            yield page[:cut], False
            page = page[cut:]
        yield page, True

    def _room(self) -> float:
        frame = self._document.frame
        subtotal = _ROW * self._paper.subtotals
        return frame.text_top - frame.bottom - self._heading_height() - subtotal

    def _heading_height(self) -> float:
        return _TITLE_HEIGHT + _LINE_HEIGHT + self._head.height

    def _closing_height(self) -> float:
        bands = sum(band.height for band in self._closing)
        remarks = len(self._remarks) * _SIZE * 1.5
        return bands + remarks + _SIGNING_HEIGHT * bool(self._paper.signatures)

    def _bands(self) -> Iterator[tuple[Row, Band]]:
        for number, row in enumerate(paced(self._paper.rows), 1):
            cells = self._cells(number, row)
            yield row, self._grid.band(zip(self._places, cells, strict=True))

    def _cells(self, number: int, row: Row) -> Iterator[Cell]:
        yield str(number), CENTRE
        for column in self._paper.columns:
            value = column.value(row)
            text = column.printed(value)
            if isinstance(value, NUMBERS):
                yield text, RIGHT
            else:
                yield text, CENTRE if column.centred else LEFT

    # drawing

    def _draw_heading(self) -> float:
        frame, paper = self._document.frame, self._paper
        title = self._document.lettering(Role.TITLE, _TITLE_SIZE)
        small = self._document.lettering(Role.TABLE, _SIZE)
        middle, right = frame.width / 2, frame.width - frame.right
        y = frame.text_top - _TITLE_SIZE
        self._document.write(title.centred(middle, y, paper.title))
        y = frame.text_top - _TITLE_HEIGHT - _LINE_HEIGHT + 2 * MM
        unit = f"填报单位：{paper.unit}" if paper.unit else ""
        self._document.write(small.at(frame.left, y, unit))
        self._document.write(small.centred(middle, y, paper.period))
        self._document.write(small.ending(right, y, paper.note))
        return frame.text_top - _TITLE_HEIGHT - _LINE_HEIGHT

    def _draw_rows(self, rows: Sequence[tuple[Row, Band]], *, last: bool) -> float:
        grid, top = self._grid, self._draw_heading()
        ruled = grid.draw([self._head, *(band for _row, band in rows)], top)
        grid.rule(top, ruled)
        bands = self._subtotal_bands([row for row, _band in rows])
        bottom = grid.draw(bands + self._closing[:1] * last, ruled)
        if bottom < ruled:
            grid.rule(ruled, bottom, self._label_end - 1)
        bottom = grid.draw(self._closing[1:] * last, bottom)
        grid.frame(top, bottom)
        return bottom

    def _subtotal_bands(self, rows: Sequence[Row]) -> list[Band]:
        if not self._paper.subtotals:
            return []
        return [self._total_band("本页小计", len(rows), self._paper.sums(rows))]

    def _total_band(self, label: str, rows: int, totals: dict[int, Sum]) -> Band:
        place = self._grid.spanning(0, self._label_end, Role.STRONG)
        text = self._paper.count_label(label, rows)
        sums_placed = [
            (self._strong[i + 1], (worded(total), RIGHT)) for i, total in totals.items()
        ]
        return self._grid.band([(place, (text, CENTRE)), *sums_placed])

    def _closing_bands(self) -> list[Band]:
        if not self._paper.has_total:
            return []
        total = self._total_band("合计", len(self._paper.rows), self._totals)
        words = self._paper.amount_in_words()
        if not words:
            return [total]
        place = self._grid.spanning(0, len(self._grid.edges) - 1, Role.STRONG)
        return [total, self._grid.band([(place, (words, LEFT))])]

    def _remark_lines(self) -> list[str]:
        lettering = self._document.lettering(Role.TABLE, _SIZE)
        width = self._document.frame.text_width
        return [
            line
            for remark in self._paper.remarks
            for line in lettering.lines(remark, width, width)
        ]

    def _draw_closing(self, bottom: float) -> None:
        frame = self._document.frame
        lettering = self._document.lettering(Role.TABLE, _SIZE)
        for line in self._remarks:
            bottom -= _SIZE * 1.5
            self._document.write(lettering.at(frame.left, bottom, line))
        self._draw_signatures(bottom - _SIGNING_HEIGHT + 3 * MM)

    def _draw_signatures(self, y: float) -> None:
        """Draw who signs, with blanks of one length that fill the width."""
        lettering = self._document.lettering(Role.TABLE, _SIZE)
        labels = [f"{label}：" for label in self._paper.signatures]
        taken = sum(map(lettering.width, labels)) + _SIGNING_GAP * (len(labels) - 1)
        x = self._document.frame.left
        for label in labels:
            blank = (self._document.frame.text_width - taken) / len(labels)
            self._document.write(lettering.at(x, y, label))
            x += lettering.width(label)
            self._document.line((x, y - 2), (x + blank, y - 2), THIN)
            x += blank + _SIGNING_GAP
