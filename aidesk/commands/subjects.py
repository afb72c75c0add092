"""What a paper is asked for on the command line, by the words after its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from aidesk.commands.papers import find_run
from aidesk.domain.issued import NoSuchRightError, SubjectWordsError
from aidesk.domain.month import Month, NotAMonthError
from aidesk.domain.payment import RunId, RunKind
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.reports.catalogue import (
    About,
    Entry,
    ProgrammeMonth,
    Subject,
    household_in,
    month_number,
    right_in,
)
from aidesk.services.statement import household_numbered
from aidesk.storage.store import Store

Words = Sequence[str]

_WANTED: Final[Mapping[Subject, str]] = MappingProxyType(
    {
        Subject.RUN: QT_TRANSLATE_NOOP(
            "cli", "名单编号，或者月份、项目，需要时再加种类和批次"
        ),
        Subject.MONTH: QT_TRANSLATE_NOOP("cli", "月份"),
        Subject.PROGRAMME_MONTH: QT_TRANSLATE_NOOP("cli", "月份、项目"),
        Subject.YEAR: QT_TRANSLATE_NOOP("cli", "年份"),
        Subject.HOUSEHOLD: QT_TRANSLATE_NOOP("cli", "户编号，需要时再加年份"),
        Subject.RIGHT: QT_TRANSLATE_NOOP("cli", "户编号、项目、月份"),
        Subject.EXPENDITURE: QT_TRANSLATE_NOOP("cli", "支出编号"),
    }
)


def wanted(subject: Subject) -> str:
    """Return by which words a paper about a subject is asked for."""
    return translate("cli", _WANTED[subject])


def about(store: Store, entry: Entry, words: Words, year: int) -> About:
    """Return what a paper is asked for; ``year`` is the present one.

    Raises SubjectWordsError, and what speaks against finding it.
    """
    try:
        return _READ[entry.subject](store, words, year)
    except (ValueError, NotAMonthError):
        title = translate("papers", entry.title)
        raise SubjectWordsError(title, wanted(entry.subject)) from None


def _run(store: Store, words: Words, _year: int) -> RunId:
    if len(words) == 1:
        return RunId(int(words[0]))
    month, programme, *more = words
    kind = RunKind(more.pop(0)) if more else None
    batch = int(more.pop(0)) if more else None
    if more:
        raise ValueError(words)
    return find_run(store, programme, Month.parse(month), kind, batch).id


def _month(_store: Store, words: Words, _year: int) -> int:
    (month,) = words
    return month_number(Month.parse(month))


def _programme_month(store: Store, words: Words, _year: int) -> ProgrammeMonth:
    month, programme = words
    return ProgrammeMonth(store.programmes.get(programme).code, Month.parse(month))


def _year(_store: Store, words: Words, _present: int) -> int:
    (year,) = words
    return Month(int(year), 1).year


def _household(store: Store, words: Words, present: int) -> int:
    number, year = words if len(words) > 1 else (*words, str(present))
    return household_in(household_numbered(store, number), _year(store, [year], 0))


def _right(store: Store, words: Words, _year: int) -> int:
    """Return the last right in a programme that holds in a month, or just held."""
    number, programme, text = words
    month = Month.parse(text)
    household = household_numbered(store, number)
    code = store.programmes.get(programme).code
    rights = store.enrolments.of_household(household)
    found = [
        right.id
        for right in rights
        if right.programme == code and (right.covers(month) or right.covers(month - 1))
    ]
    if not found:
        raise NoSuchRightError(number, programme)
    return right_in(max(found), month)


def _expenditure(store: Store, words: Words, _year: int) -> int:
    (number,) = words
    return store.funds.expenditure(int(number)).id


_READ: Final[Mapping[Subject, Callable[[Store, Words, int], About]]] = MappingProxyType(
    {
        Subject.RUN: _run,
        Subject.MONTH: _month,
        Subject.PROGRAMME_MONTH: _programme_month,
        Subject.YEAR: _year,
        Subject.HOUSEHOLD: _household,
        Subject.RIGHT: _right,
        Subject.EXPENDITURE: _expenditure,
    }
)
