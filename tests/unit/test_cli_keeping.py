"""Backups on the command line: made, copied to a stick, restored, tried."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QLockFile

from aidesk import cli
from aidesk.domain.backup import Why
from aidesk.paths import keeping_of
from aidesk.services.backups import good_backups, newest_of
from aidesk.services.offices import rename_unit
from aidesk.storage.copying import standing
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household

NOON = datetime(2019, 3, 7, 12, 0)  # noqa: DTZ001 - the office's own time


@pytest.fixture
def answer(capsys):
    """Do a command and return its exit code, output and complaint."""

    def do(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(a) for a in arguments], clock=lambda: NOON)
        said = capsys.readouterr()
        return code, said.out, said.err

    return do


@pytest.fixture
def clerk_away(office_path):
    """Return an office with a family to pay, that nobody has open."""
    with Store.open(office_path) as store:
        clerk = Caseworker(store, date(2019, 3, 1))
        clerk.receives("urban_dibao", "9000")
        clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    return office_path


def renamed(office, unit):
    with Store.open(office, witness=keeping_of(office).witness) as store:
        rename_unit(store, Caseworker(store).act(), unit)


def test_a_backup_is_made_and_copied_to_a_stick(answer, clerk_away, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    code, out, err = answer("backup", clerk_away, "--to", stick)
    (copy,) = good_backups(stick)
    (made,) = good_backups(keeping_of(clerk_away).backups)
    assert (code, err) == (0, "")
    assert out == f"已备份，读出来核对过：{copy.path}\n"
    assert copy.manifest == made.manifest
    assert made.manifest.why is Why.ASKED


def test_a_stick_that_is_not_there_is_told(answer, clerk_away, tmp_path):
    code, _, err = answer("backup", clerk_away, "--to", tmp_path / "no" / "stick")
    assert code == 1
    assert "找不到第二处备份的U盘或文件夹" in err


def test_a_backup_is_previewed_and_restored(answer, clerk_away):
    answer("backup", clerk_away)
    backup = newest_of(keeping_of(clerk_away).backups)
    renamed(clerk_away, "官渡区民政局")
    code, out, _ = answer("restore", clerk_away, backup.path, "--preview")
    assert code == 0
    assert "这份备份以后又做了 1 件事，恢复以后就没有了。" in out
    assert standing(clerk_away).unit == "官渡区民政局"
    code, out, _ = answer("restore", clerk_away, backup.path)
    assert code == 0
    assert "已恢复到 2019年3月7日 12:00 的数据。" in out
    assert standing(clerk_away).unit == "演示区民政局"


def test_nothing_is_restored_under_an_open_window(answer, clerk_away):
    answer("backup", clerk_away)
    backup = newest_of(keeping_of(clerk_away).backups)
    renamed(clerk_away, "官渡区民政局")
    window = QLockFile(str(clerk_away.with_name(f"{clerk_away.name}.lock")))
    window.setStaleLockTime(0)
    assert window.tryLock(0)
    try:
        code, _, err = answer("restore", clerk_away, backup.path)
    finally:
        window.unlock()
    assert code == 1
    assert err
    assert standing(clerk_away).unit == "官渡区民政局"


def test_what_is_no_backup_is_told(answer, clerk_away, practice_path):
    code, _, err = answer("restore", clerk_away, practice_path)
    assert code == 1
    assert "坏了，不能用来恢复" in err


def test_a_drill_tells_what_it_looked_at(answer, clerk_away):
    code, _, err = answer("drill", clerk_away)
    assert (code, err) == (
        1,
        "还没有备份。请先点“数据安全”里的“现在备份”。\n",
    )
    answer("backup", clerk_away)
    code, out, _ = answer("drill", clerk_away)
    assert code == 0
    assert out.startswith("试过了，备份能恢复\n√ 备份读得出来")
    backup = newest_of(keeping_of(clerk_away).backups)
    backup.path.write_bytes(b"\0" * backup.manifest.size)
    code, out, _ = answer("drill", clerk_away)
    assert code == 1
    assert out.startswith("试过了，这份备份恢复不了\n× 备份读得出来")


def test_a_list_made_by_a_command_has_its_backups(answer, clerk_away):
    code, _, err = answer("run", clerk_away, "2019-03", "urban_dibao", "--make")
    assert (code, err) == (0, "")
    found = good_backups(keeping_of(clerk_away).backups)
    assert [b.manifest.why for b in found] == [Why.AFTER_RUN, Why.BEFORE_RUN]


def test_a_list_is_made_where_no_backup_can_be_written(answer, clerk_away):
    folder = keeping_of(clerk_away).backups
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_bytes(b"a file where a folder should be")
    code, out, err = answer("run", clerk_away, "2019-03", "urban_dibao", "--make")
    assert code == 0
    assert "已生成草稿" in out
    assert err.count("备份没有做成") == 1
