"""A total and its parts, compared: right, rounded, or wrong, and how it was worked out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantity import Quantity, rounding_slack

FEWEST: Final = 2
_TAKEN: Final = re.compile(r"^[，、]?(?:减去|减[:：]|扣除|扣减|减(?=调出|上缴))")


@dataclass(frozen=True, slots=True)
class Checked:
    """A total that was compared, and the parts that it was read with."""

    total: Quantity
    parts: tuple[Quantity, ...]
    result: Finding | Verified

    @property
    def computed(self) -> Fraction:
        """Return the sum of the parts."""
        return added(self.parts)


def added(parts: Sequence[Quantity]) -> Fraction:
    """Return the sum of some numbers, less those that are said to be taken off."""
    return sum((_sign(part) * part.value for part in parts), Fraction(0))


def _sign(part: Quantity) -> int:
    """Return how a number counts: 扣除调出2.00万元 is taken off."""
    return -1 if _TAKEN.search(part.label) else 1


def right(
    paragraph: Paragraph, rule: Rule, total: Quantity, parts: Sequence[Quantity]
) -> Checked:
    """Return that a total is the sum of its parts."""
    place = paragraph.place(total.start, total.end)
    return Checked(total, tuple(parts), Verified(rule, place, _worked(total, parts)))


def wrong(
    paragraph: Paragraph, rule: Rule, total: Quantity, parts: Sequence[Quantity]
) -> Checked:
    """Return how a total differs from the sum of its parts."""
    computed = added(parts)
    rounded = abs(computed - total.value) <= rounding_slack((total, *parts))
    mixed = _units_mixed(total, parts)
    finding = Finding(
        Rule.UNITS_MIXED if mixed else rule,
        Kind.ROUNDING if rounded and not mixed else Kind.ERROR,
        paragraph.place(total.start, total.end),
        total.prints(computed, _most_decimals(total, parts)),
        _worked(total, parts),
    )
    return Checked(total, tuple(parts), finding)


def _units_mixed(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether the bare numbers add up, so that only a unit is wrong."""
    units = {quantity.scale for quantity in (total, *parts)}
    return len(units) > 1 and sum(part.number for part in parts) == total.number


def _worked(total: Quantity, parts: Sequence[Quantity]) -> str:
    """Return a sum as it is worked out: ``10.0 + 5.0 + 3.85 = 18.85``."""
    terms = [
        part.bare(part.value)
        if part.scale == total.scale
        else total.bare(part.value, _decimals(total, part))
        for part in parts
    ]
    computed = total.bare(added(parts), _most_decimals(total, parts))
    signs = ("+" if _sign(part) > 0 else "−" for part in parts[1:])
    further = (f" {sign} {term}" for sign, term in zip(signs, terms[1:], strict=True))
    return f"{terms[0]}{''.join(further)} = {computed}"


def _most_decimals(total: Quantity, parts: Sequence[Quantity]) -> int:
    return max(total.decimals, *(_decimals(total, part) for part in parts))


def _decimals(total: Quantity, part: Quantity) -> int:
    """Return how many decimals a part has in the unit of the total."""
    if part.scale == total.scale:
        return part.decimals
    value, decimals = part.value / total.scale, 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
    return decimals
