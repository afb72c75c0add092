"""The last backup of a sitting: whether one is due, and making it at the close."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from aidesk.domain.backup import BackupError, Why
from aidesk.paths import keeping_of
from aidesk.services.backups import make_backup, newest_of
from aidesk.services.second_place import (
    copy_to_second_place,
    found_folder,
    second_place,
)
from aidesk.storage.store import Store


def is_backup_due(store: Store, office: Path) -> bool:
    """Tell whether an office holds anything that its newest backup does not.

    An office to practise with needs none.
    """
    head = store.journal.head()
    if not head.seq or store.office.get().practice:
        return False
    newest = newest_of(keeping_of(office).backups, store.office.identity())
    return newest is None or newest.manifest.head != head.hash


def back_up_at_close(office: Path, now: datetime) -> None:
    """Back an office up as its window closes, and to its second place if it is there.

    Raises a BackupError, or an OfficeFileError where the office itself is damaged; a
    second place that cannot be written is told of at the next start.
    """
    keeping = keeping_of(office)
    make_backup(office, keeping, Why.CLOSE, now)
    place = second_place(keeping)
    if place is not None and found_folder(place) is not None:
        with suppress(BackupError):
            copy_to_second_place(keeping, now.date())
