"""The two annexes of the year-end report: 绩效自评表, and 数字来源."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from fractions import Fraction
from operator import itemgetter
from typing import Final

from aidesk.domain.report import points
from aidesk.domain.report_figure import Figure
from aidesk.domain.self_evaluation import Evaluation
from aidesk.reports.blocks import Annex, Block, Journal, Note, Origin, Table
from aidesk.reports.own_text import HOW_TO_READ, ORIGINS_TITLE
from aidesk.services.report_figures import ALL
from aidesk.services.report_of_year import GRADES, YearReport
from aidesk.services.report_relations import origin_of
from aidesk.wording.columns import Column
from aidesk.wording.report_figures import (
    figure_definition,
    figure_name,
    rounding_worded,
)
from aidesk.wording.report_origins import exact, origin_told
from aidesk.wording.self_evaluation import (
    BLANK,
    EVALUATION_COLUMNS,
    points_worded,
)

_HUNDRED: Final = "100"


def evaluation_annex(found: YearReport) -> Iterator[Block]:
    """Yield the self-evaluation table with the money that it is about."""
    year = found.year
    yield Annex("附件1", f"{year.year}年度项目支出绩效自评表")
    names = "、".join(p.programme.name for p in year.programmes)
    yield Note(
        f"项目名称：{names}", (f"主管部门：{year.unit}　　实施单位：{year.unit}",)
    )
    yield _money(found)
    rows = tuple(_rows(found.evaluation))
    columns = tuple(
        Column(column.title, itemgetter(place), column.width, centred=column.centred)
        for place, column in enumerate(EVALUATION_COLUMNS)
    )
    yield Table(columns, rows, "绩效指标", "分", has_total=True)


def _money(found: YearReport) -> Table:
    """Return the money of the year, spent against what there was."""
    figures = found.figures
    line = found.evaluation.lines[0]
    spent, rate = figures[f"{ALL}.spent"], figures[f"{ALL}.execution_rate"]
    arrived = [f for f in figures if f.id.startswith(f"{ALL}.arrived.")]
    of_year = Figure(
        "", sum((f.value for f in arrived), start=spent.value * 0), spent.form
    )
    carried = figures[f"{ALL}.carried_in"]
    available = figures[f"{ALL}.available"]
    others = Figure("", available.value - of_year.value - carried.value, spent.form)
    total = (
        "年度资金总额",
        available.printed,
        spent.printed,
        points(line.weight),
        rate.text,
        points_worded(line),
    )
    parts = (
        ("其中：本年财政拨款等到位资金", of_year.printed, "", "", "", ""),
        ("上年结转资金", carried.printed, "", "", "", ""),
        ("调剂、追缴等其他资金", others.printed, "", "", "", ""),
    )
    heads = (
        "项目资金",
        "全年预算数（A）",
        "全年执行数（B）",
        "分值",
        "执行率（B/A）",
        "得分",
    )
    widths = (50, 28, 28, 14, 24, 14)
    columns = tuple(
        Column(head, itemgetter(place), width, centred=place > 0)
        for place, (head, width) in enumerate(zip(heads, widths, strict=True))
    )
    return Table(columns, (total, *parts), "项目资金", "万元")


def _rows(evaluation: Evaluation) -> Iterator[tuple[str, ...]]:
    """Yield the lines; what is the same as above is not said again."""
    group = part = ""
    for line in evaluation.lines:
        cells = [column.value(line) for column in EVALUATION_COLUMNS]
        same_group = line.indicator.group == group
        if same_group and line.indicator.part == part:
            cells[1] = ""
        if same_group:
            cells[0] = ""
        group, part = line.indicator.group, line.indicator.part
        yield tuple(map(str, cells))
    total = evaluation.total
    grade = GRADES[evaluation.grade] if evaluation.grade else BLANK
    told = BLANK if total is None else points(total)
    yield ("合计", "", "", "", f"评定等级：{grade}", _HUNDRED, told, "")


def origins_annex(
    found: YearReport, marks: Mapping[str, int], in_text: AbstractSet[str]
) -> Iterator[Block]:
    """Yield where each figure of the report comes from, in the order of their marks."""
    year, figures = found.year, found.figures
    yield Annex("附件2", ORIGINS_TITLE)
    head = f"以上数字取自操作记录第{figures.journal_seq}条为止的数据，校验值："
    yield Journal((HOW_TO_READ, head, figures.journal_hash))
    for name, number in marks.items():
        figure = figures[name]
        lines = origin_told(origin_of(figures, name), year, marks)
        yield Origin(
            number,
            figure_name(name, year),
            _value(figure),
            tuple(_about(figure, found)),
            tuple((line.what, line.when, line.count, line.amount) for line in lines),
            name in in_text,
        )


def _value(figure: Figure) -> str:
    """Return a figure as it is printed, and exactly where that is more."""
    whole = exact(figure, figure.value)
    if whole == figure.text or (
        figure.made_of and Fraction(figure.printed) == figure.value
    ):
        return figure.text
    return f"{figure.text}（{whole}）"


def _about(figure: Figure, found: YearReport) -> Iterator[str]:
    meaning = figure_definition(figure, found.year)
    yield f"含义：{meaning}取整：{rounding_worded(figure)}。"
