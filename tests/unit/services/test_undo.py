"""Every action that the journal knows is taken back without a trace, or for a reason not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from sqlite3 import IntegrityError

import pytest

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.services.checking import check_office
from aidesk.services.offices import found_office
from aidesk.services.undo import (
    NothingToUndoError,
    OtherActSinceError,
    last_undoable,
    undo_last,
)
from aidesk.storage.store import Store
from aidesk.storage.topics import Topic
from aidesk.wording.undo import ACTIONS, undo_worded
from tests.builders import DISPERSED, Caseworker, a_household, nothing_changed
from tests.journalled import journalled_actions
from tests.undo_cases.frame import CASES, Case, Done, Office
from tests.undo_cases.lists import making
from tests.undo_cases.people import death_of_a_head, joining, other_incomes, registering
from tests.undoing import office_digest

NOT_UNDONE = {
    "found_office": "an office that was just made is empty: there is nothing before it",
    "add_programme": "is part of making an office",
    "run_sent": "money has left the office",
    "send_month": "so has the money of all lists of a month",
    "issue_paper": "a paper that left the office stays known",
    "list_export": "so does every file and print that left it",
    "clear_exports": "a file that was deleted is gone",
    "seal_month": "what was printed of a sealed month must stay true",
    "seal_year": "so must what was printed of a sealed year",
    "restore_backup": "it is taken back by restoring what was there before",
    "confirm_clock": "it changes nothing",
    "take_as_it_is": "what was known of another file is known no more",
    "undo": "what was undone is done again by hand",
}
FOLLOWING = {"run_settled", "overdraw"}
"""Actions that come of others in their act, which is called by its first one."""


@pytest.fixture(scope="module")
def paid_january_file(
    tmp_path_factory: pytest.TempPathFactory, blank_office_file: Path
) -> Path:
    """Return the office of these tests; copy it, never change it."""
    folder = tmp_path_factory.mktemp("paid")
    path = Path(shutil.copy(blank_office_file, folder / "office.aidesk"))
    with Store.open(path) as store:
        clerk = Caseworker(store)
        family = a_household("陈桂兰").with_member("陈小明", "1990-05-05")
        clerk.grants("urban_dibao", clerk.registers(family.with_income("100")))
        li = clerk.registers(a_household("李永福"))
        clerk.grants("tekun", li, "2018-12", DISPERSED, clerk.head(li))
        clerk.receives("urban_dibao", "10000")
        clerk.settles(clerk.pays("urban_dibao", "2019-01"))
        clerk.settles(clerk.pays("tekun", "2019-01"))
    return path


@pytest.fixture
def office(tmp_path: Path, paid_january_file: Path) -> Iterator[Office]:
    path = Path(shutil.copy(paid_january_file, tmp_path / "office.aidesk"))
    with Store.open(path) as store:
        store._db.conn.execute("pragma synchronous = off")  # nobody pulls a plug
        clerk = Caseworker(store, date(2019, 2, 1))
        chen, li = HouseholdId(1), HouseholdId(2)
        yield Office(clerk, chen, EnrolmentId(1), li, EnrolmentId(2))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.do.__name__)
def test_doing_and_undoing_leaves_the_same_office(office: Office, case: Case):
    store = office.store
    doing = case.do(office)
    next(doing)
    before, reported = office_digest(store), store.journal.digests()
    next(doing, None)
    assert office_digest(store) != before
    last = last_undoable(store)
    assert last is not None
    assert {line.action for line in store.journal.act(last.seq)} == case.actions
    assert undo_worded(last) == case.words
    undo_last(store, office.clerk.act(), last.seq)
    assert office_digest(store) == before
    held = store.journal.digests()
    assert {s: d for s, d in held.items() if d != "withdrawn"} == reported
    assert [r.findings for r in check_office(store.path) if not r.is_well] == []


def test_every_journalled_action_is_undone_or_has_a_reason_why_not():
    undone = frozenset[str]().union(*(case.actions for case in CASES))
    assert journalled_actions() == undone | NOT_UNDONE.keys()


def test_every_action_that_names_an_act_has_words():
    named = journalled_actions() - NOT_UNDONE.keys() - FOLLOWING
    assert set(ACTIONS) == named


def test_acts_are_undone_one_by_one_to_the_first(office: Office):
    """Until nothing is left: the office is as it was when the last list was sent."""
    store = office.store
    office.clerk.pays("urban_dibao", "2019-02")
    start = office_digest(store)
    before = []
    for do in (registering, other_incomes, making_march, joining, death_of_a_head):
        before.append(office_digest(store))
        do_and_name(office, do)
    while last := last_undoable(store):
        undo_last(store, office.clerk.act(), last.seq)
        assert office_digest(store) == before.pop()
    assert office_digest(store) == start
    assert not before


def test_undoing_is_journalled(office: Office):
    last = do_and_name(office, registering)
    undo_last(office.store, office.clerk.act(), last)
    (line,) = office.store.journal.recent(1)
    assert (line.action, line.subject) == ("undo", "household:3")
    body = {"undone": last, "action": "register_household"}
    assert json.loads(line.body) == body
    assert office.store.journal.first_broken() is None


def test_what_was_undone_can_be_done_again_and_undone_again(office: Office):
    before = office_digest(office.store)
    for _ in range(2):
        last = do_and_name(office, making)
        undo_last(office.store, office.clerk.act(), last)
    assert office_digest(office.store) == before
    office.clerk.settles(office.clerk.pays("urban_dibao", "2019-02"))
    assert all(result.is_well for result in check_office(office.store.path))


def test_a_sent_list_leaves_nothing_to_undo(office: Office):
    office.clerk.registers(a_household("王秀英"))
    office.clerk.pays("urban_dibao", "2019-02")
    assert last_undoable(office.store) is None
    assert kept_images(office.store) == 0
    with pytest.raises(NothingToUndoError):
        undo_last(office.store, office.clerk.act(), 1)


def test_a_new_office_has_nothing_to_undo(tmp_path: Path, practice: Store):
    founding = Act(datetime(2019, 1, 2, 8), "测试员", "founding")  # noqa: DTZ001 - office time
    programmes = practice.programmes.all().values()
    with found_office(tmp_path / "new.aidesk", founding, "民政局", programmes) as new:
        assert last_undoable(new) is None
    assert last_undoable(practice) is None


def test_only_the_newest_act_is_undone(office: Office):
    first = do_and_name(office, registering)
    do_and_name(office, making)
    with pytest.raises(OtherActSinceError):
        undo_last(office.store, office.clerk.act(), first)


def test_an_act_that_failed_is_not_there_to_undo(office: Office):
    last = do_and_name(office, registering)
    store = office.store
    with pytest.raises(ZeroDivisionError), store.write(office.clerk.act()) as writing:
        store.office.community("街道", "社区")
        writing.note("test", "office")
        raise ZeroDivisionError
    found = last_undoable(store)
    assert found is not None
    assert found.seq == last


def test_undoing_that_fails_changes_nothing(office: Office):
    last = do_and_name(office, registering)
    act = office.clerk.act()
    object.__setattr__(act, "actor", None)  # the journal takes no such line
    with nothing_changed(office.store), pytest.raises(IntegrityError):
        undo_last(office.store, act, last)


def test_pages_hear_of_what_was_put_back(office: Office):
    heard: list[frozenset[Topic]] = []
    last = do_and_name(office, making)
    with Store.open(office.store.path, heard.append) as other:
        undo_last(other, office.clerk.act(), last)
    assert heard == [frozenset({Topic.RUNS, Topic.FUNDS})]


def test_a_list_of_many_lines_costs_no_images(office: Office):
    before = kept_images(office.store)
    do_and_name(office, making)
    assert kept_images(office.store) == before + 1  # the list itself


def making_march(o: Office) -> Iterator[None]:
    yield
    o.clerk.makes("urban_dibao", "2019-03")


def do_and_name(office: Office, do: Done) -> int:
    """Do an act and return what it is undone by."""
    for _ in do(office):
        pass
    last = last_undoable(office.store)
    assert last is not None
    return last.seq


def kept_images(store: Store) -> int:
    return int(store._db.conn.execute("select count(*) from undo_rows").fetchone()[0])
