"""Rounding: halves up, by a policy with a name; and figures as reports print them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidesk.domain.money import Money
from aidesk.domain.rounding import ROUNDINGS, average, in_wan, percent, printed


@pytest.mark.parametrize(
    ("policy", "fen", "rounded"),
    [
        ("fen", Fraction(68083_333, 1000), 68083),
        ("fen", Fraction(1, 2), 1),
        ("jiao", Fraction(68083_333, 1000), 68080),
        ("jiao", Fraction(68085), 68090),
        ("yuan", Fraction(68049), 68000),
        ("yuan", Fraction(68050), 68100),
        ("yuan", Fraction(6805_000_001, 100_000), 68100),
        ("yuan_up", Fraction(68001), 68100),
        ("yuan_up", Fraction(68000), 68000),
        ("yuan_up", Fraction(0), 0),
    ],
)
def test_each_policy_rounds_halves_up(policy, fen, rounded):
    assert ROUNDINGS[policy](fen) == Money(rounded)


@given(st.sampled_from(sorted(ROUNDINGS)), st.integers(0, 10**11))
def test_rounding_twice_is_rounding_once(policy, hundredths):
    once = ROUNDINGS[policy](Fraction(hundredths, 100))
    assert ROUNDINGS[policy](Fraction(once.fen)) == once
    assert abs(once.fen - Fraction(hundredths, 100)) < 100


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("703150.00", "70.32"),  # a float gives 70.31
        ("429150.00", "42.92"),  # a float gives 42.91
        ("1132300.00", "113.23"),
        ("5050", "0.51"),
        ("24824", "2.48"),
        ("37920", "3.79"),
        ("0", "0.00"),
        ("-429150", "-42.92"),
        ("-0.01", "0.00"),
    ],
)
def test_yuan_are_printed_in_wan_halves_up(amount, text):
    assert in_wan(Money.parse(amount)) == text


def test_household_months_make_whole_averages_halves_up():
    assert average(990, 12) == 83  # halves to even give 82
    assert average(1212, 12) == 101
    assert average(0, 12) == 0
    assert average(5, 0) == 0


def test_shares_are_printed_with_one_decimal():
    assert percent(10, 12) == "83.3%"
    assert percent(12, 12) == "100.0%"
    assert percent(1, 800) == "0.1%"  # 0.125
    assert percent(0, 0) == "—"


def test_numbers_are_printed_without_decimals_too():
    assert printed(Fraction(165, 2), 0) == "83"
    assert printed(Fraction(5050, 10000), 3) == "0.505"
