"""The keyboard never stays with what cannot be seen: nobody could tell where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Moves the keyboard on when a part of a window that had it was hidden or dropped.

    ``anew`` puts it where work begins; where that cannot be, it goes to the next part
    that takes it.
    """

    def __init__(self, window: QWidget, anew: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._anew = anew
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look)

    @Slot(QWidget, QWidget)
    def _look(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self._is_lost():
            # what is just being shown gets the keyboard before it can be seen
            QTimer.singleShot(0, self, self._move_on)

    @Slot()
    def _move_on(self) -> None:
        if not self._is_lost():
            return
        self._anew()
        if self._is_lost():
            (QApplication.focusWidget() or self._window).focusNextChild()

    def _is_lost(self) -> bool:
        """Tell whether the window is worked in, and no part in sight has the keyboard."""
        window = self._window
        if not isValid(window) or not window.isVisible() or not window.isActiveWindow():
            return False
        now = QApplication.focusWidget()
        return now is None or (now.window() is window and not now.isVisible())
