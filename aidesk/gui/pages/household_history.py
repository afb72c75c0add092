"""这一户的来龙去脉: all that happened to one household, on one page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.gui.dialogs.explanation import show_explanations
from aidesk.gui.jobs import Task
from aidesk.gui.pages.asked_paper import ReprintAsked
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.paper_view import PaperView
from aidesk.gui.pages.wanted import ListWanted
from aidesk.gui.widgets.boxes import Flow, Rows
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec, Choice
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import unmarked
from aidesk.gui.widgets.timeline import Heading, Item, Row, TimelineView
from aidesk.services.explain import explain_all
from aidesk.services.history_events import Entry, Paid, PaperIssued, Section
from aidesk.services.household_history import HouseholdHistory, household_history
from aidesk.services.progress import Progress
from aidesk.storage.store import Store
from aidesk.wording.explaining import explanations
from aidesk.wording.history import history_line, section_worded, year_worded

_ALL: Final = "all"


def history_of(household: HouseholdId, now: Month) -> Task:
    """Return a job that finds the history of a household."""

    def task(store: Store, _progress: Progress) -> HouseholdHistory:
        from aidesk.reports.archive_directory import (  # noqa: PLC0415 - loads papers
            issued_about,
        )

        papers = list(issued_about(store, household))
        return household_history(store, household, now, papers)

    return task


class HouseholdHistoryPart(QWidget):
    """Shows the time line of a household, and one of its papers as it went out.

    ``left`` tells that it has been read.  What is chosen leads on: a payment to how
    it was worked out and to its list, a paper to itself.  The page places the
    ``tools`` beside its title, and the ``leading`` buttons where they stay in sight.
    """

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._household: HouseholdId | None = None
        self._name = ""
        self._history: HouseholdHistory | None = None
        self._homes: Mapping[int, str] = {}
        self.chips = ChipRow(self.tr("只看哪一类"), self)
        self.years = Choice(self.tr("跳到哪一年"), parent=self)
        self.line = TimelineView(self.tr("来龙去脉"), self)
        self.empty = EmptyHint(self.tr("这一类还没有记录"), icon="clock", parent=self)
        self.explain_button = Button(self.tr("怎么算的"), icon="lightbulb", parent=self)
        self.list_button = Button(self.tr("看这份名单"), icon="open", parent=self)
        self.paper_button = Button(self.tr("看这份文书"), icon="eye", parent=self)
        self.back_button = Button(self.tr("返回这一户"), icon="arrow_left", parent=self)
        self.leading = QWidget(self)
        self.paper = PaperView(page, self.tr("返回来龙去脉"))
        self.tools = (self.years, self.back_button)
        self._lay_out()
        self._connect()
        self._show_part(self._list)

    def _lay_out(self) -> None:
        self._list = QWidget(self)
        card = Card(parent=self)
        card.body.set_margins(1, 1, 1, 1)
        card.body.addWidget(self.line, 1)
        card.body.addWidget(self.empty, 1)
        buttons = Flow(self.leading, gap=10, right=True)
        buttons.add(self.explain_button, self.list_button, self.paper_button)
        rows = Rows(self._list, gap=10)
        rows.add(self.chips)
        rows.addWidget(card, 1)
        parts = Rows(self)
        parts.addWidget(self._list, 1)
        parts.addWidget(self.paper, 1)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._show_entries)
        self.years.currentIndexChanged.connect(self._jump)
        self.line.chosen.connect(self._offer)
        self.line.opened.connect(self._open)
        self.line.menu_wanted.connect(self._show_menu)
        self.explain_button.clicked.connect(self._explain)
        self.list_button.clicked.connect(self._go_to_list)
        self.paper_button.clicked.connect(self._look)
        self.back_button.clicked.connect(self.left)
        self.paper.shown.connect(partial(self._show_part, self.paper))
        self.paper.left.connect(self._return)
        self.paper.stopped.connect(self._tell_stopped)

    def show_household(self, household: HouseholdId, name: str) -> None:
        """Show the history of a household from the present back."""
        if household != self._household:
            self._history = None
            self.line.show_rows(())
        self._household = household
        self._homes = self._page.desk.store.office.institutions()
        self._name = name
        self._show_part(self._list)
        now = Month.of(self._page.desk.today())
        task = history_of(household, now)
        then = partial(self._take, household)
        self._page.run(task, self.tr("正在找这一户的记录"), then)

    def title(self) -> str:
        """Return what the page is called while the history is shown."""
        return self.tr("{name}家的来龙去脉").format(name=self._name)

    def focus_first(self) -> None:
        """Let the arrow keys go along the line."""
        self.line.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._show_tools()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._show_tools()

    def _show_tools(self) -> None:
        """Show what belongs to the list while the list is shown."""
        listing = self.isVisible() and self._list.isVisible()
        years = self._history.years if self._history is not None else ()
        self.years.setVisible(listing and len(years) > 1)
        self.back_button.setVisible(listing)
        self.leading.setVisible(listing)

    def leave(self) -> bool:
        """Go back by one step; tell whether there was one inside."""
        if self.paper.isVisible():
            self._return()
            return True
        return False

    def _take(self, household: HouseholdId, history: HouseholdHistory) -> None:
        if household != self._household:
            return
        self._history = history
        numbers = history.counts()
        specs = [ChipSpec(_ALL, self.tr("全部"), len(history.entries))]
        specs += [
            ChipSpec(section, section_worded(section), numbers[section])
            for section in Section
        ]
        self.chips.show_chips(specs)
        with QSignalBlocker(self.years):
            text = self.tr("{year}年")
            self.years.offer((text.format(year=y.year), y.year) for y in history.years)
        self._show_tools()
        self._show_entries()

    @Slot()
    def _show_entries(self) -> None:
        history, section = self._history, self.chips.current()
        if history is None:
            return
        chosen = [e for e in history.entries if section in (_ALL, e.section)]
        rows = list(self._rows(history, chosen))
        self.line.show_rows(rows)
        self.line.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _rows(
        self, history: HouseholdHistory, entries: Iterable[Entry]
    ) -> Iterable[Row]:
        years = {year.year: year_worded(year) for year in history.years}
        shown: Hashable = None
        for entry in entries:
            year = entry.month.year
            if year != shown:
                shown = year
                yield Heading(year, years[year])
            yield Item(history_line(entry, self._homes), entry)

    @Slot()
    def _jump(self) -> None:
        year = self.years.value()
        if isinstance(year, int):
            self.line.jump_to(year)

    @Slot(object)
    def _offer(self, entry: Entry | None) -> None:
        """Offer what the chosen entry leads to."""
        event = entry.event if entry is not None else None
        for button in (self.explain_button, self.list_button):
            button.setVisible(isinstance(event, Paid))
        self.paper_button.setVisible(isinstance(event, PaperIssued))

    @Slot(object)
    def _open(self, entry: Entry) -> None:
        if isinstance(entry.event, Paid):
            self._explain()
        elif isinstance(entry.event, PaperIssued):
            self._look()

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        """Offer the same as the buttons, where the mouse is."""
        offered = [
            button
            for button in (self.explain_button, self.list_button, self.paper_button)
            if not button.isHidden()
        ]
        if not offered:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in offered:
            menu.addAction(unmarked(button.text())).triggered.connect(button.click)
        menu.popup(place)

    @Slot()
    def _explain(self) -> None:
        """Show how the chosen payment came about."""
        event = self._event()
        if isinstance(event, Paid):
            found = [
                explained
                for right in dict.fromkeys(p.enrolment for p in event.payments)
                for explained in explain_all(
                    self._page.desk.store,
                    [p for p in event.payments if p.enrolment == right],
                )
            ]
            name = event.payments[0].payee.name
            show_explanations(self, name, explanations(found))

    @Slot()
    def _go_to_list(self) -> None:
        event = self._event()
        if isinstance(event, Paid):
            run = event.run
            wanted = ListWanted(run.month, run.programme, run.kind, run.id)
            self._page.go.emit("monthly", wanted)

    @Slot()
    def _look(self) -> None:
        event = self._event()
        if isinstance(event, PaperIssued):
            self.paper.ask(ReprintAsked(event.paper))

    def _event(self) -> object:
        entry = self.line.current()
        return entry.event if isinstance(entry, Entry) else None

    @Slot(str)
    def _tell_stopped(self, why: str) -> None:
        if why:
            self._page.tell_problem(why)

    @Slot()
    def _return(self) -> None:
        self.paper.clear()
        self._show_part(self._list)
        self.line.setFocus()

    def _show_part(self, part: QWidget) -> None:
        self._list.setVisible(part is self._list)
        self.paper.setVisible(part is self.paper)
        self._show_tools()
        if part is self.paper:
            self.paper.print_button.setFocus()
