"""动态管理台账: all that changed on the monthly lists, month after month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from aidesk.domain.month import Month, months_of
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Programme, Rhythm, Unit
from aidesk.i18n import in_chinese
from aidesk.reports.change_words import MOVEMENTS, closings
from aidesk.reports.changes import ChangeRow, columns_of
from aidesk.reports.lists import ListGroup, ListPaper
from aidesk.services.comparison import Comparison, Movement, compare_month
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_month, worded

SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "填表日期")
_TOLD: Final = (Movement.NEW, Movement.STOPPED, Movement.UP, Movement.DOWN)
# over several months only differences add up
_ADDED_UP: Final = "差额"


def change_register_of_month(store: Store, month: Month) -> ListGroup:
    """Return the changes of a month, a list for each programme that pays each month.

    Raises CrossCheckError if the lists of a month do not lead to those of the next.
    """
    return _group(store, worded(month), [month])


def change_register_of_year(store: Store, year: int) -> ListGroup:
    """Return the changes of a year in the same way."""
    return _group(store, f"{year}年", months_of(year))


@in_chinese()
def _group(store: Store, when: str, months: Sequence[Month]) -> ListGroup:
    programmes = [
        programme
        for programme in store.programmes.all().values()
        if programme.rhythm is Rhythm.MONTHLY
    ]
    return ListGroup(
        title=f"{when}动态管理台账",
        names=[programme.short_name for programme in programmes],
        parts=[_register(store, each, when, months) for each in programmes],
    )


def _register(
    store: Store, programme: Programme, when: str, months: Sequence[Month]
) -> ListPaper[ChangeRow]:
    compared = [
        compare_month(store, programme.code, month)
        for month in months
        if store.runs.of(programme.code, RunKind.REGULAR, month)
    ]
    rows = ([ChangeRow(found.month, line) for line in found.rows] for found in compared)
    return ListPaper(
        title=f"{when}{programme.short_name}动态管理台账",
        columns=list(_columns(programme)),
        rows=list(chain.from_iterable(rows)),
        unit=store.office.get().unit,
        period=f"统计期间：{when}",
        counted="条",
        signatures=SIGNATURES,
        remarks=[_told(found) for found in compared] or ["没有月发放名册。"],
        subtotals=False,
    )


def _columns(programme: Programme) -> Iterator[Column[ChangeRow]]:
    yield Column("月份", lambda row: short_month(row.month), 13, centred=True)
    for column in columns_of(programme):
        yield replace(column, summed=column.title == _ADDED_UP)


def _told(found: Comparison) -> str:
    """Return what changed in a month, and what its list came to."""
    closings(found)
    counts = {movement: len(found.of(movement)) for movement in Movement}
    told = "，".join(
        f"{MOVEMENTS[movement]}{count}"
        for movement, count in counts.items()
        if count or movement in _TOLD
    )
    units = "" if found.programme.unit is Unit.PERSON else f"{found.this.units}户"
    listed = f"{units}{found.this.persons}人，{found.this.amount}元"
    return f"{short_month(found.month)}：{told}；本月{listed}。"
