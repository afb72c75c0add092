"""The guided month in the window, by keys and clicks, to its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.theme import Look, Mode
from aidesk.services.guided_month import guided_month
from tests.gui.checks import findings
from tests.gui.conftest import at_half_past_two
from tests.gui.hands import show, type_in
from tests.unit.services.test_guided_month import MONTHLY, Newcomer

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SMALL_SCREEN = QSize(1366, 768)


@pytest.fixture
def guided_desk(guided_path, window_settings):
    made = Desk(guided_path, at_half_past_two, window_settings, practice=True)
    yield made
    made.close()


@pytest.fixture
def window(guided_desk, qtbot):
    made = MainWindow(guided_desk, PAGES)
    qtbot.addWidget(made)
    made.resize(SMALL_SCREEN)
    show(qtbot, made)
    made.arrive()
    qtbot.waitUntil(lambda: made.page() is not None)
    return made


@pytest.fixture
def strip(window):
    return window.beside.strip


def front(window):
    return QApplication.activeModalWidget() or window


def press(qtbot, window, words):
    """Press the button that says so in front, once it can be pressed."""

    def button():
        seen = front(window).findChildren(QAbstractButton)
        found = [b for b in seen if b.isVisible() and b.isEnabled()]
        return next((b for b in found if b.text() == words), None)

    qtbot.waitUntil(lambda: button() is not None, timeout=20_000)
    qtbot.mouseClick(button(), LEFT)


def field(window, name):
    fields = front(window).findChildren(QLineEdit)
    return next(f for f in fields if f.isVisible() and name in f.accessibleName())


def write(qtbot, window, name, text):
    box = field(window, name)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_A, CTRL)
    type_in(box, text)


def choose(qtbot, window, name, words):
    boxes = front(window).findChildren(QComboBox)
    box = next(b for b in boxes if b.isVisible() and name in b.accessibleName())
    for _step in range(box.count()):
        if box.currentText() != words:
            qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == words


def test_the_strip_says_which_step_what_to_press_and_why(strip):
    assert strip.isVisible()
    assert "第 1 步（共 9 步）：廖国栋家添了一个孩子" in strip.title.text()
    assert "登记变动" in strip.words.text()


def test_it_takes_the_place_of_the_practice_strip_and_says_the_same(window, strip):
    assert not window.strip.isVisible()
    assert "演示" in strip.title.text()


def test_a_click_leads_to_where_the_step_is_done(window, strip, qtbot):
    qtbot.mouseClick(strip.go_button, LEFT)
    assert window.page().objectName() == "households"
    qtbot.waitUntil(window.page().panel.isVisible)


def test_a_birth_in_the_window_leads_on(window, strip, qtbot):
    qtbot.keyClick(strip.go_button, Qt.Key.Key_Return)
    press(qtbot, window, "登记变动")
    press(qtbot, window, "添人")
    write(qtbot, window, "姓名", "廖小满")
    write(qtbot, window, "身份证号", "530100201911200813")
    choose(qtbot, window, "与户主的关系", "子")
    write(qtbot, window, "从哪个月", "2019-12")
    press(qtbot, window, "添人")
    qtbot.waitUntil(lambda: "第 2 步" in strip.title.text())
    qtbot.mouseClick(strip.go_button, LEFT)
    press(qtbot, window, "核对过了")
    qtbot.waitUntil(lambda: "第 3 步" in strip.title.text())


def test_the_office_decides_and_not_the_clicks(strip, window, qtbot):
    for _time in range(3):
        qtbot.mouseClick(strip.go_button, LEFT)
    assert "第 1 步" in strip.title.text()


def test_what_is_undone_is_to_be_done_again(window, strip, guided_desk, qtbot):
    newcomer = Newcomer(guided_desk.store)
    newcomer.records_the_birth()
    qtbot.waitUntil(lambda: "第 2 步" in strip.title.text())
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    press(qtbot, window, "撤销")
    qtbot.waitUntil(lambda: "第 1 步" in strip.title.text())


def test_the_lists_and_the_way_to_the_bank(window, strip, guided_desk, qtbot):
    newcomer = Newcomer(guided_desk.store)
    runs = [newcomer.makes(code) for code in MONTHLY]
    qtbot.waitUntil(lambda: "打印审批表" in strip.title.text())
    qtbot.mouseClick(strip.go_button, LEFT)
    assert window.page().objectName() == "monthly"
    for run in runs:
        newcomer.sends(run)
    qtbot.waitUntil(lambda: "银行退回了一户" in strip.title.text())


def test_at_the_end_it_says_that_nothing_was_real(window, strip, guided_desk, qtbot):
    newcomer = Newcomer(guided_desk.store)
    for code in MONTHLY:
        run = newcomer.makes(code)
        newcomer.sends(run)
        newcomer.settles(run)
    qtbot.waitUntil(lambda: "做完了" in strip.title.text())
    assert "没有一样是真的" in strip.words.text()
    with qtbot.waitSignal(window.guide_again):
        qtbot.mouseClick(strip.again_button, LEFT)
    with qtbot.waitSignal(window.office_wanted):
        qtbot.mouseClick(strip.leave_button, LEFT)


def test_it_can_be_left_and_taken_up_again(window, strip, window_settings, qtbot):
    qtbot.mouseClick(strip.leave_button, LEFT)
    assert not strip.isVisible()
    assert window.strip.isVisible()
    assert window_settings.guide_left
    qtbot.mouseClick(window.strip.guide_button, LEFT)
    assert strip.isVisible()
    assert not window.strip.isVisible()
    assert guided_month(window.beside._desk.store) is not None


def test_a_practice_office_without_it_asks_for_the_office_that_has_it(
    practice_desk, qtbot
):
    window = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(window)
    show(qtbot, window)
    window.arrive()
    assert not window.beside.strip.isVisible()
    with qtbot.waitSignal(window.office_wanted) as asked:
        qtbot.mouseClick(window.strip.guide_button, LEFT)
    assert asked.args[0] == "guided"


def test_a_real_office_has_no_guide(desk, qtbot):
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    show(qtbot, window)
    window.arrive()
    assert window.beside.strip is None


@pytest.mark.parametrize("look", [Look(100), Look(150, Mode.DARK), Look(200)], ids=str)
def test_it_can_be_read_in_every_size_and_the_window_fits(window, strip, qtbot, look):
    window.show_look(look)
    window.resize(SMALL_SCREEN)
    qtbot.wait(20)
    assert window.size() == SMALL_SCREEN
    wrong = [one for one in findings(window, SMALL_SCREEN) if "Guide" in one]
    assert wrong == []
    if theme.look().percent == 100:
        assert strip.words.isVisible()
    else:
        qtbot.mouseClick(strip.how_button, LEFT)
        assert window.beside.help.topic() == "guide"
        window.beside.close()
