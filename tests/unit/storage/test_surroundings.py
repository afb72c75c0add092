"""Where an office lies: places where none is made, and what is warned of."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest

from aidesk.domain.surroundings import Danger, Surrounding, room_needed
from aidesk.storage.errors import (
    LittleRoomError,
    NetworkPlaceError,
    OfficeDiskFullError,
    OfficeFileError,
    OfficeReadOnlyError,
    OfficeUnreachableError,
    RemovablePlaceError,
    SyncedPlaceError,
    told_as_office_errors,
)
from aidesk.storage.probes import Probes, system
from aidesk.storage.store import Store
from aidesk.storage.surroundings import check_place, check_room, surroundings
from aidesk.wording.errors import sentence
from aidesk.wording.surroundings import surroundings_told
from tests.builders import Caseworker, a_household

MB = 1 << 20
LOCAL = r"C:\Users\li\AppData\Local\aidesk\data\office.aidesk"
QUIET = Probes(
    environment={},
    drive_type=lambda _path: 3,
    attributes=lambda _path: 0x20,
    synced_folders=dict,
    names_beside=lambda _path: ["office.aidesk"],
    is_writable=lambda _path: True,
    room=lambda _path: 500_000 * MB,
    size=lambda _path: 60 * MB,
)


def dangers(path: str, **answers: Any) -> list[Surrounding]:
    return surroundings(PureWindowsPath(path), replace(QUIET, **answers))


def test_a_folder_of_this_pc_is_a_good_place():
    assert dangers(LOCAL) == []


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (r"C:\Users\li\OneDrive\文档", "OneDrive"),
        (r"C:\Users\li\OneDrive - 演示区民政局\Desktop", "OneDrive"),
        (r"D:\坚果云", "坚果云"),
        (r"D:\我的坚果云\工作", "坚果云"),
        (r"C:\Users\li\Nutstore Files\x", "坚果云"),
        (r"C:\Users\li\WPSDrive\12345\WPS云盘", "WPS云盘"),
        (r"C:\Users\li\WPS Cloud Files", "WPS云盘"),
        (r"D:\BaiduSyncdisk", "百度网盘"),
        (r"D:\BaiduNetdiskWorkspace\低保", "百度网盘"),
        (r"D:\百度云同步盘", "百度网盘"),
        (r"C:\Users\li\Dropbox", "Dropbox"),
        (r"C:\Users\li\Dropbox (Personal)", "Dropbox"),
        (r"C:\Users\li\iCloudDrive", "iCloud"),
    ],
)
def test_folders_that_are_copied_elsewhere_are_known_by_their_names(folder, name):
    assert dangers(rf"{folder}\office.aidesk") == [Surrounding(Danger.SYNCED, name)]


@pytest.mark.parametrize(
    "folder", [r"D:\同步练习", r"D:\Dropboxes", r"D:\低保\云溪街道", r"D:\wps"]
)
def test_others_are_not_taken_for_them(folder):
    assert dangers(rf"{folder}\office.aidesk") == []


def test_they_are_known_by_what_windows_and_onedrive_tell():
    onedrive = {"OneDriveCommercial": r"E:\单位", "PATH": r"C:\Users"}
    assert dangers(r"e:\单位\a\office.aidesk", environment=onedrive) == [
        Surrounding(Danger.SYNCED, "OneDrive")
    ]
    roots = {r"F:\资料": "Nutstore"}
    assert dangers(r"F:\资料\office.aidesk", synced_folders=lambda: roots) == [
        Surrounding(Danger.SYNCED, "Nutstore")
    ]
    pinned = dangers(LOCAL, attributes=lambda _path: 0x80020)
    assert pinned == [Surrounding(Danger.SYNCED)]


def test_a_file_that_is_fetched_when_it_is_read_is_known():
    assert dangers(LOCAL, attributes=lambda _path: 0x400020) == [
        Surrounding(Danger.NOT_HERE)
    ]


@pytest.mark.parametrize(
    ("path", "drive_type", "found"),
    [
        (r"\\server\share\office.aidesk", 3, (Danger.NETWORK, r"\\server\share")),
        (r"Z:\office.aidesk", 4, (Danger.NETWORK, "Z:")),
        (r"F:\office.aidesk", 2, (Danger.REMOVABLE, "F:")),
        (r"\\?\C:\data\office.aidesk", 3, None),
    ],
)
def test_network_and_removable_drives_are_known(path, drive_type, found):
    expected = [Surrounding(*found)] if found else []
    assert dangers(path, drive_type=lambda _path: drive_type) == expected


def test_two_states_that_a_program_could_not_make_one_of_are_seen():
    names = [
        "office.aidesk",
        "office (李姐的冲突副本 2026-11-20).aidesk",
        "office (conflicted copy).aidesk",
        "office-CIVIL-PC.aidesk",
        "office（升级前）.aidesk",
        "冲突.docx",
        "office-CIVIL-PC.xlsx",
    ]
    found = dangers(
        LOCAL,
        environment={"COMPUTERNAME": "civil-pc"},
        names_beside=lambda _path: names,
    )
    assert found == [Surrounding(Danger.CONFLICT, name) for name in names[1:4]]


def test_the_gravest_is_told_and_what_to_do():
    found = dangers(
        r"\\server\d\OneDrive\office.aidesk",
        is_writable=lambda _path: False,
        drive_type=lambda _path: 2,
        room=lambda _path: 0,
    )
    assert [each.danger for each in found] == [
        Danger.READ_ONLY,
        Danger.NETWORK,
        Danger.SYNCED,
        Danger.REMOVABLE,
        Danger.LITTLE_ROOM,
    ]
    for place in range(len(found)):
        told = surroundings_told(found[place:])
        assert "请" in told
        assert told.endswith("。")
    told = surroundings_told([Surrounding(Danger.SYNCED, "坚果云")])
    assert told.startswith("数据文件在坚果云的同步文件夹里")


def test_room_is_asked_for_before_it_is_needed(tmp_path: Path):
    assert room_needed(60 * MB) == 280 * MB
    check_room(tmp_path / "office", replace(QUIET, room=lambda _path: 280 * MB))
    little = replace(QUIET, room=lambda _path: 280 * MB - 1)
    with pytest.raises(LittleRoomError) as raised:
        check_room(tmp_path / "office", little)
    assert "磁盘只剩 279 MB，做名单和备份要留出 280 MB" in sentence(raised.value)
    check_room(tmp_path / "office", replace(QUIET, room=lambda _path: None))


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ({"drive_type": lambda _path: 4}, NetworkPlaceError),
        ({"drive_type": lambda _path: 2}, RemovablePlaceError),
        ({"attributes": lambda _path: 0x400000}, SyncedPlaceError),
        ({"attributes": lambda _path: 0x100000}, SyncedPlaceError),
    ],
)
def test_no_office_is_made_in_such_a_place(tmp_path: Path, answers, error):
    with pytest.raises(error) as raised:
        check_place(tmp_path / "office.aidesk", replace(QUIET, **answers))
    assert "不能在那里建数据文件" in sentence(raised.value)


def test_but_one_is_made_where_others_lie_or_little_room_is(tmp_path: Path):
    names = ["office 冲突.aidesk"]
    answers = replace(QUIET, names_beside=lambda _path: names, room=lambda _path: 0)
    check_place(tmp_path / "office.aidesk", answers)


def test_the_system_answers_for_a_real_file(office_path: Path):
    asked = system()
    assert asked.is_writable(office_path)
    assert asked.is_writable(office_path.with_name("new") / "office.aidesk")
    assert asked.size(office_path) == office_path.stat().st_size
    assert asked.names_beside(office_path) == ["office.aidesk"]
    assert (asked.room(office_path.with_name("new") / "office.aidesk") or 0) > 0
    assert asked.room(Path("Q:/nowhere/office.aidesk")) is None or os.name != "nt"


# ---- Real disks


def mount(*options: str) -> bool:
    """Mount a disk if this system has such a command and lets us; tell whether."""
    command = shutil.which("mount")
    if command is None:
        return False
    done = subprocess.run([command, *options], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of its own with room for 8 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)):
        pytest.skip("only an administrator of a Unix can mount a disk of its own")
    yield folder
    # lazily: errors that a test still holds keep the file open
    subprocess.run([str(shutil.which("umount")), "-l", str(folder)], check=True)


@pytest.fixture
def on_small_disk(small_disk: Path, office_path: Path) -> Path:
    path = small_disk / "office.aidesk"
    path.write_bytes(office_path.read_bytes())
    return path


def fill(disk: Path) -> Path:
    """Leave no byte free on a disk."""
    rest = disk / "rest"
    with rest.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    return rest


def test_a_disk_that_is_full_refuses_the_whole_change_and_lets_work_go_on(
    on_small_disk: Path,
):
    with Store.open(on_small_disk) as store:
        clerk = Caseworker(store)
        head = store.journal.head()
        rest = fill(on_small_disk.parent)
        with pytest.raises(OfficeDiskFullError) as raised:
            clerk.receives("urban_dibao", "100")
        assert "磁盘已满，什么也没有改动" in sentence(raised.value)
        assert store.journal.head() == head
        assert store.funds.all_transfers() == []
        rest.unlink()
        clerk.receives("urban_dibao", "100")
        assert len(store.funds.all_transfers()) == 1


def test_no_list_is_made_where_the_disk_is_nearly_full(on_small_disk: Path):
    with Store.open(on_small_disk) as store:
        clerk = Caseworker(store)
        clerk.dibao_for(a_household("陈桂兰"))
        clerk.receives("urban_dibao", "1000")
        with pytest.raises(LittleRoomError) as raised:
            clerk.makes("urban_dibao", "2019-01")
    assert "名单没有做" in sentence(raised.value)
    assert surroundings(on_small_disk)[-1].danger is Danger.LITTLE_ROOM


def test_a_disk_that_takes_no_writes_is_told(on_small_disk: Path):
    disk = str(on_small_disk.parent)
    assert mount("-o", "remount,ro", disk)
    try:
        assert surroundings(on_small_disk)[0].danger is Danger.READ_ONLY
        with (
            pytest.raises(OfficeReadOnlyError) as raised,
            Store.open(on_small_disk) as store,
        ):
            Caseworker(store).receives("urban_dibao", "100")
        assert "不能写入，什么也没有改动" in sentence(raised.value)
    finally:
        assert mount("-o", "remount,rw", disk)


@pytest.mark.skipif(sys.platform != "win32", reason="asks Windows itself")
def test_windows_answers(office_path: Path):
    asked = system()
    assert asked.drive_type(office_path) == 3
    assert asked.attributes(office_path) != 0
    assert isinstance(asked.synced_folders(), dict)


# ---- One sentence for each trouble


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "磁盘已满，什么也没有改动"),
        (sqlite3.SQLITE_READONLY, "所在的文件夹不能写入，什么也没有改动"),
        (sqlite3.SQLITE_CANTOPEN, "所在的文件夹不能写入，什么也没有改动"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "所在的磁盘或网络没有回应，什么也没有改动"),
        (sqlite3.SQLITE_IOERR_WRITE, "所在的磁盘或网络没有回应，什么也没有改动"),
        (sqlite3.SQLITE_IOERR_FSYNC, "所在的磁盘或网络没有回应，什么也没有改动"),
        (sqlite3.SQLITE_BUSY, "正被另一个程序占用，什么也没有改动"),
        (sqlite3.SQLITE_LOCKED, "正被另一个程序占用，什么也没有改动"),
        (sqlite3.SQLITE_CORRUPT, "已损坏，没有改动它"),
        (sqlite3.SQLITE_IOERR_DATA, "已损坏，没有改动它"),
        (sqlite3.SQLITE_NOTADB, "已损坏，没有改动它"),
    ],
)
def test_each_trouble_of_sqlite_has_its_sentence(tmp_path: Path, code: int, said: str):
    trouble = sqlite3.OperationalError("trouble")
    trouble.sqlite_errorcode = code
    with (
        pytest.raises(OfficeFileError) as raised,
        told_as_office_errors(tmp_path / "office.aidesk"),
    ):
        raise trouble
    assert said in sentence(raised.value)


@pytest.mark.skipif(
    os.name == "nt", reason="Windows lets nobody take an open file away"
)
def test_a_file_that_is_taken_away_meanwhile_is_told(office_path: Path):
    with Store.open(office_path) as store:
        clerk = Caseworker(store)
        office_path.rename(office_path.with_name("elsewhere.aidesk"))
        with pytest.raises(OfficeUnreachableError) as raised:
            clerk.receives("urban_dibao", "100")
        assert "请看看U盘有没有插好" in sentence(raised.value)
    assert not office_path.exists()
