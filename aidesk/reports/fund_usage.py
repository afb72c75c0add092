"""专项资金使用情况清单: what special funds were used for in a month or a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from aidesk.domain.fund import Expenditure
from aidesk.domain.money import ZERO, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES, RunKind
from aidesk.i18n import in_chinese
from aidesk.reports.fund_words import documents_worded, months_paid
from aidesk.reports.lists import ListPaper
from aidesk.services.fund_usage import Usage, usage_of_month, usage_of_year
from aidesk.storage.run_sums import ReturnSum, RunSum
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_day, worded
from aidesk.wording.joining import noted
from aidesk.wording.titles import list_name

_TITLE: Final = "专项资金使用情况清单"
_AMOUNT: Final = "金额"
_SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "单位负责人", "财务复核")
_OF_ALL: Final = (RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL)


@in_chinese()
def usage_in_month(store: Store, month: Month) -> ListPaper[Usage]:
    """Return the list of what a month's money was used for."""
    return _paper(store, worded(month), usage_of_month(store, month))


@in_chinese()
def usage_in_year(store: Store, year: int) -> ListPaper[Usage]:
    """Return the list of what a year's funds were used for."""
    return _paper(store, f"{year}年", usage_of_year(store, year))


def _paper(store: Store, period: str, uses: Sequence[Usage]) -> ListPaper[Usage]:
    return ListPaper(
        title=f"{period}{_TITLE}",
        columns=tuple(_columns(uses)),
        rows=uses,
        unit=store.office.get().unit,
        counted="笔",
        paid=_AMOUNT,
        signatures=_SIGNATURES,
        remarks=tuple(_remarks(uses)),
    )


def _columns(uses: Sequence[Usage]) -> Iterator[Column[Usage]]:
    yield Column("月份", lambda use: use.month, 22, centred=True)
    yield Column("项目", _item, 52)
    yield Column("户", lambda use: use.households, 11, summed=True)
    yield Column("人", lambda use: use.persons, 11, summed=True)
    if any(use.withheld for use in uses):
        yield Column("应发", lambda use: use.granted, 26, summed=True)
        yield Column("扣回", lambda use: use.withheld or None, 22, summed=True)
    yield Column(_AMOUNT, lambda use: use.amount, 28, summed=True)
    yield Column("文号", lambda use: documents_worded(use.documents), 46)
    yield Column("凭证号", lambda _use: "", 20, centred=True)
    yield Column("备注", _note, 30)


def _item(use: Usage) -> str:
    name, source = use.programme.short_name, use.source
    if isinstance(source, Expenditure):
        if use.undoes is None:
            return f"{name}：{source.purpose}"
        return f"{name}：冲正{use.undoes.purpose}"
    run = source.run
    item = list_name(use.programme, run.kind, run.batch)
    if run.kind in _OF_ALL:
        item = noted(item, f"{name}资金")
    if isinstance(source, ReturnSum):
        return f"{worded(run.month)}{item}退票{source.lines}笔"
    if run.kind is RunKind.BACK_PAY:
        return noted(item, months_paid(source))
    return item


def _note(use: Usage) -> str:
    source = use.source
    if isinstance(source, RunSum):
        if source.run.state in PAID_STATES and source.run.sent_on:
            return f"{short_day(source.run.sent_on)}送银行"
        return "未送银行"
    if isinstance(source, ReturnSum):
        return f"{short_day(source.on)}银行退回"
    if use.undoes is not None:
        return f"{short_day(source.on)}，{source.purpose}"
    return f"{short_day(source.on)}支付"


def _remarks(uses: Sequence[Usage]) -> Iterator[str]:
    unsent = total(use.amount for use in uses if _is_unsent(use))
    if unsent:
        yield f"其中还没有送银行的名单{unsent}元。"
    if any(isinstance(use.source, ReturnSum) for use in uses):
        yield "银行退回的钱已回到资金结余，金额记负数；以后重发的，另列一行。"
    back = total(use.withheld for use in uses)
    if back > ZERO:
        yield f"扣回以前多发的{back}元留在资金里，没有付出。"
    if len(uses) > 1:
        yield "户、人的合计为户次、人次。"


def _is_unsent(use: Usage) -> bool:
    source = use.source
    return isinstance(source, RunSum) and source.run.state not in PAID_STATES
