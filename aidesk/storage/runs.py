"""Runs, payments and the bank's answers as rows; amounts are stored in fen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.bank_return import Decision, LineAnswer, LineResult
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.fund import FundId
from aidesk.domain.journal import line_hash
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import (
    Payee,
    Payment,
    PaymentId,
    Run,
    RunId,
    RunKind,
    RunState,
    facts_sha256,
)
from aidesk.domain.recovery import Withheld
from aidesk.domain.rules import Purpose
from aidesk.storage.topics import Topic, Touch

_PAYMENT_COLUMNS: Final = (
    "run_id, kind, fund_id, line, enrolment_id, programme, month, purpose, grade,"
    " amount, persons, standard, income, explanation, name, resident_id,"
    " household_number, community, holder, bank, account, reissue_of"
)
_FACT_COLUMNS: Final = _PAYMENT_COLUMNS.removeprefix("run_id, kind, fund_id, ")
_AT_ONCE: Final = 100
"""Payments in one statement: SQLite's guards cost most of their time per statement."""
_STEP_COLUMN: Final = {
    RunState.APPROVED: "approved_on",
    RunState.SENT: "sent_on",
    RunState.SETTLED: "settled_on",
}


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A line that the bank sent back and that was not reissued nor given up.

    ``payments`` are those of the line that wait.  ``decision`` is to retry it as it
    is, where a person decided so.
    """

    run: Run
    line: int
    payments: tuple[Payment, ...]
    answer: LineAnswer
    decision: Decision | None = None


class RunRepository:
    """Reads and writes runs with their payments."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def get(self, run: RunId) -> Run:
        """Return a run."""
        (found,) = self._where("id = ?", run)
        return found

    def has(self, run: RunId) -> bool:
        """Tell whether a run is there: one that was made can be withdrawn."""
        return bool(self._where("id = ?", run))

    def of_month(self, month: Month) -> list[Run]:
        """Return the runs of a month in the order they were made."""
        return self._where("month = ?", str(month))

    def of_year(self, year: int) -> list[Run]:
        """Return the runs of a year in the order they were made."""
        return self._where("substr(month, 1, 4) = ?", str(year))

    def of(self, programme: str, kind: RunKind, month: Month) -> list[Run]:
        """Return the runs of one programme, kind and month, by batch."""
        return self._where(
            "programme = ? and kind = ? and month = ?", programme, kind, str(month)
        )

    def has_since(self, programme: str, kind: RunKind, month: Month) -> bool:
        """Tell whether a programme has a run of a kind in or after a month."""
        condition = "programme = ? and kind = ? and month >= ?"
        return bool(self._where(condition, programme, kind, str(month)))

    def unfinished(self) -> list[Run]:
        """Return the runs to which the bank has not answered, the oldest first."""
        return self._where("state <> 'settled'")

    def by_key(self, key: str) -> Run | None:
        """Return the run that was made under an idempotency key."""
        return next(iter(self._where("key = ?", key)), None)

    def before(self, programme: str, kind: RunKind, month: Month) -> Run | None:
        """Return the last run of this programme and kind before a month."""
        runs = self._where(
            "programme = ? and kind = ? and month < ?", programme, kind, str(month)
        )
        return runs[-1] if runs else None

    def months_paid(self, programme: str) -> list[Month]:
        """Return the months that had a regular run of a programme."""
        rows = self._db.conn.execute(
            "select month from runs where programme = ? and kind = 'regular'"
            " order by month",
            [programme],
        ).fetchall()
        return [Month.parse(row[0]) for row in rows]

    def paid_before(self, programme: str, month: Month) -> frozenset[EnrolmentId]:
        """Return the rights that were on a monthly list of a programme before."""
        rows = self._db.conn.execute(
            "select distinct enrolment_id from payments"
            " where programme = ? and kind = 'regular' and month < ?",
            [programme, str(month)],
        ).fetchall()
        return frozenset(EnrolmentId(row[0]) for row in rows)

    def add(
        self, run: Run, fund: FundId, key: str, payments: Sequence[Payment]
    ) -> RunId:
        """Store a draft with all its payments; return its id."""
        cursor = self._db.conn.execute(
            "insert into runs (programme, kind, month, batch, state, fund_id,"
            " line_count, total, list_sha256, key, made_on)"
            " values (?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?)",
            [
                run.programme,
                run.kind,
                str(run.month),
                run.batch,
                fund,
                run.line_count,
                run.total.fen,
                run.list_sha256,
                key,
                run.made_on.isoformat(),
            ],
        )
        added = RunId(int(cursor.lastrowid or 0))
        of_run = (added, run.kind, fund)
        for first in range(0, len(payments), _AT_ONCE):
            rows = [(*of_run, *_row(p)) for p in payments[first : first + _AT_ONCE]]
            self._db.conn.execute(_add_payments(len(rows)), list(chain(*rows)))
        self._touch(Topic.RUNS)
        return added

    def withdraw(self, run: RunId) -> None:
        """Take a run that was not sent out again, with its payments."""
        self._db.conn.execute("delete from payments where run_id = ?", [run])
        self._db.conn.execute("delete from runs where id = ?", [run])
        self._touch(Topic.RUNS)

    def set_state(self, run: RunId, state: RunState, on: date) -> None:
        """Move a run forward; the table refuses any other move."""
        column = _STEP_COLUMN[state]
        self._db.conn.execute(
            f"update runs set state = ?, {column} = ? where id = ?",
            [state, on.isoformat(), run],
        )
        self._touch(Topic.RUNS)
        self._touch(Topic.FUNDS)

    def add_answers(self, run: RunId, answers: Iterable[LineAnswer]) -> None:
        """Store what the bank said of a run's lines."""
        self._db.conn.executemany(
            "insert into line_results (run_id, line, result, on_day, reason)"
            " values (?, ?, ?, ?, ?)",
            [(run, a.line, a.result, a.on.isoformat(), a.reason) for a in answers],
        )
        self._touch(Topic.RUNS)

    def answers(self, run: RunId) -> dict[int, LineAnswer]:
        """Return what the bank said, by line."""
        rows = self._db.query("select * from line_results where run_id = ?", [run])
        return {row["line"]: _answer(row) for row in list(rows)}

    def answers_sha256(self, run: RunId) -> str | None:
        """Return the fingerprint of what the bank said; None when it said nothing."""
        rows = self._db.conn.execute(
            "select line, result, on_day, reason from line_results"
            " where run_id = ? order by line",
            [run],
        ).fetchall()
        return line_hash(*rows) if rows else None

    def payments(self, run: RunId) -> list[Payment]:
        """Return the payments of a run, line by line."""
        rows = self._db.query(
            "select * from payments where run_id = ? order by line, id", [run]
        )
        return [payment_of(row) for row in list(rows)]

    def sha256(self, run: RunId, withheld: Iterable[Withheld]) -> str:
        """Return the fingerprint of a list as its rows make it."""
        rows = self._db.conn.execute(
            f"select {_FACT_COLUMNS} from payments where run_id = ? order by line, id",
            [run],
        ).fetchall()
        # lists without what is reissued keep their fingerprint
        facts = (row if row[-1] is not None else row[:-1] for row in rows)
        return facts_sha256(facts, withheld)

    def payments_of_enrolments(
        self, enrolments: Iterable[EnrolmentId]
    ) -> list[tuple[Run, Payment]]:
        """Return all payments of some enrolments with their runs, the newest first."""
        found: list[tuple[Run, Payment]] = []
        run_of_id = cache(self.get)  # a list pays several
        for enrolment in enrolments:
            rows = self._db.query(
                "select * from payments where enrolment_id = ?", [enrolment]
            )
            found += [(run_of_id(r["run_id"]), payment_of(r)) for r in list(rows)]
        return sorted(found, key=lambda f: (f[0].month, f[1].month), reverse=True)

    def last_name(self, enrolment: EnrolmentId) -> str:
        """Return whom a right was last paid to; it was paid."""
        row = self._db.conn.execute(
            "select p.name from payments as p join runs as r on r.id = p.run_id"
            " where p.enrolment_id = ? order by r.month desc, p.month desc limit 1",
            [enrolment],
        ).fetchone()
        return str(row[0])

    def decide_return(
        self, run: RunId, line: int, decision: Decision, reason: str, on: date
    ) -> None:
        """Store what shall become of a returned line, in place of what was decided."""
        self._db.conn.execute(
            "insert into return_decisions (run_id, line, decision, reason, on_day)"
            " values (?, ?, ?, ?, ?) on conflict (run_id, line) do update set"
            " decision = excluded.decision, reason = excluded.reason,"
            " on_day = excluded.on_day",
            [run, line, decision, reason, on.isoformat()],
        )
        self._touch(Topic.RUNS)

    def decision(self, run: RunId, line: int) -> Decision | None:
        """Return what was decided on a returned line."""
        row = self._db.conn.execute(
            "select decision from return_decisions where run_id = ? and line = ?",
            [run, line],
        ).fetchone()
        return Decision(row[0]) if row else None

    def returned_waiting(self) -> list[ReturnedLine]:
        """Return the lines that came back and wait, by runs."""
        rows = self._db.query(
            "select l.*, d.decision from line_results as l"
            " left join return_decisions as d on d.run_id = l.run_id"
            "  and d.line = l.line"
            " where l.result = 'returned' and d.decision is not 'given_up'"
            " and exists (select 1 from payments as p"
            "  where p.run_id = l.run_id and p.line = l.line and not exists"
            "  (select 1 from payments as q where q.reissue_of = p.id))"
            " order by l.run_id, l.line"
        )
        return [self._returned(row) for row in list(rows)]

    def _returned(self, row: dict[str, Any]) -> ReturnedLine:
        decision = row["decision"]
        payments = self._db.query(
            "select * from payments as p where run_id = ? and line = ? and not exists"
            " (select 1 from payments as q where q.reissue_of = p.id) order by id",
            [row["run_id"], row["line"]],
        )
        return ReturnedLine(
            run=self.get(row["run_id"]),
            line=row["line"],
            payments=tuple(payment_of(found) for found in list(payments)),
            answer=_answer(row),
            decision=None if decision is None else Decision(decision),
        )

    def _where(self, condition: str, *values: object) -> list[Run]:
        rows = self._db.query(
            f"select * from runs where {condition} order by month, id",
            values,
        )
        return [run_of(row) for row in list(rows)]


def _add_payments(count: int) -> str:
    row = f"({', '.join('?' * 22)})"
    return (
        f"insert into payments ({_PAYMENT_COLUMNS}) values {', '.join([row] * count)}"
    )


def _row(p: Payment) -> tuple[object, ...]:
    return (
        p.line,
        p.enrolment,
        p.programme,
        str(p.month),
        p.purpose,
        p.grade,
        p.amount.fen,
        p.persons,
        p.standard.fen,
        p.income.fen,
        p.explanation,
        *p.payee,
        p.reissue_of,
    )


def _answer(row: dict[str, Any]) -> LineAnswer:
    return LineAnswer(
        row["line"],
        LineResult(row["result"]),
        date.fromisoformat(row["on_day"]),
        row["reason"],
    )


def payment_of(row: dict[str, Any]) -> Payment:
    """Return the payment in a row."""
    return Payment(
        line=row["line"],
        enrolment=EnrolmentId(row["enrolment_id"]),
        programme=row["programme"],
        month=Month.parse(row["month"]),
        purpose=Purpose(row["purpose"]),
        grade=row["grade"],
        amount=Money(row["amount"]),
        persons=row["persons"],
        standard=Money(row["standard"]),
        income=Money(row["income"]),
        explanation=row["explanation"],
        payee=Payee(
            name=row["name"],
            resident_id=row["resident_id"],
            household_number=row["household_number"],
            community=row["community"],
            holder=row["holder"],
            bank=row["bank"],
            account=row["account"],
        ),
        reissue_of=None if row["reissue_of"] is None else PaymentId(row["reissue_of"]),
        id=PaymentId(row["id"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def run_of(row: dict[str, Any]) -> Run:
    """Return the run in a row."""
    return Run(
        id=RunId(row["id"]),
        programme=row["programme"],
        kind=RunKind(row["kind"]),
        month=Month.parse(row["month"]),
        batch=row["batch"],
        state=RunState(row["state"]),
        line_count=row["line_count"],
        total=Money(row["total"]),
        list_sha256=row["list_sha256"],
        made_on=date.fromisoformat(row["made_on"]),
        approved_on=_day(row["approved_on"]),
        sent_on=_day(row["sent_on"]),
        settled_on=_day(row["settled_on"]),
    )
