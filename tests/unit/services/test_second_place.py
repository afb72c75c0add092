"""Backups in a second place: read again there, found again, never half."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from aidesk.domain.backup import (
    BackupFolderError,
    NoBackupError,
    SecondPlaceGoneError,
    Why,
)
from aidesk.domain.journal import Act
from aidesk.paths import Keeping
from aidesk.services.backups import (
    backup_at,
    good_backups,
    make_backup,
    manifest_of,
    prove,
)
from aidesk.services.offices import rename_unit
from aidesk.services.restoring import restore
from aidesk.services.second_place import (
    SecondPlace,
    Volumes,
    choose_second_place,
    copy_backup,
    copy_to_second_place,
    days_since,
    found_folder,
    is_second_copy_due,
    leave_second_place,
    second_backups,
    second_place,
)
from aidesk.storage.copying import standing
from aidesk.storage.durable import file_print
from aidesk.storage.store import Store
from aidesk.storage.volumes import volume_serial

WHEN = datetime(2026, 11, 23, 17, 0)  # noqa: DTZ001 - the office's own time
TODAY = WHEN.date()


@pytest.fixture
def keeping(tmp_path) -> Keeping:
    return Keeping(tmp_path / "kept" / "office", tmp_path / "known" / "office.json")


@pytest.fixture
def backup(office_path, keeping):
    return make_backup(office_path, keeping, Why.CLOSE, WHEN)


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@dataclass
class Sticks:
    """Sticks by their serial numbers, as Windows would know them."""

    serials: dict[Path, str] = field(default_factory=dict)

    def volumes(self) -> Volumes:
        return Volumes(self._serial, lambda: list(self.serials))

    def _serial(self, path: Path) -> str:
        return next((s for v, s in self.serials.items() if path.is_relative_to(v)), "")


def on_drives(monkeypatch, *drives: Path) -> None:
    """Let some folders be what Windows calls C:, D: and so on."""

    def anchor(path: Path) -> str:
        return next((f"{d}" for d in drives if path.is_relative_to(d)), "/")

    monkeypatch.setattr(type(drives[0]), "anchor", property(anchor))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_newest_backup_is_copied_and_proves_good_there(keeping, backup, stick):
    choose_second_place(keeping, stick)
    copy = copy_to_second_place(keeping, TODAY)
    assert copy.path.parent == stick / "office"
    assert file_print(copy.path) == file_print(backup.path)
    assert prove(copy) == ()
    assert second_backups(keeping) == [copy]
    assert second_place(keeping) == SecondPlace(stick, volume_serial(stick), TODAY, 1)


def test_only_an_intact_backup_is_copied(office_path, keeping, backup, stick):
    with Store.open(office_path) as store:
        rename_unit(store, Act(WHEN, "经办人", "a"), "以后")
    newer = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    newer.path.write_bytes(b"\0" * newer.manifest.size)
    choose_second_place(keeping, stick)
    assert copy_to_second_place(keeping, TODAY).manifest == backup.manifest


def test_a_copy_that_was_spoilt_on_the_stick_is_made_anew(keeping, backup, stick):
    choose_second_place(keeping, stick)
    copy = copy_to_second_place(keeping, TODAY)
    copy.path.write_bytes(b"\0" * copy.manifest.size)
    manifest_of(copy.path).write_bytes(b"{}")
    again = copy_to_second_place(keeping, TODAY)
    assert prove(again) == ()


def test_what_is_restored_from_the_second_place_is_the_office(
    tmp_path, office_path, keeping, backup, stick
):
    choose_second_place(keeping, stick)
    copy = copy_to_second_place(keeping, TODAY)
    shutil.rmtree(keeping.backups)  # the disk is broken, and the PC a new one
    new = Keeping(tmp_path / "new", tmp_path / "new.json")
    other = tmp_path / "other" / "office.aidesk"
    restore(other, new, copy, Act(WHEN, "经办人", "restore"))
    assert standing(other).office == copy.manifest.office


def test_backups_of_a_new_pc_come_after_those_that_the_stick_brought(
    tmp_path, keeping, backup, stick
):
    choose_second_place(keeping, stick)
    old = copy_to_second_place(keeping, TODAY)
    late = replace(old.manifest, number=123)  # as if there had been many
    manifest_of(old.path).write_text(late.as_text(), encoding="utf-8")
    new = Keeping(tmp_path / "new", tmp_path / "new.json")
    office = tmp_path / "other" / "office.aidesk"
    restore(office, new, backup_at(old.path), Act(WHEN, "经办人", "restore"))
    (first,) = good_backups(new.backups)
    assert first.manifest.number == 124


def test_a_stick_that_is_not_there_is_told(keeping, backup, stick):
    with pytest.raises(SecondPlaceGoneError):
        copy_to_second_place(keeping, TODAY)
    choose_second_place(keeping, stick)
    stick.rmdir()
    with pytest.raises(SecondPlaceGoneError) as caught:
        copy_to_second_place(keeping, TODAY)
    assert caught.value.path == stick
    assert second_backups(keeping) == []
    with pytest.raises(SecondPlaceGoneError):
        choose_second_place(keeping, stick)


def test_a_place_without_any_backup_is_told(keeping, stick):
    choose_second_place(keeping, stick)
    with pytest.raises(NoBackupError):
        copy_to_second_place(keeping, TODAY)


def test_a_stick_that_cannot_be_written_is_told(keeping, backup, stick):
    choose_second_place(keeping, stick)
    (stick / "office").write_bytes(b"a file where the folder should be")
    with pytest.raises(BackupFolderError):
        copy_to_second_place(keeping, TODAY)
    place = second_place(keeping)
    assert place is not None
    assert place.copied_on is None


def test_a_stick_that_vanished_in_mid_copy_left_nothing_half(keeping, backup, stick):
    """A cut-off copy leaves its part, as a stick pulled out does; it is swept away."""
    choose_second_place(keeping, stick)
    folder = stick / "office"
    folder.mkdir()
    part = folder / f"{backup.path.name}.x1.part"
    part.write_bytes(backup.path.read_bytes()[:5000])
    assert second_backups(keeping) == []
    copy_to_second_place(keeping, TODAY)
    assert names(folder) == names(keeping.backups)[:2]


def test_what_others_have_not_finished_beside_a_copy_is_left_alone(backup, stick):
    others = stick / "养老保险政策.mp4.part"
    others.write_bytes(b"half a download")
    copy_backup(backup, stick)
    assert others.read_bytes() == b"half a download"


def test_a_copy_without_its_manifest_is_none(keeping, backup, stick):
    choose_second_place(keeping, stick)
    copy = copy_to_second_place(keeping, TODAY)
    manifest_of(copy.path).unlink()
    assert second_backups(keeping) == []
    copy_to_second_place(keeping, TODAY)
    assert second_backups(keeping) == [copy]


def test_the_same_stick_is_found_under_another_letter(
    monkeypatch, tmp_path, keeping, backup
):
    d_drive, e_drive = tmp_path / "D", tmp_path / "E"
    for drive in (d_drive, e_drive):
        (drive / "备份").mkdir(parents=True)
    on_drives(monkeypatch, d_drive, e_drive)
    sticks = Sticks({d_drive: "AAAA0001"})
    place = choose_second_place(keeping, d_drive / "备份", sticks.volumes())
    assert place.serial == "AAAA0001"
    sticks.serials = {d_drive: "BBBB0002", e_drive: "AAAA0001"}
    assert found_folder(place, sticks.volumes()) == e_drive / "备份"
    copy = copy_to_second_place(keeping, TODAY, sticks.volumes())
    assert copy.path.is_relative_to(e_drive)
    moved = second_place(keeping)
    assert moved is not None
    assert (moved.folder, moved.serial) == (e_drive / "备份", "AAAA0001")


def test_another_stick_under_the_old_letter_is_not_taken_for_it(
    monkeypatch, tmp_path, keeping, backup
):
    drive = tmp_path / "D"
    (drive / "备份").mkdir(parents=True)
    on_drives(monkeypatch, drive)
    sticks = Sticks({drive: "AAAA0001"})
    place = choose_second_place(keeping, drive / "备份", sticks.volumes())
    sticks.serials = {drive: "BBBB0002"}
    assert found_folder(place, sticks.volumes()) is None


def test_a_reminder_comes_after_seven_days(keeping, backup, stick):
    assert days_since(keeping, TODAY) is None
    assert is_second_copy_due(keeping, TODAY)
    choose_second_place(keeping, stick)
    assert is_second_copy_due(keeping, TODAY)
    copy_to_second_place(keeping, TODAY)
    assert days_since(keeping, TODAY + timedelta(days=7)) == 7
    assert not is_second_copy_due(keeping, TODAY + timedelta(days=7))
    assert is_second_copy_due(keeping, TODAY + timedelta(days=8))
    assert days_since(keeping, date(2026, 1, 1)) == 0  # a clock that went back


def test_a_second_place_can_be_left(keeping, backup, stick):
    choose_second_place(keeping, stick)
    copy = copy_to_second_place(keeping, TODAY)
    leave_second_place(keeping)
    leave_second_place(keeping)
    assert second_place(keeping) is None
    assert copy.path.exists()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"folder": 1}', "null"])
def test_what_cannot_be_read_of_it_is_none(keeping, backup, text):
    kept = keeping.backups / "second_place.json"
    kept.write_text(text, encoding="utf-8")
    assert second_place(keeping) is None
