from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import StopReason
from aidesk.domain.money import total
from aidesk.domain.programme import NoStandardInForceError
from aidesk.domain.rules import Terms
from aidesk.services.endings import stop
from aidesk.services.household_list import (
    Group,
    HouseholdState,
    counts,
    household_rows,
)
from aidesk.services.household_view import household_view
from aidesk.services.register_book import RegisterBook, figures_of, search_index
from tests.builders import CENTRAL, a_household, made_up_id, month, yuan

MARCH = month("2019-03")


def row_of(store, household):
    (row,) = (r for r in household_rows(store, MARCH) if r.household == household)
    return row


def state_of(store, household):
    row = row_of(store, household)
    return row.state, row.turn


def found(store, looked_for, group=Group.ALL):
    book = RegisterBook(store, MARCH)
    figures = figures_of(book, (), str)
    places = search_index(store).find(looked_for, figures.groups[group])
    return [row.name for row in book.rows(places)]


def test_a_row_tells_what_a_household_gets_and_why(store, clerk):
    home = clerk.registers(
        a_household("陈桂兰").with_member("陈小兰").with_income("180")
    )
    clerk.grants("urban_dibao", home)
    row = row_of(store, home)
    assert (row.name, row.persons, row.programmes) == ("陈桂兰", 2, ("城市低保",))
    assert row.amount == yuan("1000")  # 590 × 2 − 180
    (right,) = row.rights
    assert right.worth.formulas == ("590.00 × 2人 − 收入 180.00 = 1,000.00",)
    assert row.state is HouseholdState.NORMAL


def test_what_a_right_without_an_account_pays_is_worked_out_all_the_same(store, clerk):
    home = clerk.registers(a_household("陈桂兰").without_account())
    clerk.grants("urban_dibao", home)
    row = row_of(store, home)
    assert row.state is HouseholdState.NO_ACCOUNT
    assert row.amount == yuan("590")


def test_an_institution_needs_no_account_of_the_household(store, clerk):
    home = clerk.registers(a_household("罗天顺").without_account())
    terms = Terms(mode=CENTRAL.mode, tier=3, institution=clerk.opens_home())
    clerk.grants("tekun", home, "2018-12", terms, clerk.head(home))
    assert state_of(store, home) == (HouseholdState.NORMAL, None)


def test_the_state_says_what_is_not_as_usual(store, clerk):
    new = clerk.registers(a_household("甲"))
    clerk.grants("urban_dibao", new, "2019-03")
    coming = clerk.registers(a_household("乙"))
    clerk.grants("urban_dibao", coming, "2019-04")
    ending = clerk.registers(a_household("丙"))
    clerk.stops(clerk.grants("urban_dibao", ending), "2019-03")
    stopped = clerk.registers(a_household("丁"))
    clerk.stops(clerk.grants("urban_dibao", stopped), "2019-02")
    closed = clerk.registers(a_household("戊"))
    clerk.grants("temporary", closed, "2019-02", Terms(months=2))
    none = clerk.registers(a_household("己"))
    assert state_of(store, new) == (HouseholdState.NEW, None)
    assert state_of(store, coming) == (HouseholdState.COMING, month("2019-04"))
    assert state_of(store, ending) == (HouseholdState.ENDING, month("2019-04"))
    assert state_of(store, stopped) == (HouseholdState.STOPPED, None)
    assert state_of(store, closed) == (HouseholdState.CLOSED, None)
    assert state_of(store, none) == (HouseholdState.NONE, None)
    assert row_of(store, stopped).amount is None
    assert row_of(store, closed).programmes == ("临时救助",)
    numbers = counts(household_rows(store, MARCH))
    assert numbers == {
        Group.ALL: 6,
        Group.RECEIVING: 2,  # 甲 and 丙
        Group.NEW: 2,  # 甲 and 乙
        Group.NO_ACCOUNT: 0,
        Group.ENDING: 1,  # 丙
        Group.STOPPED: 1,
    }


def test_a_coming_right_shows_what_its_first_month_pays(store, clerk):
    home = clerk.registers(a_household("陈桂兰"))
    clerk.grants("urban_dibao", home, "2019-07")  # 630 is first paid in July
    assert row_of(store, home).amount == yuan("630")


def test_a_right_without_a_standard_says_so(store, clerk):
    home = clerk.registers(a_household("陈桂兰"))
    clerk.grants("urban_dibao", home, terms=Terms(grade="rural"))
    (right,) = row_of(store, home).rights
    assert isinstance(right.worth.problem, NoStandardInForceError)


@pytest.mark.parametrize(
    "looked_for",
    [
        "曾正祥",
        "正祥",
        "zzx",
        "CZX",
        "ｚｚｘ",
        "曾 云溪",
        "H0001",
        "石桥",
        "云溪街道",
        "小曾",
    ],
)
def test_a_household_is_found_by_all_that_one_may_know_of_it(store, clerk, looked_for):
    family = a_household("曾正祥").with_member("曾小曾").of("石桥社区")
    clerk.registers(family)
    clerk.registers(a_household("李永福").of("石桥社区2"))
    assert found(store, looked_for)[0] == "曾正祥"


def test_a_household_is_found_by_an_id_number_and_by_those_who_have_left(store, clerk):
    number = made_up_id("1950-02-02")
    home = clerk.registers(
        a_household("陈桂兰").with_member("陈老太", resident_id=number)
    )
    clerk.records_death(clerk.person(home, 1), date(2018, 12, 20))
    clerk.registers(a_household("李永福"))
    assert found(store, number) == ["陈桂兰"]
    assert found(store, "clt") == ["陈桂兰"]
    assert found(store, "没有的人") == []


def test_the_list_of_december_adds_up_to_decembers_lists(practice):
    rows = household_rows(practice, month("2019-12"))
    runs = practice.runs.of_month(month("2019-12"))
    assert total(row.amount for row in rows if row.amount) == total(
        r.total for r in runs
    )
    assert counts(rows)[Group.RECEIVING] == sum(run.line_count for run in runs)


def test_a_household_whose_only_person_died_before_it_began_is_still_listed(
    store, clerk
):
    home = clerk.registers(a_household("陈桂兰").since_month("2019-01"))
    clerk.records_death(clerk.head(home), date(2018, 11, 20))
    row = row_of(store, home)
    assert (row.name, row.persons) == ("", 0)


def test_the_view_has_past_rights_and_the_newest_payments(store, clerk):
    home = clerk.registers(a_household("陈桂兰"))
    first = clerk.grants("urban_dibao", home)
    for text in ("2018-12", "2019-01", "2019-02"):
        clerk.pays("urban_dibao", text)
    stop(store, clerk.act(), first, month("2019-02"), StopReason.MOVED)
    view = household_view(store, row_of(store, home), MARCH)
    (past,) = view.past
    assert past.enrolment.stop_reason is StopReason.MOVED
    assert [line.run.month for line in view.paid] == [
        month("2019-02"),
        month("2019-01"),
        month("2018-12"),
    ]
    assert {line.amount for line in view.paid} == {yuan("590")}


def test_a_payment_that_came_back_is_told(store, clerk):
    home = clerk.registers(a_household("陈桂兰"))
    clerk.grants("urban_dibao", home)
    clerk.settles(clerk.pays("urban_dibao", "2019-02"), {1: "账号不对"})
    (line,) = household_view(store, row_of(store, home), MARCH).paid
    assert line.returned
