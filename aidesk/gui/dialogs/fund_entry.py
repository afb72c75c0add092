"""The frame of what is recorded into a fund: which one, how much, when, by what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import FundState
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid, first_wrong
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.typed_fields import (
    AmountField,
    ChoiceField,
    DayField,
    TextField,
)
from aidesk.services.month_overview import ProgrammeFund


class FundEntryDialog(Dialog):
    """Asks for an entry of a fund and says what it will change.

    It is given the funds as they stand and never touches the store.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        funds: Sequence[ProgrammeFund],
        chosen: str,
        today: date,
        do: str,
        amount: AmountField,
    ) -> None:
        super().__init__(
            parent,
            title,
            do=do,
            leave=self.tr("先不登记"),
            note=self.tr("按回车到下一格。登记以后不能改动，请看清金额和项目。"),
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
        self.message = MessageBar(self)
        self.effect = Consequences(self)
        self.effect.say([])

    def lay_out(self, fields: Sequence[Field], wide: Sequence[Field] = ()) -> None:
        """Place the fields; those in ``wide`` take a whole line."""
        self.grid = FieldGrid(fields, spans=dict.fromkeys(wide, 2), parent=self)
        self.body.add(self.message, self.grid, self.effect, None)
        for field in fields:
            field.edited.connect(self._say_effect)
        self._say_effect()
        fields[0].edit.setFocus()

    def fund(self) -> FundState:
        """Return the fund that is chosen, as it stands."""
        return self._funds[str(self.programme.value())]

    def effect_lines(self) -> tuple[list[str], str]:
        """Return what the entry will do, and the tone in which it is said."""
        return [], "info"

    def tell_problem(self, text: str) -> None:
        """Open again and say why the entry was not kept; what was typed is there."""
        self.message.tell(text, "bad")
        self.open()

    def accept(self) -> None:
        """Go on when nothing speaks against the entry; else go to what does."""
        wrong = first_wrong(self.grid.fields())
        if wrong is None:
            super().accept()
        else:
            wrong.edit.setFocus()

    @Slot()
    def _say_effect(self) -> None:
        lines, tone = self.effect_lines()
        self.effect.say(lines, tone)
        self.grow()
