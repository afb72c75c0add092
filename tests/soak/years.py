"""An office at work for years by a virtual clock, with a second set of books beside it.

The second books know only what went to and came from the bank and the people; every
month the funds of the office must say the same, to the fen.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from aidesk.domain.bank_return import BankLine, LineResult
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.fund import Expenditure
from aidesk.domain.journal import Act
from aidesk.domain.money import Money
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.recovery import WithholdingOrder
from aidesk.paths import keeping_of, resources
from aidesk.reports.issuing import issue_paper
from aidesk.services.funds import record_expenditure
from aidesk.services.month_overview import month_overview
from aidesk.services.monthly_run import make_run
from aidesk.services.offices import found_office
from aidesk.services.practice import programmes_from
from aidesk.services.recoveries import debts, order_withholding, receive
from aidesk.services.returns import sent_lines, take_return
from aidesk.services.sealing import seal_month, seal_year
from aidesk.services.whole_month import (
    approve_month,
    make_month,
    send_month,
    whole_month,
)
from aidesk.services.year_end import year_figures
from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed
from tests.builders import (
    STANDARDS,
    UNIT,
    Caseworker,
    yuan,
)
from tests.soak.families import DIBAO, FIRST, HELP, TEKUN, WORKERS, Families

MONTHLY: Final = (DIBAO, TEKUN, WORKERS)
_RAISED: Final = tuple((p, g) for p, g, _, since, _ in STANDARDS if since == "2019-01")


class Years(Families):
    """Works through the months of an office; ``events`` tells what happened."""

    def __init__(self, path: Path, households: int, years: int, seed: int) -> None:
        super().__init__(seed)
        self.path = path
        self._witness = keeping_of(path).witness
        self.end = FIRST + 12 * years
        self.seconds: defaultdict[tuple[int, str], float] = defaultdict(float)
        self.books: Counter[tuple[str, int]] = Counter()
        self._arrives: Counter[str] = Counter()
        self._found()
        self._opens()
        for number in range(households):
            self.a_family_comes(FIRST, number)
        self.closes()

    # the office and its clock

    def _found(self) -> None:
        sample = (resources() / "programmes.json").read_text(encoding="utf-8")
        programmes = programmes_from(json.loads(sample)["programmes"])
        founding = Act(datetime(2019, 1, 2, 8), "测试员", "founding")  # noqa: DTZ001 - office time
        until = (self.end - 1).first_day()
        with found_office(self.path, founding, UNIT, programmes, until) as store:
            clerk = Caseworker(store)
            for standard in STANDARDS:
                clerk.sets_standard(*standard)

    def _opens(self) -> None:
        with self.timed("open"):
            self.store = Store.open(self.path, witness=self._witness)
        self.clerk = Caseworker(self.store, self._day(2))

    def closes(self) -> None:
        """Close the office file."""
        with self.timed("close"):
            self.store.close()
            at = datetime.combine(self.clerk.day, time(17)).isoformat()
            mark_closed(self.path, self._witness, at)

    def _day(self, number: int) -> date:
        return self.now.first_day() + timedelta(days=number - 1)

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        """Add what a piece of work takes to the seconds of its year."""
        began = perf_counter()
        yield
        self.seconds[self.now.year, what] += perf_counter() - began

    def works(self, after_each_month: Callable[[], None]) -> None:
        """Let all months go by; the file is opened anew for each of them."""
        while self.now < self.end:
            self._opens()
            self.a_month_goes_by()
            self.closes()
            after_each_month()
            self.now += 1

    # a month

    def a_month_goes_by(self) -> None:
        """Do all that an office does in a month."""
        with self.timed("first page"):
            month_overview(self.store, today=self.clerk.day)
        if self.now.number == 1 and self.now > FIRST:
            self._a_new_year()
        with self.timed("changes"):
            self._money_arrives()
            self._standards_rise()
            for _ in range(max(2, self.events["families"] // 60)):
                self._something_changes()
        self.clerk.day = self._day(5)
        self._regular_lists()
        self.clerk.day = self._day(18)
        self._other_lists()
        with self.timed("debts"):
            self._debts_are_paid()
        with self.timed("seal"):
            if self.now > FIRST:
                self.does(seal_month, self.now - 1, self.clerk.day)
            if self.now.number == 1 and self.now > FIRST:
                self.does(seal_year, self.now.year - 1, self.clerk.day)
        with self.timed("balances"):
            self._balances_are_exact()

    def _a_new_year(self) -> None:
        last = self.now.year - 1
        with self.timed("year"):
            for each in year_figures(self.store, year=last).programmes:
                code = each.programme.code
                assert each.balance().fen == self.books[code, last], (code, last)
            self.clerk.carries_over(last)
        for programme, year in list(self.books):
            if year == last:
                self.books[programme, last + 1] += self.books[programme, last]
        self.events["years carried over"] += 1

    def _balances_are_exact(self) -> None:
        year = self.now.year
        for programme in (*MONTHLY, HELP):
            state = self.store.funds.state(programme, year)
            difference = state.balance.fen - self.books[programme, year]
            assert not difference, (programme, self.now, difference, state)
            assert not state.pending
            self.events["balances compared"] += 1

    def _money_arrives(self) -> None:
        months = 9 if self.now.number == 7 else 1  # July pays half a year again
        for programme in (*MONTHLY, HELP):
            usual = self._arrives[programme] or 20_000_000
            amount = Money(months * usual + self.random.randint(0, 999_999))
            self.clerk.receives(programme, amount.plain(), year=self.now.year)
            self.books[programme, self.now.year] += amount.fen
            self.events["transfers"] += 1
        if self.random.random() < 0.5:
            bought = Money(self.random.randint(1, 99_999))
            self._buys(bought)

    def _buys(self, bought: Money) -> None:
        year = self.now.year
        spent = Expenditure(DIBAO, year, bought, self.clerk.day, "冬衣")
        self.does(record_expenditure, spent)
        self.books[DIBAO, year] -= bought.fen

    def _standards_rise(self) -> None:
        """Let standards be told in June, and paid from July on for the whole year."""
        if self.now.number != 6 or self.now.year % 2 == 1:
            return
        for programme, grade in _RAISED:
            if programme == HELP:
                continue
            rows = self.store.programmes.standard_rows(programme)
            last = max(r.amount.fen for r in rows if r.grade == grade)
            raised = Money(last + self.random.randint(1, 40) * 100)
            since, paid = f"{self.now.year}-01", f"{self.now.year}-07"
            self.clerk.sets_standard(programme, grade, raised.plain(), since, paid)
            self.events["standards raised"] += 1

    # lists

    def _regular_lists(self) -> None:
        with self.timed("plan"):
            plans = whole_month(self.store, month=self.now).plans
        with self.timed("make"):
            runs = self.does(make_month, self.now, plans, leave_out_problems=True)
        with self.timed("send"):
            self.does(approve_month, self.now, runs, self.clerk.day)
            self.does(send_month, self.now, runs, self.clerk.day)
        for run in runs:
            self._arrives[self.store.runs.get(run).programme] = int(
                self.store.runs.get(run).total.fen * 1.02
            )
            self.events["runs"] += 1
            self._bank_answers(run, returned=0.004)
        with self.timed("paper"):
            self._paper_is_issued(runs)

    def _paper_is_issued(self, runs: Any) -> None:
        """Issue a list as it is signed: a short one each month, the longest at times."""
        by_length = sorted(runs, key=lambda run: self.store.runs.get(run).line_count)
        run = by_length[-1] if self.now.number == 12 else by_length[0]
        self.does(issue_paper, "payroll", run)

    def _other_lists(self) -> None:
        if self.now.number % 3 == 0:
            amount = str(self.random.randint(10, 60))
            self.clerk.sets_rate("price_subsidy", str(self.now), amount, DIBAO, TEKUN)
            self._pays(DIBAO, RunKind.PRICE_SUBSIDY)
        if self.now.number % 3 == 1:
            for programme in (DIBAO, TEKUN, WORKERS):
                self._pays(programme, RunKind.BACK_PAY)
        self._pays(HELP, RunKind.ONE_OFF)
        self._returns_are_paid_again()

    def _returns_are_paid_again(self) -> None:
        for waiting in self.store.runs.returned_waiting():
            self.clerk.retries(waiting.run.id, waiting.line)
        for programme in (DIBAO, TEKUN, WORKERS, HELP):
            self._pays(programme, RunKind.REISSUE, returned=0)
        for waiting in self.store.runs.returned_waiting():
            self.clerk.gives_up(waiting.run.id, waiting.line)
            self.events["given up"] += 1

    def _pays(self, programme: str, kind: RunKind, returned: float = 0.01) -> None:
        with self.timed(f"plan {kind}"):
            plan = self.clerk.plans(programme, str(self.now), kind)
        if not plan.payments:
            return
        with self.timed(f"make {kind}"):
            run = self.does(make_run, plan, leave_out_problems=True)
        self.events["runs"] += 1
        self.events[f"runs {kind}"] += 1
        self.clerk.sends(run)
        self._bank_answers(run, returned)

    def _bank_answers(self, run: RunId, returned: float) -> None:
        """Let the bank pay most lines; the second books note what it paid."""
        found = self.store.runs.get(run)
        withheld: Counter[int] = Counter()
        kept = self.store.recoveries.withheld(run)
        for each in kept:
            withheld[each.line] += each.amount.fen
        bank = []
        for line in sent_lines(self.store, run):
            back = self.random.random() < returned
            result = LineResult.RETURNED if back else LineResult.PAID
            reason = "账号有误" if back else ""
            bank.append(BankLine(line.key, line.account, line.amount, result, reason))
            self.events["lines"] += 1
            self.events[f"lines {result}"] += 1
            if not back:
                gross = line.amount.fen + withheld[line.line]
                self.books[found.programme, found.month.year] -= gross
                for each in kept:
                    if each.line == line.line:
                        self.books[each.programme, self.now.year] += each.amount.fen
        with self.timed("bank"):
            matched = self.does(take_return, run, self.clerk.day, bank)
        assert not matched.missing
        self.events["payments"] += len(self.store.runs.payments(run))

    def _debts_are_paid(self) -> None:
        for debt in debts(self.store):
            if not debt.outstanding:
                continue
            chance = self.random.random()
            if chance < 0.2:
                self._is_received(debt.right.id, debt.outstanding)
            elif chance < 0.4 and debt.order is None:
                right = EnrolmentId(debt.right.id)
                order = WithholdingOrder(right, right, yuan("50"), self.now + 1)
                self.does(order_withholding, order)

    def _is_received(self, right: EnrolmentId, amount: Money) -> None:
        before = {e.id for e in self.store.recoveries.of_enrolment(right)}
        self.does(receive, right, amount, self.clerk.day)
        new = [
            e for e in self.store.recoveries.of_enrolment(right) if e.id not in before
        ]
        assert sum(e.amount.fen for e in new) == amount.fen
        for entry in new:
            self.books[entry.fund_programme, self.now.year] += entry.amount.fen
