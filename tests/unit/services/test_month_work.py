from __future__ import annotations

from datetime import date

from aidesk.domain.month_step import STEPS, MonthStep
from aidesk.domain.rules import Terms
from aidesk.services.month_work import confirm_changes, current_work, month_work
from aidesk.services.settings import OfficeSettings, change_settings
from tests.builders import CENTRAL, a_household, month

MARCH = month("2019-03")


def steps_done(work):
    return [step for step in STEPS if work.done_on(step)]


def two_programmes(clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    clerk.tekun_for(a_household("罗天顺"), CENTRAL, "2019-03")


def test_an_office_without_people_has_nothing_to_do(store):
    work = month_work(store, MARCH)
    assert work.programmes == ()
    assert work.due is MonthStep.CHANGES
    assert not work.is_done


def test_a_step_is_done_when_all_programmes_have_passed_it(store, clerk):
    two_programmes(clerk)
    dibao = clerk.makes("urban_dibao", "2019-03")
    work = month_work(store, MARCH)
    assert steps_done(work) == []
    assert [p.code for p in work.waiting(MonthStep.LIST)] == ["tekun"]

    tekun = clerk.makes("tekun", "2019-03")
    work = month_work(store, MARCH)
    assert steps_done(work) == [MonthStep.CHANGES, MonthStep.LIST]
    assert work.due is MonthStep.APPROVAL

    clerk.sends(dibao)
    assert month_work(store, MARCH).due is MonthStep.APPROVAL
    clerk.day = date(2019, 3, 9)
    clerk.sends(tekun)
    work = month_work(store, MARCH)
    assert work.due is MonthStep.CONFIRMATION
    assert work.done_on(MonthStep.BANK_FILE) == date(2019, 3, 9)

    clerk.settles(dibao)
    clerk.settles(tekun)
    assert month_work(store, MARCH).is_done


def test_a_person_can_say_that_the_changes_are_recorded(store, clerk):
    two_programmes(clerk)
    clerk.day = date(2019, 3, 2)
    confirm_changes(store, clerk.act(), MARCH)
    work = month_work(store, MARCH)
    assert work.done_on(MonthStep.CHANGES) == date(2019, 3, 2)
    assert work.due is MonthStep.LIST
    assert store.journal.recent(1)[0].subject == "month:2019-03"
    assert month_work(store, MARCH + 1).due is MonthStep.CHANGES


def test_the_month_that_is_done_stays_until_the_next_is_begun(store, clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    run = clerk.pays("urban_dibao", "2019-03")
    today = date(2019, 3, 20)
    assert current_work(store, today).due is MonthStep.CONFIRMATION
    clerk.settles(run)
    assert current_work(store, today).month == MARCH
    clerk.makes("urban_dibao", "2019-04")
    assert current_work(store, today).month == MARCH + 1


def test_one_off_programmes_have_no_monthly_steps(store, clerk):
    family = clerk.registers(a_household("陈桂兰"))
    clerk.grants("temporary", family, "2019-03", Terms(months=2))
    assert month_work(store, MARCH).programmes == ()


def test_the_pay_day_lies_in_the_month(store, clerk):
    assert month_work(store, MARCH).pay_day == date(2019, 3, 10)
    change_settings(store, clerk.act(), OfficeSettings(pay_day=31))
    assert month_work(store, month("2019-02")).pay_day == date(2019, 2, 28)
