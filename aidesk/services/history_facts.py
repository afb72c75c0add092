"""The history of a family: who joined, left and changed, incomes, accounts, details."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from aidesk.domain.household import Household, Income, Member, PersonId
from aidesk.domain.month import Month
from aidesk.services.history_events import (
    AccountChanged,
    DetailsChanged,
    Died,
    Entry,
    Event,
    FactsChanged,
    HeadChanged,
    IncomesChanged,
    Joined,
    Left,
    MovedAway,
    NameCorrected,
    Registered,
    Section,
)
from aidesk.services.recorded import Noted, Recorded, Recordings, recorded_by
from aidesk.storage.store import Store


class FamilyHistory:
    """Finds what happened to the people, the incomes and the accounts."""

    def __init__(
        self, store: Store, household: Household, recordings: Recordings
    ) -> None:
        self._store = store
        self._household = household
        self._subject = f"household:{household.id}"
        self._noted = recordings
        self._first = min((m.span.since for m in household.members), default=None)

    def entries(self) -> Iterator[Entry]:
        """Yield all entries about the family, in no order."""
        yield self._registered()
        yield from self._people()
        yield from self._heads()
        yield from self._incomes()
        yield from self._accounts()
        yield from self._written_anew()

    def _registered(self) -> Entry:
        household, first = self._household, self._first
        members = tuple(m for m in household.members if m.span.since == first)
        incomes = tuple(i for i in household.incomes if i.span.since == first)
        account = household.account_in(first) if first is not None else None
        noted = self._noted.find(self._subject, "register_household")
        on = household.registered_on
        event = Registered(household.number, members, incomes, account)
        return _entry(Month.of(on), event, recorded_by(noted), on)

    def _people(self) -> Iterator[Entry]:
        rows: dict[PersonId, list[Member]] = defaultdict(list)
        for member in sorted(self._household.members, key=lambda m: m.span.since):
            rows[member.person.id].append(member)
        moved = self._moved_away()
        if moved is not None:
            yield moved
        for of_person in rows.values():
            yield from self._began(of_person[0])
            for old, new in pairwise(of_person):
                if old.span.outlasts(new.span.since - 2):
                    yield from self._changed(old, new)
                else:
                    yield from self._ended(old, moved)
                    yield from self._began(new)
            yield from self._ended(of_person[-1], moved)

    def _began(self, member: Member) -> Iterator[Entry]:
        since = member.span.since
        noted = self._joining(member)
        if since != self._first or noted is not None:
            reason = str(noted.body.get("reason", "")) if noted else ""
            event = Joined(member, reason)
            yield _entry(since, event, recorded_by(noted))

    def _joining(self, member: Member) -> Noted | None:
        keyed = self._store.office.keyed(member.person.resident_id)
        lines = self._noted.all(self._subject, "add_member")
        return next(
            (
                noted
                for noted in lines
                if noted.body["since"] == str(member.span.since)
                and keyed in noted.body["person"]
            ),
            None,
        )

    def _ended(self, member: Member, moved: Entry | None) -> Iterator[Entry]:
        last = member.span.until
        if last is None or (moved is not None and moved.month == last + 1):
            return
        person = member.person
        if person.died_on is not None and last in _about(person.died_on):
            noted = self._noted.find(f"person:{person.id}", "record_death")
            by = recorded_by(noted)
            died = Died(member, last)
            yield _entry(Month.of(person.died_on), died, by, person.died_on)
            return
        lines = self._noted.all(self._subject, "remove_member")
        found = next((n for n in lines if n.body["last_month"] == str(last)), None)
        reason = str(found.body["reason"]) if found else ""
        yield _entry(last + 1, Left(member, last, reason), recorded_by(found))

    def _moved_away(self) -> Entry | None:
        noted = next(iter(self._noted.all(self._subject, "move_away")), None)
        if noted is None:
            return None
        last = Month.parse(noted.body["last_month"])
        persons = len(self._household.members_in(last))
        return _entry(last + 1, MovedAway(persons, last), noted.by)

    def _changed(self, old: Member, new: Member) -> Iterator[Entry]:
        """Yield what changed of a member; who became the head is told apart."""
        if old.is_head == new.is_head and old.facts != new.facts:
            person, since = new.person.id, new.span.since
            noted = self._noted.find(
                self._subject, "change_member", person=person, since=since
            )
            gone_over = self._noted.find(
                f"person:{person}", "move_to_tekun", since=since
            )
            yield _entry(since, FactsChanged(old, new), recorded_by(noted, gone_over))

    def _heads(self) -> Iterator[Entry]:
        heads = sorted(
            (m for m in self._household.members if m.is_head),
            key=lambda m: m.span.since,
        )
        for old, new in pairwise(heads):
            if old.person.id != new.person.id:
                noted = self._noted.find(
                    self._subject,
                    "change_head",
                    head=new.person.id,
                    since=new.span.since,
                )
                event = HeadChanged(old, new)
                yield _entry(new.span.since, event, recorded_by(noted))

    def _incomes(self) -> Iterator[Entry]:
        incomes = self._household.incomes
        turns = {i.span.since for i in incomes}
        turns |= {i.span.until + 1 for i in incomes if i.span.until is not None}
        for month in sorted(turns):
            if self._first is not None and month <= self._first:
                continue
            old, new = self._incomes_in(month - 1), self._incomes_in(month)
            noted = self._noted.find(self._subject, "set_incomes", since=month)
            yield _entry(month, IncomesChanged(old, new), recorded_by(noted))

    def _incomes_in(self, month: Month) -> tuple[Income, ...]:
        return tuple(self._household.incomes_in(month))

    def _accounts(self) -> Iterator[Entry]:
        for account in self._household.accounts:
            since = account.span.since
            if since == self._first:
                continue
            old = self._household.account_in(since - 1)
            noted = self._noted.find(self._subject, "set_account", since=since)
            yield _entry(since, AccountChanged(old, account), recorded_by(noted))

    def _written_anew(self) -> Iterator[Entry]:
        for noted in self._noted.all(self._subject, "change_details"):
            yield _on_day(DetailsChanged(), noted)
        people = {m.person.id: m.person for m in self._household.members}
        for person in people.values():
            for noted in self._noted.all(f"person:{person.id}", "correct_name"):
                yield _on_day(NameCorrected(person.name), noted)


def _about(day: date) -> tuple[Month, Month]:
    """Return the months that a dead person can be counted up to."""
    return (Month.of(day) - 1, Month.of(day))


def _on_day(event: Event, noted: Noted) -> Entry:
    return _entry(Month.of(noted.by.on), event, noted.by, noted.by.on)


def _entry(
    month: Month, event: Event, recorded: Recorded | None, day: date | None = None
) -> Entry:
    return Entry(Section.FAMILY, month, event, recorded, day)
