"""The numbers of a sentence, each with its unit, its label and its brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import islice, pairwise
from typing import Final, NamedTuple

from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantity import Quantity
from aidesk.domain.proofreading.units import UNIT_PATTERN, UNITS, Dimension
from aidesk.domain.proofreading.words import chinese_number

_DIGITS: Final = r"(?<![\d.\[第])(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{0,8})?"
_WORDS: Final = r"(?<![第每几数逐])[一二两三四五六七八九十百千万零]{1,9}"
_NUMBER: Final = re.compile(
    rf"(?:(?P<digits>{_DIGITS})|(?P<words>{_WORDS}))\s?(?P<more>[余多来]?)"
    rf"(?:(?P<unit>{UNIT_PATTERN})|(?P<scale>[万亿千])(?P<over>[余多来]?)"
    r"(?P<of>元|人次|人|户次|户|名|(?=[，、；。)]|$)))(?P<per>(?:[/*每∕]|·)\S?)?"
)
_BARE: Final = re.compile(
    r"(?<=[\u3400-\u9fff])\d[\d,]{0,20}(?:\.\d{1,8})?(?=[，、；。)]|$)"
)
_MONEY_WORDS: Final = re.compile(
    r"资金|拨款|经费|结转|支出|收入|补助|财政|中央|省级|市级|区级|县级|金$"
)
_BREAKS: Final = re.compile(r"[，；。：:！？?!()|\t]")
_RATE: Final = re.compile(r"标准|每人|每户|每月|每个|每年|补差|[一二三]档|单价")
_AVERAGE: Final = re.compile(r"平均|月均|人均|户均|年均|均")
_FROM: Final = re.compile(r"(?:^|[^自])(?:由|从)[^，。]{0,8}$")
_TO: Final = re.compile(
    r"^(?:的)?(?:提高|调整|增加|上调|提升|提标|下降|降低|减少|下调|增长|变)(?:到|为|至)"
)
_CHANGE: Final = re.compile(
    r"^[比较](?!例)|(?:提高|(?<!新)增加(?!值)|增长|上升|下降|减少|降低|调减|核减|大于|高于|低于|超出|差值|差额|相差|同比|环比"
    r"|增幅|降幅)[^，。]{0,6}$"
)
_ABOUT: Final = re.compile(
    r"(?:约|近|超过?|逾|接近|不低于|不超过|不少于|不足|不高于|最高|最低|最多|至少|≥|≤"
    r"|[<>]=?|\d(?:\s?[万亿千]?元|户|人|%)?\s?[-–—~至到])\s?$"
)
_OR_SO: Final = re.compile(
    r"\s?(?:左右|上下|以上|以下|以内|以外|不等|[-–—~至到]\s?\d[\d.,]*\s?(?:[万亿]?元|户|人|%))"
)
_FEWEST_IN_WORDS: Final = 10
_MOST: Final = 150  # no sentence has so many; what has is no prose
_DEEPEST: Final = 9


def quantities(paragraph: Paragraph, start: int, end: int) -> list[Quantity]:
    """Return the quantities of a sentence, in order; those in titles are left out."""
    text = paragraph.text
    found: list[Quantity] = []
    scopes = _scopes(text, start, end)
    for written in islice(_written(text, start, end), _MOST):
        scope = scopes[written.start - start]
        if scope is not None:
            found.append(_quantity(text, start, written, scope, found))
    return _with_bare(text, (start, end), _with_changes(text, found), scopes)


class _Written(NamedTuple):
    """A number as it is written: its place, value and unit."""

    start: int
    end: int
    value: Fraction
    decimals: int
    unit: str
    is_vague: bool
    per: bool


def _written(text: str, start: int, end: int) -> Iterator[_Written]:
    for match in _NUMBER.finditer(text, start, end):
        unit = match["unit"] or _unit_of(text, match)
        value, decimals = _value(match, unit)
        if value is None or unit not in UNITS:
            continue
        behind = match.end("per") if match["per"] else match.end()
        last = match.end() - len(match["per"] or "")
        vague = bool(
            match["more"]
            or match["over"]
            or _ABOUT.search(text, max(start, match.start() - 12), match.start())
            or _OR_SO.match(text, behind)
        )
        per = match["per"] is not None
        yield _Written(match.start(), last, value, decimals, unit, vague, per)


def _unit_of(text: str, match: re.Match[str]) -> str:
    """Return the unit of 353万余元, and of an amount that ends with 万."""
    if match["of"] or _MONEY_WORDS.search(text[: match.start()][-8:]):
        return f"{match['scale']}{match['of'] or '元'}"
    return ""


def _value(match: re.Match[str], unit: str) -> tuple[Fraction | None, int]:
    scale = UNITS[unit].scale if unit in UNITS else 1
    if match["digits"]:
        digits = match["digits"].replace(",", "")
        number = Fraction(digits.rstrip("."))
        return number * scale, len(digits.partition(".")[2])
    number = Fraction(chinese_number(match["words"]))
    money = unit in UNITS and UNITS[unit].dimension is Dimension.MONEY
    small = number * scale < _FEWEST_IN_WORDS  # 一人, 两户, 三个: not meant as figures
    return (None, 0) if not number or (small and not money) else (number * scale, 0)


def _quantity(
    text: str,
    start: int,
    written: _Written,
    scope: tuple[int, ...],
    before: Sequence[Quantity],
) -> Quantity:
    label_at = _label_at(text, start, written.start, before)
    label = text[label_at : written.start].strip(" 、")
    joined = bool(before) and _is_joined(text, before[-1], written)
    if joined:
        label = before[-1].label
    return Quantity(
        written.start,
        written.end,
        written.value,
        written.decimals,
        written.unit,
        label,
        before[-1].clause if joined else label_at,
        scope,
        joined,
        is_rate=written.per or bool(_RATE.search(label)),
        is_average=bool(_AVERAGE.search(label)),
        is_change=bool(_CHANGE.search(label)),
        is_vague=written.is_vague,
    )


def _is_joined(text: str, before: Quantity, written: _Written) -> bool:
    """Tell whether a number stands right behind another: 83户101人, 83户、101人."""
    between = text[before.end : written.start].strip()
    other = UNITS[written.unit].of != UNITS[before.unit].of
    return not between or (between == "、" and other)


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
        elif sign == "(" and len(stack) < _DEEPEST:
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
                Fraction(digits) * UNITS[unit].scale,
                len(digits.partition(".")[2]),
                unit,
                label,
                label_at,
                scope,
                unit_missing=True,
            )
        )
    return sorted([*found, *bare], key=lambda q: q.start)
