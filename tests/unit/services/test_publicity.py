"""Boards: names, persons and amounts, and whose names are never put up."""

from __future__ import annotations

from dataclasses import fields

import pytest

from aidesk.domain.money import total
from aidesk.domain.month import Month
from aidesk.domain.publicity import NotForPublicError
from aidesk.domain.rules import Terms
from aidesk.services.publicity import Published, publicity
from aidesk.storage.store import Store
from tests.builders import DISPERSED, Caseworker, a_household, month, yuan

DIBAO, TEKUN = "urban_dibao", "tekun"
JANUARY = month("2019-01")


def names(found):
    return [line.name for board in found.boards for line in board.lines]


def test_boards_together_are_the_list_of_the_month(practice: Store):
    found = publicity(practice, DIBAO, Month(2019, 12))
    lines = [line for board in found.boards for line in board.lines]
    # 81 households, 98 persons: domain.md 11.1
    assert (len(lines), sum(line.persons for line in lines)) == (81, 98)
    assert total(line.amount for line in lines) == yuan("53860")
    assert len({board.community for board in found.boards}) == len(found.boards) == 8
    assert found.made


def test_a_line_has_nothing_but_name_persons_and_amount():
    assert [field.name for field in fields(Published)] == ["name", "persons", "amount"]


def test_cases_of_litigation_are_never_put_up(practice: Store):
    with pytest.raises(NotForPublicError):
        publicity(practice, "litigation", Month(2019, 6))


def test_a_child_stands_behind_the_head(clerk: Caseworker):
    family = a_household("陈桂兰").with_member("陈小兰", born="2010-05-05")
    household = clerk.registers(family)
    child = clerk.person(household, 1)
    clerk.grants(TEKUN, household, "2018-12", DISPERSED, child)
    assert names(publicity(clerk.store, TEKUN, JANUARY)) == ["陈桂兰"]


def test_a_child_that_is_the_head_is_told_by_the_surname(clerk: Caseworker):
    clerk.dibao_for(a_household("欧阳小兰", born="2001-01-02"))
    assert names(publicity(clerk.store, DIBAO, JANUARY)) == ["欧阳某"]
    # of age on the second day of the month, and from the next month on by name
    assert names(publicity(clerk.store, DIBAO, JANUARY + 1)) == ["欧阳小兰"]


def test_each_community_has_its_own_board(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福").of("石桥社区"))
    found = publicity(clerk.store, DIBAO, JANUARY)
    boards = {b.community: [line.name for line in b.lines] for b in found.boards}
    assert boards == {"云溪街道云溪社区": ["陈桂兰"], "云溪街道石桥社区": ["李永福"]}
    assert not found.made


def test_help_that_is_given_once_is_put_up_in_its_month(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants("temporary", household, "2019-03", Terms(months=2))
    clerk.pays("temporary", "2019-03")
    found = publicity(clerk.store, "temporary", Month(2019, 3))
    (line,) = found.boards[0].lines
    # 2 × 590
    assert (line.name, line.amount) == ("陈桂兰", yuan("1180"))
    assert publicity(clerk.store, "temporary", Month(2019, 4)).boards == ()


def test_an_empty_office_has_no_boards(store: Store):
    assert publicity(store, DIBAO, JANUARY).boards == ()
