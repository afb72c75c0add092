"""What the tables refuse of reversals and moves, and what the check finds of others."""

from __future__ import annotations

import sqlite3

import pytest

from aidesk.domain.checks import Checked
from aidesk.services.checking import check_office
from tests.builders import yuan
from tests.other_hands import OtherHands, refused

DIBAO, TEKUN = "urban_dibao", "tekun"


def test_a_reversal_takes_off_just_its_entry(hands: OtherHands):
    money = hands.clerk.receives(DIBAO, "97")
    good = {"amount": -9700, "reverses": money}
    for wrong in (
        {"amount": -9701},
        {"amount": 9700},
        {"cause": "handed_back"},
        {"source": "central"},
        {"reverses": 99},
        {"reverses": None},
    ):
        with refused():
            hands.copy("transfers", money, **{**good, **wrong})
    hands.copy("transfers", money, **good)
    with refused():
        hands.copy("transfers", money, **good)  # a second time
    back = hands.clerk.store.funds.transfer(money).reversed_by
    assert back is not None
    with refused("takes one entry back"):
        hands.copy("transfers", money, amount=9700, reverses=back)


def test_a_purchase_is_taken_back_once(hands: OtherHands):
    good = {"amount": -5000, "reverses": 1}
    with refused("takes one entry back"):
        hands.copy("expenditures", 1, amount=-1, reverses=1)
    hands.copy("expenditures", 1, **good)
    with refused():
        hands.copy("expenditures", 1, **good)


def test_what_is_moved_in_was_moved_out_elsewhere(hands: OtherHands):
    left = hands.clerk.moves(DIBAO, TEKUN, "300")
    came = left + 1
    hands.copy("transfers", left)
    other = came + 1
    with refused():
        hands.copy("transfers", came)  # it came in already
    for wrong in ({"amount": 29999}, {"fund_id": 1}, {"cause": "arrived"}):
        with refused():
            hands.copy("transfers", came, **{"moved_with": other, **wrong})
    with refused():
        hands.copy("transfers", came, moved_with=None)
    hands.copy("transfers", came, moved_with=other)


def test_entries_stay_as_they_are(hands: OtherHands):
    for table in ("transfers", "expenditures"):
        with refused("never change"):
            hands.run(f"update {table} set reverses = null")  # noqa: S608
        with refused("stay"):
            hands.run(f"delete from {table}")  # noqa: S608


def test_the_check_finds_half_of_a_move(hands: OtherHands):
    left = hands.clerk.moves(DIBAO, TEKUN, "20")
    hands.copy("transfers", left)
    alone = left + 2
    # one end alone is taken back
    hands.copy("transfers", left, amount=-2000, reverses=left)
    found = findings(hands, Checked.MONEY)
    rule = "what is moved out is moved in elsewhere"
    assert f"{rule}: transfer:{alone}" in found
    assert f"{rule}: transfer:{left}" in found


@pytest.mark.parametrize("table", ["transfers", "expenditures"])
def test_the_check_finds_a_reversal_of_another_sum(hands: OtherHands, table):
    money, bought = hands.clerk.receives(DIBAO, "97"), 1
    hands.clerk.reverses(money)
    hands.clerk.takes_purchase_back(bought)
    hands.clerk.store.close()
    forged = sqlite3.connect(hands.clerk.store.path)
    forged.executescript(
        f"drop trigger {table}_never_change;"  # noqa: S608
        f"update {table} set amount = -1 where reverses is not null"
    )
    forged.close()
    found = findings(hands, Checked.MONEY)
    assert len([f for f in found if f.startswith("a reversal takes one")]) == 1
    assert findings(hands, Checked.AS_WRITTEN) != ()


def test_money_is_carried_in_once_of_each_source(hands: OtherHands):
    with refused("carried in once"):
        hands.copy("transfers", 1, amount=1)
    hands.copy("transfers", 1, amount=1, source="base")
    state = hands.clerk.store.funds.state(DIBAO, 2019)
    assert state.carried_in == yuan("10000.01")


def findings(hands: OtherHands, checked: Checked) -> tuple[str, ...]:
    hands.clerk.store.close()
    results = {r.checked: r for r in check_office(hands.clerk.store.path)}
    return results[checked].findings
