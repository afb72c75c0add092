"""A payee is held and released on the monthly page, by keys and by clicks."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from aidesk.domain.hold import HoldReason
from aidesk.domain.payment import RunKind
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.seal import SealDialog
from aidesk.gui.pages.monthly import MonthlyPage
from aidesk.gui.pages.wanted import ALL_PROGRAMMES, ListWanted
from aidesk.services.sealing import plan_seal
from tests.builders import a_household, month
from tests.gui.hands import show, type_in

DIBAO = "urban_dibao"
MARCH = month("2019-03")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 3, 4, 14, 32), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = MonthlyPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


@pytest.fixture
def rights(clerk):
    """Three families with dibao; February is paid."""
    clerk.receives(DIBAO, "100000")
    found = [clerk.dibao_for(a_household(n)) for n in ("陈桂兰", "李永福", "曾正祥")]
    clerk.settles(clerk.pays(DIBAO, "2019-02"))
    clerk.day = date(2019, 3, 1)
    return found


def look_at(qtbot, page, kind=None):
    page.visit(ListWanted(MARCH, DIBAO, kind))
    show(qtbot, page)
    wait(qtbot, page)


def wait(qtbot, page):
    qtbot.waitUntil(lambda: page.foot.isVisible() and page.view.sheet.isVisible())


def names(page):
    return [line.name for line in page.view.sheet.model.rows()]


def current(page):
    return page.view.sheet.current_row().name


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def hold_by_keys(qtbot, page, name):
    """Go to a line by keys, press F4, and answer the dialog by keys."""
    page.view.sheet.setFocus()
    while current(page) != name:
        press(qtbot, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.sheet.view, Qt.Key.Key_F4)
    dialog = page.view.actions_of_line.dialog
    qtbot.waitUntil(dialog.reason.choice.hasFocus)
    return dialog


def test_a_line_is_held_by_keys_and_work_goes_on_at_the_next(page, qtbot, rights, desk):
    look_at(qtbot, page)
    dialog = hold_by_keys(qtbot, page, "李永福")
    assert dialog.title.text() == "李永福这个月先不发？"
    assert "2019年3月城市低保 590.00 元不进名单" in dialog.consequences.text.text()
    press(qtbot, Qt.Key.Key_Down)  # 银行卡挂失
    dialog.note_field.line.setFocus()
    type_in(dialog.note_field.line, "补卡中")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.view.held.isVisible)
    wait(qtbot, page)
    assert names(page) == ["陈桂兰", "曾正祥"]
    assert page.view.held.title.text() == "这个月先不发（1）"
    assert page.view.held.fact.text() == "共 590.00 元，不在合计里"
    assert page.foot.sum.text() == "应发合计 1,180.00 元，2 户"
    assert page.message.text.text() == "已登记：李永福2019年3月的城市低保先不发。"
    assert current(page) == "曾正祥"  # the one that stood below
    qtbot.waitUntil(lambda: page.window().focusWidget() is page.view.sheet.view)
    (held,) = desk.store.holds.standing().values()
    assert (held.reason, held.note) == (HoldReason.CARD_LOST, "补卡中")


def test_the_last_line_is_held_and_the_one_above_is_current(page, qtbot, rights):
    look_at(qtbot, page)
    dialog = hold_by_keys(qtbot, page, "曾正祥")
    qtbot.mouseClick(dialog.do_button, LEFT)
    qtbot.waitUntil(lambda: names(page) == ["陈桂兰", "李永福"])
    qtbot.waitUntil(lambda: current(page) == "李永福")


def test_a_person_thinks_better_of_it(page, qtbot, rights, desk):
    look_at(qtbot, page)
    dialog = hold_by_keys(qtbot, page, "陈桂兰")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.store.holds.standing() == {}
    assert names(page) == ["陈桂兰", "李永福", "曾正祥"]


def test_another_reason_must_be_written_down(page, qtbot, rights, desk):
    look_at(qtbot, page)
    dialog = hold_by_keys(qtbot, page, "陈桂兰")
    press(qtbot, Qt.Key.Key_End)
    assert dialog.reason.choice.currentText() == "其他原因"
    qtbot.mouseClick(dialog.do_button, LEFT)
    assert dialog.isVisible()
    assert dialog.note_field.line.hasFocus()
    type_in(dialog.note_field.line, "信访件没有办结")
    qtbot.mouseClick(dialog.do_button, LEFT)
    qtbot.waitUntil(lambda: names(page) == ["李永福", "曾正祥"])


def test_released_by_a_click_it_is_on_the_list_again(page, qtbot, rights, clerk):
    clerk.holds(rights[1], "2019-03")
    look_at(qtbot, page)
    release, _look = page.view.held.links
    assert release.accessibleName() == "恢复发放：李永福"
    qtbot.mouseClick(release, LEFT)
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    assert not page.view.held.isVisible()
    assert current(page) == "李永福"
    assert (
        page.message.text.text() == "已恢复：李永福2019年3月的 590.00 元，回到名单里。"
    )


def test_released_after_the_list_it_comes_by_back_pay(page, qtbot, rights, clerk):
    clerk.holds(rights[1], "2019-03")
    clerk.pays(DIBAO, "2019-03")
    look_at(qtbot, page)
    qtbot.mouseClick(page.view.held.links[0], LEFT)
    assert page.message.text.text() == (
        "已恢复：李永福2019年3月的 590.00 元，用补发名单发出去。"
    )
    look_at(qtbot, page, RunKind.BACK_PAY)
    qtbot.waitUntil(lambda: names(page) == ["李永福"])


def test_the_household_of_a_held_line_is_a_click_away(page, qtbot, rights, clerk, desk):
    clerk.holds(rights[1], "2019-03")
    look_at(qtbot, page)
    with qtbot.waitSignal(page.go) as asked:
        qtbot.mouseClick(page.view.held.links[1], LEFT)
    household = desk.store.enrolments.get(rights[1]).household
    assert (asked.args[0], asked.args[1].household) == ("households", household)


def test_a_line_is_held_among_all_lists_of_the_month(page, qtbot, rights, desk):
    page.visit(ListWanted(MARCH, ALL_PROGRAMMES))
    show(qtbot, page)
    view = page.whole.view
    qtbot.waitUntil(lambda: view.sheet is not None and view.sheet.isVisible())
    view.sheet.setFocus()
    qtbot.keyClick(view.sheet.view, Qt.Key.Key_Down)
    qtbot.keyClick(view.sheet.view, Qt.Key.Key_F4)
    dialog = view.actions_of_line.dialog
    qtbot.waitUntil(dialog.reason.choice.hasFocus)
    qtbot.mouseClick(dialog.do_button, LEFT)
    qtbot.waitUntil(view.held.isVisible)
    left = [each.line.name for each in view.sheet.model.rows()]
    assert left == ["陈桂兰", "曾正祥"]
    assert view.current_line().line.name == "曾正祥"
    qtbot.mouseClick(view.held.links[0], LEFT)
    qtbot.waitUntil(lambda: view.current_line().line.name == "李永福")


def test_months_before_that_still_wait_are_listed_with_their_months(
    page, qtbot, rights, clerk
):
    clerk.day = date(2019, 2, 1)
    newcomer = clerk.dibao_for(a_household("王玉珍"), "2019-02")
    clerk.holds(newcomer, "2019-02")
    clerk.day = date(2019, 3, 1)
    clerk.holds(rights[0], "2019-03")
    look_at(qtbot, page)
    assert page.view.held.title.text() == "先不发、还没有恢复（2）"


def test_the_menu_of_a_row_offers_what_can_be_done_with_it(page, qtbot, rights):
    look_at(qtbot, page)
    view = page.view.sheet.view
    view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    (menu,) = [m for m in page.view.sheet.findChildren(QMenu) if m.isVisible()]
    texts = [action.text().split("\t")[0] for action in menu.actions()]
    assert texts[:3] == ["怎么算的", "这个月先不发", "看这一户"]
    assert "复制" in texts
    menu.close()


def test_a_made_list_offers_no_hold(page, qtbot, rights, clerk):
    clerk.pays(DIBAO, "2019-03")
    look_at(qtbot, page)
    assert not page.view.hold_button.isVisible()
    assert not page.view.actions_of_line.hold.isEnabled()


def test_a_reason_of_change_stands_in_each_changed_row(page, qtbot, rights, clerk):
    clerk.stops(rights[2], "2019-02")
    clerk.holds(rights[0], "2019-03")
    look_at(qtbot, page)
    why = next(c for c in page.view.sheet.model.columns() if c.title == "变动原因")
    told = {line.name: why.text(line) for line in page.view.sheet.model.rows()}
    assert told == {"曾正祥": "收入超标", "李永福": ""}


def test_the_month_after_says_that_the_one_before_still_waits(
    page, qtbot, clerk, rights
):
    newcomer = clerk.dibao_for(a_household("王玉珍"), "2019-02")
    clerk.settles(clerk.pays(DIBAO, "2019-02", RunKind.BACK_PAY))
    clerk.day = date(2019, 3, 1)
    clerk.holds(newcomer, "2019-03")
    clerk.settles(clerk.pays(DIBAO, "2019-03"))
    page.visit(ListWanted(month("2019-04"), DIBAO))
    show(qtbot, page)
    wait(qtbot, page)
    why = next(c for c in page.view.sheet.model.columns() if c.title == "变动原因")
    told = {line.name: why.text(line) for line in page.view.sheet.model.rows()}
    assert told["王玉珍"] == "上月先不发（人户分离待核实），还没有恢复"


def test_the_seal_says_what_still_waits(page, qtbot, rights, clerk, desk):
    clerk.holds(rights[0], "2019-03")
    clerk.settles(clerk.pays(DIBAO, "2019-03"))
    plan = plan_seal(desk.store, MARCH, date(2019, 4, 2))
    dialog = SealDialog(page, plan, desk.store.programmes.all())
    qtbot.addWidget(dialog)
    texts = " ".join(part.text() for part in dialog.findChildren(type(page.title)))
    assert "先不发、还没有恢复的有 1 笔，共 590.00 元：陈桂兰。" in texts
