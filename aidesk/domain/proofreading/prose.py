"""The layout of a text: lines joined to paragraphs, sentences, and sections."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from aidesk.domain.proofreading.findings import Place

_KEPT: Final = "，；：！？"
_PLAIN: Final = {  # one sign for one sign, so that places stay the same
    **{
        code: chr(code - 0xFEE0)
        for code in range(0xFF01, 0xFF5F)
        if chr(code) not in _KEPT
    },
    ord("〔"): "[",
    ord("〕"): "]",
    ord("【"): "[",
    ord("】"): "]",
    ord("\u3000"): " ",
    ord("\xa0"): " ",
    ord("∕"): "/",
}

# signs that are half as wide where they stand among Chinese words
_NARROW: Final = re.compile(
    r"(?<!\d)[,:]|[,:](?!\d)|;|(?<=[\u3400-\u9fff%)])\.(?=[\u3400-\u9fff\s]|$)"
)
_WIDE: Final = {",": "，", ":": "：", ";": "；", ".": "。"}
OF_WHICH: Final = r"其中|分项情况|分[^，。\d]{1,4}看"
_ENDED: Final = re.compile(r"[。！？；：…?!;]\s*[”’）)]?$")
_MARKED: Final = re.compile(
    r"""\s*(?:
        [一二三四五六七八九十]{1,3}[、.．]       # 一、 and not 一、二类
          (?![一二三四五六七八九十]{1,2}[、类级档期])
        | [（(][一二三四五六七八九十\d]{1,3}[)）]  # （一） (1)
        | \d{1,2}[、.．](?!\d)                # 1. 1、
        | 第[一二三四五六七八九十]{1,3}[章节条部]
        | 附件
    )""",
    re.VERBOSE,
)
# what begins with 其中 or 合计 tells of the sentence before
_SENTENCE: Final = re.compile(
    rf"(?:[^。！？]|。(?=\s*(?:{OF_WHICH}|以上|共计|合计|总计)))*[。！？]?"
)
_PUNCTUATION: Final = re.compile(r"[，。；：、！？,;:（）()《》]")
_AMOUNT: Final = re.compile(r"\d\s?(?:亿元|万元|元|户|人|%)")
_SHORTEST_FULL_LINE: Final = 25
_LONGEST_HEADING: Final = 26
_LONGEST_OPEN: Final = 400


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together.

    ``text`` has full-width signs made narrow, one for one; ``starts`` are the
    places in it where a line of the file begins, ``lines`` their numbers, and
    ``margins`` how far those are moved in.
    """

    text: str
    original: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]
    margins: tuple[int, ...]

    def place(self, start: int, end: int) -> Place:
        """Return where a piece of the paragraph stands in the file."""
        nth = bisect_right(self.starts, start) - 1
        column = start - self.starts[nth] + self.margins[nth] + 1
        return Place(self.lines[nth], column, self.original[start:end].strip())

    @cached_property
    def words_at(self) -> int:
        """Return where the words begin, behind a heading's number."""
        match = _MARKED.match(self.text)
        return match.end() if match else 0

    @property
    def is_marked(self) -> bool:
        """Tell whether it begins with a heading's number."""
        return self.words_at > 0

    @cached_property
    def is_title(self) -> bool:
        """Tell whether it looks like a heading: short, and without punctuation."""
        words = self.text[self.words_at :].strip()
        short = 0 < len(words) <= _LONGEST_HEADING
        told = _PUNCTUATION.search(words) or _AMOUNT.search(words)
        return short and not told and not words[-1:].isdigit()

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield where the sentences begin and end, without a heading's number."""
        for match in _SENTENCE.finditer(self.text, self.words_at):
            if match.group().strip():
                yield match.span()


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading of the first level, or before the first."""

    paragraphs: tuple[Paragraph, ...]


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text.

    A line goes on in the next one when it is long and does not end as a sentence
    does, or when a bracket is still open: copies of papers break lines anywhere.
    """
    found: list[Paragraph] = []
    parts: list[_Line] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip()
        if not words:
            continue
        begins = _MARKED.match(words) or is_row(words)
        if parts and (begins or not _goes_on(parts)):
            found.append(_joined(parts))
            parts = []
        parts.append(_Line(number, words, len(line) - len(line.lstrip())))
    if parts:
        found.append(_joined(parts))
    return found


def is_row(line: str) -> bool:
    """Tell whether a line is a row of a table, its cells apart by tabs or strokes."""
    return "\t" in line.strip() or "|" in line


def sections(found: list[Paragraph]) -> list[Section]:
    """Return the paragraphs by the headings of the first level."""
    groups: list[list[Paragraph]] = [[]]
    for paragraph in found:
        if starts_section(paragraph) and groups[-1]:
            groups.append([])
        groups[-1].append(paragraph)
    return [Section(tuple(group)) for group in groups if group]


def starts_section(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a heading of the first level, numbered or not."""
    chinese = re.match(r"[一二三四五六七八九十]{1,3}[、.]", paragraph.text)
    return chinese is not None or (paragraph.is_title and not paragraph.is_marked)


class _Line(NamedTuple):
    """A line's number, its words, and how far it is moved in."""

    number: int
    words: str
    margin: int


def _goes_on(parts: list[_Line]) -> bool:
    last = parts[-1].words
    if is_row(last):
        return False
    joined = "".join(part.words for part in parts)
    if len(joined) < _LONGEST_OPEN and _is_open(joined):
        return True
    return len(last) >= _SHORTEST_FULL_LINE and not _ENDED.search(last)


def _is_open(text: str) -> bool:
    return any(text.count(a) > text.count(b) for a, b in ("《》", "（）"))


def _joined(parts: list[_Line]) -> Paragraph:
    starts, at = [], 0
    for part in parts:
        starts.append(at)
        at += len(part.words)
    original = "".join(part.words for part in parts)
    return Paragraph(
        _plain(original),
        original,
        tuple(starts),
        tuple(part.number for part in parts),
        tuple(part.margin for part in parts),
    )


def _plain(original: str) -> str:
    """Return the same text with its signs made alike, each in its place."""
    text = original.translate(_PLAIN)
    mark = _MARKED.match(text)
    at = mark.end() if mark else 0
    return text[:at] + _NARROW.sub(lambda sign: _WIDE[sign.group()], text[at:])
