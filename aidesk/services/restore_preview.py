"""What restoring a backup would change, told before anything is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aidesk.domain.backup import Backup, BadBackupError, Sums
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunKind, RunState
from aidesk.domain.programme import Programme
from aidesk.services.backups import is_intact
from aidesk.storage.checking import unwritten
from aidesk.storage.copying import standing
from aidesk.storage.store import Store
from aidesk.storage.witness import Witness

_SENT = (RunState.SENT, RunState.SETTLED)


@dataclass(frozen=True, slots=True)
class RunChange:
    """A list that is there only now, was there only then, or stands otherwise."""

    programme: Programme
    now: Run | None
    then: Run | None

    @property
    def run(self) -> Run:
        """Return the list as it is now, or as it was if it is no longer there."""
        found = self.now or self.then
        assert found is not None  # noqa: S101 - one of them is always there
        return found

    @property
    def was_sent_since(self) -> bool:
        """Tell whether the bank has the list, and the backup does not know of it."""
        sent_now = self.now is not None and self.now.state in _SENT
        return sent_now and (self.then is None or self.then.state not in _SENT)


@dataclass(frozen=True, slots=True)
class Change:
    """A figure as it is now and as it would be."""

    now: int
    then: int


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What would change; ``present`` is None where it cannot be read.

    ``goes_on`` tells that the present came out of what the backup holds: then
    ``acts`` were done since, the last one at ``last_at``.  Where the present cannot
    be read, ``lines`` is how far its journal was known to be ahead.  Numbers of
    households and months of seals are those that would go, and that would come back.
    """

    backup: Backup
    present: Sums | None
    goes_on: bool
    acts: int | None
    lines: int | None
    last_at: datetime | None
    households_going: tuple[str, ...] = ()
    households_coming: tuple[str, ...] = ()
    runs: tuple[RunChange, ...] = ()
    seals_going: tuple[str, ...] = ()
    seals_coming: tuple[str, ...] = ()

    @property
    def then(self) -> Sums:
        """Return the sums that would hold."""
        return self.backup.manifest.sums

    @property
    def is_same(self) -> bool:
        """Tell whether the backup holds all that the present does."""
        return self.goes_on and self.acts == 0

    @property
    def sent_since(self) -> tuple[RunChange, ...]:
        """Return the lists that the bank has and the backup does not know as sent."""
        return tuple(change for change in self.runs if change.was_sent_since)

    @property
    def paid(self) -> tuple[Money | None, Money]:
        """Return what stands on all lists, now and then."""
        return (self.present.paid if self.present else None), self.then.paid


def preview(
    office: Path, backup: Backup, witness: Witness | None = None
) -> RestorePreview:
    """Tell what restoring a backup over an office would change; nothing is written.

    The present may be damaged or gone: then the witness tells how far it was.
    Raises BadBackupError.
    """
    if not is_intact(backup):
        raise BadBackupError(backup.path)
    try:
        with unwritten(office) as path:
            return _compared(path, backup)
    except Exception:  # noqa: BLE001 - damaged bytes break reading in any way
        return _without_present(backup, witness)


def _compared(office: Path, backup: Backup) -> RestorePreview:
    there = backup.manifest
    present = standing(office)
    with (
        Store.open(office, read_only=True) as now,
        Store.open(backup.path, read_only=True) as then,
    ):
        goes_on = now.journal.has(there.seq, there.head)
        numbers = now.households.numbers(), then.households.numbers()
        seals = _seals(now), _seals(then)
        return RestorePreview(
            backup,
            present.sums,
            goes_on,
            now.journal.acts_since(there.seq) if goes_on else None,
            present.seq - there.seq if goes_on else None,
            datetime.fromisoformat(now.journal.head().at),
            _only(*numbers),
            _only(*reversed(numbers)),
            _changed_runs(now, then),
            _only(*seals),
            _only(*reversed(seals)),
        )


def _without_present(backup: Backup, witness: Witness | None) -> RestorePreview:
    there = backup.manifest
    known = witness is not None and witness.office == there.office
    if witness is None or not known:
        return RestorePreview(backup, None, False, None, None, None)  # noqa: FBT003
    ahead = max(0, witness.seq - there.seq)
    at = datetime.fromisoformat(witness.at)
    return RestorePreview(backup, None, False, None, ahead, at)  # noqa: FBT003


def _changed_runs(now: Store, then: Store) -> tuple[RunChange, ...]:
    programmes = {**then.programmes.all(), **now.programmes.all()}
    runs_now, runs_then = _runs(now), _runs(then)
    changed = (
        RunChange(programmes[key[0]], runs_now.get(key), runs_then.get(key))
        for key in sorted({**runs_now, **runs_then}, key=lambda k: (k[2], k[0], k[1:]))
    )
    return tuple(c for c in changed if _facts(c.now) != _facts(c.then))


def _facts(run: Run | None) -> object:
    return run and (run.state, run.total, run.list_sha256)


def _runs(store: Store) -> Mapping[tuple[str, RunKind, Month, int], Run]:
    runs = (run for year in store.funds.years() for run in store.runs.of_year(year))
    return {(run.programme, run.kind, run.month, run.batch): run for run in runs}


def _seals(store: Store) -> frozenset[str]:
    return frozenset(str(seal.period) for seal in store.seals.all())


def _only(these: frozenset[str], those: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(these - those))
