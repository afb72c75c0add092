"""城市低保统计月报: the form that bureaus print, in its order and with its formulas."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from aidesk.domain.crosscheck import CrossCheck
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.rounding import ROUNDINGS
from aidesk.domain.rules import Purpose
from aidesk.reports.lists import ListPaper
from aidesk.reports.statistics_form import (
    Item,
    form,
    move_checks,
    move_items,
    so_far_title,
)
from aidesk.services.statistics import Hardship, Spent, Statistics

_HARDSHIPS: Final[Mapping[Hardship, str]] = MappingProxyType(
    {
        Hardship.ILLNESS: "疾病",
        Hardship.DISABILITY: "残疾",
        Hardship.EDUCATION: "因学",
        Hardship.DISASTER: "灾害",
        Hardship.LABOUR: "缺乏劳动力",
        Hardship.OTHER: "其他",
    }
)
# no list of ours pays it: the office has another programme for the very old
_FOR_THE_OLD: Final = ZERO


def dibao_form(found: Statistics, unit: str) -> ListPaper[Item]:
    """Return the monthly statistics of dibao; raise CrossCheckError."""
    so_far, spent = so_far_title(found), "当月资金支出"
    items = [
        Item("规模", "低保户数", "户", found.moves.households),
        Item("规模", "低保人数", "人", found.moves.persons),
        *_people(found),
        *_labour(found),
        *_hardships(found),
        *move_items(found),
        *_spending(so_far, found.so_far, found),
        *_spending(spent, found.spent, found),
        Item("补助水平", "当月人均补助额", "元", per_person(found), "低保金÷低保人数"),
    ]
    checks = [
        *_person_checks(found),
        *move_checks(found),
        _spending_check(so_far, found.so_far),
        _spending_check(spent, found.spent),
        *_level_check(found),
    ]
    return form(found, unit, items, checks)


def per_person(found: Statistics) -> Money | None:
    """Return 人均补助额: the grants of the month by its persons, halves up."""
    persons = found.moves.persons
    if not persons:
        return None
    return ROUNDINGS["fen"](Fraction(grants(found.spent).fen, persons))


def grants(spent: Spent) -> Money:
    """Return 低保金: what monthly lists paid, without back pay of other months."""
    paid = spent.for_purposes(Purpose.GRANT, Purpose.SUPPLEMENT)
    return paid - spent.back_pay()


def _people(found: Statistics) -> list[Item]:
    group, people = "低保人员分类", found.people
    return [
        Item(group, "女性", "人", people.female),
        Item(group, "老年人", "人", people.old, "60周岁及以上"),
        Item(group, "未成年人", "人", people.minor, "不满18周岁"),
        Item(group, "残疾人", "人", people.disabled, "登记了残疾等级的人"),
    ]


def _labour(found: Statistics) -> list[Item]:
    group, people = "劳动能力情况", found.people
    known = None if people.impaired else 0
    note = f"两项合计{people.impaired}人，档案不记丧失程度，请分填"
    return [
        Item(group, "有劳动能力", "人", people.able, "18至59周岁，未登记残疾、重病"),
        Item(group, "部分丧失劳动能力", "人", known, note if people.impaired else ""),
        Item(group, "完全丧失劳动能力", "人", known, "同上" if people.impaired else ""),
        Item(group, "无劳动能力", "人", people.incapable, "不满18周岁和60周岁以上"),
    ]


def _hardships(found: Statistics) -> list[Item]:
    unknown, persons = found.hardships.unknown, found.hardships.persons
    note = f"{unknown}户没有登记原因，本类请手填" if unknown else "按户登记，可多因"
    return [
        Item(
            "致贫原因",
            word,
            "人",
            None if unknown else persons.get(hardship, 0),
            note if hardship is Hardship.ILLNESS else "",
        )
        for hardship, word in _HARDSHIPS.items()
    ]


def _spending(group: str, spent: Spent, found: Statistics) -> list[Item]:
    prices = spent.for_purposes(Purpose.PRICE_SUBSIDY)
    others = spent.to_others(found.programme.code)
    return [
        Item(group, "合计", "元", spent.total),
        Item(group, "其中：低保金", "元", grants(spent), "月发放名册的保障金"),
        Item(
            group,
            "物价补贴",
            "元",
            prices,
            f"含其他项目对象{others}元" if others else "",
        ),
        Item(group, "高龄补贴", "元", _FOR_THE_OLD, "本项资金不发放"),
        Item(group, "其他补贴", "元", _other(spent), _other_note(spent)),
    ]


def _other(spent: Spent) -> Money:
    """Return what the rows hold beside grants and price subsidies, and purchases."""
    prices = spent.for_purposes(Purpose.PRICE_SUBSIDY)
    paid = total(row.amount for row in spent.rows)
    return paid - grants(spent) - prices + spent.bought


def _other_note(spent: Spent) -> str:
    parts = {
        "补发": spent.back_pay(),
        "慰问": spent.for_purposes(Purpose.FESTIVAL),
        "购买": spent.bought,
    }
    return "，".join(f"{word}{amount}" for word, amount in parts.items() if amount)


def _person_checks(found: Statistics) -> list[CrossCheck]:
    people, persons = found.people, found.moves.persons
    checks = [
        CrossCheck(
            "低保人数 ＝ 有 ＋ 部分丧失 ＋ 完全丧失 ＋ 无劳动能力",
            persons,
            people.able + people.impaired + people.incapable,
        ),
        CrossCheck(
            "无劳动能力 ＝ 老年人 ＋ 未成年人",
            people.incapable,
            people.old + people.minor,
        ),
    ]
    if not found.hardships.unknown:
        named = sum(found.hardships.persons.values())
        formula = "低保人数 ≤ 致贫原因各项之和（可多因）"
        checks.append(CrossCheck(formula, persons, named, at_most=True))
    return checks


def _spending_check(name: str, spent: Spent) -> CrossCheck:
    parts = (
        grants(spent),
        spent.for_purposes(Purpose.PRICE_SUBSIDY),
        _FOR_THE_OLD,
        _other(spent),
    )
    formula = f"{name} ＝ 低保金 ＋ 物价补贴 ＋ 高龄补贴 ＋ 其他补贴"
    return CrossCheck(formula, spent.total, total(parts))


def _level_check(found: Statistics) -> list[CrossCheck]:
    """Return that the level is the printed grants by the printed persons."""
    level, persons = per_person(found), found.moves.persons
    if level is None:
        return []
    paid = grants(found.spent)
    formula = f"当月人均补助额 ＝ 当月低保金{paid} ÷ 低保人数{persons} ＝ {level}"
    return [CrossCheck(formula, level, ROUNDINGS["fen"](Fraction(paid.fen, persons)))]
