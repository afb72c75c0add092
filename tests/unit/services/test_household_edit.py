"""修改资料: what differs is found, told in amounts, and done in one act or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.enrolment import NobodyServedError
from aidesk.domain.household import NothingChangedError
from aidesk.domain.identity import AccountNumberError
from aidesk.services.drafts import DraftKind, draft_of, household_key, keep_draft
from aidesk.services.household_edit import (
    Fact,
    changes_of,
    edit_household,
    effect_of_editing,
    wished_of,
)
from aidesk.services.register import NewAccount, NewIncome
from aidesk.services.undo import last_undoable, undo_last
from tests.builders import a_household, month, nothing_changed, yuan

TODAY = date(2019, 12, 3)
DECEMBER, JANUARY = month("2019-12"), month("2020-01")


@pytest.fixture
def home(clerk, store):
    """曾正祥 with 曾小曾: 2 × 630 − 400 = 860 a month."""
    clerk.day = TODAY
    family = a_household("曾正祥").with_member("曾小曾").with_income("400")
    right = clerk.dibao_for(family, "2019-06")
    return store.enrolments.get(right).household


def wished(store, home, **changes):
    known = store.households.get(home)
    return replace(wished_of(known, JANUARY, DECEMBER), **changes)


def other_child(store, home, name="曾小曾", **facts):
    known = store.households.get(home)
    found = wished_of(known, JANUARY, DECEMBER)
    child = known.members[1]
    found.people[child.person.id] = (name, replace(child.facts, **facts))
    return found


def test_a_household_as_it_is_has_no_changes(store, clerk, home):
    known = store.households.get(home)
    assert changes_of(known, wished(store, home)) == ()
    with nothing_changed(store), pytest.raises(NothingChangedError):
        edit_household(store, clerk.act(), home, wished(store, home))


def test_blanks_around_a_text_are_no_change(store, home):
    details = store.households.get(home)
    same = wished(store, home)
    same = replace(same, details=replace(same.details, note=f" {details.note} "))
    assert changes_of(details, same) == ()


def test_each_changed_fact_is_told_with_old_and_new(store, home):
    known = store.households.get(home)
    want = other_child(store, home, "曾晓曾", disability_grade=2)
    want = replace(
        want,
        details=replace(want.details, phone="13888880000"),
        incomes=(NewIncome(yuan("1000")),),
        account=NewAccount("曾正祥", "演示银行", "6223 1900 0000 1234"),
    )
    found = changes_of(known, want)
    assert [(c.fact, c.person, c.since) for c in found] == [
        (Fact.PHONE, "", None),
        (Fact.NAME, "曾小曾", None),
        (Fact.DISABILITY, "曾晓曾", JANUARY),
        (Fact.INCOMES, "", JANUARY),
        (Fact.ACCOUNT, "", DECEMBER),
    ]
    assert [c.new for c in found][:3] == ["13888880000", "曾晓曾", 2]
    account = found[-1].new
    assert isinstance(account, NewAccount)
    assert account.number == "6223190000001234"


def test_all_is_done_in_one_act_and_taken_back_in_one(store, clerk, home):
    before = store.households.get(home)
    want = replace(
        other_child(store, home, "曾晓曾", seriously_ill=True),
        incomes=(NewIncome(yuan("100")), NewIncome(yuan("50"))),
        account=NewAccount("曾正祥", "演示银行", "6223190000001234"),
    )
    edit_household(store, clerk.act(), home, want)
    after = store.households.get(home)
    assert after.members_in(JANUARY)[1].person.name == "曾晓曾"
    assert not after.members_in(DECEMBER)[1].seriously_ill
    assert after.members_in(JANUARY)[1].seriously_ill
    assert [i.amount for i in after.incomes_in(DECEMBER)] == [yuan("400")]
    assert [i.amount for i in after.incomes_in(JANUARY)] == [yuan("100"), yuan("50")]
    account = after.account_in(DECEMBER)
    assert account
    assert account.number == "6223190000001234"
    last = last_undoable(store)
    assert last
    assert last.action == "edit_household"
    undo_last(store, clerk.act(), last.seq)
    assert store.households.get(home) == before


def test_what_speaks_against_one_change_keeps_all_from_being_done(store, clerk, home):
    known = store.households.get(home)
    want = wished(store, home)
    want = replace(want, details=replace(want.details, phone="13888880000"))
    for member in known.members:
        facts = replace(member.facts, supported=False)
        want.people[member.person.id] = (member.person.name, facts)
    with nothing_changed(store), pytest.raises(NobodyServedError):
        edit_household(store, clerk.act(), home, want)
    bad = NewAccount("曾正祥", "演示银行", "123")
    with nothing_changed(store), pytest.raises(AccountNumberError):
        edit_household(store, clerk.act(), home, wished(store, home, account=bad))


def test_what_it_means_each_month_is_told_before(store, home):
    want = replace(
        other_child(store, home, supported=False), incomes=(NewIncome(yuan("130")),)
    )
    (forecast,) = effect_of_editing(store, home, want, TODAY)
    assert forecast.before
    assert forecast.after
    assert forecast.before.amount == yuan("860")  # 630 × 2 − 400
    assert forecast.after.amount == yuan("500")  # 630 × 1 − 130


def test_no_amount_depends_on_names_and_places(store, home):
    want = other_child(store, home, "曾晓曾")
    want = replace(want, details=replace(want.details, phone="13888880000"))
    assert effect_of_editing(store, home, want, TODAY) == ()


def test_the_draft_of_a_household_goes_when_it_is_done(store, clerk, home):
    key = household_key(home)
    keep_draft(store, DraftKind.EDIT_HOUSEHOLD, key, {}, clerk.act().at)
    edit_household(store, clerk.act(), home, other_child(store, home, "曾晓曾"))
    assert draft_of(store, DraftKind.EDIT_HOUSEHOLD, key) is None


def test_no_name_or_number_gets_into_the_journal(store, clerk, home):
    want = replace(
        other_child(store, home, "曾晓曾"),
        account=NewAccount("曾正祥", "演示银行", "6223190000001234"),
    )
    edit_household(store, clerk.act(), home, want)
    bodies = "".join(line.body for line in store.journal.recent(5))
    assert "曾" not in bodies
    assert "6223190000001234" not in bodies
