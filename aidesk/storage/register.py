"""The register as a list: all households at once, for looking and finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from sqlite_utils import Database

from aidesk.domain.household import HEAD, HouseholdId, PersonId
from aidesk.domain.identity import Sex
from aidesk.domain.month import Month
from aidesk.storage.among import among, numbered

_PEOPLE: Final = """
select m.household_id, m.relation, m.since <= :month, coalesce(m.until, '2099-12') >= :month,
    p.name, p.initials, p.resident_id
from members as m join persons as p on p.id = m.person_id
where {some} order by m.household_id, m.since, m.id
"""
_HOUSEHOLDS: Final = """
select h.id, h.number, h.address, c.street, c.name
from households as h join communities as c on c.id = h.community_id
where {some} order by c.street, c.name, h.number
"""
# one long text at a time is put together faster than many people are read
_TEXTS: Final = """
select h.number || ' ' || c.street || c.name || ' ' || h.address,
    (select group_concat(p.name || ' ' || p.initials || ' ' || p.resident_id, ' ')
        from members as m join persons as p on p.id = m.person_id
        where m.household_id = h.id),
    (select group_concat(a.number, ' ') from accounts as a where a.household_id = h.id)
from households as h join communities as c on c.id = h.community_id
where {some} order by c.street, c.name, h.number
"""
_NAMES: Final = """
select (select group_concat(p.name, ' ') from members as m
    join persons as p on p.id = m.person_id where m.household_id = h.id)
from households as h join communities as c on c.id = h.community_id
order by c.street, c.name, h.number
"""
# an index has them in this order: nothing is sorted
_ORDER: Final = """
select h.id from communities as c cross join households as h on h.community_id = c.id
order by c.street, c.name, h.number
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one is looked for; ``initials`` has all readings, apart by spaces.

    ``here`` tells that the person belongs to the household in the month.
    """

    name: str
    initials: str
    resident_id: str
    here: bool = True


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
    address: str
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

    def order(self) -> list[HouseholdId]:
        """Return all households by street, community and number, as lists are."""
        return [row[0] for row in self._db.conn.execute(_ORDER).fetchall()]

    def texts(self, households: Collection[HouseholdId] | None = None) -> list[str]:
        """Return what households are found by, in the order of the lists.

        Each text has the number, the place and the accounts of a household, and
        names, initials and ID numbers of all who ever belonged to it.
        """
        sql = _TEXTS.format(some=among("h.id", households))
        rows = self._db.conn.execute(sql, numbered(households)).fetchall()
        return [" ".join(filter(None, row)) for row in rows]

    def names(self) -> list[list[str]]:
        """Return all who ever belonged to each household, in the order of the lists."""
        rows = self._db.conn.execute(_NAMES).fetchall()
        return [(row[0] or "").split(" ") for row in rows]

    def entries(
        self, month: Month, households: Collection[HouseholdId] | None = None
    ) -> list[RegisterEntry]:
        """Return households in the order of the lists; all where none are named."""
        conn = self._db.conn
        members: dict[int, list[_Belonging]] = defaultdict(list)
        sql = _PEOPLE.format(some=among("m.household_id", households))
        named = {"month": str(month), **numbered(households)}
        for row in conn.execute(sql, named).fetchall():
            members[row[0]].append(_Belonging(*row[1:]))
        sql = _HOUSEHOLDS.format(some=among("h.id", households))
        rows = conn.execute(sql, numbered(households)).fetchall()
        return [_entry(row, members[row[0]]) for row in rows]

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


class _Belonging(NamedTuple):
    """That someone belongs to a household, as the statement reads it."""

    relation: str
    begun: int
    goes_on: int
    name: str
    initials: str
    resident_id: str

    def here(self) -> bool:
        return bool(self.begun and self.goes_on)

    def named(self) -> Named:
        return Named(self.name, self.initials, self.resident_id, self.here())


def _entry(row: tuple[Any, ...], members: Sequence[_Belonging]) -> RegisterEntry:
    household, number, address, street, community = row
    heads = [each for each in members if each.relation == HEAD]
    now = [each for each in heads if each.here()]
    people = {
        each.resident_id: each.named() for each in sorted(members, key=_Belonging.here)
    }
    return RegisterEntry(
        household=HouseholdId(household),
        number=number,
        street=street,
        community=community,
        address=address,
        head=(now or heads)[-1].named() if heads else NOBODY,
        persons=sum(each.here() for each in members),
        people=tuple(
            people[number]
            for number in dict.fromkeys(each.resident_id for each in members)
        ),
    )
