"""What the program is measured against: the same month by bare SQL in the same file.

The floor's table has the columns, checks, foreign keys and indexes of ``payments``;
it lacks the triggers.  ``FOREIGN_KEYS`` taken away, it is barer still.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any, Final

from aidesk.storage.connection import _PRAGMAS
from tests.benchmarks.big_office import PROGRAMME

Row = tuple[Any, ...]

COLUMNS: Final = (
    "run_id, kind, fund_id, line, enrolment_id, programme, month, purpose, grade,"
    " amount, persons, standard, income, explanation, name, resident_id,"
    " household_number, community, holder, bank, account, reissue_of"
)
FOREIGN_KEYS: Final = re.compile(r' references "?\w+"? on delete restrict')

_HELD: Final = "since <= :month and coalesce(until, '2099-12') >= :month"
_STANDARD: Final = """(select amount from standards
        where programme = :programme and grade = {} and effective_from <= :month
        and applied_from <= :month order by effective_from desc limit 1)"""
_SUPPLEMENTED: Final = f"""
    (select household_id, count(*) as counted from members as m
        join persons as p on p.id = m.person_id
        where supported = 1 and {_HELD} and (
            p.birth_date <= date(:month || '-01', '-60 years')
            or p.birth_date > date(:month || '-01', '-18 years')
            or m.disability_grade in (1, 2) or m.seriously_ill)
        group by household_id)"""  # noqa: S608 - our own constants
_NOBODY: Final = "(select null as household_id, 0 as counted)"

_MONTH: Final = """
insert into {table} ({columns})
with persons_of as (
    select household_id, count(*) as persons from members
    where supported = 1 and {held} group by household_id),
incomes_of as (
    select household_id, sum(iif(per = 'month', amount, 0)) as monthly,
        sum(iif(per = 'year', amount, 0)) as yearly
    from incomes where {held} group by household_id),
roll as (
    select c.street, c.name as community, h.number, e.id, t.grade, n.persons,
        coalesce(i.monthly, 0) as monthly, coalesce(i.yearly, 0) as yearly,
        {standard} as standard, coalesce(s.counted, 0) as supplemented,
        {supplement} as supplement, p.name, p.resident_id,
        a.holder, a.bank, a.number as account
    from enrolments as e
    cross join households as h on h.id = e.household_id
    cross join communities as c on c.id = h.community_id
    cross join (select * from enrolment_terms where {held}) as t
        on t.enrolment_id = e.id
    left join persons_of as n on n.household_id = e.household_id
    left join incomes_of as i on i.household_id = e.household_id
    left join {supplemented} as s on s.household_id = e.household_id
    left join (select * from members where relation = '02' and {held}) as m
        on m.household_id = e.household_id
    left join persons as p on p.id = m.person_id
    left join (select * from accounts where {held}) as a
        on a.household_id = e.household_id
    where e.programme = :programme and e.since <= :month
        and coalesce(e.until, '2099-12') >= :month),
worked as (
    select *, 12 * (standard * persons - monthly) - yearly as twelfths from roll),
paid as (
    select *, max((twelfths + 600) / 1200 * 100, 0) as granted,
        row_number() over (order by street, community, number, id) as line
    from worked where twelfths >= 600 or supplement * supplemented > 0)
select :run, 'regular', :fund, line, id, :programme, :month, 'grant', grade, granted,
    persons, standard, monthly + (2 * yearly + 12) / 24,
    {standard_text} || printf(' × %d人', persons)
        || iif(monthly, ' − 收入 ' || {monthly_text}, '')
        || iif(yearly, ' − 年收入 ' || {yearly_text} || ' ÷ 12', '')
        || ' = ' || {granted_text}
        || iif(twelfths % 1200, '（四舍五入到元）', ''),
    name, resident_id, number, street || community, holder, bank, account, null
from paid where granted > 0
"""
_SUPPLEMENT: Final = """
union all
select :run, 'regular', :fund, line, id, :programme, :month, 'supplement', 'supplement',
    supplement * supplemented, persons, supplement, monthly + (2 * yearly + 12) / 24,
    '分类施保 ' || {supplement_text} || printf(' × %d人 = ', supplemented)
        || {given_text},
    name, resident_id, number, street || community, holder, bank, account, null
from paid where supplement * supplemented > 0 order by 4, 8
"""


def _yuan(fen: str) -> str:
    return f"printf('%,d.%02d', ({fen}) / 100, ({fen}) % 100)"


def month_in_one_statement(
    *, supplements: bool = False, table: str = "floor_payments"
) -> str:
    """Return what works a month out and inserts it, all in SQL."""
    sql = _MONTH + _SUPPLEMENT if supplements else _MONTH + "order by line"
    return sql.format(
        table=table,
        columns=COLUMNS,
        held=_HELD,
        standard=_STANDARD.format("t.grade"),
        supplement=_STANDARD.format("'supplement'") if supplements else "0",
        supplemented=_SUPPLEMENTED if supplements else _NOBODY,
        standard_text=_yuan("standard"),
        monthly_text=_yuan("monthly"),
        yearly_text=_yuan("yearly"),
        granted_text=_yuan("granted"),
        supplement_text=_yuan("supplement"),
        given_text=_yuan("supplement * supplemented"),
    )


class Floor:
    """An office file as one would use it with nothing but SQL."""

    def __init__(self, path: Path, *, foreign_keys: bool = True) -> None:
        self._conn = sqlite3.connect(path, isolation_level=None)
        for name, value in _PRAGMAS.items():
            self._conn.execute(f"pragma {name} = {value}")
        self._conn.execute("pragma journal_mode = truncate")
        for sql in self._table():
            keyed = sql if foreign_keys else FOREIGN_KEYS.sub("", sql)
            self._conn.execute(keyed)
        self.facts = {"programme": PROGRAMME, **self._run()}

    def _table(self) -> list[str]:
        rows = self._conn.execute(
            "select sql from sqlite_master where tbl_name = 'payments'"
            " and type in ('table', 'index') and sql is not null order by type desc"
        ).fetchall()
        return [re.sub(r"\bpayments(?=\b|_)", "floor_payments", row[0]) for row in rows]

    def _run(self) -> dict[str, int]:
        (fund,) = self._conn.execute(
            "select id from funds where programme = ? and year = 2019", [PROGRAMME]
        ).fetchone()
        run = self._conn.execute(
            "insert into runs (programme, kind, month, batch, state, fund_id,"
            " line_count, total, list_sha256, key, made_on) values (?, 'back_pay',"
            " '2019-01', 1, 'draft', ?, 1, 1, hex(zeroblob(32)), 'floor', '2019-01-02')",
            [PROGRAMME, fund],
        ).lastrowid
        return {"run": int(run or 0), "fund": fund}

    def make_month(self, month: str, *, supplements: bool) -> None:
        """Work out a month and keep it."""
        self._conn.execute("begin immediate")
        sql = month_in_one_statement(supplements=supplements)
        self._conn.execute(sql, {**self.facts, "month": month})
        self._conn.execute("commit")

    def insert(self, rows: list[Row]) -> None:
        """Insert ready rows, and keep them."""
        marks = ", ".join("?" * len(rows[0]))
        self._conn.execute("begin immediate")
        self._conn.executemany(
            f"insert into floor_payments ({COLUMNS}) values ({marks})",  # noqa: S608
            rows,
        )
        self._conn.execute("commit")

    def rows(self, table: str = "floor_payments") -> list[Row]:
        """Return the rows of a table of payments by lines."""
        sql = f"select {COLUMNS} from {table} order by line, id"  # noqa: S608
        return self._conn.execute(sql).fetchall()

    def close(self) -> None:
        """Close the file."""
        self._conn.close()
