"""What a change can be about; pages redraw by it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Topic(StrEnum):
    """A part of the office that changed."""

    OFFICE = "office"
    HOUSEHOLDS = "households"
    PROGRAMMES = "programmes"
    ENROLMENTS = "enrolments"
    RUNS = "runs"
    FUNDS = "funds"
    RECOVERIES = "recoveries"
    PAPERS = "papers"
    EXPORTS = "exports"


Touch = Callable[[Topic], None]
