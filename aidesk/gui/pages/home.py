"""首页: where the month's work stands, what needs attention, what money is left."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Slot

from aidesk.domain.concern import Concern
from aidesk.domain.errors import AideskError
from aidesk.domain.month import Month
from aidesk.domain.month_step import MonthStep
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import NoStandardInForceError
from aidesk.gui.desk import Desk
from aidesk.gui.pages.home_cards import (
    AttentionCard,
    FundsCard,
    PreparationCard,
    StepsCard,
    YearCard,
)
from aidesk.gui.pages.page import Command, NextStep, Page
from aidesk.gui.pages.wanted import (
    DebtsWanted,
    FundWanted,
    HouseholdWanted,
    ListWanted,
    ReturnsWanted,
    SealWanted,
)
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.services.attention import Attention
from aidesk.services.month_overview import MonthOverview, month_overview
from aidesk.services.month_work import MonthWork, confirm_changes, current_work
from aidesk.wording.formats import short_month, worded
from aidesk.wording.month_work import day_and_deadline, deadline

TWO_COLUMNS: Final = 1000
AT_ONCE: Final = 1000  # a month of more rights is worked out beside the window
_OF_HOUSEHOLDS: Final = (
    Concern.CANNOT_PAY,
    Concern.NO_ACCOUNT,
    Concern.GRACE_ENDS,
    Concern.RIGHT_ENDS,
)
_OF_LISTS: Final = (Concern.LIST_MISSING, Concern.UNFINISHED)

_OF_CARRY_OVER: Final = (
    Concern.NOT_CARRIED_IN,
    Concern.CARRIED_IN_DIFFERS,
    Concern.BASE_TO_REFILL,
)


class HomePage(Page):
    """Shows the month that is due; Enter starts its next step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._month: Month | None = None
        self._work: MonthWork | None = None
        self.back = Button(self.tr("回到本月"), icon="chevron_left", parent=self)
        self.back.hide()
        self.tools.add(self.back)
        self.steps = StepsCard(self)
        self.preparation = PreparationCard(self)
        self.attention = AttentionCard(self)
        self.funds = FundsCard(self)
        self.year = YearCard(self)
        self._lay_out()
        self.back.clicked.connect(self._go_back)
        self.steps.step_wanted.connect(self._start_step)
        self.steps.changes_checked.connect(self._confirm_changes)
        self.steps.next_wanted.connect(self._look_ahead)
        self.preparation.page_wanted.connect(self._go)
        self.attention.wanted.connect(self._look_after)
        self.funds.link.clicked.connect(partial(self._go, "funds"))
        desk.changed.connect(self._follow_unseen)

    def _lay_out(self) -> None:
        self.left, self.right = Rows(gap=14), Rows(gap=14)
        self.left.add(self.steps, self.preparation)
        self.left.addWidget(self.year, 1)
        self.right.addWidget(self.attention)
        self.right.addWidget(self.funds, 1)
        self._columns = Line(gap=14)
        self._columns.addLayout(self.left, 11)
        self._columns.addLayout(self.right, 9)
        self.body.addLayout(self._columns, 1)

    def help_text(self) -> str:
        return self.tr(
            "每个月从这里开始：五步从上到下做，蓝色的那一步是现在该做的，"
            "按回车就开始。变动都登记好了，就点“核对过了”。\n"
            "“需要留意”是程序帮您看出来的事，点右边的字就到那里去办。\n"
            "别的地方随便点，不会改动什么。"
        )

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        narrow = width < TWO_COLUMNS
        side = Line.Direction
        self._columns.setDirection(side.TopToBottom if narrow else side.LeftToRight)
        # what needs attention comes before the year where all stands in one column
        column, other = (self.right, self.left) if narrow else (self.left, self.right)
        other.removeWidget(self.year)
        column.addWidget(self.year, 1)

    def refresh(self) -> None:
        store, today = self.desk.store, self.desk.today()
        look = partial(month_overview, today=today, month=self._month)
        if store.enrolments.count() > AT_ONCE:
            self.run(look, self.tr("正在看这个月的情况"), self._show_overview)
        else:
            self._show_overview(look(store))

    @Slot(object)
    def _show_overview(self, overview: MonthOverview) -> None:
        work = self._work = overview.work
        self.set_title(self.tr("{month}发放工作").format(month=short_month(work.month)))
        self.set_note(day_and_deadline(work, self.desk.today()))
        self.back.setVisible(self._month is not None)
        begun = bool(work.programmes) or self._month is not None
        self.steps.setVisible(begun)
        self.preparation.setVisible(not begun)
        self.year.setVisible(overview.charted is not None)
        self.steps.show_work(work)
        self.preparation.show_prepared(overview.prepared)
        self.attention.show_attention(overview.attention)
        self.funds.show_funds(overview.funds)
        self.year.show_year(overview)
        self._answer_main()
        self._tell_next_step()

    def _answer_main(self) -> None:
        button = self.steps.main_button()
        if self.steps.isHidden():
            button = self.preparation.steps.due_button() or button
        self.answer(Command.MAIN, button)

    @Slot()
    def _follow_unseen(self) -> None:
        """Keep the other pages' next step right while this page is not seen."""
        if not self.isVisible():
            with suppress(AideskError):  # the page that is seen tells it
                self._tell_next_step()

    def _tell_next_step(self) -> None:
        """Tell the window which step is due, for the corner of the other pages."""
        work = current_work(self.desk.store, self.desk.today())
        due = work.due
        if due is None or not work.programmes:
            self.next_step_known.emit(None)
            return
        left = deadline(work, self.desk.today())
        self.next_step_known.emit(NextStep(worded(due), left, "monthly"))

    @Slot(object)
    def _start_step(self, step: MonthStep) -> None:
        work = self._work
        if work is None:
            return
        waiting = work.waiting(step) or [p.programme for p in work.programmes]
        code = waiting[0].code if waiting else ""
        self.go.emit("monthly", ListWanted(work.month, code))

    @Slot()
    def _confirm_changes(self) -> None:
        if self._work is None:
            return
        act, month = self.desk.act(), self._work.month
        if self.desk.perform(self, partial(confirm_changes, act=act, month=month)):
            self._focus_due()

    @Slot()
    def _look_ahead(self) -> None:
        if self._work is not None:
            self._show_month(self._work.month + 1)

    @Slot()
    def _go_back(self) -> None:
        self._show_month(None)

    def _show_month(self, month: Month | None) -> None:
        self._month = month
        self.refresh()
        self._focus_due()

    def _focus_due(self) -> None:
        # buttons that were just made take the focus in the next turn
        QTimer.singleShot(0, self, self.focus_first)

    @Slot(str)
    def _go(self, page: str) -> None:
        self.go.emit(page, None)

    @Slot(object)
    def _look_after(self, one: Attention) -> None:
        if isinstance(one.error, NoStandardInForceError):
            self.go.emit("settings", None)
        elif one.concern in _OF_HOUSEHOLDS and one.household is not None:
            self.go.emit("households", HouseholdWanted(one.household))
        elif one.concern is Concern.RETURNED and one.run is not None:
            self.go.emit("money_back", ReturnsWanted(one.run.id))
        elif one.concern is Concern.TO_RECOVER:
            self.go.emit("money_back", DebtsWanted())
        elif one.concern in _OF_LISTS:
            kind, run = (one.run.kind, one.run.id) if one.run else (None, None)
            wanted = ListWanted(one.month, one.programme.code, kind, run)
            self.go.emit("monthly", wanted)
        elif one.concern is Concern.BACK_PAY_DUE:
            kind = RunKind.BACK_PAY
            wanted = ListWanted(one.month, one.programme.code, kind)
            self.go.emit("monthly", wanted)
        elif one.concern is Concern.TO_SEAL:
            self.go.emit("monthly", SealWanted(one.month))
        else:
            year, carrying = one.month.year, one.concern in _OF_CARRY_OVER
            self.go.emit("funds", FundWanted(one.programme.code, year, carrying))
