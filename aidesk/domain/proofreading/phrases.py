"""Slips of the pen: phrases said twice, broken numbers, and units left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantities import quantities

_TWICE: Final = re.compile(r"([\u3400-\u9fff，、“”《》\w]{2,30}?)\1")
_CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
# 研究研究, 一步一步, 户户, 常常: said twice on purpose
_MEANT: Final = re.compile(
    r"^[一逐每][\u3400-\u9fff]$|^(?:研究|讨论|考虑|了解|商量|学习|交流|锻炼|看看|说说|很多|许多|非常|慢慢)$"
)
_UNIT: Final = "(?:亿元|万元|元|万|%|人|户)"
_WHOLE: Final = r"(?<!\d)\d{1,15}"
_BROKEN: Final = (
    re.compile(rf"{_WHOLE}\.(?={_UNIT})"),  # 26.万元
    re.compile(rf"{_WHOLE}\.\.\d{{1,9}}{_UNIT}?"),
    re.compile(rf"{_WHOLE}\.\d{{1,9}}\.\d{{1,9}}(?={_UNIT})"),
    re.compile(rf"{_WHOLE}\.\s\s?\d{{1,9}}(?={_UNIT})"),
    re.compile(
        rf"(?<![\d.,])\d{{1,3}}(?:,\d{{3}}){{0,5}},(?:\d{{1,2}}|\d{{4,9}})(?={_UNIT})"
    ),
)
_UNITS_TWICE: Final = re.compile(r"\d(亿万元|万万元|万元元|元元|万元万元|%%|人人|户户)")
_YUAN: Final = re.compile(r"\d万元")
_WITHOUT_YUAN: Final = re.compile(r"(?<![\d,.])\d[\d,.]{0,20}万(?=[，、；。()]|$)")


def phrases(paragraph: Paragraph) -> list[Finding]:
    """Return what is said twice, and numbers that nobody can read with certainty."""
    return [*_doubled(paragraph), *_broken(paragraph), *_without_unit(paragraph)]


def _doubled(paragraph: Paragraph) -> Iterator[Finding]:
    at = 0
    while match := _TWICE.search(paragraph.text, at):
        words = match[1]
        at = match.end()
        if len(_CHINESE.findall(words)) < 2 or _MEANT.match(words):
            at = match.start() + 1
            continue
        place = paragraph.place(match.start(), match.end())
        once = paragraph.place(match.start(), match.start() + len(words)).quote
        yield Finding(Rule.DOUBLED, Kind.WORDING, place, once)


def _broken(paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text
    for pattern in _BROKEN:
        for match in pattern.finditer(text, paragraph.words_at):
            unit = re.match(_UNIT, text[match.end() :])
            end = match.end() + (unit.end() if unit else 0)
            whole = text[match.start() : end]
            expected = (
                whole.replace(".", "", 1)
                if whole[:-1].rstrip("万亿元").endswith(".")
                else ""
            )
            yield Finding(
                Rule.NUMBER, Kind.WORDING, paragraph.place(match.start(), end), expected
            )
    for match in _UNITS_TWICE.finditer(text):
        place = paragraph.place(match.start(1), match.end())
        yield Finding(Rule.NUMBER, Kind.WORDING, place, "")


def _without_unit(paragraph: Paragraph) -> Iterator[Finding]:
    """Yield amounts that lack the unit, or its second half, beside others that have it."""
    for start, end in paragraph.sentences():
        for quantity in quantities(paragraph, start, end):
            if quantity.unit_missing:
                place = paragraph.place(quantity.start, quantity.end)
                expected = f"{place.quote}{quantity.unit}"
                yield Finding(Rule.UNIT_MISSING, Kind.WORDING, place, expected)
        if _YUAN.search(paragraph.text, start, end):
            for match in _WITHOUT_YUAN.finditer(paragraph.text, start, end):
                place = paragraph.place(*match.span())
                yield Finding(
                    Rule.UNIT_MISSING, Kind.WORDING, place, f"{place.quote}元"
                )
