"""A person without a mouse: shortcuts, Tab, arrows and Enter."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.widgets.entry_view import EntryView
from aidesk.gui.widgets.field import Field
from aidesk.services.pinyin import initials
from tests.gui.tasks import seeing
from tests.gui.tasks.person import Person

PAGES_IN_ORDER: Final = [spec.place.title for spec in PAGES]
_FARTHEST: Final = 60


class ByKeys(Person):
    """Reaches everything by keys; what has the focus must be in sight."""

    def goes_to_page(self, name: str) -> None:
        self.presses(f"Ctrl+{PAGES_IN_ORDER.index(name) + 1}")
        self._is_on(name)

    def chooses_menu(self, menu: str, command: str) -> None:
        bar = self.window.menu
        (title,) = (a for a in seeing.commands(bar) if menu in a.text())
        mnemonic = title.text().partition("&")[2][:1]
        self.presses(f"Alt+{mnemonic}")
        opened = self.front()
        assert isinstance(opened, QMenu)
        for _step in range(_FARTHEST):
            active = opened.activeAction()
            if active is not None and command in seeing.bare(active.text()):
                break
            self.presses("Down")
        else:
            raise AssertionError(command)
        self.presses("Enter")

    def uses(self, words: str) -> None:
        button = self._control(words)
        assert isinstance(button, QAbstractButton), words
        main = button.property("kind") == "primary" and not button.hasFocus()
        if main and self.front() is self.window:
            self.presses("Ctrl+Enter")
            return
        if button.group() is not None and button.group().exclusive():
            self._chooses_among(button.group(), button)
            return
        self._walks_to(button)
        self.presses("Enter")

    def _chooses_among(self, group: QButtonGroup, wanted: QAbstractButton) -> None:
        """Go to the one that is chosen, and from it to another by arrows."""
        chosen, buttons = group.checkedButton(), group.buttons()
        assert chosen is not None
        self._walks_to(chosen)
        for _step in buttons:
            here = next(n for n, each in enumerate(buttons) if each.isChecked())
            if buttons[here] is wanted:
                return
            self.presses("Right" if here < buttons.index(wanted) else "Left")
        pytest.fail(f"the arrows do not lead to “{seeing.words_on(wanted)}”")

    def opens_changes(self) -> None:
        self._control("登记变动")
        self.presses("Enter", "Enter", "Enter")  # the list, the details, the button

    def starts_what_is_due(self) -> None:
        self._main("开始")
        self.presses("Enter")

    def decides(self, words: str) -> None:
        self._main(words)
        self.presses("Enter")

    def confirms(self, words: str) -> None:
        button = self._control(words)
        assert self.front() is not self.window, f"no dialog asks for “{words}”"
        here = QApplication.focusWidget()
        assert isinstance(button, QPushButton), words
        if not button.isDefault() and here is not button:
            self._walks_to(button)
        self.presses("Enter")

    def chooses_file(self, path: Path) -> None:
        self.sees(path.name)
        self.types(path.name)
        self.presses("Enter")

    def goes_into(self, words: str) -> None:
        edit = self._control(words)
        self._walks_to(edit)

    def picks(self, words: str, option: str) -> None:
        choice = self._control(words)
        assert isinstance(choice, QComboBox), words
        self._walks_to(choice)
        wanted = seeing.option(choice, option)
        for key in ("Down", "Up"):
            for _step in range(choice.count()):
                if choice.currentText() == wanted:
                    return
                self.presses(key)
        raise AssertionError(option)

    def goes_to_row(self, words: str) -> None:
        self.waits(lambda: self._list_with(words) is not None, f"for a row “{words}”")
        view = self._list_with(words)
        assert view is not None
        self._walks_to(view)
        found = seeing.row_of(view, words)
        assert found is not None
        for _step in range(_FARTHEST):
            row = view.currentIndex().row()
            if row == found.row():
                break
            self.presses("Down" if row < found.row() else "Up")
        assert view.currentIndex().row() == found.row()

    def goes_to_cell(self, sheet: str, row: int, column: str) -> None:
        view = self._control(sheet)
        assert isinstance(view, QAbstractItemView), sheet
        self._walks_to(view)
        wanted = seeing.cell(view, row, column)
        for _step in range(_FARTHEST):
            here = view.currentIndex()
            if (here.row(), here.column()) == (wanted.row(), wanted.column()):
                return
            if here.row() == wanted.row() and here.column() < wanted.column():
                self.presses("Right" if view.hasFocus() else "Tab")
            elif here.row() < wanted.row():
                self.presses("Enter")
            else:
                self.presses("Left" if here.row() == wanted.row() else "Up")
        raise AssertionError(column)

    def picks_cell(self, sheet: str, row: int, column: str, option: str) -> None:
        self.goes_to_cell(sheet, row, column)
        for _step in range(_FARTHEST):
            self.types(initials(option)[0].lower())
            view = self._control(sheet)
            assert isinstance(view, QAbstractItemView)
            if str(seeing.cell(view, row, column).data()) == option:
                return
        raise AssertionError(option)

    def _list_with(self, words: str) -> QAbstractItemView | None:
        views = seeing.lists(self.front())
        return next((v for v in views if seeing.row_of(v, words) is not None), None)

    def _walks_to(self, wanted: QWidget) -> None:
        """Go on with Enter in fields and with Tab elsewhere until it has the focus."""
        trail: list[str] = []
        self._taker()  # else nothing has the keys yet
        here = QApplication.focusWidget()
        back = here is not None and _is_above(wanted, here)
        for _step in range(_FARTHEST):
            here = QApplication.focusWidget()
            if here is not None and _holds(wanted, here):
                _must_be_seen(here)
                return
            assert wanted.focusPolicy() & Qt.FocusPolicy.TabFocus, wanted
            trail.append(seeing.words_on(here) if here else "nothing")
            self.presses("Shift+Tab" if back else _next_key(here))
        pytest.fail(f"no way to “{seeing.words_on(wanted)}”: {trail}")


def _holds(wanted: QWidget, here: QWidget) -> bool:
    return wanted is here or wanted.focusProxy() is here or wanted.isAncestorOf(here)


def _must_be_seen(here: QWidget) -> None:
    """Whoever works without a mouse has to see where the focus is."""
    small = isinstance(here, QAbstractButton | QLineEdit | QComboBox)
    seen = seeing.is_shown(here)
    place = here.rect().center()
    if not seen or (small and not here.visibleRegion().contains(place)):
        pytest.fail(f"the focus is out of sight on “{seeing.words_on(here)}”")


def _is_above(wanted: QWidget, here: QWidget) -> bool:
    bottom = wanted.mapToGlobal(wanted.rect().bottomLeft()).y()
    return wanted.window() is here.window() and (
        bottom <= here.mapToGlobal(here.rect().topLeft()).y()
    )


def _next_key(here: QWidget | None) -> str:
    """Return the key that goes on: Enter where something is filled in."""
    inside = here
    while inside is not None and not isinstance(inside, Field | EntryView):
        inside = inside.parentWidget()
    typed = isinstance(here, QLineEdit | QComboBox | EntryView)
    return "Enter" if typed and inside is not None else "Tab"
