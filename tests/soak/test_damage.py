"""Damaged files: each is noticed or proven harmless, kept, and the newest good offered.

``pytest -m soak -s tests/soak/test_damage.py`` prints the seed and what was counted.
An office that was closed in order is known byte for byte.  One that was not is known
only as far as the checks go: what they cannot see is counted and printed.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Final

import pytest

from aidesk.domain.backup import Backup
from aidesk.domain.journal import Act
from aidesk.services.backups import all_backups, deep_findings, manifest_of
from aidesk.services.opening import (
    Older,
    OtherOffice,
    Sound,
    StrayJournal,
    examine,
    take_as_it_is,
)
from aidesk.services.opening_ways import Found, Way, look_into, move_away
from aidesk.services.restoring import restore, set_aside
from aidesk.storage.copying import standing
from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed, mark_open
from tests.soak import damages
from tests.soak.damages import SPOILT, Folder, spoil
from tests.soak.kept_office import (
    DAY,
    MONEY,
    cut_off,
    rows_of,
    torn,
    worked_folder,
)
from tests.unit.services.test_money_over_time import told

SEED: Final = 20261123
Harm = Callable[["Trial"], None]


@dataclass
class Trial:
    """A copy of a worked office that is harmed, and what may be found afterwards.

    ``right`` are the rows that the office may have, ``good`` the backups that still
    are what they were.
    """

    folder: Folder
    random: Random
    right: set[str]
    good: list[Backup]

    @property
    def office(self) -> Path:
        return self.folder.office


def _office(how: Callable[[Folder, Random], object], trial: Trial) -> None:
    how(trial.folder, trial.random)


def _spoilt(name: str, trial: Trial) -> None:
    spoil(trial.office, trial.random, SPOILT[name])


def _cut_off(trial: Trial) -> tuple[bytes, bytes]:
    before, after = cut_off(trial.folder, trial.random)
    kept = trial.folder.path / "kept"
    for data in (before, after):
        kept.write_bytes(data)
        trial.right.add(rows_of(kept))
    kept.unlink()
    return before, after


def _hot_journal(trial: Trial) -> None:
    _cut_off(trial)


def _hot_journal_gone(trial: Trial) -> None:
    _cut_off(trial)
    trial.folder.journal.unlink()


def _hot_journal_spoilt(trial: Trial) -> None:
    _cut_off(trial)
    how = trial.random.choice(
        ["a byte", "sixteen bytes", "cut short", "a sector of zeros"]
    )
    spoil(trial.folder.journal, trial.random, SPOILT[how])


def _hot_journal_of_another(trial: Trial) -> None:
    _cut_off(trial)
    damages.journal_of_another(trial.folder, trial.random)


def _torn(trial: Trial) -> None:
    before, after = _cut_off(trial)
    trial.folder.journal.unlink()
    trial.office.write_bytes(torn(before, after, trial.random))


def _backup(
    how: Callable[[Folder, Random], object], trial: Trial, gone: int = 1
) -> None:
    """Harm the newest backups, and the office so that one is needed."""
    how(trial.folder, trial.random)
    del trial.good[:gone]
    _spoilt("a page of rubbish", trial)
    _spoilt("cut short", trial)


def _newest_spoilt(name: str, folder: Folder, random: Random) -> None:
    spoil(_newest(folder).path, random, SPOILT[name])


def _manifest_spoilt(name: str, folder: Folder, random: Random) -> None:
    spoil(manifest_of(_newest(folder).path), random, SPOILT[name])


def _witness_spoilt(name: str, folder: Folder, random: Random) -> None:
    spoil(folder.keeping.witness, random, SPOILT[name])


def _newest(folder: Folder) -> Backup:
    newest = all_backups(folder.keeping.backups)[0]
    assert isinstance(newest, Backup)
    return newest


OF_BYTES: Final = tuple(SPOILT)
OF_TEXTS: Final = tuple(name for name in SPOILT if "page" not in name)
HARMS: Final[dict[str, Harm]] = {
    **{f"office: {name}": partial(_spoilt, name) for name in OF_BYTES},
    "office: a stale page": partial(_office, damages.stale_page),
    "office: an older copy": partial(_office, damages.older_copy),
    "office: another office": partial(_office, damages.other_office),
    "office: gone": partial(_office, damages.gone),
    "journal: of another office": partial(_office, damages.journal_of_another),
    "journal: rubbish": partial(_office, damages.journal_of_rubbish),
    "journal: a log ahead": partial(_office, damages.log_of_another),
    "cut off: with its journal": _hot_journal,
    "cut off: journal deleted": _hot_journal_gone,
    "cut off: journal damaged": _hot_journal_spoilt,
    "cut off: journal of another office": _hot_journal_of_another,
    "cut off: some pages arrived": _torn,
    **{
        f"backup: {name}": partial(_backup, partial(_newest_spoilt, name))
        for name in OF_BYTES
    },
    "backup: gone": partial(_backup, damages.backup_gone),
    "backup: another office": partial(_backup, damages.backup_of_another),
    "backup: two swapped": partial(_backup, damages.backups_swapped, gone=2),
    **{
        f"manifest: {name}": partial(_backup, partial(_manifest_spoilt, name))
        for name in OF_TEXTS
    },
    "manifest: gone": partial(_backup, damages.manifest_gone),
    "manifest: two swapped": partial(_backup, damages.manifests_swapped, gone=2),
    "manifest: edited": partial(_backup, damages.manifest_edited),
    "manifest: lies": partial(_backup, damages.manifest_lies),
    **{
        f"witness: {name}": partial(_office, partial(_witness_spoilt, name))
        for name in OF_TEXTS
    },
    "witness: gone": partial(_office, damages.witness_gone),
    "witness: behind": partial(_office, damages.witness_behind),
    "witness: of another office": partial(_office, damages.witness_of_another),
}
OFTEN: Final = tuple(
    name for name in HARMS if name.startswith(("office", "cut off", "journal"))
)


def judged(trial: Trial) -> str:
    """Return how a harm was met; fail when it was missed, or the good not offered."""
    before = _all_bytes(trial.folder)
    found = look_into(trial.office, trial.folder.keeping)
    assert _all_bytes(trial.folder) == before
    if found.may_open:
        assert rows_of(trial.office) in trial.right
        return "harmless"
    assert not found.is_refused
    if isinstance(found.verdict, StrayJournal):
        _cleared(trial, found.verdict)
    elif rows_of(trial.office) in trial.right and Way.KEEP_ON in found.ways:
        _kept_on(trial, found)
    else:
        _restored(trial, found)
    return type(found.verdict).__name__


def _cleared(trial: Trial, stray: StrayJournal) -> None:
    there = {path.name: path.read_bytes() for path in stray.files}
    aside = move_away(stray, trial.office, DAY)
    assert {path.name: path.read_bytes() for path in aside.iterdir()} == there
    assert examine(trial.office, trial.folder.keeping) == Sound()
    assert rows_of(trial.office) in trial.right


def _kept_on(trial: Trial, found: Found) -> None:
    """Go on with an office that is right, though what was known says otherwise."""
    act = Act(DAY, "测试员", f"kept on {trial.random.random()}")
    witness = trial.folder.keeping.witness
    with Store.open(trial.office, witness=witness) as store:
        take_as_it_is(store, act, found.verdict)
    mark_closed(trial.office, witness, DAY.isoformat())
    assert deep_findings(trial.office) == ()
    assert examine(trial.office, trial.folder.keeping) == Sound()


def _restored(trial: Trial, found: Found) -> None:
    """Restore what is offered: the newest good; what was there before is kept."""
    here = found.verdict.seq if isinstance(found.verdict, Older) else -1
    newer = [backup for backup in trial.good if backup.manifest.seq > here]
    if not newer:
        assert found.offer is None
        return
    assert found.offer is not None
    assert found.offer.backup == newer[0]
    there = {p.name: p.read_bytes() for p in _office_files(trial.folder)}
    rows = rows_of(trial.office) if "office.aidesk" in there else ""
    act = Act(DAY, "测试员", f"restoring-{trial.random.random()}")
    if isinstance(found.verdict, OtherOffice):
        aside = set_aside(trial.office, DAY)
        assert {p.name: p.read_bytes() for p in aside.iterdir()} == there
        there = {}
    done = restore(trial.office, trial.folder.keeping, newer[0], act)
    if done.aside:
        assert {p.name: p.read_bytes() for p in done.aside.iterdir()} == there
    elif there:
        assert done.before is not None
        assert rows_of(done.before.path) == rows
    now, then = standing(trial.office), newer[0].manifest
    assert (now.seq, now.sums.balances) == (then.seq + 1, then.sums.balances)
    assert deep_findings(trial.office) == ()
    assert examine(trial.office, trial.folder.keeping) == Sound()


def _office_files(folder: Folder) -> list[Path]:
    return [p for p in folder.path.iterdir() if p.name.startswith("office.aidesk")]


def _all_bytes(folder: Folder) -> dict[Path, bytes]:
    return {p: p.read_bytes() for p in folder.path.rglob("*") if p.is_file()}


class Trials:
    """Worked offices, a new one now and then, each harmed in a copy."""

    def __init__(self, blank: Path, folder: Path, every: int) -> None:
        self._blank, self._folder, self._every = blank, folder, every
        self._made = 0
        self.counts: Counter[str] = Counter()

    def trial(self, seed: int) -> Trial:
        """Return the next copy."""
        if self._made % self._every == 0:
            shutil.rmtree(self._folder / "worked", ignore_errors=True)
            self._worked = worked_folder(self._blank, self._folder / "worked", seed)
        self._made += 1
        shutil.rmtree(self._folder / "trial", ignore_errors=True)
        copied = shutil.copytree(self._worked.path, self._folder / "trial")
        folder = Folder(Path(copied))
        good = [b for b in all_backups(folder.keeping.backups) if isinstance(b, Backup)]
        assert len(good) == 3
        random = Random(seed)  # noqa: S311 - not for secrets
        return Trial(folder, random, {rows_of(folder.office)}, good)

    def harmed(self, name: str, seed: int) -> None:
        """Harm a copy and judge what becomes of it."""
        trial = self.trial(seed)
        HARMS[name](trial)
        try:
            how = judged(trial)
        except Exception as error:
            error.add_note(f"{name}, seed {seed}")
            raise
        self.counts["damaged"] += 1
        self.counts[how] += 1
        self.counts[f"{name} → {how}"] += 1


def _names() -> Iterator[str]:
    """Yield every harm, and those of the office twice."""
    return cycle([*HARMS, *OFTEN])


def test_damage_is_noticed_or_harmless_and_the_newest_good_is_offered(
    blank_office_file: Path, tmp_path: Path
):
    print(f"damage: seed {SEED}")  # noqa: T201
    trials = Trials(blank_office_file, tmp_path, every=100)
    names = sorted(HARMS)[::8]
    for number, name in enumerate(names):
        trials.harmed(name, SEED + number)
    print(told(trials.counts))  # noqa: T201
    assert trials.counts["damaged"] == len(names) >= 8


@pytest.mark.soak
def test_300_damages_are_noticed_or_harmless_and_the_newest_good_is_offered(
    blank_office_file: Path, tmp_path: Path
):
    print(f"damage: seed {SEED}")  # noqa: T201
    trials = Trials(blank_office_file, tmp_path, every=25)
    for number, name in zip(range(300), _names(), strict=False):
        trials.harmed(name, SEED + number)
    print(told(trials.counts))  # noqa: T201
    assert trials.counts["damaged"] == 300


@pytest.mark.soak
def test_what_nobody_closed_is_checked_and_its_money_is_right(
    blank_office_file: Path, tmp_path: Path
):
    """Bytes changed before the checks ran, without a print to compare with."""
    print(f"damage of what was not closed: seed {SEED}")  # noqa: T201
    trials = Trials(blank_office_file, tmp_path, every=25)
    for number, name in zip(range(100), cycle([*SPOILT, "stale"]), strict=False):
        trial = trials.trial(SEED + 1000 + number)
        mark_open(trial.folder.keeping.witness)
        money = rows_of(trial.office, MONEY)
        if name == "stale":
            damages.stale_page(trial.folder, trial.random)
        else:
            spoil(trial.office, trial.random, SPOILT[name])
        found = look_into(trial.office, trial.folder.keeping)
        how = "noticed"
        if found.may_open:
            assert rows_of(trial.office, MONEY) == money, (name, number)
            how = "harmless" if rows_of(trial.office) in trial.right else "not seen"
        trials.counts[how] += 1
        trials.counts[f"{name} → {how}"] += 1
    print(told(trials.counts))  # noqa: T201
