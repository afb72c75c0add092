"""The register in force: each month of the practice year is what its list paid."""

from __future__ import annotations

import pytest

from aidesk.domain.money import total
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import NoStandardInForceError
from aidesk.domain.rules import Purpose
from aidesk.services.in_force import in_force
from aidesk.storage.store import Store
from tests.builders import CENTRAL, Caseworker, a_household, month, yuan


@pytest.mark.parametrize("code", ["urban_dibao", "tekun", "retired_worker"])
def test_the_register_is_worth_what_the_list_paid(practice: Store, code: str):
    programme = practice.programmes.get(code)
    for number in (1, 6, 7, 12):
        this = Month(2019, number)
        (run,) = practice.runs.of(code, RunKind.REGULAR, this)
        rows = in_force(practice, programme, this)
        assert total(row.amount for row in rows if row.amount) == run.total
        assert len(rows) == run.line_count
        listed = {p.enrolment: p for p in practice.runs.payments(run.id)}
        assert {row.right.id: row.resident_id for row in rows} == {
            right: payment.payee.resident_id for right, payment in listed.items()
        }


def test_care_tells_its_home_and_parts(practice: Store):
    rows = in_force(practice, practice.programmes.get("tekun"), Month(2019, 12))
    assert total(row.of(Purpose.BASIC) for row in rows) == yuan("9680")
    assert total(row.of(Purpose.CARE) for row in rows) == yuan("4668")
    assert [row.institution for row in rows].count("演示区社会福利院") == 10


def test_who_has_no_account_is_in_force(clerk: Caseworker):
    clerk.tekun_for(a_household("陈桂兰").without_account(), CENTRAL)
    (row,) = in_force(
        clerk.store, clerk.store.programmes.get("tekun"), month("2019-01")
    )
    assert row.line.payee is None
    assert row.resident_id
    # 770 + 251
    assert row.amount == yuan("1021")


def test_an_amount_that_nobody_knows_is_told(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").since_month("2017-01"), since="2017-01")
    (row,) = in_force(
        clerk.store, clerk.store.programmes.get("urban_dibao"), month("2017-06")
    )
    assert row.amount is None
    assert isinstance(row.problem, NoStandardInForceError)
