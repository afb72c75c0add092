"""What happens after an unexpected error: a log line, one calm box, work goes on."""

from __future__ import annotations

import logging
import platform
import sys
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QObject,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from aidesk import __version__
from aidesk.gui.desk import Desk

if TYPE_CHECKING:
    from aidesk.gui.dialogs.crash import CrashDialog

_LOG: Final = logging.getLogger("aidesk.gui")


class CrashHook(QObject):
    """Catches what nobody expected; shows at most one box at a time."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.box: CrashDialog | None = None
        desk.failed.connect(self._job_failed)

    def install(self) -> None:
        """Catch errors from now on, and let Qt's own words go to the log."""
        sys.excepthook = self.caught
        qInstallMessageHandler(_log_qt)

    def caught(
        self,
        kind: type[BaseException],
        _error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an error and tell the person; pages read the office anew."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = calm_report(kind, trace)
        _LOG.error("unexpected error\n%s", report)
        if self.box is None:
            from aidesk.gui.dialogs.crash import CrashDialog  # noqa: PLC0415 - rare

            self.box = CrashDialog(QApplication.activeWindow(), report)
            self.box.finished.connect(self._closed)
            self.box.open()

    @Slot(object)
    def _job_failed(self, error: BaseException) -> None:
        self.caught(type(error), error, error.__traceback__)

    @Slot()
    def _closed(self) -> None:
        if self.box is not None:
            self.box.deleteLater()
        self.box = None
        self._desk.reload()


def calm_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what failed and where: no message and no values, so no person's data."""
    lines = [
        f"aidesk {__version__}",
        f"Python {platform.python_version()}, {platform.platform()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in extract_tb(trace)
    ]
    return "\n".join(lines) + "\n"


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    bad = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    _LOG.log(logging.ERROR if bad else logging.WARNING, "Qt: %s", message)
