"""The printed form of monthly statistics: items in order, with the formulas below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from aidesk.domain.crosscheck import CrossCheck, enforce
from aidesk.domain.money import Money
from aidesk.reports.lists import ListPaper
from aidesk.services.statistics import Statistics
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

SIGNATURES: Final = ("单位负责人", "分管领导", "部门审核人", "填表人", "填表日期")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the form; without a value it is left to be filled in by hand."""

    group: str
    name: str
    unit: str
    value: Money | int | None
    note: str = ""


_COLUMNS: Final[tuple[Column[Item], ...]] = (
    Column("类别", lambda item: item.group, 33),
    Column("指标", lambda item: item.name, 36),
    Column("单位", lambda item: item.unit, 12, centred=True),
    Column("数值", lambda item: item.value, 32),
    Column("说明", lambda item: item.note, 58),
)


def form(
    found: Statistics, unit: str, items: Sequence[Item], checks: Sequence[CrossCheck]
) -> ListPaper[Item]:
    """Return the form of a month; raise CrossCheckError for a formula that fails."""
    enforce(checks)
    return ListPaper(
        title=f"{worded(found.month)}{found.programme.short_name}统计月报表",
        columns=_COLUMNS,
        rows=list(_grouped(items)),
        unit=unit,
        period=f"统计月份：{worded(found.month)}",
        note="",
        counted="",
        signatures=SIGNATURES,
        remarks=[_formulas(checks), *_notes(found)],
        upright=True,
        subtotals=False,
        dense=True,
    )


def move_items(found: Statistics) -> list[Item]:
    """Return who came and who went."""
    group, moves = "动态管理", found.moves
    before = f"上月{moves.households_before}户{moves.persons_before}人"
    return [
        Item(group, "当月新增户数", "户", moves.households_new, before),
        Item(group, "当月新增人数", "人", moves.persons_new, "含在保户增加的人"),
        Item(group, "当月退出户数", "户", moves.households_gone),
        Item(group, "当月退出人数", "人", moves.persons_gone, "含在保户减少的人"),
    ]


def move_checks(found: Statistics) -> list[CrossCheck]:
    """Return that who came less who went is what changed since last month."""
    moves = found.moves
    return [
        CrossCheck(
            "当月新增户数 － 当月退出户数 ＝ 本月户数 － 上月户数",
            moves.households_new - moves.households_gone,
            moves.households - moves.households_before,
        ),
        CrossCheck(
            "当月新增人数 － 当月退出人数 ＝ 本月人数 － 上月人数",
            moves.persons_new - moves.persons_gone,
            moves.persons - moves.persons_before,
        ),
    ]


def so_far_title(found: Statistics) -> str:
    """Return what the sums since January are called: ``1–7月资金总支出``."""
    last = found.month.number
    return "1月资金总支出" if last == 1 else f"1–{last}月资金总支出"


def _grouped(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items; each group is named once."""
    last = ""
    for item in items:
        yield replace(item, group="" if item.group == last else item.group)
        last = item.group


def _formulas(checks: Sequence[CrossCheck]) -> str:
    """Return the formulas that hold, to stand under the form."""
    numbered = (f"（{n}）{check.formula}" for n, check in enumerate(checks, 1))
    return f"勾稽关系（全部相符）：{'；'.join(numbered)}。"


def _notes(found: Statistics) -> Iterator[str]:
    """Yield how far the figures differ from the month's list."""
    persons, unmarked = found.moves.persons, found.hardships.unmarked
    if unmarked:
        yield f"{unmarked}户因病、因残致贫而成员没有登记残疾、重病，劳动能力情况请核对。"
    if found.listed is None:
        yield "本月发放名册尚未生成，户数、人数按在保登记统计。"
        return
    if found.unpaid:
        yield f"在保未发放{found.unpaid}笔，已计入户数、人数。"
    elif found.listed != persons:
        yield f"本月名册{found.listed}人，名册生成后登记有更正，现为{persons}人。"
