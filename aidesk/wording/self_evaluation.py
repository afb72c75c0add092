"""The self-evaluation table in words: targets, what was reached, and how it was found.

It stands on the report, which is always Chinese.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

from aidesk.domain.programme import Rhythm, Unit
from aidesk.domain.report import points
from aidesk.domain.rounding import printed
from aidesk.domain.self_evaluation import Line, Measure, Measured
from aidesk.i18n import in_chinese
from aidesk.wording.columns import Column
from aidesk.wording.grades import grade_worded

BLANK: Final = "____"


@in_chinese()
def target_worded(line: Line) -> str:
    """Return what was to be reached."""
    if line.indicator.measure is Measure.STANDARD and line.measured is not None:
        return "；".join(
            f"{grade_worded(s.grade)}{s.amount}元/人/月"
            for s in line.measured.facts["standards"]
        )
    return line.indicator.target


def actual_worded(line: Line) -> str:
    """Return what was reached; a blank while nobody knows."""
    if line.actual:
        return line.actual
    return _actual(line) if line.measured is not None else BLANK


def points_worded(line: Line) -> str:
    """Return the points; a blank while there are none."""
    return BLANK if line.tenths is None else points(line.tenths)


def workings_worded(line: Line) -> str:
    """Return how the points were worked out from what was measured."""
    if line.measured is None:
        return ""
    part, whole, weight = line.measured.part, line.measured.whole, points(line.weight)
    return f"{_plain(part)} ÷ {_plain(whole)} × {weight}分"


EVALUATION_COLUMNS: Final[tuple[Column[Line], ...]] = (
    Column("一级指标", lambda line: line.indicator.group, 15, centred=True),
    Column("二级指标", lambda line: line.indicator.part, 16, centred=True),
    Column("三级指标", lambda line: line.indicator.name, 30),
    Column("年度指标值", target_worded, 26, centred=True),
    Column("实际完成值", actual_worded, 26, centred=True),
    Column("分值", lambda line: points(line.weight), 11, centred=True),
    Column("得分", points_worded, 11, centred=True),
    Column("偏差原因和改进措施", lambda line: line.reason, 25),
)


def _actual(line: Line) -> str:
    measured, measure = line.measured, line.indicator.measure
    return _ACTUAL[measure](measured) if measured and measure else BLANK


def _share(measured: Measured) -> str:
    return f"{printed(measured.part * 100 / measured.whole, 1)}%"


def _reached(measured: Measured) -> str:
    year: Any = measured.facts["programme"]
    reached, programme = year.reached, year.programme
    waiting = measured.facts["waiting"]
    later = f"，另有{waiting}笔未发" if waiting else ""
    if programme.rhythm is Rhythm.ONCE:
        return f"{reached.households}户{reached.persons}人{later}"
    if programme.unit is Unit.HOUSEHOLD:
        counted = f"{reached.household_months}户次{reached.person_months}人次"
        return f"{counted}{later}"
    return f"{reached.persons}人{later}"


def _accuracy(measured: Measured) -> str:
    facts = measured.facts
    wrong = [
        f"{word}{facts[name]}笔"
        for name, word in (("returned", "退票"), ("overpaid", "多发"))
        if facts[name]
    ]
    told = f"（{facts['lines']}笔中{'、'.join(wrong)}）" if wrong else ""
    return f"{_share(measured)}{told}"


def _standard(measured: Measured) -> str:
    late = measured.facts["late"]
    return f"{late}项未补发到位" if late else "已按标准发放"


def _punctual(measured: Measured) -> str:
    return f"{_plain(measured.part)}批，共{_plain(measured.whole)}批"


def _within(measured: Measured) -> str:
    spent, most = (measured.facts[name] for name in ("spent", "most"))
    return "未超支" if spent <= most else f"超支{_wan(spent - most)}万元"


def _wan(yuan: Fraction) -> str:
    return printed(yuan / 10_000, 2)


def _plain(value: Fraction) -> str:
    return printed(value, 0 if value.denominator == 1 else 2)


_ACTUAL: Final[Mapping[Measure, Callable[[Measured], str]]] = MappingProxyType(
    {
        Measure.EXECUTION: _share,
        Measure.REACHED: _reached,
        Measure.ACCURACY: _accuracy,
        Measure.STANDARD: _standard,
        Measure.PUNCTUAL: _punctual,
        Measure.CLOSED: _punctual,
        Measure.WITHIN: _within,
        Measure.WITHIN_BASE: _within,
        Measure.DYNAMIC: _share,
    }
)
