"""Random histories of an office, after which the money must still be right.

A caseworker who registers, changes, pays and settles in any order cannot make money
appear or vanish, pay anybody twice, or be told something different when asked again.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from aidesk.domain.bank_return import LineResult
from aidesk.domain.claims import claim_in
from aidesk.domain.enrolment import Enrolment, EnrolmentId, StopReason
from aidesk.domain.fund import Cause
from aidesk.domain.household import HeadError, HouseholdId, Per
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind, RunState
from aidesk.domain.rules import CareMode, Terms
from aidesk.services.endings import start_grace, stop
from aidesk.services.enrol import change_terms
from aidesk.services.household_changes import (
    add_member,
    change_head,
    remove_member,
    set_incomes,
)
from aidesk.services.monthly_run import make_run, withdraw_run
from aidesk.services.register import NewIncome, NewMember
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, made_up_id

DIBAO, TEKUN = "urban_dibao", "tekun"
MONTHLY = (DIBAO, TEKUN)
JANUARY = Month(2019, 1)
recent = st.integers(-3, 1)  # months before or after the present one
yuan_amounts = st.integers(1, 900).map(lambda yuan: Money(yuan * 100))
care = st.builds(Terms, mode=st.sampled_from(CareMode), tier=st.integers(1, 3))


class Histories(RuleBasedStateMachine):
    """An office of 2019, worked on at random while its months go by."""

    families = Bundle("families")
    blank: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.blank, self.folder)
        self.store = Store.open(self.folder / "office.aidesk")
        self.store._db.conn.execute("pragma synchronous = off")  # nobody pulls a plug
        self.clerk = Caseworker(self.store)
        self.now = JANUARY
        self.made = 0
        self.came_in = ZERO
        self.bought = ZERO

    def teardown(self) -> None:
        assert self.store.journal.first_broken() is None
        self.store.close()
        shutil.rmtree(self.folder)

    # people and rights

    @initialize(target=families)
    def first_family(self):
        household = self.clerk.registers(a_household("陈桂兰").with_member("陈小明"))
        self.clerk.grants(DIBAO, household, "2019-01")
        return household

    @rule(
        target=families,
        people=st.integers(1, 3),
        income=st.none() | yuan_amounts,
        per=st.sampled_from(Per),
        account=st.booleans(),
        starts=recent,
        terms=st.none() | care,
    )
    def a_family_comes(self, people, income, per, account, starts, terms):
        self.made += 1
        family = a_household(f"户主{self.made}", "1950-01-01")
        for number in range(1, people):
            family = family.with_member(f"成员{number}", "1990-01-01")
        if income:
            family = family.with_income(income.plain(), per=per)
        household = self.clerk.registers(
            family if account else family.without_account()
        )
        since = str(self.now + starts)
        if terms is None:
            self.clerk.grants(DIBAO, household, since)
        else:
            person = self.clerk.head(household)
            self.clerk.grants(TEKUN, household, since, terms, person)
        return household

    @rule(household=families, since=recent)
    def somebody_joins(self, household, since):
        baby = NewMember("新生儿", made_up_id("2018-01-01"), "20")
        month = self.now + since
        present = self.store.households.get(household).members_in(month)
        if present:
            act = self.clerk.act()
            self.unless_headless(
                lambda: add_member(self.store, act, household, baby, month)
            )

    @rule(household=families, place=st.integers(0, 3), last=recent)
    def somebody_leaves(self, household, place, last):
        members = self.store.households.get(household).members
        member = members[place % len(members)] if members else None
        if member:
            self.unless_headless(
                lambda: remove_member(
                    self.store,
                    self.clerk.act(),
                    household,
                    member.id,
                    self.now + last,
                    "迁出",
                )
            )

    @rule(household=families, place=st.integers(0, 3), months=st.integers(0, 3))
    def somebody_dies(self, household, place, months):
        month = self.now - months
        members = self.store.households.get(household).members_in(month)
        if not members:
            return
        dead, others = members[place % len(members)], members
        heirs = [m.person.id for m in others if m.person.id != dead.person.id]
        died_on = date(month.year, month.number, 1)
        self.unless_headless(
            lambda: self.clerk.records_death(
                dead.person.id, died_on, heirs[0] if dead.is_head and heirs else None
            )
        )

    @rule(household=families, place=st.integers(0, 3), since=recent)
    def the_head_changes(self, household, place, since):
        members = self.store.households.get(household).members_in(self.now + since)
        if members:
            head = members[place % len(members)].person.id
            self.unless_headless(
                lambda: change_head(
                    self.store, self.clerk.act(), household, head, self.now + since
                )
            )

    @rule(
        household=families,
        amounts=st.lists(yuan_amounts, max_size=2),
        per=st.sampled_from(Per),
        since=recent,
    )
    def incomes_change(self, household, amounts, per, since):
        incomes = [NewIncome(amount, per=per) for amount in amounts]
        set_incomes(self.store, self.clerk.act(), household, incomes, self.now + since)

    @rule(household=families, last=recent)
    def a_right_stops(self, household, last):
        for right in self.rights(household):
            month = max(right.span.since, self.now + last)
            if right.covers(month):
                stop(self.store, self.clerk.act(), right.id, month, StopReason.INCOME)

    @rule(household=families, terms=care, since=recent)
    def care_changes(self, household, terms, since):
        month = self.now + since
        for right in self.rights(household):
            if right.programme == TEKUN and right.covers(month):
                change_terms(self.store, self.clerk.act(), right.id, terms, month)

    @rule(household=families, months=st.integers(1, 4))
    def a_right_phases_out(self, household, months):
        for right in self.rights(household):
            open_ended = right.programme == DIBAO and right.span.until is None
            if open_ended and right.covers(self.now + 1) and self.was_paid(right.id):
                start_grace(self.store, self.clerk.act(), right.id, self.now, months)

    @rule(rise=st.integers(1, 90), since=st.integers(0, 4))
    def dibao_rises(self, rise, since):
        effective = self.now - since
        rows = self.store.programmes.standard_rows(DIBAO)
        if all(row.effective_from < effective for row in rows):
            amount = Money(max(r.amount.fen for r in rows) + rise * 100)
            self.clerk.sets_standard(
                DIBAO, "urban", amount.plain(), str(effective), str(self.now)
            )

    # money

    @rule(amount=yuan_amounts, carried=st.booleans())
    def money_comes_in(self, amount, carried):
        state = self.store.funds.state(DIBAO, self.now.year)
        if carried and not state.carried_in:
            self.clerk.receives(DIBAO, amount.plain(), cause=Cause.CARRIED_IN)
        else:
            self.clerk.receives(DIBAO, amount.plain())
        self.came_in += amount

    @rule(amount=yuan_amounts)
    def clothes_are_bought(self, amount):
        self.clerk.buys(DIBAO, amount.plain())
        self.bought += amount

    @rule(
        programme=st.sampled_from(MONTHLY),
        kind=st.sampled_from([RunKind.REGULAR, RunKind.BACK_PAY]),
        with_dead=st.booleans(),
    )
    def a_list_is_made(self, programme, kind, with_dead):
        month = str(self.now)
        if kind is RunKind.REGULAR and self.store.runs.of(programme, kind, self.now):
            return
        plan = self.clerk.plans(programme, month, kind, with_dead=with_dead)
        again = self.clerk.plans(programme, month, kind, with_dead=with_dead)
        assert (again.lines, again.stopped) == (plan.lines, plan.stopped)
        assert (again.overpaid, again.left_out) == (plan.overpaid, plan.left_out)
        assert again.sha256 == plan.sha256
        if not plan.payments:
            return
        act = self.clerk.act()
        run = make_run(self.store, act, plan, leave_out_problems=True)
        assert make_run(self.store, act, plan, leave_out_problems=True) == run
        if kind is RunKind.BACK_PAY:
            again = self.clerk.plans(programme, month, kind, with_dead=with_dead)
            assert again.payments == ()

    @rule(returned=st.sets(st.integers(1, 5)))
    def the_oldest_list_goes_on(self, returned):
        runs = self.store.runs.unfinished()
        if not runs:
            return
        run = runs[0]
        if run.state is RunState.SENT:
            lines = {p.line for p in self.store.runs.payments(run.id)}
            self.clerk.settles(run.id, dict.fromkeys(returned & lines, "账号有误"))
        elif run.state is RunState.DRAFT:
            self.clerk.sends(run.id)

    @rule()
    def the_newest_draft_is_withdrawn(self):
        drafts = [r for r in self.store.runs.unfinished() if r.state is RunState.DRAFT]
        if drafts:
            withdraw_run(self.store, self.clerk.act(), drafts[-1].id)

    @precondition(lambda self: self.now.number < 12)
    @rule()
    def a_month_goes_by(self):
        self.now += 1
        self.clerk.day = self.now.first_day()

    # what always holds

    @invariant()
    def money_is_where_it_must_be(self):
        state = self.store.funds.state(DIBAO, 2019)
        paid = total(self.sent(DIBAO))
        assert state.available == self.came_in
        assert state.spent == paid + self.bought
        assert state.balance == self.came_in - paid - self.bought

    @invariant()
    def every_payment_lies_in_its_right(self):
        for run in self.store.runs.of_year(2019):
            payments = self.store.runs.payments(run.id)
            assert total(p.amount for p in payments) == run.total
            assert len({p.line for p in payments}) == run.line_count
            for payment in payments:
                right = self.store.enrolments.get(payment.enrolment)
                assert right.programme == payment.programme == run.programme
                assert right.span.since <= payment.month <= run.month

    @invariant()
    def the_roll_says_of_all_what_the_facts_say_of_one(self):
        for programme in MONTHLY:
            roll = self.store.rolls.of_month(programme, self.now, self.now)
            counted = self.store.rolls.supplemented(self.now)
            claims = {
                line.enrolment: replace(
                    line.claim, supplemented=counted[line.household]
                )
                for line in roll
            }
            assert len(claims) == len(roll)
            for right in self.store.enrolments.of_programme(programme):
                household = self.store.households.get(right.household)
                assert claims.get(right.id) == claim_in(household, right, self.now)

    @invariant()
    def nobody_is_paid_twice(self):
        regular = set()
        for run, payment, _ in self.paid():
            key = (payment.enrolment, payment.month, payment.purpose)
            if run.kind is RunKind.REGULAR:
                assert key not in regular
                regular.add(key)
            assert payment.amount > ZERO

    @invariant()
    def a_household_has_one_head(self):
        for row in self.store.register.entries(self.now):
            household = self.store.households.get(row.household)
            for month in (self.now - 2, self.now, self.now + 2):
                members = household.members_in(month)
                assert not members or sum(m.is_head for m in members) == 1

    # how the machine looks at the office

    def rights(self, household: HouseholdId) -> list[Enrolment]:
        return self.store.enrolments.of_household(household)

    def was_paid(self, right: EnrolmentId) -> bool:
        payments = self.store.runs.payments_of_enrolments([right])
        return any(run.kind is RunKind.REGULAR for run, _ in payments)

    def paid(self):
        for run in self.store.runs.of_year(2019):
            answers = self.store.runs.answers(run.id)
            for payment in self.store.runs.payments(run.id):
                answer = answers.get(payment.line)
                back = answer is not None and answer.result is LineResult.RETURNED
                yield run, payment, back

    def sent(self, programme: str) -> list[Money]:
        return [
            payment.amount
            for run, payment, back in self.paid()
            if run.programme == programme
            and run.state in (RunState.SENT, RunState.SETTLED)
            and not back
        ]

    def unless_headless(self, change) -> None:
        """Do what is refused only when a household would lose its one head."""
        before = self.store.journal.head()
        try:
            change()
        except HeadError:
            assert self.store.journal.head() == before


@pytest.fixture(autouse=True, scope="module")
def blank(blank_office_file: Path) -> None:
    """Give the histories the office they start from."""
    Histories.blank = blank_office_file


class TestHistories(Histories.TestCase):  # type: ignore[misc, valid-type]
    """The everyday number of histories."""

    settings = settings(max_examples=40, stateful_step_count=30)


@pytest.mark.soak
class TestManyHistories(Histories.TestCase):  # type: ignore[misc, valid-type]
    """Many and long histories, other ones each time."""

    settings = settings(max_examples=600, stateful_step_count=60, derandomize=False)
