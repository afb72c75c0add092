"""The start of the window: application, languages, look, first start, main window."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTimer,
    QTranslator,
    Slot,
)
from PySide6.QtWidgets import QApplication

from aidesk import i18n
from aidesk.gui import icons, theme
from aidesk.gui.crash import CrashHook
from aidesk.gui.desk import Clock
from aidesk.gui.garbage import Sweeper
from aidesk.gui.offices import OfficeKind, Offices
from aidesk.gui.screen_lock import ScreenGuard
from aidesk.gui.settings import Settings
from aidesk.gui.sitting import Sitting
from aidesk.paths import keeping_of, office_file, practice_folder, resources

if TYPE_CHECKING:
    from aidesk.gui.founding import Founding, Preparing
    from aidesk.gui.main_window import MainWindow
    from aidesk.gui.widgets.dialog import Notice

_NO_SCREEN: Final = "offscreen"


def show(path: Path, clock: Clock, *, practice: bool = False) -> int | None:
    """Show the window until it is closed; return the exit code, None without screen.

    ``practice`` says that the file is an office to practise with.
    """
    app = make_application()
    if app.platformName() == _NO_SCREEN and not os.environ.get("QT_QPA_PLATFORM"):
        return None
    sweeper = Sweeper(app)
    hook = CrashHook(parent=app)
    hook.install()
    offices = Offices.beside(office_file() if practice else path, practice_folder())
    kind = OfficeKind.OWN
    if practice:
        offices = Offices(offices.own, path, offices.guided)
        kind = OfficeKind.PRACTICE
    starts: list[Start] = []

    def begin() -> None:
        """Begin within the event loop, where the hook catches what goes wrong."""
        settings = Settings()
        dress(app, settings)
        starts.append(Start(app, clock, settings, hook))
        starts[0].begin(offices, kind)

    QTimer.singleShot(0, begin)
    code = app.exec()
    hook.closing = True
    for start in starts:
        start.guard.close()
        start.close()
    sweeper.close()
    return code


class Start(QObject):
    """Opens the window on an office, one at a time, and on another when it is asked.

    ``sitting`` is the window with all that belongs to it, while one is open.
    """

    def __init__(
        self,
        app: QApplication,
        clock: Clock,
        settings: Settings,
        hook: CrashHook | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._clock = clock
        self._settings = settings
        self._hook = hook or CrashHook(parent=self)
        self._offices: Offices | None = None
        self.founding: Founding | None = None
        self.preparing: Preparing | None = None
        self.sitting: Sitting | None = None
        self.notice: Notice | None = None
        self._was_open = False
        if hook is None:
            self._hook.install()
        self.guard = ScreenGuard(self)
        self.guard.ending.connect(self._close_window)

    @property
    def window(self) -> MainWindow | None:
        """The main window, while one is open."""
        return self.sitting.window if self.sitting else None

    def begin(self, offices: Offices, kind: OfficeKind = OfficeKind.OWN) -> None:
        """Open an office; make or ask first which one where it is not there."""
        self._offices = offices
        path = offices.path(kind)
        if path.exists() or (kind is OfficeKind.OWN and _is_missed(path)):
            self.open(path, kind)
        elif kind is OfficeKind.OWN:
            self._ask(offices)
        else:
            self._prepare(path, kind, kind)

    def open(self, path: Path, kind: OfficeKind | None = None) -> None:
        """Show the main window on an office that no other window shows."""
        sitting = Sitting(path, kind, self._clock, self._settings, self)
        if not sitting.instance.claim():
            self._leave_to_other(sitting)
            return
        first, self.sitting = self.sitting is None and not self._was_open, sitting
        self._was_open = True
        self._hook.serve(sitting.desk)
        sitting.desk.lock_changed.connect(self.guard.read)
        sitting.desk.lock_wanted.connect(self.guard.lock)
        if first:
            sitting.window.painted.connect(self.guard.begin)
        sitting.left.connect(self._give_up)
        sitting.anew.connect(self._found_anew)
        sitting.window.unopened.connect(self._say_why_not)
        sitting.window.office_wanted.connect(self._change)
        sitting.window.guide_again.connect(self._guide_again)
        sitting.begin()
        self._end_founding()

    def close(self) -> None:
        """Stop the jobs, close the file and let others open it."""
        self._end_founding()
        sitting, self.sitting = self.sitting, None
        if sitting is not None:
            self._hook.serve(None)
            sitting.close()

    def _ask(self, offices: Offices) -> None:
        from aidesk.gui.founding import Founding  # noqa: PLC0415 - used once

        self.founding = Founding(offices, self._clock, self)
        self.founding.made.connect(self._begin_again)
        self.founding.ask()

    @Slot(object)
    def _begin_again(self, kind: OfficeKind) -> None:
        if self._offices is not None:
            self.begin(self._offices, kind)

    @Slot(object)
    def _change(self, kind: OfficeKind) -> None:
        """Close one office properly and open another: never two in one window."""
        with_window = self._leave_window()
        self._begin_again(kind)
        self._app.setQuitOnLastWindowClosed(with_window)

    def _leave_window(self) -> bool:
        """Close the window without ending the program; return what it was set to."""
        ends = self._app.quitOnLastWindowClosed()
        self._app.setQuitOnLastWindowClosed(False)
        if self.window is not None:
            self.window.close()
        self.close()
        return ends

    @Slot()
    def _close_window(self) -> None:
        """Close the window as its frame does: with its last backup."""
        if self.window is not None:
            self.window.close()

    @Slot()
    def _guide_again(self) -> None:
        """Make the guided month anew, and show it from its first step."""
        if self._offices is not None:
            ends = self._leave_window()
            kind = OfficeKind.GUIDED
            self._prepare(self._offices.path(kind), kind, kind)
            self._app.setQuitOnLastWindowClosed(ends)

    def _prepare(self, path: Path, kind: OfficeKind, back: OfficeKind) -> None:
        from aidesk.gui.founding import Preparing  # noqa: PLC0415 - seldom used

        if not path.exists():
            back = OfficeKind.OWN
        self.preparing = Preparing(path, kind, self)
        self.preparing.made.connect(partial(self._prepared, kind))
        self.preparing.left.connect(partial(self._prepared, back))
        self.preparing.begin()

    def _prepared(self, kind: OfficeKind) -> None:
        self._begin_again(kind)
        self._end_founding()

    def _end_founding(self) -> None:
        """Take the boxes of the start away, once a window is there."""
        for part in (self.founding, self.preparing):
            if part is not None:
                part.close()
        self.founding = self.preparing = None

    @Slot(str)
    def _say_why_not(self, text: str) -> None:
        """Say why the office cannot be opened, and end: there is nothing else to do."""
        notice = self._notice(self.tr("这个数据文件打不开"), text)
        notice.finished.connect(self._give_up)
        if self.window is not None:
            self.window.hide()

    @Slot()
    def _found_anew(self) -> None:
        """Come to the first start again: what was here before is gone for good."""
        ends = self._leave_window()
        if self._offices is not None:
            self._ask(self._offices)
        self._app.setQuitOnLastWindowClosed(ends)

    @Slot()
    def _give_up(self) -> None:
        self._app.exit(1)

    def _leave_to_other(self, sitting: Sitting) -> None:
        """Bring the window that has the office forward; say so where it cannot be."""
        instance = sitting.instance
        other = instance.holder()
        if not other and instance.call_first():
            QTimer.singleShot(0, self._app, self._app.quit)
            return
        title, text = (
            self.tr("程序已经开着了"),
            self.tr("请在任务栏里点开它；同一个数据文件不能开两次。"),
        )
        if other:
            title = self.tr("数据正在另一台电脑上用着")
            text = self.tr(
                "这个数据文件正由电脑“{name}”打开着。请先在那台电脑上关闭本程序。\n"
                "如果那台电脑上并没有开着，请找维护人员，不要自己删除文件。"
            ).format(name=other)
        self._notice(title, text)

    def _notice(self, title: str, text: str) -> Notice:
        from aidesk.gui.widgets.dialog import Notice  # noqa: PLC0415 - seldom used

        self.notice = Notice(None, title, text)
        self.notice.show()
        return self.notice


def _is_missed(path: Path) -> bool:
    """Tell whether an office that is not there was there before."""
    from aidesk.storage.witness import is_known  # noqa: PLC0415 - seldom needed

    return is_known(keeping_of(path))


def make_application() -> QApplication:
    """Return the application; where no screen answers it is one without a screen.

    Qt would end the whole program there, so it is given the way out itself.
    """
    arguments = ["aidesk", "-style", theme.STYLE]
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
