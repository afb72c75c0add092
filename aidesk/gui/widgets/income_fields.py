"""The fields of one income: of what kind, how much, and for which period."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.domain.household import Income, IncomeKind, Per
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.typed_fields import AmountField, ChoiceField, TextField
from aidesk.services.register import NewIncome
from aidesk.wording.formats import worded


class IncomeFields(Entry):
    """Asks for one income; it keeps its own period, month or year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = [(worded(kind), kind) for kind in IncomeKind]
        self.kind = ChoiceField(self.tr("收入种类"), kinds)
        self.amount = AmountField(self.tr("金额（元）"), "income")
        periods = [(worded(per), per) for per in Per]
        self.per = ChoiceField(self.tr("按月还是按年"), periods)
        self.note = TextField(self.tr("说明"), "note")
        self.lay_out(FieldGrid([self.kind, self.amount, self.per, self.note]))

    def show_income(self, income: Income) -> None:
        """Show an income that is recorded."""
        self.kind.choice.choose(income.kind)
        self.amount.line.set_money(income.amount)
        self.per.choice.choose(income.per)
        self.note.set_text(income.note)

    def income(self) -> NewIncome | None:
        """Return the income, or None while the amount is none."""
        amount = self.amount.money()
        if amount is None:
            return None
        return NewIncome(
            amount,
            IncomeKind(str(self.kind.value())),
            Per(str(self.per.value())),
            self.note.text(),
        )
