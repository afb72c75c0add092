"""Step 3, daily work: what the window keeps in the office file beside people and money."""

from __future__ import annotations

from typing import Final

from aidesk.storage.schema.calendar import CALENDAR
from aidesk.storage.schema.communities import COMMUNITIES
from aidesk.storage.schema.drafts import DRAFTS
from aidesk.storage.schema.finding import FINDING
from aidesk.storage.schema.holds import HOLDS
from aidesk.storage.schema.reports import REPORTS, TEXTS_TAKEN_OVER
from aidesk.storage.schema.signers import SIGNERS

DAILY_WORK: Final[tuple[str, ...]] = (
    CALENDAR,
    DRAFTS,
    COMMUNITIES,
    SIGNERS,
    FINDING,
    HOLDS,
    REPORTS,
    TEXTS_TAKEN_OVER,
)
"""The scripts of the step, one module of this package each."""
