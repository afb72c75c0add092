"""Programmes and their standards over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month


class Unit(StrEnum):
    """What a right in a programme belongs to."""

    HOUSEHOLD = "household"
    PERSON = "person"
    CASE = "case"


class Rhythm(StrEnum):
    """Whether a programme pays each month or once for a case."""

    MONTHLY = "monthly"
    ONCE = "once"


@dataclass(eq=False)
class UnknownProgrammeError(AideskError):
    """No programme has this code; carries the codes there are."""

    code: str
    known: tuple[str, ...]


@dataclass(eq=False)
class NoStandardInForceError(AideskError):
    """A programme has no standard of a grade in a month: never taken for zero."""

    programme: str
    grade: str
    month: Month


@dataclass(eq=False)
class NotForProgrammeError(AideskError):
    """There is no such paper for the people of a programme."""

    programme: str


@dataclass(frozen=True, slots=True)
class Programme:
    """A subsidy: its names, its rule and rounding by name, and its basis."""

    code: str
    name: str
    short_name: str
    rule: str
    rounding: str
    unit: Unit
    rhythm: Rhythm
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standard:
    """An amount of a grade: in force from one month, first paid from another."""

    programme: str
    grade: str
    amount: Money
    effective_from: Month
    applied_from: Month
    document: str


class Standards:
    """All standards of one programme."""

    def __init__(self, programme: str, standards: Iterable[Standard]) -> None:
        self._programme = programme
        self._by_grade: dict[str, list[Standard]] = {}
        for standard in sorted(standards, key=lambda s: s.effective_from):
            self._by_grade.setdefault(standard.grade, []).append(standard)

    def has(self, grade: str) -> bool:
        """Tell whether the programme has ever had a standard of this grade."""
        return grade in self._by_grade

    def in_force(self, grade: str, month: Month, as_of: Month) -> Money:
        """Return what holds for a month, as it is paid in the month ``as_of``.

        A rise from January that is first paid in July counts for March when
        asked as of July, and does not when asked as of March.  A gap is an
        error (NoStandardInForceError), never zero yuan.
        """
        amount = self.in_force_if_any(grade, month, as_of)
        if amount is None:
            raise NoStandardInForceError(self._programme, grade, month)
        return amount

    def in_force_if_any(self, grade: str, month: Month, as_of: Month) -> Money | None:
        """Return what holds for a month as of another; None where nothing does."""
        for standard in reversed(self._by_grade.get(grade, [])):
            if standard.effective_from <= month and standard.applied_from <= as_of:
                return standard.amount
        return None


@dataclass(frozen=True, slots=True)
class AllowanceRate:
    """A flat sum for those on the roll of one month: price subsidy or festival.

    It is charged to the fund of ``programme``, whoever the ``beneficiaries`` are.
    ``per`` is person or household; ``standard`` and ``scpi`` (hundredths of a
    per cent) tell how a price subsidy was worked out, with the ``floor`` below
    which it does not fall and the ``rounding`` by name.
    """

    kind: str
    programme: str
    beneficiaries: tuple[str, ...]
    month: Month
    per: Unit
    amount: Money
    document: str
    standard: Money | None = None
    scpi: int | None = None
    floor: Money = ZERO
    rounding: str = "yuan"
