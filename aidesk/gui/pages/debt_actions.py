"""What can be done with a debt: money comes back, is written off, is kept back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from aidesk.domain.journal import Act
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.recovery import WithholdingOrder
from aidesk.gui.dialogs.recoveries import (
    Entered,
    ReceiptDialog,
    TakeBackDialog,
    TakenBack,
    WriteOffDialog,
)
from aidesk.gui.dialogs.withholding import WithholdingDialog
from aidesk.gui.pages.asking import Asker
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.dialog import ask
from aidesk.services.ledger import LedgerLine, LedgerRow, funds_of
from aidesk.services.recoveries import (
    order_withholding,
    receive,
    reverse_recovery,
    stop_withholding,
    write_off,
)
from aidesk.services.withholding import payers
from aidesk.storage.store import Store
from aidesk.wording.joining import sentences
from aidesk.wording.recoveries import (
    outstanding_changed,
    receipt_effect,
    withholding_ordered,
    write_off_effect,
)


class DebtActions(QObject):
    """Opens the dialogs of the recovery ledger and does what they ask for."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self.asker = Asker(page)

    def ask_receipt(self, row: LedgerRow) -> None:
        """Ask how much came back."""
        right, store = row.debt.right.id, self._desk.store
        funds = funds_of(store, row.debt)

        def means(amount: Money, on: date) -> Sequence[str]:
            if len(funds) > 1:
                return [outstanding_changed(row.debt, -amount)]
            (code,) = funds
            return receipt_effect(row.debt, amount, store.funds.state(code, on.year))

        def do(store: Store, act: Act, got: Entered) -> None:
            receive(store, act, right, got.amount, got.on, got.words)

        text = self.tr("已登记收回：{name} {amount} 元。还有 {rest} 元没有收回。")
        dialog = ReceiptDialog(self._page, row, self._desk.today(), means)
        self.asker.ask(dialog, do, partial(_entered, text, row))

    def ask_write_off(self, row: LedgerRow) -> None:
        """Ask how much will never come back, and why."""
        right = row.debt.right.id

        def means(amount: Money, _on: date) -> Sequence[str]:
            return write_off_effect(row.debt, amount)

        def do(store: Store, act: Act, lost: Entered) -> None:
            write_off(store, act, right, lost.amount, lost.on, lost.words)

        text = self.tr("已登记核销：{name} {amount} 元。还有 {rest} 元没有收回。")
        dialog = WriteOffDialog(self._page, row, self._desk.today(), means)
        self.asker.ask(dialog, do, partial(_entered, text, row))

    def ask_withholding(self, row: LedgerRow) -> None:
        """Ask how much is kept back each month; say so where nothing can be."""
        today = self._desk.today()
        found = payers(self._desk.store, row.debt, Month.of(today))
        if not found:
            text = self.tr("{name}家现在没有按月发的待遇，不能从发放中扣，请收现金。")
            self._page.tell_problem(text.format(name=row.debt.name))
            return
        dialog = WithholdingDialog(self._page, row, found, today)

        def told(order: WithholdingOrder) -> str:
            planned = dialog.planned(order)
            return withholding_ordered(row, planned) if planned else ""

        self.asker.ask(dialog, order_withholding, told)

    def ask_stop(self, row: LedgerRow) -> None:
        """Ask whether nothing more shall be kept back."""
        stays = self.tr("已经扣的 {withheld} 元不退。")
        rest = self.tr("还有 {rest} 元没有收回，仍留在台账上，可以收现金，也可以再扣。")
        question = ask(
            self._page,
            self.tr("从下一份名单起，不再扣{name}家的钱？").format(name=row.debt.name),
            [
                stays.format(withheld=row.debt.withheld),
                rest.format(rest=row.debt.outstanding),
            ],
            do=self.tr("停止扣回"),
            leave=self.tr("接着扣"),
        )
        self.asker.dialog = question
        question.accepted.connect(partial(self._stop, row, self._desk.act()))

    def ask_take_back(self, row: LedgerRow, line: LedgerLine) -> None:
        """Ask why an entry was wrong."""
        entry = line.entry.id

        def do(store: Store, act: Act, back: TakenBack) -> None:
            reverse_recovery(store, act, entry, back.on, back.reason)

        def told(_back: TakenBack) -> str:
            changed = outstanding_changed(row.debt, line.entry.amount)
            return sentences([self.tr("已冲正。"), changed])

        dialog = TakeBackDialog(self._page, row, line, self._desk.today())
        self.asker.ask(dialog, do, told)

    def _stop(self, row: LedgerRow, act: Act) -> None:
        use_case = partial(stop_withholding, act=act, debtor=row.debt.right.id)
        if self._desk.perform(self._page, use_case):
            text = self.tr("{name}家不再扣了。").format(name=row.debt.name)
            self._page.tell_done(text)


def _entered(text: str, row: LedgerRow, entered: Entered) -> str:
    return text.format(
        name=row.debt.name,
        amount=entered.amount,
        rest=row.debt.outstanding - entered.amount,
    )
