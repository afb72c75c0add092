"""What waits for a reissue, what a debt looks like, and how long it is withheld."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from aidesk.domain.bank_return import AccountUnchangedError, NoLongerDueError
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.fund_errors import ReversedTooEarlyError
from aidesk.domain.payment import NothingToPayError, PlanOutdatedError, RunKind
from aidesk.domain.recovery import RecoveryKind, WithholdingOrder
from aidesk.services.claims import claim_found
from aidesk.services.household_changes import set_account, set_incomes
from aidesk.services.ledger import ledger, ledger_lines
from aidesk.services.monthly_run import make_run
from aidesk.services.offices import set_institution_account
from aidesk.services.recoveries import (
    order_withholding,
    receive,
    reverse_recovery,
    write_off,
)
from aidesk.services.register import NewAccount, NewIncome
from aidesk.services.run_steps import settle_run
from aidesk.services.waiting_returns import of_problem, waiting_returns
from aidesk.services.withholding import payers, schedule
from tests.builders import (
    CENTRAL,
    DISPERSED,
    Caseworker,
    a_household,
    month,
    nothing_changed,
    yuan,
)

DIBAO = "urban_dibao"
APRIL = month("2019-04")


@pytest.fixture
def household(clerk: Caseworker):
    """Return a household of one that was paid 590 in each of January to March."""
    found = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, found)
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.pays(DIBAO, of_month)
    clerk.day = date(2019, 4, 2)
    return found


def earns(clerk: Caseworker, household, amount: str, since: str) -> None:
    """Let a household have an income from a month on."""
    incomes = (NewIncome(yuan(amount)),) if amount else ()
    set_incomes(clerk.store, clerk.act(), household, incomes, month(since))


def the_only(clerk: Caseworker):
    (row,) = ledger(clerk.store, APRIL)
    return row


def orders(clerk: Caseworker, monthly: str, since: str = "2019-04") -> None:
    right = the_only(clerk).debt.right.id
    order = WithholdingOrder(right, right, yuan(monthly), month(since))
    order_withholding(clerk.store, clerk.act(), order)


def returned(clerk: Caseworker, reason: str = "已销户"):
    """Let the bank send April's only line back."""
    run = clerk.pays(DIBAO, "2019-04")
    clerk.settles(run, {1: reason})
    return run


def test_a_returned_line_waits_for_its_account(clerk: Caseworker, household):
    returned(clerk)
    (waiting,) = waiting_returns(clerk.store, APRIL)
    assert (waiting.name, waiting.amount, waiting.again) == (
        "陈桂兰",
        yuan("590"),
        yuan("0"),
    )
    assert isinstance(waiting.error, AccountUnchangedError)


def test_a_new_account_lets_a_returned_line_be_paid_again(clerk: Caseworker, household):
    returned(clerk)
    account = NewAccount("陈桂兰", "演示银行", "0000530100009999")
    set_account(clerk.store, clerk.act(), household, account, APRIL)
    (waiting,) = waiting_returns(clerk.store, APRIL)
    assert (waiting.again, waiting.error) == (yuan("590"), None)


def test_what_is_not_due_any_more_is_told(clerk: Caseworker, household):
    run = returned(clerk)
    clerk.retries(run, 1)
    earns(clerk, household, "500", "2019-04")  # due: 590 − 500
    (waiting,) = waiting_returns(clerk.store, APRIL)
    assert waiting.again == yuan("90")
    earns(clerk, household, "600", "2019-04")
    (waiting,) = waiting_returns(clerk.store, APRIL)
    assert isinstance(waiting.error, NoLongerDueError)


def test_a_home_gets_another_account(clerk: Caseworker):
    home = clerk.opens_home()
    terms = replace(CENTRAL, institution=home)
    clerk.tekun_for(a_household("蔡永昌"), terms)
    run = clerk.pays("tekun", "2019-04")
    clerk.day = date(2019, 4, 2)
    clerk.settles(run, {1: "账户已销户"})
    (waiting,) = waiting_returns(clerk.store, APRIL)
    assert waiting.institution == home
    account = NewAccount("演示社会福利院", "演示银行", "0000530100900099")
    set_institution_account(clerk.store, clerk.act(), home, account, APRIL)
    (waiting,) = waiting_returns(clerk.store, APRIL)
    assert (waiting.again, waiting.error) == (waiting.amount, None)


def test_a_problem_of_a_reissue_leads_to_its_line(clerk: Caseworker, household):
    run = returned(clerk)
    (problem,) = clerk.plans(DIBAO, "2019-04", RunKind.REISSUE).problems
    found = of_problem(clerk.store, problem, APRIL)
    assert found is not None
    assert found.key == (run, 1)


def test_a_problem_of_another_list_leads_to_no_returned_line(clerk: Caseworker):
    family = clerk.registers(a_household("李永福").without_account())
    clerk.grants(DIBAO, family)
    (problem,) = clerk.plans(DIBAO, "2019-04").problems
    assert of_problem(clerk.store, problem, APRIL) is None


def test_a_list_is_settled_in_two_parts(clerk: Caseworker, household):
    clerk.dibao_for(a_household("李永福"))
    run = clerk.pays(DIBAO, "2019-04")
    day = clerk.day
    reasons = {1: "已销户"}
    settle_run(clerk.store, clerk.act(), run, day, reasons, others_wait=True)
    assert clerk.store.runs.get(run).state == "sent"
    settle_run(clerk.store, clerk.act(), run, day, {})
    assert clerk.store.runs.get(run).state == "settled"
    assert [a.result for a in clerk.store.runs.answers(run).values()] == [
        "returned",
        "paid",
    ]


def test_a_plan_with_nothing_to_pay_records_what_was_overpaid(
    clerk: Caseworker, household
):
    clerk.sets_standard(DIBAO, "urban", "500", "2019-02")  # 90 less in two months
    plan = clerk.plans(DIBAO, "2019-04", RunKind.BACK_PAY)
    with pytest.raises(NothingToPayError):
        make_run(clerk.store, clerk.act(), plan)
    claim_found(clerk.store, clerk.act(), plan)
    row = the_only(clerk)
    assert row.debt.outstanding == yuan("180")
    assert not clerk.plans(DIBAO, "2019-04", RunKind.BACK_PAY).overpaid


def test_an_outdated_plan_records_nothing(clerk: Caseworker, household):
    clerk.sets_standard(DIBAO, "urban", "500", "2019-02")
    plan = clerk.plans(DIBAO, "2019-04", RunKind.BACK_PAY)
    clerk.sets_standard(DIBAO, "urban", "490", "2019-03")
    with nothing_changed(clerk.store), pytest.raises(PlanOutdatedError):
        claim_found(clerk.store, clerk.act(), plan)


def test_a_debt_is_withheld_until_a_month_that_is_told(clerk: Caseworker, household):
    earns(clerk, household, "100", "2019-01")  # 300 too much; now 490 a month
    orders(clerk, "80")
    found = the_only(clerk).schedule
    assert found is not None
    assert (found.since, found.until, found.months) == (APRIL, month("2019-07"), 4)
    assert (found.monthly, found.last) == (yuan("80"), yuan("60"))
    assert found.left_monthly == yuan("410")


def test_a_schedule_goes_on_from_the_next_list(clerk: Caseworker, household):
    earns(clerk, household, "100", "2019-01")
    orders(clerk, "80")
    clerk.pays(DIBAO, "2019-04")
    found = the_only(clerk).schedule
    assert found is not None
    assert (found.since, found.until) == (month("2019-05"), month("2019-07"))


def test_one_yuan_stays_on_the_line(clerk: Caseworker, household):
    earns(clerk, household, "580", "2019-01")  # 1,740 too much; now 10 a month
    orders(clerk, "100")
    found = the_only(clerk).schedule
    assert found is not None
    assert (found.monthly, found.left_monthly) == (yuan("9"), yuan("1"))


def test_nothing_is_withheld_from_a_line_that_grants_nothing():
    right = EnrolmentId(1)
    order = WithholdingOrder(right, right, yuan("50"), APRIL)
    assert schedule(order, yuan("300"), yuan("1")) is None


def test_a_right_that_gets_next_to_nothing_does_not_pay(clerk: Caseworker, household):
    earns(clerk, household, "589", "2019-01")
    assert payers(clerk.store, the_only(clerk).debt, APRIL) == []


def test_other_rights_of_the_household_can_pay(clerk: Caseworker, household):
    earns(clerk, household, "600", "2019-02")  # dibao pays nothing any more
    member = clerk.person(household, 0)
    clerk.stops(the_only(clerk).debt.right.id, "2019-03")
    clerk.grants("tekun", household, "2019-04", DISPERSED, member)
    (payer,) = payers(clerk.store, the_only(clerk).debt, APRIL)
    assert (payer.programme.code, payer.granted) == ("tekun", yuan("753"))


def test_entries_stand_the_newest_first_and_can_be_reversed_once(
    clerk: Caseworker, household
):
    earns(clerk, household, "100", "2019-01")
    right = the_only(clerk).debt.right.id
    receive(clerk.store, clerk.act(), right, yuan("50"), clerk.day)
    write_off(clerk.store, clerk.act(), right, yuan("20"), clerk.day, "低于一百元")
    lines = ledger_lines(clerk.store, the_only(clerk).debt)
    assert [(line.entry.kind, line.reversible) for line in lines[:3]] == [
        (RecoveryKind.WRITTEN_OFF, True),
        (RecoveryKind.RECEIVED, True),
        (RecoveryKind.DUE, False),
    ]
    too_early = clerk.day - timedelta(days=1)
    with pytest.raises(ReversedTooEarlyError):
        reverse_recovery(
            clerk.store, clerk.act(), lines[1].entry.id, too_early, "记错了"
        )
    reverse_recovery(clerk.store, clerk.act(), lines[1].entry.id, clerk.day, "记错了")
    lines = ledger_lines(clerk.store, the_only(clerk).debt)
    assert [line.reversible for line in lines[:3]] == [False, True, False]


def test_what_a_returned_line_withheld_does_not_count(clerk: Caseworker, household):
    earns(clerk, household, "100", "2019-01")
    orders(clerk, "80")
    returned(clerk)
    debt = the_only(clerk).debt
    (line,) = [each for each in ledger_lines(clerk.store, debt) if each.run]
    assert (line.counts, debt.outstanding) == (False, yuan("300"))


def test_paid_debts_stand_last(clerk: Caseworker, household):
    earns(clerk, household, "100", "2019-01")
    right = the_only(clerk).debt.right.id
    receive(clerk.store, clerk.act(), right, yuan("300"), clerk.day)
    other = clerk.registers(a_household("李永福"))
    clerk.grants(DIBAO, other, "2019-04")
    clerk.pays(DIBAO, "2019-04")
    earns(clerk, other, "40", "2019-04")
    rows = ledger(clerk.store, APRIL)
    assert [(row.debt.name, row.debt.outstanding) for row in rows] == [
        ("李永福", yuan("40")),
        ("陈桂兰", yuan("0")),
    ]
    assert ledger(clerk.store, APRIL, household)[0].debt.name == "陈桂兰"
