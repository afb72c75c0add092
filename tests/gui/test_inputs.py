from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.month_switch import MonthSwitch
from aidesk.gui.widgets.number_edits import (
    DateEdit,
    DigitsEdit,
    IdEdit,
    MoneyEdit,
    MonthEdit,
    read_day,
    read_month,
)
from aidesk.gui.widgets.search_edit import SearchEdit
from tests.gui.hands import show, type_in

TODAY = date(2019, 12, 3)


@pytest.mark.parametrize(
    ("typed", "shown", "amount"),
    [
        ("1234.5", "1234.5", "1234.50"),
        ("１２３４．５", "1234.5", "1234.50"),  # full-width, as pasted from a paper
        ("12.345", "12.34", "12.34"),  # the third decimal is not taken
        ("-5", "5", "5.00"),  # an amount is never negative
        ("1e5", "15", "15.00"),
        ("¥1,234", "1234", "1234.00"),
    ],
)
def test_typing_an_amount(qtbot, typed, shown, amount):
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    type_in(edit, typed)
    assert edit.text() == shown
    assert edit.money() == Money.parse(amount)


def test_pasting_an_amount_with_separators(qtbot):
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    QApplication.clipboard().setText(" 1，234．50 ")
    edit.paste()
    assert edit.money() == Money.parse("1234.50")


def test_an_empty_amount_is_no_amount(qtbot):
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    assert edit.money() is None
    assert not edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_an_amount_is_parted_when_it_is_left_and_whole_when_it_is_typed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    edit, other = MoneyEdit(), QLineEdit()
    Rows(window).add(edit, other)
    show(qtbot, window)
    edit.setFocus()
    type_in(edit, "1234567")
    other.setFocus()
    assert edit.text() == "1,234,567.00"
    edit.setFocus()
    assert edit.text() == "1234567.00"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("20191203", date(2019, 12, 3)),
        ("2019.12.3", date(2019, 12, 3)),
        ("2019-12-03", date(2019, 12, 3)),
        ("2019年12月3日", date(2019, 12, 3)),
        ("12-3", date(2019, 12, 3)),
        ("1203", date(2019, 12, 3)),
        ("２０１９．２．２８", date(2019, 2, 28)),
        ("2019.2.29", None),  # no such day
        ("123", None),
        ("", None),
    ],
)
def test_reading_a_day(typed, day):
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2019-12", Month(2019, 12)),
        ("201912", Month(2019, 12)),
        ("2019年6月", Month(2019, 6)),
        ("12月", Month(2019, 12)),
        ("6", Month(2019, 6)),
        ("13", None),
        ("", None),
    ],
)
def test_reading_a_month(typed, month):
    assert read_month(typed, TODAY) == month


def test_a_day_and_a_month_show_what_was_understood(qtbot):
    day, month = DateEdit(TODAY), MonthEdit(TODAY)
    for edit, typed in ((day, "12-3"), (month, "201906")):
        qtbot.addWidget(edit)
        type_in(edit, typed)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert (day.text(), day.day()) == ("2019年12月3日", date(2019, 12, 3))
    assert (month.text(), month.month()) == ("2019年6月", Month(2019, 6))


def test_an_id_number_takes_eighteen_characters_and_a_capital_x(qtbot):
    edit = IdEdit(lambda _number: "")
    qtbot.addWidget(edit)
    type_in(edit, "5301 0019 5803 1240 2x9abc")
    assert edit.number() == "53010019580312402X"


def test_a_short_id_number_says_how_much_is_missing(qtbot):
    edit = IdEdit(lambda number: f"对不上：{number}" if number else "")
    qtbot.addWidget(edit)
    edit.setText("53010019580312402")
    assert edit.problem() == "现在是 17 位，应为 18 位，请对照身份证补全"
    edit.setText("530100195803124021")
    assert edit.problem() == "对不上：530100195803124021"


def test_an_account_takes_digits_only(qtbot):
    edit = DigitsEdit()
    qtbot.addWidget(edit)
    type_in(edit, "6223 1900-A１")
    assert edit.text() == "622319001"


class Form(QWidget):
    """Two fields; the first must not be empty."""

    def __init__(self):
        super().__init__()
        self.typed = QLineEdit()
        self.name = Field("姓名", self.typed, problem=self.problem)
        self.other = Field("备注", QLineEdit())
        Rows(self).add(self.name, self.other)

    def problem(self):
        return "" if self.typed.text() else "请写姓名"


@pytest.fixture
def form(qtbot):
    window = Form()
    qtbot.addWidget(window)
    show(qtbot, window)
    window.name.edit.setFocus()
    return window


def test_a_field_is_quiet_while_typing_and_speaks_when_it_is_left(form, qtbot):
    type_in(form.name.edit, "李")
    qtbot.keyClick(form.name.edit, Qt.Key.Key_Backspace)
    assert form.name.message.text().strip() == ""
    assert not form.name.is_right()
    form.other.edit.setFocus()
    assert form.name.message.text() == "请写姓名"
    assert form.name.edit.property("wrong") == "true"
    assert form.name.edit.accessibleDescription() == "请写姓名"


def test_a_field_follows_every_key_once_it_has_spoken(form, qtbot):
    form.name.speak()
    type_in(form.name.edit, "李")
    assert form.name.message.text().strip() == ""
    assert form.name.edit.property("wrong") == "false"


def test_enter_goes_to_the_next_field(form, qtbot):
    qtbot.keyClick(form.name.edit, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is form.other.edit


@pytest.fixture
def search(qtbot):
    edit = SearchEdit("姓名、拼音首字母")
    qtbot.addWidget(edit)
    edit.show()
    return edit


def test_search_tells_every_key(search, qtbot):
    heard: list[str] = []
    search.searched.connect(heard.append)
    type_in(search, "ly")
    assert heard == ["l", "ly"]


def test_search_hears_what_is_still_being_composed(search):
    heard: list[str] = []
    search.searched.connect(heard.append)
    QApplication.sendEvent(search, QInputMethodEvent("l'y'f", []))
    done = QInputMethodEvent("", [])
    done.setCommitString("李永福")
    QApplication.sendEvent(search, done)
    assert heard == ["lyf", "李永福"]


def test_escape_and_the_cross_clear_the_search(search, qtbot):
    type_in(search, "li")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    type_in(search, "li")
    qtbot.mouseClick(search.clear_button, Qt.MouseButton.LeftButton)
    assert search.text() == ""
    assert not search.clear_button.isVisible()


def test_enter_leaves_the_search_for_the_list(search, qtbot):
    with qtbot.waitSignal(search.entered):
        qtbot.keyClick(search, Qt.Key.Key_Return)


def test_the_month_switch_stops_at_its_limits(qtbot):
    switch = MonthSwitch(Month(2019, 11), latest=Month(2019, 12))
    qtbot.addWidget(switch)
    switch.show()
    told: list[Month] = []
    switch.changed.connect(told.append)
    QTest.mouseClick(switch.forth, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert switch.words.text() == "2019年12月"
    assert not switch.forth.isEnabled()
    qtbot.keyClick(switch.back, Qt.Key.Key_Return)
    assert told == [Month(2019, 12), Month(2019, 11)]
