"""A bar that shows how far a job is, and lets a person stop it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from aidesk.gui.jobs import Work
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label

SHOWN_AFTER_MS: Final = 300


class BusyBar(QWidget):
    """Follows one job at a time; quick jobs never show it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Work | None = None
        self.words = Label(parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel_button = Button(self.tr("停下"), parent=self)
        left = Rows(gap=4)
        left.add(self.words, self.bar)
        line = Line(self, gap=14)
        line.addLayout(left, 1)
        line.addWidget(self.cancel_button)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOWN_AFTER_MS)
        self.hide()
        self._patience.timeout.connect(self.show)
        self.cancel_button.clicked.connect(self._cancel)

    def watch(self, job: Work, words: str) -> None:
        """Follow work that is about to start, in words such as 「正在生成名单」."""
        self._job = job
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        self._patience.start()

    @Slot(int, int)
    def _progressed(self, done: int, total: int) -> None:
        if self.sender() is self._job:
            self.bar.setRange(0, max(1, total))
            self.bar.setValue(done)

    @Slot()
    def _finished(self) -> None:
        """Go away with the work that is followed, not with what came before it."""
        if self.sender() is self._job:
            self._job = None
            self._patience.stop()
            self.hide()

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self.cancel_button.setEnabled(False)
            self.words.setText(self.tr("正在停下"))
            self._job.cancel()
