"""全面检查: everything is verified, and each check says what it found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from aidesk.domain.checks import Checked
from aidesk.domain.errors import AideskError
from aidesk.gui.desk import worded_error
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.boxes import Flow, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.safe_lines import SafeLine, SafeLines
from aidesk.paths import keeping_of
from aidesk.services.progress import Progress
from aidesk.services.whole_check import WholeCheck, check_whole
from aidesk.storage.durable import write_durably
from aidesk.wording.checking import (
    backups_checked,
    check_meaning,
    check_told,
    check_verdict,
    findings_as_text,
    seconds_told,
)
from aidesk.wording.formats import worded
from aidesk.wording.joining import clauses

if TYPE_CHECKING:
    from datetime import datetime


class CheckPart(QWidget):
    """Runs the whole check beside the window, and shows each check with its mark.

    ``checked`` tells that there is a new result, ``backups_wanted`` asks for them.
    """

    checked = Signal()
    backups_wanted = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.found: WholeCheck | None = None
        self.verdict = MessageBar(self)
        self.verdict.close_button.hide()
        self.card = Card(self.tr("检查这些"), parent=self)
        self.lines = SafeLines(self.card, low=True)
        self.card.body.add(self.lines, None)
        self.hint = Label(
            self.tr("检查只看不改，几秒钟就好，什么时候做都可以。"),
            "muted",
            wrap=True,
            parent=self,
        )
        self.save_button = Button(
            self.tr("把结果存成文件"), icon="arrow_download", parent=self
        )
        self.save_button.hide()
        self.check_button = Button(
            self.tr("现在检查"), "primary", icon="checkmark_circle", parent=self
        )
        self._lay_out()
        self.check_button.clicked.connect(self.check)
        self.save_button.clicked.connect(self._ask_file)
        self.lines.show_lines(list(_waiting()))

    def _lay_out(self) -> None:
        self.bar = QWidget(self)
        Flow(self.bar, gap=10, right=True).add(self.save_button, self.check_button)
        rows = Rows(self, gap=12)
        rows.add(self.hint, self.verdict, self.card, None)
        self.setFocusProxy(self.check_button)

    @Slot()
    def check(self) -> None:
        """Check everything now."""
        path, now = self._page.desk.path, self._page.desk.now()
        self.check_button.setEnabled(False)
        job = self._page.run(
            partial(_check, path, now), self.tr("正在检查"), self._show, apart=True
        )
        job.failed.connect(self._tell_unread)
        job.finished.connect(self._rest)

    @Slot(object)
    def _show(self, found: WholeCheck) -> None:
        self.found = found
        self.hint.hide()
        self._page.message.clear()
        self.card.set_title(self.tr("检查了这些"))
        took = self.tr("用了 {time}")
        self.card.set_fact(
            clauses([worded(found.at), took.format(time=seconds_told(found.seconds))])
        )
        self.lines.show_lines(list(_lines(found)))
        self.save_button.setVisible(not found.is_well)
        if found.is_well:
            self.verdict.tell(check_verdict(found), "ok")
        else:
            self.verdict.tell(
                check_verdict(found),
                "bad",
                action=self.tr("去看备份"),
                act=self.backups_wanted.emit,
            )
        self.checked.emit()

    @Slot(object)
    def _tell_unread(self, error: Exception) -> None:
        if isinstance(error, AideskError):
            self.verdict.tell(worded_error(error), "bad")

    @Slot()
    def _rest(self) -> None:
        self.check_button.setEnabled(True)

    @Slot()
    def _ask_file(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        kept = self._page.desk.settings.folder
        folder = Path(kept or QStandardPaths.writableLocation(documents))
        name = self.tr("检查结果.txt")
        dialog = QFileDialog(self, self.tr("把检查结果存到哪里"), str(folder / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("TXT (*.txt)")
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save)
        dialog.open()

    @Slot(str)
    def _save(self, file: str) -> None:
        if self.found is None:
            return
        try:
            write_durably(Path(file), findings_as_text(self.found).encode())
        except AideskError as error:
            self._page.tell_problem(worded_error(error))
        else:
            text = self.tr(
                "检查结果已存到 {file}，请交给维护人员。里面没有任何人的信息。"
            )
            self._page.tell_done(text.format(file=file), undoable=False)


def _check(path: Path, now: datetime, _store: None, progress: Progress) -> WholeCheck:
    return check_whole(path, keeping_of(path), now, progress)


def _waiting() -> Iterator[SafeLine]:
    """Yield what will be checked."""
    for checked in Checked:
        yield SafeLine(checked, "info", worded(checked), check_meaning(checked))


def _lines(found: WholeCheck) -> Iterator[SafeLine]:
    for each in found.checks:
        tone = "bad" if each.findings else "ok"
        yield SafeLine(
            each.checked,
            tone,
            worded(each.checked),
            check_told(each),
            note=seconds_told(each.seconds),
        )
    tone = "warn" if found.backups.bad else "ok"
    note = seconds_told(found.backups.seconds)
    yield SafeLine("backups", tone, *backups_checked(found.backups), note=note)
