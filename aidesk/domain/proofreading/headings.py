"""Numbers of headings: each level goes on by one, and none is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.words import chinese_number, in_chinese

_LEVELS: Final = (
    (re.compile(r"第([一二三四五六七八九十]{1,3})部分"), "第{}部分"),
    (re.compile(r"第([一二三四五六七八九十]{1,3})章"), "第{}章"),
    (
        re.compile(
            r"([一二三四五六七八九十]{1,3})[、.]"
            r"(?![一二三四五六七八九十]{1,2}[、类级档期])"
        ),
        "{}、",
    ),
    (re.compile(r"\(([一二三四五六七八九十]{1,3})\)"), "({})"),
    (re.compile(r"(\d{1,2})[、.](?!\d)"), "{}."),
    (re.compile(r"\((\d{1,2})\)"), "({})"),
)
_CHAPTERS: Final = 2  # the level of 一、
_WIDE: Final = str.maketrans("()", "（）")


def headings(paragraphs: Sequence[Paragraph]) -> list[Finding]:
    """Return where the numbers of headings jump.

    A level begins anew below each heading of a higher level.  ``expected`` are the
    numbers that are left out; ``workings`` the lines between that look like headings
    and have none.  A number within a paragraph, behind a stop, counts as well.
    """
    found: list[Finding] = []
    last = [0] * len(_LEVELS)
    titles: list[str] = []
    since = [""] * len(_LEVELS)  # the text since the last number of each level
    for paragraph in paragraphs:
        level, number, end = _heading(paragraph)
        if level is None:
            if paragraph.is_title:
                titles.append(paragraph.original.strip())
            since = [text + paragraph.text for text in since]
            continue
        left_out = [
            n
            for n in range(last[level] + 1, number)
            if not _is_told(level, n, since[level])
        ]
        if left_out and last[level]:
            found.append(_jump(paragraph, end, level, left_out, titles))
        last[level] = number
        last[level + 1 :] = [0] * (len(_LEVELS) - level - 1)
        if level <= _CHAPTERS:
            titles = []
        lower = [paragraph.text] * (len(_LEVELS) - level)
        since = [text + paragraph.text for text in since[:level]] + lower
    return found


def _heading(paragraph: Paragraph) -> tuple[int | None, int, int]:
    for level, (pattern, _) in enumerate(_LEVELS):
        match = pattern.match(paragraph.text)
        if match:
            text = match[1]
            number = int(text) if text.isdigit() else chinese_number(text)
            return level, number, match.end()
    return None, 0, 0


def _form(level: int, number: int) -> str:
    """Return a number as headings of a level have it, with narrow brackets."""
    form = _LEVELS[level][1]
    return form.format(
        in_chinese(number) if "一" in _LEVELS[level][0].pattern else number
    )


def _is_told(level: int, number: int, text: str) -> bool:
    """Tell whether a number stands within a text, as ``3.`` or ``3、``."""
    form = _form(level, number)
    return form in text or form.replace(".", "、") in text


def _jump(
    paragraph: Paragraph,
    end: int,
    level: int,
    left_out: Sequence[int],
    titles: Sequence[str],
) -> Finding:
    numbers = " ".join(_form(level, n) for n in left_out).translate(_WIDE)
    place = paragraph.place(0, len(paragraph.text) if paragraph.is_title else end)
    between = list(titles)[-len(left_out) :] if level == _CHAPTERS else []
    return Finding(Rule.HEADING, Kind.ERROR, place, numbers, "、".join(between))
