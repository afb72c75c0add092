"""Months and spans: stepping over year ends, reading what people type."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidesk.domain.month import (
    BackwardSpanError,
    Month,
    NotAMonthError,
    Span,
    months_of,
)

months = st.builds(Month, st.integers(2010, 2089), st.integers(1, 12))
spans = st.builds(
    lambda since, length: Span(since, None if length is None else since + length),
    months,
    st.one_of(st.none(), st.integers(0, 30)),
)
JUNE = Month(2019, 6)


@pytest.mark.parametrize(
    "typed",
    [
        "2019-06",
        "2019-6",
        "2019年6月",
        "2019.6",
        "2019/06",
        " 2019-06 ",
        "２０１９－０６",
    ],
)
def test_months_are_read_as_people_type_them(typed):
    assert Month.parse(typed) == JUNE


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "2019",
        "2019-13",
        "2019-00",
        "2019-0",
        "19-06",
        "1999-12",
        "2100-01",
        "六月",
        "2019-06-01",
        "2019-006",
        "-2019-06",
        "2019 06",
    ],
)
def test_what_is_no_month_is_refused(typed):
    with pytest.raises(NotAMonthError) as caught:
        Month.parse(typed)
    assert caught.value.text == typed


@pytest.mark.parametrize(("year", "number"), [(1999, 12), (2100, 1), (2019, 0)])
def test_months_lie_in_this_century(year, number):
    with pytest.raises(NotAMonthError):
        Month(year, number)


def test_months_step_over_year_ends():
    assert Month(2019, 12) + 1 == Month(2020, 1)
    assert Month(2020, 1) - 1 == Month(2019, 12)
    assert Month(2019, 1) - 13 == Month(2017, 12)
    assert Month(2020, 1).since(Month(2018, 11)) == 14
    assert Month.of(date(2019, 12, 31)) == Month(2019, 12)
    assert Month(2019, 2).first_day() == date(2019, 2, 1)
    assert str(Month(2019, 2)) == "2019-02"


def test_after_the_last_month_there_is_none():
    with pytest.raises(NotAMonthError):
        Month(2099, 12) + 1


def test_a_year_has_twelve_months():
    assert [str(m) for m in months_of(2019)][::11] == ["2019-01", "2019-12"]
    assert len(months_of(2019)) == 12


@given(months, st.integers(-100, 100))
def test_stepping_there_and_back_is_no_step(month, steps):
    assert month + steps - steps == month
    assert (month + steps).since(month) == steps
    assert Month.parse(str(month)) == month


def test_a_span_holds_its_first_and_last_month():
    span = Span(Month(2018, 12), Month(2019, 2))
    held = [str(m) for m in months_of(2019) if span.covers(m)]
    assert held == ["2019-01", "2019-02"]
    assert span.covers(Month(2018, 12))
    assert not span.covers(Month(2018, 11))
    assert Span(JUNE, JUNE).covers(JUNE)
    assert Span(JUNE).covers(Month(2099, 12))


def test_a_span_does_not_end_before_it_begins():
    with pytest.raises(BackwardSpanError):
        Span(JUNE, JUNE - 1)


def test_the_months_of_a_span_end_with_the_last_one_asked_for():
    assert list(Span(JUNE).months(JUNE + 1)) == [JUNE, JUNE + 1]
    assert list(Span(JUNE, JUNE).months(JUNE + 5)) == [JUNE]
    assert list(Span(JUNE).months(JUNE - 1)) == []


@given(spans, spans)
def test_spans_overlap_when_they_share_a_month(one, other):
    last = Month(2099, 12)
    shared = set(one.months(last)) & set(other.months(last))
    assert one.overlaps(other) == bool(shared)
    assert other.overlaps(one) == bool(shared)
