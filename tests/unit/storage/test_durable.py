"""Files appear whole or not at all, and troubles are told as what they are."""

from __future__ import annotations

import hashlib
import os
from errno import EIO, ENOSPC, EROFS

import pytest

from aidesk.storage.durable import (
    FilePrint,
    copy_durably,
    file_print,
    told_as_file_errors,
    write_durably,
)
from aidesk.storage.errors import (
    OfficeDiskFullError,
    OfficeMissingError,
    OfficeReadOnlyError,
    OfficeUnreachableError,
)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_known_by_its_size_and_hash(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"\x00" * 3_000_000)
    expected = hashlib.sha256(b"\x00" * 3_000_000).hexdigest()
    assert file_print(path) == FilePrint(3_000_000, expected)


def test_a_file_is_written_over_and_leaves_nothing_beside_it(tmp_path):
    path = tmp_path / "new folder" / "a.json"
    write_durably(path, b"one")
    write_durably(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["a.json"]


def test_what_cannot_be_written_leaves_the_old_file_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    write_durably(path, b"one")

    def no_room(_handle: int) -> None:
        raise OSError(ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(OfficeDiskFullError) as caught:
        write_durably(path, b"two")
    assert caught.value.path == path
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["a.json"]


def test_a_copy_has_the_print_of_its_source(tmp_path):
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(os.urandom(2_100_000))
    assert copy_durably(source, target) == file_print(target) == file_print(source)
    assert names(tmp_path) == ["a", "b"]


def test_a_missing_file_is_told_as_missing(tmp_path):
    with pytest.raises(OfficeMissingError):
        file_print(tmp_path / "none")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (ENOSPC, OfficeDiskFullError),
        (EROFS, OfficeReadOnlyError),
        (EIO, OfficeUnreachableError),
    ],
)
def test_troubles_of_the_system_have_their_own_sentences(tmp_path, number, kind):
    with pytest.raises(kind), told_as_file_errors(tmp_path):
        raise OSError(number, "trouble")


def test_a_file_held_for_a_moment_is_waited_for(tmp_path, monkeypatch):
    path = tmp_path / "a"
    write_durably(path, b"one")
    held = [True, True]
    really = os.replace

    def replace(source, target):
        if held:
            held.pop()
            raise PermissionError(13, "held")
        really(source, target)

    monkeypatch.setattr("pathlib.Path.replace", replace)
    monkeypatch.setattr("aidesk.storage.durable.sleep", lambda _seconds: None)
    write_durably(path, b"two")
    assert path.read_bytes() == b"two"
