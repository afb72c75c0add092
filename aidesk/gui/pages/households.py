"""家庭登记: find a household, see all of it, register, change and stop."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.dialogs.explanation import show_explanations
from aidesk.gui.pages.household_changes import HouseholdChanges
from aidesk.gui.pages.household_edit import HouseholdEdit
from aidesk.gui.pages.household_form import HouseholdForm
from aidesk.gui.pages.household_forms import HouseholdForms
from aidesk.gui.pages.household_history import HouseholdHistoryPart
from aidesk.gui.pages.household_panel import HouseholdPanel
from aidesk.gui.pages.household_paper import HouseholdPaper
from aidesk.gui.pages.household_register import HouseholdRegister
from aidesk.gui.pages.page import LOW, TINY, Command, Page
from aidesk.gui.pages.wanted import HouseholdWanted
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import unmarked
from aidesk.services.explain import explain_all
from aidesk.services.household_list import HouseholdRow
from aidesk.services.household_view import household_view
from aidesk.storage.topics import Topic
from aidesk.wording.explaining import explanations

BESIDE: Final = 1000
TWO: Final = 800
NAVIGATION: Final = 250


class HouseholdsPage(Page):
    """Shows one of five: the register, a household alone, its history or paper, the form.

    Beside the register stand the details of the chosen household where there is
    room; where there is not, they come alone when a row is opened.
    """

    topics: ClassVar[frozenset[Topic]] = frozenset(
        {
            Topic.HOUSEHOLDS,
            Topic.ENROLMENTS,
            Topic.PROGRAMMES,
            Topic.RUNS,
            Topic.RECOVERIES,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._beside = True
        self._alone = False
        self._low = False
        self._reading: QWidget | None = None
        self._width = 1366.0
        self.new_button = Button(
            self.tr("登记新家庭"), "primary", icon="person_add", parent=self
        )
        self.open_button = Button(self.tr("打开这一户"), icon="open", parent=self)
        self.back_button = Button(self.tr("返回名册"), icon="arrow_left", parent=self)
        self.register = HouseholdRegister(desk, self)
        self.panel = HouseholdPanel(self)
        self.paper = HouseholdPaper(self)
        self.history = HouseholdHistoryPart(self)
        self.changes = HouseholdChanges(desk, self)
        self.forms = HouseholdForms(self, self.changes)
        self._lay_out()
        self._connect()
        self._show_parts()

    def _lay_out(self) -> None:
        self.tools.add(self.back_button, self.open_button, self.forms.drafts_button)
        self.tools.add(self.new_button)
        self.tools.add(self.paper.year, *self.history.tools)
        self.register.beside.addWidget(self.panel)
        self._alone_place = Rows()
        self.body.addWidget(self.register, 1)
        self.body.addLayout(self._alone_place, 1)
        self.body.addWidget(self.paper, 1)
        self.body.addWidget(self.history, 1)
        self.body.addLayout(self.forms.place)
        self.below.addLayout(self.forms.footer_place)
        self.below.addWidget(self.history.leading)

    def _connect(self) -> None:
        self.answer(Command.FIND, self.register.search)
        self.answer(Command.NEW, self.new_button)
        self.answer(Command.PRINT, self.paper.paper.print_button)
        self.new_button.clicked.connect(self.forms.begin)
        self.open_button.clicked.connect(self._open_current)
        self.back_button.clicked.connect(self._return)
        self.register.chosen.connect(self._show_details)
        self.register.left.connect(self.panel.wait)
        self.register.problem_told.connect(self.tell_problem)
        self.register.opened.connect(self._open_current)
        self.register.selection_told.connect(self.told_selection)
        self.register.menu_wanted.connect(self._show_menu)
        self.panel.changes_wanted.connect(self._offer_changes)
        self.panel.edit_wanted.connect(self._edit)
        self.panel.stop_wanted.connect(partial(self._start, Change.STOP))
        self.panel.explanation_wanted.connect(self._explain)
        self.panel.papers_wanted.connect(self._read)
        self.panel.history_wanted.connect(self._look_back)
        self.paper.left.connect(self._return)
        self.history.left.connect(self._return)
        self.changes.done.connect(self.tell_done)
        self.forms.shown.connect(self._show_parts)
        self.forms.done.connect(self._tell_of)
        self.forms.wanted.connect(self._go_to)
        self.forms.changes_wanted.connect(self._offer_changes)

    @property
    def form(self) -> HouseholdForm | HouseholdEdit | None:
        """Return the form that is filled in; None while there is none."""
        return self.forms.form

    def help_topic(self) -> str:
        return "households" if self.form is None else "register"

    def refresh(self) -> None:
        month = Month.of(self.desk.today())
        self.register.read(month)

    def visit(self, what: object) -> None:
        if not isinstance(what, HouseholdWanted):
            return
        self.forms.put_aside()
        self._reading = None
        if self.register.go_to(what.household):
            self._alone = not self._beside
            self._show_parts()
            self.register.sheet.view.setFocus()

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        self._width = width
        self._low = height < LOW
        self._beside = width >= BESIDE
        self.register.chips.gather(gathered=height < TINY)
        if self._beside:
            self._alone = False
        self._show_parts()

    def focus_first(self) -> None:
        if self.form is not None:
            self.form.focus_first()
        elif self._alone:
            self.panel.changes_button.setFocus()
        else:
            super().focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        away = self._alone or self._reading or self.form is not None
        looks_back = self.panel.history_button.isVisible()
        if event.key() == Qt.Key.Key_Escape and away:
            self._return()
        elif event.key() == Qt.Key.Key_F2 and self.panel.edit_button.isVisible():
            self._edit()
        elif event.key() == Qt.Key.Key_F8 and looks_back:
            self._look_back()
        else:
            super().keyPressEvent(event)

    def _show_parts(self) -> None:
        """Show the one of the five that it is the turn of."""
        form, reading = self.form, self._reading if self.form is None else None
        alone = self._alone and form is None and reading is None
        listing = form is None and not alone and reading is None
        self._place_panel(alone=alone)
        for part in (self.paper, self.paper.year):
            part.setVisible(reading is self.paper)
        self.history.setVisible(reading is self.history)
        self.register.setVisible(listing)
        self.panel.setVisible(alone or (listing and self._beside))
        self.back_button.setVisible(alone or form is not None)
        self.forms.show_drafts(listing=listing)
        self.new_button.setVisible(listing)
        can_open = listing and not self._beside and self.panel.view() is not None
        self.open_button.setVisible(can_open)
        if form is None:
            back = reading is self.history
            self.set_title(self.history.title() if back else self.tr("家庭登记"))
            find = self.tr("找人：直接打名字，或打拼音首字母，例如 lyf")
            self.set_note(find if listing and not self._low else "")
        else:
            self.set_title(form.title())
            self.set_note("" if self._low else form.note())
            form.take_size(self._width - NAVIGATION, low=self._low)

    def _place_panel(self, *, alone: bool) -> None:
        """Put the details beside the list, or alone on the page."""
        self.panel.stand(beside=not alone, columns=2 if self._width >= TWO else 1)
        place: Rows | Line = self._alone_place if alone else self.register.beside
        if place.indexOf(self.panel) < 0:
            for other in (self._alone_place, self.register.beside):
                other.removeWidget(self.panel)
            place.addWidget(self.panel, 1 if alone else 0)

    @Slot(object)
    def _show_details(self, row: HouseholdRow | None) -> None:
        """Show the household that is chosen in the list, and no other."""
        store, today = self.desk.store, self.desk.today()
        view = None
        if row is not None:
            view = household_view(store, row, Month.of(today))
        self.panel.show_view(view, today, store.office.institutions())
        if row is None:
            self._alone, self._reading = False, None
        self._show_parts()

    @Slot()
    def _open_current(self) -> None:
        """Go to the details: beside the list, or alone where room is narrow."""
        if self.panel.view() is None:
            return
        self._alone = not self._beside
        self._show_parts()
        self.panel.changes_button.setFocus()

    @Slot()
    def _return(self) -> None:
        """Go back to the register, from the details or from the form."""
        if self._reading is not None:
            self._stop_reading(self._reading)
        elif self.form is None:
            self._alone = False
            self._show_parts()
            self.register.sheet.view.setFocus()
        else:
            self.forms.put_aside()

    def _stop_reading(self, read: QWidget) -> None:
        """Go back from the paper or the history by one step."""
        if read is self.history and self.history.leave():
            return
        self._reading = None
        self._show_parts()
        panel = self.panel
        opener = panel.papers_button if read is self.paper else panel.history_button
        opener.setFocus()

    @Slot()
    def _read(self) -> None:
        """Show the paper of the chosen household."""
        view = self.panel.view()
        if view is not None:
            self._begin_reading(self.paper)
            self.paper.show_household(view.row.household)

    @Slot()
    def _look_back(self) -> None:
        """Show the history of the chosen household."""
        view = self.panel.view()
        if view is not None:
            self.history.show_household(view.row.household, view.row.name)
            self._begin_reading(self.history)
            self.history.focus_first()

    def _begin_reading(self, part: QWidget) -> None:
        self._reading = part
        self.message.clear()
        self._show_parts()

    @Slot()
    def _explain(self) -> None:
        """Show how the last payments of the chosen household came about."""
        view = self.panel.view()
        if view is not None:
            lines = (explain_all(self.desk.store, p.payments) for p in view.paid)
            found = explanations(list(chain.from_iterable(lines)))
            show_explanations(self, view.row.name, found)

    def _start(self, change: Change) -> None:
        if (view := self.panel.view()) is not None:
            self.message.clear()
            self.changes.start(view, change)

    @Slot()
    def _offer_changes(self) -> None:
        if (view := self.panel.view()) is not None:
            self.message.clear()
            self.changes.offer(view)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        """Show the changes of the chosen household as a menu."""
        view = self.panel.view()
        if view is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back = menu.addAction(unmarked(self.panel.history_button.text()))
        back.triggered.connect(self._look_back)
        menu.addSeparator()
        self.changes.fill_menu(menu, view)
        menu.addSeparator()
        self.register.sheet.view.add_commands(menu)
        menu.popup(place)

    @Slot(object)
    def _go_to(self, household: HouseholdId) -> None:
        """Show a household that a form tells of."""
        self.register.go_to(household)
        self._alone = not self._beside
        self._show_parts()
        self.register.sheet.view.setFocus()

    @Slot(object, str)
    def _tell_of(self, household: HouseholdId, words: str) -> None:
        """Show the household of a form that is done, and say what was done."""
        self.register.go_to(household)
        self.tell_done(words)
        self.register.sheet.view.setFocus()

    @Slot()
    def _edit(self) -> None:
        """Let what is known of the chosen household be put right."""
        if (view := self.panel.view()) is not None:
            self.forms.edit(view.row.household)
