"""How values are worded: one function for each kind of value."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from functools import singledispatch

from aidesk.domain.money import Money
from aidesk.domain.month import Month, Span
from aidesk.i18n import translate
from aidesk.wording.kinds import kind_worded


@singledispatch
def worded(value: object) -> str:
    """Return a value as people read it; nothing for None."""
    return "" if value is None else str(value)


@worded.register
def _money(value: Money) -> str:
    return str(value)


@worded.register
def _month(value: Month) -> str:
    return translate("formats", "{year}年{month}月").format(
        year=value.year, month=value.number
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
    return translate("formats", "{year}年{month}月{day}日").format(
        year=value.year, month=value.month, day=value.day
    )


@worded.register
def _moment(value: datetime) -> str:
    return f"{worded(value.date())} {value.hour:02d}:{value.minute:02d}"


@worded.register
def _kind(value: StrEnum) -> str:
    return kind_worded(value)
