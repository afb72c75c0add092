"""A paper in the page: looked at, printed, saved."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.pages.page import Page
from aidesk.gui.pages.papers import PaperPrinter
from aidesk.gui.widgets.boxes import Flow, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.pdf_view import PdfView


class PaperView(QWidget):
    """Shows a paper with the buttons to print and to save it.

    ``kinds`` are the file kinds it can be saved as; ``save_wanted`` tells one.
    With words for going back there is a button for that, and ``left`` is told.
    """

    save_wanted = Signal(str)
    left = Signal()

    def __init__(self, page: Page, back: str = "") -> None:
        super().__init__(page)
        self.printer = PaperPrinter(page)
        self._title = ""
        self.view = PdfView(self)
        self.back_button = Button(back, icon="arrow_left", parent=self)
        self.back_button.setVisible(bool(back))
        self.pdf_button = Button(self.tr("存为 PDF"), icon="document", parent=self)
        self.excel_button = Button(self.tr("存为 Excel"), icon="table", parent=self)
        self.print_button = Button(
            self.tr("打印"), "primary", icon="print", parent=self
        )
        buttons = Flow(gap=10, right=True)
        buttons.add(self.back_button, self.pdf_button, self.excel_button)
        buttons.add(self.print_button)
        rows = Rows(self, gap=10)
        rows.addWidget(self.view, 1)
        rows.addLayout(buttons)
        self.print_button.clicked.connect(self._print)
        self.back_button.clicked.connect(self.left)
        self.pdf_button.clicked.connect(self._save_pdf)
        self.excel_button.clicked.connect(self._save_excel)

    def show_paper(
        self, document: bytes | None, title: str, kinds: tuple[str, ...]
    ) -> None:
        """Show a paper, or nothing while there is none."""
        self._title = title
        self.view.show_document(document)
        self.print_button.setEnabled(document is not None)
        self.pdf_button.setVisible(".pdf" in kinds)
        self.excel_button.setVisible(".xlsx" in kinds)

    @Slot()
    def _print(self) -> None:
        document = self.view.document()
        if document is not None:
            self.printer.ask(document, self._title, self.view.pages.page_count())

    @Slot()
    def _save_pdf(self) -> None:
        self.save_wanted.emit(".pdf")

    @Slot()
    def _save_excel(self) -> None:
        self.save_wanted.emit(".xlsx")
