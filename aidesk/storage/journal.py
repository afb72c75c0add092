"""The journal as rows: lines are added and read, never changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from aidesk.domain.journal import (
    FIRST_PREVIOUS,
    WITHDRAWN,
    Act,
    Anchor,
    JournalLine,
    body_text,
    line_hash,
)

_FIELDS = "seq, at, actor, action, subject, body, digest, key, previous, hash"
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Head:
    """Where the journal stands."""

    seq: int = 0
    at: str = ""
    hash: str = FIRST_PREVIOUS


class JournalRepository:
    """Adds lines to the chain and reads them."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def head(self) -> Head:
        """Return the last line's number, time and hash."""
        row = self._conn.execute(
            "select seq, at, hash from journal order by seq desc limit 1"
        ).fetchone()
        return Head(*row) if row else Head()

    def head_of_facts(self) -> Head:
        """Return the last line that told more than that something left the office."""
        row = self._conn.execute(
            "select seq, at, hash from journal where action not in"
            " ('issue_paper', 'list_export', 'clear_exports')"
            " order by seq desc limit 1"
        ).fetchone()
        return Head(*row) if row else Head()

    def has(self, seq: int, line: str) -> bool:
        """Tell whether the line of a number has this hash."""
        row = self._conn.execute(
            "select 1 from journal where seq = ? and hash = ?", [seq, line]
        ).fetchone()
        return row is not None

    def bears(self, anchor: Anchor) -> bool:
        """Tell whether the journal has the line that an anchor names."""
        row = self._conn.execute(
            "select 1 from journal where seq = ? and substr(hash, 1, ?) = ?",
            [anchor.seq, len(anchor.hash), anchor.hash],
        ).fetchone()
        return row is not None

    def subject_of(self, key: str) -> str | None:
        """Return what an act with this key was about; None when it was not done."""
        row = self._conn.execute(
            "select subject from journal where key = ?", [key]
        ).fetchone()
        return row[0] if row else None

    def add(
        self,
        act: Act,
        action: str,
        subject: str,
        body: Mapping[str, object],
        *,
        digest: str = "",
        first: bool,
    ) -> None:
        """Chain a line to the last one.

        The order never depends on the clock: a time before the last line's is
        taken as the last line's.
        """
        head = self.head()
        at = max(act.at.isoformat(timespec="seconds"), head.at)
        key = act.key if first else None
        fields = (head.seq + 1, at, act.actor, action, subject, body_text(body))
        row = (*fields, digest, key, head.hash)
        self._conn.execute(
            f"insert into journal ({_FIELDS}) values (?,?,?,?,?,?,?,?,?,?)",
            (*row, line_hash(*row)),
        )

    def recent(self, count: int) -> list[JournalLine]:
        """Return the last lines, the newest first."""
        rows = self._conn.execute(
            "select seq, at, actor, action, subject, body, previous, hash"
            " from journal order by seq desc limit ?",
            [count],
        ).fetchall()
        return [JournalLine(*row) for row in rows]

    def about(self, subject: str, action: str) -> list[JournalLine]:
        """Return the lines about a subject that note one action, the oldest first."""
        rows = self._conn.execute(
            "select seq, at, actor, action, subject, body, previous, hash"
            " from journal where subject = ? and action = ? order by seq",
            [subject, action],
        ).fetchall()
        return [JournalLine(*row) for row in rows]

    def about_any(self, subjects: Iterable[str]) -> list[JournalLine]:
        """Return the lines about some subjects, the oldest first."""
        wanted = list(dict.fromkeys(subjects))
        found: list[JournalLine] = []
        for first in range(0, len(wanted), _AT_ONCE):
            part = wanted[first : first + _AT_ONCE]
            rows = self._conn.execute(
                "select seq, at, actor, action, subject, body, previous, hash"
                f" from journal where subject in ({', '.join('?' * len(part))})",
                part,
            ).fetchall()
            found += [JournalLine(*row) for row in rows]
        return sorted(found, key=lambda line: line.seq)

    def acts(self, count: int) -> list[JournalLine]:
        """Return the first lines of the last acts, the newest first."""
        rows = self._conn.execute(
            "select seq, at, actor, action, subject, body, previous, hash"
            " from journal where key is not null order by seq desc limit ?",
            [count],
        ).fetchall()
        return [JournalLine(*row) for row in rows]

    def acts_since(self, seq: int) -> int:
        """Return how many acts came after a line."""
        sql = "select count(*) from journal where seq > ? and key is not null"
        return int(self._conn.execute(sql, [seq]).fetchone()[0])

    def written_after(self, seq: int) -> str:
        """Return when the line after a line was written; empty where none was."""
        row = self._conn.execute(
            "select at from journal where seq = ?", [seq + 1]
        ).fetchone()
        return row[0] if row else ""

    def noting(self, actions: Iterable[str], since: int) -> list[JournalLine]:
        """Return the lines from a number on that note one of some actions."""
        wanted = list(actions)
        rows = self._conn.execute(
            "select seq, at, actor, action, subject, body, previous, hash"
            " from journal where seq >= ? and action in"
            f" ({', '.join('?' * len(wanted))}) order by seq",
            [since, *wanted],
        ).fetchall()
        return [JournalLine(*row) for row in rows]

    def act(self, first: int) -> list[JournalLine]:
        """Return the lines of the act whose first line this is."""
        rows = self._conn.execute(
            "select seq, at, actor, action, subject, body, previous, hash"
            " from journal where seq between :first and coalesce("
            "(select min(seq) - 1 from journal where seq > :first"
            " and key is not null), :first + 1000000000) order by seq",
            {"first": first},
        ).fetchall()
        return [JournalLine(*row) for row in rows]

    def digests_before(self, first: int) -> dict[str, str]:
        """Return for each subject that an act gave a digest the one it had before."""
        rows = self._conn.execute(
            "select distinct n.subject, coalesce((select o.digest from journal as o"
            "  where o.subject = n.subject and o.seq < :first and o.digest <> ''"
            "  order by o.seq desc limit 1), :none)"
            " from journal as n where n.digest <> '' and n.seq between :first"
            " and :last",
            {"first": first, "last": self.act(first)[-1].seq, "none": WITHDRAWN},
        ).fetchall()
        return dict(rows)

    def first_broken(self) -> int | None:
        """Return the number of the first line that does not fit the chain."""
        previous, last = FIRST_PREVIOUS, 0
        while rows := self._hashed(last):
            for seq, before, text, found in rows:
                last += 1
                if seq != last or before != previous:
                    return last
                # SQLite writes some rare signs otherwise than the line was hashed
                if sha256(text).hexdigest() != found and not self._fits(seq):
                    return last
                previous = found
        return None

    def _hashed(self, last: int) -> list[tuple[int, str, bytes, str]]:
        """Return the next lines as what was hashed: one text is read faster than ten."""
        return self._conn.execute(
            "select seq, previous, cast(json_array(seq, at, actor, action, subject,"
            " body, digest, key, previous) as blob), hash"
            " from journal where seq > ? order by seq limit 5000",
            [last],
        ).fetchall()

    def _fits(self, seq: int) -> bool:
        """Tell whether a line has the hash of its fields, as it was reckoned then."""
        row = self._conn.execute(
            f"select {_FIELDS} from journal where seq = ?", [seq]
        ).fetchone()
        fits: bool = line_hash(*row[:-1]) == row[-1]
        return fits

    def digests(self) -> dict[str, str]:
        """Return the last digest journalled for each subject that has one."""
        rows = self._conn.execute(
            "select subject, digest from journal where digest <> '' order by seq"
        ).fetchall()
        return dict(rows)
