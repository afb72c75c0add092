"""The guided first month: a practice office before it, and how far a person is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from aidesk.domain.bank_return import LineResult
from aidesk.domain.guided_month import GuideStep, due_step
from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.month_step import MonthStep
from aidesk.domain.payment import Run, RunKind, RunState
from aidesk.domain.programme import Programme
from aidesk.services.month_work import MonthWork, month_work
from aidesk.services.practice import make_practice_office
from aidesk.services.progress import Progress, silent
from aidesk.services.waiting_returns import waiting_returns
from aidesk.storage.store import Store

_MONTH: Final = "guided_month"
_FAMILY: Final = "guided_family"
_BY_WORK: Final = {
    GuideStep.CHANGES: MonthStep.CHANGES,
    GuideStep.LIST: MonthStep.LIST,
    GuideStep.SIGNATURE: MonthStep.APPROVAL,
    GuideStep.BANK: MonthStep.BANK_FILE,
    GuideStep.RESULT: MonthStep.CONFIRMATION,
}


@dataclass(frozen=True, slots=True)
class GuidedMonth:
    """How far a guided month is, as the office itself tells.

    ``step`` is what to do next, None when all is done.  ``waiting`` are the
    programmes that have yet to pass it, ``begun`` when others have; ``household``
    is the family with the birth, ``family`` its head's name.
    """

    month: Month
    step: GuideStep | None
    waiting: tuple[Programme, ...]
    begun: bool
    household: HouseholdId
    family: str


def make_guided_office(
    path: Path,
    recorded: Mapping[str, Any],
    guide: Mapping[str, Any],
    progress: Progress = silent,
) -> Store:
    """Make a practice office that has been worked through up to the guided month."""
    actions = [a for a in recorded["actions"] if a["on"] <= guide["replayed_until"]]
    day = date.fromisoformat(guide["practice_day"])
    begun = {**recorded, "actions": actions}
    store = make_practice_office(path, begun, progress)
    try:
        with store.write(Act(datetime.combine(day, time(8)), "", "guide")) as writing:
            store.office.set_practice_day(day)
            store.office.set_setting(_MONTH, guide["month"])
            store.office.set_setting(_FAMILY, str(_household(store, guide["family"])))
            writing.note("set_practice_day", "office", {"day": day})
            writing.forget_undo()
    except BaseException:
        store.close()
        raise
    return store


def guided_month(store: Store) -> GuidedMonth | None:
    """Return how far the guided month is; None in an office that is not for it."""
    settings = store.office.settings()
    if _MONTH not in settings or not store.office.get().practice:
        return None
    month = Month.parse(settings[_MONTH])
    household = HouseholdId(int(settings[_FAMILY]))
    work = month_work(store, month)
    runs = [each.run for each in work.programmes if each.run is not None]
    done = set(_done(store, work, runs, household))
    step = due_step(done, came_back=_came_back(store, runs))
    members = store.households.get(household)
    head = members.head_in(month)
    waiting = work.waiting(_BY_WORK[step]) if step in _BY_WORK else ()
    return GuidedMonth(
        month,
        step,
        waiting,
        0 < len(waiting) < len(work.programmes),
        household,
        head.person.name if head else members.number,
    )


def _done(
    store: Store, work: MonthWork, runs: list[Run], household: HouseholdId
) -> Iterator[GuideStep]:
    for step, of_month in _BY_WORK.items():
        if work.done_on(of_month) is not None:
            yield step
    members = store.households.get(household).members
    if any(member.span.since >= work.month for member in members):
        yield GuideStep.BIRTH
    if work.done_on(MonthStep.LIST) and _is_printed(store, runs):
        yield GuideStep.PAPER
    if work.done_on(MonthStep.CONFIRMATION) and _came_back(store, runs):
        yield from _done_again(store, work.month)


def _done_again(store: Store, month: Month) -> Iterator[GuideStep]:
    """Yield what is done about money that came back."""
    waiting = waiting_returns(store, month)
    if not any(each.error for each in waiting):
        yield GuideStep.ACCOUNT
    open_again = [r for r in store.runs.unfinished() if r.kind is RunKind.REISSUE]
    if not waiting and not open_again:
        yield GuideStep.REISSUE


def _is_printed(store: Store, runs: list[Run]) -> bool:
    """Tell whether a paper about one of the lists was issued."""
    lists = {str(run.id) for run in runs}
    return any(paper.subject in lists for paper in store.issued.all())


def _came_back(store: Store, runs: list[Run]) -> bool:
    settled = [run for run in runs if run.state in (RunState.SENT, RunState.SETTLED)]
    return any(
        answer.result is LineResult.RETURNED
        for run in settled
        for answer in store.runs.answers(run.id).values()
    )


def _household(store: Store, resident_id: str) -> HouseholdId:
    person = store.households.person_by_id_number(resident_id)
    if person is None:
        raise KeyError(resident_id)
    (belonging,) = store.households.belongings(person.id)
    return belonging.household
