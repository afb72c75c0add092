"""Commands that write warn of an odd clock and of a bad place, and go on."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from aidesk import cli
from aidesk.domain.journal import Act
from aidesk.services.offices import rename_unit
from aidesk.storage.store import Store

NOON = datetime(2019, 6, 3, 12, 0)  # noqa: DTZ001 - the office's own time


@pytest.fixture
def worked(office_path: Path) -> Path:
    """Return an office that was worked in at noon."""
    with Store.open(office_path) as store:
        rename_unit(store, Act(NOON, "经办人", "noon"), "官渡区民政局")
    return office_path


def complaint(capsys, office: Path, now: datetime) -> str:
    command = ["run", str(office), "2019-06", "urban_dibao", "--make"]
    cli.main(command, clock=lambda: now)
    return str(capsys.readouterr().err)


def test_an_odd_clock_is_warned_of(capsys, worked):
    said = complaint(capsys, worked, NOON - timedelta(days=3))
    assert "电脑现在的时间是 2019年5月31日 12:00。" in said
    assert "比现在还晚" in said
    assert "电脑现在的时间" not in complaint(capsys, worked, NOON)


def test_a_bad_place_is_warned_of(capsys, worked):
    assert "同步" not in complaint(capsys, worked, NOON)
    shutil.copy(worked, worked.with_name("office 冲突.aidesk"))
    assert "“office 冲突.aidesk”" in complaint(capsys, worked, NOON)
