"""What every page tells about its origin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

PRACTICE_LABEL: Final = "演示数据"


@dataclass(frozen=True, slots=True)
class Imprint:
    """Whose paper it is, when it was printed, and whether it is only practice."""

    unit: str
    printed_at: datetime
    practice: bool = False
