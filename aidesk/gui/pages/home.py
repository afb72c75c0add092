"""首页: where the month's work stands, what needs attention, what money is left."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent

from aidesk.domain.errors import AideskError
from aidesk.domain.month import Month
from aidesk.domain.month_step import MonthStep
from aidesk.gui.desk import Desk
from aidesk.gui.pages.home_cards import (
    AttentionCard,
    FundsCard,
    PreparationCard,
    StepsCard,
    YearCard,
)
from aidesk.gui.pages.page import Command, NextStep, Page
from aidesk.gui.pages.recent_card import SHOWN, RecentCard
from aidesk.gui.pages.safety_mark import SafetyMark
from aidesk.gui.pages.wanted import ALL_PROGRAMMES, ListWanted
from aidesk.gui.pages.ways import way_past, way_to
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.services.attention import Attention
from aidesk.services.month_overview import MonthOverview, month_overview
from aidesk.services.month_work import MonthWork, confirm_changes
from aidesk.services.recent_acts import recent_acts
from aidesk.storage.topics import Topic
from aidesk.wording.blockers import blockers_worded, way_worded
from aidesk.wording.formats import short_month, worded
from aidesk.wording.month_work import day_and_deadline, deadline

TWO_COLUMNS: Final = 1000
TALL: Final = 900
AT_ONCE: Final = 150  # a month of more rights is worked out beside the window


class HomePage(Page):
    """Shows the month that is due; Enter starts its next step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._month: Month | None = None
        self._work: MonthWork | None = None
        self.back = Button(self.tr("回到本月"), icon="chevron_left", parent=self)
        self.back.hide()
        self.safety = SafetyMark(desk, self)
        self.tools.add(self.safety, self.back)
        self.steps = StepsCard(self)
        self.preparation = PreparationCard(self)
        self.attention = AttentionCard(self)
        self.funds = FundsCard(self)
        self.year = YearCard(self)
        self.recent = RecentCard(self)
        self._lay_out()
        self.back.clicked.connect(self._go_back)
        self.steps.step_wanted.connect(self._start_step)
        self.steps.changes_checked.connect(self._confirm_changes)
        self.steps.next_wanted.connect(self._look_ahead)
        self.preparation.page_wanted.connect(self._go)
        self.attention.wanted.connect(self._look_after)
        self.funds.link.clicked.connect(partial(self._go, "funds"))
        self.recent.undo_wanted.connect(self.back_to_wanted)
        self.recent.all_wanted.connect(self.recent_wanted)
        self.safety.wanted.connect(partial(self.go.emit, "keeping"))
        self._unseen = QTimer(self)
        self._unseen.setSingleShot(True)
        self._unseen.timeout.connect(self._follow_unseen)
        desk.changed.connect(self._hear)

    def _lay_out(self) -> None:
        self.left, self.right = Rows(gap=14), Rows(gap=14)
        self.left.add(self.steps, self.preparation)
        self.left.addWidget(self.year, 1)
        self.right.addWidget(self.attention)
        self.right.addWidget(self.funds, 1)
        self.right.addWidget(self.recent)
        self._columns = Line(gap=14)
        self._columns.addLayout(self.left, 11)
        self._columns.addLayout(self.right, 9)
        self.body.addLayout(self._columns, 1)

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        narrow = width < TWO_COLUMNS
        self.recent.setVisible(height >= TALL)
        side = Line.Direction
        self._columns.setDirection(side.TopToBottom if narrow else side.LeftToRight)
        # what needs attention comes before the year where all stands in one column
        column, other = (self.right, self.left) if narrow else (self.left, self.right)
        other.removeWidget(self.year)
        column.addWidget(self.year, 1)

    def refresh(self) -> None:
        self._look(self._month, self._show_overview)
        self.safety.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.safety.refresh()  # backups are made without a change of the office

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
        self.recent.show_acts(recent_acts(self.desk.store, SHOWN))
        self._answer_main()
        if self._month is None:
            self._tell_next_step(overview)

    def _answer_main(self) -> None:
        button = self.steps.main_button()
        if self.steps.isHidden():
            button = self.preparation.steps.due_button() or button
        self.answer(Command.MAIN, button)

    @Slot(object)
    def _hear(self, topics: frozenset[Topic]) -> None:
        """Keep the other pages' next step right while this page is not seen.

        However much is written at once, it is worked out once.
        """
        if topics & self.topics and not self.isVisible() and self._work is not None:
            self._unseen.start()

    @Slot()
    def _follow_unseen(self) -> None:
        if not self.isVisible():
            with suppress(AideskError):  # the page that is seen tells it
                self._look(None, self._tell_next_step)

    def _look(
        self, month: Month | None, then: Callable[[MonthOverview], object]
    ) -> None:
        """Work out a month's overview, beside the window where it takes its time."""
        look = partial(month_overview, today=self.desk.today(), month=month)
        if self.desk.store.enrolments.count() > AT_ONCE:
            self.run(look, self.tr("正在看这个月的情况"), then)
        else:
            then(look(self.desk.store))

    @Slot(object)
    def _tell_next_step(self, overview: MonthOverview) -> None:
        """Tell the window which step is due, for the other pages."""
        work = overview.work
        due = work.due
        if due is None or not work.programmes:
            self.next_step_known.emit(None)
            return
        waits = overview.blockers
        step = NextStep(
            title=worded(due),
            deadline=deadline(work, self.desk.today()),
            page="monthly",
            what=_lists_of(work, due),
            waits=blockers_worded(waits),
            remedy=way_worded(waits[0]) if waits else "",
            way=way_past(waits[0]) if waits else None,
        )
        self.next_step_known.emit(step)

    @Slot(object)
    def _start_step(self, step: MonthStep) -> None:
        if self._work is not None:
            self.go.emit("monthly", _lists_of(self._work, step))

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
        self.go.emit(*way_to(one))


def _lists_of(work: MonthWork, step: MonthStep) -> ListWanted:
    """Return what a step is done with: the one list that waits for it, or all."""
    waiting = work.waiting(step)
    several = len(waiting or work.programmes) > 1
    if several:
        return ListWanted(work.month, ALL_PROGRAMMES)
    return ListWanted(work.month, waiting[0].code if waiting else "")
