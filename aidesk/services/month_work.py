"""The work of a month: five steps over all programmes that pay each month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.month_step import STEPS, MonthStep
from aidesk.domain.payment import Run, RunKind
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.working_days import WorkingDays
from aidesk.services.open_months import check_open
from aidesk.services.settings import office_settings
from aidesk.services.working_days import working_days
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class ProgrammeMonth:
    """One programme in a month: its regular run, None while there is none."""

    programme: Programme
    run: Run | None

    def done_on(self, step: MonthStep) -> date | None:
        """Return when the programme's list passed a step; None before that."""
        if self.run is None:
            return None
        return {
            MonthStep.CHANGES: self.run.made_on,
            MonthStep.LIST: self.run.made_on,
            MonthStep.APPROVAL: self.run.approved_on,
            MonthStep.BANK_FILE: self.run.sent_on,
            MonthStep.CONFIRMATION: self.run.settled_on,
        }[step]


@dataclass(frozen=True, slots=True)
class MonthWork:
    """How far a month is.

    ``programmes`` are those that have somebody to pay in the month.
    ``changes_checked_on`` is the day on which a person said that the month's
    changes are all recorded; a list that was made says the same.  Of a ``sealed``
    month nothing is due any more.  Where nobody works on the ``pay_day``, the money
    must be there on the ``last_day``, the last working day before it.
    """

    month: Month
    pay_day: date
    changes_checked_on: date | None
    programmes: tuple[ProgrammeMonth, ...]
    calendar: WorkingDays
    sealed: bool = False

    @property
    def last_day(self) -> date:
        """Return the last day on which the money can get into the accounts in time."""
        return self.calendar.last_until(self.pay_day)

    def workdays_left(self, today: date) -> int:
        """Return how many working days there are until then; below zero after it."""
        return self.calendar.workdays_between(today, self.last_day)

    def done_on(self, step: MonthStep) -> date | None:
        """Return when the last programme passed a step; None before that."""
        if step is MonthStep.CHANGES and self.changes_checked_on is not None:
            return self.changes_checked_on
        days = [each.done_on(step) for each in self.programmes]
        passed = [day for day in days if day is not None]
        return max(passed) if passed and len(passed) == len(days) else None

    def waiting(self, step: MonthStep) -> tuple[Programme, ...]:
        """Return the programmes that have not passed a step."""
        return tuple(
            each.programme for each in self.programmes if each.done_on(step) is None
        )

    @property
    def due(self) -> MonthStep | None:
        """Return the first step that is not done; None when all are, or can be no more."""
        if self.sealed:
            return None
        return next((step for step in STEPS if self.done_on(step) is None), None)

    @property
    def is_done(self) -> bool:
        """Tell whether the money of the month is in all accounts."""
        return self.due is None

    @property
    def is_begun(self) -> bool:
        """Tell whether anything was done for the month."""
        made = any(each.run is not None for each in self.programmes)
        return made or self.changes_checked_on is not None


def month_work(store: Store, month: Month) -> MonthWork:
    """Return how far the work of a month is."""
    return MonthWork(
        month=month,
        pay_day=_pay_day(month, office_settings(store).pay_day),
        changes_checked_on=_changes_checked_on(store, month),
        programmes=tuple(_programmes(store, month)),
        calendar=working_days(store),
        sealed=store.seals.covers(month),
    )


def current_work(store: Store, today: date) -> MonthWork:
    """Return the work that is due: this month's, or the next once it was begun."""
    this = month_work(store, Month.of(today))
    if not this.is_done:
        return this
    following = month_work(store, this.month + 1)
    return following if following.is_begun else this


def confirm_changes(store: Store, act: Act, month: Month) -> None:
    """Record that a person has gone through the month's changes.

    Raises MonthSealedError.
    """
    with store.write(act) as writing:
        check_open(store, month)
        store.office.set_setting(_mark(month), act.at.date().isoformat())
        writing.note("confirm_changes", f"month:{month}")


def _programmes(store: Store, month: Month) -> list[ProgrammeMonth]:
    runs = {
        run.programme: run
        for run in store.runs.of_month(month)
        if run.kind is RunKind.REGULAR
    }
    held = {right for right, of_month in store.holds.standing() if of_month == month}
    return [
        ProgrammeMonth(programme, runs.get(code))
        for code, programme in store.programmes.all().items()
        if programme.rhythm is Rhythm.MONTHLY
        and (code in runs or _has_somebody(store, code, month, held))
    ]


def _has_somebody(
    store: Store, programme: str, month: Month, held: Collection[EnrolmentId]
) -> bool:
    """Tell whether a programme has a right in a month that does not wait."""
    roll = store.rolls.of_month(programme, month, month)
    return any(line.enrolment not in held for line in roll)


def _pay_day(month: Month, day: int) -> date:
    last = monthrange(month.year, month.number)[1]
    return month.first_day().replace(day=min(day, last))


def _changes_checked_on(store: Store, month: Month) -> date | None:
    day = store.office.settings().get(_mark(month))
    return date.fromisoformat(day) if day else None


def _mark(month: Month) -> str:
    return f"changes_checked_{month}"
