"""数据安全 with real keys and clicks on real files, and the backup before closing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from aidesk.domain.backup import Why
from aidesk.domain.export import Leaving
from aidesk.domain.journal import Act
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.closing import ClosingDialog
from aidesk.gui.dialogs.drill import DrillDialog
from aidesk.gui.dialogs.restore import RestoreDialog
from aidesk.gui.farewell import Farewell
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.keeping import KeepingPage
from aidesk.gui.widgets.dialog import Question
from aidesk.paths import keeping_of
from aidesk.services.backups import all_backups, make_backup, newest_of
from aidesk.services.exports import list_file
from aidesk.services.offices import found_office, rename_unit
from aidesk.services.second_place import choose_second_place, second_place
from tests.builders import UNIT, a_household
from tests.gui.hands import show

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2019, 12, 3, 14, 32)  # noqa: DTZ001 - the office's own time
OTHER = "演示区民政局救助科"


@pytest.fixture
def keeping(office_path):
    return keeping_of(office_path)


@pytest.fixture
def page(desk, qtbot):
    made = KeepingPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    show(qtbot, made)
    until(qtbot, lambda: made.kept is not None)
    return made


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    show(qtbot, made)
    made.arrive()
    made.farewell = Farewell(desk, made)
    yield made
    made.farewell = None
    made.close()


def until(qtbot, condition):
    """Wait for what a job does, however busy the PC is."""
    qtbot.waitUntil(condition, timeout=30_000)


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def rest(qtbot, page):
    """Wait until nothing is worked out any more."""
    until(qtbot, lambda: not page.desk.is_busy())


def rename(desk, unit):
    rename_unit(desk.store, desk.act(), unit)


def asked(qtbot, parent, kind):
    until(qtbot, lambda: any(d.isVisible() for d in parent.findChildren(kind)))
    return next(d for d in parent.findChildren(kind) if d.isVisible())


def test_no_line_comes_up_as_a_window_of_its_own_and_takes_the_keys(window, qtbot):
    window.activateWindow()
    window.show_page("keeping")
    until(qtbot, lambda: window.page().kept is not None)
    rest(qtbot, window.page())
    assert QApplication.activeWindow() is window


def test_an_office_without_a_backup_is_told_what_there_is_to_do(page):
    tones = page.safety.lines.tones()
    assert tones == {
        "backup": "warn",  # it was founded long ago
        "second": "info",
        "check": "info",
        "drill": "info",
        "exports": "ok",
    }


def test_one_press_makes_a_backup_that_is_listed(page, qtbot, keeping):
    click(qtbot, page.safety.lines.buttons["backup"])
    until(qtbot, page.message.isVisible)
    rest(qtbot, page)
    assert page.message.text.text() == "备份好了，读出来核对过：2019年12月3日 14:32。"
    assert page.safety.lines.tones()["backup"] == "ok"
    (backup,) = all_backups(keeping.backups)
    assert page.backups.sheet.model.rows() == (backup,)


def test_what_restoring_would_change_is_shown_and_leaving_changes_nothing(
    page, qtbot, clerk, office_path, keeping
):
    make_backup(office_path, keeping, Why.ASKED, NOW)
    clerk.registers(a_household("陈桂兰"))
    page.refresh()
    rest(qtbot, page)
    page.visit("backups")
    qtbot.keyClick(page.backups.sheet.view, Qt.Key.Key_Return)
    dialog = asked(qtbot, page, RestoreDialog)
    assert "后来登记的 1 户家庭就没有了。" in texts(dialog)
    assert dialog.leave_button.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    rest(qtbot, page)
    assert page.desk.store.households.count() == 1
    assert len(all_backups(keeping.backups)) == 1


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_a_backup_is_restored_and_that_is_taken_back(page, qtbot, office_path, keeping):
    make_backup(office_path, keeping, Why.ASKED, NOW)
    rename(page.desk, OTHER)
    page.refresh()
    rest(qtbot, page)
    page.visit("backups")
    assert not page.backups.back_button.isVisible()
    click(qtbot, page.backups.restore_button)
    click(qtbot, asked(qtbot, page, RestoreDialog).do_button)
    until(qtbot, lambda: page.desk.office.unit == UNIT)
    until(qtbot, page.backups.back_button.isVisible)
    rest(qtbot, page)
    reasons = [b.manifest.why for b in all_backups(keeping.backups)]
    assert reasons == [Why.AFTER_RESTORE, Why.BEFORE_RESTORE, Why.ASKED]
    click(qtbot, page.backups.back_button)
    click(qtbot, asked(qtbot, page, RestoreDialog).do_button)
    until(qtbot, lambda: page.desk.office.unit == OTHER)
    rest(qtbot, page)


def test_a_backup_like_the_present_needs_no_restoring(
    page, qtbot, office_path, keeping
):
    make_backup(office_path, keeping, Why.ASKED, NOW)
    page.refresh()
    rest(qtbot, page)
    page.visit("backups")
    click(qtbot, page.backups.restore_button)
    dialog = asked(qtbot, page, RestoreDialog)
    assert not dialog.do_button.isVisible()
    assert "这份备份和现在的数据一样，不用恢复。" in texts(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_backup_that_lies_elsewhere_is_restored_too(
    page, qtbot, office_path, keeping, tmp_path
):
    made = make_backup(office_path, keeping, Why.ASKED, NOW)
    shutil.copytree(keeping.backups, tmp_path / "stick")
    shutil.rmtree(keeping.backups)
    rename(page.desk, OTHER)
    page.restoring.take_other(str(office_path))
    assert page.message.property("tone") == "bad"
    page.restoring.take_other(str(tmp_path / "stick" / made.path.name))
    click(qtbot, asked(qtbot, page, RestoreDialog).do_button)
    until(qtbot, lambda: page.desk.office.unit == UNIT)
    rest(qtbot, page)


def test_a_folder_that_goes_online_is_not_taken(page, tmp_path, keeping):
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    page.second.choose(str(folder))
    assert page.message.property("tone") == "bad"
    assert second_place(keeping) is None


def test_a_damaged_backup_is_not_restored(page, qtbot, office_path, keeping):
    backup = make_backup(office_path, keeping, Why.ASKED, NOW)
    rename(page.desk, OTHER)
    page.refresh()
    rest(qtbot, page)
    content = bytearray(backup.path.read_bytes())
    content[-100] ^= 1
    backup.path.write_bytes(content)
    page.visit("backups")
    click(qtbot, page.backups.restore_button)
    until(qtbot, page.message.isVisible)
    rest(qtbot, page)
    assert page.findChildren(RestoreDialog) == []
    assert page.desk.office.unit == OTHER


def test_backups_go_to_a_second_place_and_a_missing_stick_is_told(
    page, qtbot, tmp_path, keeping
):
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_second_place(keeping, stick)
    page.refresh()
    rest(qtbot, page)
    page.visit("second")
    click(qtbot, page.second.copy_button)
    until(qtbot, lambda: second_place(keeping).copied_on is not None)
    rest(qtbot, page)
    assert page.second.lines.tones() == {"second": "ok"}
    assert len(all_backups(stick / keeping.backups.name)) == 1
    shutil.rmtree(stick)
    page.message.clear()
    click(qtbot, page.second.copy_button)
    until(qtbot, page.message.isVisible)
    assert page.message.property("tone") == "bad"


def test_a_folder_on_the_same_disk_is_taken_with_a_warning(
    page, qtbot, tmp_path, keeping
):
    page.visit("second")
    assert not page.second.copy_button.isVisible()
    page.second.choose(str(tmp_path))
    rest(qtbot, page)
    assert page.message.property("tone") == "warn"
    assert second_place(keeping).folder == tmp_path
    click(qtbot, page.second.leave_button)
    assert second_place(keeping) is None


def test_the_whole_check_ticks_all_and_remembers_it(page, qtbot):
    click(qtbot, page.safety.lines.buttons["check"])
    until(qtbot, lambda: page.check.found is not None)
    rest(qtbot, page)
    assert set(page.check.lines.tones().values()) == {"ok"}
    assert page.check.verdict.text.text() == "都检查过了，数据没有问题，请放心工作。"
    assert page.safety.lines.tones()["check"] == "ok"


def test_what_was_changed_from_outside_is_found_and_can_be_saved(
    page, qtbot, clerk, office_path, tmp_path
):
    clerk.receives("urban_dibao", "100")
    page.desk.let_go()
    change_from_outside(office_path)
    page.visit("check")
    click(qtbot, page.check.check_button)
    until(qtbot, lambda: page.check.found is not None)
    rest(qtbot, page)
    assert page.check.lines.tones()["as_written"] == "bad"
    assert page.check.verdict.property("tone") == "bad"
    page.check._save(str(tmp_path / "found.txt"))
    assert "transfer:1" in (tmp_path / "found.txt").read_text(encoding="utf-8")
    click(qtbot, page.check.verdict.action)
    assert page.chips.current() == "backups"


def change_from_outside(path):
    """Write another amount with another program, past all guards."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma journal_mode = truncate")  # Windows deletes no open file
        guards = other.execute(
            "select name, sql from sqlite_master where type = 'trigger'"
            " and tbl_name = 'transfers'"
        ).fetchall()
        for name, _sql in guards:
            other.execute(f"drop trigger {name}")
        other.execute("update transfers set amount = amount + 100")
        for _name, sql in guards:
            other.execute(sql)
        other.commit()


def test_a_drill_says_that_the_backup_would_do(page, qtbot, office_path):
    click(qtbot, page.safety.lines.buttons["drill"])
    dialog = asked(qtbot, page, DrillDialog)
    assert set(dialog.lines.tones().values()) == {"ok"}
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    rest(qtbot, page)
    assert page.safety.lines.tones()["drill"] == "ok"
    assert [p.name for p in office_path.parent.glob("drill*")] == []


def test_chosen_exports_are_deleted_after_a_question(page, qtbot, desk, tmp_path):
    file, other = tmp_path / "一月名册.xlsx", tmp_path / "二月名册.xlsx"
    for path in (file, other):
        path.write_bytes(b"list")
        list_file(desk.store, desk.act(), Leaving("roster", path.stem), path)
    page.visit("exports")
    sheet = page.exports.sheet
    until(qtbot, lambda: len(sheet.model.rows()) == 2)
    rest(qtbot, page)
    assert [seen.export.title for seen in sheet.model.rows()] == [
        "二月名册",
        "一月名册",
    ]
    sheet.go_to(sheet.model.rows()[1].export.id)
    click(qtbot, page.exports.chosen_button)
    question = asked(qtbot, page, Question)
    qtbot.keyClick(question.leave_button, Qt.Key.Key_Return)
    assert file.exists()
    click(qtbot, page.exports.chosen_button)
    click(qtbot, asked(qtbot, page, Question).do_button)
    until(qtbot, lambda: not file.exists())
    rest(qtbot, page)
    assert other.exists()
    assert page.message.text.text() == "已删掉 1 个文件：一月名册。"


def test_files_of_a_month_ago_are_offered_together(page, qtbot, desk, clerk, tmp_path):
    old = tmp_path / "旧名册.xlsx"
    old.write_bytes(b"list")
    clerk.day = (NOW - timedelta(days=31)).date()
    list_file(desk.store, clerk.act(), Leaving("roster", "旧名册"), old)
    page.refresh()
    rest(qtbot, page)
    assert page.safety.lines.tones()["exports"] == "warn"
    click(qtbot, page.safety.lines.buttons["exports"])
    until(qtbot, page.exports.old_button.isVisible)
    rest(qtbot, page)
    assert page.exports.old_button.text() == "删除 30 天以前的 1 个"
    click(qtbot, page.exports.old_button)
    click(qtbot, asked(qtbot, page, Question).do_button)
    until(qtbot, lambda: not old.exists())
    rest(qtbot, page)


def test_the_first_page_ticks_a_backup(window, qtbot, office_path, keeping):
    make_backup(office_path, keeping, Why.ASKED, NOW)
    mark = window.page().safety
    until(qtbot, mark.isVisible)
    assert mark.text.text() == "数据已备份：今天 14:32"
    assert not mark.link.isVisible()


def test_a_week_without_a_second_copy_is_told_on_the_first_page(
    window, qtbot, office_path, keeping
):
    made = make_backup(office_path, keeping, Why.ASKED, NOW - timedelta(days=8))
    assert made.manifest.at.day == 25
    mark = window.page().safety
    until(qtbot, mark.link.isVisible)
    assert mark.text.text() == "备份还只在这台电脑上"
    click(qtbot, mark.link)
    assert window.page().objectName() == "keeping"
    assert window.page().chips.current() == "second"
    page = window.page()
    rest(qtbot, page)
    page.second.choose(str(office_path.parent))
    until(qtbot, page.second.copy_button.isVisible)
    click(qtbot, page.second.copy_button)
    until(qtbot, lambda: second_place(keeping).copied_on is not None)
    rest(qtbot, page)
    window.show_page("home")
    until(qtbot, lambda: not mark.link.isVisible())
    assert mark.text.text() == "数据已备份：11月25日 14:32"


def test_the_window_closes_when_the_backup_is_made(window, qtbot, keeping):
    window.close()
    assert window.isVisible()
    until(qtbot, lambda: not window.isVisible())
    (backup,) = all_backups(keeping.backups)
    assert backup.manifest.why is Why.CLOSE


def test_nothing_new_closes_at_once(window, qtbot, office_path, keeping):
    make_backup(office_path, keeping, Why.ASKED, NOW)
    window.close()
    assert not window.isVisible()
    assert len(all_backups(keeping.backups)) == 1


def test_a_backup_at_closing_goes_to_the_second_place_too(
    window, qtbot, tmp_path, keeping
):
    choose_second_place(keeping, tmp_path)
    window.close()
    until(qtbot, lambda: not window.isVisible())
    assert newest_of(tmp_path / keeping.backups.name).manifest.why is Why.CLOSE
    assert second_place(keeping).copied_on == NOW.date()


def test_without_a_backup_one_may_stay_or_close(window, qtbot, keeping):
    keeping.backups.parent.mkdir(parents=True, exist_ok=True)
    keeping.backups.write_bytes(b"a file where the folder should be")
    window.close()
    dialog = asked(qtbot, window, ClosingDialog)
    until(qtbot, lambda: dialog.do_button.text() == "直接关闭")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.isVisible()
    window.close()
    dialog = asked(qtbot, window, ClosingDialog)
    until(qtbot, lambda: dialog.do_button.text() == "直接关闭")
    click(qtbot, dialog.do_button)
    assert not window.isVisible()


def test_a_practice_office_closes_without_a_backup(tmp_path, window_settings, qtbot):
    path, act = tmp_path / "p.aidesk", Act(NOW, "王", "founding")
    found_office(path, act, UNIT, [], NOW.date()).close()
    desk = Desk(path, lambda: NOW, window_settings)
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    show(qtbot, window)
    window.arrive()
    window.farewell = Farewell(desk, window)
    window.close()
    assert not window.isVisible()
    desk.close()
    assert all_backups(keeping_of(path).backups) == ()


def test_the_program_backs_up_when_it_is_left(
    starting, dressed, offices, office_path, qtbot
):
    dressed.setQuitOnLastWindowClosed(False)
    offices.own.parent.mkdir()
    shutil.move(office_path, offices.own)
    starting.begin(offices)
    until(qtbot, lambda: starting.window.farewell is not None)
    window = starting.window
    window.close()
    assert window.isVisible()
    until(qtbot, lambda: not window.isVisible())
    (backup,) = all_backups(keeping_of(offices.own).backups)
    assert backup.manifest.why is Why.CLOSE
    assert backup.manifest.unit == UNIT
