"""Undo in the window: what would be taken back, asked first, and then done."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.gui.desk import Desk, worded_error
from aidesk.gui.dialogs.recent import RecentActsDialog
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.dialog import Dialog, ask
from aidesk.services.recent_acts import RecentAct, recent_acts
from aidesk.services.undo import NothingToUndoError, undo_acts
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.recent import (
    undo_verb,
    undoing_facts,
    undoing_question,
    undone_told,
)
from aidesk.wording.undo import undo_worded

LISTED: Final = 40


class Undoing(QObject):
    """Asks before acts are undone; nobody can do it by a slip of the hand.

    ``dialog`` is what was asked last.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.dialog: Dialog | None = None

    def last(self) -> str:
        """Return what would be undone, such as ``登记 陈某 家``; nothing if nothing."""
        last = self._desk.last_undoable()
        return undo_worded(last) if last else ""

    def ask(self, page: Page) -> None:
        """Ask whether the last act is to be undone, or say why it cannot be."""
        try:
            last = self._desk.last_undoable()
        except AideskError as error:
            page.tell_problem(worded_error(error))
            return
        if last is None:
            page.message.tell(worded_error(NothingToUndoError()))
        else:
            self.ask_back_to(page, RecentAct(last, None, (last.seq,)))

    def show_recent(self, page: Page) -> None:
        """Show what was done last, to go back to a step of it."""
        shown = RecentActsDialog(self._window, recent_acts(self._desk.store, LISTED))
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.undo_wanted.connect(partial(self.ask_back_to, page))
        self.dialog = shown
        shown.open()

    def ask_back_to(self, page: Page, chosen: RecentAct) -> None:
        """Ask whether an act is to be undone, with all that was done after it."""
        self.dialog = ask(
            self._window,
            undoing_question(chosen),
            self._facts(chosen),
            do=undo_verb(chosen),
            leave=self.tr("不撤销"),
        )
        do = partial(self._undo, page, chosen, self._desk.act())
        self.dialog.accepted.connect(do)

    def _facts(self, chosen: RecentAct) -> list[str]:
        if len(chosen.with_it) > 1:
            known = recent_acts(self._desk.store, LISTED)
            return undoing_facts(chosen, known)
        return [
            self.tr("这一步是{actor}在{when}做的。").format(
                actor=chosen.act.actor, when=worded(chosen.act.done_at)
            ),
            self.tr("撤销以后，各项资料和金额回到做这一步以前的样子。"),
        ]

    def _undo(self, page: Page, chosen: RecentAct, act: Act) -> None:
        def use_case(store: Store) -> None:
            undo_acts(store, act, chosen.with_it)

        if self._desk.perform(page, use_case):
            page.tell_done(undone_told(chosen), undoable=False)
