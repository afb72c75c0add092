"""Funds: what came in, what was promised, what was bought, and what is left."""

from __future__ import annotations

import pytest

from aidesk.domain.fund import Cause, Source
from aidesk.domain.fund_errors import CarriedInTwiceError
from aidesk.domain.household import NegativeAmountError
from aidesk.domain.money import ZERO
from aidesk.domain.programme import UnknownProgrammeError
from aidesk.domain.text import TextMissingError, TextTooLongError
from aidesk.services.funds import fund_states
from tests.builders import Caseworker, a_household, nothing_changed, yuan

DIBAO = "urban_dibao"
LAST_YEAR = {"cause": Cause.CARRIED_IN, "source": Source.CARRIED}
PROMISE = {"cause": Cause.ALLOTTED}


def state(clerk: Caseworker, programme: str = DIBAO, year: int = 2019):
    return clerk.store.funds.state(programme, year)


def test_a_fund_is_empty_until_something_comes_in(clerk: Caseworker):
    assert state(clerk).balance == ZERO
    assert clerk.store.funds.years() == []


def test_the_balance_is_carried_in_and_arrived_less_spent(clerk: Caseworker):
    clerk.receives(DIBAO, "853", **LAST_YEAR)
    clerk.receives(DIBAO, "2600", source=Source.CENTRAL)
    clerk.receives(DIBAO, "4000.50", source=Source.PROVINCIAL)
    clerk.buys(DIBAO, "100")
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    found = state(clerk)
    assert (found.carried_in, found.arrived) == (yuan("853"), yuan("6600.50"))
    assert (found.paid, found.expended) == (yuan("590"), yuan("100"))
    assert found.balance == yuan("6763.50")


def test_a_promise_moves_no_money(clerk: Caseworker):
    clerk.receives(DIBAO, "1000", **PROMISE)
    assert state(clerk).available == ZERO
    assert (state(clerk).allotted, state(clerk).not_arrived) == (
        yuan("1000"),
        yuan("1000"),
    )


def test_what_was_promised_and_has_not_arrived_is_told_by_source(clerk: Caseworker):
    clerk.receives(DIBAO, "1000", **PROMISE)
    clerk.receives(DIBAO, "500", source=Source.CENTRAL, **PROMISE)
    clerk.receives(DIBAO, "400")
    clerk.receives(DIBAO, "800", source=Source.CENTRAL)  # more than was promised
    assert state(clerk).not_arrived == yuan("600")


def test_each_programme_and_year_has_a_fund_of_its_own(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.receives(DIBAO, "10", year=2020)
    clerk.receives("tekun", "1")
    balances = [state(clerk, *f).balance for f in ((DIBAO, 2020), ("tekun", 2019))]
    assert balances == [yuan("10"), yuan("1")]
    assert clerk.store.funds.years() == [2019, 2020]
    assert [s.programme for s in fund_states(clerk.store, 2019)] == [
        "urban_dibao",
        "litigation",
        "temporary",
        "tekun",
        "retired_worker",
    ]


def test_money_of_last_year_comes_in_once(clerk: Caseworker):
    clerk.receives(DIBAO, "853", **LAST_YEAR)
    with nothing_changed(clerk.store), pytest.raises(CarriedInTwiceError) as caught:
        clerk.receives(DIBAO, "853", **LAST_YEAR)
    assert caught.value.year == 2019
    clerk.receives("tekun", "853", **LAST_YEAR)


@pytest.mark.parametrize("amount", ["0", "-1"])
def test_money_that_comes_in_or_is_spent_is_above_zero(clerk: Caseworker, amount):
    with nothing_changed(clerk.store), pytest.raises(NegativeAmountError):
        clerk.receives(DIBAO, amount)
    with nothing_changed(clerk.store), pytest.raises(NegativeAmountError):
        clerk.buys(DIBAO, amount)


def test_an_unknown_programme_has_no_fund(clerk: Caseworker):
    with nothing_changed(clerk.store), pytest.raises(UnknownProgrammeError):
        clerk.receives("rural_dibao", "1")
    with nothing_changed(clerk.store), pytest.raises(UnknownProgrammeError):
        clerk.buys("rural_dibao", "1")


def test_a_purchase_says_what_for(clerk: Caseworker):
    with nothing_changed(clerk.store), pytest.raises(TextMissingError):
        clerk.buys("tekun", "10000", purpose="  ")
    with nothing_changed(clerk.store), pytest.raises(TextTooLongError):
        clerk.buys("tekun", "10000", purpose="衣" * 201)


def test_entries_are_read_in_the_order_of_their_days(clerk: Caseworker):
    late, early = clerk.day.replace(day=20), clerk.day.replace(day=5)
    for day, amount in [(late, "2"), (early, "1")]:
        clerk.day = day
        clerk.receives(DIBAO, amount)
        clerk.buys(DIBAO, amount)
    amounts = [yuan("1"), yuan("2")]
    assert [t.amount for t in clerk.store.funds.transfers(DIBAO, 2019)] == amounts
    assert [e.amount for e in clerk.store.funds.expenditures(DIBAO, 2019)] == amounts
    (first, _) = clerk.store.funds.transfers(DIBAO, 2019)
    assert (first.on, first.document) == (early, "演财社〔2019〕1号")


def test_a_fund_may_run_short_and_says_so(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    assert state(clerk).balance == yuan("-590")
