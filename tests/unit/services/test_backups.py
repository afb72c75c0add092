"""Backups on real files: proven, found again when damaged, let go by rule."""

from __future__ import annotations

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from aidesk.domain.backup import (
    Backup,
    BackupFolderError,
    BadBackup,
    BadBackupError,
    Why,
)
from aidesk.domain.journal import Act
from aidesk.paths import Keeping
from aidesk.services.backups import (
    all_backups,
    backup_at,
    good_backups,
    is_intact,
    make_backup,
    manifest_of,
    newest_good,
    newest_of,
    prove,
    rotate,
)
from aidesk.services.offices import rename_unit
from aidesk.storage.copying import standing
from aidesk.storage.durable import file_print
from aidesk.storage.errors import (
    DamagedOfficeError,
    NotAnOfficeError,
    OfficeMissingError,
)
from aidesk.storage.store import Store
from aidesk.storage.witness import Witness, keep_witness
from tests.builders import a_household, yuan

WHEN = datetime(2026, 11, 23, 17, 0)  # noqa: DTZ001 - the office's own time


@pytest.fixture
def keeping(tmp_path) -> Keeping:
    return Keeping(tmp_path / "kept" / "office", tmp_path / "known" / "office.json")


def renamed(office: Path, unit: str) -> None:
    with Store.open(office) as store:
        rename_unit(store, Act(WHEN, "经办人", f"to {unit}"), unit)


def on_days(office: Path, keeping: Keeping, count: int) -> None:
    """Make a change and a backup on each of some days."""
    for day in range(count):
        renamed(office, f"第{day}天")
        make_backup(office, keeping, Why.CLOSE, WHEN + timedelta(days=day))


def as_if_on_days(backup: Backup, count: int) -> None:
    """Lay copies of a backup beside it, as if it had been made on each of some days."""
    for day in range(1, count):
        number, at = day + 1, backup.manifest.at + timedelta(days=day)
        path = backup.path.with_name(f"{number:06} copy.aidesk")
        shutil.copy(backup.path, path)
        manifest = replace(backup.manifest, number=number, at=at)
        manifest_of(path).write_text(manifest.as_text(), encoding="utf-8")


def spoilt(path: Path) -> None:
    """Change one byte in the middle of a file, and leave its length."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_the_office_and_its_manifest_tells_what_is_in_it(
    store, clerk, keeping
):
    clerk.receives("urban_dibao", "9000")
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.pays("urban_dibao", "2019-01")  # two persons, 590 each
    found = make_backup(store.path, keeping, Why.AFTER_RUN, WHEN).manifest
    assert (found.number, found.why, found.at) == (1, Why.AFTER_RUN, WHEN)
    assert (found.seq, found.head) == (
        store.journal.head().seq,
        store.journal.head().hash,
    )
    sums = found.sums
    assert (sums.households, sums.persons, sums.payments) == (1, 2, 1)
    assert (sums.paid, sums.arrived) == (yuan("1180"), yuan("9000"))
    assert sums.balances == {"urban_dibao/2019": yuan("7820")}
    assert names(keeping.backups) == [
        "000001 2026-11-23 170000.aidesk",
        "000001 2026-11-23 170000.json",
    ]


def test_balances_of_a_manifest_are_those_of_the_office(practice, keeping):
    balances = make_backup(
        practice.path, keeping, Why.ASKED, WHEN
    ).manifest.sums.balances
    assert {name: str(sum_) for name, sum_ in balances.items()} == {
        f"{code}/2019": str(practice.funds.state(code, 2019).balance)
        for code in practice.programmes.all()
    }


def test_what_was_written_since_needs_a_backup_and_nothing_else_does(
    office_path, keeping
):
    first = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert make_backup(office_path, keeping, Why.ASKED, WHEN) == first
    renamed(office_path, "官渡区民政局")
    second = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert (second.manifest.number, second.manifest.unit) == (2, "官渡区民政局")
    again = make_backup(office_path, keeping, Why.BEFORE_RESTORE, WHEN, anew=True)
    assert again.manifest.number == 3


def test_a_backup_that_was_damaged_is_not_taken_for_the_present(office_path, keeping):
    first = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    spoilt(first.path)
    second = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert second.manifest.number == 2
    assert newest_good(keeping) == second


def test_the_office_is_not_touched_by_its_backup(office_path, keeping):
    before = file_print(office_path)
    make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert file_print(office_path) == before
    assert names(office_path.parent) == ["kept", "office.aidesk"]


def test_damage_is_found_in_files_and_in_manifests(office_path, keeping):
    on_days(office_path, keeping, 5)
    good, longer, garbled, other, bare = good_backups(keeping.backups)
    assert prove(good) == ()
    with longer.path.open("ab") as file:
        file.write(b"\0")
    spoilt(garbled.path)
    shutil.copy(manifest_of(good.path), manifest_of(other.path))
    manifest_of(bare.path).unlink()
    assert all_backups(keeping.backups)[1:] == (
        BadBackup(longer.path),
        garbled,
        replace(good, path=other.path),
        BadBackup(bare.path),
    )
    assert not is_intact(garbled)
    assert prove(garbled)
    assert prove(replace(good, path=other.path))


def test_a_backup_that_does_not_prove_is_passed_over(office_path, keeping):
    on_days(office_path, keeping, 3)
    newest, middle, oldest = good_backups(keeping.backups)
    spoilt(newest.path)
    assert newest_good(keeping) == middle
    middle.path.unlink()
    assert newest_good(keeping) == oldest
    spoilt(manifest_of(oldest.path))
    assert newest_good(keeping) is None


def test_a_backup_with_a_wrong_sum_is_found_although_its_bytes_are_right(
    office_path, keeping
):
    backup = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    sums = replace(backup.manifest.sums, arrived=yuan("1"))
    wrong = replace(backup.manifest, sums=sums)
    manifest_of(backup.path).write_text(wrong.as_text(), encoding="utf-8")
    (found,) = good_backups(keeping.backups)
    assert prove(found) == (f"manifest:{backup.path.name}",)


def test_a_backup_of_a_damaged_office_is_refused_and_none_goes(office_path, keeping):
    as_if_on_days(make_backup(office_path, keeping, Why.CLOSE, WHEN), 45)
    before = names(keeping.backups)
    conn = sqlite3.connect(office_path)
    conn.execute("drop trigger payments_never_change")
    conn.commit()
    conn.close()
    renamed(office_path, "以后")
    with pytest.raises(DamagedOfficeError) as caught:
        make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert caught.value.path == office_path
    assert names(keeping.backups) == before
    assert rotate(keeping, suspect=True) == ()


@pytest.mark.parametrize(
    ("length", "kind"),
    [
        (0, NotAnOfficeError),
        (50, NotAnOfficeError),
        (5000, DamagedOfficeError),
        (40960, DamagedOfficeError),
    ],
)
def test_a_cut_off_office_is_refused(office_path, keeping, length, kind):
    office_path.write_bytes(office_path.read_bytes()[:length])
    with pytest.raises(kind):
        make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert not keeping.backups.exists() or names(keeping.backups) == []


def test_an_office_that_is_gone_is_told(tmp_path, keeping):
    with pytest.raises(OfficeMissingError):
        make_backup(tmp_path / "gone.aidesk", keeping, Why.CLOSE, WHEN)


def test_rotation_deletes_what_is_too_old_with_its_manifest(office_path, keeping):
    # 45 days from November 23 to January 6, one backup each.  Kept: the last ten (36 to
    # 45), 30 days (16 to 45); of November the 30th (8), which is a month's last.
    as_if_on_days(make_backup(office_path, keeping, Why.CLOSE, WHEN), 45)
    assert len(rotate(keeping)) == 14
    found = [each.manifest.number for each in good_backups(keeping.backups)]
    assert found == [*range(45, 15, -1), 8]
    assert len(names(keeping.backups)) == 2 * 31


def test_nothing_goes_while_more_is_known_of_the_office_than_it_holds(
    office_path, keeping
):
    as_if_on_days(make_backup(office_path, keeping, Why.CLOSE, WHEN), 45)
    older = standing(office_path)
    ahead = Witness(older.office, older.seq + 5, "ab" * 32, "2026-11-23T17:00:00")
    keep_witness(keeping.witness, ahead)
    make_backup(office_path, keeping, Why.ASKED, WHEN, anew=True)
    assert len(good_backups(keeping.backups)) == 46


def test_damaged_backups_stay_and_take_no_place(office_path, keeping):
    backup = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    as_if_on_days(backup, 45)
    backup.path.write_bytes(b"")
    assert len(rotate(keeping)) == 13
    assert BadBackup(backup.path) in all_backups(keeping.backups)


def test_nothing_goes_while_all_that_would_stay_is_damaged(office_path, keeping):
    backup = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    as_if_on_days(backup, 45)
    for each in good_backups(keeping.backups)[:-1]:
        spoilt(each.path)
    assert rotate(keeping) == ()
    assert newest_good(keeping) == backup


def test_what_a_cut_off_backup_left_is_swept_away(office_path, keeping):
    make_backup(office_path, keeping, Why.CLOSE, WHEN)
    left = [
        keeping.backups / "000002 2026-11-23 170500.aidesk.part",
        keeping.backups / "000002 2026-11-23 170500.json",
    ]
    for path in left:
        path.write_bytes(b"half")
    renamed(office_path, "以后")
    second = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert second.manifest.number == 2
    assert not any(path.exists() for path in left)


def test_backups_of_another_office_in_the_same_place_are_left_alone(
    tmp_path, office_path, practice_path, keeping
):
    first = make_backup(practice_path, keeping, Why.CLOSE, WHEN)
    second = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert good_backups(keeping.backups, first.manifest.office) == [first]
    assert newest_of(keeping.backups) == second
    assert make_backup(practice_path, keeping, Why.CLOSE, WHEN) == first


def test_a_backup_is_found_wherever_it_lies(tmp_path, office_path, keeping):
    backup = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    stick = tmp_path / "stick"
    shutil.copytree(keeping.backups, stick)
    assert backup_at(stick / backup.path.name).manifest == backup.manifest
    with pytest.raises(BadBackupError):
        backup_at(office_path)


def test_a_folder_that_cannot_be_written_is_told(office_path, keeping):
    keeping.backups.parent.mkdir(parents=True)
    keeping.backups.write_bytes(b"a file where a folder should be")
    with pytest.raises(BackupFolderError) as caught:
        make_backup(office_path, keeping, Why.CLOSE, WHEN)
    assert caught.value.path == keeping.backups


def test_two_that_back_up_at_once_make_one_backup(office_path, keeping):
    with ThreadPoolExecutor(2) as pool:
        made = list(
            pool.map(
                lambda why: make_backup(office_path, keeping, why, WHEN),
                (Why.CLOSE, Why.AFTER_RUN),
            )
        )
    assert made[0] == made[1]
    assert len(good_backups(keeping.backups)) == 1
