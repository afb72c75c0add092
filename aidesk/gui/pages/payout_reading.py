"""One list for 每月发放: planned, or read as it was made; what was asked last counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from aidesk.domain.payment import Run, RunId
from aidesk.gui.jobs import Job, Task
from aidesk.gui.pages.page import Page
from aidesk.services.made_run import made_run
from aidesk.services.monthly_run import plan_run
from aidesk.services.progress import Progress, silent
from aidesk.wording.payout_seen import PayoutSeen, payout_seen

if TYPE_CHECKING:
    from aidesk.storage.store import Store

AT_ONCE: Final = 500
"""A longer list is read beside the window."""


class PayoutReading(QObject):
    """Gets a list for a page, in words: ``planned`` or ``made`` carry it.

    ``begun`` tells what is being done meanwhile, ``stopped`` that there will be no
    list.
    """

    begun = Signal(str)
    planned = Signal(object)
    made = Signal(object)
    stopped = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._job: Job | None = None

    def forget(self) -> None:
        """Ask for nothing any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def plan(self, **asked: Any) -> None:
        """Plan a list; what is asked are the arguments of ``plan_run``."""
        words = self.tr("正在算名单")
        self._run(partial(_planned, **asked), words, self.planned.emit)

    def read(self, run: Run) -> None:
        """Read a made list: at once, or beside the window where it is long."""
        task = partial(_made, run=run.id)
        if run.line_count > AT_ONCE:
            self._run(task, self.tr("正在读名单"), self.made.emit)
        else:
            self.forget()
            self.made.emit(task(self._page.desk.store))

    def _run(self, task: Task, words: str, tell: Callable[[object], object]) -> None:
        self.forget()
        self.begun.emit(words)
        asked: list[Job] = []  # the job is known once it was asked for
        job = self._page.run(task, words, partial(self._take, asked, tell))
        asked.append(job)
        self._job = job
        job.cancelled.connect(partial(self._stop, job))
        job.failed.connect(partial(self._stop, job))

    def _take(
        self, asked: list[Job], tell: Callable[[object], object], seen: PayoutSeen
    ) -> None:
        if asked[0] is self._job:  # nobody has gone on to another list
            self._job = None
            tell(seen)

    def _stop(self, job: Job, *_error: object) -> None:
        if job is self._job:
            self._job = None
            self.stopped.emit()


def _planned(store: Store, progress: Progress, **asked: Any) -> PayoutSeen:
    return payout_seen(plan_run(store, progress, **asked))


def _made(store: Store, _progress: Progress = silent, *, run: RunId) -> PayoutSeen:
    return payout_seen(made_run(store, run))
