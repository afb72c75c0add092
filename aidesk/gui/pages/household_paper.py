"""The papers of one household in the page: chosen, read, printed, saved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.gui.pages.asked_paper import papers_of_household
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.paper_view import PaperView
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.year_switch import YearSwitch

if TYPE_CHECKING:  # papers are loaded by jobs
    from aidesk.reports.offered import Offer


class HouseholdPaper(QWidget):
    """Shows what a household was due and got in a year, its forms and its letters.

    ``left`` tells that they are read.  The page places the ``year``, by which one
    goes from year to year.
    """

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._household: HouseholdId | None = None
        self.year = YearSwitch(page.desk.today().year, self)
        self.paper = PaperView(page, self.tr("返回这一户"))
        Rows(self).addWidget(self.paper, 1)
        self.year.changed.connect(self._ask)
        self.paper.left.connect(self.left)
        self.paper.shown.connect(self.paper.print_button.setFocus)
        self.paper.stopped.connect(self._tell_stopped)

    def show_household(self, household: HouseholdId) -> None:
        """Show the papers of a household, first its statement for the present year."""
        self._household = household
        self.paper.clear()
        today = self._page.desk.today()
        rights = self._page.desk.store.enrolments.of_household(household)
        years = [right.span.since.year for right in rights]
        self.year.set_limits(min([*years, today.year]), today.year)
        if self.year.year() == today.year:
            self._ask()
        self.year.set_year(today.year)

    @Slot()
    def _ask(self) -> None:
        """Find the papers of the year, and show the one that is chosen."""
        if self._household is None:
            return
        asked = (self._household, self.year.year())
        task = papers_of_household(*asked, Month.of(self._page.desk.today()))
        self._page.run(task, self.tr("正在排版"), partial(self._offer, asked))

    def _offer(self, asked: tuple[HouseholdId, int], offers: Sequence[Offer]) -> None:
        if asked == (self._household, self.year.year()):
            self.paper.offer(offers)

    @Slot(str)
    def _tell_stopped(self, why: str) -> None:
        if why:
            self._page.tell_problem(why)
