"""The practice office: 2019 worked through by the use cases, to the published fen."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest

from aidesk.domain.money import ZERO, total
from aidesk.domain.month import Month, months_of
from aidesk.domain.payment import Change, RunKind, RunState
from aidesk.services.checking import check_office
from aidesk.services.made_run import made_run
from aidesk.services.monthly_run import plan_run
from aidesk.services.year_end import figures_as_json, year_figures
from aidesk.storage.store import Store
from tests.builders import month, yuan

PUBLISHED: Mapping[str, Mapping[str, object]] = {
    "urban_dibao": {
        "household_months": 990,
        "person_months": 1212,
        "households_average": 83,
        "persons_average": 101,
        "spent": "703150.00",
        "parts": {
            "regular": "644520.00",
            "festival": "5050.00",
            "back_pay": "24480.00",
            "price_subsidy": "29100.00",
        },
        "carried_in": "85300.00",
        "arrived": {
            "central": "260000.00",
            "provincial": "400000.00",
            "municipal": "0.00",
            "district": "387000.00",
        },
        "available": "1132300.00",
        "balance": "429150.00",
        "printed": {"spent": "70.32", "available": "113.23", "balance": "42.92"},
    },
    "litigation": {
        "households": 13,
        "persons": 18,
        "spent": "300000.00",
        "available": "300000.00",
        "balance": "0.00",
    },
    "temporary": {
        "households": 12,
        "persons": 12,
        "spent": "70300.00",
        "carried_in": "180900.00",
        "available": "280900.00",
        "balance": "210600.00",
        "printed": {"spent": "7.03", "available": "28.09", "balance": "21.06"},
    },
    "tekun": {
        "persons": 12,
        "persons_central": 10,
        "persons_dispersed": 2,
        "central_rate": "83.3%",
        "spent": "182176.00",
        "parts": {"basic": "116160.00", "care": "56016.00", "expenditure": "10000.00"},
        "available": "207000.00",
        "balance": "24824.00",
        "printed": {"spent": "18.22", "available": "20.70", "balance": "2.48"},
    },
    "retired_worker": {
        "persons": 20,
        "deaths": 1,
        "spent": "37920.00",
        "available": "43000.00",
        "balance": "5080.00",
        "printed": {"spent": "3.79", "available": "4.30", "balance": "0.51"},
    },
}
HOUSEHOLDS = (83, 83, 83, 83, 83, 83, 83, 83, 82, 82, 81, 81)
PERSONS = (101, 101, 102, 102, 103, 103, 102, 101, 100, 100, 99, 98)
BASE = "51710,51710,52300,52300,52890,52890,56380,55750,55120,55120,54490,53860"


def as_asked(found: object, asked: object) -> object:
    """Return of what was found only the keys that were asked for."""
    if isinstance(found, dict) and isinstance(asked, Mapping):
        return {key: as_asked(found.get(key), asked[key]) for key in asked}
    return found


def programmes(store: Store) -> dict[str, object]:
    found = figures_as_json(year_figures(store, year=2019))
    assert found["year"] == 2019
    programmes = found["programmes"]
    assert isinstance(programmes, dict)
    return programmes


def test_the_published_figures_come_out_to_the_fen(practice: Store):
    assert as_asked(programmes(practice), PUBLISHED) == PUBLISHED


def test_the_parts_are_all_that_was_spent(practice: Store):
    for year in year_figures(practice, year=2019).programmes:
        by_kind = [year.of_kind(kind) for kind in RunKind]
        assert total(by_kind) + year.expended() == year.spent()
        assert (
            year.balance()
            == year.carried_in()
            + total(t.amount for t in year.transfers if t.cause == "arrived")
            - year.spent()
        )
        assert year.fund.balance == year.balance()
        assert year.fund.spent == year.spent()


def test_households_persons_and_sums_of_each_month(practice: Store):
    rows = year_figures(practice, year=2019).of("urban_dibao").months
    assert tuple(row.month for row in rows) == months_of(2019)
    assert tuple(row.households for row in rows) == HOUSEHOLDS
    assert tuple(row.persons for row in rows) == PERSONS
    assert [row.amount for row in rows] == [yuan(amount) for amount in BASE.split(",")]


@pytest.mark.parametrize("of_month", months_of(2019)[1:], ids=str)
@pytest.mark.parametrize("programme", ["urban_dibao", "tekun", "retired_worker"])
def test_new_less_stopped_is_the_change_of_households(
    practice: Store, programme: str, of_month: Month
):
    (run,) = practice.runs.of(programme, RunKind.REGULAR, of_month)
    (before,) = practice.runs.of(programme, RunKind.REGULAR, of_month - 1)
    made = made_run(practice, run.id)
    new = sum(1 for line in made.lines if line.change is Change.NEW)
    assert new - len(made.stopped) == run.line_count - before.line_count
    rights = practice.enrolments.of_programme(programme)
    assert new == sum(1 for r in rights if r.span.since == of_month)
    assert len(made.stopped) == sum(1 for r in rights if r.span.until == of_month - 1)


def test_each_life_event_shows_in_its_month(practice: Store):
    changed = {}
    for of_month in months_of(2019)[1:]:
        (run,) = practice.runs.of("urban_dibao", RunKind.REGULAR, of_month)
        made = made_run(practice, run.id)
        lines = (*made.lines, *made.stopped)
        found = sorted(
            (line.change.value, str(line.difference))
            for line in lines
            if line.change is not Change.SAME
        )
        if of_month != month("2019-07") and found:  # July is the rise of all
            changed[str(of_month)] = found
    assert changed == {
        "2019-03": [("new", "1,180.00"), ("stopped", "-590.00")],
        "2019-05": [("up", "590.00")],
        "2019-08": [("down", "-630.00")],
        "2019-09": [("stopped", "-630.00")],
        "2019-11": [("stopped", "-630.00")],
        "2019-12": [("down", "-630.00")],
    }


def test_the_price_subsidy_reaches_two_programmes(practice: Store):
    dibao = year_figures(practice, year=2019).of("urban_dibao")
    shares = {
        row.beneficiaries: row.amount
        for row in dibao.allowance_rows(RunKind.PRICE_SUBSIDY)
    }
    assert shares == {"urban_dibao": yuan("26016"), "tekun": yuan("3084")}


def test_every_run_is_settled_by_the_tenth(practice: Store):
    runs = practice.runs.of_year(2019)
    assert len(runs) == 60
    assert {run.state for run in runs} == {RunState.SETTLED}
    regular = [r for r in runs if r.kind is RunKind.REGULAR and r.sent_on]
    assert len(regular) == 36
    for run in regular:
        assert run.sent_on
        assert Month.of(run.sent_on) < run.month or run.sent_on.day <= 10


def test_nothing_is_left_to_be_paid_for_the_year(practice: Store):
    for programme in ("urban_dibao", "tekun", "retired_worker"):
        plan = plan_run(
            practice,
            programme=programme,
            month=month("2020-01"),
            kind=RunKind.BACK_PAY,
        )
        assert (plan.lines, plan.problems, plan.overpaid) == ((), (), ())


def test_it_is_a_practice_office_and_says_so(practice: Store):
    office = practice.office.get()
    assert office.practice
    assert str(office.practice_day) == "2019-12-31"
    assert year_figures(practice, year=2019).practice


def test_its_people_are_made_up(practice: Store):
    for row in practice.register.entries(month("2019-01")):
        for person in row.people:
            assert person.resident_id.startswith("530100")


def test_its_checks_find_nothing(practice_path: Path):
    assert all(result.is_well for result in check_office(practice_path))


def test_its_file_holds_one_chain_of_journal_lines(practice: Store):
    assert practice.journal.first_broken() is None
    assert practice.journal.head().seq > 500


def test_a_changed_payment_changes_the_figures(practice_path: Path):
    conn = sqlite3.connect(practice_path)
    conn.execute("drop trigger payments_never_change")
    conn.execute(
        "update payments set amount = amount + 1 where id ="
        " (select min(id) from payments where kind = 'regular')"
    )
    conn.commit()
    conn.close()
    with Store.open(practice_path) as store:
        dibao = year_figures(store, year=2019).of("urban_dibao")
        assert dibao.spent() == yuan("703150.01")
        assert dibao.of_kind(RunKind.REGULAR) == yuan("644520.01")
        assert dibao.balance() == yuan("429149.99")
        assert dibao.fund.balance == dibao.balance()
        assert as_asked(programmes(store), PUBLISHED) != PUBLISHED


def test_a_changed_transfer_changes_the_figures(practice_path: Path):
    conn = sqlite3.connect(practice_path)
    conn.execute("drop trigger transfers_never_change")
    conn.execute("update transfers set amount = 70000000 where amount = 40000000")
    conn.commit()
    conn.close()
    with Store.open(practice_path) as store:
        dibao = year_figures(store, year=2019).of("urban_dibao")
        assert dibao.available() == yuan("1432300")


def test_a_year_without_anything_has_only_zeros(practice: Store):
    for year in year_figures(practice, year=2018).programmes:
        assert (year.spent(), year.available(), year.balance()) == (ZERO, ZERO, ZERO)
        assert (year.reached.persons, year.households_average()) == (0, 0)
        assert year.spending == ()
