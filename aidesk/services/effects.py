"""What each change of a household would mean, worked out without writing anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from aidesk.domain.enrolment import Enrolment, EnrolmentId, last_month_of_dead
from aidesk.domain.household import (
    HouseholdId,
    MemberFacts,
    NothingChangedError,
    PersonId,
)
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES
from aidesk.domain.programme import Rhythm
from aidesk.domain.rules import Terms
from aidesk.services.cases import CaseOutlook, case_outlook
from aidesk.services.endings import Grace, planned_grace
from aidesk.services.enrol import NewEnrolment, grantable_right, right_of
from aidesk.services.forecast import Effect, foresee
from aidesk.services.membership import facts_of
from aidesk.services.register import NewHousehold, NewIncome, NewMember, member_of
from aidesk.services.settings import office_settings
from aidesk.services.to_tekun import as_tekun, dibao_left, holder_of
from aidesk.services.what_if import (
    Standing,
    after_leaving,
    after_moving,
    standing_of,
    standing_typed,
    with_head,
    with_incomes,
    with_member,
    with_member_facts,
    with_right,
    with_terms,
    without_rights,
)
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class AccountEffect:
    """What another account means.

    ``unsent`` are months whose lists are made with the old account and not sent,
    ``sent`` those that went to it already; ``waiting`` came back from the bank.
    """

    unsent: tuple[Month, ...]
    sent: tuple[Month, ...]
    waiting: Money


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
    after = after_leaving(before, person, last)
    return foresee(store, before, after, last + 1, Month.of(today))


def effect_of_death(
    store: Store,
    household: HouseholdId,
    person: PersonId,
    died_on: date,
    today: date,
    new_head: PersonId | None = None,
) -> tuple[Month, Effect]:
    """Return the last month that a dead person is paid, and what the death means."""
    paid = bool(office_settings(store).month_of_death_paid)
    last = last_month_of_dead(died_on, month_of_death_paid=paid)
    before = standing_of(store, household)
    after = after_leaving(before, person, last)
    if new_head is not None:
        after = with_head(after, new_head, last + 1)
    return last, foresee(store, before, after, last + 1, Month.of(today))


def effect_of_moving(
    store: Store, household: HouseholdId, last: Month, today: date
) -> Effect:
    """Tell what it means that a whole household moves away with a month."""
    before = standing_of(store, household)
    after = after_moving(before, last)
    return foresee(store, before, after, last + 1, Month.of(today))


def effect_of_facts(
    store: Store,
    household: HouseholdId,
    person: PersonId,
    facts: MemberFacts,
    since: Month,
    today: date,
) -> Effect:
    """Tell what other facts of a member mean; raise what speaks against them."""
    before = standing_of(store, household)
    if facts_of(before.household, person, since) == facts:
        raise NothingChangedError
    after = with_member_facts(before, person, facts, since)
    return foresee(store, before, after, since, Month.of(today))


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


def effect_of_account(
    store: Store, household: HouseholdId, since: Month
) -> AccountEffect:
    """Tell what another account means: which lists and returned money it touches."""
    rights = [right.id for right in store.enrolments.of_household(household)]
    made = [run for run, _ in store.runs.payments_of_enrolments(rights)]
    unsent = {r.month for r in made if r.month >= since and r.state not in PAID_STATES}
    sent = {r.month for r in made if r.month >= since and r.state in PAID_STATES}
    waiting = (
        payment.amount
        for line in store.runs.returned_waiting()
        for payment in line.payments
        if payment.enrolment in rights
    )
    return AccountEffect(tuple(sorted(unsent)), tuple(sorted(sent)), total(waiting))


def effect_of_right(store: Store, new: NewEnrolment, today: date) -> Effect:
    """Tell what one more right would pay; raise what speaks against granting it.

    What only has to be confirmed does not speak against it.
    """
    before = standing_of(store, new.household)
    granted = grantable_right(store, _confirmed(new))
    alone = Standing(before.household, ())
    after = with_right(alone, granted)
    return foresee(store, alone, after, granted.span.since, Month.of(today))


def outlook_of_right(store: Store, new: NewEnrolment) -> CaseOutlook | None:
    """Tell what granting one-off help means; None for a right that pays each month."""
    right = right_of(store.programmes.get(new.programme), new)
    return _outlook(store, standing_of(store, new.household), right, new)


def outlook_of_registering(
    store: Store, family: NewHousehold, new: NewEnrolment
) -> CaseOutlook | None:
    """Tell what granting one-off help means for a family that is being typed."""
    right = right_of(store.programmes.get(new.programme), new)
    return _outlook(store, standing_typed(family, right), right, new)


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


def effect_of_grace(
    store: Store,
    household: HouseholdId,
    right: EnrolmentId,
    approved: Month,
    months: int,
    today: date,
) -> tuple[Grace, Effect]:
    """Return a phase-out as it would be, and what it means."""
    grace = planned_grace(store, right, approved, months, today)
    before = _only(standing_of(store, household), right)
    frozen = with_terms(before, right, grace.terms, grace.span.since)
    after = without_rights(frozen, [right], grace.span.until or grace.span.since)
    return grace, foresee(store, before, after, grace.span.since, Month.of(today))


def effect_of_tekun(store: Store, new: NewEnrolment, today: date) -> Effect:
    """Tell what it means that a person goes over from dibao to tekun."""
    tekun = as_tekun(new)
    person, since = holder_of(tekun)
    standing = standing_of(store, new.household)
    dibao, goes_on = dibao_left(standing, person, since)
    before = _only(standing, dibao.id)
    if goes_on:
        facts = replace(facts_of(before.household, person, since), supported=False)
        left = with_member_facts(before, person, facts, since)
    else:
        left = without_rights(before, [dibao.id], since - 1)
    granted = right_of(store.programmes.get(tekun.programme), tekun)
    after = with_right(left, granted)
    return foresee(store, before, after, since, Month.of(today))


def effect_of_stop(
    store: Store, household: HouseholdId, right: EnrolmentId, last: Month, today: date
) -> Effect:
    """Tell what it means that a right ends with a month."""
    before = _only(standing_of(store, household), right)
    after = without_rights(before, [right], last)
    return foresee(store, before, after, last + 1, Month.of(today))


def _confirmed(new: NewEnrolment) -> NewEnrolment:
    if new.case is None:
        return new
    return replace(new, case=replace(new.case, confirmed_again=True))


def _outlook(
    store: Store, standing: Standing, right: Enrolment, new: NewEnrolment
) -> CaseOutlook | None:
    if store.programmes.get(right.programme).rhythm is not Rhythm.ONCE:
        return None
    return case_outlook(store, standing, right, new.case)


def _only(standing: Standing, right: EnrolmentId) -> Standing:
    """Return a household with one right alone: the others do not change."""
    rights = tuple(found for found in standing.rights if found.id == right)
    return Standing(standing.household, rights)
