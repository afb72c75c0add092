"""What is said of returned lines and of money that was paid too much."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.bank_return import Decision
from aidesk.domain.payment import RunKind
from aidesk.domain.recovery import WithholdingOrder
from aidesk.domain.standing import PaidKey
from aidesk.services.amounts import Overpaid
from aidesk.services.household_changes import set_incomes
from aidesk.services.ledger import ledger, ledger_lines
from aidesk.services.made_run import made_run
from aidesk.services.recoveries import order_withholding, receive, reverse_recovery
from aidesk.services.register import NewIncome
from aidesk.services.run_steps import settle_run
from aidesk.services.waiting_returns import waiting_returns
from aidesk.services.withholding import Schedule
from aidesk.wording.recoveries import (
    debt_told,
    entry_note,
    entry_worded,
    open_debt_told,
    overpaid_told,
    schedule_told,
    withheld_told,
)
from aidesk.wording.returns import (
    answers_told,
    decision_effect,
    return_told,
    state_of_return,
    tone_of_return,
)
from tests.builders import Caseworker, a_household, month, yuan

DIBAO = "urban_dibao"
MARCH = month("2019-03")


@pytest.fixture
def home(clerk: Caseworker):
    """Return 陈桂兰's household; it was paid 590 in January and February."""
    found = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, found)
    for of_month in ("2019-01", "2019-02"):
        clerk.pays(DIBAO, of_month)
    clerk.day = date(2019, 3, 2)
    return found


def earns(clerk: Caseworker, home, amount: str, since: str) -> None:
    incomes = (NewIncome(yuan(amount)),)
    set_incomes(clerk.store, clerk.act(), home, incomes, month(since))


def returned(clerk: Caseworker, reason: str = "已销户"):
    """Let March's only line come back, and return it as it waits."""
    run = clerk.pays(DIBAO, "2019-03")
    clerk.settles(run, {1: reason})
    return run


def the_only_return(clerk: Caseworker):
    (waiting,) = waiting_returns(clerk.store, MARCH)
    return waiting


def the_only_debt(clerk: Caseworker):
    (row,) = ledger(clerk.store, MARCH)
    return row


def schedule(monthly: str, until: str, last: str) -> Schedule:
    return Schedule(yuan(monthly), MARCH, month(until), yuan(last), yuan("500"))


def test_a_returned_line_says_what_came_back_and_what_to_do(clerk: Caseworker, home):
    run = returned(clerk)
    waiting = the_only_return(clerk)
    assert (state_of_return(waiting), tone_of_return(waiting)) == ("等改账户", "warn")
    clerk.retries(run, 1)
    waiting = the_only_return(clerk)
    assert (state_of_return(waiting), tone_of_return(waiting)) == ("照原账户再发", "ok")
    assert return_told(waiting) == (
        "陈桂兰：2019年3月城市低保 590.00 元，3月2日被银行退回。"
        "做重发名单时会发 590.00 元。"
    )


def test_what_is_due_no_more_or_only_in_part_is_said(clerk: Caseworker, home):
    run = returned(clerk)
    clerk.retries(run, 1)
    earns(clerk, home, "500", "2019-03")
    assert state_of_return(the_only_return(clerk)) == "照原账户再发 90.00"
    earns(clerk, home, "600", "2019-03")
    assert state_of_return(the_only_return(clerk)) == "不应再发"


def test_a_returned_line_comes_from_a_list_with_a_name(clerk: Caseworker, home):
    run = returned(clerk)
    clerk.retries(run, 1)
    again = clerk.pays(DIBAO, "2019-03", RunKind.REISSUE)
    clerk.settles(again, {1: "户名不符"})
    told = return_told(the_only_return(clerk))
    assert told.startswith("陈桂兰：2019年3月城市低保退票重发 590.00 元")


def test_a_decision_says_what_becomes_of_the_money(clerk: Caseworker, home):
    returned(clerk)
    waiting = the_only_return(clerk)
    assert decision_effect(waiting, Decision.GIVEN_UP)[0] == (
        "590.00 元不再发给陈桂兰，留在城市低保资金里。"
    )
    once_more = decision_effect(waiting, Decision.RETRY)[0]
    assert once_more.startswith("590.00 元排进下一份重发名单，还发到原来的账户（演示")


def test_what_the_bank_said_of_a_list_is_told(clerk: Caseworker, home):
    clerk.dibao_for(a_household("李永福"))
    run = clerk.pays(DIBAO, "2019-03")
    assert answers_told(made_run(clerk.store, run), 0) == ""
    reasons = {1: "已销户"}
    settle_run(clerk.store, clerk.act(), run, clerk.day, reasons, others_wait=True)
    assert answers_told(made_run(clerk.store, run), 1) == (
        "银行答复了 1 户，还有 1 户没有答复。"
        "银行退回 1 户，共 590.00 元，钱已回到结余。还有 1 笔等着处理。"
    )
    clerk.settles(run)
    assert answers_told(made_run(clerk.store, run), 0) == (
        "银行退回 1 户，共 590.00 元，钱已回到结余。都已经处理过了。"
    )


@pytest.mark.parametrize(
    ("planned", "told"),
    [
        (schedule("80", "2019-03", "80"), "2019年3月扣 80.00 元，一次扣完。"),
        (
            schedule("80", "2019-05", "80"),
            "2019年3月起每月扣 80.00 元，扣 3 个月，到2019年5月扣完。",
        ),
        (
            schedule("80", "2019-05", "40"),
            (
                "2019年3月起每月扣 80.00 元，扣 3 个月，到2019年5月扣完，"
                "最后一个月扣 40.00 元。"
            ),
        ),
    ],
)
def test_withholding_says_from_when_to_when(planned: Schedule, told: str):
    assert schedule_told(planned) == [told, "扣的月份每月实发 500.00 元。"]


def test_a_debt_says_how_it_comes_back(clerk: Caseworker, home):
    assert open_debt_told(ledger(clerk.store, MARCH)) == ""
    earns(clerk, home, "100", "2019-01")
    assert debt_told(the_only_debt(clerk)) == (
        "陈桂兰，城市低保：多发 200.00 元，未收回 200.00 元。"
    )
    right = the_only_debt(clerk).debt.right.id
    order = WithholdingOrder(right, right, yuan("50"), MARCH)
    order_withholding(clerk.store, clerk.act(), order)
    assert open_debt_told(ledger(clerk.store, MARCH)) == (
        "多发的钱还有 200.00 元没有收回，每月扣 50.00 元，到2019年6月扣完"
    )
    clerk.stops(right, "2019-02")
    assert debt_told(the_only_debt(clerk)).endswith(
        "安排了扣回，但现在没有发放可以扣。"
    )
    receive(clerk.store, clerk.act(), right, yuan("200"), clerk.day)
    assert debt_told(the_only_debt(clerk)) == ("陈桂兰，城市低保：都已经收回或核销。")
    assert open_debt_told(ledger(clerk.store, MARCH)) == ""


def test_entries_say_what_they_are(clerk: Caseworker, home):
    earns(clerk, home, "100", "2019-01")
    right = the_only_debt(clerk).debt.right.id
    order = WithholdingOrder(right, right, yuan("50"), MARCH)
    order_withholding(clerk.store, clerk.act(), order)
    receive(clerk.store, clerk.act(), right, yuan("20"), clerk.day, "收据 12 号")
    entry = ledger_lines(clerk.store, the_only_debt(clerk).debt)[0].entry
    reverse_recovery(clerk.store, clerk.act(), entry.id, clerk.day, "记错了人")
    returned(clerk)
    lines = ledger_lines(clerk.store, the_only_debt(clerk).debt)
    assert [(entry_worded(line), entry_note(line)) for line in lines[:3]] == [
        ("从发放中扣回", "2019年3月名单，这一笔被银行退回，不算"),
        ("冲正收回", "记错了人"),
        ("收回", "收据 12 号"),
    ]


def test_a_line_says_what_is_withheld_from_it(clerk: Caseworker, home):
    assert withheld_told(clerk.plans(DIBAO, "2019-03").lines[0]) == ""
    earns(clerk, home, "100", "2019-01")
    right = the_only_debt(clerk).debt.right.id
    order = WithholdingOrder(right, right, yuan("50"), MARCH)
    order_withholding(clerk.store, clerk.act(), order)
    assert withheld_told(clerk.plans(DIBAO, "2019-03").lines[0]) == (
        "应发 490.00 元，扣回以前多发的 50.00 元，实发 440.00 元。"
    )


def test_what_a_plan_found_says_who_and_how_much(clerk: Caseworker, home):
    assert overpaid_told(()) == ""
    clerk.sets_standard(DIBAO, "urban", "580", "2019-02")
    (found,) = clerk.plans(DIBAO, "2019-03", RunKind.BACK_PAY).overpaid
    assert overpaid_told([found]) == (
        "陈桂兰以前多发了 1 笔，共 10.00 元，要登记追缴。"
    )
    key = PaidKey(found.key.enrolment, month("2019-01"), found.key.purpose)
    less = Overpaid(found.line, key, yuan("0") - yuan("5"))
    assert overpaid_told([found, less]) == (
        "陈桂兰以前多发了 1 笔，共 10.00 元，要登记追缴。"
        "陈桂兰的追缴多记了 1 笔，共 5.00 元，要核减。"
    )
