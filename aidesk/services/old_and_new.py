"""What a change makes of a household: each fact as it is, and as it would be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.household import Household, PersonId
from aidesk.domain.month import Month
from aidesk.services.what_if import Standing


class Fact(StrEnum):
    """What of a household can be another one after a change."""

    PERSONS = "persons"
    SUPPORTED = "supported"
    HEAD = "head"
    RELATION = "relation"
    DISABILITY = "disability"
    ILLNESS = "illness"
    COUNTED = "counted"
    INCOMES = "incomes"
    RIGHT = "right"
    TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact before and after; ``who`` is the member or the programme it is of.

    A right is told by the month it ends with: None while it goes on, and
    ``NO_RIGHT`` where it is not there.
    """

    fact: Fact
    old: object
    new: object
    who: str = ""


class NoRight(StrEnum):
    """That there is no such right."""

    NO_RIGHT = "no_right"


NO_RIGHT = NoRight.NO_RIGHT


def differences(
    before: Standing, after: Standing, since: Month
) -> tuple[Difference, ...]:
    """Return what differs from a month on."""
    found = [
        *_of_people(before.household, after.household, since),
        *_of_rights(before, after, since),
    ]
    return tuple(each for each in found if each.old != each.new)


def _of_people(old: Household, new: Household, since: Month) -> Iterator[Difference]:
    counts = (len(old.members_in(since)), len(new.members_in(since)))
    yield Difference(Fact.PERSONS, *counts)
    supported = (old.supported_in(since), new.supported_in(since))
    yield Difference(Fact.SUPPORTED, *supported)
    heads = (old.head_in(since), new.head_in(since))
    was, would_be = (head.person.name if head else "" for head in heads)
    yield Difference(Fact.HEAD, was, would_be)
    yield from _of_members(old, new, since)
    yield Difference(Fact.INCOMES, _incomes(old, since), _incomes(new, since))


def _of_members(old: Household, new: Household, since: Month) -> Iterator[Difference]:
    known = {member.person.id: member for member in old.members_in(since)}
    for member in new.members_in(since):
        before = known.get(member.person.id)
        if before is None or member.person.id == PersonId(0):
            continue
        name = member.person.name
        pairs = (
            (Fact.RELATION, before.relation, member.relation),
            (Fact.DISABILITY, before.disability_grade, member.disability_grade),
            (Fact.ILLNESS, before.seriously_ill, member.seriously_ill),
            (Fact.COUNTED, before.supported, member.supported),
        )
        for fact, was, would_be in pairs:
            yield Difference(fact, was, would_be, name)


def _incomes(household: Household, month: Month) -> list[object]:
    return [(i.kind, i.per, i.amount) for i in household.incomes_in(month)]


def _of_rights(before: Standing, after: Standing, since: Month) -> Iterator[Difference]:
    olds = {right.id: right for right in before.rights}
    news = {right.id: right for right in after.rights}
    for key in dict.fromkeys([*olds, *news]):
        old, new = olds.get(key), news.get(key)
        code = (new or old or next(iter(news.values()))).programme
        yield Difference(Fact.RIGHT, _end(old), _end(new), code)
        if old is not None and new is not None:
            month = max(since, new.span.since)
            terms = (old.terms_in(month), new.terms_in(month))
            if None not in terms:
                yield Difference(Fact.TERMS, *terms, code)


def _end(right: Enrolment | None) -> object:
    return NO_RIGHT if right is None else right.span.until
