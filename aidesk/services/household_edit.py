"""修改资料: a household as it should be, what differs from what is known, and doing it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from aidesk.domain.household import (
    Account,
    Household,
    HouseholdId,
    MemberFacts,
    NothingChangedError,
    PersonId,
    changed_facts,
)
from aidesk.domain.identity import account_number
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.text import needed_text
from aidesk.services.drafts import DraftKind, household_key
from aidesk.services.forecast import Forecast, foresee
from aidesk.services.household_changes import (
    change_details_within,
    change_member_within,
    correct_name_within,
    set_account_within,
    set_incomes_within,
)
from aidesk.services.membership import facts_of
from aidesk.services.recoveries import claim_within
from aidesk.services.register import Details, NewAccount, NewIncome, checked_details
from aidesk.services.what_if import Standing, standing_of, with_incomes
from aidesk.services.what_if import with_member_facts as with_facts_of
from aidesk.storage.store import Store


class Fact(StrEnum):
    """What of a household can be put right on one page."""

    COMMUNITY = "community"
    STREET = "street"
    ADDRESS = "address"
    PHONE = "phone"
    HOUSING = "housing"
    NOTE = "note"
    NAME = "name"
    RELATION = "relation"
    SUPPORTED = "supported"
    DISABILITY = "disability_grade"
    ILL = "seriously_ill"
    INCOMES = "incomes"
    ACCOUNT = "account"


_PLACE = (
    Fact.COMMUNITY,
    Fact.STREET,
    Fact.ADDRESS,
    Fact.PHONE,
    Fact.HOUSING,
    Fact.NOTE,
)


@dataclass(frozen=True, slots=True)
class Wished:
    """A household as it should be.

    Facts of ``people`` and ``incomes`` hold from the month ``since``; the account
    from ``paid_since``, which is nearer: the next list should find it.  Names and
    place are put right at once.  An ``account`` of None leaves it as it is.
    """

    details: Details
    people: dict[PersonId, tuple[str, MemberFacts]]
    incomes: tuple[NewIncome, ...]
    account: NewAccount | None
    since: Month
    paid_since: Month


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is to be another; ``person`` says whose, ``since`` from when.

    ``since`` is None for what is put right at once.
    """

    fact: Fact
    old: object
    new: object
    person: str = ""
    of: PersonId | None = None
    since: Month | None = None


def wished_of(household: Household, since: Month, paid_since: Month) -> Wished:
    """Return a household as it is known, to be changed."""
    account = household.account_in(paid_since)
    members = household.members_in(since)
    return Wished(
        details=_details(household),
        people={m.person.id: (m.person.name, m.facts) for m in members},
        incomes=_incomes(household, since),
        account=_account(account) if account else None,
        since=since,
        paid_since=paid_since,
    )


def changes_of(household: Household, wished: Wished) -> tuple[Change, ...]:
    """Return what differs; raise what speaks against a text, a number or a month."""
    return tuple(_changes(household, wished))


def edit_household(
    store: Store, act: Act, household: HouseholdId, wished: Wished
) -> tuple[Change, ...]:
    """Bring a household to what is wished, all in one act; return what was changed.

    Its draft goes with it.  Raises NothingChangedError, and what the changes of
    each fact raise; then nothing is kept.
    """
    with store.write(act) as writing:
        known = store.households.get(household)
        changes = changes_of(known, wished)
        if not changes:
            raise NothingChangedError
        subject = f"household:{household}"
        facts = sorted({change.fact for change in changes})
        body = {"since": wished.since, "facts": facts}
        writing.note("edit_household", subject, body)
        touched = {change.fact for change in changes}
        if touched & set(_PLACE):
            change_details_within(store, writing, household, wished.details)
        for person, (name, wanted) in wished.people.items():
            if any(c.of == person and c.fact is Fact.NAME for c in changes):
                correct_name_within(store, writing, person, name)
            if any(c.of == person and c.fact is not Fact.NAME for c in changes):
                change_member_within(
                    store, writing, household, person, wanted, wished.since
                )
        if Fact.INCOMES in touched:
            set_incomes_within(store, writing, household, wished.incomes, wished.since)
        if Fact.ACCOUNT in touched and wished.account is not None:
            set_account_within(
                store, writing, household, wished.account, wished.paid_since
            )
        claim_within(store, writing, household, act.at.date())
        key = household_key(household)
        store.drafts.drop_within(DraftKind.EDIT_HOUSEHOLD, key)
    return changes


def effect_of_editing(
    store: Store, household: HouseholdId, wished: Wished, today: date
) -> tuple[Forecast, ...]:
    """Tell what it means each month; nothing when no amount depends on the changes."""
    before = standing_of(store, household)
    changes = changes_of(before.household, wished)
    if not any(c.since == wished.since and c.fact is not Fact.ACCOUNT for c in changes):
        return ()
    after = _after(before, wished, changes)
    return foresee(store, before, after, wished.since, Month.of(today))


def _after(before: Standing, wished: Wished, changes: tuple[Change, ...]) -> Standing:
    after = before
    for person in dict.fromkeys(c.of for c in changes if c.fact is not Fact.NAME):
        if person is not None:
            _name, facts = wished.people[person]
            after = with_facts_of(after, person, facts, wished.since)
    if any(change.fact is Fact.INCOMES for change in changes):
        after = with_incomes(after, wished.incomes, wished.since)
    return after


def _changes(household: Household, wished: Wished) -> Iterator[Change]:
    old, new = _details(household), checked_details(wished.details)
    for fact in _PLACE:
        was, is_now = getattr(old, fact.value), getattr(new, fact.value)
        if was != is_now:
            yield Change(fact, was, is_now)
    names = {m.person.id: m.person.name for m in household.members}
    for person, (name, facts) in wished.people.items():
        known, kept = names[person], needed_text(name, "name", 50)
        if kept != known:
            yield Change(Fact.NAME, known, kept, known, person)
        before = facts_of(household, person, wished.since)
        for which in changed_facts(before, facts):
            was, is_now = getattr(before, which), getattr(facts, which)
            yield Change(Fact(which), was, is_now, kept, person, wished.since)
    yield from _of_money(household, wished)


def _of_money(household: Household, wished: Wished) -> Iterator[Change]:
    incomes = _incomes(household, wished.since)
    if sorted(map(repr, incomes)) != sorted(map(repr, wished.incomes)):
        yield Change(Fact.INCOMES, incomes, wished.incomes, since=wished.since)
    present = household.account_in(wished.paid_since)
    account = _account(present) if present else None
    if wished.account is not None:
        number = account_number(wished.account.number)
        wanted = replace(wished.account, number=number)
        if wanted != account:
            yield Change(Fact.ACCOUNT, account, wanted, since=wished.paid_since)


def _details(household: Household) -> Details:
    return Details(
        street=household.street,
        community=household.community,
        address=household.address,
        phone=household.phone,
        housing=household.housing,
        note=household.note,
    )


def _incomes(household: Household, month: Month) -> tuple[NewIncome, ...]:
    found = household.incomes_in(month)
    return tuple(NewIncome(i.amount, i.kind, i.per, i.note) for i in found)


def _account(account: Account) -> NewAccount:
    return NewAccount(account.holder, account.bank, account.number)
