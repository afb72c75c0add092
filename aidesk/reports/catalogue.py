"""The one list of papers: a new paper is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month, year_span
from aidesk.domain.payment import RunId
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.reports.household_statement import household_statement
from aidesk.reports.payroll import payroll
from aidesk.reports.saving import file_name
from aidesk.reports.seal_sheet import seal_sheet
from aidesk.reports.writing import LETTER_KINDS, LIST_KINDS, Paper, write_paper
from aidesk.reports.year_end import year_end_of
from aidesk.storage.store import Store


class Subject(StrEnum):
    """What a paper is about, and so by which number it is asked for."""

    RUN = "run"
    MONTH = "month"
    YEAR = "year"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of paper: its name, what it is about, and how it is made.

    ``make`` takes the number of the subject (a run's id, a month as 201906, a
    year, a household's id before a year) and the day that stands under the paper.
    """

    name: str
    title: str
    subject: Subject
    file_kinds: tuple[str, ...]
    make: Callable[[Store, int, date], Paper]

    def write(self, store: Store, subject: int, path: Path, at: datetime) -> None:
        """Write the paper as the file that its name asks for."""
        write_paper(store, self.make(store, subject, at.date()), path, at)


def _payroll(store: Store, run: int, _day: date) -> Paper:
    return payroll(store, RunId(run))


def _seal_sheet(store: Store, number: int, _day: date) -> Paper:
    return seal_sheet(store, Month(*divmod(number, 100)))


def household_in(household: HouseholdId, year: int) -> int:
    """Return by which number the paper of a household and year is asked for."""
    return household * 10_000 + year


def _statement(store: Store, number: int, day: date) -> Paper:
    household, year = divmod(number, 10_000)
    return household_statement(store, HouseholdId(household), year_span(year), day)


REPORTS: Final = (
    Entry(
        "payroll",
        QT_TRANSLATE_NOOP("papers", "发放名册"),
        Subject.RUN,
        LIST_KINDS,
        _payroll,
    ),
    Entry(
        "seal",
        QT_TRANSLATE_NOOP("papers", "封账单"),
        Subject.MONTH,
        LIST_KINDS,
        _seal_sheet,
    ),
    Entry(
        "year_end",
        QT_TRANSLATE_NOOP("papers", "年度绩效评价报告"),
        Subject.YEAR,
        LETTER_KINDS,
        year_end_of,
    ),
    Entry(
        "statement",
        QT_TRANSLATE_NOOP("papers", "救助金发放明细"),
        Subject.HOUSEHOLD,
        LETTER_KINDS,
        _statement,
    ),
)


def suggested_name(paper: Paper, kind: str) -> str:
    """Return a file name for a paper that every system takes."""
    title = paper.title if isinstance(paper.title, str) else "".join(paper.title)
    return f"{file_name(title)}{kind}"
