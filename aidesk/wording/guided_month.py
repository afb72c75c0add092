"""The words of the guided month: what to press at each step, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from aidesk.domain.guided_month import GUIDE_STEPS, GuideStep
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.guided_month import GuidedMonth
from aidesk.wording.formats import short_month, worded
from aidesk.wording.joining import listed

_TITLES: Final[Mapping[GuideStep, str]] = MappingProxyType(
    {
        GuideStep.BIRTH: QT_TRANSLATE_NOOP("guide", "{family}家添了一个孩子"),
        GuideStep.CHANGES: QT_TRANSLATE_NOOP("guide", "核对{month}的变动"),
        GuideStep.LIST: QT_TRANSLATE_NOOP("guide", "生成{month}的名单"),
        GuideStep.PAPER: QT_TRANSLATE_NOOP("guide", "打印审批表"),
        GuideStep.SIGNATURE: QT_TRANSLATE_NOOP("guide", "登记签字"),
        GuideStep.BANK: QT_TRANSLATE_NOOP("guide", "送银行"),
        GuideStep.RESULT: QT_TRANSLATE_NOOP("guide", "银行退回了一户"),
        GuideStep.ACCOUNT: QT_TRANSLATE_NOOP("guide", "改好退回那一户的账户"),
        GuideStep.REISSUE: QT_TRANSLATE_NOOP("guide", "把退回的钱重发"),
    }
)
WORDS: Final[Mapping[GuideStep, str]] = MappingProxyType(
    {
        GuideStep.BIRTH: QT_TRANSLATE_NOOP(
            "guide",
            "在家庭登记里找到{family}家，按“登记变动”，再按“添人”：姓名随便写一个，"
            "身份证号写 530100201911200813，关系选“子”，从{whole_month}起算进来。"
            "家里的变化先登记，名单才算得对。",
        ),
        GuideStep.CHANGES: QT_TRANSLATE_NOOP(
            "guide",
            "回到首页。这个月的变化都登记好了，就按“核对过了”；"
            "程序记下日期，以后查得到。",
        ),
        GuideStep.LIST: QT_TRANSLATE_NOOP(
            "guide",
            "到每月发放看名单：和上月不一样的排在最前面，先看这几户。"
            "没错就按“名单没错，生成名单”。生成以后，名单就不会再变。",
        ),
        GuideStep.PAPER: QT_TRANSLATE_NOOP(
            "guide",
            "打开一份名单，按“打印或保存”，再打印，或者存成 PDF。签字要用这张纸。",
        ),
        GuideStep.SIGNATURE: QT_TRANSLATE_NOOP(
            "guide",
            "平时要等四级都签好字；现在当作签好了，按“登记已签字”。签字以前随时可以撤回重做。",
        ),
        GuideStep.BANK: QT_TRANSLATE_NOOP(
            "guide",
            "按“银行文件”存一份给银行的文件，再按“登记已送银行”。"
            "从这时起，钱记作已经支出，名单不能再改。",
        ),
        GuideStep.RESULT: QT_TRANSLATE_NOOP(
            "guide",
            "当作城市低保有一户账号不对：按“有退回”，在那一户后面写明原因，再登记；"
            "别的名单按“全部到账”。",
        ),
        GuideStep.ACCOUNT: QT_TRANSLATE_NOOP(
            "guide",
            "到退票追缴，选中退回的那一户，把账户改正确。账户没改好，程序不会再发这笔钱。",
        ),
        GuideStep.REISSUE: QT_TRANSLATE_NOOP(
            "guide",
            "做一份重发名单，和平时一样：生成、签字、送银行、到账。"
            "钱发到原来的月份，不会发两次。",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class GuideWords:
    """What the guide says now; ``number`` is 0 when all is done."""

    number: int
    title: str
    words: str


def guide_worded(guided: GuidedMonth) -> GuideWords:
    """Return what the guide says about the step that is due."""
    if guided.step is None:
        return GuideWords(
            0,
            translate("guide", "一个月的工作做完了"),
            translate(
                "guide",
                "刚才的家庭、名单和钱都是演示的，没有一样是真的。"
                "平时的工作就是这样做；做错了可以撤销，不用怕。",
            ),
        )
    values = {
        "family": guided.family,
        "month": short_month(guided.month),
        "whole_month": worded(guided.month),
    }
    number = GUIDE_STEPS.index(guided.step) + 1
    title = translate("guide", _TITLES[guided.step]).format(**values)
    words = translate("guide", WORDS[guided.step]).format(**values)
    return GuideWords(number, title, words + _still_waiting(guided))


def _still_waiting(guided: GuidedMonth) -> str:
    """Return which programmes are left where some have passed the step."""
    if not guided.begun:
        return ""
    names = listed(programme.short_name for programme in guided.waiting)
    return translate("guide", "还差：{names}。").format(names=names)
