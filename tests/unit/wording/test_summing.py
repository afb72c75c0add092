"""Months of back pay as one product; each is read aloud again and gives its sum."""

from __future__ import annotations

import pytest

from aidesk.domain.money import total
from aidesk.domain.payment import RunKind
from aidesk.services.household_changes import add_member, set_incomes
from aidesk.services.register import NewIncome, NewMember
from aidesk.wording.summing import summed_up
from tests.builders import CENTRAL, Caseworker, a_household, made_up_id, month, yuan
from tests.readers import sum_told

DIBAO = "urban_dibao"


@pytest.fixture
def made_up(clerk: Caseworker):
    """Return what back pay of a programme says, after so many months were paid."""

    def said(programme: str = DIBAO, months: int = 6, paid_in: str = "2019-07") -> str:
        for number in range(1, months + 1):
            clerk.pays(programme, f"2019-{number:02d}")
        (line,) = clerk.plans(programme, paid_in, RunKind.BACK_PAY).lines
        text = summed_up(line.payments, month(paid_in).year)
        assert sum_told(text) == total(p.amount for p in line.payments)
        return text

    return said


def test_months_in_a_row_for_the_same_persons_are_one_product(clerk, made_up):
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"), "2019-01")
    assert made_up() == "1–6月 × 2人 × 40.00 = 480.00"


def test_a_single_month_has_no_span(clerk, made_up):
    clerk.dibao_for(a_household("陈桂兰"), "2019-06")
    clerk.pays(DIBAO, "2019-06")
    assert made_up(months=0) == "6月 × 1人 × 40.00 = 40.00"


def test_a_birth_in_may_makes_two_products(clerk, made_up):
    # (4 × 1 + 2 × 2) × 40
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household, "2019-01")
    baby = NewMember("陈小兰", made_up_id("2018-06-01"), "20")
    add_member(clerk.store, clerk.act(), household, baby, month("2019-05"))
    assert made_up() == "1–4月 × 1人 × 40.00 + 5–6月 × 2人 × 40.00 = 320.00"


def test_an_amount_that_does_not_divide_stands_without_persons(clerk, made_up):
    # paid 1,770 − 100.50 = 1,669.50, to the yuan 1,670; due 1,890 − 95 = 1,795
    family = a_household("陈桂兰").with_member("陈小兰").with_member("陈小明")
    household = clerk.registers(family.with_income("100.50"))
    clerk.grants(DIBAO, household, "2019-06")
    clerk.pays(DIBAO, "2019-06")
    income = [NewIncome(yuan("95"))]
    set_incomes(clerk.store, clerk.act(), household, income, month("2019-06"))
    assert made_up(months=0) == "6月 × 125.00 = 125.00"


def test_parts_of_a_grant_that_are_not_counted_by_persons_have_none(clerk, made_up):
    clerk.tekun_for(a_household("罗天顺"), CENTRAL, "2019-01")
    assert made_up("tekun") == "1–6月 × 50.00 = 300.00"


def test_months_of_another_year_carry_it(clerk, made_up):
    clerk.sets_standard(DIBAO, "urban", "600", "2018-11", "2019-02")
    clerk.dibao_for(a_household("陈桂兰"), "2018-11")
    clerk.pays(DIBAO, "2018-11")
    clerk.pays(DIBAO, "2018-12")
    assert made_up(months=1, paid_in="2019-02") == (
        "2018年11–12月 × 1人 × 10.00 + 1月 × 1人 × 10.00 = 30.00"
    )
