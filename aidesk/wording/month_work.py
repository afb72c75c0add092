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
from aidesk.wording.joining import listed

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
    """Return how long there is until the pay day."""
    days = (work.pay_day - today).days
    if days > 0:
        return translate("steps", "还有 {days} 天").format(days=days)
    if days == 0:
        return translate("steps", "今天是最后一天")
    return translate("steps", "已经过了 {days} 天").format(days=-days)


def day_and_deadline(work: MonthWork, today: date) -> str:
    """Return the day with its weekday, and how the month stands against its pay day."""
    weekday = translate("formats", _WEEKDAYS[today.weekday()])
    return _day_and_deadline(work, today).format(
        today=f"{worded(today)} {weekday}",
        month=short_month(work.month),
        pay_day=short_day(work.pay_day),
        left=deadline(work, today),
    )


def _day_and_deadline(work: MonthWork, today: date) -> str:
    if work.is_done:
        return translate("steps", "{today}，{month}的钱都发到户了")
    if today < work.pay_day:
        return translate("steps", "{today}，离发放到户的期限（{pay_day}）{left}")
    if today == work.pay_day:
        return translate("steps", "{today}，今天是发放到户的最后一天")
    return translate("steps", "{today}，发放到户的期限（{pay_day}）{left}")
