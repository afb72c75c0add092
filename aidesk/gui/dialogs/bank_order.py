"""The file for the bank before it is saved: in which format, and its first lines."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.errors import AideskError
from aidesk.gui.widgets.boxes import Line, tab_order
from aidesk.gui.widgets.buttons import Choice
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.file_lines import FileLines
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label
from aidesk.reports.bank.description import BankFormat
from aidesk.reports.bank.formats import Formats
from aidesk.reports.bank.order import order_of
from aidesk.services.made_run import MadeRun
from aidesk.wording.errors import sentence


class BankOrderDialog(Dialog):
    """Asks for the format; what cannot stand in a file of it is told at once."""

    def __init__(
        self, parent: QWidget | None, made: MadeRun, formats: Formats, code: str
    ) -> None:
        super().__init__(
            parent,
            self.tr("把名单存成银行文件"),
            do=self.tr("存银行文件"),
            leave=self.tr("先不存"),
            width=980,
        )
        self._made = made
        self._formats = {each.code: each for each in formats.usable}
        self.message = MessageBar(self)
        self.message.close_button.hide()
        self.choice = Choice(
            self.tr("银行要的格式"),
            [(each.name, each.code) for each in formats.usable],
            self,
        )
        self.choice.choose(formats.get_or_usual(code).code)
        self.about = Label("", "muted", wrap=True, parent=self)
        self.lines = FileLines(self.tr("文件的前几行"), self)
        self.masked = Label(
            self.tr("上面是文件的前几行。账号和身份证号在这里遮住，文件里是全的。"),
            "muted",
            wrap=True,
            parent=self,
        )
        self.sum = Label("", "bold", wrap=True, parent=self)
        line = Line(gap=10)
        line.add(Label(self.choice.accessibleName(), "bold"), self.choice, None)
        self.body.add(line, self.about, self.message)
        self.body.addWidget(self.lines, 1)
        self.body.add(self.masked, self.sum)
        tab_order(self.choice, self.lines, self.do_button, self.leave_button)
        self.choice.currentIndexChanged.connect(self._show)
        self._show()
        self.do_button.setFocus()

    def format(self) -> BankFormat:
        """Return the format that is chosen."""
        return self._formats[str(self.choice.value())]

    @Slot()
    def _show(self) -> None:
        """Show what would be saved, or why it cannot be."""
        chosen = self.format()
        self.about.setText(chosen.about)
        self.about.setVisible(bool(chosen.about))
        try:
            order = order_of(self._made, chosen)
        except AideskError as error:
            self.message.tell(sentence(error), "bad")
            self.grow()
        else:
            self.message.clear()
            self.lines.show_lines(order.preview())
            text = self.tr("一共 {count} 笔，{total} 元，和名单一致。")
            self.sum.setText(text.format(count=order.count, total=order.total))
        fits = self.message.isHidden()
        for part in (self.lines, self.masked, self.sum):
            part.setVisible(fits)
        self.do_button.setEnabled(fits)
