"""An office worked on at random while its months go by; what happened is counted.

Every action is also done twice, or wrongly, and must then change nothing: what is
refused is counted by the name of its error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from aidesk.domain.bank_return import BankLine, Decision, LineResult
from aidesk.domain.enrolment import StopReason
from aidesk.domain.errors import AideskError
from aidesk.domain.hold import HoldReason, NewHold
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunId, RunKind, RunState
from aidesk.domain.recovery import RecoveryKind, WithholdingOrder
from aidesk.domain.rules import CareMode, Terms
from aidesk.services.claims import claim_found
from aidesk.services.endings import start_grace, stop
from aidesk.services.enrol import change_terms
from aidesk.services.holds import hold, release
from aidesk.services.household_changes import (
    add_member,
    remove_member,
    set_account,
    set_incomes,
)
from aidesk.services.monthly_run import RunPlan, make_run, withdraw_run
from aidesk.services.recoveries import (
    debts,
    order_withholding,
    receive,
    reverse_recovery,
    write_off,
)
from aidesk.services.register import NewAccount, NewIncome, NewMember
from aidesk.services.returns import decide_return, sent_lines, take_return
from aidesk.services.run_steps import approve_run, send_run
from aidesk.services.sealing import seal_month
from aidesk.services.undo import last_undoable, undo_last
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, made_up_id

DIBAO, TEKUN, TEMPORARY = "urban_dibao", "tekun", "temporary"
PAYING: Final = (
    (DIBAO, RunKind.REISSUE),
    (TEKUN, RunKind.REISSUE),
    (TEMPORARY, RunKind.REISSUE),
    (DIBAO, RunKind.BACK_PAY),
    (TEKUN, RunKind.BACK_PAY),
    (TEMPORARY, RunKind.ONE_OFF),
    (DIBAO, RunKind.PRICE_SUBSIDY),
)


class RandomOffice:
    """Does what an office does, in any order; ``counts`` tells how often."""

    def __init__(self, store: Store, seed: int) -> None:
        store._db.conn.execute("pragma synchronous = off")  # nobody pulls a plug
        self.store = store
        self.random = Random(seed)  # noqa: S311 - not for secrets
        self.clerk = Caseworker(store)
        self.now = Month(2019, 1)
        self.counts: Counter[str] = Counter()
        self.names = 0
        for _ in range(4):
            self.a_family_comes()

    # running

    def works_for(self, months: int) -> None:
        """Let months go by, with a list or two, and things that happen, in each."""
        for _ in range(months):
            self.clerk.day = self.now.first_day() + timedelta(days=4)
            for _ in range(self.random.randint(4, 9)):
                self.something_happens()
            for programme in (DIBAO, TEKUN):
                if self.random.random() < 0.95:
                    self.a_list_is_made(programme, RunKind.REGULAR)
            for _ in range(self.random.randint(10, 18)):
                self.something_happens()
            self.now += 1

    def something_happens(self) -> None:
        """Do one action of the office."""
        action = self.random.choices(_ACTIONS, _WEIGHTS)[0]
        action(self)

    def carries_out_all_plans(self) -> None:
        """Pay, reissue, claim and receive until no plan has anything left."""
        self.clerk.day = self.now.first_day() + timedelta(days=4)
        for _ in range(30):
            before = self.store.journal.head().seq
            self.everybody_has_an_account()
            for run in self.store.runs.unfinished():
                self.goes_all_the_way(run)
            for returned in self.store.runs.returned_waiting():
                self.does(
                    decide_return,
                    returned.run.id,
                    returned.line,
                    Decision.RETRY,
                    "银行系统故障",
                    self.clerk.day,
                )
            for programme, kind in PAYING:
                self.pays_or_claims(programme, kind)
            for debt in debts(self.store):
                if debt.outstanding:
                    self.does(receive, debt.right.id, debt.outstanding, self.clerk.day)
            if not self._something_left(before):
                return
        msg = "the plans never come to an end"
        raise AssertionError(msg)

    def _something_left(self, before: int) -> bool:
        """Tell whether anything was done but deciding again on what is not due."""
        if self.store.runs.unfinished():
            return True
        plans = (self.plan(*which) for which in PAYING)
        return any(plan.payments or plan.overpaid for plan in plans) or any(
            debt.outstanding for debt in debts(self.store)
        )

    def does(self, use_case: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Do a use case in an act of its own."""
        return use_case(self.store, self.clerk.act(), *given, **named)

    def tries(self, use_case: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Do what may be refused; a refusal changes nothing and is counted."""
        head = self.store.journal.head()
        changes = self.store._db.conn.total_changes
        try:
            done = self.does(use_case, *given, **named)
        except AideskError as error:
            assert self.store.journal.head() == head
            assert self.store._db.conn.total_changes >= changes
            self.counts[type(error).__name__] += 1
            return None
        self.counts[use_case.__name__] += 1
        return done

    # people and rights

    def a_family_comes(self) -> None:
        self.names += 1
        family = a_household(f"户主{self.names}", "1950-01-01")
        for number in range(self.random.randint(0, 2)):
            family = family.with_member(f"成员{self.names}甲{number}", "1990-01-01")
        if self.random.random() < 0.4:
            family = family.with_income(str(self.random.randint(1, 700)))
        household = self.clerk.registers(family)
        since = str(self.now - self.random.randint(-1, 3))
        if self.random.random() < 0.6:
            self.clerk.grants(DIBAO, household, since)
        else:
            head = self.clerk.head(household)
            self.clerk.grants(TEKUN, household, since, self._care(), head)
        self.counts["families"] += 1

    def _care(self) -> Terms:
        mode = self.random.choice(list(CareMode))
        return Terms(mode=mode, tier=self.random.randint(1, 3))

    def _some_right(self) -> Any:
        codes = [DIBAO, TEKUN]
        rights = [r for c in codes for r in self.store.enrolments.of_programme(c)]
        return self.random.choice(rights)

    def _lately(self) -> Month:
        return self.now - self.random.randint(-1, 4)

    def an_income_changes(self) -> None:
        household = self._some_right().household
        income = [NewIncome(Money(self.random.randint(1, 70_000)))]
        kept = income if self.random.random() < 0.7 else []
        self.tries(set_incomes, household, kept, self._lately())

    def somebody_joins(self) -> None:
        household = self._some_right().household
        baby = NewMember("新生儿", made_up_id("2018-01-01"), "20")
        since = self._lately()
        if self.store.households.get(household).members_in(since):
            self.tries(add_member, household, baby, since)

    def somebody_leaves(self) -> None:
        household = self.store.households.get(self._some_right().household)
        if household.members:
            member = self.random.choice(household.members)
            self.tries(remove_member, household.id, member.id, self._lately(), "迁出")

    def somebody_dies(self) -> None:
        household = self.store.households.get(self._some_right().household)
        month = self.now - self.random.randint(0, 3)
        members = household.members_in(month)
        if not members or self.random.random() < 0.5:
            return
        dead = self.random.choice(members)
        heirs = [m.person.id for m in members if m.person.id != dead.person.id]
        died_on = date(month.year, month.number, 1)
        heir = heirs[0] if dead.is_head and heirs else None
        head = self.store.journal.head()
        try:
            self.clerk.records_death(dead.person.id, died_on, heir)
        except AideskError as error:
            assert self.store.journal.head() == head
            self.counts[type(error).__name__] += 1

    def a_right_stops(self) -> None:
        right = self._some_right()
        month = max(right.span.since, self._lately())
        self.tries(stop, right.id, month, StopReason.INCOME)

    def care_changes(self) -> None:
        right = self._some_right()
        if right.programme == TEKUN:
            self.tries(change_terms, right.id, self._care(), self._lately())

    def a_right_phases_out(self) -> None:
        months = self.random.randint(1, 7)
        self.tries(start_grace, self._some_right().id, self.now - 1, months)

    def dibao_changes(self) -> None:
        """Let a standard rise, or be found too high, from some months ago on."""
        effective = min(self._lately(), self.now)
        rows = self.store.programmes.standard_rows(DIBAO)
        if all(row.effective_from < effective for row in rows):
            amount = (
                max(r.amount.fen for r in rows) + self.random.randint(-50, 90) * 100
            )
            self.clerk.sets_standard(
                DIBAO, "urban", Money(amount).plain(), str(effective), str(self.now)
            )

    def prices_rise(self) -> None:
        month = self.now - self.random.randint(0, 3)
        rates = self.store.programmes.allowance_rates("price_subsidy", DIBAO)
        if all(rate.month != month for rate in rates):
            amount = str(self.random.randint(10, 60))
            self.clerk.sets_rate("price_subsidy", str(month), amount, DIBAO, TEKUN)

    def a_case_is_helped(self) -> None:
        self.names += 1
        household = self.clerk.registers(a_household(f"户主{self.names}"))
        terms = Terms(decided=Money(self.random.randint(1, 5) * 100_000))
        self.clerk.grants(TEMPORARY, household, str(self.now), terms)

    def everybody_has_an_account(self) -> None:
        for right in self.store.enrolments.of_programme(DIBAO):
            if self.store.households.get(right.household).account_in(self.now) is None:
                self._new_account(right.household)

    def an_account_changes(self) -> None:
        self._new_account(self._some_right().household)

    def _new_account(self, household: Any) -> None:
        number = f"{self.random.randint(10**9, 10**10 - 1)}"
        account = NewAccount("户主", "演示银行", number)
        self.does(set_account, household, account, self.now)

    # lists

    def plan(self, programme: str, kind: RunKind) -> RunPlan:
        """Return the plan of a list for everybody, the dead and the departed too."""
        return self.clerk.plans(programme, str(self.now), kind, with_dead=True)

    def some_list_is_made(self) -> None:
        self.a_list_is_made(*self.random.choice(PAYING))

    def a_list_is_made(self, programme: str, kind: RunKind) -> None:
        """Plan, plan again, make, make again: there is one list, and once its money."""
        plan, again = self.plan(programme, kind), self.plan(programme, kind)
        assert (again.sha256, again.overpaid) == (plan.sha256, plan.overpaid)
        act = self.clerk.act()
        try:
            run = make_run(self.store, act, plan, leave_out_problems=True)
        except AideskError as error:
            self.counts[type(error).__name__] += 1
            return
        self.counts["made runs"] += 1
        self.counts[f"made {kind}"] += 1
        assert make_run(self.store, act, plan, leave_out_problems=True) == run
        self.tries(make_run, plan, leave_out_problems=True)
        rest = self.plan(programme, kind)
        assert kind is RunKind.REGULAR or rest.payments == ()

    def pays_or_claims(self, programme: str, kind: RunKind) -> None:
        plan = self.plan(programme, kind)
        if plan.payments:
            run = self.does(make_run, plan, leave_out_problems=True)
            self.counts["made runs"] += 1
            self.goes_all_the_way(self.store.runs.get(run))
        elif plan.overpaid:
            self.does(claim_found, plan)

    def goes_all_the_way(self, run: Run) -> None:
        if run.state is RunState.DRAFT:
            self.does(approve_run, run.id, self.clerk.day)
        if run.state in (RunState.DRAFT, RunState.APPROVED):
            self.does(send_run, run.id, self.clerk.day)
        self.does(take_return, run.id, self.clerk.day, self._bank(run.id, 0))

    def a_list_goes_on(self) -> None:
        """Take the oldest open list a step further, and try the same step again."""
        runs = self.store.runs.unfinished()
        if not runs:
            return
        run = runs[0]
        if run.state is RunState.DRAFT:
            self.does(approve_run, run.id, self.clerk.day)
            self.tries(approve_run, run.id, self.clerk.day)
        if run.state in (RunState.DRAFT, RunState.APPROVED):
            self.does(send_run, run.id, self.clerk.day)
            self.tries(send_run, run.id, self.clerk.day)
            self.tries(withdraw_run, run.id)
        else:
            self.the_bank_answers(run.id)

    def a_payee_is_held(self) -> None:
        """Let somebody's recent months wait, twice, now and then for good."""
        right = self._some_right()
        since = max(self.now - self.random.randint(-1, 2), right.span.since)
        months = tuple(since + n for n in range(self.random.randint(1, 2)))
        reason = self.random.choice(
            [r for r in HoldReason if r is not HoldReason.OTHER]
        )
        asked = NewHold(right.id, months, reason)
        if self.tries(hold, asked, self.clerk.day):
            self.tries(hold, asked, self.clerk.day)

    def a_hold_is_released(self) -> None:
        held = list(self.store.holds.standing().values())
        if held:
            chosen = self.random.choice(held).id
            self.tries(release, [chosen], self.clerk.day)
            self.tries(release, [chosen], self.clerk.day)

    def a_draft_is_withdrawn(self) -> None:
        drafts = [r for r in self.store.runs.unfinished() if r.state is RunState.DRAFT]
        if drafts:
            self.tries(withdraw_run, self.random.choice(drafts).id)

    # the bank

    def _bank(self, run: RunId, returned: float) -> list[BankLine]:
        """Return an answer to each line, some of them sent back; known ones again."""
        known = self.store.runs.answers(run)
        lines = []
        for line in sent_lines(self.store, run):
            back = self.random.random() < returned
            result = LineResult.RETURNED if back else LineResult.PAID
            if line.line in known:
                result = known[line.line].result
            reason = "账号有误" if result is LineResult.RETURNED else ""
            lines.append(BankLine(line.key, line.account, line.amount, result, reason))
        return lines

    def the_bank_answers(self, run: RunId) -> None:
        """Take a spoilt return first, then a part, then all, then the same again."""
        bank = self._bank(run, 0.35)
        for spoilt in _spoilt(bank[0]):
            self._takes(run, [spoilt])
        part = self.random.randint(0, len(bank))
        self._takes(run, [*bank[:part], *bank[:part]])
        assert len(self.store.runs.answers(run)) >= part
        if self.random.random() < 0.8:
            assert self._takes(run, bank).missing == ()
            assert len(self.store.runs.answers(run)) == len(bank)
            self.counts["returns taken"] += 1
            self.counts["lines sent back"] += sum(b.reason != "" for b in bank)
            before = self.store.journal.head()
            assert self._takes(run, bank).answers == ()
            self._takes(run, [_contrary(b) for b in bank])
            assert self.store.journal.head() == before

    def _takes(self, run: RunId, bank: Iterable[BankLine]) -> Any:
        matched = self.does(take_return, run, self.clerk.day, list(bank))
        for refused in matched.refused:
            self.counts[f"bank {refused.mismatch}"] += 1
        return matched

    def a_return_is_decided(self) -> None:
        waiting = self.store.runs.returned_waiting()
        retry = self.random.random() < 0.8
        decision = Decision.RETRY if retry else Decision.GIVEN_UP
        day = self.clerk.day
        for run in self.store.runs.of_year(self.now.year)[-1:]:
            self.tries(decide_return, run.id, 99, decision, "没有这一行", day)
        if waiting:
            one = self.random.choice(waiting)
            self.tries(decide_return, one.run.id, one.line, decision, "核实过", day)
            if not retry:
                again = Decision.RETRY
                self.tries(decide_return, one.run.id, one.line, again, "反悔", day)

    # recoveries

    def money_comes_back(self) -> None:
        day = self.clerk.day
        for debt in debts(self.store):
            right, much = debt.right.id, debt.outstanding
            self.tries(receive, right, much + Money(1), day)
            if not much or self.random.random() < 0.5:
                continue
            part = Money(self.random.randint(1, much.fen))
            if self.random.random() < 0.3:
                self.tries(write_off, right, part, day, "确无偿还能力")
            else:
                self.tries(receive, right, part, day, "交回现金")

    def an_entry_was_wrong(self) -> None:
        own = (RecoveryKind.RECEIVED, RecoveryKind.WRITTEN_OFF, RecoveryKind.DUE)
        entries = [e for e in self.store.recoveries.all() if e.kind in own]
        if entries:
            entry = self.random.choice(entries)
            for reason in ("记错", "再冲一次"):
                day = self.clerk.day
                self.tries(reverse_recovery, entry.id, day, reason)

    def money_is_withheld(self) -> None:
        owing = [debt.right for debt in debts(self.store) if debt.outstanding > ZERO]
        if owing:
            right = self.random.choice(owing)
            monthly = Money(self.random.randint(1, 30_000))
            order = WithholdingOrder(right.id, right.id, monthly, self.now)
            self.tries(order_withholding, order)

    # back and shut

    def the_last_act_is_undone(self) -> None:
        last = last_undoable(self.store)
        if last is None:
            return
        self.does(undo_last, last.seq)
        self.counts["undone"] += 1
        self.tries(undo_last, last.seq)

    def a_month_is_sealed(self) -> None:
        """Seal the next month if that can be; a sealed one takes no list any more."""
        last = self.store.seals.last_month()
        month = Month(2019, 1) if last is None else last + 1
        if month < self.now - 1:
            self.tries(seal_month, month, self.clerk.day)
        sealed = self.store.seals.last_month()
        if sealed is not None:
            self.tries(seal_month, sealed, self.clerk.day)
            now, self.now = self.now, sealed
            for programme in (DIBAO, TEKUN):
                self.a_list_is_made(programme, RunKind.BACK_PAY)
            self.now = now


def _spoilt(line: BankLine) -> list[BankLine]:
    """Return a line as a bank must not say it, in each way there is."""
    return [
        replace(line, key="999999999999"),
        replace(line, account=f"{line.account}0"),
        replace(line, amount=line.amount - Money(1)),
        replace(line, amount=line.amount + Money(1)),
    ]


def _contrary(line: BankLine) -> BankLine:
    paid = line.result is LineResult.PAID
    return replace(line, result=LineResult.RETURNED if paid else LineResult.PAID)


_WEIGHTED: Final = (
    (RandomOffice.a_family_comes, 2),
    (RandomOffice.an_income_changes, 6),
    (RandomOffice.somebody_joins, 2),
    (RandomOffice.somebody_leaves, 1),
    (RandomOffice.somebody_dies, 1),
    (RandomOffice.a_right_stops, 1),
    (RandomOffice.care_changes, 3),
    (RandomOffice.a_right_phases_out, 1),
    (RandomOffice.dibao_changes, 1),
    (RandomOffice.prices_rise, 1),
    (RandomOffice.a_case_is_helped, 1),
    (RandomOffice.an_account_changes, 2),
    (RandomOffice.a_payee_is_held, 5),
    (RandomOffice.a_hold_is_released, 3),
    (RandomOffice.some_list_is_made, 8),
    (RandomOffice.a_list_goes_on, 16),
    (RandomOffice.a_draft_is_withdrawn, 2),
    (RandomOffice.a_return_is_decided, 5),
    (RandomOffice.money_comes_back, 4),
    (RandomOffice.an_entry_was_wrong, 4),
    (RandomOffice.money_is_withheld, 4),
    (RandomOffice.the_last_act_is_undone, 3),
    (RandomOffice.a_month_is_sealed, 3),
)
_ACTIONS: Final = [action for action, _ in _WEIGHTED]
_WEIGHTS: Final = [weight for _, weight in _WEIGHTED]
