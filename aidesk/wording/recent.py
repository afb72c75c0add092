"""What was done last, in words, and why it cannot be undone any more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.recent_acts import RecentAct, WhyNot
from aidesk.services.undo import Undoable
from aidesk.wording.formats import short_day, worded
from aidesk.wording.joining import headed
from aidesk.wording.undo import ACTIONS, named_in

NEVER_UNDONE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "found_office": QT_TRANSLATE_NOOP("recent", "建立本单位的数据"),
        "add_programme": QT_TRANSLATE_NOOP("recent", "建立救助项目"),
        "run_sent": QT_TRANSLATE_NOOP("recent", "{list}送银行"),
        "send_month": QT_TRANSLATE_NOOP("recent", "{month}的 {count} 份名单送银行"),
        "issue_paper": QT_TRANSLATE_NOOP("recent", "发出文书"),
        "list_export": QT_TRANSLATE_NOOP("recent", "导出或打印文书"),
        "clear_exports": QT_TRANSLATE_NOOP("recent", "清理导出的文件"),
        "restore_backup": QT_TRANSLATE_NOOP("recent", "恢复备份"),
        "confirm_clock": QT_TRANSLATE_NOOP("recent", "核对电脑的时间"),
        "take_as_it_is": QT_TRANSLATE_NOOP("recent", "核对后接着用现在的数据"),
        "seal_month": QT_TRANSLATE_NOOP("recent", "月份封账"),
        "seal_year": QT_TRANSLATE_NOOP("recent", "年度封账"),
    }
)
"""The actions that nobody can take back: they have words only here."""

_WHY_NOT: Final[Mapping[WhyNot, str]] = MappingProxyType(
    {
        WhyNot.UNDONE: QT_TRANSLATE_NOOP("recent", "已撤销"),
        WhyNot.IS_UNDO: QT_TRANSLATE_NOOP("recent", "要恢复，请重新办一次"),
        WhyNot.SENT: QT_TRANSLATE_NOOP("recent", "名单送了银行，不能再撤销"),
        WhyNot.RESTORED: QT_TRANSLATE_NOOP(
            "recent", "恢复过备份，恢复以前的不能再撤销"
        ),
        WhyNot.SEALED: QT_TRANSLATE_NOOP("recent", "月份封了账，不能再撤销"),
        WhyNot.ISSUED: QT_TRANSLATE_NOOP("recent", "文书发出去了，不能撤销"),
        WhyNot.SETTLED: QT_TRANSLATE_NOOP("recent", "不能再撤销"),
    }
)


def act_worded(act: Undoable) -> str:
    """Return what was done: ``登记 陈某 家``."""
    texts = {
        **{action: translate("undo", text) for action, text in ACTIONS.items()},
        **{a: translate("recent", text) for a, text in NEVER_UNDONE.items()},
    }
    text = texts.get(act.action, translate("recent", "其他操作"))
    return named_in(text, act)


def recent_worded(recent: RecentAct) -> str:
    """Return what was done; of an undo, what it took back."""
    words = act_worded(recent.act)
    if recent.why_not is WhyNot.IS_UNDO:
        return headed(translate("recent", "撤销"), words)
    return words


def why_not_worded(why: WhyNot) -> str:
    """Return why an act cannot be undone."""
    return translate("recent", _WHY_NOT[why])


def when_worded(act: Undoable) -> str:
    """Return when something was done: ``12月3日 14:32``."""
    at = act.done_at
    return f"{short_day(at.date())} {at.hour:02d}:{at.minute:02d}"


def undoing_question(chosen: RecentAct) -> str:
    """Return the question before some acts are undone."""
    count = len(chosen.with_it)
    if count == 1:
        text = translate("recent", "撤销：{what}")
        return text.format(what=act_worded(chosen.act))
    text = translate("recent", "撤销最后做的 {count} 件事？")
    return text.format(count=count)


def undo_verb(chosen: RecentAct) -> str:
    """Return the verb by which some acts are undone."""
    count = len(chosen.with_it)
    if count == 1:
        return translate("recent", "撤销")
    return translate("recent", "撤销这 {count} 件").format(count=count)


def undoing_facts(chosen: RecentAct, acts: Sequence[RecentAct]) -> list[str]:
    """Return what would be undone, one by one, the newest first, and what then is."""
    text = translate("recent", "{when}，{actor}：{what}")
    listed = [
        text.format(
            when=worded(a.act.done_at), actor=a.act.actor, what=recent_worded(a)
        )
        for a in acts
        if a.seq in chosen.with_it
    ]
    last = translate("recent", "撤销以后，各项资料和金额回到做这些事以前的样子。")
    return [*listed, last]


def undone_told(chosen: RecentAct) -> str:
    """Return that some acts were undone."""
    count, what = len(chosen.with_it), act_worded(chosen.act)
    if count == 1:
        return translate("recent", "已撤销：{what}。").format(what=what)
    text = translate("recent", "已撤销最后做的 {count} 件事，到“{what}”为止。")
    return text.format(count=count, what=what)
