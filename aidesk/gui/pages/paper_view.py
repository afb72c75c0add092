"""A paper in the page: looked at, issued, printed, saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.export import Leaving
from aidesk.gui.pages.asked_paper import PaperAsked
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.papers import PaperPrinter, PaperSaver
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button, Choice
from aidesk.gui.widgets.pdf_view import PdfView
from aidesk.gui.widgets.plain import Label
from aidesk.reports.saving import file_name
from aidesk.wording.formats import worded

if TYPE_CHECKING:  # papers are loaded by jobs
    from PySide6.QtPrintSupport import QPrinter

    from aidesk.gui.jobs import Task
    from aidesk.gui.pages.asked_paper import Asked
    from aidesk.reports.issuing import Sight
    from aidesk.reports.offered import Offer

Then = Callable[[Path], object]


class PaperView(QWidget):
    """Shows a paper with the buttons to print and to save it.

    What is printed or saved as PDF leaves the office: a preview is issued by that,
    and shown with its number from then on.  ``shown`` tells that a paper is there,
    ``stopped`` why it is not, or nothing where a person stopped it.  With words for
    going back there is a button for that, and ``left`` is told.  Printing is the main
    step of the page where it is ``main``.
    """

    shown = Signal()
    stopped = Signal(str)
    left = Signal()

    def __init__(self, page: Page, back: str = "", *, main: bool = True) -> None:
        super().__init__(page)
        self._page = page
        self._asked: Asked | None = None
        self._sight: Sight | None = None
        self.printer = PaperPrinter(page)
        self.saver = PaperSaver(page)
        self.choice = Choice(self.tr("哪一份文书"), parent=self)
        self.choice.hide()
        self.view = PdfView(self, choice=self.choice)
        self.state = Label("", "muted", wrap=True, parent=self)
        self.back_button = Button(back, icon="arrow_left", parent=self)
        self.back_button.setVisible(bool(back))
        self.pdf_button = Button("", icon="document", parent=self)
        self.excel_button = Button(self.tr("存为 Excel"), icon="table", parent=self)
        self.word_button = Button(self.tr("存为 Word"), icon="edit", parent=self)
        kind = "primary" if main else "normal"
        self.print_button = Button("", kind, icon="print", parent=self)
        buttons = Flow(gap=10, right=True)
        buttons.add(self.back_button, self.excel_button, self.word_button)
        buttons.add(self.pdf_button, self.print_button)
        rows = Rows(self, gap=10)
        rows.addWidget(self.view, 1)
        rows.add(Pair(self.state, buttons, gap=14))
        self._show(None)
        self.choice.currentIndexChanged.connect(self._ask_chosen)
        self.print_button.clicked.connect(self._ask_printer)
        self.back_button.clicked.connect(self.left)
        self.pdf_button.clicked.connect(self._save_pdf)
        self.excel_button.clicked.connect(partial(self._save_as, ".xlsx"))
        self.word_button.clicked.connect(partial(self._save_as, ".docx"))

    def offer(self, offers: Sequence[Offer]) -> None:
        """Offer papers to choose from, and show the chosen one or the first."""
        kept = self.choice.value()
        self.choice.offer((o.title, (o.name, o.about)) for o in offers)
        with QSignalBlocker(self.choice):
            self.choice.choose(kept)
        self.choice.setVisible(len(offers) > 1)
        self._ask_chosen()

    def ask(self, asked: Asked) -> None:
        """Show a paper once it is made; what was shown before goes at once."""
        self._asked = asked
        self._show(None)
        self._page.message.clear()
        self._look(asked)

    def clear(self) -> None:
        """Show nothing, also not what is being made."""
        self._asked = None
        self._show(None)
        self.choice.offer(())

    def is_shown(self) -> bool:
        """Tell whether a paper is there."""
        return self._sight is not None

    def document(self) -> bytes | None:
        """Return the PDF that is shown."""
        return self._sight.pdf if self._sight else None

    def allow(self, *, allowed: bool) -> None:
        """Let the paper go out, or not yet."""
        self.pdf_button.setEnabled(allowed)
        self.print_button.setEnabled(allowed and self._sight is not None)

    def save_pdf(self, then: Then | None = None) -> None:
        """Ask where the paper shall be saved, issued; ``then`` gets the file."""
        self._save(".pdf", then)

    @Slot()
    def _ask_chosen(self) -> None:
        chosen = self.choice.value()
        if isinstance(chosen, tuple):
            self.ask(PaperAsked(*chosen))

    def tell_problem(self, text: str) -> None:
        """Say why there is no paper, or what could not be done with it."""
        if self._sight is None:
            self.stopped.emit(text)
        else:
            self._page.tell_problem(text)

    def _run(self, task: Task, words: str, then: Callable[[Any], object]) -> None:
        job = self._page.desk.prepare(self._page, task)
        job.succeeded.connect(then)
        job.cancelled.connect(partial(self.tell_problem, ""))
        self._page.busy.watch(job, words)
        self._page.desk.start(job, self)

    def _look(self, asked: Asked) -> None:
        task = asked.look(self._page.desk.now())
        self._run(task, self.tr("正在排版"), partial(self._take, asked))

    def _take(self, asked: Asked, sight: Sight) -> None:
        if asked is self._asked:
            self._show(sight)
            self.shown.emit()

    def _show(self, sight: Sight | None) -> None:
        self._sight = sight
        self.view.show_document(sight.pdf if sight else None)
        issued = sight is not None and sight.is_issued
        self.pdf_button.setText(
            self.tr("存为 PDF") if issued else self.tr("发出并存为 PDF")
        )
        self.print_button.setText(self.tr("打印") if issued else self.tr("发出并打印"))
        for button in (self.pdf_button, self.print_button):
            button.fit()
        self.state.setText(self._state_of(sight))
        kinds = sight.kinds if sight else ()
        self.print_button.setEnabled(sight is not None)
        self.pdf_button.setVisible(".pdf" in kinds)
        self.excel_button.setVisible(".xlsx" in kinds)
        self.word_button.setVisible(".docx" in kinds)

    def _state_of(self, sight: Sight | None) -> str:
        if sight is None:
            return ""
        if sight.last is None:
            return self.tr("预览，还没有发出。")
        if sight.is_issued:
            text = self.tr("已发出：编号 {number}，{moment}。")
        else:
            text = self.tr("预览。上次发出：编号 {number}，{moment}。")
        moment = worded(sight.last.issued_at)
        return text.format(number=sight.last.number, moment=moment)

    # what leaves the office

    @Slot()
    def _ask_printer(self) -> None:
        sight = self._sight
        if sight is not None:
            pages = self.view.pages.page_count()
            self.printer.ask(sight.title, pages, self._print_on)

    def _print_on(self, printer: QPrinter) -> None:
        """Print what is shown; a preview is issued first."""
        asked, sight = self._asked, self._sight
        if asked is None or sight is None:
            return
        if sight.is_issued:
            leaving = Leaving(asked.name, sight.title)
            self.printer.print_on(printer, sight.pdf, leaving)
            return
        then = partial(self._print_issued, printer, asked)
        self._run(asked.issue(self._page.desk.act()), self.tr("正在发出"), then)

    def _print_issued(self, printer: QPrinter, asked: Asked, sight: Sight) -> None:
        self._take(asked, sight)
        leaving, told = Leaving(asked.name, sight.title), self._issued_told(sight)
        self.printer.print_on(printer, sight.pdf, leaving, told)

    def _issued_told(self, sight: Sight) -> str:
        text = self.tr("已发出，编号 {number}。")
        return text.format(number=sight.last.number) if sight.last else ""

    @Slot()
    def _save_pdf(self) -> None:
        self._save(".pdf", None)

    def _save_as(self, kind: str) -> None:
        """Ask where the paper shall be saved as it is, to go on working with it."""
        asked, sight = self._asked, self._sight
        if asked is not None and sight is not None:
            name, leaving = file_name(sight.title), Leaving(asked.name, sight.title)
            write = asked.write(self._page.desk.now())
            self.saver.ask(f"{name}{kind}", write, leaving)

    def _save(self, kind: str, then: Then | None) -> None:
        asked, sight = self._asked, self._sight
        if asked is not None and sight is not None:
            write = asked.write_issued(self._page.desk.act())
            done = partial(self._go_on, asked, then)
            name, leaving = file_name(sight.title), Leaving(asked.name, sight.title)
            self.saver.ask(f"{name}{kind}", write, leaving, done)

    def _go_on(self, asked: Asked, then: Then | None, path: Path) -> None:
        """Show the number that a paper got by being saved."""
        (then or self.saver.tell_saved)(path)
        if asked is self._asked and self._sight and not self._sight.is_issued:
            self._look(asked)
