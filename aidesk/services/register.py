"""Register households: what is typed of a family, and what must hold of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from aidesk.domain.household import (
    HEAD,
    Account,
    DeadPersonError,
    HeadError,
    Household,
    HouseholdId,
    Income,
    IncomeKind,
    Member,
    NegativeAmountError,
    OtherNameError,
    Per,
    Person,
    PersonElsewhereError,
    PersonId,
    SamePersonTwiceError,
    check_heads,
)
from aidesk.domain.identity import (
    account_number,
    birth_date,
    masked_id,
    resident_id,
    sex,
)
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month, Span
from aidesk.domain.text import needed_text, short_text
from aidesk.services.pinyin import initials
from aidesk.storage.store import Store, Writing


@dataclass(frozen=True, slots=True)
class NewMember:
    """A person who joins a household, as typed."""

    name: str
    resident_id: str
    relation: str = HEAD
    supported: bool = True
    disability_grade: int | None = None
    seriously_ill: bool = False


@dataclass(frozen=True, slots=True)
class NewIncome:
    """An income of a household, with its own period."""

    amount: Money
    kind: IncomeKind = IncomeKind.OTHER
    per: Per = Per.MONTH
    note: str = ""


@dataclass(frozen=True, slots=True)
class NewAccount:
    """The account a household is paid to, as typed."""

    holder: str
    bank: str
    number: str


@dataclass(frozen=True, slots=True)
class Details:
    """Where a household lives and how it is reached; no money depends on it."""

    street: str
    community: str
    address: str = ""
    phone: str = ""
    housing: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class NewHousehold:
    """A family as it is registered; its facts hold from the month ``since``."""

    details: Details
    since: Month
    registered_on: date
    members: tuple[NewMember, ...]
    incomes: tuple[NewIncome, ...] = ()
    account: NewAccount | None = None


def register_household(store: Store, act: Act, new: NewHousehold) -> HouseholdId:
    """Register a family with its people, incomes and account; return its id.

    Raises the error of the first thing that is wrong, and then keeps nothing:
    ResidentIdError, PersonElsewhereError, HeadError, AccountNumberError and
    others of the household's rules.
    """
    with store.write(act) as writing:
        return register_within(store, writing, new)


def register_within(store: Store, writing: Writing, new: NewHousehold) -> HouseholdId:
    """Register a family inside a write that is under way."""
    details = checked_details(new.details)
    members = members_of(new)
    community = store.office.community(details.street, details.community)
    household = _household(store, details, new.registered_on)
    added = store.households.add(household, community)
    for member in members:
        join(store, added, member)
    keep_incomes(store, added, new.incomes, new.since)
    if new.account is not None:
        keep_account(store, added, new.account, new.since)
    writing.note(
        "register_household",
        f"household:{added}",
        {
            "number": household.number,
            "since": new.since,
            "persons": [keyed_person(store, m.person.resident_id) for m in members],
            "incomes": [[i.amount.fen, i.per] for i in new.incomes],
        },
    )
    return added


def check_can_join(store: Store, person: Person, span: Span) -> None:
    """Raise what speaks against a person's belonging to a household at that time.

    That is DeadPersonError, or PersonElsewhereError.
    """
    masked = masked_id(person.resident_id)
    if person.died_on is not None:
        raise DeadPersonError(masked, person.died_on)
    for belonging in store.households.belongings(person.id):
        if belonging.span.overlaps(span):
            household = store.households.get(belonging.household)
            head = household.head_in(max(span.since, belonging.span.since))
            name = head.person.name if head else person.name
            raise PersonElsewhereError(masked, belonging.number, name)


def checked_details(details: Details) -> Details:
    """Return details with cleaned texts; raise what speaks against a text."""
    return Details(
        street=needed_text(details.street, "street"),
        community=needed_text(details.community, "community"),
        address=short_text(details.address, "address"),
        phone=short_text(details.phone, "phone", 30),
        housing=short_text(details.housing, "housing"),
        note=short_text(details.note, "note", 500),
    )


def members_of(new: NewHousehold) -> tuple[Member, ...]:
    """Return the people of a family as typed, before anything of them is stored."""
    members = tuple(member_of(m, new.since, new.registered_on) for m in new.members)
    seen: set[str] = set()
    for member in members:
        number = member.person.resident_id
        if number in seen:
            raise SamePersonTwiceError(masked_id(number))
        seen.add(number)
    if not members:
        raise HeadError(0, new.since)
    check_heads(members, new.since)
    return members


def member_of(new: NewMember, since: Month, on: date) -> Member:
    """Return a person as typed on a day, as a member from a month on; not yet stored."""
    number = resident_id(new.resident_id, born_by=on)
    person = Person(
        id=PersonId(0),
        name=needed_text(new.name, "name", 50),
        resident_id=number,
        sex=sex(number),
        birth_date=birth_date(number),
    )
    return Member(
        id=0,
        person=person,
        relation=new.relation,
        span=Span(since),
        supported=new.supported,
        disability_grade=new.disability_grade,
        seriously_ill=new.seriously_ill,
    )


def _household(store: Store, details: Details, registered_on: date) -> Household:
    return Household(
        id=HouseholdId(0),
        number=store.households.next_number(),
        street=details.street,
        community=details.community,
        address=details.address,
        phone=details.phone,
        housing=details.housing,
        registered_on=registered_on,
        note=details.note,
    )


def join(store: Store, household: HouseholdId, member: Member) -> None:
    """Let a person belong to a household inside a write; a new person is added."""
    person = store.households.person_by_id_number(member.person.resident_id)
    if person is None:
        name = member.person.name
        added = store.households.add_person(member.person, initials(name))
        person = replace(member.person, id=added)
    if person.name != member.person.name:
        raise OtherNameError(masked_id(person.resident_id), person.name)
    check_can_join(store, person, member.span)
    store.households.add_member(household, replace(member, person=person))


def keep_incomes(
    store: Store, household: HouseholdId, incomes: Iterable[NewIncome], since: Month
) -> None:
    """Store incomes that hold from a month on, inside a write."""
    for income in incomes:
        if income.amount <= ZERO:
            raise NegativeAmountError("income")
        note = short_text(income.note, "note")
        kept = Income(0, income.kind, income.amount, income.per, Span(since), note)
        store.households.add_income(household, kept)


def keep_account(
    store: Store, household: HouseholdId, account: NewAccount, since: Month
) -> str:
    """Store an account that holds from a month on, inside a write; return its number."""
    kept = Account(
        id=0,
        holder=needed_text(account.holder, "holder", 100),
        bank=needed_text(account.bank, "bank", 100),
        number=account_number(account.number),
        span=Span(since),
    )
    store.households.add_account(kept, household=household, institution=None)
    return kept.number


def keyed_person(store: Store, number: str) -> list[str]:
    """Return a resident ID as the journal takes it: masked, and keyed for equality."""
    return [masked_id(number), store.office.keyed(number)]
