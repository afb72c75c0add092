"""A table in plain text, for the command line; Chinese signs are two cells wide."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width


def text_table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: str) -> str:
    """Return lines with aligned columns; ``right`` has an ``r`` for each number column.

    >>> print(text_table(["项目", "元"], [["低保", "9.00"]], "lr"))
    项目    元
    低保  9.00
    """
    table = [list(heads), *map(list, rows)]
    widths = [max(map(_cells, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join(
            _padded(cell, width, at_right=side == "r")
            for cell, width, side in zip(row, widths, right, strict=True)
        ).rstrip()
        for row in table
    )


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _padded(text: str, width: int, *, at_right: bool) -> str:
    room = " " * (width - _cells(text))
    return room + text if at_right else text + room
