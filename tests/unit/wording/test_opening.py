"""What is the matter with the data, and what is offered, in words that can be acted on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from aidesk.services.opening import (
    ChangedOutside,
    Damaged,
    Missing,
    Newer,
    NotClosed,
    NotOurs,
    NotSoundError,
    Older,
    OtherOffice,
    Rewritten,
    Sound,
    StrayJournal,
)
from aidesk.services.opening_ways import Found, Way
from aidesk.wording.errors import sentence
from aidesk.wording.opening import facts_told, way_worded
from aidesk.wording.verdicts import verdict_title, verdict_told
from tests.offered import MANIFEST, apart, offer

OLDER = Older(560, 586, "2019-12-03T10:05:00")
ALL = [
    Sound(),
    NotClosed(),
    Missing(),
    Damaged(("a", "b")),
    StrayJournal((Path("office.aidesk-journal"),)),
    OLDER,
    Rewritten(3),
    OtherOffice(),
    ChangedOutside(0),
    ChangedOutside(7),
    Newer(),
    NotOurs(),
]


@pytest.mark.parametrize("verdict", ALL, ids=str)
def test_each_verdict_has_a_title_and_says_what_it_means(verdict):
    assert verdict_title(verdict)
    told = verdict_told(verdict)
    assert told.endswith("。")
    assert "{" not in told
    assert told in sentence(NotSoundError(Path("office.aidesk"), verdict))


def test_the_number_of_a_lost_copy_stands_in_the_words():
    assert "第 560 条" in verdict_told(OLDER)
    assert "第 586 条了（2019-12-03 10:05）" in verdict_told(OLDER)
    assert "多了 7 条" in verdict_told(ChangedOutside(7))


@pytest.mark.parametrize(
    ("found", "ways"),
    [
        (Found(Damaged(("a",)), offer(6), readable=True), "restore read seek"),
        (Found(Damaged(("a",)), None, readable=True), "seek read"),
        (Found(Damaged(("a",)), None), "seek"),
        (Found(Missing(), offer(0)), "restore seek"),
        (Found(Missing()), "seek anew"),
        (Found(OLDER, apart(), readable=True), "restore read seek"),
        (Found(OLDER, None, readable=True), "seek read keep_on"),
        (Found(Rewritten(3), apart(), readable=True), "restore read seek"),
        (Found(OtherOffice(), apart(), readable=True), "keep_on restore read"),
        (Found(ChangedOutside(0), offer(0), readable=True), "keep_on restore read"),
        (Found(ChangedOutside(0), None, readable=True), "keep_on read"),
        (Found(StrayJournal(())), "move_away"),
    ],
)
def test_what_can_be_done_about_it(found, ways):
    assert " ".join(found.ways) == ways


def test_damage_is_never_gone_on_with():
    for verdict in (Damaged(("a",)), Rewritten(3)):
        for offered in (None, offer(6)):
            assert Way.KEEP_ON not in Found(verdict, offered, readable=True).ways


def test_what_the_backup_lacks_is_counted():
    lacking = " ".join(facts_told(Found(Damaged(("a",)), offer(6))))
    assert "2019年12月2日 17:32" in lacking
    assert "6 条操作记录" in lacking
    whole = " ".join(facts_told(Found(Missing(), offer(0))))
    assert "没有少什么" in whole


def test_a_newer_backup_says_whether_it_is_all():
    assert "还有 6 条" in " ".join(facts_told(Found(OLDER, apart())))
    newest = replace(MANIFEST, seq=586)
    backup = replace(apart().backup, manifest=newest)
    whole = facts_told(Found(OLDER, replace(apart(), backup=backup)))
    assert "没有少什么" in " ".join(whole)


def test_without_a_backup_it_says_where_to_look_and_whom_to_ask():
    told = " ".join(facts_told(Found(Damaged(("a",)), None, readable=True)))
    for words in ("从别处找备份", "只看不改", "维护人员"):
        assert words in told
    assert way_worded(Way.KEEP_ON, OLDER) == "就用这份旧数据"
