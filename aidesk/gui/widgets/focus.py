"""The keyboard never stays with what cannot be seen: nobody could tell where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Moves the keyboard on when a hidden part of a window got it and kept it.

    ``anew`` puts it where work begins; where that is hidden too, it goes to the next
    part that takes it.
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
        if self._hidden() is not None:
            # what is just being shown gets the keyboard before it can be seen
            QTimer.singleShot(0, self, self._move_on)

    @Slot()
    def _move_on(self) -> None:
        if self._hidden() is None:
            return
        self._anew()
        hidden = self._hidden()
        if hidden is not None:
            hidden.focusNextChild()

    def _hidden(self) -> QWidget | None:
        """Return what has the keyboard and cannot be seen, if that is so."""
        if not isValid(self._window) or not self._window.isVisible():
            return None
        now = QApplication.focusWidget()
        here = now is not None and now.window() is self._window
        return now if here and now is not None and not now.isVisible() else None
