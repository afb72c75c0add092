"""The year's figures: whom a programme reached, and what became of the money."""

from __future__ import annotations

from datetime import date
from typing import Any

from aidesk.domain.fund import Cause, Source
from aidesk.domain.payment import RunKind
from aidesk.domain.rules import Terms
from aidesk.services.enrol import change_terms
from aidesk.services.household_changes import add_member, change_head
from aidesk.services.register import NewMember
from aidesk.services.year_end import ProgrammeYear, figures_as_json, year_figures
from tests.builders import (
    CENTRAL,
    DISPERSED,
    Caseworker,
    a_household,
    made_up_id,
    month,
    yuan,
)

DIBAO = "urban_dibao"


def of(clerk: Caseworker, programme: str = DIBAO, year: int = 2019) -> ProgrammeYear:
    return year_figures(clerk.store, year=year).of(programme)


def test_household_months_and_person_months_count_what_was_sent(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    baby = NewMember("陈小明", made_up_id("2018-12-01"), "20")
    add_member(clerk.store, clerk.act(), household, baby, month("2019-02"))
    clerk.pays(DIBAO, "2019-02")
    clerk.makes(DIBAO, "2019-03")  # a draft is nothing yet
    found = of(clerk).reached
    assert (found.household_months, found.person_months, found.months) == (2, 3, 2)
    assert (found.households, found.persons) == (1, 2)


def test_returned_lines_reached_nobody(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    clerk.settles(clerk.pays(DIBAO, "2019-01"), {1: "账号有误"})
    year = of(clerk)
    assert year.reached.household_months == 1
    assert year.spent() == yuan("590")


def test_a_new_head_is_no_new_household(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    son = clerk.person(household, 1)
    change_head(clerk.store, clerk.act(), household, son, month("2019-02"))
    clerk.pays(DIBAO, "2019-02")
    found = of(clerk).reached
    assert (found.households, found.persons, found.household_months) == (1, 2, 2)


def test_a_household_that_came_back_is_one_household(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.stops(clerk.grants(DIBAO, household, "2018-12"), "2019-01")
    clerk.grants(DIBAO, household, "2019-03")
    for of_month in ("2019-01", "2019-03"):
        clerk.pays(DIBAO, of_month)
    found = of(clerk).reached
    assert (found.households, found.household_months) == (1, 2)


def test_other_kinds_of_lists_add_money_and_no_household_months(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.sets_rate("festival", "2019-01", "50")
    clerk.pays(DIBAO, "2019-01")
    clerk.pays(DIBAO, "2019-01", RunKind.FESTIVAL)
    year = of(clerk)
    assert year.reached.household_months == 1
    assert year.of_kind(RunKind.FESTIVAL) == yuan("50")
    assert year.spent() == yuan("640")


def test_averages_are_over_the_months_that_were_paid(clerk: Caseworker):
    for name in ("甲", "乙"):
        clerk.dibao_for(a_household(name))
    clerk.dibao_for(a_household("丙"), "2019-02")
    for of_month in ("2019-01", "2019-02"):
        clerk.pays(DIBAO, of_month)
    assert of(clerk).households_average() == 3  # 5 in 2 months, halves up


def test_care_modes_are_those_last_paid(clerk: Caseworker):
    right = clerk.tekun_for(a_household("陈桂兰"), CENTRAL)
    clerk.tekun_for(a_household("李永福"), CENTRAL)
    clerk.tekun_for(a_household("曾正祥"), DISPERSED)
    clerk.pays("tekun", "2019-01")
    change_terms(clerk.store, clerk.act(), right, DISPERSED, month("2019-02"))
    clerk.pays("tekun", "2019-02")
    year = of(clerk, "tekun")
    assert (year.of_mode("central"), year.of_mode("dispersed")) == (1, 2)
    assert year.central_rate() == "33.3%"
    assert year.reached.persons == 3


def test_what_was_promised_and_did_not_arrive_is_named(clerk: Caseworker):
    clerk.receives(DIBAO, "1000", cause=Cause.ALLOTTED)
    clerk.receives(DIBAO, "400")
    assert of(clerk).not_arrived() == {Source.DISTRICT: yuan("600")}
    programmes = figures_as_json(year_figures(clerk.store, year=2019))["programmes"]
    assert isinstance(programmes, dict)
    assert programmes[DIBAO]["not_arrived"] == {"district": "600.00"}


def test_deaths_are_counted_in_each_programme_the_dead_had(clerk: Caseworker):
    clerk.day = date(2019, 12, 31)
    father: dict[str, Any] = {
        "born": "1930-01-01",
        "relation": "51",
        "supported": False,
    }
    household = clerk.registers(a_household("陈桂兰").with_member("陈父", **father))
    clerk.grants(DIBAO, household)
    person = clerk.person(household, 1)
    clerk.grants("tekun", household, terms=CENTRAL, person=person)
    clerk.records_death(person, date(2019, 9, 12))
    counted = {p: of(clerk, p).reached.deaths for p in (DIBAO, "tekun", "temporary")}
    assert counted == {DIBAO: 0, "tekun": 1, "temporary": 0}  # dibao did not count him


def test_deaths_are_counted_while_the_right_held_and_in_their_year(clerk: Caseworker):
    clerk.day = date(2019, 12, 31)
    family = a_household("陈桂兰").with_member("陈小明").with_member("陈小红")
    household = clerk.registers(family)
    right = clerk.grants(DIBAO, household)
    mother, son, daughter = (clerk.person(household, n) for n in range(3))
    clerk.records_death(daughter, date(2018, 12, 20))
    change_head(clerk.store, clerk.act(), household, son, month("2019-05"))
    clerk.records_death(mother, date(2019, 6, 30))
    clerk.stops(right, "2019-08")
    clerk.records_death(son, date(2019, 10, 1))  # the right had ended before
    assert of(clerk).reached.deaths == 1
    assert of(clerk, year=2018).reached.deaths == 1


def test_a_retired_worker_who_died_is_counted(clerk: Caseworker):
    clerk.day = date(2019, 12, 31)
    household = clerk.registers(a_household("陈桂兰", "1930-01-01"))
    person = clerk.head(household)
    terms = Terms("standard")
    clerk.grants("retired_worker", household, terms=terms, person=person)
    clerk.pays("retired_worker", "2019-01")
    clerk.records_death(person, date(2019, 1, 15))
    year = of(clerk, "retired_worker")
    assert (year.reached.persons, year.reached.deaths) == (1, 1)
    assert year.spent() == yuan("160")
