"""What the tables refuse of people and rights, because money follows from it."""

from __future__ import annotations

import pytest

from tests.builders import made_up_id
from tests.other_hands import OtherHands, refused


@pytest.mark.parametrize(
    ("table", "row", "wrong"),
    [
        ("persons", 1, {"name": "同号"}),  # one person, one number
        ("persons", 1, {"resident_id": "5301001960"}),
        ("persons", 1, {"resident_id": made_up_id(), "name": ""}),
        ("persons", 1, {"resident_id": made_up_id(), "sex": "3"}),
        ("persons", 1, {"resident_id": made_up_id(), "birth_date": "1960-02-30"}),
        ("persons", 1, {"resident_id": made_up_id(), "died_on": "yesterday"}),
        ("households", 1, {"address": "the same number"}),
        ("households", 1, {"number": "H9", "community_id": 99}),
        ("members", 1, {"person_id": 99}),
        ("members", 1, {"since": "2019-00", "until": "2019-02"}),
        ("incomes", 1, {"kind": "gift"}),
        ("incomes", 1, {"per": "week"}),
        ("incomes", 1, {"since": "2019-06", "until": "2019-05"}),
        ("incomes", 1, {"until": "2019-13"}),
        ("accounts", 1, {"household_id": 2, "number": "1234567"}),
        ("accounts", 1, {"household_id": 2, "number": "12345678X"}),
        ("accounts", 1, {"household_id": None}),
        ("accounts", 1, {"institution_id": 1}),
        ("enrolments", 1, {"until": "2018-11", "since": "2018-12"}),
        ("enrolments", 1, {"programme": "nothing"}),
        ("enrolment_terms", 1, {"enrolment_id": 99}),
        ("enrolment_terms", 3, {"since": "2020-01", "until": None, "months": 0}),
        ("enrolment_terms", 3, {"since": "2020-01", "until": None, "decided": 0}),
        ("enrolment_terms", 3, {"since": "2020-01", "until": None, "tier": 4}),
        ("office", 1, {"unit": "a second office"}),
    ],
)
def test_a_row_that_cannot_be_right_is_refused(hands: OtherHands, table, row, wrong):
    with refused():
        hands.copy(table, row, **wrong)


@pytest.mark.parametrize("wrong", ["2019-13", "2019-00", "2019-1", "1999-12", "2019"])
@pytest.mark.parametrize("column", ["since", "until"])
@pytest.mark.parametrize(
    "table", ["members", "incomes", "accounts", "enrolments", "enrolment_terms"]
)
def test_facts_hold_from_month_to_month(hands: OtherHands, table, column, wrong):
    last = f"(select max(id) from {table})"  # noqa: S608 - tables of ours
    with refused("CHECK"):
        hands.run(f"update {table} set {column} = ? where id = {last}", wrong)  # noqa: S608


@pytest.mark.parametrize(
    ("since", "until"),
    [
        ("2018-01", None),
        ("2017-01", "2018-01"),  # one month together
        ("2019-06", "2019-06"),
        ("2030-01", None),
    ],
)
def test_a_person_is_in_one_household_at_a_time(hands: OtherHands, since, until):
    with refused("one household at a time"):
        hands.copy("members", 1, household_id=2, since=since, until=until)
    hands.copy("members", 1, household_id=2, since="2016-01", until="2017-12")
    with refused("one household at a time"):
        hands.run("update members set until = '2018-01' where since = '2016-01'")


def test_a_household_is_paid_to_one_account_at_a_time(hands: OtherHands):
    with refused("one account at a time"):
        hands.copy("accounts", 1, number="99999999")
    hands.copy("accounts", 1, number="99999999", since="2017-01", until="2017-12")


def test_a_household_has_a_programme_once_at_a_time(hands: OtherHands):
    with refused("one enrolment at a time"):
        hands.copy("enrolments", 1, since="2019-06")
    hands.copy("enrolments", 1, since="2018-01", until="2018-11")


def test_a_person_has_a_programme_once_whatever_the_household(hands: OtherHands):
    with refused("one enrolment at a time"):
        hands.copy("enrolments", 2, household_id=1, since="2019-01")


def test_a_right_has_one_set_of_terms_at_a_time(hands: OtherHands):
    with refused("one set of terms at a time"):
        hands.copy("enrolment_terms", 1, since="2019-06")
    hands.copy("enrolment_terms", 1, since="2018-01", until="2018-11")
