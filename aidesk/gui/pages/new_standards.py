"""登记新标准 as the page 设置 leads it: the form, what it would change, and keeping it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.programme import Standard
from aidesk.gui.jobs import Job
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.standard_form import StandardForm
from aidesk.services.new_standard import preview_standards
from aidesk.services.offices import add_standards
from aidesk.services.progress import Progress
from aidesk.services.standard_preview import Preview
from aidesk.storage.store import Store
from aidesk.wording.formats import worded


class NewStandards(QObject):
    """Opens the form and closes it; ``form`` is None while it is closed.

    What the standards would change is worked out beside the window; an answer that
    comes after they were changed again is dropped.
    """

    opened = Signal()
    closed = Signal()
    done = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._job: Job | None = None
        self._asked: tuple[Standard, ...] = ()
        self.form: StandardForm | None = None

    @Slot()
    def open(self) -> None:
        """Show an empty form."""
        if self.form is not None:
            return
        desk = self._page.desk
        kept = desk.store.programmes
        programmes = list(kept.all().values())
        rows = {each.code: kept.standard_rows(each.code) for each in programmes}
        form = StandardForm(desk.today(), programmes, rows, self._page)
        form.typed.connect(self._ask_preview)
        form.wanted.connect(partial(self._keep, desk.act()))
        form.left.connect(self.close)
        self.form = form
        self.opened.emit()

    @Slot()
    def close(self) -> None:
        """Take the form away."""
        form, self.form = self.form, None
        if form is not None:
            self._drop_job()
            form.footer.hide()
            form.footer.deleteLater()
            form.hide()
            form.deleteLater()
            self.closed.emit()

    def refresh(self) -> None:
        """Work out anew what the standards would change: the office has changed."""
        if self.form is not None:
            self._ask_preview(self.form.standards())

    @Slot(object)
    def _ask_preview(self, standards: tuple[Standard, ...]) -> None:
        self._drop_job()
        self._asked = standards
        if not standards:
            self._show(standards, None)
            return
        now = Month.of(self._page.desk.today())

        def task(store: Store, progress: Progress) -> Preview:
            return preview_standards(store, standards, now, progress)

        words = self.tr("正在算新标准的影响")
        self._job = self._page.run(task, words, partial(self._show, standards))
        self._job.finished.connect(partial(self._forget, self._job))

    def _show(self, standards: Sequence[Standard], preview: Preview | None) -> None:
        if self.form is not None and standards == self._asked:
            self.form.show_preview(preview)

    def _drop_job(self) -> None:
        self._asked = ()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _keep(self, act: Act, standards: tuple[Standard, ...]) -> None:
        task = partial(add_standards, act=act, standards=standards)
        if self._page.desk.perform(self._page, task):
            self.close()
            text = self.tr("已记下 {count} 个新标准，{month}的名单起自动按它算。")
            month = min(standard.applied_from for standard in standards)
            self.done.emit(text.format(count=len(standards), month=worded(month)))
