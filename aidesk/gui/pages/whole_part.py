"""「全部项目」 of 每月发放: the month's lists as one, from their planning to the end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.month_step import STEPS, MonthStep
from aidesk.domain.payment import RunId
from aidesk.gui.jobs import Job
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.whole_foot import Do, WholeFoot
from aidesk.gui.pages.whole_steps import WholeSteps
from aidesk.gui.pages.whole_view import WholeView
from aidesk.services.whole_month import WholeMonth, whole_month
from aidesk.wording.whole_month import MonthSeen, month_seen

if TYPE_CHECKING:
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store


Waiting = tuple[MonthStep | None, RunId]
"""A list at the step that it waits for."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A month, and whether the papers of the lists that are to be signed went out."""

    month: MonthSeen
    printed: bool


class WholePart(QObject):
    """Plans and shows a month, and goes on with it; the page places its parts.

    ``shown`` tells the number of the step that is due once the lists are there.
    """

    shown = Signal(int)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._month: Month | None = None
        self._whole: WholeMonth | None = None
        self._seen: MonthSeen | None = None
        self._act: Act | None = None
        self._job: Job | None = None
        self._asked = 0
        self._first_done: frozenset[Waiting] = frozenset()
        self._wants_focus = False
        self.view = WholeView(page.desk, page)
        self.foot = WholeFoot(page)
        self.steps = WholeSteps(page)
        self.view.plan_wanted.connect(self._look_again)
        self.foot.wanted.connect(self._do)
        self.steps.done.connect(self._want_focus)
        self.steps.refused.connect(self._look_again)
        self.steps.first_part_done.connect(self._take_first_part)
        self.hide()

    def hide(self) -> None:
        """Show another list in this place."""
        self.forget()
        self.view.hide()
        self.foot.hide()

    def forget(self) -> None:
        """Show nothing of what is being worked out."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._month = self._whole = self._seen = None

    def is_shown(self) -> bool:
        """Tell whether a month is shown or worked out here."""
        return self._month is not None

    def show_month(self, month: Month) -> None:
        """Work the month's lists out beside the window, then show them."""
        if self._month != month or self._whole is None:
            self.view.show_waiting(self.tr("正在算名单"))
            self.foot.hide()
        if self._job is not None:
            self._job.cancel()
        self._month = month
        self.view.show()
        task = partial(_seen, month=month)
        self._asked += 1
        take = partial(self._take, self._asked)
        job = self._page.run(task, self.tr("正在算名单"), take)
        self._job = job
        job.cancelled.connect(partial(self._offer_again, job))
        job.failed.connect(partial(self._offer_again, job))

    def want_focus(self) -> None:
        """Put the focus where work begins, once the lists are there."""
        self._wants_focus = True

    def focus_first(self) -> bool:
        """Go to what is missing or has changed, else to the next step, if it is there."""
        whole = self._whole
        if whole is None:
            return False
        first = None
        if whole.step in (MonthStep.CHANGES, MonthStep.LIST):
            first = self.view.first_to_look_at()
        widget: QWidget = first or self.foot.main_button
        if first is None and not widget.isVisible():
            widget = self.view
        widget.setFocus()
        if first is not None:
            self._page.area.ensureWidgetVisible(first)
        return True

    def _take(self, asked: int, seen: Seen) -> None:
        whole = seen.month.whole
        if asked != self._asked or self._month is None:
            return  # a person has gone on, or it is worked out anew
        self._whole, self._act, self._job = whole, self._page.desk.act(), None
        self._seen = seen.month
        if seen.printed:
            self._remember_waiting()
        self.view.show_month(seen.month)
        self._show_foot()
        step = whole.step
        if step is None:
            done = whole.work.is_done
            self.shown.emit(len(STEPS) if done else 0)
        else:
            striking = self.view.first_to_look_at() is not None
            if step is MonthStep.CHANGES and not striking:
                step = MonthStep.LIST
            self.shown.emit(STEPS.index(step))
        if self._wants_focus:
            self._wants_focus = False
            self.focus_first()

    def _show_foot(self) -> None:
        if self._seen is not None:
            runs = _waiting(self._seen.whole)
            done = bool(runs) and self._first_done >= runs
            self.foot.show_month(self._seen, first_done=done)

    def _remember_waiting(self) -> None:
        """Keep in mind that the lists that wait were printed, or saved for the bank."""
        if self._whole is not None:
            self._first_done |= _waiting(self._whole)

    @Slot(object)
    def _do(self, do: Do) -> None:
        if self._whole is not None and self._act is not None:
            self.steps.do(do, self._whole, self._act)

    @Slot()
    def _take_first_part(self) -> None:
        """Offer the second part of a step: what was printed or saved goes its way."""
        self._remember_waiting()
        self._show_foot()
        self.foot.main_button.setFocus()

    @Slot()
    def _want_focus(self) -> None:
        self._wants_focus = True

    @Slot()
    def _look_again(self) -> None:
        if self._month is not None:
            self.show_month(self._month)

    def _offer_again(self, job: Job, *_error: object) -> None:
        """Say that there are no lists, after planning was stopped or failed."""
        if job is self._job:
            self.view.show_waiting(self.tr("名单没有算完"), stopped=True)


def _seen(store: Store, progress: Progress, *, month: Month) -> Seen:
    whole = whole_month(store, progress, month=month)
    seen = month_seen(whole)
    if whole.step is not MonthStep.APPROVAL:
        return Seen(seen, printed=False)
    from aidesk.reports.month_papers import are_issued  # noqa: PLC0415 - loads slowly

    runs = [made.run.id for made in whole.waiting]
    return Seen(seen, printed=are_issued(store, runs))


def _waiting(whole: WholeMonth) -> frozenset[Waiting]:
    return frozenset((whole.step, made.run.id) for made in whole.waiting)
