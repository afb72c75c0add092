"""Rounding: done once, at the end, by a policy that has a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from math import floor
from types import MappingProxyType
from typing import Final

from aidesk.domain.money import Money


def half_up(fen: Fraction | int, unit: int) -> Money:
    """Round to the nearest whole unit of so many fen, halves up."""
    above, below = fen.numerator, fen.denominator
    return Money((2 * above + unit * below) // (2 * unit * below) * unit)


def up(fen: Fraction | int, unit: int) -> Money:
    """Round up to a whole unit of so many fen."""
    return Money(-(-fen // unit) * unit)


Rounding = Callable[[Fraction | int], Money]
ROUNDINGS: Final[Mapping[str, Rounding]] = MappingProxyType(
    {
        "fen": partial(half_up, unit=1),
        "jiao": partial(half_up, unit=10),
        "yuan": partial(half_up, unit=100),
        "yuan_up": partial(up, unit=100),
    }
)


def printed(value: Fraction, decimals: int) -> str:
    """Return a number with so many decimals, halves up, as reports print it."""
    scaled = floor(abs(value) * 10**decimals + Fraction(1, 2))
    whole, part = divmod(scaled, 10**decimals)
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole}.{part:0{decimals}d}" if decimals else f"{sign}{whole}"


def in_wan(amount: Money) -> str:
    """Return an amount in 万元 with two decimals, halves up: ``70.32``."""
    return printed(Fraction(amount.fen, 1_000_000), 2)


def average(count: int, months: int) -> int:
    """Return a whole average, halves up: 990 household-months in 12 make 83."""
    return int(printed(Fraction(count, months), 0)) if months else 0


def percent(part: int, whole: int) -> str:
    """Return a share with one decimal, halves up: ``83.3%``."""
    return f"{printed(Fraction(part * 100, whole), 1)}%" if whole else "—"
