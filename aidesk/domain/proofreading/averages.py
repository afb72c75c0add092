"""Averages over months and heads, against the numbers that they are made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice
from typing import Final, NamedTuple

from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantity import Quantity, is_slip
from aidesk.domain.proofreading.roles import is_total
from aidesk.domain.proofreading.units import Dimension
from aidesk.domain.rounding import printed

_MONTHS: Final = re.compile(
    r"(?<!\d)(\d{1,2})月?(?:份)?\s?[至到—–\-~]\s?(\d{1,2})\s?月"
)
_SPANS: Final[tuple[tuple[str, int], ...]] = (
    ("上半年", 6),
    ("下半年", 6),
    ("季度", 3),
    ("全年", 12),
)
_PER_HEAD: Final = re.compile(r"人[月年]?均|户[月年]?均|[月年]人均|平均每[人户]")
_PERIOD: Final = re.compile(r"月|年")
_MONTHLY: Final = re.compile(r"月均|每月|平均月|月平均|平均每月")
_STOP: Final = re.compile(r"[；。]")
_DIGITS_TO_TRUST: Final = 4
_NEAR: Final = 16
Result = Finding | Verified


class _Base(NamedTuple):
    """What an average may be made from: an amount, by so many, as it is shown."""

    whole: Fraction
    by: Fraction
    shown: str


def averages(
    paragraph: Paragraph, span: tuple[int, int], found: Sequence[Quantity]
) -> Iterator[Result]:
    """Yield how the averages of a sentence compare with their bases."""
    months = _months(paragraph.text[span[0] : span[1]])
    for place, quantity in enumerate(found):
        if not quantity.is_average or quantity.is_vague:
            continue
        if _PER_HEAD.search(quantity.label):
            yield from _per_head(paragraph, found, place, months)
        elif _MONTHLY.search(quantity.label) and months:
            yield from _per_month(paragraph, found, place, months)


def _per_month(
    paragraph: Paragraph, found: Sequence[Quantity], place: int, months: int
) -> Iterator[Result]:
    quantity = found[place]
    fitting = [
        q
        for q in found[:place]
        if q.is_like(quantity) and q.is_part and q.scope == quantity.scope
    ]
    totals = [q for q in fitting if is_total(q)]
    if chosen := totals or fitting:
        base = _Base(chosen[-1].value, Fraction(months), str(months))
        yield _compared(paragraph, quantity, base)


def _per_head(
    paragraph: Paragraph, found: Sequence[Quantity], place: int, months: int
) -> Iterator[Result]:
    """Yield whether an average by head is right; wrong only where it can be meant so.

    «月人均» may be made from heads of one month or of all: it is only wrong by a slip.
    """
    quantity = found[place]
    heads = Dimension.HOUSEHOLDS if "户" in quantity.label[-6:] else Dimension.PERSONS
    near = _since_stop(paragraph, found, place)
    wholes = [q for q in near if q.is_like(quantity)][::-1]
    counts = [q for q in near if q.dimension is heads and q.value][::-1]
    bases = [
        _Base(whole.value, count.value * by, _divided(count, by))
        for whole in wholes
        for count in counts
        for by in ((1, months) if months and "月" in quantity.label else (1,))
    ]
    results = [_compared(paragraph, quantity, base) for base in bases]
    for result in results:
        if isinstance(result, Verified):
            yield result
            return
    clear = len(wholes) == len(counts) == 1
    if clear and not _PERIOD.search(quantity.label):
        yield results[0]
        return
    digits = 1 if clear else _DIGITS_TO_TRUST
    slips = (
        result
        for base, result in zip(bases, results, strict=True)
        if is_slip(quantity, base.whole / base.by, digits)
    )
    yield from islice(slips, 1)


def _divided(count: Quantity, months: int) -> str:
    shown = count.bare(count.value)
    return shown if months == 1 else f"{shown} ÷ {months}"


def _since_stop(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> list[Quantity]:
    """Return the exact numbers of the same bracket since the last strong stop."""
    quantity = found[place]
    near: list[Quantity] = []
    at = quantity.start
    for other in reversed(found[max(0, place - _NEAR) : place]):
        if _STOP.search(paragraph.text, other.end, at):
            break
        at = other.start
        if other.is_part and other.scope == quantity.scope:
            near.append(other)
    return near[::-1]


def _months(sentence: str) -> int:
    match = _MONTHS.search(sentence)
    if match:
        return max(0, int(match[2]) - int(match[1]) + 1)
    return next((months for words, months in _SPANS if words in sentence), 0)


def _compared(paragraph: Paragraph, quantity: Quantity, base: _Base) -> Result:
    """Return whether an average is right; cutting off the rest is rounding."""
    average = base.whole / base.by
    place = paragraph.place(quantity.start, quantity.end)
    shown = printed(average / quantity.scale, 2)
    workings = f"{quantity.bare(base.whole)} ÷ {base.shown} = {shown}"
    if quantity.bare(average) == quantity.bare(quantity.value):
        return Verified(Rule.AVERAGE, place, workings)
    step = Fraction(quantity.scale, 10**quantity.decimals)
    kind = Kind.ROUNDING if abs(average - quantity.value) < step else Kind.ERROR
    return Finding(Rule.AVERAGE, kind, place, quantity.prints(average), workings)
