"""Twice is once, and every month comes out right: random years of an office.

At the end of a history all plans are carried out.  Then each month of each right
was paid what the facts make due: paid − returned + reissued + back pay − recovered.
"""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from aidesk.domain.claims import claim_in
from aidesk.domain.enrolment import Enrolment, EnrolmentId
from aidesk.domain.entitlement import entitlements
from aidesk.domain.month import Month
from aidesk.domain.rules import Purpose
from aidesk.services.checking import check_office
from aidesk.services.holds import open_holds
from aidesk.storage.store import Store
from tests.random_office import DIBAO, TEKUN, TEMPORARY, RandomOffice

REFUSED = (
    "RunExistsError",
    "NothingToPayError",
    "RunStateError",
    "NotReturnedError",
    "GivenUpError",
    "MoreThanDueError",
    "NothingToRecoverError",
    "CannotBeReversedError",
    "MonthSealedError",
    "HeldAlreadyError",
    "MonthPaidError",
    "NotHeldError",
    "bank unknown",
    "bank account",
    "bank short",
    "bank over",
    "bank twice",
    "bank contradicts",
)
_HELD = """
select coalesce(sum(p.amount), 0) from payments as p
left join line_results as r on r.run_id = p.run_id and r.line = p.line
where p.enrolment_id = ? and p.month = ? and p.purpose = ?
    and coalesce(r.result, 'paid') = 'paid'
"""
_BACK = """
select coalesce(sum(e.amount), 0) from recovery_entries as e
left join line_results as r on r.run_id = e.run_id and r.line = e.line
where e.enrolment_id = ? and e.month = ? and e.purpose = ?
    and e.kind in ('received', 'withheld') and coalesce(r.result, 'paid') = 'paid'
"""
_GIVEN_UP = """
select coalesce(sum(p.amount), 0) from payments as p
join return_decisions as d on d.run_id = p.run_id and d.line = p.line
where d.decision = 'given_up' and p.enrolment_id = ? and p.month = ? and p.purpose = ?
    and not exists (select 1 from payments as q where q.reissue_of = p.id)
"""
_WRITTEN_OFF = """
select coalesce(sum(amount), 0) from recovery_entries
where kind = 'written_off' and enrolment_id = ? and month = ? and purpose = ?
"""


class Books:
    """What the tables hold for a month of a right, and what the facts make due."""

    def __init__(self, office: RandomOffice) -> None:
        self.store, self.now = office.store, office.now
        self.waits = self.store.holds.standing()
        self.held: Counter[tuple[EnrolmentId, Month]] = Counter()

    def sum(self, question: str, *key: object) -> int:
        """Return a sum in fen for an enrolment, month and purpose."""
        values = [str(part) for part in key]
        return int(self.store._db.conn.execute(question, values).fetchone()[0])

    def due(self, right: Enrolment, month: Month, as_of: Month) -> dict[Purpose, int]:
        """Return by purpose what one right is due, worked out from the household."""
        household = self.store.households.get(right.household)
        claim = claim_in(household, right, month)
        due = dict.fromkeys(Purpose, 0)
        if claim is None or not claim.persons:
            return due
        programme = self.store.programmes.get(right.programme)
        standards = self.store.programmes.standards(right.programme)
        for each in entitlements(programme, standards, claim, month, as_of):
            due[each.purpose] = each.amount.fen
        for rate in self.store.programmes.allowance_rates("price_subsidy", DIBAO):
            if rate.month == month and right.programme in rate.beneficiaries:
                due[Purpose.PRICE_SUBSIDY] = rate.amount.fen * claim.persons
        return due

    def months(self, right: Enrolment) -> set[Month]:
        """Return the months for which a right can have been paid."""
        if right.programme == TEMPORARY:
            return {right.span.since}
        paid = set(self.store.runs.months_paid(right.programme))
        rates = self.store.programmes.allowance_rates("price_subsidy", DIBAO)
        held = {month for id_, month in self.waits if id_ == right.id}
        return paid | held | {rate.month for rate in rates}

    def check(self, right: Enrolment, counts: Counter[str]) -> None:
        """Compare all months of a right; what was given up or written off stays so."""
        listed = set(self.store.runs.months_paid(right.programme))
        for month in self.months(right):
            once = right.programme == TEMPORARY
            waits = (right.id, month) in self.waits
            due = self.due(right, month, month if once else max(month, self.now))
            for purpose in Purpose:
                rated = purpose == Purpose.PRICE_SUBSIDY
                if not (once or waits or month in listed or rated):
                    continue
                key = (right.id, month, purpose)
                held = self.sum(_HELD, *key) - self.sum(_BACK, *key)
                missing = due[purpose] - held
                if waits and missing > 0:
                    wanted = max(missing - self.sum(_GIVEN_UP, *key), 0)
                    self.held[right.id, month] += wanted
                    counts["months held"] += 1
                    continue
                assert missing <= self.sum(_GIVEN_UP, *key), (key, due[purpose], held)
                assert -missing <= self.sum(_WRITTEN_OFF, *key), (
                    key,
                    due[purpose],
                    held,
                )
                counts["months compared" if held or due[purpose] else "empty"] += 1
                counts["months given up or written off"] += missing != 0

    def check_holds(self) -> None:
        """Compare what the tables lack of held months with what is told to be held."""
        for each in open_holds(self.store, self.now):
            key = (each.right.id, each.hold.month)
            assert self.held[key] == each.money.fen, (key, each)


def history(blank: Path, folder: Path, seed: int, months: int) -> Counter[str]:
    """Work an office at random, carry out all plans, and check every month of it."""
    path = Path(shutil.copy(blank, folder / f"{seed}.aidesk"))
    with Store.open(path) as store:
        office = RandomOffice(store, seed)
        office.works_for(months)
        office.carries_out_all_plans()
        books = Books(office)
        for programme in (DIBAO, TEKUN, TEMPORARY):
            for right in store.enrolments.of_programme(programme):
                books.check(right, office.counts)
        books.check_holds()
    assert [result for result in check_office(path) if not result.is_well] == []
    return office.counts


def told(counts: Counter[str]) -> str:
    return "\n".join(f"{n:7} {name}" for name, n in sorted(counts.items()))


def test_every_month_comes_out_right_after_random_years(
    blank_office_file: Path, tmp_path: Path
):
    counts: Counter[str] = Counter()
    for seed in range(6):
        counts += history(blank_office_file, tmp_path, seed, months=8)
    print(told(counts))  # noqa: T201 - pytest -s shows how much was tried
    assert counts["made runs"] >= 100
    assert counts["lines sent back"] >= 25
    assert [name for name in REFUSED if not counts[name]] == []


@pytest.fixture(scope="module")
def many() -> Counter[str]:
    """Return what all the many random years have counted so far."""
    return Counter()


@pytest.mark.soak
@pytest.mark.parametrize("first", range(1000, 1070, 5))
def test_every_month_comes_out_right_after_many_random_years(
    blank_office_file: Path, tmp_path: Path, many: Counter[str], first: int
):
    for seed in range(first, first + 5):
        many += history(blank_office_file, tmp_path, seed, months=14)


@pytest.mark.soak
def test_the_many_random_years_have_tried_enough(many: Counter[str]):
    print(told(many))  # noqa: T201 - pytest -s shows how much was tried
    assert many["made runs"] >= 2000
    assert many["lines sent back"] >= 500
    assert {name: many[name] for name in REFUSED if many[name] < 100} == {}
