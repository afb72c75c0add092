"""The door: rows change only inside a write that is journalled, all or nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from aidesk.services.offices import rename_unit
from aidesk.storage.errors import AlreadyDoneError, UnjournalledWriteError
from aidesk.storage.store import Store
from aidesk.storage.topics import Topic
from tests.builders import Caseworker, a_household

WRITES = [
    "insert into communities (street, name) values ('街道', '社区')",
    "update office set unit = '别的'",
    "delete from standards",
    "replace into settings values ('a', 'b')",
    "create table extra (a integer)",
    "drop table journal",
    "drop trigger payments_never_change",
    "alter table persons add column extra text",
    "attach database ':memory:' as other",
    "pragma writable_schema = on",
    "create temp trigger t after insert on office begin select 1; end",
]


def kept(store: Store) -> int:
    """Return how many communities the office has."""
    return len(store.office.communities())


@pytest.mark.parametrize("sql", WRITES)
def test_nothing_is_written_outside_a_write(store: Store, sql: str):
    with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
        store._db.conn.execute(sql)


@pytest.mark.parametrize("sql", [*WRITES[4:], "commit", "rollback", "begin"])
def test_a_write_changes_rows_and_nothing_else(clerk: Caseworker, sql: str):
    store = clerk.store
    with (
        pytest.raises(sqlite3.DatabaseError, match="not authorized"),
        store.write(clerk.act()),
    ):
        store.office.community("街道", "社区")
        store._db.conn.execute(sql)
    assert kept(store) == 0


def test_a_statement_that_was_allowed_does_not_stay_allowed(clerk: Caseworker):
    sql = "update office set unit = '别的'"
    with clerk.store.write(clerk.act()) as writing:
        clerk.store._db.conn.execute(sql)
        writing.note("test", "office")
    with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
        clerk.store._db.conn.execute(sql)


def test_a_mistyped_table_is_not_made(clerk: Caseworker):
    with (
        pytest.raises(sqlite3.DatabaseError, match="not authorized"),
        clerk.store.write(clerk.act()),
    ):
        clerk.store._db.table("comunities").insert({"name": "社区"})


def test_a_failed_use_case_leaves_nothing(clerk: Caseworker):
    store, head = clerk.store, clerk.store.journal.head()
    with pytest.raises(ZeroDivisionError), store.write(clerk.act()) as writing:
        store.office.community("街道", "社区")
        writing.note("test", "office")
        raise ZeroDivisionError
    assert kept(store) == 0
    assert store.journal.head() == head
    assert clerk.registers(a_household("陈桂兰")) == 1


def test_a_write_inside_a_write_is_refused(clerk: Caseworker):
    store = clerk.store
    with pytest.raises(RuntimeError, match="inside a write"), store.write(clerk.act()):
        store.office.community("街道", "社区")
        rename_unit(store, clerk.act(), "别的")
    assert kept(store) == 0


def test_a_write_without_a_journal_line_is_refused(clerk: Caseworker):
    with pytest.raises(UnjournalledWriteError), clerk.store.write(clerk.act()):
        clerk.store.office.community("街道", "社区")
    assert kept(clerk.store) == 0


def test_a_write_that_writes_nothing_needs_no_line(clerk: Caseworker):
    head = clerk.store.journal.head()
    with clerk.store.write(clerk.act()):
        pass
    assert clerk.store.journal.head() == head


def test_an_act_is_done_once(clerk: Caseworker):
    act = clerk.act()
    rename_unit(clerk.store, act, "新名")
    with pytest.raises(AlreadyDoneError) as caught:
        rename_unit(clerk.store, act, "更新的名")
    assert caught.value.subject == "office"
    assert clerk.store.office.get().unit == "新名"


def test_a_failed_act_can_be_done_again(clerk: Caseworker):
    act = clerk.act()
    with pytest.raises(ZeroDivisionError), clerk.store.write(act) as writing:
        writing.note("test", "office")
        raise ZeroDivisionError
    rename_unit(clerk.store, act, "新名")
    assert clerk.store.office.get().unit == "新名"


def test_all_lines_of_a_write_have_one_key(clerk: Caseworker):
    before = clerk.store.journal.head().seq
    with clerk.store.write(clerk.act()) as writing:
        writing.note("first", "a")
        writing.note("second", "b")
    sql = "select action, key is not null from journal where seq > ? order by seq"
    rows = clerk.store._db.conn.execute(sql, [before]).fetchall()
    assert rows == [("first", 1), ("second", 0)]


def test_pages_hear_what_changed_after_it_is_kept(office_path: Path):
    heard: list[tuple[frozenset[Topic], bool]] = []
    with Store.open(office_path) as watcher:

        def hear(topics: frozenset[Topic]) -> None:
            funds = watcher.funds.state("urban_dibao", 2019)
            heard.append((topics, bool(funds.arrived)))

        with Store.open(office_path, hear) as store:
            Caseworker(store).receives("urban_dibao", "100")
    assert heard == [(frozenset({Topic.FUNDS}), True)]


def test_pages_hear_nothing_of_what_failed(office_path: Path):
    heard: list[frozenset[Topic]] = []
    with Store.open(office_path, heard.append) as store:
        clerk = Caseworker(store)
        with pytest.raises(ZeroDivisionError), store.write(clerk.act()):
            store.office.community("街道", "社区")
            raise ZeroDivisionError
        clerk.receives("urban_dibao", "100")
    assert heard == [frozenset({Topic.FUNDS})]


def test_two_windows_on_one_office_see_each_others_work(office_path: Path):
    with Store.open(office_path) as one, Store.open(office_path) as other:
        household = Caseworker(one).registers(a_household("陈桂兰"))
        assert other.households.exists(household)
        Caseworker(other).receives("urban_dibao", "100")
        assert one.funds.state("urban_dibao", 2019).arrived.fen == 10_000
