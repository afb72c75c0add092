"""What is due of a month where little is known, or nobody is left."""

from __future__ import annotations

import pytest

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import HouseholdId
from aidesk.domain.payment import Payee, RunKind
from aidesk.domain.programme import NoStandardInForceError
from aidesk.domain.recovery import WithholdingOrder
from aidesk.domain.roll import RollLine
from aidesk.domain.rules import Claim, Purpose, Terms
from aidesk.services.amounts import Amounts, due_by_facts, line_of_payment
from aidesk.services.enrol import change_terms
from aidesk.services.household_changes import set_incomes
from aidesk.services.recoveries import debts, order_withholding, receive
from aidesk.services.register import NewIncome
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, yuan

PAYEE = Payee("陈桂兰", "", "H1", "云溪社区", "陈桂兰", "演示银行", "00000053001")


def line(persons: int) -> RollLine:
    claim = Claim(persons=persons)
    return RollLine(EnrolmentId(1), HouseholdId(1), "陈桂兰", "H1", claim, PAYEE)


def test_where_nobody_is_left_nothing_is_due(store: Store):
    programme = store.programmes.get("urban_dibao")
    standards = store.programmes.standards("urban_dibao")
    january = month("2019-01")
    amounts = Amounts(programme, standards, january, january)
    assert list(amounts.of(line(0))) == []
    assert [due.amount for due in amounts.of(line(2))] == [yuan("1180")]


def test_what_nobody_can_work_out_is_raised(clerk: Caseworker):
    right = clerk.dibao_for(a_household("陈桂兰"))
    change_terms(
        clerk.store, clerk.act(), right, Terms(grade="rural"), month("2019-01")
    )
    found = clerk.store.enrolments.get(right)
    with pytest.raises(NoStandardInForceError):
        due_by_facts(clerk.store, found, month("2019-01"), month("2019-02"))
    _, dues = due_by_facts(clerk.store, found, month("2018-12"), month("2019-02"))
    assert [due.amount for due in dues.values()] == [yuan("590")]


def test_what_was_paid_is_not_claimed_where_nobody_knows_what_was_due(
    clerk: Caseworker,
):
    right = clerk.dibao_for(a_household("陈桂兰"))
    clerk.settles(clerk.pays("urban_dibao", "2019-01"))
    change_terms(
        clerk.store, clerk.act(), right, Terms(grade="rural"), month("2019-01")
    )
    plan = clerk.plans("urban_dibao", "2019-02", RunKind.BACK_PAY)
    assert [problem.line.enrolment for problem in plan.problems] == [right]
    assert (plan.payments, plan.overpaid) == ((), ())


def test_who_gets_nothing_holds_nobody_up(clerk: Caseworker):
    rich = clerk.dibao_for(a_household("陈桂兰").with_income("9000").of("乙社区"))
    poor = clerk.dibao_for(a_household("李永福").of("甲社区"))
    january = month("2019-01")
    roll = clerk.store.rolls.of_month("urban_dibao", january, january)
    assert [line.enrolment for line in roll] == [rich, poor]
    plan = clerk.plans("urban_dibao", "2019-01")
    assert [payment.enrolment for payment in plan.payments] == [poor]


def test_back_pay_tells_what_was_recovered_before(clerk: Caseworker):
    family = a_household("陈桂兰")
    household = clerk.registers(family)
    right = clerk.grants("urban_dibao", household)
    clerk.settles(clerk.pays("urban_dibao", "2019-01"))
    earns(clerk, household, "400")  # 400 too much was paid
    receive(clerk.store, clerk.act(), right, yuan("400"), clerk.day)
    earns(clerk, household)  # it was not so
    (payment,) = clerk.plans("urban_dibao", "2019-02", RunKind.BACK_PAY).payments
    assert payment.amount == yuan("400")
    assert payment.explanation.endswith(
        "；应发 590.00 − 已发 590.00 + 已追回 400.00 = 400.00"
    )


def test_what_was_on_its_way_when_a_right_ended_is_found_by_the_next_list(
    clerk: Caseworker,
):
    right = clerk.dibao_for(a_household("陈桂兰"))
    run = clerk.makes("urban_dibao", "2019-01")
    clerk.stops(right, "2018-12")
    assert debts(clerk.store) == []  # it is a draft, and could be withdrawn
    clerk.sends(run)
    plan = clerk.plans("urban_dibao", "2019-02", RunKind.BACK_PAY)
    assert [(str(o.key.month), o.amount) for o in plan.overpaid] == [
        ("2019-01", yuan("590"))
    ]


def earns(clerk: Caseworker, household: HouseholdId, *amounts: str) -> None:
    incomes = [NewIncome(yuan(amount)) for amount in amounts]
    set_incomes(clerk.store, clerk.act(), household, incomes, month("2019-01"))


def test_a_right_that_never_was_owes_what_it_got_and_is_owed_what_it_gave(
    clerk: Caseworker,
):
    right = clerk.dibao_for(a_household("陈桂兰"))
    run = clerk.pays("urban_dibao", "2019-01")
    clerk.stops(right, "2018-12")
    (debt,) = debts(clerk.store)
    assert debt.outstanding == yuan("590")
    receive(clerk.store, clerk.act(), right, yuan("590"), clerk.day)
    clerk.settles(run, {1: "账号有误"})  # it had never come
    assert clerk.plans("urban_dibao", "2019-02", RunKind.BACK_PAY).payments == ()
    clerk.gives_up(run, 1)
    (payment,) = clerk.plans("urban_dibao", "2019-02", RunKind.BACK_PAY).payments
    assert (payment.amount, payment.purpose) == (yuan("590"), Purpose.GRANT)
    assert payment.explanation == "已追回 590.00 − 已发 0.00 = 590.00"


def test_of_two_returned_parts_of_a_month_only_what_is_due_is_paid_again(
    clerk: Caseworker,
):
    household = clerk.registers(a_household("陈桂兰").with_income("100"))
    clerk.grants("urban_dibao", household)
    first = clerk.pays("urban_dibao", "2019-01")  # 490
    clerk.settles(first, {1: "账号有误"})
    earns(clerk, household)
    second = clerk.pays("urban_dibao", "2019-02", RunKind.BACK_PAY)  # 100
    clerk.settles(second, {1: "账号有误"})
    clerk.retries(first, 1)
    clerk.retries(second, 1)
    whole, rest = clerk.plans("urban_dibao", "2019-02", RunKind.REISSUE).payments
    assert (whole.amount, rest.amount) == (yuan("490"), yuan("100"))
    assert whole.explanation == "退票 490.00 = 490.00"
    earns(clerk, household, "90")  # 500 are due
    whole, rest = clerk.plans("urban_dibao", "2019-02", RunKind.REISSUE).payments
    assert (whole.amount, rest.amount) == (yuan("490"), yuan("10"))
    assert rest.explanation.endswith("；应发 500.00 − 已得 490.00 = 10.00")


def test_a_month_nobody_can_work_out_does_not_keep_back_the_next(clerk: Caseworker):
    right = clerk.dibao_for(a_household("陈桂兰"))
    clerk.settles(clerk.pays("urban_dibao", "2019-01"))
    clerk.settles(clerk.pays("urban_dibao", "2019-02"))
    clerk.sets_standard("urban_dibao", "urban", "600", "2018-06", "2019-03")
    run = clerk.pays("urban_dibao", "2019-03", RunKind.BACK_PAY)
    clerk.settles(run, {1: "账号有误"})
    clerk.retries(run, 1)
    for grade, since in (("rural", "2019-01"), ("urban", "2019-02")):
        terms = Terms(grade=grade)
        change_terms(clerk.store, clerk.act(), right, terms, month(since))
    plan = clerk.plans("urban_dibao", "2019-03", RunKind.REISSUE)
    assert [str(payment.month) for payment in plan.payments] == ["2019-02"]
    assert [str(problem.month) for problem in plan.problems] == ["2019-01"]


def test_a_payment_tells_of_one_who_is_not_on_the_roll_any_more(clerk: Caseworker):
    right = clerk.dibao_for(a_household("陈桂兰").with_member("陈小明"))
    run = clerk.pays("urban_dibao", "2019-01")
    (payment,) = clerk.store.runs.payments(run)
    found = line_of_payment(clerk.store, payment)
    assert (found.enrolment, found.name, found.payee) == (
        right,
        "陈桂兰",
        payment.payee,
    )
    assert (found.claim.persons, found.left, found.dead) == (0, True, False)


def test_who_has_left_gets_in_any_case_what_came_back(clerk: Caseworker):
    right = clerk.dibao_for(a_household("陈桂兰"))
    run = clerk.pays("urban_dibao", "2019-01")
    clerk.settles(run, {1: "账号有误"})
    clerk.stops(right, "2019-01")
    clerk.retries(run, 1)
    plan = clerk.plans("urban_dibao", "2019-03", RunKind.REISSUE, with_left=False)
    assert [payment.amount for payment in plan.payments] == [yuan("590")]
    assert plan.left_out == ()


def test_what_is_withheld_does_not_go_to_the_bank(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", household)
    clerk.settles(clerk.pays("urban_dibao", "2019-01"))
    earns(clerk, household, "100")  # 100 too much was paid
    order = WithholdingOrder(right, right, yuan("30"), month("2019-02"))
    order_withholding(clerk.store, clerk.act(), order)
    plan = clerk.plans("urban_dibao", "2019-02")
    assert [payment.amount for payment in plan.payments] == [yuan("490")]
    assert plan.total == yuan("460")
