"""What leaves the office: as a file or on paper, when, and to where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

CLEARED_AFTER: Final = 30
"""So many days an exported file may lie about before the office is reminded of it."""


class Way(StrEnum):
    """How something left the office."""

    FILE = "file"
    PRINT = "print"


class Lies(StrEnum):
    """Whether an exported file is where it was saved.

    CHANGED is another file by now, or the same one after somebody worked on it; AWAY
    is on a drive that is not plugged in, or that does not answer.
    """

    THERE = "there"
    CHANGED = "changed"
    AWAY = "away"
    GONE = "gone"


class NotCleared(StrEnum):
    """Why an exported file was not deleted; REFUSED, say, as Excel has it open."""

    CHANGED = "changed"
    AWAY = "away"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is about to leave: ``paper`` names its kind, as the catalogue does.

    ``title`` is what a person calls it, and may hold a name.
    """

    paper: str
    title: str


@dataclass(frozen=True, slots=True)
class Export:
    """What left the office; ``place`` is the path of the file, or the printer."""

    id: int
    way: Way
    paper: str
    title: str
    place: str
    size: int
    sha256: str
    at: datetime
    cleared_on: date | None = None

    def is_overdue(self, today: date) -> bool:
        """Tell whether its file should have been cleared by a day."""
        lies_about = self.way is Way.FILE and self.cleared_on is None
        return lies_about and (today - self.at.date()).days >= CLEARED_AFTER
