"""Other hands in an office file: rows written as no use case would write them."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

import pytest

from aidesk.domain.fund import Cause, Source
from aidesk.domain.rules import Terms
from tests.builders import Caseworker, a_household


def put_one_of_everything(clerk: Caseworker) -> None:
    """Fill an office: run 1 is sent, run 2 a draft, each with one payment.

    Right 1 is dibao of household 1.  Right 2 is that of a retired worker who died
    in January 2019; right 3 is temporary help in that month, of the same household.
    """
    family = a_household("陈桂兰").with_member("陈小明").with_income("100")
    clerk.grants("urban_dibao", clerk.registers(family))
    worker = clerk.registers(a_household("李永福"))
    head = clerk.head(worker)
    clerk.grants("retired_worker", worker, "2018-12", Terms("standard"), head)
    clerk.grants("temporary", worker, "2019-01", Terms(months=2))
    clerk.opens_home()
    clerk.receives(
        "urban_dibao", "10000", cause=Cause.CARRIED_IN, source=Source.CARRIED
    )
    clerk.buys("urban_dibao", "50")
    clerk.sets_rate("festival", "2019-01", "50")
    clerk.pays("urban_dibao", "2019-01")
    clerk.makes("urban_dibao", "2019-02")
    clerk.records_death(head, date(2019, 1, 2))


class OtherHands:
    """Write through the door what the tables themselves must refuse."""

    def __init__(self, clerk: Caseworker) -> None:
        self.clerk = clerk
        self._conn = clerk.store._db.conn

    def run(self, sql: str, *values: object) -> None:
        """Run one statement in a write of its own."""
        with self.clerk.store.write(self.clerk.act()) as writing:
            self._conn.execute(sql, values)
            writing.note("other_hands", "test")

    def copy(self, table: str, row: int, **changed: object) -> None:
        """Add a row like another one but for what is changed."""
        cursor = self._conn.execute(f"select * from {table} where id = ?", [row])  # noqa: S608 - tables of ours
        names = [column[0] for column in cursor.description]
        held: dict[str, Any] = dict(zip(names, cursor.fetchone(), strict=True))
        held = {n: v for n, v in held.items() if n != "id"} | changed
        columns, marks = ", ".join(held), ", ".join("?" * len(held))
        sql = f"insert into {table} ({columns}) values ({marks})"  # noqa: S608
        self.run(sql, *held.values())


def refused(said: str = ".") -> pytest.RaisesExc[sqlite3.IntegrityError]:
    """Expect SQLite to refuse a row, by a check or a trigger that says so."""
    return pytest.raises(sqlite3.IntegrityError, match=said)
