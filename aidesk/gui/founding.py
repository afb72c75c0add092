"""Making an office at the first start: this unit's own, or the practice office."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.gui.desk import Clock, worded_error
from aidesk.gui.dialogs.first_start import FirstStartDialog
from aidesk.gui.jobs import Job, JobRunner, Task, no_store
from aidesk.paths import resources
from aidesk.services.progress import Progress


class Founding(QObject):
    """Asks at the first start and tells the file of the office that was made."""

    made = Signal(object)

    def __init__(
        self, path: Path, practice: Path, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._practice = practice / path.name
        self._clock = clock
        self._jobs = JobRunner(no_store, self)
        self.dialog = FirstStartDialog()
        self.dialog.unit_given.connect(self._found)
        self.dialog.practice_wanted.connect(self._practise)
        self.dialog.rejected.connect(QApplication.quit)

    def ask(self) -> None:
        """Show the question."""
        self.dialog.show()

    @Slot(str)
    def _found(self, unit: str) -> None:
        act = Act(self._clock(), self.tr("经办人"), uuid4().hex)
        self._do(partial(_found_office, self._path, act, unit), self._path)

    @Slot()
    def _practise(self) -> None:
        if self._practice.exists():
            self._finish(self._practice)
        else:
            self._do(partial(_make_practice_office, self._practice), self._practice)

    def _do(self, task: Task, path: Path) -> None:
        self.dialog.set_waiting(waiting=True)
        job = Job(self, task)
        job.succeeded.connect(partial(self._finish, path))
        job.failed.connect(self._fail)
        job.cancelled.connect(partial(self.dialog.set_waiting, waiting=False))
        self.dialog.busy.watch(job, self.tr("正在准备数据"))
        self._jobs.start(job)

    def _finish(self, path: Path, _nothing: object = None) -> None:
        self.made.emit(path)
        self.dialog.hide()
        self._jobs.close()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.dialog.set_waiting(waiting=False)
        if isinstance(error, AideskError):
            self.dialog.tell_problem(worded_error(error))
            return
        self.dialog.tell_problem(
            self.tr("数据没有建成。请看看磁盘是不是满了、文件夹能不能写，再试一次。")
        )
        raise error


def _found_office(
    path: Path, act: Act, unit: str, _store: None, _progress: Progress
) -> None:
    from aidesk.services.offices import found_office  # noqa: PLC0415 - brings SQLite
    from aidesk.services.practice import programmes_from  # noqa: PLC0415 - as above

    programmes = programmes_from(_recorded("programmes.json")["programmes"])
    with _whole(path) as new:
        found_office(new, act, unit, programmes).close()


def _make_practice_office(path: Path, _store: None, progress: Progress) -> None:
    from aidesk.services.practice import make_practice_office  # noqa: PLC0415 - as above

    data = _recorded("sample/office_2019.json")
    with _whole(path) as new:
        make_practice_office(new, data, progress).close()


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Let a file appear whole or not at all."""
    new = path.with_name(f"{path.name}.making")
    new.unlink(missing_ok=True)
    try:
        yield new
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _recorded(name: str) -> dict[str, Any]:
    text = (resources() / name).read_text(encoding="utf-8")
    recorded: dict[str, Any] = json.loads(text)
    return recorded
