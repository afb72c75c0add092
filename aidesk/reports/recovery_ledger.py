"""追缴台账: what was paid too much, how it came back, and what is still owed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListPaper
from aidesk.services.recovery_book import RecoveryRow, left_at_end, recovery_book
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.payouts import months_worded

_SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "单位负责人")


@in_chinese()
def recovery_ledger(store: Store, year: int) -> ListPaper[RecoveryRow]:
    """Return the ledger of a year, right by right."""
    rows = recovery_book(store, year)
    return ListPaper(
        title=f"{year}年社会救助资金追缴台账",
        columns=tuple(_columns(rows)),
        rows=rows,
        unit=store.office.get().unit,
        counted="笔",
        signatures=_SIGNATURES,
        remarks=tuple(_remarks(rows)),
    )


def _what(row: RecoveryRow) -> str:
    if row.kind is None:
        return "上年未收回"
    return f"冲正{worded(row.kind)}" if row.is_reversal else worded(row.kind)


def _note(row: RecoveryRow) -> str:
    if row.run is None:
        return row.reason
    return f"{worded(row.run.month)}名单{'' if row.run.sent_on else '，未送银行'}"


def _columns(rows: Sequence[RecoveryRow]) -> Iterator[Column[RecoveryRow]]:
    yield Column("姓名", lambda row: row.debt.name, 18, centred=True)
    yield Column("项目", lambda row: row.programme.short_name, 22)
    yield Column("日期", lambda row: row.on, 28, centred=True)
    yield Column("事项", _what, 26)
    yield Column("所属月份", lambda row: months_worded(row.months), 34)
    yield Column("应追缴", lambda row: row.claimed, 26, summed=True)
    yield Column("已收回", lambda row: row.recovered, 26, summed=True)
    if any(row.written_off is not None for row in rows):
        yield Column("核销", lambda row: row.written_off, 24, summed=True)
    yield Column("未收回", lambda row: row.left, 26)
    yield Column("说明", _note, 40)


def _remarks(rows: Sequence[RecoveryRow]) -> Iterator[str]:
    if not rows:
        yield "没有要追缴的资金。"
        return
    owing = {row.debt.right.id for row in rows}
    yield (
        f"共{len(owing)}人（户），应追缴 － 已收回 － 核销 ＝ 未收回{left_at_end(rows)}元。"
    )
