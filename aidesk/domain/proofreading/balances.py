"""What is left: what there was, less what was spent, in the section it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantities import (
    Dimension,
    Quantity,
    rounding_slack,
)
from aidesk.domain.proofreading.sums import Checked, is_balance, is_strong, is_total

_SPENT: Final = re.compile(r"支出|发放|使用|核拨|兑付|支付|已用|开支|救助资金|补助资金")
_NOT_SPENT: Final = re.compile(r"未拨付|未支出|到位|拨款|结转|下达|收入|配套")
_CAME: Final = re.compile(
    r"到位|拨款|结转|下达|收入|中央|省级|市级|区级|县级|财政|配套|安排|预算"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence's numbers and the sums found in it."""

    paragraph: Paragraph
    quantities: tuple[Quantity, ...]
    checked: tuple[Checked, ...]


@dataclass(frozen=True, slots=True)
class _Amount:
    """An amount that may be what there was, or what was spent."""

    value: Fraction
    quantity: Quantity


def balances(section: Sequence[Spoken]) -> list[Finding | Verified]:
    """Compare each balance of a section with what there was and what was spent."""
    results: list[Finding | Verified] = []
    for nth, spoken in enumerate(section):
        for quantity in spoken.quantities:
            if quantity.dimension is Dimension.MONEY and is_balance(quantity):
                result = _check(section, nth, quantity)
                if result is not None:
                    results.append(result)
    return results


def _check(
    section: Sequence[Spoken], nth: int, balance: Quantity
) -> Finding | Verified | None:
    had = _available(section[nth], balance)
    spent = _spent(section, nth, balance)
    if not had or not spent:
        return None
    paragraph = section[nth].paragraph
    place = paragraph.place(balance.start, balance.end)
    for first in had:
        for second in spent:
            if first.value - second.value == balance.value:
                workings = _workings(balance, first, second)
                return Verified(Rule.BALANCE, place, workings)
    first, second = had[0], spent[0]
    slack = rounding_slack((balance, first.quantity, second.quantity))
    off = abs(first.value - second.value - balance.value)
    kind = Kind.ROUNDING if off <= slack else Kind.ERROR
    expected = balance.prints(
        first.value - second.value, _decimals(balance, first, second)
    )
    return Finding(
        Rule.BALANCE, kind, place, expected, _workings(balance, first, second)
    )


def _available(spoken: Spoken, balance: Quantity) -> list[_Amount]:
    """Return what there may have been, the likeliest first.

    A total that is wrong stands behind the sum of its parts: one slip is one
    finding.
    """
    before = [
        q
        for q in spoken.quantities
        if q.end <= balance.start and q.scope == balance.scope and _is_money(q)
    ]
    totals = [
        q for q in before if is_strong(q) or (is_total(q) and _CAME.search(q.label))
    ]
    if totals:
        total = totals[-1]
        sums = [c.computed for c in spoken.checked if c.total is total]
        return [_Amount(value, total) for value in dict.fromkeys([*sums, total.value])]
    came = [q for q in before if _CAME.search(q.label) and not _is_spent(q)]
    if not came:
        return []
    whole = sum((q.value for q in came), Fraction(0))
    first = [_Amount(came[0].value, came[0])] if len(came) > 1 else []
    return [_Amount(whole, came[-1]), *first]


def _spent(section: Sequence[Spoken], nth: int, balance: Quantity) -> list[_Amount]:
    """Return what may have been spent, the likeliest first."""
    here = [
        q for q in section[nth].quantities if q.scope == balance.scope and _is_spent(q)
    ]
    elsewhere = [
        q
        for spoken in (*section[:nth][::-1], *section[nth + 1 :])
        for q in spoken.quantities
        if not q.scope and _is_spent(q)
    ]
    totals = [q for q in elsewhere if is_total(q)]
    ranked = [*here[::-1], *totals, *elsewhere]
    return [_Amount(q.value, q) for q in dict.fromkeys(ranked)]


def _is_money(quantity: Quantity) -> bool:
    return quantity.dimension is Dimension.MONEY and quantity.is_part


def _is_spent(quantity: Quantity) -> bool:
    label = quantity.label
    spent = _SPENT.search(label) is not None and not _NOT_SPENT.search(label)
    return _is_money(quantity) and spent and not is_balance(quantity)


def _decimals(balance: Quantity, *amounts: _Amount) -> int:
    same = [a.quantity.decimals for a in amounts if a.quantity.scale == balance.scale]
    return max([balance.decimals, *same])


def _workings(balance: Quantity, had: _Amount, spent: _Amount) -> str:
    decimals = _decimals(balance, had, spent)
    left = balance.bare(had.value - spent.value, decimals)
    return (
        f"{balance.bare(had.value, decimals)} − "
        f"{balance.bare(spent.value, decimals)} = {left}"
    )
