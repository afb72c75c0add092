"""Going back to a backup: looked at first, asked, done, and taken back if need be."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from aidesk.domain.backup import Backup
from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.gui.desk import worded_error
from aidesk.gui.dialogs.restore import RestoreDialog, RestoringDialog
from aidesk.gui.pages.page import Page
from aidesk.paths import keeping_of
from aidesk.services.backups import backup_at
from aidesk.services.progress import Progress
from aidesk.services.restore_preview import RestorePreview, preview
from aidesk.services.restoring import Restored, restore
from aidesk.storage.witness import read_witness
from aidesk.wording.joining import sentences
from aidesk.wording.restoring import restored_told

_AGAIN_MS: Final = 50


class RestoreActions(QObject):
    """Leads through restoring; ``done`` tells that the office is another one now."""

    done = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._box: RestoringDialog | None = None

    def ask(self, backup: Backup) -> None:
        """Show what restoring a backup would change, and ask."""
        task = partial(_preview, self._page.desk.path, backup)
        self._page.run(task, self.tr("正在比较"), self._show, apart=True)

    @Slot()
    def ask_other(self) -> None:
        """Ask which backup, wherever it lies."""
        dialog = QFileDialog(self._page, self.tr("选哪一份备份"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("备份 (*.aidesk)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_other)
        dialog.open()

    @Slot(str)
    def take_other(self, file: str) -> None:
        """Ask about the backup in a file."""
        try:
            backup = backup_at(Path(file))
        except AideskError as error:
            self._page.tell_problem(worded_error(error))
        else:
            self.ask(backup)

    @Slot(object)
    def _show(self, found: RestorePreview) -> None:
        dialog = RestoreDialog(self._page, found)
        desk = self._page.desk
        act = desk.act_apart() if desk.read_only else desk.act()
        dialog.accepted.connect(partial(self._restore, found.backup, act))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _restore(self, backup: Backup, act: Act) -> None:
        """Put the backup in the place of the office, which nobody may have open."""
        page, desk = self._page, self._page.desk
        if self._box is None:
            self._box = RestoringDialog(page)
            self._box.open()
        if desk.is_busy():  # what is being worked out reads the office
            again = partial(self._restore, backup, act)
            QTimer.singleShot(_AGAIN_MS, self, again)
            return
        job = desk.prepare(page, partial(_restore, desk.path, backup, act), apart=True)
        job.succeeded.connect(partial(self._tell, backup))
        job.finished.connect(self._open_anew)
        desk.let_go()
        desk.start(job, page)

    def _tell(self, backup: Backup, restored: Restored) -> None:
        tone = "ok" if restored.trouble is None else "warn"
        text = restored_told(backup, restored)
        if self._page.desk.read_only:
            again = self.tr("现在还是只看不改，请关闭程序再打开，就能接着办了。")
            text = sentences((text, again))
        self._page.message.tell(text, tone)

    @Slot()
    def _open_anew(self) -> None:
        box, self._box = self._box, None
        if box is not None:
            box.hide()
            box.deleteLater()
        self._page.desk.open_anew()
        self.done.emit()


def _preview(
    path: Path, backup: Backup, _store: None, _progress: Progress
) -> RestorePreview:
    return preview(path, backup, read_witness(keeping_of(path).witness))


def _restore(
    path: Path, backup: Backup, act: Act, _store: None, _progress: Progress
) -> Restored:
    return restore(path, keeping_of(path), backup, act)
