from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.household import HouseholdId
from aidesk.domain.money import ZERO
from aidesk.domain.rules import CareMode, Terms
from aidesk.services.effects import (
    effect_of_death,
    effect_of_incomes,
    effect_of_joining,
    effect_of_leaving,
    effect_of_registering,
    effect_of_right,
    effect_of_stop,
    effect_of_terms,
)
from aidesk.services.enrol import NewEnrolment
from aidesk.services.forecast import worth_of
from aidesk.services.household_list import household_rows
from aidesk.services.register import NewIncome, NewMember
from aidesk.services.what_if import standing_of
from aidesk.wording.forecast import forecast_lines
from tests.builders import a_household, made_up_id, month, yuan

TODAY = date(2019, 12, 3)
NOVEMBER, DECEMBER, JANUARY = month("2019-11"), month("2019-12"), month("2020-01")


@pytest.fixture
def couple(clerk):
    """陈桂兰 and 陈小兰, 400 a month: 630 × 2 − 400 = 860, paid in October, November."""
    clerk.day = TODAY
    home = clerk.registers(
        a_household("陈桂兰").with_member("陈小兰").with_income("400")
    )
    clerk.grants("urban_dibao", home, "2019-10")
    clerk.pays("urban_dibao", "2019-10")
    clerk.pays("urban_dibao", "2019-11")
    return home


def test_a_birth_raises_the_amount_from_its_month(store, clerk, couple):
    baby = NewMember("陈新", made_up_id("2019-11-20"), "20")
    (forecast,) = effect_of_joining(store, couple, baby, JANUARY, TODAY)
    assert forecast.before
    assert forecast.after
    assert forecast.before.amount == yuan("860")
    assert forecast.after.amount == yuan("1490")  # 630 × 3 − 400
    assert forecast.months == ()
    assert forecast_lines([forecast]) == [
        (
            "城市低保：每月 860.00 元 → 1,490.00 元，增加 630.00 元。"
            "算法：630.00 × 3人 − 收入 400.00 = 1,490.00。"
        )
    ]


def test_who_left_earlier_was_paid_too_much(store, clerk, couple):
    child = clerk.person(couple, 1)
    (forecast,) = effect_of_leaving(store, couple, child, month("2019-10"), TODAY)
    assert forecast.after
    assert forecast.after.amount == yuan("230")
    assert forecast.over == yuan("630")  # November alone
    assert forecast.months == (NOVEMBER,)
    assert "2019年11月的名单已经发出，多发 630.00 元，要追回。" in forecast_lines(
        [forecast]
    )


def test_lower_incomes_leave_months_to_be_paid_more(store, clerk, couple):
    change = [NewIncome(yuan("100"))]
    (forecast,) = effect_of_incomes(store, couple, change, month("2019-10"), TODAY)
    assert forecast.short == yuan("600")  # 300 for each of two months
    assert forecast_lines([forecast])[1] == (
        "2019年10月至2019年11月的名单已经发出，少发 600.00 元，到“每月发放”里做补发。"
    )


def test_a_list_that_was_made_and_not_sent_is_to_be_made_again(store, clerk, couple):
    clerk.makes("urban_dibao", "2019-12")
    (forecast,) = effect_of_incomes(store, couple, [], DECEMBER, TODAY)
    assert forecast.unsent == (DECEMBER,)
    assert forecast.short == ZERO
    assert "撤回名单重做" in forecast_lines([forecast])[1]


def test_too_much_income_leaves_nothing_to_pay(store, clerk, couple):
    change = [NewIncome(yuan("2000"))]
    lines = forecast_lines(effect_of_incomes(store, couple, change, JANUARY, TODAY))
    assert lines == [
        (
            "城市低保：每月 860.00 元 → 0 元，收入超过标准，不再有钱可发；请再办停发。"
            "算法：630.00 × 2人 − 收入 2,000.00 = 0.00（收入超过标准）。"
        )
    ]


def test_a_stop_says_what_the_family_loses_and_what_was_paid_too_much(
    store, clerk, couple
):
    (right,) = store.enrolments.of_household(couple)
    (forecast,) = effect_of_stop(store, couple, right.id, DECEMBER, TODAY)
    assert forecast.after is None
    assert forecast_lines([forecast]) == [
        "城市低保：从2020年1月起停发，每月少发 860.00 元，涉及 2 人。"
    ]
    (late,) = effect_of_stop(store, couple, right.id, month("2019-10"), TODAY)
    assert late.over == yuan("860")


def test_a_death_in_a_family_lowers_it_and_the_last_one_ends_it(store, clerk, couple):
    child = clerk.person(couple, 1)
    last, (forecast,) = effect_of_death(store, couple, child, date(2019, 10, 20), TODAY)
    assert last == month("2019-10")
    assert forecast.over == yuan("630")
    alone = clerk.registers(a_household("罗天顺"))
    clerk.grants(
        "retired_worker", alone, "2019-11", Terms(grade="standard"), clerk.head(alone)
    )
    clerk.pays("retired_worker", "2019-11")
    clerk.pays("retired_worker", "2019-12")
    _, (ended,) = effect_of_death(
        store, alone, clerk.head(alone), date(2019, 11, 28), TODAY
    )
    assert ended.person == "罗天顺"
    assert ended.after is None
    assert ended.over == yuan("160")


def test_other_terms_show_both_amounts(store, clerk):
    clerk.day = TODAY
    home = clerk.registers(a_household("罗天顺"))
    terms = Terms(mode=CareMode.DISPERSED, tier=3)
    right = clerk.grants("tekun", home, "2019-10", terms, clerk.head(home))
    other = Terms(mode=CareMode.DISPERSED, tier=1)
    (forecast,) = effect_of_terms(store, home, right, other, JANUARY, TODAY)
    assert forecast.before
    assert forecast.after
    assert forecast.before.amount == yuan("740")  # 740 + 0
    assert forecast.after.amount == yuan("891")  # 740 + 151


def test_one_more_right_is_told_alone(store, clerk, couple):
    new = NewEnrolment("temporary", couple, TODAY, Terms(months=3))
    (forecast,) = effect_of_right(store, new, TODAY)
    assert forecast_lines([forecast]) == [
        "临时救助：一次发放 3,780.00 元（630.00 × 6人月 = 3,780.00）。"
    ]


def test_a_family_that_is_only_typed_is_worked_out_and_nothing_is_kept(store, clerk):
    form = a_household("陈桂兰").with_member("陈小兰").with_income("400").form(TODAY)
    right = NewEnrolment("urban_dibao", HouseholdId(0), TODAY)
    (forecast,) = effect_of_registering(store, form, right, TODAY)
    assert forecast.after
    assert forecast.after.month == JANUARY
    assert forecast.after.amount == yuan("860")
    assert store.register.entries(DECEMBER) == []


def test_one_household_is_worked_out_as_the_roll_works_out_all(practice):
    now = month("2019-12")
    for row in household_rows(practice, now):
        standing = standing_of(practice, row.household)
        for right in row.rights:
            assert (
                worth_of(practice, standing, right.enrolment, now, now) == right.worth
            )
