"""Grant, change and stop rights; a death ends them all in one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from aidesk.domain.enrolment import (
    AlreadyEnrolledError,
    CeilingError,
    DatedTerms,
    Enrolment,
    EnrolmentId,
    NotAMemberError,
    NotEnrolledError,
    StopBeforeStartError,
    StopReason,
    check_exclusive,
    first_month,
    grace_span,
    last_month_of_dead,
)
from aidesk.domain.household import (
    Household,
    HouseholdId,
    Member,
    NegativeAmountError,
    PersonId,
    check_death,
)
from aidesk.domain.identity import masked_id
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import PAID_STATES, LineResult, Payment, Run, RunKind
from aidesk.domain.programme import Programme, Rhythm, Unit
from aidesk.domain.rules import Purpose, Terms, TermsMissingError, check_terms
from aidesk.domain.text import short_text
from aidesk.services.household_changes import change_head_within, end_membership
from aidesk.services.settings import office_settings
from aidesk.storage.store import Store, Writing


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
    right = grantable_right(store, new)
    added = store.enrolments.add(right)
    since = right.span.since
    body = {"programme": new.programme, "since": since, "household": new.household}
    writing.note("enrol", f"enrolment:{added}", body)
    return added


def grantable_right(store: Store, new: NewEnrolment) -> Enrolment:
    """Return the right that would be granted; raise what speaks against it."""
    programme = store.programmes.get(new.programme)
    _check_terms(store, programme, new.terms)
    right = right_of(programme, new)
    _check_holder(store, programme, right)
    _check_free(store, programme, right)
    _check_exclusive(store, right)
    return right


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
        last = _last_grant(store, enrolment)
        if last is None:
            raise NotEnrolledError(approved)
        terms = Terms(grade=last.grade, decided=last.amount)
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
            _stop(store, writing, right.id, end, StopReason.DEATH)
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
    _check_terms(store, store.programmes.get(found.programme), terms)
    store.enrolments.end_terms(enrolment, span.since - 1)
    store.enrolments.add_terms(enrolment, DatedTerms(span, terms))
    body = {"since": span.since, "mode": terms.mode, "tier": terms.tier}
    writing.note("change_terms", f"enrolment:{enrolment}", body)


def _check_terms(store: Store, programme: Programme, terms: Terms) -> None:
    check_terms(programme.rule, terms)
    if terms.decided is not None and terms.decided <= ZERO:
        raise NegativeAmountError("decided")
    ceiling = office_settings(store).temporary_ceiling
    if (terms.months or 0) > ceiling:
        raise CeilingError(terms.months or 0, ceiling)


def _check_holder(store: Store, programme: Programme, right: Enrolment) -> None:
    if programme.unit is Unit.PERSON and right.person is None:
        raise TermsMissingError("person")
    since = right.span.since
    members = store.households.get(right.household).members_in(since)
    persons = {m.person.id for m in members}
    if not persons or (right.person is not None and right.person not in persons):
        raise NotAMemberError(since)


def _check_free(store: Store, programme: Programme, right: Enrolment) -> None:
    others = store.enrolments.of_household(right.household)
    if right.person is not None:
        others += store.enrolments.of_person(right.person)
    for other in others:
        same = other.person == right.person or programme.unit is Unit.HOUSEHOLD
        held = other.programme == right.programme and other.span.overlaps(right.span)
        if same and held:
            raise AlreadyEnrolledError(right.programme, other.span.since)


def _holders(household: Household, right: Enrolment) -> Iterator[Member]:
    """Yield those whom a right serves: its person, or the supported members."""
    for member in household.members:
        is_person = member.person.id == right.person
        holds = member.supported if right.person is None else is_person
        if holds and member.span.overlaps(right.span):
            yield member


def _check_exclusive(store: Store, right: Enrolment) -> None:
    shared = store.enrolments.of_household(right.household)
    shared = [other for other in shared if other.person is None]
    for member in _holders(store.households.get(right.household), right):
        rights = store.enrolments.of_person(member.person.id)
        if right.person is not None and member.supported:
            rights += [r for r in shared if r.span.overlaps(member.span)]
        number = masked_id(member.person.resident_id)
        check_exclusive(rights, right.programme, right.span, number)
