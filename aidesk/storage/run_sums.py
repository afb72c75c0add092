"""What lists came to, what of them came back, and what they kept back: sums as rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.fund import FundId
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunId
from aidesk.domain.recovery import RecoveryKind
from aidesk.storage.returned_lines import CameBackLine, came_back_between
from aidesk.storage.runs import run_of

# a right counts with the most persons that some month of the list has
_SUMS: Final = """
select r.*, s.households, s.persons, s.granted, s.first_month, s.last_month
from runs as r join (
    select run_id, count(distinct household_id) as households,
        sum(persons) as persons, sum(amount) as granted,
        min(first) as first_month, max(last) as last_month
    from (
        select p.run_id, e.household_id, max(p.persons) as persons,
            sum(p.amount) as amount, min(p.month) as first, max(p.month) as last
        from payments as p join enrolments as e on e.id = p.enrolment_id
        where p.run_id in (select r.id from runs as r where {})
        group by p.run_id, p.enrolment_id)
    group by run_id) as s on s.run_id = r.id
order by r.month, r.id
"""
_RETURNED: Final = """
select r.*, s.answered_on, count(*) as lines, sum(s.granted) as granted,
    sum(s.withheld) as withheld
from runs as r join (
    select l.run_id, l.line, l.on_day as answered_on,
        (select sum(p.amount) from payments as p
            where p.run_id = l.run_id and p.line = l.line) as granted,
        (select coalesce(sum(e.amount), 0) from recovery_entries as e
            where e.run_id = l.run_id and e.line = l.line) as withheld
    from line_results as l join runs as r on r.id = l.run_id
    where l.result = 'returned' and {}) as s on s.run_id = r.id
group by r.id, s.answered_on order by s.answered_on, r.id
"""
_CAME_BACK: Final = """
select e.id, e.kind, e.month, e.amount, e.run_id, e.reverses,
    coalesce(r.sent_on, e.on_day) as came_on,
    case when l.result = 'returned' then l.on_day end as lost_on
from recovery_entries as e join funds as f on f.id = e.fund_id
left join runs as r on r.id = e.run_id
left join line_results as l on l.run_id = e.run_id and l.line = e.line
where f.programme = ? and f.year = ?
    and (e.kind = 'received' or r.state in ('sent', 'settled'))
    and e.kind in ('received', 'withheld')
order by came_on, e.id
"""
_OF_FUND: Final = "r.fund_id = :fund"
_OF_MONTH: Final = "r.month = :month"
_OF_RUN: Final = "r.id = :run"
_IN_MONTH: Final = "substr(l.on_day, 1, 7) = :month"


@dataclass(frozen=True, slots=True)
class RunSum:
    """A list with its sums; what it takes from the fund is ``granted``.

    What goes to the bank, ``run.total``, is less by what the list keeps back.
    """

    run: Run
    households: int
    persons: int
    granted: Money
    first_month: Month
    last_month: Month

    @property
    def withheld(self) -> Money:
        """Return what the list keeps back of what was overpaid."""
        return self.granted - self.run.total


@dataclass(frozen=True, slots=True)
class ReturnSum:
    """The lines of a list that the bank sent back on one day."""

    run: Run
    on: date
    lines: int
    granted: Money
    withheld: Money

    @property
    def amount(self) -> Money:
        """Return what the bank sent back."""
        return self.granted - self.withheld


@dataclass(frozen=True, slots=True)
class CameBack:
    """Overpaid money that came back into a fund, by receipt or kept back by a list.

    What was kept back from a line is lost again on the day the bank returns the line.
    """

    id: int
    kind: RecoveryKind
    on: date
    of_month: Month
    amount: Money
    run: RunId | None
    reverses: int | None
    lost_on: date | None


class RunSumRepository:
    """Reads sums of lists; writes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_run(self, run: RunId) -> RunSum:
        """Return the sums of one list."""
        (found,) = self._sums(_OF_RUN, {"run": run})
        return found

    def of_month(self, month: Month) -> list[RunSum]:
        """Return the sums of a month's lists in the order they were made."""
        return self._sums(_OF_MONTH, {"month": str(month)})

    def of_fund(self, programme: str, year: int) -> list[RunSum]:
        """Return the sums of the lists that a fund pays, by month."""
        return self._sums(_OF_FUND, {"fund": self._fund(programme, year)})

    def returned_of_fund(self, programme: str, year: int) -> list[ReturnSum]:
        """Return what of a fund's lists came back, list by list and day by day."""
        return self._returned(_OF_FUND, {"fund": self._fund(programme, year)})

    def returned_in(self, month: Month) -> list[ReturnSum]:
        """Return what came back in a month, of whatever list."""
        return self._returned(_IN_MONTH, {"month": str(month)})

    def returned_lines(self, first: date, last: date) -> list[CameBackLine]:
        """Return the lines that came back from one day to another, as they went on."""
        return came_back_between(self._db, first, last)

    def came_back(self, programme: str, year: int) -> list[CameBack]:
        """Return the overpaid money that came back into a fund, with what was lost."""
        rows = self._db.query(_CAME_BACK, [programme, year])
        return [_came_back(row) for row in list(rows)]

    def grades(self, run: RunId) -> set[str]:
        """Return the grades of standard that a list pays by."""
        sql = "select distinct grade from payments where run_id = ?"
        return {row[0] for row in self._db.conn.execute(sql, [run]).fetchall()}

    def bases(self, run: RunId) -> list[str]:
        """Return the decisions that the rights of a list rest on, in its order."""
        sql = (
            "select e.basis from payments as p"
            " join enrolments as e on e.id = p.enrolment_id"
            " where p.run_id = ? and e.basis <> '' group by e.basis order by min(p.line)"
        )
        return [row[0] for row in self._db.conn.execute(sql, [run]).fetchall()]

    def banks(self, run: RunId) -> dict[str, int]:
        """Return the banks that a list pays through, the one with most lines first."""
        sql = (
            "select bank, count(distinct line) as lines from payments where run_id = ?"
            " group by bank order by lines desc, min(line)"
        )
        return dict(self._db.conn.execute(sql, [run]).fetchall())

    def _fund(self, programme: str, year: int) -> FundId | None:
        sql = "select id from funds where programme = ? and year = ?"
        row = self._db.conn.execute(sql, [programme, year]).fetchone()
        return FundId(row[0]) if row else None

    def _sums(self, where: str, named: Mapping[str, object]) -> list[RunSum]:
        rows = self._db.query(_SUMS.format(where), dict(named))
        return [_run_sum(row) for row in list(rows)]

    def _returned(self, where: str, named: Mapping[str, object]) -> list[ReturnSum]:
        rows = self._db.query(_RETURNED.format(where), dict(named))
        return [_return_sum(row) for row in list(rows)]


def _run_sum(row: dict[str, Any]) -> RunSum:
    return RunSum(
        run=run_of(row),
        households=row["households"],
        persons=row["persons"],
        granted=Money(row["granted"]),
        first_month=Month.parse(row["first_month"]),
        last_month=Month.parse(row["last_month"]),
    )


def _return_sum(row: dict[str, Any]) -> ReturnSum:
    return ReturnSum(
        run=run_of(row),
        on=date.fromisoformat(row["answered_on"]),
        lines=row["lines"],
        granted=Money(row["granted"]),
        withheld=Money(row["withheld"]),
    )


def _came_back(row: dict[str, Any]) -> CameBack:
    lost_on = row["lost_on"]
    return CameBack(
        id=row["id"],
        kind=RecoveryKind(row["kind"]),
        on=date.fromisoformat(row["came_on"]),
        of_month=Month.parse(row["month"]),
        amount=Money(row["amount"]),
        run=row["run_id"],
        reverses=row["reverses"],
        lost_on=date.fromisoformat(lost_on) if lost_on else None,
    )
