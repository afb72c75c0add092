"""What a form about a household offers, and what it tells while a person types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from aidesk.domain.household import Household, HouseholdId, Person
from aidesk.domain.identity import account_number, resident_id
from aidesk.domain.month import Month, Span
from aidesk.domain.programme import Programme
from aidesk.services.register import check_can_join
from aidesk.services.settings import office_settings
from aidesk.storage.store import Store

SUPPLEMENT: Final = "supplement"


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be chosen in a form.

    ``grades`` has by programme the classes of standard that a right may have;
    ``ceiling`` is the most months of standard in temporary assistance.
    """

    programmes: Mapping[str, Programme]
    grades: Mapping[str, tuple[str, ...]]
    institutions: Mapping[int, str]
    communities: tuple[tuple[str, str], ...]
    banks: tuple[str, ...]
    ceiling: int

    def streets(self) -> tuple[str, ...]:
        """Return the streets in their order."""
        return tuple(dict.fromkeys(street for street, _ in self.communities))

    def street_of(self, community: str) -> str:
        """Return the street of a community when it is known and there is one."""
        streets = {street for street, name in self.communities if name == community}
        return streets.pop() if len(streets) == 1 else ""


def offers(store: Store) -> Offers:
    """Return what the office has to choose from."""
    programmes = store.programmes.all()
    return Offers(
        programmes=programmes,
        grades={code: _grades(store, code) for code in programmes},
        institutions=store.office.institutions(),
        communities=tuple(store.office.communities()),
        banks=tuple(store.register.banks()),
        ceiling=office_settings(store).temporary_ceiling,
    )


def person_to_join(store: Store, text: str, on: date, since: Month) -> Person | None:
    """Return the person of an ID number if there is one in the office already.

    Raises what speaks against the number or against this person's joining a
    household from a month on, as registering will.
    """
    number = resident_id(text, born_by=on)
    person = store.households.person_by_id_number(number)
    if person is not None:
        check_can_join(store, person, Span(since))
    return person


def others_with_account(
    store: Store, text: str, own: HouseholdId | None
) -> list[Household]:
    """Return the other households that are paid to an account.

    Raises AccountNumberError.
    """
    users = store.households.users_of_account(account_number(text))
    return [store.households.get(user) for user in users if user != own]


def _grades(store: Store, programme: str) -> tuple[str, ...]:
    rows = store.programmes.standard_rows(programme)
    grades = dict.fromkeys(row.grade for row in rows if row.grade != SUPPLEMENT)
    return tuple(grades)
