"""Under a month's lists: their sums, the funds, and the one step that comes next."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.month_step import MonthStep
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label
from aidesk.services.whole_month import WholeMonth
from aidesk.wording.whole_month import MonthSeen


class Do(StrEnum):
    """What can be done with all lists of a month at once."""

    MAKE = "make"
    PRINT = "print"
    APPROVE = "approve"
    SAVE = "save"
    SEND = "send"
    SETTLE = "settle"


_DONE = {
    MonthStep.CHANGES: (Do.MAKE,),
    MonthStep.LIST: (Do.MAKE,),
    MonthStep.APPROVAL: (Do.PRINT, Do.APPROVE),
    MonthStep.BANK_FILE: (Do.SAVE, Do.SEND),
    MonthStep.CONFIRMATION: (Do.SETTLE,),
}
_ICONS = {Do.PRINT: "print", Do.SAVE: "arrow_export"}


class WholeFoot(QWidget):
    """Shows the sums of a month and the buttons of the step that is due.

    ``wanted`` tells what is to be done.  Where a step has two parts, what is done
    already stands beside the other one, to be done once more.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = self._tiny = False
        self._shortages = ("", "")
        self._do: tuple[Do, ...] = ()
        self.sum = Label("", "bold", wrap=True, parent=self)
        self.parts = Label("", "muted", wrap=True, parent=self)
        self.state = Label("", "muted", wrap=True, parent=self)
        self.short = Label("", tone="warn", wrap=True, parent=self)
        self.other_button = Button("", parent=self)
        self.main_button = Button("", "primary", icon="checkmark", parent=self)
        words = Rows(gap=2)
        words.add(self.sum, self.parts, self.state, self.short)
        buttons = Flow(gap=10, right=True)
        buttons.add(self.other_button, self.main_button)
        Rows(self).add(Pair(words, buttons, gap=14))
        self.main_button.clicked.connect(self._want_main)
        self.other_button.clicked.connect(self._want_other)

    def show_month(self, seen: MonthSeen, *, first_done: bool) -> None:
        """Show the sums, and what is due; ``first_done`` of a step with two parts."""
        whole = seen.whole
        self.sum.setText(seen.sum)
        self.parts.setText(seen.parts)
        self.state.setText(seen.state)
        self._shortages = (seen.short, seen.short_briefly)
        found = _DONE[whole.step] if whole.step else ()
        self._do = found[::-1] if first_done else found
        count = self._count(whole)
        for place, button in enumerate((self.main_button, self.other_button)):
            button.setVisible(place < len(self._do))
            if place < len(self._do):
                button.setText(self._words(self._do[place]).format(n=count))
                button.set_icon(_ICONS.get(self._do[place], "checkmark"))
        self._show_words()
        self.setVisible(any(shown.lines for shown in whole.lists))

    def set_low(self, *, low: bool, tiny: bool = False) -> None:
        """Leave out what can be done without where the window is low.

        In a ``tiny`` one a fund that does not suffice stands for the sum, which the
        list's own sums tell too.
        """
        self._low, self._tiny = low, tiny
        self._show_words()

    def _show_words(self) -> None:
        self.short.setText(self._shortages[self._low])
        short = bool(self.short.text())
        self.short.setVisible(short)
        self.sum.setVisible(not (self._tiny and short))
        self.parts.setVisible(not self._low)
        self.state.setVisible(bool(self.state.text()) and not self._low)

    def _count(self, whole: WholeMonth) -> int:
        """Return how many lists the step is about."""
        if whole.step in (MonthStep.CHANGES, MonthStep.LIST):
            return len(whole.plans)
        return len(whole.waiting)

    def _words(self, do: Do) -> str:
        return {
            Do.MAKE: self.tr("名单没错，生成 {n} 份名单"),
            Do.PRINT: self.tr("打印 {n} 份名单的审批表"),
            Do.APPROVE: self.tr("登记已签字"),
            Do.SAVE: self.tr("存 {n} 份银行文件"),
            Do.SEND: self.tr("登记已送银行"),
            Do.SETTLE: self.tr("全部到账"),
        }[do]

    @Slot()
    def _want_main(self) -> None:
        self.wanted.emit(self._do[0])

    @Slot()
    def _want_other(self) -> None:
        self.wanted.emit(self._do[1])
