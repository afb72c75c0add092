"""True reports are never blamed; one wrong digit is found, once, where it stands.

The sentences are made from random true figures, in the ways in which such reports say
them.  Then one digit of one figure is changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidesk.domain.proofreading.findings import Rule
from aidesk.domain.proofreading.reader import proofread
from aidesk.domain.rounding import printed

SOURCES = ("中央资金", "省级资金", "市级资金", "区级拨款", "上年结转")
STREETS = ("龙泉街道", "吴井街道", "洛阳街道", "雨花街道", "乌龙街道")


@dataclass(frozen=True)
class Told:
    """A true sentence; ``figure`` marks the number in it that is worked out."""

    text: str
    figure: str
    rule: Rule

    @property
    def at(self) -> int:
        """Return where the figure stands: at the mark, which is not part of the text."""
        return self.text.index("|")

    @property
    def true(self) -> str:
        return self.text.replace("|", "")

    def with_digit(self, nth: int, step: int) -> str:
        """Return the sentence with one digit of the figure changed."""
        places = [m.start() for m in re.finditer(r"\d", self.figure)]
        at = places[nth % len(places)]
        other = (int(self.figure[at]) + step) % 10
        wrong = f"{self.figure[:at]}{other}{self.figure[at + 1 :]}"
        return self.true[: self.at] + wrong + self.true[self.at + len(self.figure) :]


def wan(cents: int) -> str:
    """Return hundredths of 万元 as they are printed."""
    return printed(Fraction(cents, 100), 2)


cents = st.integers(101, 99_999)
people = st.integers(2, 900)


@st.composite
def told_sums(draw: st.DrawFn) -> Told:
    parts = draw(st.lists(cents, min_size=2, max_size=5))
    named = zip(SOURCES, parts, strict=False)
    listed = "，".join(f"{name}{wan(part)}万元" for name, part in named)
    total = wan(sum(parts))
    word = draw(st.sampled_from(("合计", "总计", "共计", "资金合计")))
    return Told(f"资金到位情况：{listed}，{word}|{total}万元。", total, Rule.SUM)


@st.composite
def told_parts(draw: st.DrawFn) -> Told:
    parts = draw(st.lists(people, min_size=2, max_size=5))
    named = zip(STREETS, parts, strict=False)
    listed = "，".join(f"{name}{part}人" for name, part in named)
    total = str(sum(parts))
    return Told(f"全年救助困难群众|{total}人，其中{listed}。", total, Rule.PARTS)


@st.composite
def told_balances(draw: st.DrawFn) -> Told:
    spent, left = draw(cents), draw(cents)
    had, balance = wan(spent + left), wan(left)
    text = draw(
        st.sampled_from(
            (
                f"到位资金{had}万元，支出{wan(spent)}万元，结余|{balance}万元。",
                f"全年发放补助{wan(spent)}万元。\n区级拨款{had}万元，结余|{balance}万元。",
            )
        )
    )
    return Told(text, balance, Rule.BALANCE)


@st.composite
def told_averages(draw: st.DrawFn) -> Told:
    count = draw(st.integers(13, 9_000))
    average = printed(Fraction(count, 12), 0)
    return Told(
        f"1至12月份累计救助{count}户次，月均救助|{average}户次。", average, Rule.AVERAGE
    )


@st.composite
def told_shares(draw: st.DrawFn) -> Told:
    central, apart = draw(people), draw(people)
    whole = central + apart
    share = printed(Fraction(100 * central, whole), 1)
    return Told(
        f"现有特困人员{whole}人，其中集中供养{central}人，分散供养{apart}人，"
        f"集中供养率为|{share}%。",
        share,
        Rule.SHARE,
    )


@st.composite
def told_changes(draw: st.DrawFn) -> Told:
    old, step = draw(st.integers(100, 900)), draw(st.integers(1, 300))
    return Told(
        f"保障标准从{old}元提高到{old + step}元，提高|{step}元。",
        str(step),
        Rule.CHANGE,
    )


@st.composite
def told_lists_behind(draw: st.DrawFn) -> Told:
    """A total, by how much it grew, and behind a full stop what it is made of."""
    parts = draw(st.lists(cents, min_size=2, max_size=4))
    named = zip(("本级支出", "街道支出", "社区支出", "上解支出"), parts, strict=False)
    listed = "；".join(f"{name}{wan(part)}万元，增长4.1%" for name, part in named)
    total = wan(sum(parts))
    text = f"全区共支出|{total}万元，比上年增长11.3%。其中，{listed}。"
    return Told(text, total, Rule.PARTS)


@st.composite
def told_rates(draw: st.DrawFn) -> Told:
    spent, left = draw(cents), draw(cents)
    rate = printed(Fraction(100 * spent, spent + left), 2)
    text = f"安排预算资金{wan(spent + left)}万元，实际支出{wan(spent)}万元，执行率|{rate}%。"
    return Told(text, rate, Rule.SHARE)


@st.composite
def told_by_head(draw: st.DrawFn) -> Told:
    spent, heads = draw(st.integers(1_000, 9_999_999)), draw(people)
    each = printed(Fraction(spent, heads), 2)
    text = f"全年救助{heads}人次，发放救助金{spent}元，人均|{each}元。"
    return Told(text, each, Rule.AVERAGE)


@st.composite
def told_parts_of_all(draw: st.DrawFn) -> Told:
    first, second = draw(cents), draw(cents)
    share = printed(Fraction(100 * first, first + second), 2)
    text = (
        f"本年支出合计{wan(first + second)}万元，其中：基本支出{wan(first)}万元，"
        f"占|{share}%；项目支出{wan(second)}万元。"
    )
    return Told(text, share, Rule.SHARE)


any_told = st.one_of(
    told_lists_behind(),
    told_rates(),
    told_by_head(),
    told_parts_of_all(),
    told_sums(),
    told_parts(),
    told_balances(),
    told_averages(),
    told_shares(),
    told_changes(),
)


@settings(max_examples=150)
@given(st.lists(any_told, min_size=1, max_size=4))
def test_true_reports_are_never_blamed(sentences: list[Told]):
    headed = [
        f"{n}、项目\n{s.true}" for n, s in zip("一二三四", sentences, strict=False)
    ]
    reading = proofread("\n".join(headed))
    assert reading.findings == []
    assert len(reading.verified) >= len(sentences)


def check_slip(told: Told, nth: int, step: int) -> None:
    """Change a digit, and look for one finding at its place."""
    wrong = told.with_digit(nth, step)
    found = proofread(wrong).findings
    assert [f.rule for f in found] == [told.rule], wrong
    [finding] = found
    lines = wrong.splitlines()
    before = sum(len(line) + 1 for line in lines[: finding.place.line - 1])
    assert before + finding.place.column - 1 == told.at
    assert wrong[told.at :].startswith(finding.place.quote)
    if told.rule not in (Rule.SHARE, Rule.AVERAGE):
        assert finding.expected.startswith(told.figure)


@settings(max_examples=200)
@given(any_told, st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_found_once_where_it_stands(told: Told, nth: int, step: int):
    check_slip(told, nth, step)


@pytest.mark.soak
@settings(max_examples=20_000)
@given(any_told, st.integers(0, 9), st.integers(1, 9))
def test_many_wrong_digits_are_found(told: Told, nth: int, step: int):
    check_slip(told, nth, step)
