from __future__ import annotations

from datetime import date, datetime
from itertools import count

import pytest

from aidesk.domain.guided_month import GuideStep
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.services.guided_month import guided_month
from aidesk.services.household_changes import add_member, set_account
from aidesk.services.month_work import confirm_changes
from aidesk.services.monthly_run import make_run, plan_run
from aidesk.services.register import NewAccount, NewMember
from aidesk.services.run_steps import approve_run, send_run, settle_run
from aidesk.storage.store import Store
from aidesk.wording.guided_month import guide_worded

DECEMBER = Month(2019, 12)
MONTHLY = ("urban_dibao", "tekun", "retired_worker")
CHILD = NewMember(name="廖小满", resident_id="530100201911200813", relation="30")


class Newcomer:
    """Does what the guide says, at the practice office before the guided month."""

    def __init__(self, store):
        self.store = store
        self._numbers = count(1)

    def act(self, day=2):
        at = datetime(2019, 12, day, 10)  # noqa: DTZ001 - the office's own time
        return Act(at, "经办人", f"newcomer-{next(self._numbers)}")

    @property
    def guided(self):
        return guided_month(self.store)

    def records_the_birth(self):
        add_member(self.store, self.act(), self.guided.household, CHILD, DECEMBER)

    def makes(self, programme, kind=RunKind.REGULAR):
        plan = plan_run(self.store, programme=programme, month=DECEMBER, kind=kind)
        return make_run(self.store, self.act(), plan)

    def sends(self, run):
        approve_run(self.store, self.act(3), run, date(2019, 12, 3))
        send_run(self.store, self.act(4), run, date(2019, 12, 4))

    def settles(self, run, returned=None):
        settle_run(self.store, self.act(9), run, date(2019, 12, 9), returned or {})


@pytest.fixture
def newcomer(guided_path):
    with Store.open(guided_path) as store:
        yield Newcomer(store)


def test_the_office_is_one_for_practice_with_all_of_november_done(newcomer):
    office = newcomer.store.office.get()
    assert (office.practice, office.practice_day) == (True, date(2019, 12, 2))
    assert newcomer.store.runs.unfinished() == []
    assert newcomer.store.runs.of_month(DECEMBER) == []


def test_nothing_of_what_was_replayed_can_be_undone(newcomer):
    assert newcomer.store.undo.last() is None


def test_other_offices_have_no_guide(store, practice):
    assert guided_month(store) is None
    assert guided_month(practice) is None


def test_a_birth_leads_on_to_the_changes_and_they_to_the_lists(newcomer):
    assert newcomer.guided.step is GuideStep.BIRTH
    newcomer.records_the_birth()
    assert newcomer.guided.step is GuideStep.CHANGES
    confirm_changes(newcomer.store, newcomer.act(), DECEMBER)
    assert newcomer.guided.step is GuideStep.LIST


def test_a_step_waits_for_all_programmes_and_says_which(newcomer):
    confirm_changes(newcomer.store, newcomer.act(), DECEMBER)
    assert "还差" not in guide_worded(newcomer.guided).words
    newcomer.makes("urban_dibao")
    guided = newcomer.guided
    assert guided.step is GuideStep.LIST
    assert [p.code for p in guided.waiting] == ["tekun", "retired_worker"]
    assert guide_worded(guided).words.endswith("还差：特困供养、精减退职。")


def test_signatures_make_up_for_a_paper_that_was_not_printed(newcomer):
    runs = [newcomer.makes(code) for code in MONTHLY]
    assert newcomer.guided.step is GuideStep.PAPER
    for run in runs:
        newcomer.sends(run)
    assert newcomer.guided.step is GuideStep.RESULT


def test_without_a_returned_payment_the_month_is_done(newcomer):
    for code in MONTHLY:
        run = newcomer.makes(code)
        newcomer.sends(run)
        newcomer.settles(run)
    assert newcomer.guided.step is None
    words = guide_worded(newcomer.guided)
    assert words.number == 0
    assert "没有一样是真的" in words.words


def test_a_returned_payment_is_corrected_and_paid_again(newcomer):
    first, *others = [newcomer.makes(code) for code in MONTHLY]
    for run in (first, *others):
        newcomer.sends(run)
    newcomer.settles(first, {1: "账号不存在"})
    assert newcomer.guided.step is GuideStep.RESULT
    for run in others:
        newcomer.settles(run)
    assert newcomer.guided.step is GuideStep.ACCOUNT
    give_new_account(newcomer, first)
    assert newcomer.guided.step is GuideStep.REISSUE
    again = newcomer.makes("urban_dibao", RunKind.REISSUE)
    newcomer.sends(again)
    assert newcomer.guided.step is GuideStep.REISSUE
    newcomer.settles(again)
    assert newcomer.guided.step is None


def give_new_account(newcomer, run):
    payment = newcomer.store.runs.payments(run)[0]
    enrolment = newcomer.store.enrolments.get(payment.enrolment)
    new = NewAccount(payment.payee.name, "演示农村信用社", "6217000000000000999")
    set_account(newcomer.store, newcomer.act(10), enrolment.household, new, DECEMBER)
