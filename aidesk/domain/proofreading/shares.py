"""Percentages against the two numbers that they compare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import chain, islice, product
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import OF_WHICH, Paragraph
from aidesk.domain.proofreading.quantity import Quantity, is_slip
from aidesk.domain.proofreading.roles import has_come, is_money, is_spent
from aidesk.domain.proofreading.units import Dimension
from aidesk.domain.rounding import printed

_OF: Final = re.compile(r"占[^，。]{0,12}$")
_SHARE_OF_TOTAL: Final = re.compile(
    r"^占(?:比|总数|总额|总支出|总收入|全部)?(?:的?比[例重])?(?:为|的|达)?$"
)
_OPENED: Final = re.compile(rf"{OF_WHICH}|：")
_RATE_NAME: Final = re.compile(r"(?:率|占比|比例|比重)(?:为|是|达|达到|约)?$")
_SPENDING: Final = re.compile(r"(?:执行|支出|支付|使用|拨付|发放|兑付)(?:进度|率)")
_GROWN: Final = re.compile(r"增长|增加|提高|上升|增幅|涨幅|下降|减少|降低|降幅|完成")
_OF_THIS: Final = ("的", "的比例为", "的比重为")
_CERTAIN: Final = (0, 100)  # such a percentage fits too many pairs
_PREFIX: Final = 2
_DIGITS_TO_TRUST: Final = 3
_Pair = tuple[Quantity, Quantity]
Result = Finding | Verified


def shares(
    paragraph: Paragraph,
    found: Sequence[Quantity],
    earlier: Sequence[Quantity],
    doubted: AbstractSet[Quantity],
) -> Iterator[Result]:
    """Yield how the percentages of a sentence compare with their bases.

    ``earlier`` are the numbers of the same section that were told before; a number
    that is ``doubted`` was found wrong itself, and is no measure for others.
    """
    for place, quantity in enumerate(found):
        is_share = quantity.dimension is Dimension.SHARE and not quantity.is_vague
        if is_share and not _GROWN.search(quantity.label):
            for pair in _pair(paragraph, found, place, earlier):
                result = _compared(paragraph, quantity, pair)
                if isinstance(result, Verified) or not doubted & {*pair}:
                    yield result


def _pair(
    paragraph: Paragraph,
    found: Sequence[Quantity],
    place: int,
    earlier: Sequence[Quantity],
) -> Iterator[_Pair]:
    """Yield the two numbers that a percentage compares, if that is clear."""
    quantity = found[place]
    meant = _meant(paragraph, found, place)
    if meant:
        yield meant
    else:
        fitting = (
            (part, whole)
            for part, whole in _pairs(found, place, earlier)
            if quantity.value not in _CERTAIN
            and quantity.bare(_percent(part, whole)) == quantity.bare(quantity.value)
        )
        slips = _slips_of_spending(found, place, earlier)
        yield from islice(chain(fitting, slips), 1)


def _compared(paragraph: Paragraph, quantity: Quantity, pair: _Pair) -> Result:
    percent = _percent(*pair)
    place = paragraph.place(quantity.start, quantity.end)
    if quantity.bare(percent) == quantity.bare(quantity.value):
        return Verified(Rule.SHARE, place, _ratio(*pair))
    near = abs(percent - quantity.value) < Fraction(1, 10**quantity.decimals)
    kind = Kind.ROUNDING if near else Kind.ERROR
    expected = quantity.prints(percent)
    return Finding(Rule.SHARE, kind, place, expected, _ratio(*pair))


def _meant(paragraph: Paragraph, found: Sequence[Quantity], place: int) -> _Pair | None:
    """Return which two numbers a percentage surely compares, or None.

    «7.03万元，占总支出128.5万元的5.5%» says it by its words, «合计10万元，其中：甲4万元，
    占40%» by its list, «集中供养率» by the label of the part, which begins alike.
    """
    quantity = found[place]
    before = [q for q in found[:place] if q.is_part and q.scope == quantity.scope]
    if not before:
        return None
    last = before[-1]
    behind = paragraph.text[last.end : quantity.start]
    if len(before) >= _PREFIX and behind in _OF_THIS and _OF.search(last.label):
        return _if_alike(before[-2], last)
    if _SHARE_OF_TOTAL.match(behind.strip(" ，()")):
        return _share_of_list(paragraph, before)
    return _by_name(found, place) if _RATE_NAME.search(quantity.label) else None


def _if_alike(part: Quantity, whole: Quantity) -> _Pair | None:
    return (part, whole) if part.is_like(whole) and whole.value else None


def _share_of_list(paragraph: Paragraph, before: Sequence[Quantity]) -> _Pair | None:
    """Return the last number with the total whose list it stands in."""
    part = before[-1]
    for nth in range(len(before) - 2, -1, -1):
        between = paragraph.text[before[nth].end : before[nth + 1].start]
        if _OPENED.search(between):
            return _if_alike(part, before[nth])
    return None


def _by_name(found: Sequence[Quantity], place: int) -> _Pair | None:
    """Return the part whose label begins as the rate is called, and its whole."""
    start = re.sub(r"^(?:其中|的)", "", found[place].label)[:_PREFIX]
    alike = [
        pair
        for pair in _pairs(found, place, ())
        if start in pair[0].label and pair[0].start > pair[1].start
    ]
    opened = min((whole.start for _, whole in alike), default=0)
    first = [pair for pair in alike if pair[1].start == opened]
    return first[-1] if first else None


def _pairs(
    found: Sequence[Quantity], place: int, earlier: Sequence[Quantity]
) -> Iterator[_Pair]:
    """Yield which numbers a percentage may compare, the nearest first."""
    here = [q for q in found if q.is_part and q.scope == found[place].scope]
    far = earlier if _SPENDING.search(found[place].label) else ()
    near = [*(q for q in far if is_money(q)), *here]
    for part, whole in product(reversed(near), reversed(near)):
        fits = part is not whole and part.is_like(whole)
        if fits and whole.value and 0 < part.value <= whole.value:
            yield part, whole


def _slips_of_spending(
    found: Sequence[Quantity], place: int, earlier: Sequence[Quantity]
) -> Iterator[_Pair]:
    """Yield what was spent and what there was, if a rate of it is wrong by a slip."""
    quantity = found[place]
    if not _SPENDING.search(quantity.label):
        return
    here = [q for q in found[:place] if q.scope == quantity.scope]
    spent = [q for q in here if is_spent(q)]
    came = [q for q in here if has_come(q) and not is_spent(q)]
    far = [q for q in earlier if has_come(q) and not is_spent(q)]
    for part, whole in product(spent[-1:], came or far[::-1]):
        digits = _DIGITS_TO_TRUST if len(came) != 1 else 1
        if whole.value and is_slip(quantity, _percent(part, whole), digits):
            yield part, whole


def _percent(part: Quantity, whole: Quantity) -> Fraction:
    return part.value * 100 / whole.value


def _ratio(part: Quantity, whole: Quantity) -> str:
    shown = printed(_percent(part, whole), 2)
    return f"{part.bare(part.value)} ÷ {whole.bare(whole.value)} = {shown}%"
