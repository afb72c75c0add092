"""Year-end reports as rows: versions, the words and the scores of each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from sqlite_utils import Database

from aidesk.domain.report import (
    NoSuchReportError,
    Report,
    ReportId,
    ReportState,
    Score,
)
from aidesk.storage.topics import Topic, Touch


class ReportRepository:
    """Reads and writes reports; one that is sealed is kept as it is."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def add(
        self, year: int, version: int, scope: Iterable[str], at: datetime
    ) -> ReportId:
        """Store a new draft; return it."""
        cursor = self._db.conn.execute(
            "insert into reports (year, version, state, scope, made_at)"
            " values (?, ?, 'draft', ?, ?)",
            [year, version, json.dumps(list(scope)), at.isoformat()],
        )
        self._touch(Topic.PAPERS)
        return ReportId(int(cursor.lastrowid or 0))

    def set_text(self, report: ReportId, block: str, text: str | None) -> None:
        """Store how a person words a block; None goes back to the program's words."""
        if text is None:
            self._db.conn.execute(
                "delete from report_texts where report_id = ? and block = ?",
                [report, block],
            )
        else:
            self._db.conn.execute(
                "insert into report_texts (report_id, block, text) values (?, ?, ?)"
                " on conflict (report_id, block) do update set text = excluded.text",
                [report, block, text],
            )
        self._touch(Topic.PAPERS)

    def set_score(self, report: ReportId, indicator: str, score: Score | None) -> None:
        """Store what a person says of an indicator; None takes it back."""
        if score is None:
            self._db.conn.execute(
                "delete from report_scores where report_id = ? and indicator = ?",
                [report, indicator],
            )
        else:
            self._db.conn.execute(
                "insert into report_scores"
                " (report_id, indicator, actual, tenths, reason) values (?, ?, ?, ?, ?)"
                " on conflict (report_id, indicator) do update set actual ="
                " excluded.actual, tenths = excluded.tenths, reason = excluded.reason",
                [report, indicator, score.actual, score.tenths, score.reason],
            )
        self._touch(Topic.PAPERS)

    def seal(self, report: ReportId, on: date, digest: str, body: str) -> None:
        """Store what a report said on the day it was sealed."""
        self._db.conn.execute(
            "update reports set state = 'sealed', sealed_on = ?, digest = ?, body = ?"
            " where id = ?",
            [on.isoformat(), digest, body, report],
        )
        self._touch(Topic.PAPERS)

    def get(self, report: ReportId) -> Report:
        """Return a report; raise NoSuchReportError when there is none."""
        found = self._where("id = ?", report)
        if not found:
            raise NoSuchReportError
        return found[0]

    def of_year(self, year: int) -> list[Report]:
        """Return the versions of a year's report, the first first."""
        return self._where("year = ?", year)

    def before(self, year: int) -> Report | None:
        """Return the last report of an earlier year, whose words may be used again."""
        found = self._where("year < ?", year)
        return found[-1] if found else None

    def all(self) -> list[Report]:
        """Return all reports, by year and version."""
        return self._where("id > ?", 0)

    def _where(self, condition: str, value: object) -> list[Report]:
        rows = self._db.query(
            f"select * from reports where {condition} order by year, version", [value]
        )
        return [self._report(row) for row in list(rows)]

    def _report(self, row: Mapping[str, Any]) -> Report:
        report = ReportId(row["id"])
        texts = self._db.conn.execute(
            "select block, text from report_texts where report_id = ? order by block",
            [report],
        ).fetchall()
        scores = self._db.conn.execute(
            "select indicator, actual, tenths, reason from report_scores"
            " where report_id = ? order by indicator",
            [report],
        ).fetchall()
        sealed_on = row["sealed_on"]
        return Report(
            id=report,
            year=row["year"],
            version=row["version"],
            state=ReportState(row["state"]),
            scope=tuple(json.loads(row["scope"])),
            made_at=datetime.fromisoformat(row["made_at"]),
            texts=MappingProxyType(dict(texts)),
            scores=MappingProxyType({name: Score(*rest) for name, *rest in scores}),
            sealed_on=date.fromisoformat(sealed_on) if sealed_on else None,
            digest=row["digest"],
            body=row["body"],
        )
