"""Hands at work in the register: going to a family, opening a change, reading."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from aidesk.gui.widgets.dialog import Question
from aidesk.gui.widgets.plain import Label
from tests.builders import month
from tests.gui.hands import show, type_in

LEFT = Qt.MouseButton.LeftButton
DECEMBER, JANUARY = month("2019-12"), month("2020-01")


def shown(qtbot, page):
    show(qtbot, page)
    page.focus_first()
    return page


def names(page):
    return [row.name for row in page.register.sheet.model.rows()]


def go_to(page, name):
    rows = page.register.sheet.model.rows()
    (row,) = (row for row in rows if row.name == name)
    assert page.register.go_to(row.household)
    return row.household


def settle(page):
    """Stop typing for a moment: the details come then."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(loop.quit)
    timer.start(5)
    while page.register.is_waiting():
        loop.exec()


def details(page):
    settle(page)
    QCoreApplication.sendPostedEvents()  # parts that were just made are shown by then
    labels = page.panel.findChildren(Label)
    return [label.text() for label in labels if label.isVisibleTo(page.panel)]


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def type_here(qtbot, text):
    widget = QApplication.focusWidget()
    assert widget is not None
    type_in(widget, text)


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def opened(qtbot, page, change):
    """Open the list of changes and choose one; return its dialog."""
    click(qtbot, page.panel.changes_button)
    choice = on_top(qtbot, page)
    click(qtbot, choice.buttons[change])
    return on_top(qtbot, page)


def stopping(qtbot, page):
    """Press 停发 and return its dialog."""
    click(qtbot, page.panel.stop_button)
    return on_top(qtbot, page)


def on_top(qtbot, page):
    """Return the dialog that is asked now, when it takes the keys."""
    dialog = page.changes.dialogs[-1]
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def question():
    """Return the question that is asked now."""
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Question)
    return asked


def said(dialog):
    return dialog.consequences.text.text().splitlines()


def household(desk, name, of_month=DECEMBER):
    (entry,) = (e for e in desk.store.register.entries(of_month) if e.head.name == name)
    return desk.store.households.get(entry.household)


def rights(desk, name):
    return desk.store.enrolments.of_household(household(desk, name).id)
