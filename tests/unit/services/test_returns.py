"""What the bank says of a list, what came back, and how it is paid again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.bank_return import (
    AccountUnchangedError,
    BankLine,
    Decision,
    GivenUpError,
    LineResult,
    Mismatch,
    NoLongerDueError,
    NotReturnedError,
)
from aidesk.domain.money import Money
from aidesk.domain.payment import (
    AnsweredError,
    DateOrderError,
    NothingToPayError,
    RunKind,
    RunState,
    RunStateError,
)
from aidesk.domain.text import TextMissingError
from aidesk.services.checking import check_office
from aidesk.services.household_changes import set_account, set_incomes
from aidesk.services.monthly_run import make_run, withdraw_run
from aidesk.services.register import NewAccount, NewIncome
from aidesk.services.returns import match_return, sent_lines, take_return
from tests.builders import Caseworker, a_household, month, nothing_changed, yuan

DIBAO, REISSUE = "urban_dibao", RunKind.REISSUE
DAY = date(2019, 1, 12)


@pytest.fixture
def sent(clerk: Caseworker):
    """Return January's list of two, as it lies at the bank."""
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    run = clerk.pays(DIBAO, "2019-01")
    clerk.day = DAY
    return run


def told(clerk: Caseworker, run, *returned: int) -> list[BankLine]:
    """Return what the bank says: all is paid but some lines."""
    return [
        BankLine(
            line.key,
            line.account,
            line.amount,
            LineResult.RETURNED if line.line in returned else LineResult.PAID,
            "已销户" if line.line in returned else "",
        )
        for line in sent_lines(clerk.store, run)
    ]


def state_of(clerk: Caseworker, run) -> RunState:
    return clerk.store.runs.get(run).state


def takes(clerk: Caseworker, run, bank):
    return take_return(clerk.store, clerk.act(), run, DAY, bank)


def waiting(clerk: Caseworker) -> list[tuple[str, str]]:
    return [
        (returned.payments[0].payee.name, returned.answer.reason)
        for returned in clerk.store.runs.returned_waiting()
    ]


def moves_account(clerk: Caseworker, name: str, since: str = "2019-02") -> None:
    """Give the household of a head another account."""
    account = NewAccount(name, "演示银行", "12345678")
    rights = clerk.store.enrolments.of_programme(DIBAO)
    for right in rights:
        household = clerk.store.households.get(right.household)
        if household.members[0].person.name == name:
            act = clerk.act()
            set_account(clerk.store, act, household.id, account, month(since))


def test_a_full_return_settles_the_list(clerk, sent):
    matched = takes(clerk, sent, told(clerk, sent, 2))
    assert (len(matched.answers), matched.missing) == (2, ())
    assert state_of(clerk, sent) is RunState.SETTLED
    assert waiting(clerk) == [("李永福", "已销户")]
    state = clerk.store.funds.state(DIBAO, 2019)
    assert (state.paid, state.returned, state.spent) == tuple(
        map(yuan, ("1180", "590", "590"))
    )


def test_a_return_in_two_pieces_settles_with_the_second(clerk, sent):
    first, second = told(clerk, sent)
    assert len(takes(clerk, sent, [first]).missing) == 1
    assert state_of(clerk, sent) is RunState.SENT
    assert takes(clerk, sent, [second]).missing == ()
    assert state_of(clerk, sent) is RunState.SETTLED


def test_the_same_return_again_changes_nothing(clerk, sent):
    bank = told(clerk, sent, 1)
    takes(clerk, sent, bank)
    with nothing_changed(clerk.store):
        again = takes(clerk, sent, bank)
    assert (again.answers, again.known) == ((), 2)


def test_what_does_not_fit_is_refused_and_the_rest_is_taken(clerk, sent):
    good, other = told(clerk, sent)
    short = replace(other, amount=other.amount - Money(1))
    matched = takes(clerk, sent, [good, short])
    assert [r.mismatch for r in matched.refused] == [Mismatch.SHORT]
    assert [line.line for line in matched.missing] == [2]
    assert state_of(clerk, sent) is RunState.SENT


def test_a_return_of_nothing_but_strangers_changes_nothing(clerk, sent):
    stranger = replace(told(clerk, sent)[0], key="000099000001")
    with nothing_changed(clerk.store):
        matched = takes(clerk, sent, [stranger])
    assert [r.mismatch for r in matched.refused] == [Mismatch.UNKNOWN]


def test_a_return_before_the_list_was_sent_is_refused(clerk):
    clerk.dibao_for(a_household("陈桂兰"))
    draft = clerk.makes(DIBAO, "2019-01")
    with nothing_changed(clerk.store), pytest.raises(RunStateError):
        take_return(clerk.store, clerk.act(), draft, DAY, [])


def test_a_return_is_not_older_than_the_sending(clerk, sent):
    with nothing_changed(clerk.store), pytest.raises(DateOrderError):
        match_return(clerk.store, sent, date(2018, 12, 31), [])


def test_the_bank_may_answer_on_the_day_a_list_is_sent(clerk):
    clerk.dibao_for(a_household("陈桂兰"))
    run = clerk.pays(DIBAO, "2019-01")
    on = clerk.store.runs.get(run).sent_on
    assert on is not None
    matched = match_return(clerk.store, run, on, told(clerk, run))
    assert [answer.on for answer in matched.answers] == [on]


def test_the_journal_tells_which_lines_came_back(clerk, sent):
    clerk.settles(sent, {2: "已销户"})
    settled, answered = clerk.store.journal.recent(2)
    assert settled.action == "run_settled"
    assert json.loads(answered.body) == {"paid": 1, "returned": [2]}


def test_by_hand_only_open_lines_are_settled(clerk, sent):
    first, _ = told(clerk, sent)
    takes(clerk, sent, [first])
    with nothing_changed(clerk.store), pytest.raises(AnsweredError):
        clerk.settles(sent, {1: "已销户"})
    clerk.settles(sent, {2: "已销户"})
    assert waiting(clerk) == [("李永福", "已销户")]


def test_a_line_waits_until_its_account_is_corrected(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 2))
    (problem,) = clerk.plans(DIBAO, "2019-02", REISSUE).problems
    assert isinstance(problem.error, AccountUnchangedError)
    moves_account(clerk, "李永福")
    run = clerk.pays(DIBAO, "2019-02", REISSUE)
    (payment,) = clerk.store.runs.payments(run)
    assert (str(payment.month), payment.amount) == ("2019-01", yuan("590"))
    assert payment.payee.account == "12345678"
    assert waiting(clerk) == []


def test_reissuing_twice_pays_once(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 1))
    clerk.retries(sent, 1)
    plan = clerk.plans(DIBAO, "2019-02", REISSUE)
    make_run(clerk.store, clerk.act(), plan)
    with nothing_changed(clerk.store), pytest.raises(NothingToPayError):
        clerk.makes(DIBAO, "2019-02", REISSUE)
    assert clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY).lines == ()


def test_a_reissue_that_is_withdrawn_waits_again(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 1))
    clerk.retries(sent, 1)
    withdraw_run(clerk.store, clerk.act(), clerk.makes(DIBAO, "2019-02", REISSUE))
    assert waiting(clerk) == [("陈桂兰", "已销户")]
    assert clerk.plans(DIBAO, "2019-02", REISSUE).total == yuan("590")


def test_a_reissue_that_comes_back_too_is_reissued_for_the_same_month(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 1))
    clerk.retries(sent, 1)
    second = clerk.pays(DIBAO, "2019-02", REISSUE)
    assert clerk.plans(DIBAO, "2019-02", REISSUE).lines == ()  # not come back yet
    clerk.settles(second, {1: "账户冻结"})
    assert waiting(clerk) == [("陈桂兰", "账户冻结")]
    clerk.retries(second, 1)
    third = clerk.pays(DIBAO, "2019-02", REISSUE)
    clerk.settles(third)
    assert [str(p.month) for p in clerk.store.runs.payments(third)] == ["2019-01"]
    assert clerk.store.funds.state(DIBAO, 2019).spent == yuan("1180")


def test_what_is_given_up_is_neither_reissued_nor_made_up(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 1))
    clerk.gives_up(sent, 1)
    assert waiting(clerk) == []
    assert clerk.plans(DIBAO, "2019-02", REISSUE).problems == ()
    assert clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY).lines == ()
    with nothing_changed(clerk.store), pytest.raises(GivenUpError):
        clerk.retries(sent, 1)


def test_only_what_came_back_is_decided_on(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 1))
    with nothing_changed(clerk.store), pytest.raises(NotReturnedError):
        clerk.gives_up(sent, 2)
    clerk.retries(sent, 1)
    clerk.makes(DIBAO, "2019-02", REISSUE)
    with nothing_changed(clerk.store), pytest.raises(NotReturnedError):
        clerk.gives_up(sent, 1)


def test_a_decision_needs_a_reason(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 1))
    with nothing_changed(clerk.store), pytest.raises(TextMissingError):
        clerk.decides(sent, 1, Decision.GIVEN_UP, " ")


def test_what_is_not_due_any_more_is_not_reissued(clerk, sent):
    right = clerk.store.enrolments.of_programme(DIBAO)[0]
    clerk.pays(DIBAO, "2019-02")
    second = clerk.store.runs.of(DIBAO, RunKind.REGULAR, month("2019-02"))[0].id
    clerk.settles(second, {1: "已销户"})
    clerk.stops(right.id, "2019-01")
    (problem,) = clerk.plans(DIBAO, "2019-03", REISSUE).problems
    assert isinstance(problem.error, NoLongerDueError)


def test_what_is_reissued_is_what_is_still_due(clerk):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {1: "已销户"})
    income = [NewIncome(yuan("190"))]
    set_incomes(clerk.store, clerk.act(), household, income, month("2019-01"))
    clerk.retries(run, 1)
    plan = clerk.plans(DIBAO, "2019-02", REISSUE)
    assert plan.total == yuan("400")  # 590 − 190
    clerk.settles(clerk.pays(DIBAO, "2019-02", REISSUE))
    assert waiting(clerk) == []
    assert clerk.plans(DIBAO, "2019-03", RunKind.BACK_PAY).lines == ()


def test_a_rise_is_made_up_beside_the_reissue(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 1))
    clerk.retries(sent, 1)
    again = clerk.plans(DIBAO, "2019-07", REISSUE)
    rise = clerk.plans(DIBAO, "2019-07", RunKind.BACK_PAY)
    assert again.total == yuan("590")
    assert rise.total == yuan("80")  # 40 for each of the two in January


def test_the_office_is_still_well_after_returns_and_reissues(clerk, sent):
    takes(clerk, sent, told(clerk, sent, 1, 2))
    clerk.retries(sent, 1)
    clerk.gives_up(sent, 2)
    clerk.settles(clerk.pays(DIBAO, "2019-02", REISSUE))
    assert [r for r in check_office(clerk.store.path) if not r.is_well] == []


def test_two_payments_of_one_month_that_came_back_are_reissued_together(clerk):
    """A month's grant and its back pay both came back; one line pays both again."""
    clerk.dibao_for(a_household("陈桂兰"))
    first = clerk.pays(DIBAO, "2019-01")
    clerk.settles(first, {1: "已销户"})
    rise = clerk.pays(DIBAO, "2019-07", RunKind.BACK_PAY)
    clerk.settles(rise, {1: "已销户"})
    clerk.retries(first, 1)
    clerk.retries(rise, 1)
    run = clerk.pays(DIBAO, "2019-08", REISSUE)
    payments = clerk.store.runs.payments(run)
    assert [(str(p.month), str(p.amount), p.line) for p in payments] == [
        ("2019-01", "590.00", 1),
        ("2019-01", "40.00", 1),
    ]
    assert clerk.store.runs.get(run).total == yuan("630")


def test_a_list_is_settled_on_the_latest_day_that_the_bank_names(clerk, sent):
    first, second = told(clerk, sent)
    takes(clerk, sent, [replace(second, on=date(2019, 1, 11))])
    takes(clerk, sent, [replace(first, on=date(2019, 1, 9))])
    assert clerk.store.runs.get(sent).settled_on == date(2019, 1, 11)
    answers = clerk.store.runs.answers(sent)
    assert [answers[line].on.day for line in (1, 2)] == [9, 11]
