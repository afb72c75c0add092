"""The yearly drill: the newest backup is restored elsewhere, and nothing is missing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from aidesk.domain.backup import Backup, NoBackupError, Sums
from aidesk.paths import Keeping
from aidesk.services.backups import newest_of
from aidesk.services.checking import CheckResult, check_office
from aidesk.storage.copying import standing
from aidesk.storage.durable import (
    FilePrint,
    copy_durably,
    told_as_file_errors,
    write_durably,
)
from aidesk.storage.errors import OfficeFileError
from aidesk.storage.store import Store

DAYS: Final = 365
_LAST: Final = "last_drill.json"
_FOLDER: Final = "drill-"


@dataclass(frozen=True, slots=True)
class DrillResult:
    """What a drill found: the restored office beside its manifest and the present.

    ``present`` is None where the office itself cannot be read; ``behind`` is how
    many journal lines it is ahead of the backup.
    """

    at: datetime
    backup: Backup
    is_as_copied: bool
    checks: tuple[CheckResult, ...]
    restored: Sums | None
    present: Sums | None
    behind: int | None

    @property
    def adds_up(self) -> bool:
        """Tell whether the restored office has the sums that its manifest tells."""
        return self.restored == self.backup.manifest.sums

    @property
    def is_well(self) -> bool:
        """Tell whether the backup would have saved the office."""
        return (
            self.is_as_copied
            and self.adds_up
            and bool(self.checks)
            and all(check.is_well for check in self.checks)
        )


@dataclass(frozen=True, slots=True)
class LastDrill:
    """When there was a drill, and whether it went well."""

    on: date
    is_well: bool


def drill(office: Path, keeping: Keeping, now: datetime) -> DrillResult:
    """Restore the newest backup into a temporary office, and compare.

    The office itself is only read.  Raises NoBackupError, and an OfficeFileError
    where there is no room to try.
    """
    backup = newest_of(keeping.backups)
    if backup is None:
        raise NoBackupError(keeping.backups)
    with _temporary_folder(keeping.backups) as folder:
        result = _tried(office, backup, folder / "office.aidesk", now)
    last = {"on": now.date().isoformat(), "well": result.is_well}
    with suppress(OfficeFileError):  # what was found is told all the same
        write_durably(keeping.backups / _LAST, json.dumps(last).encode())
    return result


def last_drill(keeping: Keeping) -> LastDrill | None:
    """Return when the last drill was; None when there was none."""
    try:
        kept = json.loads((keeping.backups / _LAST).read_bytes())
        return LastDrill(date.fromisoformat(kept["on"]), bool(kept["well"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def is_drill_due(keeping: Keeping, today: date) -> bool:
    """Tell whether the last drill that went well is more than a year ago."""
    last = last_drill(keeping)
    return last is None or not last.is_well or (today - last.on).days > DAYS


def _tried(office: Path, backup: Backup, copy: Path, now: datetime) -> DrillResult:
    there = backup.manifest
    as_copied = copy_durably(backup.path, copy) == FilePrint(there.size, there.sha256)
    restored: Sums | None = None
    checks: tuple[CheckResult, ...] = ()
    with suppress(OfficeFileError):  # nothing restored, no checks: it did not go well
        restored = standing(copy).sums
        Store.open(copy).close()  # an older one takes its steps
        checks = tuple(check_office(copy))
    present, behind = None, None
    with suppress(OfficeFileError):
        found = standing(office)
        present = found.sums
        behind = found.seq - there.seq if found.office == there.office else None
    return DrillResult(now, backup, as_copied, checks, restored, present, behind)


@contextmanager
def _temporary_folder(backups: Path) -> Iterator[Path]:
    """Yield a folder that is gone afterwards, with what a cut-off drill left."""
    with told_as_file_errors(backups):
        for left in backups.glob(f"{_FOLDER}*"):
            shutil.rmtree(left, ignore_errors=True)
        folder = Path(mkdtemp(prefix=_FOLDER, dir=backups))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
