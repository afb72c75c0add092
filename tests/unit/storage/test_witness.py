"""What is known of an office elsewhere follows it from opening to closing."""

from __future__ import annotations

import shutil
from datetime import datetime

import pytest

from aidesk.domain.journal import Act
from aidesk.services.offices import rename_unit
from aidesk.storage.durable import file_print
from aidesk.storage.errors import OnlyReadingError
from aidesk.storage.store import Store
from aidesk.storage.witness import (
    Witness,
    forget_witness,
    is_as_closed,
    keep_witness,
    mark_closed,
    read_witness,
)

WHEN = datetime(2019, 12, 3, 9, 30)  # noqa: DTZ001 - the office's own time
KNOWN = Witness("0f", 7, "a" * 64, "2019-12-03T09:30:00")


@pytest.fixture
def witness(tmp_path):
    return tmp_path / "elsewhere" / "office.json"


def test_what_is_kept_is_read_again(witness):
    keep_witness(witness, KNOWN)
    assert read_witness(witness) == KNOWN


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"\xff", b'{"closed": 1}', b"[" * 100_000]
)
def test_what_cannot_be_read_is_nothing_known(witness, content):
    witness.parent.mkdir()
    witness.write_bytes(content)
    assert read_witness(witness) is None


def test_an_office_opened_for_the_first_time_is_known_from_then_on(
    office_path, witness
):
    with Store.open(office_path, witness=witness) as store:
        head = store.journal.head()
        known = read_witness(witness)
        assert known == Witness(store.office.identity(), head.seq, head.hash, head.at)


def test_each_write_is_told(office_path, witness):
    with Store.open(office_path, witness=witness) as store:
        before = read_witness(witness)
        rename_unit(store, Act(WHEN, "经办人", "1"), "官渡区民政局")
        after = read_witness(witness)
        assert (after.seq, after.hash) == (before.seq + 1, store.journal.head().hash)


def test_a_closed_file_is_known_by_its_bytes_until_it_is_opened(office_path, witness):
    Store.open(office_path, witness=witness).close()
    mark_closed(office_path, witness, "2019-12-03T17:00:00")
    known = read_witness(witness)
    assert known.closed == file_print(office_path)
    assert is_as_closed(office_path, known)
    with Store.open(office_path, witness=witness):
        assert read_witness(witness).closed is None


def test_a_changed_byte_or_a_file_beside_it_is_not_as_closed(
    office_path, witness, tmp_path
):
    Store.open(office_path, witness=witness).close()
    mark_closed(office_path, witness, "2019-12-03T17:00:00")
    known = read_witness(witness)
    copy = tmp_path / "copy.aidesk"
    shutil.copy(office_path, copy)
    assert is_as_closed(copy, known)
    journal = tmp_path / "copy.aidesk-journal"
    journal.write_bytes(b"")
    assert is_as_closed(copy, known)
    journal.write_bytes(b"x")
    assert not is_as_closed(copy, known)
    journal.unlink()
    changed = bytearray(copy.read_bytes())
    changed[-1] ^= 1
    copy.write_bytes(changed)
    assert not is_as_closed(copy, known)


def test_an_older_copy_that_is_only_opened_does_not_change_what_is_known(
    office_path, witness
):
    keep_witness(witness, KNOWN)
    Store.open(office_path, witness=witness).close()
    assert read_witness(witness) == KNOWN


def test_a_witness_that_cannot_be_written_stops_nobody(office_path, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with Store.open(office_path, witness=blocked / "office.json") as store:
        rename_unit(store, Act(WHEN, "经办人", "1"), "官渡区民政局")
        assert store.office.get().unit == "官渡区民政局"


def test_what_is_forgotten_is_not_known(witness):
    forget_witness(witness)
    keep_witness(witness, KNOWN)
    forget_witness(witness)
    assert read_witness(witness) is None


def test_a_file_opened_to_be_read_is_not_written(office_path):
    before = file_print(office_path)
    with Store.open(office_path, read_only=True) as store:
        with pytest.raises(OnlyReadingError):
            rename_unit(store, Act(WHEN, "经办人", "1"), "官渡区民政局")
        assert store.office.get().unit
    assert file_print(office_path) == before


@pytest.mark.parametrize("step", [1, 2, 3])
def test_an_older_file_is_read_as_a_copy_and_stays_at_its_step(step, tmp_path, request):
    source = request.config.rootpath / "tests" / "files" / f"office_v{step}.aidesk"
    path = tmp_path / "old.aidesk"
    shutil.copy(source, path)
    with Store.open(path, read_only=True) as store:
        assert store.office.get().unit
        assert store.holds is not None
    assert file_print(path) == file_print(source)
    assert [each.name for each in tmp_path.iterdir()] == ["old.aidesk"]
