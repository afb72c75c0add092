"""What another SQLite client may try on an office file; each must come to light.

Such a client knows nothing of the program's door: foreign keys are off in it, and so
are recursive triggers.  It may also take all guards away and put them back, word by
word, or reckon the journal's hashes anew.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

from aidesk.domain.journal import line_hash

Aim = dict[str, Any]


@dataclass(frozen=True)
class Attack:
    """Statements against one row of those that ``at`` finds; ``behind`` the guards.

    What is done to ``money`` must be refused by the tables, or be found by the checks
    or by what is known of the journal elsewhere.  Anything else has at least to be
    seen by the print of the file, which tells that it was changed and not what.
    """

    words: str
    at: str
    does: tuple[str, ...]
    money: bool = True
    behind: bool = False

    def aim(self, conn: sqlite3.Connection, random: Random) -> Aim | None:
        """Return what it can be done to; None when there is nothing."""
        rows = conn.execute(self.at).fetchall()
        return dict(random.choice(rows)) if rows else None

    def does_it(self, conn: sqlite3.Connection, aim: Aim, _random: Random) -> None:
        """Do it; raise what SQLite says where the tables refuse it."""
        guards = " ".join(self.does).split() if self.behind else ()
        with without_guards(conn, guards):
            for statement in self.does:
                conn.execute(statement.format(**aim), aim)


@dataclass(frozen=True)
class Forgery:
    """Journal lines that are written anew with the right hashes."""

    words: str
    forge: Callable[[sqlite3.Connection, Random], object]
    money: bool = True
    at: str = "select 1 from runs"

    def aim(self, conn: sqlite3.Connection, _random: Random) -> Aim | None:
        """Return nothing in particular; None while there is no list."""
        return {} if conn.execute(self.at).fetchone() else None

    def does_it(self, conn: sqlite3.Connection, _aim: Aim, random: Random) -> None:
        """Do it behind the guards."""
        with without_guards(conn, ("journal", "payments", "runs")):
            self.forge(conn, random)


def _statements(script: str) -> Iterator[str]:
    held = ""
    for piece in script.split(";"):
        held += f"{piece};"
        if sqlite3.complete_statement(held):
            yield held
            held = ""


@contextmanager
def without_guards(conn: sqlite3.Connection, tables: Collection[str]) -> Iterator[None]:
    """Take the triggers of some tables away, and put them back word by word."""
    every = conn.execute(
        "select tbl_name, name, sql from sqlite_master where type = 'trigger'"
    ).fetchall()
    triggers = [(name, sql) for table, name, sql in every if table in tables]
    for name, _sql in triggers:
        conn.execute(f"drop trigger {name}")
    yield
    for _name, sql in triggers:
        conn.execute(sql)


def _lines(conn: sqlite3.Connection, since: int) -> list[list[object]]:
    rows = conn.execute(
        "select seq, at, actor, action, subject, body, digest, key, previous, hash"
        " from journal where seq >= ? order by seq",
        [since],
    )
    return [list(row) for row in rows.fetchall()]


def _write(
    conn: sqlite3.Connection, previous: str, lines: Iterable[list[object]]
) -> None:
    """Write lines in the place of those from the first one's on, chained anew."""
    for *fields, _previous, _hash in lines:
        row = (*fields, previous)
        previous = line_hash(*row)
        conn.execute("delete from journal where seq >= ?", [fields[0]])
        conn.execute(
            "insert into journal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [*row, previous],
        )


def _end_is_cut(conn: sqlite3.Connection, random: Random) -> None:
    last = len(_lines(conn, 1))
    conn.execute("delete from journal where seq > ?", [last - random.randint(1, 5)])


def _end_is_rewritten(conn: sqlite3.Connection, random: Random) -> None:
    every = _lines(conn, 1)
    first = random.randint(max(len(every) - 20, 1), len(every) - 1)
    changed = every[first:]
    changed[0][2] = "别人"
    _write(conn, str(every[first - 1][-1]), changed)


def _line_is_added(conn: sqlite3.Connection, _random: Random) -> None:
    last = _lines(conn, 1)[-1]
    added = [int(str(last[0])) + 1, last[1], "别人", "note", "office", "{}", "", None]
    _write(conn, str(last[-1]), [[*added, "", ""]])


def _payment_with_its_digest(conn: sqlite3.Connection, random: Random) -> None:
    """Change an amount, the list's sum, and everything that the journal says of it."""
    runs = conn.execute("select id, total from runs").fetchall()
    run, total = random.choice(runs)
    conn.execute(
        "update payments set amount = amount + 1 where id ="
        " (select min(id) from payments where run_id = ?)",
        [run],
    )
    conn.execute("update runs set total = ? where id = ?", [total + 1, run])
    every = _lines(conn, 1)
    place = next(i for i, line in enumerate(every) if line[4] == f"run:{run}")
    every[place][6] = "0" * 64
    _write(conn, str(every[place - 1][-1]), every[place:])


def _attacks() -> Iterator[Attack]:
    """Read ``attacks.sql``: words, a question for aims, and what is done to one."""
    written = Path(__file__).with_name("attacks.sql").read_text(encoding="utf-8")
    for part in written.split("\n---- ")[1:]:
        how, *blocks = part.split("\n-- ")
        behind = "behind" in how
        for block in blocks:
            words, _, script = block.partition("\n")
            at, *does = _statements(script)
            yield Attack(
                f"{words}, guards put back" if behind else words,
                at.strip(),
                tuple(does),
                money="facts" not in how,
                behind=behind,
            )


ATTACKS: Final[tuple[Attack | Forgery, ...]] = (
    *_attacks(),
    Forgery("the journal's end is cut", _end_is_cut),
    Forgery("the journal's end is rewritten", _end_is_rewritten),
    Forgery("a payment and all that is said of it", _payment_with_its_digest),
    Forgery("a journal line is added", _line_is_added, money=False),
)
"""All that is tried."""

_RARE: Final = re.compile(
    "seals|recovery|transfers|expenditures|decisions|holds|died_on|until|'sent';$"
)


def attacked(path: Path, random: Random) -> tuple[Attack | Forgery, bool]:
    """Do to a file what comes to mind; tell what it was and whether it was taken."""
    with closing(sqlite3.connect(path)) as conn:
        conn.row_factory = sqlite3.Row
        for attack in _in_some_order(random):
            aim = attack.aim(conn, random)
            if aim is None:
                continue
            return attack, done(conn, attack, aim, random)
    raise AssertionError  # what needs no aim is always there


def done(
    conn: sqlite3.Connection, attack: Attack | Forgery, aim: Aim, random: Random
) -> bool:
    """Do an attack; tell whether the tables took it."""
    conn.execute("begin")
    try:
        attack.does_it(conn, aim, random)
        conn.commit()
    except sqlite3.IntegrityError:
        return False
    return True


def _in_some_order(random: Random) -> list[Attack | Forgery]:
    """Return all attacks; every other time those first whose aims are seldom there."""
    order = random.sample(ATTACKS, len(ATTACKS))
    if random.random() < 0.5:
        order.sort(key=lambda each: not _RARE.search(each.at))
    return order
