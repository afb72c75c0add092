"""Pages in windows of every size: one scroll bar, whole rows, sums and foot in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt

from aidesk.gui import theme
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.gui.pages.monthly import MonthlyPage
from aidesk.gui.pages.wanted import ALL_PROGRAMMES, ListWanted
from aidesk.gui.theme import Look
from aidesk.gui.widgets.boxes import Flow
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec
from aidesk.services.household_list import Group
from tests.builders import month

SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)
ROOMS = [(size, percent) for size in (SMALL, LARGE) for percent in (100, 150, 200)]


def named(room):
    size, percent = room
    return f"{size.width()}-{percent}"


@pytest.fixture(params=ROOMS, ids=named)
def window(practice_desk, dressed, qtbot, request):
    size, percent = request.param
    theme.apply(dressed, Look(percent))
    made = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(made)
    made.resize(size)
    made.show()
    made.arrive()
    return made


def whole_rows(sheet):
    """Return how many rows of a list are seen whole, above its sums."""
    return sheet.view.viewport().height() // sheet.view.rowHeight(0)


def in_sight(page, widget):
    bottom = widget.mapTo(page, widget.rect().bottomLeft()).y()
    return widget.isVisible() and bottom <= page.rect().bottom()


@pytest.mark.parametrize("number", [12, 13])
def test_a_month_scrolls_in_its_list_only(window, qtbot, number):
    window.show_page("monthly")
    page = window.page()
    assert isinstance(page, MonthlyPage)
    shown = month("2019-11") + (number - 11)
    page.visit(ListWanted(shown, ALL_PROGRAMMES))
    qtbot.waitUntil(lambda: page.whole.foot.isVisible())
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    sheet = page.whole.view.sheet
    assert whole_rows(sheet) >= 2
    assert in_sight(page, sheet.totals)
    assert in_sight(page, page.whole.foot)


def test_the_register_scrolls_in_its_list_only(window, qtbot):
    window.show_page("households")
    page = window.page()
    assert isinstance(page, HouseholdsPage)
    qtbot.waitUntil(lambda: page.register.sheet.model.rowCount() > 0)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    assert whole_rows(page.register.sheet) >= 2
    assert in_sight(page, page.register.sheet.totals)


def test_the_first_page_is_seen_whole_on_the_usual_screen(
    practice_desk, dressed, qtbot
):
    window = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(window)
    window.resize(SMALL)
    window.show()
    window.arrive()
    assert window.strip.isVisible()
    bar = window.page().area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_groups_are_chosen_from_a_list_where_room_is_low(window, qtbot):
    window.show_page("households")
    page = window.page()
    assert isinstance(page, HouseholdsPage)
    choice = page.register.chips.choice
    if choice.isHidden():
        return
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert page.register.chips.current() == Group.RECEIVING
    assert choice.currentText() == "在享受 112"


def test_a_month_that_was_made_warns_of_nothing(window, qtbot):
    window.show_page("monthly")
    page = window.page()
    assert isinstance(page, MonthlyPage)
    page.visit(ListWanted(month("2019-12"), ALL_PROGRAMMES))
    qtbot.waitUntil(lambda: page.whole.foot.isVisible())
    assert page.whole.view.changes.isHidden()
    told = "3 份名单12月10日全部发放完；比11月变化 1 户"
    assert page.whole.foot.state.text() == told


def test_a_part_that_is_added_again_takes_its_room_once(qtbot):
    row = ChipRow("试一试")
    qtbot.addWidget(row)
    flow = Flow()
    button = Button("登记", parent=row)
    flow.add(button)
    once = flow.sizeHint()
    flow.removeWidget(button)
    flow.add(button)
    assert flow.sizeHint() == once
    assert flow.heightForWidth(1) == button.sizeHint().height()


def test_gathered_chips_keep_what_is_chosen(qtbot):
    row = ChipRow("只看")
    qtbot.addWidget(row)
    row.show_chips([ChipSpec("all", "全部", 3), ChipSpec("new", "新增", 1)])
    row.show()
    row.choose("new")
    row.gather(gathered=True)
    assert row.choice.currentText() == "新增 1"
    with qtbot.waitSignal(row.chosen):
        qtbot.keyClick(row.choice, Qt.Key.Key_Up)
    assert row.current() == "all"
    row.gather(gathered=False)
    assert row.choice.isHidden()
