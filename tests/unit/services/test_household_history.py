"""The history of a household: what happened, from when on, recorded by whom and when."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import StopReason
from aidesk.domain.hold import HoldReason, NewHold
from aidesk.domain.household import IncomeKind, MemberFacts
from aidesk.domain.payment import RunKind
from aidesk.domain.recovery import RecoveryKind, WithholdingOrder
from aidesk.services.endings import move_away, start_grace
from aidesk.services.history_events import (
    AccountChanged,
    DebtChanged,
    DetailsChanged,
    Died,
    FactsChanged,
    GraceBegan,
    Granted,
    HeadChanged,
    Held,
    HoldReleased,
    IncomesChanged,
    Joined,
    Left,
    MovedAway,
    NameCorrected,
    Paid,
    Registered,
    Section,
    StandardChanged,
    Stopped,
    WithholdingOrdered,
)
from aidesk.services.holds import hold, release
from aidesk.services.household_changes import (
    add_member,
    change_details,
    change_head,
    change_member,
    correct_name,
    remove_member,
    set_account,
    set_incomes,
)
from aidesk.services.household_history import household_history
from aidesk.services.recoveries import order_withholding
from aidesk.services.register import Details, NewAccount, NewIncome, NewMember
from aidesk.services.undo import last_undoable, undo_last
from tests.builders import Caseworker, a_household, made_up_id, month, yuan


@pytest.fixture
def zeng(clerk: Caseworker):
    """曾正祥 with 曾小曾 and 400 a month, in dibao since December 2018."""
    clerk.receives("urban_dibao", "100000")
    couple = a_household("曾正祥").with_member("曾小曾").with_income("400")
    household = clerk.registers(couple)
    return household, clerk.grants("urban_dibao", household)


def history(clerk, household, now="2019-12"):
    return household_history(clerk.store, household, month(now))


def found(clerk, household, kind, now="2019-12"):
    entries = history(clerk, household, now).entries
    return [entry for entry in entries if isinstance(entry.event, kind)]


def the_only(clerk, household, kind, now="2019-12"):
    (entry,) = found(clerk, household, kind, now)
    return entry


def test_it_begins_with_the_registration_and_the_first_right(clerk, zeng):
    household, _ = zeng
    entries = history(clerk, household, "2019-01").entries
    assert [type(entry.event) for entry in entries] == [Registered, Granted]
    registered, granted = entries
    assert registered.day == date(2019, 1, 2)
    assert [m.person.name for m in registered.event.members] == ["曾正祥", "曾小曾"]
    assert [i.amount for i in registered.event.incomes] == [yuan("400")]
    assert registered.event.account.holder == "曾正祥"
    assert granted.month == month("2018-12")
    assert not granted.event.again
    assert (granted.recorded.on, granted.recorded.actor) == (date(2019, 1, 2), "测试员")
    assert granted.is_late  # recorded in January, held since December


def test_facts_tell_the_old_and_the_new_and_when_they_were_recorded(clerk, zeng):
    household, _ = zeng
    clerk.day = date(2019, 12, 3)
    child = clerk.person(household, 1)
    wage = NewIncome(yuan("600"), IncomeKind.WAGE)
    set_incomes(clerk.store, clerk.act(), household, [wage], month("2019-10"))
    facts = MemberFacts("20", disability_grade=2)
    change_member(clerk.store, clerk.act(), household, child, facts, month("2020-01"))
    account = NewAccount("曾正祥", "演示银行", "6222020000000001234")
    set_account(clerk.store, clerk.act(), household, account, month("2019-12"))
    incomes = the_only(clerk, household, IncomesChanged)
    assert incomes.month == month("2019-10")
    assert [i.amount for i in incomes.event.old] == [yuan("400")]
    assert [i.amount for i in incomes.event.new] == [yuan("600")]
    assert incomes.recorded.on == date(2019, 12, 3)
    assert incomes.is_late
    changed = the_only(clerk, household, FactsChanged)
    assert changed.month == month("2020-01")
    assert changed.event.old.disability_grade is None
    assert changed.event.new.disability_grade == 2
    assert not changed.is_late
    other = the_only(clerk, household, AccountChanged)
    assert other.event.old.bank == "演示农村信用社"
    assert other.event.new.bank == "演示银行"
    assert not other.is_late  # recorded in the month from which it holds


def test_people_who_come_and_go(clerk, zeng):
    household, _ = zeng
    clerk.day = date(2019, 3, 4)
    baby = NewMember("曾宝", made_up_id("2019-02-02"), relation="41")
    add_member(clerk.store, clerk.act(), household, baby, month("2019-04"), "出生")
    clerk.day = date(2019, 6, 3)
    members = clerk.store.households.get(household).members
    (child,) = (m for m in members if m.person.name == "曾小曾")
    act, last = clerk.act(), month("2019-06")
    remove_member(clerk.store, act, household, child.id, last, "服刑或服兵役")
    joined = the_only(clerk, household, Joined)
    assert (joined.month, joined.event.reason) == (month("2019-04"), "出生")
    left = the_only(clerk, household, Left)
    assert left.month == month("2019-07")  # from then on he does not count
    assert (left.event.last, left.event.reason) == (last, "服刑或服兵役")
    assert left.recorded.on == date(2019, 6, 3)


def test_a_death_with_a_new_head(clerk, zeng):
    household, _ = zeng
    head, child = clerk.person(household, 0), clerk.person(household, 1)
    clerk.day = date(2019, 5, 6)
    clerk.records_death(head, date(2019, 3, 15), child)
    died = the_only(clerk, household, Died)
    assert (died.month, died.day) == (month("2019-03"), date(2019, 3, 15))
    assert died.event.last == month("2019-03")
    assert died.is_late
    heads = the_only(clerk, household, HeadChanged)
    assert heads.month == month("2019-04")
    assert heads.event.old.person.name == "曾正祥"
    assert heads.event.new.person.name == "曾小曾"
    assert heads.recorded.on == date(2019, 5, 6)


def test_another_head_is_told_once(clerk, zeng):
    household, _ = zeng
    clerk.day = date(2019, 3, 4)
    child = clerk.person(household, 1)
    change_head(clerk.store, clerk.act(), household, child, month("2019-03"))
    heads = the_only(clerk, household, HeadChanged)
    assert heads.event.new.person.name == "曾小曾"
    assert found(clerk, household, FactsChanged) == []
    assert history(clerk, household).name == "曾小曾"


def test_a_family_that_moves_away_is_one_entry(clerk, zeng):
    household, _ = zeng
    clerk.day = date(2019, 4, 8)
    move_away(clerk.store, clerk.act(), household, month("2019-04"))
    moved = the_only(clerk, household, MovedAway)
    assert (moved.month, moved.event.persons) == (month("2019-05"), 2)
    assert found(clerk, household, Left) == []
    stopped = the_only(clerk, household, Stopped)
    assert stopped.event.reason is StopReason.MOVED
    assert stopped.recorded.on == date(2019, 4, 8)


def test_details_and_names_are_told_without_what_they_were(clerk, zeng):
    household, _ = zeng
    clerk.day = date(2019, 4, 8)
    details = Details("云溪街道", "云溪社区", phone="13800000000")
    change_details(clerk.store, clerk.act(), household, details)
    correct_name(clerk.store, clerk.act(), clerk.head(household), "曾正详")
    assert the_only(clerk, household, DetailsChanged).day == date(2019, 4, 8)
    assert the_only(clerk, household, NameCorrected).event.name == "曾正详"


def test_a_standard_tells_what_the_household_gets_by_it(clerk, zeng):
    """From January 630 instead of 590 for two, paid from July: 780 becomes 860."""
    household, _ = zeng
    assert found(clerk, household, StandardChanged, "2019-06") == []
    risen = the_only(clerk, household, StandardChanged, "2019-07")
    assert risen.month == month("2019-01")
    assert (risen.event.before, risen.event.after) == (yuan("780"), yuan("860"))
    assert risen.event.applied_from == month("2019-07")


def test_a_right_that_comes_back_is_told_as_resumed(clerk, zeng):
    household, right = zeng
    clerk.day = date(2019, 3, 4)
    clerk.stops(right, "2019-03")
    clerk.grants("urban_dibao", household, "2019-06")
    again, first = found(clerk, household, Granted)
    assert (again.event.again, first.event.again) == (True, False)
    stopped = the_only(clerk, household, Stopped)
    assert (stopped.month, stopped.event.last) == (month("2019-04"), month("2019-03"))
    assert stopped.event.reason is StopReason.INCOME


def test_a_phase_out_tells_its_months_and_amount(clerk, zeng):
    household, right = zeng
    clerk.pays("urban_dibao", "2019-01")
    clerk.day = date(2019, 2, 4)
    start_grace(clerk.store, clerk.act(), right, month("2019-01"), 3)
    began = the_only(clerk, household, GraceBegan)
    assert began.event.amount == yuan("780")
    assert str(began.event.span.until) == "2019-04"
    stopped = the_only(clerk, household, Stopped)
    assert stopped.event.reason is StopReason.EMPLOYED


def test_a_month_that_is_held_and_released(clerk, zeng):
    household, right = zeng
    clerk.day = date(2019, 2, 4)
    asked = NewHold(right, (month("2019-02"),), HoldReason.CARD_LOST)
    (waiting,) = hold(clerk.store, clerk.act(), asked, clerk.day)
    clerk.day = date(2019, 2, 11)
    release(clerk.store, clerk.act(), [waiting], clerk.day)
    held = the_only(clerk, household, Held)
    assert (held.day, held.event.hold.month) == (date(2019, 2, 4), month("2019-02"))
    assert held.event.hold.reason is HoldReason.CARD_LOST
    assert held.recorded.on == date(2019, 2, 4)
    released = the_only(clerk, household, HoldReleased)
    assert released.day == date(2019, 2, 11)


def test_each_line_of_a_list_is_told_with_what_became_of_it(clerk, zeng):
    """January paid; February sent back, and paid again in March."""
    household, _ = zeng
    clerk.settles(clerk.pays("urban_dibao", "2019-01"))
    back = clerk.pays("urban_dibao", "2019-02")
    clerk.settles(back, {1: "账号有误"})
    clerk.retries(back, 1)
    clerk.settles(clerk.pays("urban_dibao", "2019-03", RunKind.REISSUE))
    again, february, january = (entry.event for entry in found(clerk, household, Paid))
    assert again.run.kind is RunKind.REISSUE
    assert [p.month for p in again.payments] == [month("2019-02")]
    assert (february.is_returned, february.again) == (True, True)
    assert february.answer.reason == "账号有误"
    assert (january.amount, january.is_returned) == (yuan("780"), False)
    (year, *_) = history(clerk, household).years
    # 780 in January and 780 in March; what came back does not count
    assert (year.year, year.amount, year.payments) == (2019, yuan("1560"), 2)


def test_what_is_claimed_and_kept_back_is_told(clerk, zeng):
    """600 a month since January, told in March: 200 too much in January, February."""
    household, right = zeng
    clerk.settles(clerk.pays("urban_dibao", "2019-01"))
    clerk.settles(clerk.pays("urban_dibao", "2019-02"))
    clerk.day = date(2019, 3, 4)
    set_incomes(
        clerk.store, clerk.act(), household, [NewIncome(yuan("600"))], month("2019-01")
    )
    order = WithholdingOrder(right, right, yuan("150"), month("2019-03"))
    order_withholding(clerk.store, clerk.act(), order)
    clerk.pays("urban_dibao", "2019-03")
    claimed = the_only(clerk, household, DebtChanged)
    assert claimed.event.kind is RecoveryKind.DUE
    assert claimed.event.amount == yuan("400")
    assert claimed.event.months == (month("2019-01"), month("2019-02"))
    assert the_only(clerk, household, WithholdingOrdered).event.monthly == yuan("150")
    march = found(clerk, household, Paid)[0].event
    # 590 for two less 600 is 580; 150 of it are kept back
    assert (march.withheld, march.amount) == (yuan("150"), yuan("430"))


def test_a_draft_is_told_and_does_not_count(clerk, zeng):
    household, _ = zeng
    clerk.makes("urban_dibao", "2019-01")
    assert the_only(clerk, household, Paid).recorded.actor == "测试员"
    assert [year.payments for year in history(clerk, household).years] == [0, 0]


def test_what_was_undone_is_not_told(clerk, zeng):
    household, _ = zeng
    clerk.day = date(2019, 3, 4)
    for amount in ("600", "700"):
        new = [NewIncome(yuan(amount))]
        set_incomes(clerk.store, clerk.act(), household, new, month("2019-03"))
        if amount == "600":
            last = last_undoable(clerk.store)
            assert last is not None
            undo_last(clerk.store, clerk.act(), last.seq)
            clerk.day = date(2019, 3, 5)
    incomes = the_only(clerk, household, IncomesChanged)
    assert [i.amount for i in incomes.event.new] == [yuan("700")]
    assert incomes.recorded.on == date(2019, 3, 5)


def test_counts_and_order(clerk, zeng):
    household, _ = zeng
    clerk.settles(clerk.pays("urban_dibao", "2019-01"))
    told = history(clerk, household, "2019-01")
    assert told.counts() == {
        Section.FAMILY: 1,
        Section.RIGHTS: 1,
        Section.PAYMENTS: 1,
        Section.PAPERS: 0,
    }
    months = [entry.month for entry in told.entries]
    assert months == sorted(months, reverse=True)
    assert [year.year for year in told.years] == [2019, 2018]
