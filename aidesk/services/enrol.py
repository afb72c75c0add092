"""Grant rights and change their terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from aidesk.domain.case import Case, staged_terms
from aidesk.domain.enrolment import (
    AlreadyEnrolledError,
    CeilingError,
    DatedTerms,
    Enrolment,
    EnrolmentId,
    NotAMemberError,
    NotEnrolledError,
    StopReason,
    check_exclusive,
    first_month,
)
from aidesk.domain.household import (
    Household,
    HouseholdId,
    Member,
    NegativeAmountError,
    PersonId,
)
from aidesk.domain.identity import masked_id
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month, Span
from aidesk.domain.programme import Programme, Rhythm, Unit
from aidesk.domain.rules import Terms, TermsMissingError, check_terms
from aidesk.domain.text import short_text
from aidesk.services.cases import check_case, keep_case
from aidesk.services.recoveries import claim_within
from aidesk.services.settings import office_settings
from aidesk.storage.store import Store, Writing


@dataclass(frozen=True, slots=True)
class NewEnrolment:
    """A right as it is confirmed.

    ``since`` is the month after the confirmation unless the decision names
    another; a right in a programme that pays once holds for one month only, that
    of the confirmation unless another is named, or for as many months as its
    decided amount has ``stages``.  ``case`` has the facts of such a right.
    """

    programme: str
    household: HouseholdId
    confirmed_on: date
    terms: Terms = field(default_factory=Terms)
    person: PersonId | None = None
    since: Month | None = None
    basis: str = ""
    reason: str = ""
    case: Case | None = None
    stages: tuple[Money, ...] = ()


def enrol(store: Store, act: Act, new: NewEnrolment) -> EnrolmentId:
    """Grant a right; return its id.

    Raises AlreadyEnrolledError, ExclusiveProgrammeError (dibao and tekun at
    once), TermsMissingError, UnknownProgrammeError, and of a right that is
    granted once what ``check_case`` raises.
    """
    with store.write(act) as writing:
        return enrol_within(store, writing, new)


def enrol_within(store: Store, writing: Writing, new: NewEnrolment) -> EnrolmentId:
    """Grant a right inside a write that is under way."""
    right = grantable_right(store, new)
    added = store.enrolments.add(right)
    since = right.span.since
    body: dict[str, object] = {
        "programme": new.programme,
        "since": since,
        "household": new.household,
    }
    if new.case is not None:
        body |= keep_case(store, added, new.case)
    writing.note("enrol", f"enrolment:{added}", body)
    return added


def grantable_right(store: Store, new: NewEnrolment) -> Enrolment:
    """Return the right that would be granted; raise what speaks against it."""
    programme = store.programmes.get(new.programme)
    _check_terms(store, programme, new.terms)
    right = right_of(programme, new)
    _check_holder(store, programme, right)
    once = programme.rhythm is Rhythm.ONCE
    if not once or new.case is None:
        _check_free(store, programme, right)
    if once:
        check_case(store, programme, right, new.case)
    _check_exclusive(store, right)
    return right


def right_of(programme: Programme, new: NewEnrolment) -> Enrolment:
    """Return the right that a decision gives; it has no id before it is granted."""
    once = programme.rhythm is Rhythm.ONCE
    confirmed = Month.of(new.confirmed_on)
    since = new.since or (confirmed if once else first_month(new.confirmed_on))
    dated: tuple[DatedTerms, ...] = (DatedTerms(Span(since), new.terms),)
    if once:
        dated = staged_terms(new.terms, new.stages, since)
    span = Span(since, dated[-1].span.until)
    return Enrolment(
        id=EnrolmentId(0),
        programme=new.programme,
        household=new.household,
        person=new.person,
        span=span,
        confirmed_on=new.confirmed_on,
        basis=short_text(new.basis, "basis"),
        dated_terms=dated,
        reason=short_text(new.reason or _event(new.case), "reason"),
        stop_reason=StopReason.PAID if once else None,
    )


def _event(case: Case | None) -> str:
    """Return what lists may give as the reason: never the matter of a litigation."""
    return case.event if case is not None and case.cause is not None else ""


def change_terms(
    store: Store, act: Act, enrolment: EnrolmentId, terms: Terms, since: Month
) -> None:
    """Let other terms hold from a month on; earlier months keep theirs."""
    with store.write(act) as writing:
        set_terms_within(store, writing, enrolment, terms, Span(since))
        household = store.enrolments.get(enrolment).household
        claim_within(store, writing, household, act.at.date())


def set_terms_within(
    store: Store, writing: Writing, enrolment: EnrolmentId, terms: Terms, span: Span
) -> None:
    """Let other terms hold for some months inside a write that is under way."""
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
