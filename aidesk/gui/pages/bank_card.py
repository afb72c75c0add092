"""The card of 设置 for the bank's file format: which one, and how to add one's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent

from aidesk.domain.files import FolderNotWritableError
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import Label
from aidesk.reports.bank.formats import Formats, bank_formats, prepare_folder
from aidesk.wording.errors import sentence


class BankCard(Card):
    """Offers the formats that can be used, and tells which files cannot and why.

    What is chosen is kept for this PC.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("银行文件格式"), parent=page)
        self._page = page
        self._formats: Formats | None = None
        self.folder_button = Button(
            self.tr("打开格式文件夹"), icon="folder_open", parent=self
        )
        self.top.add(self.folder_button)
        self.formats = ChipRow(self.tr("银行文件格式"), self)
        self.about = Label("", wrap=True, parent=self)
        self.refused = Label("", tone="warn", wrap=True, parent=self)
        hint = Label(
            self.tr(
                "存银行文件、读银行回单都按这个格式。银行要的不一样，就在格式文件夹里"
                "照“格式说明.txt”写一个，回到这里就能选。"
            ),
            "small",
            wrap=True,
            parent=self,
        )
        self.body.add(self.formats, self.about, self.refused, hint)
        self.formats.chosen.connect(self._choose)
        self.folder_button.clicked.connect(self._open_folder)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.refresh()

    def event(self, event: QEvent) -> bool:
        """Look again when a person comes back from the folder with the formats."""
        if event.type() == QEvent.Type.WindowActivate:
            self.refresh()
        return super().event(event)

    def refresh(self) -> None:
        """Read the formats anew and show which one is used."""
        code = self._page.desk.settings.bank_format
        self._formats = bank_formats()
        chips = [ChipSpec(each.code, each.name) for each in self._formats.usable]
        with QSignalBlocker(self.formats):
            self.formats.show_chips(chips)
            self.formats.choose(self._formats.get_or_usual(code).code)
        self._explain(code)
        told = "\n".join(sentence(error) for error in self._formats.refused)
        self.refused.setText(told)
        self.refused.setVisible(bool(told))

    @Slot(object)
    def _choose(self, code: object) -> None:
        self._page.desk.settings.bank_format = str(code)
        self._explain(str(code))

    def _explain(self, code: str) -> None:
        if self._formats is not None:
            self.about.setText(self._formats.get_or_usual(code).about)

    @Slot()
    def _open_folder(self) -> None:
        try:
            folder = prepare_folder()
        except FolderNotWritableError as error:
            self._page.tell_problem(sentence(error))
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
