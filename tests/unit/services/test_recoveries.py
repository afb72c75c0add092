"""The recovery ledger: it follows the facts, is never below zero, and pays itself back."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.household import NegativeAmountError
from aidesk.domain.money import ZERO
from aidesk.domain.payment import RunKind
from aidesk.domain.recovery import (
    CannotBeReversedError,
    MoreThanDueError,
    NothingToRecoverError,
    OtherHouseholdError,
    RecoveryKind,
    WithholdingOrder,
)
from aidesk.domain.rules import CareMode, Terms
from aidesk.domain.text import TextMissingError
from aidesk.services.checking import check_office
from aidesk.services.enrol import change_terms
from aidesk.services.household_changes import set_incomes
from aidesk.services.monthly_run import withdraw_run
from aidesk.services.recoveries import (
    Debt,
    debts,
    open_debts,
    order_withholding,
    receive,
    reverse_recovery,
    stop_withholding,
    write_off,
)
from aidesk.services.register import NewIncome
from tests.builders import (
    CENTRAL,
    Caseworker,
    a_household,
    month,
    nothing_changed,
    yuan,
)

DIBAO = "urban_dibao"


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
    incomes = [NewIncome(yuan(amount))] if yuan(amount) else []
    set_incomes(clerk.store, clerk.act(), household, incomes, month(since))


def the_debt(clerk: Caseworker) -> Debt:
    (debt,) = debts(clerk.store)
    return debt


def entries(clerk: Caseworker) -> list[tuple[str, str, str]]:
    return [
        (str(e.key.month), str(e.kind), str(e.amount)) for e in the_debt(clerk).entries
    ]


def receives(clerk: Caseworker, amount: str, on: date = date(2019, 4, 3)) -> None:
    right = the_debt(clerk).right.id
    receive(clerk.store, clerk.act(), right, yuan(amount), on, "交回现金")


def test_an_income_told_late_is_claimed_month_by_month(clerk, household):
    earns(clerk, household, "190", "2019-02")
    assert entries(clerk) == [
        ("2019-02", "due", "190.00"),
        ("2019-03", "due", "190.00"),
    ]
    debt = the_debt(clerk)
    assert (debt.name, debt.claimed, debt.outstanding) == (
        "陈桂兰",
        yuan("380"),
        yuan("380"),
    )
    assert [str(m) for m in debt.months] == ["2019-02", "2019-03"]


def test_the_next_back_pay_claims_nothing_again(clerk, household):
    earns(clerk, household, "190", "2019-02")
    plan = clerk.plans(DIBAO, "2019-04", RunKind.BACK_PAY)
    assert (plan.lines, plan.overpaid) == ((), ())


def test_a_claim_shrinks_when_the_facts_are_put_right(clerk, household):
    earns(clerk, household, "190", "2019-02")
    earns(clerk, household, "90", "2019-02")
    assert the_debt(clerk).outstanding == yuan("180")  # 2 × 90
    earns(clerk, household, "0", "2019-02")
    assert the_debt(clerk).outstanding == ZERO
    assert clerk.plans(DIBAO, "2019-04", RunKind.BACK_PAY).lines == ()


def test_money_that_came_back_for_nothing_is_paid_again(clerk, household):
    earns(clerk, household, "190", "2019-02")
    receives(clerk, "250")  # 190 for February, 60 for March
    earns(clerk, household, "0", "2019-02")
    debt = the_debt(clerk)
    assert (debt.claimed, debt.recovered, debt.outstanding) == (
        yuan("250"),
        yuan("250"),
        ZERO,
    )
    plan = clerk.plans(DIBAO, "2019-04", RunKind.BACK_PAY)
    assert [(str(p.month), str(p.amount)) for p in plan.payments] == [
        ("2019-02", "190.00"),
        ("2019-03", "60.00"),
    ]


def test_received_money_is_in_the_fund_again(clerk, household):
    earns(clerk, household, "190", "2019-02")
    before = clerk.store.funds.state(DIBAO, 2019).balance
    receives(clerk, "100")
    state = clerk.store.funds.state(DIBAO, 2019)
    assert (state.recovered, state.balance - before) == (yuan("100"), yuan("100"))


def test_no_more_comes_back_than_is_due(clerk, household):
    earns(clerk, household, "190", "2019-02")
    with nothing_changed(clerk.store), pytest.raises(MoreThanDueError) as told:
        receives(clerk, "380.01")
    assert told.value.outstanding == yuan("380")
    receives(clerk, "380")
    with nothing_changed(clerk.store), pytest.raises(NothingToRecoverError):
        receives(clerk, "0.01")


@pytest.mark.parametrize("amount", ["0", "-1"])
def test_nothing_less_than_a_fen_is_received(clerk, household, amount):
    earns(clerk, household, "190", "2019-02")
    with nothing_changed(clerk.store), pytest.raises(NegativeAmountError):
        receives(clerk, amount)


def test_what_is_written_off_needs_a_reason_and_is_not_claimed_again(clerk, household):
    earns(clerk, household, "190", "2019-02")
    right = the_debt(clerk).right.id
    day = date(2019, 4, 3)
    with nothing_changed(clerk.store), pytest.raises(TextMissingError):
        write_off(clerk.store, clerk.act(), right, yuan("380"), day, " ")
    write_off(clerk.store, clerk.act(), right, yuan("380"), day, "家庭确无偿还能力")
    debt = the_debt(clerk)
    assert (debt.written_off, debt.outstanding) == (yuan("380"), ZERO)
    earns(clerk, household, "191", "2019-02")  # two yuan more are too much
    assert the_debt(clerk).outstanding == yuan("2")
    assert clerk.store.funds.state(DIBAO, 2019).recovered == ZERO


def test_a_wrong_entry_is_taken_back_by_one_against_it(clerk, household):
    earns(clerk, household, "190", "2019-02")
    receives(clerk, "100")
    (wrong,) = [e for e in the_debt(clerk).entries if e.kind is RecoveryKind.RECEIVED]
    day = date(2019, 4, 5)
    reverse_recovery(clerk.store, clerk.act(), wrong.id, day, "记错了人")
    assert the_debt(clerk).outstanding == yuan("380")
    assert clerk.store.funds.state(DIBAO, 2019).recovered == ZERO
    for entry in the_debt(clerk).entries:  # a claim, the reversed one, the reversal
        with nothing_changed(clerk.store), pytest.raises(CannotBeReversedError):
            reverse_recovery(clerk.store, clerk.act(), entry.id, day, "再冲一次")


def test_the_journal_tells_money_that_came_from_an_entry_taken_back(clerk, household):
    earns(clerk, household, "190", "2019-02")
    receives(clerk, "100")
    entry = the_debt(clerk).entries[-1]
    reverse_recovery(clerk.store, clerk.act(), entry.id, entry.on, "记错了人")
    back, came = clerk.store.journal.recent(2)
    assert (came.action, back.action) == ("recovery_received", "reverse_recovery")


def test_a_debt_tells_what_was_kept_back_from_what_was_brought(clerk, household):
    earns(clerk, household, "190", "2019-02")
    orders(clerk, "150")
    clerk.pays(DIBAO, "2019-04")
    receives(clerk, "30")
    debt = the_debt(clerk)
    assert (debt.recovered, debt.withheld) == (yuan("180"), yuan("150"))


def test_care_that_became_less_is_claimed_by_purpose(clerk: Caseworker):
    tier_1 = Terms(mode=CareMode.CENTRAL, tier=1)
    right = clerk.tekun_for(a_household("陈桂兰"), tier_1)
    clerk.pays("tekun", "2019-01")
    change_terms(clerk.store, clerk.act(), right, CENTRAL, month("2019-01"))
    (entry,) = the_debt(clerk).entries
    assert (entry.key.purpose, entry.amount) == ("care", yuan("584"))  # 835 − 251


def test_money_in_a_draft_or_sent_back_is_not_claimed(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    clerk.settles(clerk.pays(DIBAO, "2019-01"), {1: "已销户"})
    clerk.makes(DIBAO, "2019-02")
    earns(clerk, household, "190", "2019-01")
    assert debts(clerk.store) == []


def test_a_claim_knows_what_was_raised_since(clerk: Caseworker):
    """630 was decided in July for January on; 590 had been paid."""
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    clerk.day = date(2019, 8, 2)
    earns(clerk, household, "190", "2019-01")
    assert entries(clerk) == [("2019-01", "due", "150.00")]  # 590 − (630 − 190)


def test_a_month_nobody_can_work_out_keeps_no_other_from_being_claimed(
    clerk: Caseworker, household
):
    (right,) = clerk.store.enrolments.of_household(household)
    for grade, since in (("rural", "2019-02"), ("urban", "2019-03")):
        terms = Terms(grade=grade)
        change_terms(clerk.store, clerk.act(), right.id, terms, month(since))
    earns(clerk, household, "190", "2019-02")
    assert entries(clerk) == [("2019-03", "due", "190.00")]


def test_open_debts_are_those_of_which_something_is_still_to_come(
    clerk: Caseworker, household
):
    other = clerk.registers(a_household("李永福"))
    clerk.grants(DIBAO, other, "2019-04")
    clerk.pays(DIBAO, "2019-04")
    earns(clerk, household, "190", "2019-02")
    earns(clerk, other, "40", "2019-04")
    first, second = debts(clerk.store)
    receive(clerk.store, clerk.act(), first.right.id, first.outstanding, clerk.day)
    assert (
        [debt.name for debt in open_debts(clerk.store)] == [second.name] == ["李永福"]
    )


# withholding


def orders(clerk: Caseworker, monthly: str, since: str = "2019-04", payer=None) -> None:
    right = the_debt(clerk).right.id
    order = WithholdingOrder(right, payer or right, yuan(monthly), month(since))
    order_withholding(clerk.store, clerk.act(), order)


def test_a_list_withholds_what_was_ordered_and_shows_it(clerk, household):
    earns(clerk, household, "190", "2019-02")  # 400 a month from now on
    orders(clerk, "150")
    plan = clerk.plans(DIBAO, "2019-04")
    (line,) = plan.lines
    assert (line.granted, line.withheld, line.amount) == tuple(
        map(yuan, ("400", "150", "250"))
    )
    assert plan.total == yuan("250")
    run = clerk.pays(DIBAO, "2019-04")
    assert clerk.store.runs.get(run).total == yuan("250")
    assert the_debt(clerk).outstanding == yuan("230")
    state = clerk.store.funds.state(DIBAO, 2019)
    assert (state.paid, state.recovered) == (yuan("2170"), yuan("150"))  # 3×590+400


def test_the_last_part_is_what_is_left(clerk, household):
    earns(clerk, household, "190", "2019-02")
    orders(clerk, "300")
    clerk.pays(DIBAO, "2019-04")
    (line,) = clerk.plans(DIBAO, "2019-05").lines
    assert line.withheld == yuan("80")  # 380 − 300
    clerk.pays(DIBAO, "2019-05")
    (line,) = clerk.plans(DIBAO, "2019-06").lines
    assert line.withheld == ZERO


def test_a_draft_that_is_withdrawn_has_withheld_nothing(clerk, household):
    earns(clerk, household, "190", "2019-02")
    orders(clerk, "150")
    run = clerk.makes(DIBAO, "2019-04")
    assert the_debt(clerk).outstanding == yuan("230")
    withdraw_run(clerk.store, clerk.act(), run)
    assert the_debt(clerk).outstanding == yuan("380")


def test_money_withheld_from_a_line_that_comes_back_is_owed_again(clerk, household):
    earns(clerk, household, "190", "2019-02")
    orders(clerk, "150")
    run = clerk.pays(DIBAO, "2019-04")
    clerk.settles(run, {1: "已销户"})
    assert the_debt(clerk).outstanding == yuan("380")
    assert clerk.store.funds.state(DIBAO, 2019).recovered == ZERO


def test_withholding_begins_in_its_month_and_can_be_stopped(clerk, household):
    earns(clerk, household, "190", "2019-02")
    orders(clerk, "150", since="2019-05")
    assert clerk.plans(DIBAO, "2019-04").withheld == ()
    assert clerk.plans(DIBAO, "2019-05").withheld != ()
    stop_withholding(clerk.store, clerk.act(), the_debt(clerk).right.id)
    assert clerk.plans(DIBAO, "2019-05").withheld == ()


def test_only_the_own_household_pays_back(clerk, household):
    earns(clerk, household, "190", "2019-02")
    stranger = clerk.dibao_for(a_household("李永福"))
    with nothing_changed(clerk.store), pytest.raises(OtherHouseholdError):
        orders(clerk, "100", payer=stranger)
    with nothing_changed(clerk.store), pytest.raises(NegativeAmountError):
        orders(clerk, "0")


def test_nothing_is_ordered_where_nothing_is_owed(clerk: Caseworker, household):
    earns(clerk, household, "190", "2019-02")
    receives(clerk, "380")
    with nothing_changed(clerk.store), pytest.raises(NothingToRecoverError):
        orders(clerk, "100")


def test_the_survivors_pay_back_what_was_paid_for_the_dead(clerk: Caseworker):
    family = a_household("陈桂兰").with_member("陈永福", "1950-01-01", relation="51")
    found = clerk.registers(family)
    clerk.grants(DIBAO, found)
    father = clerk.person(found, 1)
    for number in (1, 2, 3):
        clerk.pays(DIBAO, f"2019-0{number}")
    clerk.day = date(2019, 4, 2)
    clerk.records_death(father, date(2019, 1, 20))  # January is paid
    assert entries(clerk) == [
        ("2019-02", "due", "590.00"),
        ("2019-03", "due", "590.00"),
    ]
    orders(clerk, "200")
    (line,) = clerk.plans(DIBAO, "2019-04").lines
    assert (line.granted, line.withheld) == (yuan("590"), yuan("200"))


def test_the_file_is_well_with_recoveries_of_every_kind(clerk, household):
    earns(clerk, household, "190", "2019-02")
    orders(clerk, "150")
    clerk.settles(clerk.pays(DIBAO, "2019-04"))
    receives(clerk, "50")
    right = the_debt(clerk).right.id
    day = date(2019, 4, 9)
    write_off(clerk.store, clerk.act(), right, yuan("30"), day, "家庭确无偿还能力")
    earns(clerk, household, "180", "2019-02")
    assert [r for r in check_office(clerk.store.path) if not r.is_well] == []
    # February: 190 came back of 180.  March: 180 − 10 received − 30 written off
    assert the_debt(clerk).outstanding == yuan("140")
    plan = clerk.plans(DIBAO, "2019-05", RunKind.BACK_PAY)
    assert [(str(p.month), str(p.amount)) for p in plan.payments] == [
        ("2019-02", "10.00"),
        ("2019-04", "10.00"),
    ]


def test_what_was_paid_back_of_money_that_never_came_is_paid_out_again(clerk):
    """The list was at the bank when the right was found to be over."""
    right = clerk.dibao_for(a_household("陈桂兰"))
    run = clerk.pays(DIBAO, "2019-02")
    clerk.stops(right, "2019-01")
    receives(clerk, "590", date(2019, 2, 9))
    clerk.settles(run, {1: "已销户"})
    clerk.gives_up(run, 1)
    plan = clerk.plans(DIBAO, "2019-03", RunKind.BACK_PAY)
    (payment,) = plan.payments
    assert (str(payment.month), payment.amount) == ("2019-02", yuan("590"))
    clerk.pays(DIBAO, "2019-03", RunKind.BACK_PAY)
    assert clerk.plans(DIBAO, "2019-03", RunKind.BACK_PAY).lines == ()
