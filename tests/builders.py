"""Words of the office for tests: made-up people, families, and a caseworker at work."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import count
from pathlib import Path
from typing import Any

from aidesk.domain.bank_return import Decision
from aidesk.domain.enrolment import EnrolmentId, StopReason
from aidesk.domain.fund import Cause, Expenditure, Move, Source, Transfer
from aidesk.domain.hold import HoldId, HoldReason, NewHold
from aidesk.domain.household import Account, HouseholdId, PersonId
from aidesk.domain.journal import Act
from aidesk.domain.money import Money
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.programme import AllowanceRate, Standard, Unit
from aidesk.domain.rules import CareMode, Terms
from aidesk.paths import resources
from aidesk.services.carry_over import CarryOver, carry_over
from aidesk.services.endings import Death, record_death, stop
from aidesk.services.enrol import NewEnrolment, enrol
from aidesk.services.funds import move_money, record_expenditure, record_transfer
from aidesk.services.holds import hold, release
from aidesk.services.monthly_run import RunPlan, make_run, plan_run
from aidesk.services.offices import (
    add_institution,
    add_standard,
    found_office,
)
from aidesk.services.practice import programmes_from
from aidesk.services.rates import add_allowance_rate
from aidesk.services.register import (
    Details,
    NewAccount,
    NewHousehold,
    NewIncome,
    NewMember,
    register_household,
)
from aidesk.services.returns import decide_return
from aidesk.services.reversals import reverse_expenditure, reverse_transfer
from aidesk.services.run_steps import approve_run, send_run, settle_run
from aidesk.storage.store import Store

UNIT = "演示区民政局"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_numbers = count(1)

LONG_AGO = Month(2018, 1)

STANDARDS = (
    # programme, grade, yuan, in force from, first paid from
    ("urban_dibao", "urban", "590", "2018-01", "2018-01"),
    ("urban_dibao", "urban", "630", "2019-01", "2019-07"),
    ("temporary", "urban", "590", "2018-01", "2018-01"),
    ("temporary", "urban", "630", "2019-01", "2019-07"),
    ("tekun", "basic_central", "770", "2018-01", "2018-01"),
    ("tekun", "basic_central", "820", "2019-01", "2019-07"),
    ("tekun", "basic_dispersed", "665", "2018-01", "2018-01"),
    ("tekun", "basic_dispersed", "740", "2019-01", "2019-07"),
    ("tekun", "care_central_1", "835", "2018-07", "2018-07"),
    ("tekun", "care_central_2", "418", "2018-07", "2018-07"),
    ("tekun", "care_central_3", "251", "2018-07", "2018-07"),
    ("tekun", "care_dispersed_1", "151", "2018-07", "2018-07"),
    ("tekun", "care_dispersed_2", "88", "2018-07", "2018-07"),
    ("tekun", "care_dispersed_3", "0", "2018-07", "2018-07"),
    ("retired_worker", "standard", "160", "2006-01", "2006-01"),
)


def yuan(amount: str) -> Money:
    """Return an amount as the office writes it: ``yuan("630")``."""
    return Money.parse(amount)


def month(text: str) -> Month:
    """Return a month as the office writes it: ``month("2019-06")``."""
    return Month.parse(text)


def check_digit(first_17: str) -> str:
    """Return the last place of a resident ID number (ISO 7064 MOD 11-2)."""
    weighed = sum(int(d) * w for d, w in zip(first_17, _WEIGHTS, strict=True))
    return "10X98765432"[weighed % 11]


def made_up_id(born: str = "1960-01-01", number: int | None = None) -> str:
    """Return a resident ID number in 530100, where nobody is numbered."""
    order = next(_numbers) % 1000 if number is None else number
    first_17 = f"530100{born.replace('-', '')}{order:03d}"
    return first_17 + check_digit(first_17)


@dataclass(frozen=True)
class Family:
    """A family to be registered; every ``with_…`` gives another one."""

    members: tuple[NewMember, ...]
    incomes: tuple[NewIncome, ...] = ()
    account: NewAccount | None = None
    since: Month = LONG_AGO
    community: str = "云溪社区"

    def with_member(self, name: str, born: str = "2010-05-05", **facts: Any) -> Family:
        """Return the family with one more person, a child unless said otherwise."""
        number = facts.pop("resident_id", None) or made_up_id(born)
        member = NewMember(name, number, **{"relation": "20", **facts})
        return replace(self, members=(*self.members, member))

    def with_income(self, amount: str, **facts: Any) -> Family:
        """Return the family with one more income, monthly unless said otherwise."""
        return replace(self, incomes=(*self.incomes, NewIncome(yuan(amount), **facts)))

    def without_account(self) -> Family:
        """Return the family before it has a bank account."""
        return replace(self, account=None)

    def since_month(self, text: str) -> Family:
        """Return the family as one that lives together since a month."""
        return replace(self, since=month(text))

    def of(self, community: str) -> Family:
        """Return the family as one of another community."""
        return replace(self, community=community)

    def form(self, on: date) -> NewHousehold:
        """Return the family as it is typed in on a day."""
        details = Details(street="云溪街道", community=self.community)
        return NewHousehold(
            details, self.since, on, self.members, self.incomes, self.account
        )


def a_household(head: str, born: str = "1960-01-01", **facts: Any) -> Family:
    """Return a family of one with an account: ``a_household("陈桂兰")``."""
    number = facts.pop("resident_id", None) or made_up_id(born)
    account = NewAccount(head, "演示农村信用社", f"00000053{next(_numbers):011d}")
    return Family((NewMember(head, number, **facts),), account=account)


class Caseworker:
    """Works on an office through its use cases; every act has a key of its own."""

    def __init__(self, store: Store, day: date = date(2019, 1, 2)) -> None:
        self.store = store
        self.day = day
        self._acts = count(store.journal.head().seq + 1)

    def act(self) -> Act:
        """Return the next act of the day."""
        return Act(
            datetime.combine(self.day, time(9)), "测试员", f"t{next(self._acts)}"
        )

    def registers(self, family: Family) -> HouseholdId:
        """Register a family."""
        return register_household(self.store, self.act(), family.form(self.day))

    def grants(
        self,
        programme: str,
        household: HouseholdId,
        since: str = "2018-12",
        terms: Terms | None = None,
        person: PersonId | None = None,
    ) -> EnrolmentId:
        """Enrol a household, or one of its members, from a month on."""
        new = NewEnrolment(
            programme=programme,
            household=household,
            confirmed_on=(month(since) - 1).first_day(),
            terms=terms or Terms(),
            person=person,
            since=month(since),
            basis="演信联办纪要〔2019〕3号",
        )
        return enrol(self.store, self.act(), new)

    def dibao_for(self, family: Family, since: str = "2018-12") -> EnrolmentId:
        """Register a family and grant it dibao."""
        return self.grants("urban_dibao", self.registers(family), since)

    def tekun_for(self, family: Family, terms: Terms, since: str = "2018-12") -> Any:
        """Register a family and grant its head tekun."""
        household = self.registers(family)
        return self.grants("tekun", household, since, terms, self.head(household))

    def stops(self, enrolment: EnrolmentId, last_month: str) -> None:
        """Stop a right with a month."""
        reason = StopReason.INCOME
        stop(self.store, self.act(), enrolment, month(last_month), reason)

    def records_death(
        self, person: PersonId, died_on: date, new_head: PersonId | None = None
    ) -> Death:
        """Record a death."""
        return record_death(self.store, self.act(), person, died_on, new_head)

    def head(self, household: HouseholdId) -> PersonId:
        """Return the first head a household had."""
        return self.person(household, 0)

    def person(self, household: HouseholdId, place: int) -> PersonId:
        """Return the member in a place of the household, the head first."""
        return self.store.households.get(household).members[place].person.id

    def plans(
        self, programme: str, of_month: str, kind: RunKind | None = None, **more: Any
    ) -> RunPlan:
        """Plan a run."""
        return plan_run(
            self.store, programme=programme, month=month(of_month), kind=kind, **more
        )

    def makes(
        self, programme: str, of_month: str, kind: RunKind | None = None, **more: Any
    ) -> RunId:
        """Plan a run and make it as a draft."""
        plan = self.plans(programme, of_month, kind, **more)
        return make_run(self.store, self.act(), plan)

    def sends(self, run: RunId) -> RunId:
        """Approve a draft and send it to the bank."""
        approve_run(self.store, self.act(), run, self.day)
        send_run(self.store, self.act(), run, self.day)
        return run

    def pays(
        self, programme: str, of_month: str, kind: RunKind | None = None, **more: Any
    ) -> RunId:
        """Make a run and send it to the bank."""
        return self.sends(self.makes(programme, of_month, kind, **more))

    def settles(self, run: RunId, returned: Mapping[int, str] | None = None) -> None:
        """Record the bank's answers to a run that was sent."""
        settle_run(self.store, self.act(), run, self.day, returned or {})

    def retries(self, run: RunId, line: int) -> None:
        """Decide that a returned line goes to the same account once more."""
        self.decides(run, line, Decision.RETRY, "银行系统故障")

    def gives_up(self, run: RunId, line: int) -> None:
        """Decide that a returned line is not paid any more."""
        self.decides(run, line, Decision.GIVEN_UP, "本人放弃")

    def decides(self, run: RunId, line: int, decision: Decision, reason: str) -> None:
        """Decide on a returned line."""
        act = self.act()
        decide_return(self.store, act, run, line, decision, reason, self.day)

    def holds(
        self,
        enrolment: EnrolmentId,
        *months: str,
        reason: HoldReason = HoldReason.AWAY,
        note: str = "",
        paid_in: str = "",
    ) -> list[HoldId]:
        """Let months of a right wait."""
        later = month(paid_in) if paid_in else None
        asked = NewHold(enrolment, tuple(map(month, months)), reason, note, later)
        return hold(self.store, self.act(), asked, self.day)

    def releases(self, *holds: HoldId) -> None:
        """Let what was held be paid again."""
        release(self.store, self.act(), holds, self.day)

    def receives(self, programme: str, amount: str, **facts: Any) -> int:
        """Record money that arrived for 2019."""
        given: dict[str, Any] = {"cause": Cause.ARRIVED, "source": Source.DISTRICT}
        transfer = Transfer(
            programme=programme,
            amount=yuan(amount),
            on=self.day,
            document="演财社〔2019〕1号",
            **{"year": 2019, **given, **facts},
        )
        return record_transfer(self.store, self.act(), transfer)

    def buys(self, programme: str, amount: str, purpose: str = "冬衣") -> int:
        """Record spending without a recipient in 2019."""
        bought = Expenditure(programme, 2019, yuan(amount), self.day, purpose)
        return record_expenditure(self.store, self.act(), bought)

    def moves(
        self, programme: str, to: str, amount: str, note: str = "", year: int = 2019
    ) -> int:
        """Move money of 2019 from one programme to another."""
        move = Move(
            programme, to, year, yuan(amount), self.day, "演财社〔2019〕9号", note
        )
        return move_money(self.store, self.act(), move)

    def reverses(self, entry: int, reason: str = "登记错了") -> int:
        """Take a transfer back."""
        return reverse_transfer(self.store, self.act(), entry, self.day, reason)

    def takes_purchase_back(self, entry: int, reason: str = "登记错了") -> int:
        """Take an expenditure back."""
        return reverse_expenditure(self.store, self.act(), entry, self.day, reason)

    def carries_over(self, year: int = 2019) -> CarryOver:
        """Carry a year over into the next one."""
        return carry_over(self.store, self.act(), year, self.day)

    def sets_standard(
        self, programme: str, grade: str, amount: str, since: str, paid_from: str = ""
    ) -> None:
        """Record a standard that is paid from its first month unless said otherwise."""
        applied = month(paid_from or since)
        kept = Standard(programme, grade, yuan(amount), month(since), applied, "演民发")
        add_standard(self.store, self.act(), kept)

    def sets_rate(
        self, kind: str, of_month: str, amount: str, *beneficiaries: str, **facts: Any
    ) -> None:
        """Record a price subsidy or festival sum, charged to dibao's fund."""
        rate = AllowanceRate(
            kind=kind,
            programme="urban_dibao",
            beneficiaries=beneficiaries or ("urban_dibao",),
            month=month(of_month),
            amount=yuan(amount),
            document="演发改价〔2019〕1号",
            **{"per": Unit.PERSON, **facts},
        )
        add_allowance_rate(self.store, self.act(), rate)

    def opens_home(self, name: str = "演示社会福利院") -> int:
        """Record an institution with its account."""
        account = Account(0, name, "演示银行", "0000530100900001", Span(Month(2018, 1)))
        return add_institution(self.store, self.act(), name, account)


CENTRAL = Terms(mode=CareMode.CENTRAL, tier=3)
DISPERSED = Terms(mode=CareMode.DISPERSED, tier=2)


@contextmanager
def nothing_changed(store: Store) -> Iterator[None]:
    """Expect every row of the office file to be afterwards as it was before."""
    before = list(store._db.conn.iterdump())
    yield
    assert list(store._db.conn.iterdump()) == before


def found(path: Path, key: str = "founding") -> Store:
    """Make an office with the five programmes, and no standards yet."""
    rows = json.loads((resources() / "programmes.json").read_text(encoding="utf-8"))
    founding = Act(datetime(2019, 1, 2, 8), "测试员", key)  # noqa: DTZ001 - office time
    return found_office(path, founding, UNIT, programmes_from(rows["programmes"]))


def new_office(path: Path, key: str = "founding") -> Store:
    """Make an office with the five programmes and the standards of 2018 and 2019.

    One that was founded by an act with another ``key`` is another office.
    """
    store = found(path, key)
    clerk = Caseworker(store)
    for standard in STANDARDS:
        clerk.sets_standard(*standard)
    return store
