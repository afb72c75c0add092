"""What is checked of an office file."""

from __future__ import annotations

from enum import StrEnum


class Checked(StrEnum):
    """What is checked, in this order."""

    INTEGRITY = "integrity"
    FOREIGN_KEYS = "foreign_keys"
    SCHEMA = "schema"
    CHAIN = "chain"
    MONEY = "money"
    AS_WRITTEN = "as_written"
    BALANCES = "balances"
    SEALS = "seals"
    PAPERS = "papers"
    ANCHORS = "anchors"
