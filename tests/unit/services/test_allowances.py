"""Price subsidies, festival money and cases: paid once to those on the roll then."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.household import NegativeAmountError
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Unit, UnknownProgrammeError
from aidesk.domain.rules import Purpose, Terms
from aidesk.services.household_changes import add_member
from aidesk.services.monthly_run import RunPlan, make_run
from aidesk.services.offices import StandardExistsError
from aidesk.services.register import NewMember
from tests.builders import (
    CENTRAL,
    DISPERSED,
    Caseworker,
    a_household,
    made_up_id,
    month,
    nothing_changed,
    yuan,
)

DIBAO = "urban_dibao"
PRICE_SUBSIDY, FESTIVAL = RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL


def by_name(plan: RunPlan) -> dict[str, str]:
    return {line.name: str(line.amount) for line in plan.lines}


def test_a_price_subsidy_pays_all_months_and_both_programmes_at_once(
    clerk: Caseworker,
):
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小明"))
    clerk.tekun_for(a_household("李永福"), DISPERSED)
    clerk.sets_rate("price_subsidy", "2019-05", "30", DIBAO, "tekun")
    clerk.sets_rate("price_subsidy", "2019-06", "35", DIBAO, "tekun")
    plan = clerk.plans(DIBAO, "2019-11", PRICE_SUBSIDY)
    assert by_name(plan) == {"陈桂兰": "130.00", "李永福": "65.00"}
    assert [(p.programme, str(p.month), p.explanation) for p in plan.payments] == [
        (DIBAO, "2019-05", "价格补贴 30.00 × 2人 = 60.00"),
        (DIBAO, "2019-06", "价格补贴 35.00 × 2人 = 70.00"),
        ("tekun", "2019-05", "价格补贴 30.00 × 1人 = 30.00"),
        ("tekun", "2019-06", "价格补贴 35.00 × 1人 = 35.00"),
    ]
    assert {p.purpose for p in plan.payments} == {Purpose.PRICE_SUBSIDY}


def test_it_is_charged_to_the_fund_that_pays_whoever_gets_it(clerk: Caseworker):
    clerk.tekun_for(a_household("李永福"), CENTRAL)
    clerk.sets_rate("price_subsidy", "2019-05", "30", "tekun")
    clerk.pays(DIBAO, "2019-11", PRICE_SUBSIDY)
    spent = {p: clerk.store.funds.state(p, 2019).spent for p in (DIBAO, "tekun")}
    assert spent == {DIBAO: yuan("30"), "tekun": yuan("0")}


def test_who_was_on_the_roll_then_gets_it_and_who_came_later_does_not(
    clerk: Caseworker,
):
    left = clerk.dibao_for(a_household("走了"))
    clerk.stops(left, "2019-05")
    household = clerk.registers(a_household("添丁"))
    clerk.grants(DIBAO, household)
    clerk.day = date(2019, 6, 28)
    baby = NewMember("新生儿", made_up_id("2019-06-01"), "20")
    add_member(clerk.store, clerk.act(), household, baby, month("2019-07"))
    clerk.dibao_for(a_household("后来"), "2019-06")
    clerk.sets_rate("price_subsidy", "2019-05", "30")
    plan = clerk.plans(DIBAO, "2019-11", PRICE_SUBSIDY)
    assert by_name(plan) == {"走了": "30.00", "添丁": "30.00"}


def test_a_month_whose_rate_is_known_later_is_paid_later_and_only_once(
    clerk: Caseworker,
):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.sets_rate("price_subsidy", "2019-05", "30")
    clerk.pays(DIBAO, "2019-06", PRICE_SUBSIDY)
    assert clerk.plans(DIBAO, "2019-07", PRICE_SUBSIDY).lines == ()
    clerk.sets_rate("price_subsidy", "2019-06", "35")
    plan = clerk.plans(DIBAO, "2019-07", PRICE_SUBSIDY)
    assert by_name(plan) == {"陈桂兰": "35.00"}


def test_a_rate_of_a_month_to_come_is_not_paid_yet(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.sets_rate("price_subsidy", "2019-06", "35")
    assert clerk.plans(DIBAO, "2019-05", PRICE_SUBSIDY).lines == ()


def test_who_had_no_account_gets_it_once_there_is_one(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福").without_account())
    clerk.sets_rate("festival", "2019-01", "50")
    plan = clerk.plans(DIBAO, "2019-01", FESTIVAL)
    assert [p.line.name for p in plan.problems] == ["李永福"]
    make_run(clerk.store, clerk.act(), plan, leave_out_problems=True)
    again = clerk.plans(DIBAO, "2019-01", FESTIVAL)
    assert again.lines == ()
    assert [p.line.name for p in again.problems] == ["李永福"]


def test_festival_money_may_be_by_household(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小明"))
    clerk.sets_rate("festival", "2019-01", "200", per=Unit.HOUSEHOLD)
    (payment,) = clerk.plans(DIBAO, "2019-01", FESTIVAL).payments
    assert payment.explanation == "慰问金 200.00 × 1户 = 200.00"
    assert payment.persons == 2


def test_households_above_the_standard_are_on_the_roll_all_the_same(
    clerk: Caseworker,
):
    clerk.dibao_for(a_household("陈桂兰").with_income("5000"))
    clerk.sets_rate("festival", "2019-01", "50")
    assert by_name(clerk.plans(DIBAO, "2019-01", FESTIVAL)) == {"陈桂兰": "50.00"}


def test_the_dead_are_left_out_of_an_allowance_unless_asked_for(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    clerk.dibao_for(a_household("李永福"))
    clerk.day = date(2019, 6, 28)
    clerk.records_death(clerk.head(household), date(2019, 6, 20))
    clerk.sets_rate("price_subsidy", "2019-05", "30")
    plan = clerk.plans(DIBAO, "2019-11", PRICE_SUBSIDY)
    assert by_name(plan) == {"李永福": "30.00"}
    assert [line.name for line in plan.left_out] == ["陈桂兰"]
    plan = clerk.plans(DIBAO, "2019-11", PRICE_SUBSIDY, with_dead=True)
    assert by_name(plan) == {"陈桂兰": "30.00", "李永福": "30.00"}


def test_a_month_has_one_rate(clerk: Caseworker):
    clerk.sets_rate("price_subsidy", "2019-05", "30")
    with nothing_changed(clerk.store), pytest.raises(StandardExistsError):
        clerk.sets_rate("price_subsidy", "2019-05", "31")
    clerk.sets_rate("festival", "2019-05", "31")


def test_a_rate_is_above_zero_and_for_known_programmes(clerk: Caseworker):
    with nothing_changed(clerk.store), pytest.raises(NegativeAmountError):
        clerk.sets_rate("price_subsidy", "2019-05", "0")
    with nothing_changed(clerk.store), pytest.raises(UnknownProgrammeError):
        clerk.sets_rate("price_subsidy", "2019-05", "1", "rural_dibao")


@pytest.mark.parametrize(
    ("of_month", "amount"),
    [("2019-06", "5,310.00"), ("2019-07", "5,670.00")],  # 9 × 590, 9 × 630
)
def test_temporary_help_is_paid_in_its_month(clerk: Caseworker, of_month, amount):
    case = clerk.registers(a_household("陈桂兰"))
    clerk.grants("temporary", case, of_month, Terms(months=9))
    plan = clerk.plans("temporary", of_month)
    assert plan.kind is RunKind.ONE_OFF
    assert by_name(plan) == {"陈桂兰": amount}
    clerk.pays("temporary", of_month)
    assert clerk.plans("temporary", str(month(of_month) + 1)).lines == ()


def test_a_case_that_was_forgotten_in_its_month_is_paid_by_a_later_list(clerk):
    case = clerk.registers(a_household("陈桂兰"))
    clerk.grants("temporary", case, "2019-06", Terms(months=9))
    plan = clerk.plans("temporary", "2019-08")
    assert by_name(plan) == {"陈桂兰": "5,310.00"}  # 9 × 590, as decided in June
    assert [str(p.month) for p in plan.payments] == ["2019-06"]
    assert plan.departed == ()


def test_cases_of_one_month_may_be_paid_by_two_lists(clerk: Caseworker):
    for name in ("陈桂兰", "李永福"):
        case = clerk.registers(a_household(name))
        clerk.grants("litigation", case, "2019-03", Terms(decided=yuan("8000")))
        plan = clerk.plans("litigation", "2019-03")
        assert by_name(plan) == {name: "8,000.00"}
        clerk.pays("litigation", "2019-03")
    batches = [run.batch for run in clerk.store.runs.of_year(2019)]
    assert batches == [1, 2]


def test_a_meeting_may_decide_for_a_family(clerk: Caseworker):
    case = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    clerk.grants("litigation", case, "2019-03", Terms(decided=yuan("50000")))
    (line,) = clerk.plans("litigation", "2019-03").lines
    assert (line.persons, line.amount) == (2, yuan("50000"))
    assert line.payments[0].explanation == "会议议定 50,000.00 = 50,000.00"
