"""Recoveries: money that was paid and not due, and how it comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.standing import PaidKey

RecoveryEntryId = NewType("RecoveryEntryId", int)


class RecoveryKind(StrEnum):
    """What an entry of the recovery ledger says of its amount.

    ``due`` was found to be paid too much, ``reduced`` to be due after all;
    ``received`` came back in cash, ``withheld`` was kept back from a later
    payment, ``written_off`` will never come.
    """

    DUE = "due"
    REDUCED = "reduced"
    RECEIVED = "received"
    WRITTEN_OFF = "written_off"
    WITHHELD = "withheld"


@dataclass(eq=False)
class MoreThanDueError(AideskError):
    """More would come back, or be written off, than is still to be recovered."""

    outstanding: Money


@dataclass(eq=False)
class NothingToRecoverError(AideskError):
    """A right has nothing that is still to be recovered."""


@dataclass(eq=False)
class OtherHouseholdError(AideskError):
    """Money would be withheld from another household than the one that owes it."""


@dataclass(eq=False)
class CannotBeReversedError(AideskError):
    """An entry is a reversal, was reversed already, or is not one of a person's own."""


@dataclass(frozen=True, slots=True)
class RecoveryEntry:
    """One line of the ledger; a reversal has its entry's amount below zero."""

    id: RecoveryEntryId
    key: PaidKey
    kind: RecoveryKind
    amount: Money
    on: date
    fund_programme: str
    reason: str = ""
    run: int | None = None
    line: int | None = None
    reverses: RecoveryEntryId | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """Money kept back from one line of a list, for one month that was overpaid."""

    line: int
    key: PaidKey
    programme: str
    amount: Money


@dataclass(frozen=True, slots=True)
class WithholdingOrder:
    """What a right owes is kept back, up to so much a month, from what another pays.

    The payer is mostly the same right, or another one of the same household.
    """

    debtor: EnrolmentId
    payer: EnrolmentId
    monthly: Money
    since: Month


LEAST_LEFT = Money(100)
"""One yuan stays on a line from which money is withheld, so that there is a payment."""


def to_withhold(order: WithholdingOrder, outstanding: Money, granted: Money) -> Money:
    """Return what an order keeps back from a line that grants so much."""
    return max(min(order.monthly, outstanding, granted - LEAST_LEFT), ZERO)


def spread(amount: Money, over: dict[PaidKey, Money]) -> dict[PaidKey, Money]:
    """Lay an amount on what is outstanding, the oldest month first."""
    left, laid = amount, {}
    for key in sorted(over, key=lambda k: (k.month, k.purpose)):
        part = min(left, over[key])
        if part > ZERO:
            laid[key] = part
            left -= part
    return laid
