"""What can be done about an office file that may not be worked with, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.opening import ChangedOutside, Missing, OtherOffice, StrayJournal
from aidesk.services.opening_ways import Found, Way
from aidesk.services.restore_preview import RestorePreview
from aidesk.wording.formats import worded
from aidesk.wording.restoring import dangers_told, losses_told, since_told

_WAYS: Final[Mapping[Way, str]] = MappingProxyType(
    {
        Way.RESTORE: QT_TRANSLATE_NOOP("opening", "恢复这份备份"),
        Way.KEEP_ON: QT_TRANSLATE_NOOP("opening", "接着用现在的数据"),
        Way.MOVE_AWAY: QT_TRANSLATE_NOOP("opening", "移开它，打开数据"),
        Way.READ: QT_TRANSLATE_NOOP("opening", "只看不改"),
        Way.SEEK: QT_TRANSLATE_NOOP("opening", "从别处找备份"),
        Way.ANEW: QT_TRANSLATE_NOOP("opening", "重新开始"),
    }
)


def way_worded(way: Way) -> str:
    """Return what is pressed to go a way."""
    return translate("opening", _WAYS[way])


def facts_told(found: Found) -> list[str]:
    """Return what the newest good backup has, and what is missing since."""
    if found.offer is not None:
        return list(_offered(found, found.offer))
    if isinstance(found.verdict, StrayJournal | ChangedOutside | OtherOffice):
        return []
    return list(_without_backup(found))


def warnings_told(found: Found) -> list[str]:
    """Return what must not be done after restoring."""
    return dangers_told(found.offer) if found.offer is not None else []


def moved_away_told(folder: Path) -> str:
    """Return where what did not belong to the office is now."""
    text = translate("opening", "多出来的文件移到了“{folder}”，没有删掉。数据没有变。")
    return text.format(folder=folder.name)


def _offered(found: Found, offer: RestorePreview) -> Iterator[str]:
    text = translate("opening", "最近一份好的备份是 {at} 的（{why}）。")
    manifest = offer.backup.manifest
    yield text.format(at=worded(manifest.at), why=worded(manifest.why))
    if isinstance(found.verdict, Missing):
        yield from since_told(offer)
    elif not offer.is_same:
        yield from losses_told(offer)


def _without_backup(found: Found) -> Iterator[str]:
    yield translate("opening", "这台电脑上没有找到能用的备份。")
    yield translate(
        "opening",
        "U盘或者别的文件夹里有备份，就点“从别处找备份”，选放备份的文件夹。",
    )
    if isinstance(found.verdict, Missing):
        yield translate("opening", "确实是第一次在这里用，可以“重新开始”。")
        return
    if found.readable:
        yield translate("opening", "也可以先“只看不改”，看看里面还有什么。")
    yield translate(
        "opening",
        "都不行，请把整个数据文件夹拷贝一份，交给维护人员，不要自己修，也不要删。",
    )
