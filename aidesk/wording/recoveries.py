"""What is said of money that was paid too much, and of how it comes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from aidesk.domain.fund import FundState
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.recovery import RecoveryKind
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.amounts import Overpaid
from aidesk.services.ledger import LedgerLine, LedgerRow
from aidesk.services.plan_lines import PlanLine
from aidesk.services.recoveries import Debt
from aidesk.services.withholding import Schedule
from aidesk.wording.attention import names_worded
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_month, worded
from aidesk.wording.joining import clauses, sentences
from aidesk.wording.payouts import months_worded

OPEN: Final = QT_TRANSLATE_NOOP("columns", "未收回")
MONTHS: Final = QT_TRANSLATE_NOOP("columns", "所属月份")
WITHHELD: Final = QT_TRANSLATE_NOOP("columns", "其中扣回")
WRITTEN_OFF: Final = QT_TRANSLATE_NOOP("columns", "核销")


def _shown(amount: Money) -> Money | None:
    return amount or None


DEBT_COLUMNS: Final[tuple[Column[LedgerRow], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "姓名"), lambda row: row.debt.name),
    Column(QT_TRANSLATE_NOOP("columns", "项目"), lambda row: row.programme.short_name),
    Column(MONTHS, lambda row: months_worded(row.debt.months)),
    Column(
        QT_TRANSLATE_NOOP("columns", "应追缴"),
        lambda row: row.debt.claimed,
        summed=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "已收回"),
        lambda row: _shown(row.debt.recovered),
        summed=True,
    ),
    Column(WITHHELD, lambda row: _shown(row.debt.withheld), summed=True),
    Column(WRITTEN_OFF, lambda row: _shown(row.debt.written_off), summed=True),
    Column(OPEN, lambda row: row.debt.outstanding, summed=True),
)


def entry_worded(line: LedgerLine) -> str:
    """Return what an entry is; a reversal names what it takes back."""
    word = worded(line.entry.kind)
    if line.entry.reverses is None:
        return word
    return translate("recoveries", "冲正{kind}").format(kind=word)


def entry_note(line: LedgerLine) -> str:
    """Return what else is to be known of an entry: its list, its reason."""
    facts = []
    if line.run is not None:
        text = translate("recoveries", "{month}名单")
        facts.append(text.format(month=worded(line.run.month)))
    if not line.counts:
        facts.append(translate("recoveries", "这一笔被银行退回，不算"))
    return clauses(filter(None, [*facts, line.entry.reason]))


ENTRY_COLUMNS: Final[tuple[Column[LedgerLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "日期"), lambda line: line.entry.on),
    Column(QT_TRANSLATE_NOOP("columns", "事项"), entry_worded),
    Column(MONTHS, lambda line: line.entry.key.month),
    Column(QT_TRANSLATE_NOOP("columns", "金额"), lambda line: line.entry.amount),
    Column(QT_TRANSLATE_NOOP("columns", "说明"), entry_note),
)


def debt_told(row: LedgerRow) -> str:
    """Return what a right owes, and how it is being withheld."""
    debt = row.debt
    if not debt.outstanding:
        text = translate("recoveries", "{name}，{programme}：都已经收回或核销。")
    else:
        text = translate(
            "recoveries", "{name}，{programme}：多发 {claimed} 元，未收回 {open} 元。"
        )
    told = text.format(
        name=debt.name,
        programme=row.programme.short_name,
        claimed=debt.claimed,
        open=debt.outstanding,
    )
    if row.schedule is not None:
        return sentences([told, schedule_told(row.schedule)[0]])
    if debt.order is not None and debt.outstanding:
        stuck = translate("recoveries", "安排了扣回，但现在没有发放可以扣。")
        return sentences([told, stuck])
    return told


def schedule_told(schedule: Schedule) -> list[str]:
    """Return from which month to which how much is withheld, and what is left."""
    monthly, last = schedule.monthly, schedule.last
    if schedule.months == 1:
        text = translate("recoveries", "{since}扣 {last} 元，一次扣完。")
    elif last == monthly:
        text = translate(
            "recoveries", "{since}起每月扣 {monthly} 元，扣 {n} 个月，到{until}扣完。"
        )
    else:
        text = translate(
            "recoveries",
            "{since}起每月扣 {monthly} 元，扣 {n} 个月，"
            "到{until}扣完，最后一个月扣 {last} 元。",
        )
    told = text.format(
        since=worded(schedule.since),
        until=worded(schedule.until),
        n=schedule.months,
        monthly=monthly,
        last=last,
    )
    rest = translate("recoveries", "扣的月份每月实发 {left} 元。")
    return [told, rest.format(left=schedule.left_monthly)]


def receipt_effect(debt: Debt, amount: Money, fund: FundState) -> list[str]:
    """Return what money that comes back changes, one a line."""
    text = translate("recoveries", "结余：{before} → {after} 元（{year}年）")
    return [
        outstanding_changed(debt, -amount),
        text.format(before=fund.balance, after=fund.balance + amount, year=fund.year),
    ]


def write_off_effect(debt: Debt, amount: Money) -> list[str]:
    """Return what a write-off changes, one a line."""
    stays = translate("recoveries", "核销的 {amount} 元不再追缴，资金结余不变。")
    return [outstanding_changed(debt, -amount), stays.format(amount=amount)]


def outstanding_changed(debt: Debt, more: Money) -> str:
    """Return what is still to be recovered, before and after."""
    text = translate("recoveries", "未收回：{before} → {after} 元")
    return text.format(before=debt.outstanding, after=debt.outstanding + more)


def reversal_told(line: LedgerLine, debt: Debt) -> list[str]:
    """Return which entry is taken back and what that changes, one a line."""
    entry = line.entry
    text = translate("recoveries", "{day}{kind} {amount} 元（{month}多发的）。")
    told = [
        text.format(
            day=worded(entry.on),
            kind=worded(entry.kind),
            amount=entry.amount,
            month=worded(entry.key.month),
        ),
        outstanding_changed(debt, entry.amount),
    ]
    if entry.kind is RecoveryKind.RECEIVED:
        text = translate("recoveries", "资金结余少 {amount} 元。")
        told.append(text.format(amount=entry.amount))
    return told


def overpaid_told(overpaid: Sequence[Overpaid]) -> str:
    """Return what a plan found to be overpaid, for whom, and what becomes of it."""
    more = [each for each in overpaid if each.amount > ZERO]
    less = [each for each in overpaid if each.amount < ZERO]
    told = []
    if more:
        text = translate(
            "recoveries", "{names}以前多发了 {count} 笔，共 {sum} 元，要登记追缴。"
        )
        told.append(_found(text, more))
    if less:
        text = translate(
            "recoveries", "{names}的追缴多记了 {count} 笔，共 {sum} 元，要核减。"
        )
        told.append(_found(text, less))
    return sentences(told)


def _found(text: str, overpaid: Sequence[Overpaid]) -> str:
    amount = total(each.amount for each in overpaid)
    return text.format(
        names=names_worded(list(dict.fromkeys(each.line.name for each in overpaid))),
        count=len(overpaid),
        sum=amount if amount > ZERO else -amount,
    )


def open_debt_told(rows: Iterable[LedgerRow]) -> str:
    """Return in a line what a household still owes; nothing when it owes nothing."""
    owing = [row for row in rows if row.debt.outstanding]
    if not owing:
        return ""
    text = translate("recoveries", "多发的钱还有 {open} 元没有收回")
    told = [text.format(open=total(row.debt.outstanding for row in owing))]
    schedules = [row.schedule for row in owing if row.schedule is not None]
    if len(schedules) == 1:
        text = translate("recoveries", "每月扣 {monthly} 元，到{until}扣完")
        (found,) = schedules
        told.append(text.format(monthly=found.monthly, until=worded(found.until)))
    elif schedules:
        told.append(translate("recoveries", "正在每月扣回"))
    return clauses(told)


def withheld_told(line: PlanLine) -> str:
    """Return what is kept back from a line; nothing when all of it is paid."""
    if not line.withheld:
        return ""
    text = translate(
        "recoveries", "应发 {granted} 元，扣回以前多发的 {kept} 元，实发 {paid} 元。"
    )
    return text.format(granted=line.granted, kept=line.withheld, paid=line.amount)


def withholding_ordered(row: LedgerRow, schedule: Schedule) -> str:
    """Return in a sentence that money will be kept back."""
    text = translate("recoveries", "{name}家从{since}起每月扣回 {monthly} 元，已登记。")
    return text.format(
        name=row.debt.name, since=short_month(schedule.since), monthly=schedule.monthly
    )
