"""What can be done with one line of a list: how it was computed, the household, a hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.hold import NewHold
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.explanation import show_explanations
from aidesk.gui.dialogs.hold import HoldDialog, hold_of
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.sheet import Sheet
from aidesk.services.explain import explain_line
from aidesk.services.holds import OpenHold, hold, release
from aidesk.services.monthly_run import RunPlan
from aidesk.services.plan_lines import PlanLine
from aidesk.storage.store import Store
from aidesk.wording.explaining import explanations
from aidesk.wording.holds import held_done, released_done
from aidesk.wording.payouts import PayoutList


class ChosenLine(NamedTuple):
    """A line, and the list that it stands on."""

    shown: PayoutList
    line: PlanLine


class LineActions(QObject):
    """The actions of a sheet of lines, by keys, by its menu, and for buttons.

    ``chosen`` gives the current line.  ``household_wanted`` tells a household's id,
    ``done`` what was recorded in words, ``refused`` why it could not be.  When the list
    has been worked out again, :meth:`go_on` finds the place where work was.  ``dialog``
    is what was asked last.
    """

    household_wanted = Signal(object)
    done = Signal(str)
    refused = Signal(str)

    def __init__(
        self, desk: Desk, view: QWidget, chosen: Callable[[], ChosenLine | None]
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._chosen = chosen
        self._sheet: Sheet[Any] | None = None
        self._place = -1
        self._comes: EnrolmentId | None = None
        self.dialog: Dialog | None = None
        self.explain = self._action(self.tr("怎么算的"), "", self.show_steps)
        self.hold = self._action(self.tr("这个月先不发"), "F4", self.ask_hold)
        self.household = self._action(self.tr("看这一户"), "F8", self.want_household)

    def _action(self, words: str, key: str, do: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        return action

    def follow(self, sheet: Sheet[Any]) -> None:
        """Let the rows of a sheet be acted on: Enter tells how a row was computed."""
        self._sheet = sheet
        sheet.view.addActions([self.explain, self.hold, self.household])
        sheet.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        sheet.view.customContextMenuRequested.connect(self._offer)
        sheet.row_opened.connect(self._open)
        sheet.row_changed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Allow what can be done with the current line."""
        found = self._chosen()
        paid = found is not None and bool(found.line.payments)
        planned = found is not None and isinstance(found.shown, RunPlan)
        self.explain.setEnabled(paid)
        self.hold.setEnabled(paid and planned)
        self.household.setEnabled(found is not None)

    @Slot()
    def show_steps(self) -> None:
        """Show all lines that lead to the amount of the current line."""
        found = self._chosen()
        if found is not None and found.line.payments:
            told = explain_line(self._desk.store, found.shown, found.line)
            self.dialog = show_explanations(
                self._view, found.line.name, explanations(told)
            )

    @Slot()
    def want_household(self) -> None:
        """Go to the household of the current line."""
        found = self._chosen()
        if found is not None:
            right = self._desk.store.enrolments.get(found.line.enrolment)
            self.household_wanted.emit(right.household)

    @Slot()
    def ask_hold(self) -> None:
        """Ask why the current line shall wait."""
        found = self._chosen()
        if found is None or not found.line.payments:
            return
        shown, line = found
        months = [payment.month for payment in line.payments]
        asked = hold_of(line.enrolment, months, shown.month)
        programme = shown.programme.short_name
        dialog = HoldDialog(self._view, line.name, asked, programme, line.granted)
        act = self._desk.act()

        def keep(value: NewHold) -> None:
            on = self._desk.today()
            place = self._sheet.view.currentIndex().row() if self._sheet else -1
            self._place, self._comes = place, None  # before the pages hear of it
            if self._desk.perform(dialog, lambda store: hold(store, act, value, on)):
                dialog.finish()
                self.done.emit(held_done(line.name, programme, value.months))
            else:
                self._place = -1

        dialog.wanted.connect(keep)
        self._show(dialog)

    @Slot(object)
    def release(self, holds: Sequence[OpenHold]) -> None:
        """Let what waits be paid again, and say by which list."""
        act, on = self._desk.act(), self._desk.today()
        ids = [each.hold.id for each in holds]
        listed = self._listed(self._desk.store, holds)
        self._place, self._comes = -1, holds[0].right.id
        if self._desk.perform(self, lambda store: release(store, act, ids, on)):
            self.done.emit(released_done(holds, listed=listed))

    def go_on(self) -> None:
        """Stay where a line has left the list, or go to the one that came."""
        sheet = self._sheet
        if sheet is None or not sheet.isVisible():
            return
        if self._comes is not None and sheet.go_to(self._comes):
            self._comes = None
            sheet.setFocus()
        elif self._place >= 0:
            place = min(self._place, sheet.model.rowCount() - 1)
            column = sheet.view.currentIndex().column()
            sheet.view.setCurrentIndex(sheet.model.index(place, column))
            self._place = -1
            sheet.setFocus()

    def tell_problem(self, text: str) -> None:
        """Say why something could not be recorded."""
        self.refused.emit(text)

    def _listed(self, store: Store, holds: Sequence[OpenHold]) -> bool:
        """Tell whether the lists of these months are made, or can be no more."""
        made = store.runs.months_paid(holds[0].programme.code)
        months = [each.hold.month for each in holds]
        return any(month in made or store.seals.covers(month) for month in months)

    def _open(self, _row: object) -> None:
        found = self._chosen()
        if found is not None and not found.line.payments:
            self.want_household()
        else:
            self.show_steps()

    @Slot(QPoint)
    def _offer(self, place: QPoint) -> None:
        """Show what can be done with the current line, and with all that are chosen."""
        sheet = self._sheet
        if sheet is None or self._chosen() is None:
            return
        menu = QMenu(sheet)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        steps = menu.addAction(self.explain.text() + "\tEnter")
        steps.setEnabled(self.explain.isEnabled())
        steps.triggered.connect(partial(self.show_steps))
        menu.addActions([self.hold, self.household])
        menu.addSeparator()
        sheet.view.add_commands(menu)
        menu.popup(sheet.view.viewport().mapToGlobal(place))

    def _show(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
