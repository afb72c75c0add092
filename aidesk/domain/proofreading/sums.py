"""Totals against the parts listed before them, and parts against the total before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile
from typing import Final

from aidesk.domain.proofreading.findings import Finding, Kind, Rule, Verified
from aidesk.domain.proofreading.prose import Paragraph
from aidesk.domain.proofreading.quantities import Quantity, rounding_slack

_BEFORE: Final = (
    r"(?:以上|上述|各项|各级|各类|三项|四项|五项|资金|经费|到位|支出|收入"
    r"|全年|今年|本年|年度)*"
)
_STRONG: Final = re.compile(rf"^{_BEFORE}(?:合计|总计|小计|共计(?=.{{0,4}}$)|总额)")
_WEAK: Final = re.compile(r"(?:合计|总计|共计|总共|累计|共|计)")
_AMONG: Final = re.compile(r"^[，,；;（(]?\s*(?:其中|含|包括|分别为|分别是)")
_OTHER: Final = re.compile(r"结余|余额|剩余|尚余|结存")
_UNPAID: Final = re.compile(r"未拨付|未到位|未到账|尚欠")
_NOT_COUNTED: Final = re.compile(r"\((?:不计入|未计入|不含|不列入)")
_STOP: Final = re.compile(r"[；：]")
_APART: Final = re.compile(r"另|此外|同时")
_EARLIER: Final = re.compile(r"上年|上一年|年初|期初|往年|历年|去年|以前年度")
_OPPOSITES: Final = (
    ("集中", "分散"),
    ("男", "女"),
    ("城市", "农村"),
    ("城镇", "农村"),
    ("新增", "原有"),
    ("上半年", "下半年"),
)
FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """A total that was compared: the parts it was read with, and what they make.

    ``result`` is nothing where the sentence need not be a sum at all.
    """

    total: Quantity
    parts: tuple[Quantity, ...]
    result: Finding | Verified | None

    @property
    def computed(self) -> Fraction:
        """Return the sum of the parts."""
        return sum((part.value for part in self.parts), Fraction(0))


def is_strong(quantity: Quantity) -> bool:
    """Tell whether a number says of itself that it is the sum of what was listed."""
    return _STRONG.search(quantity.label) is not None


def is_total(quantity: Quantity) -> bool:
    """Tell whether a number may be a sum."""
    return _WEAK.search(quantity.label) is not None


def is_balance(quantity: Quantity) -> bool:
    """Tell whether a number is what is left, now and not a year before."""
    label = quantity.label
    return bool(_OTHER.search(label)) and not _EARLIER.search(label)


def sums(paragraph: Paragraph, found: Sequence[Quantity]) -> list[Checked]:
    """Compare the totals of a sentence with the parts listed before and after them."""
    checked = []
    for place, quantity in enumerate(found):
        if not quantity.is_part:
            continue
        if is_total(quantity):
            before = _check_total(paragraph, found, place)
            if before is not None:
                checked.append(before)
        after = _check_parts(paragraph, found, place)
        if after is not None:
            checked.append(after)
    return checked


def _check_total(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> Checked | None:
    """Compare a total with the parts before it."""
    total = found[place]
    parts = _parts_before(paragraph, found, place)
    strong = is_strong(total)
    if len(parts) < FEWEST:
        return None
    for reading in _readings(paragraph, parts):
        if _sum(reading) == total.value:
            return _right(paragraph, Rule.SUM, total, reading)
    if strong or is_slip(total, _sum(parts)):
        return _wrong(paragraph, Rule.SUM, total, parts)
    return None


def _is_left_out(paragraph: Paragraph, part: Quantity) -> bool:
    """Tell whether a number says of itself that it is in no total."""
    behind = paragraph.text[part.end : part.end + 8]
    return bool(_UNPAID.search(part.label) or _NOT_COUNTED.match(behind))


def _parts_before(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> list[Quantity]:
    total = found[place]
    parts: list[Quantity] = []
    for part in reversed(found[:place]):
        if part.scope != total.scope or part.clause == total.clause:
            continue
        if part.dimension is not total.dimension or not part.is_part:
            continue
        if is_strong(part) or is_balance(part):
            break
        if _is_left_out(paragraph, part):
            continue
        parts.append(part)
    return parts[::-1]


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


def _check_parts(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> Checked | None:
    """Compare a number with the parts that are listed behind it as its parts."""
    total = found[place]
    opening, exhaustive = _opening(paragraph, found, place)
    if opening is None:
        return None
    parts = _parts_after(found, place, opening)
    if not parts:
        return None
    later = _is_summed_later(found, place)  # then the outer list goes on behind it
    for count in range(len(parts), FEWEST - 1 if later else len(parts) - 1, -1):
        if count >= FEWEST and _sum(parts[:count]) == total.value:
            return _right(paragraph, Rule.PARTS, total, parts[:count])
    if later:
        return None
    computed = _sum(parts)
    too_much = computed > total.value + rounding_slack((total, *parts))
    listed = len(parts) >= FEWEST
    meant = exhaustive or _are_opposites(parts) or is_slip(total, computed)
    if too_much or (listed and meant):
        return _wrong(paragraph, Rule.PARTS, total, parts)
    return None


def _is_summed_later(found: Sequence[Quantity], place: int) -> bool:
    total = found[place]
    return any(
        is_strong(q) and q.scope == total.scope and q.dimension is total.dimension
        for q in found[place + 1 :]
    )


def _opening(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> tuple[int | None, bool]:
    """Return where the parts of a number begin, and whether they must be all."""
    text = paragraph.text
    last = found[place]
    for following in found[place + 1 :]:  # 83户101人（…）: behind the last joined one
        if not following.joined:
            break
        last = following
    end = last.end
    rest = text[end : end + 6]
    among = _AMONG.match(rest)
    if among:
        return end + among.end(), False
    if rest.startswith("("):
        inner = text[end + 1 : _closing(text, end)]
        return (end + 1, True) if _only_lists(inner) else (None, False)
    return (end + 1, True) if rest.startswith("：") else (None, False)


def _closing(text: str, opened: int) -> int:
    depth = 0
    for at in range(opened, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if not depth:
            return at
    return len(text)


_LISTED: Final = re.compile(
    r"[^\d，、；。()]{1,14}[\d,.]+(?:亿元|万元|元|户|人|件|笔|份)"
)


def _only_lists(inner: str) -> bool:
    pieces = [piece for piece in re.split(r"[，、；]", inner) if piece]
    return len(pieces) >= FEWEST and all(_LISTED.fullmatch(p) for p in pieces)


def _parts_after(found: Sequence[Quantity], place: int, opening: int) -> list[Quantity]:
    total = found[place]
    following = [part for part in found[place + 1 :] if part.start >= opening]
    if not following:
        return []
    scope = following[0].scope
    if len(scope) < len(total.scope) or scope[: len(total.scope)] != total.scope:
        return []

    def still_listed(part: Quantity) -> bool:
        ended = part.scope[: len(scope)] != scope
        other = is_total(part) or is_balance(part) or _APART.match(part.label)
        return not (ended or other)

    listed = takewhile(still_listed, following)
    return [
        part
        for part in listed
        if part.scope == scope and part.is_part and part.dimension is total.dimension
    ]


def _are_opposites(parts: Sequence[Quantity]) -> bool:
    """Tell whether two parts are all there is: 集中 and 分散."""
    labels = [part.label for part in parts]
    return len(parts) == FEWEST and any(
        (a in labels[0] and b in labels[1]) or (b in labels[0] and a in labels[1])
        for a, b in _OPPOSITES
    )


def is_slip(total: Quantity, computed: Fraction) -> bool:
    """Tell whether a number differs from another by a slip of the pen.

    That is one digit, or two digits in the wrong order.
    """
    wrong, right = total.bare(total.value), total.bare(computed)
    if len(wrong) != len(right) or wrong == right:
        return False
    places = [
        n for n, pair in enumerate(zip(wrong, right, strict=True)) if len({*pair}) > 1
    ]
    if len(places) == 1:
        return True
    if len(places) != FEWEST:
        return False
    first, second = places
    return (wrong[first], wrong[second]) == (right[second], right[first])


def _right(
    paragraph: Paragraph, rule: Rule, total: Quantity, parts: Sequence[Quantity]
) -> Checked:
    place = paragraph.place(total.start, total.end)
    return Checked(total, tuple(parts), Verified(rule, place, added(total, parts)))


def _wrong(
    paragraph: Paragraph, rule: Rule, total: Quantity, parts: Sequence[Quantity]
) -> Checked:
    computed = _sum(parts)
    decimals = max(total.decimals, *(_decimals(total, part) for part in parts))
    place = paragraph.place(total.start, total.end)
    if _units_mixed(total, parts):
        finding = Finding(
            Rule.UNITS_MIXED,
            Kind.ERROR,
            place,
            total.prints(computed, decimals),
            added(total, parts),
        )
        return Checked(total, tuple(parts), finding)
    rounded = abs(computed - total.value) <= rounding_slack((total, *parts))
    kind = Kind.ROUNDING if rounded else Kind.ERROR
    expected = total.prints(computed, decimals)
    finding = Finding(rule, kind, place, expected, added(total, parts))
    return Checked(total, tuple(parts), finding)


def _units_mixed(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether the bare numbers add up, so that only a unit is wrong."""
    units = {quantity.scale for quantity in (total, *parts)}
    return len(units) > 1 and sum(part.number for part in parts) == total.number


def _decimals(total: Quantity, part: Quantity) -> int:
    """Return how many decimals a part has in the unit of the total."""
    if part.scale == total.scale:
        return part.decimals
    value, decimals = part.value / total.scale, 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
    return decimals


def _sum(parts: Sequence[Quantity]) -> Fraction:
    return sum((part.value for part in parts), Fraction(0))


def added(total: Quantity, parts: Sequence[Quantity]) -> str:
    """Return a sum as it is worked out: ``10.0 + 5.0 + 3.85 = 18.85``."""
    decimals = max(total.decimals, *(_decimals(total, part) for part in parts))
    terms = [
        part.bare(part.value)
        if part.scale == total.scale
        else total.bare(part.value, _decimals(total, part))
        for part in parts
    ]
    return f"{' + '.join(terms)} = {total.bare(_sum(parts), decimals)}"
