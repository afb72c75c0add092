"""A household as a change would leave it, without writing anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from aidesk.domain.enrolment import DatedTerms, Enrolment, EnrolmentId
from aidesk.domain.household import (
    HEAD,
    Household,
    HouseholdId,
    Income,
    Member,
    MemberFacts,
    PersonId,
    with_facts,
)
from aidesk.domain.month import Month, Span
from aidesk.domain.rules import Terms
from aidesk.services.register import NewHousehold, NewIncome, members_of
from aidesk.storage.store import Store

Fact = TypeVar("Fact", Member, Income, DatedTerms)


@dataclass(frozen=True, slots=True)
class Standing:
    """A household and its rights: as they are, or as a change would leave them."""

    household: Household
    rights: tuple[Enrolment, ...]


def standing_of(store: Store, household: HouseholdId) -> Standing:
    """Return a household and its rights as they are recorded."""
    rights = store.enrolments.of_household(household)
    return Standing(store.households.get(household), tuple(rights))


def standing_typed(new: NewHousehold, right: Enrolment | None) -> Standing:
    """Return a family as it is being typed, with the right it is to get."""
    details = new.details
    household = Household(
        id=HouseholdId(0),
        number="",
        street=details.street,
        community=details.community,
        address=details.address,
        phone=details.phone,
        housing=details.housing,
        registered_on=new.registered_on,
        members=members_of(new),
    )
    plain = Standing(household, () if right is None else (right,))
    return with_incomes(plain, new.incomes, new.since)


def with_member(standing: Standing, member: Member) -> Standing:
    """Let a person belong to the household."""
    members = (*standing.household.members, member)
    return _with(standing, members=members)


def without_person(standing: Standing, person: PersonId, last: Month) -> Standing:
    """Let a person belong to the household until a month."""
    members = standing.household.members
    gone = [m for m in members if m.person.id == person]
    stay = tuple(m for m in members if m.person.id != person)
    return _with(standing, members=stay + _ended(gone, last))


def with_incomes(
    standing: Standing, incomes: Iterable[NewIncome], since: Month
) -> Standing:
    """Let the incomes be these from a month on."""
    kept = _ended(standing.household.incomes, since - 1)
    new = tuple(
        Income(0, i.kind, i.amount, i.per, Span(since), i.note) for i in incomes
    )
    return _with(standing, incomes=kept + new)


def with_right(standing: Standing, right: Enrolment) -> Standing:
    """Grant a right."""
    return replace(standing, rights=(*standing.rights, right))


def with_terms(
    standing: Standing, right: EnrolmentId, terms: Terms, since: Month
) -> Standing:
    """Let other terms of a right hold from a month on."""

    def changed(found: Enrolment) -> Enrolment:
        dated = DatedTerms(Span(since, found.span.until), terms)
        kept = _ended(found.dated_terms, since - 1)
        return replace(found, dated_terms=(*kept, dated))

    return _with_right(standing, [right], changed)


def without_rights(
    standing: Standing, rights: Iterable[EnrolmentId], last: Month
) -> Standing:
    """Let rights end with a month, or with their first one if that is later."""

    def stopped(found: Enrolment) -> Enrolment:
        span = Span(found.span.since, max(last, found.span.since))
        terms = _ended(found.dated_terms, last)
        return replace(found, span=span, dated_terms=terms)

    return _with_right(standing, rights, stopped)


def with_member_facts(
    standing: Standing, person: PersonId, facts: MemberFacts, since: Month
) -> Standing:
    """Let other facts of a member hold from a month on."""
    members = with_facts(standing.household.members, person, facts, since)
    return _with(standing, members=members)


def with_head(standing: Standing, head: PersonId, since: Month) -> Standing:
    """Make one of those who are there the head from a month on."""
    present = standing.household.members_in(since)
    found = next((m.facts for m in present if m.person.id == head), None)
    if found is None:
        return standing
    return with_member_facts(standing, head, replace(found, relation=HEAD), since)


def after_leaving(standing: Standing, person: PersonId, last: Month) -> Standing:
    """Let a person leave, with the rights that end by it.

    Those are the person's own, and the household's when nobody is left whom they
    serve.
    """
    served = standing.household.serves_after(last, without=person)
    ended = [
        right.id
        for right in standing.rights
        if right.span.outlasts(last)
        and (right.person == person or (right.person is None and not served))
    ]
    left = without_person(standing, person, last)
    return without_rights(left, ended, last)


def after_moving(standing: Standing, last: Month) -> Standing:
    """Let all people leave, with all rights of the household."""
    ended = [right.id for right in standing.rights if right.span.outlasts(last)]
    members = _ended(standing.household.members, last)
    return without_rights(_with(standing, members=members), ended, last)


def _with(
    standing: Standing,
    members: tuple[Member, ...] | None = None,
    incomes: tuple[Income, ...] | None = None,
) -> Standing:
    household = standing.household
    changed = replace(
        household,
        members=household.members if members is None else members,
        incomes=household.incomes if incomes is None else incomes,
    )
    return replace(standing, household=changed)


def _with_right(
    standing: Standing,
    wanted: Iterable[EnrolmentId],
    change: Callable[[Enrolment], Enrolment],
) -> Standing:
    ids = set(wanted)
    rights = tuple(change(r) if r.id in ids else r for r in standing.rights)
    return replace(standing, rights=rights)


def _ended(facts: Iterable[Fact], last: Month) -> tuple[Fact, ...]:
    """Let facts hold until a month; those that begin later never held."""
    return tuple(
        replace(fact, span=Span(fact.span.since, last))
        if fact.span.covers(last + 1)
        else fact
        for fact in facts
        if fact.span.since <= last
    )
