"""The box while an office to practise with is being made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.gui.jobs import Work
from aidesk.gui.widgets.busy_bar import BusyBar
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.message_bar import MessageBar


class MakingDialog(Dialog):
    """Shows how far it is; there is nothing to do but to wait or to leave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("正在准备演示数据"),
            do="",
            leave=self.tr("先不练习"),
            note=self.tr("把一年的工作重做一遍，几秒钟就好。单位自己的数据不受影响。"),
            width=480,
        )
        self.message = MessageBar(self)
        self.busy = BusyBar(self)
        self.busy.cancel_button.hide()
        self.body.add(self.message, self.busy, None)
        self.do_button.hide()

    def follow(self, job: Work) -> None:
        """Show how far a job is from the start."""
        self.busy.watch(job, self.tr("正在准备数据"))
        self.busy.show()
        self.show()

    def tell_problem(self, text: str) -> None:
        """Show a sentence that says what happened and what to do."""
        self.message.tell(text, "bad")
        self.grow()
