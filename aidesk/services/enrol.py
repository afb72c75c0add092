"""Grant, change and stop rights; a death ends them all in one step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from aidesk.domain.enrolment import (
    AlreadyEnrolledError,
    CeilingError,
    DatedTerms,
    Enrolment,
    EnrolmentId,
    ExclusiveProgrammeError,
    NotEnrolledError,
    StopBeforeStartError,
    StopReason,
    first_month,
    grace_span,
    last_month_of_dead,
)
from aidesk.domain.household import (
    Household,
    HouseholdId,
    PersonId,
    check_death,
    check_heads,
)
from aidesk.domain.identity import masked_id
from aidesk.domain.journal import Act
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month, Span
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.rules import Terms, check_terms
from aidesk.domain.text import short_text
from aidesk.services.register import change_head_within
from aidesk.services.settings import office_settings
from aidesk.storage.store import Store, Writing

_EXCLUSIVE = {"urban_dibao": "tekun", "tekun": "urban_dibao"}


@dataclass(frozen=True, slots=True)
class NewEnrolment:
    """A right as it is confirmed.

    ``since`` is the month after the confirmation unless the decision names
    another; a right in a programme that pays once holds for one month only, that
    of the confirmation unless another is named.
    """

    programme: str
    household: HouseholdId
    confirmed_on: date
    terms: Terms = field(default_factory=Terms)
    person: PersonId | None = None
    since: Month | None = None
    basis: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Death:
    """What a death ended, and what had been paid too much already."""

    last_month: Month
    stopped: tuple[EnrolmentId, ...]
    overpaid_months: int
    overpaid: Money


def enrol(store: Store, act: Act, new: NewEnrolment) -> EnrolmentId:
    """Grant a right; return its id.

    Raises AlreadyEnrolledError, ExclusiveProgrammeError (dibao and tekun at
    once), CeilingError, TermsMissingError and UnknownProgrammeError.
    """
    with store.write(act) as writing:
        return enrol_within(store, writing, new)


def enrol_within(store: Store, writing: Writing, new: NewEnrolment) -> EnrolmentId:
    """Grant a right inside a write that is under way."""
    programme = store.programmes.get(new.programme)
    check_terms(programme.rule, new.terms)
    right = right_of(programme, new)
    _check_free(store, new, right.span)
    _check_ceiling(store, new)
    added = store.enrolments.add(right)
    since = right.span.since
    body = {"programme": new.programme, "since": since, "household": new.household}
    writing.note("enrol", f"enrolment:{added}", body)
    return added


def right_of(programme: Programme, new: NewEnrolment) -> Enrolment:
    """Return the right that a decision gives; it has no id before it is granted."""
    once = programme.rhythm is Rhythm.ONCE
    confirmed = Month.of(new.confirmed_on)
    since = new.since or (confirmed if once else first_month(new.confirmed_on))
    span = Span(since, since if once else None)
    return Enrolment(
        id=EnrolmentId(0),
        programme=new.programme,
        household=new.household,
        person=new.person,
        span=span,
        confirmed_on=new.confirmed_on,
        basis=short_text(new.basis, "basis"),
        dated_terms=(DatedTerms(span, new.terms),),
        reason=short_text(new.reason, "reason"),
        stop_reason=StopReason.PAID if once else None,
    )


def change_terms(
    store: Store, act: Act, enrolment: EnrolmentId, terms: Terms, since: Month
) -> None:
    """Let other terms hold from a month on; earlier months keep theirs."""
    with store.write(act) as writing:
        _set_terms(store, writing, enrolment, terms, Span(since))


def start_grace(
    store: Store, act: Act, enrolment: EnrolmentId, approved: Month, months: int
) -> Span:
    """Begin a phase-out (渐退): the last amount stays frozen for some months.

    The right ends with them.  Returns the months of the phase-out.
    """
    span = grace_span(approved, months)
    with store.write(act) as writing:
        last = store.runs.payments_of_enrolments([enrolment])
        paid = [p.amount for run, p in last if p.month == last[0][1].month]
        if not paid:
            raise NotEnrolledError(approved)
        current = store.enrolments.get(enrolment).terms_in(approved)
        grade = current.grade if current else "urban"
        terms = Terms(grade=grade, decided=total(paid))
        _set_terms(store, writing, enrolment, terms, span)
        _stop(store, writing, enrolment, span.until or approved, StopReason.EMPLOYED)
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
        _stop(store, writing, enrolment, last_month, reason)


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
    settings = office_settings(store)
    last = last_month_of_dead(
        died_on, month_of_death_paid=bool(settings.month_of_death_paid)
    )
    check_death(store.households.person(person), died_on, act.at.date())
    with store.write(act) as writing:
        store.households.set_death(person, died_on)
        ended = store.enrolments.of_person(person)
        for belonging in store.households.belongings(person):
            if belonging.span.covers(last + 1):
                household = store.households.get(belonging.household)
                ended += _leave(store, writing, household, person, last, new_head)
        stopped = [e for e in ended if e.covers(last + 1)]
        for right in stopped:
            end = max(last, right.span.since)
            _stop(store, writing, right.id, end, StopReason.DEATH)
        body = {"died_on": died_on, "last_month": last}
        writing.note("record_death", f"person:{person}", body)
        return _death(store, last, [e.id for e in stopped])


def _leave(
    store: Store,
    writing: Writing,
    household: Household,
    person: PersonId,
    last: Month,
    new_head: PersonId | None,
) -> list[Enrolment]:
    """End a membership; return the household's rights when nobody is left."""
    members = household.members_in(last + 1)
    gone = [m.id for m in members if m.person.id == person]
    others = [m for m in members if m.person.id != person]
    if new_head is not None and others:
        change_head_within(store, writing, household.id, new_head, last + 1)
        moved = store.households.get(household.id).members_in(last + 1)
        gone = [m.id for m in moved if m.person.id == person]
    store.households.end("members", gone, last)
    check_heads(store.households.get(household.id).members, last + 1)
    if others:
        return []
    rights = store.enrolments.of_household(household.id)
    return [e for e in rights if e.person is None]


def _death(store: Store, last: Month, stopped: list[EnrolmentId]) -> Death:
    later = [
        payment
        for _, payment in store.runs.payments_of_enrolments(stopped)
        if payment.month > last
    ]
    months = len({(p.enrolment, p.month) for p in later})
    return Death(last, tuple(stopped), months, total(p.amount for p in later))


def _stop(
    store: Store,
    writing: Writing,
    enrolment: EnrolmentId,
    last_month: Month,
    reason: StopReason,
) -> None:
    found = store.enrolments.get(enrolment)
    if last_month < found.span.since:
        raise StopBeforeStartError(found.span.since)
    if found.span.until is not None and found.span.until < last_month:
        raise NotEnrolledError(last_month)
    store.enrolments.end_terms(enrolment, last_month)
    store.enrolments.stop(enrolment, last_month, reason)
    body = {"last_month": last_month, "reason": reason}
    writing.note("stop", f"enrolment:{enrolment}", body)


def _set_terms(
    store: Store, writing: Writing, enrolment: EnrolmentId, terms: Terms, span: Span
) -> None:
    found = store.enrolments.get(enrolment)
    if not found.covers(span.since):
        raise NotEnrolledError(span.since)
    check_terms(store.programmes.get(found.programme).rule, terms)
    store.enrolments.end_terms(enrolment, span.since - 1)
    store.enrolments.add_terms(enrolment, DatedTerms(span, terms))
    body = {"since": span.since, "mode": terms.mode, "tier": terms.tier}
    writing.note("change_terms", f"enrolment:{enrolment}", body)


def _check_free(store: Store, new: NewEnrolment, span: Span) -> None:
    for other in store.enrolments.of_household(new.household):
        same = other.programme == new.programme and other.person == new.person
        if same and other.span.overlaps(span):
            raise AlreadyEnrolledError(new.programme, other.span.since)
    exclusive = _EXCLUSIVE.get(new.programme)
    if exclusive is not None:
        _check_exclusive(store, new, span, exclusive)


def _check_exclusive(
    store: Store, new: NewEnrolment, span: Span, exclusive: str
) -> None:
    household = store.households.get(new.household)
    for member in household.members_in(span.since):
        counts = member.person.id == new.person or (
            new.person is None and member.supported
        )
        if not counts:
            continue
        rights = store.enrolments.of_person(member.person.id)
        if member.supported and new.person is not None:
            rights += [
                e
                for e in store.enrolments.of_household(new.household)
                if e.person is None
            ]
        for right in rights:
            if right.programme == exclusive and right.span.overlaps(span):
                number = masked_id(member.person.resident_id)
                raise ExclusiveProgrammeError(number, exclusive)


def _check_ceiling(store: Store, new: NewEnrolment) -> None:
    ceiling = office_settings(store).temporary_ceiling
    months = new.terms.months or 0
    if months > ceiling:
        raise CeilingError(months, ceiling)
