"""Totals against the parts listed before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aidesk.domain.proofreading.adding import FEWEST, Checked, added, right, wrong
from aidesk.domain.proofreading.findings import Rule
from aidesk.domain.proofreading.parts import check_parts
from aidesk.domain.proofreading.prose import OF_WHICH, Paragraph
from aidesk.domain.proofreading.quantity import Quantity, is_slip
from aidesk.domain.proofreading.roles import (
    has_come,
    is_balance,
    is_spent,
    is_strong,
    is_total,
)

_UNPAID: Final = re.compile(r"未拨付|未到位|未到账|尚欠")
_NOT_COUNTED: Final = re.compile(r"\((?:不计入|未计入|不含|不列入)")
_STOP: Final = re.compile(r"[；：。]")
_AMONG: Final = re.compile(rf"^[，；。(]?\s*(?:{OF_WHICH}|含|包括)")
_DIGITS_TO_TRUST: Final = 3  # 97 and 96 are near each other by chance


def sums(paragraph: Paragraph, found: Sequence[Quantity]) -> list[Checked]:
    """Compare the totals of a sentence with the parts listed before and after them."""
    behind = check_parts(paragraph, found)
    before = [
        checked
        for place, quantity in enumerate(found)
        if quantity.is_part and is_total(quantity) and not is_balance(quantity)
        for checked in _check_total(paragraph, found, place)
    ]
    return sorted([*before, *behind], key=lambda checked: checked.total.start)


def _check_total(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> Iterator[Checked]:
    """Yield how a total compares with the parts before it; nothing if unsure."""
    total = found[place]
    parts = _parts_before(paragraph, found, place)
    if len(parts) < FEWEST:
        return
    known = [part for part in parts if part.is_part]
    for reading in _readings(paragraph, parts):
        if added(reading) == total.value and all(part.is_part for part in reading):
            yield right(paragraph, Rule.SUM, total, reading)
            return
    if len(known) < len(parts) or _is_of_another_kind(total, parts):
        return
    if is_strong(total) or is_slip(total, added(parts), _DIGITS_TO_TRUST):
        yield wrong(paragraph, Rule.SUM, total, parts)


def _is_of_another_kind(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether money that came in stands before a total of what was spent."""
    came = all(has_come(part) and not is_spent(part) for part in parts)
    return is_spent(total) and came


def _parts_before(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> list[Quantity]:
    total = found[place]
    parts: list[Quantity] = []
    for part in reversed(found[:place]):
        if part.scope != total.scope or part.clause == total.clause:
            continue
        if not part.is_like(total) or not part.is_listed:
            continue
        if is_strong(part) or is_balance(part):
            break
        if not _is_left_out(paragraph, part):
            parts.append(part)
    return parts[::-1]


def _is_left_out(paragraph: Paragraph, part: Quantity) -> bool:
    """Tell whether a number says of itself that it is in no total."""
    behind = paragraph.text[part.end : part.end + 8]
    return bool(_UNPAID.search(part.label) or _NOT_COUNTED.match(behind))


def _readings(
    paragraph: Paragraph, parts: Sequence[Quantity]
) -> Iterator[Sequence[Quantity]]:
    """Yield which parts may be meant.

    All; all but those named as part of another; those behind a stronger stop.
    """
    yield parts
    outer = [part for part in parts if not _is_among(paragraph, part)]
    if FEWEST <= len(outer) < len(parts):
        yield outer
    for first in range(1, len(parts) - FEWEST + 1):
        if _STOP.search(paragraph.text, parts[first - 1].end, parts[first].start):
            yield parts[first:]


def _is_among(paragraph: Paragraph, part: Quantity) -> bool:
    return bool(_AMONG.match(paragraph.text[part.clause : part.start]))
