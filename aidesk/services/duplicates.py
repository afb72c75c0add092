"""Who is known already: the same number, name and birth date, or account elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aidesk.domain.household import HouseholdId, Person
from aidesk.domain.month import Month, Span
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person as another household knows them, and what that household is called.

    ``present`` tells whether the person belongs to it in the month that was asked
    for; ``head`` is empty where nobody is left in it.
    """

    person: Person
    household: HouseholdId
    number: str
    head: str
    span: Span
    present: bool


@dataclass(frozen=True, slots=True)
class AccountUser:
    """A household that is paid to an account now, and whose name the account bears."""

    household: HouseholdId
    number: str
    head: str
    holder: str


def seen_by_number(
    store: Store, resident_id: str, month: Month, own: HouseholdId | None = None
) -> Sighting | None:
    """Return where a person of a checked ID number belongs, or last belonged.

    None when the number is new, or known only in the household itself.
    """
    person = store.households.person_by_id_number(resident_id)
    return _last_seen(store, person, month, own) if person is not None else None


def seen_by_name(
    store: Store,
    name: str,
    born: date,
    resident_id: str,
    month: Month,
    own: HouseholdId | None = None,
) -> Sighting | None:
    """Return who else has this name and birth date under another number.

    It may be the same person, written down with a wrong digit, or an honest chance.
    """
    for person in store.households.people_named(name.strip(), born):
        if person.resident_id != resident_id:
            found = _last_seen(store, person, month, own)
            if found is not None:
                return found
    return None


def users_of_account(
    store: Store, number: str, month: Month, own: HouseholdId | None = None
) -> list[AccountUser]:
    """Return the other households that are paid to a checked account number."""
    found = []
    for user in store.households.users_of_account(number):
        if user != own:
            household = store.households.get(user)
            account = household.account_in(month)
            head = household.head_in(month)
            found.append(
                AccountUser(
                    user,
                    household.number,
                    head.person.name if head else "",
                    account.holder if account else "",
                )
            )
    return found


def _last_seen(
    store: Store, person: Person, month: Month, own: HouseholdId | None
) -> Sighting | None:
    known = store.households.belongings(person.id)
    elsewhere = [each for each in known if each.household != own]
    if not elsewhere:
        return None
    last = max(elsewhere, key=lambda each: (each.span.until is None, each.span.since))
    household = store.households.get(last.household)
    then = month if last.span.covers(month) else last.span.until or last.span.since
    head = household.head_in(then)
    return Sighting(
        person=person,
        household=last.household,
        number=last.number,
        head=head.person.name if head else person.name,
        span=last.span,
        present=last.span.outlasts(month - 1),
    )
