"""What is wrong with the data is said before they are opened, and nothing is done unasked."""

from __future__ import annotations

import shutil
import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from aidesk.domain.backup import Why
from aidesk.domain.journal import Act
from aidesk.gui.desk import Desk
from aidesk.gui.opening import Opening
from aidesk.paths import keeping_of
from aidesk.services.backups import make_backup
from aidesk.services.offices import rename_unit
from aidesk.services.opening_ways import Way
from aidesk.storage.durable import file_print
from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed, read_witness
from tests.builders import new_office
from tests.gui.conftest import at_half_past_two

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def own(offices, blank_office_file):
    """Return the unit's own office: worked with, backed up, closed in order."""
    offices.own.parent.mkdir()
    shutil.copy(blank_office_file, offices.own)
    work(offices.own, "官渡区民政局")
    make_backup(offices.own, keeping_of(offices.own), Why.CLOSE, at_half_past_two())
    return offices.own


def work(path, unit):
    with Store.open(path, witness=keeping_of(path).witness) as store:
        rename_unit(store, Act(at_half_past_two(), "经办人", unit), unit)
    mark_closed(path, keeping_of(path).witness, "2019-12-03T17:00:00")


def without_backups(path):
    shutil.rmtree(keeping_of(path).backups)


def spoil(path):
    content = path.read_bytes()
    path.write_bytes(content[:8192] + bytes(4096) + content[12288:])


def changed_outside(path):
    conn = sqlite3.connect(path)
    guards = conn.execute("select name, sql from sqlite_master where type = 'trigger'")
    rows = guards.fetchall()
    conn.execute("begin")
    for name, _ in rows:
        conn.execute(f"drop trigger {name}")
    conn.execute("update office set unit = '别人'")
    for _, sql in rows:
        conn.execute(sql)
    conn.commit()
    conn.close()


def asked(starting, qtbot):
    """Wait until something is asked about the data, and return the box."""
    sitting = starting.sitting
    qtbot.waitUntil(lambda: sitting.opening is not None)
    qtbot.waitUntil(lambda: sitting.opening.dialog is not None, timeout=15_000)
    dialog = sitting.opening.dialog
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def opened(starting, qtbot):
    qtbot.waitUntil(lambda: starting.window.page() is not None, timeout=20_000)
    return starting.window.page()


def press(qtbot, dialog, way):
    qtbot.mouseClick(dialog.buttons[way], LEFT)


def test_data_as_they_were_closed_open_at_once_and_are_told_of_again(
    starting, offices, own, qtbot
):
    starting.begin(offices)
    page = opened(starting, qtbot)
    assert page.message.isHidden()
    assert read_witness(keeping_of(own).witness).closed is None
    starting.close()
    assert read_witness(keeping_of(own).witness).closed == file_print(own)


def test_a_program_that_died_is_told_after_all_checks(starting, offices, own, qtbot):
    Store.open(own, witness=keeping_of(own).witness).close()
    starting.begin(offices)
    page = opened(starting, qtbot)
    qtbot.waitUntil(page.message.isVisible)
    assert "没有正常关闭" in page.message.text.text()
    assert "没有问题" in page.message.text.text()


def test_damaged_data_are_restored_only_when_a_person_agrees(
    starting, offices, own, qtbot
):
    work(own, "呈贡区民政局")
    spoil(own)
    spoilt = own.read_bytes()
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    assert dialog.windowTitle() == "数据文件坏了"
    assert "没有往文件里写任何东西" in dialog.story.text()
    assert dialog.leave_button.hasFocus()
    assert own.read_bytes() == spoilt
    press(qtbot, dialog, Way.RESTORE)
    page = opened(starting, qtbot)
    qtbot.waitUntil(page.message.isVisible)
    assert "已恢复到" in page.message.text.text()
    assert starting.sitting.desk.office.unit == "官渡区民政局"
    (aside,) = (f for f in own.parent.iterdir() if f.is_dir() and "损坏" in f.name)
    assert (aside / own.name).read_bytes() == spoilt


def test_whoever_would_rather_not_open_them_leaves_all_as_it_is(
    starting, offices, own, qtbot
):
    spoil(own)
    spoilt = own.read_bytes()
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    starting.sitting.left.disconnect(starting._give_up)  # it ends all event loops
    with qtbot.waitSignal(starting.sitting.left):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert own.read_bytes() == spoilt


@pytest.mark.parametrize("with_folder", [False, True])
def test_data_that_are_gone_come_back_from_the_backup(
    starting, offices, own, qtbot, with_folder
):
    if with_folder:
        shutil.rmtree(own.parent)
    else:
        own.unlink()
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    assert dialog.windowTitle() == "数据文件不见了"
    assert Way.READ not in dialog.buttons
    press(qtbot, dialog, Way.RESTORE)
    opened(starting, qtbot)
    assert starting.sitting.desk.office.unit == "官渡区民政局"
    qtbot.waitUntil(own.with_name(f"{own.name}.lock").exists)


def test_data_that_are_gone_for_good_can_be_begun_anew(starting, offices, own, qtbot):
    own.unlink()
    without_backups(own)
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    press(qtbot, dialog, Way.ANEW)
    question = starting.sitting.opening.question
    qtbot.waitUntil(question.isVisible)
    qtbot.mouseClick(question.do_button, LEFT)
    qtbot.waitUntil(lambda: starting.founding is not None)
    assert starting.founding.dialog.isVisible()


def test_an_older_copy_is_named_with_what_it_lacks(starting, offices, own, qtbot):
    older = own.read_bytes()
    work(own, "呈贡区民政局")
    make_backup(own, keeping_of(own), Why.CLOSE, at_half_past_two())
    own.write_bytes(older)
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    assert dialog.windowTitle() == "这是一份旧的数据"
    assert "可能会重复发" in dialog.story.text()
    press(qtbot, dialog, Way.RESTORE)
    opened(starting, qtbot)
    assert starting.sitting.desk.office.unit == "呈贡区民政局"


def test_an_older_copy_without_a_newer_backup_is_gone_on_with_only_knowingly(
    starting, offices, own, qtbot
):
    older = own.read_bytes()
    work(own, "呈贡区民政局")
    own.write_bytes(older)
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    assert Way.RESTORE not in dialog.buttons
    press(qtbot, dialog, Way.KEEP_ON)
    question = starting.sitting.opening.question
    qtbot.waitUntil(question.isVisible)
    assert own.read_bytes() == older
    qtbot.mouseClick(question.do_button, LEFT)
    opened(starting, qtbot)
    store = starting.sitting.desk.store
    assert store.journal.recent(1)[0].action == "take_as_it_is"


def test_a_change_from_outside_is_asked_about_and_both_ways_are_offered(
    starting, offices, own, qtbot
):
    changed_outside(own)
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    assert dialog.windowTitle() == "数据文件在别处被动过"
    assert {Way.KEEP_ON, Way.RESTORE} <= set(dialog.buttons)
    press(qtbot, dialog, Way.KEEP_ON)
    opened(starting, qtbot)
    assert starting.sitting.desk.office.unit == "别人"


def test_another_office_in_the_place_is_moved_aside_when_the_own_is_wanted(
    starting, offices, own, qtbot
):
    own.unlink()
    new_office(own, "another").close()
    other = own.read_bytes()
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    assert dialog.windowTitle() == "这里换成了另一份数据"
    press(qtbot, dialog, Way.RESTORE)
    opened(starting, qtbot)
    assert starting.sitting.desk.office.unit == "官渡区民政局"
    (aside,) = (f for f in own.parent.iterdir() if f.is_dir())
    assert (aside / own.name).read_bytes() == other


def test_a_stray_journal_is_moved_away_and_the_data_stay(starting, offices, own, qtbot):
    content = own.read_bytes()
    own.with_name(f"{own.name}-journal").write_bytes(b"left by another file" * 100)
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    assert own.read_bytes() == content
    press(qtbot, dialog, Way.MOVE_AWAY)
    page = opened(starting, qtbot)
    qtbot.waitUntil(page.message.isVisible)
    assert "数据没有变" in page.message.text.text()
    assert starting.sitting.desk.office.unit == "官渡区民政局"


def test_data_can_be_looked_at_while_nothing_is_written(starting, offices, own, qtbot):
    changed_outside(own)
    before = file_print(own)
    starting.begin(offices)
    press(qtbot, asked(starting, qtbot), Way.READ)
    page = opened(starting, qtbot)
    assert starting.window.beside.reading.isVisible()
    desk = starting.sitting.desk
    assert not desk.perform(page, lambda store: rename_unit(store, desk.act(), "改名"))
    assert "只看不改" in page.message.text.text()
    starting.close()
    qtbot.wait(20)  # what was to come after the first page comes to nothing
    assert file_print(own) == before
    assert not own.with_name(f"{own.name}.lock").exists()


def test_a_backup_from_elsewhere_is_found(
    starting, offices, own, tmp_path, qtbot, monkeypatch
):
    stick = tmp_path / "stick"
    shutil.copytree(keeping_of(own).backups, stick)
    without_backups(own)
    spoil(own)
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    assert next(iter(dialog.buttons)) is Way.SEEK
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    press(qtbot, dialog, Way.SEEK)
    qtbot.waitUntil(lambda: starting.sitting.opening.dialog not in (None, dialog))
    dialog = asked(starting, qtbot)
    press(qtbot, dialog, Way.RESTORE)
    opened(starting, qtbot)
    assert starting.sitting.desk.office.unit == "官渡区民政局"


def test_a_backup_that_breaks_meanwhile_is_told_in_the_box(
    starting, offices, own, qtbot
):
    spoil(own)
    starting.begin(offices)
    dialog = asked(starting, qtbot)
    (backup,) = keeping_of(own).backups.glob("*.aidesk")
    spoil(backup)
    press(qtbot, dialog, Way.RESTORE)
    qtbot.waitUntil(
        lambda: "备份" in dialog.message.text.text() and dialog.bar.isHidden()
    )
    assert dialog.buttons[Way.RESTORE].isEnabled()


def test_data_of_a_newer_version_are_refused(starting, offices, own, qtbot):
    conn = sqlite3.connect(own)
    conn.execute("create table invented_later (id)")
    conn.execute("pragma user_version = 99")
    conn.close()
    before = file_print(own)
    starting.begin(offices)
    qtbot.waitUntil(lambda: starting.notice is not None)
    assert "更新版本的程序" in starting.notice.text.text()
    assert file_print(own) == before


def test_what_takes_long_is_shown_and_can_be_left(office_path, window_settings, qtbot):
    desk = Desk(office_path, at_half_past_two, window_settings)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    opening = Opening(desk, window, window)
    opening._look()
    opening._show_looking()
    assert opening.looking.isVisible()
    with qtbot.waitSignal(opening.left):
        qtbot.mouseClick(opening.looking.leave_button, LEFT)
    opening.close()
    desk.close()
