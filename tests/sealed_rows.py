"""The rows of a month that is sealed, to see that none of them changes."""

from __future__ import annotations

from typing import Any

from aidesk.domain.month import Month
from aidesk.storage.store import Store

_OF_RUNS = ("payments", "held_lines", "line_results", "return_decisions")
_OF_DAYS = ("transfers", "expenditures", "recovery_entries")


def rows_until(store: Store, month: Month) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of money that belongs to a month or to one before it."""
    asked = {
        "seals": "where period <= :month",
        "runs": "where month <= :month",
        "settings": "where name = 'changes_checked_' || :month",
    }
    asked |= dict.fromkeys(
        _OF_RUNS, "where run_id in (select id from runs where month <= :month)"
    )
    asked |= dict.fromkeys(_OF_DAYS, "where substr(on_day, 1, 7) <= :month")
    named = {"month": str(month)}
    return {
        table: store._db.conn.execute(
            f"select * from {table} {where}",  # noqa: S608 - tables of ours
            named,
        ).fetchall()
        for table, where in asked.items()
    }
