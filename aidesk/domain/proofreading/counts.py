"""Counts in words against what is listed: 六个项目 behind five names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.words import chinese_number, in_chinese

_COUNTED: Final = re.compile(
    r"(?P<etc>等)?(?:该|这|上述|以上|以下|下列|如下|共|分为|包括|有)?"
    r"(?P<count>[一二两三四五六七八九十]{1,3}|\d{1,2})"
    r"(?P<classifier>个|项|类|种|大类|大项|条|点)"
    r"(?P<noun>项目|方面|问题|措施|内容|指标|科目|来源|部分|类别|资金|政策|制度|文件|社区|街道)"
)
_FOLLOWING: Final = re.compile(
    r"(?:^|[，；：。])\s*(?P<mark>[一二三四五六七八九十]{1,3})是"
)
_LISTED: Final = re.compile(
    r"^\s*(?:\d{1,2}[、.](?!\d)|[(][一二三四五六七八九十\d]{1,3}[)])"
)
_LEAD: Final = re.compile(
    r"^.*(?:对|将|把|包括|包含|涉及|分别为|分别是|即|：|\d{4}年度?|为|现有|有)"
)
_ASIDE: Final = re.compile(r"\([^()]*\)|《[^》]*》")
_AND: Final = re.compile(r"(?:以及|和|及|与)(?=[^、]{2,}$)")
FEWEST: Final = 2


def counts(paragraphs: Sequence[Paragraph], place: int) -> list[Finding | Verified]:
    """Check the counts in words of a paragraph."""
    paragraph = paragraphs[place]
    results: list[Finding | Verified] = []
    for start, end in paragraph.sentences():
        for match in _COUNTED.finditer(paragraph.text, start, end):
            listed = _listed(paragraphs, place, (start, end), match)
            if listed is not None:
                results += _compared(paragraph, match, listed)
    return results


def _listed(
    paragraphs: Sequence[Paragraph],
    place: int,
    span: tuple[int, int],
    match: re.Match[str],
) -> Sequence[str] | None:
    """Return what is counted: listed before in the sentence, or behind it."""
    text = paragraphs[place].text
    following = _marks(text[match.end() :])
    if following is not None:
        return following
    before = _ASIDE.sub("", text[span[0] : match.start()])
    names = _names(before, match["noun"], directly=match["etc"] is not None)
    if names is not None:
        return names
    if text[match.end() : span[1]].strip() in ("：", ""):
        return _lines(paragraphs, place)
    return None


def _marks(text: str) -> Sequence[str] | None:
    """Return the marks of ``一是…二是…三是…``."""
    marks = [match["mark"] for match in _FOLLOWING.finditer(text)]
    return marks if len(marks) >= FEWEST and marks[0] == "一" else None


def _names(before: str, noun: str, *, directly: bool) -> Sequence[str] | None:
    """Return the names of a list: right before the count, or ending with its noun."""
    clauses = re.split(r"[，；]", before.rstrip("，； "))
    if directly or (before and before[-1] not in "，； "):
        return _split(clauses[-1])
    for clause in reversed(clauses):
        at = clause.find(noun)
        if at > 0 and "、" in clause[:at]:
            return _split(clause[:at])
    return None


def _split(text: str) -> Sequence[str] | None:
    lead = _LEAD.match(text.split("、", 1)[0])
    text = text[lead.end() :] if lead else text
    names = [name for name in text.split("、") if name]
    last = _AND.split(names[-1]) if names else []
    names = [*names[:-1], *(name for name in last if name)]
    return names if len(names) >= FEWEST else None


def _lines(paragraphs: Sequence[Paragraph], place: int) -> Sequence[str] | None:
    """Return the numbered lines that follow."""
    lines = []
    for paragraph in paragraphs[place + 1 :]:
        match = _LISTED.match(paragraph.text)
        if not match:
            break
        lines.append(match.group())
    return lines if len(lines) >= FEWEST else None


def _are_joined(
    paragraph: Paragraph, match: re.Match[str], listed: Sequence[str]
) -> bool:
    """Tell whether the last two names may be one: 发放和管理."""
    text = paragraph.text[: match.start()]
    return any(f"{listed[-2]}{word}{listed[-1]}" in text for word in "和及与")


def _compared(
    paragraph: Paragraph, match: re.Match[str], listed: Sequence[str]
) -> list[Finding | Verified]:
    text = match["count"]
    said = int(text) if text.isdigit() else chinese_number(text)
    number = len(listed)
    joined = _are_joined(paragraph, match, listed)
    if said < FEWEST or (match["etc"] and number < said):
        return []  # 等三个: the list need not be whole
    where = paragraph.place(match.start("count"), match.end())
    shown = "、".join(listed)
    if said == number or (joined and said == number - 1):
        return [Verified(Rule.COUNT, where, shown)]
    right = str(number) if text.isdigit() else in_chinese(number)
    expected = f"{right}{match['classifier']}{match['noun']}"
    return [Finding(Rule.COUNT, Kind.ERROR, where, expected, shown)]
