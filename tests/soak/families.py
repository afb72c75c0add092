"""Families of an office over the years: they come, change, and leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from aidesk.domain.enrolment import StopReason
from aidesk.domain.errors import AideskError
from aidesk.domain.hold import HoldReason, NewHold
from aidesk.domain.household import HouseholdId, Per
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.rules import CareMode, Terms
from aidesk.services.endings import stop
from aidesk.services.holds import hold, release
from aidesk.services.household_changes import add_member, set_account, set_incomes
from aidesk.services.register import NewAccount, NewIncome, NewMember
from aidesk.services.undo import last_undoable, undo_last
from aidesk.storage.store import Store
from tests.builders import Caseworker, Family, check_digit

FIRST: Final = Month(2019, 1)
DIBAO, TEKUN, WORKERS, HELP = "urban_dibao", "tekun", "retired_worker", "temporary"
_BIRTH_DAYS: Final = 20_000


class Families:
    """Lets people come and go in an office; ``events`` tells what happened."""

    store: Store
    clerk: Caseworker

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - the same years again
        self.now = FIRST
        self.events: Counter[str] = Counter()
        self._people = 0

    def does(self, use_case: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Do a use case in an act of its own."""
        done = use_case(self.store, self.clerk.act(), *given, **named)
        self.events[use_case.__name__] += 1
        return done

    def tries(self, use_case: Callable[..., Any], *given: Any, **named: Any) -> None:
        """Do what the facts may speak against."""
        try:
            self.does(use_case, *given, **named)
        except AideskError as error:
            self.events[f"refused: {type(error).__name__}"] += 1

    def _id_number(self, since: int = 1940) -> str:
        """Return an ID number nobody else has here, of somebody born since a year."""
        self._people += 1
        order, day = divmod(self._people, _BIRTH_DAYS)
        born = date(since, 1, 1) + timedelta(days=day * 37 % _BIRTH_DAYS)
        first_17 = f"530100{born:%Y%m%d}{order:03d}"
        return first_17 + check_digit(first_17)

    def a_family_comes(self, since: Month, number: int = 0) -> None:
        """Register a family and grant it what it is for."""
        head = NewMember(f"户主{self._people:05d}", self._id_number())
        account = NewAccount(head.name, "演示农村信用社", self._account())
        family = Family((head,), account=account, since=FIRST - 12)
        kind = number % 16
        if kind < 13:
            for _ in range(self.random.choice((0, 0, 1, 2, 3))):
                name = f"成员{self._people:05d}"
                family = family.with_member(name, resident_id=self._id_number())
            if self.random.random() < 0.3:
                income = Money(self.random.randint(1, 60_000))
                per = self.random.choice(list(Per))
                family = family.with_income(income.plain(), per=per)
        household = self.clerk.registers(family.of(f"演示第{kind}社区"))
        self._is_granted(household, kind, since)
        self.events["families"] += 1

    def _is_granted(self, household: HouseholdId, kind: int, since: Month) -> None:
        if kind < 13:
            self.clerk.grants(DIBAO, household, str(since))
            return
        person = self.clerk.head(household)
        if kind < 15:
            terms = Terms(mode=CareMode.DISPERSED, tier=self.random.randint(1, 2))
            self.clerk.grants(TEKUN, household, str(since), terms, person)
        else:
            worker = Terms("standard")
            self.clerk.grants(WORKERS, household, str(since), worker, person)

    def _account(self) -> str:
        return f"00000053{self.random.randint(0, 10**11 - 1):011d}"

    def _some_right(self) -> Any:
        rights = self.store.enrolments.of_programme(self.random.choice((DIBAO, TEKUN)))
        return self.random.choice(rights)

    def _something_changes(self) -> None:
        changes = (
            (self._income_changes, 6),
            (self._somebody_dies, 2),
            (self._somebody_joins, 1),
            (self._right_stops, 1),
            (self._somebody_is_helped, 1),
            (self._account_changes, 1),
            (self._payee_is_held, 1),
            (self._family_registers, 3),
        )
        of, weights = zip(*changes, strict=True)
        before = self.store.journal.head().seq
        self.random.choices(of, weights)[0]()
        if self.random.random() < 0.05:
            last = last_undoable(self.store)
            if last is not None and last.seq > before:
                self.tries(undo_last, last.seq)

    def _lately(self) -> Month:
        return max(FIRST, self.now - self.random.choice((0, 0, 0, 1, 2)))

    def _income_changes(self) -> None:
        income = NewIncome(Money(self.random.randint(1, 80_000)))
        kept = [income] if self.random.random() < 0.8 else []
        self.tries(set_incomes, self._some_right().household, kept, self._lately())

    def _somebody_dies(self) -> None:
        household = self.store.households.get(self._some_right().household)
        of_month = self._lately()
        members = household.members_in(of_month)
        if not members:
            return
        dead = self.random.choice(members)
        heirs = [m.person.id for m in members if m.person.id != dead.person.id]
        heir = heirs[0] if dead.is_head and heirs else None
        try:
            self.clerk.records_death(dead.person.id, of_month.first_day(), heir)
            self.events["deaths"] += 1
        except AideskError as error:
            self.events[f"refused: {type(error).__name__}"] += 1

    def _somebody_joins(self) -> None:
        household = self._some_right().household
        child = NewMember(f"孩子{self._people:05d}", self._id_number(), "20")
        if self.store.households.get(household).members_in(self.now):
            self.tries(add_member, household, child, self.now)

    def _right_stops(self) -> None:
        right = self._some_right()
        last = max(right.span.since, self._lately())
        self.tries(stop, right.id, last, StopReason.INCOME)

    def _somebody_is_helped(self) -> None:
        terms = Terms(decided=Money(self.random.randint(1, 30) * 10_000))
        try:
            household = self._some_right().household
            self.clerk.grants(HELP, household, str(self.now), terms)
            self.events["cases"] += 1
        except AideskError as error:
            self.events[f"refused: {type(error).__name__}"] += 1

    def _account_changes(self) -> None:
        account = NewAccount("户主", "演示银行", self._account())
        self.tries(set_account, self._some_right().household, account, self.now)

    def _payee_is_held(self) -> None:
        for old in list(self.store.holds.standing().values())[:1]:
            self.tries(release, [old.id], self.clerk.day)
        asked = NewHold(self._some_right().id, (self.now,), HoldReason.AWAY)
        self.tries(hold, asked, self.clerk.day)

    def _family_registers(self) -> None:
        self.a_family_comes(self.now, self.random.randint(0, 15))
