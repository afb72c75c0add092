"""Proof-reading a report by the very text of its PDF."""

from __future__ import annotations

from aidesk.domain.proofreading.findings import Finding, Kind, Reading
from aidesk.reports.own_text import prose_of
from aidesk.reports.preview import Preview
from aidesk.services.proofreading import proofread_with
from aidesk.services.year_end import YearFigures


def report_text(pdf: bytes) -> str:
    """Return the text of a report's PDF without feet, marks and the annex of origins."""
    with Preview(pdf) as pages:
        return prose_of("\n".join(pages.text(page) for page in range(len(pages))))


def report_findings(pdf: bytes, figures: YearFigures) -> Reading:
    """Return what is wrong in a report, by itself and beside the year's figures."""
    return proofread_with(report_text(pdf), figures)


def errors_in(reading: Reading) -> tuple[Finding, ...]:
    """Return the findings that are errors."""
    return tuple(f for f in reading.findings if f.kind is Kind.ERROR)
