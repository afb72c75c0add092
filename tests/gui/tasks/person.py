"""A person at the window: sees what is shown, and works with what is in reach."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.exceptions import TimeoutError as TooLongError
from pytestqt.qtbot import QtBot

from aidesk.gui.main_window import MainWindow
from tests.gui.tasks import seeing

PATIENCE_MS: Final = 20_000
"""On a busy machine jobs take long; that the window stands still is watched apart."""
_MENUS: Final = (Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)


class Person:
    """Does nothing that a person could not do; counts what it does.

    ``window`` is the main window.  ``strokes`` are keys and ``clicks`` presses of the
    mouse; ``letters`` are what was typed as text.
    """

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window
        self._front: QWidget = window  # kept: else what was found in it is gone
        self.strokes = self.clicks = self.letters = 0

    @property
    def done(self) -> int:
        """How many keys were struck and places clicked, text included."""
        return self.strokes + self.clicks + self.letters

    # seeing

    def sees(self, *words: str) -> None:
        """Look until all these words stand in what is in front."""
        for each in words:
            self.waits(partial(self._is_seen, each), f"to see “{each}”")

    def sees_no(self, words: str) -> None:
        """Find these words nowhere in what is in front."""
        assert not self._is_seen(words), f"there is “{words}”"

    def waits(self, until: Callable[[], bool], why: str = "") -> None:
        """Wait until something is so."""

        def holds() -> bool:
            self.front()
            return until()

        try:
            self._qtbot.waitUntil(holds, timeout=PATIENCE_MS)
        except TooLongError:
            front = type(self.front()).__name__
            pytest.fail(f"waited {why}; there is a {front}: {self._all_seen()}")

    def opens_changes(self) -> None:
        """Open the list of changes of the family that was found."""
        self.uses("登记变动")

    def waits_for_file(self, path: Path) -> None:
        """Wait until a file was written."""
        self.waits(lambda: path.is_file() and path.stat().st_size > 0, f"for {path}")

    def front(self) -> QWidget:
        """Return what is in front and takes keys and clicks."""
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        active, taker = QApplication.activeWindow(), QApplication.focusWindow()
        lost = taker is None or not taker.isVisible()
        if active is None or not active.isVisible() or lost:
            active = QApplication.activeModalWidget() or self.window
            active.activateWindow()  # as a window manager does
        self._front = over or active
        return self._front

    def has_focus_on_page(self) -> bool:
        """Tell whether the keys go to the page, not to what is around it."""
        page, here = self.window.page(), QApplication.focusWidget()
        return page is not None and here is not None and page.isAncestorOf(here)

    def _is_seen(self, words: str) -> bool:
        return any(words in text for text in seeing.texts(self.front()))

    def _all_seen(self) -> str:
        return " | ".join(filter(None, seeing.texts(self.front())))

    def _control(self, words: str) -> QWidget:
        """Look for a control that can be used, by the words on it."""
        self.waits(
            lambda: seeing.control(self.front(), words) is not None, f"for “{words}”"
        )
        found = seeing.control(self.front(), words)
        assert found is not None
        return found

    # the keyboard

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other: ``Enter``, ``Tab``, ``Ctrl+F``."""
        for name in keys:
            key = _combination(name)
            QTest.keyClick(self._taker(), key.key(), key.keyboardModifiers())
            self.strokes += 1

    def types(self, text: str) -> None:
        """Type a text: letters by keys, Chinese by the input method."""
        for sign in text:
            if sign.isascii():
                QTest.keyClick(self._taker(), sign)  # type: ignore[call-overload] # takes it
            else:
                self._commits(sign)
            self.letters += 1

    def _commits(self, sign: str) -> None:
        """Choose a Chinese sign in the input method."""
        takes = QApplication.focusObject()
        assert isinstance(takes, QWidget)
        assert takes.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), sign
        event = QInputMethodEvent()
        event.setCommitString(sign)
        QApplication.sendEvent(takes, event)

    def _taker(self) -> QWindow:
        """Return the window that takes the keys."""

        def is_there() -> bool:
            taker = QApplication.focusWindow()
            return taker is not None and taker.isVisible()

        self.waits(is_there, "for the keys")
        return QApplication.focusWindow()

    # what both ways of working can do

    def goes_to_page(self, name: str) -> None:
        """Go to a page of the window."""
        raise NotImplementedError

    def _is_on(self, name: str) -> None:
        place = self._control(name)
        assert isinstance(place, QAbstractButton)
        self.waits(place.isChecked, f"for the page {name}")

    def chooses_menu(self, menu: str, command: str) -> None:
        """Choose a command of the menu bar."""
        raise NotImplementedError

    def uses(self, words: str) -> None:
        """Press the button with these words."""
        raise NotImplementedError

    def starts_what_is_due(self) -> None:
        """Start the step of the month that the first page offers."""
        raise NotImplementedError

    def decides(self, words: str) -> None:
        """Press the main button of the page, which has the focus, with these words."""
        raise NotImplementedError

    def confirms(self, words: str) -> None:
        """Press the button of a dialog that does what it is for."""
        raise NotImplementedError

    def _main(self, words: str) -> None:
        """Wait for a button that stands ready with the focus."""

        def is_ready() -> bool:
            found = seeing.control(self.front(), words)
            return found is not None and found.hasFocus()

        self.waits(is_ready, f"for “{words}” with the focus")

    def chooses_file(self, path: Path) -> None:
        """Choose a file of the folder that the system's dialog shows."""
        raise NotImplementedError

    def goes_into(self, words: str) -> None:
        """Go into the input that is called so."""
        raise NotImplementedError

    def picks(self, words: str, option: str) -> None:
        """Choose one of a few things."""
        raise NotImplementedError

    def goes_to_row(self, words: str) -> None:
        """Go to the row of a list in which these words stand."""
        raise NotImplementedError

    def goes_to_cell(self, sheet: str, row: int, column: str) -> None:
        """Go to the cell of a sheet that is filled in, below a heading."""
        raise NotImplementedError

    def picks_cell(self, sheet: str, row: int, column: str, option: str) -> None:
        """Choose what stands in a cell of a sheet."""
        raise NotImplementedError

    def writes(self, sheet: str, row: int, column: str, text: str) -> None:
        """Type into a cell of a sheet."""
        self.goes_to_cell(sheet, row, column)
        self.types(text)

    def names_paper(self, path: Path) -> None:
        """Say where paper is in this test; a real printer has a tray, nobody asks."""
        before = self.strokes, self.clicks, self.letters
        self.fills("输出文件", str(path))
        self.strokes, self.clicks, self.letters = before

    def fills(self, words: str, text: str) -> None:
        """Put a text in the place of what stands in an input."""
        self.goes_into(words)
        self.presses("Ctrl+A")
        self.types(text)


def _combination(name: str) -> QKeyCombination:
    """Return the keys with a name, as the system tells them."""
    plain = {"Enter": "Return"}
    *held, key = name.split("+")
    keys = QKeySequence("+".join([*held, plain.get(key, key)]))
    found: QKeyCombination = keys[0]  # type: ignore[index] # the stubs lack it
    if (found.key(), found.keyboardModifiers()) == _MENUS:
        return QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab)
    return found
