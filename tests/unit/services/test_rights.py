"""Changing and stopping rights."""

from __future__ import annotations

import pytest

from aidesk.domain.enrolment import (
    CeilingError,
    DatedTerms,
    EnrolmentId,
    NotEnrolledError,
    StopBeforeStartError,
    StopReason,
)
from aidesk.domain.month import Span
from aidesk.domain.rules import CareMode, Terms, TermsMissingError
from aidesk.services.endings import stop
from aidesk.services.enrol import change_terms
from tests.builders import (
    CENTRAL,
    DISPERSED,
    Caseworker,
    a_household,
    month,
    nothing_changed,
)

TIER_1 = Terms(mode=CareMode.CENTRAL, tier=1)


@pytest.fixture
def tekun(clerk: Caseworker) -> EnrolmentId:
    """Return a right in tekun since December 2018, tier 3 in central care."""
    right: EnrolmentId = clerk.tekun_for(a_household("陈桂兰"), CENTRAL)
    return right


@pytest.fixture
def dibao(clerk: Caseworker) -> EnrolmentId:
    """Return dibao since December 2018 of a household with an income of 100."""
    return clerk.dibao_for(a_household("陈桂兰").with_income("100"))


def terms_by_month(
    clerk: Caseworker, right: EnrolmentId, *months: str
) -> list[Terms | None]:
    found = clerk.store.enrolments.get(right)
    return [found.terms_in(month(m)) for m in months]


def change(clerk: Caseworker, right: EnrolmentId, terms: Terms, since: str) -> None:
    change_terms(clerk.store, clerk.act(), right, terms, month(since))


def test_other_terms_hold_from_a_month_on(clerk: Caseworker, tekun):
    change(clerk, tekun, TIER_1, "2019-06")
    months = ("2018-12", "2019-05", "2019-06", "2030-01")
    assert terms_by_month(clerk, tekun, *months) == [CENTRAL, CENTRAL, TIER_1, TIER_1]


def test_terms_changed_twice_in_a_month_are_the_second_ones(clerk: Caseworker, tekun):
    change(clerk, tekun, TIER_1, "2019-06")
    change(clerk, tekun, DISPERSED, "2019-06")
    found = clerk.store.enrolments.get(tekun).dated_terms
    assert [d.terms for d in found] == [CENTRAL, DISPERSED]


def test_terms_changed_from_the_first_month_were_never_others(clerk: Caseworker, tekun):
    change(clerk, tekun, TIER_1, "2018-12")
    (only,) = clerk.store.enrolments.get(tekun).dated_terms
    assert only == DatedTerms(Span(month("2018-12")), TIER_1)


def test_terms_changed_from_an_earlier_month_replace_later_ones(
    clerk: Caseworker, tekun
):
    change(clerk, tekun, TIER_1, "2019-09")
    change(clerk, tekun, DISPERSED, "2019-06")
    assert terms_by_month(clerk, tekun, "2019-05", "2019-12") == [CENTRAL, DISPERSED]


@pytest.mark.parametrize("since", ["2018-11", "2019-07"])
def test_terms_do_not_change_outside_the_right(clerk: Caseworker, tekun, since):
    clerk.stops(tekun, "2019-06")
    with nothing_changed(clerk.store), pytest.raises(NotEnrolledError):
        change(clerk, tekun, TIER_1, since)


def test_terms_that_a_rule_cannot_use_are_refused(clerk: Caseworker, tekun):
    with nothing_changed(clerk.store), pytest.raises(TermsMissingError):
        change(clerk, tekun, Terms(tier=1), "2019-06")
    case = clerk.registers(a_household("李永福"))
    temporary = clerk.grants("temporary", case, "2019-06", Terms(months=3))
    with nothing_changed(clerk.store), pytest.raises(CeilingError):
        change(clerk, temporary, Terms(months=13), "2019-06")


def test_a_right_stops_with_a_month(clerk: Caseworker, dibao):
    stop(clerk.store, clerk.act(), dibao, month("2019-06"), StopReason.PROPERTY)
    found = clerk.store.enrolments.get(dibao)
    assert found.span.until == month("2019-06")
    assert found.stop_reason is StopReason.PROPERTY
    assert found.terms_in(month("2019-06"))
    assert found.terms_in(month("2019-07")) is None


def test_a_right_may_stop_with_its_first_month_and_not_before(clerk: Caseworker, dibao):
    with nothing_changed(clerk.store), pytest.raises(StopBeforeStartError) as caught:
        clerk.stops(dibao, "2018-11")
    assert caught.value.since == month("2018-12")
    clerk.stops(dibao, "2018-12")


def test_a_stopped_right_can_stop_earlier_and_not_later(clerk: Caseworker, dibao):
    clerk.stops(dibao, "2019-06")
    clerk.stops(dibao, "2019-03")
    with nothing_changed(clerk.store), pytest.raises(NotEnrolledError):
        clerk.stops(dibao, "2019-04")


def test_a_stop_before_later_terms_takes_them_along(clerk: Caseworker, tekun):
    change(clerk, tekun, TIER_1, "2019-06")
    change(clerk, tekun, DISPERSED, "2019-09")
    clerk.stops(tekun, "2019-06")
    found = clerk.store.enrolments.get(tekun).dated_terms
    assert [(d.terms, str(d.span.until)) for d in found] == [
        (CENTRAL, "2019-05"),
        (TIER_1, "2019-06"),
    ]
