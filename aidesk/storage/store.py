"""The store: one office file, its repositories, and the one way to write."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from errno import ENOSPC
from pathlib import Path
from traceback import clear_frames
from types import TracebackType
from typing import Self

from aidesk.domain.journal import Act
from aidesk.storage.calendar import CalendarRepository
from aidesk.storage.cases import CaseRepository
from aidesk.storage.communities import CommunityRepository
from aidesk.storage.connection import Opened, open_connection, open_in_memory
from aidesk.storage.drafts import DraftRepository
from aidesk.storage.durable import replace_durably
from aidesk.storage.enrolments import EnrolmentRepository
from aidesk.storage.errors import (
    AlreadyDoneError,
    DamagedOfficeError,
    OfficeDiskFullError,
    OfficeExistsError,
    OfficeFileError,
    OfficeReadOnlyError,
    UnjournalledWriteError,
    told_as_office_errors,
)
from aidesk.storage.exports import ExportRepository
from aidesk.storage.figures import FigureRepository
from aidesk.storage.funds import FundRepository
from aidesk.storage.holds import HoldRepository
from aidesk.storage.households import HouseholdRepository
from aidesk.storage.issued import IssuedRepository
from aidesk.storage.journal import JournalRepository
from aidesk.storage.keepsake import keep_old_file
from aidesk.storage.looking import look_at
from aidesk.storage.migrations import VERSION, bring_up_to_date, names
from aidesk.storage.office import Office, OfficeRepository
from aidesk.storage.payouts import PayoutRepository
from aidesk.storage.programmes import ProgrammeRepository
from aidesk.storage.recoveries import RecoveryRepository
from aidesk.storage.register import RegisterRepository
from aidesk.storage.reports import ReportRepository
from aidesk.storage.rolls import RollRepository
from aidesk.storage.run_sums import RunSumRepository
from aidesk.storage.runs import RunRepository
from aidesk.storage.seals import SealRepository
from aidesk.storage.signers import SignerRepository
from aidesk.storage.standings import StandingRepository
from aidesk.storage.topics import Topic
from aidesk.storage.undo import UndoRepository
from aidesk.storage.witness import Witness, keep_witness, mark_open, read_witness

OnChange = Callable[[frozenset[Topic]], None]


class Writing:
    """One write: notes what is done in the journal, in the same transaction."""

    def __init__(self, journal: JournalRepository, act: Act) -> None:
        self._journal = journal
        self._act = act
        self.lines = 0
        self.is_final = False

    def forget_undo(self) -> None:
        """Let neither this act nor any before it be undone: money left, a month closed."""
        self.is_final = True

    def note(
        self,
        action: str,
        subject: str,
        body: Mapping[str, object] | None = None,
        *,
        digest: str = "",
    ) -> None:
        """Add a line: what was done, to what, and the figures that matter.

        ``body`` holds no names, ID or account numbers.  ``digest`` is the
        fingerprint of what was written, by which a later check finds changes.
        """
        self._journal.add(
            self._act,
            action,
            subject,
            body or {},
            digest=digest,
            first=self.lines == 0,
        )
        self.lines += 1


class Store:
    """An open office file.  Use it with ``with``, or close it."""

    def __init__(
        self,
        path: Path,
        on_change: OnChange | None = None,
        opened: Opened | None = None,
        *,
        witness: Path | None = None,
    ) -> None:
        self.path = path
        self._on_change = on_change
        self._witness = witness
        self._touched: set[Topic] = set()
        with told_as_office_errors(path):
            self._db, self._door = opened or open_connection(path)
        conn = self._db.conn
        self.office = OfficeRepository(self._db, self._touched.add)
        self.signers = SignerRepository(self._db, self._touched.add)
        self.communities = CommunityRepository(self._db, self._touched.add)
        self.households = HouseholdRepository(self._db, self._touched.add)
        self.programmes = ProgrammeRepository(self._db, self._touched.add)
        self.enrolments = EnrolmentRepository(self._db, self._touched.add)
        self.cases = CaseRepository(self._db, self._touched.add)
        self.calendar = CalendarRepository(self._db, self._touched.add)
        self.register = RegisterRepository(self._db)
        self.drafts = DraftRepository(self._db, self._door)
        self.rolls = RollRepository(self._db)
        self.runs = RunRepository(self._db, self._touched.add)
        self.payouts = PayoutRepository(self._db)
        self.holds = HoldRepository(self._db, self._touched.add)
        self.funds = FundRepository(self._db, self._touched.add)
        self.recoveries = RecoveryRepository(self._db, self._touched.add)
        self.standings = StandingRepository(conn)
        self.seals = SealRepository(self._db, self._touched.add)
        self.reports = ReportRepository(self._db, self._touched.add)
        self.issued = IssuedRepository(self._db, self._touched.add)
        self.exports = ExportRepository(self._db, self._touched.add)
        self.figures = FigureRepository(self._db)
        self.run_sums = RunSumRepository(self._db)
        self.journal = JournalRepository(conn)
        self.undo = UndoRepository(conn, self._touched.add)

    @classmethod
    def open(
        cls,
        path: Path,
        on_change: OnChange | None = None,
        *,
        witness: Path | None = None,
        read_only: bool = False,
    ) -> Store:
        """Open an office file; raise an OfficeFileError that says why not.

        ``witness`` is the file elsewhere that is told of each write.  ``read_only``
        writes nothing at all, not even the steps that an older file lacks.
        """
        version = look_at(path)
        if read_only:
            return cls._open_to_read(path, version)
        if witness is not None:
            mark_open(witness)
        store = cls(path, on_change, witness=witness)
        try:
            store._bring_up_to_date()
            if witness is not None and read_witness(witness) is None:
                store._tell_witness()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def _open_to_read(cls, path: Path, version: int) -> Store:
        """Open a file that nobody can write to; an older one as a copy in memory."""
        with told_as_office_errors(path):
            if version == VERSION:
                opened = open_connection(path, read_only=True)
            else:
                opened = open_in_memory(path, path.read_bytes())
        store = cls(path, opened=opened)
        try:
            store._bring_up_to_date(keep_old=False)
        except BaseException:
            store.close()
            raise
        store._door.lock(path)
        return store

    @classmethod
    def create(cls, path: Path, office: Office, act: Act) -> Store:
        """Make a new office file; it appears whole or not at all."""
        if path.exists():
            raise OfficeExistsError(path)
        new = path.with_name(f"{path.name}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _clear(new)
            cls._make(new, office, act)
            replace_durably(new, path)
        except OfficeFileError as error:
            raise type(error)(path) from error
        except OSError as error:
            full = error.errno == ENOSPC
            kind = OfficeDiskFullError if full else OfficeReadOnlyError
            raise kind(path) from error
        finally:
            with suppress(OSError):
                _clear(new)
        return cls.open(path)

    @classmethod
    def _make(cls, path: Path, office: Office, act: Act) -> None:
        store = cls(path)
        try:
            store._found(office, act)
            store.close()
        except BaseException as error:
            store.abandon(error)
            raise

    @contextmanager
    def write(self, act: Act) -> Iterator[Writing]:
        """Keep all that a use case writes, or none; then tell what changed.

        The write lock is taken at once, so what the use case reads cannot go
        stale before it writes.  Raises AlreadyDoneError when an act with this
        key was done before, and an OfficeFileError when the file cannot take it.
        """
        self._touched.clear()
        with told_as_office_errors(self.path), self._door.write():
            done = self.journal.subject_of(act.key)
            if done is not None:
                raise AlreadyDoneError(done)
            changes = self._db.conn.total_changes
            images = self.undo.last_row()
            writing = Writing(self.journal, act)
            yield writing
            if not writing.lines and self._db.conn.total_changes != changes:
                raise UnjournalledWriteError
            self._keep_undo(writing, images)
        if writing.lines:
            self._tell_witness()
        if self._on_change is not None:
            self._on_change(frozenset(self._touched))

    def _keep_undo(self, writing: Writing, before: int) -> None:
        """Let a write be undone by the images after ``before``, unless it is final."""
        if writing.is_final:
            self.undo.forget()
        elif writing.lines:
            first = self.journal.head().seq - writing.lines + 1
            self.undo.put_on_pile(first, before)

    def _tell_witness(self) -> None:
        """Let it be known elsewhere how far the journal is."""
        if self._witness is not None:
            head = self.journal.head()
            office = self.office.identity()
            keep_witness(self._witness, Witness(office, head.seq, head.hash, head.at))

    def _bring_up_to_date(self, *, keep_old: bool = True) -> None:
        with told_as_office_errors(self.path):
            version = self._db.conn.execute("pragma user_version").fetchone()[0]
            if version < VERSION:
                with self._door.migration():
                    if version and keep_old:
                        keep_old_file(self._db.conn, self.path)
                    bring_up_to_date(self._db)
            if "table office" not in names(self._db.conn):
                raise DamagedOfficeError(self.path)

    def _found(self, office: Office, act: Act) -> None:
        self._bring_up_to_date()
        with self.write(act) as writing:
            made_at = act.at.isoformat(timespec="seconds")
            self.office.found(office, secrets.token_hex(32), made_at)
            writing.note("found_office", "office", {"practice": office.practice})
            writing.forget_undo()

    def abandon(self, error: BaseException) -> None:
        """Close a new office that could not be filled, and take it away.

        A cursor held by the error's frames would keep the file open on Windows.
        """
        clear_frames(error.__traceback__)
        self.close()
        with suppress(OSError):
            _clear(self.path)

    def close(self) -> None:
        """Close the file and take away its empty journal, so that one file is left."""
        with suppress(OfficeFileError, sqlite3.ProgrammingError):  # busy, or closed
            self._db.conn.execute("pragma journal_mode = delete")
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _clear(new: Path) -> None:
    """Take away a file that was being made, and its journal: both or none count."""
    new.with_name(f"{new.name}-journal").unlink(missing_ok=True)
    new.unlink(missing_ok=True)
