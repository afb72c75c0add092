from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.text import TextMissingError
from aidesk.domain.working_days import (
    CalendarDay,
    DayKind,
    NoSuchDayError,
    OrdinaryDayError,
    SameDayError,
)
from aidesk.services.month_work import month_work
from aidesk.services.settings import OfficeSettings, change_settings
from aidesk.services.working_days import (
    adopt_calendar,
    noticed_years,
    remove_calendar_day,
    set_calendar_day,
    working_days,
    years_to_adopt,
)
from tests.builders import month, nothing_changed

A_FRIDAY = date(2019, 3, 8)
HOLIDAY = CalendarDay(A_FRIDAY, DayKind.HOLIDAY, "妇女节")


def test_a_new_office_knows_the_holidays_that_were_noticed(store):
    assert years_to_adopt(store) == ()
    spring = store.calendar.days(2019)[1]
    assert spring == CalendarDay(date(2019, 2, 2), DayKind.WORKDAY, "春节")
    assert working_days(store).years == {each.year for each in noticed_years()}


def test_an_office_without_them_can_take_them(store, clerk):
    with store.write(clerk.act()) as writing:
        for each in (*store.calendar.days(2025), *store.calendar.days(2026)):
            store.calendar.remove(each.day)
        writing.note("prepared", "calendar")
    assert [each.year for each in years_to_adopt(store)] == [2025, 2026]
    adopt_calendar(store, clerk.act())
    assert working_days(store).knows(2026)
    assert store.journal.recent(1)[0].subject == "calendar:2026"


def test_a_day_is_set_changed_and_removed(store, clerk):
    set_calendar_day(store, clerk.act(), HOLIDAY)
    assert not working_days(store).is_workday(A_FRIDAY)
    later = CalendarDay(date(2019, 3, 11), DayKind.HOLIDAY, "妇女节")
    set_calendar_day(store, clerk.act(), later, A_FRIDAY)
    assert working_days(store).is_workday(A_FRIDAY)
    remove_calendar_day(store, clerk.act(), later.day)
    assert working_days(store).is_workday(later.day)


def test_what_makes_no_sense_is_refused(store, clerk):
    set_calendar_day(store, clerk.act(), HOLIDAY)
    with nothing_changed(store):
        with pytest.raises(SameDayError):
            set_calendar_day(store, clerk.act(), HOLIDAY)
        other = CalendarDay(A_FRIDAY, DayKind.HOLIDAY, "别的")
        with pytest.raises(SameDayError):
            set_calendar_day(store, clerk.act(), other)
        worked = CalendarDay(date(2019, 3, 12), DayKind.WORKDAY, "春节")
        with pytest.raises(OrdinaryDayError):
            set_calendar_day(store, clerk.act(), worked)
        unnamed = CalendarDay(date(2019, 3, 12), DayKind.HOLIDAY, " ")
        with pytest.raises(TextMissingError):
            set_calendar_day(store, clerk.act(), unnamed)
        with pytest.raises(NoSuchDayError):
            remove_calendar_day(store, clerk.act(), date(2019, 3, 12))


def test_the_money_must_be_there_on_the_last_working_day_before_the_pay_day(
    store, clerk
):
    march = month_work(store, month("2019-03"))
    assert (march.pay_day, march.last_day) == (date(2019, 3, 10), A_FRIDAY)
    assert march.workdays_left(date(2019, 3, 4)) == 4  # 5, 6, 7, 8
    set_calendar_day(store, clerk.act(), HOLIDAY)
    assert month_work(store, month("2019-03")).last_day == date(2019, 3, 7)
    change_settings(store, clerk.act(), OfficeSettings(pay_day=5))
    assert month_work(store, month("2019-03")).last_day == date(2019, 3, 5)
