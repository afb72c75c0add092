"""从以后发放中扣回: how much is kept back each month, from when, from which right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.month import Month
from aidesk.domain.recovery import LEAST_LEFT, WithholdingOrder
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.typed_fields import AmountField, ChoiceField, MonthField
from aidesk.services.ledger import LedgerRow
from aidesk.services.withholding import Payer, Schedule, schedule
from aidesk.wording.formats import worded
from aidesk.wording.joining import noted
from aidesk.wording.recoveries import debt_told, schedule_told


class WithholdingDialog(ChangeDialog):
    """Asks for an order and shows until which month it will last."""

    def __init__(
        self,
        parent: QWidget | None,
        row: LedgerRow,
        payers: Sequence[Payer],
        today: date,
    ) -> None:
        title = self.tr("从{name}家以后的发放中扣回")
        super().__init__(
            parent,
            title.format(name=row.debt.name),
            do=self.tr("每月扣回"),
            leave=self.tr("先不扣"),
            note=debt_told(row),
            foresee=self._means,
            width=640,
        )
        self._row = row
        self._payers = {payer.right.id: payer for payer in payers}
        self.payer = ChoiceField(
            self.tr("从哪一项里扣"),
            [(_worded(payer), payer.right.id) for payer in payers],
        )
        self.monthly = AmountField(self.tr("每月扣多少（元）"), "withholding")
        self.since = MonthField(
            self.tr("从哪个月起"), today, payers[0].first, check=self._wrong_month
        )
        self.payer.edited.connect(self._propose_month)
        self.ask(self.payer)
        self.ask_beside(self.monthly, self.since)

    def value(self) -> WithholdingOrder | None:
        monthly, since = self.monthly.money(), self.since.month()
        if monthly is None or since is None:
            return None
        payer = self._chosen().right.id
        return WithholdingOrder(self._row.debt.right.id, payer, monthly, since)

    def planned(self, order: WithholdingOrder) -> Schedule | None:
        """Return how an order will pay back."""
        return schedule(order, self._row.debt.outstanding, self._chosen().granted)

    def _means(self, order: WithholdingOrder) -> list[str]:
        found = self.planned(order)
        if found is None:
            return []
        told = schedule_told(found)
        if found.monthly < order.monthly and found.months > 1:
            text = self.tr("每月至少要留 {least} 元，所以扣不到 {asked} 元。")
            told.append(text.format(least=LEAST_LEFT, asked=order.monthly))
        return told

    def _chosen(self) -> Payer:
        return self._payers[EnrolmentId(int(str(self.payer.value())))]

    @Slot()
    def _propose_month(self) -> None:
        self.since.line.set_month(self._chosen().first)

    def _wrong_month(self, month: Month) -> str:
        first = self._chosen().first
        if month >= first:
            return ""
        text = self.tr("{month}的名单已经做了，最早从{first}起扣。")
        return text.format(month=worded(month), first=worded(first))


def _worded(payer: Payer) -> str:
    who = noted(payer.programme.short_name, payer.name)
    return f"{who} {payer.granted}"
