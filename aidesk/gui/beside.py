"""What stands beside the pages: the help, the guided month, the way to another office."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.desk import Desk
from aidesk.gui.offices import OfficeKind
from aidesk.gui.pages.spec import LOW
from aidesk.gui.widgets.boxes import Rows

if TYPE_CHECKING:  # needed after the first paint at the earliest
    from aidesk.gui.guide import Guide
    from aidesk.gui.pages.page import Page
    from aidesk.gui.widgets.guide_strip import GuideStrip
    from aidesk.gui.widgets.help_window import HelpWindow
    from aidesk.gui.widgets.reading_strip import ReadingStrip


class Beside(QObject):
    """Opens the help beside the window, and the guide's strip over the pages.

    ``office_wanted`` asks for another office in the place of this one,
    ``guide_again`` for the guided month from its beginning, ``going`` for a page;
    ``fitted`` tells that the strip came or went.
    """

    office_wanted = Signal(object)
    guide_again = Signal()
    going = Signal(str, object)
    fitted = Signal()

    def __init__(self, desk: Desk, rows: Rows, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._rows = rows
        self._window = window
        self._low = False
        self._guide: Guide | None = None
        self.strip: GuideStrip | None = None
        self.reading: ReadingStrip | None = None
        self.help: HelpWindow | None = None

    def follow(self) -> None:
        """Lead through the guided month, if the office is made for it."""
        if not self._desk.office.practice:
            return
        from aidesk.gui.guide import Guide  # noqa: PLC0415 - after first paint
        from aidesk.gui.widgets.guide_strip import GuideStrip  # noqa: PLC0415 - as above

        strip = self.strip = GuideStrip(self._window)
        strip.hide()
        strip.set_low(low=self._low)
        self._rows.insertWidget(1, strip)
        strip.explaining.connect(partial(self.show_help, "guide"))
        guide = self._guide = Guide(self._desk, strip, self)
        guide.going.connect(self.going)
        guide.shown.connect(self.fitted)
        guide.again.connect(self.guide_again)
        guide.own_wanted.connect(partial(self.office_wanted.emit, OfficeKind.OWN))
        guide.look()

    def strips(self) -> list[QWidget]:
        """Return what stands over the pages at the moment."""
        strips = (self.strip, self.reading)
        return [strip for strip in strips if strip is not None]

    def show_reading(self) -> None:
        """Say over every page that nothing is written to this office."""
        from aidesk.gui.widgets.reading_strip import ReadingStrip  # noqa: PLC0415 - rare

        self.reading = ReadingStrip(self._window)
        self._rows.insertWidget(0, self.reading)
        self.reading.show()

    def is_guiding(self) -> bool:
        """Tell whether the strip of the guide is there."""
        return self._guide is not None and self._guide.is_shown()

    @Slot()
    def begin_guide(self) -> None:
        """Lead through a month: here, or in the practice office made for it."""
        if self._guide is not None and self._guide.is_here():
            self._guide.resume()
        else:
            self._desk.settings.guide_left = False
            self.office_wanted.emit(OfficeKind.GUIDED)

    def arrange(self, height: float) -> None:
        """Take less room in a window that is low, in logical pixels."""
        self._low = height < LOW
        if self.strip is not None:
            self.strip.set_low(low=self._low)

    def help_on(self, subject: QWidget, page: Page | None) -> None:
        """Show the help about a dialog, or about the page that is below it."""
        from aidesk.gui.widgets.help_pages import topic_of_dialog  # noqa: PLC0415 - F1

        here = page.help_topic() if page is not None else ""
        self.show_help(topic_of_dialog(type(subject)) or here)

    def show_help(self, topic: str) -> None:
        """Show a page of the help beside the window."""
        from aidesk.gui.widgets.help_window import HelpWindow  # noqa: PLC0415 - F1

        if self.help is None:
            self.help = HelpWindow(self._desk.settings)
        self.help.show_topic(topic)

    def close(self) -> None:
        """Take the help away with the window."""
        if self.help is not None:
            self.help.close()
