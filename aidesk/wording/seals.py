"""What sealing a month or a year means, in words and figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aidesk.domain.programme import Programme
from aidesk.domain.seal import Seal, SealedFund, SealedLists
from aidesk.i18n import translate
from aidesk.services.holds import held_total
from aidesk.services.sealing import SealPlan, YearSealPlan
from aidesk.wording.formats import worded
from aidesk.wording.joining import clauses, listed
from aidesk.wording.titles import list_name

Programmes = Mapping[str, Programme]


def lists_told(lists: SealedLists, programmes: Programmes) -> tuple[str, str, str]:
    """Return the lists of a kind: what they paid, how many were paid, and the sum."""
    name = list_name(programmes[lists.programme], lists.kind)
    counts = translate("seals", "{lists} 份，{lines} 笔，{persons} 人")
    told = counts.format(lists=lists.lists, lines=lists.lines, persons=lists.persons)
    if lists.returned:
        back = translate("seals", "退回 {amount}").format(amount=lists.returned)
        told = clauses((told, back))
    return name, told, worded(lists.amount)


def fund_told(fund: SealedFund, programmes: Programmes) -> tuple[str, str, str]:
    """Return a fund: its name, what came and went in the month, and what is left."""
    moved = [
        text.format(amount=amount)
        for text, amount in (
            (translate("seals", "增加 {amount}"), fund.came),
            (translate("seals", "减少 {amount}"), fund.went),
        )
        if amount
    ]
    told = clauses(moved) or translate("seals", "没有收支")
    return programmes[fund.programme].short_name, told, worded(fund.balance)


def unlisted_told(plan: SealPlan) -> str:
    """Return which monthly lists were never made; nothing when none is missing."""
    if not plan.unlisted:
        return ""
    text = translate(
        "seals", "没有做过名单：{names}。封账以后，{month}不能再做这份名单。"
    )
    names = listed(programme.short_name for programme in plan.unlisted)
    return text.format(names=names, month=worded(plan.month))


def held_told(plan: SealPlan) -> str:
    """Return what still waits when a month is sealed; nothing when nothing does."""
    if not plan.held:
        return ""
    text = translate(
        "seals",
        "先不发、还没有恢复的有 {count} 笔，共 {amount} 元：{names}。"
        "封账以后仍然先不发，恢复后用补发发出。",
    )
    names = listed(dict.fromkeys(each.name for each in plan.held))
    amount = held_total(plan.held)
    return text.format(count=len(plan.held), amount=amount, names=names)


def seal_told(seal: Seal) -> str:
    """Return when something was sealed and where the journal stood."""
    text = translate("seals", "{day}封账，日志到第 {seq} 行。")
    return text.format(day=worded(seal.on), seq=seal.journal_seq)


def year_facts(plan: YearSealPlan) -> Iterator[str]:
    """Yield what sealing a year means, one fact a line."""
    yield translate(
        "seals", "{year}年的资金不再登记任何收支，年度报告也不能再改。"
    ).format(year=plan.year)
    yield translate("seals", "报告存成 PDF，文件的校验码和全年的数字一起封存。")
    yield translate("seals", "以后发现多发少发，记到{next}年。").format(
        next=plan.year + 1
    )
