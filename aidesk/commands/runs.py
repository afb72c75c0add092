"""Plan a list on the command line, and make it as a draft."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from contextlib import AbstractContextManager
from uuid import uuid4

from aidesk.commands import Clock
from aidesk.commands.keeping import tell_trouble
from aidesk.commands.opening import opened, opened_to_read
from aidesk.domain.identity import masked_account
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind
from aidesk.i18n import translate
from aidesk.services.kept_acts import Occasion, kept
from aidesk.services.monthly_run import RunPlan, make_run, plan_run
from aidesk.services.plan_lines import PlanLine
from aidesk.storage.store import Store
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.holds import reason_worded
from aidesk.wording.text_table import text_table
from aidesk.wording.titles import list_title


def plan(asked: Namespace, clock: Clock) -> int:
    """Print a plan; with ``--make`` keep it as a draft as well."""
    now = clock()
    act = Act(now, translate("cli", "经办人"), uuid4().hex)
    with _opened(asked, clock) as store:
        found = plan_run(
            store,
            programme=asked.programme,
            month=Month.parse(asked.month),
            kind=RunKind(asked.kind) if asked.kind else None,
            with_dead=asked.with_dead,
        )
        made = None
        if asked.make:
            left_out = asked.leave_out_problems
            with kept(store, Occasion.LISTS, now, tell_trouble):
                made = make_run(store, act, found, leave_out_problems=left_out)
    text = _as_json(found, made) if asked.json else _as_text(found, made)
    sys.stdout.write(f"{text}\n")
    return 0


def _opened(asked: Namespace, clock: Clock) -> AbstractContextManager[Store]:
    """Open the office to be planned for; it is written to only when a list is made."""
    if asked.make:
        return opened(asked.office, clock)
    return opened_to_read(asked.office)


def _as_text(found: RunPlan, made: RunId | None) -> str:
    title = list_title(found.programme, found.kind, found.month)
    heads = ["序号", "姓名", "社区", "人数", "上月", "本月", "变动", "算法"]
    rows = [_cells(line) for line in (*found.lines, *found.stopped)]
    difference = found.total - found.previous_total
    parts = [
        title,
        text_table(heads, rows, "rllrrrll"),
        f"合计 {len(found.lines)} 户（人）{found.persons} 人 {found.total} 元"
        + (f"，比上月 {_signed(difference)} 元" if found.previous else ""),
    ]
    if found.missing:
        parts.append(f"资金结余 {found.fund.balance} 元，还差 {found.missing} 元。")
    parts += [f"{p.line.name}：{sentence(p.error)}" for p in found.problems]
    parts += [
        f"{each.name}：{worded(each.hold.month)}先不发 {each.amount} 元"
        f"（{reason_worded(each.hold)}）。"
        for each in found.left_out_as_held
    ]
    parts += [f"{line.name}：已去世，未列入。" for line in found.left_out]
    parts += [
        f"{o.line.name}：{worded(o.key.month)}多发 {o.amount} 元。"
        for o in found.overpaid
        if o.amount > ZERO
    ]
    if made is not None:
        parts.append(f"已生成草稿，编号 {made}。")
    return "\n".join(parts)


def _cells(line: PlanLine) -> list[str]:
    return [
        str(line.number) if line.number else "",
        line.name,
        line.community,
        str(line.persons),
        worded(line.previous),
        worded(line.amount),
        worded(line.change),
        "；".join(payment.explanation for payment in line.payments),
    ]


def _signed(amount: Money) -> str:
    return f"+{amount}" if amount.fen > 0 else str(amount)


def _as_json(found: RunPlan, made: RunId | None) -> str:
    plain = {
        "programme": found.programme.code,
        "kind": found.kind,
        "month": str(found.month),
        "lines": [_line(line) for line in found.lines],
        "stopped": [_line(line) for line in found.stopped],
        "persons": found.persons,
        "total": found.total.plain(),
        "previous_total": found.previous_total.plain() if found.previous else None,
        "difference": (found.total - found.previous_total).plain()
        if found.previous
        else None,
        "fund_balance": found.fund.balance.plain(),
        "missing": found.missing.plain(),
        "problems": [
            {"household": p.line.household_number, "problem": sentence(p.error)}
            for p in found.problems
        ],
        "left_out": [line.household_number for line in found.left_out],
        "held": [
            {
                "household": each.household_number,
                "month": str(each.hold.month),
                "amount": each.amount.plain(),
                "reason": each.hold.reason,
            }
            for each in found.left_out_as_held
        ],
        "run": made,
    }
    return json.dumps(plain, ensure_ascii=False, indent=2)


def _line(line: PlanLine) -> dict[str, object]:
    return {
        "line": line.number,
        "household": line.household_number,
        "name": line.name,
        "community": line.community,
        "persons": line.persons,
        "account": masked_account(line.account),
        "previous": line.previous.plain() if line.previous is not None else None,
        "amount": line.amount.plain(),
        "change": line.change,
        "payments": [
            {
                "month": str(payment.month),
                "purpose": payment.purpose,
                "amount": payment.amount.plain(),
                "explanation": payment.explanation,
            }
            for payment in line.payments
        ],
    }
