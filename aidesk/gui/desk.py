"""The desk: the one door from the window to the office file, jobs and news."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from aidesk.domain.errors import AideskError
from aidesk.gui.jobs import Job, JobRunner, Task, store_at
from aidesk.gui.settings import Settings
from aidesk.i18n import translate
from aidesk.paths import keeping_of
from aidesk.storage.topics import Topic

if TYPE_CHECKING:  # the store brings sqlite_utils, which comes after the first paint
    from aidesk.domain.journal import Act
    from aidesk.services.undo import Undoable
    from aidesk.storage.office import Office
    from aidesk.storage.store import Store

Clock = Callable[[], datetime]
Result = TypeVar("Result")
ALL_TOPICS: Final = frozenset(Topic)
FIGURES: Final = ALL_TOPICS - {Topic.PAPERS, Topic.EXPORTS}
"""All that figures are made of: issuing or saving a paper changes none of it."""


class Teller(Protocol):
    """Who can show a person what went wrong: a page."""

    def tell_problem(self, text: str) -> None:
        """Show a sentence that says what happened and what to do."""


class Desk(QObject):
    """Made once and handed down to the pages.

    ``practice`` says which kind of office the file has to be; None takes either.
    ``read_only`` is set before the first look, where nothing may be written.
    ``lock_wanted`` asks to lock the screen, ``lock_changed`` tells that it is locked
    otherwise from now on.  ``changed`` carries the topics of every commit, of the
    window's writes and of the jobs'; pages draw themselves anew by it.
    """

    changed = Signal(object)
    failed = Signal(object)
    lock_wanted = Signal()
    lock_changed = Signal()

    def __init__(
        self,
        path: Path,
        clock: Clock,
        settings: Settings,
        parent: QObject | None = None,
        *,
        practice: bool | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = path
        self._practice = practice
        self._clock = clock
        self.settings = settings
        self._store: Store | None = None
        self._office: Office | None = None
        self.read_only = False
        self._was_open = False
        self._jobs = JobRunner(store_at(path, lambda: self.read_only), self)
        self._jobs.changed.connect(self._take_news)

    @property
    def store(self) -> Store:
        """The window's own connection: for quick reads, and opened at the first."""
        if self._store is None:
            from aidesk.storage.store import Store  # noqa: PLC0415 - after first paint

            self._store = Store.open(
                self.path,
                self._take_news,
                witness=keeping_of(self.path).witness,
                read_only=self.read_only,
            )
            self._was_open = not self.read_only
        return self._store

    @property
    def office(self) -> Office:
        """Whose office this is, and whether it is for practice.

        Raises PracticeOfficeError or RealOfficeError where it must be the other.
        """
        if self._office is None:
            office = self.store.office.get()
            if self._practice is not None and office.practice != self._practice:
                raise self._mixed_up(practice=office.practice)
            self._office = office
        return self._office

    def _mixed_up(self, *, practice: bool) -> AideskError:
        from aidesk.storage import errors  # noqa: PLC0415 - after first paint

        kind = errors.PracticeOfficeError if practice else errors.RealOfficeError
        return kind(self.path)

    def now(self) -> datetime:
        """Return the time; a practice office lives on a day of its own."""
        now = self._clock()
        day = self.office.practice_day
        return now if day is None else datetime.combine(day, now.time(), now.tzinfo)

    def today(self) -> date:
        """Return the day."""
        return self.now().date()

    def act(self) -> Act:
        """Return a new act: ask for it when a dialog opens, not when it is done.

        Its key makes a second press of the same button do nothing.
        """
        return self._act_at(self.now())

    def act_apart(self) -> Act:
        """Return a new act on the file as a whole, which need not be readable."""
        return self._act_at(self._clock())

    def _act_at(self, at: datetime) -> Act:
        from uuid import uuid4  # noqa: PLC0415 - after first paint

        from aidesk.domain.journal import Act  # noqa: PLC0415 - as above

        actor = self.settings.actor or translate("desk", "经办人")
        return Act(at, actor, uuid4().hex)

    def last_undoable(self) -> Undoable | None:
        """Return what was done last and can be undone; None when there is nothing."""
        from aidesk.services.undo import last_undoable  # noqa: PLC0415 - after first paint

        return last_undoable(self.store)

    def perform(
        self,
        teller: Teller,
        use_case: Callable[[Store], Result],
        then: Callable[[Result], object] | None = None,
    ) -> bool:
        """Do a short write; return whether it was done.

        What a person can put right is told in a sentence; ``then`` gets the
        result.  What nobody expected goes on to the crash box.
        """
        try:
            result = use_case(self.store)
        except AideskError as error:
            teller.tell_problem(worded_error(error))
            return False
        if then is not None:
            then(result)
        return True

    def prepare(self, parent: QObject, task: Task, *, apart: bool = False) -> Job:
        """Return a job for long work; connect to it, then ``start`` it.

        One that works ``apart`` gets no office: it is about the file as a whole.
        """
        return Job(parent, task, apart=apart)

    def start(self, job: Job, teller: Teller) -> None:
        """Put a job in line; its failure is told like that of ``perform``."""
        job.failed.connect(partial(self._tell_failure, teller))
        self._jobs.start(job)

    def look(self, parent: QObject, task: Task) -> Job:
        """Put a quiet look in line, by the way; connect to what is returned at once."""
        job = Job(parent, task, quiet=True)
        job.failed.connect(self._note_failure)
        self._jobs.start(job)
        return job

    def is_busy(self) -> bool:
        """Tell whether a job runs or waits that somebody waits for."""
        return self._jobs.is_busy()

    def reload(self) -> None:
        """Let all pages read the office anew."""
        self._take_news(ALL_TOPICS)

    def let_go(self) -> None:
        """Close the file, so that another can take its place; ``open_anew`` after."""
        self._close_store()

    def open_anew(self) -> None:
        """Forget what was open and read what the file holds, after something broke."""
        self._close_store()
        self.reload()

    def close(self) -> None:
        """Stop the jobs and close the file; how it looks then is kept elsewhere."""
        self._jobs.close()
        self._close_store()
        if self._was_open:
            from aidesk.storage.witness import mark_closed  # noqa: PLC0415 - at the end

            at = self._clock().isoformat(timespec="seconds")
            mark_closed(self.path, keeping_of(self.path).witness, at)

    def _close_store(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()

    @Slot(object)
    def _take_news(self, topics: frozenset[Topic]) -> None:
        if Topic.OFFICE in topics:
            self._office = None
        self.changed.emit(topics)

    @Slot(object)
    def _note_failure(self, error: Exception) -> None:
        """Pass on what nobody expected; what can be put right is told elsewhere."""
        if not isinstance(error, AideskError):
            self.failed.emit(error)

    def _tell_failure(self, teller: Teller, error: Exception) -> None:
        if isinstance(error, AideskError):
            teller.tell_problem(worded_error(error))
        else:
            self.failed.emit(error)


def worded_error(error: AideskError) -> str:
    """Return the sentence of an error: what happened and what to do."""
    from aidesk.wording.errors import sentence  # noqa: PLC0415 - knows all layers

    return sentence(error)
