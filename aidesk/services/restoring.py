"""Restoring a backup: the present is kept first, and every step can be taken back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from aidesk.domain.backup import (
    Backup,
    BackupError,
    BadBackupError,
    OtherOfficeError,
    Why,
)
from aidesk.domain.journal import Act
from aidesk.paths import Keeping
from aidesk.services.backups import good_backups, make_backup, prove
from aidesk.storage.copying import Standing, standing
from aidesk.storage.durable import copy_durably, replace_durably, told_as_file_errors
from aidesk.storage.errors import DamagedOfficeError, OfficeFileError
from aidesk.storage.store import Store
from aidesk.storage.witness import (
    Witness,
    keep_witness,
    left_beside,
    mark_closed,
    read_witness,
)

RESTORED: Final = "restore_backup"
_BESIDE: Final = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the office that was there before.

    ``before`` is its backup, by which the restoring can be taken back; ``aside`` the
    folder where it lies if it was damaged.  ``trouble`` tells why what is there now
    has no backup of its own yet.
    """

    before: Backup | None
    aside: Path | None
    trouble: BackupError | None = None


def restore(
    office: Path,
    keeping: Keeping,
    backup: Backup,
    act: Act,
    *,
    over_other: bool = False,
) -> Restored:
    """Put a backup in the place of an office that nobody has open.

    The present office is backed up first; one that does not prove good is set aside
    with all that belongs to it, and so is one of another unit, ``over_other``.  What
    is restored names in its journal what it replaced.  Raises BadBackupError,
    OtherOfficeError, and a BackupError or an OfficeFileError when it cannot be done;
    the present is then as it was.
    """
    if prove(backup):
        raise BadBackupError(backup.path)
    present = _present(office)
    if present is not None and present.office != backup.manifest.office:
        if not over_other:
            raise OtherOfficeError(backup.path)
        present = None
    before = None if present is None else _kept_before(office, keeping, act)
    with _folder_beside(office) as folder:
        part = folder / office.name
        copy_durably(backup.path, part)
        _note(part, act, backup, before, read_witness(keeping.witness))
        aside = None if before else set_aside(office, act.at)
        with told_as_file_errors(office):
            replace_durably(part, office)
    _tell_witness(office, keeping, act)
    try:
        above = backup.manifest.number
        make_backup(office, keeping, Why.AFTER_RESTORE, act.at, above=above)
    except BackupError as error:
        return Restored(before, aside, error)
    return Restored(before, aside)


def backup_before_restore(office: Path, keeping: Keeping) -> Backup | None:
    """Return the backup that takes the last restoring back; None when there is none."""
    with Store.open(office, read_only=True) as store:
        lines = store.journal.about("office", RESTORED)
    if not lines:
        return None
    body = json.loads(lines[-1].body)
    wanted = body["before"], body["replaced"]
    return next(
        (
            each
            for each in good_backups(keeping.backups)
            if (each.manifest.number, each.manifest.head) == wanted
        ),
        None,
    )


def set_aside(office: Path, now: datetime) -> Path | None:
    """Move an office and all that belongs to it into a folder beside it.

    Returns the folder, or None when nothing was there.  The file goes first: without
    it what SQLite left beside it is never played back.
    """
    found = [
        path
        for ending in ("", *_BESIDE)
        if (path := office.with_name(f"{office.name}{ending}")).exists()
    ]
    if not found:
        return None
    with told_as_file_errors(office):
        folder = _new_folder(office, now)
        for path in found:
            replace_durably(path, folder / path.name)
    return folder


def _new_folder(office: Path, now: datetime) -> Path:
    """Make a folder that is not there yet: ``office（损坏 2026-11-23 0930）``."""
    for number in count(1):
        which = f" {number}" if number > 1 else ""
        folder = office.with_name(f"{office.stem}（损坏 {now:%Y-%m-%d %H%M}{which}）")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise AssertionError  # count never ends


def _present(office: Path) -> Standing | None:
    """Return what the office says of itself; None when it is not there or cannot."""
    if left_beside(office):  # a write was cut off: it is kept as it lies there
        return None
    try:
        return standing(office)
    except OfficeFileError:
        return None


def _kept_before(office: Path, keeping: Keeping, act: Act) -> Backup | None:
    try:
        return make_backup(office, keeping, Why.BEFORE_RESTORE, act.at, anew=True)
    except DamagedOfficeError:
        return None


def _note(
    part: Path, act: Act, backup: Backup, before: Backup | None, known: Witness | None
) -> None:
    """Let the journal tell what was restored, and over what as far as it is known."""
    replaced = known.hash if known else ""
    body = {
        "number": backup.manifest.number,
        "seq": backup.manifest.seq,
        "before": before.manifest.number if before else 0,
        "replaced": before.manifest.head if before else replaced,
    }
    with Store.open(part) as store, store.write(act) as writing:
        writing.note(RESTORED, "office", body)
        writing.forget_undo()


def _tell_witness(office: Path, keeping: Keeping, act: Act) -> None:
    found, at = standing(office), act.at.isoformat(timespec="seconds")
    witness = Witness(found.office, found.seq, found.head, at)
    keep_witness(keeping.witness, witness)
    mark_closed(office, keeping.witness, at)


@contextmanager
def _folder_beside(office: Path) -> Iterator[Path]:
    """Yield a new folder on the office's own disk, and take it away afterwards."""
    folder = office.with_name(f"{office.name}.restoring")
    with told_as_file_errors(office):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        with suppress(OSError):
            shutil.rmtree(folder)
