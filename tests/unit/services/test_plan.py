"""Planning a run: what it would pay, what it cannot work out, and what is new."""

from __future__ import annotations

from typing import Any

import pytest

from aidesk.domain.household import Per
from aidesk.domain.payment import Change, NoAccountError, RunKind
from aidesk.domain.programme import NoStandardInForceError, UnknownProgrammeError
from aidesk.domain.rules import Purpose, Terms
from aidesk.services.household_changes import (
    add_member,
    remove_member,
    set_account,
    set_incomes,
)
from aidesk.services.monthly_run import RunPlan, plan_run
from aidesk.services.progress import CancelledError
from aidesk.services.register import NewAccount, NewIncome, NewMember
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


def amounts(plan: RunPlan) -> dict[str, str]:
    """Return what each line of a plan pays, by name."""
    return {line.name: str(line.amount) for line in plan.lines}


def changes(plan: RunPlan) -> dict[str, Change]:
    """Return how each line differs from last month, the stopped ones too."""
    return {line.name: line.change for line in (*plan.lines, *plan.stopped)}


def test_a_plan_pays_what_the_standard_leaves_over_the_income(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福").with_member("李小福").with_income("400"))
    clerk.dibao_for(a_household("曾正祥").with_income("7080", per=Per.YEAR))  # 590
    plan = clerk.plans("urban_dibao", "2019-01")
    assert amounts(plan) == {"陈桂兰": "590.00", "李永福": "780.00"}
    assert (plan.total, plan.persons) == (yuan("1370"), 3)
    assert [p.explanation for p in plan.payments] == [
        "590.00 × 1人 = 590.00",
        "590.00 × 2人 − 收入 400.00 = 780.00",
    ]


def test_a_payment_shows_the_income_it_is_worked_out_from(clerk: Caseworker):
    family = a_household("陈桂兰").with_member("陈小明").with_income("412.50")
    clerk.dibao_for(family.with_income("2000", per=Per.YEAR))
    (payment,) = clerk.plans("urban_dibao", "2019-07").payments
    assert str(payment.amount) == "681.00"
    assert str(payment.income) == "579.17"  # 579.1666…
    assert payment.standard == yuan("630")


def test_planning_writes_nothing(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    with nothing_changed(clerk.store):
        first = clerk.plans("urban_dibao", "2019-01")
        second = clerk.plans("urban_dibao", "2019-01")
    assert first == second


def test_lines_are_numbered_by_street_community_and_number(clerk: Caseworker):
    for name, community in [("甲", "书院社区"), ("乙", "云溪社区"), ("丙", "书院社区")]:
        clerk.dibao_for(a_household(name).of(community))
    plan = clerk.plans("urban_dibao", "2019-01")
    assert [(line.number, line.name) for line in plan.lines] == [
        (1, "甲"),
        (2, "丙"),
        (3, "乙"),
    ]


def test_one_person_has_one_line_for_several_purposes(clerk: Caseworker):
    clerk.tekun_for(a_household("陈桂兰"), DISPERSED)
    (line,) = clerk.plans("tekun", "2019-01").lines
    assert [(p.purpose, str(p.amount)) for p in line.payments] == [
        (Purpose.BASIC, "665.00"),
        (Purpose.CARE, "88.00"),
    ]
    assert line.amount == yuan("753")


def test_an_institution_is_paid_for_those_it_cares_for(clerk: Caseworker):
    terms = Terms(mode=CENTRAL.mode, tier=1, institution=clerk.opens_home())
    clerk.tekun_for(a_household("陈桂兰").without_account(), terms)
    (line,) = clerk.plans("tekun", "2019-01").lines
    payee = line.payments[0].payee
    assert (payee.name, payee.holder) == ("陈桂兰", "演示社会福利院")
    assert line.amount == yuan("1605")


def test_a_member_with_a_right_is_paid_to_the_household(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰").with_member("陈父", "1930-01-01"))
    father = clerk.person(household, 1)
    clerk.grants("retired_worker", household, terms=Terms("standard"), person=father)
    (payment,) = clerk.plans("retired_worker", "2019-01").payments
    assert (payment.payee.name, payment.payee.holder) == ("陈父", "陈桂兰")


def test_the_list_is_compared_with_last_months(clerk: Caseworker):
    same = clerk.dibao_for(a_household("不变"))
    up = clerk.registers(a_household("增发"))
    clerk.grants("urban_dibao", up)
    down = clerk.registers(a_household("减发"))
    clerk.grants("urban_dibao", down)
    gone = clerk.dibao_for(a_household("停发"))
    clerk.pays("urban_dibao", "2019-01")
    baby = NewMember("新生儿", made_up_id("2019-01-01"), "20")
    add_member(clerk.store, clerk.act(), up, baby, month("2019-02"))
    income = [NewIncome(yuan("90"))]
    set_incomes(clerk.store, clerk.act(), down, income, month("2019-02"))
    clerk.stops(gone, "2019-01")
    clerk.dibao_for(a_household("新增"), "2019-02")
    plan = clerk.plans("urban_dibao", "2019-02")
    assert changes(plan) == {
        "不变": Change.SAME,
        "增发": Change.UP,
        "减发": Change.DOWN,
        "停发": Change.STOPPED,
        "新增": Change.NEW,
    }
    differences = {line.name: str(line.difference) for line in plan.lines}
    assert differences["增发"] == "590.00"
    assert differences["减发"] == "-90.00"
    assert plan.stopped[0].difference == yuan("-590")
    assert plan.previous
    assert plan.total - plan.previous_total == yuan("500")
    assert same


def test_the_month_before_january_is_december(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays("urban_dibao", "2018-12")
    plan = clerk.plans("urban_dibao", "2019-01")
    assert plan.previous
    assert plan.previous.month == month("2018-12")
    assert changes(plan) == {"陈桂兰": Change.SAME}


def test_a_new_head_is_the_same_line_as_before(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    clerk.grants("urban_dibao", household)
    clerk.pays("urban_dibao", "2019-01")
    clerk.day = clerk.day.replace(day=31)
    son = clerk.person(household, 1)
    clerk.records_death(clerk.head(household), clerk.day, new_head=son)
    plan = clerk.plans("urban_dibao", "2019-02")
    assert changes(plan) == {"陈小明": Change.DOWN}


def test_a_month_without_a_standard_is_a_problem_and_never_zero(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"), since="2018-01")
    case = clerk.registers(a_household("李永福").since_month("2017-01"))
    clerk.grants("urban_dibao", case, "2017-06")
    plan = clerk.plans("urban_dibao", "2017-12")
    (problem,) = plan.problems
    assert isinstance(problem.error, NoStandardInForceError)
    assert (problem.line.name, problem.error.month) == ("李永福", month("2017-12"))
    assert plan.lines == ()


def test_an_unknown_grade_is_a_problem_of_that_household_only(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    rural = clerk.registers(a_household("李永福"))
    clerk.grants("urban_dibao", rural, terms=Terms("rural"))
    plan = clerk.plans("urban_dibao", "2019-01")
    assert amounts(plan) == {"陈桂兰": "590.00"}
    assert [p.line.name for p in plan.problems] == ["李永福"]


def test_a_household_without_an_account_is_a_problem(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").without_account())
    plan = clerk.plans("urban_dibao", "2019-01")
    assert plan.lines == ()
    (problem,) = plan.problems
    assert isinstance(problem.error, NoAccountError)


def test_an_account_serves_through_its_last_month(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants("urban_dibao", household)
    new = NewAccount("陈桂兰", "演示银行", "87654321")
    set_account(clerk.store, clerk.act(), household, new, month("2019-03"))
    banks = {
        m: clerk.plans("urban_dibao", m).payments[0].payee.bank
        for m in ("2018-12", "2019-02", "2019-03")
    }
    assert banks == {
        "2018-12": "演示农村信用社",
        "2019-02": "演示农村信用社",
        "2019-03": "演示银行",
    }


def test_nobody_is_asked_for_an_account_who_is_due_nothing(clerk: Caseworker):
    rich = a_household("陈桂兰").with_income("5000").without_account()
    clerk.dibao_for(rich)
    plan = clerk.plans("urban_dibao", "2019-01")
    assert (plan.lines, plan.problems) == ((), ())


def test_a_supplement_is_paid_beside_the_grant(clerk: Caseworker):
    clerk.sets_standard("urban_dibao", "supplement", "104", "2019-03")
    family = a_household("陈桂兰", "1950-01-01").with_member("陈小明")
    clerk.dibao_for(family.with_member("陈大明", "1985-01-01"))
    by_month = {
        m: [str(p.amount) for p in clerk.plans("urban_dibao", m).payments]
        for m in ("2019-02", "2019-03")
    }
    assert by_month == {"2019-02": ["1,770.00"], "2019-03": ["1,770.00", "208.00"]}


def test_a_supplement_is_for_those_who_count_and_are_there(clerk: Caseworker):
    clerk.sets_standard("urban_dibao", "supplement", "104", "2019-01")
    family = a_household("陈桂兰", "1980-01-01").with_member("陈小明")
    apart: dict[str, Any] = {"relation": "51", "supported": False}
    household = clerk.registers(family.with_member("陈父", "1940-01-01", **apart))
    clerk.grants("urban_dibao", household)
    son = clerk.store.households.get(household).members[1]
    last = month("2019-02")
    remove_member(clerk.store, clerk.act(), household, son.id, last, "迁出")
    by_month = {
        m: [str(p.amount) for p in clerk.plans("urban_dibao", m).payments]
        for m in ("2019-02", "2019-03")
    }
    assert by_month == {"2019-02": ["1,180.00", "104.00"], "2019-03": ["590.00"]}


def test_a_supplement_brought_in_later_leaves_earlier_months_alone(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰", "1950-01-01"))
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.pays("urban_dibao", of_month)
    clerk.sets_standard("urban_dibao", "supplement", "104", "2019-02")
    plan = clerk.plans("urban_dibao", "2019-04", RunKind.BACK_PAY)
    assert plan.problems == ()
    assert [(str(p.month), p.purpose, str(p.amount)) for p in plan.payments] == [
        ("2019-02", Purpose.SUPPLEMENT, "104.00"),
        ("2019-03", Purpose.SUPPLEMENT, "104.00"),
    ]


def test_what_the_fund_lacks_is_told(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.receives("urban_dibao", "500")
    assert clerk.plans("urban_dibao", "2019-01").missing == yuan("90")
    clerk.receives("urban_dibao", "500")
    assert clerk.plans("urban_dibao", "2019-01").missing == yuan("0")


def test_an_unknown_programme_is_refused(clerk: Caseworker):
    with pytest.raises(UnknownProgrammeError):
        clerk.plans("rural_dibao", "2019-01")


def test_planning_can_be_called_off(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays("urban_dibao", "2019-01")

    def stop(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        plan_run(
            clerk.store,
            stop,
            programme="urban_dibao",
            month=month("2019-02"),
            kind=RunKind.BACK_PAY,
        )
