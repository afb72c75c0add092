"""What can have happened to a household: the entries of its history, as pure values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from aidesk.domain.bank_return import Decision, LineAnswer, LineResult
from aidesk.domain.case import Case
from aidesk.domain.enrolment import Enrolment, StopReason
from aidesk.domain.hold import Hold
from aidesk.domain.household import Account, Income, Member
from aidesk.domain.issued import IssuedPaper
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import Payment, Run
from aidesk.domain.programme import Programme
from aidesk.domain.recovery import RecoveryKind
from aidesk.domain.rules import Terms
from aidesk.services.recorded import Recorded


class Section(StrEnum):
    """What an entry is about."""

    FAMILY = "family"
    RIGHTS = "rights"
    PAYMENTS = "payments"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Registered:
    """The family came into the register, with its people, incomes and account."""

    number: str
    members: tuple[Member, ...]
    incomes: tuple[Income, ...]
    account: Account | None


@dataclass(frozen=True, slots=True)
class Joined:
    """A person joined; ``reason`` is one of those that are offered."""

    member: Member
    reason: str


@dataclass(frozen=True, slots=True)
class Left:
    """A member left with a month."""

    member: Member
    last: Month
    reason: str


@dataclass(frozen=True, slots=True)
class Died:
    """A member died, and was counted up to a month."""

    member: Member
    last: Month


@dataclass(frozen=True, slots=True)
class MovedAway:
    """The whole household left with a month."""

    persons: int
    last: Month


@dataclass(frozen=True, slots=True)
class FactsChanged:
    """Other facts of a member hold."""

    old: Member
    new: Member


@dataclass(frozen=True, slots=True)
class HeadChanged:
    """Another member is the head; ``old`` is None where nobody was."""

    old: Member | None
    new: Member


@dataclass(frozen=True, slots=True)
class IncomesChanged:
    """Other incomes hold."""

    old: tuple[Income, ...]
    new: tuple[Income, ...]


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """The money goes to another account."""

    old: Account | None
    new: Account


@dataclass(frozen=True, slots=True)
class DetailsChanged:
    """Address, phone, housing or note were written anew."""


@dataclass(frozen=True, slots=True)
class NameCorrected:
    """A name was corrected to how it is written now."""

    name: str


@dataclass(frozen=True, slots=True)
class Granted:
    """A right began; ``again`` where the programme was granted before.

    ``person`` names whose it is, where it is one person's.
    """

    right: Enrolment
    programme: Programme
    person: str
    again: bool
    terms: Terms
    case: Case | None = None


@dataclass(frozen=True, slots=True)
class TermsChanged:
    """A right holds on other terms."""

    programme: Programme
    person: str
    old: Terms
    new: Terms


@dataclass(frozen=True, slots=True)
class StandardChanged:
    """A standard was changed, and with it what a right pays each month."""

    programme: Programme
    person: str
    before: Money
    after: Money
    applied_from: Month
    document: str


@dataclass(frozen=True, slots=True)
class GraceBegan:
    """A right phases out: its amount is frozen for some months."""

    programme: Programme
    span: Span
    amount: Money


@dataclass(frozen=True, slots=True)
class Stopped:
    """A right ended with a month."""

    programme: Programme
    person: str
    last: Month
    reason: StopReason | None


@dataclass(frozen=True, slots=True)
class Held:
    """A month of a right waits and is not paid for the time being; or so it was."""

    programme: Programme
    person: str
    hold: Hold


@dataclass(frozen=True, slots=True)
class HoldReleased:
    """A month that was held may be paid again."""

    programme: Programme
    person: str
    hold: Hold


@dataclass(frozen=True, slots=True)
class DebtChanged:
    """Something about money that was paid too much: claimed, paid back, written off.

    ``months`` are those that were overpaid; ``reversed`` tells that it took an
    entry back.
    """

    programme: Programme
    kind: RecoveryKind
    amount: Money
    months: tuple[Month, ...]
    reason: str = ""
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class WithholdingOrdered:
    """What was paid too much is kept back from now on, so much a month."""

    programme: Programme
    monthly: Money


@dataclass(frozen=True, slots=True)
class WithholdingStopped:
    """Nothing more is kept back."""

    programme: Programme


@dataclass(frozen=True, slots=True)
class Paid:
    """A line of a list: what it granted, what was kept back, what became of it.

    ``again`` tells that what came back was paid once more.
    """

    run: Run
    programme: Programme
    payments: tuple[Payment, ...]
    withheld: Money
    answer: LineAnswer | None = None
    decision: Decision | None = None
    why: str = ""
    again: bool = False

    @property
    def amount(self) -> Money:
        """Return what went to the bank."""
        return total(payment.amount for payment in self.payments) - self.withheld

    @property
    def is_returned(self) -> bool:
        """Tell whether the bank sent it back."""
        return self.answer is not None and self.answer.result is LineResult.RETURNED


@dataclass(frozen=True, slots=True)
class PaperIssued:
    """A paper about the household left the office."""

    paper: IssuedPaper


Event = (
    Registered
    | Joined
    | Left
    | Died
    | MovedAway
    | FactsChanged
    | HeadChanged
    | IncomesChanged
    | AccountChanged
    | DetailsChanged
    | NameCorrected
    | Granted
    | TermsChanged
    | StandardChanged
    | GraceBegan
    | Stopped
    | Held
    | HoldReleased
    | DebtChanged
    | WithholdingOrdered
    | WithholdingStopped
    | Paid
    | PaperIssued
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a history: from which month it holds, and who recorded it.

    ``day`` is the day it happened on, where there is one.
    """

    section: Section
    month: Month
    event: Event
    recorded: Recorded | None = None
    day: date | None = None

    @property
    def is_late(self) -> bool:
        """Tell whether it was recorded in a later month than it took effect."""
        told = self.section in (Section.FAMILY, Section.RIGHTS)
        if not told or self.recorded is None:
            return False
        return Month.of(self.recorded.on) > self.month

    def sort_key(self) -> tuple[Any, ...]:
        """Return by what entries stand in order, the earliest first."""
        day = self.day or (self.recorded.on if self.recorded else None)
        return (self.month, list(Section).index(self.section), day or date.min)
