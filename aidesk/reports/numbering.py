"""Numbers of headings and points, counted by the program: 一、（一）1.（1）."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """Return a number from 1 to 99 as headings have it: 十二, 二十."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones else "")


class Numbering:
    """Counts by level; a number at one level begins the deeper ones anew."""

    def __init__(self) -> None:
        self._counts: list[int] = []

    def next(self, level: int) -> str:
        """Return the next number of a level, from 1 (一、) to 4 (（1）)."""
        counts = self._counts[:level] + [0] * (level - len(self._counts))
        counts[level - 1] += 1
        self._counts = counts
        number = counts[level - 1]
        chinese = in_chinese(number)
        return (f"{chinese}、", f"（{chinese}）", f"{number}.", f"（{number}）")[
            level - 1
        ]
