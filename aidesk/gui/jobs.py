"""Long work beside the window: one thread, progress, cancel."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cached_property, partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from aidesk.paths import keeping_of
from aidesk.services.progress import CancelledError, Progress, heard_by

if TYPE_CHECKING:  # loaded with the first job, after the first paint
    from concurrent.futures import ThreadPoolExecutor

Task = Callable[[Any, Progress], Any]
Tell = Callable[[Any], None]
Opener = Callable[[Tell], AbstractContextManager[Any]]
REPORT_EVERY: Final = 0.05


def store_at(path: Path, is_read_only: Callable[[], bool] = lambda: False) -> Opener:
    """Return how a job opens an office file of its own."""

    def opened(tell: Tell) -> AbstractContextManager[Any]:
        # sqlite_utils comes after the first painting
        from aidesk.storage.store import Store  # noqa: PLC0415

        witness, read_only = keeping_of(path).witness, is_read_only()
        return Store.open(path, tell, witness=witness, read_only=read_only)

    return opened


def no_store(_tell: Tell) -> AbstractContextManager[Any]:
    """Open nothing: for work where there is no office yet; its task gets None."""
    return nullcontext()


class Work(QObject):
    """Work that takes its time, as the window sees it: how far it is, how it ended."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stop = Event()
        self.finished.connect(self.deleteLater)

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next safe point."""
        self.stop.set()


class Job(Work):
    """One piece of work for the job thread; lives in the window's thread.

    One that works ``apart`` gets no office: it is about the file as a whole.  A
    ``quiet`` one is waited for by nobody.
    """

    def __init__(
        self, parent: QObject, task: Task, *, apart: bool = False, quiet: bool = False
    ) -> None:
        super().__init__(parent)
        self.task = task
        self.apart = apart
        self.quiet = quiet


class JobRunner(QObject):
    """Runs jobs one after another; the window stays alive meanwhile.

    The job thread touches no QObject but this one, which outlives it: all it
    does is to leave a call for the window's thread to make and to emit ``_said``.
    The signal carries nothing, so Qt's queue never holds the last reference to an
    object of the window when that is taken down.
    """

    changed = Signal(object)
    _said = Signal()

    def __init__(self, opened: Opener, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._open_jobs: set[Job] = set()
        self._closed = False
        self._calls: deque[Callable[[], None]] = deque()
        self._said.connect(self._make_call)

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - see above

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

    def start(self, job: Job) -> None:
        """Put a job in line."""
        self._open_jobs.add(job)
        job.finished.connect(partial(self._open_jobs.discard, job))
        self._thread.submit(self._work, job)

    def is_busy(self) -> bool:
        """Tell whether a job runs or waits that somebody waits for."""
        return not all(job.quiet for job in self._open_jobs)

    def close(self) -> None:
        """Stop what runs and wait for it; called when the window closes."""
        if self._closed:
            return
        self._closed = True
        self._said.disconnect(self._make_call)
        for job in self._open_jobs:
            job.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._calls.clear()

    @Slot()
    def _make_call(self) -> None:
        if self._calls:  # none is left once the window has closed
            self._calls.popleft()()

    def _say(self, call: Callable[[], None]) -> None:
        """Leave a call for the window's thread; runs on the job thread."""
        self._calls.append(call)
        self._said.emit()

    def _work(self, job: Job) -> None:
        """Do one job; this and ``_say`` are all that runs on the job thread."""
        say = self._say
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
            opened = no_store if job.apart else self._opened
            with _collecting_later(), heard_by(report), opened(tell) as store:
                result = job.task(store, report)
        except CancelledError:
            say(job.cancelled.emit)
        except Exception as error:  # noqa: BLE001 - handed over, not swallowed
            say(partial(job.failed.emit, error))
        else:
            say(partial(job.succeeded.emit, result))
        say(job.finished.emit)


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Put off looking for garbage: among a job's objects it holds up the window."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
