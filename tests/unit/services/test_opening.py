"""Whether a file may be worked with is found out before anything is written to it."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from aidesk.domain.backup import Why
from aidesk.domain.journal import Act
from aidesk.paths import keeping_of
from aidesk.services.backups import make_backup
from aidesk.services.offices import rename_unit
from aidesk.services.opening import (
    ChangedOutside,
    Damaged,
    Missing,
    Newer,
    NotClosed,
    NotOurs,
    Older,
    OtherOffice,
    Rewritten,
    Sound,
    StrayJournal,
    examine,
    know_anew,
    take_as_it_is,
)
from aidesk.services.opening_ways import Way, look_into
from aidesk.storage.durable import file_print
from aidesk.storage.errors import OfficeMissingError
from aidesk.storage.store import Store
from aidesk.storage.witness import (
    is_known,
    keep_witness,
    mark_closed,
    read_witness,
)
from tests.builders import new_office

WHEN = datetime(2019, 12, 3, 9, 30)  # noqa: DTZ001 - the office's own time


@pytest.fixture
def keeping(office_path):
    return keeping_of(office_path)


@pytest.fixture
def closed(office_path, keeping):
    """Return an office that was worked with, and closed in order."""
    work(office_path, "官渡区民政局")
    mark_closed(office_path, keeping.witness, "2019-12-03T17:00:00")
    return office_path


def work(path: Path, *units: str, told: bool = True) -> None:
    witness = keeping_of(path).witness if told else None
    with Store.open(path, witness=witness) as store:
        for unit in units:
            key = f"{unit}-{store.journal.head().seq}"
            rename_unit(store, Act(WHEN, "经办人", key), unit)


def from_outside(path: Path, *statements: str) -> None:
    """Change a file as somebody would who has SQLite and no scruples."""
    conn = sqlite3.connect(path)
    try:
        if len(statements) > 1:
            conn.execute("begin")
        for statement in statements:
            conn.execute(statement)
        conn.commit()
    finally:
        conn.close()


def without_guards(path: Path, statement: str) -> None:
    conn = sqlite3.connect(path)
    rows = conn.execute("select name, sql from sqlite_master where type = 'trigger'")
    guards = rows.fetchall()
    conn.close()
    from_outside(
        path,
        *(f"drop trigger {name}" for name, _ in guards),
        statement,
        *(sql for _, sql in guards),
    )


def all_files(folder: Path) -> dict[str, object]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): file_print(path) for path in files}


def leave_a_journal(path: Path) -> None:
    """Leave a file as it is when the power goes while a write is being finished."""
    copy = path.with_name("writing.aidesk")
    shutil.copy(path, copy)
    conn = sqlite3.connect(copy, isolation_level=None)
    conn.execute("pragma cache_spill = 1")
    conn.execute("pragma cache_size = 1")
    conn.execute("begin")
    conn.execute("create table junk (text)")
    text = "x" * 900
    conn.executemany("insert into junk values (?)", [(text,)] * 500)
    shutil.copy(copy, path)
    shutil.copy(f"{copy}-journal", f"{path}-journal")
    conn.close()
    copy.unlink()


def test_a_file_as_it_was_closed_is_known_by_its_bytes(closed, keeping):
    assert examine(closed, keeping) == Sound()


def test_a_file_that_nothing_is_known_of_is_checked(office_path, keeping):
    assert examine(office_path, keeping) == Sound(checked=True)


@pytest.mark.parametrize("step", [1, 2, 3])
def test_an_older_office_is_checked_and_not_changed(step, tmp_path, request):
    files = request.config.rootpath / "tests" / "files"
    path = Path(shutil.copy(files / f"office_v{step}.aidesk", tmp_path / "a.aidesk"))
    before = all_files(tmp_path)
    assert examine(path, keeping_of(path)) == Sound(checked=True)
    assert all_files(tmp_path) == before


def test_a_program_that_died_is_told(office_path, keeping):
    work(office_path, "官渡区民政局")
    assert examine(office_path, keeping) == NotClosed()


def test_a_write_cut_off_by_a_power_cut_is_taken_back_on_a_copy(closed, keeping):
    with Store.open(closed, witness=keeping.witness):
        pass
    leave_a_journal(closed)
    before = all_files(closed.parent)
    assert examine(closed, keeping) == NotClosed()
    assert all_files(closed.parent) == before


def test_a_journal_beside_a_file_closed_in_order_is_a_stray(closed, keeping):
    content = closed.read_bytes()
    leave_a_journal(closed)
    closed.write_bytes(content)
    journal = closed.with_name(f"{closed.name}-journal")
    assert examine(closed, keeping) == StrayJournal((journal,))


def test_a_file_that_is_gone_is_missed_if_it_was_known(closed, keeping, tmp_path):
    closed.unlink()
    assert examine(closed, keeping) == Missing()
    never = tmp_path / "never.aidesk"
    assert not is_known(keeping_of(never))
    with pytest.raises(OfficeMissingError):
        examine(never, keeping_of(never))


def test_a_backup_is_enough_to_miss_a_file(office_path, keeping):
    make_backup(office_path, keeping, Why.ASKED, WHEN)
    office_path.unlink()
    assert examine(office_path, keeping) == Missing()


@pytest.mark.parametrize("at", [0, 17, 40, 70])
def test_a_damaged_header_is_damage_where_an_office_is_known(closed, keeping, at):
    content = bytearray(closed.read_bytes())
    content[at] ^= 0x41
    closed.write_bytes(content)
    before = all_files(closed.parent)
    assert isinstance(examine(closed, keeping), Damaged | ChangedOutside)
    assert all_files(closed.parent) == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],
        lambda content: content[:4096] + bytes(4096) + content[8192:],
        lambda content: b"",
        lambda content: b"\xff" * len(content),
        lambda content: content[:4096] + content[8192:12288] + content[8192:],
    ],
    ids=["cut off", "zeroed page", "empty", "overwritten", "a page twice"],
)
@pytest.mark.parametrize("crashed", [False, True])
def test_a_damaged_file_is_found_out_and_left_alone(closed, keeping, damage, crashed):
    if crashed:
        Store.open(closed, witness=keeping.witness).close()
    closed.write_bytes(damage(closed.read_bytes()))
    before = all_files(closed.parent)
    assert isinstance(examine(closed, keeping), Damaged)
    assert all_files(closed.parent) == before


def test_another_file_is_not_ours_where_nothing_is_known(tmp_path):
    path = tmp_path / "letter.aidesk"
    path.write_bytes(b"Dear office" * 100)
    assert examine(path, keeping_of(path)) == NotOurs()


def test_a_newer_file_is_told_from_one_that_only_says_so(closed, keeping):
    from_outside(closed, "pragma user_version = 99")
    assert examine(closed, keeping) == Damaged(("version",))
    from_outside(closed, "create table invented_later (id)")
    assert examine(closed, keeping) == Newer()


def test_an_older_copy_is_recognised(closed, keeping, tmp_path):
    older = shutil.copy(closed, tmp_path / "older")
    seq = read_witness(keeping.witness).seq
    work(closed, "呈贡区民政局", "西山区民政局")
    mark_closed(closed, keeping.witness, "2019-12-04T17:00:00")
    shutil.copy(older, closed)
    found = examine(closed, keeping)
    assert found == Older(seq, seq + 2, "2019-12-04T17:00:00")


def test_an_older_copy_is_recognised_by_a_backup_alone(closed, keeping, tmp_path):
    older = shutil.copy(closed, tmp_path / "older")
    work(closed, "呈贡区民政局")
    make_backup(closed, keeping, Why.ASKED, WHEN)
    keeping.witness.unlink()
    assert examine(closed, keeping) == Sound(checked=True)
    shutil.copy(older, closed)
    assert isinstance(examine(closed, keeping), Older)


def test_a_journal_that_went_another_way_is_recognised(closed, keeping, tmp_path):
    older = shutil.copy(closed, tmp_path / "older")
    work(closed, "呈贡区民政局")
    make_backup(closed, keeping, Why.ASKED, WHEN)
    shutil.copy(older, closed)
    work(closed, "盘龙区民政局", "五华区民政局", told=False)
    assert isinstance(examine(closed, keeping), Rewritten)
    keeping.witness.unlink()
    assert isinstance(examine(closed, keeping), Rewritten)


@pytest.mark.parametrize("why", [Why.BEFORE_RESTORE, Why.ASKED])
def test_a_backup_of_what_went_another_way_is_not_offered(
    closed, keeping, tmp_path, why
):
    older = shutil.copy(closed, tmp_path / "older")
    work(closed, "呈贡区民政局")
    good = make_backup(closed, keeping, Why.ASKED, WHEN)
    shutil.copy(older, closed)
    work(closed, "盘龙区民政局", "五华区民政局", told=False)
    make_backup(closed, keeping, why, WHEN)
    found = look_into(closed, keeping)
    assert isinstance(found.verdict, Rewritten)
    assert found.offer is not None
    assert found.offer.backup == good


def test_a_backup_of_an_older_copy_is_not_offered_for_what_was_lost_later(
    closed, keeping, tmp_path
):
    older = shutil.copy(closed, tmp_path / "older")
    work(closed, "呈贡区民政局")
    good = make_backup(closed, keeping, Why.ASKED, WHEN)
    shutil.copy(older, closed)
    make_backup(closed, keeping, Why.ASKED, WHEN)  # of what was only looked at
    closed.write_bytes(b"damaged" * 99)
    offer = look_into(closed, keeping).offer
    assert offer is not None
    assert offer.backup == good


def test_another_office_in_its_place_is_recognised(closed, keeping, practice_path):
    shutil.copy(practice_path, closed)
    assert examine(closed, keeping) == OtherOffice()


def test_a_change_that_no_check_can_find_is_asked_about(closed, keeping):
    without_guards(closed, "update office set unit = '别人'")
    assert examine(closed, keeping) == ChangedOutside(0)


def test_work_on_another_pc_is_asked_about_with_its_lines(closed, keeping):
    work(closed, "呈贡区民政局", "西山区民政局", told=False)
    assert examine(closed, keeping) == ChangedOutside(2)


def test_a_changed_amount_is_damage(practice_path):
    keeping = keeping_of(practice_path)
    work(practice_path)
    mark_closed(practice_path, keeping.witness, "2019-12-31T17:00:00")
    without_guards(practice_path, "update payments set amount = amount + 1")
    found = examine(practice_path, keeping)
    assert isinstance(found, Damaged)
    assert any(finding.startswith("money") for finding in found.findings)


def test_an_office_that_was_just_made_is_known_at_once(closed, keeping):
    closed.unlink()
    new_office(closed, "another").close()
    know_anew(closed, keeping)
    assert examine(closed, keeping) == Sound()


def test_a_file_taken_as_it_is_is_known_from_then_on(closed, keeping, tmp_path):
    older = shutil.copy(closed, tmp_path / "older")
    work(closed, "呈贡区民政局")
    shutil.copy(older, closed)
    verdict = examine(closed, keeping)
    with Store.open(closed, witness=keeping.witness) as store:
        take_as_it_is(store, Act(WHEN, "经办人", "taken"), verdict)
        line = store.journal.recent(1)[0]
        assert (line.action, line.body) == (
            "take_as_it_is",
            f'{{"known":{verdict.known},"verdict":"Older"}}',
        )
        assert store.undo.last() is None
    mark_closed(closed, keeping.witness, "2019-12-05T17:00:00")
    assert examine(closed, keeping) == Sound()


def test_what_was_given_up_is_not_asked_about_again_when_the_witness_is_lost(
    closed, keeping, tmp_path
):
    older = shutil.copy(closed, tmp_path / "older")
    work(closed, "呈贡区民政局", "西山区民政局", "官渡区民政局")
    make_backup(closed, keeping, Why.ASKED, WHEN)
    shutil.copy(older, closed)
    with Store.open(closed, witness=keeping.witness) as store:
        verdict = Older(store.journal.head().seq, store.journal.head().seq + 3, "")
        take_as_it_is(store, Act(WHEN, "经办人", "taken"), verdict)
    keeping.witness.unlink()
    assert examine(closed, keeping) == Sound(checked=True)


@pytest.mark.parametrize("version", [4, 99])
def test_a_schema_that_cannot_be_read_at_all_is_damage(closed, keeping, version):
    content = bytearray(closed.read_bytes())
    at = content.index(b" before delete") + 2
    content[at : at + 4] = b"\xc8\xe6\xbfx"
    content[60:64] = version.to_bytes(4, "big")
    closed.write_bytes(content)
    assert isinstance(examine(closed, keeping), Damaged)
    assert look_into(closed, keeping).ways == (Way.SEEK,)


def test_backups_are_offered_even_if_what_is_known_is_wrong(closed, keeping):
    made = make_backup(closed, keeping, Why.ASKED, WHEN)
    known = read_witness(keeping.witness)
    assert known is not None
    keep_witness(keeping.witness, replace(known, office="f" * 16))
    closed.unlink()
    offer = look_into(closed, keeping).offer
    assert offer is not None
    assert offer.backup == made
