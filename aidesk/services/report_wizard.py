"""The five steps to a year-end report: which can be opened, and where one was left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aidesk.domain.report import Report, ReportId
from aidesk.services.drafts import DraftKind, draft_of, keep_draft
from aidesk.storage.store import Store


class Step(StrEnum):
    """What is done one after the other."""

    YEAR = "year"
    FIGURES = "figures"
    TEXT = "text"
    SCORES = "scores"
    FINISH = "finish"


class Closed(StrEnum):
    """Why a step cannot be opened."""

    NOT_BEGUN = "not_begun"
    NO_DATA = "no_data"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class StepState:
    """A step, and why it cannot be opened now; None when it can."""

    step: Step
    closed: Closed | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether the step can be opened."""
        return self.closed is None


@dataclass(frozen=True, slots=True)
class Wizard:
    """How far the report of a year is.

    ``versions`` are all of the year, ``report`` is the last one; ``at`` is the step
    where a person left it, or the first that makes sense.
    """

    year: int
    versions: tuple[Report, ...]
    steps: tuple[StepState, ...]
    at: Step

    @property
    def report(self) -> Report | None:
        """Return the version that is being written, or was written last."""
        return self.versions[-1] if self.versions else None

    def state(self, step: Step) -> StepState:
        """Return how a step is."""
        return self.steps[list(Step).index(step)]


def wizard(store: Store, year: int) -> Wizard:
    """Return how far the report of a year is."""
    versions = tuple(store.reports.of_year(year))
    report = versions[-1] if versions else None
    has_data = year in store.funds.years()
    steps = tuple(StepState(step, _closed(step, report, has_data)) for step in Step)
    return Wizard(year, versions, steps, _left_at(store, steps, report))


def years_to_report(store: Store) -> tuple[int, ...]:
    """Return the years that have money or a report, the last first."""
    reported = {report.year for report in store.reports.all()}
    return tuple(sorted({*store.funds.years(), *reported}, reverse=True))


def keep_step(store: Store, report: ReportId, step: Step, at: datetime) -> None:
    """Remember at which step a report was left; nothing of it is journalled."""
    keep_draft(
        store, DraftKind.YEAR_REPORT, _key(report), {"at": {"step": str(step)}}, at
    )


def _closed(step: Step, report: Report | None, has_data: bool) -> Closed | None:  # noqa: FBT001 - a fact among facts
    if step is Step.YEAR:
        return None
    if report is None:
        return Closed.NOT_BEGUN
    if report.is_sealed:
        return None if step in (Step.FIGURES, Step.FINISH) else Closed.SEALED
    return None if has_data else Closed.NO_DATA


def _left_at(store: Store, steps: tuple[StepState, ...], report: Report | None) -> Step:
    if report is None:
        return Step.YEAR
    if report.is_sealed:
        return Step.FINISH
    draft = draft_of(store, DraftKind.YEAR_REPORT, _key(report.id))
    left = draft.text("at", "step") if draft else ""
    opened = [state.step for state in steps if state.is_open]
    return next((s for s in opened if s == left), opened[min(1, len(opened) - 1)])


def _key(report: ReportId) -> str:
    return f"report:{report}"
