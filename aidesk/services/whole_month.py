"""A month as a whole: the lists of all monthly programmes, taken through a step at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.month_step import MonthStep
from aidesk.domain.payment import RunId, RunState
from aidesk.services.change_reasons import Reason
from aidesk.services.line_reasons import LineReasons, reasons_of_lines
from aidesk.services.made_run import MadeRun, made_run
from aidesk.services.month_work import MonthWork, month_work
from aidesk.services.monthly_run import (
    RunPlan,
    check_can_be_made,
    make_within,
    plan_run,
)
from aidesk.services.progress import Progress, silent
from aidesk.services.run_steps import settle_within, step_within
from aidesk.storage.errors import AlreadyDoneError
from aidesk.storage.store import Store

REASONED: Final = 1000
"""Of so many changed lines the reasons are found; nobody reads more."""


_STEPS: Final = {
    RunState.DRAFT: MonthStep.APPROVAL,
    RunState.APPROVED: MonthStep.BANK_FILE,
    RunState.SENT: MonthStep.CONFIRMATION,
}


@dataclass(eq=False)
class OfProgrammeError(AideskError):
    """One programme keeps a step of the whole month from being done; nothing was done."""

    programme: str
    error: AideskError


@dataclass(frozen=True)
class WholeMonth:
    """A month with its regular lists: those made as they were frozen, others as planned.

    ``reasons`` say of the lines that changed why they did.
    """

    work: MonthWork
    lists: tuple[RunPlan | MadeRun, ...]
    reasons: LineReasons = field(default_factory=dict)

    @cached_property
    def plans(self) -> tuple[RunPlan, ...]:
        """Return the lists that are not made and would pay somebody."""
        planned = (each for each in self.lists if isinstance(each, RunPlan))
        return tuple(plan for plan in planned if plan.payments)

    @property
    def total(self) -> Money:
        """Return what all lists pay."""
        return total(each.total for each in self.lists)

    def made(self, state: RunState) -> tuple[MadeRun, ...]:
        """Return the lists that have come so far and no further."""
        found = (each for each in self.lists if isinstance(each, MadeRun))
        return tuple(each for each in found if each.run.state is state)

    @property
    def step(self) -> MonthStep | None:
        """Return the step that is due for these lists; None when nothing is."""
        if self.work.sealed:
            return None
        if self.plans:
            checked = self.work.changes_checked_on is not None
            return MonthStep.LIST if checked else MonthStep.CHANGES
        return next((step for state, step in _STEPS.items() if self.made(state)), None)

    @property
    def waiting(self) -> tuple[MadeRun, ...]:
        """Return the made lists that the step is due for."""
        states = (state for state, step in _STEPS.items() if step is self.step)
        return tuple(made for state in states for made in self.made(state))


def whole_month(
    store: Store, progress: Progress = silent, *, month: Month
) -> WholeMonth:
    """Return all regular lists of a month, without writing anything."""
    work = month_work(store, month)
    lists: list[RunPlan | MadeRun] = []
    for done, each in enumerate(work.programmes):
        progress(done, len(work.programmes))
        if each.run is not None:
            lists.append(made_run(store, each.run.id))
        elif not work.sealed:
            code = each.programme.code
            lists.append(plan_run(store, progress, programme=code, month=month))
    reasons: dict[EnrolmentId, tuple[Reason, ...]] = {}
    for found in lists:
        lines = (*found.lines, *found.stopped)
        left = REASONED - len(reasons)
        reasons |= reasons_of_lines(
            store, found.programme, month, found.previous, lines, left
        )
    return WholeMonth(work, tuple(lists), reasons)


def make_month(
    store: Store,
    act: Act,
    month: Month,
    plans: Sequence[RunPlan],
    *,
    leave_out_problems: bool = False,
) -> tuple[RunId, ...]:
    """Write the plans of a month that a person has seen as drafts, all or none.

    Making them again with the same act returns the same runs.  Raises
    OfProgrammeError with what :func:`make_run` raises of one.
    """
    keys = [f"{act.key}:{plan.programme.code}" for plan in plans]
    on = act.at.date()
    try:
        with store.write(act) as writing:
            for plan in plans:
                with _naming(plan.programme.short_name):
                    check_can_be_made(
                        store, plan, leave_out_problems=leave_out_problems
                    )
            writing.note("make_month", f"month:{month}", {"count": len(plans)})
            return tuple(
                make_within(store, writing, plan, key, on)
                for plan, key in zip(plans, keys, strict=True)
            )
    except AlreadyDoneError:
        made = [store.runs.by_key(key) for key in keys]
        found = tuple(run.id for run in made if run is not None)
        if len(found) < len(keys):  # some were withdrawn since
            raise
        return found


def approve_month(
    store: Store, act: Act, month: Month, runs: Sequence[RunId], on: date
) -> None:
    """Record that lists of a month are signed, all or none; raise OfProgrammeError."""
    with store.write(act) as writing:
        body = {"count": len(runs), "on": on}
        writing.note("approve_month", f"month:{month}", body)
        for run in runs:
            with _naming(_programme_of(store, run)):
                step_within(store, writing, run, RunState.APPROVED, on)


def send_month(
    store: Store, act: Act, month: Month, runs: Sequence[RunId], on: date
) -> None:
    """Record that lists of a month went to the bank, all or none.

    Nothing that was done so far can be undone after that.  Raises OfProgrammeError.
    """
    with store.write(act) as writing:
        writing.note("send_month", f"month:{month}", {"count": len(runs), "on": on})
        for run in runs:
            with _naming(_programme_of(store, run)):
                step_within(store, writing, run, RunState.SENT, on)
        writing.forget_undo()


def settle_month(
    store: Store, act: Act, month: Month, runs: Sequence[RunId], on: date
) -> None:
    """Record that all open lines of lists of a month were paid, all or none.

    Raises OfProgrammeError.
    """
    with store.write(act) as writing:
        writing.note("settle_month", f"month:{month}", {"count": len(runs), "on": on})
        for run in runs:
            with _naming(_programme_of(store, run)):
                settle_within(store, writing, run, on, {})


def _programme_of(store: Store, run: RunId) -> str:
    return store.programmes.get(store.runs.get(run).programme).short_name


@contextmanager
def _naming(programme: str) -> Iterator[None]:
    """Let what goes wrong be told with the programme's name."""
    try:
        yield
    except AideskError as error:
        raise OfProgrammeError(programme, error) from error
