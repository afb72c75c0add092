"""Which decisions about a household there are, from facts alone."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import NotEnrolledError, StopReason
from aidesk.domain.household import HouseholdId, MemberFacts
from aidesk.domain.month import Month
from aidesk.domain.programme import NoStandardInForceError
from aidesk.domain.rules import Terms
from aidesk.services.change_reasons import Why
from aidesk.services.endings import start_grace, stop
from aidesk.services.enrol import change_terms
from aidesk.services.household_changes import (
    add_member,
    change_member,
    remove_member,
    set_incomes,
)
from aidesk.services.notices import (
    NoNoticeError,
    NoticeKind,
    full_notice,
    notices_of,
)
from aidesk.services.register import NewIncome, NewMember
from tests.builders import CENTRAL, DISPERSED, a_household, made_up_id, month, yuan

NOW = Month(2019, 12)
JULY = Month(2019, 7)


def decided(clerk, household, now=NOW):
    """Return what was decided, the earliest first, as short words."""
    found = reversed(notices_of(clerk.store, household, now))
    return [(str(n.kind), str(n.month)) for n in found]


def amounts(clerk, right, text):
    found = full_notice(clerk.store, right, month(text))
    return tuple(
        str(each.amount) if each else "" for each in (found.before, found.after)
    )


def whys(clerk, right, text):
    return [r.why for r in full_notice(clerk.store, right, month(text)).reasons]


def test_a_grant_and_the_rise_of_its_standard(clerk):
    # 590 each until June, 630 as it is paid from July on
    couple = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    right = clerk.grants("urban_dibao", couple, "2019-03")
    assert decided(clerk, couple) == [("grant", "2019-03"), ("change", "2019-07")]
    assert amounts(clerk, right, "2019-03") == ("", "1,180.00")
    assert amounts(clerk, right, "2019-07") == ("1,180.00", "1,260.00")
    (reason,) = full_notice(clerk.store, right, JULY).reasons
    assert (reason.why, reason.old, reason.new) == (
        Why.STANDARD,
        yuan("590"),
        yuan("630"),
    )
    assert reason.document == "演民发"


def test_an_income_changes_the_amount_and_one_that_changes_nothing_is_no_decision(
    clerk,
):
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", household, "2019-08")
    for since, income in (("2019-10", "130"), ("2019-11", "130")):
        incomes = [NewIncome(yuan(income), note=since)]
        set_incomes(clerk.store, clerk.act(), household, incomes, month(since))
    assert decided(clerk, household) == [("grant", "2019-08"), ("change", "2019-10")]
    assert amounts(clerk, right, "2019-10") == ("630.00", "500.00")
    assert whys(clerk, right, "2019-10") == [Why.INCOME]
    with pytest.raises(NoNoticeError) as caught:
        full_notice(clerk.store, right, month("2019-11"))
    assert caught.value.month == month("2019-11")


def test_who_joins_and_who_leaves_changes_the_amount(clerk):
    household = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    right = clerk.grants("urban_dibao", household, "2019-08")
    child = NewMember("陈小红", made_up_id("2018-08-08"), "30")
    add_member(clerk.store, clerk.act(), household, child, month("2019-09"))
    leaving = clerk.store.households.get(household).members[1].id
    remove_member(
        clerk.store, clerk.act(), household, leaving, month("2019-10"), "婚嫁迁出"
    )
    assert decided(clerk, household)[1:] == [
        ("change", "2019-09"),
        ("change", "2019-11"),
    ]
    assert amounts(clerk, right, "2019-09") == ("1,260.00", "1,890.00")
    (joined,) = full_notice(clerk.store, right, month("2019-09")).reasons
    (left,) = full_notice(clerk.store, right, month("2019-11")).reasons
    assert (joined.why, joined.name) == (Why.JOINED, "陈小红")
    assert (left.why, left.name, left.detail) == (Why.LEFT, "陈小明", "婚嫁迁出")


def test_a_change_that_begins_next_month_is_decided_now(clerk):
    household = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    clerk.grants("urban_dibao", household, "2019-08")
    person = clerk.person(household, 1)
    facts = MemberFacts("20", supported=False)
    change_member(clerk.store, clerk.act(), household, person, facts, month("2020-03"))
    assert decided(clerk, household)[1:] == [("change", "2020-03")]


def test_a_stop_is_told_with_its_last_month(clerk):
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", household, "2019-08")
    reason = StopReason.PROPERTY
    stop(clerk.store, clerk.act(), right, month("2019-10"), reason)
    assert decided(clerk, household) == [("grant", "2019-08"), ("stop", "2019-11")]
    found = full_notice(clerk.store, right, month("2019-11"))
    assert found.notice.kind is NoticeKind.STOP
    assert found.after is None
    assert str(found.told.amount) == "630.00"
    assert found.told.month == month("2019-10")
    with pytest.raises(NoNoticeError):
        full_notice(clerk.store, right, month("2019-12"))


def test_a_phase_out_freezes_the_amount_and_then_stops(clerk):
    clerk.day = date(2019, 9, 2)
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", household, "2019-08")
    clerk.pays("urban_dibao", "2019-08")
    clerk.pays("urban_dibao", "2019-09")
    start_grace(clerk.store, clerk.act(), right, month("2019-09"), 3)
    incomes = [NewIncome(yuan("2000"))]
    set_incomes(clerk.store, clerk.act(), household, incomes, month("2019-10"))
    assert decided(clerk, household) == [("grant", "2019-08"), ("stop", "2020-01")]


def test_a_person_in_care_gets_another_tier(clerk):
    household = clerk.registers(a_household("罗天顺"))
    head = clerk.head(household)
    right = clerk.grants("tekun", household, "2019-08", DISPERSED, head)
    terms = Terms(mode=CENTRAL.mode, tier=1, institution=clerk.opens_home())
    change_terms(clerk.store, clerk.act(), right, terms, month("2019-10"))
    assert decided(clerk, household) == [("grant", "2019-08"), ("change", "2019-10")]
    # dispersed 740 + 88; central 820 + 835
    assert amounts(clerk, right, "2019-10") == ("828.00", "1,655.00")
    assert whys(clerk, right, "2019-10") == [Why.MODE, Why.TIER]


def test_help_that_is_given_once_is_granted_and_just_ends(clerk):
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("temporary", household, "2019-08", Terms(months=2))
    assert decided(clerk, household) == [("grant", "2019-08")]
    assert amounts(clerk, right, "2019-08") == ("", "1,260.00")


def test_a_right_that_ended_before_it_began_was_told_to_nobody(clerk):
    clerk.day = date(2019, 8, 9)
    household = clerk.registers(a_household("罗天顺"))
    head = clerk.head(household)
    right = clerk.grants("tekun", household, "2019-09", DISPERSED, head)
    clerk.records_death(head, date(2019, 8, 2))
    assert decided(clerk, household) == []
    with pytest.raises(NotEnrolledError):
        full_notice(clerk.store, right, month("2019-09"))


def test_a_household_without_rights_was_told_nothing(clerk):
    assert decided(clerk, clerk.registers(a_household("陈桂兰"))) == []


def test_a_grant_of_a_time_without_a_standard_is_not_guessed(practice):
    # granted in 2017; the oldest standard that is recorded holds from 2018
    (right,) = practice.enrolments.of_household(1)
    with pytest.raises(NoStandardInForceError):
        full_notice(practice, right.id, right.span.since)


def test_amounts_told_are_those_that_lists_paid(practice):
    """Each change and stop of 2019 beside what the lists of both months paid."""
    told = 0
    for household in range(1, practice.households.count() + 1):
        for found in notices_of(practice, HouseholdId(household), NOW):
            if found.kind is NoticeKind.GRANT or found.month.year != 2019:
                continue
            paid = {found.month - 1: 0, found.month: 0}
            for payout in practice.payouts.of_enrolment(found.right.id):
                if payout.run.kind == "regular" and payout.payment.month in paid:
                    paid[payout.payment.month] += payout.payment.amount.fen
            full = full_notice(practice, found.right.id, found.month)
            before, after = (
                each.amount.fen if each else 0 for each in (full.before, full.after)
            )
            assert [before, after] == list(paid.values())
            told += 1
    assert told == 102  # 86 + 12 changes, 3 + 1 stops
