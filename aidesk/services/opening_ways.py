"""What can be done about an office file that may not be worked with as it is."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Final

from aidesk.domain.backup import Backup
from aidesk.paths import Keeping
from aidesk.services.backups import good_backups, prove
from aidesk.services.opening import (
    ChangedOutside,
    Damaged,
    Missing,
    Newer,
    NotClosed,
    NotOurs,
    Older,
    OtherOffice,
    Rewritten,
    Sound,
    StrayJournal,
    Verdict,
    examine,
)
from aidesk.services.restore_preview import RestorePreview, preview
from aidesk.storage.checking import unwritten
from aidesk.storage.copying import standing
from aidesk.storage.durable import replace_durably, told_as_file_errors
from aidesk.storage.store import Store
from aidesk.storage.witness import read_witness

_LOG: Final = logging.getLogger(__name__)
_TOLD: Final = 20


class Way(StrEnum):
    """One thing that can be done; ``LEAVE`` is always there besides."""

    RESTORE = "restore"
    KEEP_ON = "keep_on"
    MOVE_AWAY = "move_away"
    READ = "read"
    SEEK = "seek"
    ANEW = "anew"


@dataclass(frozen=True, slots=True)
class Found:
    """What is the matter, and the newest good backup with what restoring changes.

    ``readable`` tells whether the file can at least be looked at.
    """

    verdict: Verdict
    offer: RestorePreview | None = None
    readable: bool = False

    @property
    def may_open(self) -> bool:
        """Tell whether nothing has to be asked."""
        return isinstance(self.verdict, Sound | NotClosed)

    @property
    def is_refused(self) -> bool:
        """Tell whether there is nothing to choose: another program's file."""
        return isinstance(self.verdict, Newer | NotOurs)

    @property
    def ways(self) -> tuple[Way, ...]:
        """Return what can be done, what is proposed first."""
        return tuple(dict.fromkeys(_ways(self)))


def look_into(office: Path, keeping: Keeping, elsewhere: Path | None = None) -> Found:
    """Examine an office and look for the best backup; nothing is written.

    Backups are looked for in their own folder, or ``elsewhere``.
    """
    verdict = examine(office, keeping)
    found = Found(verdict)
    if found.may_open or found.is_refused or isinstance(verdict, StrayJournal):
        return found
    _LOG.warning("not opened: %s", _for_the_log(verdict))
    offered = _best(office, verdict, keeping, elsewhere or keeping.backups)
    witness = read_witness(keeping.witness)
    offer = preview(office, offered, witness) if offered else None
    return Found(verdict, offer, _is_readable(office))


def move_away(stray: StrayJournal, office: Path, now: datetime) -> Path:
    """Move what does not belong to an office into a folder beside it; return that."""
    with told_as_file_errors(office):
        folder = next(folder for folder in _folders(office, now) if not folder.exists())
        folder.mkdir()
        for path in stray.files:
            replace_durably(path, folder / path.name)
    return folder


def _for_the_log(verdict: Verdict) -> str:
    """Return what is the matter: by kinds and numbers, which name nobody."""
    kind = type(verdict).__name__
    if not isinstance(verdict, Damaged):
        return kind
    return "; ".join((kind, *verdict.findings[:_TOLD]))


def _folders(office: Path, now: datetime) -> Iterator[Path]:
    for number in count(1):
        which = f" {number}" if number > 1 else ""
        name = f"{office.stem}（移开的文件 {now:%Y-%m-%d %H%M}{which}）"
        yield office.with_name(name)


def _best(
    office: Path, verdict: Verdict, keeping: Keeping, folder: Path
) -> Backup | None:
    """Return the newest backup that proves good and is of use.

    It holds more than an older file; and not just what a file holds that went
    another way, which a restoring that was cut off has backed up.  One that holds all
    that is known comes before any that was made later, of an older copy.
    """
    witness = read_witness(keeping.witness)
    here = verdict.seq if isinstance(verdict, Older) else -1
    doubted = _doubted_head(office, verdict)
    of_office = good_backups(folder, witness.office if witness else None)
    of_office = of_office or good_backups(folder)  # what is known may be wrong too
    of_use = (
        backup
        for backup in of_office
        if backup.manifest.seq > here and backup.manifest.head != doubted
    )
    known = witness.hash if witness else ""
    best_first = sorted(of_use, key=lambda backup: backup.manifest.head != known)
    return next((backup for backup in best_first if not prove(backup)), None)


def _doubted_head(office: Path, verdict: Verdict) -> str:
    """Return the last line of a journal that is not the known one; empty of others."""
    went_on = isinstance(verdict, ChangedOutside) and verdict.lines > 0
    if not went_on and not isinstance(verdict, Rewritten):
        return ""
    with unwritten(office) as path:
        return standing(path).head


def _is_readable(office: Path) -> bool:
    try:
        with Store.open(office, read_only=True) as store:
            return bool(store.office.get().unit)
    except Exception:  # noqa: BLE001 - damaged bytes break reading in any way
        return False


def _ways(found: Found) -> Iterator[Way]:
    verdict, offered = found.verdict, found.offer is not None
    if isinstance(verdict, StrayJournal):
        yield Way.MOVE_AWAY
        return
    if isinstance(verdict, ChangedOutside | OtherOffice):
        yield Way.KEEP_ON
    if offered:
        yield Way.RESTORE
    elif isinstance(verdict, Damaged | Missing | Older | Rewritten):
        yield Way.SEEK
    if found.readable:
        yield Way.READ
    if offered and not isinstance(verdict, ChangedOutside | OtherOffice):
        yield Way.SEEK
    if not offered and isinstance(verdict, Older):
        yield Way.KEEP_ON
    if not offered and isinstance(verdict, Missing):
        yield Way.ANEW
