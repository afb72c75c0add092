"""Random years of an office: every paper about money comes to the same sums."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.fund import Cause, Source
from aidesk.domain.money import ZERO, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES, RunKind
from aidesk.reports.fund_ledger import fund_ledgers
from aidesk.reports.fund_usage import usage_in_year
from aidesk.reports.year_accounts import year_accounts
from aidesk.services.fund_book import fund_book
from aidesk.services.fund_use import run_use
from aidesk.services.recoveries import debts
from aidesk.services.recovery_book import left_at_end, recovery_book
from aidesk.services.returned_lines import outcome, returned_between
from aidesk.storage.store import Store
from tests.random_office import DIBAO, TEKUN, RandomOffice
from tests.unit.reports.money_office import RETURNED, counted

YEARS = (2018, 2019, 2020, 2021)


@pytest.fixture(params=[0, *(pytest.param(n, marks=pytest.mark.soak) for n in (1, 2))])
def worked(request: pytest.FixtureRequest, store: Store) -> Store:
    """Return an office after fourteen random months, and some lists that wait."""
    office = RandomOffice(store, request.param)
    for programme in (DIBAO, TEKUN):
        carried = {"cause": Cause.CARRIED_IN, "source": Source.CARRIED}
        office.clerk.receives(programme, "50000", **carried)
    office.works_for(14)
    return store


def test_all_papers_close_to_the_funds(worked: Store):
    for year in YEARS:
        states = {c: worked.funds.state(c, year) for c in worked.programmes.all()}
        for code, programme in worked.programmes.all().items():
            book = fund_book(worked, programme, year)
            state = states[code]
            assert (book[-1].left if book else ZERO) == state.balance
            assert total(entry.spent for entry in book if entry.spent) == state.spent
        parts = fund_ledgers(worked, year).parts
        lefts = total(part.rows[-1].left for part in parts if part.rows)
        assert lefts == total(state.balance for state in states.values())
        uses = usage_in_year(worked, year).rows
        waiting = _granted_by_waiting(worked, year)
        spent = total(state.spent for state in states.values())
        assert total(use.granted for use in uses) == spent + waiting
        rows = {row.item[0]: row.total for row in year_accounts(worked, year).rows}
        assert rows["一"] - rows["二"] - rows["三"] == rows["四"] == lefts


def _granted_by_waiting(worked: Store, year: int):
    return counted(
        worked,
        "select sum(p.amount) from payments as p join runs as r on r.id = p.run_id"
        " where r.sent_on is null and substr(r.month, 1, 4) = ?",
        str(year),
    )


def test_every_list_leaves_its_fund_what_the_next_one_finds(worked: Store):
    assert worked.runs.of_year(2019)
    for run in [*worked.runs.of_year(2019), *worked.runs.of_year(2020)]:
        position = run_use(worked, run.id).position
        assert position.available - position.spent - position.reserved == (
            position.before
        )
        if run.state in PAID_STATES:
            assert position.reserved == ZERO
    for code in (DIBAO, TEKUN):
        waiting = [
            run
            for run in worked.runs.of_year(2020)
            if run.programme == code and run.state not in PAID_STATES
        ]
        if waiting:
            last = max(waiting, key=lambda run: run.id)
            state = worked.funds.state(code, last.month.year)
            assert run_use(worked, last.id).position.after == state.free


def test_what_came_back_and_what_is_owed_close(worked: Store):
    rows = returned_between(
        worked, date(2018, 1, 1), date(2021, 12, 31), Month(2020, 3)
    )
    found = outcome(rows)
    assert found.granted == counted(worked, RETURNED.format("p.amount", "payments"))
    assert found.granted == total(
        (
            found.paid,
            found.unanswered,
            found.returned_again,
            found.waiting,
            found.dropped,
        )
    )
    assert found.dropped >= ZERO
    again = counted(
        worked, "select sum(amount) from payments where kind = ?", RunKind.REISSUE
    )
    assert total(row.line.paid_again for row in rows) == again
    owed = total(debt.outstanding for debt in debts(worked))
    assert left_at_end(recovery_book(worked, 2020)) == owed
    assert all(row.left >= ZERO for row in recovery_book(worked, 2019))
