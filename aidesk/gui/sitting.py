"""One sitting at an office: its lock, its desk, its window, until it is closed."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from aidesk.domain.errors import AideskError
from aidesk.gui.desk import Clock, Desk, worded_error
from aidesk.gui.instance import Instance
from aidesk.gui.main_window import MainWindow
from aidesk.gui.offices import OfficeKind
from aidesk.gui.pages.catalogue import AHEAD, PAGES
from aidesk.gui.settings import Settings

if TYPE_CHECKING:
    from aidesk.gui.lookout import Lookout
    from aidesk.gui.opening import Opening


AHEAD_MS: Final = 40


class Sitting(QObject):
    """Holds together what belongs to one open office file.

    ``instance`` has to be claimed before :meth:`begin`.  ``left`` tells that a person
    would rather not open the office, ``anew`` that it has to be made from its
    beginning.
    """

    left = Signal()
    anew = Signal()

    def __init__(
        self,
        path: Path,
        kind: OfficeKind | None,
        clock: Clock,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.opening: Opening | None = None
        self.lookout: Lookout | None = None
        self.instance = Instance(path, self)
        practice = None if kind is None else kind.practice
        self.desk = Desk(path, clock, settings, self, practice=practice)
        self._window: MainWindow | None = None
        self._ahead = iter(AHEAD)
        self._closed = False

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
        self._closed = True
        try:
            if self.opening is not None:
                self.opening.close()
            self.desk.close()
        finally:
            self.instance.release()
            if self._window is not None:
                self._window.hide()
                self._window.deleteLater()
            self.deleteLater()

    @Slot()
    def _arrive(self) -> None:
        """Look whether the office may be opened, before anything else is done to it."""
        from aidesk.gui.opening import Opening  # noqa: PLC0415 - after first paint

        opening = self.opening = Opening(self.desk, self.window, self)
        opening.opened.connect(self._enter)
        opening.reading.connect(self._enter_to_read)
        opening.refused.connect(self.window.unopened)
        opening.left.connect(self.left)
        opening.anew.connect(self.anew)
        opening.begin(after_a_crash=self.instance.after_a_crash)
        if self.window.page() is None:  # a person may think about it for long
            self.instance.listen()

    @Slot(str, str)
    def _enter(self, text: str, tone: str) -> None:
        if self.window.show_first_page():
            # a timer, not a posted event: those come before the page is painted
            QTimer.singleShot(1, self, partial(self._settle, text, tone))

    @Slot()
    def _enter_to_read(self) -> None:
        """Show an office that nothing is written to, as far as it can be read."""
        self.window.beside.show_reading()
        try:
            self._enter("", "")
        except AideskError as error:
            self.window.unopened.emit(worded_error(error))

    def _settle(self, text: str, tone: str) -> None:
        """Load and do what the first sight of the office can do without."""
        if self._closed:  # between the first page and this turn
            return
        from aidesk.gui.farewell import Farewell  # noqa: PLC0415 - after first paint

        self.window.settle()
        self.instance.claim()  # the folder may have come back only by restoring
        self.window.farewell = Farewell(self.desk, self.window)
        self.instance.listen()
        if text:
            self._tell(text, tone)
        self._look_out()
        self._load_ahead()

    @Slot()
    def _load_ahead(self) -> None:
        """Load the next part of what pages need; what a person does comes between."""
        name = next(self._ahead, None)
        if name is not None:
            import_module(name)
            QTimer.singleShot(AHEAD_MS, self, self._load_ahead)

    def _look_out(self) -> None:
        """Look whether the clock and the place of the file are right."""
        from aidesk.gui.lookout import Lookout  # noqa: PLC0415 - after first paint

        page = self.window.page()
        if page is not None:
            self.lookout = Lookout(self.desk, self)
            self.lookout.begin(page)

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
