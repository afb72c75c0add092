"""The window in English: no Chinese but that of the office's data, and nothing cut."""

from __future__ import annotations

import gc
import re
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from aidesk.domain.month import Month
from aidesk.gui import start, theme
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.dialogs.crash import CrashDialog
from aidesk.gui.dialogs.first_start import FirstStartDialog
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.wanted import DebtsWanted, ListWanted, ReturnsWanted
from aidesk.gui.theme import Look
from aidesk.gui.widgets.field_grid import first_wrong
from aidesk.gui.widgets.help_pages import help_page
from aidesk.gui.widgets.number_edits import DateEdit, MonthEdit
from aidesk.gui.widgets.table import SheetView
from aidesk.reports.bank.formats import bank_formats
from aidesk.services.household_changes import set_incomes
from aidesk.services.household_list import household_rows
from aidesk.services.register import NewIncome
from tests.builders import a_household, month, yuan
from tests.gui.checks import findings
from tests.gui.conftest import at_half_past_two

SCREEN = QSize(1366, 768)
CHINESE = re.compile("[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]+")
# how an amount came about is worded as on papers
WORKINGS = re.compile(
    "人月|个月|人|年收入|收入|分类施保|月标准|(基本生活|照料护理)标准"
)
OTHERS = ("中文", "人民币")
MASKED_NAME = r"\w某"  # as the journal has it


@pytest.fixture
def english(dressed, window_settings, request):
    """Dress the application in English, at 150 % unless a test asks for another."""
    before = dressed.findChildren(QTranslator)
    window_settings.language = "en"
    dress(dressed, window_settings)
    theme.apply(dressed, Look(getattr(request, "param", 150)))
    yield dressed
    for translator in dressed.findChildren(QTranslator):
        if translator not in before:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
    window_settings.language = "zh"
    dress(dressed, window_settings)


def dress(app, settings):
    """Dress the application once the windows of tests before are gone for good.

    Qt tells all windows of a new icon one by one, and does not notice when Python
    throws away an old one meanwhile.
    """
    gc.collect()
    start.dress(app, settings)


@pytest.fixture
def window(english, practice_desk, qtbot):
    made = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(made)
    made.resize(SCREEN)
    made.show()
    made.arrive()
    return made


@pytest.fixture
def wrong(practice_path, qtbot):
    """Return what says all that is not as it should be in a window."""

    def found(window, office=practice_path):
        data = data_in(office)
        faults = findings(window, SCREEN)
        for _turn in range(10):
            if not faults:
                break
            qtbot.wait(10)
            faults = findings(window, SCREEN)
        return [*faults, *(text for text in texts(window) if is_chinese(text, data))]

    return found


@pytest.fixture
def wrong_here(wrong, office_path):
    """Return what says the same of windows on this test's own office."""
    return partial(wrong, office=office_path)


@pytest.fixture
def window_of_april(english, office_path, clerk, window_settings, qtbot):
    """Return a window where two lines came back and 100 a month were too much."""
    clerk.receives("urban_dibao", "100000")
    families = [clerk.registers(a_household(name)) for name in ("李永福", "陈桂兰")]
    for family in families:
        clerk.grants("urban_dibao", family)
    for of_month in ("2019-01", "2019-02", "2019-03"):
        run = clerk.pays("urban_dibao", of_month)
    clerk.day = date(2019, 4, 2)
    clerk.settles(run, {1: "账户已销户", 2: "账户被冻结"})
    incomes = (NewIncome(yuan("100")),)
    set_incomes(clerk.store, clerk.act(), families[1], incomes, month("2019-01"))
    moment = datetime(2019, 4, 3, 14, 32)  # noqa: DTZ001 - the office's own time
    desk = Desk(office_path, lambda: moment, window_settings)
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.resize(SCREEN)
    made.show()
    made.arrive()
    yield made
    desk.close()


def data_in(office):
    """Return what matches the Chinese words that are recorded in an office."""
    with sqlite3.connect(office) as file:
        names = file.execute("select name from sqlite_schema where type = 'table'")
        rows = [
            row
            for (table,) in names.fetchall()
            if table != "journal"
            for row in file.execute(f"select * from {table}")  # noqa: S608
        ]
    file.close()
    words = {cell for row in rows for cell in row if isinstance(cell, str)}
    for made in bank_formats().usable:  # files that people write, like the office
        words |= {made.name, made.about}
    known = sorted(filter(CHINESE.search, words), key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, known), MASKED_NAME]))


def is_chinese(text, data):
    rest = data.sub("", text)
    if "×" in text:
        rest = WORKINGS.sub("", rest)
    return bool(CHINESE.search(rest)) and not text.startswith(OTHERS)


def texts(window: QWidget) -> Iterator[str]:
    """Yield all words that a window shows, or says to a screen reader."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())
        if not widget.isVisibleTo(window):
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription())
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, SheetView):
            yield from cells(widget)


def cells(view: SheetView) -> Iterator[str]:
    model = view.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(model.rowCount()):
            yield str(model.index(row, column).data())


@pytest.mark.parametrize("english", [100, 150], indirect=True)
def test_every_page(window, wrong, qtbot):
    for spec in PAGES:
        window.show_page(spec.place.name)
        qtbot.waitUntil(lambda: not window.page().busy.isVisible())
        assert (spec.place.name, wrong(window)) == (spec.place.name, [])
        topic = window.page().help_topic()
        assert not CHINESE.search(help_page(topic, "en").text)


def test_a_list_that_is_not_made_yet(window, wrong, qtbot):
    window.show_page("monthly", ListWanted(Month(2020, 1)))
    page = window.page()
    qtbot.waitUntil(page.foot.isVisible)
    assert wrong(window) == []
    page.foot.main_button.click()
    qtbot.waitUntil(page.foot.print_button.isVisible)
    assert wrong(window) == []


def test_every_change_of_a_household(window, wrong):
    window.show_page("households")
    page = window.page()
    rows = household_rows(page.desk.store, Month(2019, 12))
    of_three = next(row for row in rows if row.persons > 2)
    in_tekun = next(row for row in rows if "特困供养" in row.programmes)
    for change in Change:
        row = in_tekun if change is Change.TERMS else of_three
        page.register.go_to(row.household)
        page.panel.changes_button.click()
        (choice,) = page.changes.dialogs
        assert wrong(choice) == []
        choice.buttons[change].click()
        (dialog,) = page.changes.dialogs
        first_wrong(dialog.fields())
        assert (change, wrong(dialog)) == (change, [])
        dialog.reject()


def test_the_form_of_a_new_household(window, wrong):
    window.show_page("households")
    page = window.page()
    page.new_button.click()
    page.form.members.add()
    page.form.incomes.add()
    first_wrong(page.form.fields())
    assert wrong(window) == []


def test_what_is_recorded_into_funds_and_settings(window, wrong):
    window.show_page("funds")
    funds = window.page()
    for button in (funds.record, funds.spend):
        button.click()
        assert wrong(funds.dialog) == []
        funds.dialog.reject()
    window.show_page("settings")
    settings = window.page()
    settings.standards.changes.add.click()
    assert wrong(settings.changes.dialog) == []
    settings.changes.dialog.reject()
    settings.rates.changes.add.click()
    assert wrong(settings.changes.rate_dialog) == []
    settings.changes.rate_dialog.reject()


def test_what_else_is_recorded_into_funds(window, wrong):
    window.show_page("funds")
    funds = window.page()
    funds.others.click()
    for action in list(funds.dialog.buttons):
        assert wrong(funds.dialog) == []
        funds.dialog.buttons[action].click()
        assert (action, wrong(funds.dialog)) == (action, [])
        funds.dialog.reject()
        funds.others.click()
    funds.dialog.reject()
    funds.reverse.click()
    assert wrong(funds.dialog) == []
    funds.dialog.reject()


def test_returned_payments(window_of_april, wrong_here):
    window_of_april.show_page("money_back", ReturnsWanted())
    page = window_of_april.page()
    assert wrong_here(window_of_april) == []
    for button in (page.returned.retry_button, page.returned.give_up_button):
        button.click()
        dialog = page.return_actions.asker.dialog
        assert (button.text(), wrong_here(dialog)) == (button.text(), [])
        dialog.reject()


def test_recoveries(window_of_april, wrong_here):
    window_of_april.show_page("money_back", DebtsWanted())
    page, debts = window_of_april.page(), window_of_april.page().debts
    assert wrong_here(window_of_april) == []
    for button in (debts.withhold_button, debts.write_off_button, debts.receive_button):
        button.click()
        dialog = page.debt_actions.asker.dialog
        assert (button.text(), wrong_here(dialog)) == (button.text(), [])
        if button is not debts.receive_button:
            dialog.reject()
    dialog.do_button.click()
    debts.entries.view.setFocus()
    debts.entries.view.selectRow(0)
    assert wrong_here(window_of_april) == []
    debts.take_back_button.click()
    assert wrong_here(page.debt_actions.asker.dialog) == []
    page.debt_actions.asker.dialog.reject()


def test_the_first_start_and_the_crash_box(english, wrong, qtbot):
    for dialog in (FirstStartDialog(None), CrashDialog(None, "")):
        qtbot.addWidget(dialog)
        dialog.show()
        assert wrong(dialog) == []


def test_days_and_months_are_shown_as_they_can_be_typed(english, qtbot):
    today = at_half_past_two().date()
    month, day = MonthEdit(today), DateEdit(today)
    for edit in (month, day):
        qtbot.addWidget(edit)
    month.set_month(Month(2019, 7))
    day.set_day(today)
    assert (month.text(), month.month()) == ("2019-07", Month(2019, 7))
    assert (day.text(), day.day()) == ("2019-12-03", today)
