"""The words of a household's history: a title and some lines for each entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import singledispatch
from types import MappingProxyType
from typing import Final

from aidesk.domain.household import Account, Income, Member
from aidesk.domain.identity import masked_account
from aidesk.domain.money import Money
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.history_events import (
    AccountChanged,
    DetailsChanged,
    Died,
    Entry,
    FactsChanged,
    HeadChanged,
    IncomesChanged,
    Joined,
    Left,
    MovedAway,
    NameCorrected,
    Paid,
    PaperIssued,
    Registered,
    Section,
)
from aidesk.services.household_history import YearTotal
from aidesk.wording.formats import short_day, short_month, worded
from aidesk.wording.history_paid import paid_line
from aidesk.wording.history_rights import rights_said
from aidesk.wording.history_said import Said, arrow
from aidesk.wording.households import disability_worded
from aidesk.wording.joining import clauses, headed, listed, noted, parts
from aidesk.wording.kinds import kinship_worded

SECTIONS: Final[Mapping[Section, str]] = MappingProxyType(
    {
        Section.FAMILY: QT_TRANSLATE_NOOP("history", "家庭情况"),
        Section.RIGHTS: QT_TRANSLATE_NOOP("history", "待遇"),
        Section.PAYMENTS: QT_TRANSLATE_NOOP("history", "发放"),
        Section.PAPERS: QT_TRANSLATE_NOOP("history", "文书"),
    }
)
_ICONS: Final[Mapping[Section, str]] = MappingProxyType(
    {
        Section.FAMILY: "people",
        Section.RIGHTS: "clipboard_task",
        Section.PAYMENTS: "money",
        Section.PAPERS: "document",
    }
)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """How an entry is shown: when, what, more of it, an amount, and a state.

    ``late`` tells that ``recorded`` is to be looked at: it came after the fact.
    """

    icon: str
    when: str
    title: str
    facts: tuple[str, ...]
    recorded: str
    late: bool = False
    amount: Money | None = None
    state: str = ""
    tone: str = ""

    def spoken(self) -> str:
        """Return all of it in one sentence, for a screen reader."""
        amount = "" if self.amount is None else str(self.amount)
        words = (self.when, self.title, amount, self.state, *self.facts, self.recorded)
        return clauses(filter(None, words))


def section_worded(section: Section) -> str:
    """Return the word for a section of the history."""
    return translate("history", SECTIONS[section])


def year_worded(year: YearTotal) -> str:
    """Return the heading of a year, with what was paid in it."""
    if not year.payments:
        return translate("history", "{year}年").format(year=year.year)
    return translate("history", "{year}年　发放 {count} 笔，合计 {amount} 元").format(
        year=year.year, count=year.payments, amount=year.amount
    )


def history_line(entry: Entry, homes: Mapping[int, str]) -> HistoryLine:
    """Return an entry in words; ``homes`` are the names of the institutions."""
    event = entry.event
    when = short_day(entry.day) if entry.day else short_month(entry.month)
    recorded = _recorded(entry)
    icon = _ICONS[entry.section]
    if isinstance(event, Paid):
        paid = paid_line(event)
        return HistoryLine(
            icon,
            when,
            paid.title,
            (parts([*paid.facts, recorded]),) if recorded else paid.facts,
            "",
            amount=event.amount,
            state=paid.state,
            tone=paid.tone,
        )
    said = rights_said(event, homes) or _said(event)
    return HistoryLine(icon, when, said.title, said.facts, recorded, entry.is_late)


def _recorded(entry: Entry) -> str:
    """Return who recorded an entry and when, as far as that is known."""
    by = entry.recorded
    if by is None:
        return ""
    same_year = by.on.year == entry.month.year
    day = short_day(by.on) if same_year else worded(by.on)
    if entry.is_late:
        since = short_month(entry.month) if same_year else worded(entry.month)
        text = translate("history", "{day} {actor}登记，从{since}起")
        if entry.day is not None:
            text = translate("history", "{day} {actor}才登记")
        return text.format(day=day, actor=by.actor, since=since)
    if entry.section is Section.PAYMENTS:
        text = translate("history", "{day} {actor}做的名单")
    elif entry.section is Section.PAPERS:
        text = translate("history", "{actor}发出")
    else:
        text = translate("history", "{day} {actor}登记")
    return text.format(day=day, actor=by.actor)


@singledispatch
def _said(event: object) -> Said:
    raise TypeError(event)


@_said.register
def _registered(event: Registered) -> Said:
    title = translate("history", "登记入册，户号 {number}")
    facts = [
        listed(noted(m.person.name, _relation(m)) for m in event.members),
        _incomes(event.incomes),
    ]
    if event.account is not None:
        facts.append(_account(event.account))
    return Said(title.format(number=event.number), tuple(filter(None, facts)))


@_said.register
def _joined(event: Joined) -> Said:
    title = translate("history", "添人：{name}（{relation}）")
    reason = translate("households", event.reason) if event.reason else ""
    words = title.format(
        name=event.member.person.name, relation=_relation(event.member)
    )
    return Said(words, tuple(filter(None, [reason])))


@_said.register
def _left(event: Left) -> Said:
    title = translate("history", "减人：{name}（{relation}）")
    last = translate("history", "算到{month}为止").format(month=worded(event.last))
    reason = translate("households", event.reason) if event.reason else ""
    words = title.format(
        name=event.member.person.name, relation=_relation(event.member)
    )
    return Said(words, (clauses(filter(None, [reason, last])),))


@_said.register
def _died(event: Died) -> Said:
    title = translate("history", "{name}去世（{relation}）")
    last = translate("history", "算到{month}为止").format(month=worded(event.last))
    words = title.format(
        name=event.member.person.name, relation=_relation(event.member)
    )
    return Said(words, (last,))


@_said.register
def _moved(event: MovedAway) -> Said:
    last = translate("history", "{count} 人，算到{month}为止")
    facts = last.format(count=event.persons, month=worded(event.last))
    return Said(translate("history", "全家迁出"), (facts,))


@_said.register
def _facts(event: FactsChanged) -> Said:
    old, new = event.old, event.new
    title = translate("history", "人员情况：{name}").format(name=new.person.name)
    pairs = (
        (_relation(old), _relation(new)),
        (_disability(old), _disability(new)),
        (_illness(old), _illness(new)),
        (_support(old), _support(new)),
    )
    return Said(title, tuple(arrow(*pair) for pair in pairs if pair[0] != pair[1]))


@_said.register
def _head(event: HeadChanged) -> Said:
    name = event.new.person.name
    if event.old is None:
        return Said(translate("history", "户主：{name}").format(name=name))
    title = translate("history", "换户主：{change}")
    return Said(title.format(change=arrow(event.old.person.name, name)))


@_said.register
def _income(event: IncomesChanged) -> Said:
    nothing = translate("history", "没有收入")
    old, new = _incomes(event.old) or nothing, _incomes(event.new) or nothing
    return Said(translate("history", "收入变化"), (arrow(old, new),))


@_said.register
def _other_account(event: AccountChanged) -> Said:
    if event.old is None:
        title = translate("history", "登记银行账号")
        return Said(title, (_account(event.new),))
    change = arrow(_account(event.old), _account(event.new))
    return Said(translate("history", "换账号"), (change,))


@_said.register
def _details(_event: DetailsChanged) -> Said:
    return Said(translate("history", "修改了住址、电话或备注"))


@_said.register
def _name(event: NameCorrected) -> Said:
    title = translate("history", "更正姓名，现在写作“{name}”")
    return Said(title.format(name=event.name))


@_said.register
def _paper(event: PaperIssued) -> Said:
    number = translate("history", "编号 {number}").format(number=event.paper.number)
    return Said(event.paper.title, (number,))


def _relation(member: Member) -> str:
    return kinship_worded(member.relation)


def _disability(member: Member) -> str:
    if member.disability_grade is None:
        return translate("history", "没有残疾证")
    return disability_worded(member.disability_grade)


def _illness(member: Member) -> str:
    if member.seriously_ill:
        return translate("history", "有重病")
    return translate("history", "没有重病")


def _support(member: Member) -> str:
    if member.supported:
        return translate("history", "计入保障人口")
    return translate("history", "不计入保障人口")


def _incomes(incomes: Iterable[Income]) -> str:
    text = translate("history", "{kind}{per} {amount} 元")
    return listed(
        text.format(kind=worded(i.kind), per=worded(i.per), amount=i.amount)
        for i in incomes
    )


def _account(account: Account) -> str:
    number = f"{account.bank} {masked_account(account.number)}"
    return headed(account.holder, number)
