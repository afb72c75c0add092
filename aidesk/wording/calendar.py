"""The office's calendar in words: its days as a list, and where they come from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from aidesk.domain.working_days import CalendarDay
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.working_days import NoticedYear
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_day, worded
from aidesk.wording.joining import listed
from aidesk.wording.month_work import weekday_worded

DAY_KIND: Final = QT_TRANSLATE_NOOP("columns", "放假还是上班")
_Of = Column[CalendarDay]

CALENDAR_COLUMNS: Final[tuple[_Of, ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "日期"), lambda each: short_day(each.day)),
    Column(QT_TRANSLATE_NOOP("columns", "星期"), lambda each: weekday_worded(each.day)),
    Column(DAY_KIND, lambda each: worded(each.kind)),
    Column(QT_TRANSLATE_NOOP("columns", "节日"), lambda each: each.name),
)


def source_told(
    year: int, days: Iterable[CalendarDay], known: Iterable[NoticedYear]
) -> str:
    """Return where a year's days come from, or that none are recorded."""
    found = tuple(days)
    if not found:
        text = translate("calendar", "{year}年的节假日还没有填，现在只扣周末。")
        return text.format(year=year)
    noticed = next((each for each in known if each.year == year), None)
    if noticed is None or set(noticed.days) != set(found):
        return translate("calendar", "这一年的日子是您填的或改过的。")
    text = translate("calendar", "照国务院办公厅的通知（{source}）填的。")
    return text.format(source=noticed.source)


def years_told(years: Iterable[NoticedYear]) -> str:
    """Return the words of the button that takes years: ``填入 2025、2026 年的节假日``."""
    text = translate("calendar", "填入 {years} 年公布的节假日")
    return text.format(years=listed(str(each.year) for each in years))
