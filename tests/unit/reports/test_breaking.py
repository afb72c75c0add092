"""Breaking into lines: what may stand at an end of a line, and that nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidesk.reports.breaking import ITEMS, balanced, lines

SIGNS = "中文救助金，。、；：？！（）《》“”〔〕1234567890.,%abcXYZ —…元"


def wide(text: str) -> float:
    """Measure as if a Chinese sign were two wide and others one."""
    return sum(1.0 if c.isascii() else 2.0 for c in text)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("救助金发放", 6, ["救助金", "发放"]),
        ("救助金。发放", 6, ["救助", "金。发", "放"]),
        ("救助（一）", 6, ["救助", "（一）"]),
        ("发放703,150.00元", 8, ["发放703,", "150.00元"]),
        ("救助发放12人", 11, ["救助发放", "12人"]),
        ("abc def ghi", 7, ["abc def", "ghi"]),
        ("", 6, [""]),
    ],
)
def test_lines_end_where_they_may(text: str, width: float, expected: list[str]):
    assert lines(text, width, wide) == expected


def test_the_first_line_may_be_indented():
    assert lines("救助金发放名册", 8, wide, first=4) == ["救助", "金发放名", "册"]


def test_a_short_head_is_broken_in_the_middle():
    assert balanced("家庭人口", 6, wide) == ["家庭", "人口"]


def test_a_title_is_broken_between_its_items():
    title = "城市低保、涉诉救助、临时救助"
    assert balanced(title, 22, wide, ITEMS) == ["城市低保、", "涉诉救助、临时救助"]


@given(st.text(SIGNS, max_size=80), st.integers(6, 40))
def test_no_sign_is_lost_and_no_line_too_wide(text: str, width: int):
    broken = lines(text, width, wide)
    assert "".join(broken).replace(" ", "") == text.replace(" ", "")
    assert all(wide(line) <= width for line in broken)


@given(st.text("中文，。、（《1元", min_size=1, max_size=60), st.integers(12, 40))
def test_balanced_lines_are_as_few(text: str, width: int):
    assert len(balanced(text, width, wide)) == len(lines(text, width, wide))
