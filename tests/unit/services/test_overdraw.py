"""A list that takes more than its fund has: said, journalled, and shown until it is not."""

from __future__ import annotations

import json
from datetime import date

import pytest

from aidesk.domain.concern import Concern
from aidesk.domain.fund import FundState
from aidesk.domain.money import ZERO
from aidesk.domain.payment import RunKind
from aidesk.services.made_run import made_run
from aidesk.services.month_overview import month_overview
from aidesk.services.overdraw import outlook
from aidesk.wording.payouts import balance_told, missing_of
from tests.builders import Caseworker, a_household, month, yuan

DIBAO = "urban_dibao"


def overdraws(clerk: Caseworker):
    lines = clerk.store.journal.recent(50)
    return [
        (line.subject, json.loads(line.body))
        for line in lines
        if line.action == "overdraw"
    ]


def concerns(clerk: Caseworker, today: date = date(2019, 1, 3)):
    overview = month_overview(clerk.store, today=today)
    return [one.concern for one in overview.attention]


@pytest.fixture
def household(clerk: Caseworker):
    return clerk.dibao_for(a_household("陈桂兰"), "2019-01")


@pytest.mark.parametrize(
    ("had", "last"),
    [
        ("589.99", None),
        ("590", "2019-03"),
        ("1769.99", "2019-04"),  # three times 590 is 1,770
        ("1770", "2019-05"),
        ("5310", "2019-11"),
        ("5900", "2019-12"),
        ("99999999", "2019-12"),
    ],
)
def test_money_lasts_for_whole_months_and_no_longer_than_the_year(had, last):
    fund = FundState(DIBAO, 2019, returned=yuan(had))
    found = outlook(fund, yuan("590"), ZERO, month("2019-03"))
    assert found.lasts_until == (month(last) if last else None)


def test_other_lists_take_their_money_first():
    fund = FundState(DIBAO, 2019, returned=yuan("1000"))
    found = outlook(fund, yuan("590"), yuan("500"), month("2019-03"))
    assert (found.after, found.missing) == (yuan("-90"), yuan("90"))
    assert found.lasts_until is None


def test_a_list_says_how_long_the_money_lasts(clerk: Caseworker, household):
    clerk.receives(DIBAO, "1300")
    plan = clerk.plans(DIBAO, "2019-01")
    told = "资金结余 1,300.00 元，发放后剩 710.00 元，按本月水平可发到2019年2月"
    assert balance_told(plan) == told
    made = clerk.makes(DIBAO, "2019-01")
    assert balance_told(made_run(clerk.store, made)) == told
    clerk.receives(DIBAO, "100000")
    assert balance_told(made_run(clerk.store, made)).endswith("按本月水平够发到年底")
    assert overdraws(clerk) == []


def test_a_list_that_overdraws_is_journalled_and_shown(clerk: Caseworker, household):
    clerk.receives(DIBAO, "90")
    plan = clerk.plans(DIBAO, "2019-01")
    assert plan.missing == missing_of(plan) == yuan("500")
    assert balance_told(plan) == "资金结余 90.00 元，不够发，本次发放后还差 500.00 元"
    run = clerk.makes(DIBAO, "2019-01")
    assert overdraws(clerk) == [
        (f"fund:{DIBAO}/2019", {"run": run, "free": 9000, "missing": 50000})
    ]
    assert Concern.FUND_SHORT in concerns(clerk)
    clerk.sends(run)
    assert Concern.OVERSPENT in concerns(clerk)
    # also in the new year, while the old one is not covered
    assert Concern.OVERSPENT in concerns(clerk, date(2020, 1, 3))
    clerk.receives(DIBAO, "500")
    assert Concern.OVERSPENT not in concerns(clerk)
    assert Concern.OVERSPENT not in concerns(clerk, date(2020, 1, 3))


def test_a_list_that_takes_the_last_fen_overdraws_nothing(clerk: Caseworker, household):
    clerk.receives(DIBAO, "590")
    clerk.makes(DIBAO, "2019-01")
    assert overdraws(clerk) == []


def test_two_lists_that_do_together_what_neither_does_alone(
    clerk: Caseworker, household
):
    clerk.receives(DIBAO, "600")
    clerk.sets_rate("festival", "2019-01", "50")
    clerk.makes(DIBAO, "2019-01")
    festival = clerk.plans(DIBAO, "2019-01", RunKind.FESTIVAL)
    assert festival.missing == missing_of(festival) == yuan("40")
    assert balance_told(festival) == (
        "资金结余 600.00 元，其他名单还要发 590.00 元，不够发，本次发放后还差 40.00 元"
    )
    clerk.makes(DIBAO, "2019-01", RunKind.FESTIVAL)
    assert [body["missing"] for _, body in overdraws(clerk)] == [4000]
