"""Register households and change what is known of them, from a month on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from aidesk.domain.enrolment import check_exclusive
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
    details = _checked(new.details)
    members = members_of(new)
    community = store.office.community(details.street, details.community)
    household = _household(store, details, new.registered_on)
    added = store.households.add(household, community)
    for member in members:
        _join(store, added, member)
    _keep_incomes(store, added, new.incomes, new.since)
    if new.account is not None:
        _keep_account(store, added, new.account, new.since)
    writing.note(
        "register_household",
        f"household:{added}",
        {
            "number": household.number,
            "since": new.since,
            "persons": [_keyed(store, m.person.resident_id) for m in members],
            "incomes": [[i.amount.fen, i.per] for i in new.incomes],
        },
    )
    return added


def change_details(
    store: Store, act: Act, household: HouseholdId, details: Details
) -> None:
    """Keep a household's new address, phone, housing or note."""
    checked = _checked(details)
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
        _join(store, household, member)
        check_heads(store.households.get(household).members, since)
        _check_exclusive(store, household, member)
        writing.note(
            "add_member",
            f"household:{household}",
            {
                "since": since,
                "person": _keyed(store, member.person.resident_id),
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
        _keep_incomes(store, household, kept, since)
        body = {"since": since, "incomes": [[i.amount.fen, i.per] for i in kept]}
        writing.note("set_incomes", f"household:{household}", body)


def set_account(
    store: Store, act: Act, household: HouseholdId, account: NewAccount, since: Month
) -> None:
    """Let a household be paid to another account from a month on."""
    with store.write(act) as writing:
        known = store.households.get(household).accounts
        store.households.end("accounts", _beyond(known, since - 1), since - 1)
        number = _keep_account(store, household, account, since)
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


def _beyond(facts: Iterable[Member | Income | Account], last: Month) -> list[int]:
    """Return the facts that hold in some month after the last one, or begin there."""
    return [fact.id for fact in facts if fact.span.outlasts(last)]


def _checked(details: Details) -> Details:
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


def _join(store: Store, household: HouseholdId, member: Member) -> None:
    person = store.households.person_by_id_number(member.person.resident_id)
    if person is None:
        name = member.person.name
        added = store.households.add_person(member.person, initials(name))
        person = replace(member.person, id=added)
    check_can_join(store, person, member.span)
    store.households.add_member(household, replace(member, person=person))


def _keep_incomes(
    store: Store, household: HouseholdId, incomes: Iterable[NewIncome], since: Month
) -> None:
    for income in incomes:
        if income.amount <= ZERO:
            raise NegativeAmountError("income")
        note = short_text(income.note, "note")
        kept = Income(0, income.kind, income.amount, income.per, Span(since), note)
        store.households.add_income(household, kept)


def _keep_account(
    store: Store, household: HouseholdId, account: NewAccount, since: Month
) -> str:
    kept = Account(
        id=0,
        holder=needed_text(account.holder, "holder", 100),
        bank=needed_text(account.bank, "bank", 100),
        number=account_number(account.number),
        span=Span(since),
    )
    store.households.add_account(kept, household=household, institution=None)
    return kept.number


def _keyed(store: Store, number: str) -> list[str]:
    return [masked_id(number), store.office.keyed(number)]
