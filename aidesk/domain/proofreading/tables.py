"""Tables that were flattened to lines: each column against its row 合计."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import Final, NamedTuple

from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph, is_row
from aidesk.domain.rounding import printed

_CELL: Final = re.compile(r"[^\t|]+")
_NUMBER: Final = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_TOTAL: Final = re.compile(r"^(?:合\s*计|总\s*计|共\s*计|全[区县市镇乡]合计)$")
_NOT_ADDED: Final = re.compile(r"小\s*计|其中|其:|平均|占比|比例")
_NO_SUM: Final = re.compile(
    r"标准|平均|均|率|占比|比例|%|序号|编号|年份|备注|单价|日期"
)
_FEWEST: Final = 2


class _Cell(NamedTuple):
    """A cell's place in its paragraph and its words."""

    start: int
    text: str

    @property
    def value(self) -> Fraction | None:
        """Return its number; None if it is not one."""
        number = self.text.replace(",", "")
        return Fraction(number) if _NUMBER.fullmatch(self.text) else None

    @property
    def decimals(self) -> int:
        """Return how many decimals it is printed with."""
        return len(self.text.partition(".")[2])


class _Row(NamedTuple):
    """A line of a table."""

    paragraph: Paragraph
    cells: tuple[_Cell, ...]

    @property
    def name(self) -> str:
        """Return the words of its first cell that is no number."""
        words = [cell.text for cell in self.cells if cell.value is None]
        return words[0] if words else ""


def tables(paragraphs: Sequence[Paragraph]) -> Iterator[Finding | Verified]:
    """Yield how the columns of all tables compare with their totals."""
    for rowed, lines in groupby(paragraphs, key=lambda p: is_row(p.original)):
        if rowed:
            rows = [_Row(line, tuple(_cells(line))) for line in lines]
            for place, row in enumerate(rows):
                if _TOTAL.match(row.name):
                    yield from _check_total(rows, place)


def _cells(line: Paragraph) -> Iterator[_Cell]:
    for match in _CELL.finditer(line.text):
        words = match.group().strip()
        if words:
            lead = len(match.group()) - len(match.group().lstrip())
            yield _Cell(match.start() + lead, words)


def _check_total(rows: Sequence[_Row], place: int) -> Iterator[Finding | Verified]:
    """Compare a row of totals with the rows over it, or under it if it is the first."""
    total = rows[place]
    over = _body(rows[:place][::-1], len(total.cells))[::-1]
    body = over or _body(rows[place + 1 :], len(total.cells))
    if len(body) < _FEWEST:
        return
    header = _header(rows[:place], len(total.cells))
    columns = [
        (cell, [row.cells[nth] for row in body])
        for nth, cell in enumerate(total.cells)
        if cell.value is not None and not _has_no_sum(header, nth)
    ]
    results = [_compared(total.paragraph, cell, column) for cell, column in columns]
    right = [result for result in results if isinstance(result, Verified)]
    yield from (results if right or len(columns) == 1 else ())


def _body(rows: Sequence[_Row], cells: int) -> list[_Row]:
    """Return the rows next to a total that have as many cells and hold numbers."""
    body: list[_Row] = []
    for row in rows:
        numbers = sum(cell.value is not None for cell in row.cells)
        if len(row.cells) != cells or not numbers or _TOTAL.match(row.name):
            break
        if not _NOT_ADDED.search(row.name):
            body.append(row)
    return body


def _header(rows: Sequence[_Row], cells: int) -> _Row | None:
    """Return the last of these rows that only names the columns; None if none does."""
    words = (
        row
        for row in reversed(rows)
        if len(row.cells) == cells and all(cell.value is None for cell in row.cells)
    )
    return next(words, None)


def _has_no_sum(header: _Row | None, nth: int) -> bool:
    return (
        header is not None
        and nth < len(header.cells)
        and _NO_SUM.search(header.cells[nth].text) is not None
    )


def _compared(
    line: Paragraph, total: _Cell, column: Sequence[_Cell]
) -> Finding | Verified:
    values = [cell.value or Fraction(0) for cell in column]
    decimals = max(total.decimals, *(cell.decimals for cell in column))
    computed = sum(values, Fraction(0))
    off = abs(computed - (total.value or Fraction(0)))
    shown = printed(computed, decimals)
    workings = f"{' + '.join(cell.text for cell in column)} = {shown}"
    place = line.place(total.start, total.start + len(total.text))
    if not off:
        return Verified(Rule.SUM, place, workings)
    rounded = decimals and off <= Fraction(len(column) + 1, 2 * 10**decimals)
    kind = Kind.ROUNDING if rounded else Kind.ERROR
    return Finding(Rule.SUM, kind, place, shown, workings)
