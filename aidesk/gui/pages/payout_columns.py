"""The columns of a list that is paid, as the window shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from aidesk.domain.money import Money
from aidesk.domain.payment import Change, RunKind
from aidesk.domain.programme import Unit
from aidesk.gui.widgets.sheet import SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.plan_lines import PlanLine
from aidesk.wording.columns import Column
from aidesk.wording.payouts import (
    PayoutList,
    account_worded,
    answer_worded,
    change_worded,
    counted_pattern,
    is_returned,
    is_striking,
    months_worded,
)
from aidesk.wording.summing import summed_up

_Of = Column[PlanLine]
_CHANGE: Final = QT_TRANSLATE_NOOP("columns", "和上月比")
_WHY: Final = QT_TRANSLATE_NOOP("columns", "变动原因")
_STATE: Final = QT_TRANSLATE_NOOP("columns", "情况")
_RESULT: Final = QT_TRANSLATE_NOOP("columns", "银行结果")
_PRODUCT: Final = QT_TRANSLATE_NOOP("columns", "补发月份和金额")
_TONES: Final = {
    Change.NEW: "ok",
    Change.UP: "warn",
    Change.DOWN: "warn",
    Change.STOPPED: "bad",
}


def _persons(line: PlanLine) -> int | None:
    return line.persons if line.payments else None


def _granted(line: PlanLine) -> Money | None:
    return line.granted if line.payments else None


def _amount(line: PlanLine) -> Money | None:
    return line.amount if line.payments else None


def _state(line: PlanLine) -> str:
    return translate("payouts", "现已停发") if line.has_left else ""


_HEAD: Final[_Of] = Column(QT_TRANSLATE_NOOP("columns", "户主"), lambda line: line.name)
_NAME: Final[_Of] = Column(QT_TRANSLATE_NOOP("columns", "姓名"), lambda line: line.name)
_COMMUNITY: Final[_Of] = Column(
    QT_TRANSLATE_NOOP("columns", "社区"), lambda line: line.community
)
_PERSONS: Final = Column(QT_TRANSLATE_NOOP("columns", "人数"), _persons, summed=True)
_ACCOUNT: Final = Column(QT_TRANSLATE_NOOP("columns", "收款账户"), account_worded)
_COMPARED: Final[tuple[_Of, ...]] = (
    Column(
        QT_TRANSLATE_NOOP("columns", "上月"),
        lambda line: line.previous or None,
        summed=True,
    ),
    Column(QT_TRANSLATE_NOOP("columns", "本月"), _granted, summed=True),
    Column(_CHANGE, change_worded),
)
_MONTHS: Final[_Of] = Column(
    QT_TRANSLATE_NOOP("columns", "所属月份"),
    lambda line: months_worded(payment.month for payment in line.payments),
)
_SUM: Final = Column(QT_TRANSLATE_NOOP("columns", "金额"), _granted, summed=True)
_WITHHELD: Final[tuple[_Of, ...]] = (
    Column(
        QT_TRANSLATE_NOOP("columns", "扣回"),
        lambda line: line.withheld or None,
        summed=True,
    ),
    Column(QT_TRANSLATE_NOOP("columns", "实发"), _amount, summed=True),
)
_LEFT: Final = (Column(_STATE, _state),)
_ANSWER: Final = (Column(_RESULT, answer_worded),)
_ASIDE: Final = {"收款账户": 5, "社区": 4, "所属月份": 3, "人数": 2, "上月": 1}


def _months(year: int | None) -> _Of:
    """Return for which months a line is; back pay of a year with its product."""
    if year is None:
        return _MONTHS
    return Column(_PRODUCT, lambda line: summed_up(line.payments, year))


class Shape(NamedTuple):
    """Which columns a list has.

    ``changed`` tells whether lines have reasons to be told; ``made_up`` is the year in
    which back pay is paid.
    """

    households: bool
    compared: bool
    withheld: bool
    left: bool
    answered: bool
    changed: bool
    pattern: str
    made_up: int | None = None


def shape_of(shown: PayoutList) -> Shape:
    """Return which columns a list needs."""
    answers = [line for line in shown.lines if line.answer is not None]
    return Shape(
        households=shown.programme.unit is Unit.HOUSEHOLD,
        compared=shown.previous is not None,
        withheld=any(line.withheld for line in shown.lines),
        left=any(line.has_left for line in shown.lines),
        answered=any(map(is_returned, answers)) or 0 < len(answers) < len(shown.lines),
        changed=_has_changes(shown),
        pattern=counted_pattern(shown),
        made_up=shown.month.year if shown.kind is RunKind.BACK_PAY else None,
    )


def _has_changes(shown: PayoutList) -> bool:
    """Tell whether any line is not as it was a month ago, so that it has a reason."""
    if shown.previous is None:
        return False
    lines = (*shown.lines, *shown.stopped)
    return any(line.change is not Change.SAME for line in lines)


def payout_sheet(shape: Shape, why: Callable[[PlanLine], str]) -> SheetSpec[PlanLine]:
    """Return how a list of a shape is shown; ``why`` words why a line changed."""
    columns: list[Column[PlanLine]] = [
        _HEAD if shape.households else _NAME,
        *(_LEFT if shape.left else ()),
        _COMMUNITY,
        _PERSONS,
        *(_COMPARED if shape.compared else (_months(shape.made_up), _SUM)),
        *(_WITHHELD if shape.withheld else ()),
        *((Column(_WHY, why),) if shape.changed else ()),
        _ACCOUNT,
        *(_ANSWER if shape.answered else ()),
    ]
    return SheetSpec(
        columns,
        key=lambda line: line.enrolment,
        counted=shape.pattern,
        changed=is_striking,
        tones={
            _CHANGE: lambda line: _TONES.get(line.change, ""),
            _STATE: lambda _line: "warn",
            _RESULT: lambda line: "bad" if is_returned(line) else "",
        },
        aside=_ASIDE,
        counts=lambda line: bool(line.payments),  # not the stopped ones
    )
