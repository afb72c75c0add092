"""The five steps by which the money of a month gets into the accounts."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class MonthStep(StrEnum):
    """What is done each month, in this order."""

    CHANGES = "changes"
    LIST = "list"
    APPROVAL = "approval"
    BANK_FILE = "bank_file"
    CONFIRMATION = "confirmation"


STEPS: Final = tuple(MonthStep)
