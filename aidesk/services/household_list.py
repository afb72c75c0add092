"""The register as the caseworker looks at it: who gets what this month, and finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from aidesk.domain.enrolment import Enrolment, EnrolmentId
from aidesk.domain.entitlement import entitlements
from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.rules import Claim
from aidesk.services.amounts import roll_of
from aidesk.services.forecast import Worth, worth
from aidesk.storage.register import Named, RegisterEntry
from aidesk.storage.store import Store


class HouseholdState(StrEnum):
    """What stands out of a household this month; the first that fits."""

    NO_ACCOUNT = "no_account"
    COMING = "coming"
    GRACE = "grace"
    ENDING = "ending"
    NEW = "new"
    NORMAL = "normal"
    STOPPED = "stopped"
    CLOSED = "closed"
    NONE = "none"


class Group(StrEnum):
    """The households that one may want to see alone."""

    ALL = "all"
    RECEIVING = "receiving"
    NEW = "new"
    NO_ACCOUNT = "no_account"
    ENDING = "ending"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class HeldRight:
    """A right that holds this month or will, and what it pays in its month."""

    enrolment: Enrolment
    programme: Programme
    worth: Worth
    has_account: bool

    @property
    def monthly(self) -> bool:
        """Tell whether it pays each month."""
        return self.programme.rhythm is Rhythm.MONTHLY

    @property
    def goes_on(self) -> bool:
        """Tell whether it pays each month and nobody has stopped it yet."""
        return self.monthly and self.enrolment.span.until is None

    @property
    def can_stop(self) -> bool:
        """Tell whether it can be stopped.

        It goes on, or phases out and could end now, or has stages to come.
        """
        phases_out = self.monthly and self.enrolment.grace is not None
        until = self.enrolment.span.until
        staged = not self.monthly and until is not None and until > self.worth.month
        return self.goes_on or phases_out or staged


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """One household of the list.

    ``rights`` hold this month or will, ``past`` are the programmes of those that
    are over.  ``turn`` is the month with which a coming right begins, or an ending
    one is not paid any more.  ``people`` are all who ever belonged to it.
    """

    household: HouseholdId
    number: str
    name: str
    resident_id: str
    street: str
    community: str
    address: str
    people: tuple[Named, ...] = field(repr=False)
    persons: int
    rights: tuple[HeldRight, ...]
    past: tuple[Programme, ...]
    state: HouseholdState
    turn: Month | None
    groups: frozenset[Group]

    @property
    def amount(self) -> Money | None:
        """Return what the household gets each month; None when nothing."""
        monthly = [right.worth.amount for right in self.rights if right.monthly]
        return total(monthly) if monthly else None

    @property
    def programmes(self) -> tuple[str, ...]:
        """Return the short names of the programmes; of past ones if there are no others."""
        programmes = [right.programme for right in self.rights] or self.past
        return tuple(dict.fromkeys(p.short_name for p in programmes))


def household_rows(
    store: Store, month: Month, households: Collection[HouseholdId] | None = None
) -> list[HouseholdRow]:
    """Return households in the order of the lists, as they stand in a month.

    All of them where none are named.
    """
    granted: dict[str, list[Enrolment]] = defaultdict(list)
    for right in store.enrolments.of_households(households):
        granted[right.programme].append(right)
    held: dict[HouseholdId, list[HeldRight]] = defaultdict(list)
    past: dict[HouseholdId, list[Programme]] = defaultdict(list)
    for code, programme in store.programmes.all().items():
        question = _Question(store, programme, month, households)
        for right in granted[code]:
            if question.is_over(right):
                past[right.household].append(programme)
        for found in question.held(granted[code]):
            held[found.enrolment.household].append(found)
    return [
        _row(entry, tuple(held[entry.household]), tuple(past[entry.household]), month)
        for entry in store.register.entries(month, households)
    ]


def counts(rows: Iterable[HouseholdRow]) -> dict[Group, int]:
    """Return how many households each group has."""
    numbers = dict.fromkeys(Group, 0)
    for row in rows:
        for group in row.groups:
            numbers[group] += 1
    return numbers


@dataclass(frozen=True, slots=True)
class _Question:
    """What the rights of one programme pay in a month, or in their first one."""

    store: Store
    programme: Programme
    month: Month
    households: Collection[HouseholdId] | None

    def is_over(self, right: Enrolment) -> bool:
        until = right.span.until
        return until is not None and until < self.month

    def held(self, rights: Iterable[Enrolment]) -> Iterator[HeldRight]:
        """Yield the rights that hold in the month or later."""
        months: dict[Month, list[Enrolment]] = defaultdict(list)
        for right in rights:
            if not self.is_over(right):
                months[max(self.month, right.span.since)].append(right)
        for first, held in months.items():
            worths = self._worths(first)
            for right in held:
                found, has_account = worths[right.id]
                yield HeldRight(right, self.programme, found, has_account)

    def _worths(self, month: Month) -> dict[EnrolmentId, tuple[Worth, bool]]:
        store, code = self.store, self.programme.code
        standards = store.programmes.standards(code)

        @cache  # households in the same circumstances get the same
        def worth_of(claim: Claim) -> Worth:
            try:
                due = entitlements(self.programme, standards, claim, month, month)
            except AideskError as error:
                return Worth(month, persons=claim.persons, problem=error)
            return worth(month, due)

        lines = roll_of(store, code, month, month, self.households)
        return {
            line.enrolment: (worth_of(line.claim), line.payee is not None)
            for line in lines
        }


def _row(
    entry: RegisterEntry,
    rights: tuple[HeldRight, ...],
    past: tuple[Programme, ...],
    month: Month,
) -> HouseholdRow:
    state, turn = _state(rights, month) if rights else (_state_of_past(past), None)
    return HouseholdRow(
        household=entry.household,
        number=entry.number,
        name=entry.head.name,
        resident_id=entry.head.resident_id,
        street=entry.street,
        community=entry.community,
        address=entry.address,
        people=entry.people,
        persons=entry.persons,
        rights=rights,
        past=past,
        state=state,
        turn=turn,
        groups=_groups(rights, state, month),
    )


def _state_of_past(past: tuple[Programme, ...]) -> HouseholdState:
    if any(programme.rhythm is Rhythm.MONTHLY for programme in past):
        return HouseholdState.STOPPED
    return HouseholdState.CLOSED if past else HouseholdState.NONE


def _state(
    rights: tuple[HeldRight, ...], month: Month
) -> tuple[HouseholdState, Month | None]:
    if not all(right.has_account for right in rights):
        return HouseholdState.NO_ACCOUNT, None
    spans = [right.enrolment.span for right in rights]
    first = min(span.since for span in spans)
    if first > month:
        return HouseholdState.COMING, first
    graces = (right.enrolment.grace for right in rights)
    grace = next((span for span in graces if span is not None), None)
    if grace is not None:
        return HouseholdState.GRACE, grace.until
    ends = [right.enrolment.span.until for right in rights if right.monthly]
    last = max((end for end in ends if end is not None), default=None)
    if last is not None and None not in ends:
        return HouseholdState.ENDING, last + 1
    if max(span.since for span in spans) >= month:
        return HouseholdState.NEW, None
    return HouseholdState.NORMAL, None


def _groups(
    rights: tuple[HeldRight, ...], state: HouseholdState, month: Month
) -> frozenset[Group]:
    belongs = {
        Group.ALL: True,
        Group.RECEIVING: any(r.monthly and r.enrolment.covers(month) for r in rights),
        Group.NEW: any(r.enrolment.span.since >= month for r in rights),
        Group.NO_ACCOUNT: state is HouseholdState.NO_ACCOUNT,
        Group.ENDING: state in (HouseholdState.ENDING, HouseholdState.GRACE),
        Group.STOPPED: state is HouseholdState.STOPPED,
    }
    return frozenset(group for group, there in belongs.items() if there)
