"""Acts that have a backup before them and one after: lists, imports, new steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from enum import Enum
from pathlib import Path

from aidesk.domain.backup import BackupError, Why
from aidesk.domain.errors import AideskError
from aidesk.paths import Keeping, keeping_of
from aidesk.services.backups import back_up_after, back_up_before, make_backup
from aidesk.storage.copying import settle
from aidesk.storage.looking import lacks_steps
from aidesk.storage.store import Store

Tell = Callable[[AideskError], object]


class Occasion(Enum):
    """What is done between two backups."""

    LISTS = (Why.BEFORE_RUN, Why.AFTER_RUN)
    IMPORT = (Why.BEFORE_IMPORT, Why.AFTER_IMPORT)


@contextmanager
def kept(store: Store, occasion: Occasion, now: datetime, tell: Tell) -> Iterator[None]:
    """Keep a backup of an open office before an act, and one after it.

    An office to practise with needs none.  Raises an OfficeFileError before the act
    when the office does not prove good; ``tell`` gets why there is no backup.
    """
    trouble: AideskError | None = before(store, occasion, now)
    yield
    trouble = after(store, occasion, now) or trouble
    if trouble is not None:
        tell(trouble)


def before(store: Store, occasion: Occasion, now: datetime) -> BackupError | None:
    """Do the first half of ``kept``; return why there is no backup."""
    if store.office.get().practice:
        return None
    why, _ = occasion.value
    return back_up_before(store.path, keeping_of(store.path), why, now)


def after(store: Store, occasion: Occasion, now: datetime) -> AideskError | None:
    """Do the second half of ``kept``; return why there is no backup."""
    if store.office.get().practice:
        return None
    _, why = occasion.value
    return back_up_after(store.path, keeping_of(store.path), why, now)


def take_steps(office: Path, keeping: Keeping, now: datetime) -> None:
    """Bring an older office to the present tables, with a backup before and after.

    Where no backup can be written, the copy that is kept beside the file has to do.
    Raises an OfficeFileError.
    """
    if not lacks_steps(office):
        return
    settle(office)
    with suppress(BackupError):
        make_backup(office, keeping, Why.BEFORE_MIGRATION, now)
    Store.open(office, witness=keeping.witness).close()
    with suppress(BackupError):
        make_backup(office, keeping, Why.AFTER_MIGRATION, now)
