"""Lists, imports and new steps have a backup before them and one after."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from aidesk.domain.backup import BackupFolderError, Why
from aidesk.domain.errors import AideskError
from aidesk.paths import keeping_of
from aidesk.services.backups import good_backups, prove
from aidesk.services.kept_acts import Occasion, kept, take_steps
from aidesk.services.opening import Sound, examine
from aidesk.storage.errors import DamagedOfficeError
from aidesk.storage.looking import lacks_steps
from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed
from tests.builders import a_household

WHEN = datetime(2026, 11, 23, 17, 0)  # noqa: DTZ001 - the office's own time


def whys(office: Path) -> list[Why]:
    backups = good_backups(keeping_of(office).backups)
    return [backup.manifest.why for backup in backups]


def refuse(error: AideskError) -> None:
    raise error


@pytest.mark.parametrize(
    ("occasion", "expected"),
    [
        (Occasion.LISTS, [Why.AFTER_RUN, Why.BEFORE_RUN]),
        (Occasion.IMPORT, [Why.AFTER_IMPORT, Why.BEFORE_IMPORT]),
    ],
)
def test_a_payout_has_its_backups(clerk, occasion, expected):
    clerk.receives("urban_dibao", "9000")
    clerk.dibao_for(a_household("陈桂兰"))
    with kept(clerk.store, occasion, WHEN, refuse):
        clerk.pays("urban_dibao", "2019-01")
    assert whys(clerk.store.path) == expected


def test_what_is_only_practised_needs_none(practice):
    with kept(practice, Occasion.LISTS, WHEN, refuse):
        pass
    assert whys(practice.path) == []


def test_a_backup_that_cannot_be_written_does_not_hold_up_the_payout(clerk):
    folder = keeping_of(clerk.store.path).backups
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_bytes(b"a file where a folder should be")
    told: list[AideskError] = []
    with kept(clerk.store, Occasion.LISTS, WHEN, told.append):
        clerk.receives("urban_dibao", "9000")
    assert [type(error) for error in told] == [BackupFolderError]
    assert str(clerk.store.funds.state("urban_dibao", 2019).balance) == "9,000.00"


def test_a_failed_act_gets_no_backup_after_it(clerk):
    with pytest.raises(RuntimeError), kept(clerk.store, Occasion.LISTS, WHEN, refuse):
        clerk.receives("urban_dibao", "9000")
        raise RuntimeError
    assert whys(clerk.store.path) == [Why.BEFORE_RUN]


def test_damage_refuses_a_payout_of_an_open_office(clerk):
    conn = sqlite3.connect(clerk.store.path)
    conn.execute("drop trigger payments_never_change")
    conn.commit()
    conn.close()
    with (
        pytest.raises(DamagedOfficeError),
        kept(clerk.store, Occasion.LISTS, WHEN, refuse),
    ):
        pytest.fail("nothing is paid out of a damaged office")


def test_damage_that_came_with_a_payout_is_told_after_it(clerk):
    told: list[AideskError] = []
    with kept(clerk.store, Occasion.LISTS, WHEN, told.append):
        clerk.receives("urban_dibao", "9000")
        conn = sqlite3.connect(clerk.store.path)
        conn.execute("pragma journal_mode = truncate")  # Windows deletes no open file
        conn.execute("drop trigger payments_never_change")
        conn.commit()
        conn.close()
    assert [type(error) for error in told] == [DamagedOfficeError]


@pytest.fixture
def old(tmp_path) -> Path:
    """Return an office that the version before this one made."""
    return Path(shutil.copy("tests/files/office_v3.aidesk", tmp_path / "old.aidesk"))


def test_an_older_office_has_a_backup_before_and_after_its_steps(old):
    keeping = keeping_of(old)
    take_steps(old, keeping, WHEN)
    after, before = good_backups(keeping.backups)
    assert (before.manifest.why, before.manifest.schema) == (Why.BEFORE_MIGRATION, 3)
    assert after.manifest.why is Why.AFTER_MIGRATION
    assert after.manifest.schema > 3
    assert (prove(before), prove(after)) == ((), ())
    assert not lacks_steps(old)
    take_steps(old, keeping, WHEN)
    assert len(good_backups(keeping.backups)) == 2


def test_steps_are_taken_where_no_backup_can_be_written(old):
    folder = keeping_of(old).backups
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_bytes(b"a file where a folder should be")
    take_steps(old, keeping_of(old), WHEN)
    assert not lacks_steps(old)
    assert old.with_name("old（升级前）.aidesk").exists()


def test_an_older_office_that_was_closed_in_order_is_known_after_its_steps(old):
    keeping = keeping_of(old)
    take_steps(old, keeping, WHEN)
    mark_closed(old, keeping.witness, "2026-11-23T17:00:00")
    assert isinstance(examine(old, keeping), Sound)


def test_a_write_that_was_cut_off_is_taken_back_before_the_steps(old):
    copy = old.with_name("copy.aidesk")
    conn = sqlite3.connect(old, isolation_level=None)
    conn.execute("pragma cache_size = 1")
    conn.execute("begin immediate")
    conn.execute("create table half as select * from journal")
    conn.execute("insert into half select a.* from half as a, half as b")
    shutil.copy(old, copy)
    shutil.copy(f"{old}-journal", f"{copy}-journal")
    conn.close()
    take_steps(copy, keeping_of(copy), WHEN)
    assert whys(copy) == [Why.AFTER_MIGRATION, Why.BEFORE_MIGRATION]
    with Store.open(copy) as store:
        assert store.journal.first_broken() is None
