"""The recovery ledger and the orders to withhold, as rows; amounts are in fen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlite_utils import Database

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.fund import FundId
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId
from aidesk.domain.recovery import (
    RecoveryEntry,
    RecoveryEntryId,
    RecoveryKind,
    Withheld,
    WithholdingOrder,
)
from aidesk.domain.rules import Purpose
from aidesk.domain.standing import PaidKey
from aidesk.storage.topics import Topic, Touch

_SELECT = (
    "select e.*, f.programme as fund_programme from recovery_entries as e"
    " join funds as f on f.id = e.fund_id"
)


class RecoveryRepository:
    """Reads and writes what is to be recovered, and how it comes back."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def add(self, entry: RecoveryEntry, fund: FundId) -> RecoveryEntryId:
        """Store an entry; return its id."""
        cursor = self._db.conn.execute(
            "insert into recovery_entries (enrolment_id, month, purpose, kind, amount,"
            " on_day, fund_id, reason, run_id, line, reverses)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                entry.key.enrolment,
                str(entry.key.month),
                entry.key.purpose,
                entry.kind,
                entry.amount.fen,
                entry.on.isoformat(),
                fund,
                entry.reason,
                entry.run,
                entry.line,
                entry.reverses,
            ],
        )
        self._touch(Topic.RECOVERIES)
        self._touch(Topic.FUNDS)
        return RecoveryEntryId(int(cursor.lastrowid or 0))

    def get(self, entry: RecoveryEntryId) -> RecoveryEntry:
        """Return one entry."""
        (found,) = self._where("e.id = ?", entry)
        return found

    def of_enrolment(self, enrolment: EnrolmentId) -> list[RecoveryEntry]:
        """Return the entries of a right in the order they were made."""
        return self._where("e.enrolment_id = ?", enrolment)

    def all(self) -> list[RecoveryEntry]:
        """Return every entry but those of lists, which belong to their list."""
        return self._where("e.kind <> 'withheld'")

    def reversed(self) -> set[RecoveryEntryId]:
        """Return the entries that another one has taken back."""
        rows = self._db.conn.execute(
            "select reverses from recovery_entries where reverses is not null"
        ).fetchall()
        return {RecoveryEntryId(row[0]) for row in rows}

    def debtors(self) -> list[EnrolmentId]:
        """Return the rights that have ever had something to recover, by household."""
        rows = self._db.conn.execute(
            "select distinct e.enrolment_id from recovery_entries as e"
            " join enrolments as r on r.id = e.enrolment_id"
            " order by r.household_id, e.enrolment_id"
        ).fetchall()
        return [EnrolmentId(row[0]) for row in rows]

    def withheld(self, run: RunId) -> list[Withheld]:
        """Return what a list keeps back, line by line."""
        rows = self._db.query(
            f"{_SELECT} where e.run_id = ? order by e.line, e.id", [run]
        )
        return [
            Withheld(
                row["line"], _key(row), row["fund_programme"], Money(row["amount"])
            )
            for row in list(rows)
        ]

    def take_back(self, run: RunId) -> None:
        """Forget what a list would have kept back that is withdrawn."""
        self._db.conn.execute("delete from recovery_entries where run_id = ?", [run])
        self._touch(Topic.RECOVERIES)

    def orders(self) -> list[WithholdingOrder]:
        """Return the orders to withhold."""
        rows = self._db.query("select * from withholding_orders order by enrolment_id")
        return [
            WithholdingOrder(
                debtor=EnrolmentId(row["enrolment_id"]),
                payer=EnrolmentId(row["payer_id"]),
                monthly=Money(row["monthly"]),
                since=Month.parse(row["since"]),
            )
            for row in list(rows)
        ]

    def set_order(self, order: WithholdingOrder) -> None:
        """Keep an order in place of the right's earlier one."""
        self._db.conn.execute(
            "insert into withholding_orders values (?, ?, ?, ?)"
            " on conflict (enrolment_id) do update set payer_id = excluded.payer_id,"
            " monthly = excluded.monthly, since = excluded.since",
            [order.debtor, order.payer, order.monthly.fen, str(order.since)],
        )
        self._touch(Topic.RECOVERIES)

    def drop_order(self, debtor: EnrolmentId) -> None:
        """Withhold nothing more for what a right owes."""
        self._db.conn.execute(
            "delete from withholding_orders where enrolment_id = ?", [debtor]
        )
        self._touch(Topic.RECOVERIES)

    def add_withheld(
        self, run: RunId, withheld: Iterable[tuple[Withheld, FundId]], on: date
    ) -> None:
        """Store what a list keeps back."""
        for each, fund in withheld:
            entry = RecoveryEntry(
                id=RecoveryEntryId(0),
                key=each.key,
                kind=RecoveryKind.WITHHELD,
                amount=each.amount,
                on=on,
                fund_programme=each.programme,
                run=run,
                line=each.line,
            )
            self.add(entry, fund)

    def _where(self, condition: str, *values: object) -> list[RecoveryEntry]:
        rows = self._db.query(f"{_SELECT} where {condition} order by e.id", values)
        return [_entry(row) for row in list(rows)]


def _key(row: dict[str, Any]) -> PaidKey:
    return PaidKey(
        EnrolmentId(row["enrolment_id"]),
        Month.parse(row["month"]),
        Purpose(row["purpose"]),
    )


def _entry(row: dict[str, Any]) -> RecoveryEntry:
    reverses = row["reverses"]
    return RecoveryEntry(
        id=RecoveryEntryId(row["id"]),
        key=_key(row),
        kind=RecoveryKind(row["kind"]),
        amount=Money(row["amount"]),
        on=date.fromisoformat(row["on_day"]),
        fund_programme=row["fund_programme"],
        reason=row["reason"],
        run=row["run_id"],
        line=row["line"],
        reverses=None if reverses is None else RecoveryEntryId(reverses),
    )
