"""The first start on this PC: whose office it is, or the practice office."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.gui.widgets.busy_bar import BusyBar
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.message_bar import MessageBar


class FirstStartDialog(Dialog):
    """Asks for the unit's name, and offers to practise first.

    It tells what is wanted and stays open until the caller closes it: making an
    office can fail, and then the person goes on here.
    """

    unit_given = Signal(str)
    practice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("欢迎使用社会救助工作台"),
            do=self.tr("建好，开始工作"),
            leave=self.tr("以后再说"),
            note=self.tr("这台电脑上还没有数据。请先写上单位名称，打印的表上要用。"),
            width=580,
        )
        self.message = MessageBar(self)
        self.unit = QLineEdit(self)
        self.unit.setPlaceholderText(self.tr("例如 某某区民政局"))
        self.field = Field(
            self.tr("单位名称"), self.unit, problem=self._problem, parent=self
        )
        self.busy = BusyBar(self)
        self.practice_button = Button(
            self.tr("先用演示数据练习"), icon="play", parent=self
        )
        self.body.add(self.message, self.field, self.busy, None)
        self.aside.add(self.practice_button)
        self.practice_button.clicked.connect(self.practice_wanted)
        self.unit.setFocus()

    @Slot()
    def accept(self) -> None:
        """Tell the name if there is one."""
        if self.field.is_right():
            self.unit_given.emit(self.unit.text().strip())
        else:
            self.field.speak()
            self.unit.setFocus()

    def tell_problem(self, text: str) -> None:
        """Show a sentence that says what happened and what to do."""
        self.message.tell(text, "bad")
        self.grow()

    def set_waiting(self, *, waiting: bool) -> None:
        """Take no more answers while an office is being made."""
        for part in (self.do_button, self.practice_button, self.unit):
            part.setEnabled(not waiting)

    def _problem(self) -> str:
        return "" if self.unit.text().strip() else self.tr("请写上单位名称")
