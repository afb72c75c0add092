"""What an office holds, as one fingerprint: to compare before and after."""

from __future__ import annotations

import hashlib

from aidesk.storage.schema.undo import image_tables
from aidesk.storage.store import Store


def office_digest(store: Store) -> str:
    """Return a hash of all rows of all tables but the journal and what undo keeps."""
    held = hashlib.sha256()
    for table in image_tables(store._db):
        rows = store._db.conn.execute(f"select * from {table}").fetchall()  # noqa: S608
        held.update(repr((table, sorted(rows, key=repr))).encode())
    return held.hexdigest()
