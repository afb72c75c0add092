"""The list of exports as the office file keeps it: only added to, and cleared once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from aidesk.storage.store import Store

FILE = "'file', 'payroll', '名册', 'D:/名册.pdf', 9, printf('%064d', 0)"
PRINT = "'print', 'payroll', '名册', '打印机', 9, printf('%064d', 0)"
ADD = (
    "insert into exports (way, paper, title, place, size, sha256, exported_at)"
    " values ({}, '2019-12-03T09:00:00')"
)


@pytest.fixture
def conn(store: Store) -> Iterator[sqlite3.Connection]:
    """Return an office with an exported file and a printed paper."""
    with store._door.write():  # rows without their acts
        store._db.conn.execute(ADD.format(FILE))
        store._db.conn.execute(ADD.format(PRINT))
        yield store._db.conn


def test_an_exported_file_is_cleared_once(conn: sqlite3.Connection):
    conn.execute("update exports set cleared_on = '2020-01-05' where id = 1")
    with pytest.raises(sqlite3.IntegrityError, match="cleared once"):
        conn.execute("update exports set cleared_on = '2020-01-06' where id = 1")


@pytest.mark.parametrize(
    "change",
    [
        "update exports set place = 'D:/2.pdf' where id = 1",
        "update exports set title = '别的', cleared_on = '2020-01-05' where id = 1",
        "update exports set cleared_on = null where id = 1",
        "update exports set cleared_on = '2020-1-5' where id = 1",
        "update exports set cleared_on = '2020-01-05' where id = 2",
        "delete from exports where id = 1",
        ADD.format(FILE.replace("'file'", "'mail'")),
        ADD.format(FILE.replace("'payroll'", "''")),
        ADD.format(FILE.replace("'名册'", "''")),
        ADD.format(FILE.replace("'D:/名册.pdf'", "''")),
        ADD.format(FILE.replace("9", "-1")),
        ADD.format(FILE.replace("%064d", "%063d")),
        ADD.format(FILE).replace("T09:00:00", " 9:00"),
        ADD.format(FILE).replace("2019-12-03", "2019-02-30"),
    ],
)
def test_nothing_else_changes_in_the_list(conn: sqlite3.Connection, change: str):
    with pytest.raises(sqlite3.IntegrityError):
        conn.execute(change)
