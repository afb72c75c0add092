"""Funds, transfers and expenditures as rows; a balance is always a sum."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.fund import Cause, Expenditure, FundId, FundState, Source, Transfer
from aidesk.domain.fund_errors import NoSuchEntryError
from aidesk.domain.money import Money
from aidesk.storage.topics import Topic, Touch

_SUMS: Final = """
select
    (select coalesce(sum(p.amount), 0) from runs as r join payments as p
        on p.run_id = r.id
        where r.fund_id = f.id and r.state in ('sent', 'settled')) as paid,
    (select coalesce(sum(p.amount), 0) from runs as r
        join line_results as l on l.run_id = r.id and l.result = 'returned'
        join payments as p on p.run_id = r.id and p.line = l.line
        where r.fund_id = f.id) as returned,
    (select coalesce(sum(amount), 0) from expenditures
        where fund_id = f.id) as expended,
    (select coalesce(sum(e.amount), 0) from recovery_entries as e
        left join runs as r on r.id = e.run_id
        left join line_results as l on l.run_id = e.run_id and l.line = e.line
        where e.fund_id = f.id and (e.kind = 'received' or e.kind = 'withheld'
            and r.state in ('sent', 'settled')
            and coalesce(l.result, 'paid') = 'paid')) as recovered,
    (select coalesce(sum(total), 0) from runs
        where fund_id = f.id and state in ('draft', 'approved')) as pending
from funds as f where f.programme = ? and f.year = ?
"""
_ENTRIES: Final = """
select t.cause, t.source, sum(t.amount) from transfers as t
join funds as f on f.id = t.fund_id
where f.programme = ? and f.year = ? group by t.cause, t.source
"""
_KEPT: Final = """
select exists (select 1 from funds as f where f.programme = ? and f.year = ? and (
    exists (select 1 from transfers where fund_id = f.id)
    or exists (select 1 from expenditures where fund_id = f.id)
    or exists (select 1 from runs where fund_id = f.id)
    or exists (select 1 from recovery_entries
        where fund_id = f.id and kind in ('received', 'withheld'))))
"""
_TRANSFERS: Final = """
select t.*, f.programme, f.year,
    (select r.id from transfers as r where r.reverses = t.id) as reversed_by,
    (select g.programme from transfers as o join funds as g on g.id = o.fund_id
        where o.id = t.moved_with or o.moved_with = t.id) as partner
from transfers as t join funds as f on f.id = t.fund_id
"""
_EXPENDITURES: Final = """
select e.*, f.programme, f.year,
    (select r.id from expenditures as r where r.reverses = e.id) as reversed_by
from expenditures as e join funds as f on f.id = e.fund_id
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
        entries = self._db.conn.execute(_ENTRIES, [programme, year]).fetchall()
        kept = self._db.conn.execute(_KEPT, [programme, year - 1]).fetchone()[0]
        return FundState(
            programme,
            year,
            entries={(Cause(c), Source(s)): Money(fen) for c, s, fen in entries},
            follows=bool(kept),
            **sums,
        )

    def years(self) -> list[int]:
        """Return the years that have funds."""
        rows = self._db.conn.execute("select distinct year from funds order by year")
        return [row[0] for row in rows.fetchall()]

    def add_transfer(self, transfer: Transfer) -> int:
        """Store a transfer; return its id."""
        cursor = self._db.conn.execute(
            "insert into transfers (fund_id, cause, source, amount, on_day, document,"
            " note, reverses, moved_with) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                self.fund(transfer.programme, transfer.year),
                transfer.cause,
                transfer.source,
                transfer.amount.fen,
                transfer.on.isoformat(),
                transfer.document,
                transfer.note,
                transfer.reverses,
                transfer.moved_with,
            ],
        )
        self._touch(Topic.FUNDS)
        return int(cursor.lastrowid or 0)

    def add_expenditure(self, expenditure: Expenditure) -> int:
        """Store spending without a recipient; return its id."""
        cursor = self._db.conn.execute(
            "insert into expenditures (fund_id, amount, on_day, purpose, document,"
            " supplier, reverses) values (?, ?, ?, ?, ?, ?, ?)",
            [
                self.fund(expenditure.programme, expenditure.year),
                expenditure.amount.fen,
                expenditure.on.isoformat(),
                expenditure.purpose,
                expenditure.document,
                expenditure.supplier,
                expenditure.reverses,
            ],
        )
        self._touch(Topic.FUNDS)
        return int(cursor.lastrowid or 0)

    def transfer(self, entry: int) -> Transfer:
        """Return a transfer; raise NoSuchEntryError."""
        rows = list(self._db.query(f"{_TRANSFERS} where t.id = ?", [entry]))
        if not rows:
            raise NoSuchEntryError
        return _transfer(rows[0])

    def moved_pair(self, entry: int) -> list[Transfer]:
        """Return both ends of a move, the one that it left first."""
        sql = (
            f"{_TRANSFERS} where ? in (t.id, t.moved_with) or t.id ="
            " (select moved_with from transfers where id = ?) order by t.id"
        )
        return [_transfer(row) for row in list(self._db.query(sql, [entry, entry]))]

    def transfers(self, programme: str, year: int) -> list[Transfer]:
        """Return the transfers of a fund in the order of their days."""
        where = "where f.programme = ? and f.year = ? order by t.on_day, t.id"
        rows = self._db.query(f"{_TRANSFERS} {where}", [programme, year])
        return [_transfer(row) for row in list(rows)]

    def all_transfers(self) -> list[Transfer]:
        """Return every transfer of the office."""
        rows = self._db.query(f"{_TRANSFERS} order by t.id")
        return [_transfer(row) for row in list(rows)]

    def expenditure(self, entry: int) -> Expenditure:
        """Return an expenditure; raise NoSuchEntryError."""
        rows = list(self._db.query(f"{_EXPENDITURES} where e.id = ?", [entry]))
        if not rows:
            raise NoSuchEntryError
        return _expenditure(rows[0])

    def expenditures(self, programme: str, year: int) -> list[Expenditure]:
        """Return the expenditures of a fund in the order of their days."""
        where = "where f.programme = ? and f.year = ? order by e.on_day, e.id"
        rows = self._db.query(f"{_EXPENDITURES} {where}", [programme, year])
        return [_expenditure(row) for row in list(rows)]

    def all_expenditures(self) -> list[Expenditure]:
        """Return every expenditure of the office."""
        rows = self._db.query(f"{_EXPENDITURES} order by e.id")
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
        reverses=row["reverses"],
        moved_with=row["moved_with"],
        partner=row["partner"] or "",
        reversed_by=row["reversed_by"],
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
        reverses=row["reverses"],
        reversed_by=row["reversed_by"],
    )
