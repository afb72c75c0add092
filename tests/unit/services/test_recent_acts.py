"""What was done last, what of it can be undone, and why the rest cannot."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.household import HouseholdId
from aidesk.services.checking import check_office
from aidesk.services.monthly_run import withdraw_run
from aidesk.services.recent_acts import FINAL, WhyNot, recent_acts
from aidesk.services.undo import OtherActSinceError, undo_acts
from aidesk.wording.recent import (
    NEVER_UNDONE,
    recent_worded,
    undoing_facts,
    undoing_question,
    undone_told,
    when_worded,
)
from aidesk.wording.undo import ACTIONS
from tests.builders import Caseworker, a_household, nothing_changed
from tests.journalled import journalled_actions
from tests.undoing import office_digest

FOLLOWING = {"run_settled", "overdraw"}


def said(store, count=3):
    return [(recent_worded(r), r.why_not) for r in recent_acts(store, count)]


@pytest.fixture
def three(clerk: Caseworker):
    """陈桂兰 is registered, gets dibao, and the office buys coats."""
    clerk.receives("urban_dibao", "10000")
    clerk.day = date(2019, 1, 3)
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.buys("urban_dibao", "50")
    return clerk


def test_the_newest_stands_first_and_each_leads_back_to_itself(three):
    coats, dibao, registered = recent_acts(three.store, 3)
    assert recent_worded(coats) == "登记城市低保支出 50.00 元"
    assert recent_worded(dibao) == "登记 陈某 的城市低保"
    assert recent_worded(registered) == "登记 陈某 家"
    assert when_worded(coats.act) == "1月3日 09:00"
    assert coats.with_it == (coats.seq,)
    assert registered.with_it == (coats.seq, dibao.seq, registered.seq)


def test_several_acts_are_undone_at_once(three):
    store = three.store
    before = office_digest(store)
    three.registers(a_household("李永福"))
    three.buys("urban_dibao", "60")
    newest = recent_acts(store, 5)
    chosen = newest[1]
    assert undoing_question(chosen) == "撤销最后做的 2 件事？"
    assert undoing_facts(chosen, newest)[:2] == [
        "2019年1月3日 09:00，测试员：登记城市低保支出 60.00 元",
        "2019年1月3日 09:00，测试员：登记 李某 家",
    ]
    undo_acts(store, three.act(), chosen.with_it)
    assert office_digest(store) == before
    assert undone_told(chosen) == "已撤销最后做的 2 件事，到“登记 李某 家”为止。"
    assert [r.findings for r in check_office(store.path) if not r.is_well] == []


def test_other_acts_in_between_are_never_undone(three):
    told = recent_acts(three.store, 3)[1].with_it
    act = three.act()
    three.registers(a_household("李永福"))
    with nothing_changed(three.store), pytest.raises(OtherActSinceError):
        undo_acts(three.store, act, told)


def test_what_was_undone_and_the_undoing_are_told(three):
    store = three.store
    registered = recent_acts(store, 3)[2]
    undo_acts(store, three.act(), registered.with_it)
    assert not store.households.exists(HouseholdId(1))
    assert said(store, 4) == [
        ("撤销：登记城市低保支出 50.00 元", WhyNot.IS_UNDO),
        ("登记城市低保支出 50.00 元", WhyNot.UNDONE),
        ("登记 某 的城市低保", WhyNot.UNDONE),  # nobody knows any more whose it was
        ("登记 某 家", WhyNot.UNDONE),
    ]


def test_a_list_that_was_sent_settles_all_before_it(three):
    run = three.makes("urban_dibao", "2019-01")
    three.sends(run)
    three.settles(run)
    answers, sent, approved, made, coats = recent_acts(three.store, 5)
    assert answers.can_be_undone
    assert recent_worded(sent) == "2019年1月城市低保发放名册送银行"
    assert recent_worded(approved) == "登记2019年1月城市低保发放名册已审批"
    assert recent_worded(made) == "生成2019年1月城市低保发放名册"
    later = [each.why_not for each in (sent, approved, made, coats)]
    assert later == [WhyNot.SENT] * 4


def test_a_list_that_was_withdrawn_is_still_called_by_a_name(three):
    run = three.makes("urban_dibao", "2019-01")
    withdraw_run(three.store, three.act(), run)
    assert said(three.store, 2) == [
        ("撤回2019年1月城市低保发放名册", None),
        ("生成名单", None),
    ]


def test_every_action_of_the_journal_has_words():
    named = ACTIONS.keys() | NEVER_UNDONE.keys() | {"undo"} | FOLLOWING
    assert journalled_actions() <= named
    assert FINAL.keys() <= NEVER_UNDONE.keys()


def test_an_empty_journal_has_no_acts(practice):
    assert recent_acts(practice, 0) == []
    assert all(not recent.can_be_undone for recent in recent_acts(practice, 40))
