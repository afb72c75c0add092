"""The bank files of a month's lists, saved into one folder at one go."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from aidesk.domain.files import FilesExistError
from aidesk.domain.journal import Act
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.dialog import Dialog, ask
from aidesk.reports.bank.formats import bank_formats
from aidesk.services.exports import list_files
from aidesk.services.made_run import MadeRun
from aidesk.wording.joining import listed

if TYPE_CHECKING:  # files are written by jobs
    from aidesk.reports.bank.orders import SavedOrders
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store


class WholeOrders(QObject):
    """Asks for the folder, then saves; ``saved`` tells that all files are there."""

    saved = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: Dialog | None = None

    def ask(self, runs: tuple[MadeRun, ...]) -> None:
        """Ask for the folder; the format is the one that was chosen last."""
        chosen = bank_formats().get_or_usual(self._page.desk.settings.bank_format)
        title = self.tr("{n} 份银行文件存到哪个文件夹（格式：{format}）")
        dialog = QFileDialog(
            self._page, title.format(n=len(runs), format=chosen.name), self._folder()
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("存到这里"))
        save = partial(self._save, runs, self._page.desk.act(), replace=False)
        dialog.fileSelected.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(
        self, runs: tuple[MadeRun, ...], act: Act, folder: str, *, replace: bool
    ) -> None:
        """Save beside the window; what is there is replaced only when that was asked."""
        page, path = self._page, Path(folder)
        page.desk.settings.folder = folder
        page.message.clear()
        chosen = bank_formats().get_or_usual(page.desk.settings.bank_format)
        ids = tuple(made.run.id for made in runs)

        def task(store: Store, _progress: Progress) -> SavedOrders:
            from aidesk.reports.bank import orders  # noqa: PLC0415 - loads slowly

            made = orders.write_orders(store, ids, chosen, path, replace=replace)
            list_files(store, act, "bank_order", [path / name for name in made.names])
            return made

        job = page.run(task, self.tr("正在保存"), self._tell)
        job.failed.connect(partial(self._ask_to_replace, runs, act))

    def _ask_to_replace(
        self, runs: tuple[MadeRun, ...], act: Act, error: Exception
    ) -> None:
        if not isinstance(error, FilesExistError):
            return
        self._page.message.clear()
        dialog = self.dialog = ask(
            self._page,
            self.tr("文件夹里已经有 {n} 个同名文件").format(n=len(error.names)),
            (
                self.tr("已经有的：{names}。").format(names=listed(error.names)),
                self.tr("换成新的以后，原来的就没有了。已经送过银行的，不要再送一次。"),
            ),
            do=self.tr("换成新的"),
            leave=self.tr("先不存"),
        )
        folder = str(error.folder)
        dialog.accepted.connect(partial(self._save, runs, act, folder, replace=True))

    def _tell(self, saved: SavedOrders) -> None:
        text = self.tr(
            "{n} 份银行文件已存到 {folder}：共 {lines} 笔，{total} 元，和名单一致。"
            "送到银行以后，点“登记已送银行”。"
        )
        self._page.message.tell(
            text.format(
                n=len(saved.names),
                folder=saved.folder,
                lines=saved.lines,
                total=saved.total,
            ),
            "ok",
            action=self.tr("打开所在文件夹"),
            act=partial(_open_folder, saved.folder),
        )
        self.saved.emit()

    def _folder(self) -> str:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        kept = self._page.desk.settings.folder
        if kept and Path(kept).is_dir():
            return kept
        return QStandardPaths.writableLocation(documents)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
