"""A month of a right that waits: what no list pays, what is told, and how it comes back.

One person's dibao is 590.00 a month here, two persons' 1,180.00; made out by hand.
"""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.concern import Concern
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.hold import (
    HeldAlreadyError,
    HeldError,
    HoldReason,
    MonthListedError,
    MonthPaidError,
    NotHeldError,
    NothingToHoldError,
)
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import (
    Change,
    NothingToPayError,
    PlanOutdatedError,
    RunKind,
)
from aidesk.domain.rules import Terms
from aidesk.domain.seal import MonthSealedError
from aidesk.domain.text import TextMissingError
from aidesk.reports.blocks import Paragraph
from aidesk.reports.household_statement import household_statement
from aidesk.reports.payroll import payroll
from aidesk.services.attention import attention
from aidesk.services.change_reasons import Why
from aidesk.services.checking import check_office
from aidesk.services.comparison import Movement, compare_month
from aidesk.services.holds import OpenHold, open_holds, released_unpaid
from aidesk.services.made_run import made_run
from aidesk.services.month_work import month_work
from aidesk.services.monthly_run import make_run, withdraw_run
from aidesk.services.returns import sent_lines
from aidesk.services.sealing import plan_seal, seal_month
from aidesk.services.statement import statement
from aidesk.services.waiting_returns import waiting_returns
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, yuan

DIBAO = "urban_dibao"


@pytest.fixture
def chen(clerk: Caseworker) -> EnrolmentId:
    return clerk.dibao_for(a_household("陈桂兰"), since="2019-01")


@pytest.fixture
def li(clerk: Caseworker) -> EnrolmentId:
    family = a_household("李永福").with_member("李小福")
    return clerk.dibao_for(family, since="2019-01")


def waits(store: Store, now: str = "2019-03") -> list[OpenHold]:
    return open_holds(store, month(now))


def names(plan) -> list[str]:
    return [line.name for line in plan.lines]


# in the plan and in the list


def test_a_held_line_is_not_in_the_plan_and_stands_apart_with_its_amount(
    clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.holds(chen, "2019-01", reason=HoldReason.CARD_LOST, note="3日挂失")
    plan = clerk.plans(DIBAO, "2019-01")
    assert names(plan) == ["李永福"]
    assert plan.total == yuan("1180")
    (line,) = plan.held
    assert (line.name, line.held_amount, line.payments) == ("陈桂兰", yuan("590"), ())
    assert line.change is Change.HELD
    assert line.held[0].hold.reason is HoldReason.CARD_LOST
    assert line.held[0].hold.note == "3日挂失"


def test_what_is_held_is_neither_stopped_nor_a_problem(
    clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    no_card = clerk.dibao_for(a_household("王玉珍").without_account(), since="2019-02")
    assert len(clerk.plans(DIBAO, "2019-02").problems) == 1
    clerk.holds(chen, "2019-02")
    clerk.holds(no_card, "2019-02", reason=HoldReason.CARD_LOST)
    plan = clerk.plans(DIBAO, "2019-02")
    assert plan.problems == ()
    assert plan.stopped == ()
    assert [(line.name, line.previous) for line in plan.held] == [
        ("陈桂兰", yuan("590")),
        ("王玉珍", yuan("0")),
    ]


def test_a_made_list_keeps_what_it_left_out_as_it_was(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-02")
    run = clerk.pays(DIBAO, "2019-02")
    clerk.releases(held)
    clerk.sets_standard(DIBAO, "urban", "630", "2019-02")
    (line,) = made_run(store, run).held
    assert (line.name, line.held_amount) == ("陈桂兰", yuan("590"))


def test_the_printed_list_names_what_it_left_out(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    clerk.holds(chen, "2019-02", reason=HoldReason.CARD_LOST)
    paper = payroll(store, clerk.makes(DIBAO, "2019-02"))
    assert paper.remarks == (
        "暂缓发放1笔、590.00元，不在合计内：陈桂兰590.00元（银行卡挂失）。",
    )


def test_the_statement_of_a_household_names_what_waits(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.holds(chen, "2019-01")
    clerk.pays(DIBAO, "2019-01")
    home, span = store.enrolments.get(chen).household, Span(month("2019-01"))
    (held,) = statement(store, home, span, month("2019-02")).held
    assert (held.hold.month, held.amount) == (month("2019-01"), yuan("590"))
    other = store.enrolments.get(li).household
    assert statement(store, other, span, month("2019-02")).held == ()
    letter = household_statement(store, home, span, date(2019, 2, 1), masked=True)
    told = [block.text for block in letter.blocks if isinstance(block, Paragraph)]
    assert "2019年1月城市低保暂缓发放590.00元（人户分离待核实）。" in told


def test_a_withdrawn_list_leaves_nothing_behind(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.holds(chen, "2019-01")
    run = clerk.makes(DIBAO, "2019-01")
    withdraw_run(store, clerk.act(), run)
    assert store._db.table("held_lines").count == 0
    assert [each.amount for each in waits(store)] == [yuan("590")]


def test_a_list_of_nobody_else_cannot_be_made_and_is_not_waited_for(
    store: Store, clerk: Caseworker, chen: EnrolmentId
):
    clerk.holds(chen, "2019-01")
    with pytest.raises(NothingToPayError):
        clerk.makes(DIBAO, "2019-01")
    assert month_work(store, month("2019-01")).programmes == ()


def test_a_plan_that_was_seen_before_the_hold_is_outdated(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    plan = clerk.plans(DIBAO, "2019-01")
    clerk.holds(chen, "2019-01")
    with pytest.raises(PlanOutdatedError):
        make_run(store, clerk.act(), plan)


def test_a_plan_whose_hold_is_another_one_by_now_is_outdated(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-01")
    plan = clerk.plans(DIBAO, "2019-01")
    clerk.releases(held)
    clerk.holds(chen, "2019-01", reason=HoldReason.PERHAPS_DEAD)
    with pytest.raises(PlanOutdatedError):
        make_run(store, clerk.act(), plan)


# back to the person


def test_what_is_held_is_not_back_pay_until_it_is_released(
    clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-01")
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    back_pay = clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY)
    assert back_pay.payments == ()
    assert [line.held_amount for line in back_pay.held] == [yuan("590")]
    clerk.releases(held)
    back_pay = clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY)
    (payment,) = back_pay.payments
    assert (payment.month, payment.amount) == (month("2019-01"), yuan("590"))
    clerk.settles(clerk.pays(DIBAO, "2019-02", RunKind.BACK_PAY))
    assert clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY).payments == ()


def test_released_before_the_list_it_is_simply_on_it(
    clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-01")
    clerk.releases(held)
    plan = clerk.plans(DIBAO, "2019-01")
    assert (names(plan), plan.held) == (["陈桂兰", "李永福"], ())


def test_a_raised_standard_raises_what_waits_too(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-02")
    clerk.settles(clerk.pays(DIBAO, "2019-02"))
    clerk.sets_standard(DIBAO, "urban", "630", "2019-02", "2019-03")
    assert [each.amount for each in waits(store)] == [yuan("630")]
    clerk.releases(held)
    back_pay = clerk.plans(DIBAO, "2019-03", RunKind.BACK_PAY)
    # 630 for the one that waited, 2 × 40 for the two that were paid
    assert [(line.name, line.amount) for line in back_pay.lines] == [
        ("陈桂兰", yuan("630")),
        ("李永福", yuan("80")),
    ]


def test_every_kind_of_list_leaves_the_month_out(
    clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.sets_rate("price_subsidy", "2019-01", "30")
    (held,) = clerk.holds(chen, "2019-01")
    subsidy = clerk.plans(DIBAO, "2019-01", RunKind.PRICE_SUBSIDY)
    assert (names(subsidy), subsidy.total) == (["李永福"], yuan("60"))
    assert [line.held_amount for line in subsidy.held] == [yuan("30")]
    clerk.settles(clerk.pays(DIBAO, "2019-01", RunKind.PRICE_SUBSIDY))
    clerk.releases(held)
    again = clerk.plans(DIBAO, "2019-02", RunKind.PRICE_SUBSIDY)
    assert [(line.name, line.amount) for line in again.lines] == [
        ("陈桂兰", yuan("30"))
    ]


def test_of_back_pay_for_several_months_only_the_held_one_waits(
    clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    for each in ("2019-02", "2019-03"):
        clerk.settles(clerk.pays(DIBAO, each))
    clerk.sets_standard(DIBAO, "urban", "630", "2019-02", "2019-04")
    with pytest.raises(MonthPaidError):  # by the standard of March, all is paid
        clerk.holds(chen, "2019-03", paid_in="2019-03")
    clerk.holds(chen, "2019-03", paid_in="2019-04")
    back_pay = clerk.plans(DIBAO, "2019-04", RunKind.BACK_PAY)
    paid = {line.name: [p.month for p in line.payments] for line in back_pay.lines}
    assert paid["陈桂兰"] == [month("2019-02")]
    assert paid["李永福"] == [month("2019-02"), month("2019-03")]
    assert [line.held_amount for line in back_pay.held] == [yuan("40")]


def test_several_months_are_held_and_released_at_once(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    held = clerk.holds(chen, "2019-03", "2019-02")
    assert [each.hold.month for each in waits(store)] == [
        month("2019-02"),
        month("2019-03"),
    ]
    clerk.releases(*held)
    assert waits(store) == []


def test_what_came_back_is_not_paid_again_while_it_is_held(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {1: "账户已销户"})
    clerk.retries(run, 1)
    (held,) = clerk.holds(chen, "2019-01", reason=HoldReason.PERHAPS_DEAD)
    reissue = clerk.plans(DIBAO, "2019-02", RunKind.REISSUE)
    assert (reissue.payments, reissue.problems) == ((), ())
    (waiting,) = waiting_returns(store, month("2019-02"))
    assert isinstance(waiting.error, HeldError)
    assert [each.amount for each in waits(store)] == [yuan("590")]
    clerk.releases(held)
    again = clerk.plans(DIBAO, "2019-02", RunKind.REISSUE)
    assert [payment.amount for payment in again.payments] == [yuan("590")]
    assert sent_lines(store, run)


def test_a_case_that_is_paid_once_waits_and_is_paid_later(clerk: Caseworker):
    household = clerk.registers(a_household("宋长贵"))
    case = clerk.grants("temporary", household, "2019-01", Terms(decided=yuan("3000")))
    (held,) = clerk.holds(case, "2019-01")
    assert clerk.plans("temporary", "2019-01").payments == ()
    clerk.releases(held)
    assert clerk.plans("temporary", "2019-02").total == yuan("3000")


# what cannot be held


def test_what_stands_on_a_draft_must_be_withdrawn_first(
    clerk: Caseworker, chen: EnrolmentId
):
    clerk.makes(DIBAO, "2019-01")
    with pytest.raises(MonthListedError):
        clerk.holds(chen, "2019-01")


def test_what_went_to_the_bank_cannot_be_held(clerk: Caseworker, chen: EnrolmentId):
    clerk.pays(DIBAO, "2019-01")
    with pytest.raises(MonthPaidError):
        clerk.holds(chen, "2019-01")


def test_nobody_holds_what_is_not_due(clerk: Caseworker, chen: EnrolmentId):
    clerk.stops(chen, "2019-01")
    with pytest.raises(NothingToHoldError):
        clerk.holds(chen, "2019-02")


def test_a_month_is_held_once(store: Store, clerk: Caseworker, chen: EnrolmentId):
    (held,) = clerk.holds(chen, "2019-01")
    with pytest.raises(HeldAlreadyError):
        clerk.holds(chen, "2019-01")
    clerk.releases(held)
    with pytest.raises(NotHeldError):
        clerk.releases(held)
    clerk.holds(chen, "2019-01")
    assert len(store.holds.of_enrolment(chen)) == 2


def test_holding_several_months_does_all_or_nothing(
    store: Store, clerk: Caseworker, chen: EnrolmentId
):
    clerk.holds(chen, "2019-02")
    with pytest.raises(HeldAlreadyError):
        clerk.holds(chen, "2019-01", "2019-02")
    assert [each.hold.month for each in waits(store)] == [month("2019-02")]


def test_another_reason_is_written_down(clerk: Caseworker, chen: EnrolmentId):
    with pytest.raises(TextMissingError):
        clerk.holds(chen, "2019-01", reason=HoldReason.OTHER, note="  ")


def test_a_sealed_month_takes_no_hold_and_releases_one(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-01")
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    clerk.day = date(2019, 2, 5)
    plan = plan_seal(store, month("2019-01"), clerk.day)
    assert plan.obstacles == ()
    assert [each.amount for each in plan.held] == [yuan("590")]
    seal_month(store, clerk.act(), month("2019-01"), clerk.day)
    with pytest.raises(MonthSealedError):
        clerk.holds(li, "2019-01")
    clerk.releases(held)
    back_pay = clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY)
    assert back_pay.total == yuan("590")
    assert all(result.is_well for result in check_office(store.path))


def test_a_month_sealed_without_any_list_is_paid_back_when_it_is_released(
    store: Store, clerk: Caseworker, chen: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-01")
    clerk.receives(DIBAO, "9000")
    clerk.day = date(2019, 2, 5)
    seal_month(store, clerk.act(), month("2019-01"), clerk.day)
    assert clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY).payments == ()
    clerk.releases(held)
    assert clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY).total == yuan("590")
    clerk.settles(clerk.pays(DIBAO, "2019-02", RunKind.BACK_PAY))
    assert clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY).payments == ()


# life goes on


def test_who_has_died_before_the_month_has_nothing_waiting(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.holds(chen, "2019-02", reason=HoldReason.PERHAPS_DEAD)
    household = store.enrolments.get(chen).household
    clerk.day = date(2019, 2, 1)
    clerk.records_death(clerk.head(household), date(2019, 1, 20))
    assert [each.money for each in waits(store)] == [yuan("0")]
    assert clerk.plans(DIBAO, "2019-02").held == ()


def test_who_has_left_since_is_paid_what_waited(
    clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-01")
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    clerk.stops(chen, "2019-01")
    clerk.releases(held)
    back_pay = clerk.plans(DIBAO, "2019-02", RunKind.BACK_PAY)
    assert [line.name for line in back_pay.departed] == ["陈桂兰"]
    assert back_pay.total == yuan("590")


# it is called to mind


def concerns(store: Store, now: str) -> dict[Concern, tuple[tuple[str, ...], object]]:
    work = month_work(store, month(now))
    return {one.concern: (one.names, one.amount) for one in attention(store, work, {})}


def test_open_holds_are_called_to_mind_with_their_sum(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    (held,) = clerk.holds(chen, "2019-01")
    clerk.holds(li, "2019-02")
    assert concerns(store, "2019-03")[Concern.HELD] == (
        ("陈桂兰", "李永福"),
        yuan("1770"),
    )
    assert Concern.RELEASED not in concerns(store, "2019-03")
    clerk.makes(DIBAO, "2019-01")
    clerk.releases(held)
    assert concerns(store, "2019-03")[Concern.RELEASED] == (("陈桂兰",), yuan("590"))
    assert [w.name for w in released_unpaid(store, Month(2019, 3), DIBAO)] == ["陈桂兰"]


def test_the_comparison_says_that_the_line_is_held_and_why(
    store: Store, clerk: Caseworker, chen: EnrolmentId, li: EnrolmentId
):
    clerk.settles(clerk.pays(DIBAO, "2019-01"))
    (held,) = clerk.holds(chen, "2019-02", reason=HoldReason.NOT_REVIEWED)
    clerk.makes(DIBAO, "2019-02")
    clerk.releases(held)
    (row,) = compare_month(store, DIBAO, month("2019-02")).rows
    assert row.movement is Movement.PAUSED
    assert [(reason.why, reason.detail) for reason in row.reasons] == [
        (Why.HELD, HoldReason.NOT_REVIEWED)
    ]


def test_a_refused_hold_changes_nothing(
    store: Store, clerk: Caseworker, chen: EnrolmentId
):
    clerk.pays(DIBAO, "2019-01")
    head = store.journal.head()
    with pytest.raises(AideskError):
        clerk.holds(chen, "2019-01")
    assert store.journal.head() == head
    assert waits(store) == []
