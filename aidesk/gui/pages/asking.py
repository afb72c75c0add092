"""A dialog of a page that asks for one thing, does it, and tells that it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt

from aidesk.domain.journal import Act
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.dialog import Dialog
from aidesk.storage.store import Store

Do = Callable[[Store, Act, Any], object]


class Asker(QObject):
    """Shows dialogs over a page; one that cannot be done stays and says why.

    ``dialog`` is what was asked last.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self.dialog: Dialog | None = None

    def ask(self, dialog: ChangeDialog, do: Do, told: Callable[[Any], str]) -> None:
        """Show a dialog; do what it asks for, and tell it in a sentence."""
        act = self._desk.act()

        def keep(value: object) -> None:
            def use_case(store: Store) -> None:
                do(store, act, value)

            words = told(value)
            if self._desk.perform(dialog, use_case):
                dialog.finish()
                self._page.tell_done(words)

        self._page.message.clear()
        self.dialog = dialog
        dialog.wanted.connect(keep)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
