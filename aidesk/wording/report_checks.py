"""What is open in a report's year, in words: what it is, what to do, and the way to it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.report_checks import Check, OpenPoint, Place
from aidesk.wording.formats import worded
from aidesk.wording.joining import listed
from aidesk.wording.titles import list_name

_MOST_NAMES: Final = 4
_SAID: Final[Mapping[Check, str]] = MappingProxyType(
    {
        Check.NO_DATA: QT_TRANSLATE_NOOP(
            "report_checks", "{year}年没有资金也没有发放，报告里没有数字。"
        ),
        Check.YEAR_NOT_OVER: QT_TRANSLATE_NOOP(
            "report_checks", "{year}年还没有过完，数字还会变；过完了才能封存。"
        ),
        Check.FUND_DOUBT: QT_TRANSLATE_NOOP(
            "report_checks",
            "{programme}的资金记录前后对不上，请查对资金明细。",
        ),
        Check.RUN_OPEN: QT_TRANSLATE_NOOP(
            "report_checks",
            "{months}{list}名单还没有登记到账，{amount} 元算不算支出还不知道。",
        ),
        Check.RETURN_WAITS: QT_TRANSLATE_NOOP(
            "report_checks",
            "{programme}有 {count} 笔退票还没有处理，共 {amount} 元。",
        ),
        Check.NOT_CARRIED_IN: QT_TRANSLATE_NOOP(
            "report_checks",
            "{programme}上年结余 {needed} 元，还没有结转到{year}年。",
        ),
        Check.CARRIED_IN_DIFFERS: QT_TRANSLATE_NOOP(
            "report_checks",
            "{programme}上年结余 {needed} 元，结转进来的却是 {amount} 元。",
        ),
        Check.OVERSPENT: QT_TRANSLATE_NOOP(
            "report_checks",
            "{programme}支出比可用资金多 {amount} 元，请补登到位的资金。",
        ),
        Check.SCORE_MISSING: QT_TRANSLATE_NOOP(
            "report_checks", "还有 {count} 项没有打分：{names}。"
        ),
        Check.LIST_MISSING: QT_TRANSLATE_NOOP(
            "report_checks", "{programme}有 {count} 个月没有发放名单：{months}。"
        ),
        Check.HELD: QT_TRANSLATE_NOOP(
            "report_checks", "{programme}有 {count} 笔缓发还没有发，共 {amount} 元。"
        ),
        Check.TO_RECOVER: QT_TRANSLATE_NOOP(
            "report_checks", "{programme}有 {count} 笔多发还没有追回，共 {amount} 元。"
        ),
        Check.NOT_ARRIVED: QT_TRANSLATE_NOOP(
            "report_checks", "{programme}已下达的资金还有 {amount} 元没有到位。"
        ),
        Check.REASON_MISSING: QT_TRANSLATE_NOOP(
            "report_checks", "有 {count} 项扣了分，没有写原因：{names}。"
        ),
        Check.MONTH_UNSEALED: QT_TRANSLATE_NOOP(
            "report_checks", "有 {count} 个月还没有封账：{months}。"
        ),
        Check.REPORT_DIFFERS: QT_TRANSLATE_NOOP(
            "report_checks",
            "有 {count} 个数字和第 {version} 版封存时不一样，请看看是什么变了。",
        ),
    }
)
_PLACES: Final[Mapping[Place, str]] = MappingProxyType(
    {
        Place.RUN: QT_TRANSLATE_NOOP("report_checks", "去看名单"),
        Place.MONTH: QT_TRANSLATE_NOOP("report_checks", "去这个月"),
        Place.RETURNS: QT_TRANSLATE_NOOP("report_checks", "去处理退票"),
        Place.HOLDS: QT_TRANSLATE_NOOP("report_checks", "去看缓发"),
        Place.RECOVERIES: QT_TRANSLATE_NOOP("report_checks", "去看追缴"),
        Place.FUNDS: QT_TRANSLATE_NOOP("report_checks", "去看资金"),
        Place.SCORES: QT_TRANSLATE_NOOP("report_checks", "去评分"),
        Place.REPORT: QT_TRANSLATE_NOOP("report_checks", "看封存的那一版"),
    }
)


def point_worded(point: OpenPoint) -> str:
    """Return what is open, in one sentence."""
    programme = point.programme
    owner = programme.short_name if programme else ""
    run = point.run
    return translate("report_checks", _SAID[point.check]).format(
        year=point.year,
        programme=owner,
        months=_few([worded(month) for month in point.months]),
        list=list_name(programme, run.kind, run.batch) if programme and run else "",
        amount=point.amount,
        needed=point.needed,
        count=point.count,
        names=_few(list(point.names)),
        version=point.report.version if point.report else 0,
    )


def place_worded(point: OpenPoint) -> str:
    """Return the words that lead to where it is put right; nothing where nowhere is."""
    if point.place not in _PLACES:
        return ""
    return translate("report_checks", _PLACES[point.place])


def _few(words: list[str]) -> str:
    """Return words in a row, the first ones where there are many."""
    if len(words) <= _MOST_NAMES:
        return listed(words)
    text = translate("report_checks", "{first}等")
    return text.format(first=listed(words[:_MOST_NAMES]))
