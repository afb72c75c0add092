"""What is said of a list, planned or made: its changes, its money, each of its lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from aidesk.domain.bank_return import LineResult
from aidesk.domain.identity import masked_account
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES, Change, Payment, Run, RunKind
from aidesk.domain.programme import Unit
from aidesk.domain.rules import Purpose
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.made_run import MadeRun
from aidesk.services.monthly_run import RunPlan
from aidesk.services.overdraw import Outlook, outlook
from aidesk.services.plan_lines import PlanLine
from aidesk.wording.formats import short_day, short_month, worded
from aidesk.wording.joining import clauses, headed, listed, parts, sentences
from aidesk.wording.summing import summed_up

PayoutList = RunPlan | MadeRun
"""A list as it is shown, before and after it is made."""

_COUNTED: Final = {
    Unit.HOUSEHOLD: QT_TRANSLATE_NOOP("payouts", "{count} 户"),
    Unit.PERSON: QT_TRANSLATE_NOOP("payouts", "{count} 人"),
    Unit.CASE: QT_TRANSLATE_NOOP("payouts", "{count} 户"),
}
_CHANGES: Final = (
    (QT_TRANSLATE_NOOP("payouts", "新增 {counted}"), (Change.NEW,)),
    (QT_TRANSLATE_NOOP("payouts", "变化 {counted}"), (Change.UP, Change.DOWN)),
    (QT_TRANSLATE_NOOP("payouts", "停发 {counted}"), (Change.STOPPED,)),
)


def counted_pattern(shown: PayoutList) -> str:
    """Return how the lines of a list are counted, such as ``{count} 户``."""
    paid = {p.programme for line in shown.lines for p in line.payments}
    if len(paid) > 1:  # one list can pay households and persons
        return translate("payouts", "{count} 笔")
    return translate("payouts", _COUNTED[shown.programme.unit])


def counted(shown: PayoutList, count: int) -> str:
    """Return a number of lines of a list with its word, such as ``3 户``."""
    return counted_pattern(shown).format(count=count)


def is_returned(line: PlanLine) -> bool:
    """Tell whether the bank sent a line back."""
    return line.answer is not None and line.answer.result is LineResult.RETURNED


def is_striking(line: PlanLine) -> bool:
    """Tell whether a line is one to look at: changed, stopped, left or sent back."""
    apart = is_returned(line) or line.has_left
    return apart or line.change is not Change.SAME


def striking_first(shown: PayoutList) -> list[PlanLine]:
    """Return all lines, those to look at before the others, stopped ones too."""
    lines = (*shown.lines, *shown.stopped)
    return sorted(lines, key=lambda line: (not is_striking(line), not line.payments))


def changes_told(shown: PayoutList) -> str:
    """Return in a sentence how a list differs from last month's; nothing if there is none."""
    if shown.previous is None:
        return ""
    since = _month_in(shown.previous.month, shown.month.year)
    found = Counter(line.change for line in (*shown.lines, *shown.stopped))
    told = []
    for pattern, changes in _CHANGES:
        count = sum(found[change] for change in changes)
        if count:
            text = translate("payouts", pattern)
            told.append(text.format(counted=counted(shown, count)))
    if told:
        text = translate("payouts", "比{month}{changes}，排在最前面，请先看一遍。")
        compared = text.format(month=since, changes=listed(told))
    else:
        text = translate("payouts", "和{month}一样，没有新增、变化和停发。")
        compared = text.format(month=since)
    return sentences([compared, _held_told(shown)])


def _held_told(shown: PayoutList) -> str:
    """Return how many lines wait; nothing if none does."""
    if not shown.held:
        return ""
    text = translate("payouts", "先不发 {counted}，不在合计里。")
    return text.format(counted=counted(shown, len(shown.held)))


def change_worded(line: PlanLine) -> str:
    """Return a line's change with the difference, such as ``调增 65.00``."""
    word = worded(line.change)
    if line.change in (Change.UP, Change.DOWN):
        amount = line.difference if line.difference > ZERO else -line.difference
        return f"{word} {amount}"
    return word


def account_worded(line: PlanLine) -> str:
    """Return where a line's money goes, as far as a screen may show it."""
    paid = (*line.payments, *(line.before or ()))
    if not paid:
        return ""
    return f"{paid[0].payee.bank} {masked_account(line.account)}"


def account_count(shown: PayoutList) -> int:
    """Return to how many accounts a list goes; an institution has one for many."""
    return len({line.account for line in shown.lines})


def answer_worded(line: PlanLine) -> str:
    """Return what the bank said of a line, with its reason."""
    if line.answer is None:
        return ""
    word = worded(line.answer.result)
    return headed(word, line.answer.reason) if line.answer.reason else word


def explained(line: PlanLine, shown: PayoutList) -> str:
    """Return how a line's amount came about, beside last month's where it changed."""
    if shown.kind is RunKind.BACK_PAY:
        text = translate("payouts", "{now}。")
        return text.format(now=summed_up(line.payments, shown.month.year))
    now, before = _formulas(line.payments), _formulas(line.before or ())
    if line.change is Change.STOPPED:
        text = translate("payouts", "上月 {before}；这个月不在名单里。")
    elif line.change in (Change.UP, Change.DOWN):
        text = translate("payouts", "这个月 {now}；上月 {before}。")
    else:
        text = translate("payouts", "{now}。")
    return text.format(now=now, before=before)


def months_worded(months: Iterable[Month]) -> str:
    """Return months in a row as ``2019年1月至6月``, others one by one."""
    found = sorted(set(months))
    if not found:
        return ""
    first, last = found[0], found[-1]
    if len(found) > 1 and last.since(first) == len(found) - 1:
        text = translate("payouts", "{since}至{until}")
        return text.format(since=worded(first), until=_month_in(last, first.year))
    years = (None, *(month.year for month in found))
    return listed(map(_month_in, found, years))


def balance_told(shown: PayoutList) -> str:
    """Return what the fund has, and will have after a list that is not paid yet."""
    found = outlook_of(shown)
    told = [translate("payouts", "资金结余 {balance} 元")]
    if found.waiting:
        told.append(translate("payouts", "其他名单还要发 {waiting} 元"))
    if found.missing:
        told.append(translate("payouts", "不够发，本次发放后还差 {missing} 元"))
    else:
        told.append(translate("payouts", "发放后剩 {after} 元"))
    if found.lasts_until is not None and shown.month.number < 12:
        told.append(_lasting(found.lasts_until))
    return clauses(told).format(
        balance=found.balance,
        waiting=found.waiting,
        missing=found.missing,
        after=found.after,
    )


def _lasting(until: Month) -> str:
    if until.number == 12:
        return translate("payouts", "按本月水平够发到年底")
    text = translate("payouts", "按本月水平可发到{month}")
    return text.format(month=worded(until))


def missing_of(shown: PayoutList) -> Money:
    """Return what the fund lacks for a list that is not paid yet."""
    if isinstance(shown, MadeRun) and shown.run.state in PAID_STATES:
        return ZERO
    return outlook_of(shown).missing


def shortage_told(shown: PayoutList) -> str:
    """Return briefly what the fund lacks for a list; nothing if it does not."""
    missing = missing_of(shown)
    text = translate("payouts", "资金不够发，还差 {missing} 元")
    return text.format(missing=missing) if missing else ""


def outlook_of(shown: PayoutList) -> Outlook:
    """Return the fund as a list that is not paid yet will leave it."""
    waiting = shown.fund.pending
    if isinstance(shown, MadeRun):
        waiting -= shown.total
    monthly = shown.month if shown.kind is RunKind.REGULAR else None
    return outlook(shown.fund, shown.total, waiting, monthly)


def run_told(run: Run) -> str:
    """Return the days on which a run passed its steps."""
    steps = (
        (translate("payouts", "{day}生成"), run.made_on),
        (translate("payouts", "{day}签字"), run.approved_on),
        (translate("payouts", "{day}送银行"), run.sent_on),
        (translate("payouts", "{day}发放完"), run.settled_on),
    )
    return clauses(
        text.format(day=short_day(on)) for text, on in steps if on is not None
    )


def _month_in(month: Month, year: int | None) -> str:
    """Return a month without its year where the year is said already."""
    if month.year == year:
        return short_month(month)
    return worded(month)


def _formulas(payments: Sequence[Payment]) -> str:
    """Return the formulas of payments; months with one and the same stand together."""
    groups: dict[tuple[Purpose, str], list[Month]] = defaultdict(list)
    for payment in payments:
        groups[payment.purpose, payment.explanation].append(payment.month)
    many = len({payment.month for payment in payments}) > 1
    told = [
        _of_months(months, formula) if many else formula
        for (_purpose, formula), months in groups.items()
    ]
    if len(told) > 1 or any(len(months) > 1 for months in groups.values()):
        told.append(
            translate("payouts", "合计 {amount}").format(
                amount=total(payment.amount for payment in payments)
            )
        )
    return parts(told)


def _of_months(months: Sequence[Month], formula: str) -> str:
    if len(months) > 1:
        text = translate("payouts", "{months}，每月 {formula}")
    else:
        text = translate("payouts", "{months} {formula}")
    return text.format(months=months_worded(months), formula=formula)
