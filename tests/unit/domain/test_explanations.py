"""The printed formula of an amount: worked out again from its text, it gives the sum."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aidesk.domain.entitlement import entitlements
from aidesk.domain.money import LARGEST_FEN, Money
from aidesk.domain.programme import Programme, Rhythm, Standard, Standards, Unit
from aidesk.domain.rounding import ROUNDINGS
from aidesk.domain.rules import Claim
from tests.builders import month
from tests.readers import POLICY, worked_out

JUNE = month("2019-06")
yuan_amounts = st.integers(0, 300_000).map(Money)


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
