"""Lists that stand in lines of their own, against the total above or below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aidesk.domain.proofreading.adding import FEWEST, Checked, added, right, wrong
from aidesk.domain.proofreading.balances import Spoken
from aidesk.domain.proofreading.findings import Rule
from aidesk.domain.proofreading.quantity import Quantity, is_slip
from aidesk.domain.proofreading.roles import is_strong

_ENDED: Final = re.compile(r"[；;。，]?\s*$")
_DIGITS_TO_TRUST: Final = 4


def listings(section: Sequence[Spoken]) -> Iterator[Checked]:
    """Yield how totals compare with the lists in lines above or below them."""
    items = [_item(spoken) for spoken in section]
    start = 0
    while start < len(items):
        end = _end_of_list(items, start)
        parts = [item for item in items[start:end] if item is not None]
        if len(parts) >= FEWEST:
            below = section[end] if end < len(section) else None
            above = section[start - 1] if start else None
            yield from _compared(above, parts, below)
        start = max(end, start + 1)


def _item(spoken: Spoken) -> Quantity | None:
    """Return the one number with which a line ends; None if it is no line of a list."""
    whole = spoken.paragraph
    alone = spoken.span[1] == len(whole.text) and spoken.span[0] == whole.words_at
    if not alone or len(spoken.quantities) != 1:
        return None
    number = spoken.quantities[0]
    ends = _ENDED.match(whole.text, number.end) is not None
    return number if ends and number.is_part and not is_strong(number) else None


def _end_of_list(items: Sequence[Quantity | None], start: int) -> int:
    first = items[start]
    end = start
    while first is not None and end < len(items):
        item = items[end]
        if item is None or not item.is_like(first):
            break
        end += 1
    return end


def _compared(
    above: Spoken | None, parts: Sequence[Quantity], below: Spoken | None
) -> Iterator[Checked]:
    """Yield how the total below compares, or else which number above is the sum."""
    total = (
        next((q for q in below.quantities if _sums_up(q, parts)), None)
        if below
        else None
    )
    if below is not None and total is not None:
        compare = right if added(parts) == total.value else wrong
        yield compare(below.paragraph, Rule.SUM, total, parts)
    if above is not None:
        for number in above.quantities:
            if number.is_part and number.is_like(parts[0]):
                if number.value == added(parts):
                    yield right(above.paragraph, Rule.PARTS, number, parts)
                elif total is None and is_slip(number, added(parts), _DIGITS_TO_TRUST):
                    yield wrong(above.paragraph, Rule.PARTS, number, parts)


def _sums_up(quantity: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a number is the total of a list above it, and of nothing else."""
    alike = quantity.is_part and quantity.is_like(parts[0])
    return alike and is_strong(quantity)
