"""The words of a household's rights in its history: granted, changed, held, owed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch
from types import MappingProxyType
from typing import Final

from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.recovery import RecoveryKind
from aidesk.domain.rules import Terms
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.history_events import (
    DebtChanged,
    GraceBegan,
    Granted,
    Held,
    HoldReleased,
    StandardChanged,
    Stopped,
    TermsChanged,
    WithholdingOrdered,
    WithholdingStopped,
)
from aidesk.wording.cases import case_worded
from aidesk.wording.formats import worded
from aidesk.wording.history_said import Said, arrow
from aidesk.wording.households import terms_worded
from aidesk.wording.joining import clauses, noted
from aidesk.wording.payouts import months_worded

Homes = Mapping[int, str]


def rights_said(event: object, homes: Homes) -> Said | None:
    """Return what is said of a right; None of what is no right's.

    ``homes`` are the names of the institutions.
    """
    if isinstance(event, Granted):
        return _granted(event, homes)
    if isinstance(event, TermsChanged):
        title = translate("history", "{right}调整待遇").format(right=_right(event))
        return Said(title, (arrow(_terms(event.old, homes), _terms(event.new, homes)),))
    return _said(event)


@singledispatch
def _said(_event: object) -> Said | None:
    return None


@_said.register
def _standard(event: StandardChanged) -> Said:
    title = translate("history", "{right}标准调整").format(right=_right(event))
    change = translate("history", "这一户每月 {change} 元").format(
        change=arrow(str(event.before), str(event.after))
    )
    applied = translate("history", "从{month}的名单起照新标准发").format(
        month=worded(event.applied_from)
    )
    return Said(title, tuple(filter(None, [change, applied, event.document])))


@_said.register
def _grace(event: GraceBegan) -> Said:
    title = translate("history", "{programme}进入就业渐退")
    facts = translate("history", "{span}每月照发 {amount} 元").format(
        span=worded(event.span), amount=event.amount
    )
    return Said(title.format(programme=event.programme.short_name), (facts,))


@_said.register
def _stopped(event: Stopped) -> Said:
    title = translate("history", "{right}停发").format(right=_right(event))
    last = translate("history", "发到{month}为止").format(month=worded(event.last))
    return Said(title, (clauses(filter(None, [worded(event.reason), last])),))


@_said.register
def _held(event: Held) -> Said:
    title = translate("history", "先不发{right}：{month}").format(
        right=_named(event.programme, event.person), month=worded(event.hold.month)
    )
    reason = worded(event.hold.reason)
    return Said(title, (noted(reason, event.hold.note) if event.hold.note else reason,))


@_said.register
def _released(event: HoldReleased) -> Said:
    title = translate("history", "恢复发放{right}：{month}")
    right = _named(event.programme, event.person)
    return Said(title.format(right=right, month=worded(event.hold.month)))


_DEBTS: Final[Mapping[RecoveryKind, str]] = MappingProxyType(
    {
        RecoveryKind.DUE: QT_TRANSLATE_NOOP("history", "{programme}多发，要追回"),
        RecoveryKind.REDUCED: QT_TRANSLATE_NOOP("history", "{programme}追缴核减"),
        RecoveryKind.RECEIVED: QT_TRANSLATE_NOOP("history", "{programme}追缴收回"),
        RecoveryKind.WRITTEN_OFF: QT_TRANSLATE_NOOP("history", "{programme}追缴核销"),
    }
)


@_said.register
def _debt(event: DebtChanged) -> Said:
    text = translate("history", _DEBTS[event.kind])
    title = text.format(programme=event.programme.short_name)
    if event.reversed:
        title = translate("history", "冲正：{title}").format(title=title)
    facts = translate("history", "{amount} 元（{months}）").format(
        amount=event.amount, months=months_worded(event.months)
    )
    return Said(title, tuple(filter(None, [facts, event.reason])))


@_said.register
def _withholding(event: WithholdingOrdered) -> Said:
    title = translate("history", "从发放中扣回多领的{programme}")
    facts = translate("history", "每月最多 {amount} 元").format(amount=event.monthly)
    return Said(title.format(programme=event.programme.short_name), (facts,))


@_said.register
def _no_withholding(event: WithholdingStopped) -> Said:
    title = translate("history", "不再从发放中扣回{programme}")
    return Said(title.format(programme=event.programme.short_name))


def _granted(event: Granted, homes: Mapping[int, str]) -> Said:
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
    return Said(title.format(right=_right(event)), tuple(filter(None, facts)))


def _right(event: Granted | TermsChanged | StandardChanged | Stopped) -> str:
    return _named(event.programme, event.person)


def _named(programme: Programme, person: str) -> str:
    """Return a right by its programme, and whose it is where it is a person's."""
    return noted(programme.short_name, person) if person else programme.short_name


def _terms(terms: Terms, homes: Mapping[int, str]) -> str:
    return terms_worded(terms, homes) or translate("history", "按标准")
