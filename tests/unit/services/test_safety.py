"""How safe an office is kept: by real backups, and a calendar that is worked by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from aidesk.domain.backup import Why
from aidesk.domain.checks import Checked
from aidesk.domain.export import Leaving
from aidesk.paths import keeping_of
from aidesk.services.backups import all_backups, make_backup
from aidesk.services.drill import drill
from aidesk.services.exports import list_file
from aidesk.services.last_backup import back_up_at_close, is_backup_due
from aidesk.services.safety import Care, is_on_one_disk, safety
from aidesk.services.second_place import choose_second_place, copy_to_second_place
from aidesk.services.whole_check import check_whole, last_check
from aidesk.wording.safety import care_told, safety_told

NOON = datetime(2019, 12, 3, 12, 0)  # noqa: DTZ001 - the office's own time
DAY = timedelta(days=1)


@pytest.fixture
def keeping(office_path):
    return keeping_of(office_path)


@pytest.fixture
def backed_up(office_path, keeping):
    return make_backup(office_path, keeping, Why.ASKED, NOON)


def line(store, keeping, now=NOON):
    """Return the one line of the first page."""
    return safety_told(safety(store, keeping, now), now.date())


def waiting(store, keeping, now=NOON):
    return safety(store, keeping, now).waiting


def told(store, keeping, care, now=NOON):
    return care_told(safety(store, keeping, now), care, now.date())


def test_a_backup_of_all_there_is_is_well(store, keeping, backed_up):
    assert waiting(store, keeping) == ()
    assert line(store, keeping) == ("ok", "数据已备份：今天 12:00")
    text = told(store, keeping, Care.BACKUP).text
    assert text == "今天 12:00 备份的，核对过，和现在的数据一样。"


def test_work_waits_for_a_backup_when_it_is_more_than_a_day_old(
    store, clerk, keeping, backed_up
):
    clerk.day = date(2019, 12, 3)
    clerk.receives("urban_dibao", "100")  # at nine, which is when he does all
    nine = NOON - timedelta(hours=3)
    assert waiting(store, keeping, nine + DAY) == ()
    assert line(store, keeping, nine + DAY) == ("ok", "数据已备份：昨天 12:00")
    assert waiting(store, keeping, NOON + DAY) == (Care.BACKUP,)
    assert line(store, keeping, NOON + DAY) == ("warn", "昨天以来做的还没有备份")


def test_the_second_place_is_reminded_of_after_a_week(store, keeping, backed_up):
    assert waiting(store, keeping, NOON + 7 * DAY) == ()
    assert waiting(store, keeping, NOON + 8 * DAY) == (Care.SECOND,)
    assert line(store, keeping, NOON + 8 * DAY) == ("warn", "备份还只在这台电脑上")


def test_a_second_copy_is_good_for_a_week(store, keeping, backed_up, tmp_path):
    choose_second_place(keeping, tmp_path)
    copy_to_second_place(keeping, NOON.date() + 3 * DAY)
    assert waiting(store, keeping, NOON + 10 * DAY) == ()
    text = told(store, keeping, Care.SECOND, NOON + 4 * DAY).text
    assert text == "昨天拷过一份，读出来核对过。"
    assert waiting(store, keeping, NOON + 11 * DAY) == (Care.SECOND,)
    assert line(store, keeping, NOON + 11 * DAY) == ("warn", "8 天没有拷第二处备份了")


def test_a_drill_is_asked_for_once_a_year(
    store, keeping, backed_up, office_path, tmp_path
):
    choose_second_place(keeping, tmp_path)
    soon, later = NOON + 31 * DAY, NOON + 31 * DAY + 366 * DAY
    copy_to_second_place(keeping, soon.date())
    assert waiting(store, keeping, soon) == (Care.DRILL,)
    assert drill(office_path, keeping, soon).is_well
    assert waiting(store, keeping, soon) == ()
    copy_to_second_place(keeping, later.date())
    assert waiting(store, keeping, later) == (Care.DRILL,)
    text = told(store, keeping, Care.DRILL, later).text
    assert text == "上次是2020年1月3日试的，一年多了，请再试一次。"


def test_an_export_of_a_month_ago_waits_to_be_deleted(
    store, clerk, keeping, office_path, tmp_path
):
    clerk.day = date(2019, 11, 3)
    file = tmp_path / "list.xlsx"
    file.write_bytes(b"list")
    list_file(store, clerk.act(), Leaving("roster", "名册"), file)
    make_backup(office_path, keeping, Why.ASKED, NOON)
    assert waiting(store, keeping, NOON) == (Care.EXPORTS,)
    assert line(store, keeping, NOON) == ("warn", "1 个导出的文件该删了")
    file.unlink()
    assert waiting(store, keeping, NOON) == ()


def test_a_check_that_found_something_comes_first(
    store, keeping, backed_up, office_path
):
    assert last_check(keeping) is None
    found = check_whole(office_path, keeping, NOON)
    assert found.is_well
    assert {check.checked for check in found.checks} == set(Checked)
    assert (found.backups.count, found.backups.bad) == (1, ())
    assert last_check(keeping).well
    backed_up.path.write_bytes(backed_up.path.read_bytes()[:-1] + b"x")
    found = check_whole(office_path, keeping, NOON)
    assert found.is_office_well
    assert found.backups.bad == (backed_up.path,)
    assert waiting(store, keeping) == (Care.CHECK,)
    assert line(store, keeping) == ("bad", "检查发现数据有不对的地方")


def test_a_note_that_cannot_be_read_is_as_none(keeping, office_path, backed_up):
    check_whole(office_path, keeping, NOON)
    (keeping.backups / "checked.json").write_text("{", encoding="utf-8")
    assert last_check(keeping) is None


def test_only_what_no_backup_holds_is_backed_up_at_the_close(
    store, clerk, office_path, keeping
):
    assert is_backup_due(store, office_path)
    back_up_at_close(office_path, NOON)
    assert not is_backup_due(store, office_path)
    clerk.receives("urban_dibao", "100")
    assert is_backup_due(store, office_path)
    back_up_at_close(office_path, NOON)
    assert len(all_backups(keeping.backups)) == 2


def test_a_second_place_that_is_away_does_not_hold_up_the_close(
    store, office_path, keeping, tmp_path
):
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_second_place(keeping, stick)
    stick.rmdir()
    back_up_at_close(office_path, NOON)
    assert len(all_backups(keeping.backups)) == 1


def test_a_folder_beside_the_office_is_on_its_disk(tmp_path, office_path):
    assert is_on_one_disk(office_path.parent, tmp_path)
    assert not is_on_one_disk(office_path.parent, tmp_path / "away")
