"""The details of one household: who, how much and why, where to, and what was paid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.household import Account, Income
from aidesk.domain.identity import masked_account, masked_id
from aidesk.domain.money import ZERO
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow, Grid, Line, Rows, Rule, Scroll, clear, holder
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label, Pill, set_tip
from aidesk.i18n import translate
from aidesk.services.household_list import HeldRight, HouseholdState
from aidesk.services.household_view import HouseholdView, PaidLine
from aidesk.wording.cases import case_worded, stages_worded
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.households import (
    born_worded,
    grace_worded,
    member_worded,
    paid_worded,
    past_worded,
    short_month,
    state_tone,
    state_worded,
    terms_worded,
)
from aidesk.wording.joining import clauses, noted, parts
from aidesk.wording.recoveries import open_debt_told

PANEL_WIDTH: Final = 346
_UNLIMITED: Final = 16_777_215


class HouseholdPanel(Card):
    """Shows one household, or says that none is chosen.

    ID and account numbers are masked until somebody asks to see them, and again
    as soon as another household is shown.
    """

    changes_wanted = Signal()
    edit_wanted = Signal()
    stop_wanted = Signal()
    papers_wanted = Signal()
    history_wanted = Signal()
    explanation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view: HouseholdView | None = None
        self._today = date.min
        self._homes: dict[int, str] = {}
        self._open = False
        self._beside = True
        self._column_count = 1
        self.empty = EmptyHint(self.tr("没有选中的家庭"), icon="people", parent=self)
        self.area = Scroll(self, gap=10)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("这一户的情况"))
        self.area.body.set_margins(0, 0, 10, 0)
        self.reveal = Button("", "link", icon="eye", parent=self)
        self.papers_button = Button(
            self.tr("这一户的文书"), "link", icon="document", parent=self
        )
        set_tip(self.papers_button, self.tr("全年明细、审批表、通知书，可以打印"))
        self.history_button = Button(
            self.tr("这一户的来龙去脉"), "link", icon="clock", parent=self
        )
        set_tip(
            self.history_button,
            self.tr("家庭情况、待遇、发放、文书，从现在到登记那一天（F8）"),
        )
        self.changes_button = Button(
            self.tr("登记变动"), icon="clipboard_task", parent=self
        )
        self.edit_button = Button(self.tr("修改资料"), icon="edit", parent=self)
        self.stop_button = Button(self.tr("停发"), icon="subtract_circle", parent=self)
        self._lay_out()
        self.reveal.clicked.connect(self._switch_open)
        self.papers_button.clicked.connect(self.papers_wanted)
        self.history_button.clicked.connect(self.history_wanted)
        self.changes_button.clicked.connect(self.changes_wanted)
        self.edit_button.clicked.connect(self.edit_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.show_view(None, date.min, {})

    def _lay_out(self) -> None:
        self._first, self._second = Rows(gap=10), Rows(gap=10)
        self._columns = Line(gap=28)
        self._beyond = holder(self._second)
        self._columns.addLayout(self._first, 1)
        self._columns.addWidget(self._beyond, 1)
        below = Flow()
        below.add(self.history_button, self.papers_button, self.reveal)
        self.area.body.addLayout(self._columns)
        self.area.body.addLayout(below)
        self.area.body.addStretch(1)
        self._pair = Line(gap=8)
        self._pair.addWidget(self.edit_button, 1)
        self._pair.addWidget(self.stop_button, 1)
        self._buttons = Rows(gap=8)
        self._buttons.addWidget(self.changes_button, 1)
        self._buttons.addLayout(self._pair, 2)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.area, 1)
        self.body.addLayout(self._buttons)

    def view(self) -> HouseholdView | None:
        """Return what is shown."""
        return self._view

    def show_view(
        self, view: HouseholdView | None, today: date, homes: dict[int, str]
    ) -> None:
        """Show a household; None when none is chosen."""
        before = self._view.row.household if self._view else None
        if view is None or view.row.household != before:
            self._open = False
            self.area.verticalScrollBar().setValue(0)
        self._view, self._today, self._homes = view, today, homes
        self.empty.setVisible(view is None)
        self.area.setVisible(view is not None)
        for button in (self.changes_button, self.edit_button, self.stop_button):
            button.setVisible(view is not None)
        self._fill()

    @Slot()
    def wait(self) -> None:
        """Show nothing: another household is about to be chosen."""
        self._view = None
        self.area.setVisible(False)
        for button in (self.changes_button, self.edit_button, self.stop_button):
            button.setVisible(False)

    def stand(self, *, beside: bool, columns: int) -> None:
        """Stand beside the list, or alone on the page in one or two columns."""
        if (beside, columns) == (self._beside, self._column_count):
            return
        self._beside, self._column_count = beside, columns
        side = Line.Direction
        self._buttons.setDirection(side.TopToBottom if beside else side.LeftToRight)
        self.fit()
        self._fill()

    def fit(self) -> None:
        width = px(PANEL_WIDTH) if self._beside else _UNLIMITED
        self.setMinimumWidth(width if self._beside else 0)
        self.setMaximumWidth(width)

    @Slot()
    def _switch_open(self) -> None:
        self._open = not self._open
        self._fill()

    def _fill(self) -> None:
        clear(self._first)
        clear(self._second)
        self.reveal.setText(
            self.tr("隐藏证件号和账号")
            if self._open
            else self.tr("显示完整证件号和账号")
        )
        self.reveal.set_icon("eye_off" if self._open else "eye")
        view = self._view
        if view is None:
            return
        self.stop_button.setVisible(any(right.can_stop for right in view.row.rights))
        two = self._column_count > 1 and not self._beside
        second = self._second if two else self._first
        self._beyond.setVisible(two)
        self._to = self._first
        self._show_head(view)
        for right in view.row.rights:
            self._show_right(right, view)
        self._to = second
        if not two:
            self._to.add(Rule(self))
        self._to.add(self._of_head(view))
        if not two:
            self._to.add(Rule(self))
        self._show_members(view)
        self._show_incomes(view.household.incomes_in(view.month))
        self._to = self._first
        self._show_paid(view)
        if view.past:
            lines = [
                parts([past_worded(past.enrolment, past.programme), *case])
                for past in view.past
                for case in [_of_case(past.enrolment, view)]
            ]
            self._show_list(self.tr("以前享受过"), lines)
        for column in (self._first, self._second):
            column.addStretch(1)

    def _show_head(self, view: HouseholdView) -> None:
        row = view.row
        head = Flow(gap=8)
        head.add(Label(row.name, "title"))
        if row.state is not HouseholdState.NORMAL:
            head.add(Pill(state_worded(row), state_tone(row) or "plain"))
        place = self.tr("{street}{community}，户号 {number}").format(
            street=row.street, community=row.community, number=row.number
        )
        self._to.add(holder(head), Label(place, "muted", wrap=True))
        if row.amount is not None:
            line = Line(gap=8)
            line.add(Label(str(row.amount), "number"), Label(self.tr("元/月"), "muted"))
            line.addStretch(1)
            self._to.addLayout(line)
        debt = open_debt_told(view.debts)
        if debt:
            self._to.add(Label(debt, "small", tone="warn", wrap=True))

    def _show_right(self, right: HeldRight, view: HouseholdView) -> None:
        rows = Rows(gap=2)
        members = view.household.members
        people = {member.person.id: member.person.name for member in members}
        name = right.programme.short_name
        if right.enrolment.person is not None and len(people) > 1:
            person = people.get(right.enrolment.person, "")
            name = noted(name, person)
        rows.add(Label(name, "bold", wrap=True))
        if right.worth.problem is not None:
            problem = sentence(right.worth.problem)
            rows.add(Label(problem, "small", tone="bad", wrap=True))
        for formula in right.worth.formulas:
            rows.add(Label(formula, "small", wrap=True))
        if right.enrolment.grace is not None:
            words = grace_worded(right.enrolment.grace)
            rows.add(Label(words, "small", tone="warn", wrap=True))
        terms = right.enrolment.terms_in(right.worth.month)
        if terms is not None and right.monthly:
            terms = replace(terms, decided=None)  # the formula says it
        words = terms_worded(terms, self._homes) if terms is not None else ""
        span = worded(right.enrolment.span)
        rows.add(Label(clauses(filter(None, [words, span])), "small", wrap=True))
        for line in _of_case(right.enrolment, view):
            rows.add(Label(line, "small", wrap=True))
        self._to.addLayout(rows)

    def _of_head(self, view: HouseholdView) -> QWidget:
        household = view.household
        account = household.account_in(view.month)
        number = view.row.resident_id
        facts = [(self.tr("身份证号"), number if self._open else masked_id(number))]
        head = household.head_in(view.month)
        if head is not None:
            born = born_worded(head.person.birth_date, self._today)
            facts.append((self.tr("出生日期"), born))
        facts += [
            (self.tr("详细住址"), household.address),
            (self.tr("联系电话"), household.phone),
            (self.tr("住房情况"), household.housing),
            (self.tr("银行账户"), self._account(account, view.row.name)),
            (self.tr("备注"), household.note),
        ]
        grid = Grid(gap=14)
        for name, fact in facts:
            if fact:
                label = Label(name, "muted")
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.add_line(label, Label(fact, wrap=True))
        grid.setColumnStretch(1, 1)
        return holder(grid)

    def _account(self, account: Account | None, name: str) -> str:
        if account is None:
            return self.tr("未登记")
        number = account.number if self._open else masked_account(account.number)
        if account.holder == name:
            return f"{account.bank} {number}"
        return self.tr("{bank} {number}，户名 {holder}").format(
            bank=account.bank, number=number, holder=account.holder
        )

    def _show_members(self, view: HouseholdView) -> None:
        members = view.household.members_in(view.month)
        title = self.tr("家庭成员 {count} 人").format(count=len(members))
        lines = []
        for member in members:
            facts = [member.person.name, member_worded(member, self._today)]
            if self._open:
                facts.append(member.person.resident_id)
            lines.append(clauses(facts))
        self._show_list(title, lines)

    def _show_incomes(self, incomes: Iterable[Income]) -> None:
        lines = [
            self.tr("{kind}，{per} {amount} 元").format(
                kind=worded(income.kind), per=worded(income.per), amount=income.amount
            )
            for income in incomes
        ]
        self._show_list(self.tr("收入"), lines or [self.tr("没有收入")])

    def _show_paid(self, view: HouseholdView) -> None:
        if not view.paid:
            self._show_list(self.tr("最近发放"), [self.tr("还没有发放记录")])
            return
        grid = Grid(gap=12, line_gap=4)
        for line in view.paid:
            amount = Label(str(line.amount), "small")
            amount.setAlignment(Qt.AlignmentFlag.AlignRight)
            tone = "bad" if line.returned else ""
            grid.add_line(
                Label(_paid_for(line, view.month), "small", wrap=True),
                amount,
                Label(paid_worded(line), "small", tone=tone),
            )
        grid.setColumnStretch(0, 1)
        head = Line(gap=8)
        head.addWidget(Label(self.tr("最近发放"), "bold"), 1)
        self.explain_button = Button(self.tr("怎么算的"), "link", parent=self)
        self.explain_button.clicked.connect(self.explanation_wanted)
        head.addWidget(self.explain_button)
        self._to.addLayout(head)
        self._to.addLayout(grid)

    def _show_list(self, title: str, lines: Iterable[str]) -> None:
        rows = Rows(gap=3)
        rows.add(Label(title, "bold"))
        for line in lines:
            rows.add(Label(line, "small", wrap=True))
        self._to.addLayout(rows)


def _of_case(right: Enrolment, view: HouseholdView) -> list[str]:
    """Return the stages of a payment and the facts of a case, if there are any."""
    lines = []
    if right.id in view.cases and len(right.dated_terms) > 1:
        stages = [(d.span.since, d.terms.decided or ZERO) for d in right.dated_terms]
        lines.append(stages_worded(stages))
    if right.id in view.cases:
        lines.append(case_worded(view.cases[right.id]))
    return lines


def _paid_for(line: PaidLine, now: Month) -> str:
    month = short_month(line.run.month, now)
    if line.run.kind is RunKind.REGULAR:
        return month
    return translate("households", "{month}{kind}").format(
        month=month, kind=worded(line.run.kind)
    )
