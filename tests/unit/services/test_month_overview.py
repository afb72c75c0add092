from __future__ import annotations

from datetime import date

from aidesk.domain.concern import Concern
from aidesk.domain.fund import Cause, Source
from aidesk.domain.month_step import MonthStep
from aidesk.domain.payment import RunKind
from aidesk.services.endings import start_grace
from aidesk.services.month_overview import month_overview
from tests.builders import CENTRAL, a_household, month, yuan

DAY = date(2019, 3, 3)
MARCH = month("2019-03")


def of(overview, concern):
    return [one for one in overview.attention if one.concern is concern]


def concerns(overview):
    return [one.concern for one in overview.attention]


def with_money(clerk, amount="100000"):
    clerk.receives("urban_dibao", amount)


def test_an_empty_office_says_what_is_there(store, clerk):
    overview = month_overview(store, today=DAY)
    assert overview.prepared.standards
    assert not overview.prepared.households
    assert not overview.prepared.rights
    assert not overview.prepared.money
    assert overview.charted is None
    assert overview.attention == ()
    with_money(clerk)
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    prepared = month_overview(store, today=DAY).prepared
    assert prepared.households
    assert prepared.rights
    assert prepared.money


def test_all_is_well_when_nothing_needs_attention(store, clerk):
    with_money(clerk)
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    overview = month_overview(store, today=DAY)
    assert overview.attention == ()
    assert overview.work.due is MonthStep.CHANGES


def test_a_family_without_account_is_named(store, clerk):
    with_money(clerk)
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    family = clerk.registers(a_household("李永福").without_account())
    clerk.grants("urban_dibao", family, "2019-03")
    (one,) = month_overview(store, today=DAY).attention
    assert one.concern is Concern.NO_ACCOUNT
    assert one.names == ("李永福",)
    assert one.household == family


def test_a_month_without_a_standard_is_told_once_for_all(store, clerk):
    clerk.day = date(2017, 3, 3)
    for name in ("陈桂兰", "罗天顺"):
        clerk.dibao_for(a_household(name).since_month("2017-01"), "2017-03")
    (one,) = month_overview(store, today=clerk.day).attention
    assert one.concern is Concern.CANNOT_PAY
    assert one.names == ("陈桂兰", "罗天顺")


def test_rights_that_end_this_month_are_called_to_mind(store, clerk):
    with_money(clerk)
    right = clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    clerk.stops(right, "2019-03")
    (one,) = month_overview(store, today=DAY).attention
    assert (one.concern, one.names) == (Concern.RIGHT_ENDS, ("陈桂兰",))
    april = month_overview(store, today=DAY, month=MARCH + 1)
    assert of(april, Concern.RIGHT_ENDS) == []


def test_the_end_of_a_phase_out_has_its_own_word(store, clerk):
    with_money(clerk)
    right = clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    clerk.settles(clerk.pays("urban_dibao", "2019-01"))
    start_grace(store, clerk.act(), right, month("2019-01"), 2)
    march = month_overview(store, today=DAY, month=MARCH)
    assert [one.names for one in of(march, Concern.GRACE_ENDS)] == [("陈桂兰",)]
    assert of(march, Concern.RIGHT_ENDS) == []


def test_a_fund_must_suffice_for_the_months_list(store, clerk):
    with_money(clerk, "589.99")
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    (one,) = month_overview(store, today=DAY).attention
    assert one.concern is Concern.FUND_SHORT
    assert (one.amount, one.needed) == (yuan("589.99"), yuan("590"))
    with_money(clerk, "0.01")
    assert month_overview(store, today=DAY).attention == ()


def test_once_a_list_is_sent_the_next_month_counts(store, clerk):
    with_money(clerk, "1000")
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    clerk.makes("urban_dibao", "2019-03")
    assert month_overview(store, today=DAY).attention == ()
    clerk.sends(store.runs.of_month(MARCH)[0].id)
    (one,) = month_overview(store, today=DAY).attention
    assert (one.concern, one.month) == (Concern.FUND_SHORT, MARCH + 1)
    assert (one.amount, one.needed) == (yuan("410"), yuan("590"))


def test_a_fund_below_zero_is_worse_than_a_short_one(store, clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    clerk.pays("urban_dibao", "2019-03")
    (one,) = month_overview(store, today=DAY).attention
    assert (one.concern, one.amount) == (Concern.OVERSPENT, -yuan("590"))


def test_money_promised_and_not_arrived_is_told(store, clerk):
    promised = {"cause": Cause.ALLOTTED, "source": Source.DISTRICT}
    clerk.receives("temporary", "50000", **promised)
    clerk.receives("temporary", "20000")
    (one,) = month_overview(store, today=DAY).attention
    assert (one.concern, one.amount) == (Concern.NOT_ARRIVED, yuan("30000"))


def test_last_years_balances_wait_to_be_carried_in(store, clerk):
    with_money(clerk, "1000")
    clerk.receives("temporary", "500")
    (one,) = month_overview(store, today=date(2020, 1, 3)).attention
    assert (one.concern, one.amount) == (Concern.NOT_CARRIED_IN, yuan("1500"))
    assert one.names == ("城市低保", "临时救助")
    clerk.carries_over(2019)
    assert month_overview(store, today=date(2020, 1, 3)).attention == ()


def test_a_fund_is_not_short_while_last_years_money_will_do(store, clerk):
    with_money(clerk, "630")
    clerk.dibao_for(a_household("陈桂兰"), "2020-01")
    overview = month_overview(store, today=date(2020, 1, 3))
    assert concerns(overview) == [Concern.NOT_CARRIED_IN]


def test_returned_money_stays_until_it_is_paid_again(store, clerk):
    with_money(clerk)
    clerk.dibao_for(a_household("陈桂兰"), "2019-02")
    run = clerk.pays("urban_dibao", "2019-02")
    clerk.settles(run, {1: "账号错误"})
    (one,) = month_overview(store, today=DAY).attention
    assert one.concern is Concern.RETURNED
    assert (one.names, one.amount) == (("陈桂兰",), yuan("590"))
    clerk.settles(clerk.pays("urban_dibao", "2019-03"))
    clerk.retries(run, 1)
    clerk.settles(clerk.pays("urban_dibao", "2019-03", RunKind.REISSUE))
    assert of(month_overview(store, today=DAY), Concern.RETURNED) == []


def test_lists_that_were_begun_or_left_out_are_called_to_mind(store, clerk):
    with_money(clerk)
    clerk.dibao_for(a_household("陈桂兰"), "2018-12")
    clerk.makes("urban_dibao", "2019-01")
    overview = month_overview(store, today=DAY)
    assert concerns(overview) == [Concern.LIST_MISSING, Concern.UNFINISHED]
    assert [one.month for one in overview.attention] == [
        month("2019-02"),
        month("2019-01"),
    ]


def test_the_chart_has_what_was_paid_and_what_will_be(store, clerk):
    with_money(clerk)
    clerk.dibao_for(a_household("陈桂兰"), "2019-02")
    clerk.settles(clerk.pays("urban_dibao", "2019-02"))
    overview = month_overview(store, today=DAY)
    assert overview.charted is not None
    assert overview.charted.code == "urban_dibao"
    assert len(overview.months) == 12
    february, march = overview.months[1:3]
    assert (february.paid, february.planned) == (yuan("590"), yuan("0"))
    assert (march.paid, march.planned) == (yuan("0"), yuan("590"))
    assert overview.paid == yuan("590")


def test_a_made_list_is_planned_until_it_is_sent(store, clerk):
    with_money(clerk)
    clerk.tekun_for(a_household("罗天顺"), CENTRAL, "2019-03")
    run = clerk.makes("tekun", "2019-03")
    # 770 basic and 251 care
    assert month_overview(store, today=DAY).months[2].planned == yuan("1021")
    clerk.sends(run)
    march = month_overview(store, today=DAY).months[2]
    assert (march.paid, march.planned) == (yuan("1021"), yuan("0"))


def test_the_practice_year_ends_with_three_notes(practice):
    overview = month_overview(practice, today=date(2019, 12, 31))
    assert overview.work.is_done
    assert concerns(overview) == [
        Concern.NOT_ARRIVED,
        Concern.USED_UP,
        Concern.TO_SEAL,
    ]
    assert overview.paid == yuan("703150")
    assert sum(bool(each.paid) for each in overview.months) == 12


def test_a_rise_that_reaches_back_is_called_to_mind_until_it_is_made_up(store, clerk):
    with_money(clerk)
    clerk.dibao_for(a_household("陈桂兰"))
    for number in range(1, 8):
        clerk.settles(clerk.pays("urban_dibao", f"2019-{number:02}"))
    july = date(2019, 7, 20)
    (one,) = of(month_overview(store, today=july), Concern.BACK_PAY_DUE)
    assert (one.programme.code, str(one.month)) == ("urban_dibao", "2019-07")
    clerk.settles(clerk.pays("urban_dibao", "2019-07", RunKind.BACK_PAY))
    assert of(month_overview(store, today=july), Concern.BACK_PAY_DUE) == []
