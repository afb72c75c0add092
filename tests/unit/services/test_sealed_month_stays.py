"""Every use case there is, aimed at a sealed month: none of its rows ever changes."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import pytest

import aidesk.services
from aidesk.domain.bank_return import BankLine, Decision, LineResult
from aidesk.domain.clock import ClockDoubt, ClockQuestion
from aidesk.domain.enrolment import StopReason
from aidesk.domain.errors import AideskError
from aidesk.domain.export import Leaving
from aidesk.domain.fund import Cause, Expenditure, Move, Source, Transfer
from aidesk.domain.hold import HoldReason, NewHold
from aidesk.domain.household import Account, MemberFacts
from aidesk.domain.month import Span
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import AllowanceRate, Standard, Unit
from aidesk.domain.recovery import WithholdingOrder
from aidesk.domain.report import Score
from aidesk.domain.rules import CareMode, Terms
from aidesk.domain.signer import Post, Signer
from aidesk.domain.working_days import CalendarDay, DayKind
from aidesk.services.admit import admit_household
from aidesk.services.checking import check_office
from aidesk.services.communities import add_community
from aidesk.services.enrol import NewEnrolment
from aidesk.services.household_edit import Wished
from aidesk.services.issuing import NewPaper
from aidesk.services.opening import ChangedOutside
from aidesk.services.recoveries import receive
from aidesk.services.register import Details, NewAccount, NewIncome, NewMember
from aidesk.services.report_drafts import Said, begin_report
from aidesk.services.report_figures import report_figures
from aidesk.services.sealing import seal_month
from aidesk.services.settings import OfficeSettings
from aidesk.services.signers import appoint
from aidesk.services.signing import PaperNames
from aidesk.storage.journal import Head
from tests.builders import Caseworker, a_household, made_up_id, month, yuan
from tests.sealed_rows import rows_until

DIBAO = "urban_dibao"
JANUARY = month("2019-01")
A_DAY = date(2019, 1, 20)
LATE = datetime(2019, 2, 1)  # noqa: DTZ001 - office time
_NOT_OF_AN_OFFICE = {"found_office", "restore"}  # they put a whole file in its place


def use_cases() -> list[Callable[..., Any]]:
    """Return every function of the services that acts on an office."""
    found = []
    for module in pkgutil.iter_modules(aidesk.services.__path__):
        loaded = importlib.import_module(f"aidesk.services.{module.name}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            own = function.__module__ == loaded.__name__ and not name.startswith("_")
            if own and "act" in inspect.signature(function).parameters:
                found.append(function)
    return [f for f in found if f.__name__ not in _NOT_OF_AN_OFFICE]


class Office:
    """What use cases are given points at January wherever it can; that is sealed."""

    def __init__(self, clerk: Caseworker, *, sealed: bool = True) -> None:
        self.clerk = clerk
        self.store = clerk.store
        clerk.receives(DIBAO, "9000", cause=Cause.CARRIED_IN, source=Source.CARRIED)
        clerk.buys(DIBAO, "50")
        clerk.sets_rate("festival", "2019-01", "50")
        family = a_household("陈桂兰").with_member("陈小兰").with_income("90")
        self.right = clerk.dibao_for(family)
        self.household = self.store.enrolments.get(self.right).household
        self.child = clerk.person(self.household, 1)
        clerk.dibao_for(a_household("李永福"))
        self.signer = appoint(self.store, clerk.act(), Signer(Post.HANDLER, "王经办"))
        add_community(self.store, clerk.act(), "云溪街道", "石桥社区")
        self.home = clerk.opens_home("敬老院")
        gone = clerk.dibao_for(a_household("曾正祥"))
        waiting = clerk.dibao_for(a_household("杨家旺"))
        self.held = clerk.holds(waiting, "2019-01")
        self.run = clerk.pays(DIBAO, "2019-01")
        clerk.settles(self.run, {2: "账号有误"})
        clerk.gives_up(self.run, 2)
        clerk.stops(gone, "2018-12")
        receive(self.store, clerk.act(), gone, yuan("90"), clerk.day)
        self.received = self.store.recoveries.of_enrolment(gone)[-1].id
        clerk.day = date(2019, 2, 1)
        self.plan = clerk.plans(DIBAO, "2019-01", RunKind.FESTIVAL)
        if sealed:
            seal_month(self.store, clerk.act(), JANUARY, clerk.day)
        self._values = {**self._facts(), **self._money()}

    def _facts(self) -> dict[str, Any]:
        child = NewMember("陈新", made_up_id("2015-05-05"), "20")
        return {
            "HouseholdId": self.household,
            "PersonId": self.child,
            "EnrolmentId": self.right,
            "Month": JANUARY,
            "date": A_DAY,
            "str": "更正",
            "member": self.store.households.get(self.household).members[1].id,
            "months": 1,
            "institution": self.home,
            "StopReason": StopReason.INCOME,
            "Terms": Terms(grade="urban"),
            "NewHousehold": a_household("王玉珍").form(A_DAY),
            "NewMember": child,
            "NewEnrolment": NewEnrolment(
                programme="tekun",
                household=self.household,
                confirmed_on=A_DAY,
                terms=Terms(mode=CareMode.DISPERSED, tier=3),
                person=self.child,
                since=JANUARY,
            ),
            "MemberFacts": MemberFacts("20", supported=False),
            "Iterable[NewIncome]": [NewIncome(yuan("300"))],
            "NewAccount": NewAccount("陈桂兰", "演示银行", "0000005300099999999"),
            "Details": Details("云溪街道", "云溪社区"),
            "Wished": Wished(
                Details("云溪街道", "云溪社区", "3 幢"),
                {self.child: ("陈小兰", MemberFacts("20", supported=False))},
                (NewIncome(yuan("300")),),
                NewAccount("陈桂兰", "演示银行", "0000005300188888888"),
                JANUARY,
                JANUARY,
            ),
            "Account": Account(0, "福利院", "演示银行", "00000053001", Span(JANUARY)),
            "Verdict": ChangedOutside(0),
            "ClockQuestion": ClockQuestion(ClockDoubt.BEHIND, LATE, LATE),
            "OfficeSettings": OfficeSettings(pay_day=9),
            **self._report(),
            "PaperNames": PaperNames(bank="演示银行"),
            "Signer": Signer(Post.DIRECTOR, "李局长"),
            "signer": self.signer,
            "community": 1,
            "rounding": "jiao",
            "into": 2,
            "NewPaper": NewPaper("payroll", "run:1", "名册", "{}"),
            "Head": Head(),
            "Leaving": Leaving("payroll", "名册"),
            "Path": self.store.path.with_name("名册.pdf"),
            "document": b"%PDF",
            "Iterable[Path]": [self.store.path.with_name("银行.txt")],
            "Iterable[int]": [1],
            "CalendarDay": CalendarDay(A_DAY, DayKind.WORKDAY, "春节"),
            "Draw": lambda _stamp: b"%PDF",
        }

    def _report(self) -> dict[str, Any]:
        figures = report_figures(self.store, year=2019)
        return {
            "ReportId": begin_report(self.store, self.clerk.act(), 2018, [DIBAO]),
            "Sequence[str]": [DIBAO],
            "block": "opening",
            "str | None": "新的话",
            "Figures": figures,
            "indicator": "rate",
            "Score | None": Score("好", 90, "少一分"),
            "most": 100,
            "Said": Said(("报告",), (), figures, {}),
        }

    def _money(self) -> dict[str, Any]:
        amount = yuan("640")
        standard = Standard(DIBAO, "urban", amount, JANUARY, JANUARY, "演民发")
        rate = AllowanceRate(
            "festival", DIBAO, (DIBAO,), JANUARY, Unit.PERSON, yuan("60"), "演民发"
        )
        cause, source = Cause.ARRIVED, Source.DISTRICT
        bank = BankLine("1-1", "0", amount, LineResult.RETURNED, "账号有误")
        return {
            "RunId": self.run,
            "RunPlan": self.plan,
            "NewHold": NewHold(self.right, (JANUARY,), HoldReason.AWAY),
            "Iterable[HoldId]": self.held,
            "Sequence[RunPlan]": [self.plan],
            "Sequence[RunId]": [self.run],
            "Mapping[int, str]": {1: "账号有误"},
            "Iterable[BankLine]": [bank],
            "line": 1,
            "Decision": Decision.RETRY,
            "Transfer": Transfer(DIBAO, 2019, cause, source, amount, A_DAY, "演财社"),
            "Expenditure": Expenditure(DIBAO, 2019, amount, A_DAY, "冬衣"),
            "Move": Move(DIBAO, "tekun", 2019, amount, A_DAY, "演财社"),
            "Money": yuan("1"),
            "entry": 1,
            "RecoveryEntryId": self.received,
            "WithholdingOrder": WithholdingOrder(
                self.right, self.right, yuan("5"), JANUARY
            ),
            "Standard": standard,
            "Sequence[Standard]": [standard],
            "AllowanceRate": rate,
            "Sequence[AllowanceRate]": [rate],
            "year": 2019,
            "seq": self.store.undo.last() or 0,
            "Sequence[int]": [self.store.undo.last() or 0],
        }

    def given(self, use_case: Callable[..., Any]) -> dict[str, Any]:
        """Return what a use case is given, by the names or kinds of its parameters."""
        given = {"store": self.store, "act": self.clerk.act()}
        for name, parameter in inspect.signature(use_case).parameters.items():
            if name in given or parameter.default is not inspect.Parameter.empty:
                continue
            kind = str(parameter.annotation)
            assert name in self._values or kind in self._values, (
                f"give this test a value for {name}: {kind} of {use_case.__name__}"
            )
            given[name] = self._values.get(name, self._values.get(kind))
        return given


@pytest.fixture
def office(clerk: Caseworker) -> Office:
    return Office(clerk)


@pytest.mark.parametrize("use_case", use_cases(), ids=lambda f: f.__name__)
def test_no_use_case_changes_a_sealed_month(office, use_case):
    before = rows_until(office.store, JANUARY)
    with suppress(AideskError):
        use_case(**office.given(use_case))
    assert rows_until(office.store, JANUARY) == before
    found = [r for r in check_office(office.store.path) if not r.is_well]
    assert found == []


def test_all_use_cases_after_one_another_change_nothing_of_it(office):
    before = rows_until(office.store, JANUARY)
    done = set()
    for use_case in [*use_cases(), *reversed(use_cases())]:
        try:
            use_case(**office.given(use_case))
        except AideskError:
            continue
        done.add(use_case.__name__)
    assert rows_until(office.store, JANUARY) == before
    found = [r for r in check_office(office.store.path) if not r.is_well]
    assert found == []
    # facts may change, backwards too; money of the month may not
    assert {"set_incomes", "stop", "admit_household"} <= done
    refused = {"confirm_changes", "record_transfer", "record_expenditure", "make_run"}
    assert not refused & done


def test_the_walk_knows_the_services():
    assert admit_household in use_cases()
    assert len(use_cases()) > 40
