"""A year's report as it stands: its figures, its self-evaluation, and what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from typing import Final

from aidesk.domain.report import Report, ReportId, ReportState
from aidesk.domain.report_figure import Figure, Figures, Form, Source, SourceRow
from aidesk.domain.self_evaluation import Evaluation, Grade, Line
from aidesk.services.progress import Progress, silent
from aidesk.services.report_figures import ALL, report_figures
from aidesk.services.self_evaluation import evaluate
from aidesk.services.year_end import YearFigures, year_figures
from aidesk.storage.store import Store

SCORE: Final = f"{ALL}.score"
GRADE: Final = f"{ALL}.grade"
BLANK: Final = "____"
GRADES: Final = {
    Grade.EXCELLENT: "优秀",
    Grade.GOOD: "良好",
    Grade.FAIR: "中等",
    Grade.POOR: "较差",
}
"""The grades as they stand on the report, which is always Chinese."""
NOT_BEGUN: Final = ReportId(0)


@dataclass(frozen=True, slots=True)
class YearReport:
    """A version of a year's report with all that it is made from.

    ``year`` holds the programmes of the report only.  A report that nobody began has
    the id NOT_BEGUN: it is what the program would write.
    """

    report: Report
    year: YearFigures
    figures: Figures
    evaluation: Evaluation

    @property
    def is_begun(self) -> bool:
        """Tell whether somebody is writing it, or has."""
        return self.report.id != NOT_BEGUN


def report_of(
    store: Store, report: ReportId, progress: Progress = silent
) -> YearReport:
    """Return a version of a report as it stands today; raise NoSuchReportError."""
    return _found(store, store.reports.get(report), progress)


def report_of_year(store: Store, year: int, progress: Progress = silent) -> YearReport:
    """Return the last version of a year's report, or what it would be unbegun."""
    versions = store.reports.of_year(year)
    return _found(store, versions[-1] if versions else _unbegun(store, year), progress)


def _unbegun(store: Store, year: int) -> Report:
    scope = tuple(store.programmes.all())
    draft, at = ReportState.DRAFT, datetime(year, 12, 31)  # noqa: DTZ001 - the office's own time has no zone
    return Report(NOT_BEGUN, year, 1, draft, scope, at)


def _found(store: Store, report: Report, progress: Progress) -> YearReport:
    figures = report_figures(store, progress, year=report.year, scope=report.scope)
    whole = year_figures(store, year=report.year)
    wanted = tuple(p for p in whole.programmes if p.programme.code in report.scope)
    year = replace(whole, programmes=wanted)
    evaluation = evaluate(store, year, figures, report.scores)
    head = store.journal.head_of_facts()
    found = replace(figures, journal_seq=head.seq, journal_hash=head.hash)
    scored = found.with_more(_score(evaluation))
    return YearReport(report, year, scored, evaluation)


def _score(evaluation: Evaluation) -> Iterator[Figure]:
    """Yield the total and its grade; blanks to fill in while there is none."""
    total, grade = evaluation.total, evaluation.grade
    if total is None or grade is None:
        yield Figure(SCORE, Fraction(0), Form.POINTS, said=f"{BLANK}分")
        yield Figure(GRADE, Fraction(0), Form.POINTS, said=BLANK)
        return
    rows = tuple(_row(line) for line in evaluation.lines if line.tenths is not None)
    if evaluation.missing:
        rows = (SourceRow(Source.INDICATOR, None, Fraction(total, 10)),)
    yield Figure(SCORE, Fraction(total, 10), Form.POINTS, rows)
    yield Figure(GRADE, Fraction(total, 10), Form.POINTS, rows, said=GRADES[grade])


def _row(line: Line) -> SourceRow:
    return SourceRow(Source.INDICATOR, line, Fraction(line.tenths or 0, 10))
