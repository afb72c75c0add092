"""What is done to a year-end report from its page: begun, worded, scored, sealed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from aidesk.domain.journal import Act
from aidesk.domain.proofreading.findings import Finding
from aidesk.domain.report import ReportId, Score
from aidesk.domain.self_evaluation import Line
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.year_report_seen import Seen
from aidesk.gui.widgets.dialog import Question, ask
from aidesk.services.progress import Progress
from aidesk.services.report_drafts import begin_report, score_indicator, word_block
from aidesk.services.report_wizard import Step, keep_step
from aidesk.storage.store import Store


class ReportActs(QObject):
    """Changes a report; what a person can put right is told on the page.

    ``begun`` and ``sealed`` tell that it was done, ``refused`` that a change was not.
    """

    begun = Signal()
    sealed = Signal()
    refused = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: Question | None = None

    def begin(self, year: int, scope: Sequence[str]) -> None:
        """Begin the report of a year, or its next version, about some programmes."""
        act = self._page.desk.act()

        def use_case(store: Store) -> ReportId:
            return begin_report(store, act, year, scope)

        self._page.desk.perform(self._page, use_case, lambda _id: self.begun.emit())

    def keep_step(self, report: ReportId, step: Step) -> None:
        """Remember where the report is left."""
        at = self._page.desk.now()
        use_case = partial(keep_step, report=report, step=step, at=at)
        self._page.desk.perform(self._page, use_case)

    def word(self, seen: Seen, block: str, text: str | None) -> None:
        """Keep the words of a block."""
        use_case = partial(
            word_block,
            act=self._page.desk.act(),
            report=seen.found.report.id,
            block=block,
            text=text,
            figures=seen.found.figures,
        )
        if not self._page.desk.perform(self._page, use_case):
            self.refused.emit()

    def score(self, seen: Seen, line: Line, score: Score | None) -> None:
        """Keep a score, or take the typed one back."""
        use_case = partial(
            score_indicator,
            act=self._page.desk.act(),
            report=seen.found.report.id,
            indicator=line.indicator.id,
            score=score,
            most=line.weight,
        )
        self._page.desk.perform(self._page, use_case)

    def ask_to_seal(self, seen: Seen, confirmed: Mapping[Finding, str]) -> None:
        """Say what sealing means, and do it."""
        report = seen.found.report
        text = self.tr("封存{year}年的年终报告（第 {version} 版）？")
        facts = [
            self.tr("封存以后，文字、评分和数字都不再变，随时可以原样再印。"),
            self.tr("以后要改，可以再写一版，这一版还在。"),
        ]
        if confirmed:
            told = self.tr("校对指出的 {count} 处，您已确认没有错。")
            facts.append(told.format(count=len(confirmed)))
        self.dialog = ask(
            self._page,
            text.format(year=report.year, version=report.version),
            facts,
            do=self.tr("封存"),
            leave=self.tr("先不封"),
        )
        self.dialog.accepted.connect(
            partial(self._seal, self._page.desk.act(), report.id, dict(confirmed))
        )

    def _seal(
        self, act: Act, report: ReportId, confirmed: Mapping[Finding, str]
    ) -> None:
        on = self._page.desk.today()

        def task(store: Store, _progress: Progress) -> str:
            from aidesk.reports.year_report.sealing import (  # noqa: PLC0415 - loads slowly
                seal,
            )

            return seal(store, act, report, on, confirmed)

        self._page.run(task, self.tr("正在封存"), lambda _digest: self.sealed.emit())
