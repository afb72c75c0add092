"""刚才做过的事 by keys and clicks: the list, the card, and the way back to a step."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from aidesk.domain.household import HouseholdId
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.widgets.plain import Label
from tests.builders import a_household
from tests.gui.hands import show

LEFT = Qt.MouseButton.LeftButton
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 3, 4, 14, 32), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def busy(clerk):
    """In March a list was sent; then 陈桂兰 and 李永福 were registered."""
    clerk.receives("urban_dibao", "100000")
    clerk.dibao_for(a_household("王秀英"))
    clerk.pays("urban_dibao", "2019-02")
    clerk.day = date(2019, 3, 4)
    clerk.registers(a_household("陈桂兰"))
    clerk.registers(a_household("李永福"))
    return clerk


@pytest.fixture
def window(busy, desk, qtbot):
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    show(qtbot, made)
    made.arrive()
    return made


def opened(qtbot, window):
    """Ask for the list by its key and return it."""
    qtbot.keyClick(window, Qt.Key.Key_H, CTRL_SHIFT)
    dialog = window.undoing.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def texts(widget):
    QCoreApplication.sendPostedEvents()
    return [label.text() for label in widget.findChildren(Label)]


def test_a_key_shows_the_list_and_what_can_be_undone(window, qtbot):
    dialog = opened(qtbot, window)
    newest, before, sent, *_ = dialog.rows.rows
    assert texts(newest)[:2] == ["登记 李某 家", "3月4日 09:00，测试员"]
    assert newest.button.text() == "撤销"
    assert before.button.text() == "撤销到这一步"
    assert sent.button is None
    assert texts(sent)[:2] == [
        "2019年2月城市低保发放名册送银行",
        "1月2日 09:00，测试员，名单送了银行，不能再撤销",
    ]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # 看完了
    assert not dialog.isVisible()


def test_going_back_to_a_step_lists_what_goes_with_it(window, qtbot, desk):
    window.show_page("households")
    rows = window.page().register.sheet.model.rows
    qtbot.waitUntil(lambda: len(rows()) == 3)
    dialog = opened(qtbot, window)
    qtbot.mouseClick(dialog.rows.rows[1].button, LEFT)
    question = window.undoing.dialog
    qtbot.waitUntil(question.isActiveWindow)
    assert question.title.text() == "撤销最后做的 2 件事？"
    assert "2019年3月4日 09:00，测试员：登记 陈某 家" in texts(question)
    assert question.do_button.text() == "撤销这 2 件"
    qtbot.mouseClick(question.do_button, LEFT)
    assert not desk.store.households.exists(HouseholdId(2))
    assert window.page().message.text.text() == (
        "已撤销最后做的 2 件事，到“登记 陈某 家”为止。"
    )


def test_the_first_page_shows_it_where_the_screen_is_tall(window, qtbot, desk):
    card = window.page().recent
    assert card.isVisible()
    assert len(card.rows.rows) == 4
    qtbot.mouseClick(card.rows.rows[0].button, LEFT)
    question = window.undoing.dialog
    qtbot.waitUntil(question.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # on 不撤销
    assert desk.store.households.exists(HouseholdId(3))
    qtbot.mouseClick(card.link, LEFT)
    assert window.undoing.dialog.title.text() == "刚才做过的事"
    window.undoing.dialog.reject()
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: not card.isVisible())


def test_the_status_line_leads_to_the_list(window, qtbot):
    assert window.status.undo.text() == "可撤销：登记 李某 家（Ctrl+Z）"
    qtbot.mouseClick(window.status.undo, LEFT)
    assert window.undoing.dialog.title.text() == "刚才做过的事"
