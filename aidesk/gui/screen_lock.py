"""Locks the screen after idle minutes: covers all windows until the PIN is right."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from aidesk.paths import lock_file

if TYPE_CHECKING:
    from aidesk.domain.screen_lock import ScreenLock
    from aidesk.gui.dialogs.screen_lock import UnlockDialog

Clock = Callable[[], float]

_LOOK_EVERY: Final = 5_000  # ms
_COME_BACK: Final = 400  # ms
_AT_WORK: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
        QEvent.Type.TouchBegin,
    }
)
_EATEN: Final = _AT_WORK | {
    QEvent.Type.KeyRelease,
    QEvent.Type.Shortcut,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.ContextMenu,
    QEvent.Type.DragEnter,
    QEvent.Type.Drop,
    QEvent.Type.ToolTip,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
}


class Cover(QWidget):
    """Lies over all of a window, as large as it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.follow()
        self.show()

    def follow(self) -> None:
        """Be as large as the window is now, and over all else in it."""
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.raise_()


class ScreenGuard(QObject):
    """Watches whether somebody is at work, and locks when nobody is.

    Without a PIN on this PC it watches nothing and costs nothing.  ``ending`` asks
    to close the program while it is locked.  ``dialog`` is there while it is.
    """

    ending = Signal()

    def __init__(self, parent: QObject, clock: Clock = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._lock: ScreenLock | None = None
        self._covers: list[Cover] = []
        self._last = clock()
        self._watches = False
        self.locked = False
        self.dialog: UnlockDialog | None = None
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_EVERY)
        self._looks.timeout.connect(self.look)
        self._returns = QTimer(self)
        self._returns.setInterval(_COME_BACK)
        self._returns.timeout.connect(self._come_back)

    def begin(self) -> None:
        """Watch as this PC's lock says, and lock at once: the program was away."""
        self.read()
        if self._lock is not None:
            self.lock()

    @Slot()
    def read(self) -> None:
        """Read how this PC is locked, after it was changed."""
        self._lock = _kept()
        self._last = self._clock()
        self._watch(wanted=self._lock is not None)

    @Slot()
    def look(self) -> None:
        """Lock if nobody has been at work for as long as was asked."""
        if self._lock is not None and not self.locked:
            idle = self._clock() - self._last
            if idle >= self._lock.minutes * 60:
                self.lock()

    @Slot()
    def lock(self) -> None:
        """Cover all windows and ask for the PIN."""
        if self._lock is None or self.locked:
            return
        self.locked = True
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._hide(window)
        self._ask(self._lock)

    def close(self) -> None:
        """Watch no more."""
        self._watch(wanted=False)
        self._uncover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note who is at work; while locked let nothing through but to the PIN."""
        kind = event.type()
        if not self.locked:
            if kind in _AT_WORK:
                self._last = self._clock()
            return False
        if not isinstance(watched, QWidget):
            return kind is QEvent.Type.Shortcut
        window = watched.window()
        if _shows_nobody(window):
            return False
        if kind is QEvent.Type.Show and watched is window:
            self._hide(window)
        elif kind is QEvent.Type.Resize and watched is window:
            for cover in self._covers:
                if isValid(cover) and cover.parentWidget() is window:
                    cover.follow()
        return kind in _EATEN

    def _watch(self, *, wanted: bool) -> None:
        app = QApplication.instance()
        if app is None or wanted is self._watches:
            return
        self._watches = wanted
        if wanted:
            app.installEventFilter(self)
            self._looks.start()
        else:
            app.removeEventFilter(self)
            self._looks.stop()
            self._returns.stop()

    def _hide(self, window: QWidget) -> None:
        """Cover a window; one of the system, which cannot be covered, is closed."""
        kind = window.windowType()
        if _shows_nobody(window) or kind is Qt.WindowType.ToolTip:
            return
        if isinstance(window, QFileDialog):
            window.reject()
        elif kind is Qt.WindowType.Popup:
            window.close()
        else:
            self._covers.append(Cover(window))

    def _ask(self, lock: ScreenLock) -> None:
        from aidesk.gui.dialogs.screen_lock import UnlockDialog  # noqa: PLC0415 - rare

        dialog = self.dialog = UnlockDialog(lock)
        dialog.accepted.connect(self._unlock)
        dialog.ending.connect(self._end)
        dialog.show()
        dialog.activateWindow()

    @Slot()
    def _end(self) -> None:
        """Let the program close; what it asks then shows nobody's name."""
        if self.dialog is not None:
            self.dialog.hide()
        self._returns.start()
        self.ending.emit()

    @Slot()
    def _come_back(self) -> None:
        """Ask for the PIN again where the program was not closed after all."""
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        if not shown or any(map(_shows_nobody, shown)):
            return
        self._returns.stop()
        if self.dialog is not None:
            self.dialog.show()

    @Slot()
    def _unlock(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._uncover()
        self._last = self._clock()

    def _uncover(self) -> None:
        self.locked = False
        covers, self._covers = self._covers, []
        for cover in covers:
            if isValid(cover):
                cover.hide()
                cover.deleteLater()


def _kept() -> ScreenLock | None:
    file = lock_file()
    if not file.is_file():
        return None
    from aidesk.services.screen_lock import kept_lock  # noqa: PLC0415 - seldom needed

    return kept_lock(file)


def _shows_nobody(window: QWidget) -> bool:
    """Tell whether a window says of itself that nobody's data can be read in it."""
    return bool(getattr(cast("object", window), "shows_nobody", False))
