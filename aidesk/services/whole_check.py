"""The whole check: the office and its backups, what was found and how long it took."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Final

from aidesk.domain.backup import Backup, BadBackup
from aidesk.domain.checks import Checked
from aidesk.paths import Keeping
from aidesk.services.anchors import kept_anchors
from aidesk.services.backups import all_backups, is_intact, prove
from aidesk.services.checking import CheckResult, checks_of
from aidesk.services.progress import Progress, silent
from aidesk.storage.durable import write_durably
from aidesk.storage.errors import OfficeFileError

_NOTE: Final = "checked.json"


@dataclass(frozen=True, slots=True)
class TimedCheck:
    """What one check found, and how many seconds it took."""

    checked: Checked
    findings: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class CheckedBackups:
    """How many backups were read again, which of them are bad, and for how long."""

    count: int
    bad: tuple[Path, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class WholeCheck:
    """All that was found; ``at`` is when."""

    at: datetime
    checks: tuple[TimedCheck, ...]
    backups: CheckedBackups

    @property
    def is_office_well(self) -> bool:
        """Tell whether nothing was found in the office itself."""
        return not any(check.findings for check in self.checks)

    @property
    def is_well(self) -> bool:
        """Tell whether nothing was found anywhere."""
        return self.is_office_well and not self.backups.bad

    @property
    def seconds(self) -> float:
        """Return how long all of it took."""
        return self.backups.seconds + sum(check.seconds for check in self.checks)


@dataclass(frozen=True, slots=True)
class LastCheck:
    """When an office was checked last, and whether all was well."""

    at: datetime
    well: bool


def check_whole(
    office: Path, keeping: Keeping, now: datetime, progress: Progress = silent
) -> WholeCheck:
    """Check an office and read all its backups again; keep that it was done.

    Raises an OfficeFileError where the office cannot be read at all.
    """
    backups = all_backups(keeping.backups)
    total = len(Checked) + len(backups)
    checks: list[TimedCheck] = []
    for timed in _timed(checks_of(office, kept_anchors(office, keeping))):
        checks.append(timed)
        progress(len(checks), total)
    order = list(Checked)
    checks.sort(key=lambda check: order.index(check.checked))
    whole = WholeCheck(now, tuple(checks), _backups(backups, len(checks), progress))
    _keep(keeping, LastCheck(now, whole.is_well))
    return whole


def last_check(keeping: Keeping) -> LastCheck | None:
    """Return when the office was checked last; None when it never was."""
    try:
        kept = json.loads((keeping.backups / _NOTE).read_bytes())
        return LastCheck(datetime.fromisoformat(kept["at"]), bool(kept["well"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _timed(results: Iterator[CheckResult]) -> Iterator[TimedCheck]:
    since = perf_counter()
    for result in results:
        now = perf_counter()
        yield TimedCheck(result.checked, result.findings, now - since)
        since = now


def _backups(
    backups: tuple[Backup | BadBackup, ...], done: int, progress: Progress
) -> CheckedBackups:
    """Read all backups again, byte for byte, and prove the newest good one."""
    since = perf_counter()
    bad: list[Path] = []
    proven = False
    total = done + len(backups)
    for place, backup in enumerate(backups, 1):
        good = isinstance(backup, Backup) and (
            is_intact(backup) if proven else not prove(backup)
        )
        proven = proven or good
        if not good:
            bad.append(backup.path)
        progress(done + place, total)
    return CheckedBackups(len(backups), tuple(bad), perf_counter() - since)


def _keep(keeping: Keeping, last: LastCheck) -> None:
    kept = {"at": last.at.isoformat(timespec="seconds"), "well": last.well}
    with suppress(OfficeFileError):  # the check itself has been done
        write_durably(keeping.backups / _NOTE, json.dumps(kept).encode())
