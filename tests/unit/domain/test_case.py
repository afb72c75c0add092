"""Cases: when two are about one event, who approves, and how a sum is staged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.case import (
    Assistance,
    Case,
    Level,
    StagesError,
    Trouble,
    even_stages,
    level_for,
    staged_terms,
)
from aidesk.domain.money import total
from aidesk.domain.month import Span
from aidesk.domain.rules import Terms
from tests.builders import month, yuan

STROKE = Case("突发脑梗住院", Assistance.EMERGENCY, Trouble.ILLNESS, date(2019, 3, 2))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (replace(STROKE, event="突发脑梗 住院", cause=Trouble.OTHER), True),
        (replace(STROKE, event="脑梗", happened_on=date(2019, 3, 2)), True),
        (replace(STROKE, event="脑梗", happened_on=date(2019, 3, 3)), False),
        (replace(STROKE, event="房屋失火", cause=Trouble.DISASTER), False),
    ],
)
def test_an_event_is_known_by_its_words_or_by_its_day_and_cause(other, same):
    assert STROKE.is_same_event(other) is same
    assert other.is_same_event(STROKE) is same


def test_matters_without_a_day_are_known_by_their_words():
    assert not Case("征地补偿").is_same_event(Case("医疗纠纷"))
    assert Case("征地补偿").is_same_event(Case(" 征地补偿"))


@pytest.mark.parametrize(
    ("amount", "limit", "level"),
    [
        ("2000", "2000", Level.STREET),
        ("2000.01", "2000", Level.BUREAU),
        ("1", "0", Level.BUREAU),
    ],
)
def test_the_street_approves_up_to_its_limit(amount, limit, level):
    assert level_for(yuan(amount), yuan(limit)) is level


def test_stages_are_terms_of_one_month_each():
    terms = Terms(grade="rural", decided=yuan("900"))
    first, second = staged_terms(terms, (yuan("500"), yuan("400")), month("2019-12"))
    assert first.span == Span(month("2019-12"), month("2019-12"))
    assert second.span == Span(month("2020-01"), month("2020-01"))
    assert (first.terms.decided, second.terms.decided) == (yuan("500"), yuan("400"))
    assert second.terms.grade == "rural"


@pytest.mark.parametrize("decided", [None, yuan("901"), yuan("899.99")])
def test_stages_are_together_what_was_decided(decided):
    with pytest.raises(StagesError) as caught:
        stages = (yuan("500"), yuan("400"))
        staged_terms(Terms(decided=decided), stages, month("2019-12"))
    assert caught.value.together == yuan("900")


@pytest.mark.parametrize(
    ("decided", "count", "stages"),
    [
        ("5670", 3, ["1890", "1890", "1890"]),
        ("1000", 3, ["334", "333", "333"]),
        ("100.50", 2, ["50.50", "50"]),
        ("7", 1, ["7"]),
    ],
)
def test_a_sum_is_split_into_whole_yuan(decided, count, stages):
    found = even_stages(yuan(decided), count)
    assert found == tuple(map(yuan, stages))
    assert total(found) == yuan(decided)
