"""The office file: made whole or not at all, and opened only when it can be trusted."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.services.register import register_household
from aidesk.storage.connection import APPLICATION_ID
from aidesk.storage.errors import (
    DamagedOfficeError,
    NewerOfficeError,
    NotAnOfficeError,
    OfficeBusyError,
    OfficeDiskFullError,
    OfficeExistsError,
    OfficeFileError,
    OfficeMissingError,
    OfficeReadOnlyError,
)
from aidesk.storage.migrations import VERSION
from aidesk.storage.office import Office
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household

FOUNDING = Act(datetime(2019, 1, 2, 8), "测试员", "founding")  # noqa: DTZ001 - office time
REGISTERING = replace(FOUNDING, key="registering")
OFFICE = Office("演示区民政局")
NOBODY = 65534


@contextmanager
def as_an_ordinary_user(folder: Path) -> Iterator[None]:
    """Work on a folder as somebody whom permissions bind, root or not."""
    if sys.platform == "win32":
        pytest.skip("permissions of folders do not bind on this system")
    root = os.geteuid() == 0
    if root:
        for path in (folder, *folder.iterdir()):
            os.chown(path, NOBODY, -1)
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that other users can get at."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


without_rights = pytest.mark.skipif(
    sys.platform == "win32", reason="takes rights away as POSIX does"
)


def contents(path: Path) -> bytes:
    return path.read_bytes()


def test_a_new_office_is_one_file_that_says_what_it_is(tmp_path: Path):
    path = tmp_path / "deep" / "under" / "office.aidesk"
    Store.create(path, OFFICE, FOUNDING).close()
    assert [p.name for p in path.parent.iterdir()] == ["office.aidesk"]
    with sqlite3.connect(path) as conn:
        assert conn.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
        assert conn.execute("pragma user_version").fetchone() == (VERSION,)
        assert conn.execute("pragma journal_mode").fetchone() == ("delete",)
    conn.close()


def test_an_office_is_safe_and_strict_while_it_is_open(store: Store):
    found = {
        name: store._db.conn.execute(f"pragma {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
    }
    assert found == {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }


def test_every_table_is_strict(store: Store):
    rows = store._db.conn.execute("pragma table_list").fetchall()
    lax = {
        name for _, name, kind, _, _, strict in rows if kind == "table" and not strict
    }
    assert {n for n in lax if not n.startswith("sqlite")} == {"_sqlite_migrations"}


def test_what_was_written_is_there_after_opening_again(office_path: Path):
    with Store.open(office_path) as store:
        household = Caseworker(store).registers(a_household("陈桂兰"))
    with Store.open(office_path) as store:
        assert store.households.get(household).members[0].person.name == "陈桂兰"
        assert store.office.get() == OFFICE


def test_an_office_is_not_made_over_another_file(tmp_path: Path):
    path = tmp_path / "office.aidesk"
    path.write_text("重要", encoding="utf-8")
    with pytest.raises(OfficeExistsError):
        Store.create(path, OFFICE, FOUNDING)
    assert path.read_text(encoding="utf-8") == "重要"


def test_an_office_that_cannot_be_made_leaves_nothing(tmp_path: Path):
    path = tmp_path / "office.aidesk"
    with pytest.raises(sqlite3.IntegrityError):
        Store.create(path, Office(""), FOUNDING)
    assert list(tmp_path.iterdir()) == []


def test_what_a_crash_left_half_made_does_not_stop_a_new_office(tmp_path: Path):
    path = tmp_path / "office.aidesk"
    (tmp_path / "office.aidesk.new").write_bytes(b"half")
    Store.create(path, OFFICE, FOUNDING).close()
    assert [p.name for p in tmp_path.iterdir()] == ["office.aidesk"]


def test_a_file_that_is_not_there_is_missing(tmp_path: Path):
    with pytest.raises(OfficeMissingError) as caught:
        Store.open(tmp_path / "office.aidesk")
    assert caught.value.path == tmp_path / "office.aidesk"
    assert list(tmp_path.iterdir()) == []


def test_a_path_through_a_file_leads_nowhere(tmp_path: Path):
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"jpg")
    with pytest.raises(OfficeMissingError):
        Store.open(file / "office.aidesk")
    with pytest.raises(OfficeReadOnlyError) as caught:
        Store.create(file / "office.aidesk", OFFICE, FOUNDING)
    assert caught.value.path == file / "office.aidesk"


def test_a_folder_is_no_office(tmp_path: Path):
    with pytest.raises(NotAnOfficeError):
        Store.open(tmp_path)


@pytest.mark.parametrize("held", [b"", b"SQLite format 3\x00", b"%PDF-1.7 " * 50])
def test_a_file_of_another_kind_is_no_office(tmp_path: Path, held: bytes):
    path = tmp_path / "office.aidesk"
    path.write_bytes(held)
    with pytest.raises(NotAnOfficeError):
        Store.open(path)
    assert contents(path) == held


def test_another_programs_database_is_no_office(tmp_path: Path):
    path = tmp_path / "other.db"
    conn = sqlite3.connect(path)
    conn.execute("create table cakes (name text)")
    conn.commit()
    conn.close()
    before = contents(path)
    with pytest.raises(NotAnOfficeError):
        Store.open(path)
    assert contents(path) == before


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(office_path: Path):
    conn = sqlite3.connect(office_path)
    conn.execute(f"pragma user_version = {VERSION + 1}")
    conn.close()
    before = contents(office_path)
    with pytest.raises(NewerOfficeError):
        Store.open(office_path)
    assert contents(office_path) == before


def test_a_file_that_was_cut_off_is_damaged(office_path: Path):
    half = contents(office_path)[: office_path.stat().st_size // 2]
    office_path.write_bytes(half)
    with pytest.raises(DamagedOfficeError), Store.open(office_path) as store:
        store.programmes.all()
        store.programmes.standard_rows("urban_dibao")
        store.journal.first_broken()
    assert contents(office_path) == half


def test_a_file_with_an_overwritten_catalogue_is_damaged(office_path: Path):
    held = bytearray(contents(office_path))
    held[100:3000] = b"\xff" * 2900
    office_path.write_bytes(held)
    with pytest.raises(DamagedOfficeError):
        Store.open(office_path)


def test_damage_found_while_reading_is_told_as_damage(office_path: Path):
    with Store.open(office_path) as store:
        sql = "select rootpage from sqlite_master where name = 'standards'"
        (page,) = store._db.conn.execute(sql).fetchone()
    held = bytearray(contents(office_path))
    held[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    office_path.write_bytes(held)
    with Store.open(office_path) as store, pytest.raises(DamagedOfficeError) as caught:
        store.programmes.standard_rows("urban_dibao")
    assert caught.value.path == office_path


def test_a_file_without_an_office_in_it_is_damaged(office_path: Path):
    conn = sqlite3.connect(office_path)
    conn.execute("drop table office")
    conn.close()
    with pytest.raises(DamagedOfficeError):
        Store.open(office_path)


def test_a_file_that_another_program_writes_is_busy(office_path: Path):
    with Store.open(office_path) as store:
        store._db.conn.execute("pragma busy_timeout = 10")
        other = sqlite3.connect(office_path, isolation_level=None)
        other.execute("begin immediate")
        with pytest.raises(OfficeBusyError):
            Caseworker(store).registers(a_household("陈桂兰"))
        other.execute("rollback")
        other.close()
        assert Caseworker(store).registers(a_household("陈桂兰")) == 1


def test_a_full_disk_keeps_what_was_there(office_path: Path):
    with Store.open(office_path) as store:
        clerk = Caseworker(store)
        clerk.registers(a_household("陈桂兰"))
        (pages,) = store._db.conn.execute("pragma page_count").fetchone()
        store._db.conn.execute(f"pragma max_page_count = {pages}")
        last = 1
        with pytest.raises(OfficeDiskFullError):
            for _ in range(1000):
                last = clerk.registers(a_household("李永福"))
        assert not store.households.exists(HouseholdId(last + 1))
        store._db.conn.execute("pragma max_page_count = 1000000")
        assert clerk.registers(a_household("李永福")) == last + 1
        assert store.journal.first_broken() is None


@without_rights
def test_a_folder_that_cannot_be_written_leaves_the_office_as_it_is(
    blank_office_file: Path, open_folder: Path
):
    path = Path(shutil.copy(blank_office_file, open_folder / "office.aidesk"))
    before = contents(path)
    form = a_household("陈桂兰").form(FOUNDING.at.date())
    open_folder.chmod(0o555)
    with as_an_ordinary_user(open_folder), Store.open(path) as store:
        with pytest.raises(OfficeReadOnlyError):
            register_household(store, REGISTERING, form)
        with pytest.raises(OfficeReadOnlyError):
            Store.create(open_folder / "new.aidesk", OFFICE, FOUNDING)
    assert contents(path) == before
    assert [p.name for p in open_folder.iterdir()] == ["office.aidesk"]


@without_rights
def test_a_file_that_is_read_only_can_be_looked_at(
    blank_office_file: Path, open_folder: Path
):
    path = Path(shutil.copy(blank_office_file, open_folder / "office.aidesk"))
    form = a_household("陈桂兰").form(FOUNDING.at.date())
    path.chmod(0o444)
    with as_an_ordinary_user(open_folder), Store.open(path) as store:
        assert store.office.get() == OFFICE
        with pytest.raises(OfficeReadOnlyError):
            register_household(store, REGISTERING, form)


@without_rights
def test_a_file_that_cannot_be_read_is_refused(
    blank_office_file: Path, open_folder: Path
):
    path = Path(shutil.copy(blank_office_file, open_folder / "office.aidesk"))
    path.chmod(0o000)
    with as_an_ordinary_user(open_folder), pytest.raises(OfficeFileError):
        Store.open(path)
