"""Phasing out (就业渐退): the grant is frozen for some months, and then the right ends."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.concern import Concern
from aidesk.domain.enrolment import (
    EnrolmentId,
    GraceMonthsError,
    MonthToComeError,
    NeverPaidError,
    NoGraceError,
    NotEnrolledError,
    StopReason,
)
from aidesk.domain.month import Span
from aidesk.domain.payment import RunKind
from aidesk.domain.rules import Purpose, Terms
from aidesk.services.effects import effect_of_death, effect_of_grace
from aidesk.services.endings import start_grace
from aidesk.services.household_changes import set_incomes
from aidesk.services.month_overview import month_overview
from aidesk.services.register import NewIncome
from aidesk.services.settings import OfficeSettings, change_settings
from aidesk.wording.forecast import grace_line
from tests.builders import (
    CENTRAL,
    Caseworker,
    a_household,
    month,
    nothing_changed,
    yuan,
)

MAY_TO_OCTOBER = Span(month("2019-05"), month("2019-10"))


@pytest.fixture
def clerk(clerk: Caseworker) -> Caseworker:
    """Return a caseworker at the end of the year: all of 2019 has come."""
    clerk.day = date(2019, 12, 31)
    return clerk


@pytest.fixture
def dibao(clerk: Caseworker) -> EnrolmentId:
    """Return dibao since December 2018 of a household with an income of 100."""
    return clerk.dibao_for(a_household("陈桂兰").with_income("100"))


@pytest.fixture
def old_couple(clerk: Caseworker) -> EnrolmentId:
    """Return dibao of a couple who are paid 590 × 2 − 867 = 313, and 104 for each."""
    clerk.sets_standard("urban_dibao", "supplement", "104", "2019-01")
    family = a_household("陈桂兰", "1950-01-01").with_member("陈永福", "1948-02-02")
    right = clerk.dibao_for(family.with_income("867"))
    clerk.pays("urban_dibao", "2019-04")
    return right


def grace(clerk: Caseworker, right: EnrolmentId, approved: str, months: int) -> Span:
    return start_grace(clerk.store, clerk.act(), right, month(approved), months)


def paid(clerk: Caseworker, *months: str) -> list[list[str]]:
    plans = [clerk.plans("urban_dibao", m) for m in months]
    return [[str(p.amount) for p in plan.payments] for plan in plans]


def test_a_phase_out_approved_in_april_pays_the_same_from_may_to_october(
    clerk: Caseworker, dibao
):
    clerk.pays("urban_dibao", "2019-04")
    assert grace(clerk, dibao, "2019-04", 6) == MAY_TO_OCTOBER
    # 590 − 100; the rise to 630 in July changes nothing
    months = ("2019-04", "2019-05", "2019-07", "2019-10", "2019-11")
    assert paid(clerk, *months) == [["490.00"]] * 4 + [[]]
    (payment,) = clerk.plans("urban_dibao", "2019-05").payments
    assert payment.explanation == "渐退期定额 490.00 = 490.00"
    found = clerk.store.enrolments.get(dibao)
    assert (found.grace, found.span.until) == (MAY_TO_OCTOBER, MAY_TO_OCTOBER.until)
    assert found.terms_in(month("2019-10")) == Terms("urban", decided=yuan("490"))


def test_its_end_is_called_to_mind_from_the_first_day_of_its_last_month(
    clerk: Caseworker, dibao
):
    clerk.pays("urban_dibao", "2019-04")
    grace(clerk, dibao, "2019-04", 6)

    def reminded(on: date) -> list[tuple[str, ...]]:
        found = month_overview(clerk.store, today=on).attention
        return [one.names for one in found if one.concern is Concern.GRACE_ENDS]

    assert reminded(date(2019, 9, 30)) == []
    assert reminded(date(2019, 10, 1)) == [("陈桂兰",)]
    assert reminded(date(2019, 10, 31)) == [("陈桂兰",)]
    assert reminded(date(2019, 11, 1)) == []


def test_what_it_means_is_said_in_fen_before(clerk: Caseworker, dibao):
    clerk.pays("urban_dibao", "2019-04")
    home = clerk.store.enrolments.get(dibao).household
    april = date(2019, 4, 20)
    planned, (forecast,) = effect_of_grace(
        clerk.store, home, dibao, month("2019-04"), 6, april
    )
    assert grace_line(planned) == (
        "2019年5月至2019年10月每月照发 490.00 元，共 2,940.00 元，从2019年11月起停发。"
    )
    assert forecast.difference == yuan("0")
    with nothing_changed(clerk.store):
        effect_of_grace(clerk.store, home, dibao, month("2019-04"), 6, april)


def test_nothing_but_the_grant_is_frozen(clerk: Caseworker):
    clerk.sets_standard("urban_dibao", "supplement", "104", "2019-01")
    child = clerk.dibao_for(a_household("陈桂兰", "1980-01-01").with_member("陈小明"))
    clerk.sets_rate("festival", "2019-01", "50")
    clerk.pays("urban_dibao", "2019-01")
    clerk.pays("urban_dibao", "2019-01", RunKind.FESTIVAL)
    grace(clerk, child, "2019-01", 2)
    found = {
        p.purpose: str(p.amount) for p in clerk.plans("urban_dibao", "2019-02").payments
    }
    assert found == {Purpose.GRANT: "1,180.00", Purpose.SUPPLEMENT: "104.00"}


def test_a_death_takes_the_supplement_along_and_leaves_the_survivors_their_share(
    clerk: Caseworker, old_couple
):
    grace(clerk, old_couple, "2019-04", 6)
    home = clerk.store.enrolments.get(old_couple).household
    head, husband = clerk.person(home, 0), clerk.person(home, 1)
    died_on = date(2019, 6, 20)
    _, (forecast,) = effect_of_death(clerk.store, home, head, died_on, died_on)
    assert forecast.after
    assert forecast.after.amount == yuan("417")
    death = clerk.records_death(head, died_on, new_head=husband)
    assert death.stopped == ()
    assert paid(clerk, "2019-06", "2019-07", "2019-10", "2019-11") == [
        ["313.00", "208.00"],  # 521
        ["313.00", "104.00"],  # 417, not 521 and not 521 − 313 ÷ 2
        ["313.00", "104.00"],
        [],
    ]


def test_the_last_one_who_dies_ends_a_phase_out(clerk: Caseworker, dibao):
    clerk.pays("urban_dibao", "2019-04")
    grace(clerk, dibao, "2019-04", 6)
    home = clerk.store.enrolments.get(dibao).household
    clerk.records_death(clerk.head(home), date(2019, 7, 3))
    found = clerk.store.enrolments.get(dibao)
    assert (found.span.until, found.stop_reason) == (
        month("2019-07"),
        StopReason.DEATH,
    )
    assert found.grace is None
    assert paid(clerk, "2019-07", "2019-08") == [["490.00"], []]


def test_it_is_frozen_at_what_was_paid_not_at_back_pay(clerk: Caseworker, dibao):
    for of_month in ("2019-06", "2019-07"):
        clerk.pays("urban_dibao", of_month)
    clerk.pays("urban_dibao", "2019-08", RunKind.BACK_PAY)
    grace(clerk, dibao, "2019-07", 1)
    assert paid(clerk, "2019-08") == [["530.00"]]


def test_entered_late_it_is_frozen_at_the_month_of_its_approval(
    clerk: Caseworker, dibao
):
    clerk.pays("urban_dibao", "2019-04")  # 490
    home = clerk.store.enrolments.get(dibao).household
    wage = [NewIncome(yuan("400"))]
    set_incomes(clerk.store, clerk.act(), home, wage, month("2019-05"))
    for of_month in ("2019-05", "2019-06"):
        clerk.pays("urban_dibao", of_month)  # 190 each
    grace(clerk, dibao, "2019-04", 6)
    assert paid(clerk, "2019-10") == [["490.00"]]
    plan = clerk.plans("urban_dibao", "2019-07", RunKind.BACK_PAY)
    # May and June 300 each; April is of the time before: 590 − 100, and 40 more
    assert [(str(p.month), str(p.amount)) for p in plan.payments] == [
        ("2019-04", "40.00"),
        ("2019-05", "300.00"),
        ("2019-06", "300.00"),
    ]


@pytest.mark.parametrize("months", [0, 7, -1])
def test_it_lasts_a_month_at_least_and_six_at_most(clerk: Caseworker, dibao, months):
    clerk.pays("urban_dibao", "2019-04")
    with nothing_changed(clerk.store), pytest.raises(GraceMonthsError) as caught:
        grace(clerk, dibao, "2019-04", months)
    assert (caught.value.months, caught.value.longest) == (months, 6)


def test_the_office_may_allow_fewer_months(clerk: Caseworker, dibao):
    change_settings(clerk.store, clerk.act(), OfficeSettings(grace_months=3))
    clerk.pays("urban_dibao", "2019-04")
    with nothing_changed(clerk.store), pytest.raises(GraceMonthsError):
        grace(clerk, dibao, "2019-04", 4)
    assert grace(clerk, dibao, "2019-04", 3).until == month("2019-07")


def test_it_cannot_be_lengthened_by_a_second_one(clerk: Caseworker, dibao):
    clerk.pays("urban_dibao", "2019-04")
    grace(clerk, dibao, "2019-04", 6)
    clerk.pays("urban_dibao", "2019-05")
    with nothing_changed(clerk.store), pytest.raises(NotEnrolledError):
        grace(clerk, dibao, "2019-05", 6)
    assert grace(clerk, dibao, "2019-05", 2).until == month("2019-07")  # but cut short


def test_who_was_never_paid_has_nothing_to_freeze(clerk: Caseworker, dibao):
    with nothing_changed(clerk.store), pytest.raises(NeverPaidError):
        grace(clerk, dibao, "2019-04", 6)
    clerk.pays("urban_dibao", "2019-05")
    with nothing_changed(clerk.store), pytest.raises(NeverPaidError):
        grace(clerk, dibao, "2019-04", 6)


def test_an_approval_has_come_and_lies_within_the_right(clerk: Caseworker, dibao):
    clerk.day = date(2019, 4, 20)
    clerk.pays("urban_dibao", "2019-04")
    with nothing_changed(clerk.store), pytest.raises(MonthToComeError):
        grace(clerk, dibao, "2019-05", 6)
    with nothing_changed(clerk.store), pytest.raises(NotEnrolledError):
        grace(clerk, dibao, "2018-11", 6)


def test_a_right_that_ends_sooner_is_not_phased_out_beyond(clerk: Caseworker, dibao):
    clerk.pays("urban_dibao", "2019-04")
    clerk.stops(dibao, "2019-06")
    with nothing_changed(clerk.store), pytest.raises(NotEnrolledError) as caught:
        grace(clerk, dibao, "2019-04", 6)
    assert caught.value.month == month("2019-10")


def test_only_dibao_phases_out(clerk: Caseworker):
    tekun = clerk.tekun_for(a_household("罗天顺"), CENTRAL)
    clerk.pays("tekun", "2019-04")
    with nothing_changed(clerk.store), pytest.raises(NoGraceError):
        grace(clerk, tekun, "2019-04", 6)


def test_back_pay_sees_nothing_wrong_with_a_phase_out(clerk: Caseworker, dibao):
    clerk.pays("urban_dibao", "2019-07")
    grace(clerk, dibao, "2019-07", 2)
    clerk.pays("urban_dibao", "2019-08")
    plan = clerk.plans("urban_dibao", "2019-09", RunKind.BACK_PAY)
    assert (plan.payments, plan.overpaid) == ((), ())
