"""After a program that did not end in order: the data are checked, and it is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from aidesk.gui.jobs import Job, JobRunner, no_store

if TYPE_CHECKING:
    from aidesk.services.checking import CheckResult
    from aidesk.services.progress import Progress


class Aftermath(QObject):
    """Checks an office beside the window, holding up no other work.

    ``known`` carries a sentence about what was found, and its tone.
    """

    known = Signal(str, str)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._jobs = JobRunner(no_store, self)

    def begin(self) -> None:
        """Start to check."""
        job = Job(self, self._check)
        job.succeeded.connect(self._tell)
        job.failed.connect(self._tell_unread)
        self._jobs.start(job)

    def close(self) -> None:
        """Stop, as the window closes."""
        self._jobs.close()

    def _check(self, _store: None, _progress: Progress) -> list[CheckResult]:
        from aidesk.services.checking import check_office  # noqa: PLC0415 - takes time

        return check_office(self._path)

    @Slot(object)
    def _tell(self, results: list[CheckResult]) -> None:
        count = sum(len(result.findings) for result in results)
        if count:
            self._tell_wrong(count)
            return
        text = self.tr(
            "上次程序没有正常关闭（比如断电、死机）。数据检查过，没有问题，请接着工作。"
        )
        self.known.emit(text, "ok")

    def _tell_wrong(self, count: int) -> None:
        text = self.tr(
            "上次程序没有正常关闭。检查数据，发现 {count} 处不对。"
            "请先不要接着做，把数据文件拷贝一份，交给维护人员。"
        )
        self.known.emit(text.format(count=count), "bad")

    @Slot(object)
    def _tell_unread(self, error: Exception) -> None:
        self._tell_wrong(1)
        raise error
