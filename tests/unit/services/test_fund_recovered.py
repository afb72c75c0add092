"""Overpaid money that comes back: when it is in the fund, and how the book has it."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.money import ZERO
from aidesk.domain.recovery import WithholdingOrder
from aidesk.services.carry_over import plan_carry_over
from aidesk.services.checking import check_office
from aidesk.services.fund_entries import fund_entries
from aidesk.services.fund_sums import FundSum
from aidesk.services.household_changes import set_incomes
from aidesk.services.recoveries import (
    debts,
    order_withholding,
    receive,
    reverse_recovery,
)
from aidesk.services.register import NewIncome
from aidesk.services.year_end import year_figures
from aidesk.wording.fund_entries import entry_worded
from tests.builders import Caseworker, a_household, month, yuan
from tests.fund_parts import parts_of

DIBAO = "urban_dibao"


@pytest.fixture
def right(clerk: Caseworker):
    """Return a right that was paid 590 in January, when 190 were due."""
    household = clerk.registers(a_household("陈桂兰"))
    found = clerk.grants(DIBAO, household)
    clerk.receives(DIBAO, "10000")
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    clerk.day = date(2019, 2, 2)
    for since, earned in (("2019-01", "400"), ("2019-02", "0")):
        incomes = [NewIncome(yuan(earned))] if yuan(earned) else []
        set_incomes(clerk.store, clerk.act(), household, incomes, month(since))
    return found


def state(clerk: Caseworker):
    return clerk.store.funds.state(DIBAO, 2019)


def book(clerk: Caseworker):
    figures = year_figures(clerk.store, year=2019).of(DIBAO)
    assert figures.balance() == state(clerk).balance
    assert figures.recovered() == state(clerk).recovered
    return [
        (entry_worded(e), e.came, e.left) for e in fund_entries(clerk.store, figures)
    ]


def assert_well(clerk: Caseworker):
    clerk.store.close()
    assert [r.findings for r in check_office(clerk.store.path) if r.findings] == []


def test_money_that_was_received_is_in_the_fund(clerk: Caseworker, right):
    assert state(clerk).balance == yuan("9410")
    receive(clerk.store, clerk.act(), right, yuan("150"), date(2019, 2, 3))
    assert (state(clerk).recovered, state(clerk).balance) == (
        yuan("150"),
        yuan("9560"),
    )
    assert state(clerk).adjusted == yuan("150")
    assert state(clerk).spent == yuan("590")
    assert book(clerk)[-1] == (
        "收回2019年1月多发的钱",
        yuan("150"),
        yuan("9560"),
    )
    assert parts_of(clerk.store, DIBAO, FundSum.ADJUSTED) == ["追回多发 150.00"]
    (line,) = plan_carry_over(clerk.store, 2019).lines
    assert line.last.balance == yuan("9560")
    entry = debts(clerk.store)[0].entries[-1]
    reverse_recovery(clerk.store, clerk.act(), entry.id, date(2019, 2, 4), "记错")
    assert state(clerk).recovered == ZERO
    assert_well(clerk)


def test_what_a_list_keeps_back_counts_when_the_list_is_sent(clerk: Caseworker, right):
    order = WithholdingOrder(right, right, yuan("90"), month("2019-02"))
    order_withholding(clerk.store, clerk.act(), order)
    run = clerk.makes(DIBAO, "2019-02")
    assert (state(clerk).recovered, state(clerk).balance) == (ZERO, yuan("9410"))
    assert state(clerk).pending == yuan("500")
    clerk.sends(run)
    now = state(clerk)
    assert (now.paid, now.recovered) == (yuan("1180"), yuan("90"))
    assert now.balance == yuan("8910")
    assert book(clerk)[-1] == (
        "2019年2月城市低保发放名册扣回多发的钱",
        yuan("90"),
        yuan("8910"),
    )
    # the bank sends the line back: nothing was paid, and nothing kept back
    clerk.settles(run, {1: "账号有误"})
    assert (state(clerk).recovered, state(clerk).balance) == (ZERO, yuan("9410"))
    book(clerk)
    assert_well(clerk)
