"""What can be done about an office file that may not be worked with, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from aidesk.domain.backup import Sums
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.opening import (
    ChangedOutside,
    Missing,
    Older,
    OtherOffice,
    StrayJournal,
    Verdict,
)
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


def way_worded(way: Way, verdict: Verdict) -> str:
    """Return what is pressed to go a way."""
    if way is Way.KEEP_ON and isinstance(verdict, Older):
        return translate("opening", "就用这份旧数据")
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
    elif isinstance(found.verdict, Older):
        yield from _brought_forward(found.verdict, manifest.seq)
    elif offer.goes_on or offer.present is None:
        yield from [] if offer.is_same else losses_told(offer)
    else:
        yield from _side_by_side(found, offer.present, offer.then)


def _brought_forward(older: Older, seq: int) -> Iterator[str]:
    """Yield whether a newer backup holds all that is known of."""
    if seq >= older.known:
        yield translate("opening", "这份备份里的数据是全的，没有少什么。")
    else:
        text = translate(
            "opening",
            "这份备份比现在的数据新，不过以后还有 {count} 条操作记录，要照纸上的重新登记。",
        )
        yield text.format(count=older.known - seq)
    yield translate("opening", "恢复以前，会先把现在的数据备份一份。")


def _side_by_side(found: Found, now: Sums, then: Sums) -> Iterator[str]:
    """Yield what two files hold that did not come out of one another."""
    text = translate(
        "opening", "备份里有 {households} 户、{persons} 人，累计发放 {paid} 元。"
    )
    yield text.format(households=then.households, persons=then.persons, paid=then.paid)
    text = translate(
        "opening", "现在的数据有 {households} 户、{persons} 人，累计发放 {paid} 元。"
    )
    yield text.format(households=now.households, persons=now.persons, paid=now.paid)
    if isinstance(found.verdict, OtherOffice):
        yield translate(
            "opening", "恢复的话，现在的数据会移到旁边的文件夹里留着，不会删掉。"
        )
    else:
        yield translate("opening", "恢复以前，会先把现在的数据备份一份。")


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
        "都不行，请把整个数据文件夹拷贝一份，交给维护人员，不要自己修。",
    )
