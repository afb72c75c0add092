"""The columns of a month's lists on one sheet."""

from __future__ import annotations

from typing import Final

from aidesk.domain.money import Money
from aidesk.domain.payment import Change
from aidesk.gui.widgets.sheet import SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.columns import Column
from aidesk.wording.payouts import account_worded, answer_worded, is_returned
from aidesk.wording.whole_month import MonthLine, line_change_worded

_Of = Column[MonthLine]
_CHANGE: Final = QT_TRANSLATE_NOOP("columns", "和上月比")
_RESULT: Final = QT_TRANSLATE_NOOP("columns", "银行结果")
_TONES: Final = {
    Change.NEW: "ok",
    Change.UP: "warn",
    Change.DOWN: "warn",
    Change.STOPPED: "bad",
}


def _persons(each: MonthLine) -> int | None:
    return each.line.persons if each.line.payments else None


def _granted(each: MonthLine) -> Money | None:
    return each.line.granted if each.line.payments else None


def _paid(each: MonthLine) -> Money | None:
    return each.line.amount if each.line.payments else None


_FIRST: Final[tuple[_Of, ...]] = (
    Column(
        QT_TRANSLATE_NOOP("columns", "项目"), lambda each: each.programme.short_name
    ),
    Column(QT_TRANSLATE_NOOP("columns", "姓名"), lambda each: each.line.name),
    Column(QT_TRANSLATE_NOOP("columns", "社区"), lambda each: each.line.community),
    Column(QT_TRANSLATE_NOOP("columns", "人数"), _persons, summed=True),
    Column(
        QT_TRANSLATE_NOOP("columns", "上月"),
        lambda each: each.line.previous or None,
        summed=True,
    ),
    Column(QT_TRANSLATE_NOOP("columns", "本月"), _granted, summed=True),
)
_CHANGED: Final[_Of] = Column(_CHANGE, line_change_worded)
_WITHHELD: Final[tuple[_Of, ...]] = (
    Column(
        QT_TRANSLATE_NOOP("columns", "扣回"),
        lambda each: each.line.withheld or None,
        summed=True,
    ),
    Column(QT_TRANSLATE_NOOP("columns", "实发"), _paid, summed=True),
)
_ACCOUNT: Final[_Of] = Column(
    QT_TRANSLATE_NOOP("columns", "收款账户"), lambda each: account_worded(each.line)
)
_ANSWER: Final[_Of] = Column(_RESULT, lambda each: answer_worded(each.line))
_ASIDE: Final = {"收款账户": 5, "社区": 4, "人数": 3, "上月": 2}


def whole_sheet(*, withheld: bool, returned: bool) -> SheetSpec[MonthLine]:
    """Return how the lists of a month are shown together."""
    return SheetSpec(
        (
            *_FIRST,
            *(_WITHHELD if withheld else ()),
            _CHANGED,
            *((_ANSWER,) if returned else ()),
            _ACCOUNT,
        ),
        key=lambda each: each.line.enrolment,
        counted=translate("month", "{count} 笔"),
        changed=lambda each: each.stands_out,
        tones={
            _CHANGE: lambda each: _TONES.get(each.line.change, ""),
            _RESULT: lambda each: "bad" if is_returned(each.line) else "",
        },
        aside=_ASIDE,
        counts=lambda each: bool(each.line.payments),  # not the stopped ones
    )
