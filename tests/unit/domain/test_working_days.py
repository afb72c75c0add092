from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.working_days import CalendarDay, DayKind, WorkingDays
from aidesk.services.working_days import noticed_years

CALENDAR = WorkingDays.of(day for year in noticed_years() for day in year.days)


def between(first: str, last: str, calendar: WorkingDays = CALENDAR) -> int:
    return calendar.workdays_between(
        date.fromisoformat(first), date.fromisoformat(last)
    )


def test_weekdays_are_worked_and_weekends_are_not():
    plain = WorkingDays()
    assert plain.is_workday(date(2019, 12, 6))
    assert not plain.is_workday(date(2019, 12, 7))
    assert not plain.is_workday(date(2019, 12, 8))
    assert not plain.knows(2019)


def test_holidays_and_the_days_that_make_up_for_them():
    assert not CALENDAR.is_workday(date(2019, 10, 7))  # a Monday
    assert CALENDAR.is_workday(date(2019, 10, 12))  # a Saturday
    assert not CALENDAR.is_workday(date(2020, 1, 31))  # the holidays were longer
    assert CALENDAR.is_workday(date(2026, 2, 28))
    assert {2019, 2026} <= CALENDAR.years
    assert not CALENDAR.knows(2018)


@pytest.mark.parametrize(
    ("today", "deadline", "days"),
    [
        ("2019-12-03", "2019-12-10", 5),  # 4, 5, 6, 9, 10
        ("2019-12-09", "2019-12-10", 1),
        ("2019-12-10", "2019-12-10", 0),
        ("2019-12-12", "2019-12-10", -2),  # 11, 12
        ("2019-12-07", "2019-12-06", 0),  # a Saturday after a Friday
        ("2019-10-01", "2019-10-10", 3),  # 8, 9, 10
        ("2019-10-10", "2019-10-13", 2),  # 11 and Saturday 12
        ("2019-12-30", "2020-01-10", 8),  # 31, 2, 3, 6, 7, 8, 9, 10
    ],
)
def test_working_days_are_counted_without_the_first_and_with_the_last(
    today, deadline, days
):
    assert between(today, deadline) == days


def test_the_last_working_day_until_a_day():
    assert CALENDAR.last_until(date(2019, 3, 10)) == date(2019, 3, 8)
    assert CALENDAR.last_until(date(2019, 2, 10)) == date(2019, 2, 3)  # a Sunday worked
    assert CALENDAR.last_until(date(2019, 12, 10)) == date(2019, 12, 10)


def test_a_person_can_say_more():
    eve = CalendarDay(date(2027, 2, 5), DayKind.HOLIDAY, "春节")
    calendar = WorkingDays.of([eve])
    assert calendar.knows(2027)
    assert between("2027-02-04", "2027-02-08", calendar) == 1


def test_every_noticed_year_names_its_notice_and_stays_in_it():
    for year in noticed_years():
        assert "国办发明电〔" in year.source
        assert {each.day.year for each in year.days} == {year.year}
        made_up = [each.day for each in year.days if each.kind is DayKind.WORKDAY]
        assert all(day.weekday() >= 5 for day in made_up)
        assert len(year.days) == len({each.day for each in year.days})
        off = sum(each.kind is DayKind.HOLIDAY for each in year.days)
        weekdays_off = sum(
            each.kind is DayKind.HOLIDAY and each.day.weekday() < 5
            for each in year.days
        )
        assert off > weekdays_off > len(made_up)
