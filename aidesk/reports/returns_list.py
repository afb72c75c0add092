"""退票、再发清单: what the bank sent back, and what has become of each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from aidesk.domain.bank_return import Decision, LineResult
from aidesk.domain.identity import masked_account
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES, Run
from aidesk.domain.programme import Programme
from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListPaper
from aidesk.services.returned_lines import (
    ReturnedRow,
    outcome,
    returned_between,
)
from aidesk.storage.returned_lines import Repeated
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_day, worded
from aidesk.wording.returns import state_of_return
from aidesk.wording.titles import list_name

_TITLE: Final = "退票、再发清单"
_SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "单位负责人")


@in_chinese()
def returns_in_month(store: Store, month: Month, day: date) -> ListPaper[ReturnedRow]:
    """Return the list of what the bank sent back in a month."""
    first, last = month.first_day(), (month + 1).first_day() - timedelta(days=1)
    rows = returned_between(store, first, last, Month.of(day))
    return _paper(store, worded(month), rows, day)


@in_chinese()
def returns_in_year(store: Store, year: int, day: date) -> ListPaper[ReturnedRow]:
    """Return the list of what the bank sent back in a year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    rows = returned_between(store, first, last, Month.of(day))
    return _paper(store, f"{year}年", rows, day)


def _paper(
    store: Store, period: str, rows: Sequence[ReturnedRow], day: date
) -> ListPaper[ReturnedRow]:
    programmes = store.programmes.all()
    return ListPaper(
        title=f"{period}{_TITLE}",
        columns=_columns(programmes),
        rows=rows,
        unit=store.office.get().unit,
        period=f"处理情况截至{worded(day)}",
        counted="笔",
        signatures=_SIGNATURES,
        remarks=tuple(_remarks(rows)),
    )


def _columns(programmes: dict[str, Programme]) -> tuple[Column[ReturnedRow], ...]:
    def list_of(run: Run) -> str:
        name = list_name(programmes[run.programme], run.kind, run.batch)
        return f"{worded(run.month)}{name}"

    def lists_again(row: ReturnedRow) -> str:
        return "、".join(list_of(each.run) for each in row.line.repeated)

    return (
        Column("姓名", lambda row: row.line.name, 20, centred=True),
        Column("原名单", lambda row: list_of(row.line.run), 36),
        Column(
            "原账号", lambda row: masked_account(row.line.account), 20, centred=True
        ),
        Column("退回金额", lambda row: row.line.amount, 26, summed=True),
        Column("退回日期", lambda row: short_day(row.line.on), 20, centred=True),
        Column("退票原因", lambda row: row.line.reason, 34),
        Column("更正后账号", _new_account, 24, centred=True),
        Column("再发名单", lists_again, 38),
        Column("再发金额", lambda row: row.line.paid_again or None, 26, summed=True),
        Column("结果", _result, 38),
    )


def _new_account(row: ReturnedRow) -> str:
    """Return the account after it was corrected, or that it stays the same."""
    repeated = row.line.repeated
    if repeated:
        old, new = (row.line.bank, row.line.account), repeated[-1]
        same = (new.bank, new.account) == old
        return "照原账号" if same else masked_account(new.account)
    if row.account is not None:
        return masked_account(row.account.number)
    return "照原账号" if row.line.decision is Decision.RETRY else ""


def _result(row: ReturnedRow) -> str:
    told = [_repeated_told(each) for each in row.line.repeated]
    if row.waiting is not None:
        told.append(state_of_return(row.waiting))
    if row.line.decision is Decision.GIVEN_UP:
        told.append(f"不再发：{row.line.why}")
    return "；".join(told)


def _repeated_told(each: Repeated) -> str:
    if each.result is LineResult.RETURNED:
        return f"又退回：{each.reason}"
    if each.result is LineResult.PAID and each.answered_on:
        return f"{short_day(each.answered_on)}再发成功"
    return "再发已送银行" if each.run.state in PAID_STATES else "再发名单未送银行"


def _remarks(rows: Sequence[ReturnedRow]) -> Iterator[str]:
    if not rows:
        yield "没有退票。"
        return
    found = outcome(rows)
    parts = (
        ("再发成功", found.paid),
        ("再发后等银行答复", found.unanswered),
        ("再发后又退回", found.returned_again),
        ("等待处理", found.waiting),
        ("不再发", found.dropped),
    )
    told = "，".join(f"{name}{amount}元" for name, amount in parts if amount)
    yield f"退回的名单行应发{found.granted}元，其中{told}。"
    withheld = [row.line.withheld for row in rows if row.line.withheld]
    if withheld:
        yield "退回金额是银行退回的钱，不含当时从中扣回的部分；再发按应发的算。"
