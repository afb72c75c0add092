"""What each change of a household would mean, worked out without writing anything."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from aidesk.domain.enrolment import EnrolmentId, last_month_of_dead
from aidesk.domain.household import HouseholdId, PersonId
from aidesk.domain.month import Month
from aidesk.domain.rules import Terms
from aidesk.services.enrol import NewEnrolment, grantable_right, right_of
from aidesk.services.forecast import Forecast, foresee
from aidesk.services.register import NewHousehold, NewIncome, NewMember, member_of
from aidesk.services.settings import office_settings
from aidesk.services.what_if import (
    Standing,
    after_death,
    standing_of,
    standing_typed,
    with_incomes,
    with_member,
    with_right,
    with_terms,
    without_person,
    without_rights,
)
from aidesk.storage.store import Store

Effect = tuple[Forecast, ...]


def effect_of_registering(
    store: Store, new: NewHousehold, right: NewEnrolment, today: date
) -> Effect:
    """Tell what a family would get that is being typed."""
    granted = right_of(store.programmes.get(right.programme), right)
    before = standing_typed(new, None)
    after = standing_typed(new, granted)
    return foresee(store, before, after, granted.span.since, Month.of(today))


def effect_of_joining(
    store: Store, household: HouseholdId, new: NewMember, since: Month, today: date
) -> Effect:
    """Tell what it means that a person joins."""
    before = standing_of(store, household)
    after = with_member(before, member_of(new, since, today))
    return foresee(store, before, after, since, Month.of(today))


def effect_of_leaving(
    store: Store, household: HouseholdId, person: PersonId, last: Month, today: date
) -> Effect:
    """Tell what it means that a person leaves with a month."""
    before = standing_of(store, household)
    after = without_person(before, person, last)
    return foresee(store, before, after, last + 1, Month.of(today))


def effect_of_death(
    store: Store, household: HouseholdId, person: PersonId, died_on: date, today: date
) -> tuple[Month, Effect]:
    """Return the last month that a dead person is paid, and what the death means."""
    paid = bool(office_settings(store).month_of_death_paid)
    last = last_month_of_dead(died_on, month_of_death_paid=paid)
    before = standing_of(store, household)
    after = after_death(before, person, last)
    return last, foresee(store, before, after, last + 1, Month.of(today))


def effect_of_incomes(
    store: Store,
    household: HouseholdId,
    incomes: Iterable[NewIncome],
    since: Month,
    today: date,
) -> Effect:
    """Tell what it means that the incomes are others from a month on."""
    before = standing_of(store, household)
    after = with_incomes(before, incomes, since)
    return foresee(store, before, after, since, Month.of(today))


def effect_of_right(store: Store, new: NewEnrolment, today: date) -> Effect:
    """Tell what one more right would pay; raise what speaks against granting it."""
    before = standing_of(store, new.household)
    granted = grantable_right(store, new)
    alone = Standing(before.household, ())
    after = with_right(alone, granted)
    return foresee(store, alone, after, granted.span.since, Month.of(today))


def effect_of_terms(
    store: Store,
    household: HouseholdId,
    right: EnrolmentId,
    terms: Terms,
    since: Month,
    today: date,
) -> Effect:
    """Tell what other terms of a right would pay."""
    before = _only(standing_of(store, household), right)
    after = with_terms(before, right, terms, since)
    return foresee(store, before, after, since, Month.of(today))


def effect_of_stop(
    store: Store, household: HouseholdId, right: EnrolmentId, last: Month, today: date
) -> Effect:
    """Tell what it means that a right ends with a month."""
    before = _only(standing_of(store, household), right)
    after = without_rights(before, [right], last)
    return foresee(store, before, after, last + 1, Month.of(today))


def _only(standing: Standing, right: EnrolmentId) -> Standing:
    """Return a household with one right alone: the others do not change."""
    rights = tuple(found for found in standing.rights if found.id == right)
    return Standing(standing.household, rights)
