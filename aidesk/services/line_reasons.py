"""Why the lines of a list are not as last month's: the reasons of each that changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.month import Month
from aidesk.domain.payment import Change, Run, RunKind
from aidesk.domain.programme import Programme
from aidesk.services.change_reasons import Reason, Reasons, held_because
from aidesk.services.plan_lines import PlanLine
from aidesk.storage.store import Store

LineReasons = Mapping[EnrolmentId, tuple[Reason, ...]]


def reasons_of_lines(
    store: Store,
    programme: Programme,
    month: Month,
    previous: Run | None,
    lines: Iterable[PlanLine],
    most: int,
) -> LineReasons:
    """Return by right why lines changed, of the first ``most`` that did.

    Before the first list there is nothing to compare with.
    """
    if previous is None:
        return {}
    found = Reasons(store, programme, previous.month, month)
    changed = (line for line in lines if line.change is not Change.SAME)
    return {
        line.enrolment: _why(store, found, month, line)
        for line in islice(changed, most)
    }


class ReasonsOnDemand:
    """Finds why lines of one list changed when they are looked at, each once."""

    def __init__(
        self, store: Store, programme: Programme, month: Month, previous: Run | None
    ) -> None:
        self._store = store
        self._month = month
        self._reasons: Reasons | None = None
        if previous is not None:
            self._reasons = Reasons(store, programme, previous.month, month)
        self._known: dict[EnrolmentId, tuple[Reason, ...]] = {}

    def of(self, line: PlanLine) -> tuple[Reason, ...]:
        """Return why a line is not as last month's; nothing where it is."""
        if self._reasons is None or line.change is Change.SAME:
            return ()
        if line.enrolment not in self._known:
            found = _why(self._store, self._reasons, self._month, line)
            self._known[line.enrolment] = found
        return self._known[line.enrolment]


def _why(
    store: Store, reasons: Reasons, month: Month, line: PlanLine
) -> tuple[Reason, ...]:
    if line.held:
        return tuple(held_because(each.hold) for each in line.held)
    right = store.enrolments.get(line.enrolment)
    if line.change is Change.NEW:
        again = _was_paid(store, line.enrolment, month)
        return (reasons.resumed(right) if again else reasons.granted(right),)
    if line.change is Change.STOPPED:
        holds = right.covers(month)
        return (reasons.paused(right) if holds else reasons.stopped(right),)
    return reasons.changed(right, line.before or (), line.payments)


def _was_paid(store: Store, right: EnrolmentId, month: Month) -> bool:
    """Tell whether a right was on a monthly list before, or waited instead."""
    if any(hold.month < month for hold in store.holds.of_enrolment(right)):
        return True
    return any(
        payout.run.kind is RunKind.REGULAR and payout.run.month < month
        for payout in store.payouts.of_enrolment(right)
    )
