"""Sealing a report: nothing open that must be done, no error in the text of its PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from aidesk.domain.journal import Act
from aidesk.domain.proofreading.findings import Finding
from aidesk.domain.report import FindingsError, ReportId
from aidesk.reports.plain import plain_of
from aidesk.reports.writing import pdf_of, preview_imprint
from aidesk.reports.year_report.paper import paper_of
from aidesk.reports.year_report.reading import errors_in, report_findings
from aidesk.services.report_checks import check_ready, report_checks
from aidesk.services.report_drafts import seal_report
from aidesk.services.report_of_year import report_of
from aidesk.storage.store import Store
from aidesk.wording.report_of_year import said_in


def seal(
    store: Store,
    act: Act,
    report: ReportId,
    on: date,
    confirmed: Mapping[Finding, str] = MappingProxyType({}),
) -> str:
    """Seal a report as it stands with a day under it; return its digest.

    ``confirmed`` are errors that a person has seen and means to be right, with the
    reasons, which are kept with the report.  Raises OpenPointsError, FindingsError,
    ReportIsSealedError, MissingGlyphError.
    """
    found = report_of(store, report)
    check_ready(report_checks(store, found, on), found.year.year)
    paper = paper_of(found, on)
    pdf = pdf_of(paper, preview_imprint(store, act.at))
    known = {_key(finding) for finding in confirmed}
    errors = errors_in(report_findings(pdf, found.year))
    left = tuple(finding for finding in errors if _key(finding) not in known)
    if left:
        raise FindingsError(len(left), left)
    meant = tuple(
        (finding.place.quote, finding.expected, reason)
        for finding, reason in confirmed.items()
        if _key(finding) in {_key(error) for error in errors}
    )
    said = replace(said_in(found), paper=plain_of(paper), confirmed=meant)
    return seal_report(store, act, report, on, said)


def _key(finding: Finding) -> tuple[object, ...]:
    """Return by what an error is the same, wherever the lines break."""
    return finding.rule, finding.place.quote, finding.expected
