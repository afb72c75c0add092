"""How safe the office is kept, in words: a line for each care, and one for all."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from aidesk.domain.export import CLEARED_AFTER
from aidesk.i18n import translate
from aidesk.services.safety import Care, Safety
from aidesk.wording.formats import worded
from aidesk.wording.keeping import day_told, moment_told

OK, INFO, WARN, BAD = "ok", "info", "warn", "bad"


class Told(NamedTuple):
    """How something stands: a tone, a title, a sentence, and the words of a button."""

    tone: str
    title: str
    text: str
    action: str


def care_told(safety: Safety, care: Care, today: date) -> Told:
    """Return how one care stands and what can be done about it."""
    words = {
        Care.BACKUP: _backup,
        Care.SECOND: _second,
        Care.CHECK: _check,
        Care.DRILL: _drill,
        Care.EXPORTS: _exports,
    }
    return words[care](safety, today)


def safety_told(safety: Safety, today: date) -> tuple[str, str]:
    """Return in one line how safe the office is kept: its tone, and its words."""
    if safety.waiting:
        told = care_told(safety, safety.waiting[0], today)
        return told.tone, _in_brief(safety, today)
    if safety.backup is None and safety.practice:
        return INFO, translate("safety", "演示数据，不用备份")
    if safety.backup is None:
        return INFO, translate("safety", "还没有备份，关闭程序时会自动备份")
    text = translate("safety", "数据已备份：{at}")
    return OK, text.format(at=moment_told(safety.backup.manifest.at, today))


def _in_brief(safety: Safety, today: date) -> str:
    care = safety.waiting[0]
    if care is Care.CHECK:
        return translate("safety", "检查发现数据有不对的地方")
    if care is Care.BACKUP and safety.unkept is not None:
        text = translate("safety", "{day}以来做的还没有备份")
        return text.format(day=day_told(safety.unkept.date(), today))
    if care is Care.SECOND:
        days = _days_since_copy(safety, today)
        if days is None:
            return translate("safety", "备份还只在这台电脑上")
        return translate("safety", "{days} 天没有拷第二处备份了").format(days=days)
    if care is Care.EXPORTS:
        text = translate("safety", "{count} 个导出的文件该删了")
        return text.format(count=safety.exports)
    return translate("safety", "该试一次从备份恢复了")


def _backup(safety: Safety, today: date) -> Told:
    title, action = translate("safety", "备份"), translate("safety", "现在备份")
    backup, unkept = safety.backup, safety.unkept
    if Care.BACKUP in safety.waiting and unkept is not None:
        text = translate("safety", "{day}以来做的工作还没有备份，请按“现在备份”。")
        return Told(
            WARN, title, text.format(day=day_told(unkept.date(), today)), action
        )
    if backup is None:
        text = translate("safety", "还没有备份。关闭程序时会自动备份。")
        if safety.practice:
            text = translate("safety", "演示数据不自动备份，可以按“现在备份”试一试。")
        return Told(INFO, title, text, action)
    at = moment_told(backup.manifest.at, today)
    if unkept is None:
        text = translate("safety", "{at} 备份的，核对过，和现在的数据一样。")
    elif safety.practice:
        text = translate("safety", "{at} 备份的，核对过。")
    else:
        text = translate(
            "safety", "{at} 备份的，核对过。后来做的，关闭程序时自动备份。"
        )
    return Told(OK, title, text.format(at=at), action)


def _second(safety: Safety, today: date) -> Told:
    title = translate("safety", "第二处备份")
    place, waits = safety.second, Care.SECOND in safety.waiting
    if place is None:
        text = translate(
            "safety",
            "备份还只在这台电脑上。电脑坏了、丢了，就都没有了，请再选一个 U 盘。",
        )
        return Told(WARN if waits else INFO, title, text, translate("safety", "去选"))
    action = translate("safety", "现在拷一份")
    days = _days_since_copy(safety, today)
    if place.copied_on is None or days is None:
        text = translate("safety", "已经选好了地方，还没有拷过。")
        return Told(WARN, title, text, action)
    if waits:
        text = translate(
            "safety", "已经 {days} 天没有拷了。请插上 U 盘，按“现在拷一份”。"
        )
        return Told(WARN, title, text.format(days=days), action)
    text = translate("safety", "{day}拷过一份，读出来核对过。")
    return Told(OK, title, text.format(day=day_told(place.copied_on, today)), action)


def _check(safety: Safety, today: date) -> Told:
    title, action = translate("safety", "全面检查"), translate("safety", "现在检查")
    checked = safety.checked
    if checked is None:
        text = translate("safety", "还没有检查过。只看不改，几秒钟就好。")
        return Told(INFO, title, text, action)
    at = moment_told(checked.at, today)
    if checked.well:
        text = translate("safety", "{at} 检查过，没有问题。")
        return Told(OK, title, text.format(at=at), action)
    text = translate("safety", "{at} 检查，发现有不对的地方。")
    return Told(BAD, title, text.format(at=at), translate("safety", "再检查一次"))


def _drill(safety: Safety, today: date) -> Told:
    title, action = translate("safety", "恢复演练"), translate("safety", "试一次")
    last, waits = safety.drill, Care.DRILL in safety.waiting
    if last is None:
        text = translate(
            "safety", "还没有试过从备份恢复。每年试一次，不动现在的数据，心里有底。"
        )
        return Told(WARN if waits else INFO, title, text, action)
    day = day_told(last.on, today)
    if not last.is_well:
        text = translate(
            "safety", "{day}试着从备份恢复，没有成功。请再备份、再试一次。"
        )
        return Told(BAD, title, text.format(day=day), action)
    if waits:
        text = translate("safety", "上次是{day}试的，一年多了，请再试一次。")
        return Told(WARN, title, text.format(day=worded(last.on)), action)
    text = translate("safety", "{day}试过，备份能恢复，数据都对得上。")
    return Told(OK, title, text.format(day=day), action)


def _exports(safety: Safety, _today: date) -> Told:
    title = translate("safety", "导出的文件")
    if safety.exports:
        text = translate(
            "safety",
            "{count} 个导出的文件放了 {days} 天以上，里面有姓名和身份证号，不用的请删掉。",
        )
        text = text.format(count=safety.exports, days=CLEARED_AFTER)
        tone = WARN if Care.EXPORTS in safety.waiting else INFO
        return Told(tone, title, text, translate("safety", "去删"))
    text = translate("safety", "没有放了很久还没删的。")
    return Told(OK, title, text, translate("safety", "看记录"))


def _days_since_copy(safety: Safety, today: date) -> int | None:
    place = safety.second
    if place is None or place.copied_on is None:
        return None
    return max(0, (today - place.copied_on).days)
