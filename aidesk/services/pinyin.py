"""Initials of a name as people may type them: every reading of every character."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product
from typing import Final

_MOST_READINGS: Final = 16


def initials(name: str) -> str:
    """Return all initials of a name, apart by spaces: 曾 is found by z and by c.

    Letters and digits stand for themselves; a name with very many readings
    keeps the first sixteen.
    """
    letters = [
        sorted({reading[:1] for reading in _readings(character)})
        for character in name
        if not character.isspace()
    ]
    combinations = islice(product(*letters), _MOST_READINGS)
    return " ".join("".join(combination) for combination in combinations)


@lru_cache(maxsize=4096)
def spelt(name: str) -> str:
    """Return all spellings of a name: ``|zeng|zheng|xiang`` from each syllable on.

    What begins with a syllable of the name is found behind a stroke: of 曾正祥
    there are ``|zengzhengxiang``, ``|zhengxiang`` and ``|xiang``, and so with ceng.
    """
    syllables = [_readings(character) for character in name if not character.isspace()]
    found = []
    for first in range(len(syllables)):
        combinations = islice(product(*syllables[first:]), _MOST_READINGS)
        found += ["|" + "".join(combination) for combination in combinations]
    return "".join(found)


@lru_cache(maxsize=4096)
def _readings(character: str) -> tuple[str, ...]:
    """Return the readings of a character, without tones."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - costs 130 ms, beside the window

    (readings,) = pinyin(character, style=Style.NORMAL, heteronym=True)
    return tuple(sorted({reading.lower() for reading in readings}))
