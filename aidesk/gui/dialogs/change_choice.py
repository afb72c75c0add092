"""登记变动: the list of what can change in a household, in the words of the office."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

from aidesk.gui.dialogs.choices import ChoicesDialog, Group, Offer
from aidesk.i18n import QT_TRANSLATE_NOOP, translate


class Change(StrEnum):
    """What can change in a household."""

    JOIN = "join"
    LEAVE = "leave"
    MOVE = "move"
    DEATH = "death"
    HEAD = "head"
    FACTS = "facts"
    INCOMES = "incomes"
    ACCOUNT = "account"
    ENROL = "enrol"
    TERMS = "terms"
    STOP = "stop"
    GRACE = "grace"
    TEKUN = "tekun"
    CONTACT = "contact"
    NAME = "name"


class _Words(NamedTuple):
    title: str
    why: str
    icon: str


_WORDS: Final[Mapping[Change, _Words]] = MappingProxyType(
    {
        Change.JOIN: _Words(
            QT_TRANSLATE_NOOP("changes", "添人"),
            QT_TRANSLATE_NOOP("changes", "出生、结婚、迁入、收养"),
            "person_add",
        ),
        Change.LEAVE: _Words(
            QT_TRANSLATE_NOOP("changes", "减人"),
            QT_TRANSLATE_NOOP("changes", "迁出、结婚、就业、服刑、离家"),
            "person_delete",
        ),
        Change.MOVE: _Words(
            QT_TRANSLATE_NOOP("changes", "全家迁出"),
            QT_TRANSLATE_NOOP("changes", "户口迁走，各个项目一次停清"),
            "arrow_export",
        ),
        Change.DEATH: _Words(
            QT_TRANSLATE_NOOP("changes", "死亡"),
            QT_TRANSLATE_NOOP("changes", "各个项目一次停清"),
            "calendar",
        ),
        Change.HEAD: _Words(
            QT_TRANSLATE_NOOP("changes", "换户主"),
            QT_TRANSLATE_NOOP("changes", "户号不变，待遇接着发"),
            "arrow_swap",
        ),
        Change.FACTS: _Words(
            QT_TRANSLATE_NOOP("changes", "人员情况"),
            QT_TRANSLATE_NOOP("changes", "残疾、重病、是否计入保障人口"),
            "people",
        ),
        Change.INCOMES: _Words(
            QT_TRANSLATE_NOOP("changes", "收入变化"),
            QT_TRANSLATE_NOOP("changes", "从哪个月起，收入多少"),
            "money",
        ),
        Change.ACCOUNT: _Words(
            QT_TRANSLATE_NOOP("changes", "换账号"),
            QT_TRANSLATE_NOOP("changes", "补填或更换银行账号"),
            "wallet",
        ),
        Change.ENROL: _Words(
            QT_TRANSLATE_NOOP("changes", "增加项目"),
            QT_TRANSLATE_NOOP("changes", "再加一项，或者重新享受"),
            "add",
        ),
        Change.TERMS: _Words(
            QT_TRANSLATE_NOOP("changes", "调整待遇"),
            QT_TRANSLATE_NOOP("changes", "供养方式、档次、机构"),
            "clipboard_task",
        ),
        Change.STOP: _Words(
            QT_TRANSLATE_NOOP("changes", "停发"),
            QT_TRANSLATE_NOOP("changes", "不再符合条件"),
            "subtract_circle",
        ),
        Change.GRACE: _Words(
            QT_TRANSLATE_NOOP("changes", "就业渐退"),
            QT_TRANSLATE_NOOP("changes", "有了工作，低保再发几个月"),
            "clock",
        ),
        Change.TEKUN: _Words(
            QT_TRANSLATE_NOOP("changes", "转特困"),
            QT_TRANSLATE_NOOP("changes", "停低保，接着发特困供养"),
            "heart",
        ),
        Change.CONTACT: _Words(
            QT_TRANSLATE_NOOP("changes", "修改资料"),
            QT_TRANSLATE_NOOP("changes", "社区、住址、电话、备注"),
            "edit",
        ),
        Change.NAME: _Words(
            QT_TRANSLATE_NOOP("changes", "改姓名"),
            QT_TRANSLATE_NOOP("changes", "姓名写错了，改成正确的"),
            "contact_card",
        ),
    }
)

_COLUMNS: Final[Sequence[Sequence[tuple[str, tuple[Change, ...]]]]] = (
    (
        (
            QT_TRANSLATE_NOOP("changes", "人口"),
            (
                Change.JOIN,
                Change.LEAVE,
                Change.MOVE,
                Change.DEATH,
                Change.HEAD,
                Change.FACTS,
            ),
        ),
        (QT_TRANSLATE_NOOP("changes", "资料"), (Change.CONTACT, Change.NAME)),
    ),
    (
        (
            QT_TRANSLATE_NOOP("changes", "待遇"),
            (
                Change.STOP,
                Change.GRACE,
                Change.TEKUN,
                Change.TERMS,
                Change.ENROL,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("changes", "收入和账号"),
            (Change.INCOMES, Change.ACCOUNT),
        ),
    ),
)


class ChangesDialog(ChoicesDialog):
    """Offers the changes that are possible now; what cannot be done is not shown."""

    def __init__(
        self, parent: QWidget | None, family: str, possible: Collection[Change]
    ) -> None:
        super().__init__(
            parent,
            translate("changes", "{family}家有什么变动？").format(family=family),
            [[_group(*group, possible) for group in groups] for groups in _COLUMNS],
            leave=translate("changes", "没有变动"),
            name=translate("changes", "登记变动"),
        )


def _group(
    heading: str, changes: Iterable[Change], possible: Collection[Change]
) -> Group:
    shown = [_choice(change) for change in changes if change in possible]
    return Group(translate("changes", heading), shown)


def _choice(change: Change) -> Offer:
    _, why, icon = _WORDS[change]
    return Offer(change, change_worded(change), translate("changes", why), icon)


def change_worded(change: Change) -> str:
    """Return the word for a change."""
    return translate("changes", _WORDS[change].title)
