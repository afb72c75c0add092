"""The account book of a fund in words: its entries, its columns, its sums in parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from aidesk.domain.fund import Cause, Expenditure, FundState, Source, Transfer
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Programme
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.fund_entries import FundEntry, Recovered, Returned
from aidesk.services.year_end import ProgrammeYear
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_day, worded
from aidesk.wording.joining import clauses, listed, noted
from aidesk.wording.titles import run_title


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


def available_parts(year: ProgrammeYear) -> list[str]:
    """Return of what the money of a year is made: ``上年结转 85,300.00``, ``中央 …``."""
    carried = {source: year.carried_in(source) for source in Source}
    held = carried.pop(Source.BASE)
    parts = [
        (worded(Cause.CARRIED_IN), total(carried.values())),
        (_carried_worded(Source.BASE), held),
    ]
    parts += [(_arrived_worded(source), year.arrived(source)) for source in Source]
    return _parts(parts)


def _carried_worded(source: Source) -> str:
    return worded(source if source is Source.BASE else Cause.CARRIED_IN)


def _arrived_worded(source: Source) -> str:
    if source is Source.BASE:
        return translate("funds", "补足启动资金")
    return worded(source)


def added_parts(year: ProgrammeYear) -> list[str]:
    """Return what else came into a fund: moved in, recovered."""
    moved = year.of_cause(Cause.MOVED_IN)
    recovered = translate("funds", "追回多发")
    return _parts([(worded(Cause.MOVED_IN), moved), (recovered, year.recovered())])


def taken_parts(year: ProgrammeYear) -> list[str]:
    """Return what left a fund without being spent: moved out, handed back."""
    causes = (Cause.MOVED_OUT, Cause.HANDED_BACK)
    return _parts((worded(cause), year.of_cause(cause)) for cause in causes)


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


def spent_parts(year: ProgrammeYear) -> list[str]:
    """Return what the money of a year was spent for, by the kind of list."""
    parts = [(worded(kind), year.of_kind(kind)) for kind in RunKind]
    parts.append((translate("funds", "采购支出"), year.expended()))
    return _parts(parts)


def not_arrived_parts(year: ProgrammeYear) -> list[str]:
    """Return which sources have promised money that has not arrived."""
    waiting = year.not_arrived()
    return _parts((worded(source), amount) for source, amount in waiting.items())


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
