"""What the year-end report says of each programme: sentences around figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from aidesk.domain.fund import Cause, Source
from aidesk.domain.money import Money
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Standard
from aidesk.domain.rounding import in_wan, printed
from aidesk.domain.rules import Purpose
from aidesk.reports.blocks import Block, Heading, Paragraph
from aidesk.reports.year_end_texts import (
    BASE_FUND,
    CARE_PRINCIPLES,
    MANAGEMENT,
)
from aidesk.services.report_texts import ReportTexts
from aidesk.services.year_end import ProgrammeYear
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded

PAY_DAY: Final = 10
_POINT: Final = 3
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


@dataclass(frozen=True, slots=True)
class Words:
    """What sentences take from elsewhere: typed texts, the months, short names."""

    typed: ReportTexts
    period: str
    names: Mapping[str, str]


_EXTRA_KINDS: Final[Mapping[RunKind, str]] = MappingProxyType(
    {
        RunKind.FESTIVAL: "春节慰问金",
        RunKind.BACK_PAY: "补发{months}保障金差额",
        RunKind.PRICE_SUBSIDY: "{months}价格临时补贴",
    }
)


def section(p: ProgrammeYear, words: Words) -> Iterator[Block]:
    """Yield the section of a programme."""
    yield Heading(p.programme.name)
    for text in _BY_RULE[p.programme.rule](p, words):
        yield Paragraph(text, _POINT)


def _top_up(p: ProgrammeYear, words: Words) -> Iterator[str]:
    name, reached = p.programme.short_name, p.reached
    yield _basis(p)
    yield f"资金管理情况：{MANAGEMENT.format(people=f'{name}对象')}{_punctuality(p)}"
    yield from _raises(p)
    if words.typed.staff:
        yield f"机构人员情况：{words.typed.staff}"
    yield (
        f"资金发放情况：{words.typed.cleaning}{words.period}{name}金实行社会化发放（按月发放），"
        f"共计发放{name}资金{_wan(p.spent())}{_kinds(p, words.names)}，累计救助"
        f"{reached.household_months}户次{reached.person_months}人次，月平均救助"
        f"{p.households_average()}户{p.persons_average()}人。"
    )
    yield _funds(p)


def _decided_amount(p: ProgrammeYear, words: Words) -> Iterator[str]:
    base = p.fund.base
    rule = BASE_FUND.format(base=in_wan(base)) if base else ""
    yield _basis(p)
    yield (
        f"资金发放情况：{rule}{words.period}共救助{p.reached.households}户"
        f"{p.reached.persons}人，共发放{p.programme.short_name}金{_wan(p.spent())}。"
    )
    yield _funds(p)


def _months_of_standard(p: ProgrammeYear, words: Words) -> Iterator[str]:
    yield _basis(p)
    yield (
        f"资金发放情况：{p.programme.name}在辖区内全覆盖，切实保障困难群众的基本生活"
        f"权益，{words.period}救助{p.reached.households}户{p.reached.persons}人，发放"
        f"{p.programme.name}金{_wan(p.spent())}。"
    )
    yield _funds(p)


def _basic_and_care(p: ProgrammeYear, words: Words) -> Iterator[str]:
    bought = "".join(f"；{e.purpose}{_wan(e.amount)}" for e in p.expenditures)
    yield _basis(p)
    yield from _raises(p)
    yield (
        f"资金发放情况：{CARE_PRINCIPLES}现有特困人员{p.reached.persons}人，其中集中供养"
        f"{p.of_mode('central')}人，分散供养{p.of_mode('dispersed')}人，集中供养率为"
        f"{p.central_rate()}；{words.period}发放供养经费{_wan(p.for_purpose(Purpose.BASIC))}，"
        f"照料护理补贴{_wan(p.for_purpose(Purpose.CARE))}{_care_rates(p)}{bought}；"
        f"合计支出{_wan(p.spent())}。"
    )
    yield _funds(p)


def _fixed_rate(p: ProgrammeYear, words: Words) -> Iterator[str]:
    deaths = f"（其中死亡{p.reached.deaths}人）" if p.reached.deaths else ""
    yield _basis(p)
    yield from _raises(p)
    yield (
        f"资金发放情况：享受补助{p.reached.persons}人{deaths}，{words.period}核拨"
        f"{p.programme.name}金{_wan(p.spent())}。"
    )
    yield _funds(p)


_BY_RULE: Final[Mapping[str, Callable[[ProgrammeYear, Words], Iterator[str]]]] = (
    MappingProxyType(
        {
            "top_up": _top_up,
            "decided_amount": _decided_amount,
            "months_of_standard": _months_of_standard,
            "basic_and_care": _basic_and_care,
            "fixed_rate": _fixed_rate,
        }
    )
)

# pieces of sentences


def _wan(amount: Money) -> str:
    return f"{in_wan(amount)}万元"


def _small(amount: Money) -> str:
    """Return a part in 万元, with a third decimal where two would hide a part of it."""
    if abs(amount.fen) < 1_000_000 and amount.fen % 10_000:
        return f"{printed(Fraction(amount.fen, 1_000_000), 3)}万元"
    return _wan(amount)


def _basis(p: ProgrammeYear) -> str:
    documents = "、".join(p.programme.basis)
    return (
        f"项目立项情况：根据{documents}的规定执行。" if documents else "项目立项情况。"
    )


def _punctuality(p: ProgrammeYear) -> str:
    """Return how many monthly runs went to the bank by the tenth."""
    sent = {r.run: r for r in p.spending if r.kind is RunKind.REGULAR}.values()
    if not sent:
        return ""
    due = [date(r.month.year, r.month.number, PAY_DAY) for r in sent]
    punctual = sum(r.sent_on <= day for r, day in zip(sent, due, strict=True))
    return f"全年月发放{len(sent)}批，其中{punctual}批于当月{PAY_DAY}日前送银行发放。"


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
            ""
            if effective == applied
            else f"，{worded(applied)}起按新标准发放并补发差额"
        )
        yield (
            f"标准调整情况：依据{document}，{'，'.join(what)}，"
            f"从{worded(effective)}起执行{late}。"
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


def _kinds(p: ProgrammeYear, names: Mapping[str, str]) -> str:
    """Return what else than monthly lists the spending holds."""
    found = [
        f"{word.format(months=_months(p, kind))}{_small(p.of_kind(kind))}"
        f"{_others(p, kind, names)}"
        for kind, word in _EXTRA_KINDS.items()
        if p.of_kind(kind)
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


def _others(p: ProgrammeYear, kind: RunKind, names: Mapping[str, str]) -> str:
    """Return what a kind of run paid to people of other programmes."""
    fen: Counter[str] = Counter()
    for row in p.allowance_rows(kind):
        fen[row.beneficiaries] += row.amount.fen
    return "".join(
        f"，含{names.get(code, code)}对象{_small(Money(amount))}"
        for code, amount in fen.items()
        if code != p.programme.code
    )


def _funds(p: ProgrammeYear) -> str:
    arrived = [
        f"{word}{_wan(p.arrived(source))}"
        for source, word in _SOURCES.items()
        if p.arrived(source)
    ]
    promised = [
        f"{_SOURCES.get(source, worded(source))}已配套未拨付{_wan(amount)}（不计入合计）"
        for source, amount in p.not_arrived().items()
    ]
    carried = [f"{_carried_word(p)}{_wan(p.carried_in())}"] if p.carried_in() else []
    found = [*arrived, *promised, *carried, *_adjusted(p)]
    listed = "，".join(found) or "本年没有资金到位"
    return (
        f"项目资金到位情况：{listed}，合计{_wan(p.available())}；支出{_wan(p.spent())}，"
        f"结余{_wan(p.balance())}。"
    )


def _adjusted(p: ProgrammeYear) -> list[str]:
    """Return what came and left besides; what left is taken off the sum."""
    sums = (
        ("调入", p.of_cause(Cause.MOVED_IN)),
        ("追回多发", p.recovered()),
        ("扣除调出", p.of_cause(Cause.MOVED_OUT)),
        ("扣除上缴", p.of_cause(Cause.HANDED_BACK)),
    )
    return [f"{word}{_wan(amount)}" for word, amount in sums if amount]


def _carried_word(p: ProgrammeYear) -> str:
    return "启动资金" if p.carried_in(Source.BASE) else "上年结转"
