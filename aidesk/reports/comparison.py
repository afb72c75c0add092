"""上期–本期对比表: changed households, the others as one row, closing to the fen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.programme import Unit
from aidesk.i18n import in_chinese
from aidesk.reports.change_words import (
    COUNTED,
    MOVEMENTS,
    closings,
    heads_worded,
    reasons_worded,
)
from aidesk.reports.lists import ListPaper
from aidesk.services.comparison import Comparison, Counted, compare_month
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "分管领导", "单位负责人")


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One row: a household that changed, or all that did not, together."""

    movement: str
    community: str
    name: str
    before: Counted
    now: Counted
    reason: str = ""

    @property
    def difference(self) -> Money:
        """Return this month's amount less last month's."""
        return self.now.amount - self.before.amount


_UNITS: Final[tuple[Column[ComparedRow], ...]] = (
    Column("上期户数", lambda row: row.before.units, 13, summed=True),
    Column("本期户数", lambda row: row.now.units, 13, summed=True),
)
_REST: Final[tuple[Column[ComparedRow], ...]] = (
    Column("上期人数", lambda row: row.before.persons, 13, summed=True),
    Column("本期人数", lambda row: row.now.persons, 13, summed=True),
    Column("上期金额", lambda row: row.before.amount, 26, summed=True),
    Column("本期金额", lambda row: row.now.amount, 26, summed=True),
    Column("差额", lambda row: row.difference, 23, summed=True),
    Column("变动原因", lambda row: row.reason, 56),
)


@in_chinese()
def comparison(store: Store, programme: str, month: Month) -> ListPaper[ComparedRow]:
    """Return the comparison of a month's list with the one before.

    Raises UnknownProgrammeError, and CrossCheckError if it does not close.
    """
    found = compare_month(store, programme, month)
    by_person = found.programme.unit is Unit.PERSON
    return ListPaper(
        title=f"{worded(month)}{found.programme.short_name}上期本期对比表",
        columns=[
            Column("变动", lambda row: row.movement, 20, centred=True),
            Column("街道/社区", lambda row: row.community, 36),
            Column(
                "姓名" if by_person else "户主", lambda row: row.name, 20, centred=True
            ),
            *(() if by_person else _UNITS),
            *_REST,
        ],
        rows=list(_rows(found)),
        unit=store.office.get().unit,
        period=period(found),
        counted="",
        signatures=SIGNATURES,
        remarks=[*closings(found), *heads_worded(found), *notes(found)],
    )


def period(found: Comparison) -> str:
    """Return which lists are compared."""
    last = "无" if found.previous is None else worded(found.previous)
    return f"上期：{last}　本期：{worded(found.month)}"


def notes(found: Comparison) -> Iterator[str]:
    """Yield what a reader must know of the lists."""
    if found.previous is None:
        yield "本期以前没有发放名册，无上期可比。"
    if not found.made:
        yield "本期名册尚未生成，本期数为按现有资料试算的拟发数。"


def _rows(found: Comparison) -> Iterator[ComparedRow]:
    for row in found.rows:
        yield ComparedRow(
            movement=MOVEMENTS[row.movement],
            community=row.payee.community,
            name=row.payee.name,
            before=row.before,
            now=row.now,
            reason=reasons_worded(row),
        )
    if not found.same.units:
        return
    before = found.same if found.previous else Counted()
    word = "未变动" if found.previous else "首期"
    unit = COUNTED[found.programme.unit]
    yield ComparedRow(word, "", f"{found.same.units}{unit}", before, found.same)
