"""Communities as rows: with how many households they have."""

from __future__ import annotations

from sqlite_utils import Database

from aidesk.domain.community import Community, CommunityUse
from aidesk.domain.month import Month
from aidesk.storage.topics import Topic, Touch

_USES = """
select c.id, c.street, c.name, r.community_id is not null,
    count(h.id), count(e.household_id)
from communities as c
left join retired_communities as r on r.community_id = c.id
left join households as h on h.community_id = c.id
left join (select distinct household_id from enrolments
    where since <= :month and coalesce(until, '2099-12') >= :month) as e
    on e.household_id = h.id
group by c.id order by c.street, c.name
"""


class CommunityRepository:
    """Reads and changes communities."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._conn = db.conn
        self._touch = touch

    def uses(self, month: Month) -> list[CommunityUse]:
        """Return all communities with how many households get money in a month."""
        rows = self._conn.execute(_USES, {"month": str(month)}).fetchall()
        return [
            CommunityUse(Community(id_, street, name, bool(retired)), homes, on_roll)
            for id_, street, name, retired, homes, on_roll in rows
        ]

    def get(self, community: int) -> Community | None:
        """Return a community, or None."""
        return self._found("c.id = ?", community)

    def find(self, street: str, name: str) -> Community | None:
        """Return the community of a name in a street, or None."""
        return self._found("c.street = ? and c.name = ?", street, name)

    def add(self, street: str, name: str) -> int:
        """Store a community and return its id."""
        sql = "insert into communities (street, name) values (?, ?)"
        cursor = self._conn.execute(sql, [street, name])
        self._touch(Topic.HOUSEHOLDS)
        return int(cursor.lastrowid or 0)

    def rename(self, community: int, street: str, name: str) -> None:
        """Give a community another name, or put it into another street."""
        sql = "update communities set street = ?, name = ? where id = ?"
        self._conn.execute(sql, [street, name, community])
        self._touch(Topic.HOUSEHOLDS)

    def move_households(self, community: int, into: int) -> int:
        """Let all households of a community belong to another; return how many."""
        sql = "update households set community_id = ? where community_id = ?"
        moved = self._conn.execute(sql, [into, community]).rowcount
        self._touch(Topic.HOUSEHOLDS)
        return moved

    def remove(self, community: int) -> None:
        """Take a community out in which no household is registered."""
        sql = "delete from retired_communities where community_id = ?"
        self._conn.execute(sql, [community])
        self._conn.execute("delete from communities where id = ?", [community])
        self._touch(Topic.HOUSEHOLDS)

    def retire(self, community: int) -> None:
        """Let a community not be offered any more."""
        sql = "insert into retired_communities values (?) on conflict do nothing"
        self._conn.execute(sql, [community])
        self._touch(Topic.HOUSEHOLDS)

    def bring_back(self, community: int) -> None:
        """Let a community be offered again."""
        sql = "delete from retired_communities where community_id = ?"
        self._conn.execute(sql, [community])
        self._touch(Topic.HOUSEHOLDS)

    def _found(self, where: str, *values: object) -> Community | None:
        row = self._conn.execute(
            "select c.id, c.street, c.name, r.community_id is not null"
            " from communities as c left join retired_communities as r"
            f" on r.community_id = c.id where {where}",
            values,
        ).fetchone()
        if row is None:
            return None
        id_, street, name, retired = row
        return Community(id_, street, name, bool(retired))
