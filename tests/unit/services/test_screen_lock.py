"""The lock of the screen: a PIN that only its owner knows, and no way around it here."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidesk.domain.screen_lock import PinFormError, WrongPinError
from aidesk.services.screen_lock import kept_lock, remove_lock, set_lock


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "there is no folder yet" / "screen_lock.json"


def test_without_a_file_there_is_no_lock(file):
    assert kept_lock(file) is None


def test_a_lock_opens_by_its_pin_alone_in_wide_digits_too(file):
    set_lock(file, "", "2580", 10)
    lock = kept_lock(file)
    assert lock is not None
    assert lock.minutes == 10
    lock.check("2580")
    lock.check(" ２５８０")
    for wrong in ("", "2581", "25800", "\ud83d"):
        with pytest.raises(WrongPinError):
            lock.check(wrong)


def test_the_file_holds_no_pin_and_the_same_pin_gives_another_key(file):
    set_lock(file, "", "2580", 10)
    first = kept_lock(file)
    assert b"2580" not in file.read_bytes().replace(first.salt.hex().encode(), b"")
    set_lock(file, "2580", "2580", 10)
    assert kept_lock(file).key != first.key


@pytest.mark.parametrize("pin", ["", "258", "25a0", "2580258025802", "二五八零"])
def test_a_pin_is_four_to_twelve_digits(file, pin):
    with pytest.raises(PinFormError):
        set_lock(file, "", pin, 10)
    assert kept_lock(file) is None


def test_a_lock_is_changed_and_taken_away_only_by_who_knows_the_pin(file):
    set_lock(file, "", "2580", 10)
    with pytest.raises(WrongPinError):
        set_lock(file, "1111", "1234", 5)
    with pytest.raises(WrongPinError):
        remove_lock(file, "1111")
    set_lock(file, "2580", "", 30)
    assert kept_lock(file).minutes == 30
    kept_lock(file).check("2580")
    set_lock(file, "2580", "1234", 30)
    kept_lock(file).check("1234")
    remove_lock(file, "1234")
    assert kept_lock(file) is None


@pytest.mark.parametrize("held", [b"", b"{", b"[]", b'{"minutes": 5}', b"\xff\xfe"])
def test_a_damaged_file_is_no_lock(file, held):
    file.parent.mkdir()
    file.write_bytes(held)
    assert kept_lock(file) is None
