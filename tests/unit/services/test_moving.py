"""People leave: one of several, the last one, or a whole household at once."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import EnrolmentId, NotAMemberError, StopReason
from aidesk.domain.household import HEAD, HouseholdId
from aidesk.domain.rules import Terms
from aidesk.services.effects import effect_of_leaving, effect_of_moving
from aidesk.services.endings import move_away
from aidesk.services.household_changes import add_member, remove_member
from aidesk.services.register import NewMember
from aidesk.wording.forecast import forecast_lines
from tests.builders import (
    DISPERSED,
    Caseworker,
    a_household,
    month,
    nothing_changed,
    yuan,
)

JUNE = month("2019-06")
TODAY = date(2019, 6, 20)


def ended(clerk: Caseworker, right: EnrolmentId) -> tuple[str, StopReason | None]:
    found = clerk.store.enrolments.get(right)
    return str(found.span.until), found.stop_reason


def leaves(clerk: Caseworker, home: HouseholdId, place: int, **more: StopReason):
    member = clerk.store.households.get(home).members[place]
    act = clerk.act()
    return remove_member(clerk.store, act, home, member.id, JUNE, "户籍迁出", **more)


@pytest.fixture
def three(clerk: Caseworker) -> HouseholdId:
    """Return 陈桂兰 and 陈小明 in dibao, with 陈祖母 in tekun."""
    family = a_household("陈桂兰").with_member("陈小明")
    grandmother = {"relation": "62", "supported": False}
    return clerk.registers(family.with_member("陈祖母", "1940-01-01", **grandmother))


def rights_of(clerk: Caseworker, home: HouseholdId) -> tuple[EnrolmentId, EnrolmentId]:
    dibao = clerk.grants("urban_dibao", home)
    person = clerk.person(home, 2)
    return dibao, clerk.grants("tekun", home, "2018-12", DISPERSED, person)


def test_the_last_one_who_leaves_takes_the_households_rights_along(clerk):
    home = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", home)
    assert leaves(clerk, home, 0) == (right,)
    assert ended(clerk, right) == ("2019-06", StopReason.MOVED)
    for of_month, persons in (("2019-06", 1), ("2019-07", 0)):
        assert clerk.plans("urban_dibao", of_month).persons == persons


def test_why_one_left_is_why_the_right_ended(clerk):
    home = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", home)
    leaves(clerk, home, 0, ends_as=StopReason.EMPLOYED)
    assert ended(clerk, right) == ("2019-06", StopReason.EMPLOYED)


def test_who_leaves_others_takes_the_own_right_along_and_no_other(clerk, three):
    dibao, tekun = rights_of(clerk, three)
    assert leaves(clerk, three, 2) == (tekun,)
    assert ended(clerk, tekun) == ("2019-06", StopReason.MOVED)
    assert ended(clerk, dibao) == ("None", None)
    assert leaves(clerk, three, 1) == ()
    assert clerk.plans("urban_dibao", "2019-07").persons == 1


def test_dibao_does_not_go_on_for_those_whom_it_does_not_serve(clerk):
    family = a_household("陈桂兰", supported=False).with_member("陈小明")
    home = clerk.registers(family)
    right = clerk.grants("urban_dibao", home)
    assert leaves(clerk, home, 1) == (right,)
    other = clerk.registers(family_of("李永福", "李小明"))
    right = clerk.grants("urban_dibao", other)
    clerk.day = TODAY
    death = clerk.records_death(clerk.person(other, 1), date(2019, 6, 3))
    assert death.stopped == (right,)


def family_of(head: str, child: str):
    return a_household(head, supported=False).with_member(child)


def test_a_whole_household_moves_with_all_its_rights(clerk, three):
    dibao, tekun = rights_of(clerk, three)
    once = clerk.grants("temporary", three, "2019-03", Terms(months=2))
    stopped = move_away(clerk.store, clerk.act(), three, JUNE)
    assert stopped == (dibao, tekun)
    for right in stopped:
        assert ended(clerk, right) == ("2019-06", StopReason.MOVED)
    assert ended(clerk, once) == ("2019-03", StopReason.PAID)
    found = clerk.store.households.get(three)
    assert [len(found.members_in(m)) for m in (JUNE, JUNE + 1)] == [3, 0]
    for programme, of_june in (("urban_dibao", 1), ("tekun", 1)):
        lists = [clerk.plans(programme, m).lines for m in ("2019-06", "2019-07")]
        assert [len(lines) for lines in lists] == [of_june, 0]


def test_what_a_move_means_is_said_in_fen_before(clerk, three):
    rights_of(clerk, three)
    clerk.day = TODAY
    clerk.pays("urban_dibao", "2019-06")
    last = month("2019-05")
    with nothing_changed(clerk.store):
        effect = effect_of_moving(clerk.store, three, last, TODAY)
    assert forecast_lines(effect) == [
        "城市低保：从2019年6月起停发，每月少发 1,180.00 元，涉及 2 人。",
        "2019年6月的名单已经发出，多发 1,180.00 元，要追回。",
        "陈祖母的特困供养：从2019年6月起停发，每月少发 753.00 元，涉及 1 人。",
    ]


def test_what_the_leaving_of_the_last_one_means_is_said_too(clerk):
    home = clerk.registers(a_household("陈桂兰"))
    clerk.grants("urban_dibao", home)
    (forecast,) = effect_of_leaving(
        clerk.store, home, clerk.head(home), month("2019-05"), TODAY
    )
    assert forecast.before
    assert (forecast.before.amount, forecast.after) == (yuan("590"), None)


def test_a_right_that_would_have_begun_later_never_begins(clerk):
    home = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", home, "2019-09")
    assert move_away(clerk.store, clerk.act(), home, JUNE) == (right,)
    assert clerk.plans("urban_dibao", "2019-09").lines == ()


def test_a_right_that_was_stopped_before_keeps_its_reason(clerk):
    home = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", home)
    clerk.stops(right, "2019-03")
    assert move_away(clerk.store, clerk.act(), home, JUNE) == ()
    assert ended(clerk, right) == ("2019-03", StopReason.INCOME)


@pytest.mark.parametrize("last", ["2017-12", "2019-07"])
def test_nobody_moves_from_where_nobody_is(clerk, last):
    home = clerk.registers(a_household("陈桂兰"))
    clerk.grants("urban_dibao", home)
    move_away(clerk.store, clerk.act(), home, JUNE)
    with nothing_changed(clerk.store), pytest.raises(NotAMemberError):
        move_away(clerk.store, clerk.act(), home, month(last))


def test_a_move_can_be_put_right_to_an_earlier_month(clerk, three):
    rights_of(clerk, three)
    for last in (JUNE, JUNE - 2):
        move_away(clerk.store, clerk.act(), three, last)
    found = clerk.store.households.get(three)
    assert [len(found.members_in(m)) for m in (JUNE - 2, JUNE - 1)] == [3, 0]
    assert clerk.plans("urban_dibao", "2019-05").lines == ()


def test_who_moved_may_come_back_or_join_another_family(clerk, three):
    head, child, _ = clerk.store.households.get(three).members
    move_away(clerk.store, clerk.act(), three, JUNE)
    back = NewMember("陈桂兰", head.person.resident_id, HEAD)
    add_member(clerk.store, clerk.act(), three, back, JUNE + 3)
    clerk.grants("urban_dibao", three, "2019-09")
    other = clerk.registers(a_household("李永福"))
    joins = NewMember("陈小明", child.person.resident_id, "97")
    add_member(clerk.store, clerk.act(), other, joins, JUNE + 1)
    assert clerk.plans("urban_dibao", "2019-09").persons == 1
