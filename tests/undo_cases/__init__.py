"""Every act that can be undone, to be done and undone in tests."""

from __future__ import annotations

from tests.undo_cases import funds, lists, people, reports, rules

__all__ = ["funds", "lists", "people", "reports", "rules"]
