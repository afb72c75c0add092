"""The self-evaluation of a year (绩效自评): indicators, their weights, scores, a grade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from math import floor
from typing import Any, Final


class Measure(StrEnum):
    """How the office file itself knows what was reached."""

    EXECUTION = "execution"
    REACHED = "reached"
    ACCURACY = "accuracy"
    STANDARD = "standard"
    PUNCTUAL = "punctual"
    CLOSED = "closed"
    WITHIN = "within"
    WITHIN_BASE = "within_base"
    DYNAMIC = "dynamic"


class Grade(StrEnum):
    """What a total score is called."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


_LEAST: Final = ((900, Grade.EXCELLENT), (800, Grade.GOOD), (600, Grade.FAIR))


class Origin(StrEnum):
    """Where the points of an indicator come from."""

    COMPUTED = "computed"
    TYPED = "typed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is scored: 一级, 二级 and 三级指标, and how.

    ``programme`` is ``all`` where it is about all programmes of the report.  ``share``
    is its part of the points of its group.  One without a ``measure`` is typed.
    """

    id: str
    group: str
    part: str
    name: str
    programme: str
    target: str
    share: int
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Indicators of one 一级指标; ``weight`` is what they have together, in tenths."""

    name: str
    weight: int
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """How much of what was to be reached was reached, and the facts it was seen by."""

    part: Fraction
    whole: Fraction
    facts: Mapping[str, Any] = field(default_factory=dict)

    def points(self, weight: int) -> int:
        """Return the tenths for it, in proportion, halves up; never more than all."""
        share = min(self.part / self.whole, Fraction(1)) if self.whole else Fraction(0)
        return floor(max(share, Fraction(0)) * weight + Fraction(1, 2))


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator with its weight, what was reached and the points for it.

    ``weight`` and ``tenths`` are tenths of a point; ``tenths`` is None while nobody
    knows them.  ``actual`` is what a person typed of it; where it is empty, it is what
    was ``measured``.
    """

    indicator: Indicator
    weight: int
    origin: Origin
    tenths: int | None = None
    measured: Measured | None = None
    actual: str = ""
    reason: str = ""

    @property
    def lost(self) -> int:
        """Return the tenths that were lost."""
        return 0 if self.tenths is None else self.weight - self.tenths


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All lines of a self-evaluation; ``told`` is a total that was kept without lines."""

    lines: tuple[Line, ...]
    told: int | None = None

    @property
    def missing(self) -> tuple[Line, ...]:
        """Return the lines that nobody has scored yet."""
        return tuple(line for line in self.lines if line.tenths is None)

    @property
    def total(self) -> int | None:
        """Return the sum in tenths; None while a line is not scored."""
        if self.missing:
            return self.told
        return sum(line.tenths or 0 for line in self.lines)

    @property
    def grade(self) -> Grade | None:
        """Return what the sum is called."""
        return None if self.total is None else grade_of(self.total)


def grade_of(tenths: int) -> Grade:
    """Return the grade for a total of so many tenths of a point."""
    return next((grade for least, grade in _LEAST if tenths >= least), Grade.POOR)


def weighted(
    groups: Sequence[Group], programmes: Sequence[str]
) -> list[tuple[Indicator, int]]:
    """Return the indicators of some programmes with their weights in tenths.

    Each group's points are divided by the shares of those that are there, so that they
    always add up to what the group has; what does not divide goes to the first ones.
    """
    found: list[tuple[Indicator, int]] = []
    for group in groups:
        there = [i for i in group.indicators if i.programme in ("all", *programmes)]
        shares = sum(indicator.share for indicator in there)
        weights = [group.weight * i.share // shares for i in there]
        for place in range(group.weight - sum(weights)):
            weights[place] += 1
        found += zip(there, weights, strict=True)
    return found
