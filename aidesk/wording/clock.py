"""A clock that may be wrong, in words: what is odd, and what to do."""

from __future__ import annotations

from aidesk.domain.clock import ClockDoubt, ClockQuestion
from aidesk.i18n import translate
from aidesk.wording.formats import worded


def clock_facts(question: ClockQuestion) -> list[str]:
    """Return what is odd about a clock, one fact a line."""
    return [
        translate("clock", "电脑现在的时间是 {now}。").format(now=worded(question.now)),
        _last(question),
        translate(
            "clock",
            "名单、文书和记录上的日期都按电脑的时间写，时间错了，日期就跟着错。"
            "请对照手机或者墙上的钟看一看。",
        ),
    ]


def clock_warning(question: ClockQuestion) -> str:
    """Return what is odd about a clock, and what to do, in one line."""
    return "".join(clock_facts(question))


def clock_unanswered() -> str:
    """Return what to do as long as nobody has looked at the clock."""
    return translate(
        "clock",
        "电脑的日期和时间可能不对，请先改好，再办业务；改好以后不用重新打开本程序。",
    )


def clock_confirmed() -> str:
    """Return that the answer was kept."""
    return translate("clock", "已经记下：您核对过电脑的时间，没有错。")


def _last(question: ClockQuestion) -> str:
    last = worded(question.last)
    if question.doubt is ClockDoubt.BEHIND:
        text = translate("clock", "可是上一笔记录是 {last} 记的，比现在还晚。")
        return text.format(last=last)
    days = (question.now - question.last).days
    text = translate("clock", "可是上一次用本程序是 {last}，隔了 {days} 天。")
    return text.format(last=last, days=days)
