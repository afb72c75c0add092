"""Spending of a fund without a recipient, such as winter clothes for the elders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import Expenditure
from aidesk.gui.dialogs.fund_entry import FundEntryDialog
from aidesk.gui.widgets.typed_fields import AmountField, TextField
from aidesk.services.month_overview import ProgrammeFund
from aidesk.wording.fund_effects import expenditure_effect


class ExpenditureDialog(FundEntryDialog):
    """Asks for one expenditure."""

    def __init__(
        self,
        parent: QWidget | None,
        funds: Sequence[ProgrammeFund],
        chosen: str,
        today: date,
    ) -> None:
        super().__init__(
            parent,
            self.tr("登记支出"),
            funds=funds,
            chosen=chosen,
            today=today,
            amount=AmountField(self.tr("金额（元）"), "expenditure"),
            foresee=lambda bought: expenditure_effect(bought, self.fund()),
        )
        hint = self.tr("发到人的钱不在这里登记，它从“每月发放”来")
        self.purpose = TextField(self.tr("用途"), "purpose", needed=True, hint=hint)
        self.supplier = TextField(self.tr("收款单位"), "supplier")
        goods = [self.programme, self.amount, self.purpose, self.supplier]
        self.place([*goods, self.day, self.document])

    def value(self) -> Expenditure | None:
        amount, day = self.amount.money(), self.day.day()
        if amount is None or day is None:
            return None
        fund = self.fund()
        return Expenditure(
            programme=fund.programme,
            year=fund.year,
            amount=amount,
            on=day,
            purpose=self.purpose.text(),
            document=self.document.text(),
            supplier=self.supplier.text(),
        )

    @Slot()
    def check(self) -> None:
        """Say what the expenditure means; warn at once when the fund has less."""
        super().check()
        value, fund = self.value(), self.fund()
        if value is not None and value.amount > fund.balance:
            self.consequences.say(expenditure_effect(value, fund), "warn")
