"""The register's form, details and dialogs in all sizes and colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from aidesk.gui import theme
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.gui.theme import Look, Mode
from aidesk.gui.widgets.field_grid import first_wrong
from aidesk.services.household_list import household_rows
from tests.builders import month
from tests.gui.checks import findings

SCREEN = QSize(1366, 768)
LOOKS = (Look(100), Look(150, Mode.DARK), Look(200))


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look.percent}-{look.mode}")
def page(practice_desk, dressed, qtbot, request):
    theme.apply(dressed, request.param)
    window = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(window)
    window.resize(SCREEN)
    window.show()
    window.arrive()
    window.show_page("households")
    shown = window.page()
    assert isinstance(shown, HouseholdsPage)
    return shown


def faults(qtbot, window):
    """Return what is wrong with a window once its layouts have come to rest."""
    found = []
    for _turn in range(10):
        qtbot.wait(10)
        found = [f for f in findings(window, SCREEN) if "window needs" not in f]
        if not found:
            break
    return found


def test_the_form_with_every_field_wrong(page, qtbot):
    page.new_button.click()
    form = page.form
    form.members.model.set_text(0, 1, "5301")
    form.incomes.model.set_text(0, 3, "说明")
    bar = page.area.verticalScrollBar()
    form.right.programme.choice.choose("tekun")  # it asks for most
    first_wrong(form.fields())
    for sheet in (form.members, form.incomes):
        sheet.speak()
        sheet.focus_on_wrong()
    qtbot.wait(10)
    for place in range(0, bar.maximum() + bar.pageStep(), bar.pageStep()):
        bar.setValue(place)
        assert faults(qtbot, page.window()) == []


def test_the_details_alone(page, qtbot):
    if page.open_button.isVisible():
        page.open_button.click()
    page.panel.reveal.click()
    assert faults(qtbot, page.window()) == []


def test_every_change(page, qtbot):
    rows = household_rows(page.desk.store, month("2019-12"))
    of_three = next(row for row in rows if row.persons > 2)
    in_tekun = next(row for row in rows if "特困供养" in row.programmes)
    for change in Change:
        row = in_tekun if change is Change.TERMS else of_three
        page.register.go_to(row.household)
        page.panel.changes_button.click()
        (choice,) = page.changes.dialogs
        assert faults(qtbot, choice) == []
        choice.buttons[change].click()
        (dialog,) = page.changes.dialogs
        for field in dialog.fields():
            field.speak()
        assert (change, faults(qtbot, dialog)) == (change, [])
        dialog.reject()
