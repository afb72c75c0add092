"""Households: who belongs to them in a month, and that each has one head."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from aidesk.domain.household import (
    HEAD,
    Account,
    HeadError,
    Household,
    HouseholdId,
    Income,
    IncomeKind,
    Member,
    Per,
    Person,
    PersonId,
    check_heads,
)
from aidesk.domain.identity import Sex
from aidesk.domain.money import ZERO
from aidesk.domain.month import Span
from tests.builders import month, yuan


def span(since: str, until: str = "") -> Span:
    return Span(month(since), month(until) if until else None)


def member(
    number: int, relation: str, since: str, until: str = "", **more: Any
) -> Member:
    born = date(1960, 1, number)
    person = Person(PersonId(number), f"成员{number}", "", Sex.MALE, born)
    return Member(number, person, relation, span(since, until), **more)


def a_family(*members: Member, **facts: Any) -> Household:
    day = date(2019, 1, 2)
    return Household(
        HouseholdId(1), "H0001", "", "", "", "", "", day, members=members, **facts
    )


FATHER = member(1, HEAD, "2018-01", "2019-05")
MOTHER = member(2, "12", "2018-01", "2019-05")
MOTHER_AS_HEAD = member(3, HEAD, "2019-06")
SON = member(4, "20", "2019-03", supported=False)


def test_a_household_is_as_it_was_in_each_month():
    family = a_family(FATHER, MOTHER, MOTHER_AS_HEAD, SON)
    assert [m.id for m in family.members_in(month("2019-02"))] == [1, 2]
    assert [m.id for m in family.members_in(month("2019-06"))] == [3, 4]
    assert family.head_in(month("2019-05")) == FATHER
    assert family.head_in(month("2019-06")) == MOTHER_AS_HEAD
    assert family.head_in(month("2017-12")) is None
    assert family.supported_in(month("2019-04")) == 2
    assert family.supported_in(month("2019-07")) == 1


def test_incomes_are_summed_by_their_own_period():
    wage = Income(
        1, IncomeKind.WAGE, yuan("400"), Per.MONTH, span("2018-01", "2019-05")
    )
    pension = Income(2, IncomeKind.TRANSFER, yuan("12.50"), Per.MONTH, span("2019-05"))
    rent = Income(3, IncomeKind.PROPERTY, yuan("2000"), Per.YEAR, span("2018-01"))
    family = a_family(FATHER, incomes=(wage, pension, rent))
    assert family.income_in(month("2019-05"), Per.MONTH) == yuan("412.50")
    assert family.income_in(month("2019-06"), Per.MONTH) == yuan("12.50")
    assert family.income_in(month("2019-06"), Per.YEAR) == yuan("2000")
    assert family.income_in(month("2017-01"), Per.YEAR) == ZERO


def test_money_goes_to_the_account_of_the_month():
    old = Account(1, "陈桂兰", "演示银行", "11111111", span("2018-01", "2019-05"))
    new = Account(2, "陈桂兰", "演示银行", "22222222", span("2019-06"))
    family = a_family(FATHER, accounts=(old, new))
    assert family.account_in(month("2019-05")) == old
    assert family.account_in(month("2019-06")) == new
    assert family.account_in(month("2017-12")) is None


@pytest.mark.parametrize(
    ("members", "heads", "wrong_in"),
    [
        ((MOTHER,), 0, "2018-01"),
        ((FATHER, member(5, HEAD, "2018-01")), 2, "2018-01"),
        ((FATHER, SON), 0, "2019-06"),  # the head goes and the son stays
        ((FATHER, SON, member(5, HEAD, "2019-05")), 2, "2019-05"),  # one month of two
        ((member(6, "20", "2018-06"),), 0, "2018-06"),  # joins later, and finds no head
    ],
)
def test_a_household_has_one_head_in_every_month_from_then_on(members, heads, wrong_in):
    with pytest.raises(HeadError) as caught:
        check_heads(members, month("2018-01"))
    assert (caught.value.heads, caught.value.month) == (heads, month(wrong_in))


def test_months_before_are_not_looked_at():
    check_heads((MOTHER, MOTHER_AS_HEAD), month("2019-06"))


def test_a_household_may_be_left_by_all():
    check_heads((FATHER, MOTHER), month("2018-01"))
    check_heads((FATHER, MOTHER), month("2019-06"))
    check_heads((), month("2019-06"))
