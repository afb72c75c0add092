"""A household's statement: what it was due and got month by month, and why so much."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from aidesk.domain.household import HouseholdId, Member
from aidesk.domain.identity import masked_account, masked_id
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month, Span
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import (
    Block,
    Heading,
    Letter,
    Note,
    Paragraph,
    Signature,
    Table,
)
from aidesk.reports.writing import write_paper
from aidesk.services.holds import OpenHold
from aidesk.services.statement import (
    MonthOfRight,
    Statement,
    StatementPart,
    statement,
)
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.explaining import explanations
from aidesk.wording.formats import short_month, worded
from aidesk.wording.payouts import months_worded
from aidesk.wording.titles import statement_title

Amount = Callable[[MonthOfRight], Money | None]


def write_statement(
    store: Store,
    household: HouseholdId,
    span: Span,
    path: Path,
    printed_at: datetime,
    *,
    masked: bool = True,
) -> None:
    """Write a household's statement as PDF."""
    day = printed_at.date()
    paper = household_statement(store, household, span, day, masked=masked)
    write_paper(store, paper, path, printed_at)


@in_chinese()
def household_statement(
    store: Store, household: HouseholdId, span: Span, day: date, *, masked: bool = True
) -> Letter:
    """Return a household's statement; ID and account numbers are masked by default."""
    found = statement(store, household, span, Month.of(day))
    head = _head(found)
    blocks: list[Block] = [
        _household_told(found, head, masked=masked),
        Paragraph(_sum_told(found, day)),
        *(Paragraph(_held_told(each)) for each in found.held),
    ]
    for part in found.parts:
        blocks += _part(part, found.span)
    unit = store.office.get().unit
    title = statement_title(head.person.name if head else "", span)
    return Letter((title,), [*blocks, Signature(unit, day)])


def _head(found: Statement) -> Member | None:
    """Return who is head now, or was the last one."""
    heads = [member for member in found.household.members if member.is_head]
    return max(heads, key=lambda head: head.span.since, default=None)


def _household_told(found: Statement, head: Member | None, *, masked: bool) -> Note:
    household = found.household
    facts = [("住址", f"{household.street}{household.community}{household.address}")]
    if head is not None:
        number = head.person.resident_id
        shown = masked_id(number) if masked else number
        facts.insert(0, ("身份证号", shown))
    account = household.account_in(found.month)
    if account is not None:
        number = masked_account(account.number) if masked else account.number
        told = f"{account.bank} {number}，户名{account.holder}"
        facts.append(("收款账户", told))
    name = f"户主：{head.person.name}　　" if head is not None else ""
    lines = [f"{title}：{fact}" for title, fact in facts]
    return Note(f"{name}户编号：{household.number}", lines)


def _sum_told(found: Statement, day: date) -> str:
    """Return what went out in all, and what is still open."""
    months = [month for part in found.parts for month in part.months]
    if not months:
        return "这些月份没有应发和已发的救助金。"
    told = f"截至{worded(day)}，实际到手{total(m.had for m in months)}元"
    to_pay, to_recover = (
        total(m.to_pay for m in months),
        total(m.to_recover for m in months),
    )
    if to_pay:
        told += f"，还应发{to_pay}元"
    if to_recover:
        told += f"，还应收回{to_recover}元"
    if not to_pay and not to_recover:
        told += "，各月都已结清"
    return f"{told}。没有送银行的名单不算在内。"


def _held_told(each: OpenHold) -> str:
    """Return that a month waits, how much, and why."""
    why = each.hold.note or worded(each.hold.reason)
    month, programme = worded(each.hold.month), each.programme.short_name
    return f"{month}{programme}暂缓发放{each.money}元（{why}）。"


def _part(part: StatementPart, span: Span) -> Iterator[Block]:
    yield Heading(_name(part))
    yield Table(_columns(part.months, span), part.months)
    for told in _closed(part.months):
        yield Paragraph(told)
    for each in explanations(part.explained):
        yield Note(each.head, each.lines)


def _name(part: StatementPart) -> str:
    name = part.programme.short_name
    if part.person:
        name += f"{part.person}"
    return f"{name}（{worded(part.purpose)}）"


def _columns(months: Sequence[MonthOfRight], span: Span) -> list[Column[MonthOfRight]]:
    """Return the columns that have something in some month."""
    one_year = span.until is not None and span.since.year == span.until.year
    month = short_month if one_year else worded
    columns: list[tuple[str, Amount]] = [
        ("应发", lambda row: row.due),
        ("已发", lambda row: row.paid),
        ("补发", lambda row: row.back_paid or None),
        ("银行退回", lambda row: row.returned or None),
        ("退票重发", lambda row: row.reissued or None),
        ("追回", lambda row: row.recovered or None),
        ("还应发", lambda row: row.to_pay or None),
        ("还应收回", lambda row: row.to_recover or None),
    ]
    return [
        Column("月份", lambda row: month(row.month), 16, centred=True),
        *(
            Column(title, amount, 22, summed=True)
            for title, amount in columns
            if title in ("应发", "已发") or any(map(amount, months))
        ),
    ]


def _closed(months: Sequence[MonthOfRight]) -> Iterator[str]:
    """Yield what is not paid or recovered any more, and what cannot be told."""
    closed: list[tuple[str, Callable[[MonthOfRight], Money]]] = [
        ("银行退回后不再发", lambda row: row.given_up),
        ("多发的不再追回", lambda row: row.written_off),
    ]
    for text, amount in closed:
        found = [row for row in months if amount(row)]
        if found:
            names = months_worded(row.month for row in found)
            yield f"其中{text}{total(map(amount, found))}元（{names}）。"
    unknown = [row.month for row in months if row.due is None]
    if unknown:
        yield f"{months_worded(unknown)}应发多少，资料不全，算不出来。"
