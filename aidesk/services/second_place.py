"""The second place of backups: a stick or a folder that no broken disk takes along."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from aidesk.domain.backup import (
    Backup,
    BackupDiskFullError,
    BackupFolderError,
    BackupNotProvenError,
    NoBackupError,
    SecondPlaceGoneError,
)
from aidesk.paths import Keeping
from aidesk.services.backups import (
    good_backups,
    is_intact,
    let_go,
    manifest_of,
)
from aidesk.storage.durable import (
    PART,
    copy_durably,
    told_as_file_errors,
    write_durably,
)
from aidesk.storage.errors import (
    DamagedOfficeError,
    OfficeDiskFullError,
    OfficeFileError,
)
from aidesk.storage.volumes import volume_serial, volumes

DAYS: Final = 7
_KEPT: Final = "second_place.json"
_NUMBERED: Final = "[0-9]" * 6 + " *"  # others keep what is theirs in such a folder


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """A folder, and the volume by which it is found again under another letter.

    ``copied_on`` is the day of the last copy, ``number`` which backup that was.
    """

    folder: Path
    serial: str = ""
    copied_on: date | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Volumes:
    """How volumes are told from each other on this PC."""

    serial: Callable[[Path], str] = volume_serial
    all: Callable[[], list[Path]] = volumes


_HERE: Final = Volumes()


def choose_second_place(
    keeping: Keeping, folder: Path, known: Volumes = _HERE
) -> SecondPlace:
    """Keep backups in a second folder from now on; raise SecondPlaceGoneError."""
    if not folder.is_dir():
        raise SecondPlaceGoneError(folder)
    folder = folder.absolute()
    place = SecondPlace(folder, known.serial(folder))
    _keep(keeping, place)
    return place


def leave_second_place(keeping: Keeping) -> None:
    """Know of no second place any more; what lies there stays there."""
    with told_as_file_errors(keeping.backups):
        (keeping.backups / _KEPT).unlink(missing_ok=True)


def second_place(keeping: Keeping) -> SecondPlace | None:
    """Return the second place that was chosen."""
    try:
        kept = json.loads((keeping.backups / _KEPT).read_bytes())
        on = kept["copied_on"]
        return SecondPlace(
            Path(kept["folder"]),
            str(kept["serial"]),
            date.fromisoformat(on) if on else None,
            int(kept["number"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def found_folder(place: SecondPlace, known: Volumes = _HERE) -> Path | None:
    """Return where the second place is now; None when it is not connected.

    Another stick under the old letter is not taken for it.
    """
    folder = place.folder
    if _is_there(folder) and known.serial(folder) == place.serial:
        return folder
    if not place.serial:
        return None
    inside = folder.relative_to(folder.anchor)
    for volume in known.all():
        if known.serial(volume) == place.serial and _is_there(volume / inside):
            return volume / inside
    return None


def copy_to_second_place(
    keeping: Keeping, today: date, known: Volumes = _HERE
) -> Backup:
    """Copy the newest intact backup to the second place and read it there again.

    Raises NoBackupError, SecondPlaceGoneError, and what ``copy_backup`` raises.
    """
    place = second_place(keeping)
    folder = found_folder(place, known) if place else None
    if place is None or folder is None:
        raise SecondPlaceGoneError(place.folder if place else keeping.backups)
    newest = next(filter(is_intact, good_backups(keeping.backups)), None)
    if newest is None:
        raise NoBackupError(keeping.backups)
    copy = copy_backup(newest, folder / keeping.backups.name)
    let_go(copy.path.parent)
    now = replace(place, folder=folder, copied_on=today, number=newest.manifest.number)
    _keep(keeping, now)
    return copy


def copy_backup(backup: Backup, folder: Path) -> Backup:
    """Copy a backup into a folder and read it there again; return the copy.

    One that is there already is only read again.  Raises SecondPlaceGoneError,
    BackupDiskFullError, BackupNotProvenError and BackupFolderError; nothing half is
    left under a backup's name.
    """
    copy = replace(backup, path=folder / backup.path.name)
    try:
        with told_as_file_errors(folder):
            folder.mkdir(exist_ok=True)
            for left in folder.glob(f"{_NUMBERED}.*{PART}"):
                left.unlink()
        if not is_intact(copy):
            copy_durably(backup.path, copy.path)
        write_durably(manifest_of(copy.path), backup.manifest.as_text().encode())
    except DamagedOfficeError as error:
        raise BackupNotProvenError(copy.path) from error
    except OfficeDiskFullError as error:
        raise BackupDiskFullError(folder) from error
    except OfficeFileError as error:
        gone = not _is_there(folder.parent)
        raise (SecondPlaceGoneError if gone else BackupFolderError)(folder) from error
    if not is_intact(copy):
        raise BackupNotProvenError(copy.path)
    return copy


def days_since(keeping: Keeping, today: date) -> int | None:
    """Return how many days ago the last copy was made; None when there is none."""
    place = second_place(keeping)
    if place is None or place.copied_on is None:
        return None
    return max(0, (today - place.copied_on).days)


def is_second_copy_due(keeping: Keeping, today: date) -> bool:
    """Tell whether there was no copy in a second place for more than a week."""
    days = days_since(keeping, today)
    return days is None or days > DAYS


def second_backups(keeping: Keeping, known: Volumes = _HERE) -> list[Backup]:
    """Return the backups in the second place, the newest first, if it is connected."""
    place = second_place(keeping)
    folder = found_folder(place, known) if place else None
    return good_backups(folder / keeping.backups.name) if folder else []


def _keep(keeping: Keeping, place: SecondPlace) -> None:
    plain = asdict(place) | {
        "folder": str(place.folder),
        "copied_on": place.copied_on.isoformat() if place.copied_on else None,
    }
    text = json.dumps(plain, ensure_ascii=False, indent=1)
    write_durably(keeping.backups / _KEPT, text.encode())


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False
