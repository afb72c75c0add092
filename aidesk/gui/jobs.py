"""Long work beside the window: one thread, progress, cancel."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from aidesk.services.progress import CancelledError, Progress

if TYPE_CHECKING:  # the store brings sqlite_utils, which comes after the first paint
    from aidesk.storage.store import Store

Task = Callable[["Store", Progress], Any]
REPORT_EVERY: Final = 0.05


class Job(QObject):
    """One piece of work as the window sees it; lives in the window's thread."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, parent: QObject, task: Task) -> None:
        super().__init__(parent)
        self.task = task
        self.stop = Event()
        self.finished.connect(self.deleteLater)

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next safe point."""
        self.stop.set()


class JobRunner(QObject):
    """Runs jobs one after another; the window stays alive meanwhile.

    The job thread touches no QObject but this one, which outlives it: all it
    does is to emit ``_said`` with a call for the window's thread to make.
    """

    changed = Signal(object)
    _said = Signal(object)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._open_jobs: set[Job] = set()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._said.connect(self._make_call)

    def start(self, job: Job) -> None:
        """Put a job in line."""
        self._open_jobs.add(job)
        job.finished.connect(partial(self._open_jobs.discard, job))
        self._thread.submit(self._work, job)

    def is_busy(self) -> bool:
        """Tell whether a job runs or waits."""
        return bool(self._open_jobs)

    def close(self) -> None:
        """Stop what runs and wait for it; called when the window closes."""
        self._said.disconnect(self._make_call)
        for job in self._open_jobs:
            job.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _make_call(self, call: Callable[[], None]) -> None:
        call()

    def _work(self, job: Job) -> None:
        """Do one job: the only function that runs on the job thread."""
        from aidesk.storage.store import Store  # noqa: PLC0415 - after the first paint

        say = self._said.emit
        said_last = 0.0

        def report(done: int, total: int) -> None:
            nonlocal said_last
            if job.stop.is_set():
                raise CancelledError
            if monotonic() - said_last > REPORT_EVERY:
                said_last = monotonic()
                say(partial(job.progressed.emit, done, total))

        def tell(topics: object) -> None:
            say(partial(self.changed.emit, topics))

        try:
            with Store.open(self._path, tell) as store:
                result = job.task(store, report)
        except CancelledError:
            say(job.cancelled.emit)
        except Exception as error:  # noqa: BLE001 - handed over, not swallowed
            say(partial(job.failed.emit, error))
        else:
            say(partial(job.succeeded.emit, result))
        say(job.finished.emit)
