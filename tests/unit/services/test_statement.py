"""A household's statement: each month's due, what was paid, came back and is open."""

from __future__ import annotations

import pytest

from aidesk.domain.household import NoSuchHouseholdError
from aidesk.domain.money import total
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import RunKind
from aidesk.domain.recovery import WithholdingOrder
from aidesk.domain.rules import Purpose, Terms
from aidesk.services.enrol import change_terms
from aidesk.services.household_changes import set_incomes
from aidesk.services.recoveries import order_withholding, receive, write_off
from aidesk.services.register import NewIncome
from aidesk.services.statement import MonthOfRight, household_numbered, statement
from tests.builders import DISPERSED, Caseworker, a_household, month, yuan

DIBAO = "urban_dibao"
YEAR = Span(Month(2019, 1), Month(2019, 12))


def of_month(row: MonthOfRight) -> tuple[str, ...]:
    """Return due, paid, back pay, returned, reissued, recovered, to pay, to recover."""
    amounts = (
        row.due,
        row.paid,
        row.back_paid,
        row.returned,
        row.reissued,
        row.recovered,
        row.to_pay,
        row.to_recover,
    )
    return tuple(str(amount).removesuffix(".00") for amount in amounts)


def rows(
    clerk: Caseworker, household, now: str, place: int = 0
) -> list[tuple[str, ...]]:
    found = statement(clerk.store, household, YEAR, month(now))
    return [of_month(row) for row in found.parts[place].months]


@pytest.fixture
def household(clerk: Caseworker):
    """Return a household of one with dibao since January, paid for two months."""
    known = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, known, "2019-01")
    return known


def right_of(clerk: Caseworker, household):
    (right,) = clerk.store.enrolments.of_household(household)
    return right.id


def test_a_rise_is_open_until_its_back_pay_is_sent(clerk, household):
    clerk.pays(DIBAO, "2019-01")
    assert rows(clerk, household, "2019-01") == [
        ("590", "590", "0", "0", "0", "0", "0", "0")
    ]
    run = clerk.makes(DIBAO, "2019-07", RunKind.BACK_PAY)
    before = rows(clerk, household, "2019-07")
    assert before[0] == ("630", "590", "0", "0", "0", "0", "40", "0")
    clerk.sends(run)
    after = rows(clerk, household, "2019-07")
    assert after[0] == ("630", "590", "40", "0", "0", "0", "0", "0")
    # months that no list has paid yet are open
    assert after[1] == ("630", "0", "0", "0", "0", "0", "630", "0")


def test_returned_money_is_open_until_it_is_paid_again(clerk, household):
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {1: "账户已销户"})
    assert rows(clerk, household, "2019-01") == [
        ("590", "590", "0", "590", "0", "0", "590", "0")
    ]
    clerk.retries(run, 1)
    clerk.pays(DIBAO, "2019-02", RunKind.REISSUE)
    assert rows(clerk, household, "2019-01") == [
        ("590", "590", "0", "590", "590", "0", "0", "0")
    ]


def test_returned_money_that_is_given_up_is_not_open(clerk, household):
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {1: "账户已销户"})
    clerk.gives_up(run, 1)
    ((*_, to_pay, _),) = rows(clerk, household, "2019-01")
    assert to_pay == "0"


def test_money_paid_too_much_is_open_until_it_came_back(clerk, household):
    # an income of 100 from January comes to light: 2 × 100 too much
    clerk.pays(DIBAO, "2019-01")
    clerk.pays(DIBAO, "2019-02")
    income = [NewIncome(yuan("100"))]
    set_incomes(clerk.store, clerk.act(), household, income, month("2019-01"))
    right, act, day = right_of(clerk, household), clerk.act(), clerk.day
    receive(clerk.store, act, right, yuan("120"), day)
    assert rows(clerk, household, "2019-02") == [
        ("490", "590", "0", "0", "0", "100", "0", "0"),
        ("490", "590", "0", "0", "0", "20", "0", "80"),
    ]
    order = WithholdingOrder(right, right, yuan("50"), month("2019-03"))
    order_withholding(clerk.store, clerk.act(), order)
    clerk.pays(DIBAO, "2019-03")
    assert rows(clerk, household, "2019-03")[1:] == [
        ("490", "590", "0", "0", "0", "70", "0", "30"),
        ("490", "490", "0", "0", "0", "0", "0", "0"),
    ]
    write_off(clerk.store, clerk.act(), right, yuan("30"), day, "无力偿还")
    assert rows(clerk, household, "2019-03")[1][-1] == "0"


def test_every_purpose_has_a_part_of_its_own(clerk):
    known = clerk.registers(a_household("罗天顺"))
    clerk.grants("tekun", known, "2019-01", DISPERSED, clerk.head(known))
    clerk.pays("tekun", "2019-01")
    found = statement(clerk.store, known, YEAR, month("2019-01"))
    assert [(p.person, p.purpose) for p in found.parts] == [
        ("罗天顺", Purpose.BASIC),
        ("罗天顺", Purpose.CARE),
    ]
    assert [len(part.explained) for part in found.parts] == [1, 1]


def test_a_span_leaves_out_other_months(clerk, household):
    clerk.pays(DIBAO, "2019-01")
    clerk.pays(DIBAO, "2019-02")
    span = Span(month("2019-02"), month("2019-02"))
    found = statement(clerk.store, household, span, month("2019-06"))
    ((row,),) = (part.months for part in found.parts)
    assert row.month == month("2019-02")


def test_a_month_that_nobody_can_work_out_has_no_due_amount(clerk, household):
    clerk.pays(DIBAO, "2019-01")
    assert rows(clerk, household, "2019-01")[0][0] == "590"
    # terms that no standard of the office knows
    right, terms = right_of(clerk, household), Terms(grade="rural")
    change_terms(clerk.store, clerk.act(), right, terms, month("2019-01"))
    assert rows(clerk, household, "2019-01") == [
        ("None", "590", "0", "0", "0", "0", "0", "0")
    ]


def test_a_household_is_found_by_its_number(clerk, household):
    assert household_numbered(clerk.store, " h0001 ") == household
    with pytest.raises(NoSuchHouseholdError):
        household_numbered(clerk.store, "H9999")


def test_all_households_of_the_practice_year_are_settled(practice):
    ids = practice._db.conn.execute("select id from households").fetchall()
    months = [
        row
        for (household,) in ids
        for part in statement(practice, household, YEAR, Month(2019, 12)).parts
        for row in part.months
    ]
    open_ = [row for row in months if row.to_pay or row.to_recover]
    assert open_ == []
    # 24,480.00 for dibao and 3,900.00 for tekun arose from the rise alone
    assert total(row.back_paid for row in months) == yuan("28380")
