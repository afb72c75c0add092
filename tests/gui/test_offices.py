"""One office, one window: claimed, called, changed for another, never mixed up."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from aidesk.gui.desk import Desk
from aidesk.gui.instance import Instance, this_pc
from aidesk.gui.main_window import MainWindow
from aidesk.gui.offices import OfficeKind
from aidesk.gui.start import Start
from aidesk.paths import keeping_of
from aidesk.storage.errors import PracticeOfficeError, RealOfficeError
from aidesk.storage.witness import mark_open
from tests.gui.closed import closed_copy
from tests.gui.conftest import at_half_past_two
from tests.gui.gallery import GALLERY
from tests.gui.hands import show

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from aidesk.gui.instance import Instance

app = QCoreApplication([])
second = Instance(Path(sys.argv[1]))
print(second.claim(), second.holder() or "here", second.call_first())
"""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def whole(offices, blank_office_file, practice_office_file, guided_office_file):
    """Return the places of a PC on which all three offices are there."""
    for kind, file in (
        (OfficeKind.OWN, blank_office_file),
        (OfficeKind.PRACTICE, practice_office_file),
        (OfficeKind.GUIDED, guided_office_file),
    ):
        offices.path(kind).parent.mkdir(exist_ok=True)
        closed_copy(file, offices.path(kind))
    return offices


@pytest.fixture
def at_work(starting, whole, qtbot):
    """Return the start with the unit's own office open."""
    starting.begin(whole)
    qtbot.waitUntil(lambda: starting.window.page() is not None)
    return starting


def opened(start, before, qtbot):
    """Wait for another window, and return it."""
    qtbot.waitUntil(
        lambda: start.window not in (None, before) and start.window.page() is not None,
        timeout=20_000,
    )
    return start.window


def menu_action(window, words):
    menus = [action.menu() for action in window.menu.actions()]
    actions = [a for menu in menus for a in menu.actions()]
    return next(a for a in actions if a.text().startswith(words))


def lock_left_by(path, host):
    path.with_name(f"{path.name}.lock").write_text(
        f"999999\naidesk\n{host}\n\n\n", encoding="utf-8"
    )


def test_a_second_start_calls_the_first_window_forward(office_path, qtbot):
    first = Instance(office_path)
    assert first.claim()
    first.listen()
    with qtbot.waitSignal(first.called, timeout=20_000):
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND_START, str(office_path)],
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0].split() == ["False", "here", "True"]
    first.release()


def test_an_office_that_was_released_can_be_claimed(office_path):
    first, second = Instance(office_path), Instance(office_path)
    assert first.claim()
    assert not second.claim()
    first.release()
    assert second.claim()
    second.release()
    assert [file.name for file in office_path.parent.glob("*.lock")] == []


def test_a_first_window_that_does_not_answer_is_said(at_work, dressed, whole, qtbot):
    instance = at_work.sitting.instance
    qtbot.waitUntil(lambda: instance._server is not None)
    instance._server.close()
    second = Start(dressed, at_half_past_two, at_work._settings, at_work._hook)
    second.begin(whole)
    assert second.window is None
    assert second.notice.title.text() == "程序已经开着了"
    second.notice.close()


def test_a_lock_of_another_pc_is_shown_with_its_name_and_left_alone(starting, whole):
    lock_left_by(whole.own, "WANG-PC")
    starting.begin(whole)
    assert starting.window is None
    assert "WANG-PC" in starting.notice.text.text()
    assert whole.own.with_name("office.aidesk.lock").exists()


def test_after_a_crash_the_data_are_checked_and_it_is_told(starting, whole, qtbot):
    lock_left_by(whole.own, this_pc())
    mark_open(keeping_of(whole.own).witness)
    starting.begin(whole)
    qtbot.waitUntil(lambda: starting.window.page() is not None, timeout=30_000)
    message = starting.window.page().message
    qtbot.waitUntil(message.isVisible, timeout=10_000)
    assert "数据检查过，没有问题" in message.text.text()


def test_after_an_orderly_end_nothing_is_told(at_work, whole, qtbot):
    at_work.close()
    at_work.begin(whole)
    qtbot.waitUntil(lambda: at_work.window.page() is not None)
    assert not at_work.sitting.instance.after_a_crash


def test_the_window_comes_forward_out_of_the_task_bar(at_work, qtbot):
    window = at_work.window
    window.showMinimized()
    at_work.sitting.instance.called.emit()
    assert not window.isMinimized()
    assert window.isVisible()


def test_an_error_while_closing_still_frees_the_office(at_work, whole, monkeypatch):
    def fail():
        raise RuntimeError

    monkeypatch.setattr(at_work.sitting.desk, "close", fail)
    with pytest.raises(RuntimeError):
        at_work.close()
    monkeypatch.undo()
    assert Instance(whole.own).claim()


def test_the_menu_leads_to_the_practice_office_and_back(at_work, whole, qtbot):
    own = at_work.window
    assert not menu_action(own, "回到本单位的数据").isVisible()
    menu_action(own, "换到演示数据").trigger()
    practice = opened(at_work, own, qtbot)
    assert practice.strip.isVisible()
    assert practice.windowTitle().startswith("演示数据")
    assert practice.navigation.property("practice")
    assert Instance(whole.own).claim()
    assert not menu_action(practice, "换到演示数据").isVisible()
    qtbot.mouseClick(practice.strip.own_button, LEFT)
    back = opened(at_work, practice, qtbot)
    assert not back.strip.isVisible()
    assert not back.windowTitle().startswith("演示数据")


def test_who_would_rather_not_wait_is_back_at_work(at_work, whole, qtbot):
    whole.practice.unlink()
    own = at_work.window
    menu_action(own, "换到演示数据").trigger()
    qtbot.waitUntil(lambda: at_work.preparing is not None)  # after the last backup
    qtbot.keyClick(at_work.preparing.dialog, Qt.Key.Key_Escape)
    assert not opened(at_work, own, qtbot).strip.isVisible()
    assert not whole.practice.exists()


def is_guiding(window) -> bool:
    """Tell whether the guide's strip is there; it comes after the first page."""
    strip = window.beside.strip
    return strip is not None and strip.isVisible()


def test_the_guided_month_can_be_begun_anew(at_work, whole, qtbot):
    own = at_work.window
    menu_action(own, "跟着做一遍").trigger()
    guided = opened(at_work, own, qtbot)
    qtbot.waitUntil(lambda: is_guiding(guided))
    before = whole.guided.stat().st_ino
    guided.guide_again.emit()
    assert at_work.preparing.dialog.isVisible()
    again = opened(at_work, guided, qtbot)
    qtbot.waitUntil(lambda: is_guiding(again))
    assert whole.guided.stat().st_ino != before
    assert at_work.preparing is None


def test_no_office_is_changed_while_something_is_worked_out(at_work, monkeypatch):
    monkeypatch.setattr(at_work.sitting.desk, "is_busy", lambda: True)
    own = at_work.window
    menu_action(own, "换到演示数据").trigger()
    assert at_work.window is own
    assert own.page().message.isVisible()


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [(OfficeKind.OWN, "不能当作本单位的数据"), (OfficeKind.PRACTICE, "真实数据")],
)
def test_neither_office_is_opened_as_the_other(starting, whole, qtbot, kind, sentence):
    shutil.move(whole.own, whole.own.with_name("kept"))
    closed_copy(whole.practice, whole.own)
    closed_copy(whole.own.with_name("kept"), whole.practice)
    starting.begin(whole, kind)
    qtbot.waitUntil(lambda: starting.notice is not None)
    assert sentence in starting.notice.text.text()
    assert starting.window.page() is None


def test_a_desk_tells_the_kinds_of_office_apart(
    practice_path, office_path, window_settings
):
    wrong = Desk(practice_path, at_half_past_two, window_settings, practice=False)
    with pytest.raises(PracticeOfficeError):
        _ = wrong.office
    wrong.close()
    wrong = Desk(office_path, at_half_past_two, window_settings, practice=True)
    with pytest.raises(RealOfficeError):
        _ = wrong.office
    wrong.close()


def test_a_place_on_a_screen_that_is_gone_is_corrected(desk, qtbot):
    far = MainWindow(desk, GALLERY)
    qtbot.addWidget(far)
    show(qtbot, far)
    far.setGeometry(QRect(5000, 4000, 700, 500))
    far.close()
    again = MainWindow(desk, GALLERY)
    qtbot.addWidget(again)
    show(qtbot, again)
    room = QApplication.primaryScreen().availableGeometry()
    assert room.contains(again.frameGeometry().topLeft() + QPoint(20, 10))


def test_a_window_that_filled_the_screen_does_so_again(desk, qtbot):
    window = MainWindow(desk, GALLERY)
    qtbot.addWidget(window)
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    window.close()
    again = MainWindow(desk, GALLERY)
    qtbot.addWidget(again)
    again.open()
    assert again.isMaximized()


def test_a_place_that_cannot_be_read_is_as_none(desk, qtbot, window_settings):
    window_settings.place = b"\x01\x02 nonsense"
    window = MainWindow(desk, GALLERY)
    qtbot.addWidget(window)
    assert window.width() > 400
