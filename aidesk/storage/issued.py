"""Issued papers as rows: added, found again by number, code or file, never changed."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.issued import IssuedPaper
from aidesk.storage.topics import Topic, Touch

_FIELDS: Final = (
    "number, name, subject, title, issued_at, journal_seq, journal_hash, sha256, code"
)


class IssuedRepository:
    """Reads and adds issued papers.

    Their order is that of the journal: a number begins with a year, which a clock told.
    """

    def __init__(self, db: Database, touch: Touch) -> None:
        self._conn = db.conn
        self._touch = touch

    def next_number(self, year: int) -> str:
        """Return the number of the next paper of a year: ``2019-000124``."""
        row = self._conn.execute(
            "select max(number) from issued_papers where number between ? and ?",
            [f"{year}-000000", f"{year}-999999"],
        ).fetchone()
        last = int(row[0].partition("-")[2]) if row[0] else 0
        return f"{year}-{last + 1:06d}"

    def add(self, paper: IssuedPaper, body: str) -> None:
        """Keep a paper and its body."""
        self._conn.execute(
            f"insert into issued_papers ({_FIELDS}, body)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                paper.number,
                paper.name,
                paper.subject,
                paper.title,
                paper.issued_at.isoformat(),
                paper.journal_seq,
                paper.journal_hash,
                paper.sha256,
                paper.code,
                zlib.compress(body.encode()),
            ],
        )
        self._touch(Topic.PAPERS)

    def all(self) -> list[IssuedPaper]:
        """Return every paper, the last one first."""
        return self._where("1 order by journal_seq desc", [])

    def last_of(self, name: str, subject: str) -> IssuedPaper | None:
        """Return the paper of a kind that was last issued about a subject."""
        where = "name = ? and subject = ? order by journal_seq desc limit 1"
        return next(iter(self._where(where, [name, subject])), None)

    def numbered_in(self, name: str, numbers: range) -> list[IssuedPaper]:
        """Return the papers of a kind whose subject is a number in a range."""
        where = (
            "name = ? and cast(subject as integer) between"
            " cast(? as integer) and cast(? as integer) order by journal_seq"
        )
        return self._where(where, [name, str(numbers.start), str(numbers.stop - 1)])

    def by_number(self, number: str) -> IssuedPaper | None:
        """Return the paper with a number."""
        return next(iter(self._where("number = ?", [number])), None)

    def by_code(self, code: str) -> IssuedPaper | None:
        """Return the paper with a short code."""
        return next(iter(self._where("code = ?", [code])), None)

    def by_file(self, sha256: str) -> IssuedPaper | None:
        """Return the paper that was issued as a file with this fingerprint."""
        return next(iter(self._where("sha256 = ?", [sha256])), None)

    def body(self, number: str) -> str:
        """Return the body of a paper; raise ValueError where it is damaged."""
        row = self._conn.execute(
            "select body from issued_papers where number = ?", [number]
        ).fetchone()
        try:
            return zlib.decompress(row[0]).decode()
        except zlib.error as error:
            raise ValueError(number) from error

    def _where(self, condition: str, values: Sequence[str]) -> list[IssuedPaper]:
        rows = self._conn.execute(
            f"select {_FIELDS} from issued_papers where {condition}", values
        ).fetchall()
        return [_paper_of(*row) for row in rows]


def _paper_of(*row: Any) -> IssuedPaper:
    values = dict(zip(_FIELDS.split(", "), row, strict=True))
    return IssuedPaper(
        **values | {"issued_at": datetime.fromisoformat(values["issued_at"])}
    )
