from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.month import Month
from aidesk.domain.month_step import MonthStep
from aidesk.domain.payment import Run, RunId, RunKind, RunState
from aidesk.domain.programme import Programme, Rhythm, Unit
from aidesk.domain.working_days import WorkingDays
from aidesk.services.month_work import MonthWork, ProgrammeMonth
from aidesk.services.working_days import noticed_years
from aidesk.wording.month_work import day_and_deadline, step_note, step_reason
from tests.builders import yuan

DECEMBER = Month(2019, 12)
CALENDAR = WorkingDays.of(day for year in noticed_years() for day in year.days)


def programme(name):
    return Programme(name, name, name, "top_up", "yuan", Unit.HOUSEHOLD, Rhythm.MONTHLY)


DRAFT = Run(
    RunId(1),
    "城市低保",
    RunKind.REGULAR,
    DECEMBER,
    1,
    RunState.DRAFT,
    81,
    yuan("53860"),
    "",
    date(2019, 12, 3),
)
SETTLED = replace(
    DRAFT,
    state=RunState.SETTLED,
    approved_on=date(2019, 12, 4),
    sent_on=date(2019, 12, 6),
    settled_on=date(2019, 12, 10),
)


def work(*runs):
    names = ("城市低保", "特困供养")
    each = [ProgrammeMonth(programme(n), r) for n, r in zip(names, runs, strict=True)]
    return MonthWork(DECEMBER, date(2019, 12, 10), None, tuple(each), CALENDAR)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (3, "2019年12月3日 星期二，离 12月10日 还有 5 个工作日"),
        (10, "2019年12月10日 星期二，今天是最后一天"),
        (12, "2019年12月12日 星期四，12月10日的期限，过了 2 个工作日"),
    ],
)
def test_the_day_and_how_long_there_is(today, words):
    assert day_and_deadline(work(DRAFT, None), date(2019, 12, today)) == words


def test_a_month_that_is_done_has_no_deadline():
    words = day_and_deadline(work(SETTLED, SETTLED), date(2019, 12, 31))
    assert words == "2019年12月31日 星期二，12月的钱都发到户了"


def test_a_step_half_done_names_what_is_missing():
    half = work(DRAFT, None)
    assert half.due is MonthStep.CHANGES
    checked = replace(half, changes_checked_on=date(2019, 12, 2))
    assert step_reason(checked, MonthStep.LIST) == "还差：特困供养"
    assert step_reason(checked, MonthStep.APPROVAL) == "打印出来送签字，签好了登记日期"
    assert step_note(checked, MonthStep.CHANGES) == "12月2日完成"
    assert step_note(checked, MonthStep.LIST) == ""
    assert step_note(checked, MonthStep.BANK_FILE) == "第 3 步之后"
