"""The self-evaluation of a year: measured where the office file knows, typed elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from aidesk.domain.money import ZERO
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind, RunState
from aidesk.domain.programme import Standard
from aidesk.domain.report import Score
from aidesk.domain.report_figure import Figures
from aidesk.domain.self_evaluation import (
    Evaluation,
    Group,
    Indicator,
    Line,
    Measure,
    Measured,
    Origin,
    weighted,
)
from aidesk.paths import resources
from aidesk.services.holds import open_holds
from aidesk.services.year_end import ProgrammeYear, YearFigures
from aidesk.storage.figures import PaidLines
from aidesk.storage.store import Store

TOLD: Final = "total"
"""The score that an office kept for a whole report before indicators were scored."""


@cache
def indicator_groups() -> tuple[Group, ...]:
    """Return the indicators that come with the program."""
    text = (resources() / "self_evaluation.json").read_text(encoding="utf-8")
    return tuple(
        Group(row["name"], row["weight"], tuple(_indicators(row)))
        for row in json.loads(text)
    )


def _indicators(row: Mapping[str, Any]) -> Iterable[Indicator]:
    for each in row["indicators"]:
        measure = each.get("measure")
        kept = {name: value for name, value in each.items() if name != "measure"}
        yield Indicator(
            **kept, group=row["name"], measure=Measure(measure) if measure else None
        )


def evaluate(
    store: Store, year: YearFigures, figures: Figures, scores: Mapping[str, Score]
) -> Evaluation:
    """Return the self-evaluation of a year for the programmes of its figures.

    What a person scored counts before what was measured; but where a person only
    gives a reason and does not say what was reached, that stays as it was measured.
    """
    asked = _Asked(store, year, figures)
    codes = [p.programme.code for p in year.programmes]
    lines = tuple(
        _line(asked, indicator, weight, scores.get(indicator.id))
        for indicator, weight in weighted(indicator_groups(), codes)
    )
    told = scores.get(TOLD)
    return Evaluation(lines, told.tenths if told else None)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What indicators are measured by."""

    store: Store
    year: YearFigures
    figures: Figures

    def of(self, indicator: Indicator) -> tuple[ProgrammeYear, ...]:
        """Return the programmes that an indicator is about."""
        return tuple(
            p
            for p in self.year.programmes
            if indicator.programme in ("all", p.programme.code)
        )

    def value(self, indicator: Indicator, figure: str) -> Fraction:
        """Return a figure of the programme that an indicator is about."""
        return self.figures[f"{indicator.programme}.{figure}"].value


def _line(
    asked: _Asked, indicator: Indicator, weight: int, score: Score | None
) -> Line:
    measured = _measured(asked, indicator)
    if measured is not None and (score is None or not score.actual):
        reason = score.reason if score else ""
        points = measured.points(weight)
        return Line(indicator, weight, Origin.COMPUTED, points, measured, "", reason)
    if score is None:
        return Line(indicator, weight, Origin.MISSING)
    told = (score.tenths, measured, score.actual, score.reason)
    return Line(indicator, weight, Origin.TYPED, *told)


def _measured(asked: _Asked, indicator: Indicator) -> Measured | None:
    """Return what was reached; None where there was nothing, or nobody can know."""
    if indicator.measure is None:
        return None
    found = _MEASURES[indicator.measure](asked, indicator)
    return found if found.whole else None


def _execution(asked: _Asked, indicator: Indicator) -> Measured:
    spent, available = (asked.value(indicator, n) for n in ("spent", "available"))
    return Measured(spent, available)


def _reached(asked: _Asked, indicator: Indicator) -> Measured:
    """Measure the months of rights that were paid against those that still wait."""
    (p,) = asked.of(indicator)
    code, year = p.programme.code, asked.year.year
    paid = asked.value(indicator, "household_months")
    lines = asked.store.runs.returned_waiting()
    returned = sum(
        payment.programme == code
        for each in lines
        if each.run.month.year == year
        for payment in each.payments
    )
    holds = open_holds(asked.store, Month(year, 12), code)
    held = sum(h.hold.month.year == year and h.amount != ZERO for h in holds)
    waiting = returned + held
    return Measured(paid, paid + waiting, {"programme": p, "waiting": waiting})


def _accuracy(asked: _Asked, indicator: Indicator) -> Measured:
    found = [_paid_lines(asked, p) for p in asked.of(indicator)]
    lines = sum(each.lines for each in found)
    returned = sum(each.returned for each in found)
    overpaid = sum(each.overpaid for each in found)
    facts = {"lines": lines, "returned": returned, "overpaid": overpaid}
    return Measured(Fraction(lines - returned - overpaid), Fraction(lines), facts)


def _dynamic(asked: _Asked, indicator: Indicator) -> Measured:
    found = [_paid_lines(asked, p) for p in asked.of(indicator)]
    rights = sum(each.rights for each in found)
    overpaid = sum(each.overpaid for each in found)
    facts = {"rights": rights, "overpaid": overpaid}
    return Measured(Fraction(rights - overpaid), Fraction(rights), facts)


def _paid_lines(asked: _Asked, p: ProgrammeYear) -> PaidLines:
    return asked.store.figures.paid_lines(p.programme.code, asked.year.year)


def _standard(asked: _Asked, indicator: Indicator) -> Measured:
    """Measure the standards of the year: paid from their month, or paid up later."""
    (p,) = asked.of(indicator)
    held = [s for s in _in_force(p) if s.amount] if p.spending else []
    kept = [s for s in held if s.effective_from >= s.applied_from or _paid_up(p, s)]
    shown = [s for s in held if not s.grade.startswith("care_")]
    facts = {"standards": tuple(shown), "late": len(held) - len(kept)}
    return Measured(Fraction(len(kept)), Fraction(len(held)), facts)


def _in_force(p: ProgrammeYear) -> list[Standard]:
    """Return the standard of each grade that held at the end of the year."""
    found: dict[str, Standard] = {}
    for standard in sorted(p.standards, key=lambda s: s.effective_from):
        if standard.effective_from.year <= p.year:
            found[standard.grade] = standard
    return list(found.values())


def _paid_up(p: ProgrammeYear, standard: Standard) -> bool:
    """Tell whether what was paid by the old standard was made up for."""
    if standard.applied_from.year != p.year:
        return standard.applied_from.year < p.year
    before = [
        row
        for row in p.spending
        if row.kind is RunKind.REGULAR
        and standard.effective_from <= row.month < standard.applied_from
    ]
    back = [row for row in p.spending if row.kind is RunKind.BACK_PAY]
    return not before or any(row.month >= standard.applied_from for row in back)


def _punctual(asked: _Asked, indicator: Indicator) -> Measured:
    part, whole = (asked.value(indicator, n) for n in ("lists.punctual", "lists"))
    return Measured(part, whole)


def _closed(asked: _Asked, indicator: Indicator) -> Measured:
    codes = {p.programme.code for p in asked.of(indicator)}
    runs = asked.store.runs.of_year(asked.year.year)
    states = [run.state for run in runs if run.programme in codes]
    settled = states.count(RunState.SETTLED)
    return Measured(Fraction(settled), Fraction(len(states)))


def _within(asked: _Asked, indicator: Indicator) -> Measured:
    """Measure how much of what was spent there was money for."""
    spent, available = (asked.value(indicator, n) for n in ("spent", "available"))
    return Measured(min(spent, available), spent, {"spent": spent, "most": available})


def _within_base(asked: _Asked, indicator: Indicator) -> Measured:
    spent, base = (asked.value(indicator, name) for name in ("spent", "base"))
    return Measured(min(spent, base), spent, {"spent": spent, "most": base})


_MEASURES: Final[Mapping[Measure, Callable[[_Asked, Indicator], Measured]]] = (
    MappingProxyType(
        {
            Measure.EXECUTION: _execution,
            Measure.REACHED: _reached,
            Measure.ACCURACY: _accuracy,
            Measure.STANDARD: _standard,
            Measure.PUNCTUAL: _punctual,
            Measure.CLOSED: _closed,
            Measure.WITHIN: _within,
            Measure.WITHIN_BASE: _within_base,
            Measure.DYNAMIC: _dynamic,
        }
    )
)
