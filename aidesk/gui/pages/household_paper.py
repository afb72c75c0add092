"""The statement of one household in the page, year by year: read, printed, saved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import year_span
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.paper_view import PaperView
from aidesk.gui.pages.papers import PaperSaver, household_year, in_memory
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.year_switch import YearSwitch
from aidesk.reports.saving import file_name
from aidesk.wording.titles import statement_title


class HouseholdPaper(QWidget):
    """Shows what a household was due and got in a year; ``left`` when that is read.

    The page places the ``year``, by which one goes from year to year.
    """

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._household: HouseholdId | None = None
        self._name = ""
        self._saver = PaperSaver(page)
        self.year = YearSwitch(page.desk.today().year, self)
        self.paper = PaperView(page, self.tr("返回这一户"))
        Rows(self).addWidget(self.paper, 1)
        self.year.changed.connect(self._make)
        self.paper.left.connect(self.left)
        self.paper.save_wanted.connect(self._save)

    def show_household(self, household: HouseholdId, name: str) -> None:
        """Show the statement of a household for the present year."""
        self._household, self._name = household, name
        today = self._page.desk.today()
        rights = self._page.desk.store.enrolments.of_household(household)
        years = [right.span.since.year for right in rights]
        self.year.set_limits(min([*years, today.year]), today.year)
        if self.year.year() == today.year:
            self._make()
        self.year.set_year(today.year)

    def _title(self) -> str:
        return statement_title(self._name, year_span(self.year.year()))

    @Slot()
    def _make(self) -> None:
        """Set the paper of the year; an older job's paper is not shown any more."""
        if self._household is None:
            return
        self.paper.show_paper(None, "", (".pdf",))
        asked = (self._household, self.year.year())
        write = household_year(*asked, self._page.desk.now())
        words = self.tr("正在排版")
        self._page.run(in_memory(write), words, partial(self._show, asked))

    def _show(self, asked: tuple[HouseholdId, int], document: bytes) -> None:
        if asked == (self._household, self.year.year()):
            self.paper.show_paper(document, self._title(), (".pdf",))
            self.paper.print_button.setFocus()

    @Slot(str)
    def _save(self, kind: str) -> None:
        if self._household is not None:
            year, now = self.year.year(), self._page.desk.now()
            write = household_year(self._household, year, now)
            self._saver.ask(f"{file_name(self._title())}{kind}", write)
