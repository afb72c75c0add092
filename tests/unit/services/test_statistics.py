"""Monthly statistics: worked out again from the recorded year, and by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from aidesk.domain.crosscheck import CrossCheckError
from aidesk.domain.enrolment import StopReason
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import NotForProgrammeError
from aidesk.domain.rules import CareMode
from aidesk.paths import resources
from aidesk.reports.dibao_statistics import dibao_form, grants, per_person
from aidesk.reports.monthly_statistics import monthly_statistics
from aidesk.reports.tekun_statistics import tekun_form
from aidesk.services.endings import stop
from aidesk.services.household_changes import change_head
from aidesk.services.statistics import Hardship, hardships_in, statistics
from aidesk.storage.store import Store
from tests.builders import (
    CENTRAL,
    DISPERSED,
    UNIT,
    Caseworker,
    a_household,
    month,
    yuan,
)

DIBAO, TEKUN = "urban_dibao", "tekun"
JANUARY, FEBRUARY = month("2019-01"), month("2019-02")
ACTIONS: list[dict[str, Any]] = json.loads(
    (resources() / "sample" / "office_2019.json").read_text(encoding="utf-8")
)["actions"]


# the practice year, worked out from what was recorded and not from the office file


def families(of_month: str) -> dict[str, set[str]]:
    """Return the ID numbers of each dibao family in a month, from the record."""
    granted = {a["ref"]: a for a in ACTIONS if a["do"] == "enrol" and _is_dibao(a)}
    stopped = {a["ref"]: a["last_month"] for a in ACTIONS if a["do"] == "stop"}
    left = {a["person"]: a["last_month"] for a in _of("remove_member")}
    left |= {a["person"]: a["died_on"][:7] for a in _of("death")}
    found = {}
    for ref, right in granted.items():
        if not right["since"] <= of_month <= stopped.get(ref, "2099-12"):
            continue
        people = [m["resident_id"] for m in _registered(ref)["members"]]
        people += [
            a["member"]["resident_id"]
            for a in _of("add_member")
            if a["ref"] == ref and a["since"] <= of_month
        ]
        found[ref] = {p for p in people if of_month <= left.get(p, "2099-12")}
    return {ref: people for ref, people in found.items() if people}


def _is_dibao(action: dict[str, Any]) -> bool:
    return bool(action["programme"] == DIBAO)


def _of(kind: str) -> Iterator[dict[str, Any]]:
    return (action for action in ACTIONS if action["do"] == kind)


def _registered(ref: str) -> dict[str, Any]:
    return next(a for a in _of("register") if a["ref"] == ref)


def age(number: str, day: date) -> int:
    born = (int(number[6:10]), int(number[10:12]), int(number[12:14]))
    return day.year - born[0] - ((day.month, day.day) < born[1:])


@pytest.mark.parametrize(
    ("number", "day", "size"),
    [(7, date(2019, 7, 31), (83, 102)), (12, date(2019, 12, 31), (81, 98))],
)
def test_people_are_those_of_the_record(
    practice: Store, number: int, day: date, size: tuple[int, int]
):
    found = statistics(practice, DIBAO, Month(2019, number))
    people = set().union(*families(f"2019-{number:02d}").values())
    ages = [age(person, day) for person in people]
    assert (found.moves.households, found.moves.persons) == size
    assert len(people) == size[1]
    assert found.people.female == sum(int(person[16]) % 2 == 0 for person in people)
    assert found.people.old == sum(a >= 60 for a in ages)
    assert found.people.minor == sum(a < 18 for a in ages)
    assert found.people.able == sum(18 <= a < 60 for a in ages)
    assert found.people.incapable == found.people.old + found.people.minor
    assert (found.people.disabled, found.people.impaired) == (0, 0)
    assert (found.listed, found.unpaid) == (size[1], 0)


@pytest.mark.parametrize("number", range(1, 13))
def test_who_came_less_who_went_is_the_change_of_each_month(
    practice: Store, number: int
):
    this = Month(2019, number)
    moves = statistics(practice, DIBAO, this).moves
    old, new = families(str(this - 1)), families(str(this))
    were, are = set().union(*old.values()), set().union(*new.values())
    assert (moves.households_before, moves.households) == (len(old), len(new))
    assert (moves.persons_before, moves.persons) == (len(were), len(are))
    assert moves.households_new == len(new.keys() - old.keys())
    assert moves.households_gone == len(old.keys() - new.keys())
    assert (moves.persons_new, moves.persons_gone) == (len(are - were), len(were - are))
    grown = moves.households_new - moves.households_gone
    assert moves.households_before + grown == moves.households


def test_hardships_are_those_of_the_grants(practice: Store):
    found = statistics(practice, DIBAO, Month(2019, 12)).hardships
    reasons = {a["ref"]: a["reason"] for a in _of("enrol") if _is_dibao(a)}
    by_reason = {
        reason: sum(
            len(people)
            for ref, people in families("2019-12").items()
            if reasons[ref] == reason
        )
        for reason in set(reasons.values())
    }
    assert found.persons[Hardship.ILLNESS] == by_reason["因病"]
    assert found.persons[Hardship.DISABILITY] == by_reason["因残"]
    assert found.persons[Hardship.EDUCATION] == by_reason["因学"]
    assert found.persons[Hardship.LABOUR] == by_reason["缺乏劳动力"]
    assert found.persons[Hardship.OTHER] == by_reason["失业"] + by_reason["收入低"]
    assert sum(found.persons.values()) == 98
    assert found.unknown == 0


def test_money_is_that_of_the_recipe(practice: Store):
    # domain.md 11.1
    december = statistics(practice, DIBAO, Month(2019, 12))
    assert grants(december.spent) == december.spent.total == yuan("53860")
    assert december.so_far.total == yuan("703150")
    assert grants(december.so_far) == yuan("644520")
    assert december.so_far.back_pay() == yuan("24480")
    assert december.so_far.to_others(DIBAO) == yuan("3084")
    # 53,860 ÷ 98 = 549.5918…
    assert per_person(december) == yuan("549.59")
    july = statistics(practice, DIBAO, Month(2019, 7))
    # 2 × 51,710 + 2 × 52,300 + 2 × 52,890 + 56,380, and 5,050 for the festival
    assert grants(july.so_far) == yuan("370180")
    assert july.so_far.total == yuan("375230")
    # 56,380 ÷ 102 = 552.745…
    assert per_person(july) == yuan("552.75")


def test_back_pay_does_not_raise_the_level_of_august(practice: Store):
    august = statistics(practice, DIBAO, Month(2019, 8))
    assert august.spent.total == yuan("55750") + yuan("24480")
    # 55,750 ÷ 101 = 551.980…
    assert per_person(august) == yuan("551.98")


def test_tekun_is_counted_by_mode_and_tier(practice: Store):
    found = statistics(practice, TEKUN, Month(2019, 12))
    assert found.modes == {CareMode.CENTRAL: (10, 10), CareMode.DISPERSED: (2, 2)}
    # 3/1/6 in central care and 1/1/0 in dispersed
    assert found.tiers == {1: 4, 2: 2, 3: 6}
    assert found.spent.total == yuan("14348")
    # 116,160 of living, 56,016 of care, clothes for 10,000
    assert found.so_far.total == yuan("182176")
    assert found.so_far.bought == yuan("10000")


# by hand


def test_disabled_and_ill_people_are_told_apart_only_where_it_is_known(
    clerk: Caseworker,
):
    family = (
        a_household("陈桂兰", born="1980-01-01", disability_grade=2)
        .with_member("陈大", born="1985-01-01", seriously_ill=True)
        .with_member("陈二", born="1986-01-01")
        .with_member("陈老", born="1959-02-28", disability_grade=4)
        .with_member("陈小", born="2001-03-01")
        .with_member("陈不算", born="1990-01-01", supported=False)
    )
    clerk.dibao_for(family)
    clerk.pays(DIBAO, "2019-02")
    people = statistics(clerk.store, DIBAO, FEBRUARY).people
    assert (people.able, people.impaired, people.incapable) == (1, 2, 2)
    # 60 on the last day of the month; 18 on the day after it
    assert (people.old, people.minor, people.disabled) == (1, 1, 2)
    form = monthly_statistics(clerk.store, DIBAO, FEBRUARY)
    by_name = {item.name: item for item in form.rows}
    assert by_name["部分丧失劳动能力"].value is None
    assert by_name["完全丧失劳动能力"].value is None
    assert "两项合计2人" in by_name["部分丧失劳动能力"].note


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("", set()),
        ("因病", {Hardship.ILLNESS}),
        ("因病、因残", {Hardship.ILLNESS, Hardship.DISABILITY}),
        ("意外事故，因灾", {Hardship.OTHER, Hardship.DISASTER}),
        ("缺乏劳动力", {Hardship.LABOUR}),
    ],
)
def test_written_reasons_are_sorted(reason: str, expected: set[Hardship]):
    assert hardships_in(reason) == expected


def test_hardships_that_are_not_known_of_all_are_left_to_be_filled_in(
    clerk: Caseworker,
):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    form = monthly_statistics(clerk.store, DIBAO, JANUARY)
    values = [item.value for item in form.rows[10:16]]
    assert values == [None] * 6
    assert "1户没有登记原因" in form.rows[10].note
    assert not any("致贫原因" in remark for remark in form.remarks)


def test_neither_a_new_head_nor_a_new_decision_is_new_or_gone(clerk: Caseworker):
    family = a_household("陈桂兰").with_member("陈小兰", born="1990-01-01")
    household = clerk.registers(family)
    right = clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    change_head(
        clerk.store, clerk.act(), household, clerk.person(household, 1), FEBRUARY
    )
    stop(clerk.store, clerk.act(), right, JANUARY, StopReason.OTHER)
    clerk.grants(DIBAO, household, since="2019-02")
    clerk.pays(DIBAO, "2019-02")
    moves = statistics(clerk.store, DIBAO, FEBRUARY).moves
    assert (moves.households_new, moves.households_gone) == (0, 0)
    assert (moves.persons_new, moves.persons_gone) == (0, 0)
    assert (moves.households, moves.persons) == (1, 2)


def test_a_death_told_after_the_list_counts_and_is_said(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰").with_member("陈大"))
    clerk.grants(DIBAO, household)
    clerk.pays(DIBAO, "2019-01")
    clerk.pays(DIBAO, "2019-02")
    clerk.day = date(2019, 2, 20)
    clerk.records_death(clerk.person(household, 1), date(2019, 1, 15))
    form = monthly_statistics(clerk.store, DIBAO, FEBRUARY)
    assert form.rows[1].value == 1
    assert "本月名册2人，名册生成后登记有更正，现为1人。" in form.remarks


def test_before_a_list_is_made_all_rights_that_hold_count(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    found = statistics(clerk.store, DIBAO, FEBRUARY)
    assert (found.moves.persons, found.listed) == (1, None)
    assert found.spent.total == Money(0)


def test_drafts_are_not_spent_and_what_came_back_is_not_either(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    clerk.settles(clerk.pays(DIBAO, "2019-01"), {2: "账号有误"})
    clerk.makes(DIBAO, "2019-02")
    assert statistics(clerk.store, DIBAO, JANUARY).spent.total == yuan("590")
    assert statistics(clerk.store, DIBAO, FEBRUARY).spent.total == Money(0)


def test_an_empty_month_has_a_form_of_zeros(store: Store):
    form = monthly_statistics(store, DIBAO, JANUARY)
    assert form.rows[0].value == 0
    assert form.rows[-1].value is None
    assert monthly_statistics(store, TEKUN, JANUARY).rows[0].value == 0


def test_programmes_without_a_form_say_so(store: Store):
    with pytest.raises(NotForProgrammeError):
        monthly_statistics(store, "retired_worker", JANUARY)


# formulas are enforced


@pytest.fixture
def figures(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.tekun_for(a_household("李永福"), CENTRAL)
    clerk.tekun_for(a_household("王老五"), DISPERSED)
    clerk.sets_rate("festival", "2019-01", "50")
    clerk.pays(DIBAO, "2019-01")
    clerk.pays(DIBAO, "2019-01", RunKind.FESTIVAL)
    clerk.pays(TEKUN, "2019-01")
    return {code: statistics(clerk.store, code, JANUARY) for code in (DIBAO, TEKUN)}


@pytest.mark.parametrize(
    ("field", "wrong", "formula"),
    [
        ("people", {"able": 5}, "低保人数 ＝ 有 ＋ 部分丧失 ＋ 完全丧失 ＋ 无劳动能力"),
        ("people", {"old": 7}, "无劳动能力 ＝ 老年人 ＋ 未成年人"),
        ("hardships", {"unknown": 0}, "低保人数 ≤ 致贫原因各项之和（可多因）"),
        (
            "moves",
            {"households_new": 1},
            "当月新增户数 － 当月退出户数 ＝ 本月户数 － 上月户数",
        ),
        (
            "moves",
            {"persons_gone": 1},
            "当月新增人数 － 当月退出人数 ＝ 本月人数 － 上月人数",
        ),
        (
            "so_far",
            {"total": yuan("1")},
            "1月资金总支出 ＝ 低保金 ＋ 物价补贴 ＋ 高龄补贴 ＋ 其他补贴",
        ),
        (
            "spent",
            {"bought": yuan("0.01")},
            "当月资金支出 ＝ 低保金 ＋ 物价补贴 ＋ 高龄补贴 ＋ 其他补贴",
        ),
    ],
)
def test_dibao_is_refused_with_the_formula_that_fails(figures, field, wrong, formula):
    found = figures[DIBAO]
    broken = replace(found, **{field: replace(getattr(found, field), **wrong)})
    with pytest.raises(CrossCheckError) as refused:
        dibao_form(broken, UNIT)
    assert refused.value.formula == formula


@pytest.mark.parametrize(
    ("wrong", "formula"),
    [
        (
            {"modes": {CareMode.CENTRAL: (1, 1)}},
            "特困人数 ＝ 分散供养人数 ＋ 集中供养人数",
        ),
        ({"tiers": {3: 1}}, "特困人数 ＝ 一档 ＋ 二档 ＋ 三档"),
    ],
)
def test_tekun_is_refused_with_the_formula_that_fails(figures, wrong, formula):
    modes = dict.fromkeys(CareMode, (0, 0)) | wrong.get("modes", {})
    if "tiers" in wrong:
        modes = figures[TEKUN].modes
    broken = replace(figures[TEKUN], **{**wrong, "modes": modes})
    with pytest.raises(CrossCheckError) as refused:
        tekun_form(broken, UNIT)
    assert refused.value.formula == formula


def test_all_formulas_are_printed_under_the_form(figures):
    form = dibao_form(replace(figures[DIBAO]), UNIT)
    # 1,180 ÷ 2
    assert (
        "当月人均补助额 ＝ 当月低保金1,180.00 ÷ 低保人数2 ＝ 590.00" in form.remarks[0]
    )
    assert form.remarks[0].count("；") == 6
    assert tekun_form(figures[TEKUN], UNIT).remarks[0].count("；") == 5
