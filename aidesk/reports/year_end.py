"""The year-end report: evaluation of the year's special funds, numbered by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from aidesk.domain.money import Money
from aidesk.domain.rounding import percent
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import Block, Heading, Letter, Paragraph, Signature, Table
from aidesk.reports.numbering import in_chinese as chinese_number
from aidesk.reports.writing import write_paper
from aidesk.reports.year_end_sections import Words, section
from aidesk.reports.year_end_texts import ROUNDING_NOTE
from aidesk.services.report_texts import NOTHING_TYPED, ReportTexts, report_texts
from aidesk.services.year_end import ProgrammeYear, YearFigures, year_figures
from aidesk.storage.store import Store
from aidesk.wording.columns import Column

_LOW_RATE: Final = 50
_BUREAU: Final = "民政局"


@dataclass(frozen=True, slots=True)
class FundRow:
    """A programme's fund as a row of the report's table."""

    name: str
    available: Money
    spent: Money
    balance: Money

    def rate(self) -> str:
        """Return the share of the money that was spent (执行率)."""
        return percent(self.spent.fen, self.available.fen)


FUND_COLUMNS: Final[tuple[Column[FundRow], ...]] = (
    Column("项目", lambda row: row.name, 46),
    Column("可用资金（元）", lambda row: row.available, 32, summed=True),
    Column("支出（元）", lambda row: row.spent, 32, summed=True),
    Column("结余（元）", lambda row: row.balance, 32, summed=True),
    Column("执行率", lambda row: row.rate(), 20, centred=True),
)


def write_year_end(store: Store, year: int, path: Path, printed_at: datetime) -> None:
    """Write the year-end report as PDF."""
    write_paper(store, year_end_of(store, year, printed_at.date()), path, printed_at)


def year_end_of(store: Store, year: int, day: date) -> Letter:
    """Return the report of a year with what the office wrote for it."""
    return year_end(year_figures(store, year=year), day, report_texts(store, year))


@in_chinese()
def year_end(
    figures: YearFigures, day: date, typed: ReportTexts = NOTHING_TYPED
) -> Letter:
    """Return the report of a year; every number in it comes from the figures."""
    names = "、".join(p.programme.short_name for p in figures.programmes)
    place = figures.unit.removesuffix(_BUREAU)
    title = (f"{place}{figures.year}年度{names}工作", "绩效评价报告")
    return Letter(title, tuple(_blocks(figures, day, typed)))


def _blocks(figures: YearFigures, day: date, typed: ReportTexts) -> Iterator[Block]:
    period = _period(figures)
    names = "、".join(p.programme.short_name for p in figures.programmes)
    yield Paragraph(
        f"根据《关于对{figures.year}年度区级预算支出开展绩效自评工作的通知》要求，现将"
        f"{figures.year}年{period}{names}项目资金绩效评价工作情况报告如下："
    )
    short = {p.programme.code: p.programme.short_name for p in figures.programmes}
    words = Words(typed, period, short)
    for programme in figures.programmes:
        yield from section(programme, words)
    yield from _conclusion(figures, names, typed)
    yield from _problems(figures, typed)
    yield Paragraph(ROUNDING_NOTE)
    yield Signature(figures.unit, day)


def _period(figures: YearFigures) -> str:
    """Return the months that the year's payments cover."""
    rows = (row for p in figures.programmes for row in p.spending)
    last = max((row.month.number for row in rows), default=12)
    return f"1至{last}月份" if last > 1 else "1月份"


def _conclusion(
    figures: YearFigures, names: str, typed: ReportTexts
) -> Iterator[Block]:
    yield Heading("综合评价情况及评价结论")
    count = chinese_number(len(figures.programmes))
    score = "____" if typed.score is None else str(typed.score)
    yield Paragraph(
        f"经对{figures.year}年度{names}项目的资金落实、业务管理、财务管理、项目产出和项目"
        f"效益等方面进行绩效评价，该{count}个项目综合得分{score}分，评定等级为"
        f"{typed.grade or '____'}。各项目资金执行情况如下："
    )
    yield Table(FUND_COLUMNS, fund_rows(figures))


def fund_rows(figures: YearFigures) -> tuple[FundRow, ...]:
    """Return the funds of a year, one row for each programme."""
    return tuple(
        FundRow(p.programme.short_name, p.available(), p.spent(), p.balance())
        for p in figures.programmes
    )


def _problems(figures: YearFigures, typed: ReportTexts) -> Iterator[Block]:
    found = [*map(_idle_money, figures.programmes), *typed.problems]
    problems = [text for text in found if text]
    if not problems:
        return
    yield Heading("存在问题")
    for text in problems:
        yield Paragraph(text, 3)


def _idle_money(p: ProgrammeYear) -> str:
    """Return what is to be said of a fund of which less than half was spent."""
    row = FundRow(p.programme.short_name, p.available(), p.spent(), p.balance())
    if not row.available or row.spent.fen * 100 >= row.available.fen * _LOW_RATE:
        return ""
    return f"{row.name}资金执行率为{row.rate()}，结余较多，需统筹安排使用。"
