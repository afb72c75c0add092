"""Spending of a fund without a recipient, such as winter clothes for the elders."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import Expenditure
from aidesk.domain.money import ZERO, Money
from aidesk.gui.dialogs.fund_entry import FundEntryDialog, Purse
from aidesk.gui.widgets.typed_fields import TextField
from aidesk.wording.fund_effects import expenditure_effect


class ExpenditureDialog(FundEntryDialog):
    """Asks for one expenditure."""

    def __init__(self, parent: QWidget | None, purse: Purse) -> None:
        super().__init__(
            parent,
            self.tr("登记支出"),
            purse,
            what="expenditure",
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

    def takes(self) -> Money:
        return self.amount.money() or ZERO
