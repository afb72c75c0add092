from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt, QTimer, qInstallMessageHandler

from aidesk.gui.crash import CrashHook, calm_report
from aidesk.gui.desk import ALL_TOPICS

NAME, NUMBER = "曾正祥", "530100196610144019"


def fail_with_personal_data():
    person = {"name": NAME, "number": NUMBER}
    raise KeyError(person["name"] + person["number"])


@pytest.fixture
def hook(desk, qtbot):
    made = CrashHook(desk)
    yield made
    if made.box is not None:
        made.box.close()


@pytest.fixture
def caught(hook):
    try:
        fail_with_personal_data()
    except KeyError as error:
        hook.caught(type(error), error, error.__traceback__)
    return hook


def test_an_unexpected_error_shows_one_calm_box(caught):
    assert caught.box.isVisible()
    assert "没有丢失" in caught.box.words.text()
    first = caught.box
    caught.caught(ValueError, ValueError(), None)
    assert caught.box is first


def test_work_goes_on_and_all_pages_read_anew(caught, desk, qtbot):
    with qtbot.waitSignal(desk.changed) as heard:
        qtbot.mouseClick(caught.box.do_button, Qt.MouseButton.LeftButton)
    assert heard.args[0] == ALL_TOPICS
    assert caught.box is None


def test_the_report_says_where_and_holds_no_persons_data(caught, tmp_path):
    file = tmp_path / "运行情况.txt"
    caught.box.save(str(file))
    report = file.read_text(encoding="utf-8")
    assert "fail_with_personal_data" in report
    assert "builtins.KeyError" in report
    assert NAME not in report
    assert NUMBER not in report
    assert str(file) in caught.box.told.text()


def test_a_report_that_cannot_be_written_is_said(caught, tmp_path):
    caught.box.save(str(tmp_path))
    assert caught.box.told.text() == "这里存不了，请换一个文件夹再存。"


def test_the_same_goes_for_the_log(caught, caplog):
    hook = caught
    hook.caught(KeyError, KeyError(NAME), None)
    assert caplog.records
    assert NAME not in caplog.text


def test_the_hook_catches_what_a_slot_raises(hook, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    hook.install()
    try:
        with qtbot.capture_exceptions() as raised:
            sys.excepthook = hook.caught
            QTimer.singleShot(0, fail_with_personal_data)
            qtbot.waitUntil(lambda: hook.box is not None)
        assert raised == []
    finally:
        qInstallMessageHandler(None)


def test_leaving_by_ctrl_c_is_no_crash(hook):
    hook.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert hook.box is None


def test_a_report_without_a_trace():
    assert "builtins.ValueError" in calm_report(ValueError, None)
