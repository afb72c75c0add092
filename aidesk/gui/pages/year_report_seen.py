"""What the page of the year-end report shows: a report as it stands, read by a job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from aidesk.domain.report_figure import NoSuchFigureError
from aidesk.domain.report_text import Piece, TextBlock, pieces
from aidesk.gui.jobs import Task
from aidesk.services.progress import Progress
from aidesk.services.report_checks import OpenPoint, report_checks
from aidesk.services.report_of_year import YearReport, report_of_year
from aidesk.services.report_wizard import Wizard, wizard
from aidesk.storage.store import Store
from aidesk.wording.report_of_year import report_words


@dataclass(frozen=True, slots=True)
class Seen:
    """A year's report with what is open in it.

    ``words`` are the program's blocks; ``earlier`` what a person wrote in the report
    of a year before, by block.
    """

    wizard: Wizard
    found: YearReport
    points: tuple[OpenPoint, ...]
    words: tuple[TextBlock, ...]
    earlier: Mapping[str, str]

    @property
    def year(self) -> int:
        """Return the year that is reported."""
        return self.found.report.year

    def must_do(self) -> int:
        """Return how many points must be done before the report is sealed."""
        return sum(point.must_do for point in self.points)

    def read(self, text: str) -> Iterator[Piece]:
        """Part a text into words and figures; what is no figure stays as it is typed."""
        try:
            yield from tuple(pieces(text, self.found.figures))
        except NoSuchFigureError:
            yield Piece(text)


def see_year(year: int, today: date) -> Task:
    """Return a job that reads a year's report."""
    return partial(_seen, year=year, today=today)


def _seen(store: Store, progress: Progress, *, year: int, today: date) -> Seen:
    found = report_of_year(store, year, progress)
    before = store.reports.before(year)
    return Seen(
        wizard(store, year),
        found,
        report_checks(store, found, today),
        report_words(found),
        before.texts if before else {},
    )
