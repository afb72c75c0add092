"""年度收支表: a year's income and expenditure, one column for each programme."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from aidesk.domain.fund import Cause, Source
from aidesk.domain.money import Money, total
from aidesk.domain.payment import RunKind
from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListPaper
from aidesk.services.year_accounts import FundYear, fund_years
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

_SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "分管领导", "单位负责人")

Item = tuple[str, Callable[[FundYear], Money | None]]


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One item: the amounts of the funds, and of all of them."""

    item: str
    amounts: tuple[Money | None, ...]

    @property
    def total(self) -> Money:
        """Return the amount of all funds."""
        return total(amount for amount in self.amounts if amount is not None)


@in_chinese()
def year_accounts(store: Store, year: int) -> ListPaper[AccountRow]:
    """Return the table of a year's income and expenditure over all programmes."""
    funds = fund_years(store, year)
    pending = total(fund.state.pending for fund in funds)
    remarks = ["收入合计 － 支出合计 － 调出上缴 ＝ 年末结余。"]
    if pending:
        remarks.append(f"已做好还没有送银行的名单{pending}元，没有算进支出。")
    return ListPaper(
        title=f"{year}年社会救助专项资金收支表",
        columns=tuple(_columns(funds)),
        rows=list(_rows(funds)),
        unit=store.office.get().unit,
        period=f"{year}年度",
        counted="",
        signatures=_SIGNATURES,
        remarks=remarks,
        subtotals=False,
    )


def _columns(funds: Sequence[FundYear]) -> Iterator[Column[AccountRow]]:
    yield Column("项目", lambda row: row.item, 52)
    for place, fund in enumerate(funds):
        yield Column(fund.programme.short_name, partial(_amount, place), 32)
    yield Column("合计", lambda row: row.total, 34)


def _amount(place: int, row: AccountRow) -> Money | None:
    return row.amounts[place]


def _rows(funds: Sequence[FundYear]) -> Iterator[AccountRow]:
    """Yield the items; those that no fund has are left out, but for the sums."""
    for name, amount in _items():
        amounts = tuple(map(amount, funds))
        is_sum = not name.startswith("　")
        if is_sum or any(amounts):
            shown = amounts if is_sum else tuple(a or None for a in amounts)
            yield AccountRow(name, shown)


def _items() -> Iterator[Item]:
    yield "一、收入合计", lambda fund: fund.income
    yield "　上年结转", lambda fund: fund.state.carried_in
    for source in Source:
        yield f"　{worded(source)}到位", partial(_arrived, source)
    yield "　从其他项目调入", lambda fund: fund.state.of(Cause.MOVED_IN)
    yield "　追回多发", lambda fund: fund.state.recovered
    yield "二、支出合计", lambda fund: fund.state.spent
    for kind in RunKind:
        yield f"　{worded(kind)}", partial(_of_kind, kind)
    yield "　银行退回", lambda fund: -fund.state.returned
    yield "　购买等支出", lambda fund: fund.state.expended
    yield "三、调出上缴", lambda fund: fund.away
    yield "　调到其他项目", lambda fund: fund.state.of(Cause.MOVED_OUT)
    yield "　交回财政", lambda fund: fund.state.of(Cause.HANDED_BACK)
    yield "四、年末结余", lambda fund: fund.state.balance
    yield "　已结转下年", lambda fund: fund.carried_on
    yield "　已下达未到位", lambda fund: fund.state.not_arrived


def _arrived(source: Source, fund: FundYear) -> Money:
    return fund.state.of(Cause.ARRIVED, source)


def _of_kind(kind: RunKind, fund: FundYear) -> Money | None:
    return fund.lists.get(kind)
