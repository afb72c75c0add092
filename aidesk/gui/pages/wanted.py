"""What one page asks another to show: the values that travel with ``Page.go``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind

ALL_PROGRAMMES: Final = "*"
"""Stands for the regular lists of all monthly programmes."""


@dataclass(frozen=True, slots=True)
class ListWanted:
    """A list of 每月发放: a run that was made, or one that is to be planned.

    ``programme`` is empty where what waits will do, and ALL_PROGRAMMES for all lists
    of the month on one sheet.
    """

    month: Month
    programme: str = ""
    kind: RunKind | None = None
    run: RunId | None = None


@dataclass(frozen=True, slots=True)
class SealWanted:
    """A month of 每月发放 that is to be sealed."""

    month: Month


@dataclass(frozen=True, slots=True)
class SealSheetWanted:
    """The paper of 报表 about a sealed month."""

    month: Month


@dataclass(frozen=True, slots=True)
class HouseholdWanted:
    """A household of 家庭登记."""

    household: HouseholdId


@dataclass(frozen=True, slots=True)
class FundWanted:
    """A programme's fund of 资金 in a year, and its first money from the year before."""

    programme: str
    year: int
    carry_over: bool = False


@dataclass(frozen=True, slots=True)
class ReturnsWanted:
    """The returned lines of 退票追缴, those of a run first."""

    run: RunId | None = None


@dataclass(frozen=True, slots=True)
class DebtsWanted:
    """The recovery ledger of 退票追缴."""
