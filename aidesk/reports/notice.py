"""The letters that tell a family what was decided: granted, changed, or stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import Person
from aidesk.domain.identity import masked_account
from aidesk.domain.money import ZERO
from aidesk.domain.month import Month
from aidesk.domain.programme import Rhythm
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import (
    Addressee,
    Block,
    Letter,
    Paragraph,
    Reference,
    Signature,
)
from aidesk.reports.notice_words import STOPPED, reasons_told
from aidesk.reports.writing import write_paper
from aidesk.services.notices import FullNotice, NoticeKind, full_notice
from aidesk.services.right_month import RightMonth
from aidesk.storage.store import Store
from aidesk.wording.capitals import in_capitals
from aidesk.wording.cases import stages_worded
from aidesk.wording.formats import worded
from aidesk.wording.joining import listed
from aidesk.wording.titles import notice_title, of_whom

_REMEDY: Final = (
    "如果不服本决定，可以自收到本通知书之日起六十日内依法申请行政复议，"
    "也可以自收到本通知书之日起六个月内依法向人民法院提起行政诉讼。"
)
_DUTY: Final = (
    "家庭人口、收入、财产状况发生变化的，请及时告知社区居民委员会"
    "（村民委员会）或者街道办事处（乡镇人民政府）。"
)


def write_notice(
    store: Store, right: EnrolmentId, month: Month, path: Path, printed_at: datetime
) -> None:
    """Write the letter about what was decided with effect from a month as PDF."""
    paper = notice(store, right, month, printed_at.date())
    write_paper(store, paper, path, printed_at)


@in_chinese()
def notice(store: Store, right: EnrolmentId, month: Month, day: date) -> Letter:
    """Return the letter about what was decided on a right with effect from a month.

    Raises NoNoticeError where nothing was, and the AideskError that keeps its
    amounts from being worked out.
    """
    found = full_notice(store, right, month)
    blocks: list[Block] = [
        Reference(f"〔{day.year}〕第　　　　　号"),
        Addressee(_addressee(found)),
        Paragraph(_DECIDED[found.notice.kind](found)),
    ]
    if found.after is not None:
        blocks += (Paragraph(point, level=3) for point in _points(found.after))
    unit = store.office.get().unit
    blocks += [Paragraph(_REMEDY), Signature(unit, day)]
    title = notice_title(found.notice)
    called = of_whom(_name(found.told), title, month)
    return Letter((title,), blocks, called)


def _name(told: RightMonth) -> str:
    return told.holder.person.name if told.holder else told.household.number


def _addressee(found: FullNotice) -> str:
    """Return to whom the letter goes; to the family of one who has died."""
    told, month = found.told, found.notice.month
    if told.holder is None:
        return f"户编号{told.household.number}家庭"
    person = told.holder.person
    return f"{person.name}的家属" if _has_died(person, month) else person.name


def _has_died(person: Person, month: Month) -> bool:
    return person.died_on is not None and Month.of(person.died_on) <= month


def _whose(told: RightMonth) -> str:
    """Return whose right it is, spoken to the addressee."""
    return "您" if told.right.person is not None else "您家"


def _named(found: FullNotice) -> str:
    """Return whose right in which programme it is, as a letter about it names it."""
    told = found.told
    holder, month = told.holder, found.notice.month
    whose = _whose(told)
    if holder is not None and _has_died(holder.person, month):
        whose = holder.person.name
    return f"{whose}享受的{told.programme.name}"


def _points(told: RightMonth) -> Iterator[str]:
    """Yield the numbered points of the letter: for whom, how much, whereto."""
    once = told.programme.rhythm is Rhythm.ONCE
    if told.right.person is None:
        names = listed(member.person.name for member in told.served)
        of = "救助" if once else "保障"
        yield f"{of}人口{told.claim.persons}人：{names}。"
    yield _amount_told(told)
    if told.amount:
        yield _paid_to(told)
    if not once:
        yield _DUTY


def _granted(found: FullNotice) -> str:
    told = found.told
    right, name = told.right, told.programme.name
    since = f"自{worded(found.notice.month)}起执行"
    if told.programme.rhythm is Rhythm.ONCE:
        since = f"于{worded(found.notice.month)}发放"
    basis = f"（{right.basis}）" if right.basis else ""
    return (
        f"{_whose(told)}申请的{name}，经审核符合规定条件，"
        f"已于{worded(right.confirmed_on)}批准{basis}，{since}。现将有关事项通知如下："
    )


def _changed(found: FullNotice) -> str:
    before, after = found.before, found.told
    old = before.amount if before is not None else ZERO
    more = after.amount - old
    moved = f"增加{more}元" if more > ZERO else f"减少{-more}元"
    if not after.amount:
        moved += "，暂不发放"
    return (
        f"因{reasons_told(found.reasons)}，经审核，自{worded(found.notice.month)}起，"
        f"{_named(found)}金额由每月{old}元变更为每月{after.amount}元，每月{moved}。"
        "现将有关事项通知如下："
    )


def _stopped(found: FullNotice) -> str:
    told = found.told
    reason = told.right.stop_reason
    why = STOPPED[reason] if reason is not None else ""
    last = f"最后一次发放的是{worded(told.month)}，{told.amount}元"
    return (
        f"因{why}，经审核，{_named(found)}自{worded(found.notice.month)}起停止发放，"
        f"{last}。"
    )


_DECIDED: Final[Mapping[NoticeKind, Callable[[FullNotice], str]]] = MappingProxyType(
    {
        NoticeKind.GRANT: _granted,
        NoticeKind.CHANGE: _changed,
        NoticeKind.STOP: _stopped,
    }
)


def _amount_told(told: RightMonth) -> str:
    """Return how much it is, in figures and in capitals, and how it is worked out."""
    amount = f"{told.granted}元（大写：{in_capitals(told.granted)}）"
    if told.stages:
        return f"救助金额{amount}，{stages_worded(told.stages).replace(' ', '')}。"
    each = "救助金额" if told.programme.rhythm is Rhythm.ONCE else "每月发给"
    return f"{each}{amount}。{_worked_out(told)}"


def _worked_out(told: RightMonth) -> str:
    """Return the formulas, or the parts where each is a rate as it stands."""
    if told.programme.rule == "basic_and_care":
        parts = (f"{worded(p)}{due.amount}元" for p, due in told.dues.items())
        return f"其中{'，'.join(parts)}。"
    if told.programme.rule in ("top_up", "months_of_standard"):
        formulas = (due.explanation for due in told.dues.values())
        return f"计算方法：{'；'.join(formulas)}。"
    return ""


def _paid_to(told: RightMonth) -> str:
    if told.payee is None:
        return "收款账户还没有登记，请尽快提供，登记以后发放。"
    payee = told.payee
    account = masked_account(payee.account)
    return f"收款账户：{payee.bank}{account}，户名{payee.holder}。"
