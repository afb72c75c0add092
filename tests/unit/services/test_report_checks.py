"""What is open in a year is said before its report: what must be done, what is told."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.money import Money
from aidesk.domain.report import Score
from aidesk.services.report_checks import (
    Check,
    OpenPoint,
    OpenPointsError,
    Place,
    check_ready,
    report_checks,
)
from aidesk.services.report_drafts import begin_report, score_indicator
from aidesk.services.report_of_year import report_of_year
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household

REPORT_DAY = date(2020, 3, 31)
DIBAO = "urban_dibao"


@pytest.fixture
def at_work(clerk: Caseworker) -> Caseworker:
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.receives(DIBAO, "100000")
    return clerk


def checked(
    store: Store, today: date = REPORT_DAY, year: int = 2019
) -> dict[Check, OpenPoint]:
    points = report_checks(store, report_of_year(store, year), today)
    return {point.check: point for point in points}


def test_the_practice_year_has_nothing_that_must_be_done(practice: Store):
    points = checked(practice)
    assert set(points) == {Check.NOT_ARRIVED, Check.MONTH_UNSEALED}
    assert not any(point.must_do for point in points.values())
    assert points[Check.NOT_ARRIVED].amount == Money.parse("50000")
    assert len(points[Check.MONTH_UNSEALED].months) == 12


def test_the_year_must_be_over_and_have_data(practice: Store, store: Store):
    assert checked(practice, date(2019, 12, 30))[Check.YEAR_NOT_OVER].must_do
    assert Check.YEAR_NOT_OVER not in checked(practice, date(2019, 12, 31))
    points = checked(store)
    assert points[Check.NO_DATA].must_do
    assert Check.YEAR_NOT_OVER not in points


def test_a_list_that_is_not_settled_must_be_done_first(at_work: Caseworker):
    run = at_work.pays(DIBAO, "2019-01")
    point = checked(at_work.store)[Check.RUN_OPEN]
    assert (point.must_do, point.place) == (True, Place.RUN)
    assert point.run is not None
    assert point.run.id == run
    at_work.settles(run)
    assert Check.RUN_OPEN not in checked(at_work.store)


def test_a_return_that_waits_must_be_dealt_with(at_work: Caseworker):
    run = at_work.pays(DIBAO, "2019-01")
    at_work.settles(run, {1: "账号不符"})
    point = checked(at_work.store)[Check.RETURN_WAITS]
    assert (point.count, point.amount) == (1, Money.parse("590"))
    at_work.gives_up(run, 1)
    assert Check.RETURN_WAITS not in checked(at_work.store)


def test_a_month_between_two_lists_is_told(at_work: Caseworker):
    at_work.settles(at_work.pays(DIBAO, "2019-01"))
    at_work.day = date(2019, 3, 5)
    at_work.settles(at_work.pays(DIBAO, "2019-03"))
    point = checked(at_work.store)[Check.LIST_MISSING]
    assert [str(month) for month in point.months] == ["2019-02"]
    assert not point.must_do


def test_money_of_the_year_before_must_be_carried_in(at_work: Caseworker):
    at_work.settles(at_work.pays(DIBAO, "2019-01"))
    at_work.day = date(2020, 1, 5)
    at_work.receives(DIBAO, "5", year=2020)
    in_2020 = checked(at_work.store, date(2021, 3, 1), 2020)
    assert in_2020[Check.NOT_CARRIED_IN].needed == Money.parse("99410")
    at_work.carries_over(2019)
    points = checked(at_work.store, date(2021, 3, 1), 2020)
    assert Check.NOT_CARRIED_IN not in points
    at_work.receives(DIBAO, "1", year=2019)
    points = checked(at_work.store, date(2021, 3, 1), 2020)
    assert points[Check.CARRIED_IN_DIFFERS].amount == Money.parse("99410")
    assert points[Check.CARRIED_IN_DIFFERS].needed == Money.parse("99411")


def test_missing_scores_must_be_given_and_missing_reasons_are_told(
    at_work: Caseworker,
):
    at_work.settles(at_work.pays(DIBAO, "2019-01"))
    points = checked(at_work.store)
    assert points[Check.SCORE_MISSING].must_do
    assert points[Check.SCORE_MISSING].place is Place.SCORES
    assert points[Check.REASON_MISSING].names[0] == "全年预算执行率"
    report = begin_report(at_work.store, at_work.act(), 2019, [DIBAO])
    for line in report_of_year(at_work.store, 2019).evaluation.lines:
        score = Score("" if line.measured else "已完成", line.weight, "说明")
        score_indicator(
            at_work.store, at_work.act(), report, line.indicator.id, score, line.weight
        )
    points = checked(at_work.store)
    assert not {Check.SCORE_MISSING, Check.REASON_MISSING} & set(points)


def test_nothing_is_sealed_before_what_must_be_done(practice: Store):
    found = report_of_year(practice, 2019)
    check_ready(report_checks(practice, found, REPORT_DAY), 2019)
    with pytest.raises(OpenPointsError) as refused:
        check_ready(report_checks(practice, found, date(2019, 12, 30)), 2019)
    assert refused.value.count == 1
