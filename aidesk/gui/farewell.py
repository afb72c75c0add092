"""A backup before the window closes: waited for, but never for ever."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from aidesk.domain.errors import AideskError
from aidesk.gui.desk import Desk, worded_error

if TYPE_CHECKING:
    from aidesk.gui.dialogs.closing import ClosingDialog

LOOK_EVERY_MS: Final = 40
SHOWN_AFTER_MS: Final = 250
SLOW_AFTER_MS: Final = 10_000
LONGEST_MS: Final = 60_000


class Farewell(QObject):
    """Makes the last backup of a sitting, and then lets the window go on closing.

    The thread that works is a daemon and touches no object of Qt: a disk that no
    longer answers keeps neither the window nor the program from ending.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._then: Callable[[], object] | None = None
        self._outcome: Future[None] | None = None
        self._over = False
        self.dialog: ClosingDialog | None = None
        self._look_again = QTimer(self)
        self._look_again.setInterval(LOOK_EVERY_MS)
        self._look_again.timeout.connect(self._look)

    def holds(self, then: Callable[[], object]) -> bool:
        """Begin a backup where one is due; ``then`` is called when it is done.

        Returns whether closing has to wait for that.  It never has to while the
        system itself is ending.
        """
        if self._over or self._desk.read_only or _is_logging_off():
            return False
        if self._outcome is None and not self._is_due():
            return False
        self._then = then
        if self._outcome is None:
            self._begin()
        return True

    def _is_due(self) -> bool:
        from aidesk.services.last_backup import is_backup_due  # noqa: PLC0415 - late

        try:
            return is_backup_due(self._desk.store, self._desk.path)
        except AideskError:
            return False  # there is nothing that could be copied

    def _begin(self) -> None:
        from aidesk.services.last_backup import back_up_at_close  # noqa: PLC0415 - late

        outcome = self._outcome = Future[None]()
        path, now = self._desk.path, self._desk.now()

        def work() -> None:
            try:
                back_up_at_close(path, now)
            except BaseException as error:  # noqa: BLE001 - handed over, not swallowed
                outcome.set_exception(error)
            else:
                outcome.set_result(None)

        Thread(target=work, name="last backup", daemon=True).start()
        self._look_again.start()
        for after, act in (
            (SHOWN_AFTER_MS, self._show),
            (SLOW_AFTER_MS, self._show_slow),
            (LONGEST_MS, self._go),
        ):
            QTimer.singleShot(after, self, partial(self._while_waiting, outcome, act))

    def _while_waiting(self, outcome: Future[None], act: Callable[[], object]) -> None:
        if outcome is self._outcome and self._then is not None:
            act()

    @Slot()
    def _look(self) -> None:
        """See whether the thread is done."""
        outcome = self._outcome
        if outcome is None or not outcome.done():
            return
        self._look_again.stop()
        self._outcome = None
        error = outcome.exception()
        if error is None:
            self._go()
        elif self._then is not None:
            self._tell(error)

    def _go(self) -> None:
        """Go on closing, unless it was called off."""
        then, self._then = self._then, None
        if then is not None:
            self._over = True
            self._put_away()
            then()

    def _show(self) -> None:
        """Show the box."""
        if self.dialog is None:
            from aidesk.gui.dialogs.closing import ClosingDialog  # noqa: PLC0415 - late

            self.dialog = ClosingDialog(self._window)
            self.dialog.accepted.connect(self._go)
            self.dialog.rejected.connect(self._stay)
        self.dialog.open()

    def _show_slow(self) -> None:
        if self.dialog is not None:
            self.dialog.show_slow()

    def _tell(self, error: BaseException) -> None:
        """Say why there is no backup; what nobody expected goes to the crash box too."""
        self._show()
        if self.dialog is None:
            return
        if isinstance(error, AideskError):
            self.dialog.show_problem(worded_error(error))
            return
        self.dialog.show_problem(self.tr("程序遇到了没有料到的情况。"))
        self._desk.failed.emit(error)

    @Slot()
    def _stay(self) -> None:
        """Let the window stay; what was begun is finished without anybody waiting."""
        self._then = None
        self._put_away()

    def _put_away(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.hide()
            dialog.deleteLater()


def _is_logging_off() -> bool:
    app = QGuiApplication.instance()
    return isinstance(app, QGuiApplication) and app.isSavingSession()
