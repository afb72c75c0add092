"""每月发放: lists are planned, seen, made, signed, sent to the bank and settled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.month_step import STEPS, MonthStep
from aidesk.domain.payment import Run, RunId, RunKind, RunState
from aidesk.domain.programme import Programme
from aidesk.gui.desk import Desk
from aidesk.gui.pages.bank_steps import BankSteps
from aidesk.gui.pages.list_papers import ListPapers
from aidesk.gui.pages.month_places import CROWDED, MonthPlaces
from aidesk.gui.pages.month_sealing import MonthSealing
from aidesk.gui.pages.page import LOW, TINY, Command, Page
from aidesk.gui.pages.payout_choice import NEW_BATCH, PayoutChoice
from aidesk.gui.pages.payout_foot import PayoutFoot
from aidesk.gui.pages.payout_reading import PayoutReading
from aidesk.gui.pages.payout_view import PayoutView
from aidesk.gui.pages.return_actions import ReturnActions
from aidesk.gui.pages.run_steps import RunSteps
from aidesk.gui.pages.wanted import (
    ALL_PROGRAMMES,
    HouseholdWanted,
    ListWanted,
    ReturnsWanted,
    SealWanted,
)
from aidesk.gui.pages.whole_part import WholePart
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.month_switch import MonthSwitch
from aidesk.gui.widgets.steps import Stepper
from aidesk.services.made_run import MadeRun, kinds_of
from aidesk.services.month_work import month_work
from aidesk.services.monthly_run import RunPlan
from aidesk.wording.formats import worded
from aidesk.wording.payout_seen import PayoutSeen
from aidesk.wording.payouts import is_striking
from aidesk.wording.titles import list_title, run_title

_AFTER: Final = {
    RunState.DRAFT: MonthStep.APPROVAL,
    RunState.APPROVED: MonthStep.BANK_FILE,
    RunState.SENT: MonthStep.CONFIRMATION,
}


class MonthlyPage(Page):
    """Shows all lists of a month together, or one: planned, or as it was frozen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title(self.tr("每月发放"))
        self._wanted = ListWanted(Month.of(desk.today()))
        self._ticked = (False, True)
        self._planned: RunPlan | None = None
        self._made: MadeRun | None = None
        self._act: Act | None = None
        self._wants_focus = False
        self._low = False
        self.month = MonthSwitch(self._wanted.month, parent=self)
        self.choice = PayoutChoice(self)
        self.stepper = Stepper([worded(step) for step in STEPS], self)
        self.view = PayoutView(desk, self)
        self.foot = PayoutFoot(self)
        self.whole = WholePart(self)
        self.reading = PayoutReading(self)
        self.papers = ListPapers(self)
        self.paper = self.papers.view
        self.steps = RunSteps(self)
        self.bank = BankSteps(self)
        self.returns = ReturnActions(self)
        self.sealing = MonthSealing(self)
        self._lay_out()
        self._connect()
        self._show_list()

    def _lay_out(self) -> None:
        self._work = QWidget(self)
        choices = (self.choice, self.stepper)
        self._places = MonthPlaces(self.title, self.tools, *choices)
        rows = Rows(self._work, gap=12)
        rows.add(*self._places.rows, self.choice.batches)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.whole.view, 1)
        self.body.addWidget(self._work, 1)
        self.body.addWidget(self.paper, 1)
        self.below.add(self.foot, self.whole.foot)

    def _connect(self) -> None:
        self.month.changed.connect(self._choose_month)
        self.choice.programme_chosen.connect(self._choose_programme)
        self.choice.kind_chosen.connect(self._choose_kind)
        self.choice.batch_chosen.connect(self._choose_batch)
        for view in (self.view, self.whole.view):
            view.household_wanted.connect(self._go_to_household)
            view.register_wanted.connect(partial(self.go.emit, "households", None))
            view.returns_wanted.connect(self._go_to_returns)
            view.selection_told.connect(self.told_selection)
            view.actions_of_line.done.connect(self.tell_done)
            view.actions_of_line.refused.connect(self.tell_problem)
        self.whole.shown.connect(self.stepper.show_step)
        self.reading.begun.connect(self._wait)
        self.reading.planned.connect(self._show_plan)
        self.reading.made.connect(self._show_made)
        self.reading.stopped.connect(self._offer_again)
        self.view.plan_wanted.connect(self.refresh)
        self.view.apart.chosen.connect(self._choose_apart)
        self.view.claim_wanted.connect(self._claim)
        self.returns.follow(self.view.problems, lambda: self._wanted.month)
        self.foot.main_button.clicked.connect(self._go_on)
        for button, ask in (
            (self.foot.returned_button, self.steps.ask_returned),
            (self.foot.withdraw_button, self.steps.ask_withdrawal),
            (self.foot.bank_button, self.bank.ask_order),
            (self.foot.read_button, self.bank.ask_return),
            (self.foot.print_button, self.papers.look_at),
        ):
            button.clicked.connect(partial(self._ask, ask))
        self.steps.made.connect(self._tell_made)
        for done in (self.steps.done, self.bank.done):
            done.connect(self.focus_first)
        self.steps.refused.connect(self.refresh)
        self.sealing.list_wanted.connect(self.visit)
        self.paper.left.connect(self._show_list)
        self.paper.shown.connect(self._show_paper)

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        low, crowded = height < LOW, height < CROWDED
        last = (self.sealing.button, self.sealing.paper_button, self.month)
        self._places.arrange(width, height, *last)
        self._tiny = crowded
        self.set_note(self.note.text())
        self._low = low
        tiny = height < TINY
        for foot in (self.foot, self.whole.foot):
            foot.set_low(low=low, tiny=tiny)
        for view in (self.view, self.whole.view):
            view.set_crowded(crowded=crowded, tiny=tiny)

    # which list is shown

    def visit(self, what: object) -> None:
        if isinstance(what, SealWanted):
            self.visit(ListWanted(what.month))
            self.sealing.ask(what.month)
        elif isinstance(what, ListWanted):
            self._wants_focus = True
            with QSignalBlocker(self.month):
                self.month.set_month(what.month)
            self._show(what)

    @Slot(object)
    def _choose_month(self, month: Month) -> None:
        self._show(replace(self._wanted, month=month, run=None))

    @Slot(object)
    def _choose_programme(self, code: str) -> None:
        self._show(ListWanted(self._wanted.month, code))

    @Slot(object)
    def _choose_kind(self, kind: RunKind) -> None:
        self._show(replace(self._wanted, kind=kind, run=None))

    @Slot(object)
    def _choose_batch(self, run: RunId) -> None:
        self._show(replace(self._wanted, run=run))

    @Slot(bool, bool)
    def _choose_apart(self, with_dead: bool, with_left: bool) -> None:  # noqa: FBT001 - Qt's
        self._ticked = (with_dead, with_left)
        self.refresh()

    def _show(self, wanted: ListWanted) -> None:
        self.message.clear()
        self._wanted = wanted
        self._ticked = (False, True)
        self.refresh()

    def refresh(self) -> None:
        store = self.desk.store
        programmes = store.programmes.all()
        month, code = self._wanted.month, self._wanted.programme
        if code != ALL_PROGRAMMES and code not in programmes:
            code = self._waiting(month) or next(iter(programmes))
        sealed = self.sealing.show_month(month)
        self.month.set_sealed(sealed=sealed)
        self.choice.show_programmes(programmes.values(), code)
        latest = max(month, Month.of(self.desk.today()) + 1)
        self.month.set_limits(latest=latest)
        if code == ALL_PROGRAMMES:
            self._show_whole(month)
        else:
            self._show_one(programmes[code], month, sealed=sealed)

    def _show_whole(self, month: Month) -> None:
        """Show the lists of all monthly programmes as one."""
        self._forget_list()
        self._wanted = ListWanted(month, ALL_PROGRAMMES)
        self.choice.kinds.hide()
        self.choice.batches.hide()
        self._places.fit_title()
        self._describe(self.tr("{month}全部项目").format(month=worded(month)))
        if self._wants_focus:
            self._wants_focus = False
            self.whole.want_focus()
        self.whole.show_month(month)
        self._show_list()

    def _show_one(self, programme: Programme, month: Month, *, sealed: bool) -> None:
        """Show a list of one programme: the one that was made, or its plan."""
        store, code = self.desk.store, programme.code
        self.whole.hide()
        kinds = kinds_of(store, programme, month)
        kind = self._wanted.kind if self._wanted.kind in kinds else kinds[0]
        self._wanted = replace(self._wanted, programme=code, kind=kind)
        runs = store.runs.of(code, kind, month)
        chosen = self._chosen(runs)
        self.choice.show_kinds(kinds, kind)
        self._places.fit_title()
        several = () if kind is RunKind.REGULAR else runs
        batch = chosen.id if chosen else NEW_BATCH
        self.choice.show_batches(several, batch, more=not sealed)
        self._show_list()
        if chosen is not None:
            self.reading.read(chosen)
        elif sealed:
            self._show_nothing(programme, kind, month)
        else:
            self._plan(programme, kind, month)

    def _waiting(self, month: Month) -> str:
        """Return which list waits for the step that is due; several stand together."""
        work = month_work(self.desk.store, month)
        codes = [each.programme.code for each in work.programmes]
        if work.due is not None:
            codes = [programme.code for programme in work.waiting(work.due)]
        return ALL_PROGRAMMES if len(codes) > 1 else "".join(codes)

    def _chosen(self, runs: Sequence[Run]) -> Run | None:
        """Return the run that is asked for, or the last one; None for a new one."""
        if not runs or (self._wanted.run == NEW_BATCH and self._is_open()):
            return None
        return next((run for run in runs if run.id == self._wanted.run), runs[-1])

    def _is_open(self) -> bool:
        return not self.desk.store.seals.covers(self._wanted.month)

    # a list that is not made yet

    def _show_nothing(self, programme: Programme, kind: RunKind, month: Month) -> None:
        """Say that a sealed month has no such list, and gets none."""
        self._forget_list()
        self._describe(list_title(programme, kind, month))
        text = self.tr("{month}已封账，没有做过这份名单")
        self.view.show_waiting(text.format(month=worded(month)))

    def _forget_list(self) -> None:
        self.reading.forget()
        self._planned = self._made = None
        self.foot.hide()

    def _plan(self, programme: Programme, kind: RunKind, month: Month) -> None:
        self._forget_list()
        self._describe(list_title(programme, kind, month))
        self.reading.plan(
            programme=programme.code,
            month=month,
            kind=kind,
            with_dead=self._ticked[0],
            with_left=self._ticked[1],
        )

    @Slot(str)
    def _wait(self, words: str) -> None:
        self.foot.hide()
        self.view.show_waiting(words)

    @Slot(object)
    def _show_plan(self, seen: PayoutSeen) -> None:
        plan = seen.shown
        if not isinstance(plan, RunPlan):
            return
        self._planned, self._act = plan, self.desk.act()
        striking = any(map(is_striking, (*plan.lines, *plan.stopped)))
        to_check = striking or bool(plan.problems)
        step = MonthStep.CHANGES if to_check else MonthStep.LIST
        self.stepper.show_step(STEPS.index(step))
        self._show_shown(seen)

    @Slot()
    def _offer_again(self) -> None:
        """Say that there is no list, after planning was stopped or failed."""
        self.view.show_waiting(self.tr("名单没有算完"), stopped=True)

    @Slot()
    def _claim(self) -> None:
        if self._planned is not None and self._act is not None:
            self.steps.claim(self._planned, self._act)

    # a made list

    @Slot()
    def _tell_made(self) -> None:
        self.tell_done(self.tr("名单已生成。下一步：打印出来，送去签字。"))

    @Slot(object)
    def _show_made(self, seen: PayoutSeen) -> None:
        made = seen.shown
        if not isinstance(made, MadeRun):
            return
        self._planned, self._made = None, made
        after = _AFTER.get(made.run.state)
        self.stepper.show_step(len(STEPS) if after is None else STEPS.index(after))
        self._describe(run_title(made.run, made.programme))
        self._show_shown(seen)

    @Slot()
    def _go_on(self) -> None:
        if self._made is not None:
            self.steps.ask_next(self._made)
        elif self._planned is not None and self._act is not None:
            self._wanted = replace(self._wanted, run=None)
            self._wants_focus = True
            self.steps.make(self._planned, self._act)

    def _ask(self, ask: Callable[[MadeRun], object]) -> None:
        if self._made is not None:
            ask(self._made)

    @Slot()
    def _show_paper(self) -> None:
        if self.paper.isVisible():
            return
        self._work.hide()
        self.foot.hide()
        self.paper.show()
        self.answer(Command.PRINT, self.paper.print_button)
        self.answer(Command.MAIN, self.paper.print_button)
        self.paper.print_button.setFocus()

    # both

    @Slot()
    def _show_list(self) -> None:
        """Show the list, not the paper it is printed on."""
        self.papers.clear()
        self._work.show()
        self.view.setVisible(not self.whole.is_shown())
        self.foot.setVisible(self._made is not None or self._planned is not None)
        self.answer(Command.PRINT, self.foot.print_button)
        foot = self.whole.foot if self.whole.is_shown() else self.foot
        self.answer(Command.MAIN, foot.main_button)

    def _show_shown(self, seen: PayoutSeen) -> None:
        self.view.show_list(seen.shown)
        self.foot.show_list(seen)
        if self._wants_focus:
            self._wants_focus = False
            self.focus_first()

    def _describe(self, title: str) -> None:
        self.set_note(self.tr("{title}，单位：元").format(title=title))

    def focus_first(self) -> None:
        """Begin with what is missing or changed, the next step, or what came back."""
        if self.whole.is_shown():
            if not self.whole.focus_first():
                self.whole.want_focus()
            return
        first = self.view.first_to_look_at() if self._made is None else None
        if first is not None:
            first.setFocus()
            if self._low:
                self.area.ensureWidgetVisible(first)
        elif self.foot.isVisible():
            came_back = self.view.changes.action
            other = came_back if came_back.isVisible() else self.view
            (self.commanded(Command.MAIN) or other).setFocus()
        else:
            self._wants_focus = True

    @Slot()
    def _go_to_returns(self) -> None:
        run = self._made.run.id if self._made is not None else None
        self.go.emit("money_back", ReturnsWanted(run))

    @Slot(object)
    def _go_to_household(self, household: HouseholdId) -> None:
        self.go.emit("households", HouseholdWanted(household))
