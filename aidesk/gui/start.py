"""The start of the window: application, languages, look, first start, main window."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QLockFile,
    QObject,
    QTranslator,
    Slot,
)
from PySide6.QtWidgets import QApplication

from aidesk import i18n
from aidesk.gui import icons, theme
from aidesk.gui.crash import CrashHook
from aidesk.gui.desk import Clock, Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.settings import Settings
from aidesk.gui.widgets.dialog import Notice
from aidesk.paths import practice_folder, resources

if TYPE_CHECKING:
    from aidesk.gui.founding import Founding

_NO_SCREEN: Final = "offscreen"


def show(path: Path, clock: Clock) -> int | None:
    """Show the window until it is closed; return the exit code, None without screen."""
    app = make_application()
    if app.platformName() == _NO_SCREEN and not os.environ.get("QT_QPA_PLATFORM"):
        return None
    settings = Settings()
    dress(app, settings)
    start = Start(app, clock, settings)
    start.begin(path, practice_folder())
    code = app.exec()
    start.close()
    return code


class Start(QObject):
    """Opens the main window, after the first start's question where there is none."""

    def __init__(self, app: QApplication, clock: Clock, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._clock = clock
        self._settings = settings
        self._lock: QLockFile | None = None
        self._desk: Desk | None = None
        self.founding: Founding | None = None
        self.window: MainWindow | None = None
        self.notice: Notice | None = None

    def begin(self, path: Path, practice: Path) -> None:
        """Open an office, or ask which one is to be made."""
        if path.exists():
            self.open(path)
            return
        from aidesk.gui.founding import Founding  # noqa: PLC0415 - used once

        self.founding = Founding(path, practice, self._clock, self)
        self.founding.made.connect(self.open)
        self.founding.ask()

    @Slot(object)
    def open(self, path: Path) -> None:
        """Show the main window on an office that no other window shows."""
        lock = QLockFile(str(path.with_name(f"{path.name}.lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            self._say_it_is_open()
            return
        self._lock = lock
        self._desk = Desk(path, self._clock, self._settings, self)
        CrashHook(self._desk, self).install()
        self.window = MainWindow(self._desk, PAGES)
        self.window.painted.connect(self.window.arrive)
        self.window.unopened.connect(self._say_why_not)
        self.window.open()

    def close(self) -> None:
        """Stop the jobs, close the file and let others open it."""
        if self._desk is not None:
            self._desk.close()
        if self._lock is not None:
            self._lock.unlock()

    @Slot(str)
    def _say_why_not(self, text: str) -> None:
        """Say why the office cannot be opened, and end: there is nothing else to do."""
        self.notice = Notice(None, self.tr("这个数据文件打不开"), text)
        self.notice.finished.connect(self._give_up)
        self.notice.show()
        if self.window is not None:
            self.window.hide()

    @Slot()
    def _give_up(self) -> None:
        self._app.exit(1)

    def _say_it_is_open(self) -> None:
        self.notice = Notice(
            None,
            self.tr("程序已经开着了"),
            self.tr("请在任务栏里点开它；同一个数据文件不能开两次。"),
        )
        self.notice.show()


def make_application() -> QApplication:
    """Return the application; where no screen answers it is one without a screen.

    Qt would end the whole program there, so it is given the way out itself.
    """
    arguments = ["aidesk"]
    if sys.platform == "linux" and "QT_QPA_PLATFORM" not in os.environ:
        first = "wayland;" if os.environ.get("WAYLAND_DISPLAY") else ""
        arguments += ["-platform", f"{first}xcb;{_NO_SCREEN}"]
    app = QApplication(arguments)
    app.setApplicationName("aidesk")
    return app


def dress(app: QApplication, settings: Settings) -> None:
    """Give the application its language and its look."""
    chinese = settings.language == "zh"
    QLocale.setDefault(QLocale("zh_CN" if chinese else "en"))
    i18n.install(None)
    if chinese:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(app, Path(folder) / "qtbase_zh_CN.qm")
    elif _install(app, resources() / "i18n" / "en.qm"):
        i18n.install(QCoreApplication.translate)
    theme.prepare(app)
    theme.apply(app, settings.look)
    app.setWindowIcon(icons.icon("people_filled", "accent"))


def _install(app: QObject, file: Path) -> bool:
    translator = QTranslator(app)
    return translator.load(str(file)) and QCoreApplication.installTranslator(translator)
