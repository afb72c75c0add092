"""The frame of what is recorded into a fund: which one, how much, when, by what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import FundState
from aidesk.domain.money import ZERO, Money
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


@dataclass(frozen=True, slots=True)
class Purse:
    """The funds of a year as they stand, the one that is looked at, and today."""

    funds: Sequence[ProgrammeFund]
    chosen: str
    today: date

    @property
    def year(self) -> int:
        """Return the year of the funds."""
        return self.funds[0].fund.year

    def of(self, programme: str) -> ProgrammeFund:
        """Return the fund of a programme."""
        found = (each for each in self.funds if each.programme.code == programme)
        return next(found)


class FundEntryDialog(ChangeDialog):
    """Asks for an entry of a fund and says what it will change.

    It is given the funds as they stand and never touches the store.  A subclass
    says by :meth:`takes` what leaves the fund: it warns when there is less.
    """

    least_column = 220

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        purse: Purse,
        *,
        what: str,
        foresee: Foresee,
    ) -> None:
        super().__init__(
            parent,
            title,
            do=self.tr("登记"),
            leave=self.tr("先不登记"),
            note=self.tr(
                "按回车到下一格。登记以后不能改动，错了只能冲正，请看清金额和项目。"
            ),
            foresee=foresee,
            width=720,
        )
        self._purse = purse
        label = self.tr("项目（{year}年）").format(year=purse.year)
        self.programme = ChoiceField(label, self.names())
        self.programme.choice.choose(purse.chosen)
        self.amount = AmountField(self.tr("金额（元）"), what)
        self.day = DayField(self.tr("日期"), purse.today)
        self.day.set_day(purse.today)
        self.document = TextField(self.tr("文号"), "document")

    def names(self) -> list[tuple[str, object]]:
        """Return the programmes to choose from."""
        funds = self._purse.funds
        return [(each.programme.short_name, each.programme.code) for each in funds]

    def place(self, fields: Sequence[Field]) -> None:
        """Place the fields, side by side where there is room."""
        entry = Entry(self)
        entry.lay_out(FieldGrid(fields))
        self.ask_part(entry)
        self.check()

    def programme_fund(self, field: ChoiceField | None = None) -> ProgrammeFund:
        """Return the programme that is chosen, with its fund as it stands."""
        return self._purse.of(str((field or self.programme).value()))

    def fund(self) -> FundState:
        """Return the fund that is chosen, as it stands."""
        return self.programme_fund().fund

    def takes(self) -> Money:
        """Return what leaves the fund; nothing unless a subclass says so."""
        return ZERO

    @Slot()
    def check(self) -> None:
        """Say what the entry means; warn at once when the fund has less."""
        super().check()
        value = self.value()
        if value is not None and self.takes() > self.fund().balance:
            self.show_foreseen(self._foresee(value), "warn")
