"""A death: one step that ends what the person had, in every programme."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import StopReason
from aidesk.domain.household import DeathDateError, HeadError, HouseholdId
from aidesk.domain.rules import Terms
from aidesk.services.household_changes import add_member, change_head, remove_member
from aidesk.services.recoveries import debts
from aidesk.services.register import NewMember
from aidesk.services.settings import OfficeSettings, change_settings
from tests.builders import (
    CENTRAL,
    Caseworker,
    a_household,
    made_up_id,
    month,
    nothing_changed,
    yuan,
)

WORKER = Terms("standard")
SEPTEMBER_12 = date(2019, 9, 12)


@pytest.fixture
def late(clerk: Caseworker) -> Caseworker:
    """Return a caseworker who hears of things at the end of 2019."""
    clerk.day = date(2019, 12, 31)
    return clerk


def persons_paid(clerk: Caseworker, programme: str, of_month: str) -> int:
    return clerk.plans(programme, of_month).persons


def test_a_household_of_one_is_paid_through_the_month_of_death(late: Caseworker):
    household = late.registers(a_household("陈桂兰"))
    right = late.grants("urban_dibao", household)
    for number in range(1, 10):
        late.pays("urban_dibao", f"2019-{number:02d}")
    death = late.records_death(late.head(household), SEPTEMBER_12)
    assert (death.last_month, death.stopped) == (month("2019-09"), (right,))
    assert (death.overpaid_months, death.overpaid) == (0, yuan("0"))
    paid_in = [persons_paid(late, "urban_dibao", m) for m in ("2019-09", "2019-10")]
    assert paid_in == [1, 0]
    assert late.store.enrolments.get(right).stop_reason is StopReason.DEATH


def test_a_notice_in_november_tells_two_months_to_recover(late: Caseworker):
    household = late.registers(a_household("陈桂兰"))
    late.grants("urban_dibao", household)
    for of_month in ("2019-09", "2019-10", "2019-11"):
        late.pays("urban_dibao", of_month)
    death = late.records_death(late.head(household), SEPTEMBER_12)
    assert (death.overpaid_months, death.overpaid) == (2, yuan("1260"))
    (debt,) = debts(late.store)
    assert [(str(e.key.month), e.amount) for e in debt.entries] == [
        ("2019-10", yuan("630")),
        ("2019-11", yuan("630")),
    ]
    assert (debt.name, debt.outstanding) == ("陈桂兰", yuan("1260"))


def test_money_that_never_left_or_came_back_is_not_overpaid(late: Caseworker):
    household = late.registers(a_household("陈桂兰"))
    late.grants("urban_dibao", household)
    late.settles(late.pays("urban_dibao", "2019-10"), {1: "账户已注销"})
    late.makes("urban_dibao", "2019-11")  # a draft
    death = late.records_death(late.head(household), SEPTEMBER_12)
    assert (death.overpaid_months, death.overpaid) == (0, yuan("0"))


def test_by_the_offices_setting_the_month_of_death_is_not_paid(late: Caseworker):
    change_settings(late.store, late.act(), OfficeSettings(month_of_death_paid=0))
    household = late.registers(a_household("陈桂兰"))
    late.grants("urban_dibao", household)
    late.pays("urban_dibao", "2019-09")
    death = late.records_death(late.head(household), SEPTEMBER_12)
    assert death.last_month == month("2019-08")
    assert death.overpaid == yuan("630")


def test_a_household_goes_on_with_one_person_less(late: Caseworker):
    family = a_household("陈桂兰").with_member("陈小明")
    household = late.registers(family)
    late.grants("urban_dibao", household)
    death = late.records_death(late.person(household, 1), SEPTEMBER_12)
    assert death.stopped == ()
    paid_in = [persons_paid(late, "urban_dibao", m) for m in ("2019-09", "2019-10")]
    assert paid_in == [2, 1]


def test_a_death_ends_the_rights_in_all_programmes_at_once(late: Caseworker):
    household = late.registers(a_household("陈桂兰"))
    person = late.head(household)
    rights = [
        late.grants("tekun", household, terms=CENTRAL, person=person),
        late.grants("retired_worker", household, terms=WORKER, person=person),
        late.grants("temporary", household, "2019-11", terms=Terms(months=3)),
    ]
    death = late.records_death(person, SEPTEMBER_12)
    assert sorted(death.stopped) == rights
    for programme in ("tekun", "retired_worker", "temporary"):
        for of_month in ("2019-10", "2019-11"):
            plan = late.plans(programme, of_month)
            assert (plan.lines, plan.problems) == ((), ())


def test_a_right_that_would_have_begun_later_never_begins(late: Caseworker):
    household = late.registers(a_household("陈桂兰").with_member("陈小明"))
    person = late.head(household)
    right = late.grants("tekun", household, "2019-10", CENTRAL, person)
    death = late.records_death(person, SEPTEMBER_12, late.person(household, 1))
    assert death.stopped == (right,)
    plan = late.plans("tekun", "2019-10")
    assert (plan.lines, plan.problems) == ((), ())
    assert late.plans("tekun", "2019-11").lines == ()


def test_the_head_dies_and_another_becomes_head(late: Caseworker):
    family = a_household("陈桂兰").with_member("陈小明", "1990-01-01")
    household = late.registers(family)
    late.grants("urban_dibao", household)
    head, son = late.person(household, 0), late.person(household, 1)
    with nothing_changed(late.store), pytest.raises(HeadError):
        late.records_death(head, SEPTEMBER_12)
    late.records_death(head, SEPTEMBER_12, new_head=son)
    named = [late.plans("urban_dibao", m).lines[0].name for m in ("2019-09", "2019-10")]
    assert named == ["陈桂兰", "陈小明"]
    found = late.store.households.get(household)
    assert [m.person.name for m in found.members_in(month("2019-10"))] == ["陈小明"]


@pytest.mark.parametrize("place", [0, None])
def test_a_new_head_is_one_of_those_who_stay(late: Caseworker, place):
    household = late.registers(a_household("陈桂兰").with_member("陈小明"))
    stranger = late.head(late.registers(a_household("李永福")))
    head = late.head(household)
    new_head = stranger if place is None else head
    with nothing_changed(late.store), pytest.raises(HeadError):
        late.records_death(head, SEPTEMBER_12, new_head)


def test_who_became_head_later_is_dead_all_the_same(late: Caseworker):
    household = late.registers(a_household("陈桂兰").with_member("陈小明"))
    mother, son = late.person(household, 0), late.person(household, 1)
    change_head(late.store, late.act(), household, son, month("2019-11"))
    with nothing_changed(late.store), pytest.raises(HeadError):
        late.records_death(son, SEPTEMBER_12)  # he is head in November
    change_head(late.store, late.act(), household, mother, month("2019-11"))
    late.records_death(son, SEPTEMBER_12)
    found = late.store.households.get(household)
    for of_month in ("2019-10", "2019-11", "2019-12"):
        names = [m.person.name for m in found.members_in(month(of_month))]
        assert names == ["陈桂兰"]


def test_the_dead_do_not_come_back_by_an_entry_of_a_later_month(late: Caseworker):
    number = made_up_id("1950-01-01")
    old = late.registers(a_household("陈祖母", resident_id=number))
    new = late.registers(a_household("陈桂兰"))
    late.grants("urban_dibao", new)
    last = month("2019-08")
    member = late.store.households.get(old).members[0]
    remove_member(late.store, late.act(), old, member.id, last, "投靠子女")
    joining = NewMember("陈祖母", number, "62")
    add_member(late.store, late.act(), new, joining, month("2019-11"))
    late.records_death(late.person(new, 1), SEPTEMBER_12)
    assert persons_paid(late, "urban_dibao", "2019-11") == 1


def test_a_death_can_be_put_right_to_an_earlier_day(late: Caseworker):
    household = late.registers(a_household("陈桂兰"))
    late.grants("urban_dibao", household)
    for died_on in (SEPTEMBER_12, date(2019, 7, 30)):
        late.records_death(late.head(household), died_on)
    paid_in = [persons_paid(late, "urban_dibao", m) for m in ("2019-07", "2019-08")]
    assert paid_in == [1, 0]


@pytest.mark.parametrize("died_on", [date(1959, 12, 31), date(2020, 1, 1)])
def test_a_death_lies_between_birth_and_today(late: Caseworker, died_on):
    household = late.registers(a_household("陈桂兰", born="1960-01-01"))
    with nothing_changed(late.store), pytest.raises(DeathDateError):
        late.records_death(late.head(household), died_on)


def test_a_newborn_may_die_on_the_day_of_birth_and_anybody_today(late: Caseworker):
    family = a_household("陈桂兰").with_member("新生儿", "2019-12-31")
    household = late.registers(family)
    death = late.records_death(late.person(household, 1), late.day)
    assert death.last_month == month("2019-12")


def test_a_death_in_january_ends_the_year_before_when_its_month_is_not_paid(
    late: Caseworker,
):
    change_settings(late.store, late.act(), OfficeSettings(month_of_death_paid=0))
    household = late.registers(a_household("陈桂兰"))
    late.grants("urban_dibao", household)
    death = late.records_death(late.head(household), date(2019, 1, 1))
    assert death.last_month == month("2018-12")


def test_a_death_of_somebody_without_rights_stops_nothing(late: Caseworker):
    household: HouseholdId = late.registers(a_household("陈桂兰"))
    death = late.records_death(late.head(household), SEPTEMBER_12)
    assert death.stopped == ()
    assert late.store.households.get(household).members_in(month("2019-10")) == ()
