"""The question about a clock that may be wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from aidesk.domain.clock import ClockQuestion
from aidesk.gui.widgets.boxes import tab_order
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.wording.clock import clock_facts


class ClockDialog(Dialog):
    """Shows what is odd about the clock; ``accepted`` means that it is right.

    ``look_again`` asks to look at the clock again, once a person has set it.
    """

    look_again = Signal()

    def __init__(self, parent: QWidget | None, question: ClockQuestion) -> None:
        super().__init__(
            parent,
            self.tr("电脑的时间对吗？"),
            do=self.tr("改好了，再看一次"),
            leave=self.tr("以后再说"),
        )
        self.add_facts(clock_facts(question))
        self.right_button = Button(self.tr("时间没有错"), parent=self)
        self.aside.add(self.right_button)
        self.do_button.clicked.disconnect(self.accept)
        self.do_button.clicked.connect(self.look_again)
        self.right_button.clicked.connect(self.accept)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        tab_order(self.right_button, self.leave_button)
