"""Numbers of headings: each level goes on by one, and none is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.words import chinese_number, in_chinese

_LEVELS: Final = (
    (re.compile(r"([一二三四五六七八九十]{1,3})[、.]"), "{}、"),
    (re.compile(r"\(([一二三四五六七八九十]{1,3})\)"), "（{}）"),
    (re.compile(r"(\d{1,2})[、.](?!\d)"), "{}."),
    (re.compile(r"\((\d{1,2})\)"), "（{}）"),
)


def headings(paragraphs: Sequence[Paragraph]) -> list[Finding]:
    """Return where the numbers of headings jump.

    A level begins anew below each heading of a higher level.  ``expected`` are the
    numbers that are left out; ``workings`` the lines between that look like headings
    and have none.
    """
    found: list[Finding] = []
    last = [0] * len(_LEVELS)
    titles: list[str] = []
    for paragraph in paragraphs:
        level, number, end = _heading(paragraph)
        if level is None:
            if paragraph.is_title:
                titles.append(paragraph.original.strip())
            continue
        left_out = range(last[level] + 1, number)
        if left_out and last[level]:
            found.append(_jump(paragraph, end, level, left_out, titles))
        last[level] = number
        last[level + 1 :] = [0] * (len(_LEVELS) - level - 1)
        if not level:
            titles = []
    return found


def _heading(paragraph: Paragraph) -> tuple[int | None, int, int]:
    for level, (pattern, _) in enumerate(_LEVELS):
        match = pattern.match(paragraph.text)
        if match:
            text = match[1]
            number = int(text) if text.isdigit() else chinese_number(text)
            return level, number, match.end()
    return None, 0, 0


def _jump(
    paragraph: Paragraph, end: int, level: int, left_out: range, titles: Sequence[str]
) -> Finding:
    form = _LEVELS[level][1]
    chinese = level < 2
    numbers = [form.format(in_chinese(n) if chinese else n) for n in left_out]
    place = paragraph.place(0, len(paragraph.text) if paragraph.is_title else end)
    between = list(titles)[-len(left_out) :] if not level else []
    return Finding(
        Rule.HEADING, Kind.ERROR, place, " ".join(numbers), "、".join(between)
    )
