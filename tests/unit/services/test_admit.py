from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import ExclusiveProgrammeError
from aidesk.domain.household import DeadPersonError, HeadError, HouseholdId
from aidesk.domain.identity import IdFault, ResidentIdError
from aidesk.domain.rules import Terms, TermsMissingError
from aidesk.services.admit import admit_household
from aidesk.services.enrol import NewEnrolment
from tests.builders import CENTRAL, Family, a_household, made_up_id, month

DAY = date(2019, 1, 2)


def right(programme, terms=None):
    return NewEnrolment(programme, HouseholdId(0), DAY, terms or Terms())


def admit(clerk, family, new=None, holder=""):
    return admit_household(clerk.store, clerk.act(), family.form(DAY), new, holder)


def households(store):
    return store.register.entries(month("2019-01"))


def test_a_family_is_registered_with_its_right(store, clerk):
    family = a_household("陈桂兰").with_member("陈小兰")
    added = admit(clerk, family, right("urban_dibao"))
    (granted,) = store.enrolments.of_household(added)
    assert granted.programme == "urban_dibao"
    assert granted.person is None
    assert granted.span.since == month("2019-02")  # confirmed in January


def test_a_right_of_a_person_goes_to_the_member_who_is_named(store, clerk):
    number = made_up_id("1940-05-05")
    family = a_household("陈桂兰").with_member("陈老太", resident_id=number)
    home = clerk.opens_home()
    terms = Terms(mode=CENTRAL.mode, tier=3, institution=home)
    added = admit(clerk, family, right("tekun", terms), holder=number)
    (granted,) = store.enrolments.of_household(added)
    assert granted.person == clerk.person(added, 1)


def test_a_case_that_is_paid_once_is_paid_in_the_month_of_its_decision(store, clerk):
    added = admit(clerk, a_household("陈桂兰"), right("temporary", Terms(months=2)))
    (granted,) = store.enrolments.of_household(added)
    assert granted.span.since == granted.span.until == month("2019-01")


def test_when_the_right_cannot_be_granted_the_family_is_not_registered(store, clerk):
    before = store.journal.head()
    with pytest.raises(TermsMissingError):
        admit(clerk, a_household("陈桂兰"), right("litigation"))
    assert households(store) == []
    assert store.journal.head() == before


def test_who_has_tekun_does_not_get_dibao_by_a_new_family(store, clerk):
    number = made_up_id("1940-05-05")
    first = clerk.registers(a_household("罗天顺", resident_id=number))
    clerk.grants("tekun", first, "2018-12", CENTRAL, clerk.head(first))
    second = a_household("陈桂兰")
    with pytest.raises(ExclusiveProgrammeError):
        clerk.grants("urban_dibao", first, "2019-02")
    assert len(households(store)) == 1
    admit(clerk, second, right("urban_dibao"))
    assert len(households(store)) == 2


def test_the_dead_cannot_join_a_household(store, clerk):
    number = made_up_id("1940-05-05")
    home = clerk.registers(a_household("罗天顺", resident_id=number))
    clerk.records_death(clerk.head(home), date(2018, 12, 20))
    with pytest.raises(DeadPersonError):
        clerk.registers(a_household("罗天顺", resident_id=number))


def test_nobody_is_registered_before_birth(clerk):
    with pytest.raises(ResidentIdError) as caught:
        clerk.registers(a_household("陈小兰", born="2019-03-01"))
    assert caught.value.fault is IdFault.BIRTH_DATE


def test_a_family_without_people_is_none(clerk):
    with pytest.raises(HeadError):
        clerk.registers(Family(()))
