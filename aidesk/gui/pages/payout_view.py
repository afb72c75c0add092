"""A list in the page: what stands out, what cannot be paid, the lines, one formula."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.payment import RunKind
from aidesk.gui.desk import Desk
from aidesk.gui.pages.held_card import HeldCard
from aidesk.gui.pages.line_actions import ChosenLine, LineActions
from aidesk.gui.pages.payout_apart import PayoutApart
from aidesk.gui.pages.payout_columns import Shape, payout_sheet, shape_of
from aidesk.gui.pages.payout_problems import ProblemCard
from aidesk.gui.widgets.boxes import Line, Rows, holder
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet
from aidesk.services.holds import open_holds
from aidesk.services.line_reasons import ReasonsOnDemand
from aidesk.services.made_run import MadeRun
from aidesk.services.monthly_run import RunPlan
from aidesk.services.plan_lines import PlanLine
from aidesk.wording.change_reasons import reasons_told
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed, sentences
from aidesk.wording.payouts import (
    PayoutList,
    changes_told,
    counted,
    explained,
    is_striking,
    striking_first,
)
from aidesk.wording.recoveries import withheld_told
from aidesk.wording.returns import answers_told


class PayoutView(QWidget):
    """Shows a list, planned or made, and under it how one amount came about.

    ``household_wanted`` tells a household's id, ``register_wanted`` is for all of
    them; ``plan_wanted`` that a list be worked out again; ``claim_wanted`` that what
    was overpaid be recorded; ``returns_wanted`` the lines that came back.  What is done
    with one line is told by ``actions``.
    """

    household_wanted = Signal(object)
    register_wanted = Signal()
    plan_wanted = Signal()
    claim_wanted = Signal()
    returns_wanted = Signal()
    selection_told = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: PayoutList | None = None
        self._shape: Shape | None = None
        self._only_striking = False
        self._crowded = self._tiny = False
        self._had_focus = False
        self._reasons: ReasonsOnDemand | None = None
        self.changes = MessageBar(self)
        self.problems = ProblemCard(self)
        self.apart = PayoutApart(self)
        self.held = HeldCard(self)
        self.sheet: Sheet[PlanLine] | None = None
        self.hint = EmptyHint("", icon="list", parent=self)
        self.formula = Label("", "muted", wrap=True, parent=self)
        self.actions_of_line = LineActions(desk, self, self._chosen)
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
        self._rows.add(self.changes, self.problems, self.apart, self.held)
        self._rows.addWidget(self.hint, 1)
        self._rows.add(self._below)

    def show_waiting(self, title: str, *, stopped: bool = False) -> None:
        """Say why there is no list yet: no line of another one is seen.

        The same list comes back to the line, and to the focus, that it had.
        """
        self._shown = None
        if self.sheet is not None and self.sheet.view.hasFocus():
            self._had_focus = True
        self.hint.say(title)
        self.hint.offer(self.tr("重新算") if stopped else "", self.plan_wanted.emit)
        for part in (self.changes, self.problems, self.apart, self.held):
            part.hide()
        self._fill()

    def show_list(self, shown: PayoutList) -> None:
        """Show a list."""
        self._shown = shown
        self._only_striking = False
        store, programme = self._desk.store, shown.programme
        self._reasons = ReasonsOnDemand(store, programme, shown.month, shown.previous)
        if isinstance(shown, RunPlan):
            self.hint.say(*self._empty_words(shown))
            self._offer_instead(shown)
            self.apart.show_plan(shown)
        else:
            self.apart.hide()
        self._take_shape(shape_of(shown))
        self._show_problems(shown)
        holds = open_holds(store, shown.month, programme.code)
        self.held.show_holds(
            [each for each in holds if each.hold.month <= shown.month], shown.month
        )
        self._tell_changes(shown)
        self._fill()
        self.actions_of_line.go_on()
        if self._had_focus and self.sheet is not None:
            self._had_focus = False
            self.sheet.setFocus()

    def _offer_instead(self, plan: RunPlan) -> None:
        """Offer what there is to do where a list would have no line."""
        if _needs_rights(plan):
            self.hint.offer(self.tr("去家庭登记"), self.register_wanted.emit)
        elif plan.overpaid:
            self.hint.offer(self.tr("登记追缴"), self.claim_wanted.emit)
        else:
            self.hint.offer("", self.plan_wanted.emit)

    def _empty_words(self, plan: RunPlan) -> tuple[str, str]:
        name = plan.programme.short_name
        if plan.problems:
            return (
                self.tr("现在一户也发不了"),
                self.tr("请先照上面说的办好。"),
            )
        if plan.kind is RunKind.BACK_PAY:
            return (
                self.tr("没有要补发的"),
                self.tr("以前各月应发的，都已经发够了。"),
            )
        if plan.kind is RunKind.REISSUE:
            return self.tr("没有要重发的"), self.tr("银行退回的都已经处理过了。")
        if _needs_rights(plan):
            text = self.tr("先在“家庭登记”里给他们登记{name}，再回到这里。")
            title = self.tr("{month}没有要发{name}的人")
            month = worded(plan.month)
            return title.format(month=month, name=name), text.format(name=name)
        text = self.tr("{kind}该发的都已经发过了")
        return text.format(kind=worded(plan.kind)), ""

    def set_crowded(self, *, crowded: bool, tiny: bool) -> None:
        """Leave to the rows what room there is; their menu does what is left out.

        In a ``tiny`` window the changed rows themselves tell what changed.
        """
        self._crowded = crowded
        if tiny != self._tiny:
            self._tiny = tiny
            if self._shown is not None:
                self._tell_changes(self._shown)
        self._below.setVisible(bool(self._lines()) and not crowded)

    def first_to_look_at(self) -> QWidget | None:
        """Return what needs a look: a problem, or lines that stand out; None if nothing."""
        if self.problems.links:
            return self.problems.links[0]
        striking = any(map(is_striking, self._lines()))
        return self.sheet if striking else None

    def current_line(self) -> PlanLine | None:
        """Return the line whose formula is shown."""
        return self.sheet.current_row() if self.sheet and self._lines() else None

    def _chosen(self) -> ChosenLine | None:
        line = self.current_line()
        if line is None or self._shown is None:
            return None
        return ChosenLine(self._shown, line)

    def _why(self, line: PlanLine) -> str:
        """Return why a line changed, found when it is looked at."""
        return reasons_told(self._reasons.of(line)) if self._reasons else ""

    def _take_shape(self, shape: Shape) -> None:
        """Show the columns that the list needs."""
        if shape == self._shape:
            return
        if self.sheet is not None:
            self.sheet.hide()
            self.sheet.deleteLater()
        self._shape = shape
        spec = payout_sheet(shape, self._why)
        self.sheet = Sheet(self.tr("发放名单"), spec, parent=self)
        self.sheet.view.columns.keep(self._desk.settings, "payout")
        self.sheet.view.keep_in_sight(2)
        self._rows.insertWidget(self._rows.indexOf(self._below), self.sheet, 1)
        self.setFocusProxy(self.sheet)
        self.sheet.row_changed.connect(self._explain)
        self.actions_of_line.follow(self.sheet)
        self.sheet.selection_told.connect(self.selection_told)

    def _lines(self) -> list[PlanLine]:
        if self._shown is None:
            return []
        lines = striking_first(self._shown)
        if self._only_striking:
            return [line for line in lines if is_striking(line)]
        return lines

    def _fill(self) -> None:
        lines = self._lines()
        self.hint.setVisible(not lines)
        self._below.setVisible(bool(lines) and not self._crowded)
        if self.sheet is not None:
            self.sheet.setVisible(bool(lines))
            if self._shown is not None:
                self.sheet.show_rows(lines)

    def _show_problems(self, shown: PayoutList) -> None:
        found = shown.problems if isinstance(shown, RunPlan) else ()
        title = self.tr("有 {n} 户（人）这次发不了，补全资料以后会自动重算")
        self.problems.show_problems(found, title.format(n=len(found)))

    def _tell_changes(self, shown: PayoutList) -> None:
        if isinstance(shown, MadeRun):
            self._tell_answers(shown)
        elif changes_told(shown) and not self._tiny:
            self._offer_striking(shown)
        else:
            self.changes.clear()

    def _tell_answers(self, made: MadeRun) -> None:
        """Tell what came back, and lead to it while it waits."""
        returned = self._desk.store.runs.returned_waiting()
        waiting = sum(1 for line in returned if line.run.id == made.run.id)
        told = answers_told(made, waiting)
        if waiting:
            go = self.returns_wanted.emit
            self.changes.tell(told, "warn", action=self.tr("去处理"), act=go)
        elif told and not made.sealed:
            self.changes.tell(told, "info")
        else:
            self.changes.clear()

    def _offer_striking(self, shown: PayoutList) -> None:
        lines = striking_first(shown)
        striking = sum(map(is_striking, lines))
        if not striking:
            self.changes.tell(changes_told(shown), "ok")
            return
        if self._only_striking:
            words = self.tr("看全部名单")
        else:
            words = self.tr("只看这 {counted}")
            words = words.format(counted=counted(shown, striking))
        self.changes.tell(
            changes_told(shown), "warn", action=words, act=self._switch_striking
        )

    @Slot()
    def _switch_striking(self) -> None:
        self._only_striking = not self._only_striking
        if self._shown is not None:
            self._offer_striking(self._shown)
        self._fill()

    @Slot()
    def _show_all(self) -> None:
        """Show all lines again: what chose among them is closed."""
        self._only_striking = False
        self._fill()

    @Slot(object)
    def _explain(self, line: PlanLine | None) -> None:
        if line is None or self._shown is None:
            return
        told = [headed(line.name, explained(line, self._shown))]
        if not line.payments:
            stopped = self._desk.store.enrolments.get(line.enrolment)
            if stopped.stop_reason is not None:
                reason = self.tr("停发原因：{reason}。")
                told.append(reason.format(reason=worded(stopped.stop_reason)))
        told.append(withheld_told(line))
        self.formula.setText(sentences(told))
        self.explain_button.setVisible(bool(line.payments))
        planned = isinstance(self._shown, RunPlan)
        self.hold_button.setVisible(planned and bool(line.payments))


def _needs_rights(plan: RunPlan) -> bool:
    """Tell whether a list is empty because nobody holds a right."""
    own = plan.kind in (RunKind.REGULAR, RunKind.ONE_OFF)
    return own and not plan.lines and not plan.problems
