"""The history of a household's rights: granted, changed, stopped, and what is owed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.household import Household
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme, Rhythm, Standard
from aidesk.domain.recovery import RecoveryEntry, RecoveryKind
from aidesk.domain.rules import Terms
from aidesk.services.forecast import worth_of
from aidesk.services.history_events import (
    DebtChanged,
    Entry,
    Event,
    GraceBegan,
    Granted,
    Held,
    HoldReleased,
    Section,
    StandardChanged,
    Stopped,
    TermsChanged,
    WithholdingOrdered,
    WithholdingStopped,
)
from aidesk.services.recorded import Recorded, Recordings, recorded_by
from aidesk.services.what_if import Standing
from aidesk.storage.store import Store


class RightsHistory:
    """Finds what happened to the rights of a household."""

    def __init__(
        self,
        store: Store,
        household: Household,
        rights: Iterable[Enrolment],
        recordings: Recordings,
    ) -> None:
        self._store = store
        self._rights = tuple(rights)
        self._standing = Standing(household, self._rights)
        self._noted = recordings
        self._programmes = store.programmes.all()
        self._people = {m.person.id: m.person.name for m in household.members}
        self._cases = store.cases.of(right.id for right in self._rights)

    def entries(self, now: Month) -> Iterator[Entry]:
        """Yield all entries about the rights up to a month, in no order."""
        for right in self._rights:
            yield self._granted(right)
            if self._programme(right).rhythm is Rhythm.MONTHLY:
                yield from self._terms(right)
                yield from self._standards(right, now)
                yield from self._stopped(right)
            yield from self._holds(right)
            yield from self._debts(right)
            yield from self._withholding(right)

    def _programme(self, right: Enrolment) -> Programme:
        return self._programmes[right.programme]

    def _person(self, right: Enrolment) -> str:
        shown = right.person is not None and len(self._people) > 1
        return self._people.get(right.person, "") if shown and right.person else ""

    def _granted(self, right: Enrolment) -> Entry:
        before = (
            other.programme == right.programme
            and other.person == right.person
            and other.span.since < right.span.since
            for other in self._rights
        )
        terms = right.dated_terms[0].terms if right.dated_terms else Terms()
        event = Granted(
            right=right,
            programme=self._programme(right),
            person=self._person(right),
            again=any(before),
            terms=terms,
            case=self._cases.get(right.id),
        )
        return _entry(right.span.since, event, self._by(right, "enrol"))

    def _terms(self, right: Enrolment) -> Iterator[Entry]:
        dated, grace = right.dated_terms, right.grace
        for old, new in pairwise(dated):
            since = new.span.since
            if grace is not None and new.span == grace:
                began = GraceBegan(
                    self._programme(right), grace, new.terms.decided or Money(0)
                )
                yield _entry(since, began, self._by(right, "start_grace"))
                continue
            event = TermsChanged(
                self._programme(right), self._person(right), old.terms, new.terms
            )
            by = self._by(right, "change_terms", since=since)
            yield _entry(since, event, by)

    def _standards(self, right: Enrolment, now: Month) -> Iterator[Entry]:
        """Yield the standards by which a right was paid another amount."""
        by_month: dict[Month, list[Standard]] = defaultdict(list)
        for standard in self._store.programmes.standard_rows(right.programme):
            since = standard.effective_from
            if right.span.since < since <= now and right.covers(since):
                by_month[since].append(standard)
        for month, standards in by_month.items():
            applied = max(standard.applied_from for standard in standards)
            first = min(standard.applied_from for standard in standards)
            if applied > now:
                continue
            before = self._worth(right, month, first - 1)
            after = self._worth(right, month, applied)
            if before is not None and after is not None and before != after:
                event = StandardChanged(
                    programme=self._programme(right),
                    person=self._person(right),
                    before=before,
                    after=after,
                    applied_from=applied,
                    document=standards[0].document,
                )
                yield _entry(month, event, None)

    def _worth(self, right: Enrolment, month: Month, as_of: Month) -> Money | None:
        found = worth_of(self._store, self._standing, right, month, as_of)
        return None if found is None or found.problem is not None else found.amount

    def _stopped(self, right: Enrolment) -> Iterator[Entry]:
        last = right.span.until
        if last is not None:
            event = Stopped(
                self._programme(right), self._person(right), last, right.stop_reason
            )
            yield _entry(last + 1, event, self._by(right, "stop", last_month=last))

    def _holds(self, right: Enrolment) -> Iterator[Entry]:
        """Yield what waited, and when it was released."""
        programme, person = self._programme(right), self._person(right)
        for hold in self._store.holds.of_enrolment(right.id):
            by = self._by(right, "hold", month=hold.month)
            held = Held(programme, person, hold)
            yield Entry(Section.RIGHTS, Month.of(hold.held_on), held, by, hold.held_on)
            if hold.released_on is not None:
                on = hold.released_on
                by = self._by(right, "release_hold", hold=hold.id)
                released = HoldReleased(programme, person, hold)
                yield Entry(Section.RIGHTS, Month.of(on), released, by, on)

    def _debts(self, right: Enrolment) -> Iterator[Entry]:
        """Yield what was claimed and came back, the entries of one act together."""
        heaps: dict[tuple[date, RecoveryKind, bool], list[RecoveryEntry]]
        heaps = defaultdict(list)
        for entry in self._store.recoveries.of_enrolment(right.id):
            if entry.kind is not RecoveryKind.WITHHELD:
                heaps[entry.on, entry.kind, entry.reverses is not None].append(entry)
        for (on, kind, back), entries in heaps.items():
            amount = total(entry.amount for entry in entries)
            event = DebtChanged(
                programme=self._programme(right),
                kind=kind,
                amount=-amount if back else amount,
                months=tuple(sorted({entry.key.month for entry in entries})),
                reason=entries[0].reason,
                reversed=back,
            )
            yield Entry(Section.RIGHTS, Month.of(on), event, None, on)

    def _withholding(self, right: Enrolment) -> Iterator[Entry]:
        subject, programme = f"enrolment:{right.id}", self._programme(right)
        for noted in self._noted.all(subject, "order_withholding"):
            monthly = Money(int(noted.body["monthly"]))
            since = Month.parse(noted.body["since"])
            yield _entry(since, WithholdingOrdered(programme, monthly), noted.by)
        for noted in self._noted.all(subject, "stop_withholding"):
            month = Month.of(noted.by.on)
            yield Entry(
                Section.RIGHTS,
                month,
                WithholdingStopped(programme),
                noted.by,
                noted.by.on,
            )

    def _by(self, right: Enrolment, action: str, **facts: object) -> Recorded | None:
        return recorded_by(self._noted.find(f"enrolment:{right.id}", action, **facts))


def _entry(month: Month, event: Event, recorded: Recorded | None) -> Entry:
    return Entry(Section.RIGHTS, month, event, recorded)
