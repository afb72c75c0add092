"""家庭登记: find a household, see all of it, register, change and stop."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.dialogs.explanation import show_explanations
from aidesk.gui.pages.household_changes import HouseholdChanges
from aidesk.gui.pages.household_checks import account_warning, id_check
from aidesk.gui.pages.household_form import Admission, HouseholdForm, Knowledge
from aidesk.gui.pages.household_history import HouseholdHistoryPart
from aidesk.gui.pages.household_panel import HouseholdPanel
from aidesk.gui.pages.household_paper import HouseholdPaper
from aidesk.gui.pages.household_register import HouseholdRegister
from aidesk.gui.pages.page import LOW, Command, Page
from aidesk.gui.pages.right_changes import to_confirm
from aidesk.gui.pages.wanted import HouseholdWanted
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import ask
from aidesk.gui.widgets.plain import unmarked
from aidesk.services.admit import admit_household
from aidesk.services.effects import effect_of_registering, outlook_of_registering
from aidesk.services.enrol import NewEnrolment
from aidesk.services.explain import explain_all
from aidesk.services.household_form import offers
from aidesk.services.household_list import HouseholdRow
from aidesk.services.household_view import household_view
from aidesk.services.register import NewHousehold
from aidesk.storage.store import Store
from aidesk.storage.topics import Topic
from aidesk.wording.cases import granting_lines
from aidesk.wording.errors import sentence
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
        self.form: HouseholdForm | None = None
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
        self._lay_out()
        self._connect()
        self._show_parts()

    def _lay_out(self) -> None:
        self.tools.add(self.back_button, self.open_button, self.new_button)
        self.tools.add(self.paper.year)
        self.register.beside.addWidget(self.panel)
        self._alone_place = Rows()
        self.body.addWidget(self.register, 1)
        self.body.addLayout(self._alone_place, 1)
        self.body.addWidget(self.paper, 1)
        self.body.addWidget(self.history, 1)
        self._form_place = Rows()
        self.body.addLayout(self._form_place)
        self._footer_place = Rows()
        self.below.addLayout(self._footer_place)

    def _connect(self) -> None:
        self.answer(Command.FIND, self.register.search)
        self.answer(Command.NEW, self.new_button)
        self.answer(Command.PRINT, self.paper.paper.print_button)
        self.new_button.clicked.connect(self._begin_form)
        self.open_button.clicked.connect(self._open_current)
        self.back_button.clicked.connect(self._return)
        self.register.chosen.connect(self._show_details)
        self.register.left.connect(self.panel.wait)
        self.register.problem_told.connect(self.tell_problem)
        self.register.opened.connect(self._open_current)
        self.register.selection_told.connect(self.told_selection)
        self.register.menu_wanted.connect(self._show_menu)
        self.panel.changes_wanted.connect(self._offer_changes)
        self.panel.edit_wanted.connect(partial(self._start, Change.CONTACT))
        self.panel.stop_wanted.connect(partial(self._start, Change.STOP))
        self.panel.explanation_wanted.connect(self._explain)
        self.panel.papers_wanted.connect(self._read)
        self.panel.history_wanted.connect(self._look_back)
        self.paper.left.connect(self._return)
        self.history.left.connect(self._return)
        self.changes.done.connect(self.tell_done)

    def refresh(self) -> None:
        month = Month.of(self.desk.today())
        self.register.read(month)

    def visit(self, what: object) -> None:
        if not isinstance(what, HouseholdWanted):
            return
        if self.form is not None and self.form.is_begun():
            self.message.tell(
                self.tr("正在登记新家庭。请先登记完，或者按“先不登记”，再看别的家庭。"),
                "warn",
            )
            return
        self._end_form()
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
        if self._beside:
            self._alone = False
        self._show_parts()

    def focus_first(self) -> None:
        if self.form is not None:
            self.form.head.name.edit.setFocus()
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
            self._start(Change.CONTACT)
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
        self.back_button.setVisible(alone)
        self.new_button.setVisible(listing)
        can_open = listing and not self._beside and self.panel.view() is not None
        self.open_button.setVisible(can_open)
        if form is None:
            self.set_title(self.tr("家庭登记"))
            find = self.tr("找人：直接打名字，或打拼音首字母，例如 lyf")
            self.set_note(find if listing and not self._low else "")
        else:
            self.set_title(self.tr("登记新家庭"))
            free = self.tr("填错了会在格子下面告诉您怎么改。按登记以前，什么也不会存。")
            self.set_note("" if self._low else free)
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
        elif self.form.is_begun():
            question = ask(
                self,
                self.tr("不登记这一家了？"),
                [self.tr("填了的内容不会保留。")],
                do=self.tr("不登记了"),
                leave=self.tr("接着填"),
            )
            question.accepted.connect(self._end_form)
        else:
            self._end_form()

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
            self._begin_reading(self.history)
            self.history.show_household(view.row.household, view.row.name)

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

    @Slot()
    def _begin_form(self) -> None:
        """Let a new family be filled in; nothing is kept before it is registered."""
        desk, now = self.desk, Month.of(self.desk.today())
        knowledge = Knowledge(
            offers=offers(desk.store),
            check_id=partial(id_check, desk, now),
            others=partial(account_warning, desk, None),
            foresee=self._foresee,
            earlier=self._earlier,
        )
        self.form = HouseholdForm(desk.today(), knowledge, self)
        self._form_place.add(self.form)
        self._footer_place.add(self.form.footer)
        for part in (self.form, self.form.footer):
            part.show()  # now, not in the next turn: the focus goes there
        self.form.left.connect(self._return)
        self.form.wanted.connect(partial(self._admit, desk.act()))
        self.form.institution_wanted.connect(self._ask_institution)
        self.answer(Command.MAIN, self.form.do_button)
        self.message.clear()
        self._show_parts()
        self.area.verticalScrollBar().setValue(0)
        self.focus_first()

    def _foresee(self, new: NewHousehold, right: NewEnrolment) -> Sequence[str]:
        try:
            effect = effect_of_registering(
                self.desk.store, new, right, self.desk.today()
            )
            outlook = outlook_of_registering(self.desk.store, new, right)
        except AideskError as error:
            return [sentence(error)]
        return granting_lines(effect, outlook)

    def _earlier(self, new: NewHousehold, right: NewEnrolment) -> str:
        outlook = partial(outlook_of_registering, self.desk.store, new, right)
        return to_confirm(outlook)

    @Slot()
    def _ask_institution(self) -> None:
        if self.form is not None:
            self.changes.ask_institution(self, self.form.offer)

    def _admit(self, act: Act, admission: Admission) -> None:
        def use_case(store: Store) -> HouseholdId:
            return admit_household(
                store, act, admission.household, admission.right, admission.holder
            )

        self.desk.perform(self, use_case, partial(self._tell_admitted, admission))

    def _tell_admitted(self, admission: Admission, household: HouseholdId) -> None:
        name = admission.household.members[0].name
        self._end_form()
        self.register.go_to(household)
        row = self.register.current()
        number = row.number if row else ""
        text = self.tr("{name}家登记好了，户号 {number}。")
        self.tell_done(text.format(name=name, number=number))
        self.register.sheet.view.setFocus()

    @Slot()
    def _end_form(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        for place, part in (
            (self._form_place, form),
            (self._footer_place, form.footer),
        ):
            place.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._show_parts()
        self.focus_first()
