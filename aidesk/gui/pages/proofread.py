"""校对: any text is read for sums and words that are wrong, beside a year or alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from aidesk.domain.proofreading.findings import Reading
from aidesk.domain.text_file import TEXT_SUFFIXES
from aidesk.gui.jobs import Task
from aidesk.gui.pages.page import Page
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow, Line, Rows
from aidesk.gui.widgets.buttons import Button, Choice, Tick
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.read_text import ReadText
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.wording.proofreading import (
    EXPECTED,
    KIND,
    NOTED_COLUMNS,
    Noted,
    noted_line,
    noted_worded,
    reading_worded,
    tone_of,
)

if TYPE_CHECKING:  # figures and files take their time to load, which a job does
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store

LEAST_HEIGHT: Final = 140


class ProofreadPart(QWidget):
    """Takes a text, and lists what is wrong in it beside it; keeps nothing of it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._reading: Reading | None = None
        self._noted: Sequence[Noted] = ()
        self._asked: object = None
        self.text = ReadText(self.tr("要校对的文字"), self)
        self.text.setPlaceholderText(
            self.tr("把要校对的文字粘贴在这里，也可以把文件拖进来。")
        )
        self.read_button = Button(
            self.tr("校对"), "primary", icon="checkmark_circle", parent=self
        )
        self.read_button.setAccessibleName(self.tr("校对这些文字"))
        self.file_button = Button(self.tr("打开文件"), icon="folder_open", parent=self)
        self.year = Choice(self.tr("和本单位哪一年的数字对照"), parent=self)
        self.right = Tick(self.tr("也列出对的数"), self)
        self.copy_button = Button(self.tr("复制清单"), icon="copy", parent=self)
        self.summary = Label("", "bold", wrap=True, parent=self)
        self.why = Label("", wrap=True, parent=self)
        self.empty = EmptyHint("", icon="search", parent=self)
        self.sheet: Sheet[Noted] = Sheet(
            self.tr("查出来的地方"),
            SheetSpec(
                NOTED_COLUMNS,
                key=lambda noted: (noted.place, noted.rule),
                counted=self.tr("{count} 处"),
                tones={KIND: tone_of},
                aside={EXPECTED: 1},
            ),
            empty=self.empty,
            parent=self,
        )
        self._lay_out()
        self._connect()
        self.offer_years(())
        self._show()

    def _lay_out(self) -> None:
        line = Flow(gap=10)
        line.add(self.read_button, self.file_button, self.year)
        line.add(self.right, self.copy_button)
        found = Rows(gap=8)
        found.add(self.summary)
        found.addWidget(self.sheet, 1)
        found.add(self.why)
        self._beside = Line(gap=14)
        self._beside.addWidget(self.text, 1)
        self._beside.addLayout(found, 1)
        rows = Rows(self, gap=12)
        rows.addLayout(line)
        rows.addLayout(self._beside, 1)
        self.setFocusProxy(self.text)
        self.fit()

    def fit(self) -> None:
        for part in (self.text, self.sheet):
            part.setMinimumHeight(px(LEAST_HEIGHT))

    def _connect(self) -> None:
        self.read_button.clicked.connect(self._read)
        self.file_button.clicked.connect(self._ask_file)
        self.text.file_given.connect(self.open_file)
        self.text.textChanged.connect(self._text_changed)
        self.year.currentIndexChanged.connect(self._read_again)
        self.right.toggled.connect(self._show)
        self.copy_button.clicked.connect(self._copy)
        self.sheet.row_changed.connect(self._go_to)
        self.sheet.row_opened.connect(self.text.select_chosen)
        self.sheet.view.clicked.connect(self._go_to_current)

    def arrange(self, *, beside: bool) -> None:
        """Let the list stand beside the text, or below it where room is narrow."""
        way = QBoxLayout.Direction
        self._beside.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def offer_years(self, years: Sequence[int]) -> None:
        """Offer the years of this office to compare a text with."""
        kept = self.year.value()
        words = self.tr("对照本单位 {year} 年的数字")
        told = [(words.format(year=year), year) for year in reversed(years)]
        self.year.offer([(self.tr("不对照本单位的数字"), None), *told])
        self.year.choose(kept)
        self.year.setVisible(bool(years))

    @Slot(object)
    def open_file(self, path: Path) -> None:
        """Show the text of a file, and read it."""

        def task(_store: Store, _progress: Progress) -> str:
            from aidesk.reports.text_in import read_text  # noqa: PLC0415 - see above

            return read_text(path)

        self._page.run(task, self.tr("正在打开文件"), self._take_text)

    @Slot()
    def _read(self) -> None:
        text = self.text.text()
        if not text.strip():
            self.text.setFocus()
            self.summary.setText(self.tr("请先粘贴文字，或者打开文件。"))
            return
        task = self._task(text, self.year.value())
        self._asked = task
        self._page.message.clear()
        self._page.run(task, self.tr("正在校对"), partial(self._take, task))

    def _task(self, text: str, year: object) -> Task:
        def task(store: Store, _progress: Progress) -> Reading:
            from aidesk.domain.proofreading.reader import (  # noqa: PLC0415 - see above
                proofread,
            )
            from aidesk.services.proofreading import (  # noqa: PLC0415 - see above
                proofread_with,
            )
            from aidesk.services.year_end import year_figures  # noqa: PLC0415 - as above

            if isinstance(year, int):
                return proofread_with(text, year_figures(store, year=year))
            return proofread(text)

        return task

    def _take_text(self, text: str) -> None:
        self.text.show_text(text)
        self._read()

    def _take(self, task: object, reading: Reading) -> None:
        if task is self._asked:
            self._asked = None
            self._reading = reading
            self._show()
            self.sheet.setFocus()

    @Slot()
    def _read_again(self) -> None:
        if self._reading is not None:
            self._read()

    @Slot()
    def _text_changed(self) -> None:
        """Say that the list is about the text as it was; marks move along."""
        self._asked = None
        if self._reading is not None and not self.text.text().strip():
            self._reading = None
            self._show()
        elif self._reading is not None:
            self.summary.setText(self.tr("文字改过了，请再按一次“校对”。"))

    @Slot()
    def _show(self) -> None:
        reading = self._reading
        found: Sequence[Noted] = reading.gravest_first() if reading else ()
        right = reading.verified if reading and self.right.isChecked() else ()
        self._noted = (*found, *right)
        text = self.text.text()
        self.text.mark(
            [(*noted.place.span_in(text), tone_of(noted)) for noted in self._noted]
        )
        self._say_what_is_empty()
        self.sheet.show_rows(self._noted)
        self.summary.setText(reading_worded(reading) if reading else "")
        self.summary.setVisible(bool(self.summary.text()))
        self.copy_button.setVisible(bool(self._noted))
        self.right.setVisible(reading is not None and bool(reading.verified))

    def _say_what_is_empty(self) -> None:
        if self._reading is None:
            self.empty.say(
                self.tr("还没有校对"),
                self.tr("在左边粘贴文字，或者打开 Word、PDF、文本文件，再按“校对”。"),
            )
        else:
            self.empty.say(self.tr("没有发现问题"))

    @Slot(object)
    def _go_to(self, noted: Noted | None) -> None:
        self.why.setText(noted_worded(noted) if noted is not None else "")
        self.why.setVisible(noted is not None)
        place = self._noted.index(noted) if noted is not None else -1
        self.text.choose(place)

    @Slot()
    def _go_to_current(self) -> None:
        self._go_to(self.sheet.current_row())

    @Slot()
    def _copy(self) -> None:
        lines = [noted_line(noted) for noted in self._noted]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._page.message.tell(
            self.tr("已复制 {count} 处，可以粘贴到别处。").format(count=len(lines)),
            "ok",
        )

    @Slot()
    def _ask_file(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        kept = self._page.desk.settings.folder
        folder = kept or QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self._page, self.tr("校对哪个文件"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{suffix}" for suffix in TEXT_SUFFIXES)
        dialog.setNameFilter(
            self.tr("文字、Word、PDF ({endings})").format(endings=endings)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take_file)
        dialog.open()

    @Slot(str)
    def _take_file(self, file: str) -> None:
        self.open_file(Path(file))
