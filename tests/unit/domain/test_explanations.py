"""The printed formula of an amount: worked out again from its text, it gives the sum."""

from __future__ import annotations

import re
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from aidesk.domain.entitlement import entitlements
from aidesk.domain.money import LARGEST_FEN, Money
from aidesk.domain.programme import Programme, Rhythm, Standard, Standards, Unit
from aidesk.domain.rounding import ROUNDINGS
from aidesk.domain.rules import Claim
from tests.builders import month

JUNE = month("2019-06")
POLICY = {
    "四舍五入到分": "fen",
    "四舍五入到角": "jiao",
    "四舍五入到元": "yuan",
    "进一到元": "yuan_up",
}
PIECE = re.compile(
    r"(?P<sign>[−+] )?(?:[^\d−+]* )?(?P<yuan>[\d,]+\.\d\d)"
    r"(?: × (?P<times>\d+)[人个月]+)?(?: ÷ (?P<over>\d+))?"
)
yuan_amounts = st.integers(0, 300_000).map(Money)


def worked_out(formula: str) -> Fraction:
    """Return the fen that a formula makes, read as a clerk reads it."""
    fen = Fraction(0)
    for piece in PIECE.finditer(formula):
        part = Fraction(Money.parse(piece["yuan"]).fen) * int(piece["times"] or 1)
        part /= int(piece["over"] or 1)
        fen += -part if piece["sign"] == "− " else part
    return fen


@given(
    st.integers(1, 9),
    yuan_amounts,
    yuan_amounts,
    st.sampled_from(sorted(ROUNDINGS)),
)
def test_a_formula_read_aloud_gives_the_amount(persons, monthly, yearly, rounding):
    programme = Programme(
        "p", "", "", "top_up", rounding, Unit.HOUSEHOLD, Rhythm.MONTHLY
    )
    standards = Standards("p", [Standard("p", "urban", Money(63000), JUNE, JUNE, "")])
    claim = Claim(persons, monthly, yearly)
    (found,) = entitlements(programme, standards, claim, JUNE, JUNE)
    formula, _, result = found.explanation().partition(" = ")
    amount, _, remark = result.rstrip("）").partition("（")
    assert Money.parse(amount) == found.amount
    exact = worked_out(formula)
    if remark == "收入超过标准":
        assert exact < 0
        assert not found.amount
    elif remark:
        assert POLICY[remark] == rounding
        assert ROUNDINGS[rounding](exact) == found.amount
    else:
        assert exact == found.amount.fen


def test_a_formula_names_all_that_it_takes_off():
    programme = Programme("p", "", "", "top_up", "yuan", Unit.HOUSEHOLD, Rhythm.MONTHLY)
    standards = Standards("p", [Standard("p", "urban", Money(63000), JUNE, JUNE, "")])
    claim = Claim(2, Money(41250), Money(200000))
    (found,) = entitlements(programme, standards, claim, JUNE, JUNE)
    assert found.explanation() == (
        "630.00 × 2人 − 收入 412.50 − 年收入 2,000.00 ÷ 12 = 681.00（四舍五入到元）"
    )
    assert found.amount.fen < LARGEST_FEN
