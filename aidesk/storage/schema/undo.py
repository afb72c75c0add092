"""Step 2, undo: what each act changed, row by row, until it can no longer be undone.

Triggers keep the image that a row had before; undoing applies these images from the
last to the first.  A step that makes a table, or makes one anew, calls
:func:`keep_images` at its end: it arms all tables as they are then.

Inserted ``payments`` are left out, since a run of 100,000 lines must not pay for
its undoing: they come with their run, and go with it when that is undone.  So are
``issued_papers`` and ``exports``: what left the office stays known, whatever is
undone behind it.
``drafts`` are no acts, and cannot be undone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlite_utils import Database

UNDO: Final = """
create table undo_acts (
    seq integer primary key references journal on delete restrict,
    first_row integer not null,
    last_row integer not null check (last_row >= first_row)
) strict;
create table undo_rows (
    id integer primary key,
    table_name text not null,
    op text not null check (op in ('insert', 'update', 'delete')),
    key text not null,
    image text,
    check ((op = 'insert') = (image is null))
) strict;
"""

_WITHOUT_IMAGES: Final = frozenset(
    {
        "drafts",
        "exports",
        "journal",
        "issued_papers",
        "undoing",
        "undo_acts",
        "undo_rows",
    }
)
_VERBS: Final = ("insert", "update", "delete")
_TEXT: Final = """'"' || replace(replace({}, '\\', '\\\\'), '"', '\\"') || '"'"""
_TRIGGER: Final = """
create trigger undo_{table}_{verb} after {verb} on {table}
when not exists (select 1 from undoing)
begin
    insert into undo_rows (table_name, op, key, image)
    values ('{table}', '{verb}', {key}, {image});
end;
"""


def keep_images(db: Database) -> None:
    """Let every table of the office keep the images that undoing needs."""
    for trigger in _names(db, "trigger"):
        if trigger.startswith("undo_"):
            db.execute(f"drop trigger {trigger}")
    for table in image_tables(db):
        for verb in _VERBS:
            if (table, verb) != ("payments", "insert"):
                db.execute(_trigger(db, table, verb))


def image_tables(db: Database) -> list[str]:
    """Return the tables whose rows an act can change and undoing puts back."""
    return [
        name
        for name in _names(db, "table")
        if not name.startswith(("_", "sqlite_")) and name not in _WITHOUT_IMAGES
    ]


def _names(db: Database, kind: str) -> Iterator[str]:
    sql = "select name from sqlite_master where type = ? order by name"
    return (row[0] for row in db.execute(sql, [kind]).fetchall())


def _trigger(db: Database, table: str, verb: str) -> str:
    columns = {c[1]: c for c in db.execute(f"pragma table_info({table})").fetchall()}
    kinds = {name: column[2] for name, column in columns.items()}
    keys = sorted((c[5], name) for name, c in columns.items() if c[5])
    held = "old" if verb == "delete" else "new"
    key = _array(held, {name: kinds[name] for _place, name in keys})
    image = "null" if verb == "insert" else _array("old", kinds)
    return _TRIGGER.format(table=table, verb=verb, key=key, image=image)


def _array(held: str, kinds: dict[str, str]) -> str:
    """Return what writes columns as a JSON array.

    SQLite's own JSON functions may not stand in the triggers of a file that is
    not trusted.  Line breaks stay as they are, so it is not read strictly.
    """
    values = (
        _TEXT.format(f"{held}.{name}") if kind == "TEXT" else f"{held}.{name}"
        for name, kind in kinds.items()
    )
    listed = " || ',' || ".join(f"coalesce({value}, 'null')" for value in values)
    return f"'[' || {listed} || ']'"
