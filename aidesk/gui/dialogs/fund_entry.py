"""The frame of what is recorded into a fund: which one, how much, when, by what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import FundState
from aidesk.gui.dialogs.change import ChangeDialog, Foresee
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.typed_fields import (
    AmountField,
    ChoiceField,
    DayField,
    TextField,
)
from aidesk.services.month_overview import ProgrammeFund


class FundEntryDialog(ChangeDialog):
    """Asks for an entry of a fund and says what it will change.

    It is given the funds as they stand and never touches the store.
    """

    least_column = 220

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        funds: Sequence[ProgrammeFund],
        chosen: str,
        today: date,
        amount: AmountField,
        foresee: Foresee,
    ) -> None:
        super().__init__(
            parent,
            title,
            do=self.tr("登记"),
            leave=self.tr("先不登记"),
            note=self.tr("按回车到下一格。登记以后不能改动，请看清金额和项目。"),
            foresee=foresee,
            width=720,
        )
        self._funds = {each.programme.code: each.fund for each in funds}
        year = next(iter(self._funds.values())).year
        self.programme = ChoiceField(
            self.tr("项目（{year}年）").format(year=year),
            [(each.programme.short_name, each.programme.code) for each in funds],
        )
        self.programme.choice.choose(chosen)
        self.amount = amount
        self.day = DayField(self.tr("日期"), today)
        self.day.set_day(today)
        self.document = TextField(self.tr("文号"), "document")

    def place(self, fields: Sequence[Field]) -> None:
        """Place the fields, side by side where there is room."""
        entry = Entry(self)
        entry.lay_out(FieldGrid(fields))
        self.ask_part(entry)
        self.check()

    def fund(self) -> FundState:
        """Return the fund that is chosen, as it stands."""
        return self._funds[str(self.programme.value())]
