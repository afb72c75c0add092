"""End rights: they stop, phase out, or end by a death or a move, all in one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from aidesk.domain.enrolment import (
    Enrolment,
    EnrolmentId,
    GraceMonthsError,
    MonthToComeError,
    NeverPaidError,
    NoGraceError,
    NotAMemberError,
    NotEnrolledError,
    StopBeforeStartError,
    StopReason,
    grace_span,
    last_month_of_dead,
)
from aidesk.domain.household import (
    HouseholdId,
    PersonId,
    check_death,
)
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import Payment, RunKind
from aidesk.domain.rules import Purpose, Terms
from aidesk.domain.standing import PaidKey
from aidesk.services.enrol import set_terms_within
from aidesk.services.membership import beyond, change_head_within, end_membership
from aidesk.services.recoveries import claim_within
from aidesk.services.settings import office_settings
from aidesk.storage.store import Store, Writing

TOPPING_UP: Final = "top_up"
"""The rule of the programmes that phase out: the others look at no income."""


@dataclass(frozen=True, slots=True)
class Death:
    """What a death ended, and what had been paid too much already."""

    last_month: Month
    stopped: tuple[EnrolmentId, ...]
    overpaid_months: int
    overpaid: Money


@dataclass(frozen=True, slots=True)
class Grace:
    """A phase-out (渐退): its months, and the terms that freeze the amount."""

    span: Span
    terms: Terms
    amount: Money


def planned_grace(
    store: Store, enrolment: EnrolmentId, approved: Month, months: int, today: date
) -> Grace:
    """Return the phase-out that an approval gives; raise what speaks against it.

    What is frozen is the grant that was last paid up to the month of the approval,
    without the supplements: they follow the people.  Raises NoGraceError,
    GraceMonthsError, MonthToComeError, NotEnrolledError and NeverPaidError.
    """
    found = store.enrolments.get(enrolment)
    programme = store.programmes.get(found.programme)
    if programme.rule != TOPPING_UP:
        raise NoGraceError(programme.short_name)
    longest = office_settings(store).grace_months
    if not 1 <= months <= longest:
        raise GraceMonthsError(months, longest)
    if approved > Month.of(today):
        raise MonthToComeError(approved)
    span = grace_span(approved, months)
    until = span.until or approved
    if not found.covers(approved) or not found.covers(until):
        raise NotEnrolledError(until if found.covers(approved) else approved)
    last = _last_grant(store, enrolment, approved)
    if last is None:
        raise NeverPaidError(approved)
    return Grace(span, Terms(grade=last.grade, decided=last.amount), last.amount)


def start_grace(
    store: Store, act: Act, enrolment: EnrolmentId, approved: Month, months: int
) -> Span:
    """Begin a phase-out: the last amount stays frozen for some months.

    The right ends with them.  Returns the months of the phase-out.
    """
    with store.write(act) as writing:
        grace = planned_grace(store, enrolment, approved, months, act.at.date())
        until = grace.span.until or approved
        body = {"approved": approved, "until": until, "frozen": grace.amount.fen}
        writing.note("start_grace", f"enrolment:{enrolment}", body)
        set_terms_within(store, writing, enrolment, grace.terms, grace.span)
        stop_within(store, writing, enrolment, until, StopReason.EMPLOYED)
        _claim(store, writing, act, enrolment)
        return grace.span


def stop(
    store: Store,
    act: Act,
    enrolment: EnrolmentId,
    last_month: Month,
    reason: StopReason,
) -> None:
    """Let a right end with a month; what was paid for later ones is claimed back."""
    with store.write(act) as writing:
        stop_within(store, writing, enrolment, last_month, reason)
        _claim(store, writing, act, enrolment)


def record_death(
    store: Store,
    act: Act,
    person: PersonId,
    died_on: date,
    new_head: PersonId | None = None,
) -> Death:
    """Record a death in one step for all programmes.

    The person leaves the household with the last month that is paid (the
    office's setting); rights of the person end, and those of the household when
    nobody is left.  A head who leaves others behind needs ``new_head``
    (HeadError otherwise).  What was paid too much for later months is claimed back
    from the household, and told.
    """
    check_death(store.households.person(person), died_on, act.at.date())
    settings = office_settings(store)
    last = last_month_of_dead(
        died_on, month_of_death_paid=bool(settings.month_of_death_paid)
    )
    with store.write(act) as writing:
        body = {"died_on": died_on, "last_month": last}
        writing.note("record_death", f"person:{person}", body)
        store.households.set_death(person, died_on)
        ended = store.enrolments.of_person(person)
        for household in _homes_after(store, person, last):
            if new_head is not None:
                _hand_on(store, writing, household, new_head, person, last)
            ended += leave_within(store, household, person, last)
        stopped = end_rights_within(store, writing, ended, last, StopReason.DEATH)
        homes = {b.household for b in store.households.belongings(person)}
        homes |= {right.household for right in ended}
        claims: dict[PaidKey, Money] = {}
        for household in sorted(homes):
            claims |= claim_within(store, writing, household, act.at.date())
        return _death(last, stopped, claims)


def move_away(
    store: Store, act: Act, household: HouseholdId, last_month: Month
) -> tuple[EnrolmentId, ...]:
    """Let a whole household leave the district with a month (户籍迁出).

    All its people leave and all its rights end; returns those rights.  Raises
    NotAMemberError when nobody was there in that month.
    """
    with store.write(act) as writing:
        found = store.households.get(household)
        if not found.members_in(last_month):
            raise NotAMemberError(last_month)
        body = {"last_month": last_month}
        writing.note("move_away", f"household:{household}", body)
        ids = beyond(found.members, last_month)
        store.households.end("members", ids, last_month)
        rights = store.enrolments.of_household(household)
        reason = StopReason.MOVED
        ended = end_rights_within(store, writing, rights, last_month, reason)
        claim_within(store, writing, household, act.at.date())
        return ended


def leave_within(
    store: Store, household: HouseholdId, person: PersonId, last: Month
) -> list[Enrolment]:
    """End a membership; return the household's rights if they serve nobody any more."""
    served = store.households.get(household).serves_after(last, without=person)
    end_membership(store, household, person, last)
    if served:
        return []
    rights = store.enrolments.of_household(household)
    return [right for right in rights if right.person is None]


def _homes_after(store: Store, person: PersonId, last: Month) -> list[HouseholdId]:
    belongings = store.households.belongings(person)
    homes = (b.household for b in belongings if b.span.outlasts(last))
    return list(dict.fromkeys(homes))


def _hand_on(
    store: Store,
    writing: Writing,
    household: HouseholdId,
    new_head: PersonId,
    dead: PersonId,
    last: Month,
) -> None:
    """Make another member the head, if it is one of those who stay."""
    members = store.households.get(household).members_in(last + 1)
    if new_head in {m.person.id for m in members} - {dead}:
        change_head_within(store, writing, household, new_head, last + 1)


def _last_grant(store: Store, enrolment: EnrolmentId, until: Month) -> Payment | None:
    """Return the last monthly grant of a right, without what came besides it."""
    grants = [
        payment
        for run, payment in store.runs.payments_of_enrolments([enrolment])
        if run.kind is RunKind.REGULAR and payment.purpose is Purpose.GRANT
    ]
    known = [payment for payment in grants if payment.month <= until]
    return max(known, key=lambda payment: payment.month, default=None)


def _death(
    last: Month, stopped: tuple[EnrolmentId, ...], claims: dict[PaidKey, Money]
) -> Death:
    grown = {key: amount for key, amount in claims.items() if amount > ZERO}
    months = len({(key.enrolment, key.month) for key in grown})
    return Death(last, stopped, months, total(grown.values()))


def _claim(store: Store, writing: Writing, act: Act, right: EnrolmentId) -> None:
    household = store.enrolments.get(right).household
    claim_within(store, writing, household, act.at.date())


def end_rights_within(
    store: Store,
    writing: Writing,
    rights: Iterable[Enrolment],
    last: Month,
    reason: StopReason,
) -> tuple[EnrolmentId, ...]:
    """Let rights end with a month inside a write; return those that outlasted it.

    A right that would have begun later never begins.
    """
    stopped = [right for right in rights if right.span.outlasts(last)]
    for right in stopped:
        stop_within(store, writing, right.id, max(last, right.span.since), reason)
        store.enrolments.end_terms(right.id, last)
    return tuple(right.id for right in stopped)


def stop_within(
    store: Store,
    writing: Writing,
    enrolment: EnrolmentId,
    last_month: Month,
    reason: StopReason,
) -> None:
    """Let a right end with a month inside a write that is under way."""
    found = store.enrolments.get(enrolment)
    if last_month < found.span.since:
        raise StopBeforeStartError(found.span.since)
    if found.span.until is not None and found.span.until < last_month:
        raise NotEnrolledError(last_month)
    store.enrolments.end_terms(enrolment, last_month)
    store.enrolments.stop(enrolment, last_month, reason)
    body = {"last_month": last_month, "reason": reason}
    writing.note("stop", f"enrolment:{enrolment}", body)
