"""What a right is due for a month, from its roll line to amounts that can be paid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.entitlement import (
    AT_FLOOR,
    Entitlement,
    entitlements,
    is_at_floor,
)
from aidesk.domain.errors import AideskError
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
from aidesk.domain.rounding import ROUNDINGS
from aidesk.domain.rules import Claim, Purpose, Step
from aidesk.domain.standing import PaidKey
from aidesk.storage.store import Store

MONTHLY_PURPOSES: Final = (
    Purpose.GRANT,
    Purpose.SUPPLEMENT,
    Purpose.BASIC,
    Purpose.CARE,
)


@dataclass(frozen=True, slots=True)
class Due:
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


Found = Due | RollProblem | Overpaid


def roll_of(store: Store, programme: str, month: Month, paid: Month) -> list[RollLine]:
    """Return the roll of a month with all that its programme's rule asks for."""
    lines = store.rolls.of_month(programme, month, paid)
    if not store.programmes.standards(programme).has("supplement"):
        return lines
    supplemented = store.rolls.supplemented(month)
    return [
        replace(
            line,
            claim=replace(line.claim, supplemented=supplemented[line.household]),
        )
        for line in lines
    ]


def of_line(
    programme: Programme,
    standards: Standards,
    line: RollLine,
    month: Month,
    as_of: Month,
) -> Iterator[Due | RollProblem]:
    """Yield what a right is due for a month, amounts of zero too; or why nobody knows."""
    if not line.claim.persons:  # nobody is left whom the right serves
        return
    try:
        found = entitlements(programme, standards, line.claim, month, as_of)
    except AideskError as error:
        yield RollProblem(line, error, month)
        return
    for entitlement in found:
        yield _due(line, programme.code, entitlement)


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
    yield _due(line, programme, entitlement)


def due_by_facts(
    store: Store, right: Enrolment, month: Month, paid: Month
) -> tuple[RollLine | None, dict[Purpose, Due]]:
    """Return what one right is due for a month by what is known now, in all purposes.

    ``paid`` is the month in which it would be paid.  Without a roll line the right
    does not hold.  Raises the AideskError that keeps it from being worked out.
    """
    line = store.rolls.of_enrolment(right, month, paid)
    if line is None:
        return None, {}
    programme = store.programmes.get(right.programme)
    standards = store.programmes.standards(right.programme)
    if standards.has("supplement"):
        supplemented = store.rolls.supplemented(month, right.household)
        claim = replace(line.claim, supplemented=supplemented[right.household])
        line = replace(line, claim=claim)
    as_of = month if programme.rhythm is Rhythm.ONCE else paid
    found = list(of_line(programme, standards, line, month, as_of))
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


def _due(line: RollLine, programme: str, entitlement: Entitlement) -> Due:
    claim = line.claim
    yearly = Fraction(claim.yearly_income.fen, 12)
    return Due(
        line=line,
        programme=programme,
        month=entitlement.month,
        purpose=entitlement.purpose,
        grade=entitlement.grade,
        amount=entitlement.amount,
        persons=entitlement.persons,
        standard=entitlement.standard,
        income=claim.monthly_income + ROUNDINGS["fen"](yearly),
        explanation=entitlement.explanation(),
    )
