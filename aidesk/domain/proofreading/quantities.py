"""The numbers of a sentence, each with its unit, its label and its brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Final

from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.rounding import printed


class Dimension(StrEnum):
    """What is counted: only like is added to like."""

    MONEY = "money"
    HOUSEHOLDS = "households"
    PERSONS = "persons"
    THINGS = "things"
    SHARE = "share"


_UNITS: Final[dict[str, tuple[Dimension, int]]] = {
    "亿元": (Dimension.MONEY, 100_000_000),
    "万元": (Dimension.MONEY, 10_000),
    "元": (Dimension.MONEY, 1),
    "户次": (Dimension.HOUSEHOLDS, 1),
    "户": (Dimension.HOUSEHOLDS, 1),
    "万人次": (Dimension.PERSONS, 10_000),
    "万人": (Dimension.PERSONS, 10_000),
    "人次": (Dimension.PERSONS, 1),
    "人": (Dimension.PERSONS, 1),
    "名": (Dimension.PERSONS, 1),
    "件": (Dimension.THINGS, 1),
    "笔": (Dimension.THINGS, 1),
    "份": (Dimension.THINGS, 1),
    "例": (Dimension.THINGS, 1),
    "%": (Dimension.SHARE, 1),
}
_NUMBER: Final = re.compile(
    r"(?<![\d.\[第])(?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?)\s?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
    r"(?!月)(?P<per>(?:[/每]|·)\S?)?"
)
_BARE: Final = re.compile(r"(?<=[\u3400-\u9fff])\d[\d,]*(?:\.\d+)?(?=[，、；。)]|$)")
_MONEY_WORDS: Final = re.compile(
    r"资金|拨款|经费|结转|支出|收入|补助|财政|中央|省级|市级|区级|县级"
)
_BREAKS: Final = re.compile(r"[，,；;。：:！？?!、()]")
_RATE: Final = re.compile(r"标准|每人|每户|每月|每个|补差|一档|二档|三档|单价")
_AVERAGE: Final = re.compile(r"平均|月均|人均|户均|年均|均")
_FROM: Final = re.compile(r"(?:^|[^自])(?:由|从)[^，。]{0,8}$")
_TO: Final = re.compile(
    r"^(?:的)?(?:提高|调整|增加|上调|提升|提标|下降|降低|减少|下调|增长|变)(?:到|为|至)"
)
_CHANGE: Final = re.compile(
    r"(?:提高|增加|增长|上升|下降|减少|降低|同比|环比|增幅|降幅)了?$"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, in a paragraph.

    ``label`` is what stands before it in its clause; a quantity right behind
    another one (``83户101人``) has the label of that one and is ``joined``.
    ``scope`` are the places of the brackets around it.  ``is_rate`` is a price for
    each, an average or a changed amount, which is never added to others.
    """

    start: int
    end: int
    value: Fraction
    decimals: int
    unit: str
    label: str
    clause: int
    scope: tuple[int, ...]
    joined: bool = False
    unit_missing: bool = False
    is_rate: bool = False
    is_average: bool = False
    is_change: bool = False

    @property
    def dimension(self) -> Dimension:
        """Return what is counted."""
        return _UNITS[self.unit][0]

    @property
    def scale(self) -> int:
        """Return what one of the unit is worth: 10,000 for 万元."""
        return _UNITS[self.unit][1]

    @property
    def number(self) -> Fraction:
        """Return the number as it is printed, without its unit."""
        return self.value / self.scale

    @property
    def is_part(self) -> bool:
        """Tell whether it may be added to others."""
        plain = not (self.is_rate or self.is_average or self.is_change)
        return plain and self.dimension is not Dimension.SHARE

    @property
    def is_exact(self) -> bool:
        """Tell whether it was surely not rounded: a count, or an amount in yuan."""
        return self.dimension is not Dimension.SHARE and self.scale == 1

    def prints(self, value: Fraction, decimals: int | None = None) -> str:
        """Return another value as it would be printed here, with the unit."""
        return f"{self.bare(value, decimals)}{self.unit}"

    def bare(self, value: Fraction, decimals: int | None = None) -> str:
        """Return another value as it would be printed here, without the unit."""
        places = self.decimals if decimals is None else decimals
        return printed(value / self.scale, places)


def quantities(paragraph: Paragraph, start: int, end: int) -> list[Quantity]:
    """Return the quantities of a sentence, in order; those in titles are left out."""
    text = paragraph.text
    found: list[Quantity] = []
    scopes = _scopes(text, start, end)
    for match in _NUMBER.finditer(text, start, end):
        scope = scopes[match.start() - start]
        if scope is not None:
            found.append(_quantity(text, start, match, scope, found))
    return _with_bare(text, (start, end), _with_changes(text, found), scopes)


def rounding_slack(found: Sequence[Quantity]) -> Fraction:
    """Return by how much rounded numbers may miss each other, added up.

    Half the last digit each; the last digit is that of the most exact one, since
    zeros behind it are often left out.
    """
    decimals = max(quantity.decimals for quantity in found)
    rounded = (quantity.scale for quantity in found if not quantity.is_exact)
    return sum((Fraction(scale, 2 * 10**decimals) for scale in rounded), Fraction(0))


def _quantity(
    text: str,
    start: int,
    match: re.Match[str],
    scope: tuple[int, ...],
    before: Sequence[Quantity],
) -> Quantity:
    digits = match["number"].replace(",", "")
    _, scale = _UNITS[match["unit"]]
    label_at = _label_at(text, start, match.start(), before)
    joined = bool(before) and before[-1].end == match.start()
    label = text[label_at : match.start()].strip()
    if joined:
        label = before[-1].label
    clause = before[-1].clause if joined else label_at
    return Quantity(
        match.start(),
        match.end("unit"),
        Fraction(digits.rstrip(".")) * scale,
        len(digits.partition(".")[2]),
        match["unit"],
        label,
        clause,
        scope,
        joined,
        is_rate=match["per"] is not None or bool(_RATE.search(label)),
        is_average=bool(_AVERAGE.search(label)),
        is_change=bool(_CHANGE.search(label)),
    )


def _label_at(text: str, start: int, at: int, before: Sequence[Quantity]) -> int:
    """Return where the clause of a number begins."""
    last = before[-1].end if before else start
    breaks = [match.end() for match in _BREAKS.finditer(text, max(start, last), at)]
    return max([last, start, *breaks])


def _scopes(text: str, start: int, end: int) -> list[tuple[int, ...] | None]:
    """Return the open brackets at each sign; None inside a title."""
    found: list[tuple[int, ...] | None] = []
    stack: list[int] = []
    titles = 0
    for at in range(start, end):
        sign = text[at]
        if sign == "《":
            titles += 1
        elif sign == "》":
            titles = max(0, titles - 1)
        elif sign == "(":
            stack.append(at)
        elif sign == ")" and stack:
            stack.pop()
        found.append(None if titles else tuple(stack))
    return found


def _with_changes(text: str, found: list[Quantity]) -> list[Quantity]:
    """Mark the old and the new of ``从590元提高到630元``, which nobody adds."""
    marked = list(found)
    for place, (old, new) in enumerate(pairwise(found)):
        between = re.sub(
            r"^(?:[/每]\S{1,4}?)?(?=提|调|增|上|下|降|减|变|的)",
            "",
            text[old.end : new.start],
        )
        if _TO.match(between.strip("，")) or (
            _FROM.search(old.label) and _TO.search(between)
        ):
            for nth in (place, place + 1):
                marked[nth] = replace(marked[nth], is_rate=True)
    return marked


def _with_bare(
    text: str,
    span: tuple[int, int],
    found: list[Quantity],
    scopes: Sequence[tuple[int, ...] | None],
) -> list[Quantity]:
    """Add the amounts of a list that lack the unit of all the others."""
    units = {q.unit for q in found if q.dimension is Dimension.MONEY and q.is_part}
    if len(units) != 1:
        return found
    unit = units.pop()
    bare = []
    for match in _BARE.finditer(text, *span):
        scope = scopes[match.start() - span[0]]
        label_at = _label_at(text, span[0], match.start(), [])
        label = text[label_at : match.start()]
        if scope is None or not _MONEY_WORDS.search(label) or _RATE.search(label):
            continue
        digits = match.group().replace(",", "")
        bare.append(
            Quantity(
                *match.span(),
                Fraction(digits) * _UNITS[unit][1],
                len(digits.partition(".")[2]),
                unit,
                label,
                label_at,
                scope,
                unit_missing=True,
            )
        )
    return sorted([*found, *bare], key=lambda q: q.start)
