"""The fields of help that is given once: what happened, and how it is paid out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.case import Assistance, Case, StagesError, Trouble, even_stages
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.gui.widgets.buttons import Tick
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.typed_fields import (
    AmountField,
    ChoiceField,
    DayField,
    TextField,
)
from aidesk.services.cases import LONGEST_EVENT, MINUTES, MONTHS
from aidesk.wording.errors import sentence
from aidesk.wording.formats import short_month, worded

MOST_STAGES: Final = 6


class TickField(Field):
    """A thing to be confirmed by a tick; ``why`` speaks until it is, and after."""

    def __init__(self, label: str, words: str, why: Callable[[], str]) -> None:
        self.tick = Tick(words)
        self._why = why
        super().__init__(label, self.tick, problem=self._missing, warning=why)
        self.tick.toggled.connect(self._changed)

    def is_ticked(self) -> bool:
        """Tell whether it is confirmed."""
        return self.tick.isChecked()

    def _missing(self) -> str:
        return "" if self.is_ticked() else self._why()


class StageField(AmountField):
    """The amount of one stage; ``check`` knows what all must be together."""

    def __init__(self, check: Callable[[], str]) -> None:
        self._check_all = check
        super().__init__(" ", "stage")

    def call(self, words: str) -> None:
        """Say which stage it is."""
        self.label.setText(words)
        self.edit.setAccessibleName(words)

    def _wrong(self) -> str:
        return super()._wrong() or self._check_all()


class CaseQuestions(QObject):
    """The fields of a case; which are asked depends on the programme's rule.

    ``decided`` is the field of the amount that stages divide, ``since`` gives the
    month of the first one.  ``changed`` tells that others are asked now.
    """

    changed = Signal()

    def __init__(
        self,
        today: date,
        decided: AmountField,
        since: Callable[[], Month | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._rule = self._earlier = ""
        self._staged = self._filling = False
        self._decided = decided
        self._since = since
        self.assistance = ChoiceField(
            self.tr("救助类型"), [(worded(kind), kind) for kind in Assistance]
        )
        self.cause = ChoiceField(
            self.tr("困难原因"), [(worded(cause), cause) for cause in Trouble]
        )
        self.matter = TextField("", "event", needed=True, longest=LONGEST_EVENT)
        self.happened = DayField(self.tr("哪天发生的"), today)
        self.undertaking = ChoiceField(
            self.tr("息诉息访承诺书"),
            [(self.tr("已签"), True), (self.tr("没有签"), False)],
        )
        stages = self.tr("分 {count} 期，每月一期")
        several = range(2, MOST_STAGES + 1)
        ways = [(stages.format(count=count), count) for count in several]
        self.way = ChoiceField(self.tr("怎么发"), [(self.tr("一次发完"), 1), *ways])
        self.stage_fields = [
            StageField(partial(self._stages_problem, place))
            for place in range(MOST_STAGES)
        ]
        again = self.tr("已核实，确实要再给一次")
        self.again = TickField(self.tr("以前帮助过"), again, lambda: self._earlier)
        self.way.edited.connect(self._divide)
        decided.edited.connect(self._divide)
        for field in self.stage_fields:
            field.edited.connect(self._even_out)

    def event_fields(self) -> list[Field]:
        """Return the fields of what happened, asked or not."""
        return [self.assistance, self.cause, self.matter, self.happened]

    def payment_fields(self) -> list[Field]:
        """Return the fields of how it is paid out, asked or not."""
        return [self.way, *self.stage_fields, self.undertaking]

    def show_rule(self, rule: str) -> None:
        """Ask for the case of a programme's rule; most rules have none."""
        if rule != self._rule:
            self.matter.set_text("")  # what happened is not what is litigated
        self._rule = rule
        if rule == MINUTES:
            self.matter.ask_for(self.tr("信访事项"), "matter")
        else:
            self.matter.ask_for(self.tr("发生了什么事"), "event")

    def asked_event(self) -> list[Field]:
        """Return the fields of what happened that are asked."""
        if self._rule == MONTHS:
            return self.event_fields()
        return [self.matter] if self._rule == MINUTES else []

    def asked_payment(self, *, staged: bool) -> list[Field]:
        """Return the fields of the payment; it is staged only where it is decided."""
        self._staged = staged and self._rule == MONTHS
        if self._rule == MINUTES:
            return [self.undertaking]
        if not self._staged:
            return []
        self._call_stages()
        return [self.way, *self._used()]

    def asked_last(self, reason: Field) -> list[Field]:
        """Return the reason where the event does not say it, and the tick if needed."""
        asked = [] if self._rule == MONTHS else [reason]
        return [*asked, self.again] if self._earlier else asked

    def tell_earlier(self, earlier: str) -> bool:
        """Ask to confirm what was given before; tell whether others are asked now."""
        if earlier == self._earlier:
            return False
        self._earlier = earlier
        self.again.tick.setChecked(False)
        if earlier:
            self.again.speak()
        return True

    def case(self) -> Case | None:
        """Return what is filled in; None for a rule that has no cases."""
        if not self.asked_event():
            return None
        by_months = self._rule == MONTHS
        return Case(
            event=self.matter.text(),
            assistance=Assistance(str(self.assistance.value())) if by_months else None,
            cause=Trouble(str(self.cause.value())) if by_months else None,
            happened_on=self.happened.day() if by_months else None,
            undertaking=not by_months and bool(self.undertaking.value()),
            confirmed_again=bool(self._earlier) and self.again.is_ticked(),
        )

    def stages(self) -> tuple[Money, ...]:
        """Return the stages of a payment; none when it is paid at once."""
        amounts = (field.money() for field in self._used())
        return tuple(amount for amount in amounts if amount is not None)

    def _used(self) -> list[StageField]:
        count = int(str(self.way.value())) if self._staged else 1
        return self.stage_fields[:count] if count > 1 else []

    def _call_stages(self) -> None:
        first = self._since()
        for place, field in enumerate(self.stage_fields):
            month = short_month(first + place) if first is not None else ""
            words = self.tr("第 {number} 期 {month}（元）")
            field.call(words.format(number=place + 1, month=month))

    @Slot()
    def _divide(self) -> None:
        """Divide what is decided evenly among the stages."""
        decided, used = self._decided.money(), self._used()
        if used and decided is not None:
            self._fill(used, even_stages(decided, len(used)))
        if self.sender() is self.way:
            self.changed.emit()

    @Slot()
    def _even_out(self) -> None:
        """Let the last stage take what the others leave."""
        used, decided = self._used(), self._decided.money()
        if self._filling or not used or self.sender() is used[-1] or decided is None:
            return
        others = [field.money() or ZERO for field in used[:-1]]
        left = decided - total(others)
        if left > ZERO:
            self._fill(used[-1:], (left,))
        used[-1].speak()

    def _fill(self, fields: list[StageField], amounts: tuple[Money, ...]) -> None:
        self._filling = True
        for field, amount in zip(fields, amounts, strict=True):
            field.line.set_money(amount)
        self._filling = False

    def _stages_problem(self, place: int) -> str:
        """Return what is wrong of the stages together; the last one says it."""
        decided, used = self._decided.money(), self._used()
        if decided is None or place != len(used) - 1:
            return ""
        together = total(field.money() or ZERO for field in used)
        if together == decided:
            return ""
        return sentence(StagesError(decided, together))
