"""The papers about a made list, looked at in place of the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from aidesk.gui.pages.asked_paper import papers_of_run
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.paper_view import PaperView
from aidesk.services.made_run import MadeRun

if TYPE_CHECKING:  # papers are loaded by jobs
    from aidesk.reports.offered import Offer


class ListPapers(QObject):
    """Offers the papers of the list that was asked for last; ``view`` shows them."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._made: MadeRun | None = None
        self.view = PaperView(page, self.tr("返回名单"))
        self.view.stopped.connect(self._tell_stopped)

    def look_at(self, made: MadeRun) -> None:
        """Find the papers about a list beside the window, then show the first."""
        self._made = made
        task, words = papers_of_run(made.run.id), self.tr("正在排版")
        self._page.run(task, words, partial(self._offer, made))

    def clear(self) -> None:
        """Show nothing, also not what is being made."""
        self._made = None
        self.view.hide()
        self.view.clear()

    def _offer(self, made: MadeRun, offers: Sequence[Offer]) -> None:
        if made is self._made:
            self.view.offer(offers)

    @Slot(str)
    def _tell_stopped(self, why: str) -> None:
        if why:
            self._page.tell_problem(why)
