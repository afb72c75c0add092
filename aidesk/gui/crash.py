"""What happens after an unexpected error: a log line, one calm box, work goes on."""

from __future__ import annotations

import logging
import platform
import sys
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QObject,
    QStandardPaths,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from aidesk import __version__
from aidesk.gui.desk import Desk
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label

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


class CrashDialog(Dialog):
    """Says that nothing is lost, and offers a report without personal data."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent, self.tr("刚才这一步没有做成"), do=self.tr("接着工作"))
        self._report = report
        self.words = Label(
            self.tr(
                "程序遇到了没有料到的情况。这一步什么也没有改动，"
                "之前做的都已保存，没有丢失。\n"
                "请再试一次；如果还是不行，请把情况存成文件，交给维护人员。"
                "文件里没有任何人的姓名、身份证号和账号。"
            ),
            wrap=True,
            parent=self,
        )
        self.told = Label("", "small", wrap=True, parent=self)
        self.save_button = Button(self.tr("把情况存成文件"), icon="save", parent=self)
        self.body.add(self.words, self.told, None)
        self.footer.insertWidget(0, self.save_button)
        self.save_button.clicked.connect(self._ask_where)

    @Slot()
    def _ask_where(self) -> None:
        place = QStandardPaths.StandardLocation.DesktopLocation
        asked = QFileDialog(self, self.tr("存到哪里"))
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDirectory(QStandardPaths.writableLocation(place))
        asked.selectFile(self.tr("运行情况") + ".txt")
        asked.fileSelected.connect(self.save)
        asked.open()

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the report and say where it lies, or that it could not be written."""
        try:
            Path(file).write_text(self._report, encoding="utf-8")
        except OSError:
            text = self.tr("这里存不了，请换一个文件夹再存。")
        else:
            text = self.tr("已存到 {file}").format(file=file)
        self.told.setText(text)
        self.grow()


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
