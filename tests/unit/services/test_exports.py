"""Exports: what left the office is listed, seen where it lies, and cleared away."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from aidesk.domain.export import Leaving, Lies, NotCleared, Way
from aidesk.domain.journal import Act
from aidesk.services.exports import (
    clear_exports,
    list_file,
    list_print,
    lying_about,
    seen_exports,
)
from aidesk.services.undo import last_undoable
from aidesk.storage.errors import AlreadyDoneError
from aidesk.storage.store import Store
from tests.builders import Caseworker, nothing_changed

NOON = datetime(2020, 1, 3, 12, 0)  # noqa: DTZ001 - the office's own time
LIST = Leaving("payroll", "陈桂兰家的名册")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Return a file that was saved outside the office."""
    path = tmp_path / "桌面" / "名册 陈桂兰.pdf"
    path.parent.mkdir()
    path.write_bytes(b"%PDF list")
    return path


def listed(clerk: Caseworker, path: Path) -> int:
    return list_file(clerk.store, clerk.act(), LIST, path)


def test_a_saved_file_is_listed_with_what_when_and_where(clerk, saved):
    number = listed(clerk, saved)
    (seen,) = seen_exports(clerk.store)
    export = seen.export
    assert (export.id, export.way, export.paper) == (number, Way.FILE, "payroll")
    assert (export.title, export.place) == ("陈桂兰家的名册", str(saved))
    assert (export.size, export.at.date()) == (9, date(2019, 1, 2))
    assert (seen.lies, export.cleared_on) == (Lies.THERE, None)


def test_a_print_is_listed_with_its_printer_and_never_lies_about(clerk):
    list_print(clerk.store, clerk.act(), LIST, "一楼打印机", b"%PDF")
    (seen,) = seen_exports(clerk.store)
    assert (seen.export.way, seen.export.place) == (Way.PRINT, "一楼打印机")
    assert seen.lies is None
    assert lying_about(clerk.store, date(2030, 1, 1)) == []


def test_the_journal_knows_of_it_without_path_and_title(clerk, saved):
    listed(clerk, saved)
    (line,) = clerk.store.journal.recent(1)
    assert (line.action, line.subject) == ("list_export", "export:1")
    assert json.loads(line.body).keys() == {"way", "paper", "size", "sha256"}
    assert "陈桂兰" not in line.body
    assert "桌面" not in line.body


def test_exporting_takes_no_undo_away_and_changes_no_figures(clerk, saved):
    clerk.receives("urban_dibao", "10")
    last, head = last_undoable(clerk.store), clerk.store.journal.head_of_facts()
    listed(clerk, saved)
    assert last_undoable(clerk.store) == last
    assert clerk.store.journal.head_of_facts() == head


def test_an_office_that_is_only_read_lets_files_out_and_stays_as_it_is(clerk, saved):
    clerk.store.close()
    before = clerk.store.path.read_bytes()
    with Store.open(clerk.store.path, read_only=True) as store:
        assert list_file(store, Act(NOON, "测试员", "key"), LIST, saved) == 0
    assert clerk.store.path.read_bytes() == before


def test_listing_twice_with_one_key_lists_once(clerk, saved):
    act = clerk.act()
    list_file(clerk.store, act, LIST, saved)
    with pytest.raises(AlreadyDoneError):
        list_file(clerk.store, act, LIST, saved)
    assert len(clerk.store.exports.all()) == 1


def test_files_are_reminded_of_after_thirty_days_while_they_are_there(clerk, saved):
    listed(clerk, saved)
    assert lying_about(clerk.store, date(2019, 1, 31)) == []
    (export,) = lying_about(clerk.store, date(2019, 2, 1))
    assert export.place == str(saved)
    saved.unlink()
    assert lying_about(clerk.store, date(2019, 2, 1)) == []


def test_clearing_deletes_the_chosen_files_and_says_which(clerk, saved):
    other = saved.with_name("银行.txt")
    other.write_bytes(b"1")
    first, second = listed(clerk, saved), listed(clerk, other)
    cleared = clear_exports(clerk.store, clerk.act(), [first])
    assert [e.id for e in cleared.gone] == [first]
    assert cleared.kept == ()
    assert not saved.exists()
    assert other.exists()
    seen = {
        s.export.id: (s.lies, s.export.cleared_on) for s in seen_exports(clerk.store)
    }
    assert seen == {first: (None, clerk.day), second: (Lies.THERE, None)}
    (line,) = clerk.store.journal.recent(1)
    assert json.loads(line.body) == {"exports": [first], "kept": 0}


def test_a_file_that_somebody_worked_on_stays(clerk, saved):
    number = listed(clerk, saved)
    saved.write_bytes(b"%PDF lisT")
    cleared = clear_exports(clerk.store, clerk.act(), [number])
    assert cleared.gone == ()
    assert [why for _, why in cleared.kept] == [NotCleared.CHANGED]
    assert saved.read_bytes() == b"%PDF lisT"
    (seen,) = seen_exports(clerk.store)
    assert seen.lies is Lies.CHANGED


def test_a_file_that_another_program_holds_is_told(clerk, saved):
    def held(path: Path) -> None:
        raise PermissionError(13, "in use", path)

    number = listed(clerk, saved)
    with nothing_changed(clerk.store):
        cleared = clear_exports(clerk.store, clerk.act(), [number], held)
    assert [why for _, why in cleared.kept] == [NotCleared.REFUSED]


def test_a_file_that_is_gone_already_is_marked_as_cleared(clerk, saved):
    number = listed(clerk, saved)
    saved.unlink()
    assert seen_exports(clerk.store)[0].lies is Lies.GONE
    assert len(clear_exports(clerk.store, clerk.act(), [number]).gone) == 1
    assert seen_exports(clerk.store)[0].lies is None


def test_clearing_what_was_cleared_or_printed_does_nothing(clerk, saved):
    printed = list_print(clerk.store, clerk.act(), LIST, "打印机", b"%PDF")
    number = listed(clerk, saved)
    clear_exports(clerk.store, clerk.act(), [number])
    with nothing_changed(clerk.store):
        again = clear_exports(clerk.store, clerk.act(), [number, printed, 99])
    assert again.gone == again.kept == ()


def test_a_file_that_vanished_at_once_is_still_listed(clerk, tmp_path):
    listed(clerk, tmp_path / "没有.pdf")
    assert seen_exports(clerk.store)[0].lies is Lies.GONE


def test_a_moment_with_a_zone_is_kept_as_the_office_reads_it(clerk, saved):
    moment = clerk.act().at.astimezone()
    list_file(clerk.store, Act(moment, "测试员", "zone"), LIST, saved)
    kept = clerk.store.exports.all()[0].at
    assert kept == moment.replace(tzinfo=None)
