"""What new standards would change, worked out from the rolls without writing anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Final, NamedTuple

from aidesk.domain.entitlement import Entitlement, entitlements
from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES, RunKind
from aidesk.domain.programme import Rhythm, Standard, Standards
from aidesk.domain.roll import RollLine
from aidesk.domain.rules import Claim, Purpose
from aidesk.domain.standing import NOTHING_YET, PaidKey
from aidesk.services.amounts import MONTHLY_PURPOSES
from aidesk.services.progress import Progress, silent
from aidesk.services.standard_preview import (
    ChangedHousehold,
    FundPreview,
    PastMonth,
    Preview,
    ProgrammePreview,
)
from aidesk.storage.store import Store

LARGEST: Final = 10
_AT_ONCE: Final = 500


def preview_standards(
    store: Store, new: Sequence[Standard], now: Month, progress: Progress = silent
) -> Preview:
    """Tell what standards would change if they were recorded; writes nothing.

    Back pay is what the new standards alone bring, month by month: for the months
    from which they are in force that have a monthly list already.
    """
    by_code: dict[str, list[Standard]] = defaultdict(list)
    for standard in new:
        by_code[standard.programme].append(standard)
    parts = [_Part(store, code, rows, now) for code, rows in by_code.items()]
    months = sum(len(part.past_months) + 1 for part in parts)
    households = _Households()
    done, found = 0, []
    for part in parts:
        part.progress = _within(progress, done, months)
        current = part.current(households)
        past = []
        for place, month in enumerate(part.past_months, done + 1):
            part.progress = _within(progress, place, months)
            past.append(part.past(month))
        done += len(part.past_months) + 1
        found.append(part.preview(current, past))
    return Preview(tuple(found), *households.picked())


def _within(progress: Progress, before: int, months: int) -> Progress:
    """Return what reports how far the lines of one month of several are."""

    def report(done: int, total: int) -> None:
        progress(before * total + done, months * total)

    return report


class _Change(NamedTuple):
    purpose: Purpose
    before: Money
    after: Money


class _Compared(NamedTuple):
    """What a right gets by the old and by the new standards."""

    changes: tuple[_Change, ...]
    before: Money
    after: Money
    exceeds: bool

    @property
    def differs(self) -> bool:
        """Tell whether anything of it changes."""
        return any(change.before != change.after for change in self.changes)


@dataclass
class _Sum:
    """What the lines of a month come to."""

    on_roll: set[HouseholdId] = field(default_factory=set)
    households: set[HouseholdId] = field(default_factory=set)
    persons: int = 0
    before: Money = ZERO
    after: Money = ZERO


class _Households:
    """Adds up by household what changes, over all programmes."""

    def __init__(self) -> None:
        self._found: dict[HouseholdId, list[tuple[RollLine, _Compared]]] = {}

    def add(self, line: RollLine, compared: _Compared) -> None:
        self._found.setdefault(line.household, []).append((line, compared))

    def picked(self) -> tuple[tuple[ChangedHousehold, ...], ...]:
        """Return the largest changes, who comes to zero, and who gets money again."""
        changed = [
            household
            for rights in self._found.values()
            if any(compared.before != compared.after for _, compared in rights)
            and (household := _added_up(rights)).difference
        ]
        to_zero = [each for each in changed if not each.after]
        from_zero = [each for each in changed if not each.before]
        largest = nsmallest(LARGEST, changed, key=_by_size)
        return tuple(largest), tuple(to_zero), tuple(from_zero)


def _added_up(rights: Sequence[tuple[RollLine, _Compared]]) -> ChangedHousehold:
    first = rights[0][0]
    return ChangedHousehold(
        first.household,
        first.household_number,
        first.name,
        max(line.claim.persons for line, _ in rights),
        total(compared.before for _, compared in rights),
        total(compared.after for _, compared in rights),
        any(compared.exceeds for _, compared in rights),
    )


def _by_size(changed: ChangedHousehold) -> tuple[int, str]:
    return -abs(changed.difference.fen), changed.number


class _Part:
    """The new standards of one programme."""

    def __init__(
        self, store: Store, code: str, new: Sequence[Standard], now: Month
    ) -> None:
        self._store = store
        self._code = code
        self._programme = store.programmes.get(code)
        rows = store.programmes.standard_rows(code)
        self._old = Standards(code, rows)
        self._new = Standards(code, [*rows, *new])
        self._monthly = self._programme.rhythm is Rhythm.MONTHLY
        self._applied = min(standard.applied_from for standard in new)
        paid = store.runs.months_paid(code)
        to_pay = paid[-1] + 1 if paid else now
        self._first = max(self._applied, to_pay) if self._monthly else now
        effective = min(standard.effective_from for standard in new)
        self.past_months = [month for month in paid if month >= effective]
        self.progress: Progress = silent
        self._standings = store.standings.of_programme(code, MONTHLY_PURPOSES)

    def current(self, households: _Households) -> _Sum:
        """Return what the first month comes to, or what waits to be paid once."""
        sums = _Sum()
        for line, compared in self._lines():
            sums.on_roll.add(line.household)
            sums.before += compared.before
            sums.after += compared.after
            if compared.differs:
                sums.households.add(line.household)
                sums.persons += line.claim.persons
            if self._monthly:
                households.add(line, compared)
        return sums

    def past(self, month: Month) -> PastMonth:
        """Return what a month that was paid owes by the new standards."""
        short = over = to_dead = ZERO
        households, persons = set(), 0
        for line, compared in self._compared(month, self._first):
            owed = ZERO
            for change in compared.changes if compared.differs else ():
                key = PaidKey(line.enrolment, month, change.purpose)
                paid = self._standings.get(key, NOTHING_YET)
                more = paid.to_back_pay(change.after) - paid.to_back_pay(change.before)
                owed += max(more, ZERO)
                less = paid.overpaid(change.after) - paid.overpaid(change.before)
                over += max(less, ZERO)
            if owed:
                households.add(line.household)
                persons += line.claim.persons
                short += owed
                to_dead += owed if line.dead else ZERO
        return PastMonth(month, len(households), persons, short, over, to_dead)

    def preview(self, sums: _Sum, past: Sequence[PastMonth]) -> ProgrammePreview:
        """Return all of it."""
        unsent = tuple(self._unsent())  # made anew, they owe nothing
        told = tuple(
            each
            for each in past
            if (each.short or each.over) and each.month not in unsent
        )
        return ProgrammePreview(
            programme=self._programme,
            month=self._first,
            on_roll=len(sums.on_roll),
            households=len(sums.households),
            persons=sums.persons,
            before=sums.before,
            after=sums.after,
            past=told,
            unsent=unsent,
            fund=self._fund(sums, total(month.short for month in told)),
        )

    def _lines(self) -> Iterator[tuple[RollLine, _Compared]]:
        if self._monthly:
            yield from self._compared(self._first, self._first)
            return
        for month in self._store.rolls.unpaid_case_months(self._code, self._first):
            for line, compared in self._compared(month, month):
                purposes = (change.purpose for change in compared.changes)
                keys = (PaidKey(line.enrolment, month, each) for each in purposes)
                if not any(key in self._standings for key in keys):
                    yield line, compared

    def _compared(
        self, month: Month, as_of: Month
    ) -> Iterator[tuple[RollLine, _Compared]]:
        """Yield the lines of a month, each with its amounts by old and new standards."""
        supplements = self._new.has("supplement")
        lines = self._store.rolls.of_month(
            self._code, month, max(month, self._first), supplements=supplements
        )
        known: dict[int, _Compared] = {}  # equal claims of a roll are one object
        for done, line in enumerate(lines):
            if not done % _AT_ONCE:
                self.progress(done, len(lines))
            if not line.claim.persons:
                continue
            compared = known.get(id(line.claim))
            if compared is None:
                compared = self._worth(line.claim, month, as_of)
                known[id(line.claim)] = compared
            yield line, compared

    def _worth(self, claim: Claim, month: Month, as_of: Month) -> _Compared:
        olds = self._due(self._old, claim, month, as_of)
        news = self._due(self._new, claim, month, as_of)
        changes = tuple(
            _Change(each, olds[each].amount if each in olds else ZERO, due.amount)
            for each, due in news.items()
        )
        return _Compared(
            changes,
            total(change.before for change in changes),
            total(change.after for change in changes),
            any(claim.income > d.standard * claim.persons for d in news.values()),
        )

    def _due(
        self, standards: Standards, claim: Claim, month: Month, as_of: Month
    ) -> dict[Purpose, Entitlement]:
        """Return what is due; nothing where it cannot be worked out."""
        try:
            found = entitlements(self._programme, standards, claim, month, as_of)
        except AideskError:
            return {}
        return {due.purpose: due for due in found}

    def _unsent(self) -> Iterator[Month]:
        for month in self.past_months:
            runs = self._store.runs.of(self._code, RunKind.REGULAR, month)
            waits = any(run.state not in PAID_STATES for run in runs)
            if month >= self._applied and waits:
                yield month

    def _fund(self, sums: _Sum, back_pay: Money) -> FundPreview:
        state = self._store.funds.state(self._code, self._first.year)
        left = 13 - self._first.number if self._monthly else 1
        needed = sums.after * left + back_pay
        return FundPreview(
            year=state.year,
            available=state.available,
            free=state.free,
            lasts_before=self._lasts(state.free, sums.before),
            lasts_after=self._lasts(state.free - back_pay, sums.after),
            missing=max(needed - state.free, ZERO),
        )

    def _lasts(self, free: Money, monthly: Money) -> Month | None:
        december = Month(self._first.year, 12)
        if free < ZERO:
            return None
        if not monthly:
            return december
        months = min(free.fen // monthly.fen, 12)
        return min(self._first + months - 1, december) if months else None
