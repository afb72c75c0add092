"""A backup is restored over the present, which is kept first, and can be taken back."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from aidesk.domain.backup import BadBackupError, NoBackupError, OtherOfficeError, Why
from aidesk.domain.journal import Act
from aidesk.domain.payment import RunState
from aidesk.paths import Keeping
from aidesk.services.backups import good_backups, make_backup, newest_of
from aidesk.services.checking import check_office
from aidesk.services.drill import drill, is_drill_due, last_drill
from aidesk.services.offices import rename_unit
from aidesk.services.opening import NotClosed, Sound, examine
from aidesk.services.recent_acts import WhyNot, recent_acts
from aidesk.services.restore_preview import preview
from aidesk.services.restoring import backup_before_restore, restore, set_aside
from aidesk.services.sealing import seal_month
from aidesk.storage.copying import standing
from aidesk.storage.durable import file_print
from aidesk.storage.store import Store
from aidesk.storage.witness import read_witness
from tests.builders import Caseworker, a_household, month, yuan

WHEN = datetime(2026, 11, 23, 9, 30)  # noqa: DTZ001 - the office's own time
DIBAO = "urban_dibao"


@pytest.fixture
def keeping(tmp_path) -> Keeping:
    return Keeping(tmp_path / "kept" / "office", tmp_path / "known" / "office.json")


def act(key: str = "restore") -> Act:
    return Act(WHEN, "经办人", key)


def work(office: Path, keeping: Keeping, unit: str) -> None:
    with Store.open(office, witness=keeping.witness) as store:
        rename_unit(store, Act(WHEN, "经办人", f"to {unit}"), unit)


def unit(office: Path) -> str:
    return standing(office).unit


def spoilt(path: Path, page: int = 3) -> None:
    content = bytearray(path.read_bytes())
    for place in range((page - 1) * 4096, page * 4096):
        content[place] ^= 0xFF
    path.write_bytes(bytes(content))


def root_of(path: Path, name: str) -> int:
    conn = sqlite3.connect(path)
    sql = "select rootpage from sqlite_master where name = ?"
    (page,) = conn.execute(sql, [name]).fetchone()
    conn.close()
    return int(page)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def backup(office_path, keeping):
    """Return a backup of an office that was given another name since."""
    work(office_path, keeping, "以前")
    made = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    work(office_path, keeping, "现在")
    return made


def test_a_backup_takes_the_place_of_the_present_and_the_present_is_kept(
    office_path, keeping, backup
):
    head = standing(office_path).head
    done = restore(office_path, keeping, backup, act())
    assert unit(office_path) == "以前"
    assert done.before is not None
    assert (done.before.manifest.unit, done.before.manifest.head) == ("现在", head)
    assert (done.aside, done.trouble) == (None, None)
    whys = [each.manifest.why for each in good_backups(keeping.backups)]
    assert whys == [Why.AFTER_RESTORE, Why.BEFORE_RESTORE, Why.CLOSE]
    assert all(result.is_well for result in check_office(office_path))
    assert names(office_path.parent) == ["kept", "known", "office.aidesk"]


def test_the_journal_tells_what_was_restored_and_over_what(
    office_path, keeping, backup
):
    before = standing(office_path)
    restore(office_path, keeping, backup, act())
    with Store.open(office_path) as store:
        (line,) = store.journal.about("office", "restore_backup")
        (recent,) = recent_acts(store, 1)
    assert line.seq == backup.manifest.seq + 1
    assert line.body == (
        f'{{"before":2,"number":1,"replaced":"{before.head}",'
        f'"seq":{backup.manifest.seq}}}'
    )
    assert recent.why_not is not None


def test_what_was_done_before_the_backup_is_not_undone_after_it(
    office_path, keeping, backup
):
    restore(office_path, keeping, backup, act())
    with Store.open(office_path) as store:
        assert store.undo.pile() == []
        renaming = recent_acts(store, 2)[1]
    assert renaming.why_not is WhyNot.RESTORED


def test_a_restoring_is_taken_back_by_restoring_what_was_there(
    office_path, keeping, backup
):
    assert backup_before_restore(office_path, keeping) is None
    restore(office_path, keeping, backup, act())
    before = backup_before_restore(office_path, keeping)
    assert before is not None
    restore(office_path, keeping, before, act("back"))
    assert unit(office_path) == "现在"
    again = backup_before_restore(office_path, keeping)
    assert again is not None
    assert again.manifest.unit == "以前"


def test_after_a_restoring_the_office_opens_without_a_question(
    office_path, keeping, backup
):
    restore(office_path, keeping, backup, act())
    assert isinstance(examine(office_path, keeping), Sound)
    witness = read_witness(keeping.witness)
    assert witness is not None
    assert witness.hash == standing(office_path).head


def test_a_restoring_that_was_cut_off_before_the_witness_knew_is_sound_too(
    office_path, keeping, backup
):
    known = keeping.witness.read_bytes()
    restore(office_path, keeping, backup, act())
    keeping.witness.write_bytes(known)  # of what was there before
    assert isinstance(examine(office_path, keeping), Sound | NotClosed)


@pytest.mark.parametrize("harm", ["middle", "index", "length", "trigger"])
def test_a_damaged_present_is_set_aside_and_kept(office_path, keeping, backup, harm):
    if harm == "middle":
        spoilt(office_path)
    elif harm == "length":
        office_path.write_bytes(office_path.read_bytes()[:30000])
    elif harm == "index":
        spoilt(office_path, root_of(office_path, "journal_of_subject"))
    else:
        conn = sqlite3.connect(office_path)
        conn.execute("drop trigger payments_never_change")
        conn.commit()
        conn.close()
    damaged = file_print(office_path)
    done = restore(office_path, keeping, backup, act())
    assert unit(office_path) == "以前"
    assert done.before is None
    assert done.aside == office_path.with_name("office（损坏 2026-11-23 0930）")
    assert file_print(done.aside / office_path.name) == damaged
    assert all(result.is_well for result in check_office(office_path))


def test_what_lies_beside_a_damaged_office_goes_with_it(office_path, keeping, backup):
    journal = office_path.with_name("office.aidesk-journal")
    journal.write_bytes(b"what was left of a write" * 100)
    done = restore(office_path, keeping, backup, act())
    assert done.aside is not None
    assert names(done.aside) == ["office.aidesk", "office.aidesk-journal"]
    assert not journal.exists()
    assert unit(office_path) == "以前"


def test_an_office_that_is_gone_is_restored(office_path, keeping, backup):
    office_path.unlink()
    done = restore(office_path, keeping, backup, act())
    assert (done.before, done.aside, unit(office_path)) == (None, None, "以前")
    assert backup_before_restore(office_path, keeping) is None


def test_two_damages_in_one_minute_lie_in_two_folders(office_path):
    first = set_aside(office_path, WHEN)
    assert set_aside(office_path, WHEN) is None
    shutil.copy(first / office_path.name, office_path)
    second = set_aside(office_path, WHEN)
    assert [path.name for path in (first, second)] == [
        "office（损坏 2026-11-23 0930）",
        "office（损坏 2026-11-23 0930 2）",
    ]


def test_nothing_is_restored_from_a_damaged_backup(office_path, keeping, backup):
    spoilt(backup.path)
    present = file_print(office_path)
    with pytest.raises(BadBackupError):
        restore(office_path, keeping, backup, act())
    with pytest.raises(BadBackupError):
        preview(office_path, backup)
    assert file_print(office_path) == present


def test_the_backup_of_another_office_is_refused(
    tmp_path, office_path, practice_path, keeping
):
    other = Keeping(tmp_path / "other", tmp_path / "other.json")
    backup = make_backup(practice_path, other, Why.CLOSE, WHEN)
    present = file_print(office_path)
    with pytest.raises(OtherOfficeError):
        restore(office_path, keeping, backup, act())
    assert file_print(office_path) == present


def test_another_office_is_set_aside_only_for_a_backup_that_proves_good(
    tmp_path, practice_path, keeping, backup
):
    office = Path(shutil.move(practice_path, tmp_path / "other.aidesk"))
    present = file_print(office)
    kept = backup.path.read_bytes()
    spoilt(backup.path)
    with pytest.raises(BadBackupError):
        restore(office, keeping, backup, act(), over_other=True)
    assert file_print(office) == present

    backup.path.write_bytes(kept)
    restored = restore(office, keeping, backup, act(), over_other=True)
    assert restored.before is None
    assert restored.aside is not None
    assert file_print(restored.aside / office.name) == present
    assert standing(office).office == backup.manifest.office


def test_what_a_cut_off_restoring_left_is_taken_away(office_path, keeping, backup):
    left = office_path.with_name("office.aidesk.restoring")
    left.mkdir()
    (left / "office.aidesk").write_bytes(b"half")
    restore(office_path, keeping, backup, act())
    assert not left.exists()


def test_an_older_office_is_restored_with_its_steps_taken(tmp_path, keeping):
    office = Path(shutil.copy("tests/files/office_v3.aidesk", tmp_path / "old.aidesk"))
    backup = make_backup(office, keeping, Why.BEFORE_MIGRATION, WHEN)
    Store.open(office).close()
    make_backup(office, keeping, Why.AFTER_MIGRATION, WHEN)
    restore(office, keeping, backup, act())
    assert standing(office).schema > backup.manifest.schema == 3
    assert all(result.is_well for result in check_office(office))


# what would change


def test_a_preview_tells_what_would_go_and_what_the_bank_has(store, clerk, keeping):
    clerk.receives(DIBAO, "9000")
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.day = date(2019, 1, 20)
    january = clerk.makes(DIBAO, "2019-01")
    backup = make_backup(store.path, keeping, Why.CLOSE, WHEN)
    family = clerk.registers(a_household("李永福"))
    clerk.sends(january)  # two acts: signed, and sent
    clerk.settles(january)
    clerk.day = date(2019, 2, 1)
    seal_month(store, clerk.act(), month("2019-01"), clerk.day)
    seen = preview(store.path, backup)
    assert seen.goes_on
    assert seen.acts == 5
    assert seen.households_going == (store.households.get(family).number,)
    assert seen.households_coming == ()
    (change,) = seen.runs
    assert change.now is not None
    assert change.then is not None
    assert (change.now.state, change.then.state) == (RunState.SETTLED, RunState.DRAFT)
    assert seen.sent_since == (change,)
    assert seen.seals_going == ("2019-01",)
    assert seen.present is not None
    assert (seen.present.households, seen.then.households) == (2, 1)
    assert seen.paid == (yuan("1180"), yuan("1180"))


def test_a_preview_of_the_present_tells_that_nothing_changes(office_path, keeping):
    backup = make_backup(office_path, keeping, Why.CLOSE, WHEN)
    seen = preview(office_path, backup)
    assert seen.is_same
    assert (seen.runs, seen.households_going, seen.seals_going) == ((), (), ())


def test_a_preview_of_another_line_of_work_tells_both_sides(
    office_path, keeping, backup
):
    restore(office_path, keeping, backup, act())
    with Store.open(office_path) as store:
        Caseworker(store).registers(a_household("陈桂兰"))
    before = backup_before_restore(office_path, keeping)
    assert before is not None
    seen = preview(office_path, before)
    assert not seen.goes_on
    assert seen.acts is None
    assert len(seen.households_going) == 1


@pytest.mark.parametrize("harm", ["damaged", "gone"])
def test_a_preview_over_what_cannot_be_read_tells_what_is_known_elsewhere(
    office_path, keeping, backup, harm
):
    witness = read_witness(keeping.witness)
    if harm == "gone":
        office_path.unlink()
    else:
        office_path.write_bytes(office_path.read_bytes()[:5000])
    seen = preview(office_path, backup, witness)
    assert (seen.present, seen.acts, seen.lines, seen.last_at) == (None, None, 1, WHEN)
    assert preview(office_path, backup).lines is None


def test_a_preview_writes_nothing(office_path, keeping, backup):
    before = file_print(office_path)
    preview(office_path, backup)
    assert file_print(office_path) == before
    assert names(office_path.parent) == ["kept", "known", "office.aidesk"]


# the drill


def test_a_drill_restores_the_newest_backup_elsewhere_and_compares(
    office_path, keeping, backup
):
    found = drill(office_path, keeping, WHEN)
    assert found.is_well
    assert found.backup == backup
    assert (found.behind, found.restored) == (1, backup.manifest.sums)
    assert found.present == standing(office_path).sums
    assert unit(office_path) == "现在"
    assert names(keeping.backups) == [
        "000001 2026-11-23 093000.aidesk",
        "000001 2026-11-23 093000.json",
        "last_drill.json",
    ]


def test_a_drill_is_due_once_a_year(office_path, keeping, backup):
    assert is_drill_due(keeping, WHEN.date())
    drill(office_path, keeping, WHEN)
    last = last_drill(keeping)
    assert last is not None
    assert (last.on, last.is_well) == (date(2026, 11, 23), True)
    assert not is_drill_due(keeping, WHEN.date() + timedelta(days=365))
    assert is_drill_due(keeping, WHEN.date() + timedelta(days=366))


def test_a_drill_finds_a_backup_that_would_not_have_saved_the_office(
    office_path, keeping, backup
):
    spoilt(backup.path)
    found = drill(office_path, keeping, WHEN)
    assert not found.is_well
    assert not found.is_as_copied
    assert is_drill_due(keeping, WHEN.date())


def test_a_drill_goes_well_while_the_present_is_damaged(office_path, keeping, backup):
    office_path.write_bytes(b"")
    found = drill(office_path, keeping, WHEN)
    assert found.is_well
    assert (found.present, found.behind) == (None, None)


def test_a_drill_needs_a_backup(office_path, keeping):
    with pytest.raises(NoBackupError):
        drill(office_path, keeping, WHEN)
    assert newest_of(keeping.backups) is None
