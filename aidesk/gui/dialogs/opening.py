"""What is the matter with the data, before they are opened: what to do is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import tab_order
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label, announce
from aidesk.gui.widgets.waiting_bar import WaitingBar
from aidesk.services.opening_ways import Found, Way
from aidesk.wording.opening import facts_told, warnings_told, way_worded
from aidesk.wording.verdicts import verdict_title, verdict_told


class LookingDialog(Dialog):
    """Stands over the window while the data are checked; one may leave it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("正在检查数据"),
            do="",
            leave=self.tr("先不打开"),
            note=self.tr("打开以前先看看数据文件好不好，一般几秒钟，不会改动它。"),
            width=480,
        )
        self.bar = WaitingBar(self.title.text(), self)
        self.body.add(self.bar, None)
        self.do_button.hide()


class OpeningDialog(Dialog):
    """Says what happened and what the newest good backup has; nothing is done yet.

    ``chosen`` carries the way that a person takes; leaving it opens nothing.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None, found: Found) -> None:
        first, *others = found.ways
        super().__init__(
            parent,
            verdict_title(found.verdict),
            do=way_worded(first, found.verdict),
            leave=self.tr("先不打开"),
            width=640,
        )
        self.found = found
        self.message = MessageBar(self)
        self.story = Label(verdict_told(found.verdict), wrap=True, parent=self)
        self.bar = WaitingBar(self.title.text(), self)
        self.bar.hide()
        self.body.add(self.message, self.story)
        self.add_facts(facts_told(found))
        self.warning = Consequences(self)
        self.warning.say(warnings_told(found), "warn")
        self.body.add(self.warning, self.bar, None)
        self.buttons = {first: self.do_button}
        for way in others:
            self._offer(way)
        self._ways = {button: way for way, button in self.buttons.items()}
        self.do_button.clicked.disconnect(self.accept)
        self.do_button.clicked.connect(self._choose)
        self.leave_button.setFocus()

    def _offer(self, way: Way) -> None:
        button = Button(way_worded(way, self.found.verdict), parent=self)
        button.clicked.connect(self._choose)
        self.aside.add(button)
        self.buttons[way] = button

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        aside = [b for b in self.buttons.values() if b is not self.do_button]
        tab_order(*aside, self.leave_button)

    def set_busy(self, words: str) -> None:
        """Show that what was chosen is being done; empty words end that."""
        for button in (*self.buttons.values(), self.leave_button):
            button.setEnabled(not words)
        self.bar.setAccessibleName(words)
        self.bar.setVisible(bool(words))
        if words:
            self.message.tell(words)
        else:
            self.message.clear()
        self.grow()

    def tell_problem(self, text: str) -> None:
        """Show a sentence that says what happened and what to do."""
        self.set_busy("")
        self.message.tell(text, "bad")
        announce(self, text)
        self.grow()

    def reject(self) -> None:
        """Leave, unless something is being done: half a way leads nowhere."""
        if self.bar.isHidden():
            super().reject()

    @Slot()
    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.chosen.emit(self._ways[button])
