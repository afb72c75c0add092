"""The one door by which texts enter papers: nothing in them can act, nothing is lost.

Texts are drawn as glyphs or stored as text cells, never read as markup.  What is
left to do here are characters that have no shape at all.
"""

from __future__ import annotations

import re
from typing import Final

BROKEN: Final = "□"

_ODD: Final = re.compile(
    "(?P<space>[\t-\r\x85\u2028\u2029])"
    "|(?P<broken>[\ud800-\udfff\ufffe\uffff])"
    "|[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)


def printable(text: str) -> str:
    """Return a text as it can stand on paper and in a workbook.

    Breaks become spaces; controls, direction marks and invisible characters go;
    half a character (a lone surrogate) is shown as a box, never left out.
    """
    return _ODD.sub(_replacement, text)


def _replacement(match: re.Match[str]) -> str:
    if match["space"]:
        return " "
    return BROKEN if match["broken"] else ""
