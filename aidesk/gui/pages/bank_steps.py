"""The bank's files of a list: the order that is saved, the return that is read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from aidesk.domain.bank_file import ReturnFileError
from aidesk.domain.bank_return import BankLine, Matched
from aidesk.domain.export import Leaving
from aidesk.domain.journal import Act
from aidesk.gui.dialogs.bank_order import BankOrderDialog
from aidesk.gui.dialogs.bank_return import BankReturnDialog
from aidesk.gui.dialogs.run_step import DayField
from aidesk.gui.pages.kept_write import write_kept
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.papers import PaperSaver
from aidesk.gui.widgets.dialog import Dialog
from aidesk.reports.bank.description import BankFormat
from aidesk.reports.bank.formats import bank_formats
from aidesk.reports.bank.order import order_name, write_order
from aidesk.reports.bank.returned import read_return
from aidesk.services.made_run import MadeRun
from aidesk.services.returns import match_return, take_return
from aidesk.wording.bank_answers import answers_recorded

if TYPE_CHECKING:
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class ReturnRead:
    """A return file as it was read: its lines, and how they fit the list."""

    bank: list[BankLine]
    matched: Matched

    def has_days(self) -> bool:
        """Tell whether the bank gave its lines their days."""
        return any(line.on is not None for line in self.bank)


class BankSteps(QObject):
    """Saves the order of a list and reads its return; ``dialog`` was asked last.

    ``done`` tells that the order is there, or that the bank's answers are recorded.
    """

    done = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._saver = PaperSaver(page)
        self.dialog: Dialog | None = None

    def ask_order(self, made: MadeRun) -> None:
        """Show what the bank would get, in the format that was chosen last."""
        code = self._page.desk.settings.bank_format
        dialog = BankOrderDialog(self._page, made, bank_formats(), code)
        self._open(dialog)
        dialog.accepted.connect(partial(self._ask_where, dialog, made))

    def ask_return(self, made: MadeRun) -> None:
        """Ask for the file that came back from the bank."""
        code = self._page.desk.settings.bank_format
        chosen = bank_formats().get_or_usual(code)
        title = self.tr("银行的回单在哪里（{format}）")
        dialog = QFileDialog(
            self._page,
            title.format(format=chosen.name),
            self._page.desk.settings.folder,
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        every = self.tr("所有文件")
        dialog.setNameFilters([f"{chosen.name} (*{chosen.suffix})", f"{every} (*)"])
        dialog.fileSelected.connect(partial(self.read, made, chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, made: MadeRun, chosen: BankFormat, file: str) -> None:
        """Read a return file beside the window, then show what it says."""
        path, today = Path(file), self._page.desk.today()
        self._page.desk.settings.folder = str(path.parent)
        self._page.message.clear()

        def task(store: Store, _progress: Progress) -> ReturnRead:
            bank = read_return(path, chosen)
            return ReturnRead(bank, match_return(store, made.run.id, today, bank))

        words = self.tr("正在读银行回单")
        job = self._page.run(task, words, partial(self._show, made))
        job.failed.connect(self._offer_settings)

    def _ask_where(self, dialog: BankOrderDialog, made: MadeRun) -> None:
        chosen, desk = dialog.format(), self._page.desk
        desk.settings.bank_format = chosen.code
        name = order_name(made, chosen, practice=desk.office.practice)

        def write(store: Store, path: Path) -> None:
            write_order(store, made.run.id, chosen, path)

        leaving = Leaving("bank_order", Path(name).stem)
        self._saver.ask(name, write, leaving, self._tell_saved)

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self._saver.tell_saved(path)
        self.done.emit()

    def _show(self, made: MadeRun, read: ReturnRead) -> None:
        """Show what is to be recorded; the day is asked where the file has none."""
        field = None
        if not read.has_days():
            earliest = made.run.sent_on or made.run.made_on
            label = self.tr("银行回单的日期")
            field = DayField(label, self._page.desk.today(), earliest)
        dialog = BankReturnDialog(self._page, made, read.matched, field)
        self._open(dialog)
        if dialog.records:
            act = self._page.desk.act()
            dialog.accepted.connect(partial(self._take, dialog, made, read.bank, act))

    def _take(
        self, dialog: BankReturnDialog, made: MadeRun, bank: list[BankLine], act: Act
    ) -> None:
        today = self._page.desk.today()
        on = today if dialog.field is None else dialog.field.day()
        use_case = partial(take_return, act=act, run=made.run.id, on=on, bank=bank)
        write_kept(
            self._page,
            use_case,
            self.tr("正在登记"),
            partial(self._tell, made),
            lines=len(made.lines),
            imported=True,
        )

    def _tell(self, made: MadeRun, matched: Matched) -> None:
        self._page.tell_done(answers_recorded(made, matched))
        self.done.emit()

    def _offer_settings(self, error: Exception) -> None:
        """Add to what was told that another format may be the right one."""
        if isinstance(error, ReturnFileError):
            message = self._page.message
            message.tell(
                message.text.text(),
                "bad",
                action=self.tr("换一种格式"),
                act=partial(self._page.go.emit, "settings", None),
            )

    def _open(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
