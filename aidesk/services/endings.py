"""End rights: they stop, phase out, or end by a death in one step for all programmes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aidesk.domain.enrolment import (
    Enrolment,
    EnrolmentId,
    NotEnrolledError,
    StopBeforeStartError,
    StopReason,
    grace_span,
    last_month_of_dead,
)
from aidesk.domain.household import (
    HouseholdId,
    PersonId,
    check_death,
)
from aidesk.domain.journal import Act
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import PAID_STATES, LineResult, Payment, Run, RunKind
from aidesk.domain.rules import Purpose, Terms
from aidesk.services.enrol import set_terms_within
from aidesk.services.household_changes import change_head_within, end_membership
from aidesk.services.settings import office_settings
from aidesk.storage.store import Store, Writing


@dataclass(frozen=True, slots=True)
class Death:
    """What a death ended, and what had been paid too much already."""

    last_month: Month
    stopped: tuple[EnrolmentId, ...]
    overpaid_months: int
    overpaid: Money


def start_grace(
    store: Store, act: Act, enrolment: EnrolmentId, approved: Month, months: int
) -> Span:
    """Begin a phase-out (渐退): the last amount stays frozen for some months.

    The right ends with them.  Returns the months of the phase-out.
    """
    span = grace_span(approved, months)
    with store.write(act) as writing:
        last = _last_grant(store, enrolment)
        if last is None:
            raise NotEnrolledError(approved)
        terms = Terms(grade=last.grade, decided=last.amount)
        set_terms_within(store, writing, enrolment, terms, span)
        stop_within(
            store, writing, enrolment, span.until or approved, StopReason.EMPLOYED
        )
    return span


def stop(
    store: Store,
    act: Act,
    enrolment: EnrolmentId,
    last_month: Month,
    reason: StopReason,
) -> None:
    """Let a right end with a month; what was paid stays as it is."""
    with store.write(act) as writing:
        stop_within(store, writing, enrolment, last_month, reason)


def record_death(
    store: Store,
    act: Act,
    person: PersonId,
    died_on: date,
    new_head: PersonId | None = None,
) -> Death:
    """Record a death in one step for all programmes.

    The person leaves the household with the last month that is paid (the
    office's setting); rights of the person end, and those of the household when
    nobody is left.  A head who leaves others behind needs ``new_head``
    (HeadError otherwise).  Amounts that were paid for later months are told.
    """
    check_death(store.households.person(person), died_on, act.at.date())
    settings = office_settings(store)
    last = last_month_of_dead(
        died_on, month_of_death_paid=bool(settings.month_of_death_paid)
    )
    with store.write(act) as writing:
        store.households.set_death(person, died_on)
        ended = store.enrolments.of_person(person)
        for household in _homes_after(store, person, last):
            ended += _leave(store, writing, household, person, last, new_head)
        stopped = [right for right in ended if right.span.outlasts(last)]
        for right in stopped:
            end = max(last, right.span.since)
            stop_within(store, writing, right.id, end, StopReason.DEATH)
            store.enrolments.end_terms(right.id, last)  # it may never have begun
        body = {"died_on": died_on, "last_month": last}
        writing.note("record_death", f"person:{person}", body)
        return _death(store, last, [e.id for e in stopped])


def _homes_after(store: Store, person: PersonId, last: Month) -> list[HouseholdId]:
    belongings = store.households.belongings(person)
    homes = (b.household for b in belongings if b.span.outlasts(last))
    return list(dict.fromkeys(homes))


def _leave(
    store: Store,
    writing: Writing,
    household: HouseholdId,
    person: PersonId,
    last: Month,
    new_head: PersonId | None,
) -> list[Enrolment]:
    """End a membership; return the household's rights when nobody is left."""
    members = store.households.get(household).members_in(last + 1)
    others = {m.person.id for m in members} - {person}
    if new_head in others:
        change_head_within(store, writing, household, new_head, last + 1)
    end_membership(store, household, person, last)
    if others:
        return []
    rights = store.enrolments.of_household(household)
    return [e for e in rights if e.person is None]


def _last_grant(store: Store, enrolment: EnrolmentId) -> Payment | None:
    """Return the last monthly grant of a right, without what came besides it."""
    paid = store.runs.payments_of_enrolments([enrolment])
    grants = (
        payment
        for run, payment in paid
        if run.kind is RunKind.REGULAR and payment.purpose is Purpose.GRANT
    )
    return next(grants, None)


def _death(store: Store, last: Month, stopped: list[EnrolmentId]) -> Death:
    later = [
        payment
        for run, payment in store.runs.payments_of_enrolments(stopped)
        if payment.month > last and _has_gone_out(store, run, payment)
    ]
    months = len({(p.enrolment, p.month) for p in later})
    return Death(last, tuple(stopped), months, total(p.amount for p in later))


def _has_gone_out(store: Store, run: Run, payment: Payment) -> bool:
    """Tell whether money was sent and did not come back."""
    answer = store.runs.answers(run.id).get(payment.line)
    returned = answer is not None and answer.result is LineResult.RETURNED
    return run.state in PAID_STATES and not returned


def stop_within(
    store: Store,
    writing: Writing,
    enrolment: EnrolmentId,
    last_month: Month,
    reason: StopReason,
) -> None:
    """Let a right end with a month inside a write that is under way."""
    found = store.enrolments.get(enrolment)
    if last_month < found.span.since:
        raise StopBeforeStartError(found.span.since)
    if found.span.until is not None and found.span.until < last_month:
        raise NotEnrolledError(last_month)
    store.enrolments.end_terms(enrolment, last_month)
    store.enrolments.stop(enrolment, last_month, reason)
    body = {"last_month": last_month, "reason": reason}
    writing.note("stop", f"enrolment:{enrolment}", body)
