"""The register as a list: all households at once, for looking and finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.household import HEAD, HouseholdId, PersonId
from aidesk.domain.identity import Sex
from aidesk.domain.month import Month

_PEOPLE: Final = """
select m.household_id, m.relation, m.since, coalesce(m.until, '2099-12') as until,
    p.name, p.initials, p.resident_id
from members as m join persons as p on p.id = m.person_id
order by m.household_id, m.since, m.id
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one is looked for; ``initials`` has all readings, apart by spaces."""

    name: str
    initials: str
    resident_id: str


NOBODY: Final = Named("", "", "")


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A household in the register of a month.

    ``head`` is the present one, or the last, or nobody when a death undid the
    only membership; ``people`` are all who ever belonged, ``persons`` counts
    those of the month.
    """

    household: HouseholdId
    number: str
    street: str
    community: str
    head: Named
    persons: int
    people: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class PersonInMonth:
    """Someone who belongs to a household in a month, as far as statistics count it."""

    household: HouseholdId
    person: PersonId
    sex: Sex
    birth_date: date
    supported: bool
    disability_grade: int | None
    seriously_ill: bool


class RegisterRepository:
    """Reads the register; writes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def entries(self, month: Month) -> list[RegisterEntry]:
        """Return all households by street, community and number, as lists are."""
        people: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for row in list(self._db.query(_PEOPLE)):
            people[row["household_id"]].append(row)
        households = self._db.query(
            "select h.id, h.number, c.street, c.name as community"
            " from households as h join communities as c on c.id = h.community_id"
            " order by c.street, c.name, h.number"
        )
        return [_entry(row, people[row["id"]], month) for row in list(households)]

    def people(self, month: Month) -> list[PersonInMonth]:
        """Return all who belong to a household in a month."""
        rows = self._db.query(
            "select m.household_id, p.id, p.sex, p.birth_date, m.supported,"
            " m.disability_grade, m.seriously_ill"
            " from members as m join persons as p on p.id = m.person_id"
            " where m.since <= :month and coalesce(m.until, '2099-12') >= :month"
            " order by m.household_id, m.id",
            {"month": str(month)},
        )
        return [
            PersonInMonth(
                household=HouseholdId(row["household_id"]),
                person=PersonId(row["id"]),
                sex=Sex(row["sex"]),
                birth_date=date.fromisoformat(row["birth_date"]),
                supported=bool(row["supported"]),
                disability_grade=row["disability_grade"],
                seriously_ill=bool(row["seriously_ill"]),
            )
            for row in list(rows)
        ]

    def banks(self) -> list[str]:
        """Return the banks that accounts are at, the commonest first."""
        rows = self._db.conn.execute(
            "select bank from accounts group by bank order by count(*) desc, bank"
        ).fetchall()
        return [row[0] for row in rows]


def _entry(
    row: dict[str, Any], people: Iterable[dict[str, Any]], month: Month
) -> RegisterEntry:
    people = list(people)
    present = [p for p in people if p["since"] <= str(month) <= p["until"]]
    heads = [p for p in people if p["relation"] == HEAD]
    now = [p for p in present if p["relation"] == HEAD]
    return RegisterEntry(
        household=HouseholdId(row["id"]),
        number=row["number"],
        street=row["street"],
        community=row["community"],
        head=_named((now or heads)[-1]) if heads else NOBODY,
        persons=len(present),
        people=tuple(dict.fromkeys(map(_named, people))),
    )


def _named(row: dict[str, Any]) -> Named:
    return Named(row["name"], row["initials"], row["resident_id"])
