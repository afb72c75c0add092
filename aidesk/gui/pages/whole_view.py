"""All lists of a month on one sheet: what changed first, and how an amount came about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.pages.held_card import HeldCard
from aidesk.gui.pages.line_actions import ChosenLine, LineActions
from aidesk.gui.pages.payout_problems import ProblemCard
from aidesk.gui.pages.whole_columns import whole_sheet
from aidesk.gui.widgets.boxes import Line, Rows, holder
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet
from aidesk.services.holds import open_holds
from aidesk.services.monthly_run import RunPlan
from aidesk.services.whole_month import WholeMonth
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed
from aidesk.wording.payouts import explained
from aidesk.wording.whole_month import (
    MonthLine,
    MonthSeen,
    lines_counted,
)


class WholeView(QWidget):
    """Shows a month's lists; ``household_wanted`` tells a household's id.

    ``register_wanted`` is for all of them, ``plan_wanted`` asks for the lists to be
    worked out again, ``returns_wanted`` is for the lines that came back.
    """

    household_wanted = Signal(object)
    register_wanted = Signal()
    plan_wanted = Signal()
    returns_wanted = Signal()
    selection_told = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: list[MonthLine] = []
        self._striking: list[MonthLine] = []
        self._told, self._returned = "", 0
        self._month: Month | None = None
        self._only_striking = False
        self._crowded = self._tiny = False
        self._shape: tuple[bool, bool] | None = None
        self.changes = MessageBar(self)
        self.problems = ProblemCard(self)
        self.held = HeldCard(self)
        self.actions_of_line = LineActions(desk, self, self._chosen)
        self.sheet: Sheet[MonthLine] | None = None
        self.hint = EmptyHint("", icon="list", parent=self)
        self.formula = Label("", "muted", wrap=True, parent=self)
        self.explain_button = Button(self.tr("怎么算的"), "link", parent=self)
        self.hold_button = Button(self.tr("这个月先不发"), "link", parent=self)
        self.household_button = Button(self.tr("看这一户"), "link", parent=self)
        self._lay_out()
        self.changes.close_button.clicked.connect(self._show_all)
        self.problems.household_wanted.connect(self.household_wanted)
        self.held.household_wanted.connect(self.household_wanted)
        self._follow_actions()

    def _follow_actions(self) -> None:
        actions = self.actions_of_line
        self.explain_button.clicked.connect(actions.show_steps)
        self.hold_button.clicked.connect(actions.ask_hold)
        self.household_button.clicked.connect(actions.want_household)
        self.held.release_wanted.connect(actions.release)
        actions.household_wanted.connect(self.household_wanted)

    def _lay_out(self) -> None:
        below = Line(gap=10)
        below.addWidget(self.formula, 1)
        for button in (self.explain_button, self.hold_button, self.household_button):
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._below = holder(below)
        self._rows = Rows(self, gap=10)
        self._rows.add(self.changes, self.problems, self.held)
        self._rows.addWidget(self.hint, 1)
        self._rows.add(self._below)

    def show_waiting(self, title: str, *, stopped: bool = False) -> None:
        """Say why there are no lists yet: no line of others stays."""
        self.hint.say(title)
        self.hint.offer(self.tr("重新算") if stopped else "", self.plan_wanted.emit)
        self.changes.hide()
        self.problems.hide()
        self.held.hide()
        self._lines = self._striking = []
        self._told, self._returned = "", 0
        self._fill()

    def show_month(self, seen: MonthSeen) -> None:
        """Show the lists of a month."""
        whole = seen.whole
        same = whole.work.month == self._month
        self._only_striking &= same and bool(seen.striking)
        self._month = whole.work.month
        self._lines, self._striking = seen.lines, seen.striking
        self._told, self._returned = seen.changes, seen.returned
        self._say_empty(whole)
        self._take_shape((seen.withholds, bool(seen.returned)))
        self._show_problems(whole)
        month = whole.work.month
        holds = open_holds(self._desk.store, month)
        self.held.show_holds([h for h in holds if h.hold.month <= month], month)
        self._tell()
        self._fill()
        self.actions_of_line.go_on()

    def _say_empty(self, whole: WholeMonth) -> None:
        month = worded(whole.work.month)
        if whole.work.sealed:
            text = self.tr("{month}已封账，没有做过名单")
            self.hint.say(text.format(month=month))
            self.hint.offer("", self.register_wanted.emit)
            return
        text = self.tr("{month}没有要发钱的人")
        hint = self.tr("先在“家庭登记”里登记待遇，再回到这里。")
        self.hint.say(text.format(month=month), hint)
        self.hint.offer(self.tr("去家庭登记"), self.register_wanted.emit)

    def set_crowded(self, *, crowded: bool, tiny: bool) -> None:
        """Leave to the rows what room there is; their menu does what is left out.

        In a ``tiny`` window the changed rows themselves tell what changed.
        """
        self._crowded = crowded
        if tiny != self._tiny:
            self._tiny = tiny
            self._tell()
        self._below.setVisible(bool(self._lines) and not crowded)

    def first_to_look_at(self) -> QWidget | None:
        """Return what needs a look: a problem, or lines that stand out; None if nothing."""
        if self.problems.links:
            return self.problems.links[0]
        return self.sheet if self._striking else None

    def current_line(self) -> MonthLine | None:
        """Return the line whose formula is shown."""
        return self.sheet.current_row() if self.sheet and self._lines else None

    def _take_shape(self, shape: tuple[bool, bool]) -> None:
        """Show the columns that the lists need."""
        if shape == self._shape:
            return
        if self.sheet is not None:
            self.sheet.hide()
            self.sheet.deleteLater()
        self._shape = shape
        spec = whole_sheet(withheld=shape[0], returned=shape[1])
        self.sheet = Sheet(self.tr("全部项目的发放名单"), spec, parent=self)
        self.sheet.view.columns.keep(self._desk.settings, "payout_whole")
        self.sheet.view.keep_in_sight(2)
        self._rows.insertWidget(self._rows.indexOf(self._below), self.sheet, 1)
        self.setFocusProxy(self.sheet)
        self.sheet.row_changed.connect(self._explain)
        self.actions_of_line.follow(self.sheet)
        self.sheet.selection_told.connect(self.selection_told)

    def _fill(self) -> None:
        lines = self._striking if self._only_striking else self._lines
        self.hint.setVisible(not lines)
        self._below.setVisible(bool(lines) and not self._crowded)
        if self.sheet is not None:
            self.sheet.setVisible(bool(lines))
            self.sheet.show_rows(lines)

    def _show_problems(self, whole: WholeMonth) -> None:
        plans = (shown for shown in whole.lists if isinstance(shown, RunPlan))
        found = tuple(problem for plan in plans for problem in plan.problems)
        title = self.tr("有 {n} 户（人）这次发不了，补全资料以后会自动重算")
        self.problems.show_problems(found, title.format(n=len(found)))

    def _tell(self) -> None:
        """Tell what came back and waits, else what changed."""
        if not self._returned:
            self._offer_striking()
            return
        text = self.tr("有 {n} 笔被银行退回，要改账户再发，或者不再发。")
        go, words = self.returns_wanted.emit, self.tr("去处理")
        self.changes.tell(text.format(n=self._returned), "warn", action=words, act=go)

    def _offer_striking(self) -> None:
        if not self._told or self._tiny:
            self.changes.clear()
        elif not self._striking:
            self.changes.tell(self._told, "ok")
        else:
            words = self.tr("看全部名单")
            if not self._only_striking:
                words = self.tr("只看这 {counted}")
                words = words.format(counted=lines_counted(self._striking))
            switch = self._switch_striking
            self.changes.tell(self._told, "warn", action=words, act=switch)

    @Slot()
    def _switch_striking(self) -> None:
        self._only_striking = not self._only_striking
        self._offer_striking()
        self._fill()

    @Slot()
    def _show_all(self) -> None:
        """Show all lines again: what chose among them is closed."""
        self._only_striking = False
        self._fill()

    @Slot(object)
    def _explain(self, each: MonthLine | None) -> None:
        if each is not None:
            told = explained(each.line, each.shown)
            self.formula.setText(headed(each.line.name, told))
            paid = bool(each.line.payments)
            self.explain_button.setVisible(paid)
            self.hold_button.setVisible(paid and isinstance(each.shown, RunPlan))

    def _chosen(self) -> ChosenLine | None:
        each = self.current_line()
        return ChosenLine(each.shown, each.line) if each else None
