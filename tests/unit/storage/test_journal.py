"""The journal as a chain: any line changed by other means is found."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from aidesk.domain.journal import FIRST_PREVIOUS, Act
from aidesk.storage.store import Store
from tests.builders import Caseworker


def test_each_line_holds_the_hash_of_the_one_before(store: Store):
    lines = store.journal.recent(1000)[::-1]
    assert lines[0].previous == FIRST_PREVIOUS
    for before, line in pairwise(lines):
        assert line.previous == before.hash
    assert store.journal.head().hash == lines[-1].hash
    assert store.journal.first_broken() is None


@pytest.mark.parametrize(
    "change",
    [
        "at = '2018-01-01T00:00:00'",
        "actor = '别人'",
        "action = 'nothing'",
        "subject = 'run:1'",
        "body = '[]'",
        "digest = 'f'",
        "key = 'another'",
    ],
)
def test_a_changed_line_is_found(office_path: Path, change: str):
    conn = sqlite3.connect(office_path)
    conn.execute("drop trigger journal_never_changes")
    conn.execute(f"update journal set {change} where seq = 5")  # noqa: S608 - of ours
    conn.commit()
    conn.close()
    with Store.open(office_path) as store:
        assert store.journal.first_broken() == 5


@pytest.mark.parametrize(("gone", "broken"), [("seq = 5", 5), ("seq < 5", 1)])
def test_a_line_that_is_gone_is_found(office_path: Path, gone: str, broken: int):
    conn = sqlite3.connect(office_path)
    conn.execute("drop trigger journal_stays")
    conn.execute(f"delete from journal where {gone}")  # noqa: S608 - of ours
    conn.commit()
    conn.close()
    with Store.open(office_path) as store:
        assert store.journal.first_broken() == broken


def test_the_order_never_depends_on_the_clock(clerk: Caseworker):
    now = clerk.act()
    earlier = Act(now.at - timedelta(days=400), now.actor, "earlier")
    for act in (now, earlier):
        with clerk.store.write(act) as writing:
            writing.note("test", "")
    second, first = clerk.store.journal.recent(2)
    assert second.seq == first.seq + 1
    assert second.at == first.at == now.at.isoformat()


def test_the_last_digest_of_a_subject_counts(clerk: Caseworker):
    with clerk.store.write(clerk.act()) as writing:
        writing.note("made", "run:1", digest="a")
        writing.note("looked_at", "run:1")
        writing.note("withdrawn", "run:1", digest="b")
    assert clerk.store.journal.digests() == {"run:1": "b"}


def test_a_journal_of_many_lines_is_read_to_its_end(clerk: Caseworker):
    with clerk.store.write(clerk.act()) as writing:
        for number in range(2100):
            writing.note("test", f"line:{number}")
    assert clerk.store.journal.first_broken() is None
