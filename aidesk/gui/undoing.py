"""Undo in the window: what would be taken back, asked first, and then done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.gui.desk import Desk, worded_error
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.dialog import Dialog, ask
from aidesk.services.undo import NothingToUndoError, Undoable, undo_last
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.undo import undo_worded


class Undoing(QObject):
    """Asks before the last act is undone; nobody can do it by a slip of the hand.

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
            return
        what = undo_worded(last)
        self.dialog = ask(
            self._window,
            self.tr("撤销：{what}").format(what=what),
            [
                self.tr("这一步是{actor}在{when}做的。").format(
                    actor=last.actor, when=worded(last.done_at)
                ),
                self.tr("撤销以后，各项资料和金额回到做这一步以前的样子。"),
            ],
            do=self.tr("撤销"),
            leave=self.tr("不撤销"),
        )
        do = partial(self._undo, page, last, what, self._desk.act())
        self.dialog.accepted.connect(do)

    def _undo(self, page: Page, last: Undoable, what: str, act: Act) -> None:
        def use_case(store: Store) -> None:
            undo_last(store, act, last.seq)

        if self._desk.perform(page, use_case):
            told = self.tr("已撤销：{what}。").format(what=what)
            page.tell_done(told, undoable=False)
