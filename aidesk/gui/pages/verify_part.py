"""核验: whether a paper that lies on the desk is ours, and still true."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.issued import Difference, IssuedPaper, Verdict
from aidesk.gui.desk import worded_error
from aidesk.gui.jobs import Task
from aidesk.gui.pages.page import Page
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow, Rows
from aidesk.gui.widgets.buttons import ENTER_KEYS, Button
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.wording.issued import DIFFERENCE_COLUMNS
from aidesk.wording.verifying import verdict_told

if TYPE_CHECKING:  # papers take their time to load, which a job does
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store

FIELD_WIDTH: Final = 260


class CodeEdit(QLineEdit):
    """Takes a code or a number; Enter presses the button beside it."""

    def __init__(self, button: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = button

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._button.click()
        else:
            super().keyPressEvent(event)


class VerifyPart(QWidget):
    """Takes a code, a number or a PDF, and says what verifying it found."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._asked: object = None
        self.verify_button = Button(
            self.tr("核验"), "primary", icon="checkmark_circle", parent=self
        )
        self.verify_button.setAccessibleName(self.tr("核验这个校验码"))
        self.code = CodeEdit(self.verify_button, self)
        self.code.setPlaceholderText(self.tr("例如 7K3Q-F9MX"))
        self.label = Label(self.tr("校验码或者编号"), "bold", parent=self)
        self.label.setBuddy(self.code)
        self.code.setAccessibleName(self.label.text())
        self.file_button = Button(
            self.tr("选 PDF 文件"), icon="folder_open", parent=self
        )
        self.hint = Label(
            self.tr("校验码印在每一页的右下角，二维码里也是它。"),
            "muted",
            wrap=True,
            parent=self,
        )
        self.result = MessageBar(self)
        self.result.close_button.hide()
        self.differences: Sheet[Difference] = Sheet(
            self.tr("不同的地方"),
            SheetSpec(
                DIFFERENCE_COLUMNS,
                key=lambda found: (found.where, found.column),
                counted=self.tr("{count} 处"),
            ),
            parent=self,
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        line = Flow(gap=10)
        line.add(self.label, self.code, self.verify_button, self.file_button)
        rows = Rows(self, gap=12)
        rows.addLayout(line)
        rows.add(self.hint, self.result)
        rows.addWidget(self.differences, 1)
        rows.addStretch(0)
        self.differences.hide()
        self.setFocusProxy(self.code)
        self.fit()

    def fit(self) -> None:
        self.code.setFixedWidth(px(FIELD_WIDTH))

    def _connect(self) -> None:
        self.verify_button.clicked.connect(self._verify_typed)
        self.file_button.clicked.connect(self._ask_file)

    def verify(self, paper: IssuedPaper) -> None:
        """Verify a paper that was issued."""
        self.code.setText(paper.number)
        self._verify_typed()

    def verify_file(self, path: Path) -> None:
        """Verify a PDF."""

        def task(store: Store, _progress: Progress) -> Verdict:
            from aidesk.reports.verifying import verify_file  # noqa: PLC0415 - see above

            return verify_file(store, path)

        self._run(task)

    @Slot()
    def _verify_typed(self) -> None:
        text = self.code.text().strip()
        if not text:
            self.code.setFocus()
            self._say(self.tr("请先输入校验码或者编号。"), "warn")
            return

        def task(store: Store, _progress: Progress) -> Verdict:
            from aidesk.reports.verifying import verify_code  # noqa: PLC0415 - see above

            return verify_code(store, text)

        self._run(task)

    def _run(self, task: Task) -> None:
        self._asked = task
        self.result.clear()
        self._show_differences(())
        job = self._page.desk.prepare(self._page, task)
        job.succeeded.connect(partial(self._take, task))
        job.failed.connect(partial(self._refuse, task))
        self._page.busy.watch(job, self.tr("正在核验"))
        self._page.desk.start(job, self)

    def tell_problem(self, _text: str) -> None:
        """Leave what went wrong to the result, which says it."""

    def _take(self, task: object, verdict: Verdict) -> None:
        if task is self._asked:
            self._say(verdict_told(verdict), "ok" if verdict.is_same else "bad")
            self._show_differences(verdict.differences)

    def _refuse(self, task: object, error: Exception) -> None:
        if task is self._asked and isinstance(error, AideskError):
            self._say(worded_error(error), "bad")

    def _say(self, text: str, tone: str) -> None:
        self.result.tell(text, tone)

    def _show_differences(self, found: tuple[Difference, ...]) -> None:
        self.differences.show_rows(found)
        self.differences.setVisible(bool(found))

    @Slot()
    def _ask_file(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        kept = self._page.desk.settings.folder
        folder = kept or QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self._page, self.tr("核验哪个文件"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take_file)
        dialog.open()

    @Slot(str)
    def _take_file(self, file: str) -> None:
        self.verify_file(Path(file))
