"""A run from its making to the bank's answer: once, in order, and not after the fact."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta

import pytest

from aidesk.domain.payment import (
    DateOrderError,
    NoSuchLineError,
    NothingToPayError,
    PlanOutdatedError,
    RunExistsError,
    RunKind,
    RunProblemsError,
    RunState,
    RunStateError,
)
from aidesk.domain.rules import Terms
from aidesk.services.household_changes import correct_name
from aidesk.services.monthly_run import make_run, withdraw_run
from aidesk.services.run_steps import approve_run, send_run, settle_run
from aidesk.storage.errors import AlreadyDoneError, LittleRoomError
from tests.builders import Caseworker, a_household, month, nothing_changed, yuan

DIBAO, JANUARY = "urban_dibao", "2019-01"


@pytest.fixture
def family(clerk: Caseworker):
    """Return a household with dibao of 590 a month."""
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    return household


def test_a_made_run_is_a_draft_with_the_planned_lines(clerk: Caseworker, family):
    plan = clerk.plans(DIBAO, JANUARY)
    made = clerk.store.runs.get(make_run(clerk.store, clerk.act(), plan))
    assert (made.state, made.kind, made.batch) == (RunState.DRAFT, RunKind.REGULAR, 1)
    assert (made.total, made.line_count) == (yuan("590"), 1)
    assert made.list_sha256 == plan.sha256
    assert tuple(clerk.store.runs.payments(made.id)) == plan.payments


def test_the_same_act_makes_the_same_run(clerk: Caseworker, family):
    plan, act = clerk.plans(DIBAO, JANUARY), clerk.act()
    first = make_run(clerk.store, act, plan)
    with nothing_changed(clerk.store):
        assert make_run(clerk.store, act, plan) == first


def test_another_act_does_not_make_the_month_again(clerk: Caseworker, family):
    plan = clerk.plans(DIBAO, JANUARY)
    make_run(clerk.store, clerk.act(), plan)
    with nothing_changed(clerk.store), pytest.raises(RunExistsError) as caught:
        make_run(clerk.store, clerk.act(), plan)
    assert caught.value.month == month(JANUARY)
    with pytest.raises(RunExistsError):
        clerk.makes(DIBAO, JANUARY)


def test_a_run_that_was_withdrawn_is_not_made_by_its_old_act(clerk: Caseworker, family):
    plan, act = clerk.plans(DIBAO, JANUARY), clerk.act()
    withdraw_run(clerk.store, clerk.act(), make_run(clerk.store, act, plan))
    clerk.makes(DIBAO, "2019-02")
    with nothing_changed(clerk.store), pytest.raises(AlreadyDoneError):
        make_run(clerk.store, act, plan)


def test_a_plan_without_lines_makes_nothing(clerk: Caseworker):
    with nothing_changed(clerk.store), pytest.raises(NothingToPayError):
        clerk.makes(DIBAO, JANUARY)


def test_a_plan_that_facts_have_overtaken_is_not_made(clerk: Caseworker, family):
    plan = clerk.plans(DIBAO, JANUARY)
    clerk.dibao_for(a_household("李永福"))
    with nothing_changed(clerk.store), pytest.raises(PlanOutdatedError):
        make_run(clerk.store, clerk.act(), plan)


def test_a_corrected_name_overtakes_a_plan(clerk: Caseworker, family):
    plan = clerk.plans(DIBAO, JANUARY)
    correct_name(clerk.store, clerk.act(), clerk.head(family), "陈桂蓝")
    with pytest.raises(PlanOutdatedError):
        make_run(clerk.store, clerk.act(), plan)


def test_a_new_problem_overtakes_a_plan_though_its_lines_are_the_same(
    clerk: Caseworker, family
):
    plan = clerk.plans(DIBAO, JANUARY)
    clerk.dibao_for(a_household("李永福").without_account())
    with nothing_changed(clerk.store), pytest.raises(PlanOutdatedError):
        make_run(clerk.store, clerk.act(), plan, leave_out_problems=True)


def test_what_does_not_concern_the_list_does_not_overtake_it(clerk: Caseworker, family):
    plan = clerk.plans(DIBAO, JANUARY)
    clerk.receives(DIBAO, "1000")
    clerk.registers(a_household("李永福"))
    make_run(clerk.store, clerk.act(), plan)


def test_problems_are_left_out_only_when_that_is_agreed(clerk: Caseworker, family):
    clerk.dibao_for(a_household("李永福").without_account())
    plan = clerk.plans(DIBAO, JANUARY)
    with nothing_changed(clerk.store), pytest.raises(RunProblemsError) as caught:
        make_run(clerk.store, clerk.act(), plan)
    assert caught.value.count == 1
    run = make_run(clerk.store, clerk.act(), plan, leave_out_problems=True)
    assert [p.payee.name for p in clerk.store.runs.payments(run)] == ["陈桂兰"]


def test_one_without_an_account_is_one_problem_however_many_months(
    clerk: Caseworker, family
):
    clerk.pays(DIBAO, JANUARY)
    clerk.pays(DIBAO, "2019-02")
    right = clerk.dibao_for(a_household("李永福").without_account())
    plan = clerk.plans(DIBAO, "2019-03", RunKind.BACK_PAY)
    assert [problem.line.enrolment for problem in plan.problems] == [right]


def test_lists_of_one_month_are_counted_are_three_batches(clerk: Caseworker):
    batches = []
    for name in ("陈桂兰", "李永福", "王玉珍"):
        case = clerk.registers(a_household(name))
        terms = Terms(decided=yuan("500"))
        clerk.grants("litigation", case, JANUARY, terms)
        batches.append(clerk.store.runs.get(clerk.makes("litigation", JANUARY)).batch)
    assert batches == [1, 2, 3]


def test_no_list_is_made_where_the_disk_is_nearly_full(
    clerk: Caseworker, family, monkeypatch: pytest.MonkeyPatch
):
    plan = clerk.plans(DIBAO, JANUARY)
    nearly_full = shutil.disk_usage(clerk.store.path)._replace(free=90_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: nearly_full)
    with nothing_changed(clerk.store), pytest.raises(LittleRoomError):
        make_run(clerk.store, clerk.act(), plan)


def test_a_draft_or_an_approved_run_can_be_withdrawn_and_made_anew(
    clerk: Caseworker, family
):
    for approved in (False, True):
        run = clerk.makes(DIBAO, JANUARY)
        if approved:
            approve_run(clerk.store, clerk.act(), run, clerk.day)
        withdraw_run(clerk.store, clerk.act(), run)
        assert clerk.store.runs.of_month(month(JANUARY)) == []
    clerk.makes(DIBAO, JANUARY)


def test_a_run_that_went_to_the_bank_stays(clerk: Caseworker, family):
    run = clerk.pays(DIBAO, JANUARY)
    with nothing_changed(clerk.store), pytest.raises(RunStateError):
        withdraw_run(clerk.store, clerk.act(), run)


def test_the_steps_come_one_after_another(clerk: Caseworker, family):
    run, day, store = clerk.makes(DIBAO, JANUARY), clerk.day, clerk.store
    needed = []
    for skip in (
        lambda act: send_run(store, act, run, day),
        lambda act: settle_run(store, act, run, day, {}),
    ):
        with nothing_changed(store), pytest.raises(RunStateError) as caught:
            skip(clerk.act())
        assert caught.value.state is RunState.DRAFT
        needed.append(caught.value.needed)
    assert needed == [RunState.APPROVED, RunState.SENT]
    approve_run(store, clerk.act(), run, day)
    with nothing_changed(store), pytest.raises(RunStateError):
        approve_run(store, clerk.act(), run, day)
    send_run(store, clerk.act(), run, day + timedelta(1))
    settle_run(store, clerk.act(), run, day + timedelta(2), {})
    found = store.runs.get(run)
    assert found.state is RunState.SETTLED
    assert (found.approved_on, found.sent_on, found.settled_on) == (
        day,
        day + timedelta(1),
        day + timedelta(2),
    )


def test_a_step_is_not_dated_before_the_one_before(clerk: Caseworker, family):
    store, day = clerk.store, clerk.day
    run = clerk.makes(DIBAO, JANUARY)
    with nothing_changed(store), pytest.raises(DateOrderError) as caught:
        approve_run(store, clerk.act(), run, day - timedelta(1))
    assert caught.value.earlier == day
    approve_run(store, clerk.act(), run, day + timedelta(3))
    with nothing_changed(store), pytest.raises(DateOrderError):
        send_run(store, clerk.act(), run, day + timedelta(2))
    send_run(store, clerk.act(), run, day + timedelta(3))
    with nothing_changed(store), pytest.raises(DateOrderError):
        settle_run(store, clerk.act(), run, day, {})


def test_money_is_spent_when_it_is_sent(clerk: Caseworker, family):
    clerk.receives(DIBAO, "1000")
    balances = []
    run = clerk.makes(DIBAO, JANUARY)
    balances.append(clerk.store.funds.state(DIBAO, 2019).balance)
    clerk.sends(run)
    balances.append(clerk.store.funds.state(DIBAO, 2019).balance)
    assert balances == [yuan("1000"), yuan("410")]


def test_returned_money_is_back_in_the_fund(clerk: Caseworker, family):
    clerk.receives(DIBAO, "1000")
    clerk.dibao_for(a_household("李永福"))
    run = clerk.pays(DIBAO, JANUARY)
    clerk.settles(run, {2: "账号有误"})
    state = clerk.store.funds.state(DIBAO, 2019)
    assert (state.paid, state.returned) == (yuan("1180"), yuan("590"))
    assert (state.spent, state.balance) == (yuan("590"), yuan("410"))
    answers = clerk.store.runs.answers(run)
    assert [(a.result, a.reason) for a in answers.values()] == [
        ("paid", ""),
        ("returned", "账号有误"),
    ]


def test_the_bank_answers_only_for_lines_of_the_list(clerk: Caseworker, family):
    run = clerk.pays(DIBAO, JANUARY)
    with nothing_changed(clerk.store), pytest.raises(NoSuchLineError) as caught:
        clerk.settles(run, {2: "账号有误"})
    assert caught.value.line == 2
    clerk.settles(run, {1: " 账号\n有误 "})
    assert clerk.store.runs.answers(run)[1].reason == "账号 有误"


def test_a_list_is_made_on_the_day_of_the_act(clerk: Caseworker, family):
    clerk.day = date(2019, 1, 4)
    assert clerk.store.runs.get(clerk.makes(DIBAO, JANUARY)).made_on == clerk.day


def test_the_journal_follows_a_run(clerk: Caseworker, family):
    clerk.receives(DIBAO, "10000")  # a list without money has a warning, too
    run = clerk.pays(DIBAO, JANUARY)
    clerk.settles(run)
    actions = [line.action for line in clerk.store.journal.recent(5)]
    assert actions == [
        "run_settled",
        "bank_answers",
        "run_sent",
        "run_approved",
        "make_run",
    ]
    assert clerk.store.journal.first_broken() is None


def test_the_journal_tells_how_many_lines_a_list_left_out_as_held(
    clerk: Caseworker, family
):
    clerk.receives(DIBAO, "10000")
    clerk.holds(clerk.dibao_for(a_household("李永福")), JANUARY)
    clerk.makes(DIBAO, JANUARY)
    clerk.makes(DIBAO, "2019-02")
    second, first = (json.loads(line.body) for line in clerk.store.journal.recent(2))
    assert (first["lines"], first["total"], first["held"]) == (1, 59_000, 1)
    assert (second["lines"], second["total"]) == (2, 118_000)
    assert "held" not in second  # nothing waits in February


def test_what_was_done_before_a_list_was_sent_is_not_undone(clerk: Caseworker, family):
    run = clerk.makes(DIBAO, JANUARY)
    approve_run(clerk.store, clerk.act(), run, clerk.day)
    assert clerk.store.undo.last() is not None
    send_run(clerk.store, clerk.act(), run, clerk.day)
    assert clerk.store.undo.last() is None
