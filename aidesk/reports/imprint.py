"""What every page tells about its origin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

PRACTICE_LABEL: Final = "演示数据"
PREVIEW_LABEL: Final = "预览"


@dataclass(frozen=True, slots=True)
class Imprint:
    """Whose paper it is, when it was printed, and whether it is only practice.

    An issued paper has its ``number`` and ``code``, and in ``journal`` the line that
    the journal stood at; without them it is a preview.
    """

    unit: str
    printed_at: datetime
    practice: bool = False
    number: str = ""
    code: str = ""
    journal: str = ""
