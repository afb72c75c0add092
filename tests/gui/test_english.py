"""The window in English: no Chinese but that of the office's data, and nothing cut."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

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
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.dialogs.crash import CrashDialog
from aidesk.gui.dialogs.first_start import FirstStartDialog
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.wanted import ListWanted
from aidesk.gui.theme import Look
from aidesk.gui.widgets.field_grid import first_wrong
from aidesk.gui.widgets.number_edits import DateEdit, MonthEdit
from aidesk.gui.widgets.table import SheetView
from aidesk.reports.bank.formats import bank_formats
from aidesk.services.household_list import household_rows
from tests.gui.checks import findings
from tests.gui.conftest import at_half_past_two

SCREEN = QSize(1366, 768)
CHINESE = re.compile("[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]+")
# how an amount came about is worded as on papers
WORKINGS = re.compile(
    "人月|个月|人|年收入|收入|分类施保|月标准|(基本生活|照料护理)标准"
)
OTHERS = ("中文", "人民币")


@pytest.fixture
def english(dressed, window_settings, request):
    """Dress the application in English, at 150 % unless a test asks for another."""
    before = dressed.findChildren(QTranslator)
    window_settings.language = "en"
    start.dress(dressed, window_settings)
    theme.apply(dressed, Look(getattr(request, "param", 150)))
    yield dressed
    for translator in dressed.findChildren(QTranslator):
        if translator not in before:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
    window_settings.language = "zh"
    start.dress(dressed, window_settings)


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
    data = data_in(practice_path)

    def found(window):
        faults = findings(window, SCREEN)
        for _turn in range(10):
            if not faults:
                break
            qtbot.wait(10)
            faults = findings(window, SCREEN)
        return [*faults, *(text for text in texts(window) if is_chinese(text, data))]

    return found


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
    return re.compile("|".join(map(re.escape, known)))


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
        assert window.page().help_text()
        assert not CHINESE.search(window.page().help_text())


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
