from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.household import PersonElsewhereError
from aidesk.domain.identity import AccountNumberError
from aidesk.services.household_changes import remove_member
from aidesk.services.household_form import offers, others_with_account, person_to_join
from tests.builders import a_household, made_up_id, month

DAY = date(2019, 1, 2)


def test_a_form_offers_what_the_office_has(store, clerk):
    clerk.registers(a_household("陈桂兰").of("石桥社区"))
    home = clerk.opens_home()
    offered = offers(store)
    assert offered.communities == (("云溪街道", "石桥社区"),)
    assert offered.street_of("石桥社区") == "云溪街道"
    assert offered.street_of("东门社区") == ""
    assert offered.streets() == ("云溪街道",)
    assert offered.institutions == {home: "演示社会福利院"}
    assert offered.grades["urban_dibao"] == ("urban",)
    assert offered.banks[0] in {"演示农村信用社", "演示银行"}
    assert offered.ceiling == 12


def test_a_person_of_another_family_is_told_by_its_name(store, clerk):
    number = made_up_id("1970-07-07")
    clerk.registers(a_household("陈桂兰").with_member("陈大", resident_id=number))
    with pytest.raises(PersonElsewhereError) as caught:
        person_to_join(store, number, DAY, month("2019-02"))
    assert (caught.value.household, caught.value.head) == ("H0001", "陈桂兰")


def test_who_has_left_is_known_and_may_join(store, clerk):
    number = made_up_id("1970-07-07")
    home = clerk.registers(
        a_household("陈桂兰").with_member("陈大", resident_id=number)
    )
    member = store.households.get(home).members[1]
    remove_member(store, clerk.act(), home, member.id, month("2019-01"), "婚嫁迁出")
    known = person_to_join(store, number, DAY, month("2019-02"))
    assert known
    assert known.name == "陈大"
    assert (
        person_to_join(store, made_up_id("1980-01-01"), DAY, month("2019-02")) is None
    )


def test_an_account_that_others_use_is_found(store, clerk):
    family = a_household("陈桂兰")
    first = clerk.registers(family)
    assert family.account
    number = family.account.number
    assert [h.id for h in others_with_account(store, number, None)] == [first]
    assert others_with_account(store, number, first) == []
    with pytest.raises(AccountNumberError):
        others_with_account(store, "123", None)
