"""The practice office: a year worked through by the use cases, from recorded data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from aidesk.domain.case import Assistance, Case, Trouble
from aidesk.domain.enrolment import StopReason
from aidesk.domain.entitlement import price_subsidy
from aidesk.domain.fund import Cause, Expenditure, Source, Transfer
from aidesk.domain.household import Account, HouseholdId, IncomeKind, Per
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.programme import AllowanceRate, Programme, Rhythm, Standard, Unit
from aidesk.domain.report import Score
from aidesk.domain.rules import CareMode, Terms
from aidesk.services.endings import record_death, stop
from aidesk.services.enrol import NewEnrolment, enrol
from aidesk.services.funds import record_expenditure, record_transfer
from aidesk.services.household_changes import add_member, remove_member
from aidesk.services.monthly_run import make_run, plan_run
from aidesk.services.offices import (
    add_institution,
    add_standard,
    found_office,
)
from aidesk.services.progress import Progress, silent
from aidesk.services.rates import add_allowance_rate
from aidesk.services.register import (
    Details,
    NewAccount,
    NewHousehold,
    NewIncome,
    NewMember,
    register_household,
)
from aidesk.services.report_drafts import begin_report, score_indicator, word_block
from aidesk.services.report_of_year import report_of
from aidesk.services.run_steps import approve_run, send_run, settle_run
from aidesk.storage.store import Store

Row = Mapping[str, Any]
_ACTOR: Final = "经办人"


def programmes_from(rows: list[dict[str, Any]]) -> list[Programme]:
    """Return programmes from recorded data."""
    return [
        Programme(
            **{
                **row,
                "unit": Unit(row["unit"]),
                "rhythm": Rhythm(row["rhythm"]),
                "basis": tuple(row["basis"]),
            }
        )
        for row in rows
    ]


def make_practice_office(path: Path, data: Row, progress: Progress = silent) -> Store:
    """Make an office file and replay a recorded year in it, day by day."""
    actions = data["actions"]
    first = date.fromisoformat(actions[0]["on"])
    store = found_office(
        path,
        Act(datetime.combine(first, time(8)), _ACTOR, "practice-0"),
        data["unit"],
        programmes_from(data["programmes"]),
        date.fromisoformat(data["practice_day"]),
    )
    try:
        replay = _Replay(store)
        for done, action in enumerate(actions, 1):
            progress(done, len(actions))
            replay.do(done, action)
        replay.let_stand()
    except BaseException:
        store.close()
        raise
    return store


class _Replay:
    """Does recorded actions through the use cases and nothing else."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._households: dict[str, HouseholdId] = {}
        self._institutions: dict[str, int] = {}
        self._runs: dict[tuple[str, str, str], RunId] = {}
        self._day = date.min
        self._minute = 0

    def do(self, number: int, row: Row) -> None:
        day = date.fromisoformat(row["on"])
        self._minute = self._minute + 1 if day == self._day else 0
        self._day = day
        at = datetime.combine(day, time(9)) + timedelta(minutes=self._minute)
        _ACTIONS[row["do"]](self, Act(at, _ACTOR, f"practice-{number}"), row)

    def let_stand(self) -> None:
        """Leave nothing to undo: nobody who practises has done what was replayed."""
        at = datetime.combine(self._day, time(18))
        with self._store.write(Act(at, _ACTOR, "practice-end")) as writing:
            writing.forget_undo()

    def standard(self, act: Act, row: Row) -> None:
        add_standard(
            self._store,
            act,
            Standard(
                programme=row["programme"],
                grade=row["grade"],
                amount=Money.parse(row["amount"]),
                effective_from=Month.parse(row["effective_from"]),
                applied_from=Month.parse(row["applied_from"]),
                document=row["document"],
            ),
        )

    def institution(self, act: Act, row: Row) -> None:
        holder, bank, number = row["account"]
        account = Account(0, holder, bank, number, Span(Month.of(act.at) - 60))
        added = add_institution(self._store, act, row["name"], account)
        self._institutions[row["ref"]] = added

    def register(self, act: Act, row: Row) -> None:
        account = row["account"]
        new = NewHousehold(
            details=Details(
                street=row["street"],
                community=row["community"],
                address=row["address"],
                phone=row["phone"],
                housing=row["housing"],
            ),
            since=Month.parse(row["since"]),
            registered_on=act.at.date(),
            members=tuple(NewMember(**member) for member in row["members"]),
            incomes=tuple(_income(income) for income in row["incomes"]),
            account=NewAccount(*account) if account else None,
        )
        self._households[row["ref"]] = register_household(self._store, act, new)

    def enrol(self, act: Act, row: Row) -> None:
        terms = row["terms"]
        decided = terms.get("decided")
        institution = terms.get("institution")
        number = row.get("person")
        person = number and self._store.households.person_by_id_number(number)
        enrol(
            self._store,
            act,
            NewEnrolment(
                programme=row["programme"],
                household=self._households[row["ref"]],
                confirmed_on=date.fromisoformat(row["confirmed_on"]),
                terms=Terms(
                    grade=terms.get("grade", "urban"),
                    mode=CareMode(terms["mode"]) if "mode" in terms else None,
                    tier=terms.get("tier"),
                    institution=self._institutions[institution]
                    if institution
                    else None,
                    months=terms.get("months"),
                    decided=Money.parse(decided) if decided else None,
                ),
                person=person.id if person else None,
                since=Month.parse(row["since"]),
                basis=row["basis"],
                reason=row["reason"],
                case=_case(row["case"]) if "case" in row else None,
            ),
        )

    def stop(self, act: Act, row: Row) -> None:
        household = self._households[row["ref"]]
        last_month = Month.parse(row["last_month"])
        for enrolment in self._store.enrolments.of_household(household):
            if enrolment.programme == row["programme"]:
                reason = StopReason(row["reason"])
                stop(self._store, act, enrolment.id, last_month, reason)

    def death(self, act: Act, row: Row) -> None:
        person = self._person(row["person"])
        record_death(self._store, act, person, date.fromisoformat(row["died_on"]))

    def add_member(self, act: Act, row: Row) -> None:
        household = self._households[row["ref"]]
        new = NewMember(**row["member"])
        add_member(self._store, act, household, new, Month.parse(row["since"]))

    def remove_member(self, act: Act, row: Row) -> None:
        household = self._households[row["ref"]]
        person = self._person(row["person"])
        last_month = Month.parse(row["last_month"])
        members = self._store.households.get(household).members_in(last_month)
        (member,) = (m.id for m in members if m.person.id == person)
        remove_member(self._store, act, household, member, last_month, row["reason"])

    def transfer(self, act: Act, row: Row) -> None:
        record_transfer(
            self._store,
            act,
            Transfer(
                programme=row["programme"],
                year=row["year"],
                cause=Cause(row["cause"]),
                source=Source(row["source"]),
                amount=Money.parse(row["amount"]),
                on=act.at.date(),
                document=row["document"],
                note=row["note"],
            ),
        )

    def expenditure(self, act: Act, row: Row) -> None:
        record_expenditure(
            self._store,
            act,
            Expenditure(
                programme=row["programme"],
                year=row["year"],
                amount=Money.parse(row["amount"]),
                on=act.at.date(),
                purpose=row["purpose"],
                document=row["document"],
                supplier=row["supplier"],
            ),
        )

    def rate(self, act: Act, row: Row) -> None:
        standard, scpi = None, row.get("scpi")
        if scpi:
            standard = Money.parse(row["standard"])
            amount = price_subsidy(standard, scpi, ZERO)
        else:
            amount = Money.parse(row["amount"])
        add_allowance_rate(
            self._store,
            act,
            AllowanceRate(
                kind=row["kind"],
                programme=row["programme"],
                beneficiaries=tuple(row["beneficiaries"]),
                month=Month.parse(row["month"]),
                per=Unit(row["per"]),
                amount=amount,
                document=row["document"],
                standard=standard,
                scpi=scpi,
            ),
        )

    def run(self, act: Act, row: Row) -> None:
        plan = plan_run(
            self._store,
            programme=row["programme"],
            month=Month.parse(row["month"]),
            kind=RunKind(row["kind"]),
            with_dead=row["with_dead"],
        )
        self._runs[_run_key(row)] = make_run(self._store, act, plan)

    def approve(self, act: Act, row: Row) -> None:
        approve_run(self._store, act, self._runs[_run_key(row)], act.at.date())

    def send(self, act: Act, row: Row) -> None:
        send_run(self._store, act, self._runs[_run_key(row)], act.at.date())

    def settle(self, act: Act, row: Row) -> None:
        run = self._runs[_run_key(row)]
        settle_run(self._store, act, run, act.at.date(), returned={})

    def report(self, act: Act, row: Row) -> None:
        """Begin a report, word its blocks and score its indicators, one by one."""
        store, acts = self._store, self._acts(act)
        scope = list(store.programmes.all())
        report = begin_report(store, next(acts), row["year"], scope)
        figures = report_of(store, report).figures
        for block, text in row["texts"].items():
            word_block(store, next(acts), report, block, text, figures)
        weights = {
            line.indicator.id: line.weight
            for line in report_of(store, report).evaluation.lines
        }
        for indicator, told in row["scores"].items():
            score = Score(**told)
            most = weights[indicator]
            score_indicator(store, next(acts), report, indicator, score, most)

    def _acts(self, act: Act) -> Iterator[Act]:
        """Yield acts of one moment, each with a key of its own."""
        return (replace(act, key=f"{act.key}-{number}") for number in count(1))

    def _person(self, number: str) -> Any:
        person = self._store.households.person_by_id_number(number)
        if person is None:
            raise KeyError(number)
        return person.id


def _run_key(row: Row) -> tuple[str, str, str]:
    return row["programme"], row["kind"], row["month"]


def _case(row: Row) -> Case:
    day = row.get("happened_on")
    return Case(
        event=row["event"],
        assistance=Assistance(row["assistance"]) if "assistance" in row else None,
        cause=Trouble(row["cause"]) if "cause" in row else None,
        happened_on=date.fromisoformat(day) if day else None,
        undertaking=row.get("undertaking", False),
    )


def _income(row: Row) -> NewIncome:
    return NewIncome(
        Money.parse(row["amount"]), IncomeKind(row["kind"]), Per(row["per"])
    )


_ACTIONS: Final[Mapping[str, Callable[[_Replay, Act, Row], None]]] = MappingProxyType(
    {
        "standard": _Replay.standard,
        "institution": _Replay.institution,
        "register": _Replay.register,
        "enrol": _Replay.enrol,
        "stop": _Replay.stop,
        "death": _Replay.death,
        "add_member": _Replay.add_member,
        "remove_member": _Replay.remove_member,
        "transfer": _Replay.transfer,
        "expenditure": _Replay.expenditure,
        "rate": _Replay.rate,
        "run": _Replay.run,
        "approve": _Replay.approve,
        "send": _Replay.send,
        "settle": _Replay.settle,
        "report": _Replay.report,
    }
)
