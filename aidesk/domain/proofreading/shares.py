"""Averages, percentages and changes against the numbers they are made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Place, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantities import (
    Dimension,
    Quantity,
    rounding_slack,
)
from aidesk.domain.proofreading.sums import is_total
from aidesk.domain.rounding import printed

_MONTHS: Final = re.compile(r"(?<!\d)(\d{1,2})月?(?:份)?[至到—–\-~](\d{1,2})月")
_SPANS: Final[tuple[tuple[str, int], ...]] = (
    ("上半年", 6),
    ("下半年", 6),
    ("季度", 3),
    ("全年", 12),
)
_MONTHLY: Final = re.compile(r"月均|每月|平均月|月平均|平均每月")
_PER_HEAD: Final = re.compile(r"人均|户均|平均每[人户]")
_OF: Final = re.compile(r"占[^，。]{0,12}$")
_RATE_NAME: Final = re.compile(r"(?:率|占比|比例|比重)(?:为|是|达|达到|约)?$")
_GROWN: Final = re.compile(
    r"(?:(?:增长|增加|提高|上升)(?:了|约)?|(?:增幅|涨幅)(?:为|达|约)?)$"
)
_SHRUNK: Final = re.compile(r"(?:(?:下降|减少|降低)(?:了|约)?|降幅(?:为|达|约)?)$")
_RAISED: Final = re.compile(
    r"(?:提高|调整|增加|上调|提升|增长|上升|下降|降低|减少|下调)(?:到|为|至)$"
)
_PREFIX: Final = 2
Result = Finding | Verified


def shares(
    paragraph: Paragraph, span: tuple[int, int], found: Sequence[Quantity]
) -> list[Result]:
    """Check the averages, percentages and changes of a sentence."""
    results: list[Result] = []
    sentence = paragraph.text[span[0] : span[1]]
    for place, quantity in enumerate(found):
        if quantity.is_average and quantity.dimension is not Dimension.SHARE:
            results += _average(paragraph, sentence, found, place)
        elif quantity.dimension is Dimension.SHARE:
            results += _share(paragraph, found, place)
    return [*results, *_changes(paragraph, found)]


def _average(
    paragraph: Paragraph, sentence: str, found: Sequence[Quantity], place: int
) -> list[Result]:
    quantity = found[place]
    if _MONTHLY.search(quantity.label):
        months = _months(sentence)
        base = _base(found, place, quantity.dimension)
        if base is None or not months:
            return []
        return [
            _compared(paragraph, quantity, base.value, Fraction(months), str(months))
        ]
    if _PER_HEAD.search(quantity.label):
        heads = Dimension.HOUSEHOLDS if "户" in quantity.label else Dimension.PERSONS
        whole = _base(found, place, quantity.dimension)
        count = _base(found, place, heads)
        if whole is None or count is None or not count.value:
            return []
        shown = count.bare(count.value)
        return [_compared(paragraph, quantity, whole.value, count.value, shown)]
    return []


def _base(
    found: Sequence[Quantity], place: int, dimension: Dimension
) -> Quantity | None:
    """Return what an average is made from: the last total before, or the last number."""
    fitting = [
        q
        for q in found[:place]
        if q.dimension is dimension and q.is_part and q.scope == found[place].scope
    ]
    totals = [q for q in fitting if is_total(q)]
    chosen = totals or fitting
    return chosen[-1] if chosen else None


def _months(sentence: str) -> int:
    match = _MONTHS.search(sentence)
    if match:
        return max(0, int(match[2]) - int(match[1]) + 1)
    return next((months for words, months in _SPANS if words in sentence), 0)


def _compared(
    paragraph: Paragraph, quantity: Quantity, whole: Fraction, by: Fraction, shown: str
) -> Result:
    """Return whether an average is right; cutting off the rest is rounding."""
    average = whole / by
    place = paragraph.place(quantity.start, quantity.end)
    right = quantity.bare(average)
    workings = (
        f"{quantity.bare(whole)} ÷ {shown} = {printed(average / quantity.scale, 2)}"
    )
    if right == quantity.bare(quantity.value):
        return Verified(Rule.AVERAGE, place, workings)
    near = abs(average - quantity.value) < Fraction(
        quantity.scale, 10**quantity.decimals
    )
    kind = Kind.ROUNDING if near else Kind.ERROR
    return Finding(Rule.AVERAGE, kind, place, quantity.prints(average), workings)


def _share(paragraph: Paragraph, found: Sequence[Quantity], place: int) -> list[Result]:
    quantity = found[place]
    if _GROWN.search(quantity.label) or _SHRUNK.search(quantity.label):
        return []
    pairs = list(_pairs(found, place))
    meant = _meant(paragraph, found, place, pairs)
    where = _place(paragraph, quantity)
    for part, whole in pairs if meant is None else [meant]:
        if quantity.bare(_percent(part, whole)) == quantity.bare(quantity.value):
            return [Verified(Rule.SHARE, where, _ratio(part, whole))]
    if meant is None:
        return []
    right = _percent(*meant)
    near = abs(right - quantity.value) < Fraction(1, 10**quantity.decimals)
    kind = Kind.ROUNDING if near else Kind.ERROR
    return [Finding(Rule.SHARE, kind, where, quantity.prints(right), _ratio(*meant))]


def _pairs(
    found: Sequence[Quantity], place: int
) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield which numbers a percentage may compare, the nearest first."""
    near = [q for q in found if q.is_part and q.scope == found[place].scope]
    for part in reversed(near):
        for whole in reversed(near):
            fits = part is not whole and part.dimension is whole.dimension
            if fits and whole.value and part.value <= whole.value:
                yield part, whole


def _meant(
    paragraph: Paragraph,
    found: Sequence[Quantity],
    place: int,
    pairs: Sequence[tuple[Quantity, Quantity]],
) -> tuple[Quantity, Quantity] | None:
    """Return which two numbers a percentage surely compares, or None.

    «7.03万元，占总支出128.5万元的5.5%» says it by its words; «集中供养率» by the
    label of the part, which begins alike.
    """
    quantity = found[place]
    before = [q for q in found[:place] if q.is_part and q.scope == quantity.scope]
    if len(before) >= _PREFIX:
        part, whole = before[-2:]
        behind = paragraph.text[whole.end : quantity.start]
        said = _OF.search(whole.label) and behind in ("的", "的比例为", "的比重为")
        if said and part.dimension is whole.dimension and whole.value:
            return part, whole
    if _RATE_NAME.search(quantity.label):
        start = re.sub(r"^(?:其中|的)", "", quantity.label)[:_PREFIX]
        alike = [
            pair
            for pair in pairs
            if start in pair[0].label and pair[0].start > pair[1].start
        ]
        wholes = {pair[1] for pair in alike}
        first = [
            pair for pair in alike if pair[1].start == min(w.start for w in wholes)
        ]
        return first[-1] if first else None
    return None


def _changes(paragraph: Paragraph, found: Sequence[Quantity]) -> Iterator[Result]:
    """Check ``从590元提高到630元，提高40元，增幅6.8%``."""
    for old, new in pairwise(found):
        between = paragraph.text[old.end : new.start]
        if old.dimension is not new.dimension or not _RAISED.search(between):
            continue
        for later in found[found.index(new) + 1 :][:2]:
            result = _change(paragraph, old, new, later)
            if result is not None:
                yield result


def _change(
    paragraph: Paragraph, old: Quantity, new: Quantity, later: Quantity
) -> Result | None:
    label = later.label
    grown, shrunk = bool(_GROWN.search(label)), bool(_SHRUNK.search(label))
    if not (grown or shrunk) or later.scope != new.scope:
        return None
    step = new.value - old.value if grown else old.value - new.value
    place = _place(paragraph, later)
    shown = f"{new.bare(new.value)} − {old.bare(old.value)}"
    if later.dimension is Dimension.SHARE and old.value:
        right = step * 100 / old.value
        workings = f"({shown}) ÷ {old.bare(old.value)} = {printed(right, 2)}%"
    elif later.dimension is new.dimension:
        right = step
        workings = f"{shown} = {new.bare(new.value - old.value)}"
    else:
        return None
    if later.bare(right) == later.bare(later.value):
        return Verified(Rule.CHANGE, place, workings)
    near = abs(right - later.value) <= 2 * rounding_slack((later,))
    kind = Kind.ROUNDING if near else Kind.ERROR
    return Finding(Rule.CHANGE, kind, place, later.prints(right), workings)


def _percent(part: Quantity, whole: Quantity) -> Fraction:
    return part.value * 100 / whole.value


def _ratio(part: Quantity, whole: Quantity) -> str:
    shown = printed(_percent(part, whole), 2)
    return f"{part.bare(part.value)} ÷ {whole.bare(whole.value)} = {shown}%"


def _place(paragraph: Paragraph, quantity: Quantity) -> Place:
    return paragraph.place(quantity.start, quantity.end)
