"""What is left: what there was, less what was spent, in the section it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Final

from aidesk.domain.proofreading.adding import Checked, added
from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantity import Quantity, is_slip, rounding_slack
from aidesk.domain.proofreading.roles import (
    has_come,
    is_balance,
    is_money,
    is_spent,
    is_strong,
    is_total,
)

_DIGITS_TO_TRUST: Final = 4


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence's numbers and the sums found in it."""

    paragraph: Paragraph
    span: tuple[int, int]
    quantities: tuple[Quantity, ...]
    checked: tuple[Checked, ...]


@dataclass(frozen=True, slots=True)
class _Amount:
    """An amount that may be what there was, or what was spent."""

    value: Fraction
    quantity: Quantity


def balances(section: Sequence[Spoken]) -> Iterator[Finding | Verified]:
    """Yield how each balance of a section compares with what there was and was spent."""
    for nth, spoken in enumerate(section):
        for quantity in spoken.quantities:
            if is_money(quantity) and is_balance(quantity):
                yield from _check(section, nth, quantity)


def _check(
    section: Sequence[Spoken], nth: int, balance: Quantity
) -> Iterator[Finding | Verified]:
    had = _available(section[nth], balance)
    here, elsewhere = _spent(section, nth, balance)
    if not had:
        yield from _far(section, nth, balance)
    spent = [*here, *elsewhere]
    if not had or not spent:
        return
    paragraph = section[nth].paragraph
    place = paragraph.place(balance.start, balance.end)
    for first in had:
        for second in spent:
            if first.value - second.value == balance.value:
                yield Verified(Rule.BALANCE, place, _workings(balance, first, second))
                return
    first, second = had[0], spent[0]
    left = first.value - second.value
    slack = rounding_slack((balance, first.quantity, second.quantity))
    rounded = abs(left - balance.value) <= slack
    told_together = len(here) == 1
    if left >= 0 and (rounded or told_together or is_slip(balance, left)):
        yield Finding(
            Rule.BALANCE,
            Kind.ROUNDING if rounded else Kind.ERROR,
            place,
            balance.prints(left, _decimals(balance, first, second)),
            _workings(balance, first, second),
        )


def _far(
    section: Sequence[Spoken], nth: int, balance: Quantity
) -> Iterator[Finding | Verified]:
    """Yield how a balance compares with what its paragraph told in sentences before."""
    paragraph = section[nth].paragraph
    told = [
        q
        for spoken in section[:nth]
        if spoken.paragraph is paragraph
        for q in spoken.quantities
        if is_money(q) and not q.scope
    ]
    came, spent = filter(has_come, told), list(filter(is_spent, told))
    place = paragraph.place(balance.start, balance.end)
    slips = []
    for one, other in product(came, spent):
        first, second = _Amount(one.value, one), _Amount(other.value, other)
        left, workings = one.value - other.value, _workings(balance, first, second)
        if left == balance.value:
            yield Verified(Rule.BALANCE, place, workings)
            return
        if is_slip(balance, left, _DIGITS_TO_TRUST):
            right = balance.prints(left, _decimals(balance, first, second))
            rounded = abs(left - balance.value) <= rounding_slack((balance, one, other))
            kind = Kind.ROUNDING if rounded else Kind.ERROR
            slips.append(Finding(Rule.BALANCE, kind, place, right, workings))
    yield from slips[:1]


def _available(spoken: Spoken, balance: Quantity) -> list[_Amount]:
    """Return what there may have been, the likeliest first.

    A total that is wrong stands behind the sum of its parts: one slip is one
    finding.
    """
    before = [
        q
        for q in spoken.quantities
        if q.end <= balance.start and q.scope == balance.scope and is_money(q)
    ]
    totals = [
        q
        for q in before
        if (is_strong(q) or (is_total(q) and has_come(q))) and not is_spent(q)
    ]
    if totals:
        total = totals[-1]
        sums = [added(c.parts) for c in spoken.checked if c.total is total]
        return [_Amount(value, total) for value in dict.fromkeys([*sums, total.value])]
    came = [q for q in before if has_come(q) and not is_spent(q)]
    if not came:
        return []
    whole = added(came)
    first = [_Amount(came[0].value, came[0])] if len(came) > 1 else []
    return [_Amount(whole, came[-1]), *first]


def _spent(
    section: Sequence[Spoken], nth: int, balance: Quantity
) -> tuple[list[_Amount], list[_Amount]]:
    """Return what may have been spent: told with the balance, and elsewhere."""
    here = [
        q for q in section[nth].quantities if q.scope == balance.scope and is_spent(q)
    ]
    elsewhere = [
        q
        for spoken in (*section[:nth][::-1], *section[nth + 1 :])
        for q in spoken.quantities
        if not q.scope and is_spent(q)
    ]
    totals = [q for q in elsewhere if is_total(q)]
    return (
        [_Amount(q.value, q) for q in here[::-1]],
        [_Amount(q.value, q) for q in dict.fromkeys([*totals, *elsewhere])],
    )


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
