"""Change what is known of a household, from a month on; earlier months keep theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from aidesk.domain.enrolment import check_exclusive
from aidesk.domain.household import (
    HEAD,
    Account,
    HouseholdId,
    Income,
    Member,
    PersonId,
    check_heads,
)
from aidesk.domain.identity import masked_id
from aidesk.domain.journal import Act
from aidesk.domain.month import Month, Span
from aidesk.domain.text import needed_text, short_text
from aidesk.services.pinyin import initials
from aidesk.services.register import (
    Details,
    NewAccount,
    NewIncome,
    NewMember,
    checked_details,
    join,
    keep_account,
    keep_incomes,
    keyed_person,
    member_of,
)
from aidesk.storage.store import Store, Writing


def change_details(
    store: Store, act: Act, household: HouseholdId, details: Details
) -> None:
    """Keep a household's new address, phone, housing or note."""
    checked = checked_details(details)
    with store.write(act) as writing:
        community = store.office.community(checked.street, checked.community)
        old = store.households.get(household)
        new = replace(
            old,
            address=checked.address,
            phone=checked.phone,
            housing=checked.housing,
            note=checked.note,
        )
        store.households.change(new, community)
        writing.note("change_details", f"household:{household}")


def correct_name(store: Store, act: Act, person: PersonId, name: str) -> None:
    """Correct how a person is written; payments made keep the old name."""
    kept = needed_text(name, "name", 50)
    with store.write(act) as writing:
        store.households.set_name(person, kept, initials(kept))
        writing.note("correct_name", f"person:{person}")


def add_member(
    store: Store,
    act: Act,
    household: HouseholdId,
    new: NewMember,
    since: Month,
    reason: str = "",
) -> None:
    """Let a person belong to a household from a month on: a birth, a marriage."""
    member = member_of(new, since, act.at.date())
    with store.write(act) as writing:
        join(store, household, member)
        check_heads(store.households.get(household).members, since)
        _check_exclusive(store, household, member)
        writing.note(
            "add_member",
            f"household:{household}",
            {
                "since": since,
                "person": keyed_person(store, member.person.resident_id),
                "reason": short_text(reason, "reason"),
            },
        )


def remove_member(
    store: Store,
    act: Act,
    household: HouseholdId,
    member: int,
    last_month: Month,
    reason: str,
) -> None:
    """Let a person belong to a household until a month: moved, graduated, in prison.

    Raises HeadError when the head would leave others behind.
    """
    with store.write(act) as writing:
        members = store.households.get(household).members
        person = next(m.person.id for m in members if m.id == member)
        end_membership(store, household, person, last_month)
        body = {"member": member, "last_month": last_month, "reason": reason}
        writing.note("remove_member", f"household:{household}", body)


def end_membership(
    store: Store, household: HouseholdId, person: PersonId, last_month: Month
) -> None:
    """Let a person leave inside a write that is under way; raise HeadError.

    What was recorded of the person for later months falls away.
    """
    members = store.households.get(household).members
    of_person = [m for m in members if m.person.id == person]
    store.households.end("members", _beyond(of_person, last_month), last_month)
    check_heads(store.households.get(household).members, last_month + 1)


def change_head(
    store: Store, act: Act, household: HouseholdId, head: PersonId, since: Month
) -> None:
    """Make another member the head from a month on; the number stays the same."""
    with store.write(act) as writing:
        change_head_within(store, writing, household, head, since)


def change_head_within(
    store: Store, writing: Writing, household: HouseholdId, head: PersonId, since: Month
) -> None:
    """Make another member the head inside a write that is under way."""
    members = store.households.get(household).members_in(since)
    for member in members:
        relation = HEAD if member.person.id == head else member.relation
        relation = "99" if relation == HEAD and member.person.id != head else relation
        if relation != member.relation:
            store.households.end("members", [member.id], since - 1)
            span = Span(since, member.span.until)
            moved = replace(member, relation=relation, span=span)
            store.households.add_member(household, moved)
    check_heads(store.households.get(household).members, since)
    writing.note(
        "change_head", f"household:{household}", {"head": head, "since": since}
    )


def set_incomes(
    store: Store,
    act: Act,
    household: HouseholdId,
    incomes: Iterable[NewIncome],
    since: Month,
) -> None:
    """Let a household's incomes be these from a month on; earlier months keep theirs."""
    kept = tuple(incomes)
    with store.write(act) as writing:
        known = store.households.get(household).incomes
        store.households.end("incomes", _beyond(known, since - 1), since - 1)
        keep_incomes(store, household, kept, since)
        body = {"since": since, "incomes": [[i.amount.fen, i.per] for i in kept]}
        writing.note("set_incomes", f"household:{household}", body)


def set_account(
    store: Store, act: Act, household: HouseholdId, account: NewAccount, since: Month
) -> None:
    """Let a household be paid to another account from a month on."""
    with store.write(act) as writing:
        known = store.households.get(household).accounts
        store.households.end("accounts", _beyond(known, since - 1), since - 1)
        number = keep_account(store, household, account, since)
        writing.note(
            "set_account",
            f"household:{household}",
            {"since": since, "account": store.office.keyed(number)},
        )


def _check_exclusive(store: Store, household: HouseholdId, member: Member) -> None:
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


def _beyond(facts: Iterable[Member | Income | Account], last: Month) -> list[int]:
    """Return the facts that hold in some month after the last one, or begin there."""
    return [fact.id for fact in facts if fact.span.outlasts(last)]
