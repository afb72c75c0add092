"""Households, members, incomes and accounts as rows; facts are ended, not erased."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from aidesk.domain.household import (
    Account,
    Household,
    HouseholdId,
    Income,
    IncomeKind,
    Member,
    Per,
    Person,
    PersonId,
)
from aidesk.domain.identity import Sex
from aidesk.domain.money import Money
from aidesk.domain.month import Month, Span
from aidesk.storage.topics import Topic, Touch


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where a person belongs, and when."""

    household: HouseholdId
    number: str
    span: Span


class HouseholdRepository:
    """Reads and writes households.  Takes and returns domain values, never rows."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def get(self, household: HouseholdId) -> Household:
        """Return a household with all its dated facts."""
        (row,) = self._db.query(
            "select h.*, c.street, c.name as community from households as h"
            " join communities as c on c.id = h.community_id where h.id = ?",
            [household],
        )
        return Household(
            id=household,
            number=row["number"],
            street=row["street"],
            community=row["community"],
            address=row["address"],
            phone=row["phone"],
            housing=row["housing"],
            registered_on=date.fromisoformat(row["registered_on"]),
            note=row["note"],
            members=self._members(household),
            incomes=self._incomes(household),
            accounts=self._accounts("household_id", household),
        )

    def exists(self, household: HouseholdId) -> bool:
        """Tell whether there is such a household."""
        sql = "select 1 from households where id = ?"
        return self._db.conn.execute(sql, [household]).fetchone() is not None

    def numbered(self, number: str) -> HouseholdId | None:
        """Return the household with a number such as H0001; None when there is none."""
        sql = "select id from households where number = ?"
        row = self._db.conn.execute(sql, [number]).fetchone()
        return HouseholdId(row[0]) if row else None

    def count(self) -> int:
        """Return how many households are registered."""
        sql = "select count(*) from households"
        return int(self._db.conn.execute(sql).fetchone()[0])

    def numbers(self) -> frozenset[str]:
        """Return the numbers of all households that were ever registered."""
        rows = self._db.conn.execute("select number from households").fetchall()
        return frozenset(row[0] for row in rows)

    def next_number(self) -> str:
        """Return the number that the next household gets, such as H0001."""
        sql = "select coalesce(max(id), 0) + 1 from households"
        return f"H{self._db.conn.execute(sql).fetchone()[0]:04d}"

    def add(self, household: Household, community: int) -> HouseholdId:
        """Store a new household without its people; return its id."""
        cursor = self._db.conn.execute(
            "insert into households (number, community_id, address, phone, housing,"
            " registered_on, note) values (?, ?, ?, ?, ?, ?, ?)",
            [
                household.number,
                community,
                household.address,
                household.phone,
                household.housing,
                household.registered_on.isoformat(),
                household.note,
            ],
        )
        self._touch(Topic.HOUSEHOLDS)
        return HouseholdId(int(cursor.lastrowid or 0))

    def change(self, household: Household, community: int) -> None:
        """Store a household's address, phone, housing and note."""
        self._db.conn.execute(
            "update households set community_id = ?, address = ?, phone = ?,"
            " housing = ?, note = ? where id = ?",
            [
                community,
                household.address,
                household.phone,
                household.housing,
                household.note,
                household.id,
            ],
        )
        self._touch(Topic.HOUSEHOLDS)

    def person_by_id_number(self, resident_id: str) -> Person | None:
        """Return the person with a resident ID number."""
        rows = self._db.query(
            "select * from persons where resident_id = ?", [resident_id]
        )
        return next((_person(row) for row in list(rows)), None)

    def people_named(self, name: str, born: date) -> list[Person]:
        """Return the people of a name who were born on a day."""
        rows = self._db.query(
            "select * from persons where name = ? and birth_date = ? order by id",
            [name, born.isoformat()],
        )
        return [_person(row) for row in list(rows)]

    def person(self, person: PersonId) -> Person:
        """Return a person."""
        (row,) = self._db.query("select * from persons where id = ?", [person])
        return _person(row)

    def add_person(self, person: Person, initials: str) -> PersonId:
        """Store a new person; return the id."""
        cursor = self._db.conn.execute(
            "insert into persons (name, initials, resident_id, sex, birth_date)"
            " values (?, ?, ?, ?, ?)",
            [
                person.name,
                initials,
                person.resident_id,
                person.sex,
                person.birth_date.isoformat(),
            ],
        )
        return PersonId(int(cursor.lastrowid or 0))

    def set_name(self, person: PersonId, name: str, initials: str) -> None:
        """Correct a person's name."""
        self._db.conn.execute(
            "update persons set name = ?, initials = ? where id = ?",
            [name, initials, person],
        )
        self._touch(Topic.HOUSEHOLDS)

    def set_death(self, person: PersonId, died_on: date) -> None:
        """Record the day of a death."""
        self._db.conn.execute(
            "update persons set died_on = ? where id = ?", [died_on.isoformat(), person]
        )
        self._touch(Topic.HOUSEHOLDS)

    def belongings(self, person: PersonId) -> list[Belonging]:
        """Return all households that a person has belonged to."""
        rows = self._db.query(
            "select m.household_id, h.number, m.since, m.until from members as m"
            " join households as h on h.id = m.household_id where m.person_id = ?",
            [person],
        )
        return [
            Belonging(HouseholdId(r["household_id"]), r["number"], span_of(r))
            for r in list(rows)
        ]

    def add_member(self, household: HouseholdId, member: Member) -> None:
        """Store that a person belongs to a household."""
        self._db.conn.execute(
            "insert into members (household_id, person_id, relation, supported,"
            " disability_grade, seriously_ill, since, until)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                household,
                member.person.id,
                member.relation,
                int(member.supported),
                member.disability_grade,
                int(member.seriously_ill),
                *span_columns(member.span),
            ],
        )
        self._touch(Topic.HOUSEHOLDS)

    def end(self, table: str, ids: Iterable[int], until: Month) -> None:
        """Let facts of members, incomes or accounts hold until a month.

        A fact that would then never have held is taken out.
        """
        wanted = [(str(until), fact) for fact in ids]
        taken = {"members", "incomes", "accounts"} & {table}
        (name,) = taken
        conn = self._db.conn
        conn.executemany(
            f"delete from {name} where since > ? and id = ?",
            wanted,
        )
        conn.executemany(
            f"update {name} set until = ? where id = ?",
            wanted,
        )
        self._touch(Topic.HOUSEHOLDS)

    def add_income(self, household: HouseholdId, income: Income) -> None:
        """Store an income with its own period."""
        self._db.conn.execute(
            "insert into incomes (household_id, kind, amount, per, note, since, until)"
            " values (?, ?, ?, ?, ?, ?, ?)",
            [
                household,
                income.kind,
                income.amount.fen,
                income.per,
                income.note,
                *span_columns(income.span),
            ],
        )
        self._touch(Topic.HOUSEHOLDS)

    def add_account(
        self, account: Account, *, household: int | None, institution: int | None
    ) -> None:
        """Store an account of a household or an institution."""
        self._db.conn.execute(
            "insert into accounts (household_id, institution_id, holder, bank, number,"
            " since, until) values (?, ?, ?, ?, ?, ?, ?)",
            [
                household,
                institution,
                account.holder,
                account.bank,
                account.number,
                *span_columns(account.span),
            ],
        )
        self._touch(Topic.HOUSEHOLDS)

    def accounts_of_institution(self, institution: int) -> tuple[Account, ...]:
        """Return the accounts that an institution was and is paid to, the oldest first."""
        return self._accounts("institution_id", institution)

    def users_of_account(self, number: str) -> list[HouseholdId]:
        """Return the households that use an account now."""
        rows = self._db.conn.execute(
            "select household_id from accounts where number = ? and until is null"
            " and household_id is not null order by household_id",
            [number],
        ).fetchall()
        return [HouseholdId(row[0]) for row in rows]

    def _members(self, household: HouseholdId) -> tuple[Member, ...]:
        rows = self._db.query(
            "select p.*, m.id as member_id, m.relation, m.supported,"
            " m.disability_grade, m.seriously_ill, m.since, m.until"
            " from members as m join persons as p on p.id = m.person_id"
            " where m.household_id = ? order by m.relation <> '02', m.id",
            [household],
        )
        return tuple(_member(row) for row in list(rows))

    def _incomes(self, household: HouseholdId) -> tuple[Income, ...]:
        rows = self._db.query(
            "select * from incomes where household_id = ? order by id", [household]
        )
        return tuple(_income(row) for row in list(rows))

    def _accounts(self, owner: str, owner_id: int) -> tuple[Account, ...]:
        rows = self._db.query(
            f"select * from accounts where {owner} = ? order by since",
            [owner_id],
        )
        return tuple(
            Account(r["id"], r["holder"], r["bank"], r["number"], span_of(r))
            for r in list(rows)
        )


def span_of(row: dict[str, Any]) -> Span:
    """Return the span in a row's columns ``since`` and ``until``."""
    until = row["until"]
    return Span(Month.parse(row["since"]), Month.parse(until) if until else None)


def span_columns(span: Span) -> tuple[str, str | None]:
    """Return a span as the columns ``since`` and ``until``."""
    return str(span.since), str(span.until) if span.until else None


def _person(row: dict[str, Any]) -> Person:
    died_on = row["died_on"]
    return Person(
        id=PersonId(row["id"]),
        name=row["name"],
        resident_id=row["resident_id"],
        sex=Sex(row["sex"]),
        birth_date=date.fromisoformat(row["birth_date"]),
        died_on=date.fromisoformat(died_on) if died_on else None,
    )


def _member(row: dict[str, Any]) -> Member:
    return Member(
        id=row["member_id"],
        person=_person(row),
        relation=row["relation"],
        span=span_of(row),
        supported=bool(row["supported"]),
        disability_grade=row["disability_grade"],
        seriously_ill=bool(row["seriously_ill"]),
    )


def _income(row: dict[str, Any]) -> Income:
    return Income(
        id=row["id"],
        kind=IncomeKind(row["kind"]),
        amount=Money(row["amount"]),
        per=Per(row["per"]),
        span=span_of(row),
        note=row["note"],
    )
