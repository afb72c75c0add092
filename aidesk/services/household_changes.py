"""Change what is known of a household, from a month on; earlier months keep theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from aidesk.domain.enrolment import EnrolmentId, StopReason
from aidesk.domain.household import (
    HouseholdId,
    MemberFacts,
    NothingChangedError,
    PersonId,
    changed_facts,
    check_heads,
)
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.text import needed_text, short_text
from aidesk.services.endings import end_rights_within, leave_within
from aidesk.services.membership import (
    beyond,
    change_facts_within,
    change_head_within,
    check_exclusive_member,
    check_served,
    facts_of,
)
from aidesk.services.pinyin import initials
from aidesk.services.recoveries import claim_within
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
    with store.write(act) as writing:
        change_details_within(store, writing, household, details)


def change_details_within(
    store: Store, writing: Writing, household: HouseholdId, details: Details
) -> None:
    """Keep a household's new place inside a write that is under way."""
    checked = checked_details(details)
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
    with store.write(act) as writing:
        correct_name_within(store, writing, person, name)


def correct_name_within(
    store: Store, writing: Writing, person: PersonId, name: str
) -> None:
    """Correct how a person is written inside a write that is under way."""
    kept = needed_text(name, "name", 50)
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
        check_exclusive_member(store, household, member)
        writing.note(
            "add_member",
            f"household:{household}",
            {
                "since": since,
                "person": keyed_person(store, member.person.resident_id),
                "reason": short_text(reason, "reason"),
            },
        )
        claim_within(store, writing, household, act.at.date())


def remove_member(
    store: Store,
    act: Act,
    household: HouseholdId,
    member: int,
    last_month: Month,
    reason: str,
    ends_as: StopReason = StopReason.MOVED,
) -> tuple[EnrolmentId, ...]:
    """Let a person belong to a household until a month: moved, graduated, in prison.

    The person's own rights here end with it, and the household's when nobody is
    left whom they serve; returns those rights.  Raises HeadError when the head
    would leave others behind.
    """
    why = short_text(reason, "reason")
    with store.write(act) as writing:
        members = store.households.get(household).members
        person = next(m.person.id for m in members if m.id == member)
        body = {"member": member, "last_month": last_month, "reason": why}
        writing.note("remove_member", f"household:{household}", body)
        own = store.enrolments.of_person(person)
        ended = [right for right in own if right.household == household]
        ended += leave_within(store, household, person, last_month)
        stopped = end_rights_within(store, writing, ended, last_month, ends_as)
        claim_within(store, writing, household, act.at.date())
        return stopped


def change_head(
    store: Store, act: Act, household: HouseholdId, head: PersonId, since: Month
) -> None:
    """Make another member the head from a month on; the number stays the same."""
    with store.write(act) as writing:
        change_head_within(store, writing, household, head, since)


def change_member(
    store: Store,
    act: Act,
    household: HouseholdId,
    person: PersonId,
    facts: MemberFacts,
    since: Month,
) -> None:
    """Let other facts of a member hold from a month on; earlier months keep theirs.

    Raises NotAMemberError, NothingChangedError, HeadError, ExclusiveProgrammeError,
    and NobodyServedError when a right would be left without anybody.
    """
    with store.write(act) as writing:
        change_member_within(store, writing, household, person, facts, since)
        claim_within(store, writing, household, act.at.date())


def change_member_within(
    store: Store,
    writing: Writing,
    household: HouseholdId,
    person: PersonId,
    facts: MemberFacts,
    since: Month,
) -> None:
    """Let other facts of a member hold, inside a write; claims are left to the caller."""
    old = facts_of(store.households.get(household), person, since)
    if facts == old:
        raise NothingChangedError
    change_facts_within(store, household, person, facts, since)
    if old.supported and not facts.supported:
        check_served(store, household, since)
    body = {"person": person, "since": since, **changed_facts(old, facts)}
    writing.note("change_member", f"household:{household}", body)


def set_incomes(
    store: Store,
    act: Act,
    household: HouseholdId,
    incomes: Iterable[NewIncome],
    since: Month,
) -> None:
    """Let a household's incomes be these from a month on; earlier months keep theirs."""
    with store.write(act) as writing:
        set_incomes_within(store, writing, household, incomes, since)
        claim_within(store, writing, household, act.at.date())


def set_incomes_within(
    store: Store,
    writing: Writing,
    household: HouseholdId,
    incomes: Iterable[NewIncome],
    since: Month,
) -> None:
    """Let the incomes be these, inside a write; claims are left to the caller."""
    kept = tuple(incomes)
    known = store.households.get(household).incomes
    store.households.end("incomes", beyond(known, since - 1), since - 1)
    keep_incomes(store, household, kept, since)
    body = {"since": since, "incomes": [[i.amount.fen, i.per] for i in kept]}
    writing.note("set_incomes", f"household:{household}", body)


def set_account(
    store: Store, act: Act, household: HouseholdId, account: NewAccount, since: Month
) -> None:
    """Let a household be paid to another account from a month on."""
    with store.write(act) as writing:
        set_account_within(store, writing, household, account, since)


def set_account_within(
    store: Store,
    writing: Writing,
    household: HouseholdId,
    account: NewAccount,
    since: Month,
) -> None:
    """Let a household be paid to another account, inside a write."""
    known = store.households.get(household).accounts
    store.households.end("accounts", beyond(known, since - 1), since - 1)
    number = keep_account(store, household, account, since)
    writing.note(
        "set_account",
        f"household:{household}",
        {"since": since, "account": store.office.keyed(number)},
    )
