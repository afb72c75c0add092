"""The program under a monkey: on copies of offices, in a folder that it cannot leave."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QTranslator, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from aidesk.gui import start
from aidesk.gui.main_window import MainWindow
from aidesk.gui.offices import OfficeKind, Offices
from aidesk.gui.settings import Settings
from aidesk.gui.start import Start
from aidesk.paths import HOME, resources
from aidesk.services.guided_month import make_guided_office
from aidesk.services.practice import make_practice_office
from tests.builders import new_office
from tests.gui.closed import closed_copy
from tests.gui.monkey_hands import Hands, system_dialog
from tests.gui.monkey_watch import Finding, Watch, check
from tests.gui.monkey_words import LEFT, Key
from tests.random_office import RandomOffice

OFFICES: Final = {
    "empty": OfficeKind.OWN,
    "small": OfficeKind.OWN,
    "practice": OfficeKind.PRACTICE,
    "guided": OfficeKind.GUIDED,
}
ROOT: Final = Path(__file__).resolve().parents[2]
STUCK_S: Final = 0.4
_CHANGES: Final = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "shutil.rmtree")


class Clock:
    """The time of the office, which goes on by itself, now and then by days."""

    def __init__(self) -> None:
        self.now = datetime(2019, 12, 2, 9)  # noqa: DTZ001 - the office's own time

    def __call__(self) -> datetime:
        return self.now


class Program:
    """The program as ``start.show`` makes it, begun again whenever it was closed."""

    def __init__(self, app: QApplication, scratch: Path, kind: OfficeKind) -> None:
        self.app, self.kind = app, kind
        self.clock, self.watch = Clock(), Watch()
        self.settings = Settings(scratch / "window.ini")
        self.settings.folder = str(scratch / "papers")
        self.offices = Offices(*(scratch / f"{name}.aidesk" for name in OfficeKind))
        self.start: Start | None = None

    def begin(self) -> None:
        """Show the window, in the language and the look that were left."""
        self.watch.install()
        for translator in self.app.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        start.dress(self.app, self.settings)
        self.start = Start(self.app, self.clock, self.settings, self.watch)
        self.start.begin(self.offices, self.kind)

    def end(self) -> None:
        """Close the program as leaving it does."""
        if self.start is not None:
            self.start.close()
            self.start.deleteLater()
        self.start = None

    def window(self) -> MainWindow | None:
        """Return the window that is open, if one is."""
        window = self.start.window if self.start else None
        return window if window is not None and window.isVisible() else None

    def is_over(self) -> bool:
        """Tell whether a person has left the program."""
        if self.start is not None and self.start.notice is not None:
            msg = f"no office: {self.start.notice.text.text()}"
            raise Finding(msg)
        waits = self.start is not None and self.start.preparing is not None
        return self.window() is None and not waits

    def is_busy(self) -> bool:
        """Tell whether anything is being worked out."""
        if self.start is None:
            return False
        if self.start.preparing is not None:
            return True
        return self.start.sitting is not None and self.start.sitting.desk.is_busy()

    def check(self) -> None:
        """Look into all the offices."""
        for kind in OfficeKind:
            check(self.offices.path(kind))


class Bystander(QObject):
    """Keeps the system's own dialogs in the scratch folder, and answers Qt's.

    Some of those run an event loop of their own, in the middle of a step.
    """

    def __init__(self, scratch: Path, hands: Hands) -> None:
        super().__init__()
        self._scratch, self._hands = scratch, hands
        self.since: float | None = None
        for scheme in ("file", "http", "https", "mailto"):
            QDesktopServices.setUrlHandler(scheme, self, "opened")  # type: ignore[arg-type]  # the stubs say bytes
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self.help_out)
        self._timer.start()

    @Slot(QUrl)
    def opened(self, _url: QUrl) -> None:
        """Take note of what would be opened in another program, which none is."""

    @Slot()
    def help_out(self) -> None:
        """Answer a box or end a drag that holds up the step."""
        self.confine()
        if self.since is None or monotonic() - self.since < STUCK_S:
            return
        box = QApplication.activeModalWidget()
        parent = box.parentWidget() if box is not None else None
        if isinstance(box, QMessageBox) or system_dialog(parent):
            keys = (Key.Key_Return, Key.Key_Escape)
            self._hands.press(self._hands.random.choice(keys))
        elif QApplication.mouseButtons():
            for window in QApplication.topLevelWindows():
                QTest.mouseRelease(window, LEFT)

    def confine(self) -> None:
        """Let the system's dialogs neither leave the folder nor change it."""
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QFileDialog) and not box.property("confined"):
                box.setProperty("confined", True)  # noqa: FBT003 - Qt's own
                box.setOption(QFileDialog.Option.ReadOnly)
                box.directoryEntered.connect(lambda _to, box=box: self._back(box))
            elif isinstance(box, QPrintDialog) and not box.property("confined"):
                box.setProperty("confined", True)  # noqa: FBT003 - Qt's own
                self._to_file(box)

    def _back(self, box: QFileDialog) -> None:
        if not Path(box.directory().path()).is_relative_to(self._scratch):
            box.setDirectory(str(self._scratch / "papers"))

    def _to_file(self, box: QPrintDialog) -> None:
        count = len(list((self._scratch / "papers").iterdir()))
        for edit in box.findChildren(QLineEdit):
            if edit.isVisible():
                edit.setText(str(self._scratch / "papers" / f"printed{count}.pdf"))


def make_offices(folder: Path) -> None:
    """Make the offices of which the monkey gets copies."""
    sample = resources() / "sample"
    recorded, guide = (
        json.loads((sample / name).read_text(encoding="utf-8"))
        for name in ("office_2019.json", "guided_month.json")
    )
    new_office(folder / "empty.aidesk").close()
    make_small_office(folder / "small.aidesk")
    make_practice_office(folder / "practice.aidesk", recorded).close()
    make_guided_office(folder / "guided.aidesk", recorded, guide).close()


def make_small_office(path: Path) -> None:
    """Make an office in which anything has happened for some months."""
    with contextlib.closing(new_office(path)) as store:
        RandomOffice(store, 5).works_for(4)


def copied(offices: Path, office: str, scratch: Path) -> None:
    (scratch / "papers").mkdir()
    own = office if OFFICES[office] is OfficeKind.OWN else "empty"
    for name, kind in ((own, "own"), ("practice", "practice"), ("guided", "guided")):
        closed_copy(offices / f"{name}.aidesk", scratch / f"{kind}.aidesk")


class Fence:
    """Lets Python write nowhere but in a folder, wherever the program is led to."""

    def __init__(self, scratch: Path) -> None:
        self._scratch: Path | None = scratch
        os.environ[HOME] = str(scratch / "home")
        os.chdir(scratch)
        tempfile.tempdir = str(scratch)
        sys.dont_write_bytecode = True
        sys.addaudithook(self._audit)

    def __enter__(self) -> None:
        """Close it."""

    def __exit__(self, *_error: object) -> None:
        """Let it write everywhere again."""
        os.chdir(ROOT)
        tempfile.tempdir = None
        self._scratch = None

    def _audit(self, event: str, args: tuple[Any, ...]) -> None:
        if self._scratch is None or not args or not isinstance(args[0], str):
            return
        writes = event == "open" and set(str(args[1] or "")) & set("wax+")
        if writes or event in _CHANGES:
            path = Path(args[0]).absolute()
            if not path.is_relative_to(self._scratch):
                raise PermissionError(args[0])
