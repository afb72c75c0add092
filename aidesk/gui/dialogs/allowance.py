"""A rate of price subsidy or festival money: which month, for whom, how much."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.entitlement import price_subsidy
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import AllowanceRate, Programme, Rhythm, Unit
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.boxes import Flow
from aidesk.gui.widgets.buttons import Tick
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.number_edits import MoneyEdit
from aidesk.gui.widgets.typed_fields import (
    AmountField,
    ChoiceField,
    MonthField,
    TextField,
)
from aidesk.wording.allowances import rise_worded
from aidesk.wording.formats import worded


class TickRow(QWidget):
    """Things of which several can be ticked."""

    ticked = Signal()

    def __init__(
        self, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ticks = {code: Tick(words, self) for words, code in options}
        flow = Flow(self, gap=16)
        for tick in self.ticks.values():
            flow.add(tick)
            tick.toggled.connect(self.ticked)
        if self.ticks:
            self.setFocusProxy(next(iter(self.ticks.values())))

    def codes(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())


class RiseField(Field):
    """By how many per cent prices rose, with at most two decimals."""

    def __init__(self, label: str, hint: str) -> None:
        self.line = MoneyEdit()
        super().__init__(label, self.line, problem=self._wrong, hint=hint)

    def scpi(self) -> int | None:
        """Return the rise in hundredths of a per cent, or None while there is none."""
        typed = self.line.money()
        return typed.fen if typed is not None and typed > ZERO else None

    def _wrong(self) -> str:
        if self.scpi() is None:
            return self.tr("请填文件上的涨幅，例如 4.8 就是 4.8%。")
        return ""


class AllowanceDialog(ChangeDialog):
    """Asks for one rate.

    The amount of a price subsidy is worked out from the standard and the rise;
    it can be changed where a file names a lowest amount.
    """

    least_column = 280

    def __init__(
        self,
        parent: QWidget | None,
        programmes: Sequence[Programme],
        standard: Money | None,
        today: date,
    ) -> None:
        super().__init__(
            parent,
            self.tr("登记补贴标准"),
            do=self.tr("记下这个标准"),
            leave=self.tr("先不记"),
            note=self.tr("发给那个月在册的人。一个月登记一次，记下以后不能改动。"),
            width=720,
        )
        monthly = [p for p in programmes if p.rhythm is Rhythm.MONTHLY]
        names = [(p.short_name, p.code) for p in monthly]
        self.kind = ChoiceField(
            self.tr("种类"),
            [(worded(k), k) for k in (RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL)],
        )
        self.month = MonthField(self.tr("哪个月的"), today, Month.of(today))
        self.people = TickRow(names)
        self.whom = Field(self.tr("发给谁"), self.people, problem=self._nobody)
        self.fund = ChoiceField(self.tr("从哪项资金里出"), names)
        self.standard = AmountField(self.tr("执行标准（元）"), "standard")
        self.standard.line.set_money(standard)
        self.rise = RiseField(self.tr("价格涨幅（%）"), self.tr("照物价文件上的填"))
        self.per = ChoiceField(
            self.tr("按什么发"),
            [(self.tr("按人"), Unit.PERSON), (self.tr("按户"), Unit.HOUSEHOLD)],
        )
        self.amount = AmountField(self.tr("每人或每户（元）"), "allowance")
        self.document = TextField(self.tr("文号"), "document")
        self._place()
        self._show_kind()

    def _place(self) -> None:
        self._grid = FieldGrid(
            [
                self.kind,
                self.month,
                self.whom,
                self.fund,
                self.standard,
                self.rise,
                self.per,
                self.amount,
                self.document,
            ]
        )
        entry = Entry(self)
        entry.lay_out(self._grid)
        self.ask_part(entry)
        self.kind.edited.connect(self._show_kind)
        self.people.ticked.connect(self.whom.speak)
        for part in (self.standard, self.rise):
            part.edited.connect(self._work_out)

    def value(self) -> AllowanceRate | None:
        month, amount, scpi = self.month.month(), self.amount.money(), self._scpi()
        if month is None or amount is None or not self.people.codes():
            return None
        return AllowanceRate(
            kind=str(self.kind.value()),
            programme=str(self.fund.value()),
            beneficiaries=self.people.codes(),
            month=month,
            per=Unit(str(self.per.value())),
            amount=amount,
            document=self.document.text(),
            standard=self.standard.money() if scpi else None,
            scpi=scpi,
        )

    @Slot()
    def check(self) -> None:
        """Say how the amount of a price subsidy came about."""
        standard, scpi = self.standard.money(), self._scpi()
        lines = []
        if standard is not None and scpi is not None:
            text = self.tr(
                "{standard} × {rise} ＝ {amount} 元（四舍五入到元）。"
                "文件规定了最低多少的，请照文件改。"
            )
            amount = price_subsidy(standard, scpi, ZERO)
            rise = rise_worded(scpi)
            lines = [text.format(standard=standard, rise=rise, amount=amount)]
        self.consequences.say(lines)
        self.grow()

    def _is_subsidy(self) -> bool:
        return self.kind.value() == RunKind.PRICE_SUBSIDY

    def _scpi(self) -> int | None:
        return self.rise.scpi() if self._is_subsidy() else None

    def _nobody(self) -> str:
        return "" if self.people.codes() else self.tr("请勾选发给哪些人。")

    @Slot()
    def _show_kind(self) -> None:
        worked_out = () if self._is_subsidy() else (self.standard, self.rise)
        fields = self._grid.all_fields()
        self._grid.show_only([field for field in fields if field not in worked_out])
        self.check()

    @Slot()
    def _work_out(self) -> None:
        """Fill in the amount of a price subsidy."""
        standard, scpi = self.standard.money(), self._scpi()
        if standard is not None and scpi is not None:
            self.amount.line.set_money(price_subsidy(standard, scpi, ZERO))
