"""Money that leaves a fund without being spent: to another programme, or back (上缴)."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import Cause, Move, Source, Transfer
from aidesk.domain.fund_errors import SameFundError
from aidesk.domain.money import ZERO, Money
from aidesk.gui.dialogs.fund_entry import FundEntryDialog, Purse
from aidesk.gui.widgets.typed_fields import ChoiceField, TextField
from aidesk.wording.errors import sentence
from aidesk.wording.fund_effects import leaving_effect, move_effect


class MoveDialog(FundEntryDialog):
    """Asks what is moved from one programme to another."""

    def __init__(self, parent: QWidget | None, purse: Purse) -> None:
        super().__init__(
            parent,
            self.tr("项目之间调剂"),
            purse,
            what="move",
            foresee=lambda move: move_effect(
                move, self.programme_fund(), self.programme_fund(self.target)
            ),
        )
        label = self.tr("从哪个项目调出（{year}年）")
        self.programme.label.setText(label.format(year=purse.year))
        self.target = ChoiceField(
            self.tr("调到哪个项目"),
            [(self.tr("请选择"), None), *self.names()],
            problem=self._not_another,
        )
        self.remark = TextField(self.tr("备注"), "note")
        # what speaks against one end depends on the other
        self.programme.edited.connect(self._compare)
        self.target.edited.connect(self._compare)
        money = [self.programme, self.target, self.amount, self.day]
        self.place([*money, self.document, self.remark])

    def value(self) -> Move | None:
        amount, day, target = self.amount.money(), self.day.day(), self.target.value()
        if amount is None or day is None or target is None:
            return None
        return Move(
            from_programme=self.fund().programme,
            to_programme=str(target),
            year=self.fund().year,
            amount=amount,
            on=day,
            document=self.document.text(),
            note=self.remark.text(),
        )

    def takes(self) -> Money:
        return self.amount.money() or ZERO

    @Slot()
    def _compare(self) -> None:
        if self.target.value() is not None:
            self.target.speak()

    def _not_another(self) -> str:
        if self.target.value() is None:
            return self.tr("请选择调到哪个项目。")
        same = self.target.value() == self.programme.value()
        return sentence(SameFundError()) if same else ""


class HandBackDialog(FundEntryDialog):
    """Asks what is handed back to the finance office."""

    def __init__(self, parent: QWidget | None, purse: Purse) -> None:
        super().__init__(
            parent,
            self.tr("上缴财政"),
            purse,
            what="handed_back",
            foresee=lambda transfer: leaving_effect(transfer, self.programme_fund()),
        )
        self.remark = TextField(self.tr("备注"), "note")
        money = [self.programme, self.amount, self.day]
        self.place([*money, self.document, self.remark])

    def value(self) -> Transfer | None:
        amount, day = self.amount.money(), self.day.day()
        if amount is None or day is None:
            return None
        fund = self.fund()
        return Transfer(
            programme=fund.programme,
            year=fund.year,
            cause=Cause.HANDED_BACK,
            source=Source.DISTRICT,  # whose finance office takes it
            amount=amount,
            on=day,
            document=self.document.text(),
            note=self.remark.text(),
        )

    def takes(self) -> Money:
        return self.amount.money() or ZERO
