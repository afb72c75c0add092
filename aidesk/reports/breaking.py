"""Breaking text into lines as Chinese is set: anywhere, but not before 。 or after （."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

_NOT_FIRST: Final = frozenset("，。、；：？！）》〉」』〕】｝”’％%…—～·,.;:!?)]}°")
_NOT_LAST: Final = frozenset("（《〈「『〔【｛“‘([{￥¥№")
# a word or number in half-width signs stays whole, a number with its unit, and
# what has a raised number behind it with that
SIGNS: Final = re.compile(
    r"(?:[!-~]+(?:个月|人月|[元户人年月日号次])? *|—+|…+|.)[⁰¹²³⁴-⁹]*", re.DOTALL
)
# the items of a title: 城市低保、涉诉救助、
ITEMS: Final = re.compile(r"[^、，]+[、，]?|.", re.DOTALL)

Measure = Callable[[str], float]


def lines(
    text: str,
    width: float,
    measure: Measure,
    *,
    first: float | None = None,
    units: re.Pattern[str] = SIGNS,
) -> list[str]:
    """Break a text into lines that are no wider than a width.

    ``first`` is the width of the first line where it is indented; ``units`` finds
    what stays whole as long as it fits into a line.
    """
    room = width if first is None else first
    done: list[str] = []
    line: list[str] = []
    used = 0.0
    for unit in _fitting(units.findall(text), width, measure):
        if line and used + measure(unit.rstrip()) > room:
            kept, line = _parted(line, unit)
            done.append("".join(kept).rstrip())
            used = sum(map(measure, line))
            room = width
        if line or unit.strip():
            line.append(unit)
            used += measure(unit)
    done.append("".join(line).rstrip())
    return done


def balanced(
    text: str, width: float, measure: Measure, units: re.Pattern[str] = SIGNS
) -> list[str]:
    """Break a text into as few lines as fit, about equally long: 家庭 / 人口."""
    needed = lines(text, width, measure, units=units)
    even = measure(text) / len(needed)
    for part in range(10):
        narrower = even + (width - even) * part / 10
        tried = lines(text, narrower, measure, units=units)
        if len(tried) == len(needed):
            return tried
    return needed


def _fitting(units: list[str], width: float, measure: Measure) -> Iterator[str]:
    for unit in units:
        if measure(unit.rstrip()) <= width:
            yield unit
        else:
            yield from unit


def _parted(line: list[str], following: str) -> tuple[list[str], list[str]]:
    """Split a full line so that neither end stands where it may not."""
    for cut in range(len(line), 0, -1):
        head = line[cut] if cut < len(line) else following
        if head[0] not in _NOT_FIRST and line[cut - 1][-1] not in _NOT_LAST:
            return line[:cut], line[cut:]
    return line, []
