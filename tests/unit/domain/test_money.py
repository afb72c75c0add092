"""Money: whole fen, read from what people type, and never a float."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidesk.domain.money import LARGEST_FEN, ZERO, Money, NotAnAmountError, total

amounts = st.integers(1 - LARGEST_FEN, LARGEST_FEN - 1).map(Money)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("630", 63000),
        ("630.5", 63050),
        ("1,234.50", 123450),
        ("1,132,300.00", 113230000),
        ("¥88", 8800),
        ("￥ 88.00", 8800),
        ("１２３．４５", 12345),  # typed with a Chinese keyboard
        ("1，234", 123400),
        (" 590 ", 59000),
        ("0.01", 1),
        (".5", 50),
        ("5.", 500),
        ("-12.30", -1230),
        ("99999999999.99", LARGEST_FEN - 1),
    ],
)
def test_amounts_are_read_as_people_type_them(typed, fen):
    assert Money.parse(typed) == Money(fen)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "元",
        "abc",
        "1.234",
        "1.230",  # a third decimal is a slip even when it is a zero
        "1..2",
        "1.2.3",
        "630,50",  # a comma in place of the point is not 63,050
        "12,34,567",
        "1e5",
        "1_000",
        "NaN",
        "Infinity",
        "--5",
        "5-",
        "1 000",
        "٦٣٠",
        "100000000000.00",
        "9" * 5000,
    ],
)
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(NotAnAmountError) as caught:
        Money.parse(typed)
    assert caught.value.text == typed


@pytest.mark.parametrize(
    ("fen", "text", "plain"),
    [
        (0, "0.00", "0.00"),
        (5, "0.05", "0.05"),
        (-5, "-0.05", "-0.05"),
        (100, "1.00", "1.00"),
        (123456789, "1,234,567.89", "1234567.89"),
        (-70315000, "-703,150.00", "-703150.00"),
    ],
)
def test_money_is_written_in_one_way(fen, text, plain):
    assert str(Money(fen)) == text
    assert Money(fen).plain() == plain
    assert Money(fen).yuan() == Decimal(plain)


@pytest.mark.parametrize("fen", [1.0, True, Decimal(1), Fraction(1), "1", None])
def test_only_a_whole_number_of_fen_is_money(fen):
    with pytest.raises(TypeError):
        Money(fen)


def test_a_part_of_an_amount_is_not_money():
    with pytest.raises(TypeError):
        Money(100) * 1.5  # type: ignore[operator]
    with pytest.raises(TypeError):
        Money(100) * Fraction(1, 12)  # type: ignore[operator]
    with pytest.raises(AttributeError):
        Money(100) + 1  # type: ignore[operator]


def test_money_adds_up_and_compares():
    assert total([]) == ZERO
    assert total([Money(1), Money(2), Money(-5)]) == Money(-2)
    assert Money(100) * 3 - Money(50) == Money(250)
    assert -Money(3) < ZERO < Money(1)
    assert not ZERO
    assert Money(-1)


@given(amounts)
def test_what_is_written_is_read_again(amount):
    assert Money.parse(str(amount)) == amount
    assert Money.parse(amount.plain()) == amount


@given(st.lists(amounts))
def test_a_sum_does_not_depend_on_the_order(found):
    assert total(found) == total(reversed(found))
    assert total(found).fen == sum(amount.fen for amount in found)
