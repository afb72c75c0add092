"""A year-end report: what a person made of a year's figures, version after version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NewType

from aidesk.domain.errors import AideskError
from aidesk.domain.proofreading.findings import Finding

ReportId = NewType("ReportId", int)
LONGEST_TEXT: Final = 4000


class ReportState(StrEnum):
    """Whether a report can still be changed."""

    DRAFT = "draft"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Score:
    """What a person says of an indicator that the office file cannot know.

    ``actual`` is what was reached, in words; ``tenths`` are points; ``reason`` is
    needed where points are lost.
    """

    actual: str
    tenths: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One version of a year's report.

    ``scope`` are the codes of its programmes.  ``texts`` are the blocks that a person
    worded, by their ids; an empty text leaves a block out.  A sealed report has the
    day on it, and the digest of all that it says.
    """

    id: ReportId
    year: int
    version: int
    state: ReportState
    scope: tuple[str, ...]
    made_at: datetime
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    scores: Mapping[str, Score] = field(default_factory=lambda: MappingProxyType({}))
    sealed_on: date | None = None
    digest: str = ""
    body: str = ""

    @property
    def is_sealed(self) -> bool:
        """Tell whether nothing of it can be changed any more."""
        return self.state is ReportState.SEALED


def points(tenths: int) -> str:
    """Return points as people write them: ``9``, ``9.5``."""
    whole, part = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


@dataclass(eq=False)
class NoSuchReportError(AideskError):
    """There is no such report."""


@dataclass(eq=False)
class ReportBegunError(AideskError):
    """A report of the year is being written already."""

    year: int


@dataclass(eq=False)
class NothingToReportError(AideskError):
    """A report is to be about no programme."""


@dataclass(eq=False)
class ReportIsSealedError(AideskError):
    """A sealed report does not change; a new version can be begun."""

    year: int
    version: int


@dataclass(eq=False)
class PointsError(AideskError):
    """Points are below zero, or more than an indicator has; both as people write them."""

    points: str
    most: str


@dataclass(eq=False)
class FindingsError(AideskError):
    """The proof-reader finds errors in a report that is to be sealed."""

    count: int
    findings: tuple[Finding, ...]
