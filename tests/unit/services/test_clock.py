"""A clock that may be wrong: it is asked about, the answer is kept, the order stays."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from itertools import pairwise, permutations
from pathlib import Path

import pytest

import aidesk
from aidesk.domain.clock import ClockDoubt, ClockQuestion, clock_question
from aidesk.domain.journal import Act
from aidesk.reports.issuing import issue_paper
from aidesk.services.clock import confirm_clock, odd_clock
from aidesk.services.offices import rename_unit
from aidesk.services.recent_acts import recent_acts
from aidesk.services.undo import undo_last
from aidesk.storage.drafts import DraftRow
from aidesk.storage.errors import AlreadyDoneError
from aidesk.storage.store import Store
from aidesk.storage.witness import Witness, keep_witness
from aidesk.wording.clock import clock_facts
from aidesk.wording.recent import recent_worded
from tests.builders import Caseworker

NOON = datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001 - office time
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
BEHIND, AHEAD = ClockDoubt.BEHIND, ClockDoubt.AHEAD


def act(at: datetime, key: str = "") -> Act:
    return Act(at, "经办人", key or f"at {at}")


def works(store: Store, at: datetime) -> None:
    rename_unit(store, act(at), f"民政局 {at:%m-%d %H:%M}")


def asked(store: Store, now: datetime) -> ClockQuestion:
    question = odd_clock(store, now)
    assert question is not None
    return question


def question_at(now: datetime) -> ClockQuestion:
    question = clock_question(now, NOON)
    assert question is not None
    return question


@pytest.mark.parametrize(
    ("now", "doubt"),
    [
        (NOON, None),
        (NOON - 5 * MINUTE, None),
        (NOON - 6 * MINUTE, BEHIND),
        (NOON - 365 * DAY, BEHIND),
        (NOON + 40 * DAY, None),
        (NOON + 41 * DAY, AHEAD),
        (NOON + 3650 * DAY, AHEAD),
    ],
)
def test_a_clock_is_odd_behind_the_last_entry_or_far_ahead_of_it(now, doubt):
    question = clock_question(now, NOON)
    assert (question.doubt if question else None) == doubt


def test_it_is_not_ahead_where_the_program_was_at_work_meanwhile():
    assert clock_question(NOON + 60 * DAY, NOON, NOON + 30 * DAY) is None
    question = clock_question(NOON + 90 * DAY, NOON, NOON + 30 * DAY)
    assert question.last == NOON + 30 * DAY


def test_an_office_asks_by_its_journal_and_its_witness(store: Store, tmp_path: Path):
    witness = tmp_path / "witness.json"
    works(store, NOON)
    assert odd_clock(store, NOON + DAY, witness) is None
    assert odd_clock(store, NOON - DAY, witness).doubt is BEHIND
    assert odd_clock(store, NOON + 60 * DAY, witness).doubt is AHEAD
    seen = (NOON + 30 * DAY).isoformat()
    keep_witness(witness, Witness("office", 1, "hash", seen))
    assert odd_clock(store, NOON + 60 * DAY, witness) is None


def test_a_practice_office_has_a_day_of_its_own(practice: Store):
    assert odd_clock(practice, NOON) is None


def test_a_clock_that_was_found_right_is_not_asked_about_again(store: Store):
    works(store, NOON + 400 * DAY)  # by a clock that was more than a year ahead
    confirm_clock(store, act(NOON), asked(store, NOON))
    line = store.journal.recent(1)[0]
    assert line.action == "confirm_clock"
    assert '"clock":"2026-11-23T12:00:00"' in line.body
    assert odd_clock(store, NOON) is None
    works(store, NOON + DAY)
    assert odd_clock(store, NOON + 2 * DAY) is None
    # a clock that falls behind again is odd again
    assert odd_clock(store, NOON - DAY).doubt is BEHIND


def test_so_is_one_that_is_far_ahead(store: Store):
    works(store, NOON)
    later = NOON + 100 * DAY
    confirm_clock(store, act(later), asked(store, later))
    assert odd_clock(store, later) is None
    assert odd_clock(store, later + DAY) is None


def test_finding_it_right_twice_is_one_line(store: Store):
    works(store, NOON)
    question = asked(store, NOON - DAY)
    confirm_clock(store, act(NOON - DAY, "once"), question)
    seq = store.journal.head().seq
    with pytest.raises(AlreadyDoneError):
        confirm_clock(store, act(NOON - DAY, "once"), question)
    assert store.journal.head().seq == seq


def test_what_was_done_before_can_still_be_undone(store: Store):
    works(store, NOON)
    before = store.office.get().unit
    confirm_clock(store, act(NOON - DAY), asked(store, NOON - DAY))
    (clock, renamed, *_) = recent_acts(store, 5)
    assert recent_worded(clock) == "核对电脑的时间"
    undo_last(store, act(NOON, "undo"), renamed.act.seq)
    assert store.office.get().unit != before


def test_the_question_says_what_is_odd():
    behind = question_at(NOON - 3 * DAY)
    assert clock_facts(behind)[:2] == [
        "电脑现在的时间是 2026年11月20日 12:00。",
        "可是上一笔记录是 2026年11月23日 12:00 记的，比现在还晚。",
    ]
    ahead = question_at(NOON + 366 * DAY)
    assert clock_facts(ahead)[1] == (
        "可是上一次用本程序是 2026年11月23日 12:00，隔了 366 天。"
    )


def test_the_paper_issued_last_is_so_by_whatever_clock(clerk: Caseworker):
    for day in (date(2026, 1, 5), date(2019, 3, 1)):  # the clock was ahead, and set
        clerk.day = day
        clerk.buys("urban_dibao", "5")
        issued = issue_paper(clerk.store, clerk.act(), "year_accounts", 2019)
        assert clerk.store.issued.last_of("year_accounts", "2019") == issued
        assert clerk.store.issued.all()[0] == issued
    assert issued.number == "2019-000001"


def test_the_draft_saved_last_is_so_by_whatever_clock(store: Store):
    for number, at in enumerate((NOON + DAY, NOON - DAY, NOON, NOON - 9 * DAY)):
        row = DraftRow("form", f"{number % 3}", "{}", at.isoformat())
        store.drafts.keep(row)
    assert [row.key for row in store.drafts.of("form")] == ["0", "2", "1"]


TIMES = "at|saved_at|issued_at|exported_at|made_at|done_at|answered_at"
"""What a clock told; on_day, since and the like were typed by a person."""


def test_nothing_is_put_in_order_by_what_a_clock_told():
    folder = Path(aidesk.__file__).parent
    sql = re.compile(rf"order\s+by[^\"'()]*\b({TIMES})\b", re.IGNORECASE)
    sorting = re.compile(rf"(sorted|sort|max|min)\([^\n]*key=[^\n]*\.({TIMES})\b")
    for file in folder.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        assert not sql.search(source), file
        assert not sorting.search(source), file


@pytest.mark.parametrize("days", list(permutations((0, -400, 40))))
def test_whatever_the_clock_says_the_order_is_that_of_the_work(store: Store, days):
    for place, shift in enumerate(days):
        rename_unit(store, act(NOON + shift * DAY, f"{place}"), f"第{place}步")
    acts = [recent.act.seq for recent in recent_acts(store, 3)]
    assert acts == sorted(acts, reverse=True)
    lines = store.journal.recent(3)[::-1]
    assert all(a.at <= b.at for a, b in pairwise(lines))
    undo_last(store, act(NOON - 999 * DAY, "undo"), acts[0])
    assert store.office.get().unit == "第1步"
