"""What pages do with a paper: print it, save it as a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog

from aidesk.domain.files import FileInUseError
from aidesk.gui.jobs import Task
from aidesk.gui.pages.asked_paper import Write
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.printing import Printing, new_printer
from aidesk.reports.saving import second_name
from aidesk.services.exports import list_file, list_print
from aidesk.services.progress import Progress
from aidesk.wording.joining import sentences

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from aidesk.domain.export import Leaving
    from aidesk.domain.journal import Act
    from aidesk.storage.store import Store

Then = Callable[[Path], object]
"""Goes on with a paper that was saved."""
PrintOn = Callable[["QPrinter"], object]
"""Prints on a printer that a person chose."""

_KINDS: Final = {".pdf": "PDF", ".xlsx": "Excel", ".docx": "Word"}


def into_file(write: Write, leaving: Leaving, act: Act, path: Path) -> Task:
    """Return a job that saves a paper as a file and puts it on the list of exports."""

    def task(store: Store, _progress: Progress) -> Path:
        write(store, path)
        list_file(store, act, leaving, path)
        return path

    return task


@dataclass(frozen=True, slots=True)
class Saving:
    """What is saved, how it is called on the list of exports, and what comes then."""

    write: Write
    leaving: Leaving
    act: Act
    then: Then | None


class PaperSaver(QObject):
    """Saves papers of a page: asks where, and offers another name when it must."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def ask(
        self, name: str, write: Write, leaving: Leaving, then: Then | None = None
    ) -> None:
        """Ask where a paper shall be saved, then save it; ``name`` is suggested.

        ``then`` is called with the saved file, in place of telling about it.
        """
        kind, act = Path(name).suffix, self._page.desk.act()
        dialog = QFileDialog(self._page, self.tr("存到哪里"), self._folder())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        words = _KINDS.get(kind) or self.tr("银行文件")
        dialog.setNameFilter(f"{words} (*{kind})")
        dialog.setDefaultSuffix(kind.removeprefix("."))
        dialog.selectFile(name)
        what = Saving(write, leaving, act, then)
        dialog.fileSelected.connect(partial(self._save_as, what))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_as(self, what: Saving, file: str) -> None:
        path = Path(file)
        self._page.desk.settings.folder = str(path.parent)
        self.save(what, path)

    def save(self, what: Saving, path: Path) -> None:
        """Save a paper as a file."""
        self._page.message.clear()
        task = into_file(what.write, what.leaving, what.act, path)
        job = self._page.run(task, self.tr("正在保存"), what.then or self.tell_saved)
        job.failed.connect(partial(self._offer_other_name, what, path))

    @Slot(object)
    def tell_saved(self, path: Path) -> None:
        """Tell where a paper was saved."""
        self._page.message.tell(
            self.tr("已存好：{path}").format(path=path),
            "ok",
            action=self.tr("打开所在文件夹"),
            act=partial(_open_folder, path.parent),
        )

    def _offer_other_name(self, what: Saving, path: Path, error: Exception) -> None:
        """Add to what was told that another name would do."""
        if not isinstance(error, FileInUseError):
            return
        other = second_name(path)
        self._page.message.tell(
            self._page.message.text.text(),
            "bad",
            action=self.tr("存成“{name}”").format(name=other.name),
            act=partial(self.save, what, other),
        )

    def _folder(self) -> str:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        kept = self._page.desk.settings.folder
        if kept and Path(kept).is_dir():
            return kept
        return QStandardPaths.writableLocation(documents)


class PaperPrinter(QObject):
    """Prints papers of a page by the system's dialog."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def ask(self, title: str, pages: int, then: PrintOn) -> None:
        """Ask which printer, pages and copies; ``then`` prints on that printer.

        No pages can be chosen of what is not laid out yet: ``pages`` is 0 then.
        """
        if not QPrinterInfo.availablePrinterNames():
            self._page.tell_problem(
                self.tr(
                    "这台电脑还没有打印机。请先在系统设置里添加打印机，"
                    "或者存为 PDF，到别的电脑上打印。"
                )
            )
            return
        printer = new_printer(title)
        dialog = QPrintDialog(printer, self._page)
        if pages:
            dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
            dialog.setMinMax(1, pages)
        dialog.finished.connect(partial(_go_on, printer, then))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # the one of QPrintDialog wants a receiver

    def print_on(
        self, printer: QPrinter, document: bytes, leaving: Leaving, before: str = ""
    ) -> Printing:
        """Print a document on a printer; ``before`` is told with what was printed.

        It is put on the list of exports with the first page that comes out.
        """
        printing = Printing(self._page, document, printer)
        use_case = partial(
            list_print,
            act=self._page.desk.act(),
            leaving=leaving,
            printer=printer.printerName(),
            document=document,
        )
        once = Qt.ConnectionType.SingleShotConnection
        printing.progressed.connect(partial(self._put_on_list, use_case), once)
        printing.succeeded.connect(partial(self._tell_printed, before))
        printing.failed.connect(self._tell_refused)
        self._page.busy.watch(printing, self.tr("正在打印"))
        printing.start()
        return printing

    def _put_on_list(
        self, use_case: Callable[[Store], int], _done: int, _pages: int
    ) -> None:
        self._page.desk.perform(self._page, use_case)

    def _tell_printed(self, before: str, pages: int) -> None:
        printed = self.tr("已送到打印机，共 {count} 页。").format(count=pages)
        self._page.tell_done(sentences((before, printed)), undoable=False)

    @Slot(object)
    def _tell_refused(self, pages: int) -> None:
        if pages:
            text = self.tr("打印到第 {count} 页停了。请看看打印机，再重新打印。")
        else:
            text = self.tr("打印机没有反应。请看看它开着没有、有没有纸，再打印一次。")
        self._page.tell_problem(text.format(count=pages))


def _go_on(printer: QPrinter, then: PrintOn, result: int) -> None:
    """Print if a person said so: what else ``accepted`` gives is not wanted here."""
    if result == QDialog.DialogCode.Accepted:
        then(printer)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
