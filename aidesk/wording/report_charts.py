"""The charts of the year-end report as values: what is drawn, not how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import months_of
from aidesk.domain.report_text import TextBlock
from aidesk.services.report_of_year import YearReport
from aidesk.services.year_end import ProgrammeYear


class ChartKind(StrEnum):
    """How a chart is drawn: one small chart for each series, or bars side by side."""

    EACH = "each"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class ReportChart:
    """Series of amounts, each with its name and one amount for each label."""

    caption: str
    kind: ChartKind
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[Money, ...]], ...]


def report_chart(block: TextBlock, found: YearReport) -> ReportChart:
    """Return the chart that a block of the report asks for."""
    return _CHARTS[block.id](block, found)


def _months(block: TextBlock, found: YearReport) -> ReportChart:
    """Return what each programme's lists of each month came to."""
    labels = tuple(f"{month.number}月" for month in months_of(found.year.year))
    series = tuple(
        (p.programme.short_name, _by_month(p))
        for p in found.year.programmes
        if p.spending
    )
    return ReportChart(f"{block.text}（万元）", ChartKind.EACH, labels, series)


def _by_month(p: ProgrammeYear) -> tuple[Money, ...]:
    paid = dict.fromkeys(months_of(p.year), ZERO)
    for row in p.spending:
        paid[row.month] += row.amount
    return tuple(paid.values())


def _funds(block: TextBlock, found: YearReport) -> ReportChart:
    programmes = found.year.programmes
    series = (
        ("可用资金", tuple(p.available() for p in programmes)),
        ("支出", tuple(p.spent() for p in programmes)),
    )
    return _beside(block, found, series)


def _balances(block: TextBlock, found: YearReport) -> ReportChart:
    programmes, year = found.year.programmes, found.year.year
    carried = tuple(p.carried_in() for p in programmes)
    series = (
        (f"{year - 1}年末（上年结转）", carried),
        (f"{year}年末", tuple(p.balance() for p in programmes)),
    )
    return _beside(block, found, series)


def _beside(
    block: TextBlock,
    found: YearReport,
    series: tuple[tuple[str, tuple[Money, ...]], ...],
) -> ReportChart:
    names = tuple(p.programme.short_name for p in found.year.programmes)
    return ReportChart(f"{block.text}（万元）", ChartKind.BESIDE, names, series)


_CHARTS: Final[Mapping[str, Callable[[TextBlock, YearReport], ReportChart]]] = (
    MappingProxyType(
        {
            "compared.months": _months,
            "compared.funds": _funds,
            "compared.balances": _balances,
        }
    )
)
