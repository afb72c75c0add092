"""The units in which official prose counts, and what one of each is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Dimension(StrEnum):
    """What is counted: only like is added to like."""

    MONEY = "money"
    HOUSEHOLDS = "households"
    PERSONS = "persons"
    THINGS = "things"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``of`` tells apart what is counted, such as beds from houses."""

    dimension: Dimension
    scale: int
    of: str


_WAN: Final = 10_000
_THINGS: Final = "件笔份例个家所张间起项台床套宗条"
_MONEY: Final = {
    "亿元": 100_000_000,
    "百万元": 1_000_000,
    "万元": _WAN,
    "千元": 1000,
    "元": 1,
}


def _unit(dimension: Dimension, scale: int) -> Unit:
    return Unit(dimension, scale, dimension)


UNITS: Final[Mapping[str, Unit]] = MappingProxyType(
    {
        **{name: _unit(Dimension.MONEY, scale) for name, scale in _MONEY.items()},
        **{
            f"{wan}{name}": _unit(dimension, scale)
            for wan, scale in (("", 1), ("万", _WAN))
            for dimension, names in (
                (Dimension.HOUSEHOLDS, ("户次", "户")),
                (Dimension.PERSONS, ("人次", "人", "名")),
            )
            for name in names
        },
        **{
            f"{wan}{name}": Unit(Dimension.THINGS, scale, name)
            for wan, scale in (("", 1), ("万", _WAN))
            for name in _THINGS
        },
        "%": _unit(Dimension.SHARE, 1),
    }
)
# the longest first, so that 万元 is not read as 万
UNIT_PATTERN: Final = (
    rf"(?:{'|'.join(sorted(UNITS, key=len, reverse=True))})(?![月均]|百分点)"
)
