"""Reads explained amounts aloud, as a clerk with a pocket calculator does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from aidesk.domain.money import Money, total
from aidesk.domain.rounding import ROUNDINGS

POLICY = {
    "四舍五入到分": "fen",
    "四舍五入到角": "jiao",
    "四舍五入到元": "yuan",
    "进一到元": "yuan_up",
}
PIECE = re.compile(
    r"(?P<sign>[−+] )?(?:[^\d−+]* )?(?P<yuan>[\d,]+\.\d\d)"
    r"(?: × (?P<times>\d+)[人户个月]+)?(?: × (?P<share>[\d.]+)%)?"
    r"(?: ÷ (?P<over>\d+))?"
)
PRICE = re.compile(r"[\d,.]+ × [\d.]+% = [\d,.]+(?:（[^）]*）)?")
AMOUNT = re.compile(r"[\d,]+\.\d\d")
MONTHS = re.compile(
    r"(?:\d{4}年)?(?P<first>\d+)(?:–(?P<last>\d+))?月 ×(?: (?P<persons>\d+)人 ×)?"
    r" (?P<yuan>[\d,]+\.\d\d)"
)


def worked_out(formula: str) -> Fraction:
    """Return the fen that the left side of a formula makes."""
    fen = Fraction(0)
    for piece in PIECE.finditer(formula):
        part = Fraction(Money.parse(piece["yuan"]).fen) * int(piece["times"] or 1)
        part *= Fraction(piece["share"] or 100) / 100
        part /= int(piece["over"] or 1)
        fen += -part if piece["sign"] == "− " else part
    return fen


def checked(formula: str) -> Money:
    """Return the amount that a formula names, after working it out again."""
    left, _, result = formula.partition(" = ")
    named, _, remark = result.rstrip("）").partition("（")
    amount, exact = Money.parse(named), worked_out(left)
    if remark:
        assert ROUNDINGS[POLICY[remark]](exact) == amount, formula
    else:
        assert exact == amount.fen, formula
    return amount


def amount_told(lines: Iterable[str]) -> Money:
    """Return the amount that the lines of an explanation lead to.

    What was paid before must be in them list by list.
    """
    told = dict(line.split("：", 1) for line in lines)
    formulas = told["计算"].split("；")
    amounts = [checked(formula) for formula in formulas]
    if formulas[-1].startswith("应发"):
        due, paid, *_ = AMOUNT.findall(formulas[-1])
        assert len(amounts) == 1 or Money.parse(due) == amounts[0], formulas
    if "已发" in formulas[-1]:
        found = _paid_before(told.get("此前已发", ""))
        assert found == Money.parse(paid), told
    if "原来的计算" in told:
        original = checked(told["原来的计算"].split("；")[-1])
        assert str(original) in formulas[-1], told
    for formula in PRICE.findall(told.get("标准", "")):
        checked(formula)
    return amounts[-1]


def sum_told(product: str) -> Money:
    """Return the sum of ``1–6月 × 2人 × 40.00 = 480.00``, worked out again."""
    left, _, result = product.partition(" = ")
    fen = 0
    for piece in MONTHS.finditer(left):
        first = int(piece["first"])
        months = int(piece["last"] or first) - first + 1
        fen += months * int(piece["persons"] or 1) * Money.parse(piece["yuan"]).fen
    assert Money(fen) == Money.parse(result), product
    return Money(fen)


def _paid_before(told: str) -> Money:
    lists = [each for each in told.split("、") if "退回后已重发" not in each]
    return total(Money.parse(AMOUNT.findall(each)[0]) for each in lists if each)
