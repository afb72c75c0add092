"""The tables of the year-end report as figures: the paper, Word and Excel lay them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from aidesk.domain.fund import Source as Payer
from aidesk.domain.report_figure import Figure, Figures
from aidesk.domain.report_text import TextBlock
from aidesk.services.report_figures import ALL
from aidesk.services.report_of_year import YearReport
from aidesk.wording.report_figures import PAYERS

Cell = Figure | str
_WIDE: Final = 26.0
_NARROW: Final = 15.0
_SOURCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{f"arrived.{payer}": PAYERS[payer] for payer in Payer},
        "carried_in": "上年结转",
        "moved_in": "调入",
        "recovered": "追回多发",
        "moved_out": "减：调出",
        "handed_back": "减：上缴",
    }
)


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of figures: ``groups`` head several columns each, by their number.

    ``in_fen`` tables print yuan to the fen, whatever form a figure has elsewhere.  The
    last row is the sum of the others where ``has_total``.
    """

    block: str
    caption: str
    unit: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    groups: tuple[tuple[str, int, int], ...]
    rows: tuple[tuple[Cell, ...], ...]
    in_fen: bool = False
    has_total: bool = True

    def figures(self) -> Iterator[Figure]:
        """Yield the figures of the table that are not zero, row by row."""
        for row in self.rows:
            yield from (cell for cell in row if isinstance(cell, Figure) and cell.value)


def report_table(block: TextBlock, found: YearReport) -> ReportTable:
    """Return the table that a block of the report asks for."""
    return _TABLES[block.id](block, found)


def _sources(block: TextBlock, found: YearReport) -> ReportTable:
    figures = found.figures
    came = [name for name in _SOURCES if _any(found, name)]
    names = [*came, "available", "spent", "balance", "execution_rate"]
    heads = (
        "项目",
        *(_SOURCES[name] for name in came),
        "合计",
        "支出",
        "结余",
        "执行率",
    )
    groups = (("资金来源", 1, len(came)),) if came else ()
    return ReportTable(
        block.id,
        block.text,
        "万元",
        heads,
        (_WIDE, *[_NARROW] * len(names)),
        groups,
        tuple(_rows(found, names, figures)),
    )


def _any(found: YearReport, name: str) -> bool:
    codes = (p.programme.code for p in found.year.programmes)
    return any(found.figures[f"{code}.{name}"].value for code in codes)


def _rows(
    found: YearReport, names: Sequence[str], figures: Figures
) -> Iterator[tuple[Cell, ...]]:
    for p in found.year.programmes:
        cells = (figures[f"{p.programme.code}.{name}"] for name in names)
        yield (p.programme.short_name, *cells)
    total = (f"{ALL}.{name}" for name in names)
    yield ("合计", *(figures.by_id.get(name, "—") for name in total))


def _years(names: Mapping[str, str], unit: str) -> Callable[..., ReportTable]:
    """Return what makes a table of two years and their difference."""

    def made(block: TextBlock, found: YearReport) -> ReportTable:
        year = found.year.year
        asked = [
            f"{name}{suffix}"
            for name in names
            for suffix in (".previous", "", ".change")
        ]
        heads = ("项目", *(f"{year - 1}年", f"{year}年", "增减") * len(names))
        return ReportTable(
            block.id,
            block.text,
            unit,
            heads,
            (_WIDE, *[_NARROW] * len(asked)),
            tuple((word, 1 + 3 * n, 3) for n, word in enumerate(names.values())),
            tuple(_rows(found, asked, found.figures)),
        )

    return made


def _execution(block: TextBlock, found: YearReport) -> ReportTable:
    names = ("available", "spent", "balance", "execution_rate")
    return ReportTable(
        block.id,
        block.text,
        "元",
        ("项目", "可用资金", "支出", "结余", "执行率"),
        (40.0, 32.0, 32.0, 32.0, 20.0),
        (),
        tuple(_rows(found, names, found.figures)),
        in_fen=True,
    )


_TABLES: Final[Mapping[str, Callable[[TextBlock, YearReport], ReportTable]]] = (
    MappingProxyType(
        {
            "compared.sources": _sources,
            "compared.years": _years(
                {"available": "可用资金", "spent": "支出", "balance": "结余"}, "万元"
            ),
            "compared.people": _years(
                {
                    "households": "救助户数（户）",
                    "persons": "救助人数（人）",
                    "person_months": "救助人次",
                },
                "",
            ),
            "conclusion.table": _execution,
        }
    )
)
