"""The account book of a fund in words: its entries, its columns, its sums in parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from aidesk.domain.fund import Cause, Expenditure, FundState, Source, Transfer
from aidesk.domain.money import ZERO, Money
from aidesk.domain.programme import Programme
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.fund_entries import FundEntry, Recovered, Returned
from aidesk.services.fund_sums import FundPart, FundSum, OpenedSum
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_day, worded
from aidesk.wording.joining import clauses, headed, listed, noted
from aidesk.wording.titles import run_title

_SUMS: Final = {
    FundSum.CAME_IN: QT_TRANSLATE_NOOP("funds", "到位合计"),
    FundSum.ADJUSTED: QT_TRANSLATE_NOOP("funds", "调剂追缴"),
    FundSum.SPENT: QT_TRANSLATE_NOOP("funds", "支出"),
    FundSum.BALANCE: QT_TRANSLATE_NOOP("funds", "结余"),
    FundSum.NOT_ARRIVED: QT_TRANSLATE_NOOP("funds", "已配套未拨付"),
    FundSum.BASE: QT_TRANSLATE_NOOP("funds", "启动资金"),
}


def entry_worded(entry: FundEntry) -> str:
    """Return what an entry is: ``中央到位``, ``2019年5月城市低保发放名册``."""
    if entry.reverses is not None:
        return _reversal_worded(entry, entry.reverses)
    text = _entry_itself(entry)
    if entry.is_reversed:
        return translate("funds", "{entry}（已冲正）").format(entry=text)
    return text


def _reversal_worded(entry: FundEntry, reversed_: Transfer | Expenditure) -> str:
    source = entry.source
    reason = source.note if isinstance(source, Transfer) else ""
    if isinstance(source, Expenditure):
        reason = source.purpose
    text = translate("funds", "冲正{day}的{entry}").format(
        day=short_day(reversed_.on), entry=record_worded(reversed_, entry.partner)
    )
    return _with_note(text, reason)


def reversed_worded(entry: FundEntry) -> str:
    """Return in a line which entry is to be taken back."""
    source = entry.source
    amount = source.amount if isinstance(source, Transfer | Expenditure) else ZERO
    text = translate("funds", "{day}，{entry}，{amount} 元")
    words = _entry_itself(entry)
    told = text.format(day=worded(entry.on), entry=words, amount=amount)
    document = _document(entry)
    return clauses([told, document]) if document else told


def _entry_itself(entry: FundEntry) -> str:
    source = entry.source
    if isinstance(source, Transfer):
        return _with_note(record_worded(source, entry.partner), source.note)
    if isinstance(source, Expenditure):
        return _with_note(source.purpose, source.supplier)
    if isinstance(source, Recovered):
        return _recovered_worded(entry, source)
    if isinstance(source, Returned):
        text = translate("funds", "{list}银行退回{count}笔")
        list_ = run_title(source.run, entry.programme)
        return text.format(list=list_, count=source.lines)
    return run_title(source, entry.programme)


def _recovered_worded(entry: FundEntry, source: Recovered) -> str:
    if source.run is None:
        text = translate("funds", "收回{months}多发的钱")
        return text.format(months=listed(map(worded, source.months)))
    text = translate("funds", "{list}扣回多发的钱")
    if entry.came is not None and entry.came < ZERO:
        text = translate("funds", "{list}扣回的钱随退票退还")
    return text.format(list=run_title(source.run, entry.programme))


def record_worded(
    entry: Transfer | Expenditure, partner: Programme | None = None
) -> str:
    """Return what was recorded, without its notes."""
    if isinstance(entry, Expenditure):
        return entry.purpose
    name = partner.short_name if partner else ""
    if entry.cause is Cause.MOVED_OUT:
        return translate("funds", "调出到{programme}").format(programme=name)
    if entry.cause is Cause.MOVED_IN:
        return translate("funds", "从{programme}调入").format(programme=name)
    return transfer_worded(entry)


def transfer_worded(transfer: Transfer) -> str:
    """Return what kind of money a transfer is: ``中央到位``, ``上年结转``."""
    if transfer.cause is Cause.CARRIED_IN:
        return _carried_worded(transfer.source)
    if transfer.cause is Cause.HANDED_BACK:
        return translate("funds", "上缴财政")
    return translate("funds", "{source}{cause}").format(
        source=worded(transfer.source), cause=worded(transfer.cause)
    )


def _carried_worded(source: Source) -> str:
    return worded(source if source is Source.BASE else Cause.CARRIED_IN)


def _arrived_worded(source: Source) -> str:
    if source is Source.BASE:
        return translate("funds", "补足启动资金")
    return worded(source)


def base_parts(fund: FundState) -> list[str]:
    """Return how far a base fund is used and refilled."""
    promised = fund.of(Cause.ALLOTTED, Source.BASE)
    return _parts(
        [
            (translate("funds", "今年应补足"), promised),
            (translate("funds", "已补足"), fund.of(Cause.ARRIVED, Source.BASE)),
            (translate("funds", "已使用"), fund.spent),
            (translate("funds", "明年要补足"), fund.refill),
        ]
    )


def sum_named(what: FundSum) -> str:
    """Return what a sum is called."""
    return translate("funds", _SUMS[what])


def part_named(part: FundPart) -> str:
    """Return what a part of a sum is called: ``中央``, ``月发放``, ``采购支出``."""
    if part.opens is not None:
        return sum_named(part.opens)
    if part.cause is not None:
        return _cause_named(part.cause, part.source)
    if part.kind is not None or part.source is not None:
        return worded(part.kind or part.source)
    if part.of is FundSum.ADJUSTED:
        return translate("funds", "追回多发")
    return translate("funds", "采购支出")


def _cause_named(cause: Cause, source: Source | None) -> str:
    if cause is Cause.CARRIED_IN:
        return _carried_worded(source or Source.CARRIED)
    return worded(cause) if source is None else _arrived_worded(source)


def parts_worded(parts: Iterable[FundPart]) -> list[str]:
    """Return parts with their amounts: ``上年结转 85,300.00``, ``中央 …``."""
    return [f"{part_named(part)} {part.amount}" for part in parts]


def opened_worded(name: str, amount: Money, entries: Sequence[FundEntry]) -> str:
    """Return what is opened: its name, its sum, how many entries, between which days."""
    told = [translate("funds", "{amount} 元").format(amount=amount)]
    told.append(translate("funds", "{n} 笔").format(n=len(entries)))
    days = [entry.on for entry in entries]
    if len(set(days)) > 1:
        span = translate("funds", "{first}到{last}")
        told.append(span.format(first=short_day(min(days)), last=short_day(max(days))))
    return headed(name, clauses(told))


def before_worded(opened: OpenedSum, year: int) -> str:
    """Return what a sum was the year before, and by how much it is another one now."""
    if opened.before is None:
        return ""
    name, change = sum_named(opened.what), opened.amount - opened.before
    if not change:
        text = translate("funds", "和{year}年{name}一样多。")
        return text.format(year=year - 1, name=name)
    more = translate("funds", "{year}年{name} {before}，今年多 {change}。")
    less = translate("funds", "{year}年{name} {before}，今年少 {change}。")
    text = more if change > ZERO else less
    shown = max(change, -change)
    return text.format(year=year - 1, name=name, before=opened.before, change=shown)


def _parts(parts: Iterable[tuple[str, Money]]) -> list[str]:
    return [f"{name} {amount}" for name, amount in parts if amount]


def _with_note(text: str, note: str) -> str:
    return noted(text, note) if note else text


def _document(entry: FundEntry) -> str:
    source = entry.source
    return source.document if isinstance(source, Transfer | Expenditure) else ""


DOCUMENT: Final = QT_TRANSLATE_NOOP("columns", "文号")
PROMISED: Final = QT_TRANSLATE_NOOP("columns", "下达")
ENTRY_COLUMNS: Final[tuple[Column[FundEntry], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "日期"), lambda entry: entry.on),
    Column(QT_TRANSLATE_NOOP("columns", "摘要"), entry_worded),
    Column(DOCUMENT, _document),
    Column(PROMISED, lambda entry: entry.promised, summed=True),
    Column(QT_TRANSLATE_NOOP("columns", "到位"), lambda entry: entry.came, summed=True),
    Column(
        QT_TRANSLATE_NOOP("columns", "支出"), lambda entry: entry.spent, summed=True
    ),
    Column(QT_TRANSLATE_NOOP("columns", "结余"), lambda entry: entry.left),
)
