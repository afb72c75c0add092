"""Seals as rows, and the sums of months that they freeze."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.seal import MOVES, Seal, SealedFund, SealedLists, SealedMonth
from aidesk.storage.money_rules import money_findings
from aidesk.storage.topics import Topic, Touch

_LISTS: Final = """
with lines as (
    select p.run_id, p.line, max(p.persons) as persons, sum(p.amount) as amount
    from payments as p join runs as r on r.id = p.run_id
    where r.month between :first and :last group by p.run_id, p.line),
kept as (
    select run_id, sum(amount) as amount from recovery_entries
    where kind = 'withheld' group by run_id),
answered as (
    select l.*, case when a.result is 'returned' then 1 else 0 end as back
    from lines as l
    left join line_results as a on a.run_id = l.run_id and a.line = l.line),
by_run as (
    select run_id, count(*) as lines, sum(persons) as persons, sum(amount) as amount,
        sum(back) as returned_lines, sum(back * amount) as returned
    from answered group by run_id)
select r.month, r.programme, r.kind, count(*) as lists, sum(b.lines) as lines,
    sum(b.persons) as persons, sum(b.amount) as amount,
    sum(b.returned_lines) as returned_lines, sum(b.returned) as returned,
    coalesce(sum(k.amount), 0) as withheld
from runs as r join by_run as b on b.run_id = r.id
left join kept as k on k.run_id = r.id
group by r.month, r.programme, r.kind order by r.month, min(r.id)
"""
# what moved funds: entries by their day, lists by their month, as far as money went
_MOVES: Final = """
with moves as (
    select fund_id, substr(on_day, 1, 7) as month, cause as move, amount
    from transfers
    union all select fund_id, substr(on_day, 1, 7), 'expended', amount
    from expenditures
    union all select fund_id, substr(on_day, 1, 7), 'recovered', amount
    from recovery_entries where kind = 'received'
    union all select r.fund_id, r.month, 'paid', p.amount
    from runs as r join payments as p on p.run_id = r.id
    where r.state in ('sent', 'settled')
    union all select r.fund_id, r.month, 'returned', p.amount
    from runs as r join line_results as l on l.run_id = r.id
    join payments as p on p.run_id = r.id and p.line = l.line
    where l.result = 'returned'
    union all select e.fund_id, r.month, 'recovered', e.amount
    from recovery_entries as e join runs as r on r.id = e.run_id
    left join line_results as l on l.run_id = e.run_id and l.line = e.line
    where r.state in ('sent', 'settled') and l.result is not 'returned')
select f.programme, f.year, m.month, m.move, sum(m.amount) as amount
from moves as m join funds as f on f.id = m.fund_id
where m.month <= ? group by f.id, m.month, m.move order by f.year, f.id, m.month
"""
_WAITING: Final = """
select r.id, r.programme, r.kind, p.line, p.amount
from runs as r join line_results as l on l.run_id = r.id and l.result = 'returned'
join payments as p on p.run_id = l.run_id and p.line = l.line
left join return_decisions as d on d.run_id = l.run_id and d.line = l.line
where r.month = ? and d.decision is not 'given_up' and not exists (
    select 1 from payments as q join runs as s on s.id = q.run_id
    where q.reissue_of = p.id and s.state in ('sent', 'settled'))
order by r.id, p.line
"""
_WORKED: Final = """
select month from runs
union select substr(on_day, 1, 7) from transfers
union select substr(on_day, 1, 7) from expenditures
union select substr(on_day, 1, 7) from recovery_entries
order by 1
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Money of one line that the bank sent back and nobody has dealt with."""

    run: RunId
    programme: str
    kind: RunKind
    line: int
    amount: Money


class SealRepository:
    """Reads and writes seals; a seal is never changed."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def add(self, seal: Seal) -> None:
        """Store a seal; the table takes months in their order and each once."""
        self._db.conn.execute(
            "insert into seals (period, sealed_on, journal_seq, journal_hash, body)"
            " values (?, ?, ?, ?, ?)",
            [
                seal.period,
                seal.on.isoformat(),
                seal.journal_seq,
                seal.journal_hash,
                seal.body,
            ],
        )
        for topic in (Topic.OFFICE, Topic.RUNS, Topic.FUNDS):
            self._touch(topic)

    def get(self, period: Month | int) -> Seal | None:
        """Return the seal of a month or of a year; None while it is open."""
        return next(iter(self._where("period = ?", str(period))), None)

    def all(self) -> list[Seal]:
        """Return every seal, months and years, in the order of their periods."""
        return self._where("1")

    def last_month(self) -> Month | None:
        """Return the month up to which all is sealed; None while all is open."""
        row = self._db.conn.execute(
            "select max(period) from seals where length(period) = 7"
        ).fetchone()
        return Month.parse(row[0]) if row[0] else None

    def covers(self, month: Month) -> bool:
        """Tell whether a month takes nothing any more."""
        last = self.last_month()
        return last is not None and month <= last

    def months_worked(self) -> list[Month]:
        """Return the months that have lists or entries."""
        rows = self._db.conn.execute(_WORKED).fetchall()
        return [Month.parse(row[0]) for row in rows]

    def waiting(self, month: Month) -> list[Waiting]:
        """Return what came back of a month's lists and was not dealt with."""
        rows = self._db.query(_WAITING, [str(month)])
        return [
            Waiting(
                RunId(row["id"]),
                row["programme"],
                RunKind(row["kind"]),
                row["line"],
                Money(row["amount"]),
            )
            for row in list(rows)
        ]

    def broken_rules(self) -> int:
        """Return how many findings break the rules that keep the money together."""
        return sum(1 for _ in money_findings(self._db.conn))

    def months(self, first: Month, last: Month) -> dict[Month, SealedMonth]:
        """Return what there is to freeze of some months, from payments and entries."""
        lists, funds = self._lists(first, last), self._funds(first, last)
        return {
            month: SealedMonth(month, tuple(lists[month]), tuple(funds[month]))
            for month in (first + step for step in range(last.since(first) + 1))
        }

    def _lists(self, first: Month, last: Month) -> Mapping[Month, list[SealedLists]]:
        found: dict[Month, list[SealedLists]] = defaultdict(list)
        named = {"first": str(first), "last": str(last)}
        for row in list(self._db.query(_LISTS, named)):
            found[Month.parse(row["month"])].append(_lists_of(row))
        return found

    def _funds(self, first: Month, last: Month) -> Mapping[Month, list[SealedFund]]:
        """Return, month by month, the funds of the year and those that moved."""
        moved: dict[tuple[str, int], dict[Month, dict[str, int]]] = defaultdict(
            lambda: defaultdict(lambda: dict.fromkeys(MOVES, 0))
        )
        for row in list(self._db.query(_MOVES, [str(last)])):
            of_fund = moved[row["programme"], row["year"]]
            of_fund[Month.parse(row["month"])][row["move"]] = row["amount"]
        found: dict[Month, list[SealedFund]] = defaultdict(list)
        for (programme, year), by_month in moved.items():
            for month, fund in _month_ends(programme, year, by_month, last):
                if month >= first and (month in by_month or month.year == year):
                    found[month].append(fund)
        return found

    def _where(self, condition: str, *values: object) -> list[Seal]:
        rows = self._db.query(
            f"select * from seals where {condition} order by period", values
        )
        return [_seal(row) for row in list(rows)]


def _month_ends(
    programme: str, year: int, by_month: Mapping[Month, Mapping[str, int]], last: Month
) -> Iterator[tuple[Month, SealedFund]]:
    """Yield what moved a fund month by month, with the balance at each end."""
    balance, month = Money(0), min(by_month)
    for step in range(last.since(month) + 1):
        here = by_month.get(month + step, {})
        sums = {move: Money(here.get(move, 0)) for move in MOVES}
        fund = SealedFund(programme, year, **sums)
        balance += fund.came - fund.went
        yield month + step, SealedFund(programme, year, **sums, balance=balance)


def _lists_of(row: dict[str, Any]) -> SealedLists:
    return SealedLists(
        programme=row["programme"],
        kind=RunKind(row["kind"]),
        lists=row["lists"],
        lines=row["lines"],
        persons=row["persons"],
        amount=Money(row["amount"]),
        withheld=Money(row["withheld"]),
        returned_lines=row["returned_lines"],
        returned=Money(row["returned"]),
    )


def _seal(row: dict[str, Any]) -> Seal:
    return Seal(
        period=row["period"],
        on=date.fromisoformat(row["sealed_on"]),
        journal_seq=row["journal_seq"],
        journal_hash=row["journal_hash"],
        body=row["body"],
    )
