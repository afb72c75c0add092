"""The figures of the monthly statistics, as far as the office file knows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.identity import Sex, age_in
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month, months_of
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Programme
from aidesk.domain.rules import CareMode, Purpose, Terms
from aidesk.services.served import Served, served
from aidesk.storage.figures import SpendingRow
from aidesk.storage.register import PersonInMonth
from aidesk.storage.store import Store

MAJORITY: Final = 18
OLD_AGE: Final = 60
_SEPARATORS: Final = re.compile("[、，,；;/ 　]+")


class Hardship(StrEnum):
    """What made a household poor (致贫原因), in the order of the printed form."""

    ILLNESS = "illness"
    DISABILITY = "disability"
    EDUCATION = "education"
    DISASTER = "disaster"
    LABOUR = "labour"
    OTHER = "other"


# signs by which the written reason of a grant is known
_SIGNS: Final[Mapping[str, Hardship]] = MappingProxyType(
    {
        "病": Hardship.ILLNESS,
        "残": Hardship.DISABILITY,
        "学": Hardship.EDUCATION,
        "灾": Hardship.DISASTER,
        "缺乏劳动力": Hardship.LABOUR,
    }
)


_BY_HEALTH: Final = frozenset({Hardship.ILLNESS, Hardship.DISABILITY})


@dataclass(frozen=True, slots=True)
class Moves:
    """Households and persons of last month and this one, and who came and went."""

    households_before: int
    persons_before: int
    households: int
    persons: int
    households_new: int
    persons_new: int
    households_gone: int
    persons_gone: int


@dataclass(frozen=True, slots=True)
class People:
    """Persons by what they are; by their capacity to work (劳动能力) each is once.

    ``impaired`` are of working age and disabled or seriously ill: whether they have
    lost their capacity in part or wholly, the office file does not know.
    """

    female: int
    old: int
    minor: int
    disabled: int
    able: int
    impaired: int
    incapable: int


@dataclass(frozen=True, slots=True)
class Hardships:
    """Persons by what made their households poor; one may count for several.

    Of ``unknown`` households nothing is written down; ``unmarked`` ones are poor by
    illness or disability, and none of their people is marked as ill or disabled.
    """

    persons: Mapping[Hardship, int]
    unknown: int
    unmarked: int


@dataclass(frozen=True, slots=True)
class Spent:
    """What left a fund in some months: the sum, and the rows that it is made of."""

    total: Money
    rows: tuple[SpendingRow, ...]
    bought: Money

    def for_purposes(self, *purposes: Purpose) -> Money:
        """Return what was paid for some purposes."""
        return total(row.amount for row in self.rows if row.purpose in purposes)

    def back_pay(self) -> Money:
        """Return what was paid after the month that it was due for."""
        return total(r.amount for r in self.rows if r.kind is RunKind.BACK_PAY)

    def to_others(self, programme: str) -> Money:
        """Return what other programmes' people got out of the fund."""
        return total(r.amount for r in self.rows if r.beneficiaries != programme)


@dataclass(frozen=True, slots=True)
class Statistics:
    """A programme's month; ``so_far`` is spent since January.

    ``listed`` are the persons of the month's list as it was made, None before that;
    ``unpaid`` are rights that hold and are not on it.
    """

    programme: Programme
    month: Month
    moves: Moves
    people: People
    hardships: Hardships
    modes: Mapping[CareMode, tuple[int, int]]
    tiers: Mapping[int, int]
    spent: Spent
    so_far: Spent
    listed: int | None
    unpaid: int


def statistics(store: Store, programme: str, month: Month) -> Statistics:
    """Work out a programme's month; raise UnknownProgrammeError."""
    found = store.programmes.get(programme)
    before = served(store, found, month - 1)
    now = served(store, found, month)
    months = [each for each in months_of(month.year) if each <= month]
    return Statistics(
        programme=found,
        month=month,
        moves=_moves(before, now),
        people=_people(now, (month + 1).first_day() - timedelta(days=1)),
        hardships=_hardships(now),
        modes=_modes(now, month),
        tiers=Counter(t.tier for t in _terms(now, month) if t.tier is not None),
        spent=_spent(store, programme, [month]),
        so_far=_spent(store, programme, months),
        listed=now.listed,
        unpaid=now.unpaid,
    )


def _moves(before: Served, now: Served) -> Moves:
    homes, were = now.households, before.households
    people, past = now.people.keys(), before.people.keys()
    return Moves(
        households_before=len(were),
        persons_before=len(past),
        households=len(homes),
        persons=len(people),
        households_new=len(homes - were),
        persons_new=len(people - past),
        households_gone=len(were - homes),
        persons_gone=len(past - people),
    )


def _people(now: Served, last_day: date) -> People:
    people = now.people.values()
    ages = {p.person: age_in(p.birth_date, last_day) for p in people}
    working = [p for p in people if MAJORITY <= ages[p.person] < OLD_AGE]
    impaired = sum(map(_is_impaired, working))
    return People(
        female=sum(p.sex is Sex.FEMALE for p in people),
        old=sum(age >= OLD_AGE for age in ages.values()),
        minor=sum(age < MAJORITY for age in ages.values()),
        disabled=sum(p.disability_grade is not None for p in people),
        able=len(working) - impaired,
        impaired=impaired,
        incapable=len(ages) - len(working),
    )


def _is_impaired(person: PersonInMonth) -> bool:
    return person.disability_grade is not None or person.seriously_ill


def _hardships(now: Served) -> Hardships:
    persons: Counter[Hardship] = Counter()
    unknown, poor = set(), set()
    for person, right in now.rights.items():
        found, household = hardships_in(right.reason), now.people[person].household
        persons.update(found)
        if not found:
            unknown.add(household)
        if found & _BY_HEALTH:
            poor.add(household)
    marked = {p.household for p in now.people.values() if _is_impaired(p)}
    return Hardships(persons, len(unknown), len(poor - marked))


def hardships_in(reason: str) -> frozenset[Hardship]:
    """Return the kinds of hardship that a written reason names; none if it is empty."""
    words = filter(None, _SEPARATORS.split(reason))
    return frozenset(map(_hardship, words))


def _hardship(word: str) -> Hardship:
    fitting = (hardship for sign, hardship in _SIGNS.items() if sign in word)
    return next(fitting, Hardship.OTHER)


def _modes(now: Served, month: Month) -> dict[CareMode, tuple[int, int]]:
    """Return the households and persons of each mode of care."""
    found = {}
    for mode in CareMode:
        persons = [
            now.people[person]
            for person, right in now.rights.items()
            if _terms_of(right, month).mode is mode
        ]
        found[mode] = (len({p.household for p in persons}), len(persons))
    return found


def _terms(now: Served, month: Month) -> Iterator[Terms]:
    return (_terms_of(right, month) for right in now.rights.values())


def _terms_of(right: Enrolment, month: Month) -> Terms:
    """Return the terms of a month, or the last ones of a right that was ended since."""
    begun = [t.terms for t in right.dated_terms if t.span.since <= month]
    return begun[-1] if begun else Terms()


def _spent(store: Store, programme: str, months: Collection[Month]) -> Spent:
    year = max(months).year
    sums = store.figures.spent_by_month(year)
    rows = store.figures.spending(programme, year)
    bought = total(
        each.amount
        for each in store.funds.expenditures(programme, year)
        if Month.of(each.on) in months
    )
    paid = total(sums.get((programme, month), ZERO) for month in months)
    inside = tuple(row for row in rows if row.month in months)
    return Spent(paid + bought, inside, bought)
