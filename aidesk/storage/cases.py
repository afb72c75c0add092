"""The facts of rights that are granted once, as rows beside their enrolments."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlite_utils import Database

from aidesk.domain.case import Assistance, Case, Level, Trouble
from aidesk.domain.enrolment import EnrolmentId
from aidesk.storage.topics import Topic, Touch


class CaseRepository:
    """Reads and writes cases; an enrolment of an old file may have none."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def add(self, enrolment: EnrolmentId, case: Case) -> None:
        """Store the case of an enrolment."""
        self._db.conn.execute(
            "insert into cases (enrolment_id, assistance, cause, event, happened_on,"
            " level, undertaking, confirmed_again) values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                enrolment,
                case.assistance,
                case.cause,
                case.event,
                case.happened_on.isoformat() if case.happened_on else None,
                case.level,
                int(case.undertaking),
                int(case.confirmed_again),
            ],
        )
        self._touch(Topic.ENROLMENTS)

    def of(self, enrolments: Iterable[EnrolmentId]) -> dict[EnrolmentId, Case]:
        """Return the cases that some enrolments have."""
        found = {}
        for enrolment in enrolments:
            sql = "select * from cases where enrolment_id = ?"
            for row in list(self._db.query(sql, [enrolment])):
                found[enrolment] = _case(row)
        return found


def _case(row: dict[str, Any]) -> Case:
    assistance, cause, day = row["assistance"], row["cause"], row["happened_on"]
    return Case(
        event=row["event"],
        assistance=Assistance(assistance) if assistance else None,
        cause=Trouble(cause) if cause else None,
        happened_on=date.fromisoformat(day) if day else None,
        level=Level(row["level"]),
        undertaking=bool(row["undertaking"]),
        confirmed_again=bool(row["confirmed_again"]),
    )
