"""Read-only sums and joins for lists and reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlite_utils import Database

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.rules import Purpose

# payments that count as spent: sent to the bank, and not sent back
_SPENT: Final = """
from runs as r join payments as p on p.run_id = r.id
join funds as f on f.id = r.fund_id
left join line_results as l on l.run_id = p.run_id and l.line = p.line
where f.year = :year and r.state in ('sent', 'settled')
    and coalesce(l.result, 'paid') = 'paid'
"""


@dataclass(frozen=True, slots=True)
class SpendingRow:
    """What one run spent for one purpose and one programme's people."""

    run: RunId
    kind: RunKind
    month: Month
    sent_on: date
    beneficiaries: str
    purpose: Purpose
    first_month: Month
    last_month: Month
    payments: int
    amount: Money


@dataclass(frozen=True, slots=True)
class RecoveredRow:
    """Overpaid money that came back into a fund: received, or kept back by a run.

    ``run`` is None where it was received; ``of_month`` is what it was paid for.
    """

    id: int
    on: date
    of_month: Month
    run: RunId | None
    amount: Money


@dataclass(frozen=True, slots=True)
class Reached:
    """Whom a programme reached in a year; each count says what it counts.

    ``household_months`` and ``person_months`` are 户次 and 人次; ``households``
    and ``persons`` are distinct; ``months`` are months with a regular run.
    """

    household_months: int = 0
    person_months: int = 0
    households: int = 0
    persons: int = 0
    months: int = 0
    deaths: int = 0
    by_grade: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month of a programme: how many households and persons, how much."""

    month: Month
    households: int
    persons: int
    amount: Money


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many were counted at a month."""

    month: Month
    count: int


@dataclass(frozen=True, slots=True)
class FirstReached:
    """Whom a programme reached in a year, each counted at the first month."""

    households: tuple[MonthCount, ...]
    persons: tuple[MonthCount, ...]


@dataclass(frozen=True, slots=True)
class PaidLines:
    """How a year's payments went: lines sent, lines sent back, months overpaid.

    ``rights`` are the months of rights that were paid; ``overpaid`` are those of which
    more was paid than was due.
    """

    lines: int
    returned: int
    rights: int
    overpaid: int


class FigureRepository:
    """Reads sums; writes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def spending(self, programme: str, year: int) -> list[SpendingRow]:
        """Return what each run charged to a programme's fund, by purpose."""
        rows = self._db.query(
            "select r.id, r.kind, r.month, r.sent_on, p.programme, p.purpose,"
            " min(p.month) as first_month, max(p.month) as last_month,"
            f" count(*) as n, sum(p.amount) as amount {_SPENT}"
            " and r.programme = :programme"
            " group by r.id, p.programme, p.purpose order by r.month, r.id, p.purpose",
            {"year": year, "programme": programme},
        )
        return [
            SpendingRow(
                run=RunId(r["id"]),
                kind=RunKind(r["kind"]),
                month=Month.parse(r["month"]),
                sent_on=date.fromisoformat(r["sent_on"]),
                beneficiaries=r["programme"],
                purpose=Purpose(r["purpose"]),
                first_month=Month.parse(r["first_month"]),
                last_month=Month.parse(r["last_month"]),
                payments=r["n"],
                amount=Money(r["amount"]),
            )
            for r in list(rows)
        ]

    def recovered(self, programme: str, year: int) -> list[RecoveredRow]:
        """Return what came back into a programme's fund of what was overpaid.

        What a run keeps back counts from when it is sent, unless its line came back.
        """
        rows = self._db.query(
            "select e.id, e.month, e.run_id, e.amount,"
            " coalesce(r.sent_on, e.on_day) as on_day"
            " from recovery_entries as e join funds as f on f.id = e.fund_id"
            " left join runs as r on r.id = e.run_id"
            " left join line_results as l on l.run_id = e.run_id and l.line = e.line"
            " where f.programme = ? and f.year = ? and (e.kind = 'received'"
            "  or e.kind = 'withheld' and r.state in ('sent', 'settled')"
            "  and coalesce(l.result, 'paid') = 'paid') order by on_day, e.id",
            [programme, year],
        )
        return [
            RecoveredRow(
                id=row["id"],
                on=date.fromisoformat(row["on_day"]),
                of_month=Month.parse(row["month"]),
                run=row["run_id"],
                amount=Money(row["amount"]),
            )
            for row in list(rows)
        ]

    def reached(self, programme: str, year: int) -> Reached:
        """Return whom the regular and one-off runs of a programme reached."""
        named = {"year": year, "programme": programme}
        (row,) = self._db.query(
            "select count(*) as household_months,"
            " coalesce(sum(persons), 0) as person_months,"
            " count(distinct household_id) as households,"
            " count(distinct month) as months from ("
            "  select e.household_id, p.enrolment_id, p.month,"
            f"  max(p.persons) as persons {_SPENT_WITH_ENROLMENT}"
            "  group by p.enrolment_id, p.month)",
            named,
        )
        (persons,) = self._db.query(
            f"select coalesce(sum(n), 0) as persons from (select {_HEADS} as n"
            f" {_SPENT_WITH_ENROLMENT} group by e.household_id, e.person_id)",
            named,
        )
        return Reached(
            **row,
            persons=persons["persons"],
            deaths=sum(row.count for row in self.deaths(programme, year)),
            by_grade=self._by_grade(named),
        )

    def months(self, programme: str, year: int) -> list[MonthRow]:
        """Return a programme's regular payments month by month."""
        rows = self._db.query(
            "select month, count(*) as households, sum(persons) as persons,"
            " sum(amount) as amount from ("
            "  select p.month, max(p.persons) as persons, sum(p.amount) as amount"
            f"  {_SPENT_WITH_ENROLMENT} group by p.enrolment_id, p.month)"
            " group by month order by month",
            {"year": year, "programme": programme},
        )
        return [
            MonthRow(
                Month.parse(r["month"]),
                r["households"],
                r["persons"],
                Money(r["amount"]),
            )
            for r in list(rows)
        ]

    def first_reached(self, programme: str, year: int) -> FirstReached:
        """Return the distinct households and persons of a year by their first month."""
        named = {"year": year, "programme": programme}
        households = (
            "select month, count(*) from (select min(p.month) as month"
            f" {_SPENT_WITH_ENROLMENT} group by e.household_id)"
            " group by month order by month"
        )
        persons = (
            f"select month, sum(n) from (select min(p.month) as month, {_HEADS} as n"
            f" {_SPENT_WITH_ENROLMENT} group by e.household_id, e.person_id)"
            " group by month order by month"
        )
        return FirstReached(
            self._counts(households, named), self._counts(persons, named)
        )

    def deaths(self, programme: str, year: int) -> tuple[MonthCount, ...]:
        """Return how many died in each month while a right of theirs held."""
        return self._counts(_DEATHS, {"year": year, "programme": programme})

    def last_in_grade(
        self, programme: str, year: int, grade: str
    ) -> tuple[MonthCount, ...]:
        """Return how many were last paid in a grade, by the month of that payment."""
        return self._counts(
            "select month, count(*) from (select p.grade, max(p.month) as month"
            f" {_SPENT_WITH_ENROLMENT} and p.purpose in ('grant', 'basic')"
            " group by p.enrolment_id) where grade = :grade"
            " group by month order by month",
            {"year": year, "programme": programme, "grade": grade},
        )

    def _counts(
        self, question: str, named: dict[str, object]
    ) -> tuple[MonthCount, ...]:
        rows = self._db.conn.execute(question, named).fetchall()
        return tuple(MonthCount(Month.parse(month), count) for month, count in rows)

    def paid_lines(self, programme: str, year: int) -> PaidLines:
        """Return how the payments of a programme's people went in a year's lists."""
        named = {"year": year, "programme": programme}
        counted = [
            self._db.conn.execute(question, named).fetchone()
            for question in (_LINES, _RIGHTS, _OVERPAID)
        ]
        (lines, returned), (rights,), (overpaid,) = counted
        return PaidLines(lines, returned, rights, overpaid)

    def spent_by_month(self, year: int) -> dict[tuple[str, Month], Money]:
        """Return what was paid in each month from each programme's fund."""
        rows = self._db.conn.execute(
            f"select r.programme, r.month, sum(p.amount) {_SPENT}"
            " group by r.programme, r.month",
            {"year": year},
        ).fetchall()
        return {(code, Month.parse(m)): Money(fen) for code, m, fen in rows}

    def _by_grade(self, named: dict[str, object]) -> tuple[tuple[str, int], ...]:
        """Count persons by the grade of their last payment of the first purpose."""
        rows = self._db.conn.execute(
            "select grade, count(*) from ("
            " select p.enrolment_id, p.grade, max(p.month)"
            f" {_SPENT_WITH_ENROLMENT} and p.purpose in ('grant', 'basic')"
            " group by p.enrolment_id) group by grade order by grade",
            named,
        ).fetchall()
        return tuple((grade, count) for grade, count in rows)


_DEATHS: Final = """
select substr(p.died_on, 1, 7) as month, count(distinct p.id) from persons as p
join members as m on m.person_id = p.id
    and m.until = (select max(o.until) from members as o where o.person_id = p.id)
join enrolments as e on e.since <= substr(p.died_on, 1, 7)
    and coalesce(e.until, '2099-12') >= m.until
    and (e.person_id = p.id or e.person_id is null
        and e.household_id = m.household_id and m.supported = 1)
where e.programme = :programme and cast(substr(p.died_on, 1, 4) as integer) = :year
group by month order by month
"""
_LINES: Final = """
select count(*), coalesce(sum(result is 'returned'), 0) from (
    select distinct p.run_id, p.line, l.result from runs as r
    join payments as p on p.run_id = r.id
    join funds as f on f.id = r.fund_id
    left join line_results as l on l.run_id = p.run_id and l.line = p.line
    where f.year = :year and p.programme = :programme
        and r.state in ('sent', 'settled'))
"""
_RIGHTS: Final = """
select count(*) from (
    select distinct p.enrolment_id, p.month from runs as r
    join payments as p on p.run_id = r.id
    join funds as f on f.id = r.fund_id
    where f.year = :year and p.programme = :programme
        and r.state in ('sent', 'settled'))
"""
_OVERPAID: Final = """
select count(*) from (
    select e.enrolment_id, e.month from recovery_entries as e
    join funds as f on f.id = e.fund_id join enrolments as n on n.id = e.enrolment_id
    where f.year = :year and n.programme = :programme and e.kind in ('due', 'reduced')
    group by e.enrolment_id, e.month
    having sum(case e.kind when 'due' then e.amount else -e.amount end) > 0)
"""
_SPENT_WITH_ENROLMENT: Final = """
from runs as r join payments as p on p.run_id = r.id
join funds as f on f.id = r.fund_id
join enrolments as e on e.id = p.enrolment_id
left join line_results as l on l.run_id = p.run_id and l.line = p.line
where f.year = :year and r.state in ('sent', 'settled')
    and coalesce(l.result, 'paid') = 'paid'
    and p.programme = :programme and p.kind in ('regular', 'one_off')
    and r.programme = :programme and r.kind in ('regular', 'one_off')
"""
# a household's persons are counted by its largest month; a person is one
_HEADS: Final = "case when e.person_id is null then max(p.persons) else 1 end"
