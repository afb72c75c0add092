"""The words around the five steps of a month: why, how far, how long there is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from aidesk.domain.month_step import STEPS, MonthStep
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.month_work import MonthWork
from aidesk.wording.formats import short_day, short_month, worded
from aidesk.wording.joining import clauses, listed

_WHY: Final[Mapping[MonthStep, str]] = MappingProxyType(
    {
        MonthStep.CHANGES: QT_TRANSLATE_NOOP(
            "steps", "新增、停发、金额变化，逐户看一遍"
        ),
        MonthStep.LIST: QT_TRANSLATE_NOOP("steps", "按核对后的人数和标准算出本月名单"),
        MonthStep.APPROVAL: QT_TRANSLATE_NOOP(
            "steps", "打印出来送签字，签好了登记日期"
        ),
        MonthStep.BANK_FILE: QT_TRANSLATE_NOOP(
            "steps", "名单交给代发银行，登记送出日期"
        ),
        MonthStep.CONFIRMATION: QT_TRANSLATE_NOOP(
            "steps", "银行回单到了，登记实发结果"
        ),
    }
)
_WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("formats", "星期一"),
    QT_TRANSLATE_NOOP("formats", "星期二"),
    QT_TRANSLATE_NOOP("formats", "星期三"),
    QT_TRANSLATE_NOOP("formats", "星期四"),
    QT_TRANSLATE_NOOP("formats", "星期五"),
    QT_TRANSLATE_NOOP("formats", "星期六"),
    QT_TRANSLATE_NOOP("formats", "星期日"),
)


def step_reason(work: MonthWork, step: MonthStep) -> str:
    """Return why a step is there, or which programmes keep it from being done."""
    waiting = work.waiting(step)
    if step is work.due and waiting and len(waiting) < len(work.programmes):
        names = listed(programme.short_name for programme in waiting)
        return translate("steps", "还差：{names}").format(names=names)
    return translate("steps", _WHY[step])


def step_note(work: MonthWork, step: MonthStep) -> str:
    """Return when a step was done, or after which one it comes; nothing if it is due."""
    done = work.done_on(step)
    if done is not None:
        return translate("steps", "{day}完成").format(day=short_day(done))
    if step is work.due:
        return ""
    return translate("steps", "第 {number} 步之后").format(number=STEPS.index(step))


def deadline(work: MonthWork, today: date) -> str:
    """Return how many working days there are until the money must be there."""
    days = work.workdays_left(today)
    if days > 0:
        return translate("steps", "还有 {days} 个工作日").format(days=days)
    if today == work.last_day:
        return translate("steps", "今天是最后一天")
    if days == 0:  # the weekend after it
        return translate("steps", "期限过了")
    return translate("steps", "过了 {days} 个工作日").format(days=-days)


def dated_deadline(work: MonthWork, today: date) -> str:
    """Return the same with its day: ``离 12月10日 还有 5 个工作日``."""
    if today == work.last_day:
        return deadline(work, today)
    text = translate("steps", "离 {day} {left}")
    if today > work.last_day:
        text = translate("steps", "{day}的期限，{left}")
        if not work.workdays_left(today):
            text = translate("steps", "{day}的期限过了")
    return text.format(day=short_day(work.last_day), left=deadline(work, today))


def weekday_worded(day: date) -> str:
    """Return the weekday of a day: ``星期二``."""
    return translate("formats", _WEEKDAYS[day.weekday()])


def day_and_deadline(work: MonthWork, today: date) -> str:
    """Return the day with its weekday, and how the month stands against its pay day."""
    day = f"{worded(today)} {weekday_worded(today)}"
    if work.is_done:
        text = translate("steps", "{today}，{month}的钱都发到户了")
        return text.format(today=day, month=short_month(work.month))
    told = [day, dated_deadline(work, today)]
    if work.last_day != work.pay_day:
        text = translate("steps", "{pay_day}不上班，钱要在{last_day}前到户")
        pay_day, last_day = short_day(work.pay_day), short_day(work.last_day)
        told.append(text.format(pay_day=pay_day, last_day=last_day))
    if not work.calendar.knows(work.pay_day.year):
        text = translate("steps", "{year}年的节假日还没有填，只扣了周末")
        told.append(text.format(year=work.pay_day.year))
    return clauses(told)
