"""The images that undoing needs: kept by every table, and looked after by the check."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from aidesk.domain.checks import Checked
from aidesk.services.checking import check_office
from aidesk.storage.migrations import names
from aidesk.storage.schema.undo import image_tables, keep_images
from aidesk.storage.store import Store
from aidesk.storage.undo import TOPICS
from tests.builders import Caseworker, a_household


def test_every_table_of_the_office_keeps_images(store: Store):
    armed = {name for name in names(store._db.conn) if name.startswith("trigger undo_")}
    expected = {
        f"trigger undo_{table}_{verb}"
        for table in image_tables(store._db)
        for verb in ("insert", "update", "delete")
    }
    assert armed == expected - {"trigger undo_payments_insert"}
    assert len(armed) > 60


def test_pages_know_what_to_redraw_for_every_table(store: Store):
    assert set(TOPICS) == set(image_tables(store._db))


def test_a_table_that_is_made_anew_is_armed_by_one_call(store: Store):
    armed = {name for name in names(store._db.conn) if "undo_" in name}
    with store._door.migration():
        store._db.executescript("""
            drop table cases;
            create table cases (a text, b integer, primary key (b, a)) strict;""")
        keep_images(store._db)
    assert armed <= names(store._db.conn)
    with store.write(Caseworker(store).act()) as writing:
        store._db.conn.execute("insert into cases values ('甲', 7)")
        writing.note("test", "case:7")
    rows = store._db.conn.execute("select key from undo_rows order by id desc limit 1")
    assert rows.fetchall() == [('[7,"甲"]',)]


@pytest.mark.parametrize(
    "change",
    [
        "insert into undoing values (1)",
        "delete from undo_rows where id = (select max(id) from undo_rows)",
        "insert into undo_rows (table_name, op, key) values ('runs', 'insert', '[1]')",
    ],
)
def test_the_check_finds_what_would_undo_wrongly(office_path: Path, change: str):
    with Store.open(office_path) as store:
        Caseworker(store).registers(a_household("陈桂兰"))
    assert all(result.is_well for result in check_office(office_path))
    conn = sqlite3.connect(office_path)
    conn.execute(change)
    conn.commit()
    conn.close()
    bad = [result.checked for result in check_office(office_path) if result.findings]
    assert bad == [Checked.MONEY]
