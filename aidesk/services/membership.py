"""Who belongs to a household and as what, changed inside a write that is under way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from aidesk.domain.enrolment import (
    NobodyServedError,
    NotAMemberError,
    check_exclusive,
)
from aidesk.domain.household import (
    HEAD,
    Account,
    Household,
    HouseholdId,
    Income,
    Member,
    MemberFacts,
    PersonId,
    check_heads,
    with_facts,
)
from aidesk.domain.identity import masked_id
from aidesk.domain.month import Month, Span
from aidesk.storage.store import Store, Writing

FORMER_HEAD: Final = "99"
"""What a head is to the new one until somebody says it better."""


def end_membership(
    store: Store, household: HouseholdId, person: PersonId, last_month: Month
) -> None:
    """Let a person leave; raise HeadError when a head would leave others behind.

    What was recorded of the person for later months falls away.
    """
    members = store.households.get(household).members
    of_person = [m for m in members if m.person.id == person]
    store.households.end("members", beyond(of_person, last_month), last_month)
    check_heads(store.households.get(household).members, last_month + 1)


def change_head_within(
    store: Store, writing: Writing, household: HouseholdId, head: PersonId, since: Month
) -> None:
    """Make another member the head from a month on."""
    members = store.households.get(household).members_in(since)
    for member in members:
        relation = HEAD if member.person.id == head else member.relation
        if relation == HEAD and member.person.id != head:
            relation = FORMER_HEAD
        if relation != member.relation:
            store.households.end("members", [member.id], since - 1)
            span = Span(since, member.span.until)
            moved = replace(member, relation=relation, span=span)
            store.households.add_member(household, moved)
    check_heads(store.households.get(household).members, since)
    writing.note(
        "change_head", f"household:{household}", {"head": head, "since": since}
    )


def facts_of(household: Household, person: PersonId, month: Month) -> MemberFacts:
    """Return what a member is in a month; raise NotAMemberError."""
    for member in household.members_in(month):
        if member.person.id == person:
            return member.facts
    raise NotAMemberError(month)


def change_facts_within(
    store: Store,
    household: HouseholdId,
    person: PersonId,
    facts: MemberFacts,
    since: Month,
) -> None:
    """Let other facts of a member hold from a month on.

    Raises NotAMemberError, HeadError, and ExclusiveProgrammeError when the member
    would count for dibao while in tekun.
    """
    before = store.households.get(household)
    facts_of(before, person, since)
    of_person = [m for m in before.members if m.person.id == person]
    after = with_facts(before.members, person, facts, since)
    check_heads(after, since)
    store.households.end("members", beyond(of_person, since - 1), since - 1)
    for member in after:
        if member.person.id == person and member.span.since >= since:
            store.households.add_member(household, member)
            check_exclusive_member(store, household, member)


def check_served(store: Store, household: HouseholdId, since: Month) -> None:
    """Raise NobodyServedError when a right would go on without supported members."""
    found = store.households.get(household)
    ends = {m.span.until + 1 for m in found.members if m.span.until is not None}
    for right in store.enrolments.of_household(household):
        first = max(since, right.span.since)
        for month in sorted({first} | {end for end in ends if end > first}):
            left = found.members_in(month)
            shared = right.person is None and right.covers(month)
            if shared and left and not any(m.supported for m in left):
                raise NobodyServedError(month)


def check_exclusive_member(
    store: Store, household: HouseholdId, member: Member
) -> None:
    """Raise ExclusiveProgrammeError when the household's right excludes a person's."""
    number = member.person.resident_id
    person = store.households.person_by_id_number(number)
    if person is None or not member.supported:
        return
    own = store.enrolments.of_person(person.id)
    present = [right for right in own if right.span.overlaps(member.span)]
    for shared in store.enrolments.of_household(household):
        if shared.person is None and shared.span.overlaps(member.span):
            check_exclusive(present, shared.programme, shared.span, masked_id(number))


def beyond(facts: Iterable[Member | Income | Account], last: Month) -> list[int]:
    """Return the facts that hold in some month after the last one, or begin there."""
    return [fact.id for fact in facts if fact.span.outlasts(last)]
