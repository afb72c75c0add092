"""Working days: weekdays, less the holidays, and the days that make up for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from aidesk.domain.errors import AideskError

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class DayKind(StrEnum):
    """How a day of the calendar differs from its weekday."""

    HOLIDAY = "holiday"
    WORKDAY = "workday"


@dataclass(eq=False)
class SameDayError(AideskError):
    """The calendar says of this day already what it is."""

    day: date


@dataclass(eq=False)
class NoSuchDayError(AideskError):
    """The calendar has nothing of its own about this day."""

    day: date


@dataclass(eq=False)
class OrdinaryDayError(AideskError):
    """A day that is worked anyhow cannot make up for a holiday."""

    day: date


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day off by a holiday, or a weekend's day that is worked in its place."""

    day: date
    kind: DayKind
    name: str


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days are worked.

    ``years`` are those whose holidays are known; in others only weekends are off.
    """

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    @classmethod
    def of(cls, days: Iterable[CalendarDay]) -> WorkingDays:
        """Return the working days by the days that differ from their weekday."""
        found = list(days)
        kinds = {
            kind: frozenset(each.day for each in found if each.kind is kind)
            for kind in DayKind
        }
        return cls(
            kinds[DayKind.HOLIDAY],
            kinds[DayKind.WORKDAY],
            frozenset(each.day.year for each in found),
        )

    def is_workday(self, day: date) -> bool:
        """Tell whether a day is worked."""
        if day in self.workdays:
            return True
        return day.weekday() < _SATURDAY and day not in self.holidays

    def knows(self, year: int) -> bool:
        """Tell whether the holidays of a year are known."""
        return year in self.years

    def workdays_between(self, today: date, deadline: date) -> int:
        """Return how many working days come after a day until another, that one too.

        The number is below zero when the deadline has passed.
        """
        if deadline < today:
            return -self.workdays_between(deadline, today)
        return sum(map(self.is_workday, _days(today + _DAY, deadline)))

    def last_until(self, day: date) -> date:
        """Return the last working day that is not after a day."""
        while not self.is_workday(day):
            day -= _DAY
        return day


def is_weekend(day: date) -> bool:
    """Tell whether a day is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def _days(first: date, last: date) -> Iterator[date]:
    return (first + _DAY * n for n in range((last - first).days + 1))
