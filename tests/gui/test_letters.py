"""Alt shows the letters of fields, and with a letter it leads to the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.settings import SettingsPage
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.field import Field
from tests.gui.checks import findings
from tests.gui.hands import show

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(qtbot):
    """Return a dialog whose second field was made first."""
    made = Dialog(None, "登记", do="登记", leave="先不登记")
    street = Field("街道", QLineEdit(made))
    name = Field("姓名", QLineEdit(made))
    line = Line()
    line.add(name, street)
    made.body.addLayout(line)
    qtbot.addWidget(made)
    show(qtbot, made)
    name.edit.setFocus()
    return made, name, street


def test_alt_shows_a_letter_beside_each_field_in_the_order_of_reading(dialog, qtbot):
    window, name, street = dialog
    assert name.label.text() == "姓名"
    qtbot.keyClick(name.edit, Qt.Key.Key_Alt)
    assert (name.label.text(), street.label.text()) == ("姓名(&A)", "街道(&B)")
    assert name.edit.accessibleName() == "姓名"
    assert findings(window) == []


def test_a_letter_leads_to_its_field(dialog, qtbot):
    _window, name, street = dialog
    qtbot.keyClick(name.edit, Qt.Key.Key_Alt)
    qtbot.keyClick(name.edit, Qt.Key.Key_B, ALT)
    qtbot.waitUntil(street.edit.hasFocus)


def test_a_page_leaves_the_letters_of_the_menus_to_them(practice_desk, qtbot):
    window = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(window)
    show(qtbot, window)
    window.arrive()
    window.show_page("settings", "office")
    page = window.page()
    assert isinstance(page, SettingsPage)
    qtbot.keyClick(page.names.unit, Qt.Key.Key_Alt)
    marked = [field.label.text()[-2:-1] for field in page.findChildren(Field)]
    letters = [letter for letter in marked if letter.isascii()]
    assert letters[:2] == ["A", "C"]  # Alt+B opens 业务
    assert not {"B", "E", "F", "H", "V"} & set(letters)
    qtbot.waitUntil(lambda: not [f for f in findings(window) if "Alt" in f])
