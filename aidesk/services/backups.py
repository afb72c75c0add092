"""Backups that prove themselves: made, read again, listed, and let go by rule."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Final

from aidesk import __version__
from aidesk.domain.backup import (
    Backup,
    BackupDiskFullError,
    BackupError,
    BackupFolderError,
    BackupNotProvenError,
    BadBackup,
    BadBackupError,
    Manifest,
    NotAManifestError,
    Why,
    kept,
    newest_first,
)
from aidesk.paths import Keeping
from aidesk.services.checking import check_office
from aidesk.storage.checking import integrity
from aidesk.storage.copying import Standing, copy_office, standing
from aidesk.storage.durable import (
    PART,
    FilePrint,
    file_print,
    replace_durably,
    told_as_file_errors,
    write_durably,
)
from aidesk.storage.errors import (
    DamagedOfficeError,
    OfficeDiskFullError,
    OfficeFileError,
)
from aidesk.storage.looking import look_at
from aidesk.storage.turns import turn_in
from aidesk.storage.witness import read_witness

SUFFIX: Final = ".aidesk"
_MANIFEST: Final = ".json"
_NAME: Final = re.compile(r"(\d{6,}) ")
_TRIES: Final = 3
_LOG: Final = logging.getLogger(__name__)


def make_backup(
    office: Path,
    keeping: Keeping,
    why: Why,
    now: datetime,
    *,
    anew: bool = False,
    above: int = 0,
) -> Backup:
    """Copy an office, prove the copy, and let go what is too old; return the copy.

    Where the newest backup holds all that the journal tells, that one is returned,
    unless one is wanted ``anew``.  Its number is ``above`` that of a backup that came
    from elsewhere.  Raises an OfficeFileError when the office itself does not prove
    good, and a BackupError when it does but there can be no copy.
    """
    look_at(office)
    folder = keeping.backups
    there = None if anew else _that_holds(office, folder)
    if there is not None:
        return there
    with _told_of_backups(office, folder), turn_in(folder):
        made_meanwhile = None if anew else _that_holds(office, folder)
        return made_meanwhile or _made(office, keeping, why, now, above)


def _that_holds(office: Path, folder: Path) -> Backup | None:
    """Return the newest backup if it holds all that the journal of an office tells."""
    present = standing(office)
    newest = newest_of(folder, present.office)
    holds = newest is not None and _holds(newest, present) and is_intact(newest)
    return newest if holds else None


def _made(
    office: Path, keeping: Keeping, why: Why, now: datetime, above: int
) -> Backup:
    folder = keeping.backups
    _sweep(folder)
    number = 1 + max(above, *(_numbered(path) for path in _files(folder)), 0)
    name = f"{number:06} {now:%Y-%m-%d %H%M%S}{SUFFIX}"
    backup = _proven_copy(office, folder / name, number, why, now)
    rotate(keeping, suspect=_is_behind(backup.manifest, keeping))
    return backup


def all_backups(folder: Path) -> tuple[Backup | BadBackup, ...]:
    """Return what lies in a folder of backups, the newest first.

    A file counts as a backup by its manifest and its size; ``prove`` reads it all.
    """
    found = [_read(path) for path in _files(folder)]
    return tuple(sorted(found, key=lambda each: _numbered(each.path), reverse=True))


def good_backups(folder: Path, office: str | None = None) -> list[Backup]:
    """Return the backups that have their manifest, of one office or of all."""
    found = (each for each in all_backups(folder) if isinstance(each, Backup))
    return newest_first(
        each for each in found if office in (None, each.manifest.office)
    )


def newest_of(folder: Path, office: str | None = None) -> Backup | None:
    """Return the backup made last, of one office or of any."""
    return next(iter(good_backups(folder, office)), None)


def newest_good(keeping: Keeping, office: str | None = None) -> Backup | None:
    """Return the newest backup that proves good now; None when there is none."""
    return next(
        (each for each in good_backups(keeping.backups, office) if not prove(each)),
        None,
    )


def is_intact(backup: Backup) -> bool:
    """Tell whether a backup is byte for byte what was proven."""
    manifest = backup.manifest
    try:
        return file_print(backup.path) == FilePrint(manifest.size, manifest.sha256)
    except OfficeFileError:
        return False


def prove(backup: Backup) -> tuple[str, ...]:
    """Return what speaks against a backup: its bytes, its sums, all checks."""
    if not is_intact(backup):
        return (f"sha256:{backup.path.name}",)
    try:
        found = standing(backup.path)
        if not _fits(backup.manifest, found):
            return (f"manifest:{backup.path.name}",)
        return deep_findings(backup.path)
    except OfficeFileError as error:
        return (f"{type(error).__name__}:{backup.path.name}",)


def deep_findings(path: Path) -> tuple[str, ...]:
    """Return what all checks find in an office file of any step."""
    return tuple(finding for each in check_office(path) for finding in each.findings)


def rotate(keeping: Keeping, *, suspect: bool = False) -> tuple[Path, ...]:
    """Delete the backups that need not be kept; return which those were.

    None goes while the office is suspect.
    """
    return () if suspect else let_go(keeping.backups)


def let_go(folder: Path) -> tuple[Path, ...]:
    """Delete what need not be kept in a folder of backups; return which those were.

    None goes that is damaged, and none as long as nothing that stays is intact.
    """
    gone: list[Path] = []
    found = sorted(good_backups(folder), key=lambda b: b.manifest.office)
    for _, of_office in groupby(found, key=lambda b: b.manifest.office):
        backups = newest_first(of_office)
        stays = kept(backups)
        if any(is_intact(each) for each in backups if each in stays):
            gone += [each.path for each in backups if each not in stays]
    for path in gone:
        _delete(path)
    return tuple(gone)


def back_up_before(
    office: Path, keeping: Keeping, why: Why, now: datetime
) -> BackupError | None:
    """Keep a backup before an act; return why there is none: that holds nothing up.

    An office that does not prove good refuses the act with an OfficeFileError.
    """
    try:
        make_backup(office, keeping, why, now)
    except BackupError as error:
        _LOG.warning("no backup: %s", type(error).__name__)
        return error
    return None


def back_up_after(
    office: Path, keeping: Keeping, why: Why, now: datetime
) -> BackupError | OfficeFileError | None:
    """Keep a backup after an act, which is done; return why there is none."""
    try:
        return back_up_before(office, keeping, why, now)
    except OfficeFileError as error:
        _LOG.warning("no backup: %s", type(error).__name__)
        return error


def backup_at(path: Path) -> Backup:
    """Return the backup that a file is, wherever it lies; raise BadBackupError."""
    found = _read(path)
    if isinstance(found, BadBackup):
        raise BadBackupError(path)
    return found


def manifest_of(backup: Path) -> Path:
    """Return where the manifest of a backup lies."""
    return backup.with_suffix(_MANIFEST)


def _proven_copy(
    office: Path, path: Path, number: int, why: Why, now: datetime
) -> Backup:
    part = path.with_name(f"{path.name}{PART}")
    if any(integrity(office)):  # SQLite makes a copy's indexes anew: it could be sound
        raise DamagedOfficeError(office)
    try:
        present, copied = _copied(office, part)
        if not _is_copy_of(present, part):
            damaged = deep_findings(office)
            raise DamagedOfficeError(office) if damaged else BackupNotProvenError(path)
        manifest = _manifest(number, why, now, present, copied)
        write_durably(manifest_of(path), manifest.as_text().encode())
        with told_as_file_errors(path):
            replace_durably(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return Backup(path, manifest)


def _is_copy_of(present: Standing, part: Path) -> bool:
    """Tell whether a copy says of itself what its source does, and proves good."""
    try:
        return standing(part) == present and not deep_findings(part)
    except DamagedOfficeError:
        return False


def _copied(office: Path, part: Path) -> tuple[Standing, FilePrint]:
    """Copy an office; again when it was written meanwhile."""
    for _ in range(_TRIES):
        before = standing(office)
        copied = copy_office(office, part)
        present = standing(office)
        if before.head == present.head:
            break
    return present, copied


def _manifest(
    number: int, why: Why, now: datetime, present: Standing, copied: FilePrint
) -> Manifest:
    return Manifest(
        number=number,
        why=why,
        at=now.replace(microsecond=0),
        app=__version__,
        schema=present.schema,
        office=present.office,
        unit=present.unit,
        practice=present.practice,
        seq=present.seq,
        head=present.head,
        size=copied.size,
        sha256=copied.sha256,
        sums=present.sums,
    )


def _holds(backup: Backup, present: Standing) -> bool:
    """Tell whether a backup holds all that the journal of an office tells."""
    there = backup.manifest
    return (there.seq, there.head, there.schema) == (
        present.seq,
        present.head,
        present.schema,
    )


def _fits(manifest: Manifest, found: Standing) -> bool:
    return (manifest.office, manifest.seq, manifest.head, manifest.schema) == (
        found.office,
        found.seq,
        found.head,
        found.schema,
    ) and manifest.sums == found.sums


def _read(path: Path) -> Backup | BadBackup:
    try:
        manifest = Manifest.from_text(manifest_of(path).read_text(encoding="utf-8"))
        good = path.stat().st_size == manifest.size
    except (OSError, UnicodeDecodeError, NotAManifestError):
        return BadBackup(path)
    return Backup(path, manifest) if good else BadBackup(path)


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix == SUFFIX]
    except OSError:
        return []


def _numbered(path: Path) -> int:
    match = _NAME.match(path.name)
    return int(match[1]) if match else 0


def _is_behind(made: Manifest, keeping: Keeping) -> bool:
    """Tell whether more of an office is known elsewhere than a backup of it has."""
    known = read_witness(keeping.witness)
    return known is not None and known.office == made.office and known.seq > made.seq


def _sweep(folder: Path) -> None:
    """Take away what was left of a backup that was never finished."""
    with suppress(OSError):
        for path in list(folder.iterdir()):
            alone = path.suffix == _MANIFEST and _NAME.match(path.name)
            if path.suffix == PART or (alone and not path.with_suffix(SUFFIX).exists()):
                path.unlink(missing_ok=True)


def _delete(path: Path) -> None:
    """Delete a backup, its manifest last: without the file it is swept away."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
        manifest_of(path).unlink(missing_ok=True)


@contextmanager
def _told_of_backups(office: Path, folder: Path) -> Iterator[None]:
    """Turn trouble with the folder of backups into a BackupError."""
    try:
        yield
    except OfficeFileError as error:
        if error.path == office:
            raise
        full = isinstance(error, OfficeDiskFullError)
        kind = BackupDiskFullError if full else BackupFolderError
        raise kind(folder) from error
