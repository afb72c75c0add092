"""The payout list of a made run: who gets what, to be signed, paid and filed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from aidesk.domain.entitlement import AT_FLOOR
from aidesk.domain.hold import HeldMoney
from aidesk.domain.money import total
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment, Run, RunId, RunKind
from aidesk.domain.programme import Programme, Unit
from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListPaper
from aidesk.reports.payroll_columns import PAID, Layout, columns_of
from aidesk.reports.payroll_lines import PayrollLine, payroll_lines, stopped_names
from aidesk.reports.writing import write_paper
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.titles import run_title

SIGNATURES: Final = (
    "制表人",
    "审核人（部门负责人）",
    "分管领导",
    "单位负责人",
    "填表日期",
)
_COUNTED: Final = {Unit.HOUSEHOLD: "户", Unit.PERSON: "人", Unit.CASE: "户"}
_NAMES_SHOWN: Final = 20


def write_payroll(
    store: Store,
    run: RunId,
    path: Path,
    printed_at: datetime,
    layout: Layout = Layout.PAYING,
) -> None:
    """Write the payout list of a made run as PDF or workbook, as the name asks."""
    write_paper(store, payroll(store, run, layout), path, printed_at)


@in_chinese()
def payroll(
    store: Store, run: RunId, layout: Layout = Layout.PAYING
) -> ListPaper[PayrollLine]:
    """Return the payout list of a made run, from what was frozen into it.

    Those who approve it see standard and income, those who pay it the accounts.
    """
    found = store.runs.get(run)
    programme = store.programmes.get(found.programme)
    payments = store.runs.payments(run)
    before = _last_month(store, found)
    lines = payroll_lines(store, found, payments, before)
    return ListPaper(
        title=layout_title(run_title(found, programme), layout),
        columns=columns_of(found, programme, lines, layout),
        rows=lines,
        unit=store.office.get().unit,
        period=_period(found, payments),
        counted=_counted(programme, payments),
        paid=PAID,
        signatures=SIGNATURES,
        remarks=_remarks(found, before, lines, store.holds.left_out_by(run)),
    )


def layout_title(title: str, layout: Layout) -> str:
    """Return what a list is called in a layout: that of the bank needs no word."""
    return f"{title}（审批用）" if layout is Layout.APPROVAL else title


def _last_month(store: Store, run: Run) -> list[Payment] | None:
    """Return what was paid the month before; None where lists are not compared."""
    if run.kind is not RunKind.REGULAR:
        return None
    before = store.runs.before(run.programme, run.kind, run.month)
    return store.runs.payments(before.id) if before else None


def _period(run: Run, payments: Sequence[Payment]) -> str:
    """Return for which months the list pays."""
    if run.kind in (RunKind.REGULAR, RunKind.ONE_OFF, RunKind.FESTIVAL):
        return f"发放月份：{worded(run.month)}"
    months = sorted({payment.month for payment in payments})
    return f"所属月份：{_months(months)}　发放月份：{worded(run.month)}"


def _months(months: Sequence[Month]) -> str:
    if len(months) < 2:
        return "".join(map(worded, months))
    return f"{worded(months[0])}至{worded(months[-1])}"


def _counted(programme: Programme, payments: Sequence[Payment]) -> str:
    """Return what a line is; one list can pay households and persons."""
    mixed = len({payment.programme for payment in payments}) > 1
    return "笔" if mixed else _COUNTED[programme.unit]


def _remarks(
    run: Run,
    before: Sequence[Payment] | None,
    lines: Sequence[PayrollLine],
    held: Sequence[HeldMoney],
) -> tuple[str, ...]:
    """Return what the list itself cannot show: who was on last month's and is not."""
    at_floor = {
        payment.month
        for line in lines
        for payment in line.payments
        if AT_FLOOR in payment.explanation
    }
    if at_floor:
        months = "、".join(map(worded, sorted(at_floor)))
        return (f"{months}{AT_FLOOR}发放。", *_held(held))
    waiting = {each.hold.enrolment for each in held}
    gone = [p for p in before or () if p.enrolment not in waiting]
    stopped = stopped_names(gone, lines)
    remarks = []
    if stopped:
        names = "、".join(stopped[:_NAMES_SHOWN])
        more = "等" if len(stopped) > _NAMES_SHOWN else ""
        month = worded(run.month)
        remarks.append(f"较上月停发{len(stopped)}笔：{names}{more}，自{month}起停发。")
    return (*remarks, *_held(held))


def _held(held: Sequence[HeldMoney]) -> Iterator[str]:
    """Yield whose money waits and why: it is not in the list's total."""
    if held:
        names = "、".join(
            f"{each.name}{each.amount}元（{each.hold.note or worded(each.hold.reason)}）"
            for each in held[:_NAMES_SHOWN]
        )
        more = "等" if len(held) > _NAMES_SHOWN else ""
        amount = total(each.amount for each in held)
        yield f"暂缓发放{len(held)}笔、{amount}元，不在合计内：{names}{more}。"
