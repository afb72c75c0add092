"""The office's working days: the State Council's days, and what a person changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from aidesk.domain.journal import Act
from aidesk.domain.text import needed_text
from aidesk.domain.working_days import (
    CalendarDay,
    DayKind,
    NoSuchDayError,
    OrdinaryDayError,
    SameDayError,
    WorkingDays,
    is_weekend,
)
from aidesk.paths import resources
from aidesk.storage.store import Store, Writing


@dataclass(frozen=True, slots=True)
class NoticedYear:
    """A year's days as the State Council gave notice of them."""

    year: int
    source: str
    days: tuple[CalendarDay, ...]


@cache
def noticed_years() -> tuple[NoticedYear, ...]:
    """Return the years that come with the program."""
    text = (resources() / "holidays.json").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = json.loads(text)["years"]
    return tuple(
        NoticedYear(row["year"], row["source"], tuple(_days_of(row))) for row in rows
    )


def working_days(store: Store) -> WorkingDays:
    """Return the office's working days."""
    return WorkingDays.of(store.calendar.days())


def years_to_adopt(store: Store) -> tuple[NoticedYear, ...]:
    """Return the years that come with the program and are not in the office yet."""
    known = working_days(store)
    return tuple(each for each in noticed_years() if not known.knows(each.year))


def adopt_within(store: Store, writing: Writing) -> None:
    """Keep the days of all years that the office does not know, inside a write."""
    for each in years_to_adopt(store):
        store.calendar.keep(each.days)
        body = {"days": len(each.days), "source": each.source}
        writing.note("adopt_calendar", f"calendar:{each.year}", body)


def adopt_calendar(store: Store, act: Act) -> None:
    """Keep the days of all years that come with the program and are not known yet."""
    with store.write(act) as writing:
        adopt_within(store, writing)


def set_calendar_day(
    store: Store, act: Act, new: CalendarDay, instead_of: date | None = None
) -> None:
    """Let a day be a holiday or a day that makes up for one.

    ``instead_of`` is the day that it was recorded as before.  Raises SameDayError
    where the calendar says of the day already what it is, and OrdinaryDayError where
    a day is worked by its weekday.
    """
    name = needed_text(new.name, "holiday", 20)
    kept = replace(new, name=name)
    with store.write(act) as writing:
        known = store.calendar.get(kept.day)
        if known == kept or (known is not None and instead_of != kept.day):
            raise SameDayError(kept.day)
        if kept.kind is DayKind.WORKDAY and not is_weekend(kept.day):
            raise OrdinaryDayError(kept.day)
        if instead_of is not None:
            store.calendar.remove(instead_of)
        store.calendar.keep([kept])
        body = {"kind": kept.kind, "name": name, "instead_of": instead_of}
        writing.note("set_calendar_day", f"day:{kept.day}", body)


def remove_calendar_day(store: Store, act: Act, day: date) -> None:
    """Let a day be as its weekday is; raise NoSuchDayError when it was so before."""
    with store.write(act) as writing:
        if store.calendar.get(day) is None:
            raise NoSuchDayError(day)
        store.calendar.remove(day)
        writing.note("remove_calendar_day", f"day:{day}")


def _days_of(row: dict[str, Any]) -> Iterator[CalendarDay]:
    for name, first, last in row["holidays"]:
        day, until = date.fromisoformat(first), date.fromisoformat(last)
        while day <= until:
            yield CalendarDay(day, DayKind.HOLIDAY, name)
            day += timedelta(days=1)
    for name, day_worked in row["workdays"]:
        day = date.fromisoformat(day_worked)
        yield CalendarDay(day, DayKind.WORKDAY, name)
