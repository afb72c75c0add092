"""报表: papers are looked at, issued and printed; verified; any text is proof-read."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import Slot

from aidesk.domain.issued import IssuedPaper
from aidesk.gui.desk import ALL_TOPICS, FIGURES, Desk
from aidesk.gui.pages.issued_part import IssuedPart
from aidesk.gui.pages.page import Command, Page
from aidesk.gui.pages.papers_part import PapersPart
from aidesk.gui.pages.proofread import ProofreadPart
from aidesk.gui.pages.verify_part import VerifyPart
from aidesk.gui.pages.wanted import SealSheetWanted
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec
from aidesk.storage.topics import Topic

BESIDE: Final = 1000
TEXT_BESIDE: Final = 820
SEAL: Final = "seal"
PAPERS, ISSUED, VERIFY, PROOFREAD = "papers", "issued", "verify", "proofread"


class ReportsPage(Page):
    """Shows one of four: the catalogue's papers, those issued, verifying, proof-reading."""

    topics: ClassVar[frozenset[Topic]] = ALL_TOPICS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._beside = True
        self._news: frozenset[Topic] = FIGURES
        self.set_title(self.tr("报表"))
        self.chips = ChipRow(self.tr("看文书，还是核验"), self)
        self.papers = PapersPart(self)
        self.issued = IssuedPart(self)
        self.verify = VerifyPart(self)
        self.proofread = ProofreadPart(self)
        self._parts = {
            PAPERS: self.papers,
            ISSUED: self.issued,
            VERIFY: self.verify,
            PROOFREAD: self.proofread,
        }
        self._show_chips(0)
        self.tools.add(self.chips, *self.papers.choosers)
        for part in self._parts.values():
            self.body.addWidget(part, 1)
        self.chips.chosen.connect(self._show_part)
        self.papers.asked.connect(self._show_note)
        self.issued.verify_wanted.connect(self._verify)
        self._show_part()

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        self._beside = width >= BESIDE
        self.proofread.arrange(beside=width >= TEXT_BESIDE)
        self._show_part()

    def refresh(self) -> None:
        papers = self.desk.store.issued.all()
        self._show_chips(len(papers))
        self.issued.show_papers(papers)
        if self._news & FIGURES:
            self.papers.refresh()
            self.proofread.offer_years(self.desk.store.funds.years())
        self._news = frozenset()
        self._show_part()

    def visit(self, what: object) -> None:
        if isinstance(what, SealSheetWanted):
            self.chips.choose(PAPERS)
            self.papers.show_entry(SEAL, what.month)
        elif what == PROOFREAD:
            self.chips.choose(PROOFREAD)
            self.proofread.setFocus()

    def help_topic(self) -> str:
        return PROOFREAD if self._shown() == PROOFREAD else super().help_topic()

    def focus_first(self) -> None:
        """Begin with the list, or with the code that is to be typed."""
        self._parts[self._shown()].setFocus()

    @Slot(object)
    def _take_news(self, topics: frozenset[Topic]) -> None:
        self._news |= topics
        super()._take_news(topics)

    def _shown(self) -> str:
        return str(self.chips.current())

    def _show_chips(self, issued: int) -> None:
        self.chips.show_chips(
            [
                ChipSpec(PAPERS, self.tr("文书")),
                ChipSpec(ISSUED, self.tr("已发出"), issued),
                ChipSpec(VERIFY, self.tr("核验")),
                ChipSpec(PROOFREAD, self.tr("校对")),
            ]
        )

    @Slot()
    def _show_part(self) -> None:
        shown = self._shown()
        for name, part in self._parts.items():
            part.setVisible(name == shown)
        self.papers.show_choosers(beside=self._beside, shown=shown == PAPERS)
        self._show_note()
        button = {
            PAPERS: self.papers.paper.print_button,
            ISSUED: self.issued.paper.print_button,
            VERIFY: self.verify.verify_button,
            PROOFREAD: self.proofread.read_button,
        }[shown]
        self.answer(Command.MAIN, button)
        if shown in (PAPERS, ISSUED):
            self.answer(Command.PRINT, button)

    @Slot()
    def _show_note(self) -> None:
        notes = {
            PAPERS: self.papers.sealed_told()
            or self.tr("先看清楚再打印；打印或者存为 PDF 就是正式发出。"),
            ISSUED: self.tr("发出过的文书都在这里，可以原样重印。"),
            PROOFREAD: self.tr(
                "查出加错、写错的数和重复的话；文字只在这里看，不保存、不记录。"
            ),
            VERIFY: self.tr("别人拿来的文书是不是本单位发出的，现在还对不对。"),
        }
        self.set_note(notes[self._shown()])

    @Slot(object)
    def _verify(self, paper: IssuedPaper) -> None:
        self.chips.choose(VERIFY)
        self.verify.verify(paper)
