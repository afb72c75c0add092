"""A month's lists on one sheet, in words: changed lines first, sums by programme."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.money import Money, total
from aidesk.domain.payment import Change, RunState
from aidesk.domain.programme import Programme
from aidesk.i18n import translate
from aidesk.services.change_reasons import Reason
from aidesk.services.plan_lines import PlanLine
from aidesk.services.whole_month import WholeMonth
from aidesk.wording.change_reasons import reasons_told
from aidesk.wording.formats import short_day, short_month
from aidesk.wording.joining import clauses, listed, noted, parts
from aidesk.wording.payouts import (
    PayoutList,
    change_worded,
    counted,
    counted_pattern,
    is_returned,
    is_striking,
    missing_of,
    striking_first,
)


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One line of one of a month's lists, and why it changed."""

    shown: PayoutList
    line: PlanLine
    reasons: tuple[Reason, ...] = ()

    @property
    def programme(self) -> Programme:
        """Return what the line is paid by."""
        return self.shown.programme

    @property
    def stands_out(self) -> bool:
        """Tell whether the line is one to look at."""
        return is_striking(self.line)


@dataclass(frozen=True, slots=True)
class MonthSeen:
    """A month's lists with all that is said of them, put into words beside the window.

    ``changes`` tells how they differ from last month's while there is a list to make;
    later that is a quiet word in ``state``.  ``returned`` is how many lines came
    back; ``withholds`` is so where something is kept back.
    """

    whole: WholeMonth
    lines: list[MonthLine]
    striking: list[MonthLine]
    changes: str
    sum: str
    parts: str
    state: str
    short: str
    short_briefly: str
    returned: int
    withholds: bool


def month_seen(whole: WholeMonth) -> MonthSeen:
    """Return a month in words."""
    lines = month_lines(whole)
    planned = bool(whole.plans)
    state = [states_told(whole), "" if planned else month_compared(whole, lines)]
    return MonthSeen(
        whole=whole,
        lines=lines,
        striking=[each for each in lines if each.stands_out],
        changes=month_changes_told(whole, lines) if planned else "",
        sum=month_sum(whole),
        parts=programme_sums(whole),
        state=parts(filter(None, state)),
        short=funds_short(whole),
        short_briefly=funds_short_briefly(whole),
        returned=sum(is_returned(each.line) for each in lines),
        withholds=any(each.line.withheld for each in lines),
    )


def month_lines(whole: WholeMonth) -> list[MonthLine]:
    """Return the lines of all lists, those to look at first, in the lists' order."""
    lines = [
        MonthLine(shown, line, whole.reasons.get(line.enrolment, ()))
        for shown in whole.lists
        for line in striking_first(shown)
    ]
    return sorted(lines, key=lambda each: not each.stands_out)


def line_change_worded(each: MonthLine) -> str:
    """Return how and why a line changed: ``调减 630.00（陈小兰去世）``."""
    word = change_worded(each.line)
    why = reasons_told(each.reasons)
    return noted(word, why) if why else word


def month_changes_told(whole: WholeMonth, lines: list[MonthLine]) -> str:
    """Return in a sentence how a month differs from the one before."""
    if not _is_compared(whole):
        return ""
    last, told = short_month(whole.work.month - 1), _differences(lines)
    if not told:
        text = translate("month", "所有项目都和{month}一样，没有新增、变化和停发。")
        return text.format(month=last)
    text = translate("month", "比{month}{changes}，排在最前面，请先看一遍。")
    return text.format(month=last, changes=listed(told))


def month_compared(whole: WholeMonth, lines: list[MonthLine]) -> str:
    """Return in a few words how a month that was made differs from the one before."""
    if not _is_compared(whole):
        return ""
    last, told = short_month(whole.work.month - 1), _differences(lines)
    if not told:
        return translate("month", "和{month}一样").format(month=last)
    text = translate("month", "比{month}{changes}")
    return text.format(month=last, changes=listed(told))


def _is_compared(whole: WholeMonth) -> bool:
    return any(shown.previous is not None for shown in whole.lists)


def _differences(lines: list[MonthLine]) -> list[str]:
    """Return what is new, changed and stopped, each with its number."""
    kinds = (
        (translate("month", "新增 {counted}"), (Change.NEW,)),
        (translate("month", "变化 {counted}"), (Change.UP, Change.DOWN)),
        (translate("month", "停发 {counted}"), (Change.STOPPED,)),
    )
    found = [
        (text, [each for each in lines if each.line.change in changes])
        for text, changes in kinds
    ]
    return [text.format(counted=lines_counted(some)) for text, some in found if some]


def lines_counted(lines: list[MonthLine]) -> str:
    """Return how many lines there are: ``5 户`` where all are households."""
    patterns = {counted_pattern(each.shown) for each in lines}
    pattern = patterns.pop() if len(patterns) == 1 else translate("month", "{count} 笔")
    return pattern.format(count=len(lines))


def month_sum(whole: WholeMonth) -> str:
    """Return what all lists pay, and how many lists and lines they are."""
    text = translate("month", "应发合计 {sum} 元，{lists} 份名单，{lines} 笔")
    lists = [shown for shown in whole.lists if shown.lines]
    lines = sum(len(shown.lines) for shown in lists)
    granted = total(line.granted for shown in lists for line in shown.lines)
    if granted == whole.total:
        return text.format(sum=granted, lists=len(lists), lines=lines)
    text = translate(
        "month", "实发合计 {sum} 元（应发 {granted} 元），{lists} 份名单，{lines} 笔"
    )
    return text.format(sum=whole.total, granted=granted, lists=len(lists), lines=lines)


def programme_sums(whole: WholeMonth) -> str:
    """Return what each programme pays: ``城市低保 81 户 53,860.00；…``."""
    return parts(_programme_sum(shown) for shown in whole.lists if shown.lines)


def _programme_sum(shown: PayoutList) -> str:
    text = translate("month", "{programme} {counted} {sum}")
    return text.format(
        programme=shown.programme.short_name,
        counted=counted(shown, len(shown.lines)),
        sum=shown.total,
    )


def funds_short(whole: WholeMonth) -> str:
    """Return which funds do not suffice, and what they lack; nothing if all do."""
    found = _shortages(whole)
    if len(found) < 2:
        return funds_short_briefly(whole)
    each = translate("month", "{programme}还差 {missing} 元")
    told = [each.format(programme=name, missing=missing) for name, missing in found]
    text = translate("month", "资金不够发：{programmes}。")
    return text.format(programmes=clauses(told))


def funds_short_briefly(whole: WholeMonth) -> str:
    """Return how many funds do not suffice, and what they lack together."""
    found = _shortages(whole)
    if not found:
        return ""
    missing = total(missing for _name, missing in found)
    if len(found) == 1:
        text = translate("month", "{programme}资金不够发，还差 {missing} 元。")
        return text.format(programme=found[0][0], missing=missing)
    text = translate("month", "{n} 个项目资金不够发，共差 {missing} 元。")
    return text.format(n=len(found), missing=missing)


def _shortages(whole: WholeMonth) -> list[tuple[str, Money]]:
    """Return the programmes whose fund does not suffice, each with what it lacks."""
    found = ((shown.programme, missing_of(shown)) for shown in whole.lists)
    return [(programme.short_name, missing) for programme, missing in found if missing]


def states_told(whole: WholeMonth) -> str:
    """Return how many lists have come how far, where the month is begun."""
    words = (
        (RunState.DRAFT, translate("month", "{n} 份等签字")),
        (RunState.APPROVED, translate("month", "{n} 份等送银行")),
        (RunState.SENT, translate("month", "{n} 份等银行回单")),
        (RunState.SETTLED, translate("month", "{n} 份发放完")),
    )
    counts = [(text, len(whole.made(state))) for state, text in words]
    told = [text.format(n=n) for text, n in counts if n]
    if told and whole.plans:
        text = translate("month", "{n} 份还没有生成")
        told.insert(0, text.format(n=len(whole.plans)))
    settled = [run.run.settled_on for run in whole.made(RunState.SETTLED)]
    days = [day for day in settled if day is not None]
    if len(days) == len(whole.lists) and days:
        text = translate("month", "{n} 份名单{day}全部发放完")
        return text.format(n=len(days), day=short_day(max(days)))
    return clauses(told)
