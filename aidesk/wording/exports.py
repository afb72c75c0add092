"""Exports in words: what left the office, when, to where, and where it lies now."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.export import Lies, NotCleared, Way
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.exports import Cleared, SeenExport
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed, listed

EXPORT_WAY: Final = QT_TRANSLATE_NOOP("columns", "怎么出去的")
EXPORT_PLACE: Final = QT_TRANSLATE_NOOP("columns", "存到哪里")
EXPORT_STATE: Final = QT_TRANSLATE_NOOP("columns", "现在在不在")
_NAMED: Final = 3

_LIES: Final[Mapping[Lies, str]] = MappingProxyType(
    {
        Lies.THERE: QT_TRANSLATE_NOOP("exports", "还在"),
        Lies.CHANGED: QT_TRANSLATE_NOOP("exports", "改动过"),
        Lies.AWAY: QT_TRANSLATE_NOOP("exports", "盘没插上"),
        Lies.GONE: QT_TRANSLATE_NOOP("exports", "已不在"),
    }
)
_WHY: Final[Mapping[NotCleared, str]] = MappingProxyType(
    {
        NotCleared.CHANGED: QT_TRANSLATE_NOOP(
            "exports", "导出以后改动过，可能还有用，请自己看过再删"
        ),
        NotCleared.AWAY: QT_TRANSLATE_NOOP("exports", "盘没有插上，插上以后再删"),
        NotCleared.REFUSED: QT_TRANSLATE_NOOP(
            "exports", "正被别的程序打开着，请关闭 Excel 或 WPS 以后再删"
        ),
    }
)
_WAYS: Final[Mapping[Way, str]] = MappingProxyType(
    {
        Way.FILE: QT_TRANSLATE_NOOP("exports", "存成文件"),
        Way.PRINT: QT_TRANSLATE_NOOP("exports", "打印"),
    }
)


def export_state(seen: SeenExport) -> str:
    """Return where an exported file is now; nothing for what was printed."""
    cleared = seen.export.cleared_on
    if cleared is not None:
        text = translate("exports", "{day}删掉了")
        return text.format(day=worded(cleared))
    return translate("exports", _LIES[seen.lies]) if seen.lies is not None else ""


EXPORT_COLUMNS: Final[tuple[Column[SeenExport], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "时间"), lambda seen: seen.export.at),
    Column(QT_TRANSLATE_NOOP("columns", "内容"), lambda seen: seen.export.title),
    Column(EXPORT_WAY, lambda seen: translate("exports", _WAYS[seen.export.way])),
    Column(EXPORT_STATE, export_state),
    Column(EXPORT_PLACE, lambda seen: seen.export.place),
)


def cleared_told(cleared: Cleared) -> str:
    """Return what clearing did, in a sentence for each outcome."""
    said = []
    if cleared.gone:
        text = translate("exports", "已删掉 {count} 个文件：{names}。")
        names = listed([each.title for each in cleared.gone[:_NAMED]])
        if len(cleared.gone) > _NAMED:
            names = translate("exports", "{names}等").format(names=names)
        said.append(text.format(count=len(cleared.gone), names=names))
    for export, why in cleared.kept[:_NAMED]:
        said.append(headed(export.title, translate("exports", _WHY[why])))
    rest = len(cleared.kept) - _NAMED
    if rest > 0:
        text = translate("exports", "还有 {count} 个没有删掉。")
        said.append(text.format(count=rest))
    return "\n".join(said)
