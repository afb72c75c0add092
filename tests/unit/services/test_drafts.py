"""Drafts: kept without a trace in the journal, and never trusted when they are read."""

from __future__ import annotations

from datetime import datetime

import pytest

from aidesk.domain.household import HouseholdId
from aidesk.services.admit import admit_household
from aidesk.services.drafts import (
    DraftKind,
    draft_of,
    drafts_of,
    drop_draft,
    household_key,
    keep_draft,
)
from aidesk.services.undo import last_undoable
from aidesk.storage.drafts import DraftRow
from aidesk.storage.store import Store
from tests.builders import a_household

NEW = DraftKind.NEW_HOUSEHOLD
AT = datetime(2019, 12, 3, 14, 32)  # noqa: DTZ001 - the office's own time
CONTENT = {"head": {"name": "李“小\\丽"}, "members": [{"name": "李二"}, {"name": ""}]}


def test_a_draft_is_there_again_when_the_office_is_opened_anew(office_path):
    with Store.open(office_path) as store:
        keep_draft(store, NEW, "1", CONTENT, AT)
    with Store.open(office_path) as store:
        found = draft_of(store, NEW, "1")
        assert found
        assert found.saved_at == AT
        assert found.text("head", "name") == "李“小\\丽"
        assert found.rows("members") == [{"name": "李二"}, {"name": ""}]


def test_a_draft_leaves_no_line_in_the_journal_and_nothing_to_undo(store):
    before, undoable = store.journal.head(), last_undoable(store)
    keep_draft(store, NEW, "1", CONTENT, AT)
    drop_draft(store, NEW, "1")
    assert store.journal.head() == before
    assert last_undoable(store) == undoable
    images = "select count(*) from undo_rows where table_name = 'drafts'"
    assert store._db.conn.execute(images).fetchone() == (0,)


def test_each_form_has_one_draft_and_there_may_be_several_forms(store):
    keep_draft(store, NEW, "1", {"head": {"name": "甲"}}, AT)
    keep_draft(store, NEW, "1", {"head": {"name": "乙"}}, AT.replace(minute=40))
    keep_draft(store, NEW, "2", {"head": {"name": "丙"}}, AT)
    key = household_key(HouseholdId(7))
    keep_draft(store, DraftKind.EDIT_HOUSEHOLD, key, {}, AT)
    names = [draft.text("head", "name") for draft in drafts_of(store, NEW)]
    assert names == [
        "丙",
        "乙",
    ]  # in the order they were saved, whatever the clock said
    drop_draft(store, NEW, "1")
    assert [draft.key for draft in drafts_of(store, NEW)] == ["2"]
    assert draft_of(store, DraftKind.EDIT_HOUSEHOLD, key)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '{"head": [], "members": {"name": 1}}',
        '{"head": {"name": {"a": 1}}, "members": [1, null, {"name": [2]}]}',
        '{"head": {"name": true}, "members": [[]]}',
        '{"head": NaN, "members": "abc"}',
        "[" * 90_000,
    ],
)
def test_a_strange_draft_reads_as_empty_texts(store, content):
    store.drafts.keep(DraftRow(NEW, "1", content, "gestern"))
    found = draft_of(store, NEW, "1")
    assert found
    assert found.text("head", "name") == ""
    assert all(not any(row.values()) for row in found.rows("members"))
    assert found.saved_at == datetime.min  # noqa: DTZ901 - the office's own time


def test_texts_and_rows_of_a_draft_are_of_bearable_length(store):
    rows = [{"name": "长" * 501}] * 201
    keep_draft(store, NEW, "1", {"members": rows}, AT)
    found = draft_of(store, NEW, "1")
    assert found
    assert len(found.rows("members")) == 200
    assert {len(row["name"]) for row in found.rows("members")} == {500}


def test_what_is_too_long_leaves_the_draft_as_it_was(store):
    keep_draft(store, NEW, "1", {"head": {"name": "甲"}}, AT)
    keep_draft(store, NEW, "1", {"head": {"name": "乙" * 200_000}}, AT)
    found = draft_of(store, NEW, "1")
    assert found
    assert found.text("head", "name") == "甲"


def test_registering_takes_its_draft_away_in_the_same_step(store, clerk):
    keep_draft(store, NEW, "1", CONTENT, AT)
    keep_draft(store, NEW, "2", CONTENT, AT)
    family = a_household("陈桂兰").form(clerk.day)
    admit_household(store, clerk.act(), family, draft="1")
    assert [draft.key for draft in drafts_of(store, NEW)] == ["2"]
