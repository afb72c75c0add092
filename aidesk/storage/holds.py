"""Holds as rows, and what each list left out because of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.hold import (
    HeldMoney,
    Hold,
    HoldId,
    HoldReason,
    NewHold,
    NotHeldError,
)
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId
from aidesk.storage.topics import Topic, Touch

_UNPAID: Final = """
select h.* from holds as h join enrolments as e on e.id = h.enrolment_id
where e.programme = ? and h.released_on is not null and h.month <= ?
    and not exists (select 1 from holds as s where s.enrolment_id = h.enrolment_id
        and s.month = h.month and s.id > h.id)
order by h.month, h.id
"""


class HoldRepository:
    """Reads and writes holds; one that was released is kept."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def add(self, asked: NewHold, month: Month, on: date) -> HoldId:
        """Store that one month of a right waits; return the hold."""
        cursor = self._db.conn.execute(
            "insert into holds (enrolment_id, month, reason, note, held_on)"
            " values (?, ?, ?, ?, ?)",
            [asked.enrolment, str(month), asked.reason, asked.note, on.isoformat()],
        )
        self._touch_all()
        return HoldId(int(cursor.lastrowid or 0))

    def release(self, hold: HoldId, on: date) -> None:
        """Store that a hold does not stand any more."""
        self._db.conn.execute(
            "update holds set released_on = ? where id = ?", [on.isoformat(), hold]
        )
        self._touch_all()

    def get(self, hold: HoldId) -> Hold:
        """Return a hold; raise NotHeldError when there is none."""
        found = self._where("id = ?", hold)
        if not found:
            raise NotHeldError
        return found[0]

    def standing(self) -> dict[tuple[EnrolmentId, Month], Hold]:
        """Return the holds that stand, by what they keep from being paid."""
        found = self._where("released_on is null")
        return {(hold.enrolment, hold.month): hold for hold in found}

    def of_enrolment(self, enrolment: EnrolmentId) -> list[Hold]:
        """Return all holds of a right, those that were released too."""
        return self._where("enrolment_id = ?", enrolment)

    def released(self, programme: str, until: Month) -> list[Hold]:
        """Return the holds of a programme that stand no more, one a month of a right."""
        rows = self._db.query(_UNPAID, [programme, str(until)])
        return [_hold(row) for row in list(rows)]

    def behind(self, enrolment: EnrolmentId, month: Month) -> Hold | None:
        """Return by which hold a month of a right is not on its monthly list."""
        found = self._where(
            "enrolment_id = ? and month = ? and (released_on is null or id in ("
            " select l.hold_id from held_lines as l join runs as r on r.id = l.run_id"
            " where r.kind = 'regular' and r.month = holds.month))",
            enrolment,
            str(month),
        )
        return found[-1] if found else None

    def add_left_out(self, run: RunId, left_out: Iterable[HeldMoney]) -> None:
        """Store what a draft leaves out."""
        self._db.conn.executemany(
            "insert into held_lines values (?, ?, ?, ?, ?, ?)",
            [
                (
                    run,
                    held.hold.id,
                    held.amount.fen,
                    held.name,
                    held.household_number,
                    held.community,
                )
                for held in left_out
            ],
        )

    def left_out_by(self, run: RunId) -> list[HeldMoney]:
        """Return what a list left out, in the order of the holds."""
        rows = self._db.query(
            "select h.*, l.amount, l.name, l.household_number, l.community"
            " from held_lines as l join holds as h on h.id = l.hold_id"
            " where l.run_id = ? order by h.id",
            [run],
        )
        return [
            HeldMoney(
                _hold(row),
                Money(row["amount"]),
                row["name"],
                row["household_number"],
                row["community"],
            )
            for row in list(rows)
        ]

    def take_back(self, run: RunId) -> None:
        """Forget what a list left out that is withdrawn."""
        self._db.conn.execute("delete from held_lines where run_id = ?", [run])

    def _where(self, condition: str, *values: object) -> list[Hold]:
        rows = self._db.query(
            f"select * from holds where {condition} order by month, id", values
        )
        return [_hold(row) for row in list(rows)]

    def _touch_all(self) -> None:
        for topic in (Topic.RUNS, Topic.ENROLMENTS):
            self._touch(topic)


def _hold(row: dict[str, Any]) -> Hold:
    released = row["released_on"]
    return Hold(
        id=HoldId(row["id"]),
        enrolment=EnrolmentId(row["enrolment_id"]),
        month=Month.parse(row["month"]),
        reason=HoldReason(row["reason"]),
        note=row["note"],
        held_on=date.fromisoformat(row["held_on"]),
        released_on=date.fromisoformat(released) if released else None,
    )
