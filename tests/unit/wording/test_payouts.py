"""What is said of lists: changes, sums, formulas and days."""

from __future__ import annotations

import pytest

from aidesk.domain.payment import RunKind
from aidesk.domain.rules import Terms
from aidesk.services.made_run import made_run
from aidesk.wording.payouts import (
    account_count,
    account_worded,
    answer_worded,
    balance_told,
    change_worded,
    changes_told,
    counted,
    explained,
    missing_of,
    months_worded,
    run_told,
    striking_first,
)
from tests.builders import CENTRAL, Caseworker, a_household, month, yuan


def test_an_unchanged_month_is_told_as_such(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays("urban_dibao", "2019-01")
    plan = clerk.plans("urban_dibao", "2019-02")
    assert changes_told(plan) == "和1月一样，没有新增、变化和停发。"


def test_a_list_of_the_year_before_is_named_with_its_year(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays("urban_dibao", "2018-12")
    plan = clerk.plans("urban_dibao", "2019-01")
    assert changes_told(plan).startswith("和2018年12月一样")


def test_a_first_list_says_nothing_of_changes(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    assert changes_told(clerk.plans("urban_dibao", "2019-01")) == ""


def test_a_rise_of_the_standard_is_a_change_of_each_household(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.pays("urban_dibao", "2019-06")  # 590 × 2
    plan = clerk.plans("urban_dibao", "2019-07")  # 630 × 2
    (line,) = plan.lines
    assert changes_told(plan) == "比6月变化 1 户，排在最前面，请先看一遍。"
    assert change_worded(line) == "调增 80.00"
    assert explained(line, plan) == (
        "这个月 630.00 × 2人 = 1,260.00；上月 590.00 × 2人 = 1,180.00。"
    )


def test_lines_to_look_at_come_first_and_stopped_ones_after_them(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    leaving = clerk.dibao_for(a_household("李永福"))
    clerk.pays("urban_dibao", "2019-01")
    clerk.stops(leaving, "2019-01")
    clerk.dibao_for(a_household("曾正祥"), "2019-02")
    plan = clerk.plans("urban_dibao", "2019-02")
    words = [(line.name, change_worded(line)) for line in striking_first(plan)]
    assert words == [("曾正祥", "新增"), ("李永福", "停发"), ("陈桂兰", "")]


def test_back_pay_of_equal_months_is_explained_once(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.pays("urban_dibao", of_month)
    plan = clerk.plans("urban_dibao", "2019-07", RunKind.BACK_PAY)
    (line,) = plan.lines
    assert explained(line, plan) == "1–3月 × 1人 × 40.00 = 120.00。"


def test_an_elder_is_explained_by_both_parts(clerk: Caseworker):
    clerk.opens_home()
    clerk.tekun_for(a_household("罗天顺"), CENTRAL)
    plan = clerk.plans("tekun", "2019-01")
    (line,) = plan.lines
    assert explained(line, plan) == (
        "基本生活标准 770.00 = 770.00；照料护理标准 251.00 = 251.00；合计 1,021.00。"
    )


def test_accounts_are_masked_and_counted_once(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    plan = clerk.plans("urban_dibao", "2019-01")
    (line,) = plan.lines
    assert account_worded(line) == f"演示农村信用社 ****{line.account[-4:]}"
    assert account_count(plan) == 1


def test_an_answer_of_the_bank_carries_its_reason(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    run = clerk.pays("urban_dibao", "2019-01")
    assert [answer_worded(line) for line in made_run(clerk.store, run).lines] == [
        "",
        "",
    ]
    clerk.settles(run, {1: "账户已销户"})
    answers = [answer_worded(line) for line in made_run(clerk.store, run).lines]
    assert answers == ["退票：账户已销户", "成功"]


def test_the_fund_is_told_before_the_list_is_paid_and_the_days_after(clerk: Caseworker):
    clerk.receives("urban_dibao", "600")
    clerk.dibao_for(a_household("陈桂兰"))
    plan = clerk.plans("urban_dibao", "2019-01")
    assert balance_told(plan) == (
        "资金结余 600.00 元，发放后剩 10.00 元，按本月水平可发到2019年1月"
    )
    made = made_run(clerk.store, clerk.pays("urban_dibao", "2019-01"))
    assert run_told(made.run) == "1月2日生成，1月2日签字，1月2日送银行"
    assert missing_of(made) == yuan("0")


def test_what_a_fund_lacks_is_told(clerk: Caseworker):
    clerk.receives("urban_dibao", "90")
    clerk.dibao_for(a_household("陈桂兰"))
    made = made_run(clerk.store, clerk.makes("urban_dibao", "2019-01"))
    assert balance_told(made) == ("资金结余 90.00 元，不够发，本次发放后还差 500.00 元")


def test_households_persons_and_mixed_lists_are_counted_by_their_word(
    clerk: Caseworker,
):
    clerk.opens_home()
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.tekun_for(a_household("罗天顺"), CENTRAL)
    clerk.sets_rate("price_subsidy", "2019-01", "30", "urban_dibao", "tekun")
    case = clerk.registers(a_household("李永福"))
    clerk.grants("litigation", case, "2019-01", Terms(decided=yuan("5000")))
    for programme, kind, words in (
        ("urban_dibao", None, "1 户"),
        ("tekun", None, "1 人"),
        ("litigation", None, "1 户"),
        ("urban_dibao", RunKind.PRICE_SUBSIDY, "2 笔"),
    ):
        plan = clerk.plans(programme, "2019-01", kind)
        assert counted(plan, len(plan.lines)) == words


@pytest.mark.parametrize(
    ("months", "words"),
    [
        ("2019-05", "2019年5月"),
        ("2019-05 2019-06 2019-07", "2019年5月至7月"),
        ("2019-12 2020-01", "2019年12月至2020年1月"),
        ("2019-05 2019-07", "2019年5月、7月"),
        ("2018-12 2019-07", "2018年12月、2019年7月"),
        ("", ""),
    ],
)
def test_months_are_worded_as_people_say_them(months, words):
    assert months_worded(map(month, months.split())) == words
