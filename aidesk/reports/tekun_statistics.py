"""特困人员统计月报: by mode of care and tier, with what was spent on living and care."""

from __future__ import annotations

from typing import Final

from aidesk.domain.crosscheck import CrossCheck
from aidesk.domain.money import Money, total
from aidesk.domain.rules import CareMode, Purpose
from aidesk.reports.lists import ListPaper
from aidesk.reports.statistics_form import (
    Item,
    form,
    move_checks,
    move_items,
    so_far_title,
)
from aidesk.services.statistics import Spent, Statistics

_MODES: Final = {CareMode.DISPERSED: "分散供养", CareMode.CENTRAL: "集中供养"}
_TIERS: Final = {1: "一档", 2: "二档", 3: "三档"}


def tekun_form(found: Statistics, unit: str) -> ListPaper[Item]:
    """Return the monthly statistics of tekun; raise CrossCheckError."""
    so_far, spent = so_far_title(found), "当月资金支出"
    items = [
        Item("规模", "特困户数", "户", found.moves.households),
        Item("规模", "特困人数", "人", found.moves.persons),
        *_modes(found),
        *(
            Item("照料护理档次", word, "人", found.tiers.get(tier, 0))
            for tier, word in _TIERS.items()
        ),
        *_people(found),
        *move_items(found),
        *_spending(so_far, found.so_far),
        *_spending(spent, found.spent),
    ]
    checks = [
        *_person_checks(found),
        *move_checks(found),
        _spending_check(so_far, found.so_far),
        _spending_check(spent, found.spent),
    ]
    return form(found, unit, items, checks)


def _modes(found: Statistics) -> list[Item]:
    items = []
    for mode, word in _MODES.items():
        households, persons = found.modes[mode]
        items += [
            Item("供养方式", f"{word}户数", "户", households),
            Item("供养方式", f"{word}人数", "人", persons),
        ]
    return items


def _people(found: Statistics) -> list[Item]:
    group, people = "特困人员分类", found.people
    return [
        Item(group, "女性", "人", people.female),
        Item(group, "老年人", "人", people.old, "60周岁及以上"),
        Item(group, "未成年人", "人", people.minor, "不满18周岁"),
        Item(group, "残疾人", "人", people.disabled, "登记了残疾等级的人"),
    ]


def _spending(group: str, spent: Spent) -> list[Item]:
    back = spent.back_pay()
    return [
        Item(group, "合计", "元", spent.total),
        Item(
            group,
            "其中：基本生活费",
            "元",
            spent.for_purposes(Purpose.BASIC),
            f"含补发{back}" if back else "",
        ),
        Item(group, "照料护理费", "元", spent.for_purposes(Purpose.CARE)),
        Item(
            group,
            "其他支出",
            "元",
            _other(spent),
            f"购买{spent.bought}" if spent.bought else "",
        ),
    ]


def _other(spent: Spent) -> Money:
    paid = total(row.amount for row in spent.rows)
    return paid - spent.for_purposes(Purpose.BASIC, Purpose.CARE) + spent.bought


def _person_checks(found: Statistics) -> list[CrossCheck]:
    persons = found.moves.persons
    by_mode = sum(count for _homes, count in found.modes.values())
    return [
        CrossCheck("特困人数 ＝ 分散供养人数 ＋ 集中供养人数", persons, by_mode),
        CrossCheck(
            "特困人数 ＝ 一档 ＋ 二档 ＋ 三档", persons, sum(found.tiers.values())
        ),
    ]


def _spending_check(name: str, spent: Spent) -> CrossCheck:
    parts = (
        spent.for_purposes(Purpose.BASIC),
        spent.for_purposes(Purpose.CARE),
        _other(spent),
    )
    formula = f"{name} ＝ 基本生活费 ＋ 照料护理费 ＋ 其他支出"
    return CrossCheck(formula, spent.total, total(parts))
