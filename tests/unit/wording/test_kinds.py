"""Every member of every closed set has its word."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from aidesk.domain.money import Money
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import RunKind, RunState
from aidesk.domain.programme import Programme, Rhythm, Unit
from aidesk.wording.formats import worded
from aidesk.wording.kinds import _WORDS, kind_worded, kinship_worded
from aidesk.wording.text_table import text_table
from aidesk.wording.titles import list_title


@pytest.mark.parametrize("kind", _WORDS)
def test_a_closed_set_is_worded_whole(kind):
    assert [kind_worded(member) for member in kind] == list(_WORDS[kind].values())


def test_words_of_different_sets_do_not_mix():
    assert kind_worded(RunState.DRAFT) == "草稿"
    assert kind_worded(RunKind.BACK_PAY) == "补发"


def test_kinship_codes_are_worded_and_unknown_ones_kept():
    assert kinship_worded("02") == "户主"
    assert kinship_worded("88") == "88"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (Money(-123456), "-1,234.56"),
        (Month(2019, 6), "2019年6月"),
        (Span(Month(2019, 6)), "2019年6月起"),
        (Span(Month(2019, 6), Month(2019, 8)), "2019年6月至2019年8月"),
        (date(2019, 12, 3), "2019年12月3日"),
        (datetime(2019, 12, 3, 9, 5), "2019年12月3日 09:05"),  # noqa: DTZ001
        (RunKind.FESTIVAL, "春节慰问金"),
        (7, "7"),
    ],
)
def test_values_are_worded_as_people_read_them(value, text):
    assert worded(value) == text


def test_a_second_list_of_a_month_carries_its_number():
    programme = Programme(
        "temporary", "城乡临时救助", "临时救助", "", "", Unit.CASE, Rhythm.ONCE
    )
    title = list_title(programme, RunKind.ONE_OFF, Month(2019, 7), 2)
    assert title == "2019年7月临时救助发放名册（第2批）"


def test_chinese_signs_are_two_cells_wide():
    lines = text_table(["项目", "元"], [["低保", "9.00"], ["a", "10.00"]], "lr")
    assert lines.splitlines() == ["项目     元", "低保   9.00", "a     10.00"]
