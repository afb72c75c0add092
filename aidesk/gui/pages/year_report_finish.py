"""年终报告, step 5: the pages, what the proof-reader says, files, print and seal."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.proofreading.findings import Finding, Kind, Reading
from aidesk.domain.report_text import filled
from aidesk.gui.dialogs.finding_confirm import FindingConfirmDialog
from aidesk.gui.pages.asked_paper import PaperAsked
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.paper_view import PaperView
from aidesk.gui.pages.year_report_findings import FindingsCard
from aidesk.gui.pages.year_report_seen import Seen
from aidesk.gui.widgets.beside import Beside
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.services.progress import Progress
from aidesk.services.year_end import YearFigures
from aidesk.storage.store import Store
from aidesk.wording.report_of_year import said_in

YEAR_END: Final = "year_end"


class FinishPart(QWidget):
    """Shows a report as it will be printed, beside what was found in its text.

    ``read`` tells that the text was proof-read; ``mend_wanted`` the block where a
    finding stands.
    """

    read = Signal()
    mend_wanted = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._seen: Seen | None = None
        self._reading: Reading | None = None
        self._wants_focus = False
        self._confirmed: dict[Finding, str] = {}
        self.dialog: FindingConfirmDialog | None = None
        self.paper = PaperView(page, main=False)
        self.hint = EmptyHint(self.tr("正在排版"), icon="document", parent=self)
        self.findings = FindingsCard(self)
        pages = QWidget(self)
        shown = Rows(pages, gap=0)
        shown.addWidget(self.paper, 1)
        shown.addWidget(self.hint, 1)
        self.beside = Beside(
            pages,
            self.findings,
            (self.tr("预览"), self.tr("校对")),
            name=self.tr("看预览，还是校对"),
            room=(3, 2),
        )
        rows = Rows(self, gap=8)
        rows.add(self.beside.chips)
        rows.addWidget(self.beside, 1)
        self.paper.shown.connect(self._take_paper)
        self.paper.stopped.connect(self._tell_stopped)
        self.findings.mend_wanted.connect(self._mend)
        self.findings.confirm_wanted.connect(self._ask_reason)

    def arrange(self, width: float) -> None:
        """Show the findings beside the pages, or in their place where it is narrow."""
        self.beside.arrange(width)

    def show_seen(self, seen: Seen) -> None:
        """Lay a report out and read it."""
        if self._seen is None or seen.found.report.id != self._seen.found.report.id:
            self._confirmed = {}
        self._seen, self._reading = seen, None
        self._show_paper(shown=False)
        self.hint.say(self.tr("正在排版"))
        self.findings.say(self.tr("排好版就校对。"))
        self.paper.ask(PaperAsked(YEAR_END, seen.year))

    def confirmed(self) -> dict[Finding, str]:
        """Return the errors that a person has confirmed, with the reasons."""
        return dict(self._confirmed)

    def errors_left(self) -> int | None:
        """Return how many errors are neither mended nor confirmed; None if not read."""
        if self._reading is None:
            return None
        return sum(
            finding.kind is Kind.ERROR and finding not in self._confirmed
            for finding in self._reading.findings
        )

    def focus_first(self) -> None:
        """Begin with what was found, else with the pages; once they are there."""
        button = self.findings.first_button()
        if self._reading is None:
            self._wants_focus = True
        elif button is not None and button.isVisible():
            button.setFocus()
        else:
            self.paper.view.pages.setFocus()

    @Slot()
    def _take_paper(self) -> None:
        seen, document = self._seen, self.paper.document()
        if seen is None or document is None:
            return
        self._show_paper(shown=True)
        self.paper.allow(allowed=seen.found.report.is_sealed)
        self.findings.say(self.tr("正在校对"))
        task = partial(_read, document=document, year=seen.found.year)
        take = partial(self._take_reading, seen)
        self._page.run(task, self.tr("正在校对"), take)

    def _take_reading(self, seen: Seen, reading: Reading) -> None:
        if seen is not self._seen:
            return  # it has changed meanwhile
        self._reading = reading
        self._show_findings()

    def _show_findings(self) -> None:
        seen, reading = self._seen, self._reading
        if seen is None or reading is None:
            return
        sealed = seen.found.report.is_sealed
        found = [] if sealed else [f for f in reading.findings if _block(seen, f)]
        errors = [f for f in reading.findings if f.kind is Kind.ERROR and not sealed]
        self.findings.show_reading(reading, self._confirmed, found, errors)
        self.paper.allow(allowed=sealed or not self.errors_left())
        self.read.emit()
        if self._wants_focus:
            self._wants_focus = False
            self.focus_first()

    @Slot(str)
    def _tell_stopped(self, why: str) -> None:
        self._show_paper(shown=False)
        self.hint.say(why or self.tr("报告没有排完"))
        self.hint.offer(self.tr("重新排版"), self._again)
        self.findings.say("")

    def _again(self) -> None:
        self.hint.offer("", self._again)
        if self._seen is not None:
            self.show_seen(self._seen)

    def _show_paper(self, *, shown: bool) -> None:
        self.paper.setVisible(shown)
        self.hint.setVisible(not shown)

    @Slot(object)
    def _mend(self, finding: Finding) -> None:
        if self._seen is not None:
            self.mend_wanted.emit(_block(self._seen, finding))

    @Slot(object)
    def _ask_reason(self, finding: Finding) -> None:
        dialog = self.dialog = FindingConfirmDialog(self._page, finding)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(partial(self._confirm, finding))
        dialog.open()

    def _confirm(self, finding: Finding, reason: str) -> None:
        self._confirmed[finding] = reason
        self._show_findings()


def _block(seen: Seen, finding: Finding) -> str:
    """Return the block in which a finding stands; nothing where it is in no text.

    What was typed is looked through first: figures of the program are seldom wrong.
    """
    blocks, figures = said_in(seen.found).blocks, seen.found.figures
    quote = re.escape("".join(finding.place.quote.split()))
    whole = re.compile(rf"(?<![\d.]){quote}")
    typed = ((block.id, block.text) for block in blocks)
    printed = ((block.id, filled(block.text, figures)) for block in blocks)
    for name, text in (*typed, *printed):
        if quote and whole.search("".join(text.split())):
            return name
    return ""


def _read(
    _store: Store, _progress: Progress, *, document: bytes, year: YearFigures
) -> Reading:
    """Proof-read the very text of a PDF."""
    from aidesk.reports.year_report.reading import (  # noqa: PLC0415 - loads slowly
        report_findings,
    )

    return report_findings(document, year)
