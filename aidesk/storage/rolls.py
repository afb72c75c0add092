"""The roll of a month, read from the dated facts in one statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from datetime import date
from functools import cache
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.entitlement import has_supplement
from aidesk.domain.household import HouseholdId
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import Payee
from aidesk.domain.roll import RollLine
from aidesk.domain.rules import Claim
from aidesk.storage.among import among, numbered
from aidesk.storage.enrolments import TERMS_COLUMNS, terms_of

# the facts of :month; names and accounts as they are in :paid; cross joins keep
# SQLite from going through all rights of the programme once for each community
_ROLL: Final = f"""
select
    coalesce(p.name, now_head.name, then_head.name, ''),
    coalesce(p.resident_id, now_head.resident_id, then_head.resident_id),
    h.number,
    c.street || c.name,
    coalesce(home.holder, own.holder),
    coalesce(home.bank, own.bank),
    coalesce(home.number, own.number),
    e.id, e.household_id,
    coalesce(e.until, '2099-12') < :paid,
    case when e.person_id is not null then p.died_on is not null
        else now_head.id is null and then_head.died_on is not null end,
    case when e.person_id is not null then 1 else
        (select count(*) from members as m
            where m.household_id = e.household_id and m.supported = 1
            and m.since <= :month and coalesce(m.until, '2099-12') >= :month) end,
    (select coalesce(sum(i.amount), 0) from incomes as i
        where i.household_id = e.household_id and i.per = 'month'
        and i.since <= :month and coalesce(i.until, '2099-12') >= :month),
    (select coalesce(sum(i.amount), 0) from incomes as i
        where i.household_id = e.household_id and i.per = 'year'
        and i.since <= :month and coalesce(i.until, '2099-12') >= :month),
    {", ".join(f"t.{column}" for column in TERMS_COLUMNS)}
from enrolments as e
cross join households as h on h.id = e.household_id
cross join communities as c on c.id = h.community_id
left join persons as p on p.id = e.person_id
join enrolment_terms as t on t.enrolment_id = e.id
    and t.since <= :month and coalesce(t.until, '2099-12') >= :month
left join members as mh on mh.household_id = e.household_id and mh.relation = '02'
    and mh.since <= :paid and coalesce(mh.until, '2099-12') >= :paid
left join persons as now_head on now_head.id = mh.person_id
left join members as mt on mt.household_id = e.household_id and mt.relation = '02'
    and mt.since <= :month and coalesce(mt.until, '2099-12') >= :month
left join persons as then_head on then_head.id = mt.person_id
left join accounts as own on own.household_id = e.household_id
    and t.institution_id is null
    and own.since <= :paid and coalesce(own.until, '2099-12') >= :paid
left join accounts as home on home.institution_id = t.institution_id
    and home.since <= :paid and coalesce(home.until, '2099-12') >= :paid
where e.programme = :programme
    and e.since <= :month and coalesce(e.until, '2099-12') >= :month
"""
_IN_ORDER: Final = "order by c.street, c.name, h.number, e.id"
_UNPAID_CASES: Final = """
select distinct t.since from enrolment_terms as t
join enrolments as e on e.id = t.enrolment_id
where e.programme = ? and t.since <= ? and not exists (select 1 from payments as p
    where p.enrolment_id = e.id and p.month = t.since)
order by t.since
"""


class RollRepository:
    """Reads who is on the roll; writes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_month(
        self,
        programme: str,
        month: Month,
        paid: Month,
        *,
        supplements: bool = False,
        households: Collection[HouseholdId] | None = None,
    ) -> list[RollLine]:
        """Return the rights that hold in a month, to be paid in another.

        Ordered by street, community and household number, as lists are; only those
        of some ``households`` where these are named.  Claims count who gets a
        supplement where ``supplements`` are given at all.
        """
        named: dict[str, object] = {
            "programme": programme,
            "month": str(month),
            "paid": str(paid),
        }
        named |= numbered(households)
        sql = _ROLL
        if households is not None:
            # the plus keeps SQLite from going through all rights of the programme
            sql = sql.replace("where e.programme", "where +e.programme")
            sql += f"and {among('e.household_id', households)} "
        rows = self._db.conn.execute(sql + _IN_ORDER, named).fetchall()
        counted = self.supplemented(month, households) if supplements else Counter()
        return _lines(rows, counted)

    def of_enrolment(
        self, right: Enrolment, month: Month, paid: Month, *, supplements: bool = False
    ) -> RollLine | None:
        """Return the line of one right; None when it does not hold in the month."""
        named = {
            "programme": right.programme,
            "month": str(month),
            "paid": str(paid),
            "enrolment": right.id,
        }
        sql = f"{_ROLL} and e.id = :enrolment"
        rows = self._db.conn.execute(sql, named).fetchall()
        of_it = [right.household]
        counted = self.supplemented(month, of_it) if supplements else Counter()
        return next(iter(_lines(rows, counted)), None)

    def unpaid_case_months(self, programme: str, until: Month) -> list[Month]:
        """Return the months with cases, or stages of cases, that were never paid."""
        rows = self._db.conn.execute(_UNPAID_CASES, [programme, str(until)]).fetchall()
        return [Month.parse(row[0]) for row in rows]

    def supplemented(
        self, month: Month, households: Collection[HouseholdId] | None = None
    ) -> Counter[HouseholdId]:
        """Return how many supported members of each household get a supplement."""
        rows = self._db.conn.execute(
            "select m.household_id, p.birth_date, m.disability_grade, m.seriously_ill"
            " from members as m join persons as p on p.id = m.person_id"
            " where m.supported = 1 and m.since <= :month"
            " and coalesce(m.until, '2099-12') >= :month"
            f" and {among('m.household_id', households)}",
            {"month": str(month), **numbered(households)},
        ).fetchall()

        @cache
        def counts(born: str, disability: int | None, ill: int) -> bool:
            birth = date.fromisoformat(born)
            return has_supplement(birth, month, disability, seriously_ill=bool(ill))

        return Counter(row[0] for row in rows if counts(*row[1:]))


def _lines(
    rows: list[tuple[Any, ...]], supplemented: Counter[HouseholdId]
) -> list[RollLine]:
    claim_of = cache(_claim)  # households in the same circumstances share a claim
    return [_line(row, supplemented, claim_of) for row in rows]


def _line(
    row: tuple[Any, ...],
    supplemented: Counter[HouseholdId],
    claim_of: Callable[..., Claim],
) -> RollLine:
    payee = Payee(*row[:7])
    enrolment, household, left, dead = row[7:11]
    claim = claim_of(supplemented.get(household, 0), *row[11:])
    return RollLine(
        enrolment,
        household,
        payee.name,
        payee.household_number,
        claim,
        payee if payee.name and payee.account else None,
        bool(left),
        bool(dead),
    )


def _claim(
    supplemented: int, persons: int, monthly: int, yearly: int, *terms: Any
) -> Claim:
    return Claim(persons, Money(monthly), Money(yearly), supplemented, terms_of(*terms))
