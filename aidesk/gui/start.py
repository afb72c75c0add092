"""The start of the window: application, languages, look, and the window itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QLockFile,
    QObject,
    QTranslator,
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
from aidesk.paths import resources

_NO_SCREEN: Final = "offscreen"


def show(path: Path, clock: Clock, settings: Settings | None = None) -> int:
    """Show the window on an office until it is closed; return the exit code."""
    app = make_application()
    if app.platformName() == _NO_SCREEN and not os.environ.get("QT_QPA_PLATFORM"):
        return 1
    settings = settings or Settings()
    dress(app, settings)
    lock = QLockFile(str(path.with_name(f"{path.name}.lock")))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        return _say_it_is_open(app)
    desk = Desk(path, clock, settings)
    crash = CrashHook(desk)
    crash.install()
    window = MainWindow(desk, PAGES)
    window.painted.connect(window.arrive)
    window.show()
    code = app.exec()
    desk.close()
    lock.unlock()
    return code


def make_application() -> QApplication:
    """Return the application; where no screen answers it is one without a screen.

    Qt would end the whole program there, so it is given the way out itself.
    """
    asked = "QT_QPA_PLATFORM" in os.environ
    if sys.platform == "linux" and not asked:
        first = "wayland;" if os.environ.get("WAYLAND_DISPLAY") else ""
        arguments = ["aidesk", "-platform", f"{first}xcb;{_NO_SCREEN}"]
    else:
        arguments = ["aidesk"]
    app = QApplication(arguments)
    app.setApplicationName("aidesk")
    return app


def dress(app: QApplication, settings: Settings) -> None:
    """Give the application its language and its look."""
    QLocale.setDefault(QLocale("zh_CN" if settings.language == "zh" else "en"))
    if settings.language == "zh":
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(app, Path(folder) / "qtbase_zh_CN.qm")
        i18n.install(None)
    elif _install(app, resources() / "i18n" / "en.qm"):
        i18n.install(QCoreApplication.translate)
    theme.prepare(app)
    theme.apply(app, settings.look)
    app.setWindowIcon(icons.icon("people_filled", "accent"))


def _install(app: QObject, file: Path) -> bool:
    translator = QTranslator(app)
    return translator.load(str(file)) and QCoreApplication.installTranslator(translator)


def _say_it_is_open(app: QApplication) -> int:
    told = Notice(
        None,
        i18n.translate("app", "程序已经开着了"),
        i18n.translate("app", "请在任务栏里点开它；同一个数据文件不能开两次。"),
    )
    told.finished.connect(app.quit)
    told.show()
    app.exec()
    return 0
