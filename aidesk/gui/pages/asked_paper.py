"""Papers that pages ask for: what shows, issues and writes them, as jobs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if (
    TYPE_CHECKING
):  # papers take their time to load: on a job's thread it holds up nobody
    from aidesk.domain.household import HouseholdId
    from aidesk.domain.issued import IssuedPaper
    from aidesk.domain.journal import Act
    from aidesk.domain.month import Month
    from aidesk.domain.payment import RunId
    from aidesk.gui.jobs import Task
    from aidesk.reports.catalogue import About
    from aidesk.reports.issuing import Sight
    from aidesk.reports.offered import Offer
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store

Write = Callable[["Store", Path], None]
"""Writes a paper of an office as the file that its name asks for."""


class Asked(Protocol):
    """A paper that a page asks for: one of the catalogue, or one that was issued."""

    @property
    def name(self) -> str:
        """Return what the catalogue calls it."""

    def look(self, at: datetime) -> Task:
        """Return a job that shows the paper as a Sight."""

    def issue(self, act: Act) -> Task:
        """Return a job that issues the paper and shows it."""

    def write(self, at: datetime) -> Write:
        """Return what writes the paper as it is, issued or not."""

    def write_issued(self, act: Act) -> Write:
        """Return what issues the paper and writes it."""


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """A paper of the catalogue, by its name, about something."""

    name: str
    about: About

    def look(self, at: datetime) -> Task:
        """Return a job that shows the paper: as it was issued, if it is still so."""

        def task(store: Store, _progress: Progress) -> Sight:
            from aidesk.reports import issuing  # noqa: PLC0415 - see above

            return issuing.look_at(store, self.name, self.about, at)

        return task

    def issue(self, act: Act) -> Task:
        """Return a job that issues the paper and shows it."""

        def task(store: Store, _progress: Progress) -> Sight:
            from aidesk.reports import issuing  # noqa: PLC0415 - see above

            issued = issuing.issue_paper(store, act, self.name, self.about)
            return issuing.look_again(store, issued)

        return task

    def write(self, at: datetime) -> Write:
        """Return what writes the paper without issuing it."""

        def write(store: Store, path: Path) -> None:
            from aidesk.reports import issuing  # noqa: PLC0415 - see above

            issuing.write_preview(store, self.name, self.about, path, at)

        return write

    def write_issued(self, act: Act) -> Write:
        """Return what issues the paper and writes it."""

        def write(store: Store, path: Path) -> None:
            from aidesk.reports import issuing  # noqa: PLC0415 - see above

            issued = issuing.issue_paper(store, act, self.name, self.about)
            issuing.write_issued(store, issued, path)

        return write


@dataclass(frozen=True, slots=True)
class ReprintAsked:
    """A paper that was issued; it is not issued once more."""

    paper: IssuedPaper

    @property
    def name(self) -> str:
        """Return what the catalogue calls it."""
        return self.paper.name

    def look(self, _at: datetime) -> Task:
        """Return a job that shows the paper as it went out."""

        def task(store: Store, _progress: Progress) -> Sight:
            from aidesk.reports import issuing  # noqa: PLC0415 - see above

            return issuing.look_again(store, self.paper)

        return task

    def issue(self, act: Act) -> Task:
        """Return the same job: it is issued."""
        return self.look(act.at)

    def write(self, _at: datetime) -> Write:
        """Return what writes the paper as it went out."""

        def write(store: Store, path: Path) -> None:
            from aidesk.reports import issuing  # noqa: PLC0415 - see above

            issuing.write_issued(store, self.paper, path)

        return write

    def write_issued(self, act: Act) -> Write:
        """Return the same: it is issued."""
        return self.write(act.at)


def papers_of_run(run: RunId) -> Task:
    """Return a job that finds the papers about a list, as offers."""

    def task(store: Store, _progress: Progress) -> list[Offer]:
        from aidesk.reports import offered  # noqa: PLC0415 - see above

        return offered.offers_of_run(store, run)

    return task


def papers_of_household(household: HouseholdId, year: int, now: Month) -> Task:
    """Return a job that finds the papers about a household, as offers."""

    def task(store: Store, _progress: Progress) -> list[Offer]:
        from aidesk.reports import offered  # noqa: PLC0415 - see above

        return offered.offers_of_household(store, household, year, now)

    return task
