"""How safe the office is kept: backups, second place, checks, drills, exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from aidesk.domain.backup import Backup
from aidesk.domain.surroundings import Danger
from aidesk.paths import Keeping
from aidesk.services.backups import good_backups
from aidesk.services.drill import LastDrill, is_drill_due, last_drill
from aidesk.services.exports import lying_about
from aidesk.services.second_place import (
    DAYS,
    SecondPlace,
    is_second_copy_due,
    second_place,
)
from aidesk.services.whole_check import LastCheck, last_check
from aidesk.storage.store import Store
from aidesk.storage.surroundings import surroundings

_LONGEST_UNKEPT: Final = timedelta(days=1)
_BEFORE_A_DRILL: Final = timedelta(days=30)


class Care(StrEnum):
    """What is cared for, the most urgent first."""

    CHECK = "check"
    BACKUP = "backup"
    SECOND = "second"
    EXPORTS = "exports"
    DRILL = "drill"


@dataclass(frozen=True, slots=True)
class Safety:
    """How an office is kept; ``waiting`` names what should be looked after, in order.

    Only the office of a unit is backed up unasked, not one to practise with.

    ``unkept`` is when the first of the work was done that no backup holds yet,
    ``exports`` how many exported files should have been cleared away.
    """

    backup: Backup | None
    unkept: datetime | None
    second: SecondPlace | None
    checked: LastCheck | None
    drill: LastDrill | None
    exports: int
    waiting: tuple[Care, ...]
    practice: bool = False

    @property
    def is_well(self) -> bool:
        """Tell whether there is a backup and nothing waits."""
        return self.backup is not None and not self.waiting


def safety(store: Store, keeping: Keeping, now: datetime) -> Safety:
    """Return how an office is kept at a moment; reads the manifests of all backups.

    In an office to practise with, only what is wrong with it waits.
    """
    backups = good_backups(keeping.backups, store.office.identity())
    backup = next(iter(backups), None)
    checked = last_check(keeping)
    exports = len(lying_about(store, now.date()))
    unkept = _unkept(store, backup)
    waits = {Care.CHECK: checked is not None and not checked.well}
    practice = store.office.get().practice
    if not practice:
        waits |= {
            Care.BACKUP: unkept is not None and _at(now) - unkept > _LONGEST_UNKEPT,
            Care.EXPORTS: bool(exports),
            **_reminders(keeping, backups, now.date()),
        }
    return Safety(
        backup=backup,
        unkept=unkept,
        second=second_place(keeping),
        checked=checked,
        drill=last_drill(keeping),
        exports=exports,
        waiting=tuple(care for care in Care if waits.get(care)),
        practice=practice,
    )


def goes_online(folder: Path) -> bool:
    """Tell whether another program copies what lies in a folder to somewhere else."""
    dangers = {each.danger for each in surroundings(folder / "backup")}
    return bool(dangers & {Danger.SYNCED, Danger.NOT_HERE})


def is_on_one_disk(one: Path, other: Path) -> bool:
    """Tell whether two places would be lost together with one disk."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def _reminders(
    keeping: Keeping, backups: Sequence[Backup], today: date
) -> dict[Care, bool]:
    """Return what is due by the calendar; an office of a few days is left in peace."""
    if not backups:
        return {}
    age = today - min(backup.manifest.at.date() for backup in backups)
    return {
        Care.SECOND: age > timedelta(days=DAYS) and is_second_copy_due(keeping, today),
        Care.DRILL: age > _BEFORE_A_DRILL and is_drill_due(keeping, today),
    }


def _unkept(store: Store, backup: Backup | None) -> datetime | None:
    """Return when the first thing was done that the newest backup does not hold."""
    at = store.journal.written_after(backup.manifest.seq if backup else 0)
    return _at(datetime.fromisoformat(at)) if at else None


def _at(moment: datetime) -> datetime:
    """Return a moment by the clock on the wall, as the journal has it."""
    return moment.replace(tzinfo=None)
