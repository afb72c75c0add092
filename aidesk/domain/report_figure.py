"""A figure of the year-end report, and the rows that it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.rounding import printed

_YUAN_IN_WAN: Final = 10_000


class Form(StrEnum):
    """How a figure is rounded and printed, always half-up and only then.

    ``WAN`` is 万元 with two decimals; ``WAN_PART`` takes a third where two would hide
    a part of a small amount; ``YUAN`` has its fen.  The other forms are counts and a
    percentage with one decimal.
    """

    WAN = "wan"
    WAN_PART = "wan_part"
    YUAN = "yuan"
    HOUSEHOLDS = "households"
    PERSONS = "persons"
    HOUSEHOLD_MONTHS = "household_months"
    PERSON_MONTHS = "person_months"
    LISTS = "lists"
    PROGRAMMES = "programmes"
    MONTHS = "months"
    POINTS = "points"
    PERCENT = "percent"


UNITS: Final[Mapping[Form, str]] = MappingProxyType(
    {
        Form.WAN: "万元",
        Form.WAN_PART: "万元",
        Form.YUAN: "元",
        Form.HOUSEHOLDS: "户",
        Form.PERSONS: "人",
        Form.HOUSEHOLD_MONTHS: "户次",
        Form.PERSON_MONTHS: "人次",
        Form.LISTS: "批",
        Form.PROGRAMMES: "个",
        Form.MONTHS: "个月",
        Form.POINTS: "分",
        Form.PERCENT: "%",
    }
)
"""The units as they stand on the report, which is always Chinese."""


class Source(StrEnum):
    """What a row of a figure is."""

    RUN = "run"
    TRANSFER = "transfer"
    EXPENDITURE = "expenditure"
    RECOVERY = "recovery"
    MONTH = "month"
    PROGRAMME = "programme"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row behind a figure: what it is, and what it adds.

    ``about`` is the row of the office file as its repository reads it; ``amount`` is
    in yuan, or a count; what leaves a fund is below zero.
    """

    source: Source
    about: object
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its exact value, its form, and where it comes from.

    ``value`` is in yuan for money, in percent for shares.  The rows add up to it
    exactly, except where ``made_of`` names the two figures that were divided: the
    value is the first by the second, in percent for a share.  ``said`` is what stands
    for it in words, such as a grade.
    """

    id: str
    value: Fraction
    form: Form
    rows: tuple[SourceRow, ...] = ()
    made_of: tuple[str, str] | None = None
    said: str = ""

    @property
    def printed(self) -> str:
        """Return the figure as it is printed, without its unit."""
        if self.form in (Form.WAN, Form.WAN_PART):
            wan = self.value / _YUAN_IN_WAN
            small = abs(wan) < 1 and (self.value / 100).denominator != 1
            return printed(wan, 3 if small and self.form is Form.WAN_PART else 2)
        decimals = {Form.YUAN: 2, Form.PERCENT: 1}.get(self.form, 0)
        if self.form is Form.POINTS and self.value.denominator != 1:
            decimals = 1  # points are whole or end in tenths
        return printed(self.value, decimals)

    @property
    def unit(self) -> str:
        """Return the unit as it is printed."""
        return UNITS[self.form]

    @property
    def text(self) -> str:
        """Return the figure as a sentence has it: ``70.32万元``."""
        return self.said or f"{self.printed}{self.unit}"


@dataclass(eq=False)
class NoSuchFigureError(AideskError):
    """A text asks for a figure that there is not."""

    figure: str


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a report's year by id, in the order of the report."""

    year: int
    by_id: Mapping[str, Figure]
    journal_seq: int
    journal_hash: str

    def with_more(self, more: Iterable[Figure]) -> Figures:
        """Return all these figures and some more behind them."""
        by_id = {**self.by_id, **{figure.id: figure for figure in more}}
        return replace(self, by_id=MappingProxyType(by_id))

    def __getitem__(self, figure: str) -> Figure:
        """Return a figure; raise NoSuchFigureError."""
        try:
            return self.by_id[figure]
        except KeyError:
            raise NoSuchFigureError(figure) from None

    def __contains__(self, figure: object) -> bool:
        """Tell whether there is a figure with an id."""
        return figure in self.by_id

    def __iter__(self) -> Iterator[Figure]:
        """Go through all figures."""
        return iter(self.by_id.values())
