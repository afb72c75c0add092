"""What is the matter with an office file, in plain words: a title and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.opening import (
    ChangedOutside,
    Damaged,
    Missing,
    Newer,
    NotClosed,
    NotOurs,
    NotSoundError,
    Older,
    OtherOffice,
    Rewritten,
    Sound,
    StrayJournal,
    Verdict,
)
from aidesk.wording.joining import listed

_TITLES: Final[Mapping[type, str]] = MappingProxyType(
    {
        Sound: QT_TRANSLATE_NOOP("verdicts", "数据完好"),
        NotClosed: QT_TRANSLATE_NOOP("verdicts", "上次程序没有正常关闭"),
        Missing: QT_TRANSLATE_NOOP("verdicts", "数据文件不见了"),
        Damaged: QT_TRANSLATE_NOOP("verdicts", "数据文件坏了"),
        StrayJournal: QT_TRANSLATE_NOOP("verdicts", "数据文件旁边多了东西"),
        Older: QT_TRANSLATE_NOOP("verdicts", "这是一份旧的数据"),
        Rewritten: QT_TRANSLATE_NOOP("verdicts", "操作记录被改过"),
        OtherOffice: QT_TRANSLATE_NOOP("verdicts", "这里换成了另一份数据"),
        ChangedOutside: QT_TRANSLATE_NOOP("verdicts", "数据文件在别处被动过"),
        Newer: QT_TRANSLATE_NOOP("verdicts", "这个数据文件打不开"),
        NotOurs: QT_TRANSLATE_NOOP("verdicts", "这个数据文件打不开"),
    }
)

_STORIES: Final[Mapping[type, str]] = MappingProxyType(
    {
        Sound: QT_TRANSLATE_NOOP("verdicts", "全部检查都通过，没有发现不对。"),
        NotClosed: QT_TRANSLATE_NOOP(
            "verdicts",
            "上次程序没有正常关闭（比如断电、死机）。数据检查过，没有问题，请接着工作。",
        ),
        Missing: QT_TRANSLATE_NOOP(
            "verdicts",
            "以前在这里用的数据文件找不到了，可能是被移走、改名，或者删掉了。",
        ),
        Damaged: QT_TRANSLATE_NOOP(
            "verdicts",
            "打开以前检查了一遍，发现 {count} 处不对。"
            "为了不越弄越坏，程序没有往文件里写任何东西。",
        ),
        StrayJournal: QT_TRANSLATE_NOOP(
            "verdicts",
            "数据和上次关闭的时候一模一样，可是旁边多了不属于它的文件：{names}。"
            "带着它打开会把数据弄坏。把它移到旁边的文件夹里，就可以接着用。",
        ),
        Older: QT_TRANSLATE_NOOP(
            "verdicts",
            "这份数据只到第 {seq} 条操作记录，以前已经办到第 {known} 条了（{at}）。"
            "可能是U盘、网盘或者别的程序把旧的一份拷了回来。"
            "用旧的接着办，后来发的钱程序都不知道，可能会重复发。",
        ),
        Rewritten: QT_TRANSLATE_NOOP(
            "verdicts",
            "文件里的操作记录和以前记下的对不上：有人用别的程序改写过。"
            "这样的数据不能用来发钱。",
        ),
        OtherOffice: QT_TRANSLATE_NOOP(
            "verdicts",
            "放在这里的数据没有坏，可不是以前在这里用的那一份。"
            "是您自己换的（比如从旧电脑搬来），就接着用。",
        ),
        ChangedOutside: QT_TRANSLATE_NOOP(
            "verdicts",
            "上次关闭以后，别的程序改动过这个文件。"
            "全部检查都通过，没有发现不对，可是改了什么，程序看不出来。",
        ),
        Newer: QT_TRANSLATE_NOOP(
            "verdicts",
            "这个文件是由更新版本的程序保存的，没有改动它。请先升级本程序再打开。",
        ),
        NotOurs: QT_TRANSLATE_NOOP(
            "verdicts",
            "这个文件不是本程序的数据文件，没有改动它。请核对文件名和所在的文件夹。",
        ),
    }
)


def verdict_title(verdict: Verdict) -> str:
    """Return what is the matter, in a few words."""
    if _went_on(verdict):
        return translate("verdicts", "数据在别处接着办过")
    return translate("verdicts", _TITLES[type(verdict)])


def verdict_told(verdict: Verdict) -> str:
    """Return what is the matter and what it means."""
    if isinstance(verdict, ChangedOutside) and verdict.lines:
        text = translate(
            "verdicts",
            "上次在这台电脑上关闭以后，又在别处办过事，多了 {lines} 条操作记录。"
            "以前的一条没有少，全部检查都通过。是您自己办的，就接着用。",
        )
        return text.format(lines=verdict.lines)
    return translate("verdicts", _STORIES[type(verdict)]).format(**_words(verdict))


def not_sound_told(error: NotSoundError) -> str:
    """Return why a command does not write to an office file, and what to do."""
    text = translate(
        "verdicts", "“{path}”：{told}什么也没有改动。请用窗口打开它，照提示处理。"
    )
    return text.format(path=error.path, told=verdict_told(error.verdict))


def _went_on(verdict: Verdict) -> bool:
    return isinstance(verdict, ChangedOutside) and verdict.lines > 0


def _words(verdict: Verdict) -> dict[str, object]:
    if isinstance(verdict, Damaged):
        return {"count": len(verdict.findings)}
    if isinstance(verdict, StrayJournal):
        return {"names": listed([path.name for path in verdict.files])}
    if isinstance(verdict, Older):
        at = verdict.known_at.replace("T", " ")[:16]
        return {"seq": verdict.seq, "known": verdict.known, "at": at}
    return {}
