"""Whether the PC's clock can be right, going by what was written before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

BEHIND: Final = timedelta(minutes=5)
"""Clocks that are set by a server jump back by less; a flat battery by years."""
AHEAD: Final = timedelta(days=40)
"""Each month is paid, so an office at work rests for no more than about a month."""


class ClockDoubt(StrEnum):
    """What is odd about a clock."""

    BEHIND = "behind"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class ClockQuestion:
    """A clock that a person has to look at: what it says, and what was known last."""

    doubt: ClockDoubt
    now: datetime
    last: datetime


def clock_question(
    now: datetime, written: datetime, seen: datetime | None = None
) -> ClockQuestion | None:
    """Return what is odd about a clock; None when nothing is.

    ``written`` is when the last entry was made, ``seen`` when the program was last
    known to be at work without one.
    """
    if now < written - BEHIND:
        return ClockQuestion(ClockDoubt.BEHIND, now, written)
    last = max(written, seen) if seen is not None else written
    if now > last + AHEAD:
        return ClockQuestion(ClockDoubt.AHEAD, now, last)
    return None
