"""How values are worded: one function for each kind of value."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from functools import singledispatch
from typing import Final

from aidesk.domain.case import Helped
from aidesk.domain.money import Money
from aidesk.domain.month import Month, Span
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.kinds import kind_worded

_MONTHS: Final = (
    QT_TRANSLATE_NOOP("formats", "1月"),
    QT_TRANSLATE_NOOP("formats", "2月"),
    QT_TRANSLATE_NOOP("formats", "3月"),
    QT_TRANSLATE_NOOP("formats", "4月"),
    QT_TRANSLATE_NOOP("formats", "5月"),
    QT_TRANSLATE_NOOP("formats", "6月"),
    QT_TRANSLATE_NOOP("formats", "7月"),
    QT_TRANSLATE_NOOP("formats", "8月"),
    QT_TRANSLATE_NOOP("formats", "9月"),
    QT_TRANSLATE_NOOP("formats", "10月"),
    QT_TRANSLATE_NOOP("formats", "11月"),
    QT_TRANSLATE_NOOP("formats", "12月"),
)


@singledispatch
def worded(value: object) -> str:
    """Return a value as people read it; nothing for None."""
    return "" if value is None else str(value)


@worded.register
def _money(value: Money) -> str:
    return str(value)


@worded.register
def _month(value: Month) -> str:
    return translate("formats", "{year}年{month}").format(
        year=value.year, month=short_month(value)
    )


@worded.register
def _span(value: Span) -> str:
    if value.until is None:
        return translate("formats", "{since}起").format(since=worded(value.since))
    return translate("formats", "{since}至{until}").format(
        since=worded(value.since), until=worded(value.until)
    )


@worded.register
def _day(value: date) -> str:
    return translate("formats", "{year}年{month}{day}日").format(
        year=value.year, month=short_month(value), day=value.day
    )


@worded.register
def _moment(value: datetime) -> str:
    return f"{worded(value.date())} {value.hour:02d}:{value.minute:02d}"


@worded.register
def _helped(value: Helped) -> str:
    return translate("formats", "{day} {amount} 元").format(
        day=worded(value.on), amount=value.amount
    )


@worded.register
def _kind(value: StrEnum) -> str:
    return kind_worded(value)


def short_month(month: Month | date) -> str:
    """Return a month, or that of a day of any year, without its year: ``12月``."""
    number = month.number if isinstance(month, Month) else month.month
    return translate("formats", _MONTHS[number - 1])


def short_day(day: date) -> str:
    """Return a day without its year: ``12月3日``."""
    return translate("formats", "{month}{day}日").format(
        month=short_month(day), day=day.day
    )


def as_typed(value: Month | date) -> str:
    """Return a month or a day as an input shows it, and as it can be typed again."""
    if isinstance(value, Month):
        text = translate("formats", "{year}年{month}月")
        return text.format(year=value.year, month=value.number)
    text = translate("formats", "{year}年{month}月{day}日")
    return text.format(year=value.year, month=value.month, day=value.day)
