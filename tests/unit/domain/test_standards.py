"""Standards over time: in force from one month, first paid from another."""

from __future__ import annotations

import pytest

from aidesk.domain.programme import NoStandardInForceError, Standard, Standards
from tests.builders import month, yuan

DIBAO = Standards(
    "urban_dibao",
    [
        Standard("d", "urban", yuan("630"), month("2019-01"), month("2019-07"), ""),
        Standard("d", "urban", yuan("590"), month("2018-01"), month("2018-01"), ""),
        Standard("d", "rural", yuan("400"), month("2019-03"), month("2019-03"), ""),
    ],
)


@pytest.mark.parametrize(
    ("of", "paid", "amount"),
    [
        ("2018-01", "2018-01", "590"),  # from its first month
        ("2018-12", "2019-08", "590"),
        ("2019-01", "2019-06", "590"),  # risen, and not paid yet
        ("2019-06", "2019-06", "590"),
        ("2019-01", "2019-07", "630"),  # what back pay makes up
        ("2019-06", "2019-08", "630"),
        ("2019-07", "2019-07", "630"),
        ("2025-12", "2025-12", "630"),
    ],
)
def test_a_rise_counts_from_the_month_it_is_first_paid(of, paid, amount):
    assert DIBAO.in_force("urban", month(of), month(paid)) == yuan(amount)


@pytest.mark.parametrize(
    ("grade", "of"),
    [("urban", "2017-12"), ("rural", "2019-02"), ("suburban", "2019-06")],
)
def test_a_month_without_a_standard_is_an_error_and_never_zero(grade, of):
    with pytest.raises(NoStandardInForceError) as caught:
        DIBAO.in_force(grade, month(of), month("2019-12"))
    assert (caught.value.grade, caught.value.month) == (grade, month(of))
    assert DIBAO.in_force_if_any(grade, month(of), month("2019-12")) is None


def test_the_grades_of_a_programme_are_known():
    assert DIBAO.has("rural")
    assert not DIBAO.has("supplement")
