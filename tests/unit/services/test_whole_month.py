"""All monthly programmes taken through a step in one act, or none of them."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.month_step import MonthStep
from aidesk.domain.payment import (
    DateOrderError,
    PlanOutdatedError,
    RunProblemsError,
    RunState,
    RunStateError,
)
from aidesk.services.checking import check_office
from aidesk.services.month_work import confirm_changes
from aidesk.services.undo import last_undoable, undo_last
from aidesk.services.whole_month import (
    OfProgrammeError,
    approve_month,
    make_month,
    send_month,
    settle_month,
    whole_month,
)
from aidesk.wording.errors import sentence
from tests.builders import CENTRAL, a_household, month, nothing_changed, yuan

MARCH = month("2019-03")


@pytest.fixture(autouse=True)
def two_programmes(clerk):
    clerk.receives("urban_dibao", "100000")
    clerk.receives("tekun", "20000")
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    clerk.tekun_for(a_household("罗天顺"), CENTRAL, "2019-03")


def whole(clerk):
    return whole_month(clerk.store, month=MARCH)


def makes(clerk, **more):
    plans = whole(clerk).plans
    return make_month(clerk.store, clerk.act(), MARCH, plans, **more)


def states(clerk):
    return [run.state for run in clerk.store.runs.of_month(MARCH)]


def test_all_lists_of_a_month_go_through_the_five_steps(clerk):
    assert whole(clerk).step is MonthStep.CHANGES
    confirm_changes(clerk.store, clerk.act(), MARCH)
    assert whole(clerk).step is MonthStep.LIST
    assert whole(clerk).total == yuan("1611")  # 590 + 770 + 251
    runs = makes(clerk)
    assert whole(clerk).step is MonthStep.APPROVAL
    approve_month(clerk.store, clerk.act(), MARCH, runs, date(2019, 3, 4))
    assert whole(clerk).step is MonthStep.BANK_FILE
    send_month(clerk.store, clerk.act(), MARCH, runs, date(2019, 3, 5))
    assert whole(clerk).step is MonthStep.CONFIRMATION
    assert last_undoable(clerk.store) is None
    settle_month(clerk.store, clerk.act(), MARCH, runs, date(2019, 3, 8))
    assert whole(clerk).step is None
    assert whole(clerk).work.is_done
    found = clerk.store.runs.of_month(MARCH)
    assert {run.settled_on for run in found} == {date(2019, 3, 8)}
    assert all(result.is_well for result in check_office(clerk.store.path))


def test_each_step_is_one_act_that_is_undone_at_once(clerk):
    runs = makes(clerk)
    approve_month(clerk.store, clerk.act(), MARCH, runs, clerk.day)
    for state in (RunState.DRAFT, None):
        last = last_undoable(clerk.store)
        assert last is not None
        assert last.count == 2
        undo_last(clerk.store, clerk.act(), last.seq)
        assert states(clerk) == ([state] * 2 if state else [])


def test_making_twice_with_one_act_makes_once(clerk):
    plans, act = whole(clerk).plans, clerk.act()
    first = make_month(clerk.store, act, MARCH, plans)
    assert make_month(clerk.store, act, MARCH, plans) == first
    assert len(states(clerk)) == 2


def test_the_programme_that_keeps_a_month_from_being_made_is_named(clerk):
    home = clerk.registers(a_household("李永福").without_account())
    clerk.grants("tekun", home, "2019-03", CENTRAL, clerk.head(home))
    plans = whole(clerk).plans
    with nothing_changed(clerk.store), pytest.raises(OfProgrammeError) as raised:
        make_month(clerk.store, clerk.act(), MARCH, plans)
    assert raised.value.programme == "特困供养"
    assert isinstance(raised.value.error, RunProblemsError)
    assert sentence(raised.value).startswith("特困供养：")
    makes(clerk, leave_out_problems=True)
    assert len(states(clerk)) == 2


def test_what_changed_since_it_was_seen_is_not_made(clerk):
    plans = whole(clerk).plans
    clerk.dibao_for(a_household("曾正祥"), "2019-03")
    with nothing_changed(clerk.store), pytest.raises(OfProgrammeError) as raised:
        make_month(clerk.store, clerk.act(), MARCH, plans)
    assert isinstance(raised.value.error, PlanOutdatedError)


def test_a_list_that_is_elsewhere_keeps_all_where_they_are(clerk):
    dibao, tekun = makes(clerk)
    approve_month(clerk.store, clerk.act(), MARCH, [tekun], date(2019, 3, 4))
    with nothing_changed(clerk.store), pytest.raises(OfProgrammeError) as raised:
        send_month(clerk.store, clerk.act(), MARCH, [tekun, dibao], date(2019, 3, 5))
    assert raised.value.programme == "城市低保"
    assert isinstance(raised.value.error, RunStateError)
    with nothing_changed(clerk.store), pytest.raises(OfProgrammeError) as raised:
        send_month(clerk.store, clerk.act(), MARCH, [tekun], date(2019, 3, 3))
    assert isinstance(raised.value.error, DateOrderError)


def test_lists_that_are_further_are_not_waited_for_twice(clerk):
    clerk.pays("urban_dibao", "2019-03")
    found = whole(clerk)
    assert [plan.programme.code for plan in found.plans] == ["tekun"]
    assert [made.programme.code for made in found.made(RunState.SENT)] == [
        "urban_dibao"
    ]
    makes(clerk)
    assert whole(clerk).step is MonthStep.APPROVAL
