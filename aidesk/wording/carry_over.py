"""The carry-over of a year in words: its table, and what will come of it."""

from __future__ import annotations

from typing import Final

from aidesk.domain.money import Money, total
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.carry_over import CarryLine, CarryOver
from aidesk.wording.columns import Column
from aidesk.wording.errors import sentence
from aidesk.wording.joining import listed


def carried_now(line: CarryLine) -> Money | None:
    """Return what is carried over this time; nothing where it cannot be."""
    return None if line.refused else line.difference


def state_of(line: CarryLine) -> str:
    """Return how it is with a fund's carry-over."""
    if line.is_due and line.refused:
        return translate("carry_over", "暂不能结转")
    if line.difference and line.next.carried_in:
        return translate("carry_over", "结余变了，更正")
    if line.difference:
        return translate("carry_over", "待结转")
    if line.refill_due:
        return translate("carry_over", "待补足启动资金")
    return translate("carry_over", "不用再转")


def carry_effect(plan: CarryOver) -> list[str]:
    """Return what will be entered into the next year, and what speaks against some."""
    told = []
    carried = total(line.difference for line in plan.due)
    if carried:
        text = translate("carry_over", "{year}年登记上年结转，共 {amount} 元。")
        told.append(text.format(year=plan.year + 1, amount=carried))
    told += [_refill_told(line) for line in plan.due if line.refill_due]
    told += [sentence(line.refused) for line in plan.refused if line.refused]
    return told or [translate("carry_over", "各项目都已结转，不用再做。")]


def _refill_told(line: CarryLine) -> str:
    text = translate(
        "carry_over",
        "{programme}用掉的启动资金 {amount} 元，列入{year}年下达，到账以前算已配套未拨付。",
    )
    return text.format(
        programme=line.programme.short_name,
        amount=line.last.refill,
        year=line.next.year,
    )


def carried_told(plan: CarryOver) -> str:
    """Return what was carried over: ``已结转到2020年：城市低保 429,150.00 元。``."""
    text = translate("carry_over", "{programme} {amount} 元")
    done = [
        text.format(programme=line.programme.short_name, amount=line.last.balance)
        for line in plan.due
        if line.difference
    ]
    if not done:
        return translate("carry_over", "已把启动资金的补足列入{year}年下达。").format(
            year=plan.year + 1
        )
    told = translate("carry_over", "已结转到{year}年：{funds}。")
    return told.format(year=plan.year + 1, funds=listed(done))


STATE: Final = QT_TRANSLATE_NOOP("columns", "情况")
CARRY_COLUMNS: Final[tuple[Column[CarryLine], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("columns", "项目"), lambda line: line.programme.short_name
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "年末结余"),
        lambda line: line.last.balance,
        summed=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "已结转"),
        lambda line: line.next.carried_in,
        summed=True,
    ),
    Column(QT_TRANSLATE_NOOP("columns", "这次结转"), carried_now, summed=True),
    Column(STATE, state_of),
)
