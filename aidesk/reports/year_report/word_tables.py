"""Tables of a report in Word: repeated heads, money at the right, sums set bold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as Cell
from docx.table import _Row as Row

from aidesk.reports.blocks import Table
from aidesk.reports.lists import NUMBERS, sums
from aidesk.reports.texts import printable
from aidesk.reports.year_report.word_parts import element
from aidesk.reports.year_report.word_styles import CELL, ORIGIN_LINE
from aidesk.wording.formats import worded

_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
_RIGHT: Final = WD_ALIGN_PARAGRAPH.RIGHT
_LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT
_DENSE: Final = {5: 10.5, 7: 9.0}
"""From so many columns on, a table is set smaller."""
_EDGE: Final = 60
_ORIGIN_WIDTHS: Final = (0, 40, 16, 32)


def add_table(document: Document, block: Table, width: Length) -> None:
    """Add a table of a report as wide as the text."""
    heads = 2 if block.groups else 1
    totals = sums(block.columns, block.rows)
    count = heads + len(block.rows) + bool(totals)
    table = _table(document, count, [c.width for c in block.columns], width)
    table.style = "Table Grid"
    setting = _Setting(block)
    rows = list(table.rows)
    setting.heads(rows[:heads])
    setting.rows(rows[heads:])
    if totals:
        cells = rows[-1].cells
        texts = [worded(totals.get(i)) for i in range(len(block.columns))]
        texts[0] = "合计"
        for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
            setting.write(cell, text, _RIGHT if place else _CENTRE, bold=True)


class _Setting:
    """Writes the cells of one table."""

    def __init__(self, block: Table) -> None:
        self._block = block
        count = len(block.columns)
        self._size = next(
            (s for least, s in sorted(_DENSE.items(), reverse=True) if count >= least),
            12.0,
        )

    def heads(self, rows: Sequence[Row]) -> None:
        """Write the titles; they stand at the top of every page."""
        for row in rows:
            row._tr.get_or_add_trPr().append(element("tblHeader"))  # noqa: SLF001 - the only way
        inside = {
            i for _t, first, n in self._block.groups for i in range(first, first + n)
        }
        upper, lower = rows[0].cells, rows[-1].cells
        for place, column in enumerate(self._block.columns):
            cell = lower[place]
            if place not in inside and len(rows) > 1:
                cell = upper[place].merge(cell)
            self.write(cell, column.title, _CENTRE, bold=True)
        for title, first, count in self._block.groups:
            over = upper[first].merge(upper[first + count - 1])
            self.write(over, title, _CENTRE, bold=True)

    def rows(self, rows: Sequence[Row]) -> None:
        """Write what the table holds."""
        last = len(self._block.rows) - 1
        for place, (row, held) in enumerate(zip(rows, self._block.rows, strict=False)):
            total = self._block.has_total and place == last
            for cell, column in zip(row.cells, self._block.columns, strict=True):
                value = column.value(held)
                align = _CENTRE if column.centred else _LEFT
                align = _RIGHT if isinstance(value, NUMBERS) else align
                self.write(cell, column.printed(value), align, bold=total)

    def write(self, cell: Cell, text: str, align: Any, *, bold: bool = False) -> None:
        """Write a text into a cell."""
        cell.vertical_alignment = 1  # type: ignore[assignment] # in the middle
        _write(cell, text, align, CELL)
        for run in cell.paragraphs[0].runs:
            run.font.size, run.font.bold = Pt(self._size), bold


def add_origin_lines(
    document: Document, lines: Sequence[Sequence[str]], width: Length
) -> None:
    """Add the lines of an origin: what, when, how many, how much; without rules."""
    first = int(width / Mm(1)) - sum(_ORIGIN_WIDTHS)
    widths = (first, *_ORIGIN_WIDTHS[1:])
    table = _table(document, len(lines), widths, width)
    aligns = (_LEFT, _LEFT, _RIGHT, _RIGHT)
    for row, line in zip(table.rows, lines, strict=True):
        for cell, text, align in zip(row.cells, line, aligns, strict=True):
            _write(cell, text, align, ORIGIN_LINE)


def _write(cell: Cell, text: str, align: Any, style: str) -> None:
    paragraph = cell.paragraphs[0]
    # by its id, which is its name: looked up by name, thousands of cells take seconds
    paragraph._p.style = style  # noqa: SLF001 - see above
    paragraph.alignment = align
    paragraph.add_run(printable(text))


def _table(
    document: Document, rows: int, widths: Sequence[float], width: Length
) -> WordTable:
    """Return an empty table whose columns share a width, and whose rows never split."""
    table: WordTable = document.add_table(rows, len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    margins = element("tblCellMar")
    margins.extend(element(side, w=_EDGE, type="dxa") for side in ("left", "right"))
    (look,) = table._tblPr.findall(qn("w:tblLook"))  # noqa: SLF001 - the only way
    look.addprevious(margins)
    shares = [Length(int(width * each / sum(widths))) for each in widths]
    for column, share in zip(table.columns, shares, strict=True):
        column.width = share
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001 - see above
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = share
    return table
