"""The rules that keep the money together, asked of all rows at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Final

# the plus keeps SQLite from going through all accounts that have no institution
_RULES: Final = {
    "a run is the sum of its payments": """
        select 'run:' || r.id from runs as r where
            r.total <> (select coalesce(sum(amount), 0) from payments
                where run_id = r.id) - (select coalesce(sum(amount), 0)
                from recovery_entries where run_id = r.id)
            or r.line_count <> (select count(distinct line) from payments
                where run_id = r.id)""",
    "payments belong to their run": """
        select 'payment:' || p.id from payments as p join runs as r on r.id = p.run_id
        where p.kind <> r.kind or p.fund_id <> r.fund_id""",
    "payments lie in their enrolment": """
        select 'payment:' || p.id from payments as p
        join enrolments as e on e.id = p.enrolment_id
        where p.programme <> e.programme or p.month < e.since""",
    "nobody is paid twice for a month": """
        select 'payment:' || max(p.id) from payments as p
        where p.kind in ('regular', 'one_off')
        group by p.enrolment_id, p.month, p.purpose, p.kind having count(*) > 1""",
    "only what came back is reissued, and once": """
        select 'payment:' || p.id from payments as p
        join payments as o on o.id = p.reissue_of
        left join line_results as l on l.run_id = o.run_id and l.line = o.line
        where l.result is not 'returned' or p.amount > o.amount
            or (p.enrolment_id, p.month, p.purpose)
                is not (o.enrolment_id, o.month, o.purpose)""",
    "what a list left out it did not pay": """
        select 'run:' || l.run_id from held_lines as l join holds as h on h.id = l.hold_id
        join payments as p on p.run_id = l.run_id
            and p.enrolment_id = h.enrolment_id and p.month = h.month""",
    "no more is recovered than is due": """
        select 'enrolment:' || e.enrolment_id from recovery_entries as e
        left join line_results as l on l.run_id = e.run_id and l.line = e.line
        group by e.enrolment_id, e.month, e.purpose
        having sum(case when e.kind = 'due' then e.amount
            when l.result is 'returned' then 0 else -e.amount end) < 0""",
    "a reversal takes one entry back": """
        select 'transfer:' || r.id from transfers as r
        left join transfers as t on t.id = r.reverses
        where r.reverses is not null and (t.reverses is not null
            or (t.fund_id, t.cause, t.source, t.amount)
                is not (r.fund_id, r.cause, r.source, -r.amount))
        union all
        select 'expenditure:' || r.id from expenditures as r
        left join expenditures as e on e.id = r.reverses
        where r.reverses is not null and (e.reverses is not null
            or (e.fund_id, e.amount) is not (r.fund_id, -r.amount))""",
    "what is moved out is moved in elsewhere": """
        select 'transfer:' || o.id from transfers as o
        join funds as f on f.id = o.fund_id
        left join transfers as i on i.moved_with = o.id
        left join funds as g on g.id = i.fund_id
        where o.cause = 'moved_out' and (
            (i.cause, i.amount, g.year) is not ('moved_in', o.amount, f.year)
            or f.programme = g.programme
            or exists (select 1 from transfers where reverses = o.id)
                <> exists (select 1 from transfers where reverses = i.id))
        union all
        select 'transfer:' || i.id from transfers as i
        left join transfers as o on o.id = i.moved_with
        where i.cause = 'moved_in' and o.cause is not 'moved_out'""",
    "a person is in one household at a time": """
        select 'person:' || a.person_id from members as a join members as b
        on a.person_id = b.person_id and a.id < b.id
        and a.since <= coalesce(b.until, '2099-12')
        and b.since <= coalesce(a.until, '2099-12')""",
    "a household has one account at a time": """
        select 'account:' || a.id from accounts as a join accounts as b
        on a.household_id is b.household_id and a.institution_id is +b.institution_id
        and a.id < b.id and a.since <= coalesce(b.until, '2099-12')
        and b.since <= coalesce(a.until, '2099-12')""",
    "a settled run is answered for each line": """
        select 'run:' || p.run_id from payments as p join runs as r on r.id = p.run_id
        left join line_results as l on l.run_id = p.run_id and l.line = p.line
        where r.state = 'settled' and l.line is null group by p.run_id""",
    "a list is sent when the journal says so": """
        select 'run:' || r.id from runs as r where (r.state in ('sent', 'settled'))
            <> exists (select 1 from journal
                where subject = 'run:' || r.id and action = 'run_sent')""",
    "no undoing was left half done": "select 'act:' || act from undoing",
    "what undoing needs is there, and no more": """
        select 'images:' || count(*) from undo_rows having count(*) is not
            (select coalesce(sum(last_row - first_row + 1), 0) from undo_acts)""",
}


def money_findings(conn: sqlite3.Connection) -> Iterator[str]:
    """Yield what breaks the rules that keep the money together."""
    for rule, question in _RULES.items():
        rows = conn.execute(question).fetchall()
        yield from (f"{rule}: {row[0]}" for row in rows)
