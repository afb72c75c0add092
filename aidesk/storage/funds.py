"""Funds, transfers and expenditures as rows; a balance is always a sum."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.fund import Cause, Expenditure, FundId, FundState, Source, Transfer
from aidesk.domain.money import Money
from aidesk.storage.topics import Topic, Touch

_SUMS: Final = """
select
    (select coalesce(sum(amount), 0) from transfers
        where fund_id = f.id and cause = 'allotted') as allotted,
    (select coalesce(sum(amount), 0) from transfers
        where fund_id = f.id and cause = 'carried_in') as carried_in,
    (select coalesce(sum(amount), 0) from transfers
        where fund_id = f.id and cause = 'arrived') as arrived,
    (select coalesce(sum(p.amount), 0) from runs as r join payments as p
        on p.run_id = r.id
        where r.fund_id = f.id and r.state in ('sent', 'settled')) as paid,
    (select coalesce(sum(p.amount), 0) from runs as r
        join line_results as l on l.run_id = r.id and l.result = 'returned'
        join payments as p on p.run_id = r.id and p.line = l.line
        where r.fund_id = f.id) as returned,
    (select coalesce(sum(amount), 0) from expenditures
        where fund_id = f.id) as expended,
    (select coalesce(sum(max(promised - came, 0)), 0) from (
        select
            sum(case when cause = 'allotted' then amount else 0 end) as promised,
            sum(case when cause = 'arrived' then amount else 0 end) as came
        from transfers where fund_id = f.id and cause <> 'carried_in'
        group by source)) as not_arrived
from funds as f where f.programme = ? and f.year = ?
"""


class FundRepository:
    """Reads and writes the money side."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def fund(self, programme: str, year: int) -> FundId:
        """Return the fund of a programme and year; it is opened when it is new."""
        self._db.conn.execute(
            "insert into funds (programme, year) values (?, ?) on conflict do nothing",
            [programme, year],
        )
        sql = "select id from funds where programme = ? and year = ?"
        return FundId(self._db.conn.execute(sql, [programme, year]).fetchone()[0])

    def state(self, programme: str, year: int) -> FundState:
        """Return the sums of a fund; all zero when it has not been opened."""
        rows = list(self._db.query(_SUMS, [programme, year]))
        sums = {name: Money(fen) for row in rows for name, fen in row.items()}
        return FundState(programme, year, **sums)

    def years(self) -> list[int]:
        """Return the years that have funds."""
        rows = self._db.conn.execute("select distinct year from funds order by year")
        return [row[0] for row in rows.fetchall()]

    def add_transfer(self, transfer: Transfer) -> int:
        """Store a transfer; return its id."""
        cursor = self._db.conn.execute(
            "insert into transfers (fund_id, cause, source, amount, on_day, document,"
            " note) values (?, ?, ?, ?, ?, ?, ?)",
            [
                self.fund(transfer.programme, transfer.year),
                transfer.cause,
                transfer.source,
                transfer.amount.fen,
                transfer.on.isoformat(),
                transfer.document,
                transfer.note,
            ],
        )
        self._touch(Topic.FUNDS)
        return int(cursor.lastrowid or 0)

    def add_expenditure(self, expenditure: Expenditure) -> int:
        """Store spending without a recipient; return its id."""
        cursor = self._db.conn.execute(
            "insert into expenditures (fund_id, amount, on_day, purpose, document,"
            " supplier) values (?, ?, ?, ?, ?, ?)",
            [
                self.fund(expenditure.programme, expenditure.year),
                expenditure.amount.fen,
                expenditure.on.isoformat(),
                expenditure.purpose,
                expenditure.document,
                expenditure.supplier,
            ],
        )
        self._touch(Topic.FUNDS)
        return int(cursor.lastrowid or 0)

    def transfers(self, programme: str, year: int) -> list[Transfer]:
        """Return the transfers of a fund in the order of their days."""
        rows = self._db.query(
            "select t.*, f.programme, f.year from transfers as t"
            " join funds as f on f.id = t.fund_id"
            " where f.programme = ? and f.year = ? order by t.on_day, t.id",
            [programme, year],
        )
        return [_transfer(row) for row in list(rows)]

    def all_transfers(self) -> list[Transfer]:
        """Return every transfer of the office."""
        rows = self._db.query(
            "select t.*, f.programme, f.year from transfers as t"
            " join funds as f on f.id = t.fund_id order by t.id"
        )
        return [_transfer(row) for row in list(rows)]

    def expenditures(self, programme: str, year: int) -> list[Expenditure]:
        """Return the expenditures of a fund in the order of their days."""
        rows = self._db.query(
            "select e.*, f.programme, f.year from expenditures as e"
            " join funds as f on f.id = e.fund_id"
            " where f.programme = ? and f.year = ? order by e.on_day, e.id",
            [programme, year],
        )
        return [_expenditure(row) for row in list(rows)]

    def all_expenditures(self) -> list[Expenditure]:
        """Return every expenditure of the office."""
        rows = self._db.query(
            "select e.*, f.programme, f.year from expenditures as e"
            " join funds as f on f.id = e.fund_id order by e.id"
        )
        return [_expenditure(row) for row in list(rows)]


def _transfer(row: dict[str, Any]) -> Transfer:
    return Transfer(
        programme=row["programme"],
        year=row["year"],
        cause=Cause(row["cause"]),
        source=Source(row["source"]),
        amount=Money(row["amount"]),
        on=date.fromisoformat(row["on_day"]),
        document=row["document"],
        note=row["note"],
        id=row["id"],
    )


def _expenditure(row: dict[str, Any]) -> Expenditure:
    return Expenditure(
        programme=row["programme"],
        year=row["year"],
        amount=Money(row["amount"]),
        on=date.fromisoformat(row["on_day"]),
        purpose=row["purpose"],
        document=row["document"],
        supplier=row["supplier"],
        id=row["id"],
    )
