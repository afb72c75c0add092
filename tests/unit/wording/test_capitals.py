"""Amounts in capitals, against the examples and rules of 支付结算办法."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidesk.domain.money import Money
from aidesk.wording.capitals import in_capitals

DIGITS = {sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
TENS = {"拾": 10, "佰": 100, "仟": 1000}


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1,409.50", "人民币壹仟肆佰零玖元伍角"),
        ("6,007.14", "人民币陆仟零柒元壹角肆分"),
        ("107,000.53", "人民币壹拾万柒仟元伍角叁分"),
        ("16,409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("1,680.32", "人民币壹仟陆佰捌拾元叁角贰分"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
        ("703,150.00", "人民币柒拾万叁仟壹佰伍拾元整"),
        ("0.05", "人民币伍分"),
        ("0.50", "人民币伍角"),
        ("0", "人民币零元整"),
        ("10", "人民币壹拾元整"),
        ("10.05", "人民币壹拾元零伍分"),
        ("100,000,000", "人民币壹亿元整"),
        ("10,010,000.10", "人民币壹仟零壹万元壹角"),
        ("100,100,100", "人民币壹亿零壹拾万零壹佰元整"),
        ("-630", "人民币负陆佰叁拾元整"),
    ],
)
def test_amounts_are_written_as_the_rules_say(amount: str, words: str):
    assert in_capitals(Money.parse(amount)) == words


@given(st.integers(0, 10**13 - 1) | st.integers(0, 10**13 - 1).map(lambda n: n // 100))
def test_the_words_can_be_read_back_to_the_fen(fen: int):
    words = in_capitals(Money(fen))
    assert read(words) == fen
    assert "零零" not in words
    assert words.endswith("整") == (fen % 100 == 0)


def read(words: str) -> int:
    """Read capitals as a person does: 亿, 万, 元, 角, 分."""
    found = re.fullmatch(r"人民币(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?", words)
    assert found
    yuan, jiao, fen = found.groups()
    whole = 0
    for unit, worth in (("亿", 10**8), ("万", 10**4)):
        if yuan and unit in yuan:
            head, yuan = yuan.split(unit)
            whole += section(head) * worth
    whole += section(yuan or "")
    return whole * 100 + DIGITS.get(jiao, 0) * 10 + DIGITS.get(fen, 0)


def section(words: str) -> int:
    number = digit = 0
    for sign in words:
        if sign in TENS:
            number += digit * TENS[sign]
            digit = 0
        else:
            digit = DIGITS[sign]
    return number + digit
