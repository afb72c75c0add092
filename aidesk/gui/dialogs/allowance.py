"""Price subsidy or festival money: which months, for whom, how much, from which fund."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.entitlement import price_subsidy
from aidesk.domain.money import Money
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import AllowanceRate, Programme, Rhythm, Unit
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.rate_fields import FloorField, RiseField, TickRow
from aidesk.gui.widgets.typed_fields import (
    AmountField,
    ChoiceField,
    MonthField,
    TextField,
)
from aidesk.wording.allowances import amount_worded, rates_worded, rounding_worded
from aidesk.wording.formats import worded

MOST_MONTHS: Final = 12
USUAL_FIRST: Final = ("yuan", "yuan_up", "jiao", "fen")


@dataclass(frozen=True, slots=True)
class RateKnowledge:
    """What the office knows: its programmes, the rates so far, and its standards.

    ``standard_of`` gives what price subsidies of a month are worked out from.
    """

    programmes: Sequence[Programme]
    rates: Sequence[AllowanceRate]
    standard_of: Callable[[Month], Money | None]

    def last(self, kind: str) -> AllowanceRate | None:
        """Return the newest rate of a kind: what is usual in this office."""
        of_kind = [rate for rate in self.rates if rate.kind == kind]
        return max(of_kind, key=lambda rate: rate.month, default=None)


class AllowanceDialog(ChangeDialog):
    """Asks for the rates of one or more months, or for the right form of ``old``.

    A price subsidy has one rise for each month, which gives its amount; where a
    file names the amount itself, or for festival money, that is asked for.
    """

    least_column = 200
    columns = 3

    def __init__(
        self,
        parent: QWidget | None,
        knowledge: RateKnowledge,
        today: date,
        old: AllowanceRate | None = None,
    ) -> None:
        new = old is None
        super().__init__(
            parent,
            self.tr("登记补贴标准") if new else self.tr("改正补贴标准"),
            do=self.tr("记下这个标准") if new else self.tr("改正"),
            leave=self.tr("先不记") if new else self.tr("先不改"),
            note=self.tr("发给那个月在册的人。做过名单以后就不能再改。"),
            width=860,
        )
        self._knowledge = knowledge
        self._old = old
        self._suggested: Money | None = None
        monthly = [p for p in knowledge.programmes if p.rhythm is Rhythm.MONTHLY]
        self._make_fields([(p.short_name, p.code) for p in monthly], today)
        self._place()
        if old is None:
            self._as_last_time()
            self._suggest_standard()
        else:
            self._show_rate(old)
        self._show_fields()

    def _make_fields(self, names: list[tuple[str, str]], today: date) -> None:
        kinds = (RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL)
        now = Month.of(today)
        self.kind = ChoiceField(self.tr("种类"), [(worded(k), k) for k in kinds])
        self.first = MonthField(self.tr("从哪个月"), today, now)
        self.last = MonthField(self.tr("到哪个月"), today, now, check=self._wrong_last)
        self.people = TickRow(names)
        self.whom = Field(self.tr("发给谁"), self.people, problem=self._nobody)
        self.fund = ChoiceField(self.tr("从哪项资金里出"), names)
        self.way = ChoiceField(
            self.tr("标准怎么定"),
            [(self.tr("按价格涨幅算"), True), (self.tr("文件上写明金额"), False)],
        )
        self.standard = AmountField(self.tr("执行标准（元）"), "standard")
        self.floor = FloorField(
            self.tr("最低发多少（元）"), self.tr("文件没有规定就不填")
        )
        self.rounding = ChoiceField(
            self.tr("零头"),
            [(rounding_worded(name), name) for name in USUAL_FIRST],
        )
        self.rises = [
            RiseField(partial(self._means, place)) for place in range(MOST_MONTHS)
        ]
        self.per = ChoiceField(
            self.tr("按什么发"),
            [(self.tr("按人"), Unit.PERSON), (self.tr("按户"), Unit.HOUSEHOLD)],
        )
        self.amount = AmountField(self.tr("每人或每户（元）"), "allowance")
        self.document = TextField(self.tr("文号"), "document")

    def _place(self) -> None:
        self._grid = FieldGrid(
            [
                self.kind,
                self.first,
                self.last,
                self.whom,
                self.fund,
                self.way,
                self.standard,
                self.rounding,
                self.floor,
                self.per,
                self.amount,
                self.document,
                *self.rises,
            ],
            columns=3,
            spans={self.whom: 2, self.document: 2},
        )
        entry = Entry(self)
        entry.lay_out(self._grid)
        self.ask_part(entry)
        self.kind.edited.connect(self._change_kind)
        self.people.ticked.connect(self.whom.speak)
        self.people.ticked.connect(self.check)
        for field in (self.first, self.last, self.way):
            field.edited.connect(self._show_fields)
        self.first.edited.connect(self._suggest_standard)
        for part in (self.standard, self.floor, self.rounding):
            part.edited.connect(self._work_out)

    def value(self) -> tuple[AllowanceRate, ...] | None:
        rates = [self._rate(place, month) for place, month in enumerate(self._months())]
        found = tuple(rate for rate in rates if rate is not None)
        return found if found and len(found) == len(rates) else None

    def _rate(self, place: int, month: Month) -> AllowanceRate | None:
        """Return the rate of a month; None while something of it is missing."""
        standard, scpi = self.standard.money(), self.rises[place].scpi()
        amount = self.amount.money()
        if not self.people.codes():
            return None
        rate = AllowanceRate(
            kind=str(self.kind.value()),
            programme=str(self.fund.value()),
            beneficiaries=self.people.codes(),
            month=month,
            per=Unit(str(self.per.value())),
            amount=amount or Money(0),
            document=self.document.text(),
        )
        if not self._by_rise():
            return rate if amount is not None else None
        if standard is None or scpi is None:
            return None
        floor, rounding = self.floor.money(), str(self.rounding.value())
        return replace(
            rate,
            per=Unit.PERSON,
            amount=price_subsidy(standard, scpi, floor, rounding),
            standard=standard,
            scpi=scpi,
            floor=floor,
            rounding=rounding,
        )

    @Slot()
    def check(self) -> None:
        """Say what each month pays, and where another standard holds."""
        rates = self.value() or ()
        lines = [rates_worded(rates)] if rates else []
        if rates and self._by_rise():
            lines += self._other_standard()
        self.consequences.say(lines)
        self._narrowing.start(0)

    def _other_standard(self) -> list[str]:
        """Return from when the standard of the months is another than is typed."""
        for month in self._months():
            held = self._knowledge.standard_of(month)
            if held is not None and held != self.standard.money():
                text = self.tr("{month}的低保标准是 {held} 元，和填的不一样，请核对。")
                return [text.format(month=worded(month), held=held)]
        return []

    def _months(self) -> list[Month]:
        """Return the months that are asked for; none while they make no sense."""
        first, last = self.first.month(), self.last.month()
        if first is None:
            return []
        if not self._by_rise() or self._old is not None:
            return [first]
        return list(Span(first, last).months(last)) if last is not None else []

    def _is_subsidy(self) -> bool:
        return self.kind.value() == RunKind.PRICE_SUBSIDY

    def _by_rise(self) -> bool:
        return self._is_subsidy() and self.way.value() is True

    def _nobody(self) -> str:
        return "" if self.people.codes() else self.tr("请勾选发给哪些人。")

    def _wrong_last(self, last: Month) -> str:
        first = self.first.month()
        if first is None or 0 <= last.since(first) < MOST_MONTHS:
            return ""
        text = self.tr("应在{first}到{latest}之间，一次最多登记 {most} 个月。")
        latest = worded(first + MOST_MONTHS - 1)
        return text.format(first=worded(first), latest=latest, most=MOST_MONTHS)

    def _means(self, place: int, _scpi: int) -> str:
        months = self._months()
        rate = self._rate(place, months[place]) if place < len(months) else None
        return "" if rate is None else amount_worded(rate)

    @Slot()
    def _change_kind(self) -> None:
        if self._old is None:
            self._as_last_time()
        self._show_fields()

    @Slot()
    def _show_fields(self) -> None:
        """Ask for what the kind needs: a rise for each month, or an amount."""
        by_rise, months = self._by_rise(), self._months()
        shown: list[Field] = [self.kind, self.first]
        if by_rise and self._old is None:
            shown.append(self.last)
            self.first.label.setText(self.tr("从哪个月"))
        else:
            self.first.label.setText(self.tr("哪个月的"))
        shown += [self.whom, self.fund, self.document]
        if self._is_subsidy():
            shown.append(self.way)
        if by_rise:
            rises = self.rises[: len(months)]
            shown += [self.standard, self.rounding, self.floor, *rises]
            text = self.tr("{month}涨幅（%）")
            for month, rise in zip(months, rises, strict=True):
                rise.call(text.format(month=worded(month)))
        else:
            shown += [self.per, self.amount]
        self._grid.show_only(shown)
        self.last.speak()
        self.check()

    @Slot()
    def _suggest_standard(self) -> None:
        """Fill in the standard of the first month, unless another was typed."""
        first = self.first.month()
        if first is None or self.standard.money() != self._suggested:
            return
        self._suggested = self._knowledge.standard_of(first)
        self.standard.line.set_money(self._suggested)

    @Slot()
    def _work_out(self) -> None:
        for rise in self._grid.fields():
            if isinstance(rise, RiseField):
                rise.speak_softly()

    def _as_last_time(self) -> None:
        """Propose who gets it and from which fund, as the last time."""
        last = self._knowledge.last(str(self.kind.value()))
        if last is not None:
            self._show_usual(last)

    def _show_usual(self, rate: AllowanceRate) -> None:
        self.people.tick(rate.beneficiaries)
        self.fund.choice.choose(rate.programme)
        self.rounding.choice.choose(rate.rounding)
        self.floor.line.set_money(rate.floor or None)
        self.per.choice.choose(rate.per)

    def _show_rate(self, rate: AllowanceRate) -> None:
        """Show a rate that is to be put right."""
        self.kind.choice.choose(RunKind(rate.kind))
        self.first.line.set_month(rate.month)
        self._show_usual(rate)
        self.way.choice.choose(rate.scpi is not None)
        self.standard.line.set_money(rate.standard)
        self.rises[0].set_scpi(rate.scpi)
        self.amount.line.set_money(None if rate.scpi else rate.amount)
        self.document.set_text(rate.document)
