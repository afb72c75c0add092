"""Rights: when they start, how long the dead are paid for, and phasing out."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import (
    DatedTerms,
    Enrolment,
    EnrolmentId,
    first_month,
    grace_reminder,
    grace_span,
    last_month_of_dead,
)
from aidesk.domain.household import HouseholdId
from aidesk.domain.month import BackwardSpanError, Span
from aidesk.domain.rules import Terms
from tests.builders import month


@pytest.mark.parametrize(
    ("confirmed", "since"),
    [
        (date(2019, 2, 26), "2019-03"),
        (date(2019, 2, 1), "2019-03"),
        (date(2018, 12, 31), "2019-01"),
    ],
)
def test_a_right_starts_in_the_month_after_its_confirmation(confirmed, since):
    assert first_month(confirmed) == month(since)


@pytest.mark.parametrize(
    ("died_on", "month_of_death_paid", "last"),
    [
        (date(2019, 9, 12), True, "2019-09"),
        (date(2019, 9, 12), False, "2019-08"),
        (date(2019, 1, 1), False, "2018-12"),
        (date(2019, 12, 31), True, "2019-12"),
    ],
)
def test_the_month_of_death_is_paid_by_the_offices_setting(
    died_on, month_of_death_paid, last
):
    found = last_month_of_dead(died_on, month_of_death_paid=month_of_death_paid)
    assert found == month(last)


def test_a_phase_out_of_six_months_approved_in_april_runs_from_may_to_october():
    span = grace_span(month("2019-04"), 6)
    assert span == Span(month("2019-05"), month("2019-10"))
    assert grace_reminder(span) == date(2019, 10, 1)


def test_a_phase_out_may_reach_over_the_year_end():
    assert grace_span(month("2019-11"), 3) == Span(month("2019-12"), month("2020-02"))


def test_a_phase_out_lasts_a_month_at_least():
    with pytest.raises(BackwardSpanError):
        grace_span(month("2019-04"), 0)


def test_the_terms_of_a_right_are_those_of_the_month():
    old, new = Terms(tier=3), Terms(tier=1)
    until = Span(month("2018-12"), month("2019-05"))
    right = Enrolment(
        EnrolmentId(1),
        "tekun",
        HouseholdId(1),
        None,
        Span(month("2018-12"), month("2019-08")),
        date(2018, 11, 20),
        "",
        (DatedTerms(until, old), DatedTerms(Span(month("2019-06")), new)),
    )
    assert right.terms_in(month("2019-05")) is old
    assert right.terms_in(month("2019-06")) is new
    assert right.terms_in(month("2018-11")) is None
    assert [right.covers(month(m)) for m in ("2018-11", "2018-12", "2019-08")] == [
        False,
        True,
        True,
    ]
    assert not right.covers(month("2019-09"))
