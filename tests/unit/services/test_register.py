"""Registering families and changing what is known of them, from a month on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.household import (
    HEAD,
    DeadPersonError,
    HeadError,
    Household,
    HouseholdId,
    NegativeAmountError,
    OtherNameError,
    Per,
    PersonElsewhereError,
    SamePersonTwiceError,
)
from aidesk.domain.identity import AccountNumberError, ResidentIdError
from aidesk.domain.money import Money
from aidesk.domain.text import TextMissingError, TextTooLongError
from aidesk.services.household_changes import (
    add_member,
    change_details,
    change_head,
    correct_name,
    remove_member,
    set_account,
    set_incomes,
)
from aidesk.services.register import (
    Details,
    NewAccount,
    NewIncome,
    NewMember,
    register_household,
)
from aidesk.storage.store import Store
from tests.builders import (
    Caseworker,
    Family,
    a_household,
    made_up_id,
    month,
    nothing_changed,
    yuan,
)

CHEN = made_up_id("1960-01-01", 1)
JUNE = month("2019-06")


def household_of(clerk: Caseworker, family: Family) -> Household:
    """Register a family and read it back."""
    return clerk.store.households.get(clerk.registers(family))


def test_a_family_is_kept_with_all_that_was_typed(clerk: Caseworker):
    family = (
        a_household(" 陈 桂兰 ", resident_id=CHEN.lower())
        .with_member("陈小明", seriously_ill=True)
        .with_income("412.50")
        .with_income("2000", per=Per.YEAR)
    )
    found = household_of(clerk, family)
    head, son = found.members
    assert (found.number, found.street, found.community) == (
        "H0001",
        "云溪街道",
        "云溪社区",
    )
    assert (head.person.name, head.person.resident_id) == ("陈 桂兰", CHEN)
    assert head.person.birth_date == date(1960, 1, 1)
    assert head.is_head
    assert son.seriously_ill
    assert found.income_in(JUNE, Per.MONTH) == yuan("412.50")
    assert found.income_in(JUNE, Per.YEAR) == yuan("2000")
    account = found.account_in(JUNE)
    assert account
    assert account.holder == "陈 桂兰"


def test_households_are_numbered_one_after_another(clerk: Caseworker):
    numbers = [household_of(clerk, a_household(name)).number for name in "甲乙丙"]
    assert numbers == ["H0001", "H0002", "H0003"]


def wrong_check_digit(number: str) -> str:
    return number[:-1] + ("0" if number[-1] != "0" else "1")


A_FAMILY = a_household("陈桂兰", resident_id=CHEN)


@pytest.mark.parametrize(
    ("family", "error"),
    [
        (a_household("陈", resident_id=wrong_check_digit(CHEN)), ResidentIdError),
        (a_household("陈", born="1960-02-30"), ResidentIdError),
        (a_household("陈", born="2019-01-03"), ResidentIdError),  # born tomorrow
        (a_household("陈", resident_id=CHEN[:15] + "abc"), ResidentIdError),
        (a_household(" \u200b"), TextMissingError),
        (a_household("陈" * 51), TextTooLongError),
        (A_FAMILY.with_member("陈小明", resident_id=CHEN), SamePersonTwiceError),
        (A_FAMILY.with_member("陈小明", relation=HEAD), HeadError),
        (a_household("陈桂兰", relation="20"), HeadError),
        (Family(()), HeadError),
        (A_FAMILY.with_income("0"), NegativeAmountError),
        (A_FAMILY.with_income("-0.01"), NegativeAmountError),
        (replace(A_FAMILY, account=NewAccount("陈", "银行", "1")), AccountNumberError),
        (replace(A_FAMILY, account=NewAccount("", "银行", "1" * 8)), TextMissingError),
        (A_FAMILY.of(" "), TextMissingError),
    ],
)
def test_what_is_wrong_with_a_family_keeps_it_out(clerk: Caseworker, family, error):
    with nothing_changed(clerk.store), pytest.raises(error):
        clerk.registers(family)


def test_an_id_number_in_two_households_is_refused(clerk: Caseworker):
    clerk.registers(A_FAMILY)
    with nothing_changed(clerk.store), pytest.raises(PersonElsewhereError) as caught:
        clerk.registers(a_household("李永福").with_member("陈桂兰", resident_id=CHEN))
    assert caught.value.household == "H0001"
    assert CHEN not in repr(vars(caught.value))


def test_a_person_can_move_to_another_family_a_month_later(clerk: Caseworker):
    old = household_of(clerk, A_FAMILY.with_member("陈小明", resident_id=made_up_id()))
    son = old.members[1]
    moving = NewMember("陈小明", son.person.resident_id, "20")
    new = clerk.registers(a_household("李永福"))
    remove_member(clerk.store, clerk.act(), old.id, son.id, JUNE, "婚嫁迁出")
    with pytest.raises(PersonElsewhereError):
        add_member(clerk.store, clerk.act(), new, moving, JUNE)
    add_member(clerk.store, clerk.act(), new, moving, JUNE + 1)
    assert clerk.person(new, 1) == son.person.id


def test_a_member_can_leave_and_come_back(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY.with_member("陈小明"))
    son = family.members[1]
    remove_member(clerk.store, clerk.act(), family.id, son.id, month("2019-03"), "服役")
    back = NewMember("陈小明", son.person.resident_id, "20")
    add_member(clerk.store, clerk.act(), family.id, back, JUNE)
    found = clerk.store.households.get(family.id)
    counts = [found.supported_in(m) for m in (month("2019-03"), month("2019-05"), JUNE)]
    assert counts == [2, 1, 2]


def test_the_dead_do_not_join(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY.with_member("陈小明"))
    son = family.members[1].person
    clerk.records_death(son.id, date(2019, 1, 1))
    with nothing_changed(clerk.store), pytest.raises(DeadPersonError):
        clerk.registers(a_household("陈小明", resident_id=son.resident_id))


def test_a_second_head_is_refused_whenever_the_two_would_meet(clerk: Caseworker):
    household = clerk.registers(A_FAMILY.since_month("2018-06"))
    early = NewMember("李永福", made_up_id(), HEAD)
    with nothing_changed(clerk.store), pytest.raises(HeadError):
        add_member(clerk.store, clerk.act(), household, early, month("2018-01"))


def test_a_head_does_not_leave_others_behind(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY.with_member("陈小明"))
    head = family.members[0]
    with nothing_changed(clerk.store), pytest.raises(HeadError):
        remove_member(clerk.store, clerk.act(), family.id, head.id, JUNE, "迁出")


def test_a_head_does_not_leave_those_behind_who_join_later(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY)
    child = NewMember("陈小明", made_up_id(), "20")
    add_member(clerk.store, clerk.act(), family.id, child, month("2019-09"))
    head = family.members[0]
    with nothing_changed(clerk.store), pytest.raises(HeadError):
        remove_member(clerk.store, clerk.act(), family.id, head.id, JUNE, "迁出")


def test_all_may_leave(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY)
    head = family.members[0]
    remove_member(clerk.store, clerk.act(), family.id, head.id, JUNE, "户籍迁出")
    assert clerk.store.households.get(family.id).members_in(JUNE + 1) == ()


def test_who_leaves_is_gone_in_every_later_part_too(clerk: Caseworker):
    # the daughter becomes head in June, which makes her two members one after another
    family = household_of(clerk, A_FAMILY.with_member("陈小红").with_member("陈小明"))
    mother, daughter, son = family.members
    change_head(clerk.store, clerk.act(), family.id, daughter.person.id, JUNE)
    change_head(clerk.store, clerk.act(), family.id, mother.person.id, JUNE + 3)
    remove_member(
        clerk.store, clerk.act(), family.id, son.id, month("2019-02"), "户籍迁出"
    )
    with nothing_changed(clerk.store), pytest.raises(HeadError):  # head from June on
        remove_member(
            clerk.store, clerk.act(), family.id, daughter.id, month("2019-03"), "迁出"
        )
    remove_member(clerk.store, clerk.act(), family.id, daughter.id, JUNE + 2, "迁出")
    found = clerk.store.households.get(family.id)
    assert [m.person.name for m in found.members_in(JUNE + 4)] == ["陈桂兰"]


def test_a_leaving_recorded_again_later_does_not_bring_anybody_back(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY.with_member("陈小明"))
    son = family.members[1]
    for last in (month("2019-03"), JUNE):
        remove_member(clerk.store, clerk.act(), family.id, son.id, last, "迁出")
    assert clerk.store.households.get(family.id).supported_in(month("2019-04")) == 1


def test_who_leaves_before_joining_never_was_there(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY)
    child = NewMember("陈小明", made_up_id(), "20")
    add_member(clerk.store, clerk.act(), family.id, child, JUNE)
    (son,) = clerk.store.households.get(family.id).members[1:]
    remove_member(clerk.store, clerk.act(), family.id, son.id, JUNE - 1, "登记有误")
    assert len(clerk.store.households.get(family.id).members) == 1


def test_a_new_head_keeps_the_number_and_the_old_one_stays_a_member(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY.with_member("陈小明"))
    son = family.members[1].person.id
    change_head(clerk.store, clerk.act(), family.id, son, JUNE)
    found = clerk.store.households.get(family.id)
    heads = [found.head_in(m) for m in (JUNE - 1, JUNE)]
    assert [h.person.name for h in heads if h] == ["陈桂兰", "陈小明"]
    assert found.number == family.number
    assert found.supported_in(JUNE) == 2


def test_changing_the_head_from_the_first_month_leaves_no_empty_fact(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY.since_month("2019-06").with_member("陈小明"))
    son = family.members[1].person.id
    change_head(clerk.store, clerk.act(), family.id, son, JUNE)
    assert len(clerk.store.households.get(family.id).members) == 2


def test_a_stranger_does_not_become_head(clerk: Caseworker):
    household = clerk.registers(A_FAMILY.with_member("陈小明"))
    stranger = clerk.head(clerk.registers(a_household("李永福")))
    with nothing_changed(clerk.store), pytest.raises(HeadError):
        change_head(clerk.store, clerk.act(), household, stranger, JUNE)


def earns(clerk: Caseworker, household: HouseholdId, since: str, *amounts: str) -> None:
    """Let a household have these incomes from a month on."""
    typed = [NewIncome(yuan(amount)) for amount in amounts]
    set_incomes(clerk.store, clerk.act(), household, typed, month(since))


@pytest.mark.parametrize(
    ("changes", "by_month"),
    [
        ([("2019-06", "100")], {"2019-05": "400", "2019-06": "100", "2019-12": "100"}),
        # twice in the same month: the second counts
        ([("2019-06", "100"), ("2019-06", "50")], {"2019-05": "400", "2019-06": "50"}),
        # an earlier month afterwards: what was recorded for later falls away
        ([("2019-06", "100"), ("2019-03", "50")], {"2019-02": "400", "2019-06": "50"}),
        # over the year end
        ([("2019-12", "1"), ("2020-01", "2")], {"2019-12": "1", "2020-01": "2"}),
        # from the very first month
        ([("2018-01", "9")], {"2018-01": "9", "2019-06": "9"}),
    ],
)
def test_incomes_hold_from_a_month_on(clerk: Caseworker, changes, by_month):
    household = clerk.registers(A_FAMILY.with_income("400"))
    for since, amount in changes:
        earns(clerk, household, since, amount)
    found = clerk.store.households.get(household)
    held = {m: str(found.income_in(month(m), Per.MONTH)) for m in by_month}
    assert held == {m: f"{amount}.00" for m, amount in by_month.items()}


def test_a_household_may_have_no_income_from_a_month_on(clerk: Caseworker):
    household = clerk.registers(A_FAMILY.with_income("400"))
    earns(clerk, household, "2019-06")
    assert not clerk.store.households.get(household).income_in(JUNE, Per.MONTH)


def test_a_negative_income_changes_nothing(clerk: Caseworker):
    household = clerk.registers(A_FAMILY.with_income("400"))
    with nothing_changed(clerk.store), pytest.raises(NegativeAmountError):
        earns(clerk, household, "2019-06", "100", "-1")


@pytest.mark.parametrize("months", [["2019-06"], ["2019-06", "2019-06"]])
def test_another_account_is_paid_to_from_a_month_on(clerk: Caseworker, months):
    household = clerk.registers(A_FAMILY)
    for order, since in enumerate(months, 1):
        account = NewAccount("陈桂兰", "演示银行", f"1000000{order}")
        set_account(clerk.store, clerk.act(), household, account, month(since))
    found = clerk.store.households.get(household)
    then, now = found.account_in(JUNE - 1), found.account_in(JUNE)
    assert then
    assert then.bank == "演示农村信用社"
    assert now
    assert now.number == f"1000000{len(months)}"


def test_an_account_set_earlier_takes_the_place_of_a_later_one(clerk: Caseworker):
    household = clerk.registers(A_FAMILY)
    for since, number in [("2019-09", "11111111"), ("2019-06", "22222222")]:
        account = NewAccount("陈桂兰", "演示银行", number)
        set_account(clerk.store, clerk.act(), household, account, month(since))
    found = clerk.store.households.get(household).account_in(month("2019-12"))
    assert found
    assert found.number == "22222222"


def test_details_change_without_touching_the_family(clerk: Caseworker):
    family = household_of(clerk, A_FAMILY)
    moved = Details(
        "金桂街道", "书院社区", "书院路1号", "0871-1234567", "公租房", "搬家"
    )
    change_details(clerk.store, clerk.act(), family.id, moved)
    found = clerk.store.households.get(family.id)
    assert (found.community, found.address, found.note) == (
        "书院社区",
        "书院路1号",
        "搬家",
    )
    assert found.members == family.members


def test_a_name_can_be_corrected(clerk: Caseworker):
    household = clerk.registers(A_FAMILY)
    correct_name(clerk.store, clerk.act(), clerk.head(household), "陈桂蓝")
    assert clerk.store.households.get(household).members[0].person.name == "陈桂蓝"
    with nothing_changed(clerk.store), pytest.raises(TextMissingError):
        correct_name(clerk.store, clerk.act(), clerk.head(household), " ")


def test_the_journal_knows_people_only_masked(clerk: Caseworker):
    form = A_FAMILY.with_income("400").form(clerk.day)
    register_household(clerk.store, clerk.act(), form)
    (line,) = clerk.store.journal.recent(1)
    assert line.action == "register_household"
    assert CHEN not in line.body
    assert "陈桂兰" not in line.body
    assert "530100********" in line.body
    assert form.account
    assert form.account.number not in line.body


def test_money_typed_for_an_income_is_kept_to_the_fen(clerk: Caseworker):
    household = clerk.registers(A_FAMILY.with_income("0.01"))
    (income,) = clerk.store.households.get(household).incomes
    assert income.amount == Money(1)


def test_a_known_number_with_another_name_is_asked_about(
    store: Store, clerk: Caseworker
):
    family = household_of(clerk, a_household("陈桂兰", resident_id=CHEN))
    (alone,) = family.members
    remove_member(store, clerk.act(), family.id, alone.id, JUNE, "户籍迁出")
    other = a_household("陈桂花", resident_id=CHEN).since_month("2019-07")
    with nothing_changed(store), pytest.raises(OtherNameError) as caught:
        clerk.registers(other)
    assert caught.value.known == "陈桂兰"
