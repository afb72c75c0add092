"""The year-end report as it words itself: blocks of sentences around figures.

A report is always Chinese.  What a person changes is kept beside these blocks; what
depends on the year is worked out anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from aidesk.domain.fund import Source
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Standard
from aidesk.domain.report_figure import Figures
from aidesk.domain.report_text import BlockKind, TextBlock, field_of
from aidesk.i18n import in_chinese
from aidesk.services.year_end import ProgrammeYear, YearFigures
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.report_phrases import (
    BASE_FUND,
    CARE_PRINCIPLES,
    FULL_COVERAGE,
    MANAGEMENT,
    ROUNDING_NOTE,
)

_BUREAU: Final = "民政局"
_LOW_RATE: Final = 50
_KEPT_BEFORE: Final = ("available", "spent", "person_months")
_DIGITS: Final = "零一二三四五六七八九十"
_SOURCES: Final[Mapping[Source, str]] = MappingProxyType(
    {
        Source.CENTRAL: "中央资金",
        Source.PROVINCIAL: "省级资金",
        Source.MUNICIPAL: "市级资金",
        Source.DISTRICT: "区级拨款",
        Source.LOTTERY: "福彩公益金",
        Source.DONATION: "捐赠资金",
        Source.INTEREST: "利息收入",
        Source.BASE: "补足启动资金",
    }
)
_EXTRA_KINDS: Final[Mapping[RunKind, str]] = MappingProxyType(
    {
        RunKind.FESTIVAL: "春节慰问金",
        RunKind.BACK_PAY: "补发{months}保障金差额",
        RunKind.PRICE_SUBSIDY: "{months}价格临时补贴",
    }
)
_ADJUSTED: Final = (
    ("moved_in", "调入"),
    ("recovered", "追回多发"),
    ("moved_out", "扣除调出"),
    ("handed_back", "扣除上缴"),
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentences about a programme are made from."""

    year: ProgrammeYear
    figures: Figures
    period: str
    names: Mapping[str, str]

    @property
    def code(self) -> str:
        return self.year.programme.code

    def field(self, name: str) -> str:
        """Return the field of one of the programme's figures."""
        return field_of(f"{self.code}.{name}")

    def has(self, name: str) -> bool:
        """Tell whether a figure is not zero."""
        return bool(self.figures[f"{self.code}.{name}"].value)


def report_title(year: YearFigures) -> tuple[str, str]:
    """Return the two lines of the title."""
    place = year.unit.removesuffix(_BUREAU)
    return f"{place}{year.year}年度{_names(year)}工作", "绩效评价报告"


@in_chinese()
def report_blocks(year: YearFigures, figures: Figures) -> tuple[TextBlock, ...]:
    """Return the blocks of a year's report in their order.

    ``year`` holds the programmes of the report only.  Blocks that are empty wait for
    what a person writes; on paper they are left out.
    """
    return tuple(_blocks(year, figures))


def _blocks(year: YearFigures, figures: Figures) -> Iterator[TextBlock]:
    period = _period(year)
    yield _paragraph(
        "opening",
        f"根据《关于对{year.year}年度区级预算支出开展绩效自评工作的通知》要求，现将"
        f"{year.year}年{period}{_names(year)}项目资金绩效评价工作情况报告如下：",
    )
    names = {p.programme.code: p.programme.short_name for p in year.programmes}
    for programme in year.programmes:
        yield from _section(_Told(programme, figures, period, names))
    yield from _comparison(year, figures)
    yield from _conclusion(year)
    yield from _problems(year, figures)
    yield _paragraph("rounding", ROUNDING_NOTE)


def _section(told: _Told) -> Iterator[TextBlock]:
    programme, code = told.year.programme, told.code
    yield TextBlock(f"{code}.heading", BlockKind.HEADING, programme.name)
    yield _item(f"{code}.basis", _basis(told))
    yield _item(f"{code}.management", _management(told))
    yield _item(f"{code}.standards", "".join(_raises(told.year)))
    yield _item(f"{code}.staff", "")
    yield _item(f"{code}.cleaning", "")
    yield _item(f"{code}.grants", _GRANTS[programme.rule](told))
    yield _item(f"{code}.funds", _funds(told))


def _comparison(year: YearFigures, figures: Figures) -> Iterator[TextBlock]:
    """Yield tables and charts; the year before is left out where nothing was kept."""
    before = any(figures[f"all.{name}.previous"].value for name in _KEPT_BEFORE)
    yield TextBlock("compared.heading", BlockKind.HEADING, "资金收支和救助情况")
    told = (
        f"{year.year - 1}年可用资金{field_of('all.available.previous')}，支出"
        f"{field_of('all.spent.previous')}，结余{field_of('all.balance.previous')}。"
        if before
        else ""
    )
    yield _paragraph(
        "compared.text",
        f"{year.year}年可用资金{field_of('all.available')}，支出{field_of('all.spent')}，"
        f"结余{field_of('all.balance')}，总体执行率{field_of('all.execution_rate')}。{told}"
        "各项目的资金来源和使用情况见下表。",
    )
    yield TextBlock("compared.sources", BlockKind.TABLE, "各项目资金来源和使用情况")
    if before:
        yield TextBlock("compared.years", BlockKind.TABLE, "资金收支和上年比较")
        yield TextBlock("compared.people", BlockKind.TABLE, "救助情况和上年比较")
    yield TextBlock("compared.months", BlockKind.CHART, "各月发放金额")
    yield TextBlock("compared.funds", BlockKind.CHART, "各项目可用资金和支出")
    yield TextBlock("compared.balances", BlockKind.CHART, "各项目结余")


def _conclusion(year: YearFigures) -> Iterator[TextBlock]:
    count = _DIGITS[len(year.programmes)] if len(year.programmes) <= 10 else ""
    yield TextBlock("conclusion.heading", BlockKind.HEADING, "综合评价情况及评价结论")
    yield _paragraph(
        "conclusion.text",
        f"经对{year.year}年度{_names(year)}项目的资金落实、业务管理、财务管理、项目产出和"
        f"项目效益等方面进行绩效评价，该{count}个项目综合得分{field_of('all.score')}，评定"
        f"等级为{field_of('all.grade')}（见附件1）。各项目资金执行情况如下：",
    )
    yield TextBlock("conclusion.table", BlockKind.TABLE, "各项目资金执行情况")


def _problems(year: YearFigures, figures: Figures) -> Iterator[TextBlock]:
    yield TextBlock("problems.heading", BlockKind.HEADING, "存在问题")
    for programme in year.programmes:
        code = programme.programme.code
        rate = figures[f"{code}.execution_rate"].value
        idle = figures[f"{code}.available"].value and rate < _LOW_RATE
        text = (
            f"{programme.programme.short_name}资金执行率为"
            f"{field_of(f'{code}.execution_rate')}，结余较多，需统筹安排使用。"
        )
        yield _item(f"problems.{code}", text if idle else "")
    for number in range(1, 4):
        yield _item(f"problems.own_{number}", "")


# the sentences about a programme


def _basis(told: _Told) -> str:
    documents = "、".join(told.year.programme.basis)
    if not documents:
        return ""
    return f"项目立项情况：根据{documents}的规定执行。"


def _management(told: _Told) -> str:
    if told.year.programme.rule != "top_up":
        return ""
    people = f"{told.year.programme.short_name}对象"
    punctual = ""
    if told.has("lists"):
        punctual = (
            f"全年月发放{told.field('lists')}，其中{told.field('lists.punctual')}于当月"
            "10日前送银行发放。"
        )
    return f"资金管理情况：{MANAGEMENT.format(people=people)}{punctual}"


def _top_up(told: _Told) -> str:
    name = told.year.programme.short_name
    return (
        f"资金发放情况：{told.period}{name}金实行社会化发放（按月发放），共计发放{name}资金"
        f"{told.field('spent')}{_kinds(told)}，累计救助{told.field('household_months')}"
        f"{told.field('person_months')}，月平均救助{told.field('households_average')}"
        f"{told.field('persons_average')}。"
    )


def _decided_amount(told: _Told) -> str:
    rule = BASE_FUND.format(base=told.field("base")) if told.has("base") else ""
    return (
        f"资金发放情况：{rule}{told.period}共救助{told.field('households')}"
        f"{told.field('persons')}，共发放{told.year.programme.short_name}金"
        f"{told.field('spent')}。"
    )


def _months_of_standard(told: _Told) -> str:
    name = told.year.programme.name
    return (
        f"资金发放情况：{name}{FULL_COVERAGE}{told.period}救助{told.field('households')}"
        f"{told.field('persons')}，发放{name}金{told.field('spent')}。"
    )


def _basic_and_care(told: _Told) -> str:
    bought = ""
    if told.has("spent.expended"):
        purposes = "、".join(dict.fromkeys(e.purpose for e in told.year.expenditures))
        bought = f"；{purposes}{told.field('spent.expended')}"
    return (
        f"资金发放情况：{CARE_PRINCIPLES}现有特困人员{told.field('persons')}，其中集中供养"
        f"{told.field('persons.central')}，分散供养{told.field('persons.dispersed')}，"
        f"集中供养率为{told.field('central_rate')}；{told.period}发放供养经费"
        f"{told.field('spent.basic')}，照料护理补贴{told.field('spent.care')}"
        f"{_care_rates(told.year)}{bought}；合计支出{told.field('spent')}。"
    )


def _fixed_rate(told: _Told) -> str:
    deaths = f"（其中死亡{told.field('deaths')}）" if told.has("deaths") else ""
    return (
        f"资金发放情况：享受补助{told.field('persons')}{deaths}，{told.period}核拨"
        f"{told.year.programme.name}金{told.field('spent')}。"
    )


_GRANTS: Final[Mapping[str, Callable[[_Told], str]]] = MappingProxyType(
    {
        "top_up": _top_up,
        "decided_amount": _decided_amount,
        "months_of_standard": _months_of_standard,
        "basic_and_care": _basic_and_care,
        "fixed_rate": _fixed_rate,
    }
)


def _funds(told: _Told) -> str:
    arrived = [
        f"{word}{told.field(f'arrived.{source}')}"
        for source, word in _SOURCES.items()
        if told.has(f"arrived.{source}")
    ]
    promised = [
        f"{word}已配套未拨付{told.field(f'promised.{source}')}（不计入合计）"
        for source, word in _SOURCES.items()
        if told.has(f"promised.{source}")
    ]
    carried = []
    if told.has("carried_in"):
        word = "启动资金" if told.year.carried_in(Source.BASE) else "上年结转"
        carried = [f"{word}{told.field('carried_in')}"]
    adjusted = [
        f"{word}{told.field(name)}" for name, word in _ADJUSTED if told.has(name)
    ]
    listed = "，".join([*arrived, *promised, *carried, *adjusted])
    return (
        f"项目资金到位情况：{listed or '本年没有资金到位'}，合计{told.field('available')}；"
        f"支出{told.field('spent')}，结余{told.field('balance')}。"
    )


def _kinds(told: _Told) -> str:
    """Return what else than monthly lists the spending holds."""
    found = [
        f"{word.format(months=_months(told.year, kind))}{told.field(f'spent.{kind}')}"
        for kind, word in _EXTRA_KINDS.items()
        if told.has(f"spent.{kind}")
    ]
    return f"（其中：{'；'.join(found)}）" if found else ""


def _months(p: ProgrammeYear, kind: RunKind) -> str:
    """Return for which months a kind of run paid."""
    rows = p.allowance_rows(kind)
    first, last = min(r.first_month for r in rows), max(r.last_month for r in rows)
    if first == last:
        return f"{first.number}月份"
    if first.year != last.year:
        return f"{worded(first)}至{worded(last)}"
    return f"{first.number}至{last.number}月份"


def _raises(p: ProgrammeYear) -> Iterator[str]:
    """Yield the standards that changed in the year, taken together by their document."""
    changed: dict[tuple[str, object, object], list[str]] = {}
    for standard in p.standards:
        before = _before(p, standard)
        if before is None or standard.effective_from.year != p.year:
            continue
        key = (standard.document, standard.effective_from, standard.applied_from)
        changed.setdefault(key, []).append(
            f"{grade_worded(standard.grade)}从{before.amount}元/人/月调整为"
            f"{standard.amount}元/人/月"
        )
    for (document, effective, applied), what in changed.items():
        late = (
            f"，{worded(applied)}起按新标准发放并补发差额"
            if effective != applied
            else ""
        )
        yield (
            f"标准调整情况：依据{document}，{'，'.join(what)}，从{worded(effective)}起执行"
            f"{late}。"
        )


def _before(p: ProgrammeYear, standard: Standard) -> Standard | None:
    earlier = [
        s
        for s in p.standards
        if s.grade == standard.grade and s.effective_from < standard.effective_from
    ]
    return max(earlier, key=lambda s: s.effective_from, default=None)


def _care_rates(p: ProgrammeYear) -> str:
    rates = {s.grade: s for s in p.standards if s.effective_from.year <= p.year}
    listed = [
        f"{grade_worded(grade)}{standard.amount}元/月/人"
        for grade, standard in sorted(rates.items())
        if grade.startswith("care_") and standard.amount
    ]
    return f"（{'，'.join(listed)}）" if listed else ""


def _period(year: YearFigures) -> str:
    """Return the months that the year's payments cover."""
    rows = (row for p in year.programmes for row in p.spending)
    last = max((row.month.number for row in rows), default=12)
    return f"1至{last}月份" if last > 1 else "1月份"


def _names(year: YearFigures) -> str:
    return "、".join(p.programme.short_name for p in year.programmes)


def _item(name: str, text: str) -> TextBlock:
    return TextBlock(name, BlockKind.ITEM, text)


def _paragraph(name: str, text: str) -> TextBlock:
    return TextBlock(name, BlockKind.PARAGRAPH, text)
