"""Programmes, their documents, standards and allowance rates as rows."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.programme import (
    AllowanceRate,
    Programme,
    Rhythm,
    Standard,
    Standards,
    Unit,
    UnknownProgrammeError,
)
from aidesk.storage.topics import Topic, Touch


class ProgrammeRepository:
    """Reads and writes programmes and what they pay."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def all(self) -> dict[str, Programme]:
        """Return the programmes by code, in the office's order."""
        documents: dict[str, list[str]] = {}
        for row in list(
            self._db.query("select * from programme_documents order by position")
        ):
            documents.setdefault(row["programme"], []).append(row["title"])
        return {
            row["code"]: _programme(row, tuple(documents.get(row["code"], ())))
            for row in list(
                self._db.query("select * from programmes order by position")
            )
        }

    def get(self, code: str) -> Programme:
        """Return a programme; raise UnknownProgrammeError."""
        programmes = self.all()
        if code not in programmes:
            raise UnknownProgrammeError(code, tuple(programmes))
        return programmes[code]

    def add(self, programme: Programme) -> None:
        """Store a new programme after the others."""
        self._db.conn.execute(
            "insert into programmes (code, position, name, short_name, rule, rounding,"
            " unit, rhythm) select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?"
            " from programmes",
            [
                programme.code,
                programme.name,
                programme.short_name,
                programme.rule,
                programme.rounding,
                programme.unit,
                programme.rhythm,
            ],
        )
        self._db.conn.executemany(
            "insert into programme_documents values (?, ?, ?)",
            [(programme.code, n, title) for n, title in enumerate(programme.basis, 1)],
        )
        self._touch(Topic.PROGRAMMES)

    def set_rounding(self, programme: str, rounding: str) -> None:
        """Let a programme round by another policy."""
        sql = "update programmes set rounding = ? where code = ?"
        self._db.conn.execute(sql, [rounding, programme])
        self._touch(Topic.PROGRAMMES)

    def standards(self, programme: str) -> Standards:
        """Return all standards of a programme."""
        return Standards(programme, self.standard_rows(programme))

    def standard_rows(self, programme: str) -> list[Standard]:
        """Return the standards of a programme as they were recorded."""
        rows = self._db.query(
            "select * from standards where programme = ?"
            " order by effective_from, grade",
            [programme],
        )
        return [_standard(row) for row in list(rows)]

    def add_standard(self, standard: Standard) -> None:
        """Store a standard; one for each programme, grade and first month."""
        self._db.conn.execute(
            "insert into standards (programme, grade, amount, effective_from,"
            " applied_from, document) values (?, ?, ?, ?, ?, ?)",
            [
                standard.programme,
                standard.grade,
                standard.amount.fen,
                str(standard.effective_from),
                str(standard.applied_from),
                standard.document,
            ],
        )
        self._touch(Topic.PROGRAMMES)

    def has_standard(self, standard: Standard) -> bool:
        """Tell whether a standard of this grade from this month is recorded."""
        return (
            self._db.conn.execute(
                "select 1 from standards where programme = ? and grade = ?"
                " and effective_from = ?",
                [standard.programme, standard.grade, str(standard.effective_from)],
            ).fetchone()
            is not None
        )

    def allowance_rates(self, kind: str, programme: str) -> list[AllowanceRate]:
        """Return the rates of one kind that a programme's fund pays, by month."""
        rows = self._db.query(
            "select * from allowance_rates where kind = ? and programme = ?"
            " order by month",
            [kind, programme],
        )
        return [_rate(row) for row in list(rows)]

    def allowance_rates_in(self, month: Month) -> list[AllowanceRate]:
        """Return the rates of a month, whoever pays them."""
        rows = self._db.query(
            "select * from allowance_rates where month = ? order by id", [str(month)]
        )
        return [_rate(row) for row in list(rows)]

    def add_allowance_rate(self, rate: AllowanceRate) -> None:
        """Store a rate; one for each kind and month."""
        self._db.conn.execute(
            "insert into allowance_rates (kind, programme, beneficiaries, month, per,"
            " amount, standard, scpi, document, floor, rounding)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                rate.kind,
                rate.programme,
                json.dumps(rate.beneficiaries),
                str(rate.month),
                rate.per,
                rate.amount.fen,
                rate.standard.fen if rate.standard else None,
                rate.scpi,
                rate.document,
                rate.floor.fen,
                rate.rounding,
            ],
        )
        self._touch(Topic.PROGRAMMES)

    def remove_standard(self, standard: Standard) -> None:
        """Take a standard out again that no run has used."""
        self._db.conn.execute(
            "delete from standards where programme = ? and grade = ?"
            " and effective_from = ?",
            [standard.programme, standard.grade, str(standard.effective_from)],
        )
        self._touch(Topic.PROGRAMMES)

    def remove_allowance_rate(self, rate: AllowanceRate) -> None:
        """Take a rate out again that no run has used."""
        self._db.conn.execute(
            "delete from allowance_rates where kind = ? and programme = ?"
            " and month = ?",
            [rate.kind, rate.programme, str(rate.month)],
        )
        self._touch(Topic.PROGRAMMES)

    def standards_recorded(self) -> dict[str, int]:
        """Return the journal line by which each standard was last recorded."""
        rows = self._db.conn.execute(
            "select subject, max(seq) from journal"
            " where action in ('add_standard', 'correct_standard') group by subject"
        ).fetchall()
        return dict(rows)

    def lists_made(self, programme: str) -> list[tuple[Month, int]]:
        """Return the months that a programme's standards were paid in.

        Each comes with the journal line by which its list was made.
        """
        rows = self._db.conn.execute(
            "select r.month, j.seq from runs as r join journal as j on j.key = r.key"
            " where r.programme = ? and r.kind in ('regular', 'back_pay', 'one_off')",
            [programme],
        ).fetchall()
        return [(Month.parse(month), seq) for month, seq in rows]

    def is_rate_used(self, rate: AllowanceRate) -> bool:
        """Tell whether a list was made by a rate."""
        found = self._db.conn.execute(
            "select 1 from runs as r join payments as p on p.run_id = r.id"
            " where r.kind = ? and r.programme = ? and p.month = ? limit 1",
            [rate.kind, rate.programme, str(rate.month)],
        ).fetchone()
        return found is not None


def _programme(row: dict[str, Any], basis: tuple[str, ...]) -> Programme:
    return Programme(
        code=row["code"],
        name=row["name"],
        short_name=row["short_name"],
        rule=row["rule"],
        rounding=row["rounding"],
        unit=Unit(row["unit"]),
        rhythm=Rhythm(row["rhythm"]),
        basis=basis,
    )


def _standard(row: dict[str, Any]) -> Standard:
    return Standard(
        programme=row["programme"],
        grade=row["grade"],
        amount=Money(row["amount"]),
        effective_from=Month.parse(row["effective_from"]),
        applied_from=Month.parse(row["applied_from"]),
        document=row["document"],
    )


def _rate(row: dict[str, Any]) -> AllowanceRate:
    return AllowanceRate(
        kind=row["kind"],
        programme=row["programme"],
        beneficiaries=tuple(json.loads(row["beneficiaries"])),
        month=Month.parse(row["month"]),
        per=Unit(row["per"]),
        amount=Money(row["amount"]),
        document=row["document"],
        standard=Money(row["standard"]) if row["standard"] else None,
        scpi=row["scpi"],
        floor=Money(row["floor"]),
        rounding=row["rounding"],
    )
