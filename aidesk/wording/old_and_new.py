"""What a change makes of a household, in words: what it is, the old and the new."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from aidesk.domain.household import Account, Household
from aidesk.domain.identity import masked_account
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme
from aidesk.domain.rules import Terms
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.forecast import Effect
from aidesk.services.old_and_new import NO_RIGHT, Difference, Fact, differences
from aidesk.services.register import Details, NewAccount
from aidesk.wording.formats import worded
from aidesk.wording.households import disability_worded, terms_worded
from aidesk.wording.joining import headed, listed
from aidesk.wording.kinds import kinship_worded


@dataclass(frozen=True, slots=True)
class OldNew:
    """One fact in words, before and after."""

    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a change means: what becomes of what, from when on, and more in sentences."""

    lines: tuple[str, ...] = ()
    changes: tuple[OldNew, ...] = ()
    since: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """What programmes and institutions are called."""

    programmes: Mapping[str, Programme]
    homes: Mapping[int, str]


_FACTS: Final[Mapping[Fact, str]] = MappingProxyType(
    {
        Fact.PERSONS: QT_TRANSLATE_NOOP("changes", "家庭人口"),
        Fact.SUPPORTED: QT_TRANSLATE_NOOP("changes", "保障人口"),
        Fact.HEAD: QT_TRANSLATE_NOOP("changes", "户主"),
        Fact.RELATION: QT_TRANSLATE_NOOP("changes", "与户主的关系"),
        Fact.DISABILITY: QT_TRANSLATE_NOOP("changes", "残疾等级"),
        Fact.ILLNESS: QT_TRANSLATE_NOOP("changes", "重病"),
        Fact.COUNTED: QT_TRANSLATE_NOOP("changes", "保障人口"),
        Fact.INCOMES: QT_TRANSLATE_NOOP("changes", "收入"),
    }
)


def foreseen(effect: Effect, lines: Sequence[str], names: Names) -> Foreseen:
    """Return what a change means, with the sentences that say more."""
    found = differences(effect.before, effect.after, effect.since)
    changes = tuple(_worded(each, effect, names) for each in found)
    return Foreseen(tuple(lines), changes, from_month(effect.since))


def from_month(month: Month) -> str:
    """Return the heading over what holds from a month on: ``2020年1月起``."""
    return translate("changes", "{month}起").format(month=worded(month))


def details_foreseen(old: Details, new: Details) -> Foreseen:
    """Return what becomes of address, phone, housing and note."""
    names = {
        "street": translate("changes", "街道"),
        "community": translate("changes", "社区"),
        "address": translate("changes", "详细住址"),
        "phone": translate("changes", "联系电话"),
        "housing": translate("changes", "住房情况"),
        "note": translate("changes", "备注"),
    }
    changes = tuple(
        OldNew(words, _or_nothing(was), _or_nothing(would_be))
        for name, words in names.items()
        if (was := getattr(old, name)) != (would_be := getattr(new, name).strip())
    )
    return Foreseen(changes=changes, since=translate("changes", "以后"))


def name_foreseen(old: str, new: str) -> Foreseen:
    """Return how a name would be written."""
    if old == new:
        return Foreseen()
    what = translate("changes", "姓名")
    change = OldNew(what, old, new)
    return Foreseen(changes=(change,), since=translate("changes", "以后"))


def account_foreseen(
    old: Account | None, new: NewAccount, since: Month, lines: Sequence[str] = ()
) -> Foreseen:
    """Return to which account the money would go, with its number masked."""
    was = (old.holder, old.bank, masked_account(old.number)) if old else ("", "", "")
    would_be = (new.holder, new.bank, masked_account(new.number))
    names = (
        translate("changes", "户名"),
        translate("changes", "开户行"),
        translate("changes", "账号"),
    )
    changes = tuple(
        OldNew(name, _or_nothing(before), after)
        for name, before, after in zip(names, was, would_be, strict=True)
    )
    return Foreseen(tuple(lines), changes, from_month(since))


def head_foreseen(
    household: Household, new_head: str, old_relation: str, since: Month
) -> Foreseen:
    """Return who would be the head, and what the head of today would be then."""
    head = household.head_in(since)
    if head is None:
        return Foreseen()
    old = head.person.name
    relation = headed(old, kinship_worded(old_relation))
    advice = translate(
        "changes", "{name}以后先写作“{relation}”，请再办“人员情况”改成合适的关系。"
    ).format(name=old, relation=kinship_worded(old_relation))
    money = translate("changes", "每月发多少钱不变，户号不变。")
    what = translate("changes", "户主")
    changes = (
        OldNew(what, old, new_head),
        OldNew(
            translate("changes", "与户主的关系"),
            headed(old, kinship_worded(head.relation)),
            relation,
        ),
    )
    return Foreseen((money, advice), changes, from_month(since))


def _worded(each: Difference, effect: Effect, names: Names) -> OldNew:
    if each.fact in (Fact.RIGHT, Fact.TERMS):
        name = names.programmes[each.who].short_name
        if each.fact is Fact.TERMS:
            name = translate("changes", "{programme}的待遇").format(programme=name)
        return OldNew(name, _of_right(each.old, names), _of_new(each, effect, names))
    what = translate("changes", _FACTS[each.fact])
    if each.who:
        what = headed(each.who, what)
    return OldNew(what, _value(each.fact, each.old), _value(each.fact, each.new))


def _of_right(value: object, names: Names) -> str:
    if isinstance(value, Terms) and value.decided is not None:
        frozen = translate("changes", "每月照发 {amount} 元")
        return frozen.format(amount=value.decided)
    if isinstance(value, Terms):
        return terms_worded(value, names.homes) or translate("changes", "按标准算")
    if value == NO_RIGHT:
        return translate("changes", "没有")
    if isinstance(value, Month):
        return translate("changes", "发到{month}为止").format(month=worded(value))
    return translate("changes", "继续发")


def _of_new(each: Difference, effect: Effect, names: Names) -> str:
    """Return what becomes of a right; a new one tells with which month it begins."""
    if each.fact is Fact.RIGHT and each.old == NO_RIGHT:
        new = next(r for r in effect.after.rights if r.programme == each.who)
        if new.span.until == new.span.since:
            return translate("changes", "发一次")
        text = translate("changes", "从{month}起发")
        return text.format(month=worded(new.span.since))
    return _of_right(each.new, names)


def _value(fact: Fact, value: object) -> str:
    """Return one value of a fact in words."""
    return _VALUES[fact](value)


def _persons(value: object) -> str:
    return translate("changes", "{count} 人").format(count=value)


def _disability(value: object) -> str:
    none = translate("changes", "没有残疾证")
    return disability_worded(value) if isinstance(value, int) else none


def _illness(value: object) -> str:
    ill = translate("changes", "有重病")
    return ill if value else translate("changes", "没有")


def _counted(value: object) -> str:
    counted = translate("changes", "计入")
    return counted if value else translate("changes", "不计入")


def _incomes(value: object) -> str:
    if not isinstance(value, list) or not value:
        return translate("changes", "没有收入")
    text = translate("changes", "{kind}{per} {amount} 元")
    return listed(
        text.format(kind=worded(kind), per=worded(per), amount=amount)
        for kind, per, amount in value
    )


def _or_nothing(text: object) -> str:
    return str(text) or translate("changes", "没有")


_VALUES: Final[Mapping[Fact, Callable[[object], str]]] = MappingProxyType(
    {
        Fact.PERSONS: _persons,
        Fact.SUPPORTED: _persons,
        Fact.HEAD: _or_nothing,
        Fact.RELATION: lambda code: kinship_worded(str(code)),
        Fact.DISABILITY: _disability,
        Fact.ILLNESS: _illness,
        Fact.COUNTED: _counted,
        Fact.INCOMES: _incomes,
    }
)
