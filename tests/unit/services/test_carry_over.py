"""The carry-over of a year: one action, one result, and what speaks against it."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.concern import Concern
from aidesk.domain.fund import Cause, Source
from aidesk.domain.fund_errors import (
    CarriedByHandError,
    FundOverdrawnError,
    ListsUnsentError,
)
from aidesk.domain.money import ZERO
from aidesk.services.carry_over import plan_carry_over, year_to_close
from aidesk.services.checking import check_office
from aidesk.services.month_overview import month_overview
from aidesk.wording.carry_over import carried_told, carry_effect, state_of
from tests.builders import Caseworker, a_household, nothing_changed, yuan

DIBAO, TEKUN, LITIGATION = "urban_dibao", "tekun", "litigation"
NEW_YEAR = date(2020, 1, 3)
FIRST = {"cause": Cause.CARRIED_IN, "source": Source.CARRIED}
BASE = {"cause": Cause.CARRIED_IN, "source": Source.BASE}


def fund(clerk: Caseworker, programme: str = DIBAO, year: int = 2020):
    return clerk.store.funds.state(programme, year)


def line(clerk: Caseworker, programme: str = DIBAO):
    plan = plan_carry_over(clerk.store, 2019)
    return next(one for one in plan.lines if one.programme.code == programme)


def concerns(clerk: Caseworker):
    overview = month_overview(clerk.store, today=NEW_YEAR)
    return {one.concern: one for one in overview.attention}


def entries(clerk: Caseworker, programme: str = DIBAO):
    found = clerk.store.funds.transfers(programme, 2020)
    return [(e.cause.value, e.source.value, e.amount.plain()) for e in found]


def assert_well(clerk: Caseworker):
    clerk.store.close()
    assert [r.findings for r in check_office(clerk.store.path) if r.findings] == []


def test_balances_become_next_years_first_money(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.buys(DIBAO, "300.50")
    clerk.receives(TEKUN, "50")
    clerk.day = NEW_YEAR
    (waits,) = concerns(clerk).values()
    assert (waits.concern, waits.amount) == (Concern.NOT_CARRIED_IN, yuan("749.50"))
    plan = plan_carry_over(clerk.store, 2019)
    assert [one.programme.code for one in plan.lines] == [DIBAO, TEKUN]
    assert carry_effect(plan) == ["2020年登记上年结转，共 749.50 元。"]
    done = clerk.carries_over()
    assert (
        carried_told(done) == "已结转到2020年：城市低保 699.50 元、特困供养 50.00 元。"
    )
    assert fund(clerk).balance == fund(clerk).carried_in == yuan("699.50")
    assert fund(clerk, TEKUN).balance == yuan("50")
    assert concerns(clerk) == {}
    assert_well(clerk)


def test_carrying_over_twice_carries_once(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.carries_over()
    with nothing_changed(clerk.store):
        assert clerk.carries_over().due == ()
    assert carry_effect(plan_carry_over(clerk.store, 2019)) == [
        "各项目都已结转，不用再做。"
    ]
    assert state_of(line(clerk)) == "不用再转"


def test_a_balance_that_changed_since_is_put_right(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.carries_over()
    clerk.buys(DIBAO, "200")
    clerk.day = NEW_YEAR
    differs = concerns(clerk)[Concern.CARRIED_IN_DIFFERS]
    assert (differs.amount, differs.needed) == (yuan("1000"), yuan("800"))
    assert line(clerk).difference == yuan("-200")
    assert state_of(line(clerk)) == "结余变了，更正"
    clerk.carries_over()
    assert entries(clerk) == [
        ("carried_in", "carried", "1000.00"),
        ("carried_in", "carried", "-1000.00"),
        ("carried_in", "carried", "800.00"),
    ]
    assert concerns(clerk) == {}
    # the old entry is spent down to nothing: no entry of zero yuan is made
    clerk.buys(DIBAO, "800")
    clerk.carries_over()
    assert fund(clerk).carried_in == ZERO
    assert len(entries(clerk)) == 4
    assert_well(clerk)


def test_an_overdrawn_fund_waits_and_the_others_go_on(clerk: Caseworker):
    clerk.receives(DIBAO, "100")
    clerk.buys(DIBAO, "590")
    clerk.receives(TEKUN, "50")
    plan = clerk.carries_over()
    (refused,) = plan.refused
    assert isinstance(refused.refused, FundOverdrawnError)
    assert (refused.refused.name, refused.refused.missing) == ("城市低保", yuan("490"))
    assert carry_effect(plan)[-1] == (
        "城市低保2019年超支 490.00 元。先登记到账的钱或者调入资金补上，再结转。"
    )
    assert (fund(clerk).carried_in, fund(clerk, TEKUN).carried_in) == (ZERO, yuan("50"))
    with nothing_changed(clerk.store), pytest.raises(FundOverdrawnError):
        clerk.carries_over()
    overspent = concerns(clerk)[Concern.OVERSPENT]
    assert (overspent.amount, overspent.month.year) == (yuan("-490"), 2019)
    clerk.receives(DIBAO, "491")
    clerk.carries_over()
    assert fund(clerk).carried_in == yuan("1")


def test_a_fund_with_unsent_lists_waits(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    run = clerk.makes(DIBAO, "2019-01")
    with nothing_changed(clerk.store), pytest.raises(ListsUnsentError) as caught:
        clerk.carries_over()
    assert caught.value.waiting == yuan("590")
    clerk.sends(run)
    clerk.carries_over()
    assert fund(clerk).carried_in == yuan("410")
    clerk.settles(run, {1: "账号有误"})  # the money is back in the old year
    assert line(clerk).difference == yuan("590")
    clerk.carries_over()
    assert fund(clerk).carried_in == yuan("1000")
    assert_well(clerk)


def test_only_the_first_years_money_is_typed(clerk: Caseworker):
    clerk.receives(DIBAO, "853", **FIRST)
    with nothing_changed(clerk.store), pytest.raises(CarriedByHandError) as caught:
        clerk.receives(DIBAO, "853", year=2020, **FIRST)
    assert (caught.value.year, caught.value.before) == (2020, 2019)
    refill = {"cause": Cause.ALLOTTED, "source": Source.BASE, "year": 2020}
    with nothing_changed(clerk.store), pytest.raises(CarriedByHandError):
        clerk.receives(DIBAO, "10", **refill)
    clerk.receives(TEKUN, "185", year=2020, **FIRST)  # 2019 was not kept
    clerk.receives(LITIGATION, "10", **refill)
    assert fund(clerk, TEKUN).carried_in == yuan("185")


def test_what_was_typed_gives_way_to_what_the_year_before_says(clerk: Caseworker):
    clerk.receives(DIBAO, "853", year=2020, **FIRST)
    clerk.receives(DIBAO, "900")  # now 2019 is kept here, too
    clerk.carries_over()
    assert fund(clerk).carried_in == yuan("900")


def test_what_was_typed_as_another_sources_money_gives_way_as_well(clerk: Caseworker):
    typed = {"cause": Cause.CARRIED_IN, "source": Source.DISTRICT}
    clerk.receives(DIBAO, "853", year=2020, **typed)
    clerk.receives(DIBAO, "900")
    clerk.carries_over()
    assert entries(clerk) == [
        ("carried_in", "district", "853.00"),
        ("carried_in", "district", "-853.00"),
        ("carried_in", "carried", "900.00"),
    ]


def test_a_base_fund_is_refilled_by_what_was_used(clerk: Caseworker):
    clerk.receives(LITIGATION, "300000", **BASE)
    clerk.buys(LITIGATION, "120000")
    (told, refill) = carry_effect(plan_carry_over(clerk.store, 2019))
    assert told == "2020年登记上年结转，共 180,000.00 元。"
    assert refill == (
        "涉诉救助用掉的启动资金 120,000.00 元，列入2020年下达，到账以前算已配套未拨付。"
    )
    clerk.carries_over()
    assert entries(clerk, LITIGATION) == [
        ("carried_in", "base", "180000.00"),
        ("allotted", "base", "120000.00"),
    ]
    now = fund(clerk, LITIGATION)
    assert (now.balance, now.not_arrived) == (yuan("180000"), yuan("120000"))
    assert (now.base, now.refill) == (yuan("300000"), yuan("120000"))
    clerk.receives(LITIGATION, "120000", source=Source.BASE, year=2020)
    now = fund(clerk, LITIGATION)
    assert (now.balance, now.not_arrived) == (yuan("300000"), ZERO)
    assert (now.base, now.refill) == (yuan("300000"), ZERO)
    with nothing_changed(clerk.store):
        clerk.carries_over()
    assert_well(clerk)


def test_a_base_fund_that_was_used_up_is_called_to_mind(clerk: Caseworker):
    clerk.receives(LITIGATION, "300000", **BASE)
    clerk.buys(LITIGATION, "300000")
    clerk.day = NEW_YEAR
    assert concerns(clerk)[Concern.BASE_TO_REFILL].amount == yuan("300000")
    assert state_of(line(clerk, LITIGATION)) == "待补足启动资金"
    done = clerk.carries_over()
    assert carried_told(done) == "已把启动资金的补足列入2020年下达。"
    assert list(concerns(clerk)) == [Concern.NOT_ARRIVED]
    assert entries(clerk, LITIGATION) == [("allotted", "base", "300000.00")]


def test_a_refill_that_never_came_is_asked_for_again(clerk: Caseworker):
    clerk.receives(LITIGATION, "300000", **BASE)
    clerk.buys(LITIGATION, "300000")
    clerk.carries_over(2019)
    clerk.receives(LITIGATION, "100000", source=Source.BASE, year=2020)
    clerk.carries_over(2020)
    now = fund(clerk, LITIGATION, 2021)
    assert (now.carried_in, now.not_arrived) == (yuan("100000"), yuan("200000"))
    assert now.base == yuan("300000")


def test_other_money_never_makes_the_base_grow(clerk: Caseworker):
    clerk.receives(LITIGATION, "300000", **BASE)
    clerk.receives(LITIGATION, "100000", source=Source.DISTRICT)
    clerk.buys(LITIGATION, "50000")
    clerk.moves(LITIGATION, DIBAO, "20000")
    clerk.carries_over()
    assert entries(clerk, LITIGATION) == [
        ("carried_in", "base", "300000.00"),
        ("carried_in", "carried", "30000.00"),
    ]
    assert fund(clerk, LITIGATION).base == yuan("300000")
    assert_well(clerk)


def test_base_money_that_was_handed_back_is_not_asked_for(clerk: Caseworker):
    clerk.receives(LITIGATION, "300000", **BASE)
    clerk.receives(LITIGATION, "50000", cause=Cause.HANDED_BACK)
    clerk.buys(LITIGATION, "100000")
    assert fund(clerk, LITIGATION, 2019).refill == yuan("100000")


@pytest.mark.parametrize(
    ("shown", "today", "closed"),
    [
        (2019, date(2019, 12, 31), 2019),
        (2019, date(2020, 1, 3), 2019),
        (2020, date(2020, 1, 3), 2019),
        (2020, date(2019, 12, 31), 2019),
        (2019, date(2019, 11, 30), 2018),
        (2018, date(2020, 1, 3), 2018),
    ],
)
def test_the_year_that_is_closed_follows_the_one_that_is_looked_at(
    shown, today, closed
):
    assert year_to_close(shown, today) == closed


def test_the_practice_year_is_carried_over(practice):
    clerk = Caseworker(practice, NEW_YEAR)
    clerk.carries_over()
    # 1,132,300 − 703,150; 280,900 − 70,300; 207,000 − 182,176; 43,000 − 37,920
    expected = {
        DIBAO: "429150",
        LITIGATION: "0",
        "temporary": "210600",
        TEKUN: "24824",
        "retired_worker": "5080",
    }
    for programme, amount in expected.items():
        assert fund(clerk, programme).carried_in == yuan(amount)
    assert fund(clerk, LITIGATION).not_arrived == yuan("300000")
    assert_well(clerk)
