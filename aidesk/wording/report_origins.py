"""Where a figure of the report comes from, line by line, as the annex prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from aidesk.domain.fund import Cause, Expenditure, Transfer
from aidesk.domain.programme import Programme
from aidesk.domain.report_figure import Figure, Form, Source, SourceRow
from aidesk.domain.rounding import printed
from aidesk.domain.rules import Purpose
from aidesk.domain.self_evaluation import Line
from aidesk.i18n import in_chinese
from aidesk.services.report_relations import Origin, OriginLine
from aidesk.services.year_end import YearFigures
from aidesk.storage.figures import MonthCount, MonthRow, RecoveredRow, SpendingRow
from aidesk.wording.formats import worded
from aidesk.wording.report_figures import PAYERS, figure_name
from aidesk.wording.titles import list_name

_MONEY: Final = (Form.WAN, Form.WAN_PART, Form.YUAN)
_CAUSES: Final[Mapping[Cause, str]] = {
    Cause.ALLOTTED: "下达",
    Cause.ARRIVED: "到位",
    Cause.CARRIED_IN: "上年结转",
    Cause.MOVED_IN: "调入",
    Cause.MOVED_OUT: "调出",
    Cause.HANDED_BACK: "上缴",
}
_PURPOSES: Final[Mapping[Purpose, str]] = {
    Purpose.BASIC: "基本生活费",
    Purpose.CARE: "照料护理补贴",
}


@dataclass(frozen=True, slots=True)
class OriginTold:
    """A line as it is printed: what, when, how many, how much."""

    what: str
    when: str
    count: str
    amount: str


@in_chinese()
def origin_told(
    origin: Origin, year: YearFigures, marks: Mapping[str, int]
) -> tuple[OriginTold, ...]:
    """Return the lines of an origin in words, with a sum where there are several.

    ``marks`` are the numbers that figures have in the annex, by their ids.
    """
    told = [_line(line, origin.figure, year, marks) for line in origin.lines]
    if origin.divides:
        part, whole = told
        return part, replace(whole, what=f"除以：{whole.what}")
    if len(told) < 2:
        return tuple(told)
    amount = exact(origin.figure, origin.figure.value)
    return (*told, OriginTold("合计", "", "", amount))


def exact(figure: Figure, value: Fraction) -> str:
    """Return a value with all that it has: money to the fen, counts whole."""
    if figure.form in _MONEY:
        text = printed(abs(value), 2)
        whole, _, part = text.partition(".")
        return f"{'-' if value < 0 else ''}{int(whole):,}.{part}元"
    decimals = 0 if value.denominator == 1 else 4 if figure.made_of else 1
    return f"{printed(value, decimals)}{figure.unit}"


def _line(
    line: OriginLine, figure: Figure, year: YearFigures, marks: Mapping[str, int]
) -> OriginTold:
    if line.figure is not None:
        number = marks.get(line.figure.id)
        seen = f"见第{number}号" if number else ""
        name = figure_name(line.figure.id, year)
        return OriginTold(name, seen, "", exact(line.figure, line.amount))
    if line.row is None:
        return OriginTold("", "", "", exact(figure, line.amount))
    what, when = _row(line.row, figure, year)
    count = f"{line.payments}笔" if line.payments else ""
    return OriginTold(what, when, count, exact(figure, line.amount))


def _row(row: SourceRow, figure: Figure, year: YearFigures) -> tuple[str, str]:  # noqa: PLR0911 - one line for each kind of row
    about, names = row.about, _names(year)
    match about:
        case SpendingRow():
            code = figure.id.partition(".")[0]
            return _list(about, code, names), f"{worded(about.sent_on)}送银行"
        case Transfer():
            word = PAYERS[about.source]
            document = f"（{about.document}）" if about.document else ""
            if about.reverses is not None:
                document = f"（冲正：{about.note}）" if about.note else "（冲正）"
            if about.cause is not Cause.CARRIED_IN:
                word = f"{word}{_CAUSES[about.cause]}"
            else:
                word = _CAUSES[about.cause]
            return f"{word}{document}", worded(about.on)
        case Expenditure():
            document = f"（{about.document}）" if about.document else ""
            return f"{about.purpose}{document}", worded(about.on)
        case RecoveredRow():
            how = "从发放中扣回" if about.run else "退回多发"
            return f"{how}（{worded(about.of_month)}）", worded(about.on)
        case MonthRow() | MonthCount():
            return worded(about.month), ""
        case Line():
            return about.indicator.name, ""
        case str():
            programme = names.get(about)
            return programme.name if programme else about, ""
    return ("原来填写的得分" if row.source is Source.INDICATOR else ""), ""


def _list(about: SpendingRow, code: str, names: Mapping[str, Programme]) -> str:
    """Return what a list is called, with what and whom it paid where that is not all."""
    owner = names.get(code)
    title = list_name(owner, about.kind) if owner else code
    purpose = _PURPOSES.get(about.purpose, "")
    others = ""
    if about.beneficiaries != code:
        paid = names.get(about.beneficiaries)
        others = f"{paid.short_name if paid else about.beneficiaries}对象"
    told = "，".join(filter(None, (purpose, others)))
    return f"{worded(about.month)}{title}{f'（{told}）' if told else ''}"


def _names(year: YearFigures) -> dict[str, Programme]:
    return {p.programme.code: p.programme for p in year.programmes}
