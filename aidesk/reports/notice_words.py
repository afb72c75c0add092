"""The words of notices: why something was decided, as a letter to a family says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.enrolment import StopReason
from aidesk.domain.rules import CareMode
from aidesk.services.change_reasons import Reason, Why
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.households import tier_worded

STOPPED: Final[Mapping[StopReason, str]] = MappingProxyType(
    {
        StopReason.INCOME: "家庭收入超过规定标准",
        StopReason.PROPERTY: "家庭财产超过规定标准",
        StopReason.DEATH: "保障对象去世",
        StopReason.MOVED: "户籍迁出本辖区",
        StopReason.EMPLOYED: "家庭成员已经就业",
        StopReason.TO_TEKUN: "转为特困人员供养",
        StopReason.VOLUNTARY: "自愿退出",
        StopReason.REFUSED: "不配合家庭经济状况调查核实",
        StopReason.FRAUD: "提供的情况与事实不符",
        StopReason.OTHER: "不再符合规定条件",
    }
)
CORRECTED: Final = "重新核定"


def reasons_told(reasons: Iterable[Reason]) -> str:
    """Return reasons as the beginning of a sentence, without the 因."""
    told = [_WORDED[reason.why](reason) for reason in reasons if reason.why in _WORDED]
    return "，".join(dict.fromkeys(told)) or CORRECTED


def _standard(reason: Reason) -> str:
    document = f"（{reason.document}）" if reason.document else ""
    return f"规定标准由{reason.old}元调整为{reason.new}元{document}"


def _of_person(words: str) -> Callable[[Reason], str]:
    def told(reason: Reason) -> str:
        detail = f"（{reason.detail}）" if reason.detail else ""
        return words.format(name=reason.name) + detail

    return told


def _from_to(words: str, value: Callable[[str], str]) -> Callable[[Reason], str]:
    def told(reason: Reason) -> str:
        old, new = (value(str(each)) for each in (reason.old, reason.new))
        return words.format(old=old or "无", new=new or "无")

    return told


def _amount(text: str) -> str:
    return f"{text}元"


def _tier(text: str) -> str:
    return tier_worded(int(text)) if text else ""


def _mode(text: str) -> str:
    return worded(CareMode(text)) if text else ""


def _corrected(_reason: Reason) -> str:
    return CORRECTED


def _phase_out(_reason: Reason) -> str:
    return "家庭成员就业，渐退期内按定额发放"


_WORDED: Final[Mapping[Why, Callable[[Reason], str]]] = MappingProxyType(
    {
        Why.JOINED: _of_person("家庭增加成员{name}"),
        Why.LEFT: _of_person("家庭减少成员{name}"),
        Why.DIED: _of_person("家庭成员{name}去世"),
        Why.NOT_COUNTED: _of_person("家庭成员{name}不再计入保障人口"),
        Why.COUNTED: _of_person("家庭成员{name}计入保障人口"),
        Why.STANDARD: _standard,
        Why.INCOME: _from_to("家庭月收入由{old}变为{new}", _amount),
        Why.SUPPLEMENT: _from_to("分类施保由{old}变为{new}", _amount),
        Why.GRADE: _from_to("标准类别由{old}变为{new}", grade_worded),
        Why.MODE: _from_to("供养方式由{old}变为{new}", _mode),
        Why.TIER: _from_to("自理能力由{old}变为{new}", _tier),
        Why.PHASE_OUT: _phase_out,
        Why.CORRECTED: _corrected,
    }
)
