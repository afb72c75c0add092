"""What is sealed takes nothing any more: asked before anything is written."""

from __future__ import annotations

from datetime import date

from aidesk.domain.month import Month
from aidesk.domain.seal import MonthSealedError, YearSealedError
from aidesk.storage.store import Store


def check_open(store: Store, when: Month | date) -> None:
    """Raise MonthSealedError when a month, or that of a day, is sealed."""
    month = when if isinstance(when, Month) else Month.of(when)
    last = store.seals.last_month()
    if last is not None and month <= last:
        raise MonthSealedError(month, last + 1)


def check_year_open(store: Store, year: int) -> None:
    """Raise YearSealedError when a year's funds and its report are sealed."""
    if store.seals.get(year) is not None:
        raise YearSealedError(year)
