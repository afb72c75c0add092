"""What new standards would change, before they are kept: worked out by hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Standard
from aidesk.domain.rules import Terms
from aidesk.paths import resources
from aidesk.services.new_standard import preview_standards
from aidesk.services.offices import add_standards
from aidesk.services.practice import make_practice_office
from aidesk.services.standard_preview import Preview
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, nothing_changed, yuan

DIBAO, BACK_PAY = "urban_dibao", RunKind.BACK_PAY
JUNE, AUGUST = month("2019-06"), month("2019-08")


def a_standard(
    amount: str, since: str, paid_from: str = "", programme: str = DIBAO, grade="urban"
) -> Standard:
    applied = month(paid_from or since)
    return Standard(programme, grade, yuan(amount), month(since), applied, "演民发")


def previewed(clerk: Caseworker, *new: Standard, now: str) -> Preview:
    with nothing_changed(clerk.store):
        return preview_standards(clerk.store, new, month(now))


def pay_through(clerk: Caseworker, first: int, last: int) -> None:
    for number in range(first, last + 1):
        clerk.pays(DIBAO, f"2019-{number:02d}")


@pytest.fixture(scope="module")
def before_the_rise(tmp_path_factory: pytest.TempPathFactory):
    """Return the practice office as it was before the rise of 2019 was recorded."""
    recorded = resources() / "sample" / "office_2019.json"
    data = json.loads(recorded.read_text(encoding="utf-8"))
    actions = data["actions"]
    rise = next(
        place
        for place, action in enumerate(actions)
        if action["do"] == "standard" and action["on"] == "2019-06-24"
    )
    path: Path = tmp_path_factory.mktemp("rise") / "office.aidesk"
    with make_practice_office(path, {**data, "actions": actions[:rise]}) as store:
        yield store


def the_rise() -> list[Standard]:
    return [
        a_standard("630", "2019-01", "2019-07"),
        a_standard("630", "2019-01", "2019-07", "temporary"),
        a_standard("820", "2019-01", "2019-07", "tekun", "basic_central"),
        a_standard("740", "2019-01", "2019-07", "tekun", "basic_dispersed"),
    ]


def test_the_rise_of_2019_brings_the_published_back_pay(before_the_rise: Store):
    preview = preview_standards(before_the_rise, the_rise(), JUNE)
    dibao, temporary, tekun = preview.programmes
    # 40 yuan for 101, 101, 102, 102, 103 and 103 persons: 612 in all
    assert [(str(p.month), p.persons, str(p.short)) for p in dibao.past] == [
        ("2019-01", 101, "4,040.00"),
        ("2019-02", 101, "4,040.00"),
        ("2019-03", 102, "4,080.00"),
        ("2019-04", 102, "4,080.00"),
        ("2019-05", 103, "4,120.00"),
        ("2019-06", 103, "4,120.00"),
    ]
    assert dibao.back_pay == yuan("24480")
    assert {past.households for past in dibao.past} == {83}
    # (10 × 50 + 2 × 75) × 6
    assert tekun.back_pay == yuan("3900")
    assert preview.back_pay == yuan("28380")
    assert temporary.past == ()


def test_the_rise_of_2019_changes_what_is_paid_each_month(before_the_rise: Store):
    preview = preview_standards(before_the_rise, the_rise(), JUNE)
    dibao, _, tekun = preview.programmes
    assert (str(dibao.month), dibao.on_roll, dibao.households) == ("2019-07", 83, 83)
    # 590 or 630 for each of 103 persons, less incomes of 7,880
    assert (dibao.persons, dibao.before, dibao.after) == (
        103,
        yuan("52890"),
        yuan("57010"),
    )
    # 10 × 770 + 2 × 665 and 10 × 820 + 2 × 740, with 4,668 of care
    assert (tekun.before, tekun.after) == (yuan("13698"), yuan("14348"))
    assert (tekun.households, tekun.difference) == (12, yuan("650"))
    assert preview.to_zero == preview.from_zero == ()


def test_the_largest_changes_are_those_of_the_largest_families(before_the_rise: Store):
    preview = preview_standards(before_the_rise, the_rise()[:1], JUNE)
    assert len(preview.largest) == 10
    differences = [str(each.difference) for each in preview.largest]
    assert differences == ["160.00", *["120.00"] * 3, *["80.00"] * 6]
    assert [each.persons for each in preview.largest] == [4, 3, 3, 3, *[2] * 6]


def test_a_fund_says_until_which_month_it_lasts(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.receives(DIBAO, "4400")
    pay_through(clerk, 1, 2)  # two months of 590 leave 3,220
    preview = previewed(clerk, a_standard("700", "2019-01", "2019-03"), now="2019-03")
    (dibao,) = preview.programmes
    # by 590: five months; less 2 × 110 of back pay, by 700: 3,000, four months
    fund = dibao.fund
    assert dibao.back_pay == yuan("220")
    assert fund.free == yuan("3220")
    assert (fund.lasts_before, fund.lasts_after) == (month("2019-07"), month("2019-06"))
    # 10 × 700 + 220 − 3,220
    assert fund.missing == yuan("4000")


def test_a_fund_that_does_not_reach_for_one_month_says_so(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.receives(DIBAO, "600")
    preview = previewed(clerk, a_standard("700", "2019-01"), now="2019-01")
    fund = preview.programmes[0].fund
    assert (fund.lasts_before, fund.lasts_after) == (month("2019-01"), None)


def test_a_fall_names_who_would_come_to_zero_and_what_was_paid_too_much(
    clerk: Caseworker,
):
    clerk.dibao_for(a_household("陈桂兰").with_income("500"))
    clerk.dibao_for(a_household("李永福").with_income("560"))
    clerk.dibao_for(a_household("曾正祥"))
    pay_through(clerk, 1, 1)
    preview = previewed(clerk, a_standard("500", "2019-01", "2019-02"), now="2019-02")
    (dibao,) = preview.programmes
    # 90 → 0, 30 → 0 with income above the standard, 590 → 500
    zero = {each.name: (str(each.before), each.exceeds) for each in preview.to_zero}
    assert zero == {"陈桂兰": ("90.00", False), "李永福": ("30.00", True)}
    assert (dibao.before, dibao.after) == (yuan("710"), yuan("500"))
    assert dibao.over == yuan("210")
    assert dibao.back_pay == yuan("0")


def test_a_rise_names_who_would_get_money_again(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").with_income("600"))
    preview = previewed(clerk, a_standard("650", "2019-02"), now="2019-02")
    assert [(e.name, str(e.after)) for e in preview.from_zero] == [("陈桂兰", "50.00")]


def test_back_pay_of_the_rise_alone_is_what_the_list_pays_once_it_is_kept(
    clerk: Caseworker,
):
    clerk.day = date(2019, 8, 2)
    leaving = clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福").with_member("李小明").with_income("300"))
    pay_through(clerk, 1, 2)
    clerk.stops(leaving, "2019-02")
    pay_through(clerk, 3, 7)
    clerk.pays(DIBAO, "2019-08", BACK_PAY)  # what the rise of 630 brought
    new = a_standard("660", "2019-02", "2019-08")
    preview = previewed(clerk, new, now="2019-08")
    # 30 for three persons in February, for two in five months
    assert preview.back_pay == yuan("390")
    add_standards(clerk.store, clerk.act(), [new])
    plan = clerk.plans(DIBAO, "2019-08", BACK_PAY)
    assert sum(line.amount.fen for line in plan.lines) == 39_000


def test_lists_that_are_made_and_not_sent_are_named(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.makes(DIBAO, "2019-08")
    preview = previewed(clerk, a_standard("700", "2019-08"), now="2019-08")
    (dibao,) = preview.programmes
    assert dibao.unsent == (AUGUST,)
    assert dibao.month == month("2019-09")
    assert dibao.past == ()


def test_help_that_waits_to_be_paid_follows_the_new_standard(clerk: Caseworker):
    family = clerk.registers(a_household("陈桂兰"))
    clerk.grants("temporary", family, "2019-08", Terms(months=3))
    new = a_standard("700", "2019-08", programme="temporary")
    (temporary,) = previewed(clerk, new, now="2019-08").programmes
    assert (temporary.before, temporary.after) == (yuan("1890"), yuan("2100"))
    clerk.pays("temporary", "2019-08", RunKind.ONE_OFF)
    (temporary,) = previewed(clerk, new, now="2019-08").programmes
    assert (temporary.before, temporary.after) == (yuan("0"), yuan("0"))
