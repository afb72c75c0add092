"""The cards of the first page: the five steps, attention, balances, the year."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.concern import Concern
from aidesk.domain.month_step import STEPS, MonthStep
from aidesk.domain.rounding import in_wan, printed
from aidesk.gui.widgets.balance_bar import BalanceBar
from aidesk.gui.widgets.bar_chart import Bar, BarChart
from aidesk.gui.widgets.boxes import Line, Rows, Rule, clear
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import IconLabel, Label
from aidesk.gui.widgets.steps import Step, StepList, StepState
from aidesk.services.attention import Attention
from aidesk.services.month_overview import (
    MonthOverview,
    PaidInMonth,
    Prepared,
    ProgrammeFund,
)
from aidesk.services.month_work import MonthWork
from aidesk.wording.attention import (
    attention_action,
    attention_reason,
    attention_title,
)
from aidesk.wording.formats import short_month, worded
from aidesk.wording.joining import headed
from aidesk.wording.month_work import step_note, step_reason

SHOWN_AT_FIRST: Final = 4
_CLOCKS: Final = (
    Concern.UNFINISHED,
    Concern.NOT_CARRIED_IN,
    Concern.CARRIED_IN_DIFFERS,
    Concern.BASE_TO_REFILL,
    Concern.GRACE_ENDS,
    Concern.RIGHT_ENDS,
)
_NOTES: Final = (Concern.NOT_ARRIVED, Concern.USED_UP, Concern.TO_SEAL)


class StepsCard(Card):
    """The five steps of a month, the due one with a button; then the next month."""

    step_wanted = Signal(object)
    changes_checked = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.steps = StepList(self)
        self.next_button = Button("", "primary", parent=self)
        self.top.add(self.next_button)
        self.body.add(self.steps, None)
        self.steps.started.connect(self._start)
        self.steps.put_aside.connect(self.changes_checked)
        self.next_button.clicked.connect(self.next_wanted)

    def show_work(self, work: MonthWork) -> None:
        """Show how far a month is."""
        due = work.due
        # the button of the next month is higher than a title alone
        self.body.set_margins(20, 16 if due else 8, 20, 14)
        if due is None:
            self.set_title(self.tr("本月五步都做完了"))
            self.set_fact(self.tr("已封账") if work.sealed else "")
        else:
            self.set_title(self.tr("这个月的五步"))
            self.set_fact(
                self.tr("第 {number} 步，共 {count} 步").format(
                    number=STEPS.index(due) + 1, count=len(STEPS)
                )
            )
        self.steps.show_steps([self._step(work, step) for step in STEPS])
        following = short_month(work.month + 1)
        self.next_button.setText(self.tr("看{month}的五步").format(month=following))
        self.next_button.setVisible(due is None)

    def main_button(self) -> Button:
        """Return the button of what is due."""
        return self.steps.due_button() or self.next_button

    def _step(self, work: MonthWork, step: MonthStep) -> Step:
        note = step_note(work, step)
        words = (worded(step), step_reason(work, step))
        if work.done_on(step) is not None:
            return Step(*words, StepState.DONE, note, self.tr("再看"))
        if step is not work.due:
            return Step(*words, StepState.LATER, note)
        action = self.tr("开始第 {number} 步").format(number=STEPS.index(step) + 1)
        checked = self.tr("核对过了") if step is MonthStep.CHANGES else ""
        return Step(*words, StepState.NOW, note, action, checked)

    @Slot(int)
    def _start(self, place: int) -> None:
        self.step_wanted.emit(STEPS[place])


class PreparationCard(Card):
    """What an office without people on its roll does first."""

    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("先做好这四件事"), parent=parent)
        hint = self.tr("做完以后，这里每个月带着您走完发放的五步。")
        self.steps = StepList(self)
        self._pages = ("settings", "funds", "households", "households")
        self.body.add(Label(hint, "muted", wrap=True, parent=self), self.steps, None)
        self.steps.started.connect(self._start)

    def show_prepared(self, prepared: Prepared) -> None:
        """Show what is there already and what comes next."""
        have = (
            prepared.standards,
            prepared.money,
            prepared.households,
            prepared.rights,
        )
        words = (
            (self.tr("登记执行标准"), self.tr("每人每月多少钱，从哪个月起，文号")),
            (self.tr("登记资金"), self.tr("上年结转多少，今年到位多少")),
            (self.tr("登记家庭"), self.tr("户主、家里人、收入、银行账号")),
            (self.tr("登记待遇"), self.tr("哪一户享受哪个项目，从哪个月起")),
        )
        due = next((place for place, done in enumerate(have) if not done), len(have))
        self.steps.show_steps(
            [
                self._step(words[place], done=done, due=place == due)
                for place, done in enumerate(have)
            ]
        )

    def _step(self, words: tuple[str, str], *, done: bool, due: bool) -> Step:
        if done:
            return Step(*words, StepState.DONE, self.tr("已有"), self.tr("再看"))
        state = StepState.NOW if due else StepState.LATER
        return Step(*words, state, action=self.tr("去登记"))

    @Slot(int)
    def _start(self, place: int) -> None:
        self.page_wanted.emit(self._pages[place])


class AttentionCard(Card):
    """What needs attention: what it is, why it matters, and the way there."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("需要留意"), parent=parent)
        self._found: Sequence[Attention] = ()
        self._all = False
        self.links: list[Button] = []
        self._rows = Rows(gap=6)
        self.more = Button("", "link", parent=self)
        below = Line()
        below.add(self.more, None)
        self.body.add(self._rows, below)
        self.more.clicked.connect(self._show_all)

    def show_attention(self, found: Sequence[Attention]) -> None:
        """Show what was found, the most urgent first."""
        self._found = found
        clear(self._rows)
        self.links = []
        shown = found if self._all else found[:SHOWN_AT_FIRST]
        for place, one in enumerate(shown):
            if place:
                self._rows.add(Rule(self))
            self._rows.addLayout(self._row(one))
        if not found:
            self._rows.addLayout(self._nothing())
        rest = len(found) - len(shown)
        self.more.setText(self.tr("还有 {count} 件，都看看").format(count=rest))
        self.more.setVisible(rest > 0)
        fact = self.tr("{count} 件").format(count=len(found))
        self.set_fact(fact if found else "")

    def _row(self, one: Attention) -> Line:
        icon, colour = "warning", "warn"
        if one.concern in _CLOCKS:
            icon = "clock"
        elif one.concern in _NOTES:
            icon, colour = "info", "accent"
        title, action = attention_title(one), attention_action(one)
        words = Rows(gap=2)
        words.add(
            Label(title, "bold", wrap=True),
            Label(attention_reason(one), "small", wrap=True),
        )
        name = headed(action, title)
        link = Button(action, "link", name=name, parent=self)
        link.clicked.connect(partial(self.wanted.emit, one))
        self.links.append(link)
        line = Line(gap=12)
        line.add(_at_top(IconLabel(icon, colour, parent=self)))
        line.addLayout(words, 1)
        line.addWidget(link)
        return line

    def _nothing(self) -> Line:
        line = Line(gap=12)
        line.add(IconLabel("checkmark_circle", "ok", parent=self))
        line.addWidget(Label(self.tr("没有需要留意的事。"), wrap=True), 1)
        return line

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self.show_attention(self._found)


class FundsCard(Card):
    """What is left of each programme's money in a year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("资金结余"), parent=parent)
        self.link = self.add_link(self.tr("资金明细"))
        self.body.set_margins(20, 7, 20, 16)  # the link is higher than other titles
        self._bars = Rows(gap=10)
        self.body.add(self._bars, None)

    def show_funds(self, funds: Sequence[ProgrammeFund]) -> None:
        """Show a bar for each programme."""
        clear(self._bars)
        for each in funds:
            bar = BalanceBar(each.programme.short_name, self)
            bar.show_balance(each.fund.available, each.fund.spent)
            self._bars.addWidget(bar)


class YearCard(Card):
    """What the first monthly programme paid in each month of the year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.chart = BarChart(self.tr("每月发放，单位万元"), self)
        self.body.addWidget(self.chart, 1)

    def show_year(self, overview: MonthOverview) -> None:
        """Show twelve bars; what is not yet sent is dashed."""
        name = overview.charted.short_name if overview.charted else ""
        self.set_title(self.tr("{programme}每月发放").format(programme=name))
        self.set_fact(
            self.tr("万元，{year}年已发 {paid}").format(
                year=overview.work.month.year, paid=in_wan(overview.paid)
            )
        )
        self.chart.show_bars([_bar(each) for each in overview.months])


def _bar(each: PaidInMonth) -> Bar:
    amount = each.paid + each.planned
    text = printed(Fraction(amount.fen, 1_000_000), 1) if amount else ""
    label = short_month(each.month)
    planned = bool(each.planned)
    return Bar(label, text, amount.fen, planned=planned, sealed=each.sealed)


def _at_top(widget: QWidget) -> Rows:
    rows = Rows()
    rows.add(widget, None)
    return rows
