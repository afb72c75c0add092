"""The words of help that is given once: what happened, who approves, what it pays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aidesk.domain.case import Case, Level
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.i18n import translate
from aidesk.services.cases import CaseOutlook
from aidesk.services.forecast import Forecast
from aidesk.wording.forecast import forecast_lines
from aidesk.wording.formats import short_month, worded
from aidesk.wording.joining import clauses, headed, listed, noted


def granting_lines(
    effect: Sequence[Forecast], outlook: CaseOutlook | None
) -> list[str]:
    """Return what granting a right means, with what is known of a case."""
    if outlook is None:
        return forecast_lines(effect)
    lines = forecast_lines(effect)
    if len(outlook.stages) > 1:
        name = outlook.programme.short_name
        text = translate("cases", "{stages}。")
        stages = text.format(stages=stages_worded(outlook.stages))
        lines = [headed(name, stages)]
    return [*lines, _approval(outlook)]


def stages_worded(stages: Iterable[tuple[Month, Money]]) -> str:
    """Return the stages of a payment: ``分 2 期共 900.00 元：3月 500.00、4月 400.00``."""
    known = list(stages)
    together = translate("cases", "分 {count} 期共 {amount} 元").format(
        count=len(known), amount=total(amount for _, amount in known)
    )
    each = listed(f"{short_month(month)} {amount}" for month, amount in known)
    return headed(together, each)


def case_worded(case: Case) -> str:
    """Return the facts of a case: ``急难型，疾病（突发脑梗），3月2日发生，…``."""
    facts = [worded(case.assistance)]
    facts.append(noted(worded(case.cause), case.event) if case.cause else case.event)
    if case.happened_on is not None:
        text = translate("cases", "{day}发生")
        facts.append(text.format(day=worded(case.happened_on)))
    facts.append(worded(case.level))
    if case.level is Level.MEETING:
        signed = translate("cases", "已签息诉息访承诺书")
        unsigned = translate("cases", "没有签息诉息访承诺书")
        facts.append(signed if case.undertaking else unsigned)
    if case.confirmed_again:
        facts.append(translate("cases", "以前帮助过，核实后再给"))
    return clauses(filter(None, facts))


def _approval(outlook: CaseOutlook) -> str:
    """Return who approves it, and the most that can be given."""
    limit = outlook.street_limit
    if outlook.level is Level.MEETING:
        words = translate("cases", "凭联席会议纪要发放。")
    elif outlook.level is Level.STREET:
        words = translate("cases", "不超过 {limit} 元，由街道（乡镇）审批。")
    elif limit:
        words = translate("cases", "超过 {limit} 元，由区民政局审批。")
    else:
        words = translate("cases", "由区民政局审批。")
    approval = words.format(limit=limit)
    if outlook.most is None:
        return approval
    text = translate(
        "cases", "{approval}最多可给 {most} 元（{persons} 人，{months} 个月的标准）。"
    )
    return text.format(
        approval=approval,
        most=outlook.most,
        persons=outlook.persons,
        months=outlook.months,
    )
