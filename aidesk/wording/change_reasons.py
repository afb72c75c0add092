"""Why a line of a list changed, in the few words that a column has room for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.rules import CareMode
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.change_reasons import Reason, Why
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.joining import parts

_WORDS: Final[Mapping[Why, str]] = MappingProxyType(
    {
        Why.GRANTED: QT_TRANSLATE_NOOP("reasons", "新批准"),
        Why.STOPPED: QT_TRANSLATE_NOOP("reasons", "停发"),
        Why.NO_ACCOUNT: QT_TRANSLATE_NOOP("reasons", "没有收款账户"),
        Why.NOTHING_DUE: QT_TRANSLATE_NOOP("reasons", "收入达到标准，没有补差"),
        Why.NOT_LISTED: QT_TRANSLATE_NOOP("reasons", "这个月没有列入"),
        Why.HELD: "{detail}",
        Why.WAS_HELD: QT_TRANSLATE_NOOP("reasons", "上月先不发，已恢复"),
        Why.STILL_HELD: QT_TRANSLATE_NOOP(
            "reasons", "上月先不发（{detail}），还没有恢复"
        ),
        Why.PAID_AGAIN: QT_TRANSLATE_NOOP("reasons", "上月没发，这个月恢复"),
        Why.JOINED: QT_TRANSLATE_NOOP("reasons", "添人：{name}"),
        Why.LEFT: QT_TRANSLATE_NOOP("reasons", "减人：{name}"),
        Why.DIED: QT_TRANSLATE_NOOP("reasons", "{name}去世"),
        Why.NOT_COUNTED: QT_TRANSLATE_NOOP("reasons", "{name}不再计入"),
        Why.COUNTED: QT_TRANSLATE_NOOP("reasons", "{name}计入保障"),
        Why.STANDARD: QT_TRANSLATE_NOOP("reasons", "标准 {old} 改 {new}"),
        Why.INCOME: QT_TRANSLATE_NOOP("reasons", "收入 {old} 变 {new}"),
        Why.SUPPLEMENT: QT_TRANSLATE_NOOP("reasons", "分类施保 {old} 变 {new}"),
        Why.GRADE: QT_TRANSLATE_NOOP("reasons", "类别{old}改{new}"),
        Why.MODE: QT_TRANSLATE_NOOP("reasons", "{old}改{new}"),
        Why.TIER: QT_TRANSLATE_NOOP("reasons", "自理能力 {old} 档改 {new} 档"),
        Why.PHASE_OUT: QT_TRANSLATE_NOOP("reasons", "就业渐退"),
        Why.CORRECTED: QT_TRANSLATE_NOOP("reasons", "资料更正"),
    }
)


def reasons_told(reasons: Iterable[Reason]) -> str:
    """Return why a line changed: ``添人：陈小兰；收入 0.00 变 90.00``."""
    return parts(map(_told, reasons))


def _told(reason: Reason) -> str:
    if reason.why is Why.STOPPED and reason.detail:
        return worded(reason.detail)
    text = translate("reasons", _WORDS[reason.why])
    old, new = (_value(reason.why, value) for value in (reason.old, reason.new))
    detail = worded(reason.detail)
    return text.format(name=reason.name, detail=detail, old=old, new=new)


def _value(why: Why, value: object) -> str:
    if why is Why.GRADE and value:
        return grade_worded(str(value))
    if why is Why.MODE and value:
        return worded(CareMode(str(value)))
    return worded(value) or translate("reasons", "无")
