"""Rates of several months at once, floors, and putting right what no list has used."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.entitlement import is_at_floor, price_subsidy
from aidesk.domain.household import NegativeAmountError
from aidesk.domain.money import ZERO
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import AllowanceRate, Standard, Unit
from aidesk.domain.text import TextMissingError
from aidesk.services.monthly_run import withdraw_run
from aidesk.services.offices import StandardExistsError
from aidesk.services.rates import (
    RateAmountError,
    StandardUsedError,
    add_allowance_rates,
    correct_allowance_rate,
    correct_standard,
    is_standard_used,
    remove_allowance_rate,
    remove_standard,
)
from tests.builders import Caseworker, a_household, month, nothing_changed, yuan

DIBAO = "urban_dibao"
PRICE_SUBSIDY = RunKind.PRICE_SUBSIDY


def rate(of_month: str, scpi: int, amount: str, floor: str = "0") -> AllowanceRate:
    """Return a price subsidy of 630 × so many hundredths of a per cent."""
    return AllowanceRate(
        kind="price_subsidy",
        programme=DIBAO,
        beneficiaries=(DIBAO, "tekun"),
        month=month(of_month),
        per=Unit.PERSON,
        amount=yuan(amount),
        document="演发改价〔2019〕28号",
        standard=yuan("630"),
        scpi=scpi,
        floor=yuan(floor),
    )


def rates(clerk: Caseworker) -> list[AllowanceRate]:
    return clerk.store.programmes.allowance_rates("price_subsidy", DIBAO)


@pytest.mark.parametrize(
    ("scpi", "floor", "rounding", "amount", "at_floor"),
    [
        (480, "0", "yuan", "30", False),  # 30.24
        (950, "0", "yuan", "60", False),  # 59.85
        (480, "0", "yuan_up", "31", False),
        (480, "0", "jiao", "30.20", False),
        (480, "0", "fen", "30.24", False),
        (100, "10", "yuan", "10", True),  # 6.30
        (160, "10", "yuan", "10", False),  # 10.08
        (159, "10", "yuan", "10", False),  # 10.02: rounding alone gives ten
        (1, "0", "yuan", "0", False),
    ],
)
def test_a_rate_is_rounded_and_does_not_fall_below_its_floor(
    scpi, floor, rounding, amount, at_floor
):
    assert price_subsidy(yuan("630"), scpi, yuan(floor), rounding) == yuan(amount)
    found = replace(rate("2019-05", scpi, amount, floor), rounding=rounding)
    assert is_at_floor(found) is at_floor


def test_a_festival_sum_has_no_floor():
    festival = replace(rate("2019-01", 1, "50"), standard=None, scpi=None)
    assert not is_at_floor(festival)


def test_several_months_are_recorded_at_once(clerk: Caseworker):
    table = [rate("2019-05", 480, "30"), rate("2019-10", 950, "60")]
    add_allowance_rates(clerk.store, clerk.act(), table)
    assert rates(clerk) == table
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小明"))
    (line,) = clerk.plans(DIBAO, "2019-11", PRICE_SUBSIDY).lines
    assert line.amount == yuan("180")  # (30 + 60) × 2


def test_when_one_month_is_wrong_none_is_recorded(clerk: Caseworker):
    add_allowance_rates(clerk.store, clerk.act(), [rate("2019-10", 950, "60")])
    table = [rate("2019-09", 780, "49"), rate("2019-10", 950, "60")]
    with nothing_changed(clerk.store), pytest.raises(StandardExistsError):
        add_allowance_rates(clerk.store, clerk.act(), table)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (rate("2019-05", 480, "31"), RateAmountError),
        (rate("2019-05", 100, "6", floor="10"), RateAmountError),
        (rate("2019-05", 1, "0"), NegativeAmountError),
        (replace(rate("2019-05", 480, "30"), beneficiaries=()), TextMissingError),
    ],
)
def test_a_rate_that_cannot_be_is_refused(clerk: Caseworker, wrong, error):
    with nothing_changed(clerk.store), pytest.raises(error):
        add_allowance_rates(clerk.store, clerk.act(), [wrong])


def test_nobody_gets_a_month_twice_from_two_funds(clerk: Caseworker):
    add_allowance_rates(clerk.store, clerk.act(), [rate("2019-05", 480, "30")])
    other = replace(rate("2019-05", 480, "30"), programme="tekun")
    with nothing_changed(clerk.store), pytest.raises(StandardExistsError):
        add_allowance_rates(clerk.store, clerk.act(), [other])
    alone = replace(other, beneficiaries=("retired_worker",))
    add_allowance_rates(clerk.store, clerk.act(), [alone])


def test_the_list_says_where_the_floor_was_paid(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小明"))
    table = [rate("2019-05", 480, "30", "10"), rate("2019-06", 100, "10", "10")]
    add_allowance_rates(clerk.store, clerk.act(), table)
    payments = clerk.plans(DIBAO, "2019-11", PRICE_SUBSIDY).payments
    assert [p.explanation for p in payments] == [
        "价格补贴 30.00 × 2人 = 60.00",
        "价格补贴（低于下限按下限） 10.00 × 2人 = 20.00",
    ]


def test_a_rate_is_put_right_or_removed_until_a_list_used_it(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    wrong, right = rate("2019-05", 840, "53"), rate("2019-05", 480, "30")
    june = rate("2019-06", 550, "35")
    add_allowance_rates(clerk.store, clerk.act(), [wrong, june])
    correct_allowance_rate(clerk.store, clerk.act(), wrong, right)
    assert rates(clerk) == [right, june]
    run = clerk.makes(DIBAO, "2019-05", PRICE_SUBSIDY)  # May only
    with nothing_changed(clerk.store), pytest.raises(StandardUsedError):
        correct_allowance_rate(clerk.store, clerk.act(), right, wrong)
    with nothing_changed(clerk.store), pytest.raises(StandardUsedError):
        remove_allowance_rate(clerk.store, clerk.act(), right)
    remove_allowance_rate(clerk.store, clerk.act(), june)
    withdraw_run(clerk.store, clerk.act(), run)
    remove_allowance_rate(clerk.store, clerk.act(), right)
    assert rates(clerk) == []


def test_a_rate_is_not_put_right_onto_another(clerk: Caseworker):
    may, june = rate("2019-05", 480, "30"), rate("2019-06", 550, "35")
    add_allowance_rates(clerk.store, clerk.act(), [may, june])
    with nothing_changed(clerk.store), pytest.raises(StandardExistsError):
        moved = replace(may, month=june.month)
        correct_allowance_rate(clerk.store, clerk.act(), may, moved)


def standard(clerk: Caseworker, amount: str) -> Standard:
    rows = clerk.store.programmes.standard_rows(DIBAO)
    (found,) = (row for row in rows if row.amount == yuan(amount))
    return found


def test_a_standard_is_put_right_until_a_list_was_made_from_its_first_month(
    clerk: Caseworker,
):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-06")
    rise = standard(clerk, "630")  # paid from July
    assert not is_standard_used(clerk.store, rise)
    right = replace(rise, amount=yuan("640"), document="昆民联发〔2019〕6号")
    correct_standard(clerk.store, clerk.act(), rise, right)
    assert standard(clerk, "640") == right
    assert clerk.plans(DIBAO, "2019-07").total == yuan("640")
    run = clerk.makes(DIBAO, "2019-07")
    assert is_standard_used(clerk.store, right)
    with nothing_changed(clerk.store), pytest.raises(StandardUsedError):
        correct_standard(clerk.store, clerk.act(), right, rise)
    with nothing_changed(clerk.store), pytest.raises(StandardUsedError):
        remove_standard(clerk.store, clerk.act(), right)
    withdraw_run(clerk.store, clerk.act(), run)
    remove_standard(clerk.store, clerk.act(), right)
    assert clerk.plans(DIBAO, "2019-07").total == yuan("590")


def test_lists_made_before_a_standard_was_recorded_did_not_use_it(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-07")
    clerk.day = date(2019, 8, 1)
    clerk.sets_standard(DIBAO, "urban", "700", "2019-07")
    late = standard(clerk, "700")
    assert not is_standard_used(clerk.store, late)
    clerk.makes(DIBAO, "2019-07", RunKind.BACK_PAY)
    assert is_standard_used(clerk.store, late)


def test_a_standard_put_right_must_be_possible(clerk: Caseworker):
    rise = standard(clerk, "630")
    with nothing_changed(clerk.store), pytest.raises(NegativeAmountError):
        wrong = replace(rise, amount=ZERO - yuan("1"))
        correct_standard(clerk.store, clerk.act(), rise, wrong)
    with nothing_changed(clerk.store), pytest.raises(StandardExistsError):
        taken = replace(rise, effective_from=month("2018-01"))
        correct_standard(clerk.store, clerk.act(), rise, taken)
