"""One sitting at an office: its lock, its desk, its window, until it is closed."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from aidesk.gui.desk import Clock, Desk
from aidesk.gui.instance import Instance
from aidesk.gui.main_window import MainWindow
from aidesk.gui.offices import OfficeKind
from aidesk.gui.pages.catalogue import AHEAD, PAGES
from aidesk.gui.settings import Settings

if TYPE_CHECKING:
    from aidesk.gui.aftermath import Aftermath


AHEAD_MS: Final = 40


class Sitting(QObject):
    """Holds together what belongs to one open office file.

    ``instance`` has to be claimed before :meth:`begin`.
    """

    def __init__(
        self,
        path: Path,
        kind: OfficeKind | None,
        clock: Clock,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._aftermath: Aftermath | None = None
        self.instance = Instance(path, self)
        practice = None if kind is None else kind.practice
        self.desk = Desk(path, clock, settings, self, practice=practice)
        self._window: MainWindow | None = None
        self._ahead = iter(AHEAD)

    @property
    def window(self) -> MainWindow:
        """The main window, made when it is first asked for."""
        if self._window is None:
            self._window = MainWindow(self.desk, PAGES)
        return self._window

    def begin(self) -> None:
        """Show the window; all that can wait comes after its first painting."""
        self.instance.called.connect(self._come_forward)
        self.window.painted.connect(self._arrive)
        self.window.open()

    def close(self) -> None:
        """Stop the jobs, close the file, take the window away, free the lock."""
        try:
            if self._aftermath is not None:
                self._aftermath.close()
            self.desk.close()
        finally:
            self.instance.release()
            if self._window is not None:
                self._window.hide()
                self._window.deleteLater()
            self.deleteLater()

    @Slot()
    def _arrive(self) -> None:
        if self.window.show_first_page():
            # a timer, not a posted event: those come before the page is painted
            QTimer.singleShot(1, self, self._settle)

    @Slot()
    def _settle(self) -> None:
        """Load and do what the first sight of the office can do without."""
        self.window.settle()
        self.instance.listen()
        if self.instance.after_a_crash:
            self._look_after_crash()
        self._load_ahead()

    @Slot()
    def _load_ahead(self) -> None:
        """Load the next part of what pages need; what a person does comes between."""
        name = next(self._ahead, None)
        if name is not None:
            import_module(name)
            QTimer.singleShot(AHEAD_MS, self, self._load_ahead)

    def _look_after_crash(self) -> None:
        from aidesk.gui.aftermath import Aftermath  # noqa: PLC0415 - rare

        self._aftermath = aftermath = Aftermath(self._path, self)
        aftermath.known.connect(self._tell)
        aftermath.begin()

    @Slot(str, str)
    def _tell(self, text: str, tone: str) -> None:
        page = self.window.page()
        if page is not None:
            page.message.tell(text, tone)

    @Slot()
    def _come_forward(self) -> None:
        """Show the window over all others, and on top of it what it asks."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        front = QApplication.activeModalWidget() or window
        front.raise_()
        front.activateWindow()
