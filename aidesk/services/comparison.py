"""This month's list beside last month's: what was added, what stopped, what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Payee, Payment, Run, RunKind
from aidesk.domain.programme import NotForProgrammeError, Programme, Rhythm, Unit
from aidesk.services.change_reasons import Reason, Reasons
from aidesk.services.monthly_run import plan_run, previous_run
from aidesk.storage.store import Store


class Movement(StrEnum):
    """How a line moved from one list to the next.

    ``PERSONS``: other people at the same amount.  ``PAUSED`` is not paid this month
    and ``RESUMED`` is paid again while the right has held all the time: neither is
    new nor an exit.
    """

    NEW = "new"
    RESUMED = "resumed"
    STOPPED = "stopped"
    PAUSED = "paused"
    UP = "up"
    DOWN = "down"
    PERSONS = "persons"


@dataclass(frozen=True, slots=True)
class Counted:
    """How many lines (households, or persons in their own right), persons, and money."""

    units: int = 0
    persons: int = 0
    amount: Money = ZERO

    def __add__(self, other: Counted) -> Counted:
        return Counted(
            self.units + other.units,
            self.persons + other.persons,
            self.amount + other.amount,
        )

    def __sub__(self, other: Counted) -> Counted:
        return Counted(
            self.units - other.units,
            self.persons - other.persons,
            self.amount - other.amount,
        )


NONE = Counted()


@dataclass(frozen=True, slots=True)
class MovedLine:
    """One line that is not as it was: from what to what, and why."""

    movement: Movement
    payee: Payee
    before: Counted
    now: Counted
    reasons: tuple[Reason, ...]

    @property
    def difference(self) -> Counted:
        """Return this month less last month."""
        return self.now - self.before

    @property
    def since(self) -> Month:
        """Return from which month the change holds: the first of its reasons."""
        return min(reason.since for reason in self.reasons)

    @property
    def documents(self) -> tuple[str, ...]:
        """Return the documents that the change follows, as far as they are known."""
        return tuple(dict.fromkeys(r.document for r in self.reasons if r.document))


@dataclass(frozen=True, slots=True)
class HeadChange:
    """A household that is paid to another head than last month: no new household."""

    number: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two lists of a programme side by side; ``previous`` is None for the first list.

    A list that is not ``made`` is the one that would be made now.  ``last`` and
    ``this`` are the sums of the lists themselves; ``same`` those of the lines that
    are as they were.
    """

    programme: Programme
    month: Month
    previous: Month | None
    made: bool
    rows: tuple[MovedLine, ...]
    same: Counted
    last: Counted
    this: Counted
    heads: tuple[HeadChange, ...]

    def of(self, *movements: Movement) -> tuple[MovedLine, ...]:
        """Return the lines that moved in one of these ways."""
        return tuple(row for row in self.rows if row.movement in movements)

    def change(self, *movements: Movement) -> Counted:
        """Return by how much these movements made the list larger or smaller."""
        return counted_all(row.difference for row in self.of(*movements))


def counted_all(counts: Iterable[Counted]) -> Counted:
    """Add counts up; none make zero."""
    return sum(counts, NONE)


def compare_month(store: Store, programme: str, month: Month) -> Comparison:
    """Compare the list of a month with the one before it.

    Both are read as they were frozen; a list that is not made yet is worked out.
    Lines belong together by household, or by person where the right is a person's,
    whoever is the head and whatever the decision.  Raises UnknownProgrammeError, and
    NotForProgrammeError for a programme that pays once.
    """
    found = store.programmes.get(programme)
    if found.rhythm is not Rhythm.MONTHLY:
        raise NotForProgrammeError(found.short_name)
    lists = _Lists(store, found, month)
    rows, same, heads = [], NONE, []
    for before, now in lists.pairs():
        if before and now and _is_same(before, now):
            same += counted(now)
        else:
            rows.append(lists.moved(before, now))
        if before and now and before[0].payee.name != now[0].payee.name:
            heads.append(_head_change(before[0].payee, now[0].payee))
    order = list(Movement)
    return Comparison(
        programme=found,
        month=month,
        previous=lists.previous.month if lists.previous else None,
        made=lists.made is not None,
        rows=tuple(sorted(rows, key=lambda row: order.index(row.movement))),
        same=same,
        last=_sums(lists.before),
        this=_sums(lists.now),
        heads=tuple(heads),
    )


def counted(payments: Sequence[Payment]) -> Counted:
    """Return what the payments of one line count as."""
    if not payments:
        return NONE
    persons = max(payment.persons for payment in payments)
    return Counted(1, persons, total(payment.amount for payment in payments))


def _is_same(before: Sequence[Payment], now: Sequence[Payment]) -> bool:
    return counted(before) == counted(now)


def _head_change(old: Payee, new: Payee) -> HeadChange:
    return HeadChange(new.household_number, old.name, new.name)


def _sums(payments: Iterable[Payment]) -> Counted:
    """Return the sums of a list, line by line as the list numbers them."""
    lines: dict[int, list[Payment]] = defaultdict(list)
    for payment in payments:
        lines[payment.line].append(payment)
    return counted_all(map(counted, lines.values()))


Holder = tuple[Unit, int]
"""Who holds a right: a person, or a household under whatever head."""


class _Lists:
    """The two lists, with what is known of the rights on them."""

    def __init__(self, store: Store, programme: Programme, month: Month) -> None:
        code = programme.code
        runs = store.runs.of(code, RunKind.REGULAR, month)
        self.made: Run | None = runs[0] if runs else None
        self.previous = previous_run(store, code, RunKind.REGULAR, month)
        self.now = self._listed(store, programme, month)
        self.before: list[Payment] = []
        if self.previous is not None:
            self.before = store.runs.payments(self.previous.id)
        self._programme = programme
        self._rights = {r.id: r for r in store.enrolments.of_programme(code)}
        last = self.previous.month if self.previous else month - 1
        self._reasons = Reasons(store, programme, last, month)
        self._month = month
        self._store = store

    def _listed(
        self, store: Store, programme: Programme, month: Month
    ) -> list[Payment]:
        if self.made is not None:
            return store.runs.payments(self.made.id)
        plan = plan_run(
            store, programme=programme.code, month=month, kind=RunKind.REGULAR
        )
        return list(plan.payments)

    def pairs(self) -> Iterator[tuple[list[Payment], list[Payment]]]:
        """Yield what each holder got last month and gets now, in the lists' order.

        Before the first list there is nothing to compare with.
        """
        before, now = self._by_holder(self.before), self._by_holder(self.now)
        for holder, payments in now.items():
            yield before.get(holder, [] if self.previous else payments), payments
        for holder, payments in before.items():
            if holder not in now:
                yield payments, []

    def moved(self, before: list[Payment], now: list[Payment]) -> MovedLine:
        """Return a line that is not as it was, with its reasons."""
        movement = self._movement(before, now)
        return MovedLine(
            movement=movement,
            payee=(now or before)[0].payee,
            before=counted(before),
            now=counted(now),
            reasons=self._why(movement, before, now),
        )

    def _movement(self, before: list[Payment], now: list[Payment]) -> Movement:
        if not before:
            return Movement.RESUMED if self._was_paid(now[0]) else Movement.NEW
        if not now:
            return Movement.PAUSED if self._holding(before[0]) else Movement.STOPPED
        difference = counted(now).amount - counted(before).amount
        if not difference:
            return Movement.PERSONS
        return Movement.UP if difference > ZERO else Movement.DOWN

    def _why(
        self, movement: Movement, before: list[Payment], now: list[Payment]
    ) -> tuple[Reason, ...]:
        right = self._rights[(now or before)[0].enrolment]
        if movement is Movement.NEW:
            return (self._reasons.granted(right),)
        if movement is Movement.STOPPED:
            return (self._reasons.stopped(right),)
        if movement is Movement.PAUSED:
            return (self._reasons.paused(self._holding(before[0]) or right),)
        if movement is Movement.RESUMED:
            return (self._reasons.resumed(right),)
        return self._reasons.changed(right, before, now)

    def _was_paid(self, payment: Payment) -> bool:
        """Tell whether a right was on a monthly list before."""
        payouts = self._store.payouts.of_enrolment(payment.enrolment)
        return any(
            p.run.kind is RunKind.REGULAR and p.run.month < self._month for p in payouts
        )

    def _holding(self, payment: Payment) -> Enrolment | None:
        """Return the right by which a holder is in the programme this month."""
        return self._in_force.get(self._holder(payment))

    @cached_property
    def _in_force(self) -> dict[Holder, Enrolment]:
        holding = (r for r in self._rights.values() if r.covers(self._month))
        return {self._held_by(right): right for right in holding}

    def _by_holder(self, payments: Iterable[Payment]) -> Mapping[Holder, list[Payment]]:
        found: dict[Holder, list[Payment]] = defaultdict(list)
        for payment in payments:
            found[self._holder(payment)].append(payment)
        return found

    def _holder(self, payment: Payment) -> Holder:
        return self._held_by(self._rights[payment.enrolment])

    def _held_by(self, right: Enrolment) -> Holder:
        return holder_of(self._programme, right)


def holder_of(programme: Programme, right: Enrolment) -> Holder:
    """Return who holds a right; a person may move between households with it."""
    if programme.unit is Unit.PERSON and right.person is not None:
        return Unit.PERSON, right.person
    return Unit.HOUSEHOLD, right.household
