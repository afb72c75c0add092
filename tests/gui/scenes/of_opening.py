"""The boxes before the data are opened: what may be the matter, and what is offered."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from aidesk.domain.clock import ClockDoubt, ClockQuestion
from aidesk.gui.dialogs.clock import ClockDialog
from aidesk.gui.dialogs.opening import LookingDialog, OpeningDialog
from aidesk.services.opening import (
    ChangedOutside,
    Damaged,
    Missing,
    Older,
    OtherOffice,
    Rewritten,
    StrayJournal,
    Verdict,
)
from aidesk.services.opening_ways import Found
from aidesk.services.restore_preview import RestorePreview
from tests.gui.scenes.scene import Scene, Show
from tests.gui.stage import EMPTY
from tests.offered import MANIFEST, apart, offer


def asked(verdict: Verdict, offered: RestorePreview | None = None) -> Show:
    """Show the box about a verdict."""
    readable = not isinstance(verdict, Missing | StrayJournal)
    return lambda s: OpeningDialog(s.window, Found(verdict, offered, readable))


def clock(doubt: ClockDoubt) -> Show:
    """Show the question about a clock that may be wrong."""
    known = datetime(2019, 12, 3, 10, 5)  # noqa: DTZ001 - office time
    now = known - timedelta(days=3) if doubt is ClockDoubt.BEHIND else _NEXT_YEAR
    return lambda s: ClockDialog(s.window, ClockQuestion(doubt, now, known))


_NEXT_YEAR: Final = datetime(2021, 1, 3, 8, 0)  # noqa: DTZ001 - office time
_OF: Final = "opening.OpeningDialog"
_OLDER: Final = Older(560, 586, "2019-12-03T10:05:00")
_STRAY: Final = StrayJournal((Path("office.aidesk-journal"),))

OPENING_SHOWN: Final = (
    Scene(
        "opening-looking",
        "opening.LookingDialog",
        lambda s: LookingDialog(s.window),
        EMPTY,
    ),
    Scene("opening-damaged", _OF, asked(Damaged(("a", "b")), offer(6)), EMPTY),
    Scene("opening-damaged-alone", _OF, asked(Damaged(("a",))), EMPTY),
    Scene("opening-missing", _OF, asked(Missing(), offer(0)), EMPTY),
    Scene("opening-missing-alone", _OF, asked(Missing()), EMPTY),
    Scene("opening-older", _OF, asked(_OLDER, apart()), EMPTY),
    Scene("opening-older-alone", _OF, asked(_OLDER), EMPTY),
    Scene("opening-rewritten", _OF, asked(Rewritten(600), apart()), EMPTY),
    Scene("opening-other", _OF, asked(OtherOffice(), apart()), EMPTY),
    Scene(
        "opening-changed", _OF, asked(ChangedOutside(0), offer(0, MANIFEST.sums)), EMPTY
    ),
    Scene("opening-went-on", _OF, asked(ChangedOutside(7)), EMPTY),
    Scene("opening-stray", _OF, asked(_STRAY), EMPTY),
    Scene("clock-behind", "clock.ClockDialog", clock(ClockDoubt.BEHIND), EMPTY),
    Scene("clock-ahead", "clock.ClockDialog", clock(ClockDoubt.AHEAD), EMPTY),
)
