"""The paper about a sealed month: what was frozen, fund by fund, as an account book."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.seal import Seal, SealedFund, SealedLists, SealedMonth
from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListPaper
from aidesk.reports.writing import write_paper
from aidesk.services.sealing import sealed_month
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.titles import seal_title

SIGNATURES: Final = ("制表人", "审核人", "单位负责人")
# what comes into a fund and what leaves it, beside lists
_CAME: Final[Mapping[str, str]] = {
    "carried_in": "上年结转",
    "arrived": "资金到位",
    "moved_in": "从其他项目调入",
    "recovered": "追回",
}
_WENT: Final[Mapping[str, str]] = {
    "expended": "购买等支出",
    "moved_out": "调到其他项目",
    "handed_back": "交回财政",
}


@dataclass(frozen=True, slots=True)
class SealRow:
    """One movement of a fund in the month; ``left`` is the balance after it."""

    fund: str
    what: str
    lists: int | None = None
    lines: int | None = None
    persons: int | None = None
    more: Money | None = None
    less: Money | None = None
    left: Money = ZERO


_COLUMNS: Final[tuple[Column[SealRow], ...]] = (
    Column("资金项目", lambda row: row.fund, 24),
    Column("事项", lambda row: row.what, 32),
    Column("名单", lambda row: row.lists, 12, summed=True),
    Column("笔数", lambda row: row.lines, 13, summed=True),
    Column("人数", lambda row: row.persons, 13, summed=True),
    Column("本月增加", lambda row: row.more, 27, summed=True),
    Column("本月减少", lambda row: row.less, 27, summed=True),
    Column("结余", lambda row: row.left, 27),
)


def write_seal_sheet(
    store: Store, month: Month, path: Path, printed_at: datetime
) -> None:
    """Write the paper about a sealed month as PDF or workbook, as the name asks."""
    write_paper(store, seal_sheet(store, month), path, printed_at)


@in_chinese()
def seal_sheet(store: Store, month: Month) -> ListPaper[SealRow]:
    """Return the paper about a sealed month from what its seal froze.

    Raises NotSealedError.
    """
    seal, body = sealed_month(store, month)
    names = {code: p.short_name for code, p in store.programmes.all().items()}
    return ListPaper(
        title=seal_title(month),
        columns=_COLUMNS,
        rows=[
            row
            for fund in _in_order(body, names)
            for row in _fund_rows(fund, body, names)
        ],
        unit=store.office.get().unit,
        period=f"封账日期：{worded(seal.on)}",
        counted="",
        signatures=SIGNATURES,
        remarks=tuple(_remarks(seal, body, names)),
        upright=True,
    )


def _in_order(body: SealedMonth, names: Mapping[str, str]) -> list[SealedFund]:
    """Return the funds year by year in the office's order."""
    order = list(names)
    return sorted(body.funds, key=lambda f: (f.year, order.index(f.programme)))


def _fund_rows(
    fund: SealedFund, body: SealedMonth, names: Mapping[str, str]
) -> Iterator[SealRow]:
    """Yield a fund's movements with the running balance, the opening one first."""
    name = names[fund.programme]
    if fund.year != body.month.year:
        name = f"{name}（{fund.year}年）"
    left = fund.balance - fund.came + fund.went
    moves = list(_moves(fund, body, name))
    if left or not moves:
        yield SealRow(name, "上月结余", left=left)
    for row in moves:
        left += (row.more or ZERO) - (row.less or ZERO)
        yield replace(row, left=left)


def _moves(fund: SealedFund, body: SealedMonth, name: str) -> Iterator[SealRow]:
    for field, what in _CAME.items():
        if amount := getattr(fund, field):
            yield SealRow(name, what, more=amount)
    yield from _list_rows(fund, body, name)
    for field, what in _WENT.items():
        if amount := getattr(fund, field):
            yield SealRow(name, what, less=amount)


def _list_rows(fund: SealedFund, body: SealedMonth, name: str) -> Iterator[SealRow]:
    own = fund.year == body.month.year
    lists = [e for e in body.lists if own and e.programme == fund.programme]
    for each in lists:
        kind = worded(each.kind)
        yield SealRow(
            name, kind, each.lists, each.lines, each.persons, less=each.amount
        )
    if fund.returned:
        back = sum(each.returned_lines for each in lists)
        what = f"银行退回{back}笔" if back else "银行退回"
        yield SealRow(name, what, more=fund.returned)


def _remarks(seal: Seal, body: SealedMonth, names: Mapping[str, str]) -> Iterator[str]:
    balances = total(fund.balance for fund in body.funds)
    yield f"各项资金月末结余合计{balances}元。"
    promised = [
        f"{names[fund.programme]}{fund.allotted}元"
        for fund in _in_order(body, names)
        if fund.allotted
    ]
    if promised:
        yield f"本月下达指标（到账以前不计入结余）：{'，'.join(promised)}。"
    yield _of_lists(body.lists)
    yield "本月已经封账，名单和收支不再变动；以后发现多发少发，在没有封账的月份更正。"
    yield f"封账时日志到第{seal.journal_seq}行，校验码："
    yield seal.journal_hash


def _of_lists(lists: tuple[SealedLists, ...]) -> str:
    """Return what the lists came to: paid, sent back, paid again, kept back."""
    if not lists:
        return "本月没有发放名单。"
    paid, back = total(e.amount for e in lists), total(e.returned for e in lists)
    text = f"本月名单{sum(e.lists for e in lists)}份，应发{paid}元"
    if back:
        text += f"，银行退回{back}元"
    kept = total(e.withheld for e in lists)
    if kept:
        text += f"，扣回{kept}元"
    return f"{text}。"
