"""Funds: the special money of a programme in a year, and what moves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money

FundId = NewType("FundId", int)


class Cause(StrEnum):
    """Why money of a fund moves; an allotment is a promise and moves nothing."""

    ALLOTTED = "allotted"
    ARRIVED = "arrived"
    CARRIED_IN = "carried_in"


class Source(StrEnum):
    """Where money comes from."""

    CENTRAL = "central"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    DISTRICT = "district"
    LOTTERY = "lottery"
    DONATION = "donation"
    INTEREST = "interest"
    CARRIED = "carried"
    BASE = "base"


@dataclass(eq=False)
class CarriedInTwiceError(AideskError):
    """A fund has its money from the year before already."""

    year: int


@dataclass(frozen=True, slots=True)
class Transfer:
    """One entry of a fund: a promise, an arrival, or money of the year before."""

    programme: str
    year: int
    cause: Cause
    source: Source
    amount: Money
    on: date
    document: str
    note: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Expenditure:
    """Spending without a recipient: winter clothes bought for the elders."""

    programme: str
    year: int
    amount: Money
    on: date
    purpose: str
    document: str = ""
    supplier: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class FundState:
    """The sums of a fund; ``returned`` is money the bank sent back."""

    programme: str
    year: int
    allotted: Money = ZERO
    carried_in: Money = ZERO
    arrived: Money = ZERO
    paid: Money = ZERO
    returned: Money = ZERO
    expended: Money = ZERO
    not_arrived: Money = ZERO

    @property
    def available(self) -> Money:
        """Return what there is to spend in the year."""
        return self.carried_in + self.arrived

    @property
    def spent(self) -> Money:
        """Return what was spent, less what came back."""
        return self.paid - self.returned + self.expended

    @property
    def balance(self) -> Money:
        """Return what is left: carried in + arrived − spent."""
        return self.available - self.spent

    def check_cause(self, cause: Cause) -> None:
        """Raise CarriedInTwiceError when last year's money would come in again."""
        if cause is Cause.CARRIED_IN and self.carried_in:
            raise CarriedInTwiceError(self.year)
