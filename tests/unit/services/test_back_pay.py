"""Back pay: what should have been, month by month, less all that was paid."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.payment import NothingToPayError, RunKind
from aidesk.services.household_changes import add_member, set_account, set_incomes
from aidesk.services.monthly_run import RunPlan, make_run, plan_run, withdraw_run
from aidesk.services.recoveries import debts
from aidesk.services.register import NewAccount, NewIncome, NewMember
from tests.builders import CENTRAL, Caseworker, a_household, made_up_id, month, yuan

DIBAO, BACK_PAY = "urban_dibao", RunKind.BACK_PAY


def pay_through(clerk: Caseworker, programme: str, last: int) -> None:
    """Pay the monthly lists of 2019 from January to a month."""
    for number in range(1, last + 1):
        clerk.pays(programme, f"2019-{number:02d}")


def by_name(plan: RunPlan) -> dict[str, str]:
    """Return what each line makes up, by name."""
    return {line.name: str(line.amount) for line in plan.lines}


def test_a_household_that_left_in_march_gets_two_months_made_up(clerk: Caseworker):
    # 590 rose to 630 from January and was first paid in July
    leaving = clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    pay_through(clerk, DIBAO, 2)
    clerk.stops(leaving, "2019-02")
    for number in range(3, 8):
        clerk.pays(DIBAO, f"2019-{number:02d}")
    plan = clerk.plans(DIBAO, "2019-08", BACK_PAY)
    assert by_name(plan) == {"陈桂兰": "80.00", "李永福": "240.00"}
    assert [p.explanation for p in plan.lines[0].payments] == [
        "630.00 × 1人 = 630.00；应发 630.00 − 已发 590.00 = 40.00"
    ] * 2


def test_a_household_of_two_from_march_gets_four_months_made_up(clerk: Caseworker):
    first = clerk.dibao_for(a_household("李永福"))
    pay_through(clerk, DIBAO, 2)
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小明"), "2019-03")
    for number in range(3, 8):
        clerk.pays(DIBAO, f"2019-{number:02d}")
    clerk.stops(first, "2018-12")
    plan = clerk.plans(DIBAO, "2019-08", BACK_PAY)
    assert by_name(plan) == {"陈桂兰": "320.00"}  # 4 × 2 × 40


def test_a_birth_in_may_is_made_up_for_the_months_there_were_two(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    pay_through(clerk, DIBAO, 4)
    clerk.day = date(2019, 4, 28)
    baby = NewMember("陈小明", made_up_id("2019-04-18"), "20")
    add_member(clerk.store, clerk.act(), household, baby, month("2019-05"))
    for number in range(5, 8):
        clerk.pays(DIBAO, f"2019-{number:02d}")
    plan = clerk.plans(DIBAO, "2019-08", BACK_PAY)
    assert by_name(plan) == {"陈桂兰": "320.00"}  # (4 × 1 + 2 × 2) × 40
    assert [str(p.amount) for p in plan.payments] == ["40.00"] * 4 + ["80.00"] * 2


def test_central_care_is_made_up_for_six_months(clerk: Caseworker):
    clerk.tekun_for(a_household("陈桂兰"), CENTRAL)
    pay_through(clerk, "tekun", 7)
    plan = clerk.plans("tekun", "2019-08", BACK_PAY)
    assert by_name(plan) == {"陈桂兰": "300.00"}
    assert {p.purpose for p in plan.payments} == {"basic"}


def test_before_a_rise_is_paid_nothing_is_made_up(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    pay_through(clerk, DIBAO, 5)
    assert clerk.plans(DIBAO, "2019-06", BACK_PAY).lines == ()


def test_back_pay_planned_twice_is_paid_once(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    pay_through(clerk, DIBAO, 7)
    first = clerk.plans(DIBAO, "2019-08", BACK_PAY)
    make_run(clerk.store, clerk.act(), first)
    again = clerk.plans(DIBAO, "2019-08", BACK_PAY)
    assert (again.lines, again.overpaid) == ((), ())
    with pytest.raises(NothingToPayError):
        make_run(clerk.store, clerk.act(), again)


def test_back_pay_that_is_withdrawn_is_due_again(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    pay_through(clerk, DIBAO, 7)
    withdraw_run(clerk.store, clerk.act(), clerk.makes(DIBAO, "2019-08", BACK_PAY))
    assert clerk.plans(DIBAO, "2019-08", BACK_PAY).total == yuan("240")


def test_a_second_back_pay_of_a_month_is_a_second_batch(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰").with_income("100"))
    clerk.grants(DIBAO, household)
    pay_through(clerk, DIBAO, 7)
    clerk.pays(DIBAO, "2019-08", BACK_PAY)
    none: list[NewIncome] = []
    set_incomes(clerk.store, clerk.act(), household, none, month("2019-07"))
    second = clerk.pays(DIBAO, "2019-08", BACK_PAY)
    assert clerk.store.runs.get(second).batch == 2
    assert clerk.store.runs.get(second).total == yuan("100")
    assert clerk.plans(DIBAO, "2019-08", BACK_PAY).lines == ()


def test_a_right_granted_late_is_made_up_from_its_first_month(clerk: Caseworker):
    clerk.dibao_for(a_household("李永福"))
    pay_through(clerk, DIBAO, 3)
    clerk.dibao_for(a_household("陈桂兰"), "2019-02")
    plan = clerk.plans(DIBAO, "2019-04", BACK_PAY)
    assert by_name(plan) == {"陈桂兰": "1,180.00"}


def test_what_was_left_out_for_want_of_an_account_is_made_up(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰").without_account())
    clerk.grants(DIBAO, household)
    clerk.dibao_for(a_household("李永福"))
    plan = clerk.plans(DIBAO, "2019-01")
    clerk.sends(make_run(clerk.store, clerk.act(), plan, leave_out_problems=True))
    assert len(clerk.plans(DIBAO, "2019-02", BACK_PAY).problems) == 1
    account = NewAccount("陈桂兰", "演示银行", "12345678")
    set_account(clerk.store, clerk.act(), household, account, month("2019-02"))
    assert by_name(clerk.plans(DIBAO, "2019-02", BACK_PAY)) == {"陈桂兰": "590.00"}


def test_a_household_that_is_due_nothing_needs_no_account(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    clerk.stops(right, "2019-01")
    with clerk.store.write(clerk.act()) as writing:
        account = clerk.store.households.get(household).accounts[0]
        clerk.store.households.end("accounts", [account.id], month("2019-01"))
        writing.note("close_account", "test")
    plan = clerk.plans(DIBAO, "2019-02", BACK_PAY)
    assert (plan.lines, plan.problems, plan.overpaid) == ((), (), ())


def test_a_standard_that_was_too_high_is_claimed_with_the_list(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福").with_income("50"), "2019-02")
    pay_through(clerk, DIBAO, 2)
    clerk.sets_standard(DIBAO, "urban", "580", "2018-12")
    plan = clerk.plans(DIBAO, "2019-02", BACK_PAY)
    assert plan.lines == ()
    assert [(o.line.name, str(o.key.month), str(o.amount)) for o in plan.overpaid] == [
        ("陈桂兰", "2019-01", "10.00"),
        ("陈桂兰", "2019-02", "10.00"),
        ("李永福", "2019-02", "10.00"),
    ]
    clerk.dibao_for(a_household("王秀英"), "2019-02")  # now there is one to pay
    clerk.pays(DIBAO, "2019-02", BACK_PAY)
    assert sorted(
        (debt.name, str(debt.outstanding)) for debt in debts(clerk.store)
    ) == [("李永福", "10.00"), ("陈桂兰", "20.00")]
    again = clerk.plans(DIBAO, "2019-03", BACK_PAY)
    assert (again.lines, again.overpaid) == ((), ())


def test_the_dead_are_left_out_unless_they_are_asked_for(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    clerk.dibao_for(a_household("李永福"))
    pay_through(clerk, DIBAO, 7)
    clerk.day = date(2019, 8, 20)
    clerk.records_death(clerk.head(household), date(2019, 7, 30))
    without = clerk.plans(DIBAO, "2019-08", BACK_PAY)
    assert by_name(without) == {"李永福": "240.00"}
    assert [line.name for line in without.left_out] == ["陈桂兰"]
    with_them = clerk.plans(DIBAO, "2019-08", BACK_PAY, with_dead=True)
    assert by_name(with_them) == {"陈桂兰": "240.00", "李永福": "240.00"}
    assert with_them.left_out == ()


def test_asking_for_the_dead_is_part_of_the_plan_that_is_made(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    pay_through(clerk, DIBAO, 7)
    clerk.day = date(2019, 8, 20)
    clerk.records_death(clerk.head(household), date(2019, 7, 30))
    plan = clerk.plans(DIBAO, "2019-08", BACK_PAY, with_dead=True)
    clerk.receives(DIBAO, "1000")  # something else happens meanwhile
    run = make_run(clerk.store, clerk.act(), plan)
    assert clerk.store.runs.get(run).total == yuan("240")


def test_what_the_bank_sent_back_is_for_a_reissue_and_not_for_back_pay(clerk):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.settles(clerk.pays(DIBAO, "2019-01"), {1: "账号有误"})
    assert clerk.plans(DIBAO, "2019-02", BACK_PAY).lines == ()


def test_those_who_have_left_are_marked_and_can_be_left_out(clerk: Caseworker):
    left = clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    pay_through(clerk, DIBAO, 2)
    clerk.stops(left, "2019-02")
    for number in range(3, 8):
        clerk.pays(DIBAO, f"2019-{number:02}")
    plan = clerk.plans(DIBAO, "2019-08", BACK_PAY)
    assert by_name(plan) == {"陈桂兰": "80.00", "李永福": "240.00"}  # 2 × 40, 6 × 40
    assert [line.name for line in plan.departed] == ["陈桂兰"]
    without = clerk.plans(DIBAO, "2019-08", BACK_PAY, with_left=False)
    assert by_name(without) == {"李永福": "240.00"}
    assert [line.name for line in without.left_out] == ["陈桂兰"]


def test_back_pay_reaches_over_the_year_end(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-12")
    clerk.sets_standard(DIBAO, "urban", "640", "2019-12", "2020-01")
    run = clerk.pays(DIBAO, "2020-01", BACK_PAY)
    (payment,) = clerk.store.runs.payments(run)
    assert (str(payment.month), payment.amount) == ("2019-12", yuan("10"))
    # the money comes from the fund of the year in which it is paid
    spent = [clerk.store.funds.state(DIBAO, year).spent for year in (2019, 2020)]
    assert spent == [yuan("630"), yuan("10")]


def test_progress_counts_the_months_that_are_looked_at(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    pay_through(clerk, DIBAO, 3)
    told: list[tuple[int, int]] = []
    plan_run(
        clerk.store,
        lambda done, total: told.append((done, total)),
        programme=DIBAO,
        month=month("2019-04"),
        kind=BACK_PAY,
    )
    assert told == [(0, 3), (1, 3), (2, 3)]
