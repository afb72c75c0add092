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
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.recovery import RecoveryKind
from aidesk.domain.rules import Terms
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.history_events import (
    AccountChanged,
    DebtChanged,
    DetailsChanged,
    Died,
    Entry,
    FactsChanged,
    GraceBegan,
    Granted,
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
    StandardChanged,
    Stopped,
    TermsChanged,
    WithholdingOrdered,
    WithholdingStopped,
)
from aidesk.services.household_history import YearTotal
from aidesk.wording.cases import case_worded
from aidesk.wording.formats import short_day, short_month, worded
from aidesk.wording.history_paid import paid_line
from aidesk.wording.households import disability_worded, terms_worded
from aidesk.wording.joining import clauses, headed, listed, noted, parts
from aidesk.wording.kinds import kinship_worded
from aidesk.wording.payouts import months_worded

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


@dataclass(frozen=True, slots=True)
class _Said:
    title: str
    facts: tuple[str, ...] = ()


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
    said = _of_terms(event, homes) or _said(event)
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
def _said(event: object) -> _Said:
    raise TypeError(event)


@_said.register
def _registered(event: Registered) -> _Said:
    title = translate("history", "登记入册，户号 {number}")
    facts = [
        listed(noted(m.person.name, _relation(m)) for m in event.members),
        _incomes(event.incomes),
    ]
    if event.account is not None:
        facts.append(_account(event.account))
    return _Said(title.format(number=event.number), tuple(filter(None, facts)))


@_said.register
def _joined(event: Joined) -> _Said:
    title = translate("history", "添人：{name}（{relation}）")
    reason = translate("households", event.reason) if event.reason else ""
    words = title.format(
        name=event.member.person.name, relation=_relation(event.member)
    )
    return _Said(words, tuple(filter(None, [reason])))


@_said.register
def _left(event: Left) -> _Said:
    title = translate("history", "减人：{name}（{relation}）")
    last = translate("history", "算到{month}为止").format(month=worded(event.last))
    reason = translate("households", event.reason) if event.reason else ""
    words = title.format(
        name=event.member.person.name, relation=_relation(event.member)
    )
    return _Said(words, (clauses(filter(None, [reason, last])),))


@_said.register
def _died(event: Died) -> _Said:
    title = translate("history", "{name}去世（{relation}）")
    last = translate("history", "算到{month}为止").format(month=worded(event.last))
    words = title.format(
        name=event.member.person.name, relation=_relation(event.member)
    )
    return _Said(words, (last,))


@_said.register
def _moved(event: MovedAway) -> _Said:
    last = translate("history", "{count} 人，算到{month}为止")
    facts = last.format(count=event.persons, month=worded(event.last))
    return _Said(translate("history", "全家迁出"), (facts,))


@_said.register
def _facts(event: FactsChanged) -> _Said:
    old, new = event.old, event.new
    title = translate("history", "人员情况：{name}").format(name=new.person.name)
    pairs = (
        (_relation(old), _relation(new)),
        (_disability(old), _disability(new)),
        (_illness(old), _illness(new)),
        (_support(old), _support(new)),
    )
    return _Said(title, tuple(arrow(*pair) for pair in pairs if pair[0] != pair[1]))


@_said.register
def _head(event: HeadChanged) -> _Said:
    name = event.new.person.name
    if event.old is None:
        return _Said(translate("history", "户主：{name}").format(name=name))
    title = translate("history", "换户主：{change}")
    return _Said(title.format(change=arrow(event.old.person.name, name)))


@_said.register
def _income(event: IncomesChanged) -> _Said:
    nothing = translate("history", "没有收入")
    old, new = _incomes(event.old) or nothing, _incomes(event.new) or nothing
    return _Said(translate("history", "收入变化"), (arrow(old, new),))


@_said.register
def _other_account(event: AccountChanged) -> _Said:
    if event.old is None:
        title = translate("history", "登记银行账号")
        return _Said(title, (_account(event.new),))
    change = arrow(_account(event.old), _account(event.new))
    return _Said(translate("history", "换账号"), (change,))


@_said.register
def _details(_event: DetailsChanged) -> _Said:
    return _Said(translate("history", "修改了住址、电话或备注"))


@_said.register
def _name(event: NameCorrected) -> _Said:
    title = translate("history", "更正姓名，现在写作“{name}”")
    return _Said(title.format(name=event.name))


@_said.register
def _standard(event: StandardChanged) -> _Said:
    title = translate("history", "{right}标准调整").format(right=_right(event))
    change = translate("history", "这一户每月 {change} 元").format(
        change=arrow(str(event.before), str(event.after))
    )
    applied = translate("history", "从{month}的名单起照新标准发").format(
        month=worded(event.applied_from)
    )
    return _Said(title, tuple(filter(None, [change, applied, event.document])))


@_said.register
def _grace(event: GraceBegan) -> _Said:
    title = translate("history", "{programme}进入就业渐退")
    facts = translate("history", "{span}每月照发 {amount} 元").format(
        span=worded(event.span), amount=event.amount
    )
    return _Said(title.format(programme=event.programme.short_name), (facts,))


@_said.register
def _stopped(event: Stopped) -> _Said:
    title = translate("history", "{right}停发").format(right=_right(event))
    last = translate("history", "发到{month}为止").format(month=worded(event.last))
    return _Said(title, (clauses(filter(None, [worded(event.reason), last])),))


_DEBTS: Final[Mapping[RecoveryKind, str]] = MappingProxyType(
    {
        RecoveryKind.DUE: QT_TRANSLATE_NOOP("history", "{programme}多发，要追回"),
        RecoveryKind.REDUCED: QT_TRANSLATE_NOOP("history", "{programme}追缴核减"),
        RecoveryKind.RECEIVED: QT_TRANSLATE_NOOP("history", "{programme}追缴收回"),
        RecoveryKind.WRITTEN_OFF: QT_TRANSLATE_NOOP("history", "{programme}追缴核销"),
    }
)


@_said.register
def _debt(event: DebtChanged) -> _Said:
    text = translate("history", _DEBTS[event.kind])
    title = text.format(programme=event.programme.short_name)
    if event.reversed:
        title = translate("history", "冲正：{title}").format(title=title)
    facts = translate("history", "{amount} 元（{months}）").format(
        amount=event.amount, months=months_worded(event.months)
    )
    return _Said(title, tuple(filter(None, [facts, event.reason])))


@_said.register
def _withholding(event: WithholdingOrdered) -> _Said:
    title = translate("history", "从发放中扣回多领的{programme}")
    facts = translate("history", "每月最多 {amount} 元").format(amount=event.monthly)
    return _Said(title.format(programme=event.programme.short_name), (facts,))


@_said.register
def _no_withholding(event: WithholdingStopped) -> _Said:
    title = translate("history", "不再从发放中扣回{programme}")
    return _Said(title.format(programme=event.programme.short_name))


@_said.register
def _paper(event: PaperIssued) -> _Said:
    number = translate("history", "编号 {number}").format(number=event.paper.number)
    return _Said(event.paper.title, (number,))


def _of_terms(event: object, homes: Mapping[int, str]) -> _Said | None:
    """Return what is said of terms, which name institutions; None of all else."""
    if isinstance(event, Granted):
        return _granted(event, homes)
    if isinstance(event, TermsChanged):
        title = translate("history", "{right}调整待遇").format(right=_right(event))
        return _Said(
            title, (arrow(_terms(event.old, homes), _terms(event.new, homes)),)
        )
    return None


def _granted(event: Granted, homes: Mapping[int, str]) -> _Said:
    if event.programme.rhythm is Rhythm.ONCE:
        title = translate("history", "给予{right}")
    elif event.again:
        title = translate("history", "恢复享受{right}")
    else:
        title = translate("history", "开始享受{right}")
    confirmed = translate("history", "{day}审核确认").format(
        day=worded(event.right.confirmed_on)
    )
    facts = [
        terms_worded(event.terms, homes),
        case_worded(event.case) if event.case is not None else "",
        clauses(filter(None, [confirmed, event.right.basis])),
    ]
    return _Said(title.format(right=_right(event)), tuple(filter(None, facts)))


def _right(event: Granted | TermsChanged | StandardChanged | Stopped) -> str:
    return named_right(event.programme, event.person)


def named_right(programme: Programme, person: str) -> str:
    """Return a right by its programme, and whose it is where it is a person's."""
    return noted(programme.short_name, person) if person else programme.short_name


def _terms(terms: Terms, homes: Mapping[int, str]) -> str:
    return terms_worded(terms, homes) or translate("history", "按标准")


def arrow(old: str, new: str) -> str:
    """Return what was and what is now: ``590.00 → 630.00``."""
    return translate("history", "{old} → {new}").format(old=old, new=new)


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
