"""Funds: the special money of a programme in a year, and what moves it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NewType

from aidesk.domain.fund_errors import (
    CarriedByHandError,
    CarriedInTwiceError,
    ReversalReversedError,
    ReversedAlreadyError,
    ReversedTooEarlyError,
)
from aidesk.domain.money import ZERO, Money, total

FundId = NewType("FundId", int)


class Cause(StrEnum):
    """Why money of a fund moves; an allotment is a promise and moves nothing."""

    ALLOTTED = "allotted"
    ARRIVED = "arrived"
    CARRIED_IN = "carried_in"
    MOVED_IN = "moved_in"
    MOVED_OUT = "moved_out"
    HANDED_BACK = "handed_back"


_MOVES: Final[Mapping[Cause, int]] = MappingProxyType(
    {
        Cause.ALLOTTED: 0,
        Cause.ARRIVED: 1,
        Cause.CARRIED_IN: 1,
        Cause.MOVED_IN: 1,
        Cause.MOVED_OUT: -1,
        Cause.HANDED_BACK: -1,
    }
)


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


@dataclass(frozen=True, slots=True)
class Transfer:
    """One entry of a fund: a promise, or money that comes in or leaves.

    A reversal names in ``reverses`` the entry that it takes back, by the negative
    amount.  Money that came from another fund names in ``moved_with`` the entry by
    which it left there.  ``partner`` is the programme at the other end of a move, and
    ``reversed_by`` the entry that took this one back: both are read, never written.
    """

    programme: str
    year: int
    cause: Cause
    source: Source
    amount: Money
    on: date
    document: str
    note: str = ""
    id: int = 0
    reverses: int | None = None
    moved_with: int | None = None
    partner: str = ""
    reversed_by: int | None = None

    @property
    def moves(self) -> Money:
        """Return what the entry adds to the balance; below zero when it takes."""
        return self.amount * _MOVES[self.cause]


@dataclass(frozen=True, slots=True)
class Expenditure:
    """Spending without a recipient: winter clothes bought for the elders.

    A reversal names the entry that it takes back; its purpose is the reason.
    """

    programme: str
    year: int
    amount: Money
    on: date
    purpose: str
    document: str = ""
    supplier: str = ""
    id: int = 0
    reverses: int | None = None
    reversed_by: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Money that goes from one programme's fund to another's (调剂)."""

    from_programme: str
    to_programme: str
    year: int
    amount: Money
    on: date
    document: str
    note: str = ""


def check_reversible(entry: Transfer | Expenditure, on: date) -> None:
    """Raise what speaks against taking an entry back on a day."""
    if entry.reverses is not None:
        raise ReversalReversedError
    if entry.reversed_by is not None:
        raise ReversedAlreadyError
    if on < entry.on:
        raise ReversedTooEarlyError(entry.on)


@dataclass(frozen=True, slots=True)
class FundState:
    """The sums of a fund.

    ``entries`` are its transfers, reversals taken off, by cause and source.
    ``returned`` is money the bank sent back, ``recovered`` what was overpaid and
    came back from people, ``pending`` what lists that are made and not sent will
    take.  ``follows`` tells whether the year before was kept here: its balance is
    then carried over, never typed.
    """

    programme: str
    year: int
    entries: Mapping[tuple[Cause, Source], Money] = field(default_factory=dict)
    paid: Money = ZERO
    returned: Money = ZERO
    expended: Money = ZERO
    recovered: Money = ZERO
    pending: Money = ZERO
    follows: bool = False

    def of(self, cause: Cause, source: Source | None = None) -> Money:
        """Return the sum of a cause, of all sources or of one."""
        return total(
            amount
            for (why, whence), amount in self.entries.items()
            if why is cause and source in (None, whence)
        )

    @property
    def allotted(self) -> Money:
        """Return what was promised."""
        return self.of(Cause.ALLOTTED)

    @property
    def carried_in(self) -> Money:
        """Return what was left of the year before."""
        return self.of(Cause.CARRIED_IN)

    @property
    def arrived(self) -> Money:
        """Return what has arrived in the year."""
        return self.of(Cause.ARRIVED)

    @property
    def came_in(self) -> Money:
        """Return what was carried in and has arrived (到位合计)."""
        return self.carried_in + self.arrived

    @property
    def adjusted(self) -> Money:
        """Return what was moved in and recovered, less moved out and handed back."""
        return (
            self.of(Cause.MOVED_IN)
            + self.recovered
            - self.of(Cause.MOVED_OUT)
            - self.of(Cause.HANDED_BACK)
        )

    @property
    def available(self) -> Money:
        """Return what there is to spend in the year."""
        return self.came_in + self.adjusted

    @property
    def spent(self) -> Money:
        """Return what was spent, less what came back."""
        return self.paid - self.returned + self.expended

    @property
    def balance(self) -> Money:
        """Return what is left: available − spent."""
        return self.available - self.spent

    @property
    def free(self) -> Money:
        """Return what is left when the lists that are made have been paid."""
        return self.balance - self.pending

    @property
    def not_arrived(self) -> Money:
        """Return what was promised and has not arrived (已配套未拨付)."""
        return total(map(self.owed_by, Source))

    def owed_by(self, source: Source) -> Money:
        """Return what one source has promised and not sent."""
        promised = self.of(Cause.ALLOTTED, source)
        return max(promised - self.of(Cause.ARRIVED, source), ZERO)

    @property
    def base(self) -> Money:
        """Return what a base fund (启动资金) amounts to when it is refilled."""
        held = self.of(Cause.CARRIED_IN, Source.BASE)
        came = self.of(Cause.ARRIVED, Source.BASE)
        return held + came + self.owed_by(Source.BASE)

    @property
    def refill(self) -> Money:
        """Return what next year's budget is to bring the base fund up to.

        That is what was spent, and what an earlier refill still owes; but the base
        never grows by it, and money moved out or handed back is not asked for.
        """
        used = self.spent + self.owed_by(Source.BASE)
        return max(min(used, self.base - self.balance), ZERO)

    def check_entry(self, cause: Cause, source: Source) -> None:
        """Raise what speaks against typing money of the year before.

        Raises CarriedByHandError and CarriedInTwiceError.
        """
        refill = cause is Cause.ALLOTTED and source is Source.BASE
        if self.follows and (cause is Cause.CARRIED_IN or refill):
            raise CarriedByHandError(self.year, self.year - 1)
        if cause is Cause.CARRIED_IN and self.carried_in:
            raise CarriedInTwiceError(self.year)
