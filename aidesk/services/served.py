"""Who is served in a month, as statistics count it: households and persons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.household import HouseholdId, PersonId
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment, RunKind
from aidesk.domain.programme import Programme
from aidesk.storage.register import PersonInMonth
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Served:
    """Those whom a programme serves in a month, with the right that serves each.

    ``listed`` are the persons that the month's list counts, None before the list is
    made; ``unpaid`` are rights that hold and are not on it.
    """

    people: Mapping[PersonId, PersonInMonth]
    rights: Mapping[PersonId, Enrolment]
    listed: int | None
    unpaid: int

    @property
    def households(self) -> frozenset[HouseholdId]:
        """Return the households that are served, whoever is their head."""
        return frozenset(person.household for person in self.people.values())


def served(store: Store, programme: Programme, month: Month) -> Served:
    """Return whom a programme serves in a month.

    It goes by the rights of the month's list, and by those that were on a list
    before, hold still and are not paid this month; before a list is made, by all
    that hold.  Of their people those count who belong to the household by what is
    known now, so that a death that was told late is taken into account.
    """
    listed = _listed(store, programme, month)
    paid = {payment.enrolment for payment in listed or ()}
    known = None if listed is None else store.runs.paid_before(programme.code, month)
    families: dict[HouseholdId, list[PersonInMonth]] = defaultdict(list)
    for person in store.register.people(month):
        families[person.household].append(person)
    people: dict[PersonId, PersonInMonth] = {}
    rights: dict[PersonId, Enrolment] = {}
    unpaid = 0
    for right in store.enrolments.of_programme(programme.code):
        holds = right.covers(month) and (known is None or right.id in known)
        whom = _whom(right, families[right.household])
        if not whom or (right.id not in paid and not holds):
            continue
        unpaid += listed is not None and right.id not in paid
        for person in whom:
            people[person.person] = person
            rights[person.person] = right
    return Served(people, rights, None if listed is None else _persons(listed), unpaid)


def _listed(store: Store, programme: Programme, month: Month) -> list[Payment] | None:
    runs = store.runs.of(programme.code, RunKind.REGULAR, month)
    return store.runs.payments(runs[0].id) if runs else None


def _persons(payments: Sequence[Payment]) -> int:
    """Return the persons of a list, each line by its largest count."""
    lines: dict[int, int] = defaultdict(int)
    for payment in payments:
        lines[payment.line] = max(lines[payment.line], payment.persons)
    return sum(lines.values())


def _whom(right: Enrolment, family: Sequence[PersonInMonth]) -> list[PersonInMonth]:
    """Return those whom a right serves: its person, or the supported members."""
    if right.person is not None:
        return [person for person in family if person.person == right.person]
    return [person for person in family if person.supported]
