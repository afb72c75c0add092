"""Initials of a name as people may type them: every reading of every character."""

from __future__ import annotations

from itertools import islice, product
from typing import Final

_MOST_READINGS: Final = 16


def initials(name: str) -> str:
    """Return all initials of a name, apart by spaces: 曾 is found by z and by c.

    Letters and digits stand for themselves; a name with very many readings
    keeps the first sixteen.
    """
    from pypinyin import Style, pinyin  # noqa: PLC0415 - costs 130 ms, on saving only

    letters = [
        sorted({reading[:1].lower() for reading in readings})
        for character in name
        if not character.isspace()
        for readings in pinyin(character, style=Style.FIRST_LETTER, heteronym=True)
    ]
    combinations = islice(product(*letters), _MOST_READINGS)
    return " ".join("".join(combination) for combination in combinations)
