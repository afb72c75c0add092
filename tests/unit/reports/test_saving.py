"""Saving: the old file or the new one, whole, and nothing beside it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from aidesk.domain.files import (
    DiskFullError,
    DriveGoneError,
    FileInUseError,
    FolderNotWritableError,
)
from aidesk.reports.saving import file_name, replacing, second_name


def held(_new: Path, _old: Path) -> None:
    """Refuse as Windows does while another program has the file open."""
    raise PermissionError(errno.EACCES, "in use")


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path):
    path = tmp_path / "名册.pdf"
    path.write_bytes(b"old")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_while_writing_leaves_the_old_file(tmp_path: Path):
    path = tmp_path / "名册.pdf"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replacing(path) as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_open_elsewhere_is_told_after_some_tries(tmp_path: Path):
    path = tmp_path / "名册.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(FileInUseError) as caught, replacing(path, held) as file:
        file.write(b"new")
    assert caught.value.path == path
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_held_for_a_moment_is_replaced(tmp_path: Path):
    path = tmp_path / "名册.xlsx"
    tries: list[Path] = []

    def held_twice(new: Path, old: Path) -> None:
        tries.append(new)
        if len(tries) < 3:
            held(new, old)
        new.replace(old)

    with replacing(path, held_twice) as file:
        file.write(b"new")
    assert path.read_bytes() == b"new"


def test_a_folder_in_the_place_of_the_file_is_not_replaced(tmp_path: Path):
    path = tmp_path / "名册.pdf"
    path.mkdir()
    with pytest.raises(FileInUseError), replacing(path) as file:
        file.write(b"new")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, code: int):
    path = tmp_path / "名册.pdf"
    with pytest.raises(DiskFullError) as caught, replacing(path) as file:
        file.write(b"half")
        raise OSError(code, os.strerror(code))
    assert caught.value.path == path
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", [errno.EIO, errno.ENODEV])
def test_a_stick_that_was_pulled_out_is_told(tmp_path: Path, code: int):
    path = tmp_path / "名册.pdf"
    path.write_bytes(b"old")
    with pytest.raises(DriveGoneError) as caught, replacing(path) as file:
        file.write(b"half")
        raise OSError(code, os.strerror(code))
    assert caught.value.path == path
    assert [(found, found.read_bytes()) for found in tmp_path.iterdir()] == [
        (path, b"old")
    ]


def test_a_missing_folder_is_told(tmp_path: Path):
    path = tmp_path / "没有" / "名册.pdf"
    with pytest.raises(FolderNotWritableError), replacing(path):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the superuser may write everywhere",
)
def test_a_read_only_folder_is_told(tmp_path: Path):
    folder = tmp_path / "只读"
    folder.mkdir(mode=0o555)
    with pytest.raises(FolderNotWritableError), replacing(folder / "名册.pdf"):
        pass


def test_a_second_name_is_free(tmp_path: Path):
    path = tmp_path / "发放表.xlsx"
    assert second_name(path).name == "发放表 (2).xlsx"
    (tmp_path / "发放表 (2).xlsx").touch()
    assert second_name(path).name == "发放表 (3).xlsx"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2019年12月城市低保发放名册", "2019年12月城市低保发放名册"),
        ("张三/李四:*?", "张三_李四___"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Connor", "Connor"),
        ("末尾有点. ", "末尾有点"),
        ("\u202e王\n五", "王 五"),
        ("", "_"),
        ("长" * 300, "长" * 100),
    ],
)
def test_names_of_files_are_such_as_windows_takes(text: str, name: str):
    assert file_name(text) == name
