"""A window never grows over its screen, whatever its parts would like to have."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QMainWindow


class WithinScreen(QObject):
    """Bounds the least size of a window by the screen that it is on.

    Qt would enlarge it to what its parts need for a moment, and leave it so.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setMinimumSize(QSize(1, 1))  # from now on Qt leaves it to us
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window and event.type() == QEvent.Type.LayoutRequest:
            self._bound()
        return False

    def _bound(self) -> None:
        window = self._window
        frame = window.frameGeometry().size() - window.size()
        room = window.screen().availableGeometry().size() - frame
        least = window.minimumSizeHint().boundedTo(room)
        if least != window.minimumSize():
            window.setMinimumSize(least)
