"""专项资金台账: every entry of each fund of a year on its day, with the balance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from aidesk.domain.fund import Cause, Expenditure, FundState, Transfer
from aidesk.domain.money import Money
from aidesk.domain.programme import Programme
from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListGroup, ListPaper
from aidesk.services.fund_book import fund_book
from aidesk.services.fund_entries import FundEntry
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.fund_entries import entry_worded

_SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "单位负责人")
_AWAY: Final = (Cause.MOVED_OUT, Cause.HANDED_BACK)


@in_chinese()
def fund_ledgers(store: Store, year: int) -> ListGroup:
    """Return the ledgers of a year's funds, one for each that had an entry."""
    books = {
        programme: fund_book(store, programme, year)
        for programme in store.programmes.all().values()
    }
    kept = {programme: book for programme, book in books.items() if book} or books
    return ListGroup(
        title=f"{year}年专项资金台账",
        names=[programme.short_name for programme in kept],
        parts=[_ledger(store, each, year, book) for each, book in kept.items()],
    )


def _ledger(
    store: Store, programme: Programme, year: int, book: Sequence[FundEntry]
) -> ListPaper[FundEntry]:
    return ListPaper(
        title=f"{year}年{programme.short_name}专项资金台账",
        columns=tuple(_columns(book)),
        rows=book,
        unit=store.office.get().unit,
        counted="笔",
        signatures=_SIGNATURES,
        remarks=tuple(_remarks(store.funds.state(programme.code, year))),
    )


def _columns(book: Sequence[FundEntry]) -> Iterator[Column[FundEntry]]:
    yield Column("日期", lambda entry: entry.on, 30, centred=True)
    yield Column("摘要", entry_worded, 78)
    yield Column("文号", _document, 40)
    if any(entry.promised is not None for entry in book):
        yield Column("下达指标", lambda entry: entry.promised, 28, summed=True)
    yield Column("收入", _income, 28, summed=True)
    yield Column("支出", lambda entry: entry.spent, 28, summed=True)
    if any(_away(entry) is not None for entry in book):
        yield Column("调出上缴", _away, 26, summed=True)
    yield Column("结余", lambda entry: entry.left, 28)


def _document(entry: FundEntry) -> str:
    source = entry.source
    return source.document if isinstance(source, Transfer | Expenditure) else ""


def _goes_away(entry: FundEntry) -> bool:
    return isinstance(entry.source, Transfer) and entry.source.cause in _AWAY


def _income(entry: FundEntry) -> Money | None:
    return None if _goes_away(entry) else entry.came


def _away(entry: FundEntry) -> Money | None:
    """Return what left the fund unspent."""
    if not _goes_away(entry) or entry.came is None:
        return None
    return -entry.came


def _remarks(fund: FundState) -> Iterator[str]:
    """Yield how the balance comes about, and what stands beside it."""
    added = (
        ("上年结转", fund.carried_in),
        ("本年到位", fund.arrived),
        ("调入", fund.of(Cause.MOVED_IN)),
        ("追回", fund.recovered),
    )
    taken = (
        ("支出", fund.spent),
        ("调出", fund.of(Cause.MOVED_OUT)),
        ("上缴", fund.of(Cause.HANDED_BACK)),
    )
    plus = " ＋ ".join(f"{name}{amount}" for name, amount in added if amount)
    minus = "".join(f" － {name}{amount}" for name, amount in taken if amount)
    yield f"{plus or '0.00'}{minus} ＝ 结余{fund.balance}"
    if fund.not_arrived:
        yield f"已下达未到位{fund.not_arrived}元，不在结余里。"
    if fund.pending:
        yield f"已做好还没有送银行的名单{fund.pending}元，还没有从结余里付出。"
