"""Months as values, and spans from a month to a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.text import narrowed

_TWO_DIGITS: Final = tuple(f"{number:02d}" for number in range(13))
_TYPED: Final = re.compile(r"(20\d\d)\s*(?:[-./]|年)\s*(\d{1,2})\s*月?")


@dataclass(eq=False)
class NotAMonthError(AideskError):
    """A text is no month such as 2019-06."""

    text: str


@dataclass(eq=False)
class BackwardSpanError(AideskError):
    """A span would end before it begins."""

    since: Month
    until: Month


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A month of a year, 2000 to 2099; months compare and step."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (2000 <= self.year <= 2099 and 1 <= self.number <= 12):
            raise NotAMonthError(f"{self.year}-{self.number}")

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read ``2019-06``, ``2019年6月`` or ``2019.6``; raise NotAMonthError."""
        match = _TYPED.fullmatch(narrowed(text))
        if not match or not 1 <= int(match[2]) <= 12:
            raise NotAMonthError(text)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month in which a day lies."""
        return cls(day.year, day.month)

    def __add__(self, months: int) -> Month:
        years, number = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(years, number + 1)

    def __sub__(self, months: int) -> Month:
        return self + -months

    def __str__(self) -> str:
        return f"{self.year}-{_TWO_DIGITS[self.number]}"

    def first_day(self) -> date:
        """Return the first day of the month."""
        return date(self.year, self.number, 1)

    def since(self, other: Month) -> int:
        """Return how many months lie between: 0 for the same month."""
        return (self.year - other.year) * 12 + self.number - other.number


def months_of(year: int) -> tuple[Month, ...]:
    """Return the twelve months of a year."""
    return tuple(Month(year, number) for number in range(1, 13))


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """From a month to a month, both included; without end while it goes on."""

    since: Month
    until: Month | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise BackwardSpanError(self.since, self.until)

    def covers(self, month: Month) -> bool:
        """Tell whether a month lies in the span."""
        return self.since <= month and (self.until is None or month <= self.until)

    def overlaps(self, other: Span) -> bool:
        """Tell whether the spans share a month."""
        return self.covers(other.since) or other.covers(self.since)

    def outlasts(self, month: Month) -> bool:
        """Tell whether some month of the span comes after this one."""
        return self.until is None or self.until > month

    def months(self, last: Month) -> Iterator[Month]:
        """Yield the months of the span, up to a last one."""
        end = last if self.until is None else min(last, self.until)
        for step in range(end.since(self.since) + 1):
            yield self.since + step


def year_span(year: int) -> Span:
    """Return a year from January to December."""
    return Span(Month(year, 1), Month(year, 12))
