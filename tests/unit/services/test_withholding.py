"""What a household owes, kept back from its later lists: by whom, how much, how long."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.payment import RunKind
from aidesk.domain.recovery import WithholdingOrder
from aidesk.domain.rules import Terms
from aidesk.services.household_changes import set_incomes
from aidesk.services.recoveries import Debt, debts, order_withholding
from aidesk.services.register import NewIncome
from aidesk.services.withholding import Schedule, payers, schedule, schedule_of
from tests.builders import Caseworker, a_household, month, yuan

DIBAO, WORKER = "urban_dibao", "retired_worker"
APRIL = month("2019-04")
RIGHT = EnrolmentId(1)


@pytest.fixture
def rights(clerk: Caseworker) -> dict[str, EnrolmentId]:
    """Return two rights of one household, which owes 480 of one and 570 of the other.

    The father was a retired worker: 160 a month, paid from January to March and not
    due.  The daughter was paid 590 in each of these months, and 400 were due.
    """
    family = a_household("陈桂兰")
    father = {"relation": "51", "supported": False}
    household = clerk.registers(family.with_member("陈父", "1940-01-01", **father))
    terms, person = Terms("standard"), clerk.person(household, 1)
    worker = clerk.grants(WORKER, household, terms=terms, person=person)
    dibao = clerk.grants(DIBAO, household)
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.pays(WORKER, of_month)
        clerk.pays(DIBAO, of_month)
    clerk.day = date(2019, 4, 2)
    clerk.stops(worker, "2018-12")
    income = [NewIncome(yuan("190"))]
    set_incomes(clerk.store, clerk.act(), household, income, month("2019-01"))
    return {WORKER: worker, DIBAO: dibao}


def orders(
    clerk: Caseworker,
    debtor: EnrolmentId,
    payer: EnrolmentId,
    monthly: str,
    since: str = "2019-04",
) -> None:
    """Let what a right owes be kept back from what another one gets."""
    order = WithholdingOrder(debtor, payer, yuan(monthly), month(since))
    order_withholding(clerk.store, clerk.act(), order)


def the_debt(clerk: Caseworker, right: EnrolmentId) -> Debt:
    return next(debt for debt in debts(clerk.store) if debt.right.id == right)


def can_pay(clerk: Caseworker, debtor: EnrolmentId) -> list[tuple[str, str]]:
    """Return which programmes can pay a debt, and how much they leave for it."""
    found = payers(clerk.store, the_debt(clerk, debtor), APRIL)
    return [(payer.programme.code, str(payer.granted)) for payer in found]


def paying_back(owed: str, monthly: str) -> Schedule:
    """Return how a debt is paid back from 590 a month."""
    order = WithholdingOrder(RIGHT, RIGHT, yuan(monthly), APRIL)
    found = schedule(order, yuan(owed), yuan("590"))
    assert found is not None
    return found


def test_a_debt_that_months_divide_evenly_ends_with_a_whole_one():
    found = paying_back("160", "80")
    assert (found.months, found.until, found.last) == (2, month("2019-05"), yuan("80"))


def test_the_last_fen_takes_a_month_of_its_own():
    found = paying_back("160.01", "80")
    assert (found.months, found.last) == (3, yuan("0.01"))


def test_a_debt_of_one_month_ends_where_it_begins():
    found = paying_back("79.99", "80")
    assert (found.months, found.monthly, found.last) == (
        1,
        yuan("79.99"),
        yuan("79.99"),
    )


def test_two_debts_share_a_line_and_leave_one_yuan_on_it(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    orders(clerk, rights[WORKER], rights[DIBAO], "300")
    orders(clerk, rights[DIBAO], rights[DIBAO], "150")
    (line,) = clerk.plans(DIBAO, "2019-04").lines
    assert (line.granted, line.withheld, line.amount) == (
        yuan("400"),
        yuan("399"),
        yuan("1"),
    )
    kept = clerk.plans(DIBAO, "2019-04").withheld
    assert [(w.key.enrolment, str(w.key.month), str(w.amount)) for w in kept] == [
        (rights[WORKER], "2019-01", "160.00"),
        (rights[WORKER], "2019-02", "140.00"),  # 300 in all
        (rights[DIBAO], "2019-01", "99.00"),  # of 400 − 300, and one yuan stays
    ]


def test_an_order_on_another_programmes_list_holds_up_none_after_it(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    orders(clerk, rights[WORKER], rights[WORKER], "10")  # which pays nothing any more
    orders(clerk, rights[DIBAO], rights[DIBAO], "150")
    plan = clerk.plans(DIBAO, "2019-04")
    assert [(w.key.enrolment, str(w.amount)) for w in plan.withheld] == [
        (rights[DIBAO], "150.00")
    ]


def test_nothing_is_kept_back_from_what_is_paid_again(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    run = clerk.pays(DIBAO, "2019-04")
    clerk.settles(run, {1: "账户冻结"})
    clerk.retries(run, 1)
    orders(clerk, rights[DIBAO], rights[DIBAO], "150")
    plan = clerk.plans(DIBAO, "2019-04", RunKind.REISSUE)
    assert (plan.withheld, plan.total) == ((), yuan("400"))


def test_a_right_pays_what_other_debts_leave_of_it(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    assert can_pay(clerk, rights[WORKER]) == [(DIBAO, "400.00")]
    orders(clerk, rights[DIBAO], rights[DIBAO], "150")
    assert can_pay(clerk, rights[WORKER]) == [(DIBAO, "250.00")]
    assert can_pay(clerk, rights[DIBAO]) == [(DIBAO, "400.00")]  # its own order


def test_another_debt_takes_no_more_of_a_right_than_it_owes(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    orders(clerk, rights[WORKER], rights[DIBAO], "380")
    assert can_pay(clerk, rights[DIBAO]) == [(DIBAO, "20.00")]
    clerk.pays(DIBAO, "2019-04")  # 100 of 480 are left
    assert can_pay(clerk, rights[DIBAO]) == [(DIBAO, "300.00")]


def test_what_is_left_of_a_right_must_be_more_than_one_yuan(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    orders(clerk, rights[WORKER], rights[DIBAO], "399")
    assert can_pay(clerk, rights[DIBAO]) == []
    orders(clerk, rights[WORKER], rights[DIBAO], "398.99")
    assert can_pay(clerk, rights[DIBAO]) == [(DIBAO, "1.01")]


def test_a_right_pays_its_own_debt_first_and_then_others_do(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰").with_member("陈父", "1940-01-01"))
    terms, person = Terms("standard"), clerk.person(household, 1)
    clerk.grants(WORKER, household, terms=terms, person=person)
    dibao = clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-03")
    clerk.day = date(2019, 4, 2)
    income = [NewIncome(yuan("200"))]
    set_incomes(clerk.store, clerk.act(), household, income, month("2019-03"))
    assert can_pay(clerk, dibao) == [(DIBAO, "980.00"), (WORKER, "160.00")]


def test_an_order_of_a_later_month_begins_then(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    assert schedule_of(clerk.store, the_debt(clerk, rights[DIBAO]), APRIL) is None
    orders(clerk, rights[DIBAO], rights[DIBAO], "285", since="2019-06")
    found = schedule_of(clerk.store, the_debt(clerk, rights[DIBAO]), APRIL)
    assert found is not None
    assert (str(found.since), str(found.until)) == ("2019-06", "2019-07")  # 570 in two


def test_an_order_whose_payer_gets_nothing_any_more_has_no_schedule(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    orders(clerk, rights[DIBAO], rights[WORKER], "150")
    assert schedule_of(clerk.store, the_debt(clerk, rights[DIBAO]), APRIL) is None


def test_help_that_is_paid_once_pays_no_debt_back(
    clerk: Caseworker, rights: dict[str, EnrolmentId]
):
    household = the_debt(clerk, rights[DIBAO]).right.household
    once = Terms(decided=yuan("5000"))
    clerk.grants("litigation", household, "2019-04", once)
    assert can_pay(clerk, rights[DIBAO]) == [(DIBAO, "400.00")]


def test_what_a_list_itself_finds_to_be_overpaid_is_kept_back_by_it(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants(DIBAO, household)
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.pays(DIBAO, of_month)
    for amount, since in (("10", "2019-01"), ("5", "2019-02")):
        income = [NewIncome(yuan(amount))]
        set_incomes(clerk.store, clerk.act(), household, income, month(since))
    orders(clerk, right, right, "100")  # of 10 + 5 + 5
    clerk.sets_standard(DIBAO, "urban", "690", "2019-02")  # 100 more than 590
    clerk.sets_standard(DIBAO, "urban", "535", "2019-03")  # 55 less
    plan = clerk.plans(DIBAO, "2019-04", RunKind.BACK_PAY)
    assert [str(each.amount) for each in plan.overpaid] == ["-5.00", "55.00"]
    assert plan.total == yuan("25")  # 95 for February, less 10 + 5 − 5 + 5 + 55
