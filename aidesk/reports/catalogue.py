"""The one list of papers: a new paper is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from aidesk.domain.issued import NoSuchPaperError
from aidesk.domain.month import Month, year_span
from aidesk.domain.payment import RunId
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.reports.approval_form import approval_form
from aidesk.reports.archive_directory import archive_directory
from aidesk.reports.blocks import Letter
from aidesk.reports.change_register import (
    change_register_of_month,
    change_register_of_year,
)
from aidesk.reports.changes import changes
from aidesk.reports.comparison import comparison
from aidesk.reports.form import Form
from aidesk.reports.fund_approval import expenditure_approval, run_approval
from aidesk.reports.fund_ledger import fund_ledgers
from aidesk.reports.fund_request import month_request, run_request
from aidesk.reports.fund_usage import usage_in_month, usage_in_year
from aidesk.reports.household_statement import household_statement
from aidesk.reports.monthly_statistics import monthly_statistics
from aidesk.reports.notice import notice
from aidesk.reports.payroll import payroll
from aidesk.reports.payroll_columns import Layout
from aidesk.reports.publicity import board_lists
from aidesk.reports.recovery_ledger import recovery_ledger
from aidesk.reports.register import register
from aidesk.reports.returns_list import returns_in_month, returns_in_year
from aidesk.reports.saving import file_name
from aidesk.reports.seal_sheet import seal_sheet
from aidesk.reports.subject_numbers import household_and_year, right_and_month
from aidesk.reports.subject_numbers import household_in as household_in  # noqa: PLC0414 - offered here
from aidesk.reports.subject_numbers import month_number as month_number  # noqa: PLC0414 - offered here
from aidesk.reports.subject_numbers import month_of as month_of  # noqa: PLC0414 - offered here
from aidesk.reports.subject_numbers import right_in as right_in  # noqa: PLC0414 - offered here
from aidesk.reports.writing import (
    LETTER_KINDS,
    LIST_KINDS,
    REPORT_KINDS,
    Paper,
    write_paper,
)
from aidesk.reports.year_accounts import year_accounts
from aidesk.reports.year_report.versions import paper_of_year
from aidesk.storage.store import Store


class Subject(StrEnum):
    """What a paper is about, and so by what it is asked for.

    Each has its value, which ``Entry.make`` takes: the id of a run; a month as
    201906; a programme's month as ProgrammeMonth; a year; a household's year as
    :func:`household_in` has it; a right in a month as :func:`right_in` has it; the
    id of an expenditure.
    """

    RUN = "run"
    MONTH = "month"
    PROGRAMME_MONTH = "programme_month"
    YEAR = "year"
    HOUSEHOLD = "household"
    RIGHT = "right"
    EXPENDITURE = "expenditure"


@dataclass(frozen=True, slots=True)
class ProgrammeMonth:
    """A programme, by its code, in a month; written ``urban_dibao/2019-06``."""

    programme: str
    month: Month

    def __str__(self) -> str:
        return f"{self.programme}/{self.month}"

    @classmethod
    def parse(cls, text: str) -> ProgrammeMonth:
        """Read what was written."""
        programme, _, month = text.partition("/")
        return cls(programme, Month.parse(month))


Make = Callable[[Store, int, date], Paper]
About = int | ProgrammeMonth
"""The value of a subject; as a text it is kept with what was issued."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of paper: its name, what it is about, and how it is made.

    ``make`` takes the value of the subject and the day that stands under the paper.
    It raises an AideskError where there is no such paper about that.
    """

    name: str
    title: str
    subject: Subject
    file_kinds: tuple[str, ...]
    make: Callable[[Store, Any, date], Paper]

    def write(self, store: Store, about: About, path: Path, at: datetime) -> None:
        """Write the paper, not issued, as the file that its name asks for."""
        write_paper(store, self.make(store, about, at.date()), path, at)

    def about(self, text: str) -> About:
        """Return what an issued paper is about, from the text that was kept."""
        if self.subject is Subject.PROGRAMME_MONTH:
            return ProgrammeMonth.parse(text)
        return int(text)


def _payroll(store: Store, run: int, _day: date) -> Paper:
    return payroll(store, RunId(run))


def _payroll_to_approve(store: Store, run: int, _day: date) -> Paper:
    return payroll(store, RunId(run), Layout.APPROVAL)


def _statement(store: Store, number: int, day: date) -> Paper:
    household, year = household_and_year(number)
    return household_statement(store, household, year_span(year), day)


def _archive(store: Store, number: int, _day: date) -> Paper:
    return archive_directory(store, *household_and_year(number))


def _notice(store: Store, number: int, day: date) -> Paper:
    return notice(store, *right_and_month(number), day)


def _approval_form(store: Store, number: int, _day: date) -> Paper:
    return approval_form(store, *right_and_month(number))


def _of_programme(
    make: Callable[[Store, str, Month], Paper],
) -> Callable[[Store, ProgrammeMonth, date], Paper]:
    """Return what makes a paper about a programme's month."""

    def made(store: Store, about: ProgrammeMonth, _day: date) -> Paper:
        return make(store, about.programme, about.month)

    return made


def _of_run(make: Callable[[Store, RunId, date], Paper]) -> Make:
    """Return what makes a paper about a made list."""

    def made(store: Store, run: int, day: date) -> Paper:
        return make(store, RunId(run), day)

    return made


def _of_month(make: Callable[[Store, Month, date], Paper]) -> Make:
    """Return what makes a paper about a month."""

    def made(store: Store, number: int, day: date) -> Paper:
        return make(store, month_of(number), day)

    return made


def _of_month_alone(make: Callable[[Store, Month], Paper]) -> Make:
    """Return what makes a paper about a month that bears no day."""

    def made(store: Store, number: int, _day: date) -> Paper:
        return make(store, month_of(number))

    return made


def _of_year(make: Callable[[Store, int], Paper]) -> Make:
    """Return what makes a paper about a year that bears no day."""

    def made(store: Store, year: int, _day: date) -> Paper:
        return make(store, year)

    return made


REPORTS: Final = (
    Entry(
        "payroll",
        QT_TRANSLATE_NOOP("papers", "发放名册"),
        Subject.RUN,
        LIST_KINDS,
        _payroll,
    ),
    Entry(
        "payroll_approval",
        QT_TRANSLATE_NOOP("papers", "发放名册（审批用）"),
        Subject.RUN,
        LIST_KINDS,
        _payroll_to_approve,
    ),
    Entry(
        "comparison",
        QT_TRANSLATE_NOOP("papers", "上期本期对比表"),
        Subject.PROGRAMME_MONTH,
        LIST_KINDS,
        _of_programme(comparison),
    ),
    Entry(
        "changes",
        QT_TRANSLATE_NOOP("papers", "增减变动明细表"),
        Subject.PROGRAMME_MONTH,
        LIST_KINDS,
        _of_programme(changes),
    ),
    Entry(
        "register",
        QT_TRANSLATE_NOOP("papers", "保障对象台账"),
        Subject.PROGRAMME_MONTH,
        LIST_KINDS,
        _of_programme(register),
    ),
    Entry(
        "publicity",
        QT_TRANSLATE_NOOP("papers", "对象公示"),
        Subject.PROGRAMME_MONTH,
        LIST_KINDS,
        _of_programme(board_lists),
    ),
    Entry(
        "statistics",
        QT_TRANSLATE_NOOP("papers", "统计月报表"),
        Subject.PROGRAMME_MONTH,
        LIST_KINDS,
        _of_programme(monthly_statistics),
    ),
    Entry(
        "changes_month",
        QT_TRANSLATE_NOOP("papers", "本月动态管理台账"),
        Subject.MONTH,
        LIST_KINDS,
        _of_month_alone(change_register_of_month),
    ),
    Entry(
        "changes_year",
        QT_TRANSLATE_NOOP("papers", "全年动态管理台账"),
        Subject.YEAR,
        LIST_KINDS,
        _of_year(change_register_of_year),
    ),
    Entry(
        "fund_approval",
        QT_TRANSLATE_NOOP("papers", "专项资金使用审批表"),
        Subject.RUN,
        LETTER_KINDS,
        _of_run(run_approval),
    ),
    Entry(
        "purchase_approval",
        QT_TRANSLATE_NOOP("papers", "专项资金使用审批表（采购支出）"),
        Subject.EXPENDITURE,
        LETTER_KINDS,
        expenditure_approval,
    ),
    Entry(
        "fund_request",
        QT_TRANSLATE_NOOP("papers", "用款申请函"),
        Subject.RUN,
        LETTER_KINDS,
        _of_run(run_request),
    ),
    Entry(
        "fund_request_month",
        QT_TRANSLATE_NOOP("papers", "用款申请函（全月）"),
        Subject.MONTH,
        LETTER_KINDS,
        _of_month(month_request),
    ),
    Entry(
        "fund_usage_month",
        QT_TRANSLATE_NOOP("papers", "本月专项资金使用情况清单"),
        Subject.MONTH,
        LIST_KINDS,
        _of_month_alone(usage_in_month),
    ),
    Entry(
        "fund_usage_year",
        QT_TRANSLATE_NOOP("papers", "全年专项资金使用情况清单"),
        Subject.YEAR,
        LIST_KINDS,
        _of_year(usage_in_year),
    ),
    Entry(
        "returns_month",
        QT_TRANSLATE_NOOP("papers", "本月退票、再发清单"),
        Subject.MONTH,
        LIST_KINDS,
        _of_month(returns_in_month),
    ),
    Entry(
        "returns_year",
        QT_TRANSLATE_NOOP("papers", "全年退票、再发清单"),
        Subject.YEAR,
        LIST_KINDS,
        returns_in_year,
    ),
    Entry(
        "fund_ledger",
        QT_TRANSLATE_NOOP("papers", "专项资金台账"),
        Subject.YEAR,
        LIST_KINDS,
        _of_year(fund_ledgers),
    ),
    Entry(
        "year_accounts",
        QT_TRANSLATE_NOOP("papers", "年度收支表"),
        Subject.YEAR,
        LIST_KINDS,
        _of_year(year_accounts),
    ),
    Entry(
        "recovery_ledger",
        QT_TRANSLATE_NOOP("papers", "追缴台账"),
        Subject.YEAR,
        LIST_KINDS,
        _of_year(recovery_ledger),
    ),
    Entry(
        "seal",
        QT_TRANSLATE_NOOP("papers", "封账单"),
        Subject.MONTH,
        LIST_KINDS,
        _of_month_alone(seal_sheet),
    ),
    Entry(
        "year_end",
        QT_TRANSLATE_NOOP("papers", "年度绩效评价报告"),
        Subject.YEAR,
        REPORT_KINDS,
        paper_of_year,
    ),
    Entry(
        "statement",
        QT_TRANSLATE_NOOP("papers", "救助金发放明细"),
        Subject.HOUSEHOLD,
        LETTER_KINDS,
        _statement,
    ),
    Entry(
        "approval_form",
        QT_TRANSLATE_NOOP("papers", "家庭审批表"),
        Subject.RIGHT,
        LETTER_KINDS,
        _approval_form,
    ),
    Entry(
        "notice",
        QT_TRANSLATE_NOOP("papers", "批准、变更、停发通知书"),
        Subject.RIGHT,
        LETTER_KINDS,
        _notice,
    ),
    Entry(
        "archive",
        QT_TRANSLATE_NOOP("papers", "档案目录"),
        Subject.HOUSEHOLD,
        LIST_KINDS,
        _archive,
    ),
)


def entry_named(name: str) -> Entry:
    """Return the paper of the catalogue with a name; raise NoSuchPaperError."""
    for entry in REPORTS:
        if entry.name == name:
            return entry
    raise NoSuchPaperError(name, tuple(entry.name for entry in REPORTS))


def title_of(paper: Paper) -> str:
    """Return what a paper is called: its title on one line, unless it has a name."""
    if isinstance(paper, Letter | Form) and paper.called:
        return paper.called
    return paper.title if isinstance(paper.title, str) else "".join(paper.title)


def suggested_name(paper: Paper, kind: str) -> str:
    """Return a file name for a paper that every system takes."""
    return f"{file_name(title_of(paper))}{kind}"
