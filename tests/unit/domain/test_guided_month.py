from __future__ import annotations

from aidesk.domain.guided_month import GUIDE_STEPS, GuideStep, due_step


def test_the_month_begins_with_the_birth():
    assert due_step((), came_back=False) is GuideStep.BIRTH


def test_each_step_leads_to_the_next():
    for number, step in enumerate(GUIDE_STEPS[:-1], 1):
        assert due_step(GUIDE_STEPS[:number], came_back=True) is GUIDE_STEPS[number]
        assert step in GUIDE_STEPS[:number]


def test_nobody_is_sent_back_to_a_step_that_was_passed_by():
    assert due_step({GuideStep.LIST}, came_back=False) is GuideStep.PAPER
    assert due_step({GuideStep.SIGNATURE}, came_back=False) is GuideStep.BANK


def test_where_nothing_came_back_the_month_is_done_with_the_result():
    assert due_step({GuideStep.RESULT}, came_back=False) is None
    assert due_step({GuideStep.RESULT}, came_back=True) is GuideStep.ACCOUNT


def test_it_is_done_when_what_came_back_was_paid_again():
    assert due_step({GuideStep.REISSUE}, came_back=True) is None
