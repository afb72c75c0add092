from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from aidesk.gui.crash import CrashHook, calm_report
from aidesk.gui.desk import ALL_TOPICS
from aidesk.gui.dialogs.crash import CrashDialog
from aidesk.gui.jobs import JobRunner, store_at
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from tests.gui.hands import show

NAME, NUMBER, ACCOUNT = "曾正祥", "530100196610144019", "6217000000000000042"
LEFT = Qt.MouseButton.LeftButton


def fail_with_personal_data(*_anything):
    """Fail as code fails that holds a person's data in all places a report could take."""
    person = {"name": NAME, "number": NUMBER}
    try:
        int(ACCOUNT + NAME)
    except ValueError as error:
        raise KeyError(person["name"] + person["number"]) from error


class Painted(QWidget):
    """Fails at each painting."""

    def paintEvent(self, _event):  # noqa: N802
        fail_with_personal_data()


@pytest.fixture
def hook(desk, qtbot, hooks):
    made = CrashHook(desk)
    made.install()
    with qtbot.capture_exceptions():
        sys.excepthook = made.caught
        yield made
    made.closing = True
    if made.box is not None:
        made.box.close()


@pytest.fixture
def boxed(hook, qtbot):
    """Fail in a slot, and wait for the box."""
    QTimer.singleShot(0, fail_with_personal_data)
    qtbot.waitUntil(lambda: hook.box is not None)
    return hook


def has_a_box(hook):
    return lambda: hook.box is not None


def test_an_error_in_a_slot_shows_one_calm_box(boxed, qtbot):
    assert boxed.box.isVisible()
    assert "已保存到刚才为止，没有丢失。" in boxed.box.words.text()
    first = boxed.box
    QTimer.singleShot(0, fail_with_personal_data)
    qtbot.wait(20)
    assert boxed.box is first


def test_work_goes_on_with_what_the_file_holds(boxed, desk, qtbot):
    store = desk.store
    with qtbot.waitSignal(desk.changed) as heard:
        qtbot.keyClick(boxed.box.do_button, Qt.Key.Key_Return)
    assert heard.args[0] == ALL_TOPICS
    assert boxed.box is None
    assert desk.store is not store


def test_esc_goes_on_with_work_too(boxed, qtbot):
    qtbot.keyClick(boxed.box, Qt.Key.Key_Escape)
    assert boxed.box is None


def test_the_report_is_read_before_it_is_saved_and_names_nobody(boxed, tmp_path, qtbot):
    box = boxed.box
    assert not box.text.isVisible()
    qtbot.mouseClick(box.look_button, LEFT)
    assert box.text.isVisible()
    file = tmp_path / "运行情况.txt"
    box.save(str(file))
    report = file.read_text(encoding="utf-8")
    assert report == box.text.toPlainText()
    assert "fail_with_personal_data" in report
    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    for secret in (NAME, NUMBER, ACCOUNT):
        assert secret not in report
    assert str(file) in box.told.text()


def test_a_report_that_cannot_be_written_is_said(boxed, tmp_path):
    boxed.box.save(str(tmp_path))
    assert boxed.box.told.text() == "这里存不了，请换一个文件夹再存。"


def test_the_same_goes_for_the_log(boxed, caplog):
    with caplog.at_level(logging.INFO):
        fail = KeyError(NAME, NUMBER, ACCOUNT)
        boxed.caught(KeyError, fail, None)
    assert caplog.records
    for secret in (NAME, NUMBER, ACCOUNT):
        assert secret not in caplog.text


def test_the_same_error_again_offers_to_close_the_program(boxed, qtbot, monkeypatch):
    assert not boxed.box.end_button.isVisible()
    qtbot.keyClick(boxed.box, Qt.Key.Key_Escape)
    QTimer.singleShot(0, fail_with_personal_data)
    qtbot.waitUntil(has_a_box(boxed))
    assert "请关闭程序" in boxed.box.words.text()
    quits = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(1))
    box = boxed.box
    box.ending.connect(lambda: quits.append(1))
    assert box.end_button.isVisible()


def test_an_error_at_each_painting_is_told_once(hook, qtbot):
    painted = Painted()
    qtbot.addWidget(painted)
    painted.show()
    qtbot.waitUntil(has_a_box(hook))
    qtbot.keyClick(hook.box, Qt.Key.Key_Escape)
    for _time in range(3):
        painted.update()
        qtbot.wait(5)
    assert hook.box is None


def test_an_error_at_each_reading_does_not_bring_the_box_back(hook, desk, qtbot):
    desk.changed.connect(fail_with_personal_data)
    desk.reload()
    qtbot.waitUntil(has_a_box(hook))
    qtbot.keyClick(hook.box, Qt.Key.Key_Escape)
    qtbot.wait(20)
    assert hook.box is None


def test_an_error_in_a_job_is_told(hook, desk, qtbot):
    class Teller:
        def tell_problem(self, text):
            raise AssertionError(text)

    job = desk.prepare(desk, fail_with_personal_data)
    desk.start(job, Teller())
    qtbot.waitUntil(has_a_box(hook))


def test_an_error_in_another_thread_is_told(hook, qtbot):
    thread = threading.Thread(target=fail_with_personal_data)
    thread.start()
    thread.join()
    qtbot.waitUntil(has_a_box(hook))


def test_an_error_while_the_program_closes_is_only_logged(hook, qtbot, caplog):
    hook.closing = True
    QTimer.singleShot(0, fail_with_personal_data)
    qtbot.waitUntil(lambda: "fail_with_personal_data" in caplog.text)
    qtbot.wait(10)
    assert hook.box is None


def test_an_error_before_there_is_an_office_ends_the_program(
    dressed, qtbot, monkeypatch, hooks
):
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    hook = CrashHook()
    hook.caught(KeyError, KeyError(NAME), None)
    qtbot.waitUntil(has_a_box(hook))
    assert "数据没有动过" in hook.box.words.text()
    qtbot.keyClick(hook.box.do_button, Qt.Key.Key_Return)
    assert codes == [1]


def test_a_box_that_cannot_be_made_gives_way_to_a_plain_one(
    hook, qtbot, monkeypatch, caplog
):
    monkeypatch.setattr(CrashDialog, "__init__", fail_with_personal_data)
    QTimer.singleShot(0, fail_with_personal_data)
    qtbot.waitUntil(has_a_box(hook))
    assert isinstance(hook.box, QMessageBox)
    assert "没有丢失" in hook.box.text()
    assert NAME not in caplog.text
    hook.box.close()
    assert hook.box is None


def test_an_error_in_the_box_leaves_it_open(boxed, qtbot):
    button = QPushButton(boxed.box)
    button.clicked.connect(fail_with_personal_data)
    button.show()
    first = boxed.box
    qtbot.mouseClick(button, LEFT)
    qtbot.wait(10)
    assert boxed.box is first
    assert first.isVisible()


def test_what_is_being_typed_survives(boxed, qtbot, desk):
    qtbot.keyClick(boxed.box, Qt.Key.Key_Escape)
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    show(qtbot, window)
    window.arrive()
    window.show_page("households")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page().form is not None)
    typed = QApplication.focusWidget()
    qtbot.keyClicks(typed, "abc")
    QTimer.singleShot(0, fail_with_personal_data)
    qtbot.waitUntil(has_a_box(boxed))
    qtbot.keyClick(boxed.box.do_button, Qt.Key.Key_Return)
    assert typed.text() == "abc"
    assert typed.isVisible()


def test_leaving_by_ctrl_c_is_no_crash(hook, monkeypatch):
    left = []
    monkeypatch.setattr(QApplication, "quit", lambda: left.append(1))
    hook.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert left == [1]
    assert hook.box is None


def test_a_report_without_a_trace():
    assert "builtins.ValueError" in calm_report(ValueError, None)


def test_a_report_of_errors_in_a_circle_ends():
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    report = calm_report(ValueError, None, first)
    assert report.count("builtins.KeyError") == 3


def test_a_report_on_the_job_thread_needs_no_window(office_path, qtbot, qapp):
    runner = JobRunner(store_at(office_path), qapp)
    assert "aidesk" in calm_report(KeyError, None)
    runner.close()
