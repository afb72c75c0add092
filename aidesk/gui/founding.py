"""Making an office before a window opens on it: the first start, and practice."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.gui.desk import Clock, worded_error
from aidesk.gui.dialogs.first_start import FirstStartDialog
from aidesk.gui.dialogs.making import MakingDialog
from aidesk.gui.jobs import Job, JobRunner, Task, no_store
from aidesk.gui.making import office_of_backup, own_office, practice_office
from aidesk.gui.offices import OfficeKind, Offices
from aidesk.i18n import translate


class Founding(QObject):
    """Asks at the first start and tells which office was made."""

    made = Signal(object)

    def __init__(self, offices: Offices, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._offices = offices
        self._clock = clock
        self._jobs = JobRunner(no_store, self)
        self.dialog = FirstStartDialog()
        self.dialog.unit_given.connect(self._found)
        for told, kind in (
            (self.dialog.practice_wanted, OfficeKind.PRACTICE),
            (self.dialog.guide_wanted, OfficeKind.GUIDED),
        ):
            told.connect(partial(self._practise, kind))
        self.dialog.backup_given.connect(self._restore)
        self.dialog.rejected.connect(QApplication.quit)

    def ask(self) -> None:
        """Show the question."""
        self.dialog.show()

    def close(self) -> None:
        """Stop what is being made, and take the question away."""
        self._jobs.close()
        self.dialog.hide()
        self.dialog.deleteLater()

    @Slot(str)
    def _found(self, unit: str) -> None:
        act = Act(self._clock(), self.tr("经办人"), uuid4().hex)
        self._do(own_office(self._offices.own, act, unit), OfficeKind.OWN)

    @Slot(str)
    def _restore(self, file: str) -> None:
        act = Act(self._clock(), self.tr("经办人"), uuid4().hex)
        self._do(office_of_backup(self._offices.own, act, Path(file)), OfficeKind.OWN)

    def _practise(self, kind: OfficeKind) -> None:
        path = self._offices.path(kind)
        if path.exists():
            self.made.emit(kind)
        else:
            self._do(practice_office(path, kind), kind)

    def _do(self, task: Task, kind: OfficeKind) -> None:
        self.dialog.set_waiting(waiting=True)
        job = Job(self, task)
        job.succeeded.connect(partial(self._finish, kind))
        job.failed.connect(self._fail)
        job.cancelled.connect(partial(self.dialog.set_waiting, waiting=False))
        self.dialog.busy.watch(job, self.tr("正在准备数据"))
        self._jobs.start(job)

    def _finish(self, kind: OfficeKind, _nothing: object = None) -> None:
        self.made.emit(kind)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.dialog.set_waiting(waiting=False)
        self.dialog.tell_problem(not_made(error))
        if not isinstance(error, AideskError | OSError):
            raise error


class Preparing(QObject):
    """Makes an office to practise with while no window is open.

    ``made`` tells that it is there; ``left`` that a person would rather not wait,
    or that it could not be made.
    """

    made = Signal()
    left = Signal()

    def __init__(self, path: Path, kind: OfficeKind, parent: QObject) -> None:
        super().__init__(parent)
        self._task = practice_office(path, kind)
        self._jobs = JobRunner(no_store, self)
        self.dialog = MakingDialog()
        self.dialog.accepted.connect(self.made)
        self.dialog.rejected.connect(self.left)

    def begin(self) -> None:
        """Show how far it is."""
        job = Job(self, self._task)
        job.succeeded.connect(self._finish)
        job.failed.connect(self._fail)
        job.cancelled.connect(self.dialog.reject)
        self.dialog.leave_button.clicked.connect(job.cancel)
        self.dialog.follow(job)
        self._jobs.start(job)

    def close(self) -> None:
        """Stop what is being made, and take the box away."""
        self._jobs.close()
        self.dialog.hide()
        self.dialog.deleteLater()

    @Slot()
    def _finish(self) -> None:
        self.dialog.accept()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.dialog.tell_problem(not_made(error))
        if not isinstance(error, AideskError | OSError):
            raise error


def not_made(error: Exception) -> str:
    """Return why an office was not made, and what to do."""
    if isinstance(error, AideskError):
        return worded_error(error)
    return translate(
        "Founding",
        "数据没有建成。请看看磁盘是不是满了、文件夹能不能写，再试一次。",
    )
