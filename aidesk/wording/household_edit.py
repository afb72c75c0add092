"""What 修改资料 changes, in words: old → new, and from which month."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.identity import masked_account
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.household_edit import Change, Fact
from aidesk.services.register import NewAccount, NewIncome
from aidesk.wording.formats import worded
from aidesk.wording.households import disability_worded
from aidesk.wording.joining import clauses, headed, noted, parts
from aidesk.wording.kinds import kinship_worded

_FACTS: Final[Mapping[Fact, str]] = MappingProxyType(
    {
        Fact.COMMUNITY: QT_TRANSLATE_NOOP("household_edit", "社区"),
        Fact.STREET: QT_TRANSLATE_NOOP("household_edit", "街道"),
        Fact.ADDRESS: QT_TRANSLATE_NOOP("household_edit", "详细住址"),
        Fact.PHONE: QT_TRANSLATE_NOOP("household_edit", "联系电话"),
        Fact.HOUSING: QT_TRANSLATE_NOOP("household_edit", "住房情况"),
        Fact.NOTE: QT_TRANSLATE_NOOP("household_edit", "备注"),
        Fact.NAME: QT_TRANSLATE_NOOP("household_edit", "姓名"),
        Fact.RELATION: QT_TRANSLATE_NOOP("household_edit", "与户主的关系"),
        Fact.SUPPORTED: QT_TRANSLATE_NOOP("household_edit", "保障人口"),
        Fact.DISABILITY: QT_TRANSLATE_NOOP("household_edit", "残疾等级"),
        Fact.ILL: QT_TRANSLATE_NOOP("household_edit", "重病"),
        Fact.INCOMES: QT_TRANSLATE_NOOP("household_edit", "家庭收入"),
        Fact.ACCOUNT: QT_TRANSLATE_NOOP("household_edit", "银行账户"),
    }
)


def change_lines(changes: Iterable[Change]) -> list[str]:
    """Return each change in a line: ``联系电话：空 → 138…，马上有效``."""
    return [change_line(change) for change in changes]


def change_line(change: Change) -> str:
    """Return one change with what was, what will be, and from when."""
    name = translate("household_edit", _FACTS[change.fact])
    if change.person:
        text = translate("household_edit", "{person}的{fact}")
        name = text.format(person=change.person, fact=name)
    text = translate("household_edit", "{old} → {new}")
    old, new = (fact_worded(change.fact, v) for v in (change.old, change.new))
    words = [text.format(old=old, new=new)]
    if change.since is None:
        words.append(translate("household_edit", "马上有效"))
    else:
        text = translate("household_edit", "从{month}起")
        words.append(text.format(month=worded(change.since)))
    return headed(name, clauses(words))


def fact_worded(fact: Fact, value: object) -> str:
    """Return a fact as people read it; numbers of accounts are masked."""
    say = _SAY.get(fact)
    words = say(value) if say is not None else str(value or "")
    return words or translate("household_edit", "空")


def _disability(value: object) -> str:
    if isinstance(value, int):
        return disability_worded(value)
    return translate("household_edit", "没有")


def _ill(value: object) -> str:
    if value:
        return translate("household_edit", "有重病")
    return translate("household_edit", "没有")


def _supported(value: object) -> str:
    if value:
        return translate("household_edit", "计入")
    return translate("household_edit", "不计入")


def _kinship(value: object) -> str:
    return kinship_worded(str(value))


def _incomes(value: object) -> str:
    if not isinstance(value, tuple) or not value:
        return translate("household_edit", "没有收入")
    return parts(_income(income) for income in value)


def _income(income: NewIncome) -> str:
    text = translate("household_edit", "{kind}{per} {amount} 元")
    return text.format(
        kind=worded(income.kind), per=worded(income.per), amount=income.amount
    )


def _account(value: object) -> str:
    if not isinstance(value, NewAccount):
        return translate("household_edit", "没有账户")
    words = clauses([value.bank, masked_account(value.number)])
    return noted(value.holder, words)


_SAY: Final[Mapping[Fact, Callable[[object], str]]] = MappingProxyType(
    {
        Fact.RELATION: _kinship,
        Fact.SUPPORTED: _supported,
        Fact.DISABILITY: _disability,
        Fact.ILL: _ill,
        Fact.INCOMES: _incomes,
        Fact.ACCOUNT: _account,
    }
)
