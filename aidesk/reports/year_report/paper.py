"""The year-end report as blocks of a paper: the PDF, Word and Excel are made from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any, Final

from aidesk.domain.money import Money
from aidesk.domain.report_figure import Figure, Form
from aidesk.domain.report_text import BlockKind, TextBlock, fields, pieces
from aidesk.domain.rounding import in_wan
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import (
    Block,
    Chart,
    Heading,
    Letter,
    Note,
    Paragraph,
    Signature,
    Table,
)
from aidesk.reports.marks import mark
from aidesk.reports.year_report.annexes import evaluation_annex, origins_annex
from aidesk.services.report_of_year import YearReport
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.report_charts import report_chart
from aidesk.wording.report_differences import (
    DIFFERENCES_HEAD,
    difference_worded,
    differences,
)
from aidesk.wording.report_of_year import said_in
from aidesk.wording.report_tables import Cell, ReportTable, report_table

_ITEM_LEVEL: Final = 3
_WAN: Final = (Form.WAN, Form.WAN_PART)


@in_chinese()
def paper_of(found: YearReport, day: date) -> Letter:
    """Return a report as it stands, with a day under it."""
    said = said_in(found)
    paper = _Paper(found, said.blocks)
    return Letter(said.title, tuple(paper.blocks(day)))


class _Paper:
    """Makes the blocks of one report, and counts the marks of its figures."""

    def __init__(self, found: YearReport, blocks: Sequence[TextBlock]) -> None:
        self._found = found
        self._said = blocks
        self._tables = {
            b.id: report_table(b, found) for b in blocks if b.kind is BlockKind.TABLE
        }
        shown = [f for b in blocks for f in fields(b.text) if self._is_marked(f)]
        in_text = dict.fromkeys(shown)
        tables = self._tables.values()
        in_tables = dict.fromkeys(f.id for table in tables for f in table.figures())
        self._in_text = frozenset(in_text)
        self._marks: Mapping[str, int] = {
            figure: number for number, figure in enumerate({**in_text, **in_tables}, 1)
        }

    def _is_marked(self, figure: str) -> bool:
        return not self._found.figures[figure].said

    def blocks(self, day: date) -> Iterator[Block]:
        """Yield the report, its signature and its annexes."""
        for block in self._said:
            yield from self._block(block)
        yield Signature(self._found.year.unit, day)
        yield from evaluation_annex(self._found)
        yield from origins_annex(self._found, self._marks, self._in_text)

    def _block(self, block: TextBlock) -> Iterator[Block]:
        if block.kind is BlockKind.HEADING:
            yield Heading(self._filled(block)[0])
        elif block.kind is BlockKind.TABLE:
            table = self._tables[block.id]
            yield table_block(table)
            if not table.in_fen:
                shown = (figure.id for figure in table.figures())
                yield from self._differences(shown)
        elif block.kind is BlockKind.CHART:
            chart = report_chart(block, self._found)
            names = tuple(name for name, _values in chart.series)
            values = tuple(amounts for _name, amounts in chart.series)
            yield Chart(chart.caption, str(chart.kind), chart.labels, names, values)
        else:
            text, marks = self._filled(block)
            level = _ITEM_LEVEL if block.kind is BlockKind.ITEM else None
            yield Paragraph(text, level, marks)
            yield from self._differences(fields(block.text))

    def _filled(self, block: TextBlock) -> tuple[str, tuple[int, ...]]:
        """Return a text with its figures and marks, and the numbers of the marks."""
        parts, marks = [], []
        for piece in pieces(block.text, self._found.figures):
            parts.append(piece.text)
            if piece.figure is not None and self._is_marked(piece.figure.id):
                marks.append(self._marks[piece.figure.id])
                parts.append(mark(marks[-1]))
        if block.kind is BlockKind.HEADING:
            parts = [piece.text for piece in pieces(block.text, self._found.figures)]
        return "".join(parts), tuple(marks)

    def _differences(self, shown: Any) -> Iterator[Note]:
        found = differences(shown, self._found.figures)
        if found:
            year = self._found.year
            yield Note(
                DIFFERENCES_HEAD, tuple(difference_worded(r, year) for r in found)
            )


def table_block(table: ReportTable) -> Table:
    """Return a table of figures as a block: each cell as it is printed."""
    columns = tuple(
        Column(
            title,
            itemgetter(place),
            width,
            centred=any(_is_share(row[place]) for row in table.rows),
            printed=partial(_printed, in_fen=table.in_fen),
        )
        for place, (title, width) in enumerate(
            zip(table.heads, table.widths, strict=True)
        )
    )
    rows = tuple(tuple(map(_value, row)) for row in table.rows)
    return Table(
        columns, rows, table.caption, table.unit, table.groups, table.has_total
    )


def _is_share(cell: Cell) -> bool:
    return cell == "—" or (isinstance(cell, Figure) and cell.form is Form.PERCENT)


def _value(cell: Cell) -> object:
    if not isinstance(cell, Figure):
        return cell
    if cell.form in _WAN:
        return Money(int(cell.value * 100))
    return cell.text if cell.form is Form.PERCENT else int(cell.value)


def _printed(value: object, *, in_fen: bool) -> str:
    if isinstance(value, Money) and not in_fen:
        return in_wan(value)
    return worded(value)
