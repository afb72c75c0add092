"""How each month and purpose of a right stands, summed up from payments and entries."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import HouseholdId
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.rules import Purpose
from aidesk.domain.standing import PaidKey, PaidSoFar

_PAID: Final = """
select p.enrolment_id, p.month, p.purpose,
    sum(case when r.result is 'returned' then 0 else p.amount end),
    sum(case when r.result is not 'returned' and u.state in ('sent', 'settled')
        then p.amount else 0 end),
    sum(case when r.result is 'returned' and q.id is null
        and d.decision is not 'given_up' then p.amount else 0 end),
    sum(case when r.result is 'returned' and q.id is null
        and d.decision is 'given_up' then p.amount else 0 end)
from payments as p
join runs as u on u.id = p.run_id
left join line_results as r on r.run_id = p.run_id and r.line = p.line
left join return_decisions as d on d.run_id = p.run_id and d.line = p.line
left join payments as q on q.reissue_of = p.id
where {} group by p.enrolment_id, p.month, p.purpose
"""
_RECOVERED: Final = """
select e.enrolment_id, e.month, e.purpose,
    sum(case e.kind when 'due' then e.amount when 'reduced' then -e.amount
        else 0 end),
    sum(case when e.kind = 'received'
        or e.kind = 'withheld' and r.result is not 'returned' then e.amount
        else 0 end),
    sum(case e.kind when 'written_off' then e.amount else 0 end)
from recovery_entries as e
left join line_results as r on r.run_id = e.run_id and r.line = e.line
where {} group by e.enrolment_id, e.month, e.purpose
"""


class StandingRepository:
    """Reads what was paid, came back and is claimed; writes nothing."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def of_programme(
        self, programme: str, purposes: Iterable[Purpose]
    ) -> dict[PaidKey, PaidSoFar]:
        """Return how the rights of a programme stand for some purposes."""
        wanted = tuple(purposes)
        marks = ", ".join("?" * len(wanted))
        return self._sums(
            f"p.programme = ? and p.purpose in ({marks})",
            "e.enrolment_id in (select id from enrolments where programme = ?)"
            f" and e.purpose in ({marks})",
            (programme, *wanted),
        )

    def of_enrolment(self, enrolment: EnrolmentId) -> dict[PaidKey, PaidSoFar]:
        """Return how all months and purposes of one right stand."""
        return self._sums("p.enrolment_id = ?", "e.enrolment_id = ?", (enrolment,))

    def of_claims(
        self, household: HouseholdId | None = None
    ) -> dict[EnrolmentId, dict[PaidKey, PaidSoFar]]:
        """Return how the months that the ledger names stand, right by right.

        Of one household, or of all.
        """
        whose = "e.enrolment_id in (select id from enrolments where household_id = ?)"
        of_all = household is None
        where, values = ("1", ()) if of_all else (whose, (household,))
        named = "select enrolment_id, month, purpose from recovery_entries as e"
        payments = f"(p.enrolment_id, p.month, p.purpose) in ({named} where {where})"
        sums = self._sums(payments, where, values)
        found: dict[EnrolmentId, dict[PaidKey, PaidSoFar]] = defaultdict(dict)
        for key, paid in sums.items():
            found[key.enrolment][key] = paid
        return found

    def of_month(
        self, enrolment: EnrolmentId, month: Month
    ) -> dict[PaidKey, PaidSoFar]:
        """Return how all purposes of one month of a right stand."""
        return self._sums(
            "p.enrolment_id = ? and p.month = ?",
            "e.enrolment_id = ? and e.month = ?",
            (enrolment, str(month)),
        )

    def fund_programme(self, key: PaidKey) -> str:
        """Return whose fund paid a month and purpose: the last one, if several."""
        row = self._conn.execute(
            "select r.programme from payments as p join runs as r on r.id = p.run_id"
            " where p.enrolment_id = ? and p.month = ? and p.purpose = ?"
            " order by r.id desc limit 1",
            [key.enrolment, str(key.month), key.purpose],
        ).fetchone()
        return str(row[0])

    def _sums(
        self, of_payments: str, of_entries: str, values: tuple[object, ...]
    ) -> dict[PaidKey, PaidSoFar]:
        recovered = dict(self._rows(_RECOVERED.format(of_entries), values))
        money = cache(Money)  # equal sums are one object, which compares at once
        return {
            key: PaidSoFar(*map(money, (*paid, *recovered.get(key, (0, 0, 0)))))
            for key, paid in self._rows(_PAID.format(of_payments), values)
        }

    def _rows(
        self, sql: str, values: tuple[object, ...]
    ) -> Iterator[tuple[PaidKey, tuple[int, ...]]]:
        month_of, purpose_of = cache(Month.parse), cache(Purpose)  # few, in many rows
        for enrolment, month, purpose, *sums in self._conn.execute(
            sql, values
        ).fetchall():
            key = PaidKey(EnrolmentId(enrolment), month_of(month), purpose_of(purpose))
            yield key, tuple(sums)
