"""Lines that the bank sent back, and the payments that repeated them, as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.bank_return import Decision, LineResult
from aidesk.domain.money import Money
from aidesk.domain.payment import Run, RunId
from aidesk.storage.runs import run_of

_LINES: Final = """
select l.run_id, l.line, l.on_day as answered_on, l.reason, d.decision,
    d.reason as why, p.name, p.bank, p.account, sum(p.amount) as granted,
    (select coalesce(sum(e.amount), 0) from recovery_entries as e
        where e.run_id = l.run_id and e.line = l.line) as withheld
from line_results as l
join payments as p on p.run_id = l.run_id and p.line = l.line
left join return_decisions as d on d.run_id = l.run_id and d.line = l.line
where l.result = 'returned' and l.on_day between ? and ?
group by l.run_id, l.line order by l.on_day, l.run_id, l.line
"""
_REPEATED: Final = """
select p.run_id, p.line, q.run_id as again_in, q.line as again_line, q.bank, q.account,
    sum(q.amount) as amount, r.result, r.on_day as answered_on, r.reason
from payments as p
join line_results as l on l.run_id = p.run_id and l.line = p.line
    and l.result = 'returned' and l.on_day between ? and ?
join payments as q on q.reissue_of = p.id
left join line_results as r on r.run_id = q.run_id and r.line = q.line
group by p.run_id, p.line, q.run_id, q.line order by q.run_id, q.line
"""


@dataclass(frozen=True, slots=True)
class Repeated:
    """What a reissue paid of a returned line, and what the bank said of that."""

    run: Run
    bank: str
    account: str
    amount: Money
    result: LineResult | None
    answered_on: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class CameBackLine:
    """A returned line; ``amount`` is what the bank sent back, ``granted`` what is due.

    ``decision`` and ``why`` are what a person decided about it.
    """

    run: Run
    line: int
    on: date
    reason: str
    name: str
    bank: str
    account: str
    granted: Money
    withheld: Money
    decision: Decision | None
    why: str
    repeated: tuple[Repeated, ...] = ()

    @property
    def amount(self) -> Money:
        """Return what the bank sent back."""
        return self.granted - self.withheld

    @property
    def paid_again(self) -> Money:
        """Return what reissues have of it, whatever became of them."""
        return Money(sum(each.amount.fen for each in self.repeated))


def came_back_between(db: Database, first: date, last: date) -> list[CameBackLine]:
    """Return the lines that the bank sent back from one day to another."""
    days = [first.isoformat(), last.isoformat()]
    runs: dict[int, Run] = {}

    def run(number: int) -> Run:
        if number not in runs:
            (row,) = db.query("select * from runs where id = ?", [number])
            runs[number] = run_of(row)
        return runs[number]

    repeated: dict[tuple[RunId, int], list[Repeated]] = {}
    for row in list(db.query(_REPEATED, days)):
        key = (row["run_id"], row["line"])
        repeated.setdefault(key, []).append(_repeated(row, run(row["again_in"])))
    return [
        _line(row, run(row["run_id"]), repeated.get((row["run_id"], row["line"]), []))
        for row in list(db.query(_LINES, days))
    ]


def _repeated(row: dict[str, Any], run: Run) -> Repeated:
    answered_on = row["answered_on"]
    return Repeated(
        run=run,
        bank=row["bank"],
        account=row["account"],
        amount=Money(row["amount"]),
        result=LineResult(row["result"]) if row["result"] else None,
        answered_on=date.fromisoformat(answered_on) if answered_on else None,
        reason=row["reason"] or "",
    )


def _line(row: dict[str, Any], run: Run, repeated: list[Repeated]) -> CameBackLine:
    return CameBackLine(
        run=run,
        line=row["line"],
        on=date.fromisoformat(row["answered_on"]),
        reason=row["reason"],
        name=row["name"],
        bank=row["bank"],
        account=row["account"],
        granted=Money(row["granted"]),
        withheld=Money(row["withheld"]),
        decision=Decision(row["decision"]) if row["decision"] else None,
        why=row["why"] or "",
        repeated=tuple(repeated),
    )
