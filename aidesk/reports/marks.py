"""Small raised numbers behind figures: they lead to the annex that tells the source.

In a text they are superscript digits; on paper they are drawn as small digits of the
text's own font, and whoever copies the text gets the superscript digits again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # what the catalogue of papers loads draws nothing yet
    from aidesk.reports.lettering import Lettering

DIGITS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK: Final = re.compile(f"([{DIGITS}]+)")
_TO_RAISED: Final = str.maketrans("0123456789", DIGITS)
_TO_PLAIN: Final = str.maketrans(DIGITS, "0123456789")
SMALLER: Final = 0.6
"""The size of a mark, in sizes of its text."""
RAISED: Final = 0.42


def mark(number: int) -> str:
    """Return a number as it stands in a text: ``¹²``."""
    return str(number).translate(_TO_RAISED)


def segments(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text in pieces, and whether each is a mark."""
    for place, part in enumerate(_MARK.split(text)):
        if part:
            yield part, place % 2 == 1


def number_of(text: str) -> int:
    """Return the number of a mark."""
    return int(text.translate(_TO_PLAIN))


def shown(text: str, small: Lettering, x: float, y: float) -> str:
    """Return the operations that show a mark so that copying gives its superscripts."""
    digits = small.at(x, y, text.translate(_TO_PLAIN))
    code = text.encode("utf-16-be").hex().upper()
    return f"/Span <</ActualText <FEFF{code}>>> BDC {digits} EMC"


def width(text: str, lettering: Lettering, small: Lettering) -> float:
    """Return how wide a text with marks is."""
    return sum(
        small.width(part.translate(_TO_PLAIN)) if is_mark else lettering.width(part)
        for part, is_mark in segments(text)
    )
