"""What is still open in a year before its report can be relied on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month, months_of
from aidesk.domain.payment import Run, RunKind, RunState
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.report import Report
from aidesk.services.balances import unbalanced_funds
from aidesk.services.carry_over import carry_lines
from aidesk.services.holds import held_total, open_holds
from aidesk.services.recoveries import debts
from aidesk.services.report_of_year import YearReport
from aidesk.storage.store import Store


class Check(StrEnum):
    """What can be open, what must be done first before what is only told."""

    NO_DATA = "no_data"
    YEAR_NOT_OVER = "year_not_over"
    FUND_DOUBT = "fund_doubt"
    RUN_OPEN = "run_open"
    RETURN_WAITS = "return_waits"
    NOT_CARRIED_IN = "not_carried_in"
    CARRIED_IN_DIFFERS = "carried_in_differs"
    OVERSPENT = "overspent"
    SCORE_MISSING = "score_missing"
    LIST_MISSING = "list_missing"
    HELD = "held"
    TO_RECOVER = "to_recover"
    NOT_ARRIVED = "not_arrived"
    REASON_MISSING = "reason_missing"
    MONTH_UNSEALED = "month_unsealed"
    REPORT_DIFFERS = "report_differs"


class Place(StrEnum):
    """Where a person goes to look after it."""

    NOWHERE = "nowhere"
    RUN = "run"
    MONTH = "month"
    RETURNS = "returns"
    HOLDS = "holds"
    RECOVERIES = "recoveries"
    FUNDS = "funds"
    SCORES = "scores"
    REPORT = "report"


_PLACES = {
    Check.RUN_OPEN: Place.RUN,
    Check.RETURN_WAITS: Place.RETURNS,
    Check.NOT_CARRIED_IN: Place.FUNDS,
    Check.CARRIED_IN_DIFFERS: Place.FUNDS,
    Check.OVERSPENT: Place.FUNDS,
    Check.FUND_DOUBT: Place.FUNDS,
    Check.SCORE_MISSING: Place.SCORES,
    Check.REASON_MISSING: Place.SCORES,
    Check.LIST_MISSING: Place.MONTH,
    Check.HELD: Place.HOLDS,
    Check.TO_RECOVER: Place.RECOVERIES,
    Check.NOT_ARRIVED: Place.FUNDS,
    Check.MONTH_UNSEALED: Place.MONTH,
    Check.REPORT_DIFFERS: Place.REPORT,
}
_MUST: frozenset[Check] = frozenset(
    {
        Check.NO_DATA,
        Check.YEAR_NOT_OVER,
        Check.FUND_DOUBT,
        Check.RUN_OPEN,
        Check.RETURN_WAITS,
        Check.NOT_CARRIED_IN,
        Check.CARRIED_IN_DIFFERS,
        Check.OVERSPENT,
        Check.SCORE_MISSING,
    }
)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is open; which facts it has depends on what it is.

    ``amount`` is what there is and ``needed`` what it should be; ``months`` are those
    concerned; ``names`` are indicators, or figures that differ.
    """

    check: Check
    year: int
    programme: Programme | None = None
    months: tuple[Month, ...] = ()
    run: Run | None = None
    amount: Money = ZERO
    needed: Money = ZERO
    count: int = 0
    names: tuple[str, ...] = ()
    report: Report | None = None

    @property
    def must_do(self) -> bool:
        """Tell whether the report cannot be sealed before."""
        return self.check in _MUST

    @property
    def place(self) -> Place:
        """Return where a person goes to look after it."""
        return _PLACES.get(self.check, Place.NOWHERE)


@dataclass(eq=False)
class OpenPointsError(AideskError):
    """A report cannot be sealed while there is something that must be done first."""

    year: int
    count: int
    points: tuple[OpenPoint, ...]


def report_checks(
    store: Store, found: YearReport, today: date
) -> tuple[OpenPoint, ...]:
    """Return what is open in a report's year, what must be done first before the rest."""
    points = [
        *_of_year(store, found, today),
        *_of_lists(store, found),
        *_of_funds(store, found),
        *_of_people(store, found),
        *_of_scores(found),
        *_of_report(store, found),
    ]
    order = list(Check)
    return tuple(sorted(points, key=lambda point: order.index(point.check)))


def check_ready(points: Iterable[OpenPoint], year: int) -> None:
    """Raise OpenPointsError where something must be done first."""
    must = tuple(point for point in points if point.must_do)
    if must:
        raise OpenPointsError(year, len(must), must)


def _of_year(store: Store, found: YearReport, today: date) -> Iterator[OpenPoint]:
    year = found.year.year
    if not any(p.spending or p.transfers for p in found.year.programmes):
        yield OpenPoint(Check.NO_DATA, year)
        return
    if today < date(year, 12, 31):  # on the last day, all of it can be done
        yield OpenPoint(Check.YEAR_NOT_OVER, year)
    open_months = tuple(
        month
        for month in store.seals.months_worked()
        if month.year == year and not store.seals.covers(month)
    )
    if open_months:
        count = len(open_months)
        yield OpenPoint(Check.MONTH_UNSEALED, year, months=open_months, count=count)


def _of_lists(store: Store, found: YearReport) -> Iterator[OpenPoint]:
    year, programmes = found.year.year, _programmes(found)
    for run in store.runs.of_year(year):
        if run.programme in programmes and run.state is not RunState.SETTLED:
            programme = programmes[run.programme]
            yield OpenPoint(
                Check.RUN_OPEN, year, programme, (run.month,), run, run.total
            )
    for code, programme in programmes.items():
        missing = _months_without_list(store, programme, year)
        if missing:
            count = len(missing)
            yield OpenPoint(
                Check.LIST_MISSING, year, programme, months=missing, count=count
            )
        waiting = [
            line
            for line in store.runs.returned_waiting()
            if line.run.programme == code and line.run.month.year == year
        ]
        if waiting:
            amount = total(p.amount for line in waiting for p in line.payments)
            yield OpenPoint(
                Check.RETURN_WAITS,
                year,
                programme,
                run=waiting[0].run,
                amount=amount,
                count=len(waiting),
            )


def _months_without_list(
    store: Store, programme: Programme, year: int
) -> tuple[Month, ...]:
    """Return the months between the first and the last list that have none."""
    if programme.rhythm is not Rhythm.MONTHLY:
        return ()
    listed = {
        run.month
        for run in store.runs.of_year(year)
        if run.programme == programme.code and run.kind is RunKind.REGULAR
    }
    if not listed:
        return ()
    between = (m for m in months_of(year) if min(listed) < m < max(listed))
    return tuple(month for month in between if month not in listed)


def _of_funds(store: Store, found: YearReport) -> Iterator[OpenPoint]:
    year, programmes = found.year.year, _programmes(found)
    for fund in unbalanced_funds(store):
        if fund.year == year and fund.programme in programmes:
            yield OpenPoint(Check.FUND_DOUBT, year, programmes[fund.programme])
    for line in carry_lines(store, year - 1):
        programme, fund = line.programme, line.next
        if programme.code not in programmes:
            continue
        if fund.follows and line.difference:
            came = Check.CARRIED_IN_DIFFERS if fund.carried_in else Check.NOT_CARRIED_IN
            yield OpenPoint(
                came,
                year,
                programme,
                amount=fund.carried_in,
                needed=line.last.balance,
            )
        if fund.balance < ZERO:
            yield OpenPoint(Check.OVERSPENT, year, programme, amount=-fund.balance)
        if fund.not_arrived:
            yield OpenPoint(Check.NOT_ARRIVED, year, programme, amount=fund.not_arrived)


def _of_people(store: Store, found: YearReport) -> Iterator[OpenPoint]:
    year = found.year.year
    owing = debts(store)
    for code, programme in _programmes(found).items():
        held = [
            each
            for each in open_holds(store, Month(year, 12), code)
            if each.hold.month.year <= year and (each.amount is None or each.amount)
        ]
        if held:
            months = tuple(sorted({each.hold.month for each in held}))
            amount, count = held_total(held), len(held)
            yield OpenPoint(
                Check.HELD, year, programme, months, amount=amount, count=count
            )
        left = [d for d in owing if d.right.programme == code and d.outstanding]
        if left:
            amount = total(debt.outstanding for debt in left)
            yield OpenPoint(
                Check.TO_RECOVER, year, programme, amount=amount, count=len(left)
            )


def _of_scores(found: YearReport) -> Iterator[OpenPoint]:
    year, evaluation = found.year.year, found.evaluation
    if evaluation.total is None:
        missing = tuple(line.indicator.name for line in evaluation.missing)
        yield OpenPoint(Check.SCORE_MISSING, year, names=missing, count=len(missing))
    lost = tuple(x.indicator.name for x in evaluation.lines if x.lost and not x.reason)
    if lost:
        yield OpenPoint(Check.REASON_MISSING, year, names=lost, count=len(lost))


def _of_report(store: Store, found: YearReport) -> Iterator[OpenPoint]:
    """Yield that figures are others than in the version that was sealed last."""
    sealed = [r for r in store.reports.of_year(found.year.year) if r.is_sealed]
    if not sealed:
        return
    kept: dict[str, list[str]] = json.loads(sealed[-1].body)["figures"]
    differing = tuple(
        name
        for name, (value, *_text) in kept.items()
        if name in found.figures and found.figures[name].value != Fraction(value)
    )
    if differing:
        year, count = found.year.year, len(differing)
        yield OpenPoint(
            Check.REPORT_DIFFERS,
            year,
            names=differing,
            count=count,
            report=sealed[-1],
        )


def _programmes(found: YearReport) -> dict[str, Programme]:
    return {p.programme.code: p.programme for p in found.year.programmes}
