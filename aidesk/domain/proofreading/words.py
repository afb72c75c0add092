"""Numbers in Chinese words."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_SCALES: Final = {"十": 10, "百": 100, "千": 1000}
_WAN: Final = 10_000
_TEN: Final = 10


def chinese_number(text: str) -> int:
    """Return a number that is written in words, such as 三万五千; 0 when it is none."""
    wan, scale, rest = text.replace("两", "二").rpartition("万")
    if not scale:
        return _below_wan(rest)
    high, low = _below_wan(wan), _below_wan(rest) if rest else 0
    return high * _WAN + low if high and bool(rest) == bool(low) else 0


def _below_wan(text: str) -> int:
    """Return a number below 10,000; 0 when its words do not go down in order."""
    value, last = 0, _WAN
    text = text if not text.startswith("十") else f"一{text}"
    while text:
        text = text.removeprefix("零") if value else text
        digit = _DIGITS.find(text[:1])
        scale = _SCALES.get(text[1:2], 1)
        if not text[:1] or digit < 1 or scale >= last or (scale == 1 and text[1:]):
            return 0
        value, last, text = value + digit * scale, scale, text[2:]
    return value


def in_chinese(number: int) -> str:
    """Return a number below a hundred in words: ``十二``."""
    tens, ones = divmod(number, _TEN)
    words = _DIGITS[ones] if ones or not tens else ""
    if not tens:
        return words
    return f"{_DIGITS[tens] if tens > 1 else ''}十{words}"
