"""Small numbers in Chinese words."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_TEN: Final = 10


def chinese_number(text: str) -> int:
    """Return a number below a hundred that is written in words; 0 when it is none."""
    text = text.replace("两", "二")
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.find(text) if len(text) == 1 and text in _DIGITS else 0
    if len(tens) > 1 or len(ones) > 1 or any(c not in _DIGITS for c in tens + ones):
        return 0
    return _TEN * (_DIGITS.index(tens) if tens else 1) + (
        _DIGITS.index(ones) if ones else 0
    )


def in_chinese(number: int) -> str:
    """Return a number below a hundred in words: ``十二``."""
    tens, ones = divmod(number, _TEN)
    words = _DIGITS[ones] if ones or not tens else ""
    if not tens:
        return words
    return f"{_DIGITS[tens] if tens > 1 else ''}十{words}"
