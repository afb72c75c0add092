"""Under a list: its sum in figures and in capitals, the fund, and what comes next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.domain.payment import RunState
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label
from aidesk.services.made_run import MadeRun
from aidesk.wording.payout_seen import PayoutSeen
from aidesk.wording.payouts import PayoutList


class PayoutFoot(QWidget):
    """Shows a list's sum and only the buttons that its state allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = self._tiny = False
        self._told = self._short = ""
        self.sum = Label("", "bold", wrap=True, parent=self)
        self.capitals = Label("", "muted", wrap=True, parent=self)
        self.balance = Label("", "muted", wrap=True, parent=self)
        self.print_button = Button(self.tr("打印或保存"), icon="print", parent=self)
        self.withdraw_button = Button(
            self.tr("撤回名单"), icon="arrow_undo", parent=self
        )
        self.bank_button = Button(self.tr("银行文件"), icon="arrow_export", parent=self)
        self.read_button = Button(
            self.tr("读银行回单"), icon="arrow_import", parent=self
        )
        self.returned_button = Button(self.tr("有退回"), icon="warning", parent=self)
        self.main_button = Button("", "primary", icon="checkmark", parent=self)
        self._main_words = {
            None: self.tr("名单没错，生成名单"),
            RunState.DRAFT: self.tr("登记已签字"),
            RunState.APPROVED: self.tr("登记已送银行"),
            RunState.SENT: self.tr("全部到账"),
        }
        words = Rows(gap=2)
        words.add(self.sum, self.capitals, self.balance)
        buttons = Flow(gap=10, right=True)
        buttons.add(self.print_button)
        buttons.add(self.withdraw_button, self.bank_button, self.read_button)
        buttons.add(self.returned_button, self.main_button)
        Rows(self).add(Pair(words, buttons, gap=14))

    def show_list(self, seen: PayoutSeen) -> None:
        """Show a list's sum and what can be done with it."""
        self.sum.setText(seen.sum)
        self.capitals.setText(seen.capitals)
        self._told, self._short = seen.money, seen.short
        self.balance.set_tone("warn" if self._short else "")
        self._show_words()
        self._show_buttons(seen.shown)
        self.setVisible(bool(seen.shown.lines))

    def set_low(self, *, low: bool, tiny: bool = False) -> None:
        """Leave out what can be done without where the window is low.

        In a ``tiny`` one a fund that does not suffice stands for the sum.
        """
        self._low, self._tiny = low, tiny
        self._show_words()

    def _show_words(self) -> None:
        self.sum.setVisible(not self._tiny or not self._short)
        self.capitals.setVisible(not self._low)
        self.balance.setText(self._told if not self._tiny else self._short)
        self.balance.setVisible(bool(self._short) or not self._low)

    def _show_buttons(self, shown: PayoutList) -> None:
        state = shown.run.state if isinstance(shown, MadeRun) else None
        self.print_button.setVisible(state is not None)
        open_state = state in (RunState.DRAFT, RunState.APPROVED)
        self.withdraw_button.setVisible(open_state)
        answered = any(line.answer for line in shown.lines)
        at_bank = state in (RunState.APPROVED, RunState.SENT)
        self.bank_button.setVisible(at_bank and not answered)
        self.read_button.setVisible(state is RunState.SENT)
        self.returned_button.setVisible(state is RunState.SENT)
        self.main_button.setVisible(state in self._main_words)
        words = self._main_words.get(state, "")
        if state is RunState.SENT and answered:
            words = self.tr("其余全部到账")
        self.main_button.setText(words)
        self.main_button.fit()
