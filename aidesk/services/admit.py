"""A new family with its right: both are kept, or neither."""

from __future__ import annotations

from dataclasses import replace

from aidesk.domain.household import HouseholdId
from aidesk.domain.identity import resident_id
from aidesk.domain.journal import Act
from aidesk.services.drafts import DraftKind
from aidesk.services.enrol import NewEnrolment, enrol_within
from aidesk.services.register import NewHousehold, register_within
from aidesk.storage.store import Store


def admit_household(
    store: Store,
    act: Act,
    new: NewHousehold,
    right: NewEnrolment | None = None,
    holder: str = "",
    draft: str = "",
) -> HouseholdId:
    """Register a family and grant it a right in one step; return its id.

    The household of ``right`` is filled in here, and its person when ``holder``
    is the resident ID number of a member.  The ``draft`` it was filled in by goes
    with it.  Raises what registering and enrolling raise, and then keeps nothing.
    """
    with store.write(act) as writing:
        added = register_within(store, writing, new)
        if right is not None:
            person = None
            if holder:
                number = resident_id(holder)
                person = store.households.person_by_id_number(number)
            person_id = person.id if person else None
            enrol_within(
                store, writing, replace(right, household=added, person=person_id)
            )
        if draft:
            store.drafts.drop_within(DraftKind.NEW_HOUSEHOLD, draft)
    return added
