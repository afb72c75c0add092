"""增减变动明细: each new, stopped, raised and lowered line of a month, with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aidesk.domain.month import Month
from aidesk.domain.programme import Programme, Unit
from aidesk.i18n import in_chinese
from aidesk.reports.change_words import (
    COUNTED,
    MOVEMENTS,
    closings,
    documents_worded,
    heads_worded,
    reasons_worded,
)
from aidesk.reports.comparison import notes, period
from aidesk.reports.lists import ListPaper
from aidesk.services.comparison import MovedLine, compare_month
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "分管领导", "填表日期")


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A line that moved, and the month of the list on which it did."""

    month: Month
    line: MovedLine


Columns = list[Column[ChangeRow]]


@in_chinese()
def changes(store: Store, programme: str, month: Month) -> ListPaper[ChangeRow]:
    """Return the changes of a month.

    Raises UnknownProgrammeError, and CrossCheckError if they do not close.
    """
    found = compare_month(store, programme, month)
    return ListPaper(
        title=f"{worded(month)}{found.programme.short_name}增减变动明细表",
        columns=columns_of(found.programme),
        rows=[ChangeRow(month, line) for line in found.rows],
        unit=store.office.get().unit,
        period=period(found),
        counted=COUNTED[found.programme.unit],
        signatures=SIGNATURES,
        remarks=[
            _summed(found.rows),
            *closings(found),
            *heads_worded(found),
            *notes(found),
        ],
    )


def columns_of(programme: Programme) -> Columns:
    """Return the columns of changes: who, how many and how much before and now, why."""
    by_person = programme.unit is Unit.PERSON
    name = "姓名" if by_person else "户主"
    return [
        Column("变动", lambda row: MOVEMENTS[row.line.movement], 15, centred=True),
        Column("街道/社区", lambda row: row.line.payee.community, 33.5),
        Column(name, lambda row: row.line.payee.name, 17, centred=True),
        *([] if by_person else _PERSONS),
        *_MONEY,
        Column("原因", lambda row: reasons_worded(row.line), 41),
        Column("起始月", lambda row: row.line.since, 23, centred=True),
        Column("文号", lambda row: documents_worded(row.line), 40),
    ]


_PERSONS: Final[Columns] = [
    Column("原有人数", lambda row: row.line.before.persons, 11, summed=True),
    Column("现有人数", lambda row: row.line.now.persons, 11, summed=True),
]
_MONEY: Final[Columns] = [
    Column("原金额", lambda row: row.line.before.amount, 21, summed=True),
    Column("现金额", lambda row: row.line.now.amount, 21, summed=True),
    Column("差额", lambda row: row.line.difference.amount, 20, summed=True),
]


def _summed(lines: Sequence[MovedLine]) -> str:
    """Return how many lines moved in which way: ``新增1、退出1、增发0、减发0。``."""
    counts = {
        word: sum(line.movement is m for line in lines) for m, word in MOVEMENTS.items()
    }
    told = "、".join(f"{word}{count}" for word, count in counts.items() if count)
    return f"本月变动：{told}。" if told else "本月没有变动。"
