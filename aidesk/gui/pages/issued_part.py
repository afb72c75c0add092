"""已发出的文书: all that left the office, to be looked at and printed again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.issued import IssuedPaper
from aidesk.gui.pages.asked_paper import ReprintAsked
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.paper_view import PaperView
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.search_edit import SearchEdit
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.wording.issued import CODE, ISSUED_COLUMNS, found_by


class IssuedPart(QWidget):
    """Lists the issued papers, and shows one as it went out.

    ``verify_wanted`` asks whether one is still true.
    """

    verify_wanted = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._papers: Sequence[IssuedPaper] = ()
        self.search = SearchEdit(self.tr("编号、校验码、标题"), self)
        self.empty = EmptyHint("", icon="document", parent=self)
        self.sheet: Sheet[IssuedPaper] = Sheet(
            self.tr("已发出的文书"),
            SheetSpec(
                ISSUED_COLUMNS,
                key=lambda paper: paper.number,
                counted=self.tr("{count} 份"),
                aside={CODE: 1},
            ),
            empty=self.empty,
            parent=self,
        )
        self.verify_button = Button(
            self.tr("核验这一份"), icon="checkmark_circle", parent=self
        )
        self.look_button = Button(
            self.tr("看这一份"), "primary", icon="eye", parent=self
        )
        self.paper = PaperView(page, self.tr("返回"))
        self._lay_out()
        self._connect()
        self._show_part(self._list)

    def _lay_out(self) -> None:
        self._list = QWidget(self)
        buttons = Flow(gap=10, right=True)
        buttons.add(self.verify_button, self.look_button)
        rows = Rows(self._list, gap=10)
        rows.add(Pair(self.search, buttons, gap=14))
        rows.addWidget(self.sheet, 1)
        parts = Rows(self)
        parts.addWidget(self._list, 1)
        parts.addWidget(self.paper, 1)
        self.setFocusProxy(self.sheet)

    def _connect(self) -> None:
        self.search.searched.connect(self._show_found)
        self.search.entered.connect(self.sheet.view.setFocus)
        self.sheet.row_opened.connect(self._look)
        self.sheet.row_changed.connect(self._offer)
        self.look_button.clicked.connect(self._look)
        self.verify_button.clicked.connect(self._verify)
        self.paper.shown.connect(partial(self._show_part, self.paper))
        self.paper.left.connect(self._return)

    def show_papers(self, papers: Sequence[IssuedPaper]) -> None:
        """Show the papers, the last one first."""
        self._papers = papers
        self._show_found()

    def is_reading(self) -> bool:
        """Tell whether one paper is looked at."""
        return self.paper.is_shown()

    @Slot()
    def _show_found(self) -> None:
        looked_for = self.search.looked_for()
        if looked_for:
            text = self.tr("没有找到“{looked_for}”")
            self.empty.say(text.format(looked_for=looked_for))
        else:
            self.empty.say(
                self.tr("还没有发出过文书"),
                self.tr(
                    "打印或者存为 PDF 的文书都会编号，留在这里，以后可以原样重印。"
                ),
            )
        self.sheet.show_rows([p for p in self._papers if found_by(p, looked_for)])

    @Slot(object)
    def _offer(self, paper: IssuedPaper | None) -> None:
        for button in (self.look_button, self.verify_button):
            button.setEnabled(paper is not None)

    @Slot()
    def _look(self) -> None:
        paper = self.sheet.current_row()
        if paper is not None:
            self.paper.ask(ReprintAsked(paper))

    @Slot()
    def _verify(self) -> None:
        paper = self.sheet.current_row()
        if paper is not None:
            self.verify_wanted.emit(paper)

    @Slot()
    def _return(self) -> None:
        self.paper.clear()
        self._show_part(self._list)
        self.sheet.view.setFocus()

    def _show_part(self, part: QWidget) -> None:
        self._list.setVisible(part is self._list)
        self.paper.setVisible(part is self.paper)
        if part is self.paper:
            self.paper.print_button.setFocus()
