from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from aidesk.domain.household import HouseholdId
from aidesk.gui import theme
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.page import NextStep
from aidesk.gui.pages.wanted import HouseholdWanted
from aidesk.gui.theme import Look, Mode
from aidesk.gui.widgets.navigation import Shape
from aidesk.services.offices import rename_unit
from tests.gui.gallery import GALLERY
from tests.gui.hands import show

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot):
    def open_on(desk):
        window = MainWindow(desk, GALLERY)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        show(qtbot, window)
        window.arrive()
        qtbot.wait(1)
        return window

    return open_on


@pytest.fixture
def window(desk, opened):
    return opened(desk)


def page_name(window):
    return window.page().objectName()


def test_it_opens_on_the_first_page_with_the_focus_on_its_button(window, qtbot):
    assert page_name(window) == "cards"
    button = window.page().steps.due_button()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is button)


def test_ctrl_and_a_digit_go_to_a_page(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert page_name(window) == "pay"
    assert window.navigation.buttons["pay"].isChecked()


def test_the_navigation_goes_to_a_page_by_mouse_enter_and_toggle(window, qtbot):
    buttons = window.navigation.buttons
    qtbot.mouseClick(buttons["list"], Qt.MouseButton.LeftButton)
    assert page_name(window) == "list"
    qtbot.keyClick(buttons["form"], Qt.Key.Key_Return)
    assert page_name(window) == "form"
    buttons["pay"].toggle()  # as assistive programs do
    assert page_name(window) == "pay"


def test_a_page_is_made_once_and_only_when_it_is_shown(window, qtbot):
    assert window.stack.count() == 1
    for key in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(window, key, CTRL)
    assert window.stack.count() == 2


def test_the_keys_reach_the_page_that_is_shown(window, qtbot):
    window.show_page("list")
    qtbot.wait(1)
    window.page().sheet.view.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is window.page().search
    window.show_page("pay")
    with qtbot.waitSignal(window.page().ready.clicked):
        qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)


def test_a_menu_offers_only_what_the_page_can_do(window):
    menu = window.menu
    window.show_page("pay")
    menu.opening.emit()
    texts = {
        a.text(): a.isEnabled() for top in menu.actions() for a in top.menu().actions()
    }
    assert texts["本页主要的一步(&M)"]
    assert not texts["打印(&P)"]


@pytest.mark.parametrize(
    ("percent", "width", "shape"),
    [
        (100, 1366, Shape.WIDE),
        (100, 1059, Shape.RAIL),
        (150, 1366, Shape.RAIL),
        (200, 1366, Shape.WORDS),
    ],
)
def test_the_navigation_gives_way_to_large_text(window, percent, width, shape):
    window.show_look(Look(percent))
    window.resize(width, 768)
    assert window.navigation._shape is shape


def test_text_size_by_keys_is_remembered(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Equal, CTRL)
    assert theme.look().percent == 110
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert theme.look().percent == 100
    window.show_look(Look(175))
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert window._settings.look == Look(100)


def test_the_colours_by_the_status_line(window, qtbot):
    button = window.status.mode_button
    for mode, name in (
        (Mode.DARK, "换成高对比"),
        (Mode.CONTRAST, "换成浅色"),
        (Mode.LIGHT, "换成深色"),
    ):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert theme.look().mode is mode
        assert button.accessibleName() == name


def test_the_status_line_says_when_it_was_saved(window, desk):
    desk.perform(window.page(), partial(rename_unit, act=desk.act(), unit="呈贡区"))
    assert window.status.saved.text() == "已自动保存 14:32"
    assert window.navigation.unit.text() == "呈贡区"
    assert window.windowTitle() == "呈贡区 · 社会救助工作台"


def test_sums_of_what_is_selected_are_in_the_status_line(window, qtbot):
    window.show_page("list")
    qtbot.wait(1)
    view = window.page().sheet.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.status.selection.text().startswith("已选 2 户")
    window.show_page("pay")
    assert window.status.selection.text() == ""


def test_practice_data_are_marked(practice_desk, opened):
    window = opened(practice_desk)
    assert window.strip.isVisible()
    assert "演示数据" in window.strip.words.text()


def test_a_real_office_has_no_such_mark(window):
    assert not window.strip.isVisible()


def test_the_next_step_is_in_the_corner_of_the_other_pages(window, qtbot):
    card = window.navigation.next_step
    window.page().next_step_known.emit(NextStep("生成名单", "还有 7 天", "pay"))
    assert not card.isVisible()
    window.show_page("list")
    assert card.isVisible()
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert page_name(window) == "pay"
    assert not card.isVisible()


def test_a_page_asks_for_another_one(window):
    visited: list[object] = []
    window.show_page("list")
    window.page().visit = visited.append
    window.show_page("cards")
    window.page().go.emit("list", "530100********1001")
    assert page_name(window) == "list"
    assert visited == ["530100********1001"]


def test_a_household_that_is_shown_alone_has_the_keyboard(practice_desk, qtbot):
    window = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(window)
    window.resize(780, 640)  # no room for the list beside it
    show(qtbot, window)
    window.arrive()
    window.show_page("households", HouseholdWanted(HouseholdId(1)))
    page = window.page()
    qtbot.waitUntil(page.panel.changes_button.hasFocus)
    assert not page.register.isVisible()


def test_the_keyboard_comes_back_when_nothing_has_it(window, qtbot):
    button = window.page().steps.due_button()
    qtbot.waitUntil(button.hasFocus)
    button.clearFocus()
    qtbot.waitUntil(button.hasFocus)  # work on this page begins there


def test_a_part_that_wants_too_much_does_not_push_the_window_off_the_screen(
    window, qtbot
):
    window.page().setMinimumHeight(5000)
    qtbot.waitUntil(lambda: window.minimumSizeHint().height() > 5000)
    qtbot.wait(1)
    room = window.screen().availableGeometry().height()
    assert window.height() <= room
    window.page().setMinimumHeight(0)
    qtbot.waitUntil(lambda: window.minimumHeight() < room)


def test_place_and_look_come_back_at_the_next_start(
    window, desk, qtbot, window_settings
):
    window.resize(780, 640)  # within the screen of the tests
    window.show_look(Look(125, Mode.DARK))
    window.close()
    assert window_settings.look == Look(125, Mode.DARK)
    again = MainWindow(desk, GALLERY)
    qtbot.addWidget(again)
    assert again.size() == window.size()


def test_an_office_that_cannot_be_opened_is_told_and_no_page_is_shown(
    desk, qtbot, office_path
):
    office_path.write_bytes(b"not an office at all")
    window = MainWindow(desk, GALLERY)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.unopened) as heard:
        window.arrive()
    assert heard.args[0].endswith("不是本程序的数据文件，请选择正确的文件。")
    assert window.page() is None
