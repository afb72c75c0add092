"""Where a point that is open, or a row behind a figure, is looked after."""

from __future__ import annotations

from aidesk.domain.fund import Expenditure, Transfer
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunId
from aidesk.domain.report_figure import SourceRow
from aidesk.gui.pages.wanted import (
    ALL_PROGRAMMES,
    DebtsWanted,
    FundWanted,
    ListWanted,
    ReturnsWanted,
)
from aidesk.services.report_checks import Check, OpenPoint, Place
from aidesk.services.report_figures import ALL
from aidesk.storage.figures import MonthCount, MonthRow, RecoveredRow, SpendingRow
from aidesk.storage.store import Store

Way = tuple[str, object]
"""A page of the window, and what it shall show."""


def way_of_point(point: OpenPoint) -> Way | None:
    """Return the page where a point is put right; None where that is here."""
    code = point.programme.code if point.programme else ""
    match point.place:
        case Place.RUN if point.run is not None:
            return "monthly", _list(point.run)
        case Place.MONTH | Place.HOLDS if point.months:
            return "monthly", ListWanted(point.months[0], code or ALL_PROGRAMMES)
        case Place.RETURNS:
            return "money_back", ReturnsWanted(point.run.id if point.run else None)
        case Place.RECOVERIES:
            return "money_back", DebtsWanted()
        case Place.FUNDS:
            carry = point.check is Check.NOT_CARRIED_IN
            return "funds", FundWanted(code, point.year, carry_over=carry)
    return None


def way_of_row(store: Store, row: SourceRow, code: str, year: int) -> Way | None:
    """Return the page that shows a row behind a figure of a programme."""
    about = row.about
    match about:
        case SpendingRow() | RecoveredRow(run=int()):
            return "monthly", _list_of(store, about.run)
        case RecoveredRow():
            return "money_back", DebtsWanted()
        case Transfer() | Expenditure():
            return "funds", FundWanted(about.programme, about.year)
        case MonthRow() | MonthCount():
            return "monthly", _month(about.month, code)
        case str():
            return "funds", FundWanted(about, year)
    return None


def _month(month: Month, code: str) -> ListWanted:
    return ListWanted(month, ALL_PROGRAMMES if code == ALL else code)


def _list_of(store: Store, run: RunId | None) -> ListWanted | None:
    return None if run is None else _list(store.runs.get(run))


def _list(run: Run) -> ListWanted:
    return ListWanted(run.month, run.programme, run.kind, run.id)
