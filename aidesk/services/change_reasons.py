"""Why a line of a list is not as it was: read from frozen payments and dated facts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from aidesk.domain.enrolment import Enrolment, StopReason
from aidesk.domain.errors import AideskError
from aidesk.domain.hold import Hold, HoldReason
from aidesk.domain.household import Household, HouseholdId, Member
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment
from aidesk.domain.programme import Programme, Standard
from aidesk.domain.rules import Purpose, follows_standard
from aidesk.services.amounts import due_by_facts
from aidesk.storage.store import Store


class Why(StrEnum):
    """What makes a line differ from last month's."""

    GRANTED = "granted"
    STOPPED = "stopped"
    NO_ACCOUNT = "no_account"
    NOTHING_DUE = "nothing_due"
    NOT_LISTED = "not_listed"
    HELD = "held"
    WAS_HELD = "was_held"
    STILL_HELD = "still_held"
    PAID_AGAIN = "paid_again"
    JOINED = "joined"
    LEFT = "left"
    DIED = "died"
    NOT_COUNTED = "not_counted"
    COUNTED = "counted"
    STANDARD = "standard"
    INCOME = "income"
    SUPPLEMENT = "supplement"
    GRADE = "grade"
    MODE = "mode"
    TIER = "tier"
    PHASE_OUT = "phase_out"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: of whom, from what to what, since when, by which document.

    ``detail`` is what a person wrote about it, or the reason of a stop or a hold;
    ``old`` and ``new`` are amounts, or a grade, care mode or tier.
    """

    why: Why
    since: Month
    name: str = ""
    detail: str | StopReason | HoldReason = ""
    old: Money | str = ""
    new: Money | str = ""
    document: str = ""


_TERMS: Final = {Purpose.BASIC: Why.MODE, Purpose.CARE: Why.TIER}


def held_because(hold: Hold) -> Reason:
    """Return why a month that is held is not paid."""
    return Reason(Why.HELD, hold.month, detail=hold.note or hold.reason)


class Reasons:
    """Finds the reasons of one programme between two months."""

    def __init__(
        self, store: Store, programme: Programme, last: Month, month: Month
    ) -> None:
        self._store = store
        self._programme = programme
        self._last = last
        self._month = month

    def granted(self, right: Enrolment) -> Reason:
        """Return why a right is new."""
        return Reason(
            Why.GRANTED, right.span.since, detail=right.reason, document=right.basis
        )

    def stopped(self, right: Enrolment) -> Reason:
        """Return why a right is over."""
        until = right.span.until
        since = self._month if until is None else until + 1
        return Reason(Why.STOPPED, since, detail=right.stop_reason or "")

    def paused(self, right: Enrolment) -> Reason:
        """Return why a right that holds is not paid."""
        held = self._store.holds.behind(right.id, self._month)
        if held is not None:
            return held_because(held)
        try:
            line, dues = due_by_facts(self._store, right, self._month, self._month)
        except AideskError:
            return Reason(Why.NOT_LISTED, self._month)
        if not any(due.amount for due in dues.values()):
            return Reason(Why.NOTHING_DUE, self._month)
        if line is None or line.payee is None:
            return Reason(Why.NO_ACCOUNT, self._month)
        return Reason(Why.NOT_LISTED, self._month)

    def resumed(self, right: Enrolment) -> Reason:
        """Return why a right that has held is paid again.

        What was held a month ago may be held still: only this month is paid then.
        """
        held = self._store.holds.behind(right.id, self._last)
        if held is not None:
            why = Why.STILL_HELD if held.released_on is None else Why.WAS_HELD
            return Reason(why, self._month, detail=held.note or held.reason)
        return Reason(Why.PAID_AGAIN, self._month)

    def changed(
        self, right: Enrolment, before: Sequence[Payment], now: Sequence[Payment]
    ) -> tuple[Reason, ...]:
        """Return why a line has other people, or another amount."""
        found = [
            *self._phase_out(right, before, now),
            *self._people(right, before, now),
            *self._by_purpose(right, before, now),
            *self._income(right, before, now),
        ]
        return tuple(dict.fromkeys(found)) or (Reason(Why.CORRECTED, self._month),)

    # people

    def _people(
        self, right: Enrolment, before: Sequence[Payment], now: Sequence[Payment]
    ) -> Iterator[Reason]:
        if right.person is not None or before[0].persons == now[0].persons:
            return
        household = self._store.households.get(right.household)
        old = {m.person.id: m for m in self._counted(household, self._last)}
        new = {m.person.id: m for m in self._counted(household, self._month)}
        for person in old.keys() - new.keys():
            yield self._gone(household, old[person])
        for person in new.keys() - old.keys():
            yield self._come(household, new[person])

    def _counted(self, household: Household, month: Month) -> list[Member]:
        return [m for m in household.members_in(month) if m.supported]

    def _gone(self, household: Household, member: Member) -> Reason:
        until = member.span.until or self._month
        since, person = until + 1, member.person
        if person.died_on is not None and Month.of(person.died_on) <= self._month:
            return Reason(Why.DIED, since, person.name)
        if any(m.person.id == person.id for m in household.members_in(self._month)):
            return Reason(Why.NOT_COUNTED, since, person.name)
        detail = self._noted(household.id, "remove_member", "last_month", until)
        return Reason(Why.LEFT, since, person.name, detail.get(member.id, ""))

    def _come(self, household: Household, member: Member) -> Reason:
        since, person = member.span.since, member.person
        if any(m.person.id == person.id for m in household.members_in(self._last)):
            return Reason(Why.COUNTED, since, person.name)
        noted = self._noted(household.id, "add_member", "since", since)
        detail = next(iter(noted.values())) if len(noted) == 1 else ""
        return Reason(Why.JOINED, since, person.name, detail)

    def _noted(
        self, household: HouseholdId, action: str, field: str, month: Month
    ) -> dict[int, str]:
        """Return what was written when members came or left, by member if it is told."""
        found = {}
        for line in self._store.journal.about(f"household:{household}", action):
            body = json.loads(line.body)
            if body.get(field) == str(month):
                found[int(body.get("member", line.seq))] = str(body.get("reason", ""))
        return found

    # money

    def _by_purpose(
        self, right: Enrolment, before: Sequence[Payment], now: Sequence[Payment]
    ) -> Iterator[Reason]:
        old, new = _first_of(before), _first_of(now)
        for purpose in (p for p in Purpose if p in old or p in new):
            one, other = old.get(purpose), new.get(purpose)
            terms = _terms(purpose, one), _terms(purpose, other)
            if purpose is Purpose.SUPPLEMENT:
                yield from self._supplement(one, other)
            elif terms[0] != terms[1]:
                why, since = _TERMS.get(purpose, Why.GRADE), self._terms_since(right)
                yield Reason(why, since, old=terms[0], new=terms[1])
            elif one and other and _raises(one, other):
                yield self._raised(one, other)

    def _supplement(
        self, one: Payment | None, other: Payment | None
    ) -> Iterator[Reason]:
        old, new = (payment.amount if payment else ZERO for payment in (one, other))
        if one and other and _raises(one, other):
            yield self._raised(one, other)
        elif old != new:
            yield Reason(Why.SUPPLEMENT, self._month, old=old, new=new)

    def _raised(self, one: Payment, other: Payment) -> Reason:
        followed = self._standard(other)
        return Reason(
            Why.STANDARD,
            followed.applied_from if followed else self._month,
            old=one.standard,
            new=other.standard,
            document=followed.document if followed else "",
        )

    def _standard(self, payment: Payment) -> Standard | None:
        fitting = (
            standard
            for standard in reversed(self._standards)
            if (standard.grade, standard.amount) == (payment.grade, payment.standard)
            and standard.applied_from <= self._month
        )
        return next(fitting, None)

    @cached_property
    def _standards(self) -> list[Standard]:
        return list(self._store.programmes.standard_rows(self._programme.code))

    def _income(
        self, right: Enrolment, before: Sequence[Payment], now: Sequence[Payment]
    ) -> Iterator[Reason]:
        old, new = before[0].income, now[0].income
        if old == new:
            return
        incomes = self._store.households.get(right.household).incomes
        turns = [i.span.since for i in incomes]
        turns += [i.span.until + 1 for i in incomes if i.span.until is not None]
        since = max((t for t in turns if t <= self._month), default=self._month)
        yield Reason(Why.INCOME, since, old=old, new=new)

    def _phase_out(
        self, right: Enrolment, before: Sequence[Payment], now: Sequence[Payment]
    ) -> Iterator[Reason]:
        grace = right.grace
        if grace is None or _frozen(before) or not _frozen(now):
            return
        yield Reason(Why.PHASE_OUT, grace.since, old=_sum(before), new=_sum(now))

    def _terms_since(self, right: Enrolment) -> Month:
        terms = (t.span.since for t in right.dated_terms if t.span.covers(self._month))
        return next(terms, self._month)


def _first_of(payments: Sequence[Payment]) -> dict[Purpose, Payment]:
    return {payment.purpose: payment for payment in reversed(payments)}


def _raises(one: Payment, other: Payment) -> bool:
    """Tell whether two payments follow standards of one grade that differ."""
    followed = all(follows_standard(p.explanation) for p in (one, other))
    same = one.grade == other.grade
    return followed and same and one.standard != other.standard


def _terms(purpose: Purpose, payment: Payment | None) -> str:
    """Return by which terms a purpose is paid: a care mode, a tier, or a grade."""
    if payment is None:
        return ""
    if purpose is Purpose.CARE:
        return payment.grade[-1]
    return payment.grade.removeprefix("basic_")


def _frozen(payments: Sequence[Payment]) -> bool:
    return any(not follows_standard(payment.explanation) for payment in payments)


def _sum(payments: Sequence[Payment]) -> Money:
    return total(payment.amount for payment in payments)
