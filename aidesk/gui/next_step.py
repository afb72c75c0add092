"""The next step of the month beside every page: what it is, and the ways there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from aidesk.gui.pages.spec import NextStep
from aidesk.gui.widgets.navigation import Navigation
from aidesk.gui.widgets.status_line import StatusLine

if TYPE_CHECKING:  # after the first paint
    from aidesk.gui.pages.page import Page


class StepBeside(QObject):
    """Shows a step in the navigation or at the foot; ``going`` leads to a page."""

    going = Signal(str, object)

    def __init__(
        self, navigation: Navigation, status: StatusLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.step: NextStep | None = None
        self._navigation = navigation
        self._status = status
        navigation.next_step.button.clicked.connect(self._do)
        navigation.next_step.remedy.clicked.connect(self._put_right)
        status.next_step.clicked.connect(self._put_right)

    def show_on(self, page: Page | None, *, at_home: bool) -> None:
        """Show it beside a page, unless that says or does the same itself."""
        step = self.step
        said = page is None or (at_home and not page.note.isHidden())
        if step is None or page is None or said:
            self._navigation.show_next_step(wanted=False)
            self._status.hide_next_step()
            return
        words = (step.title, step.deadline, step.waits)
        self._navigation.next_step.show_step(*words, step.remedy)
        elsewhere = not at_home and page.objectName() != step.page
        self._navigation.show_next_step(wanted=elsewhere)
        if self._navigation.tells_all():
            self._status.hide_next_step()
        else:
            self._status.show_next_step(*words)

    @Slot()
    def _do(self) -> None:
        if self.step is not None:
            self.going.emit(self.step.page, self.step.what)

    @Slot()
    def _put_right(self) -> None:
        """Go where what the step waits for is put right."""
        step = self.step
        if step is not None:
            self.going.emit(*(step.way or (step.page, step.what)))
