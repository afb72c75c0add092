"""A condition for some households: their numbers stand in the statement."""

from __future__ import annotations

from collections.abc import Collection

from aidesk.domain.household import HouseholdId


def among(column: str, households: Collection[HouseholdId] | None) -> str:
    """Return the condition that a column names one of some households.

    None stands for all of them.
    """
    if households is None:
        return "1"
    return f"{column} in ({', '.join(str(int(each)) for each in households)})"
