"""Households, their members, incomes and accounts; facts hold from month to month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, NewType

from aidesk.domain.errors import AideskError
from aidesk.domain.identity import Sex
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month, Span

HouseholdId = NewType("HouseholdId", int)
PersonId = NewType("PersonId", int)

HEAD = "02"
"""The kinship code of the head of household (GB/T 4761-2008)."""


class IncomeKind(StrEnum):
    """The kinds of income of 民发〔2021〕57号 §13."""

    WAGE = "wage"
    BUSINESS = "business"
    PROPERTY = "property"
    TRANSFER = "transfer"
    OTHER = "other"


class Per(StrEnum):
    """Whether an income is counted by the month or by the year."""

    MONTH = "month"
    YEAR = "year"


@dataclass(eq=False)
class NoSuchHouseholdError(AideskError):
    """No household has this number."""

    number: str


@dataclass(eq=False)
class HeadError(AideskError):
    """A household has not exactly one head in a month."""

    heads: int
    month: Month


@dataclass(eq=False)
class PersonElsewhereError(AideskError):
    """A person is a member of another household, with this head, at that time."""

    masked_id: str
    household: str
    head: str


@dataclass(eq=False)
class OtherNameError(AideskError):
    """A resident ID number is known under another name."""

    masked_id: str
    known: str


@dataclass(eq=False)
class SamePersonTwiceError(AideskError):
    """A resident ID number stands twice in one household."""

    masked_id: str


@dataclass(eq=False)
class DeadPersonError(AideskError):
    """A person who has died cannot join a household."""

    masked_id: str
    died_on: date


@dataclass(eq=False)
class NothingChangedError(AideskError):
    """The facts that are to hold from a month on hold already."""


@dataclass(eq=False)
class DeathDateError(AideskError):
    """A day of death lies before the birth or after today."""

    earliest: date
    latest: date


@dataclass(eq=False)
class NegativeAmountError(AideskError):
    """An amount that must be above zero is not; ``what`` names it."""

    what: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person, once in the whole office, known by the resident ID number."""

    id: PersonId
    name: str
    resident_id: str
    sex: Sex
    birth_date: date
    died_on: date | None = None


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """What of a member may change from a month on, and the grant depends on."""

    relation: str
    supported: bool = True
    disability_grade: int | None = None
    seriously_ill: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A person's belonging to a household; ``supported`` counts for the grant."""

    id: int
    person: Person
    relation: str
    span: Span
    supported: bool = True
    disability_grade: int | None = None
    seriously_ill: bool = False

    @property
    def is_head(self) -> bool:
        """Tell whether this member is the head of household."""
        return self.relation == HEAD

    @property
    def facts(self) -> MemberFacts:
        """Return what may change of the member from a month on."""
        return MemberFacts(
            self.relation, self.supported, self.disability_grade, self.seriously_ill
        )


@dataclass(frozen=True, slots=True)
class Income:
    """An income of the household with its own period; never converted when stored."""

    id: int
    kind: IncomeKind
    amount: Money
    per: Per
    span: Span
    note: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A bank account that money goes to, of a household or an institution."""

    id: int
    holder: str
    bank: str
    number: str
    span: Span


@dataclass(frozen=True, slots=True)
class Household:
    """A family living together, with all that has ever been true of it."""

    id: HouseholdId
    number: str
    street: str
    community: str
    address: str
    phone: str
    housing: str
    registered_on: date
    note: str = ""
    members: tuple[Member, ...] = ()
    incomes: tuple[Income, ...] = ()
    accounts: tuple[Account, ...] = ()

    def members_in(self, month: Month) -> tuple[Member, ...]:
        """Return who belongs to the household in a month."""
        return tuple(m for m in self.members if m.span.covers(month))

    def head_in(self, month: Month) -> Member | None:
        """Return the head in a month; None when nobody is left."""
        return next((m for m in self.members_in(month) if m.is_head), None)

    def supported_in(self, month: Month) -> int:
        """Return how many persons count for the grant in a month."""
        return sum(1 for m in self.members_in(month) if m.supported)

    def serves_after(self, last: Month, without: PersonId) -> bool:
        """Tell whether supported members are left after a month without a person."""
        return any(
            m.supported and m.person.id != without and m.span.outlasts(last)
            for m in self.members
        )

    def incomes_in(self, month: Month) -> Iterator[Income]:
        """Yield the incomes that hold in a month."""
        return (i for i in self.incomes if i.span.covers(month))

    def income_in(self, month: Month, per: Per) -> Money:
        """Return the sum of the incomes of one period that hold in a month."""
        return total(i.amount for i in self.incomes_in(month) if i.per is per)

    def account_in(self, month: Month) -> Account | None:
        """Return the account that money goes to in a month."""
        return next((a for a in self.accounts if a.span.covers(month)), None)


def with_facts(
    members: tuple[Member, ...], person: PersonId, facts: MemberFacts, since: Month
) -> tuple[Member, ...]:
    """Return members of whom one has other facts from a month on.

    Only what differs from the facts of that month is changed, in every later month
    too: who becomes head later does so all the same.
    """
    of_person = [m for m in members if m.person.id == person]
    present = next((m for m in of_person if m.span.covers(since)), None)
    if present is None:
        return members
    changes = changed_facts(present.facts, facts)
    found: list[Member] = []
    for member in members:
        begin, until = member.span.since, member.span.until
        touched = member in of_person and member.span.outlasts(since - 1)
        if not touched or begin < since:
            kept = Span(begin, since - 1) if touched else member.span
            found.append(replace(member, span=kept))
        if touched:
            span = Span(max(begin, since), until)
            found.append(replace(member, span=span, **changes))
    return tuple(found)


def changed_facts(old: MemberFacts, new: MemberFacts) -> dict[str, Any]:
    """Return by their names those of the new facts that differ from the old ones."""
    names = [field.name for field in fields(MemberFacts)]
    return {n: getattr(new, n) for n in names if getattr(new, n) != getattr(old, n)}


def check_heads(members: tuple[Member, ...], month: Month) -> None:
    """Raise HeadError unless there is one head in a month and each one after it.

    A household that all have left needs none.
    """
    starts = {m.span.since for m in members}
    ends = {m.span.until + 1 for m in members if m.span.until is not None}
    for changed in sorted({month} | {m for m in starts | ends if m > month}):
        present = [m for m in members if m.span.covers(changed)]
        heads = sum(1 for m in present if m.is_head)
        if present and heads != 1:
            raise HeadError(heads, changed)


def check_death(person: Person, died_on: date, today: date) -> None:
    """Raise DeathDateError unless a day lies between a person's birth and today."""
    if not person.birth_date <= died_on <= today:
        raise DeathDateError(person.birth_date, today)
