"""The strip of the guided month: which step, what to press and why, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label


class GuideStrip(QFrame):
    """Stands over the pages, covers nothing, and stops nobody.

    It takes the place of the strip of the practice data, and says the same.
    """

    going = Signal()
    left = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = Label("", "small", tone="warn", parent=self)
        self.title = Label("", "bold", wrap=True, parent=self)
        self.words = Label("", wrap=True, parent=self)
        self.go_button = Button(self.tr("带我去"), "primary", parent=self)
        self.again_button = Button(self.tr("从头再做一遍"), parent=self)
        self.leave_button = Button(self.tr("先不跟着做"), "link", parent=self)
        text = Rows(gap=1)
        text.add(self.number, self.title, self.words)
        self._buttons = Flow(gap=8, right=True)
        self._buttons.add(self.go_button, self.again_button, self.leave_button)
        Rows(self, margins=(18, 7, 12, 8)).add(Pair(text, self._buttons, gap=14))
        self.go_button.clicked.connect(self.going)
        self.again_button.clicked.connect(self.again_wanted)
        self.leave_button.clicked.connect(self.left)

    def show_step(self, number: str, title: str, words: str) -> None:
        """Show a step and say it aloud; without a number all is done."""
        mark = self.tr("演示数据，跟着做一遍")
        count = self.tr("{mark}：{number}").format(mark=mark, number=number)
        changed = title != self.title.text()
        self.number.setText(count if number else mark)
        self.title.setText(title)
        self.words.setText(words)
        self.go_button.setVisible(bool(number))
        self.again_button.setVisible(not number)
        self.leave_button.setText(
            self.tr("先不跟着做") if number else self.tr("回到本单位的数据")
        )
        if changed:
            told = QAccessibleAnnouncementEvent(self, f"{title}。{words}")
            QAccessible.updateAccessibility(told)
