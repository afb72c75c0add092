"""An office file of an earlier step: brought up to date, and kept as it was beside it."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from aidesk.services.checking import check_office
from aidesk.services.undo import last_undoable
from aidesk.storage.errors import DamagedOfficeError, OfficeReadOnlyError
from aidesk.storage.migrations import expected, fingerprint
from aidesk.storage.store import Store

FILES = Path(__file__).parents[2] / "files"
FIRST_STEP = FILES / "office_v1.aidesk"
SECOND_STEP = FILES / "office_v2.aidesk"
THIRD_STEP = FILES / "office_v3.aidesk"
SUMS = {
    "transfers": 15_800_000,
    "expenditures": 100_000,
    "payments": 1_107_200,
    "incomes": 40_000,
}


@pytest.fixture
def old_path(tmp_path: Path) -> Path:
    """Return an office file of step 1 in a folder of its own."""
    return Path(shutil.copy(FIRST_STEP, tmp_path / "某某社区.aidesk"))


def rows_of(path: Path, step: Path = FIRST_STEP) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of all tables of a step, by the columns they had then."""
    old, conn = sqlite3.connect(step), sqlite3.connect(path)
    sql = (
        "select name from sqlite_master where type = 'table' and name not like '%\\_%'"
    )
    names = [name for (name,) in old.execute(f"{sql} escape '\\'")]
    found = {}
    for name in [*names, "line_results", "enrolment_terms", "allowance_rates"]:
        columns = ", ".join(c[1] for c in old.execute(f"pragma table_info({name})"))
        query = f"select {columns} from {name}"  # noqa: S608 - of ours
        found[name] = sorted(conn.execute(query).fetchall(), key=repr)
    old.close()
    conn.close()
    return found


def sums_of(path: Path) -> dict[str, int]:
    conn = sqlite3.connect(path)
    sql = "select coalesce(sum(amount), 0) from {}"
    sums = {table: conn.execute(sql.format(table)).fetchone()[0] for table in SUMS}
    conn.close()
    return sums


def kept(path: Path) -> list[str]:
    return sorted(other.name for other in path.parent.iterdir() if other != path)


def test_an_office_of_the_first_step_is_brought_up_to_date(old_path: Path):
    before = rows_of(old_path)
    with Store.open(old_path) as store:
        assert fingerprint(store._db.conn) == expected()[0]
        assert last_undoable(store) is None
    assert rows_of(old_path) == before
    assert sums_of(old_path) == sums_of(FIRST_STEP) == SUMS
    assert [r.findings for r in check_office(old_path) if not r.is_well] == []


def test_an_office_of_the_second_step_is_brought_up_to_date(tmp_path: Path):
    path = Path(shutil.copy(SECOND_STEP, tmp_path / "某某社区.aidesk"))
    before = rows_of(path, SECOND_STEP)
    with Store.open(path) as store:
        assert fingerprint(store._db.conn) == expected()[0]
    assert rows_of(path, SECOND_STEP) == before
    assert [r.findings for r in check_office(path) if not r.is_well] == []
    assert kept(path) == ["某某社区（升级前）.aidesk"]


def test_an_office_of_the_third_step_is_brought_up_to_date(tmp_path: Path):
    path = Path(shutil.copy(THIRD_STEP, tmp_path / "某某社区.aidesk"))
    before = rows_of(path, THIRD_STEP)
    with Store.open(path) as store:
        assert fingerprint(store._db.conn) == expected()[0]
        assert last_undoable(store) is not None
        assert [s.name for s in store.signers.all()] == ["何经办", "高局长", "江局长"]
    assert rows_of(path, THIRD_STEP) == before
    assert [r.findings for r in check_office(path) if not r.is_well] == []
    assert kept(path) == ["某某社区（升级前）.aidesk"]


def test_the_old_file_is_kept_beside_it_and_opened_by_nobody(old_path: Path):
    Store.open(old_path).close()
    Store.open(old_path).close()
    assert kept(old_path) == ["某某社区（升级前）.aidesk"]
    copy = old_path.with_name("某某社区（升级前）.aidesk")
    assert rows_of(copy) == rows_of(FIRST_STEP)
    conn = sqlite3.connect(copy)
    assert conn.execute("pragma user_version").fetchone() == (1,)
    assert conn.execute("pragma integrity_check").fetchall() == [("ok",)]
    conn.close()


def test_an_earlier_copy_is_never_overwritten(old_path: Path):
    earlier = old_path.with_name("某某社区（升级前）.aidesk")
    earlier.write_text("重要", encoding="utf-8")
    Store.open(old_path).close()
    assert earlier.read_text(encoding="utf-8") == "重要"
    assert kept(old_path) == ["某某社区（升级前2）.aidesk", earlier.name]


def test_an_office_that_is_up_to_date_is_not_copied(office_path: Path):
    Store.open(office_path).close()
    assert kept(office_path) == []


def test_without_a_copy_nothing_is_brought_up_to_date(old_path: Path):
    before = old_path.read_bytes()
    (old_path.parent / "某某社区.aidesk.copy").mkdir()  # in the way
    with pytest.raises(OfficeReadOnlyError):
        Store.open(old_path)
    assert old_path.read_bytes() == before


def test_a_damaged_old_office_is_not_brought_up_to_date(old_path: Path):
    conn = sqlite3.connect(old_path)
    sql = "select rootpage from sqlite_master where name = 'persons'"
    (page,) = conn.execute(sql).fetchone()
    conn.close()
    held = bytearray(old_path.read_bytes())
    held[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    old_path.write_bytes(held)
    with pytest.raises(DamagedOfficeError):
        Store.open(old_path)
    assert old_path.read_bytes() == held
    assert kept(old_path) == []


def test_a_step_that_fails_changes_nothing(old_path: Path):
    conn = sqlite3.connect(old_path)
    conn.execute("create table undo_rows (a)")  # where the step makes its own
    before = fingerprint(conn)
    conn.close()
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        Store.open(old_path)
    conn = sqlite3.connect(old_path)
    assert fingerprint(conn) == before
    assert conn.execute("pragma user_version").fetchone() == (1,)
    conn.close()
    assert kept(old_path) == ["某某社区（升级前）.aidesk"]
