"""Points of the self-evaluation: weights that always make a hundred, grades, shares."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest

from aidesk.domain.self_evaluation import (
    Evaluation,
    Grade,
    Line,
    Measured,
    Origin,
    grade_of,
    weighted,
)
from aidesk.services.self_evaluation import indicator_groups

CODES = ("urban_dibao", "litigation", "temporary", "tekun", "retired_worker")
SUBSETS = [s for n in range(1, 6) for s in combinations(CODES, n)]


@pytest.mark.parametrize("programmes", SUBSETS, ids=" ".join)
def test_the_weights_make_a_hundred_for_every_scope(programmes: tuple[str, ...]):
    found = weighted(indicator_groups(), programmes)
    sums: dict[str, int] = {}
    for indicator, weight in found:
        assert indicator.programme in ("all", *programmes)
        sums[indicator.group] = sums.get(indicator.group, 0) + weight
    assert list(sums.values()) == [100, 500, 300, 100]


def test_for_all_programmes_the_shares_are_the_weights():
    found = weighted(indicator_groups(), CODES)
    assert all(indicator.share == weight for indicator, weight in found)


@pytest.mark.parametrize(
    ("part", "whole", "weight", "points"),
    [
        (1293546, 1963200, 100, 66),  # 6.589 points
        (12, 12, 50, 50),
        (13, 12, 50, 50),  # more than was asked for is not worth more
        (1, 8, 100, 13),  # 1.25 points, halves up
        (-5, 10, 100, 0),
        (0, 0, 100, 0),
    ],
)
def test_points_are_in_proportion(part: int, whole: int, weight: int, points: int):
    assert Measured(Fraction(part), Fraction(whole)).points(weight) == points


@pytest.mark.parametrize(
    ("tenths", "grade"),
    [
        (1000, Grade.EXCELLENT),
        (900, Grade.EXCELLENT),
        (899, Grade.GOOD),
        (800, Grade.GOOD),
        (799, Grade.FAIR),
        (600, Grade.FAIR),
        (599, Grade.POOR),
    ],
)
def test_grades_begin_at_their_points(tenths: int, grade: Grade):
    assert grade_of(tenths) is grade


def test_there_is_no_total_while_a_line_is_missing_unless_one_was_kept():
    (indicator, weight), *_ = weighted(indicator_groups(), CODES)
    scored = Line(indicator, weight, Origin.TYPED, 90)
    missing = Line(indicator, weight, Origin.MISSING)
    assert Evaluation((scored, scored)).total == 180
    assert Evaluation((scored, missing)).total is None
    assert Evaluation((scored, missing)).grade is None
    assert Evaluation((scored, missing), 930).grade is Grade.EXCELLENT
    assert Evaluation((scored, scored), 930).total == 180
