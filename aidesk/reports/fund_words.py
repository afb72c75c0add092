"""Words that the papers about money share: periods, sources, documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from aidesk.domain.fund import Cause, Source
from aidesk.domain.month import Span, year_span
from aidesk.services.fund_position import SourceSum
from aidesk.storage.run_sums import RunSum
from aidesk.wording.formats import worded

_MOST_DOCUMENTS: Final = 4
_CAUSES: Final[Mapping[Cause, str]] = {
    Cause.MOVED_IN: "从其他项目调入",
    Cause.MOVED_OUT: "调到其他项目",
    Cause.HANDED_BACK: "交回财政",
}


def span_worded(span: Span) -> str:
    """Return a month, or a whole year, as titles have it."""
    if span == year_span(span.since.year):
        return f"{span.since.year}年"
    return worded(span.since)


def months_paid(each: RunSum) -> str:
    """Return for which months a list pays."""
    if each.first_month == each.last_month:
        return worded(each.first_month)
    return f"{worded(each.first_month)}至{worded(each.last_month)}"


def documents_worded(documents: Iterable[str], most: int = _MOST_DOCUMENTS) -> str:
    """Return documents in a row, the first few of many."""
    found = list(documents)
    more = f"等{len(found)}份文件" if len(found) > most else ""
    return "、".join(found[:most]) + more


def source_worded(each: SourceSum) -> str:
    """Return where money of a fund came from, or went."""
    if each.cause is None:
        return "追回多发"
    if each.cause in _CAUSES:
        return _CAUSES[each.cause]
    if each.cause is Cause.CARRIED_IN and each.source is not Source.BASE:
        return worded(each.cause)
    if each.cause is Cause.ARRIVED and each.source is Source.BASE:
        return "补足启动资金"
    return worded(each.source)


def fund_worded(year: int, programme: str) -> str:
    """Return what a fund is called: ``2019年城市低保专项资金``."""
    return f"{year}年{programme}专项资金"
