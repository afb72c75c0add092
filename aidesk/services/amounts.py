"""What a right is due for a month, from its roll line to amounts that can be paid."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.entitlement import (
    AT_FLOOR,
    Entitlement,
    entitlements,
    is_at_floor,
)
from aidesk.domain.errors import AideskError
from aidesk.domain.hold import Hold
from aidesk.domain.household import HouseholdId
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment, PaymentId
from aidesk.domain.programme import (
    AllowanceRate,
    Programme,
    Rhythm,
    Standards,
    Unit,
)
from aidesk.domain.roll import RollLine
from aidesk.domain.rules import Claim, Purpose, Step
from aidesk.domain.standing import PaidKey
from aidesk.storage.store import Store

MONTHLY_PURPOSES: Final = (
    Purpose.GRANT,
    Purpose.SUPPLEMENT,
    Purpose.BASIC,
    Purpose.CARE,
)


class Due(NamedTuple):
    """One amount for one month and purpose of a right, before it becomes a payment."""

    line: RollLine
    programme: str
    month: Month
    purpose: Purpose
    grade: str
    amount: Money
    persons: int
    standard: Money
    income: Money
    explanation: str
    reissue_of: PaymentId | None = None

    @property
    def key(self) -> PaidKey:
        """Return for what it is paid."""
        return PaidKey(self.line.enrolment, self.month, self.purpose)


@dataclass(frozen=True, slots=True)
class RollProblem:
    """A right that cannot be worked out or paid for a month, and why.

    ``reissue_of`` is the returned payment that cannot be paid again.
    """

    line: RollLine
    error: AideskError
    month: Month
    reissue_of: PaymentId | None = None


@dataclass(frozen=True, slots=True)
class Overpaid:
    """What the recovery ledger lacks for a month and purpose.

    Below zero, it claims more than was paid too much.
    """

    line: RollLine
    key: PaidKey
    amount: Money


@dataclass(frozen=True, slots=True)
class Held:
    """What is due and not paid, because its month is held."""

    due: Due
    hold: Hold

    @property
    def line(self) -> RollLine:
        """Return whose it is."""
        return self.due.line


Found = Due | RollProblem | Overpaid | Held
Worked = tuple[str, Month, Purpose, str, Money, int, Money, Money, str]
"""What makes a Due of a roll line, from ``programme`` to ``explanation``."""


class Amounts:
    """What the rights of a programme are due for a month, as paid in another one.

    Equal facts are worked out and explained once, however many rights share them.
    """

    def __init__(
        self, programme: Programme, standards: Standards, month: Month, as_of: Month
    ) -> None:
        self._programme = programme
        self._standards = standards
        self._month = month
        self._as_of = as_of
        self._known: dict[Claim, tuple[Worked, ...] | AideskError] = {}

    def of(self, line: RollLine) -> Sequence[Due | RollProblem]:
        """Return what a right is due, zero too; or why nobody knows."""
        claim = line.claim
        if not claim.persons:  # nobody is left whom the right serves
            return ()
        found = self._known.get(claim)
        if found is None:
            found = self._known[claim] = self._worked_out(claim)
        if isinstance(found, AideskError):
            return [RollProblem(line, found, self._month)]
        return [Due(line, *worked) for worked in found]

    def _worked_out(self, claim: Claim) -> tuple[Worked, ...] | AideskError:
        try:
            found = entitlements(
                self._programme, self._standards, claim, self._month, self._as_of
            )
        except AideskError as error:
            return error
        return tuple(_worked(self._programme.code, claim, each) for each in found)


def roll_of(
    store: Store,
    programme: str,
    month: Month,
    paid: Month,
    households: Collection[HouseholdId] | None = None,
) -> list[RollLine]:
    """Return the roll of a month with all that its programme's rule asks for.

    Of some ``households`` only where these are named.
    """
    supplements = store.programmes.standards(programme).has("supplement")
    return store.rolls.of_month(
        programme, month, paid, supplements=supplements, households=households
    )


def of_rate(
    line: RollLine, programme: str, rate: AllowanceRate
) -> Iterator[Due | RollProblem]:
    """Yield the flat sum of a month for a right of a programme."""
    persons = line.claim.persons
    if not persons:
        return
    purpose = Purpose(rate.kind)
    label = "价格补贴" if purpose is Purpose.PRICE_SUBSIDY else "慰问金"
    if is_at_floor(rate):
        label += f"（{AT_FLOOR}）"
    times, unit = (persons, "人") if rate.per is Unit.PERSON else (1, "户")
    entitlement = Entitlement(
        month=rate.month,
        purpose=purpose,
        grade=rate.kind,
        amount=rate.amount * times,
        standard=rate.amount,
        persons=persons,
        steps=(Step(rate.amount, times, unit, label),),
    )
    yield Due(line, *_worked(programme, line.claim, entitlement))


def due_by_facts(
    store: Store, right: Enrolment, month: Month, paid: Month
) -> tuple[RollLine | None, dict[Purpose, Due]]:
    """Return what one right is due for a month by what is known now, in all purposes.

    ``paid`` is the month in which it would be paid.  Without a roll line the right
    does not hold.  Raises the AideskError that keeps it from being worked out.
    """
    programme = store.programmes.get(right.programme)
    standards = store.programmes.standards(right.programme)
    supplements = standards.has("supplement")
    line = store.rolls.of_enrolment(right, month, paid, supplements=supplements)
    if line is None:
        return None, {}
    as_of = month if programme.rhythm is Rhythm.ONCE else paid
    found = list(Amounts(programme, standards, month, as_of).of(line))
    for rate in store.programmes.allowance_rates_in(month):
        if right.programme in rate.beneficiaries:
            found += of_rate(line, right.programme, rate)
    dues = {}
    for each in found:
        if isinstance(each, RollProblem):
            raise each.error
        dues[each.purpose] = each
    return line, dues


def line_of_payment(store: Store, payment: Payment) -> RollLine:
    """Return whom a payment was for, where the roll has no line for them any more."""
    payee = payment.payee
    return RollLine(
        enrolment=payment.enrolment,
        household=store.enrolments.get(payment.enrolment).household,
        name=payee.name,
        household_number=payee.household_number,
        claim=Claim(persons=0),
        payee=payee,
        left=True,
    )


def _worked(programme: str, claim: Claim, entitlement: Entitlement) -> Worked:
    return (
        programme,
        entitlement.month,
        entitlement.purpose,
        entitlement.grade,
        entitlement.amount,
        entitlement.persons,
        entitlement.standard,
        claim.income,
        entitlement.explanation(),
    )
