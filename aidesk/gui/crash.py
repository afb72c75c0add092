"""What happens after an unexpected error: a log line, one calm box, work goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication

from aidesk import __version__
from aidesk.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

    from aidesk.gui.desk import Desk

_LOG: Final = logging.getLogger("aidesk.gui")
_LINKS: Final = 5
_PAINTING: Final = frozenset({"paintEvent", "paint", "data", "headerData", "sizeHint"})
Trace = TracebackType | None


class CrashHook(QObject):
    """Catches what nobody expected; shows at most one box at a time.

    The box comes in the next turn of the event loop: an error may come up while a
    widget is painted or while another thread works, where no window can be made.
    Without an office there is no work to go on with, and the program ends.
    """

    _wanted = Signal(str)

    def __init__(self, desk: Desk | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._shown: set[str] = set()
        self._recovering = False
        self.closing = False
        self.box: QDialog | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._wanted.connect(self._show, queued)
        if desk is not None:
            self.serve(desk)

    def install(self) -> None:
        """Catch errors from now on, and let Qt's own words go to the log."""
        sys.excepthook = self.caught
        sys.unraisablehook = _log_unraisable
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(_log_qt)

    def serve(self, desk: Desk | None) -> None:
        """Let work go on at a desk after an error; None while there is none."""
        self._desk = desk
        if desk is not None:
            desk.failed.connect(self._job_failed)

    def caught(
        self, kind: type[BaseException], error: BaseException | None, trace: Trace
    ) -> None:
        """Log an error and tell the person; pages read the office anew.

        What comes again at each painting or reading is told once: a box that comes
        back whenever it is closed would end all work.
        """
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = calm_report(kind, trace, error)
        _LOG.error("unexpected error\n%s", report)
        by_itself = self._recovering or _of_painting(trace)
        if not self.closing and not (by_itself and report in self._shown):
            self._wanted.emit(report)

    @Slot(object)
    def _job_failed(self, error: BaseException) -> None:
        self.caught(type(error), error, error.__traceback__)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self.box is not None or self.closing:
            return
        again = report in self._shown
        self._shown.add(report)
        over = QApplication.activeModalWidget() or QApplication.activeWindow()
        try:
            self.box = self._calm_box(over, report, again=again)
        except Exception as error:  # noqa: BLE001 - the last word must not fail
            _LOG.error(
                "the box failed\n%s", calm_report(type(error), error.__traceback__)
            )
            self.box = _bare_box(over)
        self.box.finished.connect(self._closed)
        self.box.open()

    def _calm_box(self, over: QWidget | None, report: str, *, again: bool) -> QDialog:
        from aidesk.gui.dialogs.crash import CrashDialog  # noqa: PLC0415 - rare

        box = CrashDialog(over, report, again=again, at_work=self._desk is not None)
        box.ending.connect(QApplication.quit)
        return box

    @Slot()
    def _closed(self) -> None:
        if self.box is not None:
            self.box.deleteLater()
        self.box = None
        if self._desk is None:
            QApplication.exit(1)
            return
        self._recovering = True
        try:
            self._desk.open_anew()
        finally:
            self._recovering = False


def calm_report(
    kind: type[BaseException], trace: Trace, error: BaseException | None = None
) -> str:
    """Return what failed and where: no message and no values, so no person's data."""
    import platform  # noqa: PLC0415 - rare

    lines = [
        f"aidesk {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        *_failure(kind, trace),
    ]
    for cause in _causes(error):
        lines += ["after", *_failure(type(cause), cause.__traceback__)]
    return "\n".join(lines) + "\n"


def _of_painting(trace: Trace) -> bool:
    """Tell whether it came of showing something, which happens over and over."""
    return any(name in _PAINTING for _file, _line, name in _frames(trace))


def _failure(kind: type[BaseException], trace: Trace) -> Iterator[str]:
    yield f"{kind.__module__}.{kind.__qualname__}"
    for file, line, name in _frames(trace):
        yield f"  {Path(file).name}:{line} {name}"


def _frames(trace: Trace) -> Iterator[tuple[str, int, str]]:
    """Yield where an error came through; nothing is read from the source files."""
    while trace is not None:
        code = trace.tb_frame.f_code
        yield code.co_filename, trace.tb_lineno, code.co_name
        trace = trace.tb_next


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield the errors behind an error, the nearest first; they can go in a circle."""
    for _link in range(_LINKS):
        error = (error.__cause__ or error.__context__) if error else None
        if error is not None:
            yield error


def _bare_box(over: QWidget | None) -> QMessageBox:
    """Return the plainest box there is, for when our own cannot be made."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - rare

    box = QMessageBox(over)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        translate("CrashHook", "刚才这一步没有做成。已保存到刚才为止，没有丢失。")
    )
    return box


def _log_unraisable(args: sys.UnraisableHookArgs) -> None:
    """Log what failed while something was cleared away: no work was lost by it."""
    _LOG.error("unraisable\n%s", calm_report(args.exc_type, args.exc_traceback))


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    bad = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    _LOG.log(logging.ERROR if bad else logging.WARNING, "Qt: %s", message)
