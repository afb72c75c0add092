"""The numbers by which papers are asked for that are about two things at once."""

from __future__ import annotations

from typing import Final

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month

_YEARS: Final = 10_000
_MONTHS: Final = 1_000_000


def month_number(month: Month) -> int:
    """Return by which number the paper of a month is asked for: 201906."""
    return month.year * 100 + month.number


def month_of(number: int) -> Month:
    """Return the month of a number such as 201906."""
    return Month(*divmod(number, 100))


def household_in(household: HouseholdId, year: int) -> int:
    """Return by which number the paper of a household and year is asked for."""
    return household * _YEARS + year


def household_and_year(number: int) -> tuple[HouseholdId, int]:
    """Return the household and the year of such a number."""
    household, year = divmod(number, _YEARS)
    return HouseholdId(household), year


def years_of(household: HouseholdId) -> range:
    """Return the numbers of a household in all years."""
    return range(household * _YEARS, (household + 1) * _YEARS)


def right_in(right: EnrolmentId, month: Month) -> int:
    """Return by which number the paper of a right (an enrolment) in a month is asked for."""
    return right * _MONTHS + month_number(month)


def right_and_month(number: int) -> tuple[EnrolmentId, Month]:
    """Return the right and the month of such a number."""
    right, month = divmod(number, _MONTHS)
    return EnrolmentId(right), month_of(month)


def months_of(right: EnrolmentId) -> range:
    """Return the numbers of a right in all months."""
    return range(right * _MONTHS, (right + 1) * _MONTHS)
