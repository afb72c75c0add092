"""What reading a text brings to light: findings, and the sums that are right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    ROUNDING = "rounding"
    WORDING = "wording"


class Rule(StrEnum):
    """What a finding is about."""

    SUM = "sum"
    PARTS = "parts"
    BALANCE = "balance"
    AVERAGE = "average"
    SHARE = "share"
    CHANGE = "change"
    COUNT = "count"
    HEADING = "heading"
    DOUBLED = "doubled"
    NUMBER = "number"
    UNIT_MISSING = "unit_missing"
    UNITS_MIXED = "units_mixed"
    DATE = "date"
    DATE_ORDER = "date_order"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of text stands: its line, counted from 1, and the text itself."""

    line: int
    column: int
    quote: str

    def span_in(self, text: str) -> tuple[int, int]:
        """Return where the quoted text begins and ends in the whole text.

        It may go on in the next line, whose break and margin are not quoted.
        """
        before = text.splitlines(keepends=True)[: self.line - 1]
        start = end = sum(map(len, before)) + self.column - 1
        for sign in self.quote:
            while end < len(text) and text[end] != sign and text[end].isspace():
                end += 1
            if text[end : end + 1] != sign:
                break  # the text is another by now
            end += 1
        return start, end


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    ``expected`` is what should stand there, as it would be printed; ``workings``
    how that was worked out, such as ``10.0 + 5.0 = 15.0``.
    """

    rule: Rule
    kind: Kind
    place: Place
    expected: str
    workings: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """A figure that was recognised and is right."""

    rule: Rule
    place: Place
    workings: str


@dataclass(slots=True)
class Reading:
    """What was found in a text, in the order in which it stands there."""

    findings: list[Finding] = field(default_factory=list)
    verified: list[Verified] = field(default_factory=list)

    def add(self, results: Iterable[Finding | Verified]) -> None:
        """Take up the results of a check."""
        for result in results:
            if isinstance(result, Finding):
                self.findings.append(result)
            else:
                self.verified.append(result)

    def gravest_first(self) -> list[Finding]:
        """Return the findings: errors first, each kind by its places."""
        kinds = list(Kind)
        return sorted(self.findings, key=lambda found: kinds.index(found.kind))

    def count(self, kind: Kind) -> int:
        """Return how many findings are of a kind."""
        return sum(found.kind is kind for found in self.findings)

    def in_order(self) -> Reading:
        """Return the same, sorted by place."""
        return Reading(
            sorted(self.findings, key=lambda f: (f.place.line, f.place.column)),
            sorted(self.verified, key=lambda v: (v.place.line, v.place.column)),
        )
