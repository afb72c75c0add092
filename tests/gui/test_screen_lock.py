"""The locked screen: all is covered, no key or click gets through but the PIN."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from aidesk.gui.dialogs.screen_lock import LockAsked, ScreenLockDialog, UnlockDialog
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.settings import SettingsPage
from aidesk.gui.screen_lock import Cover, ScreenGuard
from aidesk.gui.widgets.dialog import Dialog, Notice
from aidesk.paths import lock_file
from aidesk.services.screen_lock import kept_lock, set_lock
from tests.gui.closed import closed_copy
from tests.gui.hands import show, type_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def no_lock():
    lock_file().unlink(missing_ok=True)
    yield
    lock_file().unlink(missing_ok=True)


class Hours:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hours():
    return Hours()


@pytest.fixture
def guard(qapp, hours):
    set_lock(lock_file(), "", "2580", 5)
    made = ScreenGuard(qapp, hours)
    made.read()
    yield made
    made.close()
    if made.dialog is not None:
        made.dialog.hide()
        made.dialog.deleteLater()


@pytest.fixture
def window(practice_desk, dressed, qtbot):
    made = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    show(qtbot, made)
    made.arrive()
    return made


def is_covered(window):
    covers = [c for c in window.children() if isinstance(c, Cover) and c.isVisible()]
    return len(covers) == 1 and covers[0].geometry() == window.rect()


def opens(qtbot, guard, pin="2580"):
    guard.dialog.pin.setFocus()
    type_in(guard.dialog.pin, pin)
    qtbot.keyClick(guard.dialog.pin, Qt.Key.Key_Return)


def test_idle_minutes_lock_the_screen_and_work_puts_it_off(guard, window, qtbot, hours):
    hours.seconds = 290
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    hours.seconds = 300
    guard.look()
    assert not guard.locked
    hours.seconds = 590
    guard.look()
    assert guard.locked
    assert is_covered(window)


def test_the_mouse_over_the_window_is_work_too(guard, window, qtbot, hours):
    hours.seconds = 299
    qtbot.mouseMove(window.stack, QPoint(40, 40))
    qtbot.mouseMove(window.stack, QPoint(60, 60))
    hours.seconds = 301
    guard.look()
    assert not guard.locked


def test_every_window_and_dialog_is_covered_and_what_comes_later_too(
    guard, window, qtbot
):
    before = Dialog(window, "陈桂兰家", do="记下")
    qtbot.addWidget(before)
    before.open()
    guard.lock()
    late = Notice(window, "名单做好了", "陈桂兰")
    qtbot.addWidget(late)
    late.open()
    assert is_covered(window)
    assert is_covered(before)
    assert is_covered(late)
    assert not is_covered(guard.dialog)
    window.resize(900, 650)
    qtbot.waitUntil(lambda: is_covered(window))
    opens(qtbot, guard)
    for shown in (window, before, late):
        assert not is_covered(shown)
        assert shown.isVisible()


def test_keys_and_clicks_change_nothing_until_the_pin_is_right(guard, window, qtbot):
    window.show_page("households")
    page = window.page()
    field = page.findChild(QLineEdit)
    field.setFocus()
    guard.lock()
    qtbot.keyClicks(field, "chen")
    qtbot.mouseClick(window.navigation, LEFT)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert field.text() == ""
    assert window.page() is page
    opens(qtbot, guard)
    qtbot.keyClicks(field, "chen")
    assert field.text() == "chen"


def test_what_was_typed_into_a_dialog_is_there_after_the_lock(guard, window, qtbot):
    dialog = Dialog(window, "登记", do="记下")
    field = QLineEdit("写到一半", dialog)
    dialog.body.add(field)
    qtbot.addWidget(dialog)
    dialog.open()
    guard.lock()
    opens(qtbot, guard)
    assert dialog.isVisible()
    assert field.text() == "写到一半"
    assert QApplication.activeModalWidget() is dialog


def test_a_wrong_pin_opens_nothing_nor_does_esc(guard, window, qtbot):
    guard.lock()
    opens(qtbot, guard, "1234")
    assert guard.locked
    assert guard.dialog.told.text() == "锁屏密码不对，请再输一次。"
    assert guard.dialog.pin.text() == ""
    qtbot.keyClick(guard.dialog, Qt.Key.Key_Escape)
    guard.dialog.close()
    assert guard.dialog.isVisible()
    opens(qtbot, guard)
    assert not guard.locked


def test_after_five_wrong_ones_it_waits(qtbot):
    set_lock(lock_file(), "", "2580", 5)
    lock = kept_lock(lock_file())
    assert lock is not None
    dialog = UnlockDialog(lock, pause=50)
    qtbot.addWidget(dialog)
    dialog.show()
    for _time in range(5):
        dialog.pin.setText("1111")
        dialog.accept()
    assert "连着输错了 5 次" in dialog.told.text()
    assert not dialog.pin.isEnabled()
    dialog.pin.setText("2580")
    dialog.accept()
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.pin.isEnabled)
    dialog.accept()
    assert not dialog.isVisible()


def test_the_pin_cannot_be_read_nor_copied(guard, window, qtbot):
    guard.lock()
    guard.dialog.pin.setText("2580")
    assert guard.dialog.pin.displayText() != "2580"
    guard.dialog.pin.selectAll()
    guard.dialog.pin.copy()
    assert "2580" not in QApplication.clipboard().text()


def test_the_program_starts_locked(guard, window):
    guard.begin()
    assert guard.locked


def test_without_a_pin_nothing_is_watched(qapp, qtbot, window):
    free = ScreenGuard(qapp)
    free.begin()
    free.lock()
    assert not free.locked
    assert not free._watches


def test_who_stands_before_the_locked_screen_is_not_told_how_to_open_it(guard):
    guard.lock()
    assert "帮助" in guard.dialog.way_out.text()
    told = " ".join(label.text() for label in guard.dialog.findChildren(QLabel))
    assert lock_file().name not in told.replace("\u200b", "")


def test_a_window_that_stays_open_all_the_same_stays_covered(guard, window, qtbot):
    guard.lock()
    with qtbot.waitSignal(guard.ending):
        qtbot.mouseClick(guard.dialog.end_button, LEFT)
    assert is_covered(window)
    qtbot.waitUntil(guard.dialog.isVisible)  # the window was not closed after all


@pytest.fixture
def opened_locked(starting, offices, office_path, qtbot):
    """Start the program on a PC with a lock."""
    set_lock(lock_file(), "", "2580", 5)
    offices.own.parent.mkdir()
    closed_copy(office_path, offices.own)
    starting.begin(offices)
    qtbot.waitUntil(lambda: starting.guard.locked)
    yield starting
    starting.guard.close()
    if starting.guard.dialog is not None:
        starting.guard.dialog.hide()
        starting.guard.dialog.deleteLater()


def test_the_program_opens_covered_and_shows_its_first_page_after_the_pin(
    opened_locked, qtbot
):
    window = opened_locked.window
    assert is_covered(window)
    qtbot.waitUntil(lambda: window.page() is not None)
    assert is_covered(window)
    opens(qtbot, opened_locked.guard)
    assert not is_covered(window)


def test_the_program_can_be_closed_while_it_is_locked(opened_locked, qtbot):
    window = opened_locked.window
    qtbot.waitUntil(lambda: window.farewell is not None)
    qtbot.mouseClick(opened_locked.guard.dialog.end_button, LEFT)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)


@pytest.fixture
def page(practice_desk, qtbot):
    made = SettingsPage(practice_desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    show(qtbot, made)
    made.visit("lock")
    return made


def test_the_lock_is_set_in_the_settings_with_keys(page, qtbot, practice_desk):
    qtbot.mouseClick(page.lock.change_button, LEFT)
    dialog = page.lock.dialog
    assert isinstance(dialog, ScreenLockDialog)
    type_in(dialog.new_pin.edit, "2580")
    type_in(dialog.again.edit, "2589")
    qtbot.mouseClick(dialog.do_button, LEFT)
    assert dialog.isVisible()
    assert kept_lock(lock_file()) is None
    qtbot.keySequence(dialog.again.edit, "Ctrl+A")
    type_in(dialog.again.edit, "2580")
    with qtbot.waitSignal(practice_desk.lock_changed):
        qtbot.mouseClick(dialog.do_button, LEFT)
    kept_lock(lock_file()).check("2580")
    assert page.message.text.text() == "屏幕锁设好了。"
    assert "离开 10 分钟自己锁上" in page.lock.state.text()
    with qtbot.waitSignal(practice_desk.lock_wanted):
        qtbot.mouseClick(page.lock.now_button, LEFT)


def test_the_lock_is_taken_away_only_with_its_pin(page, qtbot):
    set_lock(lock_file(), "", "2580", 5)
    page.lock.refresh()
    qtbot.mouseClick(page.lock.change_button, LEFT)
    dialog = page.lock.dialog
    dialog.minutes.choice.choose(0)
    type_in(dialog.old_pin.edit, "1111")
    qtbot.mouseClick(dialog.do_button, LEFT)
    assert dialog.message.text.text() == "锁屏密码不对，请再输一次。"
    dialog.old_pin.edit.clear()
    type_in(dialog.old_pin.edit, "2580")
    assert dialog.value() == LockAsked("2580", "", 0)
    qtbot.mouseClick(dialog.do_button, LEFT)
    assert kept_lock(lock_file()) is None
    assert not page.lock.now_button.isVisible()
