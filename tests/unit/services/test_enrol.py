"""Granting rights: who may have which programme, from when, and on which terms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from aidesk.domain.enrolment import (
    AlreadyEnrolledError,
    CeilingError,
    EnrolmentId,
    ExclusiveProgrammeError,
    NotAMemberError,
    StopReason,
)
from aidesk.domain.household import HouseholdId, NegativeAmountError, PersonId
from aidesk.domain.month import Month, Span
from aidesk.domain.programme import UnknownProgrammeError
from aidesk.domain.rules import Terms, TermsMissingError
from aidesk.services.enrol import NewEnrolment, enrol
from aidesk.services.household_changes import add_member
from aidesk.services.membership import end_membership
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

CHEN = a_household("陈桂兰").with_member("陈小明", born="1950-01-01", relation="50")


@pytest.fixture
def household(clerk: Caseworker) -> HouseholdId:
    """Return a registered family of two."""
    return clerk.registers(CHEN)


def confirmed(programme: str, household: HouseholdId, **more: Any) -> NewEnrolment:
    """Return a right that is confirmed on 26 February 2019."""
    return NewEnrolment(programme, household, date(2019, 2, 26), **more)


def test_a_right_starts_in_the_month_after_its_confirmation(
    clerk: Caseworker, household
):
    made = enrol(clerk.store, clerk.act(), confirmed("urban_dibao", household))
    right = clerk.store.enrolments.get(made)
    assert right.span == Span(month("2019-03"))
    assert right.terms_in(month("2025-01")) == Terms()


def test_a_case_is_a_right_of_one_month(clerk: Caseworker, household):
    new = confirmed("temporary", household, terms=Terms(months=9))
    right = clerk.store.enrolments.get(enrol(clerk.store, clerk.act(), new))
    assert right.span == Span(month("2019-02"), month("2019-02"))
    assert right.stop_reason is StopReason.PAID


def test_basis_and_reason_are_kept(clerk: Caseworker, household):
    new = confirmed("urban_dibao", household, basis=" 演民〔2019〕1号 ", reason="因病")
    right = clerk.store.enrolments.get(enrol(clerk.store, clerk.act(), new))
    assert (right.basis, right.reason) == ("演民〔2019〕1号", "因病")
    assert right.confirmed_on == date(2019, 2, 26)


@pytest.mark.parametrize(
    ("programme", "more", "error"),
    [
        ("rural_dibao", {}, UnknownProgrammeError),
        ("temporary", {"terms": Terms(months=13)}, CeilingError),
        ("temporary", {}, TermsMissingError),
        ("litigation", {}, TermsMissingError),
        ("litigation", {"terms": Terms(decided=yuan("0"))}, NegativeAmountError),
        ("litigation", {"terms": Terms(decided=yuan("-1"))}, NegativeAmountError),
        ("tekun", {"terms": CENTRAL}, TermsMissingError),  # whose?
        ("retired_worker", {"terms": Terms("standard")}, TermsMissingError),
        ("urban_dibao", {"since": month("2017-12")}, NotAMemberError),
    ],
)
def test_a_right_that_cannot_be_is_not_granted(
    clerk: Caseworker, household, programme, more, error
):
    with nothing_changed(clerk.store), pytest.raises(error):
        enrol(clerk.store, clerk.act(), confirmed(programme, household, **more))


def test_an_unknown_programme_is_told_with_those_there_are(
    clerk: Caseworker, household
):
    with pytest.raises(UnknownProgrammeError) as caught:
        clerk.grants("rural_dibao", household)
    assert caught.value.known == (
        "urban_dibao",
        "litigation",
        "temporary",
        "tekun",
        "retired_worker",
    )


def test_the_ceiling_is_the_offices_own(clerk: Caseworker, household):
    change_settings(clerk.store, clerk.act(), OfficeSettings(temporary_ceiling=6))
    with pytest.raises(CeilingError) as caught:
        clerk.grants("temporary", household, terms=Terms(months=7))
    assert (caught.value.months, caught.value.ceiling) == (7, 6)
    clerk.grants("temporary", household, terms=Terms(months=6))


def test_a_household_has_a_programme_once(clerk: Caseworker, household):
    clerk.grants("urban_dibao", household, "2018-12")
    with nothing_changed(clerk.store), pytest.raises(AlreadyEnrolledError) as caught:
        clerk.grants("urban_dibao", household, "2019-06")
    assert caught.value.since == month("2018-12")
    with pytest.raises(AlreadyEnrolledError):  # nor as a right of one member
        clerk.grants("urban_dibao", household, person=clerk.head(household))


def test_a_household_can_come_back_after_it_left(clerk: Caseworker, household):
    first = clerk.grants("urban_dibao", household, "2018-12")
    clerk.stops(first, "2019-03")
    with pytest.raises(AlreadyEnrolledError):
        clerk.grants("urban_dibao", household, "2019-03")
    clerk.grants("urban_dibao", household, "2019-04")
    rights = clerk.store.enrolments.of_household(household)
    assert [str(r.span.since) for r in rights] == ["2018-12", "2019-04"]


def test_members_have_rights_of_their_own(clerk: Caseworker, household):
    for place in (0, 1):
        person = clerk.person(household, place)
        clerk.grants(
            "retired_worker", household, person=person, terms=Terms("standard")
        )
    assert len(clerk.store.enrolments.of_household(household)) == 2


def leaves_with_rights(
    clerk: Caseworker, household: HouseholdId, person: PersonId, last: Month
) -> None:
    """Let a person leave and keep the rights, as the first version of offices did."""
    with clerk.store.write(clerk.act()) as writing:
        end_membership(clerk.store, household, person, last)
        writing.note("remove_member", f"household:{household}")


def test_a_person_who_moved_does_not_get_the_same_right_twice(
    clerk: Caseworker, household
):
    person = clerk.person(household, 1)
    clerk.grants("tekun", household, terms=CENTRAL, person=person)
    member = clerk.store.households.get(household).members[1]
    last = month("2019-05")
    leaves_with_rights(clerk, household, person, last)
    new_home = clerk.registers(a_household("李永福"))
    moving = NewMember("陈小明", member.person.resident_id, "97")
    add_member(clerk.store, clerk.act(), new_home, moving, last + 1)
    with nothing_changed(clerk.store), pytest.raises(AlreadyEnrolledError):
        clerk.grants("tekun", new_home, "2019-06", CENTRAL, person)


def test_only_a_member_gets_a_right_in_the_household(clerk: Caseworker, household):
    stranger = clerk.head(clerk.registers(a_household("李永福")))
    with nothing_changed(clerk.store), pytest.raises(NotAMemberError):
        clerk.grants("tekun", household, terms=CENTRAL, person=stranger)


def test_the_dead_get_no_right(clerk: Caseworker, household):
    person = clerk.person(household, 1)
    clerk.records_death(person, date(2019, 1, 1))
    with nothing_changed(clerk.store), pytest.raises(NotAMemberError):
        clerk.grants("tekun", household, "2019-02", CENTRAL, person)


def dibao_then_tekun(clerk: Caseworker, household: HouseholdId) -> EnrolmentId:
    clerk.grants("urban_dibao", household)
    person = clerk.person(household, 1)
    return clerk.grants("tekun", household, terms=CENTRAL, person=person)


def tekun_then_dibao(clerk: Caseworker, household: HouseholdId) -> EnrolmentId:
    person = clerk.person(household, 1)
    clerk.grants("tekun", household, terms=CENTRAL, person=person)
    return clerk.grants("urban_dibao", household)


@pytest.mark.parametrize("grant", [dibao_then_tekun, tekun_then_dibao])
def test_nobody_is_in_dibao_and_tekun_at_once(clerk: Caseworker, household, grant):
    with pytest.raises(ExclusiveProgrammeError) as caught:
        grant(clerk, household)
    assert caught.value.masked_id.startswith("530100********")
    assert len(clerk.store.enrolments.of_household(household)) == 1


@pytest.mark.parametrize("grant", [dibao_then_tekun, tekun_then_dibao])
def test_who_does_not_count_for_dibao_may_be_in_tekun(clerk: Caseworker, grant):
    father: dict[str, Any] = {
        "born": "1950-01-01",
        "relation": "50",
        "supported": False,
    }
    household = clerk.registers(a_household("陈桂兰").with_member("陈父", **father))
    grant(clerk, household)
    assert len(clerk.store.enrolments.of_household(household)) == 2


def test_tekun_may_follow_dibao(clerk: Caseworker, household):
    clerk.stops(clerk.grants("urban_dibao", household), "2019-03")
    person = clerk.person(household, 1)
    clerk.grants("tekun", household, "2019-04", CENTRAL, person)


def test_who_is_in_tekun_does_not_join_a_dibao_household(clerk: Caseworker, household):
    clerk.grants("urban_dibao", household)
    number = made_up_id("1940-01-01")
    alone = clerk.registers(a_household("陈祖母", resident_id=number))
    clerk.grants("tekun", alone, terms=CENTRAL, person=clerk.head(alone))
    last = month("2019-05")
    leaves_with_rights(clerk, alone, clerk.head(alone), last)
    joining = NewMember("陈祖母", number, "62")
    with nothing_changed(clerk.store), pytest.raises(ExclusiveProgrammeError):
        add_member(clerk.store, clerk.act(), household, joining, last + 1)
    apart = NewMember("陈祖母", number, "62", supported=False)
    add_member(clerk.store, clerk.act(), household, apart, last + 1)


def test_dibao_is_not_granted_over_a_member_in_tekun_who_joins_later(
    clerk: Caseworker, household
):
    number = made_up_id("1940-01-01")
    joining = NewMember("陈祖母", number, "62")
    add_member(clerk.store, clerk.act(), household, joining, month("2019-06"))
    grandmother = clerk.person(household, 2)
    clerk.grants("tekun", household, "2019-06", CENTRAL, grandmother)
    with nothing_changed(clerk.store), pytest.raises(ExclusiveProgrammeError):
        clerk.grants("urban_dibao", household, "2019-03")
