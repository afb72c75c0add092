"""How one month and purpose of a right stands: what was paid, came back, is claimed."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.rules import Purpose


@dataclass(frozen=True, slots=True)
class PaidKey:
    """For what an enrolment was paid: which month and purpose."""

    enrolment: EnrolmentId
    month: Month
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class PaidSoFar:
    """All that has happened to the money of one month and purpose of a right.

    ``out`` was paid by any list and did not come back, drafts included; ``sent``
    is the part of it that went to the bank.  ``waiting`` came back and waits to
    be reissued, ``given_up`` came back and is not paid any more.  ``claimed`` is
    what the recovery ledger asks back, of which ``recovered`` came or was
    withheld and ``written_off`` never will.
    """

    out: Money = ZERO
    sent: Money = ZERO
    waiting: Money = ZERO
    given_up: Money = ZERO
    claimed: Money = ZERO
    recovered: Money = ZERO
    written_off: Money = ZERO

    @property
    def had(self) -> Money:
        """Return what the person has of it."""
        return self.out - self.recovered

    @property
    def gone_out(self) -> Money:
        """Return what lists have paid of it, whether it arrived or waits."""
        return self.out + self.waiting + self.given_up

    @property
    def outstanding(self) -> Money:
        """Return what is still to be recovered."""
        return self.claimed - self.recovered - self.written_off

    def is_just(self, due: Money) -> bool:
        """Tell whether what is due was sent, and nothing else ever happened.

        That is so of nearly all; nothing is owed then either way.
        """
        return self == PaidSoFar(out=due, sent=due)

    def to_back_pay(self, due: Money) -> Money:
        """Return what back pay owes; what came back is the reissue's.

        Nobody is owed what was given up, but all that was recovered too much.
        """
        return max(max(due - self.given_up, ZERO) - self.had - self.waiting, ZERO)

    def to_reissue(self, due: Money) -> Money:
        """Return what of the returned money is still due."""
        return max(min(self.waiting, due - self.had), ZERO)

    def overpaid(self, due: Money) -> Money:
        """Return what was sent and not due, less what came back."""
        return max(self.sent - self.recovered - due, ZERO)

    def to_claim(self, due: Money) -> Money:
        """Return what the ledger lacks; below zero: what it claims too much.

        What was written off is not taken off a claim again.
        """
        change = self.overpaid(due) - (self.claimed - self.recovered)
        return max(change, -self.outstanding)


NOTHING_YET = PaidSoFar()
