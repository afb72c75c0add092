"""Raised and lowered amounts: the step, and its percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import pairwise
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantity import Quantity, rounding_slack
from aidesk.domain.proofreading.units import Dimension
from aidesk.domain.rounding import printed

_UP: Final = r"增长|增加|提高|上升|增幅|涨幅"
_DOWN: Final = r"下降|减少|降低|降幅|减幅"
_GROWN: Final = re.compile(rf"(?:{_UP})(?:了|约)?$|[增涨]幅(?:为|达|约)$")
_SHRUNK: Final = re.compile(rf"(?:{_DOWN})(?:了|约)?$|[降减]幅(?:为|达|约)$")
_RAISED: Final = re.compile(
    r"(?:提高|调整|增加|上调|提升|增长|上升|下降|降低|减少|下调)(?:到|为|至)$"
)
_COMPARED: Final = re.compile(r"比|较|同期|与[^，。]{1,10}相比")
_EARLIER: Final = re.compile(
    r"(?:比|较)[^，。]{0,6}(?:上年|去年|年|同期)[^，。]{0,8}的?$"
)
Result = Finding | Verified


def changes(
    paragraph: Paragraph, found: Sequence[Quantity], doubted: AbstractSet[Quantity]
) -> Iterator[Result]:
    """Yield how steps and their percentages compare with the numbers told with them.

    A number that is ``doubted`` was found wrong itself, and is no measure for others.
    """
    for place, (old, new) in enumerate(pairwise(found)):
        if doubted & {old, new}:
            continue
        between = paragraph.text[old.end : new.start]
        if old.is_like(new) and _RAISED.search(between):
            for later in found[place + 2 : place + 4]:
                yield from _step(paragraph, old, new, later)
        elif old.is_like(new) and _is_earlier(new):
            for later in found[place + 2 : place + 4]:
                yield from _step(paragraph, new, old, later)
        elif _is_change_of(paragraph, old, new) and place + 2 < len(found):
            yield from _percentage(paragraph, old, new, found[place + 2])


def _step(
    paragraph: Paragraph, old: Quantity, new: Quantity, later: Quantity
) -> Iterator[Result]:
    """Check ``从590元提高到630元，提高40元，增幅6.8%``."""
    grown = _direction(later)
    if not grown or later.scope != new.scope or later.is_vague:
        return
    step = (new.value - old.value) * grown
    shown = f"{new.bare(new.value)} − {old.bare(old.value)}"
    if later.dimension is Dimension.SHARE and old.value:
        right = step * 100 / old.value
        workings = f"({shown}) ÷ {old.bare(old.value)} = {printed(right, 2)}%"
    elif later.is_like(new):
        right = step
        workings = f"{shown} = {new.bare(new.value - old.value)}"
    else:
        return
    near = abs(right - later.value) <= 2 * rounding_slack((later,))
    yield _compared(paragraph, later, right, workings, near=near)


def _is_earlier(quantity: Quantity) -> bool:
    """Tell whether it is what a number is compared with: ``比上年的5296万元``."""
    return bool(_EARLIER.search(quantity.label)) and not _direction(quantity)


def _is_change_of(paragraph: Paragraph, now: Quantity, change: Quantity) -> bool:
    """Tell whether a number is by how much the one before it has changed."""
    between = paragraph.text[now.end : change.start]
    compared = _COMPARED.search(between) and not re.search(r"[；。、]", between)
    alike = now.is_part and now.is_like(change) and now.scope == change.scope
    return alike and bool(compared) and bool(_direction(change))


def _percentage(
    paragraph: Paragraph, now: Quantity, change: Quantity, share: Quantity
) -> Iterator[Result]:
    """Check ``支出240万元，比上年增加40万元，增长20%``."""
    same = share.scope == now.scope and _direction(share) == _direction(change)
    if share.dimension is not Dimension.SHARE or share.is_vague or not same:
        return
    before = now.value - _direction(change) * change.value
    if before <= 0 or re.search(r"[；。]", paragraph.text[change.end : share.start]):
        return
    right = change.value * 100 / before
    shown = change.bare(change.value)
    workings = f"{shown} ÷ {change.bare(before)} = {printed(right, 2)}%"
    slack = rounding_slack((now, change))
    own = rounding_slack((share,))
    explained = Fraction(100) * slack / before + own  # by rounding of what was told
    off = abs(right - share.value)
    if slack and off <= explained:
        place = paragraph.place(share.start, share.end)
        yield Verified(Rule.CHANGE, place, workings)
    else:
        yield _compared(paragraph, share, right, workings, near=off <= explained + own)


def _direction(quantity: Quantity) -> int:
    """Return 1 for a rise, -1 for a fall, 0 for neither."""
    if _GROWN.search(quantity.label):
        return 1
    return -1 if _SHRUNK.search(quantity.label) else 0


def _compared(
    paragraph: Paragraph,
    quantity: Quantity,
    right: Fraction,
    workings: str,
    *,
    near: bool,
) -> Result:
    place = paragraph.place(quantity.start, quantity.end)
    if quantity.bare(right) == quantity.bare(quantity.value):
        return Verified(Rule.CHANGE, place, workings)
    kind = Kind.ROUNDING if near else Kind.ERROR
    return Finding(Rule.CHANGE, kind, place, quantity.prints(right), workings)
