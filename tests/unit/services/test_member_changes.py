"""What is known of a member changes from a month on; earlier months keep theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.enrolment import (
    ExclusiveProgrammeError,
    NobodyServedError,
    NotAMemberError,
)
from aidesk.domain.household import (
    HEAD,
    HeadError,
    HouseholdId,
    NothingChangedError,
    PersonId,
)
from aidesk.domain.payment import RunKind
from aidesk.services.effects import effect_of_facts
from aidesk.services.household_changes import (
    add_member,
    change_head,
    change_member,
    remove_member,
)
from aidesk.services.register import NewMember
from tests.builders import (
    DISPERSED,
    Caseworker,
    a_household,
    made_up_id,
    month,
    nothing_changed,
    yuan,
)

Row = tuple[str, str, int | None, bool]
JUNE = date(2019, 6, 20)


@pytest.fixture
def couple(clerk: Caseworker) -> HouseholdId:
    """Return a couple of working age in dibao: 590 × 2, with 104 for each supplement."""
    clerk.day = JUNE
    clerk.sets_standard("urban_dibao", "supplement", "104", "2019-01")
    family = a_household("陈桂兰", "1980-01-01")
    home = clerk.registers(family.with_member("陈永福", "1979-01-01", relation="10"))
    clerk.grants("urban_dibao", home)
    return home


def change(
    clerk: Caseworker, home: HouseholdId, place: int, since: str, **facts: object
) -> PersonId:
    """Change some facts of the member in a place, from a month on."""
    first = month(since)
    member = clerk.store.households.get(home).members_in(first)[place]
    person = member.person.id
    changed = replace(member.facts, **facts)  # type: ignore[arg-type] # by name
    change_member(clerk.store, clerk.act(), home, person, changed, first)
    return person


def rows_of(clerk: Caseworker, home: HouseholdId, person: PersonId) -> list[Row]:
    members = clerk.store.households.get(home).members
    return [
        (str(m.span.since), m.relation, m.disability_grade, m.supported)
        for m in sorted(members, key=lambda m: m.span.since)
        if m.person.id == person
    ]


def due(clerk: Caseworker, of_month: str) -> str:
    return str(clerk.plans("urban_dibao", of_month).total)


def test_a_severe_disability_brings_the_supplement_from_its_month_on(clerk, couple):
    change(clerk, couple, 1, "2019-03", disability_grade=1)
    amounts = [due(clerk, m) for m in ("2019-02", "2019-03", "2019-06")]
    assert amounts == ["1,180.00", "1,284.00", "1,284.00"]


def test_a_light_disability_brings_nothing_and_an_illness_does(clerk, couple):
    change(clerk, couple, 0, "2019-02", disability_grade=3)
    assert due(clerk, "2019-02") == "1,180.00"
    change(clerk, couple, 0, "2019-03", seriously_ill=True)
    assert due(clerk, "2019-03") == "1,284.00"
    change(clerk, couple, 0, "2019-04", disability_grade=1)
    assert due(clerk, "2019-04") == "1,284.00"  # once, whatever the reasons
    change(clerk, couple, 0, "2019-05", seriously_ill=False, disability_grade=None)
    assert due(clerk, "2019-05") == "1,180.00"


def test_who_is_not_supported_does_not_count(clerk, couple):
    change(clerk, couple, 1, "2019-03", supported=False)
    assert [due(clerk, m) for m in ("2019-02", "2019-03")] == ["1,180.00", "590.00"]
    change(clerk, couple, 1, "2019-05", supported=True)
    assert [due(clerk, m) for m in ("2019-04", "2019-05")] == ["590.00", "1,180.00"]


def test_entered_late_what_is_missing_becomes_back_pay(clerk, couple):
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.pays("urban_dibao", of_month)
    change(clerk, couple, 1, "2019-02", disability_grade=2)
    plan = clerk.plans("urban_dibao", "2019-04", RunKind.BACK_PAY)
    assert [(str(p.month), str(p.amount)) for p in plan.payments] == [
        ("2019-02", "104.00"),
        ("2019-03", "104.00"),
    ]


def test_entered_late_what_was_paid_too_much_is_told_in_fen(clerk, couple):
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.pays("urban_dibao", of_month)
    member = clerk.store.households.get(couple).members[1]
    facts = replace(member.facts, supported=False)
    (forecast,) = effect_of_facts(
        clerk.store, couple, member.person.id, facts, month("2019-02"), JUNE
    )
    assert (forecast.over, len(forecast.months)) == (yuan("1180"), 2)


def test_facts_changed_from_the_first_month_were_never_others(clerk, couple):
    person = change(clerk, couple, 1, "2018-01", disability_grade=1)
    assert rows_of(clerk, couple, person) == [("2018-01", "10", 1, True)]


def test_who_becomes_head_later_does_so_all_the_same(clerk, couple):
    husband = clerk.person(couple, 1)
    change_head(clerk.store, clerk.act(), couple, husband, month("2019-06"))
    change(clerk, couple, 1, "2019-03", disability_grade=1)
    assert rows_of(clerk, couple, husband) == [
        ("2018-01", "10", None, True),
        ("2019-03", "10", 1, True),
        ("2019-06", "02", 1, True),
    ]


def test_a_fact_changed_earlier_takes_the_place_of_a_later_one(clerk, couple):
    person = change(clerk, couple, 1, "2019-06", disability_grade=1)
    change(clerk, couple, 1, "2019-03", disability_grade=2)
    assert {grade for _, _, grade, _ in rows_of(clerk, couple, person)[1:]} == {2}


def test_a_relation_can_be_put_right_but_not_the_head(clerk, couple):
    person = change(clerk, couple, 1, "2018-01", relation="97")
    assert rows_of(clerk, couple, person) == [("2018-01", "97", None, True)]
    with nothing_changed(clerk.store), pytest.raises(HeadError):
        change(clerk, couple, 1, "2019-03", relation=HEAD)
    with nothing_changed(clerk.store), pytest.raises(HeadError):
        change(clerk, couple, 0, "2019-03", relation="97")


def test_facts_that_hold_already_are_refused(clerk, couple):
    with nothing_changed(clerk.store), pytest.raises(NothingChangedError):
        change(clerk, couple, 1, "2019-03")
    change(clerk, couple, 1, "2019-03", disability_grade=1)
    with nothing_changed(clerk.store), pytest.raises(NothingChangedError):
        change(clerk, couple, 1, "2019-04", disability_grade=1)


def test_who_is_not_there_in_that_month_has_no_facts(clerk, couple):
    store, husband = clerk.store, clerk.store.households.get(couple).members[1]
    other = replace(husband.facts, disability_grade=1)
    last = month("2019-03")
    remove_member(store, clerk.act(), couple, husband.id, last, "迁出")
    for since in ("2017-12", "2019-04"):
        with nothing_changed(store), pytest.raises(NotAMemberError):
            person = husband.person.id
            change_member(store, clerk.act(), couple, person, other, month(since))


def test_a_stay_that_ended_keeps_its_end(clerk, couple):
    member = clerk.store.households.get(couple).members[1]
    last = month("2019-05")
    remove_member(clerk.store, clerk.act(), couple, member.id, last, "服役")
    change(clerk, couple, 1, "2019-03", disability_grade=1)
    found = clerk.store.households.get(couple)
    counts = [found.supported_in(month(m)) for m in ("2019-05", "2019-06")]
    assert counts == [2, 1]


def test_a_right_is_not_left_without_anybody_it_serves(clerk, couple):
    change(clerk, couple, 1, "2019-03", supported=False)
    with nothing_changed(clerk.store), pytest.raises(NobodyServedError) as caught:
        change(clerk, couple, 0, "2019-05", supported=False)
    assert caught.value.month == month("2019-05")


def test_nor_from_the_month_on_in_which_the_other_leaves(clerk, couple):
    child = NewMember("陈小明", made_up_id("2015-01-01"), "20", supported=False)
    add_member(clerk.store, clerk.act(), couple, child, month("2019-01"))
    husband = clerk.store.households.get(couple).members[1]
    last = month("2019-08")
    remove_member(clerk.store, clerk.act(), couple, husband.id, last, "服役")
    with nothing_changed(clerk.store), pytest.raises(NobodyServedError) as caught:
        change(clerk, couple, 0, "2019-05", supported=False)
    assert caught.value.month == month("2019-09")


def test_a_family_without_a_right_may_have_nobody_supported(clerk):
    home = clerk.registers(a_household("陈桂兰"))
    person = change(clerk, home, 0, "2019-03", supported=False)
    assert rows_of(clerk, home, person)[1][3] is False


def test_who_is_in_tekun_does_not_come_to_count_for_dibao(clerk):
    family = a_household("陈桂兰").with_member("陈祖母", "1940-01-01", supported=False)
    home = clerk.registers(family)
    clerk.grants("urban_dibao", home)
    clerk.grants("tekun", home, "2019-03", DISPERSED, clerk.person(home, 1))
    for since in ("2019-02", "2019-03", "2019-09"):
        with nothing_changed(clerk.store), pytest.raises(ExclusiveProgrammeError):
            change(clerk, home, 1, since, supported=True)


def test_the_journal_names_what_changed_and_nobody(clerk, couple):
    before = clerk.store.journal.head().seq
    person = change(clerk, couple, 1, "2019-03", disability_grade=1)
    (line,) = clerk.store.journal.recent(clerk.store.journal.head().seq - before)
    assert (line.action, line.subject) == ("change_member", f"household:{couple}")
    body = f'{{"disability_grade":1,"person":{person},"since":"2019-03"}}'
    assert line.body == body
