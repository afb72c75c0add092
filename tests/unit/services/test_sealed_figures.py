"""Which printed figures of sealed months a change alters, and how that is said."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.household import HouseholdId
from aidesk.domain.rules import Terms
from aidesk.services.effects import (
    effect_of_incomes,
    effect_of_joining,
    effect_of_leaving,
    effect_of_right,
    effect_of_stop,
)
from aidesk.services.enrol import NewEnrolment
from aidesk.services.forecast import Forecast
from aidesk.services.register import NewIncome, NewMember
from aidesk.services.sealed_figures import Counted, altered
from aidesk.services.sealing import seal_month
from aidesk.services.what_if import standing_of, with_incomes
from aidesk.wording.forecast import forecast_lines
from tests.builders import Caseworker, a_household, made_up_id, month, yuan

DIBAO = "urban_dibao"
JANUARY, FEBRUARY, MARCH = (month(f"2019-0{number}") for number in (1, 2, 3))
TODAY = date(2019, 3, 5)


@pytest.fixture
def couple(clerk: Caseworker) -> HouseholdId:
    """陈桂兰 and 陈小兰: 590 × 2 = 1,180; with 李永福 1,770.  Two months are sealed."""
    home = clerk.registers(a_household("陈桂兰").with_member("陈小兰"))
    clerk.grants(DIBAO, home)
    clerk.dibao_for(a_household("李永福"))
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.settles(clerk.pays(DIBAO, of_month))
    clerk.day = TODAY
    for sealed in (JANUARY, FEBRUARY):
        seal_month(clerk.store, clerk.act(), sealed, TODAY)
    return home


def figures(forecast: Forecast) -> list[tuple[str, Counted, Counted]]:
    return [(str(f.month), f.sealed, f.rightly) for f in forecast.altered]


def test_an_income_from_february_alters_februarys_sum_alone(store, clerk, couple):
    more = [NewIncome(yuan("100"))]
    (forecast,) = effect_of_incomes(store, couple, more, FEBRUARY, TODAY)
    printed = Counted(2, 3, yuan("1770"))
    assert figures(forecast) == [("2019-02", printed, Counted(2, 3, yuan("1670")))]
    assert forecast.over == yuan("200")  # February and March, to be recovered
    assert forecast_lines([forecast])[-2:] == [
        "2019年2月已经封账，印出的城市低保数字不改，差额在没封账的月份更正。",
        "按这次变动应为：2019年2月 1,770.00→1,670.00 元。",
    ]


def test_who_left_before_a_sealed_month_alters_persons_and_sum(store, clerk, couple):
    child = clerk.person(couple, 1)
    (forecast,) = effect_of_leaving(store, couple, child, JANUARY - 1, TODAY)
    rightly = Counted(2, 2, yuan("1180"))
    assert [(m, new) for m, _, new in figures(forecast)] == [
        ("2019-01", rightly),
        ("2019-02", rightly),
    ]
    assert forecast_lines([forecast])[-1] == (
        "按这次变动应为：2019年1月 3→2人次，1,770.00→1,180.00 元；"
        "2019年2月 3→2人次，1,770.00→1,180.00 元。"
    )


def test_a_right_that_had_ended_alters_households_too(store, clerk, couple):
    (right,) = store.enrolments.of_household(couple)
    (forecast,) = effect_of_stop(store, couple, right.id, JANUARY, TODAY)
    (figure,) = forecast.altered
    assert (figure.month, figure.rightly) == (FEBRUARY, Counted(1, 1, yuan("590")))
    assert "2→1户次，3→1人次，1,770.00→590.00 元" in forecast_lines([forecast])[-1]


def test_who_was_entered_late_alters_figures_upwards(store, clerk, couple):
    baby = NewMember("陈新", made_up_id("2019-01-20"), "20")
    (forecast,) = effect_of_joining(store, couple, baby, FEBRUARY, TODAY)
    assert [new for _, _, new in figures(forecast)] == [Counted(2, 4, yuan("2360"))]
    assert forecast.short == yuan("1180")  # February and March, by back pay


def test_a_right_granted_late_alters_figures(store, clerk, couple):
    home = clerk.registers(a_household("王玉珍"))
    new = NewEnrolment(DIBAO, home, date(2019, 1, 1), Terms(), since=FEBRUARY)
    (forecast,) = effect_of_right(store, new, TODAY)
    assert [new for _, _, new in figures(forecast)] == [Counted(3, 4, yuan("2360"))]


def test_changes_of_open_months_alter_nothing_that_was_printed(store, clerk, couple):
    (forecast,) = effect_of_incomes(
        store, couple, [NewIncome(yuan("100"))], MARCH, TODAY
    )
    assert forecast.altered == ()
    assert forecast.over == yuan("100")
    assert not any("封账" in line for line in forecast_lines([forecast]))


def test_changes_that_move_no_money_alter_nothing(store, clerk, couple):
    before = standing_of(store, couple)
    same = with_incomes(before, [NewIncome(yuan("0"))], JANUARY)
    assert altered(store, before, same) == ()


def test_an_office_that_seals_nothing_is_told_of_nothing(store, clerk):
    home = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, home)
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    more = [NewIncome(yuan("100"))]
    (forecast,) = effect_of_incomes(store, home, more, JANUARY, TODAY)
    assert forecast.altered == ()


def test_programmes_without_a_printed_list_are_left_out(store, clerk, couple):
    home = clerk.registers(a_household("王玉珍"))
    head = clerk.head(home)
    terms = Terms("standard")
    new = NewEnrolment(
        "retired_worker", home, date(2019, 1, 1), terms, head, since=JANUARY
    )
    (forecast,) = effect_of_right(store, new, TODAY)
    assert forecast.altered == ()
