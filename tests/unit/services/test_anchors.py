"""Lines of the journal that are kept elsewhere, and must be found in it."""

from __future__ import annotations

import shutil
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest

from aidesk.domain.backup import Backup, Why
from aidesk.domain.checks import Checked
from aidesk.domain.journal import Act, Anchor
from aidesk.paths import Keeping
from aidesk.services.anchors import kept_anchors
from aidesk.services.backups import make_backup
from aidesk.services.checking import check_office
from aidesk.services.offices import rename_unit
from aidesk.services.opening import Older, Rewritten, take_as_it_is
from aidesk.services.restoring import restore
from aidesk.storage.store import Store

NOW = datetime(2019, 12, 31, 12, 0)  # noqa: DTZ001 - office time
KEYS = count(1)


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "backups", tmp_path / "witness.json")


def act() -> Act:
    return Act(NOW, "测试员", f"key {next(KEYS)}")


def works(office: Path, times: int = 1) -> None:
    with Store.open(office) as store:
        for _ in range(times):
            rename_unit(store, act(), f"演示区民政局{next(KEYS)}")


def backup(office: Path, keeping: Keeping) -> Backup:
    return make_backup(office, keeping, Why.ASKED, NOW)


def missing(office: Path, keeping: Keeping) -> tuple[str, ...]:
    results = check_office(office, kept_anchors(office, keeping))
    return {result.checked: result.findings for result in results}[Checked.ANCHORS]


def test_what_manifests_hold_of_the_journal_is_found_in_it(
    office_path: Path, keeping: Keeping
):
    for _ in range(3):
        works(office_path)
        backup(office_path, keeping)
    assert len(kept_anchors(office_path, keeping)) == 3
    assert missing(office_path, keeping) == ()


def test_an_older_copy_and_a_rewritten_journal_lack_them(
    office_path: Path, keeping: Keeping, tmp_path: Path
):
    older = Path(shutil.copy(office_path, tmp_path / "older.aidesk"))
    works(office_path)
    kept = backup(office_path, keeping)
    line = f"{Anchor(kept.manifest.seq, kept.manifest.head)} {kept.path.name}"
    shutil.copy(older, office_path)
    assert missing(office_path, keeping) == (line,)
    works(office_path, 5)
    assert missing(office_path, keeping) == (line,)


def test_what_was_replaced_by_restoring_is_not_asked_for(
    office_path: Path, keeping: Keeping
):
    works(office_path)
    first = backup(office_path, keeping)
    works(office_path, 3)
    backup(office_path, keeping)
    restore(office_path, keeping, first, act())
    works(office_path, 9)
    assert missing(office_path, keeping) == ()
    backup(office_path, keeping)
    assert missing(office_path, keeping) == ()


def test_but_what_was_kept_after_it_is(office_path: Path, keeping: Keeping):
    first = backup(office_path, keeping)
    works(office_path)
    restore(office_path, keeping, first, act())
    after = Path(shutil.copy(office_path, office_path.with_name("after.aidesk")))
    works(office_path, 2)
    last = backup(office_path, keeping)
    shutil.copy(after, office_path)  # an older copy came back, and nobody was asked
    (found,) = missing(office_path, keeping)
    assert last.path.name in found


@pytest.mark.parametrize("is_older", [True, False])
def test_nor_what_a_person_went_on_without(
    office_path: Path, keeping: Keeping, tmp_path: Path, *, is_older: bool
):
    older = Path(shutil.copy(office_path, tmp_path / "older.aidesk"))
    works(office_path, 4)
    known = backup(office_path, keeping).manifest.seq
    shutil.copy(older, office_path)
    with Store.open(office_path) as store:
        seq = store.journal.head().seq
        verdict = Older(seq, known, "") if is_older else Rewritten(seq)
        take_as_it_is(store, act(), verdict)
    assert kept_anchors(office_path, keeping) == []
    works(office_path)
    backup(office_path, keeping)
    assert missing(office_path, keeping) == ()


def test_a_backup_of_another_office_says_nothing(
    office_path: Path, practice_path: Path, keeping: Keeping
):
    backup(practice_path, keeping)
    assert kept_anchors(office_path, keeping) == []


def test_an_office_that_cannot_be_read_has_none(tmp_path: Path, keeping: Keeping):
    assert kept_anchors(tmp_path / "nothing.aidesk", keeping) == []
