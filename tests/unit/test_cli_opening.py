"""Commands write only to a file that nothing speaks against."""

from __future__ import annotations

import shutil
from datetime import datetime

import pytest

from aidesk.cli import main
from aidesk.domain.journal import Act
from aidesk.paths import keeping_of
from aidesk.services.offices import rename_unit
from aidesk.services.opening import Sound, examine
from aidesk.storage.durable import file_print
from aidesk.storage.store import Store
from aidesk.storage.witness import read_witness


def clock():
    return datetime(2019, 12, 3, 9, 30)  # noqa: DTZ001 - the office's own time


def plan(path, *more):
    return main(["run", str(path), "2019-12", "urban_dibao", *more], clock)


def rename(path, unit):
    with Store.open(path, witness=keeping_of(path).witness) as store:
        rename_unit(store, Act(clock(), "经办人", unit), unit)


@pytest.fixture
def older(office_path, tmp_path):
    """Return the path of an office in whose place an older copy came back."""
    copy = shutil.copy(office_path, tmp_path / "older")
    rename(office_path, "官渡区民政局")
    shutil.copy(copy, office_path)
    return office_path


def test_a_command_that_writes_leaves_the_office_known_as_it_is(office_path, capsys):
    assert main(["run", str(office_path), "2019-01", "urban_dibao", "--make"], clock)
    assert examine(office_path, keeping_of(office_path)) == Sound()
    assert capsys.readouterr().err


def test_an_older_copy_is_not_written_to(older, capsys):
    before = file_print(older)
    assert plan(older, "--make") == 1
    told = capsys.readouterr().err
    assert "已经办到第" in told
    assert "什么也没有改动" in told
    assert "Traceback" not in told
    assert file_print(older) == before


def test_a_file_open_on_another_computer_is_left_alone(office_path, capsys):
    before = file_print(office_path)
    lock = office_path.with_name(f"{office_path.name}.lock")
    lock.write_text("4711\naidesk\n民政局-02\n\n\n", encoding="utf-8")
    assert plan(office_path, "--make") == 1
    assert "民政局-02" in capsys.readouterr().err
    assert file_print(office_path) == before
    lock.write_bytes(b"\xff\xfe")
    assert plan(office_path, "--make") == 1
    assert "没有要发的人" in capsys.readouterr().err


def test_an_older_copy_can_still_be_read(older, capsys):
    before = file_print(older)
    assert main(["figures", str(older), "2019"], clock) == 0
    assert plan(older) == 0
    assert file_print(older) == before


def test_a_command_does_not_close_what_somebody_else_has_open(office_path):
    with Store.open(office_path, witness=keeping_of(office_path).witness):
        plan(office_path, "--make")
        assert read_witness(keeping_of(office_path).witness).closed is None
