"""What is looked at once a sitting: whether the clock is right, where the file lies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aidesk.domain.errors import AideskError
from aidesk.gui.desk import Desk, worded_error
from aidesk.gui.jobs import Job
from aidesk.gui.pages.page import Page
from aidesk.paths import keeping_of

if TYPE_CHECKING:
    from aidesk.domain.clock import ClockQuestion
    from aidesk.domain.journal import Act
    from aidesk.domain.surroundings import Surrounding
    from aidesk.gui.dialogs.clock import ClockDialog
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store


class Lookout(QObject):
    """Asks about a clock that may be wrong, and warns of what endangers the file.

    ``dialog`` is the question about the clock, as long as it was not put away.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.dialog: ClockDialog | None = None

    def begin(self, page: Page) -> None:
        """Look at the clock now, and around the file beside the window."""
        if self._desk.office.practice:
            return
        job = Job(self, self._look_around, apart=True, quiet=True)
        job.succeeded.connect(partial(self._warn, page))
        self._desk.start(job, page)
        if not self._desk.read_only:
            self.look_at_clock(page)

    def look_at_clock(self, page: Page) -> None:
        """Compare the clock with what is known, and ask where it is odd."""
        from aidesk.services.clock import odd_clock  # noqa: PLC0415 - after first paint

        witness = keeping_of(self._desk.path).witness
        try:
            question = odd_clock(self._desk.store, self._desk.now(), witness)
        except AideskError as error:
            page.tell_problem(worded_error(error))
            return
        if question is not None:
            self._ask(page, question)

    def _look_around(self, _store: None, _progress: Progress) -> list[Surrounding]:
        from aidesk.storage.checking import sweep_copies  # noqa: PLC0415 - beside
        from aidesk.storage.surroundings import surroundings  # noqa: PLC0415 - beside

        sweep_copies(self._desk.path)
        return surroundings(self._desk.path)

    def _warn(self, page: Page, found: list[Surrounding]) -> None:
        from aidesk.wording.surroundings import surroundings_told  # noqa: PLC0415 - rare

        if found:
            page.message.tell(surroundings_told(found), "warn")

    def _ask(self, page: Page, question: ClockQuestion) -> None:
        from aidesk.gui.dialogs.clock import ClockDialog  # noqa: PLC0415 - rare

        self.dialog = dialog = ClockDialog(page.window(), question)
        dialog.accepted.connect(
            partial(self._confirm, page, question, self._desk.act())
        )
        dialog.rejected.connect(partial(self._leave, page))
        dialog.look_again.connect(partial(self._look_again, page))
        dialog.open()

    def _confirm(self, page: Page, question: ClockQuestion, act: Act) -> None:
        from aidesk.services.clock import confirm_clock  # noqa: PLC0415 - rare
        from aidesk.wording.clock import clock_confirmed  # noqa: PLC0415 - rare

        def use_case(store: Store) -> None:
            confirm_clock(store, act, question)

        self._put_away()
        if self._desk.perform(page, use_case):
            page.message.tell(clock_confirmed(), "ok")

    def _leave(self, page: Page) -> None:
        from aidesk.wording.clock import clock_unanswered  # noqa: PLC0415 - rare

        self._put_away()
        page.message.tell(clock_unanswered(), "warn")

    def _look_again(self, page: Page) -> None:
        """Put the question away; it comes back if the clock is still odd."""
        self._put_away()
        self.look_at_clock(page)

    def _put_away(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.hide()
            dialog.deleteLater()
