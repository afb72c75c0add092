"""All payments of a right, each with its list and with what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from aidesk.domain.bank_return import Decision, LineAnswer, LineResult
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.payment import Payment, Run
from aidesk.storage.runs import payment_of, run_of


@dataclass(frozen=True, slots=True)
class Payout:
    """A payment with its list, what the bank said, and what was decided then."""

    run: Run
    payment: Payment
    answer: LineAnswer | None = None
    decision: Decision | None = None
    reason: str = ""

    @property
    def is_returned(self) -> bool:
        """Tell whether the bank sent it back."""
        return self.answer is not None and self.answer.result is LineResult.RETURNED


class PayoutRepository:
    """Reads payments right by right; writes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_enrolment(self, enrolment: EnrolmentId) -> list[Payout]:
        """Return all payments of a right in the order their lists were made."""
        runs = self._db.query(
            "select * from runs where id in"
            " (select run_id from payments where enrolment_id = ?)",
            [enrolment],
        )
        known = {row["id"]: run_of(row) for row in list(runs)}
        rows = self._db.query(
            "select p.*, l.result, l.on_day, l.reason, d.decision,"
            " coalesce(d.reason, '') as why from payments as p"
            " left join line_results as l on l.run_id = p.run_id and l.line = p.line"
            " left join return_decisions as d on d.run_id = p.run_id"
            "  and d.line = p.line"
            " where p.enrolment_id = ? order by p.run_id, p.id",
            [enrolment],
        )
        return [
            Payout(
                run=known[row["run_id"]],
                payment=payment_of(row),
                answer=_answer(row),
                decision=Decision(row["decision"]) if row["decision"] else None,
                reason=row["why"],
            )
            for row in list(rows)
        ]


def _answer(row: dict[str, Any]) -> LineAnswer | None:
    if row["result"] is None:
        return None
    day = date.fromisoformat(row["on_day"])
    return LineAnswer(row["line"], LineResult(row["result"]), day, row["reason"])
