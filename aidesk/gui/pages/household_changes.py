"""The changes of one household: which are possible, and how they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from aidesk.domain.household import Account
from aidesk.domain.journal import Act
from aidesk.domain.month import Month, Span
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.change_choice import Change, ChangesDialog, change_worded
from aidesk.gui.dialogs.endings import TekunDialog
from aidesk.gui.dialogs.money_facts import InstitutionDialog, NewInstitution
from aidesk.gui.dialogs.rights import EnrolDialog, TermsDialog
from aidesk.gui.pages import ending_changes, people_changes, right_changes
from aidesk.gui.pages.change_case import Case, Subject
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import unmarked
from aidesk.services.household_form import Offers, offers
from aidesk.services.household_view import HouseholdView
from aidesk.services.offices import add_institution
from aidesk.storage.store import Store

_CASES: Final[Mapping[Change, Callable[[Subject], Case]]] = MappingProxyType(
    {
        Change.JOIN: people_changes.joining,
        Change.LEAVE: people_changes.leaving,
        Change.MOVE: ending_changes.moving,
        Change.DEATH: people_changes.death,
        Change.HEAD: people_changes.heading,
        Change.FACTS: people_changes.facts,
        Change.NAME: people_changes.naming,
        Change.CONTACT: people_changes.contact,
        Change.INCOMES: right_changes.incomes,
        Change.ACCOUNT: right_changes.account,
        Change.ENROL: right_changes.enrolling,
        Change.TERMS: right_changes.terms,
        Change.STOP: right_changes.stopping,
        Change.GRACE: ending_changes.phasing_out,
        Change.TEKUN: ending_changes.to_tekun,
    }
)


class HouseholdChanges(QObject):
    """Opens the dialog of a change and does what it asks for.

    ``done`` carries the sentence of what was done.  ``dialogs`` are those that
    are open, the last one on top.
    """

    done = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.dialogs: list[Dialog] = []

    def offer(self, view: HouseholdView) -> None:
        """Show the list of changes that are possible."""
        changes = possible(view, offers(self._desk.store))
        dialog = ChangesDialog(self._window, view.row.name, changes)
        dialog.chosen.connect(partial(self.start, view))
        self._open(dialog)

    def fill_menu(self, menu: QMenu, view: HouseholdView) -> None:
        """Offer the changes that are possible as entries of a menu."""
        for change in possible(view, offers(self._desk.store)):
            action = menu.addAction(unmarked(change_worded(change)))
            action.triggered.connect(partial(self.start, view, change))

    def start(self, view: HouseholdView, change: Change) -> None:
        """Ask for one change."""
        case = _CASES[change](Subject(self._desk, self._window, view))
        dialog = case.dialog
        dialog.setWindowTitle(change_worded(change))
        if isinstance(dialog, EnrolDialog | TermsDialog | TekunDialog):
            ask = partial(self.ask_institution, dialog, dialog.offer)
            dialog.institution_wanted.connect(ask)
        dialog.wanted.connect(partial(self._do, case, self._desk.act()))
        self._open(dialog)

    def ask_institution(
        self, window: QWidget, then: Callable[[Offers, int], object]
    ) -> None:
        """Ask for a new institution; ``then`` gets what there is to choose from."""
        dialog = InstitutionDialog(window, offers(self._desk.store).banks)
        keep = partial(self._keep_institution, dialog, self._desk.act(), then)
        dialog.wanted.connect(keep)
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(partial(self._forget, dialog))
        self.dialogs.append(dialog)
        dialog.open()

    def _forget(self, dialog: Dialog, _result: int) -> None:
        self.dialogs.remove(dialog)

    def _do(self, case: Case, act: Act, value: object) -> None:
        def use_case(store: Store) -> None:
            case.do(store, act, value)

        if self._desk.perform(case.dialog, use_case):
            case.dialog.finish()
            self.done.emit(case.told(value))

    def _keep_institution(
        self,
        dialog: InstitutionDialog,
        act: Act,
        then: Callable[[Offers, int], object],
        new: NewInstitution,
    ) -> None:
        since = Span(Month.of(self._desk.today()))
        typed = new.account
        account = Account(0, typed.holder, typed.bank, typed.number, since)
        use_case = partial(add_institution, act=act, name=new.name, account=account)
        added: list[int] = []
        if self._desk.perform(dialog, use_case, added.append):
            dialog.finish()
            then(offers(self._desk.store), added[0])


def possible(view: HouseholdView, offered: Offers) -> list[Change]:
    """Return the changes that a household can have now."""
    members = view.household.members_in(view.month)
    rights = view.row.rights
    there = {
        Change.LEAVE: bool(members),
        Change.MOVE: bool(members),
        Change.DEATH: bool(members),
        Change.HEAD: len(members) > 1,
        Change.FACTS: bool(members),
        Change.NAME: bool(members),
        Change.ENROL: bool(members),
        Change.TERMS: bool(right_changes.adjustable(rights, offered)),
        Change.STOP: any(right.can_stop for right in rights),
        Change.GRACE: bool(ending_changes.may_phase_out(view)),
        Change.TEKUN: bool(ending_changes.may_go_over(view, offered)),
    }
    return [change for change in Change if there.get(change, True)]
