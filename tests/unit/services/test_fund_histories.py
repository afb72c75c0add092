"""Random histories of funds: every sum is what a book kept by hand would say.

Arrivals, promises, moves, purchases, lists, returns, reversals and carry-overs come in
any order.  A plain book of whole fen is kept beside; the office must agree with it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from aidesk.domain.errors import AideskError
from aidesk.domain.fund import Cause, Source
from aidesk.domain.fund_errors import (
    FundOverdrawnError,
    ListsUnsentError,
    ReversalReversedError,
    ReversedAlreadyError,
)
from aidesk.domain.money import Money
from aidesk.domain.payment import RunKind, RunState
from aidesk.services.balances import unbalanced_funds
from aidesk.services.carry_over import plan_carry_over
from aidesk.services.checking import check_office
from aidesk.services.fund_entries import fund_entries
from aidesk.services.year_end import year_figures
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, yuan
from tests.fund_parts import assert_sums_add_up

DIBAO, TEKUN, LITIGATION = "urban_dibao", "tekun", "litigation"
CODES = (DIBAO, TEKUN, LITIGATION)
YEARS = (2019, 2020)
codes = st.sampled_from(CODES)
years = st.sampled_from(YEARS)
amounts = st.integers(1, 500_000).map(lambda fen: Money(fen).plain())
COUNTED: Counter[str] = Counter()


class FundHistories(RuleBasedStateMachine):
    """An office whose funds are worked on at random, and a book kept by hand."""

    blank: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.blank, self.folder)
        self.store = Store.open(self.folder / "office.aidesk")
        self.store._db.conn.execute("pragma synchronous = off")  # nobody pulls a plug
        self.clerk = Caseworker(self.store, date(2020, 1, 3))
        self.book: Counter[tuple[str, int]] = Counter()

    def teardown(self) -> None:
        self.store.close()
        results = check_office(self.folder / "office.aidesk")
        assert [r for r in results if not r.is_well] == []
        shutil.rmtree(self.folder)

    @initialize()
    def there_is_a_family_and_a_base(self):
        self.clerk.dibao_for(a_household("陈桂兰"), "2019-01")
        base = {"cause": Cause.CARRIED_IN, "source": Source.BASE}
        self.clerk.receives(LITIGATION, "3000", **base)
        self.book[LITIGATION, 2019] += 300_000

    @rule(code=codes, year=years, amount=amounts, source=st.sampled_from(Source))
    def money_arrives(self, code, year, amount, source):
        self.clerk.receives(code, amount, year=year, source=source)
        self.book[code, year] += yuan(amount).fen

    @rule(code=codes, year=years, amount=amounts)
    def money_is_promised(self, code, year, amount):
        self.clerk.receives(code, amount, year=year, cause=Cause.ALLOTTED)

    @rule(code=codes, year=years, amount=amounts)
    def money_is_handed_back(self, code, year, amount):
        self.clerk.receives(code, amount, year=year, cause=Cause.HANDED_BACK)
        self.book[code, year] -= yuan(amount).fen

    @rule(ends=st.permutations(CODES), year=years, amount=amounts)
    def money_is_moved(self, ends, year, amount):
        self.clerk.moves(ends[0], ends[1], amount, year=year)
        self.book[ends[0], year] -= yuan(amount).fen
        self.book[ends[1], year] += yuan(amount).fen
        COUNTED["moved"] += 1

    @rule(code=codes, amount=amounts)
    def something_is_bought(self, code, amount):
        self.clerk.buys(code, amount)
        self.book[code, 2019] -= yuan(amount).fen

    @rule(month=st.integers(1, 12))
    def a_list_is_made(self, month):
        of_month = f"2019-{month:02d}"
        if self.clerk.plans(DIBAO, of_month).payments:
            try:
                self.clerk.makes(DIBAO, of_month)
            except AideskError:
                assert self.store.runs.of(
                    DIBAO,
                    RunKind.REGULAR,
                    self.clerk.plans(DIBAO, of_month).month,
                )

    @rule(back=st.booleans())
    def the_oldest_list_goes_on(self, back):
        runs = self.store.runs.unfinished()
        if not runs:
            return
        run = runs[0]
        if run.state is RunState.DRAFT:
            self.clerk.sends(run.id)
            self.book[DIBAO, 2019] -= run.total.fen
        else:
            self.clerk.settles(run.id, {1: "账号有误"} if back else None)
            self.book[DIBAO, 2019] += run.total.fen if back else 0

    @rule(place=st.integers(0, 30))
    def a_transfer_is_taken_back(self, place):
        every = self.store.funds.all_transfers()
        entry = every[place % len(every)]
        before = self.store.journal.head()
        try:
            self.clerk.reverses(entry.id)
        except (ReversedAlreadyError, ReversalReversedError):
            assert entry.reversed_by or entry.reverses
            assert self.store.journal.head() == before
            COUNTED["refused"] += 1
            return
        assert entry.reversed_by is entry.reverses is None
        COUNTED["reversed"] += 1
        self.book[entry.programme, entry.year] -= entry.moves.fen
        if entry.partner:
            self.book[entry.partner, entry.year] += entry.moves.fen

    @rule(place=st.integers(0, 30))
    def a_purchase_is_taken_back(self, place):
        every = self.store.funds.all_expenditures()
        entry = every[place % len(every)] if every else None
        if entry and not (entry.reversed_by or entry.reverses):
            self.clerk.takes_purchase_back(entry.id)
            self.book[entry.programme, 2019] += entry.amount.fen

    @rule()
    def the_year_is_carried_over(self):
        plan = plan_carry_over(self.store, 2019)
        try:
            self.clerk.carries_over(2019)
        except (FundOverdrawnError, ListsUnsentError):
            assert plan.refused
            assert not plan.due
        for line in plan.due:
            self.book[line.programme.code, 2020] += line.difference.fen
            COUNTED["carried over"] += 1
        again = plan_carry_over(self.store, 2019)
        assert again.due == ()
        for line in again.lines:
            assert line.refused or line.next.carried_in == line.last.balance

    @invariant()
    def the_office_agrees_with_the_book(self):
        for code in CODES:
            for year in YEARS:
                state = self.store.funds.state(code, year)
                assert state.balance.fen == self.book[code, year]
                assert state.balance == state.came_in + state.adjusted - state.spent

    @invariant()
    def the_rows_agree_with_the_sums(self):
        assert list(unbalanced_funds(self.store)) == []
        for year in YEARS:
            figures = year_figures(self.store, year=year)
            for code in CODES:
                rows = figures.of(code)
                assert rows.balance() == rows.fund.balance
                assert rows.available() == rows.fund.available
                entries = fund_entries(self.store, rows)
                if entries:
                    assert entries[-1].left == rows.balance()
                assert_sums_add_up(self.store, rows)


@pytest.fixture(autouse=True, scope="module")
def blank(blank_office_file: Path) -> None:
    """Give the histories the office they start from."""
    FundHistories.blank = blank_office_file


class TestFundHistories(FundHistories.TestCase):  # type: ignore[misc, valid-type]
    """The everyday number of histories."""

    settings = settings(max_examples=30, stateful_step_count=30)


def test_the_histories_did_what_they_are_for():
    """Run last: enough of each kind of act was tried."""
    print(dict(COUNTED))  # noqa: T201 - for who looks
    assert COUNTED["reversed"] >= 20
    assert COUNTED["refused"] >= 5
    assert COUNTED["moved"] >= 20
    assert COUNTED["carried over"] >= 10


@pytest.mark.soak
class TestManyFundHistories(FundHistories.TestCase):  # type: ignore[misc, valid-type]
    """Many and long histories, other ones each time."""

    settings = settings(max_examples=400, stateful_step_count=50, derandomize=False)
