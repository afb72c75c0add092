"""The guards of the office file, and the file without one of them.

A guard is a NOT NULL, CHECK, UNIQUE, PRIMARY KEY, foreign key or STRICT of a table, a
unique index, or a trigger.  Whole numbers that are the row's own id are left alone.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from sqlite_utils import Database

from aidesk.storage.migrations import bring_up_to_date

_WORD: Final = re.compile(r"\w+|\"[^\"]*\"|'(?:[^']|'')*'|\s+|.", re.DOTALL)
_KINDS: Final = {
    "not": "not null",
    "unique": "unique",
    "primary": "primary key",
    "check": "check",
    "references": "references",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A table, index or trigger as the file has it written."""

    kind: str
    name: str
    table: str
    sql: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """The schema without one guard; ``removed`` says which."""

    removed: str
    kind: str
    parts: tuple[Part, ...]


def schema() -> tuple[Part, ...]:
    """Return what an up-to-date file is made of, tables first, then indexes, triggers."""
    conn = sqlite3.connect(":memory:")
    try:
        bring_up_to_date(Database(conn, execute_plugins=False))
        rows = conn.execute(
            "select type, name, tbl_name, sql from sqlite_master"
            " where sql is not null and tbl_name not glob '_sqlite_*'"
            " order by type = 'trigger', type = 'index', rowid"
        ).fetchall()
    finally:
        conn.close()
    return tuple(Part(*row) for row in rows)


def mutants(parts: tuple[Part, ...]) -> Iterator[Mutant]:
    """Yield the schema without each of its guards."""
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        if part.kind == "trigger":
            yield Mutant(f"trigger {part.name}", "trigger", before + after)
        elif part.kind == "index" and "unique" in part.sql:
            yield Mutant(f"unique index {part.name}", "unique", before + after)
        elif part.kind == "table":
            for removed, kind, sql in _weaker(part):
                changed = replace(part, sql=sql)
                yield Mutant(
                    f"{part.name}: {removed}", kind, (*before, changed, *after)
                )


def _weaker(table: Part) -> Iterator[tuple[str, str, str]]:
    """Yield a table without each of its guards: what is gone, its kind, the rest."""
    head, items, tail = _items(table.sql)
    if "strict" in tail.split():
        loose = ", ".join(t for t in re.split(r",\s*", tail.strip()) if t != "strict")
        yield "strict", "strict", f"{head}({','.join(items)}) {loose}"
    for place, item in enumerate(items):
        for kind, start, end in _guards_of(item):
            if kind == "primary key" and re.match(r"\s*\w+ integer primary", item):
                continue
            rest = [*items]
            rest[place] = item[:start] + item[end:]
            if not rest[place].strip():
                del rest[place]
            keeps_rows = kind == "primary key" and "without rowid" in tail
            end_of = tail.replace(", without rowid", "") if keeps_rows else tail
            removed = " ".join(item.split()) if start == 0 else _named(item, kind)
            yield removed, kind, f"{head}({','.join(rest)}){end_of}"


def _named(item: str, kind: str) -> str:
    return f"{item.split(maxsplit=1)[0]} {kind}"


def _items(sql: str) -> tuple[str, list[str], str]:
    """Return what stands before the columns, each of them, and what stands after."""
    start, depth, items, held = sql.index("("), 0, [], ""
    place = start
    for word in _WORD.findall(sql[start:]):
        place += len(word)
        depth += (word == "(") - (word == ")")
        if depth == 0:
            break
        if word == "," and depth == 1:
            items.append(held)
            held = ""
        elif (word, depth) != ("(", 1) or held or items:
            held += word
    return sql[:start], [*items, held], sql[place:]


def _guards_of(item: str) -> Iterator[tuple[str, int, int]]:
    """Yield the guards written in a column or a line of its own: kind, start, end."""
    marks = list(_top_words(item))
    starts = [
        (word, at) for word, at in marks if word in _KINDS and not _is_set(item, at)
    ]
    for number, (word, at) in enumerate(starts):
        later = [other for other, _ in starts[number + 1 :]]
        end = starts[number + 1][1] if later else len(item)
        default = item.find(" default ", at, end)
        is_whole = not item[:at].strip()
        begin = 0 if is_whole else at
        yield _KINDS[word], begin, end if default < 0 else default
        if is_whole:
            return


def _is_set(item: str, at: int) -> bool:
    """Tell whether a word belongs to the guard before it: ``on delete set null``."""
    return item[:at].rstrip().endswith("set")


def _top_words(item: str) -> Iterator[tuple[str, int]]:
    """Yield the words of an item that stand in no brackets, with their places."""
    depth = place = 0
    for word in _WORD.findall(item):
        if depth == 0 and word[0].isalpha():
            yield word, place
        depth += (word == "(") - (word == ")")
        place += len(word)


def build(parts: tuple[Part, ...], *kinds: str) -> sqlite3.Connection:
    """Return an empty file in memory with the parts of these kinds."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    conn.execute("pragma foreign_keys = on")
    conn.execute("pragma recursive_triggers = on")
    for part in parts:
        if part.kind in kinds:
            conn.execute(part.sql)
    return conn
