"""What the tables themselves refuse once a month or a year is sealed."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.fund import Cause, Source
from aidesk.services.sealing import seal_month, seal_year
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, yuan
from tests.other_hands import OtherHands, refused

JANUARY, MARCH = month("2019-01"), month("2019-03")
SEALED, OPEN_YEAR = "a sealed month stays", "sealed year take no entries"


@pytest.fixture
def clerk(store: Store) -> Caseworker:
    """One payment that came back and was given up, in January, which is sealed."""
    clerk = Caseworker(store)
    clerk.receives("urban_dibao", "10000")
    clerk.buys("urban_dibao", "50")
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    run = clerk.pays("urban_dibao", "2019-01")
    clerk.settles(run, {1: "账号有误"})
    clerk.gives_up(run, 1)
    clerk.day = date(2019, 3, 1)
    clerk.receives("urban_dibao", "1", source=Source.LOTTERY)
    seal_month(store, clerk.act(), JANUARY, clerk.day)
    return clerk


@pytest.fixture
def hands(clerk: Caseworker) -> OtherHands:
    """Return other hands at work on that office."""
    return OtherHands(clerk)


@pytest.mark.parametrize("day", ["2019-01-31", "2019-01-01", "2018-06-30"])
@pytest.mark.parametrize("table", ["transfers", "expenditures"])
def test_no_entry_is_added_to_a_sealed_month_or_before_it(hands, table, day):
    with refused(SEALED):
        hands.copy(table, 1, on_day=day)
    hands.copy(table, 1, on_day="2019-02-01")


def test_no_recovery_is_added_to_a_sealed_month(hands):
    entry = (
        "insert into recovery_entries (enrolment_id, month, purpose, kind, amount,"
        " on_day, fund_id, reason) values (1, '2019-01', 'grant', 'due', 1, ?, 1, '')"
    )
    with refused(SEALED):
        hands.run(entry, "2019-01-31")
    hands.run(entry, "2019-02-01")


def test_no_list_is_added_to_a_sealed_month_or_changed_in_it(hands):
    facts = {"state": "draft", "approved_on": None, "sent_on": None, "settled_on": None}
    with refused(SEALED):
        hands.copy("runs", 1, kind="back_pay", key="k", **facts)
    with refused():
        hands.run("update runs set state = 'sent'")
    hands.copy("runs", 1, key="k", month="2019-02", **facts)


@pytest.mark.parametrize(
    "table",
    [
        "payments",
        "line_results",
        "return_decisions",
        "transfers",
        "expenditures",
        "seals",
    ],
)
@pytest.mark.parametrize("before", ["", "insert into undoing values (1)"])
def test_nothing_is_taken_from_a_sealed_month_not_even_by_undoing(hands, table, before):
    if before:
        hands.run(before)
    with refused():
        hands.run(f"delete from {table}")  # noqa: S608 - tables of ours


def test_months_are_sealed_forwards_and_a_seal_is_never_changed(hands):
    head = hands.clerk.store.journal.head()
    seal = "insert into seals values (?, '2019-03-01', ?, ?, '{}')"
    for period in ("2019-01", "2018-12"):
        with refused():
            hands.run(seal, period, head.seq, head.hash)
    with refused("where the journal stands"):
        hands.run(seal, "2019-02", head.seq, "0" * 64)
    with refused("a seal stays"):
        hands.run("update seals set body = '{}'")
    hands.run(seal, "2019-02", head.seq, head.hash)


def test_a_month_with_an_open_list_is_not_sealed(hands):
    head = hands.clerk.store.journal.head()
    hands.clerk.makes("urban_dibao", "2019-02")
    with refused("what is sealed was settled"):
        hands.run(
            "insert into seals values ('2019-02', '2019-03-01', ?, ?, '{}')",
            head.seq,
            head.hash,
        )


@pytest.mark.parametrize("period", ["2019-13", "2019-1", "19", "2019-00", "", "x"])
def test_a_period_is_a_month_or_a_year(hands, period):
    head = hands.clerk.store.journal.head()
    with refused():
        hands.run(
            "insert into seals values (?, '2019-03-01', ?, ?, '{}')",
            period,
            head.seq,
            head.hash,
        )


@pytest.fixture
def year_sealed(hands: OtherHands) -> OtherHands:
    """All of 2019 is sealed; other hands work in 2020."""
    clerk = hands.clerk
    clerk.day = date(2020, 1, 3)
    seal_month(clerk.store, clerk.act(), MARCH, clerk.day)
    seal_year(clerk.store, clerk.act(), 2019, clerk.day)
    return hands


@pytest.mark.parametrize("table", ["transfers", "expenditures"])
def test_the_funds_of_a_sealed_year_take_no_entries(year_sealed, table):
    with refused(OPEN_YEAR):
        year_sealed.copy(table, 1, on_day="2020-01-03")


def test_no_list_and_no_recovery_is_charged_to_a_sealed_year(year_sealed):
    facts = {"state": "draft", "approved_on": None, "sent_on": None, "settled_on": None}
    with refused(OPEN_YEAR):
        year_sealed.copy("runs", 1, key="k", month="2020-01", **facts)
    entry = (
        "insert into recovery_entries (enrolment_id, month, purpose, kind, amount,"
        " on_day, fund_id, reason) values"
        " (1, '2019-01', 'grant', ?, 1, '2020-01-03', 1, '')"
    )
    year_sealed.run(entry, "due")  # what is found moves no money
    with refused(OPEN_YEAR):
        year_sealed.run(entry, "received")


def test_money_of_the_next_year_is_taken(year_sealed):
    year_sealed.clerk.receives(
        "urban_dibao", "5", cause=Cause.ARRIVED, source=Source.DISTRICT, year=2020
    )
    assert year_sealed.clerk.store.funds.state("urban_dibao", 2020).arrived == yuan("5")
