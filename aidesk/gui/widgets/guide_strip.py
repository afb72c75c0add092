"""The strip of the guided month: which step, what to press and why, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from aidesk.domain.guided_month import GUIDE_STEPS
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import BriefLabel, Label


class GuideStrip(QFrame):
    """Stands over the pages, covers nothing, and stops nobody.

    It takes the place of the strip of the practice data, and says the same.  A low
    window has room for its title only; ``explaining`` asks for the words elsewhere.
    """

    going = Signal()
    left = Signal()
    again_wanted = Signal()
    explaining = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._title = ""
        self._low = False
        self.title = BriefLabel("bold", parent=self)
        self.words = Label("", wrap=True, parent=self)
        self.go_button = Button(self.tr("带我去"), icon="open", parent=self)
        self.how_button = Button(self.tr("怎么做"), parent=self)
        self.again_button = Button(self.tr("从头再做一遍"), parent=self)
        self.leave_button = Button(self.tr("先不跟着做"), "link", parent=self)
        text = Rows(gap=1)
        text.add(self.title, self.words)
        buttons = Flow(gap=8, right=True)
        buttons.add(self.go_button, self.how_button)
        buttons.add(self.again_button, self.leave_button)
        self._rows = Rows(self, margins=(18, 6, 12, 7))
        self._rows.add(Pair(text, buttons, gap=14))
        self.go_button.clicked.connect(self.going)
        self.how_button.clicked.connect(self.explaining)
        self.leave_button.clicked.connect(self.left)
        self.again_button.clicked.connect(self.again_wanted)

    def show_step(self, number: int, title: str, words: str) -> None:
        """Show a step and say it aloud; number 0 says that all is done."""
        changed = title != self._title
        self._number, self._title = number, title
        self.words.setText(words)
        self.go_button.setVisible(bool(number))
        self.again_button.setVisible(not number)
        back = self.tr("回到本单位的数据")
        self.leave_button.setText(self.tr("先不跟着做") if number else back)
        self._show_words()
        if changed:
            told = QAccessibleAnnouncementEvent(self, f"{title}。{words}")
            QAccessible.updateAccessibility(told)

    def set_low(self, *, low: bool) -> None:
        """Take one line where the window is low."""
        self._low = low
        self._rows.set_margins(18, 1 if low else 6, 12, 2 if low else 7)
        self._show_words()

    def _show_words(self) -> None:
        self.words.setVisible(not self._low)
        self.how_button.setVisible(self._low and bool(self._number))
        if not self._number:
            text = self.tr("演示数据：{title}")
        elif self._low:
            text = self.tr("演示 {number}/{count}：{title}")
        else:
            text = self.tr("演示数据，跟着做第 {number} 步（共 {count} 步）：{title}")
        count = len(GUIDE_STEPS)
        facts = {"number": self._number, "count": count, "title": self._title}
        brief = (
            self.tr("演示 {number}/{count}") if self._number else self.tr("演示数据")
        )
        self.title.setWordWrap(not self._low)
        self.title.show_words(text.format(**facts), brief.format(**facts))
