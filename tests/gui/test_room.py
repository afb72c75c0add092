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
ROOMS = [(SMALL, 100), (SMALL, 150), (SMALL, 200), (LARGE, 150)]


def named(room):
    size, percent = room
    return f"{size.width()}-{percent}"


def opened(desk, dressed, qtbot, size=SMALL, percent=100):
    """Return a window of a size on the practice office."""
    theme.apply(dressed, Look(percent))
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    window.resize(size)
    window.show()
    window.arrive()
    return window


def shown_month(window, qtbot, text):
    """Return 每月发放 with all lists of a month."""
    window.show_page("monthly")
    page = window.page()
    assert isinstance(page, MonthlyPage)
    page.visit(ListWanted(month(text), ALL_PROGRAMMES))
    qtbot.waitUntil(page.whole.foot.isVisible)
    return page


def register(window, qtbot):
    """Return 家庭登记 with its list."""
    window.show_page("households")
    page = window.page()
    assert isinstance(page, HouseholdsPage)
    qtbot.waitUntil(lambda: page.register.sheet.model.rowCount() > 0)
    return page


def scrolls_in_its_list_only(page, qtbot, sheet):
    """Wait until a page does not scroll; tell whether rows and sums are seen whole."""
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    rows = sheet.view.viewport().height() // sheet.view.rowHeight(0)
    return rows >= 2 and in_sight(page, sheet.totals)


def in_sight(page, widget):
    bottom = widget.mapTo(page, widget.rect().bottomLeft()).y()
    return widget.isVisible() and bottom <= page.rect().bottom()


@pytest.mark.parametrize("room", ROOMS, ids=named)
def test_what_has_a_list_scrolls_in_it_only(practice_desk, dressed, qtbot, room):
    window = opened(practice_desk, dressed, qtbot, *room)
    for text in ("2019-12", "2020-01"):  # all done; funds that do not suffice
        page = shown_month(window, qtbot, text)
        assert scrolls_in_its_list_only(page, qtbot, page.whole.view.sheet)
        assert in_sight(page, page.whole.foot)
    page = register(window, qtbot)
    assert scrolls_in_its_list_only(page, qtbot, page.register.sheet)


def test_the_first_page_is_seen_whole_and_a_month_that_was_made_warns_of_nothing(
    practice_desk, dressed, qtbot
):
    window = opened(practice_desk, dressed, qtbot)
    assert window.strip.isVisible()
    bar = window.page().area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    page = shown_month(window, qtbot, "2019-12")
    assert page.whole.view.changes.isHidden()
    told = "3 份名单12月10日全部发放完；比11月变化 1 户"
    assert page.whole.foot.state.text() == told


def test_groups_are_chosen_from_a_list_where_room_is_low(practice_desk, dressed, qtbot):
    window = opened(practice_desk, dressed, qtbot, percent=200)
    page = register(window, qtbot)
    choice = page.register.chips.choice
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert page.register.chips.current() == Group.RECEIVING
    assert choice.currentText() == "在享受 112"


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
