"""A condition for some households, worded so that SQLite knows the statement again."""

from __future__ import annotations

from collections.abc import Collection

from aidesk.domain.household import HouseholdId


def among(column: str, households: Collection[HouseholdId] | None) -> str:
    """Return the condition that a column names one of some households.

    None stands for all of them.  The values are those of :func:`numbered`.
    """
    if households is None:
        return "1"
    names = (f":h{place}" for place in range(_room(households)))
    return f"{column} in ({', '.join(names)})"


def numbered(
    households: Collection[HouseholdId] | None,
) -> dict[str, HouseholdId | None]:
    """Return the values for the condition: the households, and none to fill it up."""
    if households is None:
        return {}
    values = dict.fromkeys((f"h{place}" for place in range(_room(households))), None)
    return values | {f"h{place}": each for place, each in enumerate(households)}


def _room(households: Collection[HouseholdId]) -> int:
    """Return how many fit: 1, 2, 4 and so on, so that there are few statements."""
    return 1 << max(len(households) - 1, 0).bit_length()
