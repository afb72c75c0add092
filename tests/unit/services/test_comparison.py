"""A month's list beside the one before: what moved, why, and that all of it closes."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from aidesk.domain.enrolment import StopReason
from aidesk.domain.household import IncomeKind
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.programme import NotForProgrammeError
from aidesk.domain.rules import CareMode, Terms
from aidesk.services.change_reasons import Reason, Why
from aidesk.services.comparison import (
    Comparison,
    Counted,
    Movement,
    compare_month,
    counted_all,
)
from aidesk.services.endings import stop
from aidesk.services.enrol import change_terms
from aidesk.services.household_changes import (
    add_member,
    change_head,
    remove_member,
    set_account,
    set_incomes,
)
from aidesk.services.monthly_run import make_run
from aidesk.services.register import NewAccount, NewIncome, NewMember
from aidesk.storage.store import Store
from tests.builders import (
    CENTRAL,
    DISPERSED,
    Caseworker,
    a_household,
    made_up_id,
    month,
    yuan,
)

DIBAO, TEKUN = "urban_dibao", "tekun"
JANUARY, FEBRUARY = month("2019-01"), month("2019-02")


def only_reason(found: Comparison) -> Reason:
    (row,) = found.rows
    (reason,) = row.reasons
    return reason


def february(clerk: Caseworker, programme: str = DIBAO) -> Comparison:
    clerk.pays(programme, "2019-02")
    return compare_month(clerk.store, programme, FEBRUARY)


# the practice year


def lists_by_hand(path: Path, programme: str) -> dict[str, dict[int, tuple[int, int]]]:
    """Return persons and fen of each household by month, from the bare table."""
    conn = sqlite3.connect(path)
    rows = conn.execute(
        "select month, enrolment_id, max(persons), sum(amount) from payments"
        " where programme = ? and kind = 'regular' group by month, enrolment_id",
        [programme],
    ).fetchall()
    conn.close()
    found: dict[str, dict[int, tuple[int, int]]] = defaultdict(dict)
    for of_month, right, persons, fen in rows:
        found[of_month][right] = (persons, fen)
    return found


@pytest.mark.parametrize("programme", [DIBAO, TEKUN, "retired_worker"])
def test_each_month_of_the_practice_year_leads_to_the_next(
    practice: Store, practice_path: Path, programme: str
):
    lists = lists_by_hand(practice_path, programme)
    for number in range(2, 13):
        this = Month(2019, number)
        found = compare_month(practice, programme, this)
        old, new = lists[str(this - 1)], lists[str(this)]
        for counted, rows in ((found.last, old), (found.this, new)):
            assert counted.units == len(rows)
            assert counted.persons == sum(persons for persons, _fen in rows.values())
            assert counted.amount.fen == sum(fen for _persons, fen in rows.values())
        moved = counted_all(row.difference for row in found.rows)
        assert found.last + moved == found.this
        assert len(found.of(Movement.NEW)) == len(new.keys() - old.keys())
        assert len(found.of(Movement.STOPPED)) == len(old.keys() - new.keys())
        changed = sum(old[right] != new[right] for right in old.keys() & new.keys())
        assert len(found.rows) == changed + len(old.keys() ^ new.keys())
        assert found.same.units == len(old.keys() & new.keys()) - changed
        assert found.made


def test_the_year_has_the_events_of_the_recipe(practice: Store):
    moves = {
        number: [
            (row.movement, row.reasons[0].why, row.difference.persons)
            for row in compare_month(practice, DIBAO, Month(2019, number)).rows
        ]
        for number in (3, 5, 8, 9, 11, 12)
    }
    assert moves == {
        3: [
            (Movement.NEW, Why.GRANTED, 2),
            (Movement.STOPPED, Why.STOPPED, -1),
        ],
        5: [(Movement.UP, Why.JOINED, 1)],
        8: [(Movement.DOWN, Why.LEFT, -1)],
        9: [(Movement.STOPPED, Why.STOPPED, -1)],
        11: [(Movement.STOPPED, Why.STOPPED, -1)],
        12: [(Movement.DOWN, Why.LEFT, -1)],
    }


def test_july_raises_all_and_one_lost_a_member(practice: Store):
    found = compare_month(practice, DIBAO, Month(2019, 7))
    (lost,) = found.of(Movement.DOWN)
    assert [reason.why for reason in lost.reasons] == [Why.DIED, Why.STANDARD]
    # 590 × 2 − 630
    assert lost.difference == Counted(0, -1, yuan("-550"))
    raised = found.of(Movement.UP)
    # 40 for each of the 101 others
    assert (len(raised), found.change(Movement.UP).amount) == (82, yuan("4040"))
    assert {row.documents for row in raised} == {("昆民联发〔2019〕6号",)}
    assert {row.since for row in found.rows} == {Month(2019, 7)}


# what is new, and what is not


def test_a_new_household_tells_who_decided_and_why(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    clerk.dibao_for(a_household("李永福"), since="2019-02")
    (row,) = (found := february(clerk)).rows
    assert row.movement is Movement.NEW
    assert row.before == Counted()
    assert row.now == Counted(1, 1, yuan("590"))
    assert row.since == FEBRUARY
    assert row.documents == ("演信联办纪要〔2019〕3号",)
    assert found.same == Counted(1, 1, yuan("590"))


def test_another_head_is_no_new_household(clerk: Caseworker):
    family = a_household("陈桂兰").with_member("陈小兰", born="1990-01-01")
    household = clerk.registers(family)
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    child = clerk.person(household, 1)
    change_head(clerk.store, clerk.act(), household, child, FEBRUARY)
    found = february(clerk)
    assert found.rows == ()
    assert [(h.old, h.new) for h in found.heads] == [("陈桂兰", "陈小兰")]


def test_the_death_of_a_head_lowers_the_amount_and_ends_nothing(clerk: Caseworker):
    family = a_household("陈桂兰").with_member("陈小兰", born="1990-01-01")
    household = clerk.registers(family)
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    clerk.day = date(2019, 1, 25)
    heir = clerk.person(household, 1)
    clerk.records_death(clerk.head(household), date(2019, 1, 20), heir)
    found = february(clerk)
    (row,) = found.rows
    assert (row.movement, row.payee.name) == (Movement.DOWN, "陈小兰")
    assert only_reason(found) == Reason(Why.DIED, FEBRUARY, "陈桂兰")
    assert len(found.heads) == 1


def test_a_new_decision_for_the_same_household_goes_on_with_the_old(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    old = clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    clerk.stops(old, "2019-01")
    clerk.grants(DIBAO, household, since="2019-02")
    found = february(clerk)
    assert found.rows == ()
    assert found.same == Counted(1, 1, yuan("590"))


def test_another_class_of_standard_is_a_change_and_nothing_new(clerk: Caseworker):
    clerk.sets_standard(DIBAO, "rural", "400", "2018-01")
    right = clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    change_terms(clerk.store, clerk.act(), right, Terms(grade="rural"), FEBRUARY)
    found = february(clerk)
    assert found.rows[0].movement is Movement.DOWN
    assert only_reason(found) == Reason(Why.GRADE, FEBRUARY, old="urban", new="rural")


# what is not paid, and paid again


def test_who_has_no_account_is_paused_and_then_paid_again(clerk: Caseworker):
    clerk.tekun_for(a_household("陈桂兰"), DISPERSED)
    household = clerk.registers(a_household("李永福").without_account())
    at_home = replace(CENTRAL, institution=clerk.opens_home())
    right = clerk.grants(TEKUN, household, "2018-12", at_home, clerk.head(household))
    clerk.pays(TEKUN, "2019-01")
    change_terms(clerk.store, clerk.act(), right, DISPERSED, FEBRUARY)
    paused = compare_month(clerk.store, TEKUN, FEBRUARY)
    assert not paused.made
    assert paused.rows[0].movement is Movement.PAUSED
    assert only_reason(paused).why is Why.NO_ACCOUNT
    plan = clerk.plans(TEKUN, "2019-02")
    make_run(clerk.store, clerk.act(), plan, leave_out_problems=True)
    assert compare_month(clerk.store, TEKUN, FEBRUARY) == replace(paused, made=True)
    account = NewAccount("李永福", "演示银行", "0000530100000099")
    set_account(clerk.store, clerk.act(), household, account, FEBRUARY)
    resumed = compare_month(clerk.store, TEKUN, month("2019-03"))
    assert resumed.rows[0].movement is Movement.RESUMED
    assert only_reason(resumed).why is Why.PAID_AGAIN
    assert resumed.last + resumed.change(Movement.RESUMED) == resumed.this


def test_an_income_at_the_standard_pauses_a_right_that_is_not_stopped(
    clerk: Caseworker,
):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    clerk.dibao_for(a_household("李永福"))
    clerk.pays(DIBAO, "2019-01")
    wage = NewIncome(yuan("590"), IncomeKind.WAGE)
    set_incomes(clerk.store, clerk.act(), household, [wage], FEBRUARY)
    found = february(clerk)
    assert found.rows[0].movement is Movement.PAUSED
    assert only_reason(found).why is Why.NOTHING_DUE


def test_who_is_stopped_has_the_reason_of_the_stop(clerk: Caseworker):
    clerk.dibao_for(a_household("李永福"))
    right = clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    stop(clerk.store, clerk.act(), right, JANUARY, StopReason.TO_TEKUN)
    reason = only_reason(february(clerk))
    assert (reason.why, reason.detail) == (Why.STOPPED, StopReason.TO_TEKUN)
    assert reason.since == FEBRUARY


# why an amount changed


def test_an_income_tells_from_what_to_what_and_since_when(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰").with_income("100"))
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    wage = NewIncome(yuan("300"), IncomeKind.WAGE)
    set_incomes(clerk.store, clerk.act(), household, [wage], FEBRUARY)
    assert only_reason(february(clerk)) == Reason(
        Why.INCOME, FEBRUARY, old=yuan("100"), new=yuan("300")
    )


def test_who_came_and_who_left_is_told_with_what_was_written(clerk: Caseworker):
    family = a_household("陈桂兰").with_member("陈大", born="1990-01-01")
    household = clerk.registers(family)
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    gone = clerk.store.households.get(household).members[1].id
    remove_member(clerk.store, clerk.act(), household, gone, JANUARY, "参军入伍")
    baby = NewMember("陈二", made_up_id("2018-12-30"), "20")
    add_member(clerk.store, clerk.act(), household, baby, FEBRUARY, "出生")
    third = NewMember("陈三", made_up_id("2018-12-31"), "20")
    add_member(clerk.store, clerk.act(), household, third, FEBRUARY)
    (row,) = february(clerk).rows
    told = [(reason.why, reason.name, reason.detail) for reason in row.reasons]
    assert told[0] == (Why.LEFT, "陈大", "参军入伍")
    assert {name for _why, name, _detail in told[1:]} == {"陈二", "陈三"}
    assert row.difference == Counted(0, 1, yuan("590"))


def test_people_who_change_places_at_the_same_amount_are_no_change(clerk: Caseworker):
    family = a_household("陈桂兰").with_member("陈大", born="1990-01-01")
    household = clerk.registers(family)
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    gone = clerk.store.households.get(household).members[1].id
    remove_member(clerk.store, clerk.act(), household, gone, JANUARY, "参军入伍")
    baby = NewMember("陈二", made_up_id("2018-12-30"), "20")
    add_member(clerk.store, clerk.act(), household, baby, FEBRUARY, "出生")
    assert february(clerk).rows == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (CENTRAL, Terms(mode=CareMode.CENTRAL, tier=1), (Why.TIER, "3", "1")),
        # tier 3 in dispersed care pays nothing
        (DISPERSED, Terms(mode=CareMode.DISPERSED, tier=3), (Why.TIER, "2", "")),
        (
            Terms(mode=CareMode.CENTRAL, tier=2),
            DISPERSED,
            (Why.MODE, "central", "dispersed"),
        ),
    ],
)
def test_care_that_changes_tells_mode_or_tier(
    clerk: Caseworker, old: Terms, new: Terms, expected: tuple[Why, str, str]
):
    right = clerk.tekun_for(a_household("陈桂兰"), old)
    clerk.pays(TEKUN, "2019-01")
    change_terms(clerk.store, clerk.act(), right, new, FEBRUARY)
    reason = only_reason(february(clerk, TEKUN))
    assert (reason.why, reason.old, reason.new) == expected
    assert reason.since == FEBRUARY


def test_a_supplement_that_comes_with_age_is_told(clerk: Caseworker):
    clerk.sets_standard(DIBAO, "supplement", "100", "2018-01")
    clerk.dibao_for(a_household("陈桂兰", born="1959-01-15"))
    clerk.pays(DIBAO, "2019-01")
    assert only_reason(february(clerk)) == Reason(
        Why.SUPPLEMENT, FEBRUARY, old=Money(0), new=yuan("100")
    )


# the first list, no list, and programmes without lists


def test_before_the_first_list_there_is_nothing_to_compare_with(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    found = compare_month(clerk.store, DIBAO, JANUARY)
    assert (found.previous, found.rows, found.last) == (None, (), Counted())
    assert found.same == found.this == Counted(1, 1, yuan("590"))


def test_an_empty_office_compares_nothing(store: Store):
    found = compare_month(store, DIBAO, JANUARY)
    assert (found.rows, found.same, found.made) == ((), Counted(), False)


def test_what_is_paid_once_is_not_compared(store: Store):
    with pytest.raises(NotForProgrammeError):
        compare_month(store, "temporary", JANUARY)
