"""The calendar in the settings: days seen, added, changed and taken out by hand."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from aidesk.domain.working_days import CalendarDay, DayKind
from aidesk.gui.desk import Desk
from aidesk.gui.pages.holidays_card import HolidaysCard
from aidesk.gui.pages.page import Page
from aidesk.services.undo import last_undoable, undo_last
from tests.gui.hands import show, type_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 3, 4, 9, 30), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def card(desk, qtbot):
    page = Page(desk)
    qtbot.addWidget(page)
    made = HolidaysCard(page)
    page.body.add(made)
    page.resize(1000, 700)
    made.refresh()
    show(qtbot, page)
    return made


def cells(card):
    model = card.sheet.model
    place = card.sheet.view.currentIndex().row()
    return [model.cell(place, column).text for column in range(4)]


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def focused():
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def dialog(qtbot, card):
    qtbot.waitUntil(lambda: card.dialog is not None and card.dialog.isActiveWindow())
    return card.dialog


def test_the_days_of_a_year_stand_with_their_source(card, qtbot):
    assert cells(card) == ["1月1日", "星期二", "放假", "元旦"]
    assert "国办发明电〔2018〕15号" in card.source.text()
    assert card.adopt_button.isHidden()
    click(qtbot, card.year.forth)
    assert card.year.year() == 2020
    assert "国办发明电〔2019〕16号" in card.source.text()


def test_a_day_is_added_by_keys_and_undone(card, qtbot, desk):
    click(qtbot, card.changes.add)
    asked = dialog(qtbot, card)
    type_in(focused(), "3-8")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    type_in(focused(), "妇女节")
    qtbot.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kept = CalendarDay(date(2019, 3, 8), DayKind.HOLIDAY, "妇女节")
    assert desk.store.calendar.get(kept.day) == kept
    assert cells(card) == ["3月8日", "星期五", "放假", "妇女节"]
    assert card.source.text() == "这一年的日子是您填的或改过的。"
    last = last_undoable(desk.store)
    assert last is not None
    undo_last(desk.store, desk.act(), last.seq)
    assert desk.store.calendar.get(kept.day) is None


def test_a_workday_cannot_make_up_for_a_holiday(card, qtbot):
    click(qtbot, card.changes.add)
    asked = dialog(qtbot, card)
    type_in(asked.line, "2019-3-12")
    asked.kind.choice.setFocus()
    qtbot.keyClick(asked.kind.choice, Qt.Key.Key_Down)
    type_in(asked.name.line, "春节")
    click(qtbot, asked.do_button)
    assert "本来就是工作日" in asked.message.text.text()
    assert asked.isVisible()


def test_a_day_is_changed_and_taken_out(card, qtbot, desk):
    card.sheet.go_to(date(2019, 5, 2))
    click(qtbot, card.changes.correct)
    asked = dialog(qtbot, card)
    assert asked.line.text() == "2019年5月2日"
    asked.name.line.selectAll()
    type_in(asked.name.line, "五一")
    click(qtbot, asked.do_button)
    assert cells(card) == ["5月2日", "星期四", "放假", "五一"]
    click(qtbot, card.changes.remove)
    assert desk.store.calendar.get(date(2019, 5, 2)) is None
    assert len(desk.store.calendar.days(2019)) == 33


def test_years_that_are_missing_are_offered(card, qtbot, desk, clerk):
    with clerk.store.write(clerk.act()) as writing:
        for each in clerk.store.calendar.days(2019):
            clerk.store.calendar.remove(each.day)
        writing.note("prepared", "calendar:2019")
    card.refresh()
    assert card.source.text() == "2019年的节假日还没有填，现在只扣周末。"
    assert card.adopt_button.text() == "填入 2019 年公布的节假日"
    click(qtbot, card.adopt_button)
    assert len(desk.store.calendar.days(2019)) == 34  # 28 off, 6 worked
    assert card.adopt_button.isHidden()
