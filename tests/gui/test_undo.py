"""Ctrl+Z and the menu say what would be undone, ask, and do it; text keeps its own."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from aidesk.domain.payment import RunKind
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from tests.builders import Caseworker, a_household, month
from tests.gui.hands import show, type_in

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
NOTHING = "没有可以撤销的操作。名单送了银行、月份封了账，以前做的就不能再撤销。"


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 3, 4, 14, 32), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def chen(clerk):
    """Return a caseworker in March: 陈桂兰 is paid for February, and nothing since."""
    clerk.receives("urban_dibao", "100000")
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays("urban_dibao", "2019-02")
    clerk.day = date(2019, 3, 4)
    return clerk


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    show(qtbot, made)
    made.arrive()
    return made


def ctrl_z(qtbot, widget):
    qtbot.keyClick(widget, Qt.Key.Key_Z, CTRL)


def agree(qtbot, window):
    dialog = window.undoing.dialog
    qtbot.waitUntil(dialog.isVisible)
    qtbot.mouseClick(dialog.do_button, LEFT)


def in_menu(window):
    """Return the words and the state of the entry in the menu, as it opens."""
    window.menu.opening.emit()
    (undo,) = (
        action
        for top in window.menu.actions()
        for action in top.menu().actions()
        if "撤销" in action.text()
    )
    return undo.text(), undo.isEnabled()


def test_ctrl_z_asks_in_words_and_then_undoes(window, qtbot, chen, desk):
    chen.registers(a_household("李永福"))
    desk.reload()
    window.show_page("households")
    rows = window.page().register.sheet.model.rows
    assert [row.name for row in rows()] == ["陈桂兰", "李永福"]
    assert window.status.undo.text() == "可撤销：登记 李某 家（Ctrl+Z）"
    window.page().register.sheet.view.setFocus()
    ctrl_z(qtbot, window)
    assert window.undoing.dialog.title.text() == "撤销：登记 李某 家"
    assert len(rows()) == 2
    agree(qtbot, window)
    assert [row.name for row in rows()] == ["陈桂兰"]
    assert window.page().message.text.text() == "已撤销：登记 李某 家。"
    assert not window.page().message.action.isVisible()
    assert window.status.undo.text() == ""


def test_leaving_it_leaves_it(window, qtbot, chen, desk):
    household = chen.registers(a_household("李永福"))
    ctrl_z(qtbot, window)
    qtbot.waitUntil(window.undoing.dialog.isVisible)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # on 不撤销
    assert desk.store.households.exists(household)
    assert window.page().message.text.text() == ""


def test_the_menu_names_what_would_be_undone_or_why_nothing_is(window, chen):
    assert in_menu(window) == (
        "撤销：没有可以撤销的，名单送了银行就不能撤销了(&U)",
        False,
    )
    chen.registers(a_household("李永福"))
    assert in_menu(window) == ("撤销：登记 李某 家(&U)", True)


def test_ctrl_z_with_nothing_to_undo_says_why(window, qtbot, chen):
    in_menu(window)
    window.menu.actions()[1].menu().aboutToHide.emit()
    ctrl_z(qtbot, window)
    assert window.undoing.dialog is None
    assert window.page().message.text.text() == NOTHING


def test_a_text_field_keeps_its_own_undo(window, qtbot, chen, desk):
    household = chen.registers(a_household("李永福"))
    window.show_page("households")
    search = window.page().register.search
    search.setFocus()
    type_in(search, "lyf")
    ctrl_z(qtbot, search)
    assert window.undoing.dialog is None
    assert search.text() == ""
    ctrl_z(qtbot, search)  # nothing is left to undo in the field
    assert window.undoing.dialog is None
    assert desk.store.households.exists(household)


def test_a_list_is_undone_from_the_message_that_it_was_made(window, qtbot, chen, desk):
    chen.makes("urban_dibao", "2019-03")
    window.show_page("monthly")
    page = window.page()
    qtbot.waitUntil(page.foot.withdraw_button.isVisible)
    page.tell_done("名单已生成。")
    assert page.message.action.text() == "撤销"
    qtbot.mouseClick(page.message.action, LEFT)
    assert window.undoing.dialog.title.text() == "撤销：生成2019年3月城市低保发放名册"
    agree(qtbot, window)
    assert desk.store.runs.of("urban_dibao", RunKind.REGULAR, month("2019-03")) == []
    qtbot.waitUntil(lambda: not page.foot.withdraw_button.isVisible())
    qtbot.waitUntil(lambda: bool(page.view.sheet.model.rows()))


def test_nothing_is_offered_after_what_cannot_be_undone(window, chen):
    window.page().tell_done("已送银行。")
    assert not window.page().message.action.isVisible()


def test_what_another_act_has_overtaken_is_not_undone(window, qtbot, chen, desk):
    chen.registers(a_household("李永福"))
    ctrl_z(qtbot, window)
    Caseworker(desk.store, chen.day).buys("urban_dibao", "50")
    agree(qtbot, window)
    assert window.page().message.text.text() == (
        "这以后又做了别的，没有撤销。请看清最后做的是什么，再撤销。"
    )
