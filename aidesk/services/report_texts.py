"""What the office writes into its year-end report itself, kept for each year."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.domain.text import short_text
from aidesk.services.open_months import check_year_open
from aidesk.storage.store import Store


@dataclass(eq=False)
class ScoreError(AideskError):
    """A score is not between 0 and 100."""

    score: int


@dataclass(frozen=True, slots=True)
class ReportTexts:
    """What is said, not counted; empty parts are left out of the report.

    The score is never made up: without one, the report has a blank to fill in.
    """

    staff: str = ""
    cleaning: str = ""
    problems: tuple[str, ...] = ()
    score: int | None = None
    grade: str = ""


NOTHING_TYPED: Final = ReportTexts()


def report_texts(store: Store, year: int) -> ReportTexts:
    """Return what the office wrote for a year; nothing when it wrote nothing."""
    kept = store.office.settings().get(_name(year))
    if kept is None:
        return NOTHING_TYPED
    fields = json.loads(kept)
    return ReportTexts(**{**fields, "problems": tuple(fields["problems"])})


def keep_report_texts(store: Store, act: Act, year: int, texts: ReportTexts) -> None:
    """Keep what the office writes for a year.

    Raises ScoreError, TextTooLongError, and YearSealedError.
    """
    if texts.score is not None and not 0 <= texts.score <= 100:
        raise ScoreError(texts.score)
    kept = ReportTexts(
        staff=short_text(texts.staff, "staff", 1000),
        cleaning=short_text(texts.cleaning, "cleaning", 1000),
        problems=tuple(short_text(text, "problems", 500) for text in texts.problems),
        score=texts.score,
        grade=short_text(texts.grade, "grade", 10),
    )
    with store.write(act) as writing:
        check_year_open(store, year)
        text = json.dumps(asdict(kept), ensure_ascii=False)
        store.office.set_setting(_name(year), text)
        writing.note("keep_report_texts", f"report:{year}", {"signs": len(text)})


def _name(year: int) -> str:
    return f"report_texts/{year}"
