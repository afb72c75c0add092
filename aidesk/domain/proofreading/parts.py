"""Numbers against the parts that are listed behind them: 其中…, a colon, a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from aidesk.domain.proofreading.adding import FEWEST, Checked, added, right, wrong
from aidesk.domain.proofreading.findings import Rule
from aidesk.domain.proofreading.prose import OF_WHICH, Paragraph
from aidesk.domain.proofreading.quantity import Quantity, is_slip, rounding_slack
from aidesk.domain.proofreading.roles import is_balance, is_money, is_strong, is_total

_AMONG: Final = re.compile(rf"[，；。(]?\s*(?:{OF_WHICH}|含|包括|分别为|分别是)")
_FURTHER: Final = re.compile(OF_WHICH)
_STOP: Final = re.compile(r"[；。]")
_END: Final = re.compile(r"。")
_APART: Final = re.compile(r"^(?:另|此外|同时|全年|累计)")
_LISTED: Final = re.compile(
    r"[^\d，、；。()]{1,14}[\d,.]+(?:亿元|万元|元|户|人|件|笔|份)"
)
_PLACE: Final = re.compile(r"(?:街道|社区|[镇乡村县区市])$")
_DIGITS_TO_TRUST: Final = 3  # 97 and 96 are near each other by chance
_DIGITS_OF_A_PIECE: Final = 4  # and more so if the end of the list is not sure
_OPPOSITES: Final = (
    ("集中", "分散"),
    ("男", "女"),
    ("城市", "农村"),
    ("城镇", "农村"),
    ("新增", "原有"),
    ("上半年", "下半年"),
)


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where a list of parts begins.

    ``whole`` tells that it must be complete, ``apart`` that a colon or a bracket sets
    it apart, so that it goes on behind a semicolon.
    """

    at: int
    whole: bool = False
    apart: bool = True


def check_parts(paragraph: Paragraph, found: Sequence[Quantity]) -> Iterator[Checked]:
    """Yield how numbers compare with the parts listed behind them."""
    for place, total in enumerate(found):
        if total.is_part:
            opening = _opening(paragraph, found, place)
            yield from (
                _check_list(paragraph, found, place, opening)
                if opening
                else _check_far(paragraph, found, place)
            )


def _check_list(
    paragraph: Paragraph, found: Sequence[Quantity], place: int, opening: _Opening
) -> Iterator[Checked]:
    """Compare a number with the list that begins right behind it."""
    total = found[place]
    parts = _parts_after(found, place, opening.at)
    fitting = _fitting(total, parts)
    if fitting:
        yield right(paragraph, Rule.PARTS, total, fitting)
        return
    if _is_summed_later(found, place):
        return
    listed = parts if opening.apart else _until_stop(paragraph, parts)
    known = listed and all(part.is_part for part in listed)
    meant = _surely_all(total, listed, whole=opening.whole) if known else ()
    meant = meant or _nearly(total, parts)
    if meant:
        yield wrong(paragraph, Rule.PARTS, total, meant)


def _check_far(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> Iterator[Checked]:
    """Compare a number with a list that begins behind a later number.

    «14035户25559人，发放4721万元，其中城市6195户12533人，…»: it is told what is right,
    and slips of the pen.
    """
    total = found[place]
    alike = [
        q
        for q in found[place + 1 :]
        if q.is_like(total) and q.is_listed and q.scope == total.scope
    ]
    before = alike[0].start if alike else total.end
    mark = _FURTHER.search(paragraph.text, total.end, before)
    parts = _parts_after(found, place, mark.end()) if mark else ()
    fitting = _fitting(total, parts)
    if fitting:
        yield right(paragraph, Rule.PARTS, total, fitting)
    elif nearly := _nearly(total, parts):
        yield wrong(paragraph, Rule.PARTS, total, nearly)


def _fitting(total: Quantity, parts: Sequence[Quantity]) -> Sequence[Quantity]:
    """Return the first parts that make the total, if there are such.

    A list of places is meant as a whole.
    """
    fewest = len(parts) if _are_places(parts) else FEWEST
    for count in range(len(parts), max(fewest, FEWEST) - 1, -1):
        first = parts[:count]
        if added(first) == total.value and all(part.is_part for part in first):
            return first
    return ()


def _nearly(total: Quantity, parts: Sequence[Quantity]) -> Sequence[Quantity]:
    """Return the first parts that make the total but for a slip of the pen."""
    for count in range(len(parts), FEWEST - 1, -1):
        first = parts[:count]
        whole = count == len(parts)
        digits = _DIGITS_TO_TRUST if whole else _DIGITS_OF_A_PIECE
        known = all(part.is_part for part in first)
        if known and is_slip(total, added(first), digits):
            return first
    return ()


def _surely_all(
    total: Quantity, listed: Sequence[Quantity], *, whole: bool
) -> Sequence[Quantity]:
    """Return the parts that a number cannot have missed; none where that is unsure."""
    if _are_opposites(listed[:FEWEST]):
        return listed[:FEWEST]
    if listed[0].value > total.value + rounding_slack((total, listed[0])):
        return listed
    if len(listed) < FEWEST:
        return ()
    computed = added(listed)
    too_much = computed > total.value + rounding_slack((total, *listed))
    near = _are_places(listed) and is_slip(total, computed)
    sure = whole or near or (too_much and is_money(total))
    return listed if sure else ()


def _are_places(parts: Sequence[Quantity]) -> bool:
    """Tell whether all parts are places of one kind: 龙泉街道, 吴井街道."""
    kinds = {match.group() for part in parts if (match := _PLACE.search(part.label))}
    return len(kinds) == 1 and all(_PLACE.search(part.label) for part in parts)


def _until_stop(paragraph: Paragraph, parts: Sequence[Quantity]) -> Sequence[Quantity]:
    """Return the parts before a stronger stop, unless each stands between two."""
    for stop in (_STOP, _END):
        listed = list(parts[:1])
        for part in parts[1:]:
            if stop.search(paragraph.text, listed[-1].end, part.start):
                break
            listed.append(part)
        if len(listed) >= FEWEST:
            return listed
    return parts[:1]


def _is_summed_later(found: Sequence[Quantity], place: int) -> bool:
    total = found[place]
    return any(
        is_strong(q) and q.scope == total.scope and q.is_like(total)
        for q in found[place + 1 :]
    )


def _opening(
    paragraph: Paragraph, found: Sequence[Quantity], place: int
) -> _Opening | None:
    """Return where the parts of a number begin, and whether they must be all."""
    text = paragraph.text
    end = found[place].end
    for following in found[place + 1 :]:  # 83户101人（…）: behind the last joined one
        if not following.joined:
            break
        end = following.end
    among = _AMONG.match(text, end)
    if among:
        apart = among.group().startswith("(") or text.startswith("：", among.end())
        return _Opening(among.end(), apart=apart)
    if text[end : end + 1] == "(":
        closing = _closing(text, end)
        if _only_lists(text[end + 1 : closing]):
            return _Opening(end + 1, whole=True)
        among = _AMONG.match(text, closing + 1)  # 111万元（文号），其中…
        return _Opening(among.end(), apart=False) if among else None
    return _Opening(end + 1, whole=True) if text[end : end + 1] == "：" else None


def _closing(text: str, opened: int) -> int:
    depth = 0
    for at in range(opened, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if not depth:
            return at
    return len(text)


def _only_lists(inner: str) -> bool:
    pieces = [piece for piece in re.split(r"[，、；]", inner) if piece]
    return len(pieces) >= FEWEST and all(_LISTED.fullmatch(p) for p in pieces)


def _parts_after(found: Sequence[Quantity], place: int, opening: int) -> list[Quantity]:
    total = found[place]
    following = [part for part in found[place + 1 :] if part.start >= opening]
    if not following:
        return []
    scope = following[0].scope
    if scope[: len(total.scope)] != total.scope:
        return []

    def still_listed(part: Quantity) -> bool:
        ended = part.scope[: len(scope)] != scope
        summed = is_total(part) and part is not following[0]
        other = summed or is_balance(part) or _APART.match(part.label)
        return not (ended or other)

    return [
        part
        for part in takewhile(still_listed, following)
        if part.scope == scope and part.is_listed and part.is_like(total)
    ]


def _are_opposites(parts: Sequence[Quantity]) -> bool:
    """Tell whether two parts are all there is: 集中 and 分散."""
    labels = [part.label for part in parts]
    return len(parts) == FEWEST and any(
        (a in labels[0] and b in labels[1]) or (b in labels[0] and a in labels[1])
        for a, b in _OPPOSITES
    )
