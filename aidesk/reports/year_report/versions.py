"""The paper of a version of a report: as it stands today, or as it was sealed."""

from __future__ import annotations

import json
from datetime import date

from aidesk.domain.report import Report, ReportId
from aidesk.reports.blocks import Letter
from aidesk.reports.plain import paper_of as paper_again
from aidesk.reports.year_report.paper import paper_of
from aidesk.services.report_of_year import report_of, report_of_year
from aidesk.storage.store import Store


def paper_of_version(store: Store, report: ReportId, day: date) -> Letter:
    """Return a version of a report: a sealed one as it was, another as it stands today.

    Raises NoSuchReportError.
    """
    kept = store.reports.get(report)
    return (
        sealed_paper(kept)
        if kept.is_sealed
        else paper_of(report_of(store, report), day)
    )


def paper_of_year(store: Store, year: int, day: date) -> Letter:
    """Return the last version of a year's report; what it would be if nobody began it."""
    versions = store.reports.of_year(year)
    if versions:
        return paper_of_version(store, versions[-1].id, day)
    return paper_of(report_of_year(store, year), day)


def sealed_paper(report: Report) -> Letter:
    """Return the paper of a sealed report as it was on the day it was sealed."""
    paper: Letter = paper_again(json.loads(report.body)["paper"])
    return paper
