"""Who is known already is found by number, by name and birth date, and by account."""

from __future__ import annotations

from datetime import date

from aidesk.services.duplicates import seen_by_name, seen_by_number, users_of_account
from aidesk.services.household_changes import remove_member
from tests.builders import a_household, made_up_id, month

FEBRUARY = month("2019-02")


def test_a_member_of_another_household_is_seen_with_its_head(store, clerk):
    number = made_up_id("1970-07-07")
    family = a_household("陈桂兰").with_member("陈大", resident_id=number)
    home = clerk.registers(family)
    seen = seen_by_number(store, number, FEBRUARY)
    assert seen
    assert (seen.household, seen.number, seen.head) == (home, "H0001", "陈桂兰")
    assert seen.present
    assert seen_by_number(store, number, FEBRUARY, own=home) is None
    assert seen_by_number(store, made_up_id("1980-01-01"), FEBRUARY) is None


def test_who_has_left_is_seen_as_past(store, clerk):
    number = made_up_id("1970-07-07")
    family = a_household("陈桂兰").with_member("陈大", resident_id=number)
    home = clerk.registers(family)
    member = store.households.get(home).members[1]
    remove_member(store, clerk.act(), home, member.id, month("2019-01"), "婚嫁迁出")
    seen = seen_by_number(store, number, FEBRUARY)
    assert seen
    assert not seen.present
    assert seen.span.until == month("2019-01")


def test_the_same_name_and_birth_date_under_another_number_is_seen(store, clerk):
    known, typed = made_up_id("1970-07-07", 11), made_up_id("1970-07-07", 12)
    home = clerk.registers(a_household("陈桂兰", resident_id=known))
    born = date(1970, 7, 7)
    seen = seen_by_name(store, " 陈桂兰", born, typed, FEBRUARY)
    assert seen
    assert seen.household == home
    assert seen_by_name(store, "陈桂兰", born, known, FEBRUARY) is None
    assert seen_by_name(store, "陈桂兰", date(1970, 7, 8), typed, FEBRUARY) is None
    assert seen_by_name(store, "陈桂花", born, typed, FEBRUARY) is None


def test_an_account_is_told_with_its_holder(store, clerk):
    family = a_household("陈桂兰")
    home = clerk.registers(family)
    assert family.account
    number = family.account.number
    (user,) = users_of_account(store, number, FEBRUARY)
    assert (user.household, user.head, user.holder) == (home, "陈桂兰", "陈桂兰")
    assert users_of_account(store, number, FEBRUARY, own=home) == []


def test_every_look_uses_an_index(store):
    for sql in (
        "select * from persons where resident_id = 'x'",
        "select * from persons where name = 'x' and birth_date = 'x' order by id",
        "select * from accounts where number = 'x' and until is null",
        "select * from members where person_id = 1",
    ):
        plan = store._db.conn.execute(f"explain query plan {sql}").fetchall()
        assert all("SEARCH" in row[3] for row in plan), plan
