"""What the next step waits for, in words: short enough for the corner of every page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.blockers import Blocker, Hurdle
from aidesk.wording.attention import attention_action, attention_title
from aidesk.wording.formats import short_month

_WAITING: Final[Mapping[Hurdle, str]] = MappingProxyType(
    {
        Hurdle.CHANGES: QT_TRANSLATE_NOOP("blockers", "{month}的变动还没有核对"),
        Hurdle.SIGNATURES: QT_TRANSLATE_NOOP("blockers", "{count} 份名单等着签字"),
        Hurdle.SENDING: QT_TRANSLATE_NOOP("blockers", "{count} 份名单等着送银行"),
        Hurdle.ANSWERS: QT_TRANSLATE_NOOP("blockers", "{count} 份名单等着银行回单"),
    }
)


def blocker_worded(blocker: Blocker) -> str:
    """Return what is waited for: ``李永福没有银行账号``, ``3 份名单等着签字``."""
    if blocker.about is not None:
        return attention_title(blocker.about)
    text = translate("blockers", _WAITING[blocker.hurdle])
    return text.format(month=short_month(blocker.month), count=len(blocker.programmes))


def blockers_worded(blockers: Sequence[Blocker]) -> str:
    """Return the first thing that is waited for, and how many more; nothing for none."""
    if not blockers:
        return ""
    first = blocker_worded(blockers[0])
    more = sum(each.about is not None for each in blockers[1:])
    if not more:
        return first
    text = translate("blockers", "{first}，另外还有 {more} 件")
    return text.format(first=first, more=more)


def way_worded(blocker: Blocker) -> str:
    """Return the words of the link to where it is put right; nothing where it waits."""
    return "" if blocker.about is None else attention_action(blocker.about)
