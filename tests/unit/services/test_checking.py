"""The check of an office file: it finds what is wrong, and writes nothing."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from aidesk.domain.checks import Checked
from aidesk.services.checking import check_office, checks_of
from aidesk.storage.checking import PageCheck, sweep_copies
from aidesk.storage.errors import (
    DamagedOfficeError,
    NewerOfficeError,
    OfficeMissingError,
)
from aidesk.storage.store import Store
from tests.builders import Caseworker, new_office
from tests.other_hands import put_one_of_everything

FILES = Path(__file__).parents[2] / "files"


@pytest.fixture(scope="module")
def worked_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("worked") / "office.aidesk"
    with new_office(path) as store:
        put_one_of_everything(Caseworker(store))
    return path


@pytest.fixture
def worked_path(tmp_path: Path, worked_file: Path) -> Path:
    """Return this test's own office with one of everything."""
    return Path(shutil.copy(worked_file, tmp_path / "office.aidesk"))


def found(path: Path) -> dict[Checked, tuple[str, ...]]:
    return {r.checked: r.findings for r in check_office(path) if not r.is_well}


@contextmanager
def other_client(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an office as any other program does, without its triggers."""
    with closing(sqlite3.connect(path)) as conn:
        rows = conn.execute("select name from sqlite_master where type = 'trigger'")
        for (name,) in rows.fetchall():
            conn.execute(f"drop trigger {name}")
        yield conn
        conn.commit()


def all_bytes(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in folder.iterdir()}


def cut_off(path: Path) -> None:
    """Leave an office as a power cut does in the middle of a write."""
    working = path.with_name("working")
    shutil.copyfile(path, working)
    with closing(sqlite3.connect(working, isolation_level=None)) as conn:
        conn.execute("pragma cache_size = 2")  # pages go to the file before the commit
        conn.execute("begin")
        conn.execute("update persons set name = name || '改'")
        for end in ("", "-journal"):
            shutil.copyfile(f"{working}{end}", f"{path}{end}")
        conn.execute("rollback")
    working.unlink()


@pytest.mark.parametrize("step", ["v1", "v2", "v3"])
def test_an_office_of_an_earlier_step_is_checked_as_it_lies(tmp_path: Path, step: str):
    path = Path(shutil.copy(FILES / f"office_{step}.aidesk", tmp_path))
    before = all_bytes(tmp_path)
    assert [result.checked for result in check_office(path)] == list(Checked)[:9]
    assert found(path) == {}
    assert all_bytes(tmp_path) == before


def test_a_changed_row_of_an_earlier_step_is_found(tmp_path: Path):
    path = Path(shutil.copy(FILES / "office_v2.aidesk", tmp_path))
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("drop trigger payments_never_change")
        conn.execute("update payments set amount = amount + 1 where id = 3")
        conn.commit()
    assert {"money", "as_written", "schema"} <= set(found(path))


def test_nothing_of_the_office_is_written(worked_path: Path):
    before = all_bytes(worked_path.parent)
    assert found(worked_path) == {}
    assert all_bytes(worked_path.parent) == before


def test_a_write_that_was_cut_off_stays_so_and_the_rest_is_checked(
    practice_path: Path,
):
    cut_off(practice_path)
    before = all_bytes(practice_path.parent)
    assert len(before) == 2
    assert found(practice_path) == {}
    assert all_bytes(practice_path.parent) == before


def test_a_copy_whose_check_was_killed_is_taken_away(practice_path: Path):
    left = practice_path.with_name(f"{practice_path.name}.x1y2.check")
    left.mkdir()
    (left / practice_path.name).write_bytes(b"x")
    other = practice_path.with_name("other.aidesk.x1y2.check")
    other.mkdir()
    sweep_copies(practice_path)
    assert not left.exists()
    assert other.exists()


def test_the_journal_of_another_write_is_damage(practice_path: Path, tmp_path: Path):
    other = Path(shutil.copy(practice_path, tmp_path / "other.aidesk"))
    with Store.open(other) as store:
        Caseworker(store).receives("urban_dibao", "100")
    cut_off(other)
    shutil.copy(f"{other}-journal", f"{practice_path}-journal")
    before = practice_path.read_bytes()
    assert found(practice_path) != {}
    assert practice_path.read_bytes() == before


def test_a_file_that_another_program_set_to_write_ahead_is_checked(worked_path: Path):
    with closing(sqlite3.connect(worked_path)) as conn:
        conn.execute("pragma journal_mode = wal")
    before = all_bytes(worked_path.parent)
    assert found(worked_path) == {}
    assert all_bytes(worked_path.parent) == before


@pytest.mark.parametrize(
    ("change", "check"),
    [
        ("update runs set kind = 'regulor' where id = 1", Checked.AS_WRITTEN),
        ("update payments set month = '2019-1x' where id = 1", Checked.AS_WRITTEN),
        ("update transfers set on_day = 'soon' where id = 1", Checked.AS_WRITTEN),
        ("update journal set body = char(0xd800) where seq = 9", Checked.CHAIN),
        ("delete from members where id = 1", Checked.SCHEMA),
    ],
)
def test_what_cannot_be_read_is_a_finding(
    worked_path: Path, change: str, check: Checked
):
    with other_client(worked_path) as conn:
        conn.execute("pragma ignore_check_constraints = 1")
        conn.execute("pragma foreign_keys = 0")
        conn.execute(change)
    assert check in found(worked_path)


def test_a_finding_names_nobody(worked_path: Path):
    with other_client(worked_path) as conn:
        conn.execute("pragma ignore_check_constraints = 1")
        conn.execute("update runs set kind = '张三' where id = 1")
    assert not any(
        "张三" in text for each in found(worked_path).values() for text in each
    )


def test_a_page_full_of_rubbish_is_found_and_the_other_checks_go_on(
    worked_path: Path,
):
    held = bytearray(worked_path.read_bytes())
    with closing(sqlite3.connect(worked_path)) as conn:
        sql = "select rootpage from sqlite_master where name = 'payments'"
        (page,) = conn.execute(sql).fetchone()
    held[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    worked_path.write_bytes(held)
    wrong = found(worked_path)
    assert "database disk image is malformed" in wrong[Checked.MONEY]
    assert Checked.INTEGRITY in wrong
    assert Checked.CHAIN not in wrong


def test_tables_whose_very_words_are_damaged_are_told_as_damage(worked_path: Path):
    whole = worked_path.read_bytes()
    spoilt = whole.replace(
        b"update on payments\nbegin", b"update on payments\nbeg\x8dn"
    )
    assert spoilt != whole
    worked_path.write_bytes(spoilt)
    with pytest.raises(DamagedOfficeError):
        check_office(worked_path)


def test_who_writes_while_it_is_checked_is_no_finding(worked_path: Path):
    with Store.open(worked_path) as store:
        clerk = Caseworker(store)
        for result in checks_of(worked_path):
            clerk.receives("urban_dibao", "1")
            assert result.is_well, result


def test_whoever_leaves_early_waits_for_nothing(worked_path: Path):
    checks: Any = checks_of(worked_path)
    assert next(checks).is_well
    checks.close()
    Store.open(worked_path).close()  # nobody reads the file any more
    pages = PageCheck(worked_path)
    pages.stop()
    assert list(pages.findings()) == []
    pages.stop()


def test_a_line_with_rare_signs_fits_the_chain(clerk: Caseworker):
    with clerk.store.write(clerk.act()) as writing:
        writing.note("test", "rare", {"text": '\x01\x1f\x7f\u2028𠮷"\\/\t'})
        writing.note("test", '\x01\x08\x0c\x1f\x7f\u2028𠮷"\\/\t', {})
    assert clerk.store.journal.first_broken() is None
    assert found(clerk.store.path) == {}


def test_a_file_that_cannot_be_an_office_is_told(tmp_path: Path, office_path: Path):
    with pytest.raises(OfficeMissingError):
        check_office(tmp_path / "nothing.aidesk")
    with closing(sqlite3.connect(office_path)) as conn:
        conn.execute("pragma user_version = 99")
    with pytest.raises(NewerOfficeError):
        check_office(office_path)


@pytest.mark.parametrize(
    "change",
    [
        "update runs set state = 'draft', sent_on = null where id = 1",
        "update runs set state = 'sent', sent_on = made_on where id = 2",
    ],
)
def test_a_list_that_was_sent_by_its_row_alone_or_taken_back_is_found(
    worked_path: Path, change: str
):
    with other_client(worked_path) as conn:
        conn.execute(change)
    (wrong,) = found(worked_path)[Checked.MONEY]
    assert wrong.startswith("a list is sent when the journal says so: run:")
