"""Dates that do not exist, spans that end before they begin, and a date too early."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule
from aidesk.domain.proofreading.prose import Paragraph

_DAY: Final = re.compile(
    r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?"
)
_MONTH_DAY: Final = re.compile(r"(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_TO: Final = r"\s*(?:起)?\s*[至到—–~\-]+\s*"
_SPAN: Final = re.compile(
    rf"({_DAY.pattern.replace('?P<', '?P<a_')}){_TO}({_DAY.pattern.replace('?P<', '?P<b_')})"
)
_MONTHS: Final = re.compile(
    rf"(?<![\d月])(\d{{1,2}})月?(?:份)?{_TO}(\d{{1,2}})月(?!\d)"
)
_OVER_THE_YEAR: Final = re.compile(r"次年|翌年|下年|第二年|冬|暖|寒")
_YEAR: Final = re.compile(r"(\d{4})年度")
_LAST_MONTH: Final = 12


def dates(paragraphs: Sequence[Paragraph]) -> list[Finding]:
    """Return dates that cannot be, in all paragraphs."""
    found = [f for paragraph in paragraphs for f in _of_paragraph(paragraph)]
    return [*found, *_signed_too_early(paragraphs)]


def _of_paragraph(paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text
    for match in (*_DAY.finditer(text), *_MONTH_DAY.finditer(text)):
        year = int(
            match.groupdict().get("year") or 2020
        )  # a leap year, where none is said
        if not _exists(year, match["month"], match["day"]):
            place = paragraph.place(*match.span())
            yield Finding(Rule.DATE, Kind.ERROR, place, "")
    for match in _SPAN.finditer(text):
        first, last = _parts(match, "a_"), _parts(match, "b_")
        if last < first:
            yield Finding(
                Rule.DATE_ORDER, Kind.ERROR, paragraph.place(*match.span()), ""
            )
    for match in _MONTHS.finditer(text):
        first_month, last_month = int(match[1]), int(match[2])
        beyond = not (
            1 <= first_month <= _LAST_MONTH and 1 <= last_month <= _LAST_MONTH
        )
        next_year = _OVER_THE_YEAR.search(text)
        if beyond or (last_month < first_month and not next_year):
            place = paragraph.place(*match.span())
            yield Finding(Rule.DATE_ORDER, Kind.ERROR, place, "")


def _signed_too_early(paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """Yield the date below a yearly report that lies before the year's end."""
    titled = next(
        (_YEAR.search(p.text) for p in paragraphs if _YEAR.search(p.text)), None
    )
    if titled is None or not paragraphs:
        return
    last = paragraphs[-1]
    match = _DAY.fullmatch(last.text.strip())
    if match and match["day"] and int(match["year"]) < int(titled[1]):
        place = last.place(0, len(last.text))
        yield Finding(Rule.DATE_ORDER, Kind.ERROR, place, "")


def _exists(year: int, month: str, day: str | None) -> bool:
    try:
        date(year, int(month), int(day or 1))
    except ValueError:
        return False
    return True


def _parts(match: re.Match[str], which: str) -> tuple[int, int, int]:
    year, month, day = (match[f"{which}{name}"] for name in ("year", "month", "day"))
    return int(year), int(month), int(day or 0)
