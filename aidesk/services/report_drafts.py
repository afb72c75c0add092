"""A year-end report from its beginning to its seal: words, scores, versions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from aidesk.domain.journal import Act
from aidesk.domain.report import (
    LONGEST_TEXT,
    NothingToReportError,
    PointsError,
    Report,
    ReportBegunError,
    ReportId,
    ReportIsSealedError,
    Score,
    points,
)
from aidesk.domain.report_figure import Figures, NoSuchFigureError
from aidesk.domain.report_text import TextBlock, fields, filled
from aidesk.domain.text import needed_text, short_text
from aidesk.storage.store import Store


def begin_report(store: Store, act: Act, year: int, scope: Sequence[str]) -> ReportId:
    """Begin the report of a year, or its next version; return it.

    A next version goes on with the words and scores of the one before; the first of
    a year takes over the words of the last year that has a report.  Raises
    NothingToReportError, and ReportBegunError while one is being written.
    """
    if not scope:
        raise NothingToReportError
    with store.write(act) as writing:
        versions = store.reports.of_year(year)
        if versions and not versions[-1].is_sealed:
            raise ReportBegunError(year)
        report = store.reports.add(year, len(versions) + 1, scope, act.at)
        earlier = versions[-1] if versions else store.reports.before(year)
        if earlier is not None:
            for block, text in earlier.texts.items():
                store.reports.set_text(report, block, text)
        if versions:
            for indicator, score in versions[-1].scores.items():
                store.reports.set_score(report, indicator, score)
        body = {"version": len(versions) + 1, "scope": list(scope)}
        writing.note("begin_report", f"report:{year}", body)
    return report


def word_block(
    store: Store,
    act: Act,
    report: ReportId,
    block: str,
    text: str | None,
    figures: Figures,
) -> None:
    """Keep how a person words a block; None goes back to the program's words.

    Raises NoSuchFigureError for a field that there is not, TextTooLongError,
    PrivateCharacterError, ReportIsSealedError.
    """
    kept = None if text is None else short_text(text, "report_text", LONGEST_TEXT)
    for figure in fields(kept or ""):
        if figure not in figures:
            raise NoSuchFigureError(figure)
    with store.write(act) as writing:
        found = _draft(store, report)
        store.reports.set_text(report, block, kept)
        body = {"block": block, "signs": len(kept or "")}
        writing.note("word_block", f"report:{found.year}", body)


def score_indicator(
    store: Store,
    act: Act,
    report: ReportId,
    indicator: str,
    score: Score | None,
    most: int,
) -> None:
    """Keep what a person says of an indicator of so many tenths; None takes it back.

    Lost points need a reason.  Raises PointsError, MissingTextError,
    TextTooLongError, ReportIsSealedError.
    """
    kept = None if score is None else _checked(score, most)
    with store.write(act) as writing:
        found = _draft(store, report)
        store.reports.set_score(report, indicator, kept)
        body = {"indicator": indicator, "tenths": None if kept is None else kept.tenths}
        writing.note("score_indicator", f"report:{found.year}", body)


@dataclass(frozen=True, slots=True)
class Said:
    """All that a report says: what is sealed, and what its digest is made of.

    ``paper`` is the whole paper as plain values: by it, it can be printed again.
    ``confirmed`` are what the proof-reader took for errors: the words, what it
    expected, and why a person says that they are right.
    """

    title: tuple[str, ...]
    blocks: tuple[TextBlock, ...]
    figures: Figures
    scores: Mapping[str, Score]
    paper: Mapping[str, Any] | None = None
    confirmed: tuple[tuple[str, str, str], ...] = ()

    def body(self) -> str:
        """Return it as one text that is the same for the same report."""
        said = {
            "title": list(self.title),
            "blocks": [
                [block.id, block.kind, block.text, filled(block.text, self.figures)]
                for block in self.blocks
            ],
            "figures": {f.id: [str(f.value), f.text] for f in self.figures},
            "scores": {
                name: [score.actual, score.tenths, score.reason]
                for name, score in sorted(self.scores.items())
            },
            "journal": [self.figures.journal_seq, self.figures.journal_hash],
            "paper": self.paper,
            "confirmed": [list(each) for each in self.confirmed],
        }
        return json.dumps(said, ensure_ascii=False, sort_keys=True)


def seal_report(store: Store, act: Act, report: ReportId, on: date, said: Said) -> str:
    """Seal a report as it stands; return the digest of what it says.

    Raises ReportIsSealedError.
    """
    body = said.body()
    digest = report_digest(body)
    with store.write(act) as writing:
        found = _draft(store, report)
        store.reports.seal(report, on, digest, body)
        summary = {"sha256": digest}
        writing.note("seal_report", report_subject(found), summary, digest=digest)
    return digest


def report_subject(report: Report) -> str:
    """Return what a version of a report is called in the journal."""
    return f"report:{report.year}:{report.version}"


def report_digest(body: str) -> str:
    """Return the fingerprint of what a report says."""
    return sha256(body.encode()).hexdigest()


def _draft(store: Store, report: ReportId) -> Report:
    found = store.reports.get(report)
    if found.is_sealed:
        raise ReportIsSealedError(found.year, found.version)
    return found


def _checked(score: Score, most: int) -> Score:
    if not 0 <= score.tenths <= most:
        raise PointsError(points(score.tenths), points(most))
    reason = needed_text if score.tenths < most else short_text
    return Score(
        short_text(score.actual, "actual"),
        score.tenths,
        reason(score.reason, "lost_points"),
    )
