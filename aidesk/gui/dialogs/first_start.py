"""The first start on this PC: whose office it is, or the practice office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from aidesk.gui.settings import Settings
from aidesk.gui.widgets.busy_bar import BusyBar
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label

if TYPE_CHECKING:
    from aidesk.gui.widgets.help_window import HelpWindow


class FirstStartDialog(Dialog):
    """Asks for the unit's name, and offers to practise first.

    It tells what is wanted and stays open until the caller closes it: making an
    office can fail, and then the person goes on here.
    """

    unit_given = Signal(str)
    practice_wanted = Signal()
    guide_wanted = Signal()
    backup_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("欢迎使用社会救助工作台"),
            do=self.tr("建好，开始工作"),
            leave=self.tr("以后再说"),
            note=self.tr("这台电脑上还没有数据。请先写上单位名称，打印的表上要用。"),
            width=640,
        )
        self._help: HelpWindow | None = None
        self.message = MessageBar(self)
        self.unit = QLineEdit(self)
        self.unit.setPlaceholderText(self.tr("例如 某某区民政局"))
        self.field = Field(
            self.tr("单位名称"), self.unit, problem=self._problem, parent=self
        )
        self.busy = BusyBar(self)
        self.guide_button = Button(self.tr("跟着做一遍"), icon="play", parent=self)
        self.practice_button = Button(self.tr("用演示数据练习"), parent=self)
        self.restore_button = Button(self.tr("换了电脑，从备份恢复"), parent=self)
        hint = Label(
            self.tr(
                "第一次用，可以先用演示数据练习，或者跟着程序把一个月做一遍，"
                "都不影响以后的数据。"
            ),
            "muted",
            wrap=True,
            parent=self,
        )
        self.body.add(self.message, self.field, hint, self.busy, None)
        self.aside.add(self.guide_button, self.practice_button, self.restore_button)
        self.practice_button.clicked.connect(self.practice_wanted)
        self.guide_button.clicked.connect(self.guide_wanted)
        self.restore_button.clicked.connect(self._ask_backup)
        self.unit.setFocus()

    @Slot()
    def accept(self) -> None:
        """Tell the name if there is one."""
        if self.field.is_right():
            self.unit_given.emit(self.unit.text().strip())
        else:
            self.field.speak()
            self.unit.setFocus()

    def help_on(self, subject: QWidget) -> None:
        """Show the help: no main window is there to do it."""
        from aidesk.gui.widgets.help_pages import topic_of_dialog  # noqa: PLC0415 - F1
        from aidesk.gui.widgets.help_window import HelpWindow  # noqa: PLC0415 - F1

        if self._help is None:
            self._help = HelpWindow(Settings())
        self._help.show_topic(topic_of_dialog(type(subject)))

    def tell_problem(self, text: str) -> None:
        """Show a sentence that says what happened and what to do."""
        self.message.tell(text, "bad")
        self.grow()

    def set_waiting(self, *, waiting: bool) -> None:
        """Take no more answers while an office is being made."""
        others = (self.practice_button, self.guide_button, self.restore_button)
        for part in (self.do_button, *others, self.unit):
            part.setEnabled(not waiting)

    @Slot()
    def _ask_backup(self) -> None:
        """Ask which backup, wherever it lies: on a stick, as a rule."""
        dialog = QFileDialog(self, self.tr("选哪一份备份"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("备份 (*.aidesk)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.backup_given)
        dialog.open()

    def _problem(self) -> str:
        return "" if self.unit.text().strip() else self.tr("请写上单位名称")
