"""Garbage is collected between two events of the window, and at no other time.

Python looks for garbage whenever it likes: while Qt goes round all widgets to give
them another style, or on the thread of a job.  A widget that is thrown away there
takes the program with it.
"""

from __future__ import annotations

import gc
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS: Final = 500
ALL_AFTER_S: Final = 60.0


class Sweeper(QObject):
    """Collects what is due on the window's thread; Python itself does so no more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._swept_all = monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    @Slot()
    def sweep(self) -> None:
        """Collect the generations that are due; the oldest seldom, it takes longest."""
        young, middle, old = gc.get_count()
        most_young, most_middle, most_old = gc.get_threshold()
        if old > most_old and monotonic() - self._swept_all > ALL_AFTER_S:
            gc.collect()
            self._swept_all = monotonic()
        elif middle > most_middle:
            gc.collect(1)
        elif young > most_young:
            gc.collect(0)

    def close(self) -> None:
        """Leave the garbage to Python again, when no window is left."""
        self._timer.stop()
        gc.enable()
